import type { MethodCall } from "../definition/method.js";
import { dayOf, monthOf, yearOf } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  readonly where: Where;
  readonly from: string;
  readonly to: string;
  /** Parameters: first and last day of the season as month × 100 + day (1 October is 1001). Nothing is checked while one is not set. */
  readonly first: string;
  readonly last: string;
}

/** Rows whose dates are not within one season of the year: one hit a row. */
export const outsideSeason: RuleMethod<Params> = {
  kind: "rule",
  id: "outsideSeason",
  reason: { fr: "compare des jours de l’année, quelle que soit l’année", en: "compares days of the year, whatever the year" },
  find(context, { where, from, to, first, last }) {
    const opens = context.param(first), closes = context.param(last);
    if (opens === null || closes === null) return [];
    const rows = context.rows(context.register);
    const outside = (iso: string): boolean => { const day = monthOf(iso) * 100 + dayOf(iso); return day < opens || day > closes; };
    return rowsWhere(context, rows, where).flatMap((row): Hit[] => {
      const start = textOf(rows, row, from), end = textOf(rows, row, to) ?? start;
      if (start === null || end === null || (!outside(start) && !outside(end) && yearOf(start) === yearOf(end))) return [];
      return [{ row, cell: from, params: { start: formatDateShort(start), end: formatDateShort(end) } }];
    });
  },
};

/** Calls {@link outsideSeason}. The message may use `{start}` and `{end}`. */
export const findOutsideSeason = (params: Params): MethodCall => ({ method: "outsideSeason", params: { ...params } });
