import type { Text } from "../definition/text.js";
import { addDays, daysFromIso, daysInMonth, isIsoDate, isoOf, weekdayOf, yearOf } from "../values/date.js";
import { FIRST_YEAR, HOLIDAYS, LAST_YEAR, NAMES, SOURCES } from "./data/holidays.js";
import { tableRows } from "./source.js";

/** A day off. */
export interface Holiday {
  readonly date: string;
  readonly name: Text;
  /** `lunar` days are computed and can be a day off (± 1 jour) unless `certain`; `declared` was announced by communiqué; `user` was added. */
  readonly kind: "fixed" | "movable" | "lunar" | "declared" | "user";
  readonly certain: boolean;
  readonly source: string;
}

/** What a user knows better than the table: a feast moved by the moon, a day declared off, a day worked. */
export type HolidayCorrection =
  | { readonly move: string; readonly to: string }
  | { readonly add: string; readonly name: Text }
  | { readonly remove: string };
export type HolidayCorrections = readonly HolidayCorrection[];

const NO_CORRECTIONS: HolidayCorrections = [];

type Days = ReadonlyMap<string, readonly Holiday[]>;
const cache = new WeakMap<HolidayCorrections, Days>();

function compiled(): Holiday[] {
  return tableRows(HOLIDAYS).map(([date, name, kind, source]) => ({
    date: date!,
    name: NAMES[Number(name) as 0]!,
    kind: kind === "announced" ? "lunar" : (kind as "fixed"),
    certain: kind !== "lunar",
    source: SOURCES[Number(source)]!,
  }));
}

function daysOf(corrections: HolidayCorrections): Days {
  const known = cache.get(corrections);
  if (known) return known;
  let list = compiled();
  for (const correction of corrections) {
    const date = "move" in correction ? correction.move : "add" in correction ? correction.add : correction.remove;
    for (const iso of "move" in correction ? [date, correction.to] : [date]) if (!isIsoDate(iso)) throw new TypeError(`Not an ISO date: ${JSON.stringify(iso)}.`);
    if ("add" in correction) list.push({ date, name: correction.name, kind: "user", certain: true, source: "user" });
    else if ("remove" in correction) list = list.filter((day) => day.date !== date);
    else {
      // Where a feast meets a fixed holiday, it is the feast that moves.
      const lunar = list.some((day) => day.date === date && day.kind === "lunar");
      list = list.map((day) => (day.date === date && (!lunar || day.kind === "lunar") ? { ...day, date: correction.to, certain: true, source: "user" } : day));
    }
  }
  list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const days = new Map<string, Holiday[]>();
  for (const day of list) days.set(day.date, [...(days.get(day.date) ?? []), day]);
  cache.set(corrections, days);
  return days;
}

/** True for the years whose holidays are known (2020 to 2030). */
export function hasHolidays(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The holidays of a year by date, or null for a year without data: nothing is guessed. */
export function holidays(year: number, corrections: HolidayCorrections = NO_CORRECTIONS): readonly Holiday[] | null {
  if (!hasHolidays(year)) return null;
  const prefix = `${year}-`;
  return [...daysOf(corrections)].filter(([date]) => date.startsWith(prefix)).flatMap(([, day]) => day);
}

/** The holidays that fall on a day; empty for a day that is none, null for a year without data. */
export function holidaysOn(iso: string, corrections: HolidayCorrections = NO_CORRECTIONS): readonly Holiday[] | null {
  return hasHolidays(yearOf(iso)) ? (daysOf(corrections).get(iso) ?? []) : null;
}

/** True from Monday to Friday except holidays; null for a weekday of a year without data. */
export function isWorkingDay(iso: string, corrections: HolidayCorrections = NO_CORRECTIONS): boolean | null {
  if (weekdayOf(iso) > 5) return false;
  const off = holidaysOn(iso, corrections);
  return off === null ? null : off.length === 0;
}

/**
 * The day that lies `count` working days after a day (before it when negative); the day itself does not count. 0 is the day itself.
 * Null when a year without data would be needed.
 */
export function addWorkingDays(iso: string, count: number, corrections: HolidayCorrections = NO_CORRECTIONS): string | null {
  if (!Number.isInteger(count)) throw new RangeError(`Working days are whole, not ${count}.`);
  const step = count < 0 ? -1 : 1;
  let day = iso;
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step);
    const working = isWorkingDay(day, corrections);
    if (working === null) return null;
    if (working) left--;
  }
  return day;
}

/**
 * Working days after `from` up to and with `to`, so that it undoes {@link addWorkingDays}; negative when `to` lies before.
 * Null when a year without data is touched.
 */
export function workingDaysBetween(from: string, to: string, corrections: HolidayCorrections = NO_CORRECTIONS): number | null {
  const start = daysFromIso(from);
  const end = daysFromIso(to);
  const step = end < start ? -1 : 1;
  let count = 0;
  let day = from;
  for (let left = Math.abs(end - start); left > 0; left--) {
    day = addDays(day, step);
    const working = isWorkingDay(day, corrections);
    if (working === null) return null;
    if (working) count += step;
  }
  return count;
}

/** Working days from one day to another, both included: the days of a month or a contract. Null when a year without data is touched. */
export function countWorkingDays(from: string, to: string, corrections: HolidayCorrections = NO_CORRECTIONS): number | null {
  return to < from ? 0 : workingDaysBetween(addDays(from, -1), to, corrections);
}

/**
 * The nth given weekday (1 Monday – 7 Sunday) of a month, or null when there is none; −1 is the last one.
 * @example nthWeekday(2021, 7, 3, 2) // "2021-07-14", the second Wednesday
 */
export function nthWeekday(year: number, month: number, weekday: number, n: number): string | null {
  if (!(month >= 1 && month <= 12 && weekday >= 1 && weekday <= 7) || n === 0) throw new RangeError("A month is 1–12, a weekday 1–7, n not 0.");
  const last = daysInMonth(year, month);
  const first = 1 + ((weekday - weekdayOf(isoOf(year, month, 1)) + 7) % 7);
  const day = n > 0 ? first + (n - 1) * 7 : last - ((weekdayOf(isoOf(year, month, last)) - weekday + 7) % 7) + (n + 1) * 7;
  return day >= 1 && day <= last ? isoOf(year, month, day) : null;
}
