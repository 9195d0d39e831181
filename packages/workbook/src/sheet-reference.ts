import type { CellSpec, WorkbookSpec } from "@canevas-mali/core";
import { parseRange, type CellRange } from "./address.js";

export interface SheetReference {
  readonly sheet: string;
  readonly range: CellRange;
}

/** Reads `'Feuille 1'!$A$1:$B$9`; null for a name, a formula, or anything else. */
export function parseSheetReference(reference: string): SheetReference | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!\s()[\]]+))!([^!]+)$/.exec(reference);
  const range = match === null ? null : parseRange(match[3]!);
  return range === null ? null : { sheet: match![1]?.replaceAll("''", "'") ?? match![2]!, range };
}

/** The names of the sheets that a formula points at. Texts in quotes are passed over. */
export function sheetsNamedIn(formula: string): string[] {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const names: string[] = [];
  for (const match of bare.matchAll(/'((?:[^']|'')+)'!|(?<![#\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)!/gu)) names.push(match[1]?.replaceAll("''", "'") ?? match[2]!);
  return names;
}

/** The cells of a range of the workbook to be written, row by row; null when the reference is no range of one of its sheets. */
export function referencedCells(spec: WorkbookSpec, reference: string): CellSpec[] | null {
  const place = parseSheetReference(reference);
  const sheet = place === null ? undefined : spec.sheets.find(({ name }) => name.toLowerCase() === place.sheet.toLowerCase());
  if (place === null || sheet === undefined) return null;
  const { top, left, bottom, right } = place.range;
  const cells: CellSpec[] = [];
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) cells.push(sheet.rows[row]?.[column] ?? null);
  return cells;
}
