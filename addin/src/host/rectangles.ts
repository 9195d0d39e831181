import { parseRange, rectangles as grouped } from "@canevas-mali/workbook/ranges";
import type { CellRef, SheetRange } from "./host.js";

/** Cells of one sheet as few rectangles that cover them and nothing else. A cell given twice counts once. */
export function rectangles(sheet: string, cells: readonly CellRef[]): SheetRange[] {
  return grouped(cells).map((address) => {
    const { top, left, bottom, right } = parseRange(address)!;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  });
}

/** The items by sheet, in order of first use. */
export function bySheet<T extends { readonly sheet: string }>(items: readonly T[]): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const item of items) {
    const list = out.get(item.sheet);
    if (list === undefined) out.set(item.sheet, [item]);
    else list.push(item);
  }
  return out;
}
