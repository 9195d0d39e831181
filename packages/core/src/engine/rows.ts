import { cellsOf, VERIFIED, type Cell } from "../definition/cell.js";
import type { Columns } from "../definition/column.js";
import type { Register, RowOf } from "../definition/register.js";
import { Decimal } from "../values/decimal.js";
import { contentOf, type Table } from "./table.js";

/**
 * A table as rows for people: one property a column, typed by the register. Empty is `null` (no code at all: `[]`), decimals, money and
 * percents are `Decimal`, dates ISO strings, places their codes; places, people counted and money in any currency are objects.
 * What is not valid is `null` too, even where the type says that a required cell is never: check first.
 * @example toRows(dataset.tables[actions.id]!, actions)[0]?.progress?.toFixed() // "0.62"
 */
export function toRows<C extends Columns>(table: Table, register: Register<C>): RowOf<Register<C>>[] {
  const cells = cellsOf(register).filter((cell) => !cell.silent && cell.id !== VERIFIED);
  return Array.from({ length: table.rows }, (_, row) => {
    const out: Record<string, unknown> = {};
    for (const cell of cells) {
      const value = valueOf(table, cell, row);
      if (cell.id === cell.column) out[cell.id] = value;
      else out[cell.column] = { ...(out[cell.column] as object | undefined), [cell.id.slice(cell.column.length + 1)]: value };
    }
    return out as RowOf<Register<C>>;
  });
}

function valueOf(table: Table, cell: Cell, row: number): unknown {
  const content = contentOf(table.columns[cell.id], cell, row);
  if (content === null) return cell.form === "codes" ? [] : null;
  switch (cell.form) {
    case "integer": return Number(content);
    case "decimal": case "money": case "percent": return new Decimal(String(content));
    default: return content;
  }
}
