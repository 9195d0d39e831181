/** The same figures by a bare loop over typed arrays that stand ready: nothing general, sums in cents in doubles. */
import { readGrid } from "@canevas-mali/core";
import { catalogue } from "../domain.mjs";
import { gridOf } from "../grid.mjs";

export function prepare(data) {
  const { status, sector, spent, water } = readGrid(gridOf(data), catalogue, { domain: "bench" }).dataset.tables["bench.works"].columns;
  const codes = ({ state, numbers }) => Int32Array.from(numbers, (value, row) => (state[row] === 1 ? value : -1));
  return { rows: status.state.length, status: codes(status), sector: codes(sector), water: codes(water), spent: Float64Array.from(spent.numbers, (value, row) => (spent.state[row] === 1 ? value : NaN)), names: { status: status.dictionary, sector: sector.dictionary } };
}
export function work({ rows, status, sector, water, spent, names }) {
  const wide = names.sector.length, cells = names.status.length * wide, achieved = names.status.indexOf("achevee");
  const sums = new Float64Array(cells + 1), any = new Uint8Array(cells + 1), done = new Float64Array(cells + 1), all = new Float64Array(cells + 1);
  for (let row = 0; row < rows; row++) {
    const group = status[row] < 0 || sector[row] < 0 ? -1 : status[row] * wide + sector[row];
    const value = spent[row];
    if (water[row] === 1 && value === value) { sums[cells] += value; any[cells] = 1; if (group >= 0) { sums[group] += value; any[group] = 1; } }
    const one = status[row] === achieved ? 1 : 0;
    all[cells]++; done[cells] += one;
    if (group >= 0) { all[group]++; done[group] += one; }
  }
  return { sums, any, done, all, cells, wide, names };
}
const money = (cents) => String(cents / 100);
export function answerOf({ sums, any, done, all, cells, wide, names }) {
  const by = (group) => (group === cells ? "" : `${names.status[Math.floor(group / wide)]}+${names.sector[group % wide]}`);
  const lines = [];
  for (let group = 0; group <= cells; group++) {
    if (any[group]) lines.push(`BEN-I01 ${by(group)} ${money(sums[group])} `);
    if (all[group] > 0) lines.push(`BEN-I02 ${by(group)} ${done[group]} ${all[group]}`);
  }
  return lines.sort().join("\n");
}
