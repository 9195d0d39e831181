import { a1 } from "./address.js";

/** What the add-in needs of this package without the rest: it is fetched before any file is opened. */
export { parseRange, type CellRange } from "./address.js";

/** Always true, and known as ours in any spreadsheet program: the value of a text is 0. */
export const MARK_FORMULA = 'N("canevas")=0';
/** Cells as few ranges: runs down a column, then equal runs side by side. */
export function rectangles(places: readonly { readonly row: number; readonly column: number }[]): string[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && row <= last.bottom + 1) last.bottom = Math.max(last.bottom, row);
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, (typeof runs)[number]>();
  const out: typeof runs = [];
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`, before = open.get(key);
    if (before && before.right === run.left - 1) before.right = run.right;
    else { open.set(key, run); out.push(run); }
  }
  return out.sort((a, b) => a.top - b.top || a.left - b.left).map(({ top, left, bottom, right }) => (top === bottom && left === right ? a1(top, left) : `${a1(top, left)}:${a1(bottom, right)}`));
}
