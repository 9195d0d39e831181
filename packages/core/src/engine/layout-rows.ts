import type { GridColumn } from "../definition/grid.js";
import { lookOf, NO_TEXT, NOTHING } from "./fast/glance.js";
import type { Block } from "./layout-blocks.js";
import { isHeading, isNoteStart } from "./layout-lines.js";
import { headerTail } from "./layout-tail.js";
import { labelledTotal, rowsBefore, sumTester, type TotalLabel } from "./layout-totals.js";
import type { SheetView } from "./layout-view.js";
import { isBlank } from "./parse.js";
import { fold } from "../values/fold.js";
import { parseDate } from "../values/parse-date.js";
import { parseNumber } from "../values/number.js";

/** Why a row of a table is not read as data. */
export type AsideKind = "total" | "header" | "heading" | "note";
export interface TableRows {
  /** Sheet rows that are data, ascending. */
  readonly data: readonly number[];
  readonly aside: readonly { readonly row: number; readonly kind: AsideKind }[];
  /** Rows that are read as data though they look like something else. */
  readonly doubts: readonly { readonly row: number; readonly kind: AsideKind }[];
}
export interface RowOptions {
  /** A table of our own template: it has no headings or notes, and totals only where somebody added them. */
  readonly ours: boolean;
  /** What the workbook's own formulas see: only rows that say « Total » are left. */
  readonly strict: boolean;
}

const NUMERIC = new Set(["integer", "decimal", "money", "percent"]);

/** What stands in each row of a table, by kind of column; index 0 is its first row. */
interface Census {
  /** Cells of matched columns that are no numbers. */
  readonly named: Uint16Array;
  /** Cells of matched columns of numbers. */
  readonly numbers: Uint16Array;
  /** All cells of the table's columns. */
  readonly all: Uint16Array;
  /** Texts in columns of no register cell. */
  readonly other: Uint16Array;
  /** Cells that repeat their column's header. */
  readonly repeated: Uint16Array;
  readonly labels: ReadonlyMap<number, TotalLabel & { readonly column: number }>;
}

/** Sorts the rows of a table: data, totals, repeated headers, headings, notes. In doubt a row is data, and said. */
export function sortRows(view: SheetView, block: Block, options: RowOptions): TableRows {
  const { model, firstRow, lastRow } = block;
  const size = Math.max(0, lastRow - firstRow + 1);
  const columns = view.sheet.columns.filter((c) => c.index >= block.left && c.index <= block.right);
  const formOf = new Map(block.matched.filter((m) => model.cell.get(m.cell)!.computed === null).map((m) => [m.column, model.cell.get(m.cell)!.form]));
  const census = countCells(view, block, columns, formOf, size);
  const aside = new Map<number, AsideKind>(), doubts = new Map<number, AsideKind>();
  if (!options.ours && !options.strict) {
    headers(view, block, census, aside);
    lines(view, block, census, formOf, aside, doubts);
  }
  const held = (row: number): boolean => census.named[row - firstRow]! + census.numbers[row - firstRow]! > 0 && !aside.has(row);
  totals(view, block, columns, formOf, census, options, held, aside, doubts);
  const data: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) if (held(row)) data.push(row);
  const sorted = (rows: ReadonlyMap<number, AsideKind>): { row: number; kind: AsideKind }[] => [...rows].map(([row, kind]) => ({ row, kind })).sort((a, b) => a.row - b.row);
  return { data, aside: sorted(aside), doubts: sorted(doubts) };
}

function countCells(view: SheetView, block: Block, columns: readonly GridColumn[], formOf: ReadonlyMap<number, string>, size: number): Census {
  const { firstRow, lastRow } = block;
  const named = new Uint16Array(size), numbers = new Uint16Array(size), all = new Uint16Array(size), other = new Uint16Array(size), repeated = new Uint16Array(size);
  const labels = new Map<number, TotalLabel & { column: number }>();
  const { marks, totals } = view.glance;
  view.sheet.columns.forEach((column, c) => {
    if (!columns.includes(column)) return;
    const form = formOf.get(column.index), header = view.value(block.headerRow, column.index);
    countColumn(column, marks[c]!, firstRow, lastRow, form === undefined ? other : NUMERIC.has(form) ? numbers : named, form === undefined, all, typeof header === "string" ? header : null, repeated);
  });
  for (const { column: c, entry } of totals) {
    const column = view.sheet.columns[c]!, row = column.rows[entry]!, known = labels.get(row);
    if (row < firstRow || row > lastRow || !columns.includes(column) || (known && known.column < column.index)) continue;
    const label = labelledTotal(column.values[entry] as string);
    if (label) labels.set(row, { ...label, column: column.index });
  }
  return { named, numbers, all, other, repeated, labels };
}

