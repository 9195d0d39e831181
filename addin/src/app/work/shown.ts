import { periodLabel, periodOfId, shownContent, type Cell, type CellContent, type Gazetteer, type Lang, type Measure, type RegisterModel, type Unit } from "@canevas-mali/core";
import { formatMoney, formatNumber, formatPercent, roundHalfAwayFromZero } from "@canevas-mali/core/values";

const DAYS = { fr: ["jour", "jours"], en: ["day", "days"] } as const;
const NOT_KNOWN = { fr: "n.d.", en: "n/a" } as const;
export const WITHHELD = { fr: "valeur masquée", en: "value hidden" } as const;

/** A figure as people read it, rounded once: « 62,5 % », « 1 250 000 FCFA », « n.d. ». */
export function figureText(value: string | null, unit: Unit, lang: Lang): string {
  if (value === null) return NOT_KNOWN[lang];
  switch (unit) {
    case "count": return formatNumber(value, lang, 0);
    case "percent": return formatPercent(value, lang, 1);
    case "money": return formatMoney(value, "XOF", lang, 0);
    case "days": {
      const days = short(value, 1, lang);
      return `${days}\u00a0${DAYS[lang][Math.abs(Number(value)) < 2 && (lang === "fr" || days === "1") ? 0 : 1]}`;
    }
    default: return short(value, 2, lang);
  }
}

/** Rounded to at most so many decimals, without zeros at the end. */
function short(value: string, scale: number, lang: Lang): string {
  const rounded = roundHalfAwayFromZero(value, scale);
  return formatNumber(rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded, lang);
}

/** « 5 sur 8 »; null where the figure is no quotient, or not known. */
export function partsText({ value, numerator, denominator }: Measure, lang: Lang): string | null {
  if (value === null || numerator === null || denominator === null) return null;
  return `${short(numerator, 2, lang)} ${lang === "fr" ? "sur" : "of"} ${short(denominator, 2, lang)}`;
}

/** A cell's content as people read it: labels, names of places, French dates and numbers. */
export function contentText(content: CellContent, cell: Cell, gaz: Gazetteer, lang: Lang): string {
  if (content === null) return "";
  if (cell.form === "place" && typeof content === "string") return gaz.byCode(content)?.name ?? content;
  return shownContent(content, cell, lang);
}

/** The cell of a dimension, followed over a reference; null for a dimension of time. */
const dimensionCell = (model: RegisterModel, dimension: string): Cell | null =>
  (dimension === "period" || dimension.startsWith("period.") ? null : model.scope.resolve(dimension).cell);

const PERIOD = { fr: "Période", en: "Period" } as const;

/** What figures are broken down by: « Cercle », « Cercle × Statut ». */
export const dimensionLabel = (model: RegisterModel, dimensions: readonly string[], lang: Lang): string =>
  dimensions.map((d) => dimensionCell(model, d)?.label[lang] ?? PERIOD[lang]).join(" × ");

/** The group of a figure: « Kita », « Kita, Réalisée ». */
export function groupLabel(model: RegisterModel, by: Measure["by"], gaz: Gazetteer, lang: Lang): string {
  return Object.entries(by).map(([dimension, code]) => {
    const cell = dimensionCell(model, dimension);
    if (cell) return contentText(cell.form === "boolean" ? code === "true" : cell.form === "codes" ? [code] : code, cell, gaz, lang);
    const period = periodOfId(code);
    return period ? periodLabel(period, lang) : code;
  }).join(", ");
}
