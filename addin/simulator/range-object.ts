import { a1, type CellRange } from "@canevas-mali/workbook";
import { isDateFormat } from "./formats.js";
import { conditionalFormats } from "./mark-objects.js";
import { COLUMNS, keyOf, rangeOf, ROWS, type CellModel, type SheetModel } from "./model.js";
import { parseInput } from "./parse-input.js";
import type { Session } from "./session.js";
import { ExcelFault, notModelled, type WireObject } from "./wire.js";

const MOST_CELLS = 5_000_000;

/** A rectangle of cells. Its address doesn't follow rows inserted later. */
export function rangeObject(session: Session, sheet: SheetModel, range: CellRange): WireObject {
  const rowCount = range.bottom - range.top + 1;
  const columnCount = range.right - range.left + 1;
  const read = <T>(cell: (key: number) => T): T[][] => {
    if (rowCount * columnCount > MOST_CELLS) throw new ExcelFault("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
    return Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (_, column) => cell(keyOf(range.top + row, range.left + column))));
  };
  const alive = () => session.alive(sheet);
  return {
    type: "Range",
    get: {
      Address: () => addressOf(sheet, range),
      RowIndex: () => range.top,
      ColumnIndex: () => range.left,
      RowCount: () => rowCount,
      ColumnCount: () => columnCount,
      CellCount: () => (rowCount * columnCount > 2 ** 31 - 1 ? -1 : rowCount * columnCount),
      Values: () => (alive(), read((key) => sheet.cells.get(key)?.value ?? "")),
      Formulas: () => (alive(), read((key) => sheet.cells.get(key)?.formula ?? sheet.cells.get(key)?.value ?? "")),
      ValueTypes: () => (alive(), read((key) => typeOf(sheet.cells.get(key)))),
      NumberFormat: () => (alive(), read((key) => sheet.formats.get(key) ?? "General")),
      RowHidden: () => {
        const hidden = [...sheet.hiddenRows].filter((row) => row >= range.top && row <= range.bottom).length;
        return hidden === 0 ? false : hidden === rowCount ? true : null;
      },
    },
    set: {
      Values: (input: unknown) => write(session, sheet, range, matrix(input, rowCount, columnCount)),
      Formulas: (input: unknown) => write(session, sheet, range, matrix(input, rowCount, columnCount)),
      NumberFormat: (input: unknown) => {
        session.writable(sheet);
        const formats = matrix(input, rowCount, columnCount);
        eachCell(range, (key, row, column) => {
          const format = formats[row]![column];
          if (format === null) return;
          if (format === "General") sheet.formats.delete(key);
          else sheet.formats.set(key, String(format));
        });
      },
    },
    child: {
      ConditionalFormats: () => conditionalFormats(session, sheet, [range]),
      Format: () => formatObject(),
    },
    call: {
      GetEntireColumn: () => rangeObject(session, sheet, { ...range, top: 0, bottom: ROWS - 1 }),
      // With these two the client library writes more than 1,500 cells in slices of rows.
      GetRow: (row: number) => rangeObject(session, sheet, { ...range, top: range.top + row, bottom: range.top + row }),
      GetBoundingRect: (other: WireObject) => {
        const [row, column, rows, columns] = ["RowIndex", "ColumnIndex", "RowCount", "ColumnCount"].map((name) => Number(other.get?.[name]?.())) as [number, number, number, number];
        return rangeObject(session, sheet, { top: Math.min(range.top, row), left: Math.min(range.left, column), bottom: Math.max(range.bottom, row + rows - 1), right: Math.max(range.right, column + columns - 1) });
      },
      GetUsedRangeOrNullObject: (valuesOnly?: boolean) => session.used(sheet, valuesOnly === true, range),
      GetMergedAreasOrNullObject: () => areas(session, sheet, sheet.merges.filter((merge) => overlaps(merge, range))),
      GetSpecialCellsOrNullObject: (kind: string) => {
        if (kind !== "Formulas") throw notModelled(`special cells of type ${kind}`);
        return areas(session, sheet, runs([...sheet.cells].flatMap(([key, cell]) => (cell.formula !== undefined && isInside(key, range) ? [key] : []))));
      },
      GetRowProperties: (options: { rowHidden?: boolean }) => {
        if (Object.keys(options).join() !== "rowHidden") throw notModelled(`row properties ${Object.keys(options).join()}`);
        return Array.from({ length: rowCount }, (_, row) => ({ rowHidden: sheet.hiddenRows.has(range.top + row) }));
      },
      Clear: (applyTo?: string) => {
        session.writable(sheet);
        session.clear(sheet, range, applyTo ?? "All");
        session.changed(sheet, range);
        return null;
      },
      Select: () => session.select(sheet, range),
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== rowCount || columns !== columnCount) throw mismatch();
        return null;
      },
    },
  };
}