/** Counts the cells of one column; `into` counts all that stand there, or of a column of no register cell the texts only. */
function countColumn(column: GridColumn, marks: Uint8Array, firstRow: number, lastRow: number, into: Uint16Array, textsOnly: boolean, all: Uint16Array, header: string | null, repeated: Uint16Array): void {
  const { rows, values } = column, look = header === null ? NOTHING : lookOf(header);
  for (let i = rowsBefore(rows, firstRow); i < rows.length; i++) {
    const row = rows[i]!, mark = marks[i]!;
    if (row > lastRow) break;
    if (mark === NOTHING) continue;
    const at = row - firstRow;
    all[at]!++;
    if (!textsOnly || mark !== NO_TEXT) into[at]!++;
    if (mark === look && values[i] === header) repeated[at]!++;
  }
}

/** Headers that come again, as on each printed page, with the groups above and the numbers or units below them. */
function headers(view: SheetView, block: Block, census: Census, aside: Map<number, AsideKind>): void {
  const groups = block.headerRow > block.top ? new Set(view.texts(block.top).map(([column, text]) => `${column} ${text}`)) : null;
  for (let at = 0; at < census.all.length; at++) {
    if (census.repeated[at]! < 2 || census.repeated[at]! * 2 < census.all[at]!) continue;
    const row = block.firstRow + at;
    aside.set(row, "header");
    for (const below of headerTail(view, row, null, block.matched, block.model)) aside.set(below, "header");
    const above = at > 0 && groups ? view.texts(row - 1) : [];
    if (above.length > 0 && above.every(([column, text]) => groups!.has(`${column} ${text}`))) aside.set(row - 1, "header");
  }
}

/** Lines of text among the rows and after them. */
function lines(view: SheetView, block: Block, census: Census, formOf: ReadonlyMap<number, string>, aside: Map<number, AsideKind>, doubts: Map<number, AsideKind>): void {
  const { firstRow } = block;
  const single = (row: number): (readonly [number, string]) | null => {
    if (census.all[row - firstRow] !== 1) return null;
    return view.texts(row).find(([column]) => column >= block.left && column <= block.right) ?? null;
  };
  let dense = -1;
  for (let at = census.all.length - 1; at >= 0 && dense < 0; at--) {
    const row = firstRow + at;
    if (aside.has(row) || census.all[at] === 0) continue;
    const first = census.all[at]! >= 3 && census.numbers[at] === 0 ? textsIn(view, block, row)[0]?.[1] ?? "" : "";
    if (census.numbers[at]! > 0 || census.labels.has(row) || (census.all[at]! >= 3 && !isNoteStart(first))) dense = at;
  }
  // Among the rows: one text that names the rows below it.
  if (block.matched.length >= 3) {
    for (let at = 0; at < dense; at++) {
      if (census.all[at] !== 1) continue;
      const row = firstRow + at, line = aside.has(row) || census.labels.has(row) ? null : single(row);
      if (!line) continue;
      const merge = view.mergeAt(row, line[0]);
      const overHeader = aside.get(row + 1) === "header" || aside.get(row + 2) === "header";
      if ((merge && merge.right > merge.left) || overHeader || isHeading(line[1])) aside.set(row, "heading");
      else if (isNoteStart(line[1]) && !formOf.has(line[0])) aside.set(row, "note");
    }
  }
  tail(view, block, census, formOf, dense, aside, doubts);
}

const textsIn = (view: SheetView, block: Block, row: number): (readonly [number, string])[] => view.texts(row).filter(([column]) => column >= block.left && column <= block.right);

/** After the last full row: sources, notes, titles of what follows, signatures. */
function tail(view: SheetView, block: Block, census: Census, formOf: ReadonlyMap<number, string>, dense: number, aside: Map<number, AsideKind>, doubts: Map<number, AsideKind>): void {
  let notes = false, previous = dense;
  for (let at = dense + 1; at < census.all.length; at++) {
    const row = block.firstRow + at;
    if (census.all[at] === 0 || aside.has(row)) continue;
    const texts = textsIn(view, block, row), [column, text] = texts[0] ?? [0, ""];
    const gap = at > previous + 1, merge = view.mergeAt(row, column);
    previous = at;
    if (texts.some(([c, t]) => belongs(view, block, c, t, dense, formOf.get(c)))) continue;
    const sentence = texts.length === 1 && (text.trim().split(/\s+/).length >= 4 || (merge !== null && merge.right > merge.left));
    const title = block.followed && texts.length === 1 && row >= block.lastRow - 2;
    if (notes || isNoteStart(text) || title || (gap && sentence)) {
      notes = true;
      aside.set(row, "note");
    } else if (gap) doubts.set(row, "note");
  }
}

