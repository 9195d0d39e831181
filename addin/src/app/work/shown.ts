import { figureText, groupTexts, type Gazetteer, type Lang, type Measure, type RegisterModel } from "@canevas-mali/core";

export { contentText, dimensionLabel, figureText } from "@canevas-mali/core";

/** What stands instead of a personal value. */
export const WITHHELD = { fr: "valeur masquée", en: "value hidden" } as const;

/** « 5 sur 8 »; null where the figure is no quotient, or not known. */
export function partsText({ value, numerator, denominator }: Measure, lang: Lang): string | null {
  if (value === null || numerator === null || denominator === null) return null;
  return `${figureText(numerator, "number", lang)} ${lang === "fr" ? "sur" : "of"} ${figureText(denominator, "number", lang)}`;
}

/** The group of a figure: « Kita », « Kita, Réalisée ». */
export const groupLabel = (model: RegisterModel, by: Measure["by"], gaz: Gazetteer, lang: Lang): string => groupTexts(model, by, gaz, lang).join(", ");
