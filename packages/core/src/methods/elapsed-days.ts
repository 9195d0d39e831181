import type { MethodCall } from "../definition/method.js";
import { daysBetween } from "../values/date.js";
import { groupsBy, quotient } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { matches, textOf, type Where } from "./where.js";

interface Params {
  readonly statistic: "median" | "mean";
  /** The date cell that the days are counted from. */
  readonly from: string;
  /** The date cell that they are counted to; null for the as-of date. */
  readonly to: string | null;
  /** A row without `to` is left out, or counted to the as-of date. */
  readonly open?: "skip" | "today";
  readonly where?: Where;
}

/** Middle of the numbers, or the mean of the two in the middle; null of none. */
export function medianOf(numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? String(sorted[half]!) : quotient(sorted[half - 1]! + sorted[half]!, 2);
}

function daysOfRow(context: MethodContext, rows: Rows, row: number, { from, to, open, where }: Params): number | null {
  if (!matches(context, rows, row, where)) return null;
  const start = textOf(rows, row, from);
  const end = to === null ? context.today : textOf(rows, row, to) ?? (open === "today" ? context.today : null);
  // A span that runs backwards is a finding elsewhere, or an event after the as-of date: no duration either way.
  return start === null || end === null || end < start ? null : daysBetween(start, end);
}

/** Median or mean of the days between two dates, or of the age of rows at the as-of date. Rows without a date, or that run backwards, are left out. */
export const elapsedDays: FigureMethod<Params> = {
  kind: "figure",
  id: "elapsedDays",
  reason: { fr: "médiane ou moyenne de durées", en: "median or mean of durations" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const known = all.flatMap((row) => { const days = daysOfRow(context, rows, row, params); return days === null ? [] : [{ row, days }]; });
      const days = known.map((k) => k.days);
      const behind = known.map((k) => k.row);
      if (params.statistic === "median") return { by, value: medianOf(days), numerator: null, denominator: null, rows: behind };
      const sum = days.reduce((total, n) => total + n, 0);
      return { by, value: quotient(sum, days.length), numerator: String(sum), denominator: String(days.length), rows: behind };
    });
  },
};

/** Median of the days between two dates. */
export const medianDays = (params: Omit<Params, "statistic">): MethodCall => ({ method: "elapsedDays", params: { ...params, statistic: "median" } });
/** Mean or median age, in days at the as-of date, of the rows that `where` keeps. */
export const ageOfOpen = (params: { readonly since: string; readonly where: Where; readonly statistic: "median" | "mean" }): MethodCall =>
  ({ method: "elapsedDays", params: { from: params.since, to: null, where: params.where, statistic: params.statistic } });
