import * as XLSX from "@e965/xlsx";
import type { CellValue, Grid, GridSheet } from "@canevas-mali/core";

/** A cell on which our reader and SheetJS don't agree; absent cells are null. */
export interface Difference {
  readonly sheet: string;
  readonly address: string;
  readonly ours: CellValue;
  readonly theirs: CellValue;
}

/** Reads with SheetJS, dates left as serials; null where it can't. */
export function readOther(bytes: Uint8Array): XLSX.WorkBook | null {
  try {
    return XLSX.read(bytes, { type: "array", cellDates: false, cellHTML: false, cellText: false });
  } catch {
    return null;
  }
}

export interface Agreement {
  /** Cells that either reader has. */
  readonly compared: number;
  readonly found: readonly Difference[];
  /** Sheets with cells that only the other reader has; chart sheets have none of their own. */
  readonly missing: readonly string[];
}

/** Every cell that either reader has, compared with type: text, number, boolean, error, blank. */
export function compareReaders(grid: Grid, other: XLSX.WorkBook): Agreement {
  const found: Difference[] = [];
  let compared = 0;
  for (const sheet of grid.sheets) {
    const ours = cellsOf(sheet), theirs = otherCells(other.Sheets[sheet.name]);
    for (const address of new Set([...ours.keys(), ...theirs.keys()])) {
      compared++;
      const a = ours.get(address) ?? null, b = theirs.get(address) ?? null;
      if (!same(a, b)) found.push({ sheet: sheet.name, address, ours: a, theirs: b });
    }
  }
  const own = new Set(grid.sheets.map((sheet) => sheet.name));
  const missing = other.SheetNames.filter((name) => !own.has(name) && other.Sheets[name]?.["!type"] !== "chart" && otherCells(other.Sheets[name]).size > 0);
  return { compared, found, missing };
}

function cellsOf(sheet: GridSheet): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const { index, rows, values } of sheet.columns) rows.forEach((r, n) => { if (values[n] !== null) cells.set(XLSX.utils.encode_cell({ r, c: index }), values[n]!); });
  return cells;
}

function otherCells(sheet: XLSX.WorkSheet | undefined): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const [address, cell] of Object.entries(sheet ?? {}) as [string, XLSX.CellObject][]) {
    if (address.startsWith("!") || cell.t === "z" || cell.v === undefined) continue;
    cells.set(address, cell.t === "e" ? { error: ERRORS.get(Number(cell.v)) ?? String(cell.w ?? cell.v) } : (cell.v as CellValue));
  }
  return cells;
}

const ERRORS: ReadonlyMap<number, string> = new Map([[0, "#NULL!"], [7, "#DIV/0!"], [15, "#VALUE!"], [23, "#REF!"], [29, "#NAME?"], [36, "#NUM!"], [42, "#N/A"], [43, "#GETTING_DATA"]]);

function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) return a.error === b.error;
  return a === b;
}
