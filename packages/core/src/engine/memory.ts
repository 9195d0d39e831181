import type { CellValue, Grid, GridSheet } from "../definition/grid.js";
import type { Mapping, MappingMatch } from "./bind.js";
import { GIVEN_HEADER, MEMORY_HEADER, MEMORY_SHEET } from "../definition/workbook-names.js";

/** A column as it was written: where it stood and what it holds. */
export interface RememberedColumn {
  readonly sheet: string;
  readonly table: string;
  readonly header: string;
  readonly register: string;
  readonly cell: string;
}
/** A cell that the workbook gave, and that is to come back as it was. */
export interface GivenCell {
  readonly register: string;
  /** The row's key cells, joined as {@link keyText} does. */
  readonly key: string;
  readonly cell: string;
  /** Canonical; empty for an empty cell. */
  readonly value: string;
}
/** What a workbook says of itself. */
export interface Memory {
  readonly values: ReadonlyMap<string, string>;
  readonly columns: readonly RememberedColumn[];
  readonly given: readonly GivenCell[];
}

/** The cells of one row as text, by sheet column. */
export function rowTexts(sheet: GridSheet, row: number): Map<number, string> {
  const out = new Map<number, string>();
  for (const column of sheet.columns) {
    const value = cellAt(column.rows, column.values, row);
    if (value !== null && typeof value !== "object") out.set(column.index, String(value));
  }
  return out;
}

/** The value at a row of a sparse column, by binary search. */
export function cellAt(rows: readonly number[], values: readonly CellValue[], row: number): CellValue {
  let low = 0, high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! === row) return values[middle] ?? null;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Reads the memory sheet; null where the workbook has none. */
export function readMemory(grid: Grid): Memory | null {
  const sheet = grid.sheets.find((s) => s.name === MEMORY_SHEET);
  if (!sheet) return null;
  const values = new Map<string, string>();
  const columns: RememberedColumn[] = [];
  const given: GivenCell[] = [];
  const last = Math.max(-1, ...sheet.columns.map((c) => c.rows.at(-1) ?? -1));
  let section: "values" | "columns" | "given" = "values";
  const heads = (texts: ReadonlyMap<number, string>, header: readonly string[]): boolean => header.every((text, i) => texts.get(i) === text);
  for (let row = 0; row <= last; row++) {
    const texts = rowTexts(sheet, row);
    const at = (column: number): string => texts.get(column) ?? "";
    if (heads(texts, MEMORY_HEADER)) section = "columns";
    else if (heads(texts, GIVEN_HEADER)) section = "given";
    else if (section === "columns" && at(3) !== "") columns.push({ sheet: at(0), table: at(1), header: at(2), register: at(3), cell: at(4) });
    else if (section === "given" && at(0) !== "") given.push({ register: at(0), key: at(1), cell: at(2), value: at(3) });
    else if (section === "values" && at(0) !== "") values.set(at(0), at(1));
  }
  return { values, columns, given };
}

/** The column of the memory sheet, apart from its own rows, in which the pane keeps what a person settled: its title, then JSON in pieces. */
export const PANE_COLUMN = 10;
export const PANE_TITLE = "pane";

/** The matches that a person made in the pane and had the workbook keep; null where there are none, or where somebody wrote over them. */
export function rememberedMapping(grid: Grid): Mapping | null {
  const column = grid.sheets.find((s) => s.name === MEMORY_SHEET)?.columns.find((c) => c.index === PANE_COLUMN);
  if (column?.values[0] !== PANE_TITLE) return null;
  try {
    const kept = JSON.parse(column.values.slice(1).join("")) as { readonly matches?: unknown } | null;
    return Array.isArray(kept?.matches) ? { matches: kept.matches.filter(isMappingMatch) } : null;
  } catch {
    return null;
  }
}

/** True for what has the shape of a match, wherever it was kept. */
export function isMappingMatch(value: unknown): value is MappingMatch {
  if (typeof value !== "object" || value === null) return false;
  const { sheet, header, register, cell, occurrence } = value as Partial<Record<keyof MappingMatch, unknown>>;
  return typeof sheet === "string" && typeof header === "string" && typeof register === "string" && (cell === null || typeof cell === "string") && (occurrence === undefined || typeof occurrence === "number");
}
