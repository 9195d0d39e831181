import { MEMORY_SHEET, type CellValue, type Grid, type GridColumn } from "@canevas-mali/core";
import type { Edit } from "./host.js";
import { cellOf } from "./grid-edit.js";

/** Our document stands in the very hidden sheet in which a workbook remembers what it is, apart from the sheet's own rows, in column K: its name, then the JSON in pieces. */
export const MEMORY_COLUMN = 10;
const TITLE = "pane";
/** A cell holds 32,767 characters. */
const PIECE = 32_000;

/** The texts of the memory column for a document. */
export function memoryPieces(json: unknown): string[] {
  const text = JSON.stringify(json);
  const pieces = [TITLE];
  for (let at = 0; at < text.length; at += PIECE) pieces.push(text.slice(at, at + PIECE));
  return pieces;
}

/** The document that the memory column's values are; null where there is none, or where somebody wrote over it. */
export function memoryOf(values: readonly CellValue[]): unknown {
  if (values[0] !== TITLE) return null;
  try {
    return JSON.parse(values.slice(1).join(""));
  } catch {
    return null;
  }
}

/** The document that a workbook keeps, or null. */
export function memoryIn(grid: Grid): unknown {
  return memoryOf(memoryColumn(grid)?.values ?? []);
}

/** The edits that keep a document in a memory sheet that is there already, longer one before or not. */
export function memoryEdits(grid: Grid, json: unknown): Edit[] {
  const pieces = memoryPieces(json);
  const rows = Math.max(pieces.length, (memoryColumn(grid)?.rows.at(-1) ?? -1) + 1);
  return Array.from({ length: rows }, (_, row) => {
    const at = { sheet: MEMORY_SHEET, row, column: MEMORY_COLUMN };
    return { ...at, before: cellOf(grid, at).value, value: pieces[row] ?? null, format: "@" };
  });
}

const memoryColumn = (grid: Grid): GridColumn | undefined =>
  grid.sheets.find((sheet) => sheet.name === MEMORY_SHEET)?.columns.find(({ index }) => index === MEMORY_COLUMN);
