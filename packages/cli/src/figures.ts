import { contentText as contentWords, dimensionLabel, figureText, groupTexts, type Cell, type CellContent, type Gazetteer, type Lang, type Measure, type RegisterModel } from "@canevas-mali/core";
import { clean } from "./text.js";

export { dimensionLabel, figureText };

/** A cell's content as people read it, fit for a terminal. */
export const contentText = (content: CellContent, cell: Cell, gaz: Gazetteer, lang: Lang): string => clean(contentWords(content, cell, gaz, lang));

/** The group of a figure: « Kita », « Kita, Réalisée », fit for a terminal. */
export const groupLabel = (model: RegisterModel, by: Measure["by"], gaz: Gazetteer, lang: Lang): string => groupTexts(model, by, gaz, lang).map(clean).join(", ");

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
