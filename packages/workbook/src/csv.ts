import type { CellValue } from "@canevas-mali/core";

export interface CsvOptions {
  /** `;` (default) is what a French Excel opens; numbers then have a decimal comma. With `,` they have a point. */
  readonly separator?: ";" | ",";
  /** A byte order mark first, without which Excel takes accents for Latin-1. Default true. */
  readonly bom?: boolean;
}

/** What a spreadsheet program takes for the start of a formula, in the full-width forms too, perhaps after spaces. */
const FORMULA_START = /^[\t\r]|^\s*[=+\-@＝＋－＠]/;

/** Separators, quotes and blanks before what could start a formula. A run is looked at from its first sign only: no text takes the square of its length. */
export const BEFORE_FORMULA = /(?<![;,|"'\s])[;,|"'\s]+(?=[=+\-@＝＋－＠])/g;
/** Where a program may cut a text that it takes for several cells. */
export const CUT = /[;,|\t\r\n]/;

/** A cell to be written; `decimal` is a number with all its digits, which a JavaScript number could lose. */
export type CsvValue = CellValue | { readonly decimal: string };

/**
 * Writes rows as CSV, lines ended by CRLF. What a spreadsheet program would run as a formula gets a `'` before it;
 * numbers, negative ones too, stay numbers. Blank cells are empty, errors their code.
 * @example writeCsv([["Lieu", "Taux"], ["Kayes", 0.5]]) // "\uFEFFLieu;Taux\r\nKayes;0,5\r\n"
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[], options: CsvOptions = {}): string {
  const { separator = ";", bom = true } = options;
  const lines = rows.map((row) => row.map((value) => field(value, separator)).join(separator) + "\r\n");
  return (bom ? "\uFEFF" : "") + lines.join("");
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const numberField = (digits: string, separator: ";" | ","): string => (separator === ";" ? digits.replace(".", ",") : digits);

function field(value: CsvValue, separator: ";" | ","): string {
  if (value === null) return "";
  if (typeof value === "number") return numberField(String(value), separator);
  if (typeof value === "object" && "decimal" in value) {
    if (!DECIMAL.test(value.decimal)) throw new TypeError(`Not a decimal: ${JSON.stringify(value.decimal)}.`);
    return numberField(value.decimal, separator);
  }
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const text = typeof value === "string" ? value : value.error;
  // Excel goes by the machine's language: where it expects the other separator, it cuts a text there, quotes or not.
  const cut = text.replace(BEFORE_FORMULA, (run) => (CUT.test(run) ? `${run}'` : run));
  const inert = FORMULA_START.test(text) ? `'${cut}` : cut;
  return /[;,"\t\r\n]|^\s|\s$/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
