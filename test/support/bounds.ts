/** Exact bounds of a sum of unknowns that are 0 or more, under equations: what somebody who can calculate learns from published numbers. */
export interface Known {
  /** Factors of the unknowns. */
  readonly terms: readonly number[];
  readonly right: number;
}

interface Fraction { readonly n: bigint; readonly d: bigint }
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (n: bigint, d = 1n): Fraction => { const by = gcd(n, d) * (d < 0n ? -1n : 1n); return by === 0n ? { n: 0n, d: 1n } : { n: n / by, d: d / by }; };
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const ZERO = fraction(0n);

/** The least and the most that a sum of unknowns can be; Infinity where nothing bounds it. Throws where no values satisfy the equations. */
export function boundsOf(sum: readonly number[], equations: readonly Known[]): readonly [least: number, most: number] {
  return [-maximum(sum.map((factor) => -factor), equations), maximum(sum, equations)];
}

/** The simplex method in two phases, by Bland's rule, in exact fractions. */
function maximum(aim: readonly number[], equations: readonly Known[]): number {
  const unknowns = aim.length, width = unknowns + equations.length;
  const rows = equations.map(({ terms, right }, i) => {
    const sign = right < 0 ? -1 : 1;
    return [...terms.map((t) => fraction(BigInt(t * sign))), ...equations.map((_, k) => fraction(k === i ? 1n : 0n)), fraction(BigInt(right * sign))];
  });
  const basis = rows.map((_, i) => unknowns + i);
  const pivot = (out: number, enter: number): void => {
    const by = rows[out]![enter]!;
    const line = rows[out] = rows[out]!.map((value) => over(value, by));
    rows.forEach((row, i) => { const factor = row[enter]!; if (i !== out && factor.n !== 0n) rows[i] = row.map((value, j) => (line[j]!.n === 0n ? value : minus(value, times(factor, line[j]!)))); });
    basis[out] = enter;
  };
  const climb = (worth: readonly Fraction[], columns: number): Fraction | null => {
    for (;;) {
      const reduced = (j: number): Fraction => rows.reduce((left, row, i) => minus(left, times(worth[basis[i]!]!, row[j]!)), worth[j]!);
      const enter = Array.from({ length: columns }, (_, j) => j).find((j) => !basis.includes(j) && reduced(j).n > 0n);
      if (enter === undefined) return rows.reduce((total, row, i) => minus(total, times(fraction(-1n), times(worth[basis[i]!]!, row[width]!))), ZERO);
      let out = -1;
      rows.forEach((row, i) => {
        if (row[enter]!.n <= 0n) return;
        const ratio = over(row[width]!, row[enter]!);
        if (out < 0) { out = i; return; }
        const best = over(rows[out]![width]!, rows[out]![enter]!);
        if (less(ratio, best) || (!less(best, ratio) && basis[i]! < basis[out]!)) out = i;
      });
      if (out < 0) return null;
      pivot(out, enter);
    }
  };
  const possible = climb([...aim.map(() => ZERO), ...equations.map(() => fraction(-1n)), ZERO], width);
  if (!possible || possible.n !== 0n) throw new RangeError("No values satisfy what was published.");
  for (let i = rows.length - 1; i >= 0; i--) {
    if (basis[i]! < unknowns) continue;
    const enter = Array.from({ length: unknowns }, (_, j) => j).find((j) => rows[i]![j]!.n !== 0n);
    if (enter !== undefined) pivot(i, enter);
    else { rows.splice(i, 1); basis.splice(i, 1); }
  }
  const most = climb([...aim.map((factor) => fraction(BigInt(factor))), ...equations.map(() => ZERO), ZERO], unknowns);
  return most === null ? Infinity : Number(most.n) / Number(most.d);
}
