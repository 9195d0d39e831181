/** Exact sums of an amount in one group: the engine's own, as its indicators use them. */
import { groupSums } from "../../../packages/core/dist/engine/fast/sums.js";
import { random } from "../data.mjs";

const TILE = 2048;
/** Amounts in cents, as a column keeps them. */
export function prepare({ rows }) {
  const next = random(rows);
  return Float64Array.from({ length: rows }, () => Math.floor(next() * 1e11));
}
export function work(cents) {
  const sums = groupSums();
  for (let from = 0; from < cents.length; from += TILE) sums.add(cents.subarray(from, from + TILE), null, Math.min(TILE, cents.length - from), (i) => cents[from + i]);
  return sums.decimal(0, 2);
}
