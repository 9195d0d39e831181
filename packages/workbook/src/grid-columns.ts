import type { CellValue, GridColumn } from "@canevas-mali/core";

interface Column {
  readonly rows: number[];
  readonly values: CellValue[];
  readonly formats: number[];
  ascending: boolean;
}

/** Collects cells into sparse columns; what it takes depends on the cells given, never on where they stand. */
export class GridColumns {
  readonly #columns = new Map<number, Column>();

  add(row: number, column: number, value: CellValue, format: number): void {
    let cells = this.#columns.get(column);
    if (cells === undefined) this.#columns.set(column, (cells = { rows: [], values: [], formats: [], ascending: true }));
    if (cells.rows.length > 0 && cells.rows[cells.rows.length - 1]! >= row) cells.ascending = false;
    cells.rows.push(row);
    cells.values.push(value);
    cells.formats.push(format);
  }

  /** The columns by ascending index, their cells by ascending row; of a cell given twice the last one stays. */
  finish(): GridColumn[] {
    return [...this.#columns]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, ...(cells.ascending ? plain(cells) : sorted(cells)) }));
  }
}

function plain({ rows, values, formats }: Column) {
  return { rows, values, formats };
}

function sorted({ rows, values, formats }: Column) {
  const last = new Map<number, number>();
  rows.forEach((row, position) => last.set(row, position));
  const order = [...last].sort(([a], [b]) => a - b).map(([, position]) => position);
  return { rows: order.map((n) => rows[n]!), values: order.map((n) => values[n]!), formats: order.map((n) => formats[n]!) };
}
