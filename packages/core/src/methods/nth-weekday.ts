import type { MethodCall } from "../definition/method.js";
import { nthWeekday } from "../reference/calendar.js";
import { addDays, addMonths, daysBetween, monthOf, weekdayOf, yearOf } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import type { MethodContext, Rows, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** The rows of the body that meets, and their date. */
  readonly where: Where;
  readonly date: string;
  /** Rows that say that the month's meeting was put off, cancelled or replaced by something else. */
  readonly excused: Where;
  /** Parameters: which weekday (1 Monday – 7 Sunday) and which one of the month. */
  readonly weekday: string;
  readonly nth: string;
}

/** The day of a month, and where it is moved to when it is a day off: the next working day. */
interface Expected { readonly day: string; readonly moved: string }

/** A feast leaves the choice: any working day within a week of the day it takes is the month's meeting. */
const AROUND = 7;

/**
 * The nth weekday (1 Monday – 7 Sunday) of a month and, where that is a day off, the next working day within a week. Null where the month has
 * no such day.
 */
export function regularDay(year: number, month: number, weekday: number, nth: number, isWorkingDay: (iso: string) => boolean): Expected | null {
  const day = nthWeekday(year, month, weekday, nth);
  if (day === null) return null;
  let moved = day;
  // A weekday that is never worked is nobody's calendar: the day itself stands.
  for (let step = 0; step <= AROUND && !isWorkingDay(moved); step++) moved = addDays(moved, 1);
  return { day, moved: isWorkingDay(moved) ? moved : day };
}

function expectedOn(context: MethodContext, iso: string, { weekday, nth }: Params): Expected | null {
  const wanted = context.param(weekday), which = context.param(nth);
  if (wanted === null || which === null || !Number.isInteger(wanted) || !Number.isInteger(which) || wanted < 1 || wanted > 7 || which < 1) return null;
  return regularDay(yearOf(iso), monthOf(iso), wanted, which, (day) => context.isWorkingDay(day));
}

const answers = (context: MethodContext, { day, moved }: Expected, date: string): boolean =>
  date === day || (moved !== day && weekdayOf(date) <= 5 && context.isWorkingDay(date) && Math.abs(daysBetween(day, date)) <= AROUND);
const monthsOf = (rows: Rows, among: readonly number[], date: string): Set<string> => new Set(among.flatMap((row) => textOf(rows, row, date)?.slice(0, 7) ?? []));
const reason = { fr: "tire une date d’un calendrier : le énième jour de la semaine du mois, hors jours fériés", en: "draws a date from a calendar: the nth weekday of the month, holidays apart" };
const shown = (expected: Expected): { day: string; expected: string } => ({ day: formatDateShort(expected.day), expected: formatDateShort(expected.moved) });

/** Meetings that are not on their day of the month. Silent in a month that has a row saying why (put off, replaced). */
export const offWeekday: RuleMethod<Params> = {
  kind: "rule",
  id: "offWeekday",
  reason,
  find(context, params) {
    const rows = context.rows(context.register);
    const excused = monthsOf(rows, rowsWhere(context, rows, { ...params.where, ...params.excused }), params.date);
    const skipped = new Set(rowsWhere(context, rows, params.excused));
    return rowsWhere(context, rows, params.where).flatMap((row) => {
      const date = textOf(rows, row, params.date);
      const expected = date === null || skipped.has(row) || excused.has(date.slice(0, 7)) ? null : expectedOn(context, date, params);
      return expected === null || answers(context, expected, date!) ? [] : [{ row, cell: params.date, params: shown(expected) }];
    });
  },
};

/** Months of the period whose day has passed and that have no row at all, not even one that says why: one hit a month, on the register. Silent while the body has no row. */
export const missingMonth: RuleMethod<Params> = {
  kind: "rule",
  id: "missingMonth",
  reason,
  find(context, params) {
    const rows = context.rows(context.register);
    const own = rowsWhere(context, rows, params.where);
    if (own.length === 0) return [];
    const met = monthsOf(rows, own, params.date);
    const hits = [];
    for (let month = `${context.period.start.slice(0, 7)}-01`; month <= context.period.end; month = addMonths(month, 1)) {
      const expected = met.has(month.slice(0, 7)) ? null : expectedOn(context, month, params);
      if (expected !== null && expected.day >= context.period.start && addDays(expected.day, AROUND) <= context.today) hits.push({ row: null, cell: params.date, params: shown(expected) });
    }
    return hits;
  },
};

/** Calls {@link offWeekday}. The message may use `{day}` (the nth weekday of that month) and `{expected}` (the same, or the next working day where it is a day off). */
export const findOffWeekday = (params: Params): MethodCall => ({ method: "offWeekday", params: { ...params } });
/** Calls {@link missingMonth}. The message may use `{day}` and `{expected}`. */
export const findMissingMonth = (params: Params): MethodCall => ({ method: "missingMonth", params: { ...params } });
