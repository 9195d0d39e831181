import type { Header } from "./headers.js";
import { isHxlRow } from "./layout-hxl.js";
import type { SheetView } from "./layout-view.js";

/** One way to read a header: the rows it takes, and what each column is then called. */
export interface HeaderReading {
  readonly top: number;
  readonly bottom: number;
  readonly headers: readonly Header[];
}

/** Group headers above a header: more than two rows of them are not looked for. */
const DEEPEST = 2;
/** Rows below a header among which tags may stand: column numbers and units come first at times. */
const TAG_DEPTH = 3;

/** The ways to read a row as a header: alone, and with one or two rows of group headers above it. */
export function headerReadings(view: SheetView, row: number): HeaderReading[] {
  const own = view.texts(row).filter(([, text]) => !text.startsWith("#"));
  const bottom = own.reduce((down, [column]) => Math.max(down, view.mergeAt(row, column)?.bottom ?? row), row);
  // Headers merged downwards: the lowest row of them is the header's own, and is tried in its turn where it holds anything.
  if (own.length === 0 || (bottom > row && bottom <= row + DEEPEST && view.count.subarray(row + 1, bottom + 1).some((n) => n > 0))) return [];
  const tags = tagsBelow(view, row);
  const tagged = (header: Header): Header => (tags.has(header.column) ? { ...header, tag: tags.get(header.column)! } : header);
  const readings: HeaderReading[] = own.length < 2 ? [] : [{ top: row, bottom: bottom <= row + DEEPEST ? bottom : row, headers: own.map(([column, text]) => tagged({ column, text })) }];
  for (let top = row - 1; top >= Math.max(0, row - DEEPEST) && mayGroup(view, top); top--) {
    const headers = stacked(view, top, row).map(tagged);
    if (headers.length < 2) break;
    readings.push({ top, bottom: row, headers });
  }
  return readings;
}

/** A row of group headers holds texts, and at most years. */
const mayGroup = (view: SheetView, row: number): boolean => {
  const texts = view.texts(row);
  return texts.length > 0 && texts.every(([column, text]) => typeof view.value(row, column) === "string" || /^(?:19|20)\d\d$/.test(text));
};

/** The row of HXL tags below a header; null where there is none. */
export function hxlRowBelow(view: SheetView, row: number): number | null {
  for (let below = row + 1; below <= row + TAG_DEPTH && below < view.count.length; below++) {
    if (view.count[below]! > 0 && isHxlRow(view.sheet, below)) return below;
  }
  return null;
}
function tagsBelow(view: SheetView, row: number): ReadonlyMap<number, string> {
  const at = hxlRowBelow(view, row);
  return new Map(at === null ? [] : view.texts(at).filter(([, text]) => text.startsWith("#")));
}

/** What stands over each column from row `top` to row `bottom`: its name is the lowest, its groups are above. */
function stacked(view: SheetView, top: number, bottom: number): Header[] {
  const below = view.texts(bottom).map(([column]) => column);
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => levelOf(view, top + i, i === bottom - top ? null : [Math.min(...below), Math.max(...below)]));
  const width = new Set(rows.flatMap((r) => [...r.keys()]));
  return [...width].sort((a, b) => a - b).flatMap((column): Header[] => {
    const chain: string[] = [];
    for (const level of rows) {
      const text = level.get(column);
      if (text !== undefined && text !== chain.at(-1)) chain.push(text);
    }
    const text = chain.pop();
    return text === undefined ? [] : [chain.length > 0 ? { column, text, parents: chain } : { column, text }];
  });
}

/**
 * The texts of one header row by column; `over` are the outer columns of the lowest row where this is a row of groups. A merged text stands over all its columns, but for a title over the whole table; without any
 * merged cell, a group's text stands over the blank cells to its right that have a header of their own below.
 */
function levelOf(view: SheetView, row: number, over: readonly [first: number, last: number] | null): Map<number, string> {
  const texts = view.texts(row).filter(([, text]) => !text.startsWith("#"));
  const out = new Map<number, string>();
  const merged = texts.some(([column]) => view.mergeAt(row, column));
  for (const [i, [column, text]] of texts.entries()) {
    const merge = view.mergeAt(row, column);
    const plain = text.replace(/\s+/g, " ").trim();
    if (over && texts.length === 1 && column <= over[0] && (!merge || merge.right >= over[1])) continue;
    out.set(column, plain);
    if (merge) for (let c = merge.left; c <= merge.right; c++) out.set(c, plain);
    else if (over && !merged) {
      const until = texts[i + 1]?.[0] ?? Infinity;
      for (const [below] of view.texts(row + 1)) if (below > column && below < until) out.set(below, plain);
    }
  }
  // A header merged downwards from a row above is this row's as well.
  for (const merge of view.merges) {
    if (merge.top >= row || merge.bottom < row) continue;
    const above = view.value(merge.top, merge.left);
    if (typeof above === "string" && above.trim() !== "") for (let c = merge.left; c <= merge.right; c++) if (!out.has(c)) out.set(c, above.replace(/\s+/g, " ").trim());
  }
  return out;
}
