import type { Grid } from "@canevas-mali/core";
import { CellCollector, readScattered } from "./excel-blocks.js";
import { inputOf } from "./excel-input.js";
import { findSheets, hostErrorOf, runExcel, type ExcelApi } from "./excel-run.js";
import { cellOf, planEdits } from "./grid-edit.js";
import type { Edit, SheetRange } from "./host.js";
import { refusal } from "./host-error.js";
import { bySheet, rectangles } from "./rectangles.js";

/** What one request holds at most: Excel hangs on thousands of operations, and on the web refuses more than 5 MB. */
const MOST_OPERATIONS = 400;
const MOST_CHARACTERS = 1_000_000;
const CELLS_AT_ONCE = 20_000;

/** Hears of each rectangle before it is written. */
export type BeforeWrite = (sheetId: string, range: SheetRange) => void;

/**
 * Writes edits once every cell is seen to hold what its edit expects. When Excel stops half-way (what came before stays done),
 * the cells are put back, waiting for the end of a cell edit if need be. Gives the edits that undo.
 */
export async function writeEdits(api: ExcelApi, edits: readonly Edit[], before: BeforeWrite): Promise<Edit[]> {
  if (edits.length === 0) return [];
  const what = [...new Set(edits.map((edit) => edit.sheet))].join(", ");
  const found = await runExcel(api, what, false, (context) => readCells(context, edits));
  const plan = planEdits(found, edits);
  try {
    await runExcel(api, what, false, (context) => writeAll(context, plan.edits, found, before));
  } catch (error) {
    for (const [sheet, list] of bySheet(plan.undo)) await putBack(api, sheet, list, found, before, error);
    throw error;
  }
  return plan.undo;
}

/** Puts a sheet's cells back. What Excel refuses to write now as it did before has never been written. */
async function putBack(api: ExcelApi, sheet: string, undo: readonly Edit[], found: Grid, before: BeforeWrite, cause: unknown): Promise<void> {
  try {
    await runExcel(api, sheet, true, (context) => writeAll(context, undo, found, before));
  } catch (error) {
    const { code } = hostErrorOf(error, sheet);
    if (code !== "protected" && code !== "gone") throw refusal("failed", hostErrorOf(error, sheet).message, cause);
  }
}

/** The cells of the edits as they are now, with formulas and the formats of blank ones. */
async function readCells(context: Excel.RequestContext, edits: readonly Edit[]): Promise<Grid> {
  const groups = bySheet(edits);
  const sheets = await findSheets(context, [...groups.keys()]);
  const collector = new CellCollector();
  const read: Grid["sheets"][number][] = [];
  for (const [name, list] of groups) {
    await readScattered(context, sheets.get(name)!, rectangles(name, list), collector);
    read.push({ name, state: "visible", columns: collector.takeColumns(), formulas: collector.takeFormulas(), tables: [], merges: [], hiddenRows: [] });
  }
  return { source: "", date1904: false, formats: collector.formats, sheets: read, names: [] };
}

async function writeAll(context: Excel.RequestContext, edits: readonly Edit[], found: Grid, before: BeforeWrite): Promise<void> {
  const groups = bySheet(edits);
  const sheets = await findSheets(context, [...groups.keys()]);
  let operations = 0;
  let characters = 0;
  for (const [name, list] of groups) {
    const sheet = sheets.get(name)!;
    // Of two edits of one cell the later stays.
    const last = new Map(list.map((edit) => [`${edit.row},${edit.column}`, edit]));
    for (const range of rectangles(name, list).flatMap(slices)) {
      const rows = Array.from({ length: range.rows }, (_, down) =>
        Array.from({ length: range.columns }, (_, right) => last.get(`${range.row + down},${range.column + right}`)!));
      const values = rows.map((row) => row.map((edit) => inputOf(edit.value, edit.format ?? cellOf(found, edit).format)));
      const size = values.flat().reduce<number>((sum, value) => sum + String(value).length + 4, 0);
      if (operations > 0 && (operations + 2 > MOST_OPERATIONS || characters + size > MOST_CHARACTERS)) {
        await context.sync();
        operations = characters = 0;
      }
      if (operations === 0) context.application.suspendApiCalculationUntilNextSync();
      const target = sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
      // The format first: it says how a value is taken. A null leaves a cell's format.
      if (rows.some((row) => row.some((edit) => edit.format !== undefined))) target.numberFormat = rows.map((row) => row.map((edit) => edit.format ?? null));
      before(sheet.id, range);
      target.values = values;
      target.untrack();
      operations += 2;
      characters += size;
    }
  }
  await context.sync();
}

/** A rectangle in pieces of so many rows that none has too many cells. */
function slices(range: SheetRange): SheetRange[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  return Array.from({ length: Math.ceil(range.rows / rows) }, (_, n) => ({ ...range, row: range.row + n * rows, rows: Math.min(rows, range.rows - n * rows) }));
}
