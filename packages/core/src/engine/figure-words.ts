import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import { PERIOD_DIMENSIONS } from "../definition/check.js";
import type { Unit } from "../definition/indicator.js";
import type { Lang } from "../definition/text.js";
import type { CellContent } from "../methods/contract.js";
import type { Gazetteer } from "../reference/gazetteer.js";
import { formatNumber, formatPercent } from "../values/format.js";
import { formatMoney } from "../values/money.js";
import { periodLabel, periodOfId } from "../values/period.js";
import { roundHalfAwayFromZero } from "../values/scaled.js";
import { shownContent } from "./computed.js";
import type { Measure } from "./measure.js";
import { spaced } from "./message.js";

const DAYS = { fr: ["jour", "jours"], en: ["day", "days"] } as const;
const NOT_KNOWN = { fr: "n.d.", en: "n/a" } as const;
const PERIOD = { fr: "Période", en: "Period" } as const;

/** A figure as people read it where it stands alone, rounded once: « 62,5 % », « 1 250 000 FCFA », « n.d. ». */
export function figureText(value: string | null, unit: Unit, lang: Lang): string {
  if (value === null) return NOT_KNOWN[lang];
  switch (unit) {
    case "count": return formatNumber(value, lang, 0);
    case "percent": return formatPercent(value, lang, 1);
    case "money": return formatMoney(value, "XOF", lang, 0);
    case "days": {
      const days = plain(value, 1, lang);
      return `${days}\u00a0${DAYS[lang][Math.abs(Number(value)) < 2 && (lang === "fr" || days === "1") ? 0 : 1]}`;
    }
    default: return plain(value, 2, lang);
  }
}

/** Rounded to at most so many decimals, without zeros at the end. */
function plain(value: string, scale: number, lang: Lang): string {
  const rounded = roundHalfAwayFromZero(value, scale);
  return formatNumber(rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded, lang);
}

/** A cell's content as people read it: labels, names of places, French dates and numbers; empty where there is none. */
export function contentText(content: CellContent, cell: Cell, gaz: Gazetteer, lang: Lang): string {
  if (content === null) return "";
  if (cell.form === "place" && typeof content === "string") return gaz.byCode(content)?.name ?? content;
  return shownContent(content, cell, lang);
}

/** The cell of a dimension, followed over a reference; null for a dimension of time. */
const dimensionCell = (model: RegisterModel, dimension: string): Cell | null => (PERIOD_DIMENSIONS.includes(dimension) ? null : model.scope.resolve(dimension).cell);

/** What figures are broken down by: « Cercle », « Cercle × Statut ». */
export const dimensionLabel = (model: RegisterModel, dimensions: readonly string[], lang: Lang): string =>
  dimensions.map((d) => dimensionCell(model, d)?.label[lang] ?? PERIOD[lang]).join(" × ");

/** The group of a figure, a text for each of its dimensions: `["Kita", "Réalisée"]`. */
export function groupTexts(model: RegisterModel, by: Measure["by"], gaz: Gazetteer, lang: Lang): string[] {
  return Object.entries(by).map(([dimension, code]) => {
    const cell = dimensionCell(model, dimension);
    if (cell) return contentText(cell.form === "boolean" ? code === "true" : cell.form === "codes" ? [code] : code, cell, gaz, lang);
    const period = periodOfId(code);
    return period ? periodLabel(period, lang) : code;
  });
}

/** What a recorded figure is called: « PAG-I02 Actions en retard (Kita) »; `#n` and `#d` behind the id are its two parts. */
export function figureLabel(measure: string, by: Measure["by"], catalogue: Catalogue, gaz: Gazetteer, lang: Lang): string {
  const [id = "", part] = measure.split("#");
  const indicator = catalogue.domains.flatMap((d) => d.indicators).find((i) => i.id === id);
  if (!indicator) return measure;
  const group = groupTexts(catalogue.register(indicator.from), by, gaz, lang).join(", ");
  const which = part === undefined ? "" : part === "n" ? (lang === "fr" ? ", numérateur" : ", numerator") : (lang === "fr" ? ", dénominateur" : ", denominator");
  return spaced(`${id} ${indicator.title[lang]}${which}${group === "" ? "" : ` (${group})`}`, lang);
}
