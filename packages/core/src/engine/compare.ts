import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { VERIFIED, type Cell } from "../definition/cell.js";
import type { CellContent } from "../methods/contract.js";
import type { Dataset } from "./dataset.js";
import { contentOf, INVALID, type Table } from "./table.js";

/** A row by its key. */
export interface RowRef {
  /** Canonical contents of the register's key cells, in order; null where the cell is empty or personal. */
  readonly key: readonly (string | null)[];
  /** Row of the table that holds it, from 0: the later table, or the earlier one for a row that was removed. */
  readonly row: number;
}
/** A cell that holds something else than before. */
export interface CellChange extends RowRef {
  readonly cell: string;
  /** Canonical contents; null where empty or not valid, and always where {@link CellChange.personal}. */
  readonly before: CellContent;
  readonly after: CellContent;
  /** True where only the fact of the change is told. */
  readonly personal: boolean;
}
/** What became of a register between two workbooks. */
export interface RegisterChange {
  readonly register: string;
  readonly added: readonly RowRef[];
  readonly removed: readonly RowRef[];
  /** In the order of the later table. */
  readonly changed: readonly CellChange[];
  /** Rows on both sides without a change. */
  readonly unchanged: number;
  /** Rows left out: their key is not complete, or stands on several rows. */
  readonly notComparable: { readonly before: number; readonly after: number };
}

/**
 * What changed in a register from one workbook to a later one. Rows are matched by the register's key, whatever the case, and never by their
 * position; for a register whose rows describe their period, the period is no part of the match. A cell that one of the two workbooks has no
 * column for is not compared. Null (« n.d. ») where one of them has no such sheet.
 * @param cells cells to compare; by default all that a person enters. Those of the key are the same by nature.
 */
export function compareTables(before: Dataset, after: Dataset, register: string, catalogue: Catalogue, cells?: readonly string[]): RegisterChange | null {
  const model = catalogue.register(register);
  const old = before.tables[register], current = after.tables[register];
  if (!old || !current) return null;
  const compared = comparedCells(model, cells).filter((cell) => !model.keyCells.includes(cell) && old.columns[cell.id] && current.columns[cell.id]);
  const then = rowsByKey(model, old), now = rowsByKey(model, current);
  const ambiguous = new Set([...then.repeated, ...now.repeated]);
  const added: RowRef[] = [], removed: RowRef[] = [], changed: CellChange[] = [];
  let unchanged = 0;
  for (const [key, row] of now.rows) {
    if (ambiguous.has(key)) continue;
    const earlier = then.rows.get(key);
    const ref = { key: keyOf(model, current, row), row };
    if (earlier === undefined) { added.push(ref); continue; }
    const changes = compared.flatMap((cell): CellChange[] => {
      const was = contentOf(old.columns[cell.id], cell, earlier), is = contentOf(current.columns[cell.id], cell, row);
      if (sameContent(cell, was, is)) return [];
      const personal = isPersonal(cell, model);
      return [{ ...ref, cell: cell.id, before: personal ? null : was, after: personal ? null : is, personal }];
    });
    if (changes.length === 0) unchanged++;
    for (const change of changes) changed.push(change);
  }
  for (const [key, row] of then.rows) if (!now.rows.has(key) && !ambiguous.has(key)) removed.push({ key: keyOf(model, old, row), row });
  return { register, added, removed, changed, unchanged, notComparable: { before: old.rows - usable(then.rows, ambiguous), after: current.rows - usable(now.rows, ambiguous) } };
}
const usable = (rows: ReadonlyMap<string, number>, ambiguous: ReadonlySet<string>): number => [...rows.keys()].filter((key) => !ambiguous.has(key)).length;

/** Since when something stands: the id of the first period of the unbroken run that leads to now. */
export interface Since {
  readonly period: string;
  /** True where no earlier workbook could say more: « depuis mai 2021 au moins ». */
  readonly atLeast: boolean;
}
/** Since when a row and each of its values stand. */
export interface RowSince extends RowRef {
  readonly since: Since;
  /** By cell id, the cells that a person enters; an empty cell is empty since. Periods only, so nothing personal. */
  readonly cells: Readonly<Record<string, Since>>;
}

/**
 * Since which period each row of the last workbook, and each of its values, stands (« depuis »). `datasets` are oldest first; one without the
 * sheet, or without a cell's column, says nothing and breaks no run. Rows without a key of their own are left out.
 */
