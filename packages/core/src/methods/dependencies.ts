import type { Rows } from "./contract.js";
import { textOf } from "./where.js";

/** The cells by which rows depend on each other: a key, and the keys that a row waits for, written in one cell. */
export interface DependencyCells {
  readonly key: string;
  /** Keys separated by `;`, `,` or line breaks; or a reference to one. */
  readonly dependsOn: string;
}

/** For each row the rows that it waits for. A key stands for the first row that has it; case does not count; keys that no row has are left out. */
export function predecessorsOf(rows: Rows, { key, dependsOn }: DependencyCells): readonly (readonly number[])[] {
  const rowOf = new Map<string, number>();
  for (let row = rows.count - 1; row >= 0; row--) {
    const own = textOf(rows, row, key);
    if (own !== null) rowOf.set(own.trim().toLowerCase(), row);
  }
  return Array.from({ length: rows.count }, (_, row) => {
    const written = (textOf(rows, row, dependsOn) ?? "").split(/[;,\n]+/).map((name) => rowOf.get(name.trim().toLowerCase()));
    return [...new Set(written.filter((on) => on !== undefined))];
  });
}

/** Rows in an order in which each comes after those that it waits for; rows in a circle, or behind one, are left out. */
export function topologicalOrder(before: readonly (readonly number[])[]): number[] {
  const after: number[][] = before.map(() => []);
  const waiting = before.map((on, row) => { for (const other of on) after[other]!.push(row); return on.length; });
  const ready = waiting.flatMap((count, row) => (count === 0 ? [row] : []));
  for (let at = 0; at < ready.length; at++) {
    for (const next of after[ready[at]!]!) if (--waiting[next]! === 0) ready.push(next);
  }
  return ready;
}
