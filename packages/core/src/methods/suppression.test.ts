import { describe, expect, test } from "vitest";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { protectedCounts } from "./protected-counts.js";
import { suppress, type PublishedCount } from "./suppression.js";

/**
 * The attacker: knows the published numbers, that hidden ones are 0 or more, and how a table adds up, written here sum by sum.
 * Bounds by the simplex method (Bland's rule). The matrix of a table's sums is totally unimodular: every pivot is 1 or -1, and floats are exact.
 */
function bounds(counts: readonly PublishedCount[], hidden: readonly boolean[], groupOf: ReadonlyMap<string, string>, of: number): [number, number] {
  const unknown = counts.flatMap((_, i) => (hidden[i] ? [i] : []));
  const sums: { readonly whole: number; readonly parts: readonly number[] }[] = [];
  const at = (test: (c: PublishedCount) => boolean): number[] => counts.flatMap((c, i) => (test(c) ? [i] : []));
  counts.forEach((c, whole) => {
    if (c.column !== null) { if (c.row === null) sums.push({ whole, parts: at((p) => p.row !== null && p.column === c.column) }); return; }
    if (c.group !== null) {
      sums.push({ whole, parts: at((p) => p.row === c.row && p.column !== null && groupOf.get(p.column) === c.group) });
      if (c.row === null) sums.push({ whole, parts: at((p) => p.row !== null && p.group === c.group && p.column === null) });
      return;
    }
    sums.push({ whole, parts: at((p) => p.row === c.row && p.column !== null) });
    if (c.row === null) sums.push({ whole, parts: at((p) => p.row !== null && p.column === null && p.group === null) });
    if (groupOf.size > 0) sums.push({ whole, parts: at((p) => p.row === c.row && p.column === null && p.group !== null) });
  });
  const equations = sums.filter(({ parts }) => parts.length > 0).map(({ whole, parts }) => {
    const row = unknown.map((i) => (parts.includes(i) ? 1 : 0) - (i === whole ? 1 : 0));
    const right = (hidden[whole] ? 0 : counts[whole]!.value) - parts.reduce((sum, i) => sum + (hidden[i] ? 0 : counts[i]!.value), 0);
    return { row, right };
  });
  const target = unknown.indexOf(of);
  return [-maximise(equations, unknown.map((_, i) => (i === target ? -1 : 0))), maximise(equations, unknown.map((_, i) => (i === target ? 1 : 0)))];
}

function maximise(equations: readonly { readonly row: readonly number[]; readonly right: number }[], aim: readonly number[]): number {
  const n = aim.length, m = equations.length;
  const rows = equations.map(({ row, right }, i) => {
    const sign = right < 0 ? -1 : 1;
    return [...row.map((v) => v * sign), ...Array.from({ length: m }, (_, k) => (k === i ? 1 : 0)), right * sign];
  });
  const basis = rows.map((_, i) => n + i);
  const solve = (cost: readonly number[], columns: number): number => {
    for (;;) {
      const gain = (j: number): number => cost[j]! - rows.reduce((sum, row, i) => sum + cost[basis[i]!]! * row[j]!, 0);
      const enter = Array.from({ length: columns }, (_, j) => j).find((j) => !basis.includes(j) && gain(j) > 0);
      if (enter === undefined) return rows.reduce((sum, row, i) => sum + cost[basis[i]!]! * row.at(-1)!, 0);
      const leaving = rows.map((row, i) => ({ i, ratio: row[enter]! > 0 ? row.at(-1)! / row[enter]! : Infinity })).filter(({ ratio }) => ratio < Infinity).sort((a, b) => a.ratio - b.ratio || basis[a.i]! - basis[b.i]!)[0];
      if (!leaving) return Infinity;
      pivot(leaving.i, enter);
    }
  };
  const pivot = (out: number, enter: number): void => {
    const by = rows[out]![enter]!;
    rows[out] = rows[out]!.map((v) => v / by);
    rows.forEach((row, i) => { if (i !== out && row[enter] !== 0) rows[i] = row.map((v, j) => v - row[enter]! * rows[out]![j]!); });
    basis[out] = enter;
  };
  expect(solve([...aim.map(() => 0), ...rows.map(() => -1)], n + m) === 0).toBe(true); // the true table is one of the possible ones
  basis.forEach((b, i) => {
    const j = b < n ? undefined : Array.from({ length: n }, (_, k) => k).find((k) => rows[i]![k] !== 0);
    if (j !== undefined) pivot(i, j);
  });
  return solve([...aim, ...rows.map(() => 0)], n);
}

