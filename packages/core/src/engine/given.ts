import type { Catalogue } from "../definition/catalogue.js";
import { canonicalText, fingerprint } from "../values/canonical.js";
import { canonicalRow, enteredCells, rowKey } from "./canonical.js";
import type { Dataset } from "./dataset.js";
import type { Memory } from "./memory.js";
import { contentOf, INVALID } from "./table.js";

/** A cell that the workbook gave and that came back otherwise. */
export interface GivenChange {
  readonly register: string;
  /** The row's key as the workbook remembers it, in lower case. */
  readonly key: string;
  readonly cell: string;
  /** Row of the table; null where the whole row is gone, told once. */
  readonly row: number | null;
  /** Canonical texts; empty for an empty cell. */
  readonly before: string;
  readonly after: string;
}

/** What a workbook gave and got back otherwise, in the order in which it was given. Registers without a sheet are gone row by row. */
export function givenChanges(dataset: Dataset, memory: Memory, catalogue: Catalogue): GivenChange[] {
  const rowsOf = new Map<string, Map<string, number>>();
  const rows = (register: string): Map<string, number> => {
    let found = rowsOf.get(register);
    if (!found) {
      const table = dataset.tables[register], model = catalogue.register(register);
      found = new Map();
      for (let row = (table?.rows ?? 0) - 1; row >= 0; row--) { const key = rowKey(model, table!, row); if (key !== null) found.set(key, row); }
      rowsOf.set(register, found);
    }
    return found;
  };
  const gone = new Set<string>();
  return memory.given.filter(({ register, cell }) => catalogue.has(register) && catalogue.register(register).cell.has(cell)).flatMap(({ register, key, cell, value }): GivenChange[] => {
    const row = rows(register).get(key);
    if (row === undefined) {
      const name = JSON.stringify([register, key]);
      if (gone.has(name)) return [];
      gone.add(name);
      return [{ register, key, cell, row: null, before: value, after: "" }];
    }
    const column = dataset.tables[register]!.columns[cell];
    const after = canonicalText(contentOf(column, catalogue.register(register).cell.get(cell)!, row));
    return after === value && column?.state[row] !== INVALID ? [] : [{ register, key, cell, row, before: value, after }];
  });
}

/** Whether anything was entered since a workbook was made; null for one that does not remember how it was. */
export function changedSinceMade(dataset: Dataset, memory: Memory, catalogue: Catalogue): boolean | null {
  const made = memory.values.get("made");
  if (made === undefined) return null;
  const models = Object.keys(dataset.tables).map((id) => catalogue.register(id));
  const unreadable = models.some((model) => enteredCells(model).some((cell) => dataset.tables[model.register.id]!.columns[cell.id]?.state.includes(INVALID)));
  return unreadable || made !== fingerprint(Object.fromEntries(models.map((model) => {
    const table = dataset.tables[model.register.id]!;
    return [model.register.id, Array.from({ length: table.rows }, (_, row) => canonicalRow(model, table, row))];
  })));
}
