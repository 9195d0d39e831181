import type { Node } from "../expression/node.js";
import type { BoolExpr, DateExpr } from "../expression/build.js";
import { rowProxy } from "../expression/build.js";
import type { Columns, Fields } from "./column.js";
import type { MethodCall } from "./method.js";
import type { Register } from "./register.js";
import type { Text } from "./text.js";

/** A filter over a register's rows, made by {@link rowsOf}. */
export interface RowsQuery {
  readonly register: string;
  readonly where: Node | null;
  /** Cells or columns shown, in order; a place shows its finest cell, « _key » the key. */
  readonly columns: readonly string[];
  /** Cells sorted by; `-` before one for descending. */
  readonly sort: readonly string[];
  readonly limit: number | null;
  /** Only the rows behind this indicator's figure. */
  readonly behind: string | null;
}

/** A day that stands out on a Gantt chart: each one in a date cell of the rows drawn (« vote.date »), or a date parameter. */
export type Milestone = { readonly label: Text; readonly at: string } | { readonly label: Text; readonly param: string };

/** Rows of a register drawn over time, made by {@link ganttOf}. */
export interface GanttQuery {
  readonly register: string;
  readonly where: Node | null;
  /** Cells that name a bar, joined by « – ». */
  readonly label: readonly string[];
  /** Date cells; both days are part of the bar. */
  readonly start: string;
  readonly end: string;
  /** A cell of codes that the bars are coloured by. */
  readonly state: string | null;
  /** A cell written under the name: who answers for it, say. */
  readonly note: string | null;
  /** Cells sorted by, `-` for descending; by default the start, then the end. */
  readonly sort: readonly string[];
  readonly limit: number | null;
  /** The indicator whose rows are the critical path. */
  readonly critical: string | null;
  readonly milestones: readonly Milestone[];
}

/**
 * `coverage` marks a block that says what was done, not what was found: under a profile its figures (or rows) are published whole,
 * however few they rest on.
 */
export type Published = "coverage";

/**
 * A piece of a report. Sentences hold figures as `{PAG-I01}`, `{PAG-I01|pillar=securite}`, `{PAG-I01#n}` (numerator), `#d` (denominator),
 * and `{period}`, `{place}`, `{asOf}`, `{each}`. `[besoin|besoins]` agrees with the figure before it.
 */
export type BlockDefinition =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: Text; readonly pageBreak?: boolean; readonly landscape?: boolean }
  | { readonly kind: "sentence"; readonly text: Text; readonly published?: Published }
  | { readonly kind: "todo"; readonly prompt: Text }
  | { readonly kind: "keyFigures"; readonly indicators: readonly string[]; readonly published?: Published }
  /** One row per value of the dimension, one column per indicator, a total row. `beside`: where `by` is a reference, cells of the row that it leads to, next to its code. `known`: values of which nothing is known are left out. */
  | { readonly kind: "indicators"; readonly caption: Text; readonly indicators: readonly string[]; readonly by: string; readonly beside?: readonly string[]; readonly total?: boolean; readonly known?: boolean; readonly published?: Published }
  /** Rows × columns of one indicator, over two dimensions. */
  | { readonly kind: "cross"; readonly caption: Text; readonly indicator: string; readonly rows: string; readonly columns: string; readonly published?: Published }
  | { readonly kind: "chart"; readonly caption: Text; readonly chart: "bar" | "column" | "stackedBar" | "line" | "pie"; readonly indicators: readonly string[]; readonly by: string; readonly series?: string; readonly published?: Published }
  | { readonly kind: "rows"; readonly caption: Text; readonly query: RowsQuery; readonly empty: Text; readonly published?: Published }
  /** Rows as bars over time, with the as-of date, days that stand out and the critical path. */
  | { readonly kind: "gantt"; readonly caption: Text; readonly query: GanttQuery; readonly empty: Text; readonly published?: Published }
  /**
   * What a named function gives each row of each thing: a packing list. One column a thing (a row of `things.register`, called by its cell
   * `things.label`), a total row; where things are many, several tables.
   */
  | { readonly kind: "allotment"; readonly caption: Text; readonly query: RowsQuery; readonly things: { readonly register: string; readonly label: string }; readonly of: MethodCall; readonly empty: Text }
  /** Ruled space to fill in by hand: one column a party, one line a thing to write. */
  | { readonly kind: "signature"; readonly parties: readonly Text[]; readonly lines: readonly Text[] }
  /** What changed in a register since an earlier workbook: rows added, removed, changed cell by cell. */
  | { readonly kind: "changes"; readonly caption: Text; readonly register: string; readonly columns: readonly string[]; readonly since: "initial" | "previous"; readonly empty: Text }
  /** The findings of some rules as a table: what has to be looked at. */
  | { readonly kind: "findings"; readonly caption: Text; readonly rules: readonly string[]; readonly empty: Text }
  /** The blocks for each value of a dimension that has rows; `{each}` is its label, and queries and figures inside are limited to it. */
  | { readonly kind: "forEach"; readonly dimension: string; readonly register: string; /** Only the values of these rows. */ readonly where?: Node; readonly blocks: readonly BlockDefinition[] };

export interface Report {
  readonly id: string;
  readonly title: Text;
  readonly subtitle: Text;
  /** Who reads it and what it is for. */
  readonly purpose: Text;
  /** Cover lines; `todo` lines are for the author. */
  readonly cover: readonly { readonly label: Text; readonly value: Text; readonly todo?: boolean }[];
  /** Restricted registers and indicators that it may name. */
  readonly allows: readonly string[];
  /** When set, the report is about one place of this level: `--place`. */
  readonly about: "region" | "cercle" | null;
  readonly blocks: readonly BlockDefinition[];
}

/** Defines a report. */
export function defineReport(input: Omit<Report, "allows" | "about" | "cover"> & Partial<Pick<Report, "allows" | "about" | "cover">>): Report {
  return { allows: [], about: null, cover: [], ...input };
}

/** Rows of a register for a report's table, typed by the register. */
export function rowsOf<C extends Columns>(register: Register<C>, options: {
  readonly columns: readonly ((keyof C & string) | `${string}.${string}` | "_key")[];
  readonly where?: (row: Fields<C>) => BoolExpr;
  readonly sort?: readonly string[];
  readonly limit?: number;
  readonly behind?: string;
}): RowsQuery {
  return {
    register: register.id, columns: options.columns, sort: options.sort ?? [], limit: options.limit ?? null, behind: options.behind ?? null,
    where: options.where ? options.where(rowProxy<Fields<C>>()).node : null,
  };
}

type Path<C extends Columns> = (keyof C & string) | `${string}.${string}`;

/** Rows of a register for a Gantt chart, typed by the register. */
export function ganttOf<C extends Columns>(register: Register<C>, options: {
  readonly label: readonly Path<C>[];
  readonly start: Path<C>;
  readonly end: Path<C>;
  readonly state?: Path<C>;
  readonly note?: Path<C>;
  readonly where?: (row: Fields<C>) => BoolExpr;
  readonly sort?: readonly string[];
  readonly limit?: number;
  readonly critical?: string;
  readonly milestones?: readonly Milestone[];
}): GanttQuery {
  const { label, start, end, state = null, note = null, sort = [], limit = null, critical = null, milestones = [] } = options;
  return { register: register.id, label, start, end, state, note, sort, limit, critical, milestones, where: options.where ? options.where(rowProxy<Fields<C>>()).node : null };
}
export type { DateExpr };
