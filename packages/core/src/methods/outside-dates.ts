import type { MethodCall } from "../definition/method.js";
import { formatDateShort } from "../values/date-words.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  readonly date: string;
  /** Date parameters; one that is not set, or not named, limits nothing. Both days are inside. */
  readonly from?: string;
  readonly to?: string;
  readonly where?: Where;
}

/** Rows dated before or after two days that parameters set (first and last day of an assignment, a deadline). */
export const outsideDates: RuleMethod<Params> = {
  kind: "rule",
  id: "outsideDates",
  reason: { fr: "compare à une date en paramètre", en: "compares with a date parameter" },
  find(context, { date, from, to, where }) {
    const first = from === undefined ? null : context.paramDate(from), last = to === undefined ? null : context.paramDate(to);
    const shown = (day: string | null): string => (day === null ? "…" : formatDateShort(day));
    const rows = context.rows(context.register);
    return rowsWhere(context, rows, where).flatMap((row): Hit[] => {
      const at = textOf(rows, row, date);
      return at === null || ((first === null || at >= first) && (last === null || at <= last)) ? [] : [{ row, cell: date, params: { date: formatDateShort(at), from: shown(first), to: shown(last) } }];
    });
  },
};

/** Calls {@link outsideDates}. The message may use `{date}`, `{from}` and `{to}` (« … » where a limit is not set). */
export const findOutsideDates = (params: Params): MethodCall => ({ method: "outsideDates", params: { ...params } });
