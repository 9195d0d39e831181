import type { Period } from "../values/period.js";

/** What a cell holds, canonical: texts and codes as text, numbers as exact decimal strings, dates as ISO, several codes as an array. */
export type CellContent = string | boolean | readonly string[] | null;

/** The rows of one register, read cell by cell. Rows are numbered from 0 in the order of the sheet. */
export interface Rows {
  readonly count: number;
  /** The cell's valid value; null where it is empty or not valid. */
  get(row: number, cell: string): CellContent;
  /** A number cell as a JavaScript number, for scores and medians; null where there is none. Money sums use {@link Rows.scaled}. */
  number(row: number, cell: string): number | null;
  /** A number cell as an integer of 10^-scale units, exact; null where there is none. */
  scaled(row: number, cell: string): number | null;
  /** Decimals of a number cell. */
  scale(cell: string): number;
}

/** What a named function sees. Pure: no clock, no files. */
export interface MethodContext {
  /** The register that the rule or indicator is of. */
  readonly register: string;
  /** Rows of any register of the workbook; no rows where the workbook does not have it. */
  rows(register: string): Rows;
  /** The same in the earliest workbook given beside this one; null without any. */
  initial(register: string): Rows | null;
  /** A number parameter; null where it is not set. */
  param(id: string): number | null;
  /** A date parameter, ISO; null where it is not set. */
  paramDate(id: string): string | null;
  readonly period: Period;
  /** The as-of date, ISO. */
  readonly today: string;
  isWorkingDay(iso: string): boolean;
}

/** A row (or a whole register, `row` null) that a register rule finds wrong. */
export interface Hit {
  readonly row: number | null;
  /** The cell to point at; the key's first where null. */
  readonly cell: string | null;
  /** Fills `{name}` in the rule's message. Never a personal value. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A figure of a named function. `value`, `numerator` and `denominator` are decimal strings. */
export interface Figure {
  readonly by: Readonly<Record<string, string>>;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** The rows (of the indicator's register) behind it. */
  readonly rows: readonly number[];
}

/** A register rule's function. */
export interface RuleMethod<P> {
  readonly kind: "rule";
  readonly id: string;
  /** Why it is no expression, for the generated table. */
  readonly reason: { readonly fr: string; readonly en: string };
  find(context: MethodContext, params: P): Hit[];
}

/** What one row is given: quantities by thing, whole numbers; a thing is the key of a row of another register, in lower case. */
export type Allotment = ReadonlyMap<string, number>;

/** A report's function: what each of some rows of the context's register is given. */
export interface AllotmentMethod<P> {
  readonly kind: "allotment";
  readonly id: string;
  readonly reason: { readonly fr: string; readonly en: string };
  /** One allotment for each of `rows`, in their order; an empty one for a row that is given nothing. */
  allot(context: MethodContext, params: P, rows: readonly number[]): Allotment[];
}

/** An indicator's function: the total (`by` is `{}`) and, for each dimension asked for, one figure a value. */
export interface FigureMethod<P> {
  readonly kind: "figure";
  readonly id: string;
  readonly reason: { readonly fr: string; readonly en: string };
  /** `dimensions` are those of the indicator: a cell id, or several joined by `+`. */
  compute(context: MethodContext, params: P, dimensions: readonly string[]): Figure[];
}
