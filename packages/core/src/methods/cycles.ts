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

/** Circles of dependencies: one hit a circle, at its first row in the sheet. Circles that share a row are said one at a time. */
export const cycles: RuleMethod<DependencyCells> = {
  kind: "rule",
  id: "cycles",
  reason: { fr: "parcourt un graphe de dépendances", en: "walks a graph of dependencies" },
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
      hits.push({ row: first, cell: cells.dependsOn, params: { path: path.join(" → "), tasks: circle.length } });
    }
    return hits;
  },
};

/** Calls {@link cycles}. The message may use `{path}` (« A → B → A », each waiting for the next) and `{tasks}`. */
export const findCycles = (cells: DependencyCells): MethodCall => ({ method: "cycles", params: { ...cells } });
