import { columnName, type CellValue, type Grid, type Lang } from "@canevas-mali/core";
import { cellOf } from "../../host/grid-edit.js";
import type { AroundView } from "../views.js";
import type { Book } from "./session.js";
import { shownValue } from "./repairs.js";

/** Columns shown on each side of the cell. */
const BESIDE = 2;

/** A cell among its neighbours: the header row, the rows above and below, some columns on each side. Null where the sheet is not there. */
export function aroundView({ grid, result }: Book, sheet: string, row: number, column: number, lang: Lang): AroundView | null {
  const own = grid.sheets.find((s) => s.name === sheet);
  if (!own) return null;
  const header = result.sheets.find((s) => s.name === sheet)?.headerRow ?? null;
  const columns = Array.from({ length: 2 * BESIDE + 1 }, (_, i) => column - BESIDE + i).filter((c) => c >= 0);
  const rows = [...new Set([...(header === null ? [] : [header]), row - 1, row, row + 1])].filter((r) => r >= 0).sort((a, b) => a - b);
  return {
    sheet, row, column, letters: columns.map(columnName),
    rows: rows.map((r) => ({ row: r, header: r === header, cells: columns.map((c) => ({ column: c, text: text(grid, sheet, r, c, lang) })) })),
  };
}

function text(grid: Grid, sheet: string, row: number, column: number, lang: Lang): string {
  const { value, format }: { value: CellValue; format: string } = cellOf(grid, { sheet, row, column });
  return shownValue(value, format, grid.date1904, lang);
}
