import type { Cell } from "../definition/cell.js";
import { daysFromIso, isoFromDays } from "../values/date.js";
import { fromScaled } from "../values/scaled.js";
import type { CellContent } from "../methods/contract.js";
import { narrowed, type Numbers } from "./fast/narrow.js";

/** What became of a cell: nothing in it, a valid value, something that is not valid for its column. */
export const BLANK = 0, VALID = 1, INVALID = 2;

/**
 * The values of one cell-column, one entry a row. Typed arrays and dictionaries only, so that a table can be handed to a worker.
 * `numbers`, in the narrowest array that holds them, are integers of 10^-scale units, days since 1970-01-01, 0/1 for no/yes, or an index into `dictionary`.
 */
export interface ColumnData {
  readonly cell: string;
  readonly state: Uint8Array;
  readonly numbers: Numbers | null;
  readonly texts: readonly (string | null)[] | null;
  /** Canonical codes, P-codes, keys; several codes are joined by `;`. */
  readonly dictionary: readonly string[];
}

/** Rows that came from one sheet: `from` (inclusive) to `to` (exclusive). */
export interface Segment {
  readonly source: string;
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
  /** Id of the period that the rows were told for; none where it is the dataset's own. */
  readonly period?: string;
  /** Cell id → zero-based sheet column; computed and absent cells have none. */
  readonly columns: Readonly<Record<string, number>>;
}

/** One register's rows as columns. */
export interface Table {
  readonly register: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnData>>;
  /** Zero-based sheet row of each row. */
  readonly sheetRow: Int32Array;
  readonly segments: readonly Segment[];
  /** 1 for the rows that are counted but never shown one by one: what a profile does not share. */
  readonly withheld?: Uint8Array;
}

/** A table with no row. */
export const emptyTable = (register: string): Table => ({ register, rows: 0, columns: {}, sheetRow: new Int32Array(0), segments: [] });

/** A valid value in canonical form; null where the cell is empty or not valid. */
export function contentOf(column: ColumnData | undefined, cell: Cell, row: number): CellContent {
  if (!column || column.state[row] !== VALID) return null;
  if (column.texts) return column.texts[row] ?? null;
  const value = column.numbers![row]!;
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": return fromScaled(value, cell.scale);
    case "date": case "month": return isoFromDays(value);
    case "boolean": return value === 1;
    case "codes": return column.dictionary[value]!.split(";").filter((code) => code !== "");
    default: return column.dictionary[value] ?? null;
  }
}

/** Collects one column row by row. */
export class ColumnBuilder {
  readonly state: Uint8Array;
  readonly numbers: Float64Array | null;
  readonly texts: (string | null)[] | null;
  private readonly index = new Map<string, number>();
  private readonly dictionary: string[] = [];

  constructor(readonly cell: Cell, rows: number) {
    this.state = new Uint8Array(rows);
    const plain = cell.form === "text" || cell.form === "pcode";
    this.numbers = plain ? null : new Float64Array(rows);
    this.texts = plain ? new Array<string | null>(rows).fill(null) : null;
  }
  text(row: number, value: string): void {
    this.state[row] = VALID;
    this.texts![row] = value;
  }
  number(row: number, value: number): void {
    this.state[row] = VALID;
    this.numbers![row] = value;
  }
  code(row: number, value: string): void {
    let at = this.index.get(value);
    if (at === undefined) {
      at = this.dictionary.length;
      this.dictionary.push(value);
      this.index.set(value, at);
    }
    this.number(row, at);
  }
  /** True for a column that has kept codes. */
  get isCoded(): boolean {
    return this.dictionary.length > 0;
  }
  /** The code that a number stands for. */
  codeAt(number: number): string {
    return this.dictionary[number] ?? "";
  }
  invalid(row: number): void {
    this.state[row] = INVALID;
  }
  done(): ColumnData {
    return { cell: this.cell.id, state: this.state, numbers: this.numbers && narrowed(this.numbers), texts: this.texts, dictionary: this.dictionary };
  }
}

/** A table from canonical rows by cell id: for examples, tests and developers. Values that do not fit are an error for the programmer. */
export function tableOf(register: string, cells: readonly Cell[], rows: readonly Readonly<Record<string, CellContent | number | readonly string[] | undefined>>[], toScaled: (value: number | string, scale: number) => number | null): Table {
  const columns: Record<string, ColumnData> = {};
  for (const cell of cells) {
    const builder = new ColumnBuilder(cell, rows.length);
    rows.forEach((values, row) => {
      const value = values[cell.id];
      if (value === undefined || value === null || value === "") return;
      put(builder, cell, row, value, toScaled);
    });
    columns[cell.id] = builder.done();
  }
  return {
    register, rows: rows.length, columns, sheetRow: Int32Array.from(rows, (_, i) => i + 1),
    segments: [{ source: "", sheet: "", from: 0, to: rows.length, columns: Object.fromEntries(cells.map((c, i) => [c.id, i])) }],
  };
}

function put(builder: ColumnBuilder, cell: Cell, row: number, value: string | number | boolean | readonly string[], toScaled: (value: number | string, scale: number) => number | null): void {
  switch (cell.form) {
    case "text": case "pcode": builder.text(row, String(value)); return;
    case "integer": case "decimal": case "money": case "percent": {
      const scaled = typeof value === "number" || typeof value === "string" ? toScaled(value, cell.scale) : null;
      if (scaled === null) throw new TypeError(`${cell.id}: ${String(value)} is no number.`);
      builder.number(row, scaled);
      return;
    }
    case "date": case "month": builder.number(row, daysFromIso(String(value))); return;
    case "boolean": builder.number(row, value === true || value === "true" ? 1 : 0); return;
    case "codes": builder.code(row, (Array.isArray(value) ? value : [value]).join(";")); return;
    default: builder.code(row, String(value));
  }
}
