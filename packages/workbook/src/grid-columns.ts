import type { CellValue, GridColumn } from "@canevas-mali/core";

/** What the number kept for a cell is: its value, the index of a shared text, the index of any other value. */
const NUMBER = 0, SHARED = 1, OTHER = 2;
const FIRST_ROOM = 16;

/** The cells of a column while they are read: numbers only, a third of what arrays of values take, and nothing for the memory's collector to follow. */
interface Column {
  readonly index: number;
  rows: Int32Array;
  formats: Int32Array;
  kinds: Uint8Array;
  numbers: Float64Array;
  readonly others: CellValue[];
  length: number;
  ascending: boolean;
}

/** Collects cells into sparse columns; what it takes depends on the cells given, never on where they stand. */
export class GridColumns {
  readonly #columns: (Column | undefined)[] = [];
  readonly #strings: readonly string[];

  /** `strings` are the texts that {@link addShared} names by their index. */
  constructor(strings: readonly string[] = []) {
    this.#strings = strings;
  }

  add(row: number, column: number, value: CellValue, format: number): void {
    const cells = this.#column(column);
    if (typeof value === "number") push(cells, row, NUMBER, value, format);
    else push(cells, row, OTHER, cells.others.push(value) - 1, format);
  }

  addNumber(row: number, column: number, value: number, format: number): void {
    push(this.#column(column), row, NUMBER, value, format);
  }

  addShared(row: number, column: number, index: number, format: number): void {
    push(this.#column(column), row, SHARED, index, format);
  }

  /** The columns by ascending index, their cells by ascending row; of a cell given twice the last one stays. Can be called once. */
  finish(): GridColumn[] {
    const finished: GridColumn[] = [];
    this.#columns.forEach((cells, index) => {
      const order = cells!.ascending ? null : sortedOrder(cells!);
      const before = finished[finished.length - 1];
      const rows = listed(cells!.rows, cells!.length, order, before?.rows);
      const formats = listed(cells!.formats, cells!.length, order, before?.formats);
      finished.push({ index, rows, values: this.#values(cells!, order), formats });
      this.#columns[index] = undefined;
    });
    return finished;
  }

  #column(index: number): Column {
    return (this.#columns[index] ??= {
      index, rows: new Int32Array(FIRST_ROOM), formats: new Int32Array(FIRST_ROOM), kinds: new Uint8Array(FIRST_ROOM), numbers: new Float64Array(FIRST_ROOM),
      others: [], length: 0, ascending: true,
    });
  }

  #values({ kinds, numbers, others, length }: Column, order: readonly number[] | null): CellValue[] {
    const strings = this.#strings, count = order?.length ?? length;
    const values = new Array<CellValue>(count);
    for (let n = 0; n < count; n++) {
      const at = order === null ? n : order[n]!, number = numbers[at]!;
      values[n] = kinds[at] === NUMBER ? number : kinds[at] === SHARED ? strings[number]! : others[number]!;
    }
    return values;
  }
}

function push(cells: Column, row: number, kind: number, value: number, format: number): void {
  const at = cells.length;
  if (at === cells.rows.length) grow(cells);
  if (at > 0 && cells.rows[at - 1]! >= row) cells.ascending = false;
  cells.rows[at] = row;
  cells.formats[at] = format;
  cells.kinds[at] = kind;
  cells.numbers[at] = value;
  cells.length = at + 1;
}

function grow(cells: Column): void {
  const size = 2 * cells.length;
  const larger = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T => (to.set(from), to);
  cells.rows = larger(cells.rows, new Int32Array(size));
  cells.formats = larger(cells.formats, new Int32Array(size));
  cells.kinds = larger(cells.kinds, new Uint8Array(size));
  cells.numbers = larger(cells.numbers, new Float64Array(size));
}

/** The numbers as a plain list: the neighbour's own when it is the same, as the rows and formats of most columns are. */
function listed(numbers: Int32Array, length: number, order: readonly number[] | null, neighbour: readonly number[] | undefined): readonly number[] {
  const count = order?.length ?? length;
  const at = (n: number) => numbers[order === null ? n : order[n]!]!;
  if (neighbour !== undefined && neighbour.length === count) {
    let n = 0;
    while (n < count && neighbour[n] === at(n)) n++;
    if (n === count) return neighbour;
  }
  const list = new Array<number>(count);
  for (let n = 0; n < count; n++) list[n] = at(n);
  return list;
}

function sortedOrder({ rows, length }: Column): number[] {
  const last = new Map<number, number>();
  for (let n = 0; n < length; n++) last.set(rows[n]!, n);
  return [...last].sort(([a], [b]) => a - b).map(([, position]) => position);
}
