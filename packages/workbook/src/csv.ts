import type { CellValue } from "@canevas-mali/core";

export interface CsvOptions {
  /** `;` (default) is what a French Excel opens; numbers then have a decimal comma. With `,` they have a point. */
  readonly separator?: ";" | ",";
  /** A byte order mark first, without which Excel takes accents for Latin-1. Default true. */
  readonly bom?: boolean;
}

/** What a spreadsheet program takes for the start of a formula, in the full-width forms too, perhaps after spaces. */
const FORMULA_START = /^[\t\r]|^\s*[=+\-@＝＋－＠]/;

/**
 * Writes rows as CSV, lines ended by CRLF. A text that a spreadsheet program would run as a formula gets a `'` before it;
 * numbers, negative ones too, stay numbers. Blank cells are empty, errors their code.
 * @example writeCsv([["Lieu", "Taux"], ["Kayes", 0.5]]) // "\uFEFFLieu;Taux\r\nKayes;0,5\r\n"
 */
export function writeCsv(rows: readonly (readonly CellValue[])[], options: CsvOptions = {}): string {
  const { separator = ";", bom = true } = options;
  const lines = rows.map((row) => row.map((value) => field(value, separator)).join(separator) + "\r\n");
  return (bom ? "\uFEFF" : "") + lines.join("");
}

function field(value: CellValue, separator: ";" | ","): string {
  if (value === null) return "";
  if (typeof value === "number") return separator === ";" ? String(value).replace(".", ",") : String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = typeof value === "string" ? value : value.error;
  const inert = FORMULA_START.test(text) ? `'${text}` : text;
  return /[;,"\t\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
