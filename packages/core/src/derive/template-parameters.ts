import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import { NAMES } from "../definition/workbook-names.js";
import { holidays } from "../reference/calendar.js";
import { serialFromIso } from "../values/date.js";
import { periodLabel } from "../values/period.js";
import { wrappedHeights } from "./template-heights.js";
import type { TemplateContext } from "./template.js";

/** The *Paramètres* sheet: the period, the as-of date, the domain's parameters with their sources, the public holidays. */
export function parameterSheet(context: TemplateContext): SheetSpec {
  const { lang, t, options } = context;
  const fr = lang === "fr";
  const name = fr ? "Paramètres" : "Parameters";
  const rows: CellSpec[][] = [];
  const named = (range: string, column: string): void => { context.names.set(range, `${quoteSheet(name)}!$${column}$${rows.length}`); };
  const date = (iso: string | null): number | null => (iso === null ? null : serialFromIso(iso));
  rows.push([{ value: name, style: "title" }]);
  rows.push([{ value: fr ? "Les cases jaunes se modifient. Tout le classeur en dépend : ne changez une valeur que si vous en avez la source." : "Yellow cells can be changed. The whole workbook depends on them: change a value only if you have its source.", style: "subtitle" }]);
  rows.push([]);
  rows.push([{ value: fr ? "Période" : "Period", style: "heading" }, { value: null, style: "heading" }, { value: null, style: "heading" }, { value: null, style: "heading" }]);
  rows.push([{ value: fr ? "Période couverte" : "Period covered", style: "body" }, { value: periodLabel(options.period, lang), style: "bodyBold" }]);
  rows.push([{ value: fr ? "Premier jour" : "First day", style: "body" }, { value: date(options.period.start), style: "dateCell" }]);
  named(NAMES.periodStart, "B");
  rows.push([{ value: fr ? "Dernier jour" : "Last day", style: "body" }, { value: date(options.period.end), style: "dateCell" }]);
  named(NAMES.periodEnd, "B");
  rows.push([{ value: fr ? "Situation arrêtée au" : "As of", style: "body" }, { value: date(context.asOf), style: "inputDate" }, null, { value: fr ? "Retards et anciennetés se comptent à cette date." : "Delays and ages are counted to this day.", style: "small" }]);
  named(NAMES.today, "B");
  rows.push([]);
  const parameters = context.catalogue.domain(options.domain).parameters;
  if (parameters.length > 0) {
    rows.push([fr ? "Paramètre" : "Parameter", fr ? "Valeur" : "Value", fr ? "Unité" : "Unit", "Source"].map((value) => ({ value, style: "header" })));
    for (const parameter of parameters) {
      const value = options.params && parameter.id in options.params ? options.params[parameter.id]! : parameter.default;
      rows.push([
        { value: t(parameter.label), style: "body" },
        { value: parameter.kind === "date" && typeof value === "string" ? date(value) : value, style: parameter.kind === "date" ? "inputDate" : "inputNumber" },
        { value: t(parameter.unit), style: "body" }, { value: t(parameter.source), style: "small" },
      ]);
      named(NAMES.param(parameter.id), "B");
    }
    rows.push([]);
  }
  rows.push([fr ? "Jour férié" : "Public holiday", fr ? "Date" : "Date", fr ? "Certitude" : "Certainty", "Source"].map((value) => ({ value, style: "header" })));
  const first = rows.length + 1;
  const year = Number(options.period.start.slice(0, 4));
  for (const day of [year - 1, year, Number(options.period.end.slice(0, 4)) + 1].flatMap((y) => holidays(y) ?? [])) {
    rows.push([
      { value: t(day.name), style: "body" }, { value: date(day.date), style: "inputDate" },
      { value: day.certain ? "" : fr ? "fête lunaire, ± 1 jour" : "lunar feast, ± 1 day", style: "body" }, { value: day.source, style: "small" },
    ]);
  }
  // Room for days that a communiqué adds.
  for (let i = 0; i < 8; i++) rows.push([{ value: null, style: "inputNumber" }, { value: null, style: "inputDate" }, null, null]);
  context.names.set(NAMES.holidays, `${quoteSheet(name)}!$B$${first}:$B$${rows.length}`);
  return { name, rows, widths: WIDTHS, heights: wrappedHeights(rows, WIDTHS, 3), protected: true, hideGridlines: true, tabColor: "D9A441" };
}

const WIDTHS = [46, 18, 24, 70];

/** A sheet's name in a reference. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
