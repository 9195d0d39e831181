import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { CellValue, Grid, GridSheet } from "../definition/grid.js";
import { a1 } from "../values/address.js";
import { fold } from "../values/fold.js";
import type { Period } from "../values/period.js";
import { canonicalRow, type CanonicalRow } from "./canonical.js";
import { carryOver } from "./carry-over.js";
import type { Dataset } from "./dataset.js";
import { isBlank } from "./parse.js";
import type { ReadResult, SheetReading } from "./read.js";
import { contentOf, INVALID } from "./table.js";

/**
 * Why a cell found no place: its column is none of ours, or no longer in the template; its value can't be read, or says « not known »; a
 * calculated value that differs from ours; a P-code that is not the place's; a row that describes an earlier period; a row that is no data
 * (titles, totals, remarks); a sheet that is no register.
 */
export type AsideReason = "column" | "retired" | "unreadable" | "notKnown" | "calculated" | "placeCode" | "period" | "noData" | "sheet";

/** A cell of the old workbook that is kept aside. */
export interface Aside {
  readonly sheet: string;
  readonly a1: string;
  /** The header of its column, where the sheet has one. */
  readonly header: string | null;
  readonly value: Exclude<CellValue, null>;
  readonly why: AsideReason;
  /** The row of the new workbook that the rest of its row went to. */
  readonly target: { readonly register: string; readonly row: number } | null;
}
/** What becomes of an old workbook. */
export interface Migration {
  /** Canonical rows by register, for the new workbook. */
  readonly data: Readonly<Record<string, readonly CanonicalRow[]>>;
  readonly aside: readonly Aside[];
  /** Non-empty cells of the sheets that were recognised: taken over, headers of columns that were matched, calculated anew, the template's own texts, kept aside. They add up to `all`. */
  readonly cells: { readonly all: number; readonly taken: number; readonly headers: number; readonly calculated: number; readonly ownTexts: number; readonly aside: number };
}

/**
 * Takes a workbook over into a new one: what was read goes into the registers in canonical form, everything else is kept aside, cell by cell.
 * @param next the period of the new workbook where it follows the old one's: then standing rows go on, and rows of the old period stay aside
 */
export function migrate(result: ReadResult, grid: Grid, catalogue: Catalogue, next: Period | null = null): Migration {
  const { dataset } = result;
  const kept = keptRows(dataset, catalogue, next);
  const aside: Aside[] = [];
  const cells = { all: 0, taken: 0, headers: 0, calculated: 0, ownTexts: 0, aside: 0 };
  for (const name of new Set(result.sheets.map((s) => s.name))) {
    const sheet = grid.sheets.find((s) => s.name === name)!;
    const placers = result.sheets.filter((s) => s.name === name && s.register !== null && s.headerRow !== null).map((reading) => placer(sheet, reading, result, catalogue.register(reading.register!), kept.rowOf.get(reading.register!)!));
    if (placers.length === 0) { aside.push(...wholeSheet(sheet)); continue; }
    for (const [row, column, value] of cellsOf(sheet)) {
      cells.all++;
      // Where a sheet holds several tables, a cell belongs to the one that knows it.
      const fates = placers.map((place) => ({ header: place.header(column), fate: place.fate(row, column, value) }));
      const { header, fate } = fates.find((f) => typeof f.fate === "string") ?? fates.find((f) => typeof f.fate === "object" && f.fate.why !== "noData") ?? fates[0]!;
      if (typeof fate === "string") { cells[fate]++; continue; }
      cells.aside++;
      aside.push({ sheet: name, a1: a1(row, column), header, value, ...fate });
    }
  }
  // Sheets that hold a register a second time are not read.
  const read = new Set(result.sheets.map((s) => s.name));
  for (const name of new Set(result.findings.filter((f) => f.code === "CAN-B06" && f.sheet !== null && !read.has(f.sheet)).map((f) => f.sheet!))) aside.push(...wholeSheet(grid.sheets.find((s) => s.name === name)!));
  return { data: kept.data, aside, cells };
}

