import type { SheetSpec, TableSpec, WorkbookSpec } from "@canevas-mali/core";
import { MAX_COLUMNS, MAX_ROWS, parseA1, parseRange, type CellRange } from "./address.js";
import { lintCells } from "./lint-cells.js";
import { lintRules } from "./lint-rules.js";
import { parseSheetReference, sheetsNamedIn } from "./sheet-reference.js";
import { richCell } from "./write-cells.js";

/** Cells that columnStyles may make: beyond, it is a mistake in the range. */
const MAX_STYLED_CELLS = 2_000_000;

/**
 * What Excel would repair or refuse in a workbook and no schema sees: one English sentence a problem, for the programmer. Empty when all is well.
 * Never throws.
 */
export function lintWorkbook(spec: WorkbookSpec): string[] {
  const problems: string[] = [];
  const sheets = new Set<string>();
  if (!spec.sheets.some(({ state = "visible" }) => state === "visible")) problems.push("no visible sheet");
  if (spec.activeSheet !== undefined && (spec.sheets[spec.activeSheet]?.state ?? "visible") !== "visible") problems.push("the active sheet is hidden");
  if (spec.activeSheet !== undefined && spec.sheets[spec.activeSheet] === undefined) problems.push(`no sheet ${spec.activeSheet} to be active`);
  for (const { name } of spec.sheets) {
    const key = name.toLowerCase();
    if (sheets.has(key)) problems.push(`two sheets named ${name}`);
    sheets.add(key);
    if (name === "" || name.length > 31) problems.push(`sheet name of ${name.length} characters: ${name}`);
    if (/[[\]:*?/\\\u0000-\u001f]|^'|'$/.test(name)) problems.push(`sheet name with a forbidden character: ${name}`);
    if (key === "history") problems.push("sheet name reserved by Excel: History");
  }
  lintNames(spec, problems);
  const targets = (where: string, formula: string | undefined) => {
    for (const name of sheetsNamedIn(formula ?? "")) if (!sheets.has(name.toLowerCase())) problems.push(`${where}: no sheet ${name}`);
  };
  for (const { name, formula } of spec.names ?? []) targets(`name ${name}`, formula);
  for (const sheet of spec.sheets) {
    const add = (text: string) => problems.push(`sheet ${sheet.name}: ${text}`);
    lintCells(sheet, spec.styles ?? {}, add, targets);
    lintRules(sheet, add, targets);
    lintTables(sheet, add);
    lintLayout(sheet, add);
    for (const { title, categories, series } of sheet.charts ?? []) {
      if (series.length === 0) add(`chart ${title}: no series`);
      for (const ref of [categories, ...series.map(({ values }) => values)]) {
        targets(`sheet ${sheet.name}: chart ${title}`, ref);
        if (ref.includes("!") && parseSheetReference(ref) === null) add(`chart ${title}: no range ${ref}`);
      }
    }
  }
  return problems;
}

/** Names and tables live in one space, whatever the case. */
function lintNames(spec: WorkbookSpec, problems: string[]): void {
  const taken = new Set<string>();
  const tables = spec.sheets.flatMap((sheet) => sheet.tables ?? []);
  for (const { name } of [...(spec.names ?? []), ...tables]) {
    const key = name.toLowerCase();
    if (taken.has(key)) problems.push(`two names or tables named ${name}`);
    taken.add(key);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255) problems.push(`no valid name: ${name}`);
    if (parseA1(name) !== null || /^[rc]$|^r\d*c\d*$/i.test(name)) problems.push(`name that reads as a cell: ${name}`);
  }
  for (const { name, formula } of spec.names ?? []) if (formula === "" || formula.startsWith("=")) problems.push(`name ${name}: formula empty or with =`);
  for (const [name, { numberFormat = "" }] of Object.entries(spec.styles ?? {})) if (numberFormat.length > 255) problems.push(`style ${name}: number format over 255 characters`);
}

