/** What stays in memory of a checked register beyond the cells that were given: bytes of its typed columns for each cell. */
import { check, readGrid, run } from "@canevas-mali/core";
import { COLUMNS } from "../data.mjs";
import { catalogue } from "../domain.mjs";
import { gridOf } from "../grid.mjs";

export const prepare = (data) => ({ grid: gridOf(data), cells: data.rows * COLUMNS.length });
/** Buffers are given back a moment after their array. */
const used = async () => { globalThis.gc(); await new Promise((done) => setTimeout(done, 50)); globalThis.gc(); await new Promise((done) => setTimeout(done, 50)); const { heapUsed, arrayBuffers } = process.memoryUsage(); return heapUsed + arrayBuffers; };
export async function work({ grid, cells }) {
  // Once before, so that the program itself is in memory.
  run(check(readGrid(grid, catalogue, { domain: "bench" }).dataset, catalogue));
  const before = await used();
  const { dataset } = readGrid(grid, catalogue, { domain: "bench" });
  const after = await used();
  return { dataset, bytes: (after - before) / cells };
}
export const answerOf = ({ bytes }) => bytes;
