import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import type { Hit, RuleMethod } from "./contract.js";

interface Params {
  /** Cells that together should name one row. */
  readonly cells: readonly string[];
  /** Those among them that may be blank: two blanks are the same (a place named only down to its cercle). */
  readonly blank: readonly string[];
}

/** Rows that say the same thing in `cells`: every row after the first, with the row number of the first. Rows where another cell is empty are left alone. */
export const duplicates: RuleMethod<Params> = {
  kind: "rule",
  id: "duplicates",
  reason: { fr: "compare des lignes deux à deux", en: "compares rows with each other" },
  find(context, { cells, blank }) {
    const rows = context.rows(context.register);
    const first = new Map<string, number>();
    const hits: Hit[] = [];
    for (let row = 0; row < rows.count; row++) {
      const values = cells.map((cell) => rows.get(row, cell));
      if (values.some((value, i) => value === null && !blank.includes(cells[i]!))) continue;
      // Several codes in one cell are a set: their order says nothing.
      const key = JSON.stringify(values.map((value) => (typeof value === "string" ? fold(value) : Array.isArray(value) ? [...value].sort() : value)));
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else hits.push({ row, cell: cells[0] ?? null, params: { first: before + 1 } });
    }
    return hits;
  },
};

/** Calls {@link duplicates}. The message may use `{first}`: the number of the first row, counted from 1. */
export const findDuplicates = (cells: readonly string[], blank: readonly string[] = []): MethodCall => ({ method: "duplicates", params: { cells, blank } });
