import { quoteSheet } from "./address.js";

const CELL = String.raw`\$?[A-Z]{1,3}\$?[0-9]{1,7}`;
/** `$Feuille.$A$1`, `$'Ma feuille'.A1:.C9`, `.A1`. */
const RANGE = new RegExp(String.raw`^(?:\$?('(?:[^']|'')*'|[^.'$:\[\]]+))?\.?(${CELL})(?::(?:\$?(?:'(?:[^']|'')*'|[^.'$:\[\]]+))?\.?(${CELL}))?$`);

/** A range as OpenDocument writes it. */
export interface OdsRange {
  /** null where the range does not name its sheet. */
  readonly sheet: string | null;
  /** In A1 form, `$` as written. */
  readonly ref: string;
}

/** Reads a cell range address; null for more than one range or whole columns. */
export function odsRange(address: string): OdsRange | null {
  const match = RANGE.exec(address.trim());
  if (match === null) return null;
  const [, sheet, first, last] = match;
  const plain = sheet === undefined ? null : sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: plain, ref: last === undefined ? first! : `${first!}:${last}` };
}

/** The target of a defined name as Excel writes it; what is no plain range stays as OpenDocument has it, without its `of:=`. */
export function nameTarget(address: string): string {
  const range = odsRange(address.replace(/^of:=/, "").replace(/^\[(.*)\]$/, "$1"));
  if (range === null) return bareFormula(address);
  return range.sheet === null ? range.ref : `${quoteSheet(range.sheet)}!${range.ref}`;
}

/** A formula's text without its namespace and `=`. References stay as OpenDocument writes them: `SUM([.A1:.A9])`. */
export const bareFormula = (formula: string): string => formula.replace(/^[a-z]+:/, "").replace(/^=/, "");
