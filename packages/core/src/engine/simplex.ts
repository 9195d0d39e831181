/** A sum of unknowns that has a known value, 0 or more. */
export interface Equation { readonly terms: ReadonlyMap<number, number>; readonly right: number }

const NEAR = 1e-7;

/**
 * Minimises the cost of unknowns that are 0 or more under equations; null where nothing satisfies them. Simplex method with Bland's rule,
 * which always ends. Meant for the small systems of a report: a few hundred unknowns.
 * @param start for each equation an unknown that stands in it alone with factor 1, or null for none
 */
export function minimise(costs: readonly number[], equations: readonly Equation[], start: readonly (number | null)[]): Float64Array | null {
  const unknowns = costs.length, artificial = start.flatMap((s, i) => (s === null ? [i] : []));
  const width = unknowns + artificial.length;
  const dear = 1 + 1e4 * costs.reduce((sum, cost) => sum + cost, 0);
  const price = Float64Array.from({ length: width }, (_, j) => (j < unknowns ? costs[j]! : dear));
  const rows = equations.map(({ terms, right }, i) => {
    const row = new Float64Array(width + 1);
    for (const [j, factor] of terms) row[j] = factor;
    const at = artificial.indexOf(i);
    if (at >= 0) row[unknowns + at] = 1;
    row[width] = right;
    return row;
  });
  const basis = start.map((s, i) => s ?? unknowns + artificial.indexOf(i));
  const gain = new Float64Array(width + 1);
  gain.set(price);
  rows.forEach((row, i) => { const cost = price[basis[i]!]!; if (cost !== 0) for (let j = 0; j <= width; j++) gain[j]! -= cost * row[j]!; });
  for (;;) {
    const enter = gain.findIndex((value, j) => j < width && value < -NEAR);
    if (enter < 0) break;
    let leave = -1, least = Infinity;
    rows.forEach((row, i) => {
      if (row[enter]! < NEAR) return;
      const ratio = row[width]! / row[enter]!;
      if (ratio < least - NEAR || (ratio < least + NEAR && leave >= 0 && basis[i]! < basis[leave]!)) { least = Math.min(least, ratio); leave = i; }
    });
    if (leave < 0) return null;
    const pivot = rows[leave]!, by = pivot[enter]!;
    for (let j = 0; j <= width; j++) pivot[j]! /= by;
    for (const row of [...rows, gain]) {
      const factor = row[enter]!;
      if (row !== pivot && factor !== 0) for (let j = 0; j <= width; j++) row[j]! -= factor * pivot[j]!;
    }
    basis[leave] = enter;
  }
  const out = new Float64Array(unknowns);
  for (let i = 0; i < basis.length; i++) {
    if (basis[i]! < unknowns) out[basis[i]!] = Math.max(0, rows[i]![width]!);
    else if (rows[i]![width]! > NEAR) return null;
  }
  return out;
}