/** True for a text that its column's own rows could hold: a number, a date, a code, something that stands there above. */
function belongs(view: SheetView, block: Block, column: number, text: string, dense: number, form: string | undefined): boolean {
  if (form === undefined) return false;
  if (NUMERIC.has(form)) return parseNumber(text) !== null;
  if (form === "date" || form === "month") return parseDate(text) !== null;
  if (/\d/.test(text) && !/\s/.test(text.trim())) return true;
  const key = fold(text), found = view.sheet.columns.find((c) => c.index === column)!;
  const cell = block.model.cell.get(block.matched.find((m) => m.column === column)!.cell)!;
  if (cell.codes && Object.entries(cell.codes.codes).some(([code, label]) => [code, label.fr, label.en].some((t) => fold(t) === key))) return true;
  return found.rows.some((row, i) => row >= block.firstRow && row <= block.firstRow + dense && typeof found.values[i] === "string" && fold(found.values[i]) === key);
}

function totals(view: SheetView, block: Block, columns: readonly GridColumn[], formOf: ReadonlyMap<number, string>, census: Census, options: RowOptions, held: (row: number) => boolean, aside: Map<number, AsideKind>, doubts: Map<number, AsideKind>): void {
  const { firstRow, lastRow } = block;
  const candidates: number[] = [], base: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    if (!held(row)) continue;
    const at = row - firstRow;
    const bare = census.named[at] === 0 && census.other[at] === 0;
    if (census.labels.has(row) || (bare && !options.strict)) candidates.push(row);
    else base.push(row);
  }
  if (candidates.length === 0) return;
  const named = namesIn(columns, base, formOf);
  const test = sumTester(columns.filter((c) => { const form = formOf.get(c.index); return form !== "percent" && (form === undefined || NUMERIC.has(form)); }), base);
  for (const row of candidates) {
    const at = row - firstRow, label = census.labels.get(row);
    const sum = test(row);
    if (!label) {
      if (sum.all && sum.rows >= 2) { aside.set(row, "total"); test.accept(row); }
      else if (sum.some && sum.rows >= 2 || (base.length >= 2 && (row < base[0]! || row > base.at(-1)!))) doubts.set(row, "total");
      continue;
    }
    if (options.strict) { if (label.plain) aside.set(row, "total"); continue; }
    const own = formOf.has(label.column) && !NUMERIC.has(formOf.get(label.column)!) ? 1 : 0, beside = census.named[at]! - own;
    const form = formOf.get(label.column);
    const never = form !== undefined && form !== "text" && form !== "reference";
    // « Kayes | Total | 12 » : what stands before names the group.
    const group = never && label.word && block.matched.every((m) => m.column < label.column || NUMERIC.has(formOf.get(m.column) ?? "") || isBlank(view.value(row, m.column)));
    if ((beside === 0 && (label.word || label.sub || (census.numbers[at]! > 0 && (sum.some || named(label.rest))))) || group || (beside > 0 && (label.word || label.sub) && sum.some)) {
      aside.set(row, "total");
      test.accept(row);
    } else if (beside === 0 || label.word || label.sub || (sum.some && sum.rows >= 2)) doubts.set(row, "total");
  }
}

/** Tells whether « Total Kayes » names what stands in a column of places or codes; the names are gathered at the first question. */
function namesIn(columns: readonly GridColumn[], base: readonly number[], formOf: ReadonlyMap<number, string>): (rest: string) => boolean {
  let names: Set<string> | null = null;
  const gather = (): Set<string> => {
    const rows = new Set(base), found = new Set<string>();
    for (const column of columns) {
      const form = formOf.get(column.index);
      if (form !== "place" && form !== "code") continue;
      column.values.forEach((value, i) => { if (typeof value === "string" && rows.has(column.rows[i]!)) found.add(fold(value)); });
    }
    return found;
  };
  return (rest) => {
    const key = fold(rest).replace(/^(?:(?:de|du|des|la|le|les|region|cercle|commune|district|pilier|axe|secteur) )+/, "");
    return key !== "" && (names ??= gather()).has(key);
  };
}
