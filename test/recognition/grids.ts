/** Small sheets written as rows of values, and what is read of them in a few words. */
import { createCatalogue, readGrid, a1, columnName, type CellValue, type Grid, type GridSheet, type ReadOptions, type ReadResult } from "@canevas-mali/core";
import { pagt } from "@canevas-mali/core/domains";

export const catalogue = createCatalogue([pagt]);

export interface SheetOptions {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly hidden?: readonly number[];
  /** Empty rows before the first one. */
  readonly from?: number;
  readonly state?: GridSheet["state"];
}

/** A sheet of rows of values, from A1; null and undefined are empty cells. */
export function sheetOf(rows: readonly (readonly (CellValue | undefined)[])[], options: SheetOptions = {}): GridSheet {
  const from = options.from ?? 0, width = Math.max(...rows.map((r) => r.length));
  const columns = Array.from({ length: width }, (_, index) => {
    const cells = rows.map((row, i) => ({ row: i + from, value: row[index] ?? null })).filter((c) => c.value !== null);
    return { index, rows: cells.map((c) => c.row), values: cells.map((c) => c.value), formats: cells.map(() => 0) };
  }).filter((c) => c.rows.length > 0);
  return { name: options.name ?? "Feuil1", state: options.state ?? "visible", columns, tables: [], merges: options.merges ?? [], hiddenRows: (options.hidden ?? []).map((row) => row - 1), formulas: {} };
}
export const gridOf = (...sheets: readonly GridSheet[]): Grid => ({ source: "essai.xlsx", date1904: false, formats: ["General"], sheets, names: [] });

/** `A place.region`, a `?` where it is to be confirmed; then the columns left, with what they could be. */
export function columnsRead(result: ReadResult, table = 0): string[] {
  const sheet = result.sheets.filter((s) => s.register !== null)[table]!;
  return [
    ...sheet.matched.map((m) => ({ column: m.column, text: `${columnName(m.column)} ${m.cell}${m.sure < 0.95 ? " ?" : ""}` })),
    ...sheet.unmatched.map((l) => ({ column: l.column, text: `${columnName(l.column)} –${l.doubt === null ? "" : ` ${l.doubt} ?`}` })),
  ].sort((a, b) => a.column - b.column).map((l) => l.text);
}
/** Sheet rows that are data, counted from 1. */
export const rowsRead = (result: ReadResult, register: string): number[] => [...result.dataset.tables[register]!.sheetRow].map((row) => row + 1);
/** What is said of rows and tables: `CAN-B08 7`, with the row where there is one; columns apart. */
export function rowsSaid(result: ReadResult): string[] {
  return result.findings.filter((f) => /^CAN-B/.test(f.code) && !["CAN-B01", "CAN-B02", "CAN-B03", "CAN-B04", "CAN-B05", "CAN-B17"].includes(f.code)).map((f) => `${f.code}${f.row === null ? "" : ` ${f.row + 1}`}`).sort();
}
/** Codes and addresses of all findings with these codes. */
export const said = (result: ReadResult, code: string): string[] => result.findings.filter((f) => f.code === code).map((f) => (f.row === null ? "–" : a1(f.row, f.column ?? 0)));
export const readSheets = (options: ReadOptions, ...sheets: readonly GridSheet[]): ReadResult => readGrid(gridOf(...sheets), catalogue, { asOf: "2021-07-31", ...options });
