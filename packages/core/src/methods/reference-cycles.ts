import type { MethodCall } from "../definition/method.js";
import type { Hit, RuleMethod } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  /** The register's key, and the cell that refers to it. */
  readonly key: string;
  readonly cell: string;
}

/** Rows that refer to themselves, at once or in a circle (a document superseded by what it supersedes): one hit a circle, at its first row. */
export const referenceCycles: RuleMethod<Params> = {
  kind: "rule",
  id: "referenceCycles",
  reason: { fr: "suit des renvois de ligne en ligne", en: "follows references from row to row" },
  find(context, { key, cell }) {
    const rows = context.rows(context.register);
    const rowOf = new Map<string, number>();
    for (let row = rows.count - 1; row >= 0; row--) { const code = textOf(rows, row, key); if (code !== null) rowOf.set(code.toLowerCase(), row); }
    const next = (row: number): number | undefined => rowOf.get(textOf(rows, row, cell)?.toLowerCase() ?? "");
    const hits: Hit[] = [];
    const done = new Set<number>();
    for (let start = 0; start < rows.count; start++) {
      const path: number[] = [];
      let at: number | undefined = start;
      while (at !== undefined && !done.has(at) && !path.includes(at)) { path.push(at); at = next(at); }
      const from = at === undefined ? -1 : path.indexOf(at);
      if (from >= 0) {
        const circle = path.slice(from);
        const first = Math.min(...circle);
        const turned = [...circle.slice(circle.indexOf(first)), ...circle.slice(0, circle.indexOf(first)), first];
        hits.push({ row: first, cell, params: { circle: turned.map((row) => textOf(rows, row, key)!).join(" → "), length: circle.length } });
      }
      for (const row of path) done.add(row);
    }
    return hits;
  },
};

/** Calls {@link referenceCycles}. The message may use `{circle}` (« A → B → A ») and `{length}`. */
export const findReferenceCycles = (params: Params): MethodCall => ({ method: "referenceCycles", params: { ...params } });
