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
  /** About how many lines its rows take in all. */
  readonly lines: number;
}

const EMPTY_CELL: ReportCell = { content: [] };

const spanOf = (cell: ReportCell): number => Math.max(1, Math.floor(cell.span ?? 1));
const columnsOf = (row: readonly ReportCell[]): number => row.reduce((sum, cell) => sum + spanOf(cell), 0);

/** How many columns a table has, at least one. */
export const columnCount = (table: ReportTable): number => Math.max(1, ...[...table.head, ...table.rows].map(columnsOf));
const textOf = (cell: ReportCell): string => cell.content.map((run) => run.text).join("");

/** True for a row of headers only, such as a total: it stands out as a whole. */
export const isHeaderRow = (row: readonly PlacedCell[]): boolean => row.length > 0 && row.every(({ cell }) => cell.header === true);

/** A cell that holds one figure and nothing else. */
const isFigure = (cell: ReportCell): boolean => cell.content.length === 1 && cell.content[0]?.figure !== undefined;

const ownAlign = (cell: ReportCell): Align => cell.align ?? (isFigure(cell) ? "right" : "left");

type Placed = Omit<PlacedCell, "align">;

function place(row: readonly ReportCell[], columns: number): Placed[] {
  const placed: Placed[] = [];
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
const MARGIN = 2.4;

/** About how wide a text is, in characters: « BAD » and « Moyenne » need more room than their letters counted, « il » less. */
function breadth(text: string, bold: boolean): number {
  let wide = 0;
  for (const char of text) wide += /[mwMW%]/u.test(char) ? 1.7 : /\p{Lu}/u.test(char) ? 1.25 : /[iljtfrI'’.,:; \u00A0\u202F]/u.test(char) ? 0.7 : 1.06;
  return bold ? wide * 1.06 : wide;
}
/** A hyphen is a place to break, but not in a code such as KAY-BES-007. */
const wordsIn = (text: string): string[] => text.split(/[ \t\n]/).flatMap((word) => (/\d/u.test(word) ? [word] : word.split(/(?<=-)/u)));
const longestWord = (text: string, bold: boolean): number => wordsIn(text).reduce((longest, word) => Math.max(longest, breadth(word, bold)), 0);
/** What stands in a cell stays on one line where it is this short (« En cours ») and there is room. */
const SHORT = 12;

/**
 * Widths in characters for a table as wide as `capacity` characters: each column's longest word first, then what is left over
 * by how much more its texts would like, dampened so that a long sentence does not starve the others.
 */
function guessedWidths(head: readonly (readonly Placed[])[], rows: readonly (readonly Placed[])[], columns: number, capacity: number): number[] {
  const bearable = new Array<number>(columns).fill(4), better = new Array<number>(columns).fill(4), liked = new Array<number>(columns).fill(4);
  const fit = ({ cell, column, span }: Placed, inHead: boolean): void => {
    if (span !== 1) return;
    const text = textOf(cell), bold = inHead || cell.header === true;
    const whole = breadth(text, bold), longest = longestWord(text, bold);
    bearable[column] = Math.max(bearable[column]!, longest + MARGIN);
    better[column] = Math.max(better[column]!, (!inHead && text.length <= SHORT ? whole : longest) + MARGIN);
    // A header may take two lines: a column is as wide as what stands in it.
    liked[column] = Math.max(liked[column]!, Math.min(60, whole / (inHead ? 2 : 1)) + MARGIN);
  };
  for (const row of head) for (const placed of row) fit(placed, true);
  for (const row of rows) for (const placed of row) fit(placed, false);
  const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
  const least = total(better) <= capacity ? better : bearable;
  const spare = Math.max(0, capacity - total(least));
  const wishes = least.map((width, column) => Math.max(0, liked[column]! - width) ** 0.75);
  const wished = wishes.reduce((sum, wish) => sum + wish, 0);
  return least.map((width, column) => width + (wished > 0 ? (spare * wishes[column]!) / wished : spare / columns));
}

/** About how many lines a row takes in columns of these widths, in characters. */
const linesOf = (row: readonly Placed[], widths: readonly number[]): number => Math.max(1, ...row.map(({ cell, column, span }) =>
  Math.ceil(breadth(textOf(cell), cell.header === true) / Math.max(1, widths.slice(column, column + span).reduce((sum, width) => sum + width, 0) - MARGIN))));

/**
 * Places the cells of a table in its columns.
 * Short rows are filled up with empty cells; figures without an alignment go right, and their headers with them.
 * `capacity` is how many characters stand beside each other in the whole width.
 * @throws when `widths` are not one positive number a column: a mistake of the programmer.
 */
export function layOutTable(table: ReportTable, capacity = 110): TableLayout {
  const columns = columnCount(table);
  if (table.widths !== undefined && (table.widths.length !== columns || table.widths.some((width) => !(width > 0)))) {
    throw new Error(`Table ${JSON.stringify(table.caption)}: expected ${columns} positive widths, got ${JSON.stringify(table.widths)}.`);
  }
  const head = table.head.map((row) => place(row, columns));
  const rows = table.rows.map((row) => place(row, columns));
  const widths = table.widths ?? guessedWidths(head, rows, columns, capacity);
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
    lines: rows.reduce((lines, row) => lines + linesOf(row, widths.map((width) => (capacity * width) / total)), 0),
    head: head.map((row) => row.map((placed) => ({
      ...placed,
      align: placed.cell.align ?? (placed.span === 1 ? first(placed.column) : "center"),
    }))),
    rows: rows.map((row) => row.map((placed) => ({ ...placed, align: ownAlign(placed.cell) }))),
  };
}