export function compareDatasets(datasets: readonly Dataset[], register: string, catalogue: Catalogue): readonly RowSince[] {
  const model = catalogue.register(register);
  const history = datasets.flatMap((dataset) => {
    const table = dataset.tables[register];
    return table ? [{ period: dataset.period.id, table, keys: rowsByKey(model, table) }] : [];
  }).reverse();
  const [last] = history;
  if (!last || last.table !== datasets.at(-1)?.tables[register]) return [];
  const compared = comparedCells(model);
  return [...last.keys.rows].filter(([key]) => !last.keys.repeated.has(key)).map(([key, row]): RowSince => {
    const ref = { key: keyOf(model, last.table, row), row };
    const rowSince = runOf(history.map(({ period, keys }) => ({ period, holds: keys.rows.has(key) })));
    const cells = compared.filter((cell) => last.table.columns[cell.id]).map((cell) => {
      const now = contentOf(last.table.columns[cell.id], cell, row);
      return [cell.id, runOf(history.filter(({ table }) => table.columns[cell.id]).map(({ period, table, keys }) => {
        const then = keys.rows.get(key);
        return { period, holds: then !== undefined && !keys.repeated.has(key) && sameContent(cell, contentOf(table.columns[cell.id], cell, then), now) };
      }))] as const;
    });
    return { ...ref, since: rowSince, cells: Object.fromEntries(cells) };
  });
}

/** The last period, newest first, up to which everything holds. The first entry always does. */
function runOf(history: readonly { readonly period: string; readonly holds: boolean }[]): Since {
  const end = history.findIndex((step) => !step.holds);
  const length = end < 0 ? history.length : end;
  return { period: history[length - 1]!.period, atLeast: length === history.length };
}

/** True where a cell names or can identify a person: its own column says so, or it repeats one that does. */
export function isPersonal(cell: Cell, model: RegisterModel): boolean {
  return cell.personal !== null || (cell.computed?.op === "cell" && model.scope.resolve(cell.computed.path).cell.personal !== null);
}

/** The register's key cells as they stand in a row. */
export function keyOf(model: RegisterModel, table: Table, row: number): (string | null)[] {
  return model.keyCells.map((cell) => {
    const content = isPersonal(cell, model) ? null : contentOf(table.columns[cell.id], cell, row);
    return content === null ? null : String(content);
  });
}

function comparedCells(model: RegisterModel, only?: readonly string[]): readonly Cell[] {
  if (only) return only.map((id) => {
    const cell = model.cell.get(id);
    if (!cell) throw new RangeError(`${model.register.id} has no cell ${id}.`);
    return cell;
  });
  return model.cells.filter((cell) => cell.computed === null && !cell.silent && cell.id !== VERIFIED);
}

/** The first row of each complete key, and the keys that stand on several rows. */
function rowsByKey(model: RegisterModel, table: Table): { readonly rows: ReadonlyMap<string, number>; readonly repeated: ReadonlySet<string> } {
  const rows = new Map<string, number>(), repeated = new Set<string>();
  for (let row = 0; row < table.rows; row++) {
    const key = matchKey(model, table, row);
    if (key === null) continue;
    if (rows.has(key)) repeated.add(key);
    else rows.set(key, row);
  }
  return { rows, repeated };
}

/** What a row is matched by; null where the key is not complete. A place named only down to the cercle is a place all the same. */
function matchKey(model: RegisterModel, table: Table, row: number): string | null {
  const parts: string[] = [];
  for (const cell of model.keyCells) {
    const column = table.columns[cell.id];
    if (!column || column.state[row] === INVALID) return null;
    const content = contentOf(column, cell, row);
    if (content === null && cell.level === null) return null;
    parts.push(content === null ? "" : String(content).toLowerCase());
  }
  return parts.some((part) => part !== "") ? JSON.stringify(parts) : null;
}

/** Codes and references ignore case, the order of several codes means nothing; texts are compared letter by letter. */
function sameContent(cell: Cell, a: CellContent, b: CellContent): boolean {
  const plain = (value: CellContent): string => {
    const text = Array.isArray(value) ? JSON.stringify([...value].sort()) : String(value);
    return cell.form === "text" ? text : text.toLowerCase();
  };
  return a === null || b === null ? a === b : plain(a) === plain(b);
}