/** The cells that hold something, row by row. */
function cellsOf(sheet: GridSheet): [number, number, Exclude<CellValue, null>][] {
  const cells = sheet.columns.flatMap((c) => c.rows.flatMap((row, i): [number, number, Exclude<CellValue, null>][] => { const value = c.values[i] ?? null; return value === null || isBlank(value) ? [] : [[row, c.index, value]]; }));
  return cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

const wholeSheet = (sheet: GridSheet): Aside[] => cellsOf(sheet).map(([row, column, value]) => ({ sheet: sheet.name, a1: a1(row, column), header: null, value, why: "sheet", target: null }));

/** The rows that go on, and by register which row of the new workbook each row of the old one became. */
function keptRows(dataset: Dataset, catalogue: Catalogue, next: Period | null): { readonly data: Record<string, CanonicalRow[]>; readonly rowOf: ReadonlyMap<string, ReadonlyMap<number, number>> } {
  const data: Record<string, CanonicalRow[]> = {}, rowOf = new Map<string, Map<number, number>>();
  const carried = next ? carryOver(dataset, catalogue, { period: next }) : null;
  for (const [id, table] of Object.entries(dataset.tables)) {
    const model = catalogue.register(id);
    const own = Array.from({ length: table.rows }, (_, row) => canonicalRow(model, table, row));
    const rows = carried ? carried[id] ?? [] : own;
    const target = new Map<number, number>();
    // Carried rows come in the order of the sheet, at most with another year and the mark that they come from before.
    const plain = (row: CanonicalRow): string => JSON.stringify(Object.entries(row).filter(([cell]) => !carried || (cell !== model.register.carry?.year && cell !== model.register.carry?.flag)));
    let at = 0;
    own.forEach((row, i) => { if (at < rows.length && plain(row) === plain(rows[at]!)) target.set(i, at++); });
    data[id] = rows;
    rowOf.set(id, target);
  }
  return { data, rowOf };
}

type Fate = "taken" | "headers" | "calculated" | "ownTexts" | Pick<Aside, "why" | "target">;

/** Says of each cell of a recognised sheet what becomes of it. */
function placer(sheet: GridSheet, reading: SheetReading, { dataset, findings }: ReadResult, model: RegisterModel, newRow: ReadonlyMap<number, number>) {
  const id = model.register.id, table = dataset.tables[id]!, headerRow = reading.headerRow!;
  const cellOf = new Map(reading.matched.map((m) => [m.column, model.cell.get(m.cell)!]));
  const headers = new Map([...reading.matched, ...reading.unmatched].map((h) => [h.column, h.header]));
  const rowOf = new Map(Array.from(table.sheetRow, (row, i) => [row, i]));
  const recalculated = new Set(findings.filter((f) => f.code === "CAN-C12" && f.sheet === sheet.name).map((f) => `${f.row} ${f.column}`));
  const ownTexts = new Set([model.register.title, model.register.description].flatMap((text) => [fold(text.fr), fold(text.en)]));
  const withRows = new Set(sheet.columns.filter((c) => c.rows.some((row) => row > headerRow)).map((c) => c.index));
  const fate = (row: number, column: number, value: CellValue): Fate => {
    const cell = cellOf.get(column);
    if (row === headerRow) return cell || (headers.has(column) && withRows.has(column)) ? "headers" : { why: "column", target: null };
    const at = rowOf.get(row);
    if (at === undefined) {
      if (row < headerRow && ownTexts.has(fold(String(value)))) return "ownTexts";
      // A formula filled down beyond the rows that are entered.
      if (row > headerRow && cell?.computed && sheet.formulas[a1(row, column)] !== undefined) return "calculated";
      return { why: "noData", target: null };
    }
    const into = newRow.get(at), target = into === undefined ? null : { register: id, row: into };
    if (into === undefined) return { why: "period", target };
    if (!cell) return { why: "column", target };
    if (cell.until !== null) return { why: "retired", target };
    const content = contentOf(table.columns[cell.id], cell, at);
    if (cell.computed) return content !== null && !recalculated.has(`${row} ${column}`) ? "calculated" : { why: "calculated", target };
    if (cell.silent) return content !== null && content === contentOf(table.columns[`${cell.column}.${cell.level}`], model.cell.get(`${cell.column}.${cell.level}`)!, at) ? "taken" : { why: "placeCode", target };
    if (content !== null && (!Array.isArray(content) || content.length > 0)) return "taken";
    return { why: table.columns[cell.id]?.state[at] === INVALID ? "unreadable" : "notKnown", target };
  };
  return { fate, header: (column: number): string | null => headers.get(column) ?? null };
}
