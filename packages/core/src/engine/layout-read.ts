import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { CellValue, Grid } from "../definition/grid.js";
import { BUILT_IN } from "../definition/messages.js";
import type { Lang } from "../definition/text.js";
import type { Gazetteer } from "../reference/gazetteer.js";
import { formatPercent } from "../values/format.js";
import { columnCells, type BoundSheet } from "./bind.js";
import type { CellIssue, Finding } from "./finding.js";
import { LIKELY, SURE } from "./headers.js";
import { sortRows, type AsideKind, type TableRows } from "./layout-rows.js";
import { rowsBefore } from "./layout-totals.js";
import { cellsInRows, cellsOn, READ_TILE, type CellSource } from "./fast/cells.js";
import { locator } from "./locate.js";
import { columnReading, isBlank, type ParsedColumn, type ParseOptions, type RawColumn } from "./parse.js";
import { placeCellsOf, readPlaces } from "./places.js";
import type { ColumnData, Segment, Table } from "./table.js";

export interface TablesContext {
  readonly lang: Lang;
  readonly gazetteer: Gazetteer;
  readonly strict: boolean;
}

/** A finding about a sheet or the workbook, at no cell. */
export const sheetFinding = (code: string, source: string, sheet: string | null, register: string | null, params: Finding["params"]): Finding => ({
  code, severity: BUILT_IN[code]!.severity, source, register, sheet, row: null, column: null, cell: null, params, value: null, masked: false, suggestion: null,
});

const ASIDE_CODE: Readonly<Record<AsideKind, string>> = { total: "CAN-B08", header: "CAN-B14", heading: "CAN-B16", note: "CAN-B16" };
const ASIDE_WORD: Readonly<Record<AsideKind, Readonly<Record<Lang, string>>>> = {
  total: { fr: "un total", en: "a total" }, header: { fr: "un en-tête", en: "a header" }, heading: { fr: "un intertitre", en: "a heading" }, note: { fr: "une note ou une signature", en: "a note or a signature" },
};

/** Reads the tables of one register, which stand on one sheet, into one: each is a segment, and columns are read as a whole. */
export function readTables(tables: readonly BoundSheet[], grid: Grid, context: TablesContext): { readonly table: Table; readonly findings: Finding[]; readonly cells: number } {
  const [first] = tables;
  if (!first) throw new RangeError("There is no table to read.");
  const { model } = first, { lang } = context;
  const findings: Finding[] = [];
  const rows = tables.map((table) => sortRows(table.view, table, { ours: table.ours, strict: context.strict }));
  tables.forEach((table, i) => { findings.push(...headerFindings(table, grid.source, lang), ...rowFindings(table, rows[i]!, grid.source, lang)); });
  if (tables.length > 1) findings.push(sheetFinding("CAN-B13", grid.source, first.sheet.name, model.register.id, { register: model.register.title[lang], count: tables.length, rows: tables.map((t) => t.headerRow + 1).join(", ") }));
  const segments: Segment[] = [];
  let count = 0;
  tables.forEach((table, i) => {
    const to = count + rows[i]!.data.length;
    segments.push({ source: grid.source, sheet: table.sheet.name, from: count, to, columns: Object.fromEntries(table.matched.map((m) => [m.cell, m.column])) });
    count = to;
  });
  const sheetRow = new Int32Array(count);
  segments.forEach((segment, i) => sheetRow.set(rows[i]!.data, segment.from));
  const issues: CellIssue[] = [];
  const cellsOf = rawColumns(tables, rows, segments, sheetRow, grid, model, issues);
  const read = readCells(model, cellsOf, count, { lang, date1904: grid.date1904, ours: first.ours, strict: context.strict, textFile: grid.textFile !== undefined });
  const columns: Record<string, ColumnData> = {};
  let { cells } = read;
  for (const parsed of read.columns) {
    columns[parsed.column.cell] = parsed.column;
    for (const issue of parsed.issues) issues.push(issue);
  }
  for (const levels of placeCellsOf(model.cells).values()) {
    const raw = new Map<string, RawColumn>();
    for (const cell of levels.flatMap(({ name, code }) => [name, code])) if (cell && cellsOf.has(cell.id)) raw.set(cell.id, cellsOf.get(cell.id)!.raw());
    for (const { values } of raw.values()) for (const value of values) if (!isBlank(value)) cells++;
    const places = readPlaces(levels, (cell) => raw.get(cell.id) ?? null, count, context);
    for (const column of places.columns) columns[column.cell] = column;
    for (const issue of places.issues) issues.push({ ...issue, value: raw.get(issue.cell)?.values[issue.row] ?? null });
  }
  const table: Table = { register: model.register.id, rows: count, columns, sheetRow, segments };
  for (const finding of issueFindings(issues, table, model, lang)) findings.push(finding);
  return { table, findings, cells };
}

