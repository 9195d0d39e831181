import type { RegisterModel } from "../definition/catalogue.js";
import { fold } from "../values/fold.js";
import { plainHeader, type Header, type HeaderLeft, type HeaderMatch, type KnownHeader, type Matched } from "./headers.js";
import { headerReadings, hxlRowBelow, type HeaderReading } from "./layout-header.js";
import { headerTail } from "./layout-tail.js";
import type { SheetView } from "./layout-view.js";

/** One register that may be looked for on a sheet. */
export interface Wanted {
  readonly model: RegisterModel;
  readonly match: (headers: readonly Header[], known: KnownHeader) => Matched;
  readonly known: KnownHeader;
  /** Whether these matches make the table this register. */
  readonly enough: (matched: readonly HeaderMatch[]) => boolean;
}
/** One table found on a sheet. Rows and columns zero-based, all ends included. */
export interface Block {
  readonly model: RegisterModel;
  /** The first header row: group headers stand above {@link headerRow}. */
  readonly top: number;
  readonly headerRow: number;
  readonly hxlRow: number | null;
  /** Rows of column numbers, units or tags right below the header. */
  readonly extraRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly left: number;
  readonly right: number;
  /** True where another table of the sheet stands below in the same columns. */
  readonly followed: boolean;
  readonly matched: readonly HeaderMatch[];
  readonly unmatched: readonly HeaderLeft[];
}

/** How many rows with something in them are looked at for the first header. */
export const HEADER_DEPTH = 40;
/** Rows after a gap in which another header may stand: its title comes first. */
const AFTER_GAP = 6;
/** How much better a reading with group headers has to be than one without: a title above is no group. */
const MARGIN = 0.3;

interface Found {
  readonly wanted: Wanted;
  readonly reading: HeaderReading;
  readonly result: Matched;
  readonly score: number;
  readonly left: number;
  readonly right: number;
}

/** Finds the tables of a sheet that are one of the wanted registers: below each other, side by side, wherever they start. */
export function findBlocks(view: SheetView, wanted: readonly Wanted[]): Block[] {
  const found = headerRows(view, wanted).flatMap((row) => bestAt(view, row, wanted));
  const taken: Found[] = [];
  for (const one of found.sort((a, b) => b.score - a.score || a.reading.bottom - b.reading.bottom)) if (taken.every((t) => stands(one, t))) taken.push(one);
  return taken.sort((a, b) => a.reading.bottom - b.reading.bottom || a.left - b.left).map((one) => blockOf(view, one, taken));
}

/** Rows that may be a header: the first ones, and after a gap further down those that hold known names. */
function headerRows(view: SheetView, wanted: readonly Wanted[]): number[] {
  const rows = view.rows.slice(0, HEADER_DEPTH);
  if (view.rows.length <= HEADER_DEPTH) return rows;
  const names = new Set(wanted.flatMap(({ model }) => model.cells.flatMap((c) => [c.label.fr, c.label.en, ...c.alias].map(fold))));
  let sinceGap = AFTER_GAP;
  for (let i = HEADER_DEPTH; i < view.rows.length; i++) {
    const row = view.rows[i]!;
    sinceGap = row > view.rows[i - 1]! + 1 || view.count[row]! === 1 ? 0 : sinceGap + 1;
    if (sinceGap < AFTER_GAP && view.texts(row).filter(([, text]) => names.has(fold(plainHeader(text)))).length >= 2) rows.push(row);
  }
  return rows;
}

/** What a row is the header of: one table over its whole width, or one for each run of columns where that recognises more. */
function bestAt(view: SheetView, row: number, wanted: readonly Wanted[]): Found[] {
  const readings = headerReadings(view, row);
  const whole = bestReading(readings, wanted, -1, Infinity);
  const runs = runsOf(view.texts(row).map(([column]) => column));
  if (runs.length < 2) return whole ? [whole] : [];
  const parts = runs.flatMap(([left, right], i) => bestReading(readings, wanted, i === 0 ? -1 : left, i === runs.length - 1 ? Infinity : right) ?? []);
  const sum = parts.reduce((total, part) => total + part.score, 0);
  return whole && whole.score + 0.5 >= sum ? [whole] : parts.length > 0 ? parts : [];
}

/** Runs of neighbouring columns: an empty column parts two tables, or is only for looks. */
function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && column <= last[1] + 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

function bestReading(readings: readonly HeaderReading[], wanted: readonly Wanted[], left: number, right: number): Found | null {
  let best: Found | null = null;
  for (const reading of readings) {
    const headers = reading.headers.filter((h) => h.column >= left && h.column <= right);
    if (headers.length < 2) continue;
    for (const one of wanted) {
      const result = one.match(headers, one.known);
      const score = result.matched.reduce((sum, m) => sum + m.sure, 0);
      if (!one.enough(result.matched) || (best && score <= best.score + (reading.top < best.reading.top ? MARGIN : 0.01))) continue;
      best = { wanted: one, reading: { ...reading, headers }, result, score, left, right };
    }
  }
  return best;
}

const overlap = (a: Found, b: Found): boolean => a.left <= b.right && b.left <= a.right;

/** Whether a table may stand beside one that was recognised better: elsewhere, or below it with a header of its own in known words. */
function stands(one: Found, other: Found): boolean {
  if (!overlap(one, other)) return true;
  const apart = one.reading.top > other.reading.bottom + 1 || one.reading.bottom < other.reading.top - 1;
  const strong = one.result.matched.filter((m) => m.kind === "label" || m.kind === "alias" || m.kind === "person").length;
  return apart && strong >= 2 && strong * 2 >= one.reading.headers.length && !repeats(one, other);
}

/** True for the same header once more, as at the top of each printed page: the rows below it go on with the same table. */
function repeats(one: Found, other: Found): boolean {
  const texts = new Map(other.reading.headers.map((h) => [h.column, fold(h.text)]));
  return one.reading.headers.filter((h) => texts.get(h.column) === fold(h.text)).length * 5 >= one.reading.headers.length * 3;
}

function blockOf(view: SheetView, one: Found, all: readonly Found[]): Block {
  const { reading, result, wanted } = one;
  const next = all.filter((other) => other !== one && overlap(one, other) && other.reading.top > reading.bottom).map((other) => other.reading.top);
  const left = Math.max(0, one.left), right = Math.min(16_383, one.right);
  const columns = new Set(result.matched.map((m) => m.column));
  const last = view.sheet.columns.filter((c) => columns.has(c.index)).reduce((max, c) => Math.max(max, c.rows.at(-1) ?? -1), -1);
  const hxlRow = hxlRowBelow(view, reading.bottom);
  const extraRows = headerTail(view, reading.bottom, hxlRow, result.matched, wanted.model);
  return {
    model: wanted.model, top: reading.top, headerRow: reading.bottom, hxlRow, extraRows, firstRow: Math.max(reading.bottom, hxlRow ?? -1, ...extraRows) + 1,
    lastRow: Math.min(last, ...next.map((row) => row - 1)), left, right, followed: next.length > 0, matched: result.matched, unmatched: result.left,
  };
}
