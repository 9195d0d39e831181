import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Rows with the same contents in these cells are of one group; texts are compared folded. A row with an empty cell among them is left alone. */
  readonly by: readonly string[];
  readonly where?: Where;
  /** From and until when a row holds. Without `start`, rows hold always; with it, a row that has no start is left alone. An empty end is open. */
  readonly start?: string;
  readonly end?: string;
  /** How many may hold at once: 1 by default, or the id of a parameter (no check while it is not set). */
  readonly max?: string;
}

interface Held { readonly row: number; readonly start: string; readonly end: string }
const ALWAYS = "0000-01-01", OPEN = "9999-12-31";
/** A hand-over on one day is no overlap. */
const meet = (a: Held, b: Held): boolean => a.start < b.end && b.start < a.end;

/** Rows of one group that hold at the same date beyond what may: one hit a row too many, that which starts later (or stands lower). */
export const concurrentRows: RuleMethod<Params> = {
  kind: "rule",
  id: "concurrentRows",
  reason: { fr: "compare les dates de lignes deux à deux", en: "compares the dates of rows with each other" },
  find(context, { by, where, start, end, max }) {
    const most = max === undefined ? 1 : context.param(max);
    if (most === null) return [];
    const rows = context.rows(context.register);
    const groups = new Map<string, Held[]>();
    for (const row of rowsWhere(context, rows, where)) {
      const values = by.map((cell) => textOf(rows, row, cell));
      const from = start === undefined ? ALWAYS : textOf(rows, row, start);
      if (values.includes(null) || from === null) continue;
      const key = JSON.stringify(values.map((value) => fold(value!)));
      groups.set(key, [...(groups.get(key) ?? []), { row, start: from, end: (end === undefined ? null : textOf(rows, row, end)) ?? OPEN }]);
    }
    return [...groups.values()].flatMap((group): Hit[] => {
      const ordered = [...group].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.row - b.row));
      return ordered.flatMap((held, i) => {
        // Those that began before it and still hold when it begins: all of them hold at that very date.
        const before = ordered.slice(0, i).filter((other) => meet(other, held));
        return before.length < most ? [] : [{ row: held.row, cell: start ?? by[0] ?? null, params: { first: before[0]!.row + 1, found: before.length + 1, max: most } }];
      });
    });
  },
};

/** Calls {@link concurrentRows}. The message may use `{first}` (number of the first row that holds at that date, from 1), `{found}` (how many hold) and `{max}`. */
export const findConcurrent = (params: Params): MethodCall => ({ method: "concurrentRows", params: { ...params } });
