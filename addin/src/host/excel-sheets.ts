import { a1, MEMORY_SHEET, type CellValue } from "@canevas-mali/core";
import { inputOf } from "./excel-input.js";
import { runExcel, type ExcelApi } from "./excel-run.js";
import type { CellRef, NewCell, NewChart, NewSheet } from "./host.js";
import { refusal } from "./host-error.js";
import { MEMORY_COLUMN, memoryOf, memoryPieces } from "./memory-document.js";
import { freeName, headerRow, newRows, takenName } from "./new-sheet.js";

/** Rows written in one request. */
const ROWS_AT_ONCE = 1_000;
/** Tables of sheets that we may write anew begin so. */
const OWN_TABLE = "canevas_vue_";
const KINDS = { bar: "BarClustered", column: "ColumnClustered", line: "Line", pie: "Pie" } as const;
/** A chart's size in cells. */
const CHART_COLUMNS = 8;
const CHART_ROWS = 16;

/** Adds the sheets of an .xlsx file after the last one. */
export async function insertSheets(api: ExcelApi, xlsx: Uint8Array, names: readonly string[]): Promise<void> {
  await runExcel(api, names.join(", "), false, async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const taken = takenName(names, sheets.items.map(({ name }) => name));
    if (taken !== undefined) throw refusal("exists", taken);
    context.workbook.insertWorksheetsFromBase64(base64(xlsx), { positionType: "End" });
    await context.sync();
  });
}

/** Bytes as base64; in pieces, for a call takes so many arguments only. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}

/** Adds a sheet with a table and its charts, or writes ours of that name anew. What was begun is taken away when Excel stops half-way. */
export async function addTableSheet(api: ExcelApi, made: NewSheet): Promise<string> {
  for (const { labels, values } of made.charts ?? []) {
    if (values.some((column, n) => column !== labels + 1 + n)) throw new TypeError("the values of a chart are in the columns right after its labels");
  }
  return runExcel(api, made.name, false, async (context) => {
    const { name, sheet } = await ownSheet(context, made.name);
    try {
      await fill(context, sheet, made);
      return name;
    } catch (error) {
      sheet.delete();
      await context.sync();
      throw error;
    }
  });
}

/** The sheet to write into: ours of this name, emptied, or a new one. A sheet of somebody else's is never touched. */
async function ownSheet(context: Excel.RequestContext, wanted: string): Promise<{ readonly name: string; readonly sheet: Excel.Worksheet }> {
  const sheets = context.workbook.worksheets.load("items/id,items/name");
  await context.sync();
  const there = sheets.items.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (there !== undefined) {
    const tables = there.tables.load("items/name");
    const charts = there.charts.load("items/name");
    await context.sync();
    if (tables.items.length > 0 && tables.items.every(({ name }) => name.startsWith(OWN_TABLE))) {
      for (const object of [...tables.items, ...charts.items]) object.delete();
      there.getRange().clear();
      await context.sync();
      return { name: there.name, sheet: there };
    }
  }
  const name = freeName(wanted, sheets.items.map((sheet) => sheet.name));
  const sheet = context.workbook.worksheets.add(name).load("id");
  await context.sync();
  return { name, sheet };
}