/** Several rectangles of a sheet; null where there is none. */
export function areas(session: Session, sheet: SheetModel, ranges: readonly CellRange[]): WireObject | null {
  if (ranges.length === 0) return null;
  return {
    type: "RangeAreas",
    get: {
      Address: () => ranges.map((range) => addressOf(sheet, range)).join(","),
      AreaCount: () => ranges.length,
      CellCount: () => ranges.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
    },
    child: {
      ConditionalFormats: () => conditionalFormats(session, sheet, ranges),
      Areas: () => ({ type: "RangeCollection", items: () => ranges.map((range) => rangeObject(session, sheet, range)) }),
    },
  };
}

/** The rectangles of `A1:B2,D4`; one separator only, as this Excel's language has it. */
export function areasOf(session: Session, sheet: SheetModel, address: string): WireObject | null {
  if (address.length > 8_192) throw new ExcelFault("InvalidArgument", "address is longer than 8192 characters");
  return areas(session, sheet, address.split(session.listSeparator).map(rangeOf));
}

export const at = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });

export function addressOf(sheet: SheetModel, { top, left, bottom, right }: CellRange): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  if (bottom - top + 1 === ROWS && right - left + 1 === COLUMNS) return name;
  return `${name}!${a1(top, left)}${top === bottom && left === right ? "" : `:${a1(bottom, right)}`}`;
}

function formatObject(): WireObject {
  const settable = () => undefined;
  return {
    type: "RangeFormat",
    set: { WrapText: settable, ColumnWidth: settable, VerticalAlignment: settable },
    child: {
      Font: () => ({ type: "RangeFont", set: { Bold: settable, Color: settable } }),
      Fill: () => ({ type: "RangeFill", set: { Color: settable } }),
    },
    call: { AutofitColumns: () => null },
  };
}

function typeOf(cell: CellModel | undefined): string {
  if (cell === undefined) return "Empty";
  if (cell.error === true) return "Error";
  return typeof cell.value === "string" ? "String" : typeof cell.value === "number" ? "Double" : "Boolean";
}

const mismatch = () => new ExcelFault("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");

/** One value for all the cells, or an array of the range's own shape. */
function matrix(input: unknown, rows: number, columns: number): unknown[][] {
  if (!Array.isArray(input)) return Array.from({ length: rows }, () => Array<unknown>(columns).fill(input));
  const grid = input as unknown[][];
  if (grid.length !== rows || grid.some((row) => !Array.isArray(row) || row.length !== columns)) throw mismatch();
  return grid;
}

/** Writes values and formulas: null leaves a cell, "" makes it blank, texts are read as an American would type them. */
function write(session: Session, sheet: SheetModel, range: CellRange, input: unknown[][]): void {
  session.writable(sheet);
  eachCell(range, (key, row, column) => {
    const value = input[row]![column];
    if (value === null) return;
    if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw new ExcelFault("InvalidArgument", "a value is a text, a number or a boolean");
    const format = sheet.formats.get(key) ?? "General";
    if (typeof value === "string" && value.startsWith("=") && format !== "@") {
      sheet.cells.set(key, { ...session.evaluate(value), formula: value });
      return;
    }
    const parsed = parseInput(value, format);
    if (parsed.format !== undefined && !isDateFormat(format)) sheet.formats.set(key, parsed.format);
    if (parsed.cell === null) sheet.cells.delete(key);
    else sheet.cells.set(key, parsed.cell);
  });
  session.changed(sheet, range);
}

function eachCell({ top, left, bottom, right }: CellRange, visit: (key: number, row: number, column: number) => void): void {
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw new ExcelFault("RangeExceedsLimit");
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(keyOf(row, column), row - top, column - left);
}

export const isInside = (key: number, { top, left, bottom, right }: CellRange): boolean => {
  const row = Math.floor(key / COLUMNS);
  const column = key % COLUMNS;
  return row >= top && row <= bottom && column >= left && column <= right;
};

export const overlaps = (a: CellRange, b: CellRange): boolean => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Cells as runs down their columns, as Excel gives special cells in rectangles. */
function runs(keys: readonly number[]): CellRange[] {
  const out: { top: number; left: number; bottom: number; right: number }[] = [];
  const sorted = keys.map((key) => ({ row: Math.floor(key / COLUMNS), column: key % COLUMNS })).sort((a, b) => a.column - b.column || a.row - b.row);
  for (const { row, column } of sorted) {
    const last = out.at(-1);
    if (last !== undefined && last.left === column && last.bottom === row - 1) last.bottom = row;
    else out.push({ top: row, left: column, bottom: row, right: column });
  }
  return out;
}
