import type { SheetSpec, StyleSpec } from "@canevas-mali/core";
import { MAX_COLUMNS, MAX_ROWS, a1 } from "./address.js";
import { MAX_FORMULA } from "./lint-rules.js";
import { richCell } from "./write-cells.js";

/** Problems of single cells: numbers that aren't, formulas with `=`, styles that don't exist, links to no sheet. */
export function lintCells(
  sheet: SheetSpec,
  styles: Readonly<Record<string, StyleSpec>>,
  add: (text: string) => void,
  targets: (where: string, formula: string | undefined) => void,
): void {
  const style = (name: string | undefined, where: string) => {
    if (name !== undefined && !Object.hasOwn(styles, name)) add(`${where}: no style ${name}`);
  };
  if (sheet.rows.length > MAX_ROWS) add(`${sheet.rows.length} rows`);
  sheet.rows.forEach((cells, row) => {
    if (cells.length > MAX_COLUMNS) add(`row ${row + 1}: ${cells.length} cells`);
    cells.forEach((cell, column) => {
      if (cell === null || typeof cell === "string" || typeof cell === "boolean") return;
      const address = a1(row, column);
      const { value, formula, style: name, link } = richCell(cell);
      if (typeof value === "number" && !Number.isFinite(value)) add(`${address}: ${value} is no number`);
      if (formula !== undefined && (formula === "" || formula.startsWith("="))) add(`${address}: formula empty or with =`);
      if ((formula ?? "").length > MAX_FORMULA) add(`${address}: formula over ${MAX_FORMULA} characters`);
      style(name, address);
      if (link !== undefined) targets(`sheet ${sheet.name}: link in ${address}`, link);
    });
  });
  for (const { column, style: name } of sheet.columnStyles ?? []) style(name, `column style ${column}`);
}