/** Reads all cells that are no places, a tile of rows at a time: neighbouring cells lie side by side in memory. */
function readCells(model: RegisterModel, cellsOf: ReadonlyMap<string, RegisterCells>, rows: number, options: ParseOptions): { readonly columns: readonly ParsedColumn[]; readonly cells: number } {
  const readings = model.cells.filter((cell) => cell.form !== "place" && cell.form !== "pcode").map((cell) => {
    const own = cellsOf.get(cell.id) ?? null;
    return { source: own?.source ?? null, reading: columnReading(cell, rows, own?.source ?? cellsInRows([]), own && cell.form === "percent" ? own.raw() : null, options) };
  });
  const tile = new Array<CellValue | undefined>(READ_TILE).fill(null);
  let cells = 0;
  for (let from = 0; from < rows; from += READ_TILE) {
    const to = Math.min(rows, from + READ_TILE);
    for (const { source, reading } of readings) {
      if (!source) continue;
      cells += source.fill(tile, from, to);
      reading.read(tile, from, to);
    }
  }
  const columns = readings.map(({ reading }) => reading.done());
  for (const { blanks } of columns) cells -= blanks;
  return { columns, cells };
}

/** The cells of a sheet on the rows of a table, for one cell of the register. */
interface RegisterCells {
  readonly source: CellSource;
  /** All of them with their formats, one entry a row. */
  readonly raw: () => RawColumn;
}

/** The cells of every matched register cell, the tables one after another. */
function rawColumns(tables: readonly BoundSheet[], rows: readonly TableRows[], segments: readonly Segment[], sheetRow: Int32Array, grid: Grid, model: RegisterModel, issues: CellIssue[]): ReadonlyMap<string, RegisterCells> {
  const cellsOf = new Map<string, RegisterCells>();
  for (const cell of model.cells) {
    const [table] = tables, column = segments[0]?.columns[cell.id];
    if (tables.length === 1 && table && !carriesMerged(table, cell, column)) {
      const own = table.sheet.columns.find((c) => c.index === column);
      if (column === undefined || !own) continue;
      cellsOf.set(cell.id, { source: cellsOn(own, sheetRow), raw: () => columnCells(table.sheet, column, sheetRow, grid.formats) });
      continue;
    }
    const parts = tables.map((part, i): RawColumn | null => {
      const at = segments[i]!.columns[cell.id];
      if (at === undefined) return null;
      const read = columnCells(part.sheet, at, rows[i]!.data, grid.formats);
      if (!part.ours) carryMerged(part, cell, at, rows[i]!.data, segments[i]!.from, read.values, issues);
      return read;
    });
    if (parts.every((part) => part === null)) continue;
    const empty = (i: number): RawColumn => ({ values: new Array<CellValue>(rows[i]!.data.length).fill(null), formats: new Array<string>(rows[i]!.data.length).fill("") });
    const whole = parts.map((part, i) => part ?? empty(i));
    const raw: RawColumn = { values: whole.flatMap((part) => part.values), formats: whole.flatMap((part) => part.formats) };
    cellsOf.set(cell.id, { source: cellsInRows(raw.values), raw: () => raw });
  }
  return cellsOf;
}

const countsOnce = (cell: Cell): boolean => cell.form === "integer" || cell.form === "decimal" || cell.form === "money" || cell.form === "percent";
/** True where a merged range of several rows stands in the column of a cell. */
const carriesMerged = (table: BoundSheet, cell: Cell, column: number | undefined): boolean => !table.ours && !countsOnce(cell) && table.view.merges.some((merge) => merge.left === column && merge.right === column);

/** A name merged over several rows is the name of each; a number merged over several rows is said of them together, and counts once. */
function carryMerged(table: BoundSheet, cell: Cell, column: number, data: readonly number[], from: number, values: CellValue[], issues: CellIssue[]): void {
  if (countsOnce(cell)) return;
  for (const merge of table.view.merges) {
    if (merge.left !== column || merge.right !== column || merge.bottom < table.firstRow || merge.top > table.lastRow) continue;
    const value = table.view.value(merge.top, column);
    if (isBlank(value)) continue;
    for (let i = rowsBefore(data, merge.top + 1); i < data.length && data[i]! <= merge.bottom; i++) {
      if (!isBlank(values[i])) continue;
      values[i] = value;
      issues.push({ code: "CAN-R15", row: from + i, cell: cell.id, value, params: { read: cell.personal || typeof value === "object" ? "…" : String(value) } });
    }
  }
}

