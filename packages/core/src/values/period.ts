import type { Lang } from "../definition/text.js";
import { addDays, addMonths, daysInMonth, isIsoDate, isoOf, monthOf, yearOf } from "./date.js";
import { formatDateLong, monthName } from "./date-words.js";

export type PeriodKind = "month" | "quarter" | "semester" | "year" | "projectMonth";

/**
 * A stretch of time that a workbook covers. Ids: `2021-07`, `2021-Q3`, `2021-S2`, `2021`, and `M12` for the twelfth month of a project;
 * the same in every language.
 */
export interface Period {
  readonly id: string;
  readonly kind: PeriodKind;
  /** First and last day, inclusive ISO dates. */
  readonly start: string;
  readonly end: string;
  /** First day of the project; only for project months. */
  readonly projectStart: string | null;
}

const MONTHS_OF: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, semester: 6, year: 12, projectMonth: 1 };

function calendarPeriod(kind: Exclude<PeriodKind, "projectMonth">, year: number, firstMonth: number): Period {
  const y = String(year).padStart(4, "0");
  const last = firstMonth + MONTHS_OF[kind] - 1;
  const id =
    kind === "month" ? `${y}-${String(firstMonth).padStart(2, "0")}`
    : kind === "quarter" ? `${y}-Q${(firstMonth + 2) / 3}`
    : kind === "semester" ? `${y}-S${firstMonth === 1 ? 1 : 2}`
    : y;
  return { id, kind, start: isoOf(year, firstMonth, 1), end: isoOf(year, last, daysInMonth(year, last)), projectStart: null };
}

function projectMonth(n: number, projectStart: string): Period {
  return { id: `M${n}`, kind: "projectMonth", start: addMonths(projectStart, n - 1), end: addDays(addMonths(projectStart, n), -1), projectStart };
}

/**
 * The period of an id, or null when the text is no period id. `M12` needs the project's first day: null without it.
 * @example periodOfId("2021-Q3")?.end // "2021-09-30"
 */
export function periodOfId(id: string, projectStart: string | null = null): Period | null {
  const match = /^(?:(\d{4})(?:-(?:(\d{2})|Q([1-4])|S([12])))?|M([1-9]\d{0,2}))$/.exec(id);
  if (!match) return null;
  const [, yearText, month, quarter, semester, project] = match;
  if (project !== undefined) return projectStart !== null && isIsoDate(projectStart) ? projectMonth(Number(project), projectStart) : null;
  const year = Number(yearText);
  if (year < 1) return null;
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12 ? calendarPeriod("month", year, Number(month)) : null;
  if (quarter !== undefined) return calendarPeriod("quarter", year, Number(quarter) * 3 - 2);
  if (semester !== undefined) return calendarPeriod("semester", year, semester === "1" ? 1 : 7);
  return calendarPeriod("year", year, 1);
}

function required(id: string, projectStart: string | null): Period {
  const period = periodOfId(id, projectStart);
  if (!period) throw new TypeError(`Not a period: ${JSON.stringify(id)}.`);
  return period;
}

/** First day of the period with this id; throws when it is none. */
export function periodStart(id: string, projectStart: string | null = null): string {
  return required(id, projectStart).start;
}

/** Last day of the period with this id; throws when it is none. */
export function periodEnd(id: string, projectStart: string | null = null): string {
  return required(id, projectStart).end;
}

/** True when the day lies in the period, first and last day included. */
export function contains(period: Period, iso: string): boolean {
  return period.start <= iso && iso <= period.end;
}

/** True when one period lies wholly in the other (a month in its quarter); a period contains itself. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The period of a kind in which a day lies. A project month needs the project's first day; null before it. */
export function periodAt(kind: PeriodKind, iso: string, projectStart: string | null = null): Period | null {
  if (kind === "projectMonth") {
    if (projectStart === null || iso < projectStart) return null;
    let n = (yearOf(iso) - yearOf(projectStart)) * 12 + monthOf(iso) - monthOf(projectStart) + 1;
    if (iso < addMonths(projectStart, n - 1)) n--;
    return projectMonth(n, projectStart);
  }
  const size = MONTHS_OF[kind];
  return calendarPeriod(kind, yearOf(iso), Math.floor((monthOf(iso) - 1) / size) * size + 1);
}

/** The shortest period that holds all of several; the last to end where none does (project months, several years). Throws for none at all. */
export function periodCovering(periods: readonly Period[]): Period {
  const [first] = periods;
  if (!first) throw new RangeError("There is no period to cover.");
  if (periods.every((p) => p.id === first.id)) return first;
  const start = periods.map((p) => p.start).sort()[0]!, end = periods.map((p) => p.end).sort().at(-1)!;
  const found = (["month", "quarter", "semester", "year"] as const).map((kind) => periodAt(kind, start)!).find((p) => p.start <= start && end <= p.end);
  return found ?? [...periods].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : a.start < b.start ? 1 : -1)).at(-1)!;
}

/** Id of the quarter of a day, `2021-Q3`. */
export function quarterOf(iso: string): string {
  return `${iso.slice(0, 4)}-Q${Math.ceil(monthOf(iso) / 3)}`;
}

/** The period of the same kind just before; null before the first month of a project. */
export function previous(period: Period): Period | null {
  return shift(period, -1);
}

/** The period of the same kind just after. */
export function next(period: Period): Period {
  return shift(period, 1)!;
}

function shift(period: Period, by: 1 | -1): Period | null {
  if (period.kind === "projectMonth") {
    const n = Number(period.id.slice(1)) + by;
    return n < 1 || period.projectStart === null ? null : projectMonth(n, period.projectStart);
  }
  const start = addMonths(period.start, by * MONTHS_OF[period.kind]);
  return calendarPeriod(period.kind, yearOf(start), monthOf(start));
}

const ORDINALS = ["1er", "2e", "3e", "4e"] as const;

/** The period in words: « juillet 2021 », « 3e trimestre 2021 », « 2e semestre 2021 », « année 2021 », « mois 12 ». */
export function periodLabel(period: Period, lang: Lang): string {
  const year = yearOf(period.start);
  switch (period.kind) {
    case "month":
      return `${monthName(monthOf(period.start), lang)} ${year}`;
    case "quarter": {
      const n = Number(period.id.slice(-1));
      return lang === "fr" ? `${ORDINALS[n - 1]!} trimestre ${year}` : `Q${n} ${year}`;
    }
    case "semester": {
      const n = Number(period.id.slice(-1));
      return lang === "fr" ? `${ORDINALS[n - 1]!} semestre ${year}` : `${n === 1 ? "first" : "second"} half of ${year}`;
    }
    case "year":
      return lang === "fr" ? `année ${year}` : String(year);
    case "projectMonth":
      return `${lang === "fr" ? "mois" : "month"} ${period.id.slice(1)}`;
  }
}

/** The period's days in words: « du 1er juillet 2021 au 31 juillet 2021 ». */
export function periodSpan(period: Period, lang: Lang): string {
  const from = formatDateLong(period.start, lang);
  const to = formatDateLong(period.end, lang);
  return lang === "fr" ? `du ${from} au ${to}` : `from ${from} to ${to}`;
}
