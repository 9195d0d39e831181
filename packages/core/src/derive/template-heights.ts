import type { CellSpec } from "../definition/sheet-spec.js";

const LINE = 15;

/** Row heights (points) that show wrapped texts whole: not every program fits a row to its text on opening. */
export function wrappedHeights(rows: readonly (readonly CellSpec[])[], widths: readonly (number | null)[], from = 0): Record<number, number> {
  const heights: Record<number, number> = {};
  rows.forEach((cells, row) => {
    if (row < from) return;
    const lines = Math.max(1, ...cells.map((cell, column) => {
      const text = typeof cell === "object" && cell !== null ? cell.value : cell;
      if (typeof text !== "string" || (typeof cell === "object" && cell !== null && ["title", "subtitle", "heading", "link"].includes(cell.style ?? ""))) return 1;
      // The column's unit is the width of a digit; running text is a little narrower.
      return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 0.95) / (widths[column] ?? 10))), 0);
    }));
    if (lines > 1) heights[row] = lines * LINE + 2;
  });
  return heights;
}