async function fill(context: Excel.RequestContext, sheet: Excel.Worksheet, made: NewSheet): Promise<void> {
  const top = headerRow(made);
  const width = made.header.length;
  const rows = newRows(made).map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? { value: null }));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const piece = rows.slice(first, first + ROWS_AT_ONCE);
    const target = sheet.getRangeByIndexes(first, 0, piece.length, width);
    target.numberFormat = piece.map((row) => row.map(({ value, format }) => format ?? (typeof value === "string" ? "@" : "General")));
    target.values = piece.map((row) => row.map((cell) => (cell.link === undefined ? inputOf(cell.value, cell.format ?? (typeof cell.value === "string" ? "@" : "General")) : null)));
    for (const [column, down, count] of linkRuns(piece)) {
      const links = sheet.getRangeByIndexes(first + down, column, count, 1);
      links.numberFormat = piece.slice(down, down + count).map(() => ["General"]);
      links.formulas = piece.slice(down, down + count).map((row) => [linkFormula(row[column]!)]);
      links.untrack();
    }
    target.untrack();
    await context.sync();
  }
  const table = sheet.tables.add(`${a1(top, 0)}:${a1(Math.max(rows.length - 1, top + 1), width - 1)}`, true);
  table.load("id");
  await context.sync();
  table.name = OWN_TABLE + table.id.replace(/[^A-Za-z0-9]/g, "");
  (made.widths ?? []).forEach((characters, column) => {
    // About 5.6 points a character in the default font, and some space.
    if (characters !== null) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * 5.6 + 4;
  });
  (made.charts ?? []).forEach((chart, n) => addChart(sheet, made, chart, top, n));
  sheet.freezePanes.freezeRows(top + 1);
  await context.sync();
}

function addChart(sheet: Excel.Worksheet, { header, rows }: NewSheet, { kind, title, labels, values, rows: run }: NewChart, top: number, n: number): void {
  const [first, count] = run ?? [0, rows.length];
  const source = sheet.getRangeByIndexes(top + 1 + first, labels, count, values.length + 1);
  const chart = sheet.charts.add(KINDS[kind], source, "Columns");
  chart.title.text = title;
  values.forEach((column, series) => { chart.series.getItemAt(series).name = header[column]!; });
  const [row, column] = [n * (CHART_ROWS + 1), header.length + 1];
  chart.setPosition(a1(row, column), a1(row + CHART_ROWS - 1, column + CHART_COLUMNS - 1));
}

/** Runs of linked cells down each column: column, first row, count. */
function linkRuns(rows: readonly (readonly NewCell[])[]): [column: number, first: number, count: number][] {
  const runs: [number, number, number][] = [];
  rows.forEach((row, down) => row.forEach(({ link }, column) => {
    if (link === undefined) return;
    const last = runs.find(([c, first, count]) => c === column && first + count === down);
    if (last === undefined) runs.push([column, down, 1]);
    else last[2]++;
  }));
  return runs;
}

/** One formula a cell costs one request a column; ten thousand hyperlinks would be ten thousand operations. */
function linkFormula({ value, link }: NewCell): string {
  const { sheet, row, column } = link as CellRef;
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return `=HYPERLINK(${quoted(`#'${sheet.replaceAll("'", "''")}'!${a1(row, column)}`)},${quoted(String(value ?? ""))})`;
}

/** Keeps a document in the memory sheet, which is made very hidden where there is none. */
export async function rememberIn(api: ExcelApi, json: unknown): Promise<void> {
  const pieces = memoryPieces(json);
  await runExcel(api, MEMORY_SHEET, false, async (context) => {
    const known = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET).load("id");
    await context.sync();
    const sheet = known.isNullObject ? context.workbook.worksheets.add(MEMORY_SHEET) : known;
    if (known.isNullObject) sheet.visibility = "VeryHidden";
    sheet.getRangeByIndexes(0, MEMORY_COLUMN, 1, 1).getEntireColumn().clear("Contents");
    const target = sheet.getRangeByIndexes(0, MEMORY_COLUMN, pieces.length, 1);
    target.numberFormat = pieces.map(() => ["@"]);
    target.values = pieces.map((piece) => [piece]);
    await context.sync();
  });
}

/** The document that the memory sheet holds, or null. */
export async function recallFrom(api: ExcelApi): Promise<unknown> {
  return runExcel(api, MEMORY_SHEET, true, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET).load("id");
    await context.sync();
    if (sheet.isNullObject) return null;
    const used = sheet.getRangeByIndexes(0, MEMORY_COLUMN, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true).load("values");
    await context.sync();
    return used.isNullObject ? null : memoryOf((used.values as CellValue[][]).map(([value]) => value ?? null));
  });
}
