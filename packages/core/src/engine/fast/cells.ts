import type { CellValue, GridColumn } from "../../definition/grid.js";

/** Rows that are read together: small enough that the cells of all columns stay in the processor's cache. */
export const READ_TILE = 256;

/** The cells of one sheet column on some ascending sheet rows, handed out a tile at a time, in order. */
export interface CellSource {
  /** Puts what stands in the rows `from` to `to` (of the table) into `tile` from index 0, null where nothing does; returns how many cells that is. */
  fill(tile: (CellValue | undefined)[], from: number, to: number): number;
  /** All texts of these rows, in order. */
  texts(): string[];
}

/** A sparse sheet column on the rows of a table: `sheetRow` is the sheet row of each. */
export function cellsOn(column: GridColumn, sheetRow: Int32Array): CellSource {
  const { rows, values } = column;
  let at = 0;
  return {
    fill(tile, from, to) {
      const length = to - from, first = sheetRow[from]!;
      while (at < rows.length && rows[at]! < first) at++;
      // No row is left out on either side: the cells stand as they are.
      if (rows[at] === first && sheetRow[to - 1] === first + length - 1 && rows[at + length - 1] === first + length - 1) {
        let count = length;
        for (let i = 0; i < length; i++) {
          const value = values[at + i];
          tile[i] = value;
          if (value === null) count--;
        }
        at += length;
        return count;
      }
      let count = 0;
      for (let i = 0; i < length; i++) {
        const row = sheetRow[from + i]!;
        while (at < rows.length && rows[at]! < row) at++;
        if (at < rows.length && rows[at] === row) {
          const value = values[at++];
          tile[i] = value;
          if (value !== null) count++;
        } else tile[i] = null;
      }
      return count;
    },
    texts() {
      const out: string[] = [];
      let row = 0;
      for (let i = 0; i < rows.length; i++) {
        const value = values[i];
        if (typeof value !== "string") continue;
        while (row < sheetRow.length && sheetRow[row]! < rows[i]!) row++;
        if (sheetRow[row] === rows[i]) out.push(value);
      }
      return out;
    },
  };
}

/** The same of cells that are already one a row. */
export const cellsInRows = (values: readonly (CellValue | undefined)[]): CellSource => ({
  fill(tile, from, to) {
    let count = 0;
    for (let i = 0; i < to - from; i++) {
      const value = values[from + i] ?? null;
      tile[i] = value;
      if (value !== null) count++;
    }
    return count;
  },
  texts: () => values.filter((value) => typeof value === "string"),
});
