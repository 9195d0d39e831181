import { addDays, weekdayOf } from "../values/date.js";
import { periodOfId } from "../values/period.js";
import { toScaled } from "../values/scaled.js";
import type { CellContent, Figure, MethodContext, Rows } from "./contract.js";

type FakeRow = Readonly<Record<string, CellContent | number>>;

/** Rows for tests: numbers stand for number cells with one decimal; a cell that is not named is empty. */
export function fakeRows(rows: readonly FakeRow[]): Rows {
  const at = (row: number, cell: string): CellContent | number => rows[row]?.[cell] ?? null;
  const number = (row: number, cell: string): number | null => { const value = at(row, cell); return typeof value === "number" ? value : null; };
  return {
    count: rows.length,
    get: (row, cell) => { const value = at(row, cell); return typeof value === "number" ? String(value) : value; },
    number,
    scaled: (row, cell) => { const value = number(row, cell); return value === null ? null : toScaled(value, 1); },
    scale: () => 1,
  };
}

interface FakeOptions {
  /** The first register is the one the method is of. */
  readonly registers: Readonly<Record<string, readonly FakeRow[]>>;
  readonly initial?: Readonly<Record<string, readonly FakeRow[]>>;
  readonly params?: Readonly<Record<string, number | string | null>>;
  readonly period?: string;
  readonly today?: string;
}

/** A context for tests: July 2021, as of its last day; weekends are the only days off. */
export function fakeContext({ registers, initial, params = {}, period = "2021-07", today }: FakeOptions): MethodContext {
  const covered = periodOfId(period)!;
  const param = (id: string): number | string | null => params[id] ?? null;
  return {
    register: Object.keys(registers)[0]!,
    rows: (register) => fakeRows(registers[register] ?? []),
    initial: (register) => (initial ? fakeRows(initial[register] ?? []) : null),
    param: (id) => { const value = param(id); return typeof value === "number" ? value : null; },
    paramDate: (id) => { const value = param(id); return typeof value === "string" ? value : null; },
    period: covered,
    today: today ?? covered.end,
    isWorkingDay: (iso) => weekdayOf(iso) <= 5,
  };
}

/** The values of figures, readable: `{ "": "3", "cercle=Kita": "1" }`. */
export function valuesOf(figures: readonly Figure[]): Record<string, string | null> {
  return Object.fromEntries(figures.map(({ by, value }) => [Object.entries(by).map(([cell, content]) => `${cell}=${content}`).join("+"), value]));
}

/** The working days from one date to another, both included, each as a row of one whole day. */
export function fullDays(from: string, to: string): { readonly date: string; readonly days: number }[] {
  const days = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (weekdayOf(day) <= 5) days.push({ date: day, days: 1 });
  return days;
}
