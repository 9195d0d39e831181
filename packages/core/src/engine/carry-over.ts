import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { yearOf } from "../values/date.js";
import type { Period } from "../values/period.js";
import { canonicalRow, rowsWhere, type CanonicalRow } from "./canonical.js";
import { environmentOf, frameOf, type Dataset } from "./dataset.js";

export interface CarryOptions {
  /** The period of the new workbook. */
  readonly period: Period;
  /** Registers that the new workbook has; all of the domain by default. */
  readonly registers?: readonly string[];
  /** Limits what goes on, beside what the registers say. Rows that a carried row refers to go with it all the same. */
  readonly where?: (register: string, row: number) => boolean;
  /** Registers whose rows never come along because another refers to them. */
  readonly apart?: readonly string[];
}

/**
 * What of a workbook goes on into the next period's, as canonical rows by register: the standing rows, and of a register that says what it
 * carries (`carry`) just that. In the order of the workbook; registers without a row are left out.
 */
export function carryOver(dataset: Dataset, catalogue: Catalogue, options: CarryOptions): Record<string, CanonicalRow[]> {
  const environment = environmentOf({ ...dataset, period: options.period }, catalogue);
  const models = catalogue.registersOf(dataset.domain).filter((m) => dataset.tables[m.register.id] && (options.registers?.includes(m.register.id) ?? true));
  const frames = new Map(models.map((m) => [m.register.id, frameOf(m, dataset, catalogue, environment)]));
  const taken = new Map(models.map((m) => [m.register.id, new Set<number>()]));
  const waiting: { model: RegisterModel; row: number }[] = [];
  const take = (model: RegisterModel, row: number): void => {
    const rows = taken.get(model.register.id)!;
    if (rows.has(row)) return;
    rows.add(row);
    waiting.push({ model, row });
  };
  for (const model of models) {
    const { id, carry, grain } = model.register;
    const goes = carry ? (carry.where ? rowsWhere(carry.where, frames.get(id)!) : []) : grain === "standing" ? rowsWhere(null, frames.get(id)!) : [];
    for (const row of goes) if (options.where?.(id, row) ?? true) take(model, row);
  }
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { model, row } = next;
    for (const cell of model.cells) {
      if (cell.to === null || !taken.has(cell.to) || options.apart?.includes(cell.to)) continue;
      const target = frames.get(model.register.id)!.follow(cell.id)?.rows[row] ?? -1;
      if (target >= 0) take(catalogue.register(cell.to), target);
    }
  }
  const year = String(yearOf(options.period.start));
  return Object.fromEntries(models.flatMap((model) => {
    const { id, carry } = model.register;
    const rows = [...taken.get(id)!].sort((a, b) => a - b).map((row) => marked(canonicalRow(model, dataset.tables[id]!, row), carry, year));
    return rows.length === 0 ? [] : [[id, rows]];
  }));
}

/** A row with its year moved on and the mark that it comes from before. */
function marked(row: CanonicalRow, carry: RegisterModel["register"]["carry"], year: string): CanonicalRow {
  if (!carry) return row;
  const before = carry.year === null ? true : typeof row[carry.year] === "string" && Number(row[carry.year]) < Number(year);
  if (!before) return row;
  return { ...row, ...(carry.year === null ? {} : { [carry.year]: year }), ...(carry.flag === null ? {} : { [carry.flag]: true }) };
}
