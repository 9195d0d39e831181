/** Canevas: raw cells in, typed columns and findings out. */
import { check, readGrid, run } from "@canevas-mali/core";
import { catalogue } from "../domain.mjs";
import { gridOf } from "../grid.mjs";

export const prepare = (data) => gridOf(data);
export function work(grid) {
  const { dataset, findings } = readGrid(grid, catalogue, { domain: "bench" });
  return { dataset, findings: [...findings, ...run(check(dataset, catalogue))] };
}
export const truthOf = ({ findings }) => findings.filter((f) => f.row !== null && f.register === "bench.works" && f.cell !== null && !f.code.startsWith("CAN-B")).map((f) => `${f.row - 1} ${f.cell} ${f.code}`).sort();
