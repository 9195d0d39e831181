import type { Lang, Text } from "@canevas-mali/core";

/** U+202F before `; ! ?` and inside « », U+00A0 before a colon: no sign starts a line. (The core's own `spaced` comes with all its messages.) */
export const typeset = (text: string, lang: Lang): string =>
  (lang === "en" ? text : text.replace(/« /g, "«\u202f").replace(/ (?=[;!?»%])/g, "\u202f").replace(/ (?=:(?: |$))/g, "\u00a0"));

/** A text in one language, typeset. */
export const say = (text: Text, lang: Lang): string => typeset(text[lang], lang);

/** « 1 erreur », « 12 erreurs »: French counts 0 and 1 as one. */
export function counted(count: number, noun: { readonly fr: readonly [string, string]; readonly en: readonly [string, string] }, lang: Lang): string {
  const shown = String(count).replace(/\B(?=(\d{3})+$)/g, lang === "fr" ? "\u202f" : ",");
  return `${shown}${lang === "fr" ? "\u00a0" : " "}${noun[lang][(lang === "fr" ? count < 2 : count === 1) ? 0 : 1]}`;
}

export const NOUNS = {
  error: { fr: ["erreur", "erreurs"], en: ["error", "errors"] },
  warning: { fr: ["avertissement", "avertissements"], en: ["warning", "warnings"] },
  info: { fr: ["remarque", "remarques"], en: ["remark", "remarks"] },
  row: { fr: ["ligne", "lignes"], en: ["row", "rows"] },
  cell: { fr: ["cellule contrôlée", "cellules contrôlées"], en: ["cell checked", "cells checked"] },
  column: { fr: ["colonne", "colonnes"], en: ["column", "columns"] },
  doubt: { fr: ["colonne à confirmer", "colonnes à confirmer"], en: ["column to confirm", "columns to confirm"] },
} as const;

export const TAB_NAMES = {
  recognise: { fr: "Reconnaître", en: "Recognise" }, verify: { fr: "Vérifier", en: "Check" }, figures: { fr: "Indicateurs", en: "Indicators" },
  report: { fr: "Rapport", en: "Report" }, templates: { fr: "Canevas", en: "Templates" }, share: { fr: "Partager", en: "Share" },
} as const;
