/** One edited row at a time in a checked sheet: the mean of many edits, with its key and everything that refers to it. */
import { liveState, readGrid, recheckRow } from "@canevas-mali/core";
import { random } from "../data.mjs";
import { catalogue } from "../domain.mjs";
import { gridOf } from "../grid.mjs";

export const EDITS = 2000;
export function prepare(data) {
  const { dataset, findings } = readGrid(gridOf(data), catalogue, { domain: "bench" });
  const next = random(7), whole = (n) => Math.floor(next() * n);
  const edits = Array.from({ length: EDITS }, (_, i) => ({ row: whole(data.rows), cells: [{ code: `KY-${String(whole(data.rows)).padStart(7, "0")}` }, { budget: whole(1e6) / 100 }, { status: "en cours" }, { end: 43_000 + whole(900) }, { project: `PRJ-${String(1 + whole(600)).padStart(4, "0")}` }][i % 5] }));
  return { state: liveState(dataset, catalogue, findings), edits };
}
export function work({ state, edits }) {
  let changed = 0;
  for (const { row, cells } of edits) changed += recheckRow(state, { register: "bench.works", row }, cells).length;
  return changed;
}
export const unitsOf = () => EDITS;
