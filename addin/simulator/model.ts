import { parseRange, type CellRange } from "@canevas-mali/workbook";
import type { CellValue, Grid, GridName } from "@canevas-mali/core";
import { ExcelFault } from "./wire.js";

/** The workbook that the simulated Excel holds. Rows and columns are zero-based. */
export interface BookModel {
  name: string;
  date1904: boolean;
  sheets: SheetModel[];
  names: GridName[];
  selection: { sheet: SheetModel; range: CellRange } | null;
  nextId: number;
}

export interface CellModel {
  value: string | number | boolean;
  error?: true;
  /** With its `=`. */
  formula?: string;
}

export interface TableModel {
  id: string;
  name: string;
  range: CellRange;
  columns: string[];
  headerRow: boolean;
  totalsRow: boolean;
}

export interface ConditionalFormatModel {
  id: string;
  type: string;
  ranges: CellRange[];
  formula: string;
  fill: string;
  priority: number;
}

export interface ChartModel {
  id: string;
  name: string;
  type: string;
  source: CellRange;
  title: string;
  series: string[];
  position: CellRange | null;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  /** By `row * 16384 + column`; a blank cell has no entry. */
  cells: Map<number, CellModel>;
  /** Number formats other than General, of blank cells too. */
  formats: Map<number, string>;
  hiddenRows: Set<number>;
  merges: CellRange[];
  tables: TableModel[];
  conditionalFormats: ConditionalFormatModel[];
  charts: ChartModel[];
}

export const COLUMNS = 16_384;
export const ROWS = 1_048_576;

export const keyOf = (row: number, column: number): number => row * COLUMNS + column;

/** A new sheet with a unique id, not yet in the workbook. */
export function newSheet(book: BookModel, name: string): SheetModel {
  return {
    id: `{sheet-${++book.nextId}}`, name, visibility: "Visible", isProtected: false, cells: new Map(), formats: new Map(), hiddenRows: new Set(),
    merges: [], tables: [], conditionalFormats: [], charts: [],
  };
}

/** The sheet of a name or id; Excel compares names without case. */
export function findSheet(book: BookModel, key: string): SheetModel | undefined {
  return book.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
}

/** The workbook that a file's reading describes. */
export function bookOf(grid: Grid): BookModel {
  const book: BookModel = { name: grid.source, date1904: grid.date1904, sheets: [], names: [...grid.names], selection: null, nextId: 0 };
  addGrid(book, grid);
  return book;
}

/** Adds the sheets of a reading, as opening or inserting a file does; cached results stand for the formulas. */
export function addGrid(book: BookModel, grid: Grid): SheetModel[] {
  return grid.sheets.map((source) => {
    const sheet = newSheet(book, source.name);
    sheet.visibility = source.state === "visible" ? "Visible" : source.state === "hidden" ? "Hidden" : "VeryHidden";
    for (const { index, rows, values, formats } of source.columns) {
      rows.forEach((row, at) => {
        const cell = cellOf(values[at]!);
        if (cell !== null) sheet.cells.set(keyOf(row, index), cell);
        const format = grid.formats[formats[at]!]!;
        if (format !== "General") sheet.formats.set(keyOf(row, index), format);
      });
    }
    for (const [address, formula] of Object.entries(source.formulas)) {
      const { top, left } = rangeOf(address);
      const cell = sheet.cells.get(keyOf(top, left)) ?? { value: "" };
      sheet.cells.set(keyOf(top, left), { ...cell, formula: `=${formula}` });
    }
    sheet.hiddenRows = new Set(source.hiddenRows);
    sheet.merges = source.merges.map(rangeOf);
    sheet.tables = source.tables.map(({ name, ref, columns, headerRow, totalsRow }) =>
      ({ id: `{table-${++book.nextId}}`, name, range: rangeOf(ref), columns: [...columns], headerRow, totalsRow }));
    book.sheets.push(sheet);
    return sheet;
  });
}

function cellOf(value: CellValue): CellModel | null {
  if (value === null) return null;
  if (typeof value === "object") return { value: value.error, error: true };
  return { value };
}

/** The rectangle of an A1 address without sheet; whole columns and rows too. */
export function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (range !== null) return range;
  const bare = address.replaceAll("$", "");
  const rows = /^([0-9]+):([0-9]+)$/.exec(bare);
  if (rows !== null) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: COLUMNS - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(bare);
  const letters = (text: string) => parseRange(`${text}1`)?.left ?? -1;
  if (columns !== null) return { top: 0, bottom: ROWS - 1, left: letters(columns[1]!), right: letters(columns[2]!) };
  throw new ExcelFault("InvalidArgument", `The argument is invalid or missing or has an incorrect format: ${address}`);
}

/** The rectangle around every cell with a value, or with a format too; null on a blank sheet. */
export function usedRange(sheet: SheetModel, valuesOnly: boolean): CellRange | null {
  let [top, left, bottom, right] = [ROWS, COLUMNS, -1, -1];
  const grow = (key: number) => {
    const row = Math.floor(key / COLUMNS);
    const column = key % COLUMNS;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  };
  for (const key of sheet.cells.keys()) grow(key);
  if (!valuesOnly) {
    for (const key of sheet.formats.keys()) grow(key);
    for (const merge of sheet.merges) {
      grow(keyOf(merge.top, merge.left));
      grow(keyOf(merge.bottom, merge.right));
    }
    for (const row of sheet.hiddenRows) grow(keyOf(row, left === COLUMNS ? 0 : left));
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
