import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import { addDays, weekdayOf } from "../values/date.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  readonly where: Where;
  /** The row's key, by which a finding names the other row. */
  readonly key: string;
  /** Who acts: two rows of one actor are no pair. */
  readonly actor: string;
  /** What must be the same. */
  readonly same: readonly string[];
  readonly start: string;
  readonly end: string;
  /** Parameter: how many weeks apart still count; 0 for the same week only, 1 for the next one too. */
  readonly weeks: string;
  /** A pair in which both rows are such is settled already. */
  readonly settled: Where;
}

const monday = (iso: string): string => addDays(iso, 1 - weekdayOf(iso));

/** Pairs of rows of two actors about one thing in the same or in neighbouring weeks (Monday to Sunday): one hit a pair, at its later row. A row without an end lasts a day. */
export const nearbyPairs: RuleMethod<Params> = {
  kind: "rule",
  id: "nearbyPairs",
  reason: { fr: "compare des lignes deux à deux, semaine par semaine", en: "compares rows with each other, week by week" },
  find(context, params) {
    const apart = context.param(params.weeks);
    if (apart === null) return [];
    const rows = context.rows(context.register);
    const settled = new Set(rowsWhere(context, rows, params.settled));
    const known = rowsWhere(context, rows, params.where).flatMap((row) => {
      const actor = textOf(rows, row, params.actor), start = textOf(rows, row, params.start);
      const same = params.same.map((cell) => textOf(rows, row, cell));
      if (actor === null || start === null || same.includes(null)) return [];
      return [{ row, actor: fold(actor), same: JSON.stringify(same.map((value) => fold(value!))), first: monday(start), last: monday(textOf(rows, row, params.end) ?? start) }];
    });
    return known.flatMap((b, i) => known.slice(0, i).flatMap((a): Hit[] =>
      a.actor === b.actor || a.same !== b.same || (settled.has(a.row) && settled.has(b.row)) || b.first > addDays(a.last, 7 * apart) || a.first > addDays(b.last, 7 * apart)
        ? [] : [{ row: b.row, cell: params.start, params: { first: a.row + 1, other: textOf(rows, a.row, params.actor)!, otherKey: textOf(rows, a.row, params.key) ?? "" } }]));
  },
};

/** Calls {@link nearbyPairs}. The message may use `{other}` and `{otherKey}` (actor and key of the first row) and `{first}` (its number, from 1). */
export const findNearbyPairs = (params: Params): MethodCall => ({ method: "nearbyPairs", params: { ...params } });
