import { periodLabel, periodOfId, shownContent, type Cell, type CellContent, type Gazetteer, type Lang, type Measure, type RegisterModel, type Unit } from "@canevas-mali/core";
import { formatMoney, formatNumber, formatPercent, roundHalfAwayFromZero } from "@canevas-mali/core/values";
import { clean, UNKNOWN } from "./text.js";

const DAYS = { fr: ["jour", "jours"], en: ["day", "days"] } as const;

/** A figure as people read it, rounded once: « 62,5 % », « 1 250 000 FCFA », « n.d. ». */
export function figureText(value: string | null, unit: Unit, lang: Lang): string {
  if (value === null) return UNKNOWN[lang];
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

/** A cell's content as people read it: labels, names of places, French dates and numbers. */
export function contentText(content: CellContent, cell: Cell, gaz: Gazetteer, lang: Lang): string {
  if (content === null) return "";
  if (cell.form === "place" && typeof content === "string") return gaz.byCode(content)?.name ?? clean(content);
  return clean(shownContent(content, cell, lang));
}

/** The cell of a dimension, followed over a reference; null for a dimension of time. */
function dimensionCell(model: RegisterModel, dimension: string): Cell | null {
  return dimension === "period" || dimension.startsWith("period.") ? null : model.scope.resolve(dimension).cell;
}

const PERIOD = { fr: "Période", en: "Period" } as const;

/** What figures are broken down by: « Cercle », « Cercle × Statut ». */
export function dimensionLabel(model: RegisterModel, dimensions: readonly string[], lang: Lang): string {
  return dimensions.map((d) => dimensionCell(model, d)?.label[lang] ?? PERIOD[lang]).join(" × ");
}

/** The group of a figure: « Kita », « Kita, Réalisée ». */
export function groupLabel(model: RegisterModel, by: Measure["by"], gaz: Gazetteer, lang: Lang): string {
  return Object.entries(by).map(([dimension, code]) => {
    const cell = dimensionCell(model, dimension);
    if (cell) return contentText(cell.form === "boolean" ? code === "true" : cell.form === "codes" ? [code] : code, cell, gaz, lang);
    const period = periodOfId(code);
    return period ? periodLabel(period, lang) : code;
  }).join(", ");
}

/** A bar of blocks, as long as a value is of the largest; nothing for a value that is not known or not positive. */
export function bar(value: string | null, largest: number, width = 20): string {
  const share = value === null || largest <= 0 ? 0 : Number(value) / largest;
  return share <= 0 ? "" : "█".repeat(Math.max(1, Math.round(Math.min(1, share) * width)));
}

/** The measures of an indicator by breakdown: the total's first, `dimensions` empty. */
export function breakdowns(measures: readonly Measure[]): { readonly dimensions: readonly string[]; readonly measures: readonly Measure[] }[] {
  const groups = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = JSON.stringify(Object.keys(measure.by));
    groups.set(key, [...(groups.get(key) ?? []), measure]);
  }
  return [...groups].map(([key, list]) => ({ dimensions: JSON.parse(key) as string[], measures: list }));
}
