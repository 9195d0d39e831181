/** `B` for column 1. */
export function columnName(column: number): string {
  let name = "";
  for (let n = column; n >= 0; n = Math.floor(n / 26) - 1) name = String.fromCharCode(65 + (n % 26)) + name;
  return name;
}

/** `B12` for row 11, column 1: rows and columns are counted from 0. */
export const a1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
