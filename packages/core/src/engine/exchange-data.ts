import type { Catalogue } from "../definition/catalogue.js";
import { VERIFIED } from "../definition/cell.js";
import type { ExchangeData, ExchangeRegister, ExchangeRow } from "../definition/exchange.js";
import { isPersonal } from "./compare.js";
import type { Dataset } from "./dataset.js";
import { contentOf, INVALID, type Table } from "./table.js";

/** {@link ExchangeData}, and what of the dataset is not in it. */
export interface Exchanged {
  readonly data: ExchangeData;
  /** Personal cells of which nothing was left: register and cell. */
  readonly withoutCells: readonly { readonly register: string; readonly cell: string }[];
  /** Cells whose content was not valid for their column: empty in the export. */
  readonly unreadable: readonly { readonly register: string; readonly cell: string; readonly count: number }[];
}

/**
 * A dataset's rows for the exchange formats: registers with rows, cells in sheet order, calculated ones too; not the P-codes beside names
 * and not « vérifié ». Personal cells in which nothing stands any more, as after `applyProfile`, are no columns of the export.
 * @example exchangeData(applyProfile(dataset, catalogue, "public", { key }).dataset, catalogue).data.registers[0]?.rows.length
 */
export function exchangeData(dataset: Dataset, catalogue: Catalogue): Exchanged {
  const withoutCells: { register: string; cell: string }[] = [], unreadable: { register: string; cell: string; count: number }[] = [];
  const registers = catalogue.registersOf(dataset.domain).flatMap((model): ExchangeRegister[] => {
    const { id } = model.register, table = dataset.tables[id];
    if (!table || table.rows === 0) return [];
    const all = model.cells.filter((cell) => !cell.silent && cell.id !== VERIFIED);
    const gone = all.filter((cell) => isPersonal(cell, model) && !hasContent(table, cell.id));
    for (const cell of gone) withoutCells.push({ register: id, cell: cell.id });
    const cells = all.filter((cell) => !gone.includes(cell));
    for (const cell of cells) {
      const count = table.columns[cell.id]?.state.reduce((sum, state) => sum + (state === INVALID ? 1 : 0), 0) ?? 0;
      if (count > 0 && cell.computed === null) unreadable.push({ register: id, cell: cell.id, count });
    }
    const rows = Array.from({ length: table.rows }, (_, row): ExchangeRow => Object.fromEntries(cells.map((cell) => [cell.id, contentOf(table.columns[cell.id], cell, row) ?? (cell.form === "codes" ? [] : null)])));
    return [{ id, cells: cells.map((cell) => cell.id), rows, sheetRows: Array.from(table.sheetRow, (row) => row + 1) }];
  });
  const { domain, lang, period, asOf, place, gazetteer } = dataset;
  return { data: { domain, lang, period: { id: period.id, start: period.start, end: period.end }, asOf, place, map: gazetteer.map, registers }, withoutCells, unreadable };
}

const hasContent = (table: Table, cell: string): boolean => table.columns[cell]?.state.some((state) => state !== 0) ?? false;
