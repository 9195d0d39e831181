import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Domain } from "../definition/domain.js";
import type { Lang } from "../definition/text.js";
import type { Gazetteer } from "../reference/gazetteer.js";
import { isWorkingDay, type HolidayCorrections } from "../reference/calendar.js";
import { daysFromIso, isoFromDays, weekdayOf } from "../values/date.js";
import type { Period } from "../values/period.js";
import { toScaled } from "../values/scaled.js";
import type { CellContent, MethodContext, Rows } from "../methods/contract.js";
import type { Environment, Frame } from "./evaluate.js";
import { contentOf, emptyTable, VALID, type Table } from "./table.js";

/** One workbook's worth of data: the registers of one domain, for one place and one period. */
export interface Dataset {
  /** The file's name as the user knows it. */
  readonly source: string;
  readonly domain: string;
  readonly lang: Lang;
  readonly period: Period;
  /** The day that « en retard » and ages are counted to: `canevas_au`. */
  readonly asOf: string;
  /** P-code of the place covered; null where the workbook does not say. */
  readonly place: string | null;
  /** Key of the row that the workbook was made for, where its domain makes one a row (a group's workbook). */
  readonly part?: string | null;
  readonly gazetteer: Gazetteer;
  /** Parameters as written in the workbook: decimal strings or ISO dates; null where there is none. */
  readonly params: Readonly<Record<string, string | null>>;
  readonly holidays: HolidayCorrections;
  /** Tables by register id; a register without a sheet has none. */
  readonly tables: Readonly<Record<string, Table>>;
}

/** The defaults of a domain's parameters, as a dataset holds them. */
export function defaultParams(domain: Domain): Record<string, string | null> {
  return Object.fromEntries(domain.parameters.map((p) => [p.id, p.default === null ? null : String(p.default)]));
}

/** True for a working day; a year without a calendar knows its weekends only. */
export function workingDay(iso: string, corrections: HolidayCorrections): boolean {
  const weekday = weekdayOf(iso);
  return isWorkingDay(iso, corrections) ?? weekday < 6;
}

/** What expressions are evaluated against, besides the rows. */
export function environmentOf(dataset: Dataset, catalogue: Catalogue): Environment {
  const working = new Map<number, boolean>();
  return {
    today: daysFromIso(dataset.asOf), periodStart: daysFromIso(dataset.period.start), periodEnd: daysFromIso(dataset.period.end),
    param: (id) => {
      const value = dataset.params[id];
      return value === undefined || value === null ? null : toScaled(value, catalogue.parameter(dataset.domain, id).scale ?? 0);
    },
    isWorkingDay: (days) => {
      let known = working.get(days);
      if (known === undefined) working.set(days, known = workingDay(isoFromDays(days), dataset.holidays));
      return known;
    },
  };
}

/** The rows of a register with the tables that its references lead to. Look-ups are made once a frame. */
export function frameOf(model: RegisterModel, dataset: Dataset, catalogue: Catalogue, environment: Environment = environmentOf(dataset, catalogue)): Frame {
  const table = dataset.tables[model.register.id] ?? emptyTable(model.register.id);
  const followed = new Map<string, { readonly rows: Int32Array; readonly table: Table } | null>();
  const follow = (reference: string): { readonly rows: Int32Array; readonly table: Table } | null => {
    const cell = model.cell.get(reference);
    const own = table.columns[reference];
    if (!cell?.to || !own) return null;
    const targetModel = catalogue.register(cell.to);
    const target = dataset.tables[cell.to];
    const keyId = targetModel.keyCells[0]!.id;
    const keys = target?.columns[keyId];
    if (!target || !keys?.texts) return null;
    const rowOf = new Map<string, number>();
    for (let row = target.rows - 1; row >= 0; row--) { const key = keys.texts[row]; if (key) rowOf.set(key.toLowerCase(), row); }
    const byCode = Int32Array.from(own.dictionary, (code) => rowOf.get(code.toLowerCase()) ?? -1);
    const { state } = own, numbers = own.numbers!, rows = new Int32Array(state.length).fill(-1);
    for (let row = 0; row < rows.length; row++) if (state[row] === VALID) rows[row] = byCode[numbers[row]!]!;
    return { rows, table: target };
  };
  return {
    scope: model.scope, table, environment,
    follow: (reference) => {
      if (!followed.has(reference)) followed.set(reference, follow(reference));
      return followed.get(reference) ?? null;
    },
  };
}

/** A register's rows as named functions read them. */
export function rowsView(model: RegisterModel, table: Table | undefined): Rows {
  const at = table ?? emptyTable(model.register.id);
  const cellOf = (id: string) => {
    const cell = model.cell.get(id);
    if (!cell) throw new RangeError(`${model.register.id} has no cell ${id}.`);
    return cell;
  };
  const scaled = (row: number, id: string): number | null => {
    const column = at.columns[cellOf(id).id];
    return column?.numbers && column.state[row] === VALID ? column.numbers[row]! : null;
  };
  return {
    count: at.rows,
    get: (row, id): CellContent => contentOf(at.columns[id], cellOf(id), row),
    scaled,
    number: (row, id) => {
      const value = scaled(row, id);
      return value === null ? null : value / 10 ** cellOf(id).scale;
    },
    scale: (id) => cellOf(id).scale,
  };
}

/** The rows of several workbooks one after another. */
function concatenated(views: readonly Rows[]): Rows {
  const starts: number[] = [];
  let count = 0;
  for (const view of views) { starts.push(count); count += view.count; }
  const at = (row: number): [Rows, number] => {
    let i = views.length - 1;
    while (i > 0 && starts[i]! > row) i--;
    return [views[i]!, row - starts[i]!];
  };
  return {
    count, scale: (cell) => views[0]!.scale(cell),
    get: (row, cell) => { const [view, own] = at(row); return view.get(own, cell); },
    number: (row, cell) => { const [view, own] = at(row); return view.number(own, cell); },
    scaled: (row, cell) => { const [view, own] = at(row); return view.scaled(own, cell); },
  };
}

/**
 * What a named function sees: the rows of one workbook, or of several one after another; period, parameters and holidays are those of the
 * first. `initial` is the earliest workbook given beside it.
 */
export function methodContext(register: string, datasets: readonly [Dataset, ...Dataset[]], catalogue: Catalogue, initial: Dataset | null): MethodContext {
  const [dataset] = datasets;
  const rows = (id: string): Rows => {
    const views = datasets.map((d) => rowsView(catalogue.register(id), d.tables[id]));
    return views.length === 1 ? views[0]! : concatenated(views);
  };
  const param = (id: string): string | null => dataset.params[id] ?? null;
  return {
    register, rows, period: dataset.period, today: dataset.asOf,
    initial: (id) => (initial ? rowsView(catalogue.register(id), initial.tables[id]) : null),
    param: (id) => (param(id) === null ? null : Number(param(id))),
    paramDate: param,
    isWorkingDay: (iso) => workingDay(iso, dataset.holidays),
  };
}
