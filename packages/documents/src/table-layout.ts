/** What both writers have to know of a table before they write it: columns, widths, alignment. */
import type { ReportCell, ReportTable } from "@canevas-mali/core";

export type Align = "left" | "center" | "right";

export interface PlacedCell {
  readonly cell: ReportCell;
  /** Index of its first column. */
  readonly column: number;
  readonly span: number;
  readonly align: Align;
}

export interface TableLayout {
  readonly columns: number;
  /** Shares of the width, which add up to 1. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly PlacedCell[])[];
  readonly rows: readonly (readonly PlacedCell[])[];
}

const EMPTY_CELL: ReportCell = { content: [] };

const spanOf = (cell: ReportCell): number => Math.max(1, Math.floor(cell.span ?? 1));
const columnsOf = (row: readonly ReportCell[]): number => row.reduce((sum, cell) => sum + spanOf(cell), 0);
const textOf = (cell: ReportCell): string => cell.content.map((run) => run.text).join("");

/** True for a row of headers only, such as a total: it stands out as a whole. */
export const isHeaderRow = (row: readonly PlacedCell[]): boolean => row.length > 0 && row.every(({ cell }) => cell.header === true);

/** A cell that holds one figure and nothing else. */
const isFigure = (cell: ReportCell): boolean => cell.content.length === 1 && cell.content[0]?.figure !== undefined;

const ownAlign = (cell: ReportCell): Align => cell.align ?? (isFigure(cell) ? "right" : "left");

function place(row: readonly ReportCell[], columns: number): { cell: ReportCell; column: number; span: number }[] {
  const placed: { cell: ReportCell; column: number; span: number }[] = [];
  let column = 0;
  for (const cell of row) {
    const span = spanOf(cell);
    placed.push({ cell, column, span });
    column += span;
  }
  for (; column < columns; column += 1) placed.push({ cell: EMPTY_CELL, column, span: 1 });
  return placed;
}

/** A column never gets narrower than its longest word (a date, an amount with its no-break spaces), plus the cell's margins. */
const MARGIN = 2.5;
const longestWord = (text: string): number => text.split(/[ \t\n-]/).reduce((longest, part) => Math.max(longest, part.length), 0);

/**
 * Widths in characters for a table as wide as `capacity` characters: each column's longest word first, then what is left over
 * by how much more its texts would like, dampened so that a long sentence does not starve the others.
 */
function guessedWidths(rows: readonly (readonly { cell: ReportCell; column: number; span: number }[])[], columns: number, capacity: number): number[] {
  const least = new Array<number>(columns).fill(4), liked = new Array<number>(columns).fill(4);
  for (const row of rows) {
    for (const { cell, column, span } of row) {
      if (span !== 1) continue;
      const text = textOf(cell);
      least[column] = Math.max(least[column]!, longestWord(text) + MARGIN);
      liked[column] = Math.max(liked[column]!, Math.min(60, text.length) + MARGIN);
    }
  }
  const spare = Math.max(0, capacity - least.reduce((sum, width) => sum + width, 0));
  const wishes = least.map((width, column) => Math.max(0, liked[column]! - width) ** 0.75);
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  return least.map((width, column) => width + (wished > 0 ? (spare * wishes[column]!) / wished : spare / columns));
}

/**
 * Places the cells of a table in its columns.
 * Short rows are filled up with empty cells; figures without an alignment go right, and their headers with them.
 * `capacity` is how many characters stand beside each other in the whole width.
 * @throws when `widths` are not one positive number a column: a mistake of the programmer.
 */
export function layOutTable(table: ReportTable, capacity = 110): TableLayout {
  const columns = Math.max(1, ...[...table.head, ...table.rows].map(columnsOf));
  if (table.widths !== undefined && (table.widths.length !== columns || table.widths.some((width) => !(width > 0)))) {
    throw new Error(`Table ${JSON.stringify(table.caption)}: expected ${columns} positive widths, got ${JSON.stringify(table.widths)}.`);
  }
  const head = table.head.map((row) => place(row, columns));
  const rows = table.rows.map((row) => place(row, columns));
  const widths = table.widths ?? guessedWidths([...head, ...rows], columns, capacity);
  const total = widths.reduce((sum, width) => sum + width, 0);

  const first = (column: number): Align => {
    for (const row of rows) {
      const found = row.find((placed) => placed.column === column && placed.span === 1);
      if (found !== undefined) return ownAlign(found.cell);
    }
    return "left";
  };
  return {
    columns,
    widths: widths.map((width) => width / total),
    head: head.map((row) => row.map((placed) => ({
      ...placed,
      align: placed.cell.align ?? (placed.span === 1 ? first(placed.column) : "center"),
    }))),
    rows: rows.map((row) => row.map((placed) => ({ ...placed, align: ownAlign(placed.cell) }))),
  };
}
