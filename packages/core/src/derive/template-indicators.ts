import type { RegisterModel } from "../definition/catalogue.js";
import type { ExpressionIndicator, Indicator, Unit } from "../definition/indicator.js";
import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import type { Aggregate, Node } from "../expression/node.js";
import { readingOf } from "./template-excel.js";
import { wrappedHeights } from "./template-heights.js";
import type { TemplateContext } from "./template.js";

/** Longest dimension that is written out line by line. */
const LONGEST = 24;
const FIGURE: Record<Unit, string> = { count: "figureCount", percent: "figurePercent", money: "figureCount", days: "figureNumber", number: "figureNumber", score: "figureNumber" };
const UNIT: Record<Unit, { fr: string; en: string }> = {
  count: { fr: "nombre", en: "count" }, percent: { fr: "%", en: "%" }, money: { fr: "FCFA", en: "XOF" }, days: { fr: "jours", en: "days" }, number: { fr: "nombre", en: "number" }, score: { fr: "note", en: "score" },
};

/** The *Indicateurs* sheet: live formulas for every indicator that is an expression, totals first, then by dimension. */
export function indicatorSheet(context: TemplateContext): SheetSpec {
  const { t, lang } = context;
  const fr = lang === "fr";
  const indicators = context.catalogue.domain(context.options.domain).indicators.filter((indicator) => context.models.some((model) => model.register.id === indicator.from));
  const rows: CellSpec[][] = [
    [{ value: fr ? "Indicateurs" : "Indicators", style: "title" }],
    [{ value: fr ? "Se calculent tout seuls à mesure que les registres se remplissent. « n.d. » : rien à quoi rapporter le chiffre. « dans Canevas » : calculé par la commande ou le volet." : "Computed as the registers are filled in. “n.d.”: nothing to relate the figure to. “in Canevas”: computed by the command or the pane.", style: "subtitle" }],
    [],
    [fr ? "N°" : "Id", fr ? "Indicateur" : "Indicator", fr ? "Valeur" : "Value", fr ? "Unité" : "Unit", fr ? "Numérateur" : "Numerator", fr ? "Dénominateur" : "Denominator", fr ? "Ce qui est compté" : "What is counted"].map((value) => ({ value, style: "header" })),
  ];
  for (const indicator of indicators) rows.push(totalRow(indicator, context));
  const blocks = dimensionBlocks(indicators, context);
  for (const block of blocks) {
    rows.push([], [{ value: block.title, style: "heading" }, { value: null, style: "heading" }, ...block.indicators.map(() => ({ value: null, style: "heading" }) as CellSpec)]);
    rows.push([{ value: null, style: "band" }, { value: block.dimension, style: "band" }, ...block.indicators.map((i): CellSpec => ({ value: `${i.id} – ${t(i.title)}`, style: "band" }))]);
    for (const { code, label } of block.values) {
      rows.push([{ value: code, style: "small" }, { value: label, style: "body" }, ...block.indicators.map((i): CellSpec => ({ formula: readingOf(block.model, context, "column").figure(limited(i.value, block.cell, code)), array: true, style: FIGURE[i.unit] }))]);
    }
  }
  const widest = Math.max(0, ...blocks.map((b) => b.indicators.length));
  const widths = [11, 46, 17, 14, 14, 14, 70, ...new Array<number>(Math.max(0, widest - 5)).fill(18)];
  return {
    name: fr ? "Indicateurs" : "Indicators", rows, widths, heights: wrappedHeights(rows, widths, 3),
    protected: true, freeze: { row: 4, column: 2 }, tabColor: "2E8B57", hideGridlines: true, print: { landscape: true, fitWidth: true, repeatRows: [3, 3], footer: "&L&A&RPage &P / &N" },
  };
}

function totalRow(indicator: Indicator, context: TemplateContext): CellSpec[] {
  const { t } = context;
  const head: CellSpec[] = [{ value: indicator.id, style: "small" }, { value: t(indicator.title), style: "bodyBold" }];
  const tail: CellSpec = { value: t(indicator.definition), style: "small" };
  const unit: CellSpec = { value: t(UNIT[indicator.unit]), style: "small" };
  if (indicator.kind === "method") return [...head, { value: t({ fr: "dans Canevas", en: "in Canevas" }), style: "small" }, unit, null, null, tail];
  const reading = readingOf(context.catalogue.register(indicator.from), context, "column");
  const figure = (aggregate: Aggregate, style: string): CellSpec => ({ formula: reading.figure(aggregate), array: true, style });
  const parts: CellSpec[] = indicator.value.agg === "ratio" ? [figure(indicator.value.numerator, "figurePlain"), figure(indicator.value.denominator, "figurePlain")] : [null, null];
  return [...head, figure(indicator.value, FIGURE[indicator.unit]), unit, ...parts, tail];
}

interface Block {
  readonly title: string;
  readonly dimension: string;
  readonly model: RegisterModel;
  readonly cell: string;
  readonly values: readonly { readonly code: string; readonly label: string }[];
  readonly indicators: readonly ExpressionIndicator[];
}

/** One block for each register and dimension with a short list of values. */
function dimensionBlocks(indicators: readonly Indicator[], context: TemplateContext): Block[] {
  const { t } = context;
  const blocks: Block[] = [];
  for (const model of context.models) {
    const own = indicators.filter((i): i is ExpressionIndicator => i.kind === "expression" && i.from === model.register.id);
    for (const dimension of new Set(own.flatMap((i) => i.by))) {
      const cell = model.cell.get(dimension);
      const values = cell ? dimensionValues(cell, context) : [];
      if (!cell || values.length === 0 || values.length > LONGEST) continue;
      const label = t(cell.label);
      blocks.push({ title: `${t(model.register.title)} – ${context.lang === "fr" ? "par" : "by"} ${label.toLowerCase()}`, dimension: label, model, cell: dimension, values, indicators: own.filter((i) => i.by.includes(dimension)) });
    }
  }
  return blocks;
}

function dimensionValues(cell: NonNullable<ReturnType<RegisterModel["cell"]["get"]>>, context: TemplateContext): { code: string; label: string }[] {
  if (cell.codes) return Object.entries(cell.codes.codes).map(([code, label]) => ({ code, label: context.t(label) }));
  const { gazetteer, options } = context;
  if (cell.form !== "place" || (cell.level !== "cercle" && cell.level !== "region")) return [];
  const top = options.place ? gazetteer.byCode(options.place) : undefined;
  const places = top ? gazetteer.descendants(top.code, cell.level) : cell.level === "region" ? gazetteer.regions() : [];
  return places.map((p) => ({ code: p.code, label: p.name }));
}

/** The same figure over the rows whose cell has this code. */
export function limited(aggregate: Aggregate, path: string, code: string): Aggregate {
  const test: Node = { op: "eq", left: { op: "cell", path }, right: code === "true" || code === "false" ? { op: "bool", value: code === "true" } : { op: "code", value: code } };
  const and = (where: Node | null): Node => (where ? { op: "and", of: [where, test] } : test);
  switch (aggregate.agg) {
    case "count": return { ...aggregate, where: and(aggregate.where) };
    case "sum": return { ...aggregate, where: and(aggregate.where) };
    case "ratio": return { ...aggregate, numerator: limited(aggregate.numerator, path, code), denominator: limited(aggregate.denominator, path, code) };
    default: return { ...aggregate, left: limited(aggregate.left, path, code), right: limited(aggregate.right, path, code) };
  }
}
