import type { CellValue, GridColumn, GridSheet } from "../definition/grid.js";
import { glanceAt, type Glance } from "./fast/glance.js";
import { isBlank } from "./parse.js";
import { cellAt } from "./memory.js";

/** A merged range, zero-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}
/** A sheet as a person looks at it: rows by number, merged ranges, how much stands in each row. */
export interface SheetView {
  readonly sheet: GridSheet;
  readonly merges: readonly Merge[];
  /** Rows with something in them, ascending. */
  readonly rows: readonly number[];
  /** Non-blank cells of each row, up to the last one. */
  readonly count: Uint16Array;
  /** What stands in each cell at a glance. */
  readonly glance: Glance;
  readonly value: (row: number, column: number) => CellValue;
  /** What a row shows, by column: texts and numbers as text, blanks and errors left out. */
  readonly texts: (row: number) => readonly (readonly [column: number, text: string])[];
  /** The merged range over a cell. */
  readonly mergeAt: (row: number, column: number) => Merge | null;
}

/** Zero-based column of « B », « AA ». */
const columnIndex = (letters: string): number => [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads an A1 range such as `A1:C2`; null for anything else. */
export function rangeOf(ref: string): Merge | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  return parts ? { left: columnIndex(parts[1]!), top: Number(parts[2]) - 1, right: columnIndex(parts[3]!), bottom: Number(parts[4]) - 1 } : null;
}

/** Looks at a sheet once: one pass over its cells. */
export function viewOf(sheet: GridSheet): SheetView {
  const glance = glanceAt(sheet), { count } = glance;
  const rows: number[] = [];
  for (let row = 0; row < count.length; row++) if (count[row]! > 0) rows.push(row);
  // No further than what is used, each once: a file may merge whole sheets, ten thousand times.
  const right = sheet.columns.reduce((max, c) => Math.max(max, c.index), -1), bottom = count.length - 1;
  const merges = [...new Set(sheet.merges)].map(rangeOf).filter((m) => m !== null).filter((m) => m.top <= bottom && m.left <= right)
    .map((m): Merge => ({ ...m, right: Math.min(m.right, right), bottom: Math.min(m.bottom, bottom) }));
  const columns = new Map<number, GridColumn>(sheet.columns.map((c) => [c.index, c]));
  const value = (row: number, index: number): CellValue => {
    const column = columns.get(index);
    return column ? cellAt(column.rows, column.values, row) : null;
  };
  return {
    sheet, merges, rows, count, glance, value,
    texts: (row) => sheet.columns.flatMap((column): (readonly [number, string])[] => {
      const found = cellAt(column.rows, column.values, row);
      return found === null || typeof found === "object" || isBlank(found) ? [] : [[column.index, String(found)]];
    }),
    mergeAt: (row, index) => merges.find((m) => m.top <= row && row <= m.bottom && m.left <= index && index <= m.right) ?? null,
  };
}
