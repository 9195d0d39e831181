import type { MethodCall } from "../definition/method.js";
import { addDays, daysBetween } from "../values/date.js";
import { countFigure, groupsBy, quotient } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  readonly statistic: "mean" | "late";
  readonly where?: Where;
  readonly key: string;
  /** The day on which time starts to run. */
  readonly start: string;
  /** Days allowed; without them there is no deadline. */
  readonly duration: string;
  /** Days added to it (amendments); none where empty. */
  readonly extension?: string;
  /** The day on which it was over; empty while it runs. */
  readonly end: string;
  /** Days that do not count, in another register: what refers to the row, and how many. */
  readonly stops?: { readonly register: string; readonly cell: string; readonly days: string; readonly where?: Where };
}

function stoppedDays(context: MethodContext, stops: Params["stops"]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (!stops) return found;
  const rows = context.rows(stops.register);
  for (const row of rowsWhere(context, rows, stops.where)) {
    const key = textOf(rows, row, stops.cell)?.toLowerCase();
    if (key !== undefined) found.set(key, (found.get(key) ?? 0) + (rows.number(row, stops.days) ?? 0));
  }
  return found;
}

/** Days past the deadline, 0 in time; null where it is not known, or time has not started to run. */
function delayOf(context: MethodContext, rows: Rows, row: number, params: Params, stopped: number): number | null {
  const start = textOf(rows, row, params.start);
  const duration = rows.number(row, params.duration);
  if (start === null || duration === null || start > context.today) return null;
  const deadline = addDays(start, duration + (params.extension === undefined ? 0 : rows.number(row, params.extension) ?? 0) + stopped);
  const over = textOf(rows, row, params.end);
  return Math.max(0, daysBetween(deadline, over !== null && over <= context.today ? over : context.today));
}

/**
 * Days past a deadline that moves: start + duration + extensions + days stopped, up to the end or to the as-of date.
 * `mean` over the rows whose deadline is known (those in time count 0), `late` the number of those past it.
 */
export const deadlineDelay: FigureMethod<Params> = {
  kind: "figure",
  id: "deadlineDelay",
  reason: { fr: "repousse une échéance des jours d’arrêt d’un autre registre", en: "moves a deadline by the days stopped of another register" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const stopped = stoppedDays(context, params.stops);
    const delays = new Map<number, number>();
    for (const row of rowsWhere(context, rows, params.where)) {
      const days = delayOf(context, rows, row, params, stopped.get(textOf(rows, row, params.key)?.toLowerCase() ?? "") ?? 0);
      if (days !== null) delays.set(row, days);
    }
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const known = all.filter((row) => delays.has(row));
      const late = known.filter((row) => delays.get(row)! > 0);
      if (params.statistic === "late") return countFigure(by, late.length, late);
      const sum = known.reduce((total, row) => total + delays.get(row)!, 0);
      return { by, value: quotient(sum, known.length), numerator: String(sum), denominator: String(known.length), rows: known };
    });
  },
};

/** Calls {@link deadlineDelay}. */
export const delayPastDeadline = (params: Params): MethodCall => ({ method: "deadlineDelay", params: { ...params } });
