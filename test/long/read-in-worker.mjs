import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { readWorkbook, WorkbookReadError } from "@canevas-mali/workbook";

try {
  const grid = readWorkbook(readFileSync(workerData), { source: workerData });
  const cells = grid.sheets.reduce((sum, sheet) => sum + sheet.columns.reduce((n, column) => n + column.rows.length, 0), 0);
  parentPort.postMessage({ outcome: "read", sheets: grid.sheets.length, cells });
} catch (error) {
  parentPort.postMessage(error instanceof WorkbookReadError ? { outcome: error.code, sentence: error.text.fr } : { outcome: "crashed", sentence: String(error) });
}
