import { spaced, type Lang, type Text } from "@canevas-mali/core";
import { closest, fold, formatNumber } from "@canevas-mali/core/values";

/** What could not be done, and why: one sentence for the user. The command ends with exit code 2. */
export class Refusal extends Error {
  constructor(readonly text: Text) {
    super(text.fr);
    this.name = "Refusal";
  }
}

/**
 * A template tag for our own sentences in French: they are written with plain spaces and get those that must not break.
 * What is put in stays as it is.
 */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, i) => spaced(part, "fr") + (i < values.length ? String(values[i]) : "")).join("");
}

/** Control characters, line ends among them, and the marks that turn the direction of text: a terminal obeys them. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** A value from a file as it may be shown on one line of a terminal. */
export const clean = (text: string): string => text.replace(UNSAFE, " ").trim();

/** The same for a finished text of several lines: the last guard before the terminal. */
export const cleanLines = (text: string): string => text.replace(UNSAFE, (char) => (char === "\n" ? char : " "));

/** A value cut to a length, with « … ». */
export const short = (text: string, length = 40): string => {
  const characters = [...clean(text)];
  return characters.length > length ? `${characters.slice(0, length - 1).join("").trimEnd()}…` : characters.join("");
};

/** « texte » or “text”. */
export const quoted = (text: string, lang: Lang): string => (lang === "fr" ? `«\u202f${clean(text)}\u202f»` : `“${clean(text)}”`);

/** A count with its noun: French says « 0 erreur », English “0 errors”. */
export function counted(count: number, noun: { readonly fr: readonly [string, string]; readonly en: readonly [string, string] }, lang: Lang): string {
  const plural = lang === "fr" ? count > 1 : count !== 1;
  return `${formatNumber(String(count), lang)} ${noun[lang][plural ? 1 : 0]}`;
}

export const NOUNS = {
  error: { fr: ["erreur", "erreurs"], en: ["error", "errors"] },
  warning: { fr: ["avertissement", "avertissements"], en: ["warning", "warnings"] },
  info: { fr: ["remarque", "remarques"], en: ["remark", "remarks"] },
  checkedCell: { fr: ["cellule contrôlée", "cellules contrôlées"], en: ["cell checked", "cells checked"] },
  row: { fr: ["ligne", "lignes"], en: ["row", "rows"] },
  sheet: { fr: ["feuille reconnue", "feuilles reconnues"], en: ["sheet recognised", "sheets recognised"] },
  column: { fr: ["colonne reconnue", "colonnes reconnues"], en: ["column recognised", "columns recognised"] },
  file: { fr: ["fichier", "fichiers"], en: ["file", "files"] },
} as const;

export const SEVERITY = { error: { fr: "erreur", en: "error" }, warning: { fr: "avertissement", en: "warning" }, info: { fr: "remarque", en: "remark" } } as const;

/** What stands instead of a personal value. */
export const HIDDEN: Text = { fr: "valeur masquée", en: "value hidden" };

/** « n.d. » */
export const UNKNOWN: Text = { fr: "n.d.", en: "n/a" };

/** The known words that an unknown one is probably a slip of, in the order of the list. */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const folded = known.map(fold);
  const hit = closest(fold(word), folded, Math.max(1, Math.min(3, Math.floor(word.length / 3))));
  const starts = known.filter((_, i) => fold(word) !== "" && folded[i]!.startsWith(fold(word)));
  return [...new Set([...(hit?.indices ?? []).map((i) => known[i]!), ...starts])].slice(0, 3);
}

/** « Vouliez-vous dire … ? », or nothing where nothing is near. */
export function didYouMean(word: string, known: readonly string[]): Text {
  const near = nearest(word, known);
  return near.length === 0 ? { fr: "", en: "" } : { fr: fr` Vouliez-vous dire ${near.join(" ou ")} ?`, en: ` Did you mean ${near.join(" or ")}?` };
}

/** Breaks a text into lines of at most `width` characters, at spaces that may break. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) { lines.push(line); line = word; }
    else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** {@link wrap} with the same spaces before every line. */
export const indented = (text: string, indent: number, width: number): string => wrap(text, Math.max(30, width - indent)).map((line) => " ".repeat(indent) + line).join("\n");

/** Columns of text side by side; the last one is not padded. `right` names columns that are aligned to the right. */
export function columns(rows: readonly (readonly string[])[], options: { readonly indent?: number; readonly right?: readonly number[] } = {}): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, i) => { widths[i] = Math.max(widths[i] ?? 0, [...text].length); });
  const pad = (text: string, i: number, last: boolean): string => {
    const space = " ".repeat(widths[i]! - [...text].length);
    return options.right?.includes(i) ? space + text : last ? text : text + space;
  };
  return rows.map((row) => (" ".repeat(options.indent ?? 0) + row.map((text, i) => pad(text, i, i === row.length - 1)).join("  ")).trimEnd()).join("\n");
}
