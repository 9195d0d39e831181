import type { CellValue, Grid } from "@canevas-mali/core";

/**
 * What the pane knows of a workbook, whoever holds it: Excel, an .xlsx file opened in a page, or memory (tests).
 * Rows and columns are zero-based. Nothing is written but by the methods that say so, each of which follows a click.
 * Every method rejects with a {@link HostError} when the workbook can't or won't, and then the workbook is as it was.
 */
export interface Host {
  readonly kind: "excel" | "file" | "memory";
  readonly capabilities: Capabilities;
  /** The workbook's name as its owner knows it. */
  readonly name: string;
  /** Reads cells, number formats, tables, merges, hidden rows and names; of all sheets, or of those named. */
  read(options?: ReadOptions): Promise<Grid>;
  /** Reads one rectangle again: a grid of one sheet with those cells (no tables, merges or names); see `replaceRange`. */
  readRange(range: SheetRange): Promise<Grid>;
  /**
   * Writes values into existing sheets, all or none. Refuses with code `changed` when a cell no longer holds `before`, with
   * `formula` when one holds a formula. Returns the edits that put everything back: write those to undo.
   */
  write(edits: readonly Edit[]): Promise<Edit[]>;
  /** Shows a rectangle to the user; one cell by default. */
  select(range: CellRef & Partial<Pick<SheetRange, "rows" | "columns">>): Promise<void>;
  /** Highlights cells, with one conditional format a sheet; replaces the marks that were there. */
  mark(cells: readonly CellRef[]): Promise<void>;
  /** Takes every mark of ours away. */
  unmark(): Promise<void>;
  /** Adds the sheets of an .xlsx file after the last sheet; `names` are theirs, in order. Refuses with `exists` when one is taken. */
  addSheets(xlsx: Uint8Array, names: readonly string[]): Promise<void>;
  /** Adds one sheet with a table and native charts; a sheet of ours of the same name is replaced. Gives the name it got. */
  addTable(sheet: NewSheet): Promise<string>;
  /** Keeps a JSON document in the workbook, out of sight, beside the workbook's other memory. */
  remember(json: unknown): Promise<void>;
  /** What {@link remember} last kept, or null. */
  recall(): Promise<unknown>;
  /** Says what changes from now on. The caller debounces. */
  onChanged(handler: (change: Change) => void): Promise<() => Promise<void>>;
  /** The workbook with its changes as .xlsx; only where `capabilities.save`. */
  save?(): Promise<Uint8Array>;
}

/** What the pane may offer. A missing one is said, not hidden. */
export interface Capabilities {
  /** Changes the user makes are told through `onChanged`, and `select` moves the user's cursor. */
  readonly live: boolean;
  /** Marks can be put on cells. */
  readonly marks: boolean;
  /** Sheets of a file can be added. */
  readonly addSheets: boolean;
  /** `addTable` draws charts. */
  readonly charts: boolean;
  /** `save` exists, and nothing reaches a file without it. */
  readonly save: boolean;
}

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface SheetRange extends CellRef {
  readonly rows: number;
  readonly columns: number;
}

export interface Edit extends CellRef {
  /** What the cell must hold for the edit to be made. */
  readonly before: CellValue;
  /** The new value; a date is its serial number. A text stays a text whatever it looks like. */
  readonly value: CellValue;
  /** The number format to set, in the file's form; the cell keeps its own without. */
  readonly format?: string;
}

/** A cell of a new sheet. */
export interface NewCell {
  readonly value: CellValue;
  readonly format?: string;
  /** A cell of the workbook that a click goes to. */
  readonly link?: CellRef;
}

export interface NewSheet {
  readonly name: string;
  /** Lines above the table. */
  readonly intro?: readonly string[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (CellValue | NewCell)[])[];
  /** Widths in characters, by column. */
  readonly widths?: readonly (number | null)[];
  readonly charts?: readonly NewChart[];
}

/** A chart over the table's rows, all of them or a run. */
export interface NewChart {
  readonly kind: "bar" | "column" | "line" | "pie";
  readonly title: string;
  /** Column of the labels, which are texts, and the columns of the values, which are those right after it. */
  readonly labels: number;
  readonly values: readonly number[];
  /** First row of the table and number of rows; all without. */
  readonly rows?: readonly [first: number, count: number];
}

/** Something changed. `range` is null where the whole sheet is to be read again. */
export interface Change {
  readonly kind: "cells" | "structure";
  /** The sheet's name; null for sheets added, renamed or deleted. */
  readonly sheet: string | null;
  readonly range: SheetRange | null;
  /** True when the pane itself wrote it. */
  readonly own: boolean;
}

export interface ReadOptions {
  /** Names of the sheets to read; all without. */
  readonly sheets?: readonly string[];
  /** Share that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