/** All numbers of a table; a cell of 1 or 2 is sensitive, and so is a total of 1 or 2. */
function tableOf(cells: readonly (readonly number[])[], groupOf: ReadonlyMap<string, string> = new Map()): PublishedCount[] {
  const rows = [null, ...cells.map((_, i) => `r${i}`)], columns = cells[0]!.map((_, j) => `c${j}`), groups = [...new Set(groupOf.values())];
  const sum = (row: string | null, keep: (column: string) => boolean): number => cells.reduce((total, line, i) => total + line.reduce((s, v, j) => s + ((row === null || row === `r${i}`) && keep(`c${j}`) ? v : 0), 0), 0);
  const count = (row: string | null, column: string | null, group: string | null, value: number): PublishedCount => ({ row, column, group, value, sensitive: value > 0 && value < 3 });
  return rows.flatMap((row) => [
    count(row, null, null, sum(row, () => true)), ...groups.map((g) => count(row, null, g, sum(row, (c) => groupOf.get(c) === g))), ...columns.map((c) => count(row, c, null, sum(row, (d) => d === c))),
  ]);
}
const shown = (counts: readonly PublishedCount[], hidden: readonly boolean[]): string[] => counts.flatMap((c, i) => (hidden[i] ? [`${c.row ?? "*"} ${c.group ?? c.column ?? "*"}`] : []));

describe("secondary suppression", () => {
  test("one small cell takes three others with it, the smallest, and no total", () => {
    const counts = tableOf([[2, 9, 9], [9, 4, 9], [9, 9, 20]]);
    expect(shown(counts, suppress(counts)).sort()).toEqual(["r0 c0", "r0 c1", "r1 c0", "r1 c1"]);
  });
  test("nothing is hidden where nothing is small", () => {
    const counts = tableOf([[3, 9], [9, 4]]);
    expect(suppress(counts).includes(true)).toBe(false);
  });
  test("a table of one dimension: one small number takes another one", () => {
    const counts: PublishedCount[] = [{ row: null, column: null, group: null, value: 15, sensitive: false }, ...[1, 5, 9].map((value, i) => ({ row: null, column: `c${i}`, group: null, value, sensitive: value < 3 }))];
    expect(suppress(counts)).toEqual([false, true, true, false]);
  });
  test("totals that don't add up are no table", () => {
    expect(() => suppress([{ row: null, column: null, group: null, value: 4, sensitive: false }, { row: null, column: "a", group: null, value: 3, sensitive: false }])).toThrow("add up");
  });

  // A small generator with a fixed seed: the same tables every time.
  let seed = 20230530;
  const next = (below: number): number => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return (seed >> 8) % below; };
  test("no hidden number of 150 tables can be computed, and hiding the small ones alone would have given some away", () => {
    let given = 0, small = 0;
    for (let i = 0; i < 150; i++) {
      const width = 1 + next(4);
      const cells = Array.from({ length: 1 + next(4) }, () => Array.from({ length: width }, () => (next(3) === 0 ? 0 : next(8))));
      const groupOf = new Map(i % 2 === 0 ? [] : cells[0]!.map((_, j) => [`c${j}`, `g${j % 2}`] as const));
      const counts = tableOf(cells, groupOf);
      const hidden = suppress(counts, groupOf), alone = counts.map((c) => c.sensitive);
      counts.forEach((count, at) => {
        if (alone[at]) { small++; const [low, high] = bounds(counts, alone, groupOf, at); if (low === high) given++; }
        if (!hidden[at]) { expect(count.sensitive).toBe(false); return; }
        const [low, high] = bounds(counts, hidden, groupOf, at);
        expect(low).toBeLessThanOrEqual(count.value);
        expect(high).toBeGreaterThanOrEqual(count.value);
        expect(high - low).toBeGreaterThanOrEqual(1);
      });
    }
    expect(small).toBeGreaterThan(100);
    expect(given).toBeGreaterThan(20);
  });
});

test("a number rests on people, not on rows: two rows of one person are hidden, with what would give them away", () => {
  const said = (zone: string, code: string, actors: string): { zone: string; code: string; actor: string }[] => [...actors].map((actor) => ({ zone, code, actor }));
  const registers = { f: [...said("gao", "vol", "aa"), ...said("gao", "armes", "abcd"), ...said("mopti", "vol", "efghi"), ...said("mopti", "armes", "efg"), ...said("mopti", "", "")] };
  const dims = ["zone", "code", "zone+code"];
  const figures = protectedCounts.compute(fakeContext({ registers, params: { least: 3 } }), { rows: "zone", columns: "code", contributor: "actor", threshold: "least" }, dims);
  expect(valuesOf(figures)).toEqual({ "": "14", "code=vol": "7", "code=armes": "7", "zone=gao": "6", "zone=mopti": "8", "zone=gao+code=vol": null, "zone=gao+code=armes": null, "zone=mopti+code=vol": null, "zone=mopti+code=armes": null });
  expect(figures.filter((f) => f.value === null).every((f) => f.rows.length === 0)).toBe(true);
  const unset = protectedCounts.compute(fakeContext({ registers }), { rows: "zone", columns: "code", contributor: "actor", threshold: "least" }, dims);
  expect(unset.every((f) => f.value === null)).toBe(true);
});
