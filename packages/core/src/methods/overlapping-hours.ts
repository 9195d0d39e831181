import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Who can't be in two places; texts are compared folded. */
  readonly who: string;
  readonly date: string;
  /** Number cells: hours of the day, 9.5 for half past nine. */
  readonly start: string;
  readonly end: string;
  /** The row's key, by which a finding names the other row. */
  readonly key: string;
  readonly where?: Where;
}

/** Pairs of rows of one person whose hours of one day overlap: one hit a pair, at its later row. A row without one of the four is left alone; one may start when another ends. */
export const overlappingHours: RuleMethod<Params> = {
  kind: "rule",
  id: "overlappingHours",
  reason: { fr: "compare les heures de lignes deux à deux", en: "compares the hours of rows with each other" },
  find(context, { who, date, start, end, key, where }) {
    const rows = context.rows(context.register);
    const known = rowsWhere(context, rows, where).flatMap((row) => {
      const person = textOf(rows, row, who), day = textOf(rows, row, date), from = rows.scaled(row, start), to = rows.scaled(row, end);
      return person === null || day === null || from === null || to === null ? [] : [{ row, same: `${day} ${fold(person)}`, from, to }];
    });
    return known.flatMap((b, i) => known.slice(0, i).flatMap((a): Hit[] =>
      a.same === b.same && a.from < b.to && b.from < a.to ? [{ row: b.row, cell: start, params: { first: a.row + 1, otherKey: textOf(rows, a.row, key) ?? "" } }] : []));
  },
};

/** Calls {@link overlappingHours}. The message may use `{otherKey}` (key of the first row) and `{first}` (its number, from 1); never who it is. */
export const findOverlappingHours = (params: Params): MethodCall => ({ method: "overlappingHours", params: { ...params } });