function rowFindings(table: BoundSheet, rows: TableRows, source: string, lang: Lang): Finding[] {
  const { model, sheet } = table;
  const at = (row: number, code: string, params: Finding["params"]): Finding => ({ ...sheetFinding(code, source, sheet.name, model.register.id, params), row, column: table.matched[0]?.column ?? 0 });
  const data = new Set(sheet.hiddenRows.length > 0 ? rows.data : []);
  const hidden = sheet.hiddenRows.filter((row) => data.has(row)).length;
  const extra = table.extraRows.map((row) => ({ row, kind: "header" as const }));
  return [
    ...[...extra, ...rows.aside].map(({ row, kind }) => at(row, ASIDE_CODE[kind], kind === "total" ? {} : { what: ASIDE_WORD[kind][lang] })),
    ...rows.doubts.map(({ row, kind }) => at(row, "CAN-B15", { what: ASIDE_WORD[kind][lang] })),
    ...(hidden > 0 ? [sheetFinding("CAN-B07", source, sheet.name, model.register.id, { count: hidden })] : []),
    ...(table.hxlRow === null ? [] : [{ ...sheetFinding("CAN-B09", source, sheet.name, model.register.id, {}), row: table.hxlRow, column: 0 }]),
  ];
}

const HOW = {
  words: { fr: "mots communs", en: "common words" }, spelling: { fr: "graphie proche", en: "near spelling" }, alias: { fr: "autre nom", en: "other name" }, label: { fr: "libellé", en: "label" },
  hxl: { fr: "étiquette HXL", en: "HXL tag" }, memory: { fr: "canevas", en: "template" }, person: { fr: "votre correspondance", en: "your mapping" },
} as const;

function headerFindings(table: BoundSheet, source: string, lang: Lang): Finding[] {
  const { model, sheet } = table;
  const at = (code: string, column: number | null, params: Finding["params"], cell: string | null = null): Finding => ({ ...sheetFinding(code, source, sheet.name, model.register.id, params), row: column === null ? null : table.headerRow, column, cell });
  const label = (id: string): string => model.cell.get(id)?.label[lang] ?? id;
  return [
    ...table.matched.filter((m) => m.sure < SURE && m.sure >= LIKELY).map((m) => at("CAN-B04", m.column, { header: m.header, label: label(m.cell), how: HOW[m.kind][lang], sure: formatPercent(String(m.sure), lang) }, m.cell)),
    ...table.unmatched.map((l) => (l.doubt ? at("CAN-B05", l.column, { header: l.header, label: label(l.doubt) }) : at("CAN-B03", l.column, { header: l.header }))),
    ...model.cells.filter((c) => c.required && c.computed === null && !table.matched.some((m) => m.cell === c.id)).map((c) => at("CAN-B02", null, { label: c.label[lang] }, c.id)),
  ];
}

/** Gives issues their address and their value (withheld where personal). What formulas put in calculated cells is compared with our own calculation later; here it is only read. */
function issueFindings(issues: readonly CellIssue[], table: Table, model: RegisterModel, lang: Lang): Finding[] {
  const findings: Finding[] = [];
  const known = new Map<string, { readonly cell: Cell; readonly at: ReturnType<typeof locator>; readonly bare: Finding["params"] }>();
  let own: { readonly cell: Cell; readonly at: ReturnType<typeof locator>; readonly bare: Finding["params"] } | undefined;
  for (const { code, row, cell: id, value = null, params, suggestion } of issues) {
    if (own?.cell.id !== id) own = known.get(id);
    if (!own) {
      const cell = model.cell.get(id)!;
      known.set(id, own = { cell, at: locator(table, model, id), bare: { label: cell.label[lang] } });
    }
    if (own.cell.computed !== null && code !== "CAN-C11") continue;
    const written = value === null ? null : typeof value === "object" ? value.error : String(value);
    findings.push(own.at(row, code, BUILT_IN[code]!.severity, params ? { ...own.bare, ...params } : own.bare, written, own.cell.personal ? null : suggestion ?? null));
  }
  return findings;
}
