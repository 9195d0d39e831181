import { isDateFormat } from "./formats.js";
import type { CellModel } from "./model.js";

const ERRORS = new Set(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = 86_400_000;
const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY - Date.UTC(1899, 11, 30) / DAY;

/**
 * What becomes of a value given to `range.values`: texts are read as an American would type them, unless the cell is in text
 * format or the text begins with an apostrophe (office-js issues 1559 and 1724). Null for a cell left blank.
 */
export function parseInput(input: string | number | boolean, format: string): { readonly cell: CellModel | null; readonly format?: string } {
  if (typeof input !== "string") return { cell: { value: format === "@" ? String(input).toUpperCase() : input } };
  if (input === "") return { cell: null };
  if (input.startsWith("'")) return { cell: { value: input.slice(1) } };
  if (format === "@") return { cell: { value: input } };
  const text = input.trim();
  if (ERRORS.has(text)) return { cell: { value: text, error: true } };
  if (/^(true|false)$/i.test(text)) return { cell: { value: /^t/i.test(text) } };
  const number = /^([-+]?)\$?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)?(\.[0-9]*)?(e[-+]?[0-9]+)?(%?)$/i.exec(text);
  if (number !== null && (number[2] !== undefined || (number[3] ?? ".") !== ".")) {
    const value = Number(text.replace(/[$,%]/g, ""));
    return number[5] === "%" ? { cell: { value: value / 100 }, ...shown(format, "0%") } : { cell: { value } };
  }
  const date = /^([0-9]{1,2})[/-]([0-9]{1,2})(?:[/-]([0-9]{4}))?$/.exec(text);
  if (date !== null && Number(date[1]) <= 12 && Number(date[2]) <= 31) {
    return { cell: { value: serial(Number(date[3] ?? 2021), Number(date[1]), Number(date[2])) }, ...shown(format, "m/d/yyyy") };
  }
  const iso = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$/.exec(text);
  if (iso !== null) return { cell: { value: serial(Number(iso[1]), Number(iso[2]), Number(iso[3])) }, ...shown(format, "m/d/yyyy") };
  const month = /^([a-z]{3,9})[ -]([0-9]{4})$/i.exec(text);
  const at = month === null ? -1 : MONTHS.indexOf(month[1]!.slice(0, 3).toLowerCase());
  if (at >= 0) return { cell: { value: serial(Number(month![2]), at + 1, 1) }, ...shown(format, "mmm-yy") };
  return { cell: { value: input } };
}

/** Excel gives a format to what it recognised, unless the cell has one that shows it. */
const shown = (format: string, wanted: string) => (format === "General" || !isDateFormat(format) ? { format: wanted } : {});
