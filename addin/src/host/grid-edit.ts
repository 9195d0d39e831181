import { a1, type CellValue, type Grid, type GridColumn, type GridSheet } from "@canevas-mali/core";
import type { CellRef, Edit, SheetRange } from "./host.js";
import { refusal } from "./host-error.js";

/** A cell as its owner reads it: `Actions!B5`. */
export const cellLabel = ({ sheet, row, column }: CellRef): string => `${sheet}!${a1(row, column)}`;

/** Whether two cells hold the same; a blank and an empty text do. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isError(a) && isError(b)) return a.error === b.error;
  return (a === "" ? null : a) === (b === "" ? null : b);
}

const isError = (value: CellValue): value is { readonly error: string } => typeof value === "object" && value !== null;

/** The value and number format of a cell; a blank is null and General. */
export function cellOf(grid: Grid, { sheet, row, column }: CellRef): { readonly value: CellValue; readonly format: string } {
  const cells = grid.sheets.find((s) => s.name === sheet)?.columns.find((c) => c.index === column);
  const at = cells === undefined ? -1 : placeOf(cells.rows, row);
  return at < 0 ? { value: null, format: "General" } : { value: cells!.values[at]!, format: grid.formats[cells!.formats[at]!] ?? "General" };
}

/** Where a row stands among ascending rows, or -1. */
function placeOf(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle] === row) return middle;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Edits that can be made, and those that undo them. */
export interface EditPlan {
  readonly edits: readonly Edit[];
  readonly undo: Edit[];
}

/**
 * Makes sure that each edit finds what it expects, and says how to undo them all. A number in a cell in text format would
 * become a text: such an edit also sets the General format.
 * @throws HostError `gone`, `formula` or `changed`, naming the cell
 */
export function planEdits(grid: Grid, edits: readonly Edit[]): EditPlan {
  const cells = new Map<string, { readonly value: CellValue; readonly format: string }>();
  const made: Edit[] = [];
  const undo: Edit[] = [];
  for (const edit of edits) {
    const { sheet: name, row, column, value } = edit;
    const sheet = grid.sheets.find((s) => s.name === name);
    if (sheet === undefined) throw refusal("gone", name);
    if (sheet.formulas[a1(row, column)] !== undefined) throw refusal("formula", cellLabel(edit));
    const found = cells.get(cellLabel(edit)) ?? cellOf(grid, edit);
    if (!sameValue(found.value, edit.before)) throw refusal("changed", cellLabel(edit));
    const format = edit.format ?? (typeof value !== "string" && value !== null && found.format === "@" ? "General" : undefined);
    cells.set(cellLabel(edit), { value, format: format ?? found.format });
    made.push(format === undefined ? edit : { ...edit, format });
    undo.unshift({ sheet: name, row, column, before: value, value: found.value, ...(format === undefined ? {} : { format: found.format }) });
  }
  return { edits: made, undo };
}

/** The grid with these edits made; the grid given stays as it was. */
export function applyEdits(grid: Grid, edits: readonly Edit[]): Grid {
  const formats = [...grid.formats];
  const sheets = grid.sheets.map((sheet) => {
    const here = edits.filter((edit) => edit.sheet === sheet.name);
    if (here.length === 0) return sheet;
    const columns = openColumns(sheet);
    for (const { row, column, value, format } of here) {
      const cells = columns.get(column) ?? new Map<number, OpenCell>();
      columns.set(column, cells);
      const code = format === undefined ? cells.get(row)?.format ?? 0 : formatNumber(formats, format);
      if (value === null || value === "") cells.delete(row);
      else cells.set(row, { value, format: code });
    }
    return { ...sheet, columns: closeColumns(columns) };
  });
  return { ...grid, formats, sheets };
}