function lintTables(sheet: SheetSpec, add: (text: string) => void): void {
  const placed: { readonly name: string; readonly range: CellRange }[] = [];
  for (const table of sheet.tables ?? []) {
    const range = parseRange(table.ref);
    if (range === null) {
      add(`table ${table.name}: no range ${table.ref}`);
      continue;
    }
    if (range.bottom === range.top) add(`table ${table.name}: no row under the header`);
    if (range.right - range.left + 1 !== table.columns.length) add(`table ${table.name}: ${table.columns.length} columns in ${table.ref}`);
    lintHeaders(sheet, table, range, add);
    for (const other of placed) if (overlap(range, other.range)) add(`tables ${other.name} and ${table.name} overlap`);
    for (const merge of sheet.merges ?? []) {
      const merged = parseRange(merge);
      if (merged !== null && overlap(range, merged)) add(`table ${table.name} has merged cells ${merge}`);
    }
    placed.push({ name: table.name, range });
  }
}

function lintHeaders(sheet: SheetSpec, { name, columns }: TableSpec, { top, left }: CellRange, add: (text: string) => void): void {
  const seen = new Set<string>();
  columns.forEach((column, n) => {
    const { value, formula } = richCell(sheet.rows[top]?.[left + n]);
    if (value !== column.name || formula !== undefined) add(`table ${name}: header ${JSON.stringify(column.name)} is not the text of its cell`);
    const key = column.name.toLowerCase();
    if (seen.has(key)) add(`table ${name}: two columns named ${column.name}`);
    seen.add(key);
    if (column.name === "" || column.name.length > 255) add(`table ${name}: column name of ${column.name.length} characters`);
    if (column.formula?.startsWith("=") === true) add(`table ${name}: formula of ${column.name} with =`);
  });
}

function lintLayout(sheet: SheetSpec, add: (text: string) => void): void {
  const merged: CellRange[] = [];
  for (const ref of sheet.merges ?? []) {
    const range = parseRange(ref);
    if (range === null || (range.top === range.bottom && range.left === range.right)) add(`no range to merge: ${ref}`);
    else if (merged.some((other) => overlap(range, other))) add(`merged cells overlap: ${ref}`);
    if (range !== null) merged.push(range);
  }
  const notes = new Set<string>();
  for (const { row, column } of sheet.notes ?? []) {
    if (!inSheet(row, column)) add(`note out of the sheet: ${row}, ${column}`);
    if (notes.has(`${row},${column}`)) add(`two notes on one cell: ${row}, ${column}`);
    notes.add(`${row},${column}`);
  }
  let styled = 0;
  for (const { column, fromRow, toRow } of sheet.columnStyles ?? []) {
    if (!inSheet(fromRow, column) || !inSheet(toRow, column)) add(`column style out of the sheet: ${column}, ${fromRow} to ${toRow}`);
    styled += Math.max(0, toRow - fromRow + 1);
  }
  if (styled > MAX_STYLED_CELLS) add(`column styles make ${styled} cells`);
  for (const row of Object.keys(sheet.heights ?? {})) if (!inSheet(Number(row), 0)) add(`height of no row: ${row}`);
  if (sheet.freeze !== undefined && !inSheet(sheet.freeze.row, sheet.freeze.column)) add("frozen panes out of the sheet");
  for (const { title, from, to } of sheet.charts ?? []) {
    if (!inSheet(from.row, from.column) || !inSheet(to.row, to.column) || to.row <= from.row || to.column <= from.column) add(`chart ${title} has no place`);
  }
  const [first, last] = sheet.print?.repeatRows ?? [0, 0];
  if (!inSheet(first, 0) || !inSheet(last, 0) || last < first) add("rows to repeat out of the sheet");
  for (const text of [sheet.print?.header, sheet.print?.footer]) if ((text ?? "").length > 255) add("header or footer over 255 characters");
}

function inSheet(row: number, column: number): boolean {
  return Number.isInteger(row) && Number.isInteger(column) && row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
