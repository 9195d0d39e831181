/** What stays in memory of the findings: bytes for each. */
import { check, readGrid, run } from "@canevas-mali/core";
import { catalogue } from "../domain.mjs";
import { gridOf } from "../grid.mjs";

export const prepare = (data) => gridOf(data);
const used = () => { globalThis.gc(); globalThis.gc(); return process.memoryUsage().heapUsed; };
const findingsOf = (grid) => {
  const { dataset, findings } = readGrid(grid, catalogue, { domain: "bench" });
  return [...findings, ...run(check(dataset, catalogue))];
};
export function work(grid) {
  findingsOf(grid);
  const before = used(), findings = findingsOf(grid);
  return { findings, bytes: (used() - before) / findings.length };
}
export const answerOf = ({ bytes }) => bytes;
