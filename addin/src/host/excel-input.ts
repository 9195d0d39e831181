import type { CellValue } from "@canevas-mali/core";

/** Words that Excel takes for a boolean, in the languages of our users. */
const BOOLEAN = /^(?:true|false|vrai|faux)$/i;

/**
 * What to give to `range.values` so that the cell holds exactly this value. Excel reads texts as an American would type them
 * (« 03/02/2024 » becomes 2 March), so anything that isn't plain words gets an apostrophe, unless the cell is in text format,
 * where only a first apostrophe needs one.
 */
export function inputOf(value: CellValue, format: string): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value !== "string" || value === "") return value;
  if (format === "@") return value.startsWith("'") ? `'${value}` : value;
  return /^\p{L}[^\d]*$/u.test(value) && !BOOLEAN.test(value) ? value : `'${value}`;
}
