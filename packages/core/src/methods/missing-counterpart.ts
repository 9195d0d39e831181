import type { MethodCall } from "../definition/method.js";
import { daysBetween } from "../values/date.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod, MethodContext, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Rows that should have a counterpart. */
  readonly where?: Where;
  /** The cell that names the row. */
  readonly key: string;
  /** Only rows whose `date` is more days ago than the parameter `days`, at the as-of date; a row without that date is left alone. */
  readonly after?: { readonly date: string; readonly days: string };
  /** Where the counterpart stands: a register, and its cell that refers to the row. */
  readonly answer: { readonly register: string; readonly cell: string; readonly where?: Where };
}

/** Rows without a counterpart, with the days they have waited. */
function missing(context: MethodContext, { where, key, after, answer }: Params): ReadonlyMap<number, number> {
  const rows = context.rows(context.register);
  const others = context.rows(answer.register);
  const answered = new Set(rowsWhere(context, others, answer.where).map((row) => textOf(others, row, answer.cell)?.toLowerCase()));
  const limit = after ? context.param(after.days) : null;
  const found = new Map<number, number>();
  for (const row of rowsWhere(context, rows, where)) {
    const id = textOf(rows, row, key);
    if (id === null || answered.has(id.toLowerCase())) continue;
    const since = after ? textOf(rows, row, after.date) : null;
    const days = since === null ? 0 : daysBetween(since, context.today);
    if (after && (since === null || limit === null || days <= limit)) continue;
    found.set(row, days);
  }
  return found;
}

const reason = { fr: "cherche ce qui manque dans un autre registre", en: "looks for what another register lacks" };

/** Rows that no row of another register refers to, although one should by now: one hit a row. */
export const missingCounterpart: RuleMethod<Params> = {
  kind: "rule",
  id: "missingCounterpart",
  reason,
  find(context, params) {
    const rows = context.rows(context.register);
    return [...missing(context, params)].map(([row, days]) => ({ row, cell: params.after?.date ?? params.key, params: { key: textOf(rows, row, params.key)!, days } }));
  },
};

/** Number of rows that no row of another register refers to, although one should by now. */
export const missingCounterparts: FigureMethod<Params> = {
  kind: "figure",
  id: "missingCounterparts",
  reason,
  compute(context, params, dimensions) {
    const found = missing(context, params);
    return groupsBy(context.rows(context.register), dimensions).map(({ by, rows }) => {
      const behind = rows.filter((row) => found.has(row));
      return countFigure(by, behind.length, behind);
    });
  },
};

/** Calls {@link missingCounterpart}. The message may use `{key}` and `{days}` (days since the row's date, 0 without one). */
export const findMissingCounterpart = (params: Params): MethodCall => ({ method: "missingCounterpart", params: { ...params } });
/** Calls {@link missingCounterparts}. */
export const countMissingCounterparts = (params: Params): MethodCall => ({ method: "missingCounterparts", params: { ...params } });
