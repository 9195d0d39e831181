import type { RegisterModel } from "../definition/catalogue.js";
import { cellsOf, VERIFIED, type Cell } from "../definition/cell.js";
import type { CodeList } from "../definition/codes.js";
import type { Column, Columns } from "../definition/column.js";
import type { Register } from "../definition/register.js";

/** One property of a row as a developer gets it: a column with the cells that it is made of. */
export interface Field {
  readonly id: string;
  readonly column: Column;
  /** One cell named like the column, or the parts of a place, of people counted, of money in any currency. */
  readonly cells: readonly Cell[];
  /** True where the value is an object with one property a cell. */
  readonly nested: boolean;
}

/** The cells that a row for developers has: not the P-codes beside names, not the « vérifié » cell. */
export const rowCells = (register: Register<Columns>): readonly Cell[] => cellsOf(register).filter((cell) => !cell.silent && cell.id !== VERIFIED);

/** The properties of a register's row, in sheet order. */
export function fieldsOf(register: Register<Columns>): readonly Field[] {
  const cells = rowCells(register);
  return Object.entries(register.columns).map(([id, column]) => {
    const own = cells.filter((cell) => cell.column === id);
    return { id, column, cells: own, nested: own.some((cell) => cell.id !== id) };
  });
}

/** `women` of `staff.women`. */
export const partOf = (cell: Cell): string => cell.id.slice(cell.column.length + 1);

/** True for forms whose values are exact decimals: `Decimal` in a row, a string in JSON. */
export const isDecimal = (cell: Cell): boolean => cell.form === "decimal" || cell.form === "money" || cell.form === "percent";

/** Orders ids with numbers as people do: `PAG-R2` before `PAG-R10`. The same on every machine. */
export function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  const key = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(8, "0"));
  return [...items].sort((a, b) => (key(a.id) < key(b.id) ? -1 : key(a.id) > key(b.id) ? 1 : 0));
}

/** The code lists that the registers' columns use, each once. */
export function listsOf(models: readonly RegisterModel[]): CodeList[] {
  const lists = models.flatMap((model) => rowCells(model.register).flatMap((cell) => (cell.codes && cell.form !== "boolean" ? [cell.codes] : [])));
  return byId([...new Map(lists.map((list) => [list.id, list])).values()]);
}
