import type { Node } from "../expression/node.js";
import type { BoolExpr, DateExpr } from "../expression/build.js";
import { rowProxy } from "../expression/build.js";
import type { Columns, Fields } from "./column.js";
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

/**
 * A piece of a report. Sentences hold figures as `{PAG-I01}`, `{PAG-I01|pillar=securite}`, `{PAG-I01#n}` (numerator), `#d` (denominator),
 * and `{period}`, `{place}`, `{asOf}`, `{each}`. `[besoin|besoins]` agrees with the figure before it.
 */
export type BlockDefinition =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: Text; readonly pageBreak?: boolean; readonly landscape?: boolean }
  | { readonly kind: "sentence"; readonly text: Text }
  | { readonly kind: "todo"; readonly prompt: Text }
  | { readonly kind: "keyFigures"; readonly indicators: readonly string[] }
  /** One row per value of the dimension, one column per indicator, a total row. */
  | { readonly kind: "indicators"; readonly caption: Text; readonly indicators: readonly string[]; readonly by: string; readonly total?: boolean }
  /** Rows × columns of one indicator, over two dimensions. */
  | { readonly kind: "cross"; readonly caption: Text; readonly indicator: string; readonly rows: string; readonly columns: string }
  | { readonly kind: "chart"; readonly caption: Text; readonly chart: "bar" | "column" | "stackedBar" | "line" | "pie"; readonly indicators: readonly string[]; readonly by: string; readonly series?: string }
  | { readonly kind: "rows"; readonly caption: Text; readonly query: RowsQuery; readonly empty: Text }
  /** What changed in a register since an earlier workbook: rows added, removed, changed cell by cell. */
  | { readonly kind: "changes"; readonly caption: Text; readonly register: string; readonly columns: readonly string[]; readonly since: "initial" | "previous"; readonly empty: Text }
  /** The findings of some rules as a table: what has to be looked at. */
  | { readonly kind: "findings"; readonly caption: Text; readonly rules: readonly string[]; readonly empty: Text }
  /** The blocks for each value of a dimension that has rows; `{each}` is its label, and queries and figures inside are limited to it. */
  | { readonly kind: "forEach"; readonly dimension: string; readonly register: string; readonly blocks: readonly BlockDefinition[] };

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
export type { DateExpr };
