import type { Catalogue } from "../definition/catalogue.js";
import { addDays } from "../values/date.js";
import type { Period } from "../values/period.js";
import type { Consolidation } from "./consolidate.js";
import { workingDay, type Dataset } from "./dataset.js";

/** Somebody who has a workbook to send. */
export interface Expected {
  /** What it is called, as the list writes it: « Kayes », « GT-03 ». */
  readonly name: string;
  /** P-code of the place, or key of the part (in lower case), that its workbook says of itself. */
  readonly place: string | null;
  readonly part: string | null;
  /** Due date and day of receipt, ISO, where the list gives them. */
  readonly due: string | null;
  readonly receivedOn: string | null;
}

/** When workbooks are due: a day, or so many working days after the end of the period that they cover. */
export type Deadline = { readonly day: string } | { readonly workingDays: number };

/** `received` in time or without a known day of receipt; `receivedLate`; `late`: due and not there; `awaited`: not due yet, or no deadline known. */
export type Punctuality = "received" | "receivedLate" | "late" | "awaited";

/** What became of one workbook that was expected. */
export interface Attendance {
  readonly expected: Expected;
  readonly period: Period;
  readonly due: string | null;
  readonly state: Punctuality;
  /** Workbooks of {@link Consolidation.sources} that came for it. */
  readonly sources: readonly number[];
  /** Registers that other workbooks have and these have no sheet for, or no row in. */
  readonly withoutSheet: readonly string[];
  readonly withoutRows: readonly string[];
  /** Required cells that are blank, cells that can't be read. */
  readonly blank: number;
  readonly unreadable: number;
}
export interface Completeness {
  /** By period, then in the order of the list. */
  readonly attendance: readonly Attendance[];
  /** Workbooks of nobody who was expected. */
  readonly unexpected: readonly number[];
}
export interface CompletenessOptions {
  readonly deadline?: Deadline;
  /** The day that deadlines are compared with; without it nothing is late that has not come. */
  readonly today?: string;
}

/**
 * Who sent what was expected, for each period of the workbooks, and who is late. A workbook is recognised by the place or the part that it
 * states, never by its file's name; when it came is known only where the list says it.
 */
export function completeness(consolidation: Pick<Consolidation, "sources" | "gaps" | "dataset">, expected: readonly Expected[], catalogue: Catalogue, options: CompletenessOptions = {}): Completeness {
  const { sources, gaps, dataset } = consolidation;
  const periods = [...new Map(sources.map((d) => [d.period.id, d.period])).values()];
  const taken = new Set<number>();
  const registers = catalogue.registersOf(dataset.domain).map((m) => m.register.id).filter((id) => dataset.tables[id]);
  const attendance = periods.flatMap((period) => expected.map((one): Attendance => {
    const own = sources.flatMap((d, i) => (d.period.id === period.id && isOf(d, one) ? [i] : []));
    own.forEach((i) => taken.add(i));
    const due = one.due ?? dueDate(options.deadline, period, dataset);
    const count = (kind: "blank" | "invalid"): number => gaps.filter((g) => g.kind === kind && own.includes(g.source)).reduce((sum, g) => sum + g.rows.length, 0);
    const rows = (id: string): number => own.reduce((sum, i) => sum + (sources[i]!.tables[id]?.rows ?? 0), 0);
    const missing = own.length === 0 ? [] : registers.filter((id) => rows(id) === 0);
    const sheet = (id: string): boolean => own.some((i) => sources[i]!.tables[id]);
    return {
      expected: one, period, due, sources: own, state: stateOf(own.length > 0, one.receivedOn, due, options.today),
      withoutSheet: missing.filter((id) => !sheet(id)), withoutRows: missing.filter(sheet), blank: count("blank"), unreadable: count("invalid"),
    };
  }));
  return { attendance, unexpected: sources.flatMap((_, i) => (taken.has(i) ? [] : [i])) };
}

const isOf = (dataset: Dataset, { place, part }: Expected): boolean => (part !== null ? dataset.part?.toLowerCase() === part : place !== null && dataset.place === place && !dataset.part);

function stateOf(there: boolean, receivedOn: string | null, due: string | null, today: string | undefined): Punctuality {
  if (there) return due !== null && receivedOn !== null && receivedOn > due ? "receivedLate" : "received";
  return due !== null && today !== undefined && today > due ? "late" : "awaited";
}

/** The last day on which a workbook of a period is in time; null without a deadline. */
export function dueDate(deadline: Deadline | undefined, period: Period, { holidays }: Pick<Dataset, "holidays">): string | null {
  if (!deadline) return null;
  if ("day" in deadline) return deadline.day;
  let day = period.end;
  for (let left = deadline.workingDays; left > 0;) {
    day = addDays(day, 1);
    if (workingDay(day, holidays)) left--;
  }
  return day;
}
