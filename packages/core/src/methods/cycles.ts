import type { MethodCall } from "../definition/method.js";
import type { Hit, RuleMethod } from "./contract.js";
import { predecessorsOf, topologicalOrder, type DependencyCells } from "./dependencies.js";
import { textOf } from "./where.js";

/** Follows what a row waits for, inside `left`, until a row comes back: the circle, in the order of waiting. */
function circleFrom(start: number, before: readonly (readonly number[])[], left: ReadonlySet<number>): number[] {
  const path: number[] = [];
  let row = start;
  while (!path.includes(row)) {
    path.push(row);
    row = before[row]!.find((on) => left.has(on))!;
  }
  return path.slice(path.indexOf(row));
}

/** Circles of dependencies, or of references from row to row (a document superseded by what it supersedes): one hit a circle, at its first row in the sheet. Circles that share a row are said one at a time. */
export const cycles: RuleMethod<DependencyCells> = {
  kind: "rule",
  id: "cycles",
  reason: { fr: "suit des dépendances ou des renvois de ligne en ligne", en: "follows dependencies or references from row to row" },
  find(context, cells) {
    const rows = context.rows(context.register);
    const before = predecessorsOf(rows, cells);
    const ordered = new Set(topologicalOrder(before));
    // What is left waits, directly or not, for a circle: every walk backwards stays inside it and ends in one.
    const left = new Set(before.flatMap((_, row) => (ordered.has(row) ? [] : [row])));
    const hits: Hit[] = [];
    const told = new Set<number>();
    for (const start of left) {
      const circle = circleFrom(start, before, left);
      if (circle.some((row) => told.has(row))) continue;
      for (const row of circle) told.add(row);
      const first = Math.min(...circle), turn = circle.indexOf(first);
      const path = [...circle.slice(turn), ...circle.slice(0, turn), first].map((row) => textOf(rows, row, cells.key) ?? "");
      hits.push({ row: first, cell: cells.dependsOn, params: { path: path.join(" → ") } });
    }
    return hits;
  },
};

/** Calls {@link cycles}. The message may use `{path}`: « A → B → A », each waiting for (or referring to) the next. */
export const findCycles = (cells: DependencyCells): MethodCall => ({ method: "cycles", params: { ...cells } });
