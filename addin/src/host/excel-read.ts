import type { Grid, GridName, GridSheet, GridTable } from "@canevas-mali/core";
import { CellCollector, readBlocks, type Area } from "./excel-blocks.js";
import { findSheet, findSheets } from "./excel-run.js";
import type { ReadOptions, SheetRange } from "./host.js";

/** Rows whose visibility is asked for in one piece. */
const ROWS_AT_ONCE = 50_000;
/** An area of an address such as `'A, b'!A1:B2,'A, b'!D4`, whichever separator the machine's language has. */
const AREA = /!\$?([A-Z]{1,3})\$?([0-9]+)(?::\$?([A-Z]{1,3})\$?([0-9]+))?(?=[,;]|$)/g;

/** Reads the workbook, or some of its sheets: what is there first, then the cells in blocks. */
export async function readBook(context: Excel.RequestContext, { sheets: wanted, onProgress, signal }: ReadOptions): Promise<Grid> {
  const { workbook } = context;
  const worksheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const names = workbook.names.load("items/name,items/formula");
  const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  // In a workbook that counts from 1904 this day is 0; there is no property that says so.
  const epoch = workbook.functions.date(1904, 1, 1).load("value");
  workbook.load("name");
  await context.sync();
  if (wanted !== undefined) await findSheets(context, wanted);

  const described = worksheets.items.filter(({ name }) => wanted === undefined || wanted.includes(name)).map(describeSheet);
  const placed = tables.items.map((table) => ({
    table, range: table.getRange().load("address"), columns: table.columns.load("items/name"), sheet: table.worksheet.load("name"),
  }));
  await context.sync();
  const mixed = described.filter(({ used }) => !used.isNullObject && used.rowHidden !== false);
  const hidden = await hiddenRows(context, mixed.map(({ sheet, used }) => ({ sheet, row: used.rowIndex, rows: used.rowCount })));

  const collector = new CellCollector();
  const total = described.reduce((sum, { used }) => sum + (used.isNullObject ? 0 : used.rowCount * used.columnCount), 0);
  let done = 0;
  const onCells = (count: number) => onProgress?.((done += count) / total);
  const sheets: GridSheet[] = [];
  for (const { sheet, used, merged, formulas } of described) {
    if (!used.isNullObject) {
      await readBlocks(context, sheet, areaOf(used), collector, { formulas: !formulas.isNullObject, signal, onCells });
    }
    const here = placed.filter((table) => table.sheet.name === sheet.name);
    sheets.push({
      name: sheet.name,
      state: sheet.visibility === "Visible" ? "visible" : sheet.visibility === "Hidden" ? "hidden" : "veryHidden",
      columns: collector.takeColumns(),
      tables: here.map(({ table, range, columns }): GridTable => ({
        name: table.name, ref: addresses(range.address)[0] ?? "", columns: columns.items.map(({ name }) => name), headerRow: table.showHeaders, totalsRow: table.showTotals,
      })),
      merges: merged.isNullObject ? [] : addresses(merged.address),
      hiddenRows: hidden.get(sheet.name) ?? [],
      formulas: collector.takeFormulas(),
    });
  }
  onProgress?.(1);
  const gridName = (sheet: string | null) => ({ name, formula }: Excel.NamedItem): GridName => ({ name, ref: String(formula).replace(/^=/, ""), sheet });
  return {
    source: workbook.name,
    date1904: epoch.value === 0,
    formats: collector.formats,
    sheets,
    names: [...names.items.map(gridName(null)), ...described.flatMap(({ sheet, local }) => local.items.map(gridName(sheet.name)))],
  };
}

function describeSheet(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden");
  return {
    sheet,
    used,
    merged: sheet.getUsedRangeOrNullObject(false).getMergedAreasOrNullObject().load("address"),
    formulas: used.getSpecialCellsOrNullObject("Formulas").load("cellCount"),
    local: sheet.names.load("items/name,items/formula"),
  };
}

const areaOf = (range: Excel.Range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount });

/** Reads the part of a rectangle that holds something. */
export async function readArea(context: Excel.RequestContext, range: SheetRange): Promise<Grid> {
  const sheet = await findSheet(context, range.sheet);
  const used = sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const collector = new CellCollector();
  if (!used.isNullObject) await readBlocks(context, sheet, areaOf(used), collector, { formulas: true });
  return {
    source: "", date1904: false, formats: collector.formats, names: [],
    sheets: [{ name: range.sheet, state: "visible", columns: collector.takeColumns(), tables: [], merges: [], hiddenRows: [], formulas: collector.takeFormulas() }],
  };
}

/** The hidden rows by sheet name, of the sheets that have some. */
async function hiddenRows(context: Excel.RequestContext, sheets: readonly { readonly sheet: Excel.Worksheet; readonly row: number; readonly rows: number }[]): Promise<Map<string, number[]>> {
  const out = new Map<string, number[]>();
  for (const { sheet, row, rows } of sheets) {
    const hidden: number[] = [];
    for (let first = row; first < row + rows; first += ROWS_AT_ONCE) {
      const count = Math.min(ROWS_AT_ONCE, row + rows - first);
      const range = sheet.getRangeByIndexes(first, 0, count, 1);
      const answer = range.getRowProperties({ rowHidden: true });
      await context.sync();
      range.untrack();
      answer.value.forEach((properties, at) => {
        if (properties.rowHidden === true) hidden.push(first + at);
      });
    }
    out.set(sheet.name, hidden);
  }
  return out;
}

/** The rectangles of an address, without sheet: `'A, b'!A1:B2,'A, b'!D4` → `A1:B2`, `D4`. */
export function addresses(address: string): string[] {
  return [...address.matchAll(AREA)].map(([, left, top, right, bottom]) => (right === undefined ? `${left}${top}` : `${left}${top}:${right}${bottom}`));
}
