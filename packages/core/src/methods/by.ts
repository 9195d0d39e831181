import { Decimal } from "../values/decimal.js";
import type { Figure, Rows } from "./contract.js";

/** The rows of one value of a dimension; `by` is `{}` for the total. */
export interface Group {
  readonly by: Readonly<Record<string, string>>;
  readonly rows: readonly number[];
}

/** The contents of the cells of a dimension as `by`; null where one of them is empty. */
export function valueOfDimension(rows: Rows, row: number, dimension: string): Readonly<Record<string, string>> | null {
  const by: Record<string, string> = {};
  for (const cell of dimension.split("+")) {
    const content = rows.get(row, cell);
    if (content === null || (typeof content === "object" && content.length === 0)) return null;
    by[cell] = String(content);
  }
  return by;
}

/** One text for one `by`, whatever the order of its cells. */
export const keyOfBy = (by: Readonly<Record<string, string>>): string => JSON.stringify(Object.entries(by).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The total, then for each dimension one group a value that stands in the rows (in order of appearance). Several cells joined by `+`
 * are crossed. A row where a cell of the dimension is empty counts in the total only.
 */
export function groupsBy(rows: Rows, dimensions: readonly string[]): Group[] {
  const all = Array.from({ length: rows.count }, (_, row) => row);
  const groups: Group[] = [{ by: {}, rows: all }];
  for (const dimension of dimensions) {
    const found = new Map<string, { by: Readonly<Record<string, string>>; rows: number[] }>();
    for (const row of all) {
      const by = valueOfDimension(rows, row, dimension);
      if (!by) continue;
      const key = keyOfBy(by);
      const group = found.get(key);
      if (group) group.rows.push(row);
      else found.set(key, { by, rows: [row] });
    }
    groups.push(...found.values());
  }
  return groups;
}

/** A quotient as a decimal string, not rounded (40 digits); null where the denominator is 0. */
export function quotient(numerator: number | string, denominator: number | string): string | null {
  const below = new Decimal(denominator);
  return below.isZero() ? null : new Decimal(numerator).div(below).toFixed();
}

/** The figure of a quotient, with its two parts beside it; null (« n.d. ») where the denominator is 0. */
export const ratioFigure = (by: Group["by"], numerator: number | string, denominator: number | string, rows: readonly number[]): Figure =>
  ({ by, value: quotient(numerator, denominator), numerator: String(numerator), denominator: String(denominator), rows });

/** The figure of a number of things. */
export const countFigure = (by: Group["by"], value: number, rows: readonly number[]): Figure =>
  ({ by, value: String(value), numerator: null, denominator: null, rows });
