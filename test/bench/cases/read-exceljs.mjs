/** exceljs: a workbook loaded from a buffer, as its documentation shows. */
import ExcelJS from "exceljs";
import { fileOf } from "./read-file.mjs";

export const prepare = ({ rows, seed }) => Buffer.from(fileOf(rows, seed));
export async function work(bytes) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}
export function answerOf(workbook) {
  let cells = 0;
  workbook.worksheets[0].eachRow((row) => { cells += row.actualCellCount; });
  return cells;
}
