/** Reads one file in a process of its own and tells how much processor time it took and the most memory that the process ever had. */
import { readFileSync } from "node:fs";
import { readWorkbook, WorkbookReadError } from "@canevas-mali/workbook";

const path = process.argv[2];
const bytes = readFileSync(path);
const before = process.cpuUsage();
let answer;
try {
  const grid = readWorkbook(bytes, { source: path });
  const cells = grid.sheets.reduce((sum, sheet) => sum + sheet.columns.reduce((n, column) => n + column.rows.length, 0), 0);
  answer = { outcome: "read", sheets: grid.sheets.length, cells };
} catch (error) {
  if (!(error instanceof WorkbookReadError)) throw error;
  answer = { outcome: error.code, sentence: error.text.fr };
}
const { user, system } = process.cpuUsage(before);
// maxRSS is in KiB, processor time in microseconds.
console.log(JSON.stringify({ ...answer, ms: Math.round((user + system) / 1000), megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
