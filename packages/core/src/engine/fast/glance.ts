import type { CellValue, GridSheet } from "../../definition/grid.js";
import { isBlankText, isSpaceCode } from "../../values/fold.js";

/**
 * What stands in each cell of a sheet at a glance, one byte a cell: nothing, no text, or a text of some look (its length and ends). Telling
 * headers, totals and lines of text from data asks this of every cell several times over; reading the cells themselves
 * once, a tile of rows at a time, is what keeps that cheap.
 */
export interface Glance {
  /** For each column of the sheet (in its order) one mark an entry: {@link NOTHING}, {@link NO_TEXT}, or a text's {@link lookOf}. */
  readonly marks: readonly Uint8Array[];
  /** Non-blank cells of each sheet row, up to the last one. */
  readonly count: Uint16Array;
  /** Texts that may name a total, as column (its place in the sheet) and entry, the rows ascending within each tile. */
  readonly totals: readonly { readonly column: number; readonly entry: number }[];
}
export const NOTHING = 0, NO_TEXT = 1;

const TILE = 256;

/** A text's mark: two texts that are the same have the same one, others mostly another. */
export function lookOf(text: string): number {
  const { length } = text;
  return length === 0 ? 2 : 2 + ((length * 31 + text.charCodeAt(0) * 7 + text.charCodeAt(length - 1)) % 254);
}

/** Looks at every cell of a sheet once. */
export function glanceAt(sheet: GridSheet): Glance {
  const { columns } = sheet;
  const last = columns.reduce((max, c) => Math.max(max, c.rows.at(-1) ?? -1), -1);
  const count = new Uint16Array(last + 1), marks = columns.map((c) => new Uint8Array(c.rows.length)), totals: { column: number; entry: number }[] = [];
  const at = new Int32Array(columns.length);
  for (let end = TILE; end - TILE <= last; end += TILE) {
    for (let c = 0; c < columns.length; c++) at[c] = glanceTile(columns[c]!.rows, columns[c]!.values, at[c]!, end, marks[c]!, count, c, totals);
  }
  return { marks, count, totals };
}

/** Looks at the cells of a column above sheet row `end`; returns the next entry. */
function glanceTile(rows: readonly number[], values: readonly CellValue[], start: number, end: number, marks: Uint8Array, count: Uint16Array, column: number, totals: { column: number; entry: number }[]): number {
  let i = start;
  for (; i < rows.length; i++) {
    const row = rows[i]!;
    if (row >= end) break;
    const value = values[i];
    if (typeof value === "string") {
      const { length } = value, first = length > 0 ? value.charCodeAt(0) : 32;
      if (isSpaceCode(first) && isBlankText(value)) continue;
      marks[i] = 2 + ((length * 31 + first * 7 + value.charCodeAt(length - 1)) % 254);
      if (mayBeTotal(value, first)) totals.push({ column, entry: i });
    } else if (value === null || value === undefined) continue;
    else marks[i] = NO_TEXT;
    count[row]!++;
  }
  return i;
}

/** False for texts that surely name no total: those that begin otherwise than « to », « s- », « en », « gr » in either case. Others are looked at again. */
function mayBeTotal(text: string, first: number): boolean {
  if (isSpaceCode(first)) return true;
  const second = text.charCodeAt(1) | 32;
  switch (first | 32) {
    case 116: return second === 111;
    case 101: return second === 110;
    case 103: return second === 114;
    case 115: return second === 111 || second === 117 || second === 116 || !(second >= 97 && second <= 122);
    default: return false;
  }
}
