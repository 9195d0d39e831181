import type { Text } from "./text.js";

/**
 * What a workbook reader hands to the engine: raw cells with their address and no meaning.
 * Everything here is JSON-safe. Rows and columns are zero-based (A1 is row 0, column 0).
 */

/** An Excel error such as `#N/A`, kept apart from text. */
export interface CellError {
  readonly error: string;
}

/** What stands in a cell. Dates are serial numbers; the number format tells that they are dates. */
export type CellValue = string | number | boolean | CellError | null;

/** The non-empty cells of one sheet column, by ascending row. Sparse, so that a lone cell in the last row costs one entry. */
export interface GridColumn {
  readonly index: number;
  readonly rows: readonly number[];
  readonly values: readonly CellValue[];
  /** For each value the index of its number format in {@link Grid.formats}; 0 is General. */
  readonly formats: readonly number[];
}

/** An Excel table as the file declares it. `ref` is an A1 range, header row included. */
export interface GridTable {
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly string[];
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface GridSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Columns that have at least one cell, by ascending index. */
  readonly columns: readonly GridColumn[];
  readonly tables: readonly GridTable[];
  /** Merged ranges in A1 form, never expanded. */
  readonly merges: readonly string[];
  /** Rows hidden by hand, grouping or a filter. */
  readonly hiddenRows: readonly number[];
  /** A1 address → formula text without `=`, for the cells that have one. */
  readonly formulas: Readonly<Record<string, string>>;
}

export interface GridName {
  readonly name: string;
  readonly ref: string;
  /** The sheet it is local to, or null for the whole workbook. */
  readonly sheet: string | null;
}

export interface Grid {
  /** The file's name as the user knows it; every finding repeats it. */
  readonly source: string;
  /** True when serial 0 is 1904-01-01. */
  readonly date1904: boolean;
  readonly formats: readonly string[];
  readonly sheets: readonly GridSheet[];
  readonly names: readonly GridName[];
  /** Set for a file of text only (CSV): how it was read, as a sentence. All its cells are texts, which is no fault of theirs. */
  readonly textFile?: Text;
}
