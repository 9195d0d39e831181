import type { CellValue, Grid, GridColumn, GridSheet } from "@canevas-mali/core";

/** What a packed cell is. A number is its own payload, a text or an error the index of its text. */
const BLANK = 0, NUMBER = 1, TEXT = 2, FALSE = 3, TRUE = 4, ERROR = 5;

interface PackedColumn {
  readonly index: number;
  readonly rows: Uint32Array;
  readonly kinds: Uint8Array;
  readonly payloads: Float64Array;
  readonly formats: Uint32Array;
}

interface PackedSheet extends Omit<GridSheet, "columns" | "formulas"> {
  readonly columns: readonly PackedColumn[];
  readonly formulaCells: readonly string[];
  readonly formulaTexts: Uint32Array;
}

/**
 * A grid as it goes from thread to thread: columns change hands without a copy, and each text goes once. Copied cell by cell, one text
 * of 8 MiB that a hostile file repeats in a million cells would fill the memory on the way.
 */
export interface PackedGrid extends Omit<Grid, "sheets"> {
  readonly sheets: readonly PackedSheet[];
  readonly texts: readonly string[];
}

/** Packs a grid; `transfer` lists the buffers that may change hands. */
export function packGrid(grid: Grid): { readonly packed: PackedGrid; readonly transfer: readonly ArrayBuffer[] } {
  const texts: string[] = [], indexes = new Map<string, number>(), transfer: ArrayBuffer[] = [];
  const indexOf = (text: string): number => {
    let index = indexes.get(text);
    if (index === undefined) indexes.set(text, (index = texts.push(text) - 1));
    return index;
  };
  const sheets = grid.sheets.map(({ columns, formulas, ...rest }): PackedSheet => {
    const formulaCells = Object.keys(formulas);
    const sheet = { ...rest, columns: columns.map((column) => packColumn(column, indexOf)), formulaCells, formulaTexts: Uint32Array.from(formulaCells, (cell) => indexOf(formulas[cell]!)) };
    transfer.push(sheet.formulaTexts.buffer as ArrayBuffer, ...sheet.columns.flatMap((c) => [c.rows, c.kinds, c.payloads, c.formats].map((array) => array.buffer as ArrayBuffer)));
    return sheet;
  });
  return { packed: { ...grid, sheets, texts }, transfer };
}

/** The grid that was packed. */
export function unpackGrid({ texts, sheets, ...rest }: PackedGrid): Grid {
  return {
    ...rest,
    sheets: sheets.map(({ columns, formulaCells, formulaTexts, ...sheet }) => {
      const formulas: Record<string, string> = {};
      formulaCells.forEach((cell, n) => { formulas[cell] = texts[formulaTexts[n]!]!; });
      return { ...sheet, columns: columns.map((column) => unpackColumn(column, texts)), formulas };
    }),
  };
}

function packColumn({ index, rows, values, formats }: GridColumn, indexOf: (text: string) => number): PackedColumn {
  const kinds = new Uint8Array(values.length), payloads = new Float64Array(values.length);
  values.forEach((value, n) => {
    kinds[n] = kindOf(value);
    if (typeof value === "number") payloads[n] = value;
    else if (typeof value === "string") payloads[n] = indexOf(value);
    else if (typeof value === "object" && value !== null) payloads[n] = indexOf(value.error);
  });
  return { index, rows: Uint32Array.from(rows), kinds, payloads, formats: Uint32Array.from(formats) };
}

function kindOf(value: CellValue): number {
  switch (typeof value) {
    case "number": return NUMBER;
    case "string": return TEXT;
    case "boolean": return value ? TRUE : FALSE;
    default: return value === null ? BLANK : ERROR;
  }
}

function unpackColumn({ index, rows, kinds, payloads, formats }: PackedColumn, texts: readonly string[]): GridColumn {
  const values = Array.from(kinds, (kind, n): CellValue => {
    switch (kind) {
      case NUMBER: return payloads[n]!;
      case TEXT: return texts[payloads[n]!]!;
      case ERROR: return { error: texts[payloads[n]!]! };
      case BLANK: return null;
      default: return kind === TRUE;
    }
  });
  return { index, rows: Array.from(rows), values, formats: Array.from(formats) };
}
