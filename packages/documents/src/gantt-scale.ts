/** The time axis of a Gantt chart, the same for both writers: bands of months or years, and ticks of days, weeks, months or quarters. */
import type { GanttBar, Lang, ReportGantt } from "@canevas-mali/core";
import { addDays, addMonths, dayOf, daysBetween, formatDateShort, monthName, monthOf, weekdayOf, yearOf } from "@canevas-mali/core/values";
import { INK, seriesColour } from "./palette.js";
import { wordsOf } from "./words.js";

/** A stretch of the axis, in days from its start; names from the longest to the shortest, for whatever room there is. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

export interface GanttScale {
  readonly days: number;
  /** Where a day begins. */
  at(iso: string): number;
  readonly bands: readonly Band[];
  readonly ticks: readonly Band[];
}

/** A line across all bars. */
export interface GanttMark {
  readonly kind: "today" | "milestone";
  readonly at: number;
  readonly label: string;
}

/** Colour of the bars without a state. */
const NO_STATE = "A7B0B4";
/** Colours of what is critical, of days that stand out, and of the as-of date: none that a bar has. */
export const CRITICAL = "C0211B";
export const TODAY = INK;

const SHORT_MONTHS = {
  fr: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const satisfies Readonly<Record<Lang, readonly string[]>>;

/** Longest axes, in days, with a tick a day, a week, and bands of months. */
const DAILY = 24;
const WEEKLY = 190;
const MONTHLY = 740;

/** The axis of a chart: all its days, and a little room at either end. */
export function ganttScale({ from, to }: Pick<ReportGantt, "from" | "to">, lang: Lang): GanttScale {
  const span = daysBetween(from, to) + 1;
  const room = Math.max(1, Math.round(span / 60));
  const start = addDays(from, -room), days = span + 2 * room;
  const at = (iso: string): number => daysBetween(start, iso);
  /** Stretches from one first day to the next, cut at the ends of the axis. */
  const stretches = (first: string, next: (iso: string) => string, names: (iso: string) => readonly string[]): Band[] => {
    const found: Band[] = [];
    for (let iso = first; at(iso) < days; iso = next(iso)) found.push({ from: Math.max(0, at(iso)), to: Math.min(days, at(next(iso))), names: names(iso) });
    return found;
  };
  const monthStart = `${start.slice(0, 7)}-01`, yearStart = `${start.slice(0, 4)}-01-01`;
  const short = (iso: string): string => SHORT_MONTHS[lang][monthOf(iso) - 1]!;
  const months = (): Band[] => stretches(monthStart, (iso) => addMonths(iso, 1), (iso) => [`${monthName(monthOf(iso), lang)} ${yearOf(iso)}`, `${short(iso)} ${yearOf(iso)}`, short(iso), short(iso).charAt(0).toUpperCase()]);
  const days1 = (step: number): Band[] => stretches(step === 7 ? addDays(start, 1 - weekdayOf(start)) : start, (iso) => addDays(iso, step), (iso) => [String(dayOf(iso))])
    // A week that began before the axis has no first day on it to name.
    .map((band, index) => (index === 0 && step === 7 && band.to - band.from < 7 ? { ...band, names: [] } : band));
  const quarters = (): Band[] => stretches(yearStart, (iso) => addMonths(iso, 3), (iso) => [`${lang === "fr" ? "T" : "Q"}${(monthOf(iso) + 2) / 3}`]).filter((band) => band.to > 0);
  const years = (): Band[] => stretches(yearStart, (iso) => addMonths(iso, 12), (iso) => [String(yearOf(iso))]);
  if (days <= MONTHLY) return { days, at, bands: months(), ticks: days <= DAILY ? days1(1) : days <= WEEKLY ? days1(7) : [] };
  return { days, at, bands: years(), ticks: quarters() };
}

/** The lines of a chart, from left to right: days that stand out lie at their middle. */
export function ganttMarks(chart: ReportGantt, scale: GanttScale, lang: Lang): GanttMark[] {
  const words = wordsOf(lang);
  const dated = (label: string, iso: string): string => `${label}${lang === "fr" ? "\u00A0" : ""}: ${formatDateShort(iso)}`;
  return [
    ...(chart.today === null ? [] : [{ kind: "today" as const, at: scale.at(chart.today) + 0.5, label: `${words.asOf} ${formatDateShort(chart.today)}` }]),
    ...chart.milestones.map(({ label, at }) => ({ kind: "milestone" as const, at: scale.at(at) + 0.5, label: dated(label, at) })),
  ].sort((a, b) => a.at - b.at);
}

/** « 01/06 – 15/06/2021 »: the year once where it is the same. */
export function barDates({ start, end }: GanttBar): string {
  const [first, last] = [formatDateShort(start), formatDateShort(end)];
  return start === end ? last : `${yearOf(start) === yearOf(end) ? first.slice(0, 5) : first} – ${last}`;
}

/** States that a bar has, with their place in the list. */
export function usedStates({ states, bars }: ReportGantt): { readonly name: string; readonly index: number }[] {
  return states.map((name, index) => ({ name, index })).filter(({ index }) => bars.some((bar) => bar.state === index));
}

/** Colour of a bar in print. A chart without states has the first colour. */
export const barColour = (state: number | null, { states }: ReportGantt): string => (state !== null ? seriesColour(state) : states.length === 0 ? seriesColour(0) : NO_STATE);

/** A bar in words: « Formation : 01/06 – 15/06/2021, En cours, chemin critique ». */
export function barInWords(bar: GanttBar, chart: ReportGantt, lang: Lang): string {
  const words = wordsOf(lang);
  return `${bar.label}${lang === "fr" ? "\u00A0" : ""}: ${[barDates(bar), ...(bar.state === null ? [] : [chart.states[bar.state] ?? ""]), ...(bar.critical ? [words.criticalPath.toLowerCase()] : [])].join(", ")}`;
}
