import type { MethodCall } from "../definition/method.js";
import { daysBetween } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import type { RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  readonly where: Where;
  /** The cell that names a row's event. A row that names none is concerned by every one: these are looked at, the others are a matter of their own date. */
  readonly event: string;
  readonly events: { readonly register: string; readonly date: string; readonly where: Where };
  /** Parameter: days before the event from which on the cells have to be filled in. */
  readonly days: string;
  readonly cells: readonly string[];
}

/** Cells that are still empty shortly before the next event, in rows that are concerned by whichever comes next. */
export const unsetBeforeNext: RuleMethod<Params> = {
  kind: "rule",
  id: "unsetBeforeNext",
  reason: { fr: "cherche le prochain événement d’une ligne qui n’en nomme aucun", en: "looks for the next event of a row that names none" },
  find(context, { where, event, events, days, cells }) {
    const others = context.rows(events.register), limit = context.param(days);
    const next = rowsWhere(context, others, events.where).map((row) => textOf(others, row, events.date)).filter((day) => day !== null && day >= context.today).sort()[0];
    if (next == null || limit === null || daysBetween(context.today, next) > limit) return [];
    const rows = context.rows(context.register);
    return rowsWhere(context, rows, where).filter((row) => rows.get(row, event) === null)
      .flatMap((row) => cells.filter((cell) => rows.get(row, cell) === null).map((cell) => ({ row, cell, params: { date: formatDateShort(next) } })));
  },
};

/** Calls {@link unsetBeforeNext}. The message may use `{date}`, the next event's. */
export const findUnsetBeforeNext = (params: Params): MethodCall => ({ method: "unsetBeforeNext", params: { ...params } });
