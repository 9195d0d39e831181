import type { CellValue, Grid } from "@canevas-mali/core";
import { a1 } from "@canevas-mali/workbook";

/** Collects differences; a test expects none, and shows the first few. */
export class Differences {
  private readonly found: string[] = [];
  add(where: string, expected: unknown, found: unknown): void {
    this.found.push(`${where}: ${JSON.stringify(expected)} expected, ${JSON.stringify(found)} found`);
  }
  /** The first ones, and how many there are in all. */
  get shown(): readonly string[] {
    return this.found.length <= 12 ? this.found : [...this.found.slice(0, 12), `… ${this.found.length} in all`];
  }
}

/** Looks cells up in a grid by sheet, row and column, all of a sheet at once. */
export function lookUp(grid: Grid, sheet: string): (row: number, column: number) => CellValue {
  const columns = new Map(grid.sheets.find((s) => s.name === sheet)?.columns.map((c) => [c.index, new Map(c.rows.map((row, i) => [row, c.values[i] ?? null]))]));
  return (row, column) => columns.get(column)?.get(row) ?? null;
}

/** `'Sheet'!B12`, for messages. */
export const addressOf = (sheet: string, row: number, column: number): string => `${sheet}!${a1(row, column)}`;

/** Two decimals that differ by no more than doubles do in one division. */
export function near(a: string | number | null, b: string | number | null, relative = 1e-12): boolean {
  if (a === null || b === null) return a === b;
  const x = Number(a), y = Number(b);
  return Math.abs(x - y) <= relative * Math.max(Math.abs(x), Math.abs(y));
}

/** A decimal without needless zeros, anything else as it is: `1.50` → `1.5`. */
export const plain = (text: string | null): string | null => (text !== null && /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text);
