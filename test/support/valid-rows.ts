import { check, computeCells, defaultParams, gazetteer, run, tableOf, type Catalogue, type Dataset, type ExampleParams, type ExampleRow, type Period, type RegisterModel, type Table } from "@canevas-mali/core";
import { toScaled } from "@canevas-mali/core/values";
import { randomRow } from "./random-rows.js";
import { randomOf } from "./random.js";

export interface ValidRowsOptions {
  readonly domain: string;
  readonly period: Period;
  /** P-code of the region that the places are in. */
  readonly place: string;
  /** Rows of each register. */
  readonly rows: number;
  readonly seed: number;
  /** Parameters that differ from their defaults: those of rules that a set of random rows can't keep. */
  readonly params: ExampleParams;
}

/** Tries for one register, of {@link BATCH} rows each, before it is given up. */
const TRIES = 60;
/** Tries for one register in any case, so that there is something to choose from. */
const CHOICE = 5;
const BATCH = 250;

/** Random rows of every register of a domain that break no rule, references included; the same for the same seed. */
export function validRows(catalogue: Catalogue, options: ValidRowsOptions): Record<string, readonly ExampleRow[]> {
  const { domain, period, place, rows: wanted } = options;
  const data: Record<string, readonly ExampleRow[]> = {};
  const keys = new Map<string, readonly string[]>();
  const world = { random: randomOf(options.seed), gazetteer: gazetteer(period.end), period, place, keys };
  let number = 0;
  for (const model of inOrderOfReference(catalogue, domain)) {
    const { id } = model.register;
    let kept: readonly ExampleRow[] = [];
    for (let attempt = 0; kept.length < wanted || attempt < CHOICE; attempt++) {
      if (attempt === TRIES) throw new Error(`${id}: only ${kept.length} of ${wanted} valid rows were found. Most often broken: ${brokenRules(model, kept, data, catalogue, options, () => randomRow(model, ++number, world))}.`);
      const candidates = Array.from({ length: BATCH }, () => randomRow(model, ++number, world));
      kept = withoutBroken(model, [...kept, ...candidates], data, catalogue, options);
    }
    const chosen = varied(model, kept, wanted);
    data[id] = chosen;
    keys.set(id, chosen.map((row) => String(row[model.keyCells[0]!.id])));
  }
  return data;
}

/** As many rows, of as many kinds as there are: one of each combination of the required codes in turn. What is easy to make would else be all there is. */
function varied(model: RegisterModel, rows: readonly ExampleRow[], wanted: number): readonly ExampleRow[] {
  const codes = model.cells.filter((cell) => cell.form === "code" && cell.required);
  const kinds = new Map<string, ExampleRow[]>();
  for (const row of rows) {
    const kind = codes.map((cell) => row[cell.id]).join(" ");
    kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  const turns = [...kinds.values()].flatMap((list) => list.map((row, turn) => ({ row, turn })));
  return turns.sort((a, b) => a.turn - b.turn).slice(0, wanted).map(({ row }) => row);
}

/** Every register after those that it refers to. */
function inOrderOfReference(catalogue: Catalogue, domain: string): readonly RegisterModel[] {
  const order: RegisterModel[] = [], seen = new Set<RegisterModel>();
  const visit = (model: RegisterModel): void => {
    // Two registers may refer to each other: one of them then comes first.
    if (seen.has(model)) return;
    seen.add(model);
    for (const cell of model.cells) if (cell.to !== null && cell.to !== model.register.id && catalogue.has(cell.to)) visit(catalogue.register(cell.to));
    order.push(model);
  };
  catalogue.registersOf(domain).forEach(visit);
  return order;
}

/** The rows left when those with a finding are taken out, again and again: taking one out may change what another breaks. */
function withoutBroken(model: RegisterModel, rows: readonly ExampleRow[], data: Readonly<Record<string, readonly ExampleRow[]>>, catalogue: Catalogue, options: ValidRowsOptions): readonly ExampleRow[] {
  const broken = new Set(findingsOf(model, rows, data, catalogue, options).map((f) => f.row).filter((row) => row !== null));
  return broken.size === 0 ? rows : withoutBroken(model, rows.filter((_, i) => !broken.has(i + 1)), data, catalogue, options);
}

function brokenRules(model: RegisterModel, kept: readonly ExampleRow[], data: Readonly<Record<string, readonly ExampleRow[]>>, catalogue: Catalogue, options: ValidRowsOptions, row: () => ExampleRow): string {
  const counts = new Map<string, number>();
  for (const { code } of findingsOf(model, [...kept, ...Array.from({ length: BATCH }, row)], data, catalogue, options)) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5).map(([code, count]) => `${code} (${count})`).join(", ");
}

function findingsOf(model: RegisterModel, rows: readonly ExampleRow[], data: Readonly<Record<string, readonly ExampleRow[]>>, catalogue: Catalogue, options: ValidRowsOptions) {
  const targets = model.cells.flatMap((cell) => (cell.to !== null && data[cell.to] ? [cell.to] : []));
  const tables = tablesOf(Object.fromEntries([...targets.map((id) => [id, data[id]!] as const), [model.register.id, rows] as const]), catalogue);
  const { domain, period, place, params } = options;
  const dataset: Dataset = {
    source: "rows", domain, lang: "fr", period, asOf: period.end, place, gazetteer: gazetteer(period.end), holidays: [], tables,
    params: { ...defaultParams(catalogue.domain(domain)), ...Object.fromEntries(Object.entries(params).map(([id, value]) => [id, value === null ? null : String(value)])) },
  };
  return run(check(computeCells(dataset, catalogue, false).dataset, catalogue)).filter((f) => f.register === model.register.id);
}

/** Canonical rows as the engine's tables. */
export function tablesOf(data: Readonly<Record<string, readonly ExampleRow[]>>, catalogue: Catalogue): Record<string, Table> {
  return Object.fromEntries(Object.entries(data).map(([id, rows]) => [id, tableOf(id, catalogue.register(id).cells, rows, toScaled)]));
}
