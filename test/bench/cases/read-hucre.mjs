/** hucre: a workbook's rows, as the first example of its documentation reads them. */
import { readXlsx } from "hucre";
import { fileOf } from "./read-file.mjs";

export const prepare = ({ rows, seed }) => fileOf(rows, seed);
export const work = (bytes) => readXlsx(bytes);
export const answerOf = (workbook) => workbook.sheets[0].rows.reduce((sum, row) => sum + row.filter((value) => value !== null).length, 0);
