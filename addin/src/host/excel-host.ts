import { ownWrites, watchChanges } from "./excel-events.js";
import { markCells, unmarkCells } from "./excel-marks.js";
import { readArea, readBook } from "./excel-read.js";
import { findSheet, runExcel, type ExcelApi } from "./excel-run.js";
import { addTableSheet, insertSheets, recallFrom, rememberIn } from "./excel-sheets.js";
import { writeEdits } from "./excel-write.js";
import type { Host } from "./host.js";
import { refusal } from "./host-error.js";

/** What we ask of Excel: merged cells and inserted sheets came with 1.13; Excel 2021 has 1.14. */
const NEEDED = "1.13";

/**
 * The workbook that is open in Excel. `isSetSupported` is `Office.context.requirements.isSetSupported`.
 * @throws HostError `unsupported` in an Excel older than 2021
 */
export async function excelHost(api: ExcelApi, isSetSupported: (name: string, version: string) => boolean): Promise<Host> {
  if (!isSetSupported("ExcelApi", NEEDED)) throw refusal("unsupported", "Canevas");
  const own = ownWrites();
  const name = await runExcel(api, "", true, async (context) => {
    context.workbook.load("name");
    await context.sync();
    return context.workbook.name;
  });
  return {
    kind: "excel",
    capabilities: { live: true, marks: true, addSheets: true, charts: true, save: false },
    name,
    read: (options = {}) => runExcel(api, (options.sheets ?? []).join(", "), true, (context) => readBook(context, options)),
    readRange: (range) => runExcel(api, range.sheet, true, (context) => readArea(context, range)),
    write: (edits) => writeEdits(api, edits, own.expect),
    select: ({ sheet: sheetName, row, column, rows = 1, columns = 1 }) =>
      runExcel(api, sheetName, false, async (context) => {
        const sheet = await findSheet(context, sheetName);
        sheet.activate();
        sheet.getRangeByIndexes(row, column, rows, columns).select();
        await context.sync();
      }),
    mark: (cells) => markCells(api, cells),
    unmark: () => unmarkCells(api),
    addSheets: (xlsx, names) => insertSheets(api, xlsx, names),
    addTable: (sheet) => own.adding(() => addTableSheet(api, sheet)),
    remember: (json) => own.adding(() => rememberIn(api, json)),
    recall: () => recallFrom(api),
    onChanged: (handler) => watchChanges(api, own, handler),
  };
}
