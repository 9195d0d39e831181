/** SheetJS: a workbook in dense mode, which its documentation recommends for large sheets. */
import * as XLSX from "@e965/xlsx";
import { fileOf } from "./read-file.mjs";

export const prepare = ({ rows, seed }) => fileOf(rows, seed);
export const work = (bytes) => XLSX.read(bytes, { dense: true });
export const answerOf = (workbook) => workbook.Sheets.Travaux["!data"].reduce((sum, row) => sum + row.filter((cell) => cell !== undefined && cell.v !== undefined && cell.v !== null).length, 0);
