/** Canevas: the same file read and validated, typed columns and findings out. */
import { check, readGrid, run } from "@canevas-mali/core";
import { readWorkbook } from "@canevas-mali/workbook";
import { catalogue } from "../domain.mjs";
import { fileOf } from "./read-file.mjs";
export { truthOf } from "./canevas.mjs";

export const prepare = ({ rows, seed }) => fileOf(rows, seed);
export function work(bytes) {
  const grid = readWorkbook(bytes, { source: "banc.xlsx" });
  const { dataset, findings } = readGrid(grid, catalogue, { domain: "bench" });
  return { grid, dataset, findings: [...findings, ...run(check(dataset, catalogue))] };
}
export const answerOf = ({ grid }) => grid.sheets[0].columns.reduce((sum, column) => sum + column.rows.length, 0);
