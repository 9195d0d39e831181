import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { Node } from "../expression/node.js";
import { keyText } from "../values/canonical.js";
import { condition, TRUE, type Frame } from "./evaluate.js";
import { contentOf, INVALID, type Table } from "./table.js";

/** A row by cell id, as a template takes it: what is entered and valid. */
export type CanonicalRow = Record<string, string | boolean | readonly string[]>;

/** The cells that a person enters, in sheet order. */
export const enteredCells = (model: RegisterModel): readonly Cell[] => model.cells.filter((cell) => cell.computed === null && !cell.silent && cell.until === null);

/** A table's row in canonical form; empty cells and those that are not valid are left out. */
export function canonicalRow(model: RegisterModel, table: Table, row: number): CanonicalRow {
  const out: CanonicalRow = {};
  for (const cell of enteredCells(model)) {
    const content = contentOf(table.columns[cell.id], cell, row);
    if (content !== null && (!Array.isArray(content) || content.length > 0)) out[cell.id] = content;
  }
  return out;
}

/** What a row is known by; null where its key is not complete. A place named only down to the cercle is a place all the same. */
export function rowKey(model: RegisterModel, table: Table, row: number): string | null {
  const parts = model.keyCells.map((cell) => {
    const column = table.columns[cell.id];
    if (!column || column.state[row] === INVALID) return null;
    const content = contentOf(column, cell, row);
    return content === null && cell.level !== null ? "" : content;
  });
  return parts.includes(null) || parts.every((part) => part === "") ? null : keyText(parts);
}

/** The rows for which a condition is true; all where there is none. */
export function rowsWhere(where: Node | null, frame: Frame): number[] {
  const rows = Array.from({ length: frame.table.rows }, (_, row) => row);
  if (!where) return rows;
  const answers = condition(where, frame, 0, frame.table.rows);
  return rows.filter((row) => answers[row] === TRUE);
}
