import { contentOf, type Catalogue, type CellContent, type ExampleRow, type Table } from "@canevas-mali/core";
import { tablesOf } from "./valid-rows.js";

/** The contents of every cell that a person enters, by register, row by row: to compare what was written with what was read. */
export function contents(tables: Readonly<Record<string, Table>>, catalogue: Catalogue): Record<string, readonly Readonly<Record<string, CellContent>>[]> {
  return Object.fromEntries(Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, table]) => {
    const cells = catalogue.register(id).cells.filter((cell) => cell.computed === null && !cell.silent);
    return [id, Array.from({ length: table.rows }, (_, row) => Object.fromEntries(cells.flatMap((cell) => {
      const content = contentOf(table.columns[cell.id], cell, row);
      return content === null ? [] : [[cell.id, content]];
    })))];
  }));
}

/** The same of canonical rows. */
export const contentsOfRows = (data: Readonly<Record<string, readonly ExampleRow[]>>, catalogue: Catalogue): ReturnType<typeof contents> => contents(tablesOf(data, catalogue), catalogue);
