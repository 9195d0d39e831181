import type { Text } from "./text.js";

/** Where a row of a consolidated workbook was taken from, and where else it stands the same. */
export interface RowSource {
  /** The period that it was told for, in words; several are joined by « ; », the last one counts. */
  readonly period: string;
  readonly file: string;
  readonly sheet: string;
  /** Row number in that sheet, from 1. */
  readonly row: number;
  readonly also: string;
}

/** The column of a consolidated workbook that holds {@link RowSource.period}, as its memory knows it. */
export const PERIOD_COLUMN = "_period";

/** A value of a fact sheet; `link` leads to a cell of the same workbook. */
export type FactCell = string | number | null | { readonly value: string | number; readonly link: string };

/** A table of facts about a workbook: a sheet of it, or a CSV file beside it. */
export interface FactTable {
  /** The file's name without its ending, and the sheet's id in the memory: `sources`. */
  readonly id: string;
  readonly sheet: Text;
  readonly title: Text;
  readonly description: string;
  readonly head: readonly string[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly FactCell[])[];
  /** What is said where there is no row. */
  readonly empty: string;
}
