import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { splitRegisters, type Split } from "../definition/split.js";
import { regularDay } from "../methods/nth-weekday.js";
import { addMonths, monthOf, yearOf } from "../values/date.js";
import type { Period } from "../values/period.js";
import { keyText } from "../values/canonical.js";
import { rowsWhere, type CanonicalRow } from "./canonical.js";
import { carryOver } from "./carry-over.js";
import { frameOf, workingDay, type Dataset } from "./dataset.js";
import { contentOf } from "./table.js";

/** One row that gets a workbook of its own: a thematic group. */
export interface Part {
  /** Its key as written. */
  readonly key: string;
  readonly title: string;
  /** Keys of the rows that its workbook is about, in lower case: its own, and those within it. */
  readonly members: readonly string[];
}

const contentText = (dataset: Dataset, model: RegisterModel, id: string, row: number): string | null => {
  const content = contentOf(dataset.tables[model.register.id]?.columns[id], model.cell.get(id)!, row);
  return content === null ? null : String(content);
};

/** The domain's split; throws for a domain that has none. */
export function splitOf(catalogue: Catalogue, domain: string): Split {
  const { split } = catalogue.domain(domain);
  if (!split) throw new RangeError(`${domain} makes no workbook a row.`);
  return split;
}

/**
 * The rows that get a workbook each, in the order of their sheet. A row within another goes into that one's workbook; where the other is not
 * listed, or gets none, it has its own. Rows without a key are left out; of rows with one key the first counts.
 */
export function partsOf(dataset: Dataset, catalogue: Catalogue): Part[] {
  const split = splitOf(catalogue, dataset.domain);
  const model = catalogue.register(split.register), key = model.keyCells[0]!.id;
  const frame = frameOf(model, dataset, catalogue);
  const rows = rowsWhere(split.open, frame).flatMap((row) => {
    const own = contentText(dataset, model, key, row);
    return own === null ? [] : [{ row, own, within: split.within === null ? null : contentText(dataset, model, split.within, row)?.toLowerCase() ?? null }];
  }).filter(({ own }, i, all) => all.findIndex((other) => other.own.toLowerCase() === own.toLowerCase()) === i);
  const byKey = new Map(rows.map((r) => [r.own.toLowerCase(), r]));
  // Upwards to the row that has the workbook; a circle ends where it began.
  const top = (start: string): string => {
    const seen = new Set<string>();
    let at = start;
    for (let above = byKey.get(at)?.within; above !== undefined && above !== null && byKey.has(above) && !seen.has(at); above = byKey.get(at)?.within) { seen.add(at); at = above; }
    return seen.has(at) ? start : at;
  };
  return rows.filter(({ own }) => top(own.toLowerCase()) === own.toLowerCase()).map(({ row, own }): Part => ({
    key: own, title: contentText(dataset, model, split.title, row) ?? own,
    members: rows.map((r) => r.own.toLowerCase()).filter((member) => top(member) === own.toLowerCase()),
  }));
}

/** What a part's workbook is made from. */
export interface PartSources {
  /** The workbook that lists the parts and what goes into all of them. */
  readonly main: Dataset;
  /** The last period's workbooks put together; null without any. */
  readonly previous: Dataset | null;
  readonly period: Period;
}

/** The rows of one part's workbook, canonical, by register: the part's own, those for all, what is carried over, the dates of the year. */
export function partRows(part: Part, { main, previous, period }: PartSources, catalogue: Catalogue): Record<string, CanonicalRow[]> {
  const split = splitOf(catalogue, main.domain);
  const registers = splitRegisters(split, catalogue.registersOf(main.domain).map((m) => m.register.id));
  const apart = [split.register];
  const belongs = (dataset: Dataset) => (register: string, row: number): boolean => {
    if (split.whole.includes(register)) return true;
    const model = catalogue.register(register);
    const value = contentText(dataset, model, register === split.register ? model.keyCells[0]!.id : split.by[register]!, row);
    return value === null ? split.shared.includes(register) : part.members.includes(value.toLowerCase());
  };
  const ours = belongs(main);
  const rows: Record<string, CanonicalRow[]> = carryOver(main, catalogue, { period, registers, apart, where: ours });
  if (previous) {
    const theirs = belongs(previous);
    // The list of parts speaks for what stands in it: from before come the registers that it has not, and what they say that they carry.
    const carried = carryOver(previous, catalogue, { period, registers, apart, where: (register, row) => (!split.listed.includes(register) || !main.tables[register]) && theirs(register, row) });
    for (const [register, list] of Object.entries(carried)) {
      const keys = catalogue.register(register).keyCells.map((c) => c.id);
      const keyOf = (row: CanonicalRow): string => keyText(keys.map((id) => row[id]));
      const known = new Set((rows[register] ?? []).map(keyOf));
      rows[register] = [...(rows[register] ?? []), ...list.filter((row) => !known.has(keyOf(row)))];
    }
  }
  for (const row of monthlyRows(split, main, period, rows)) (rows[split.monthly!.register] ??= []).push(row);
  return rows;
}

/** One row for each month of the period that has none yet. */
function monthlyRows(split: Split, main: Dataset, period: Period, rows: Readonly<Record<string, readonly CanonicalRow[]>>): CanonicalRow[] {
  const { monthly } = split;
  if (!monthly) return [];
  const weekday = Number(main.params[monthly.weekday] ?? NaN), nth = Number(main.params[monthly.nth] ?? NaN);
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7 || !Number.isInteger(nth) || nth < 1) return [];
  const values = Object.fromEntries(Object.entries(monthly.values).map(([cell, value]) => [cell, value as string]));
  const there = new Set((rows[monthly.register] ?? []).filter((row) => monthly.same.every((cell) => row[cell] === values[cell])).map((row) => String(row[monthly.date] ?? "").slice(0, 7)));
  const out: CanonicalRow[] = [];
  for (let first = `${period.start.slice(0, 7)}-01`; first <= period.end; first = addMonths(first, 1)) {
    const month = first.slice(0, 7);
    const found = there.has(month) ? null : regularDay(yearOf(first), monthOf(first), weekday, nth, (iso) => workingDay(iso, main.holidays));
    if (found) out.push({ ...values, [monthly.key]: `${monthly.prefix}-${month}`, [monthly.date]: found.moved });
  }
  return out;
}
