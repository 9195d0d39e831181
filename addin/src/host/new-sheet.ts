import type { CellValue, GridSheet } from "@canevas-mali/core";
import type { NewCell, NewSheet } from "./host.js";
import { applyEdits } from "./grid-edit.js";

/** A cell of a new sheet with nothing left to guess. */
export function newCell(cell: CellValue | NewCell): NewCell {
  return typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell };
}

/** The row of a new sheet in which its header stands: right below the lines above, with a blank one between. */
export function headerRow({ intro = [] }: NewSheet): number {
  return intro.length === 0 ? 0 : intro.length + 1;
}

/** Every row of a new sheet, from its first line above the table to its last. */
export function newRows(sheet: NewSheet): NewCell[][] {
  const intro = sheet.intro ?? [];
  return [
    ...intro.map((line) => [newCell(line)]),
    ...(intro.length === 0 ? [] : [[]]),
    sheet.header.map((text) => newCell(text)),
    ...sheet.rows.map((row) => row.map(newCell)),
  ];
}

/** A new sheet as a reader would give it, with its formats. */
export function gridOfNewSheet(sheet: NewSheet, name: string): { readonly sheet: GridSheet; readonly formats: readonly string[] } {
  const blank: GridSheet = { name, state: "visible", columns: [], tables: [], merges: [], hiddenRows: [], formulas: {} };
  const edits = newRows(sheet).flatMap((cells, row) =>
    cells.map(({ value, format }, column) => ({ sheet: name, row, column, before: null, value, ...(format === undefined ? {} : { format }) })));
  const grid = applyEdits({ source: "", date1904: false, formats: ["General"], sheets: [blank], names: [] }, edits);
  return { sheet: grid.sheets[0]!, formats: grid.formats };
}

/** A name that no sheet has yet: `Constats`, else `Constats (2)`. */
export function freeName(name: string, sheets: readonly string[]): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name} (${n})`;
    if (takenName([candidate], sheets) === undefined) return candidate;
  }
}

/** The first of these names that a sheet has already; Excel compares names without case. */
export function takenName(names: readonly string[], sheets: readonly string[]): string | undefined {
  const used = new Set(sheets.map((name) => name.toLowerCase()));
  return names.find((name) => used.has(name.toLowerCase()));
}
