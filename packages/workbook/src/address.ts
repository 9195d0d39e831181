/** A1 addresses. Rows and columns are zero-based everywhere in this package; A1 text is one-based. */

/** Rows of a sheet of Excel 2007 and later. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet of Excel 2007 and later. */
export const MAX_COLUMNS = 16_384;

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included, top-left first. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The letters of a zero-based column: 0 → `A`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The A1 address of a zero-based row and column: (0, 0) → `A1`. */
export function a1(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** Reads `B5` or `$B$5`; null when it is no cell of a sheet. */
export function parseA1(address: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column > MAX_COLUMNS || row > MAX_ROWS ? null : { row: row - 1, column: column - 1 };
}

/** Reads `A1:C9`, `$A$1:$C$9` or one cell; corners in any order; null when it is no range of cells (whole rows and columns are not). */
export function parseRange(ref: string): CellRange | null {
  const [first = "", second = first, ...rest] = ref.split(":");
  const a = parseA1(first);
  const b = parseA1(second);
  if (a === null || b === null || rest.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** A sheet's name as a formula writes it: always quoted, so that no name needs a special case. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