/** The grid with one rectangle as a newer reading of it has it (the answer of `Host.readRange`). */
export function replaceRange(grid: Grid, range: SheetRange, part: Grid): Grid {
  const fresh = part.sheets.find((sheet) => sheet.name === range.sheet);
  if (fresh === undefined) return grid;
  const formats = [...grid.formats];
  const renumber = part.formats.map((code) => formatNumber(formats, code));
  const inside = (row: number) => row >= range.row && row < range.row + range.rows;
  const sheets = grid.sheets.map((sheet) => {
    if (sheet.name !== range.sheet) return sheet;
    const columns = openColumns(sheet);
    for (const [index, cells] of columns) {
      if (index < range.column || index >= range.column + range.columns) continue;
      for (const row of [...cells.keys()]) if (inside(row)) cells.delete(row);
    }
    for (const { index, rows, values, formats: codes } of fresh.columns) {
      const cells = columns.get(index) ?? new Map<number, OpenCell>();
      columns.set(index, cells);
      rows.forEach((row, at) => cells.set(row, { value: values[at]!, format: renumber[codes[at]!]! }));
    }
    const formulas = Object.fromEntries(Object.entries(sheet.formulas).filter(([address]) => !inRange(address, range)));
    return { ...sheet, columns: closeColumns(columns), formulas: { ...formulas, ...fresh.formulas } };
  });
  return { ...grid, formats, sheets };
}

/** One rectangle of a grid, as `Host.readRange` gives it; null where the sheet isn't there. */
export function cutRange(grid: Grid, range: SheetRange): Grid | null {
  const sheet = grid.sheets.find((s) => s.name === range.sheet);
  if (sheet === undefined) return null;
  const columns: GridColumn[] = [];
  for (const { index, rows, values, formats } of sheet.columns) {
    if (index < range.column || index >= range.column + range.columns) continue;
    const kept = rows.flatMap((row, at) => (row >= range.row && row < range.row + range.rows ? [at] : []));
    if (kept.length > 0) columns.push({ index, rows: kept.map((at) => rows[at]!), values: kept.map((at) => values[at]!), formats: kept.map((at) => formats[at]!) });
  }
  const formulas = Object.fromEntries(Object.entries(sheet.formulas).filter(([address]) => inRange(address, range)));
  return { ...grid, names: [], sheets: [{ name: sheet.name, state: sheet.state, columns, formulas, tables: [], merges: [], hiddenRows: [] }] };
}

/** The grid with one more sheet, whose cells number their formats as `formats` has them. */
export function addSheet(grid: Grid, sheet: GridSheet, formats: readonly string[]): Grid {
  const codes = [...grid.formats];
  const renumber = formats.map((code) => formatNumber(codes, code));
  const columns = sheet.columns.map((column) => ({ ...column, formats: column.formats.map((index) => renumber[index]!) }));
  return { ...grid, formats: codes, sheets: [...grid.sheets, { ...sheet, columns }] };
}

/** The smallest rectangle around cells of one sheet. */
export function bounds(cells: readonly CellRef[]): SheetRange {
  const rows = cells.map((cell) => cell.row);
  const columns = cells.map((cell) => cell.column);
  const span = (list: readonly number[]) => list.reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)] as const, [list[0]!, list[0]!] as readonly [number, number]);
  const [top, bottom] = span(rows);
  const [left, right] = span(columns);
  return { sheet: cells[0]!.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

interface OpenCell {
  readonly value: CellValue;
  readonly format: number;
}

function openColumns(sheet: GridSheet): Map<number, Map<number, OpenCell>> {
  return new Map(sheet.columns.map(({ index, rows, values, formats }) => [index, new Map(rows.map((row, at) => [row, { value: values[at]!, format: formats[at]! }]))]));
}

function closeColumns(columns: ReadonlyMap<number, ReadonlyMap<number, OpenCell>>): GridColumn[] {
  return [...columns].filter(([, cells]) => cells.size > 0).sort(([a], [b]) => a - b).map(([index, cells]) => {
    const sorted = [...cells].sort(([a], [b]) => a - b);
    return { index, rows: sorted.map(([row]) => row), values: sorted.map(([, cell]) => cell.value), formats: sorted.map(([, cell]) => cell.format) };
  });
}

function formatNumber(formats: string[], code: string): number {
  const known = formats.indexOf(code);
  return known >= 0 ? known : formats.push(code) - 1;
}

function inRange(address: string, { row, column, rows, columns }: SheetRange): boolean {
  const [, letters = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  const at = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return Number(digits) - 1 >= row && Number(digits) - 1 < row + rows && at >= column && at < column + columns;
}
