import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Memory } from "./memory.js";

/**
 * What an older workbook remembers, in the ids of today: a column that was renamed (`formerly`) is found by its new id. What no definition
 * knows any more stays as it is, to be told as a column that has no place.
 */
export function currentMemory(memory: Memory, catalogue: Catalogue): Memory {
  const renamed = <T extends { readonly register: string; readonly cell: string }>(entry: T): T => (catalogue.has(entry.register) ? { ...entry, cell: currentCell(catalogue.register(entry.register), entry.cell) } : entry);
  return { ...memory, columns: memory.columns.map(renamed), given: memory.given.map(renamed) };
}

/** `lieu.cercle` → `place.cercle` where the column `place` was formerly `lieu`. */
function currentCell(model: RegisterModel, id: string): string {
  if (model.cell.has(id)) return id;
  const [column = "", ...rest] = id.split(".");
  const part = rest.length === 0 ? "" : `.${rest.join(".")}`;
  return model.cells.find((cell) => cell.formerly.includes(column) && cell.id === `${cell.column}${part}`)?.id ?? id;
}
