/** Canevas: the same file read and nothing else, to tell the reader's time from the validation's. */
import { readWorkbook } from "@canevas-mali/workbook";
import { fileOf } from "./read-file.mjs";

export const prepare = ({ rows, seed }) => fileOf(rows, seed);
export const work = (bytes) => readWorkbook(bytes, { source: "banc.xlsx" });
export const answerOf = (grid) => grid.sheets[0].columns.reduce((sum, column) => sum + column.rows.length, 0);
