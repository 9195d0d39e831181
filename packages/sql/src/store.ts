import { acknowledged, Decimal, frameOf, leavesOf, measureOf, pathsOf, ruleFinding, sqlReading, sqlTable, type Catalogue, type Dataset, type Finding, type Indicator, type Measure, type RegisterModel } from "@canevas-mali/core";
import { contextTables, createTables, storeTables, tableColumns } from "@canevas-mali/core/derive";
import { periodOfId, quarterOf } from "@canevas-mali/core/values";
import { quoted, type SqlEngine, type SqlValue } from "./engine.js";
import { hydrate } from "./hydrate.js";
import { contentOfDataset, holidayDays, numericParams, registersIn, rowsOf, type DatasetContent } from "./load.js";

export interface SqlSelection {
  /** Only these rules or indicators; all that are expressions by default. */
  readonly ids?: readonly string[];
  /** Only rows whose cells have these canonical codes: `{ "place.cercle": "ML0103" }`. Cells that a register does not have are ignored. */
  readonly where?: Readonly<Record<string, string>>;
}
/** A row of a store: the number of its dataset, and its order there. */
export interface StoreRow {
  readonly dataset: number;
  readonly row: number;
}

/** A figure of a store: its rows are not listed but counted. {@link Store.behind} lists them. */
export interface StoreMeasure extends Measure {
  readonly count: number;
}

/** Workbooks of one domain in a database. */
export interface Store {
  readonly domain: string;
  readonly engine: SqlEngine;
  /** Adds a workbook, or a consolidation of many, and gives its number. */
  add(dataset: Dataset): Promise<number>;
  /** What was added, by number. */
  datasets(): Promise<ReadonlyMap<number, DatasetContent>>;
  /** What the rules that are expressions say: the same findings as `check`, in the order of rules, datasets and rows. */
  findings(selection?: SqlSelection): Promise<Finding[]>;
  /** The indicators that are expressions, in total and by each of their dimensions: the figures of `compute`, whose rows {@link Store.behind} names. */
  measures(selection?: SqlSelection): Promise<StoreMeasure[]>;
  /** The rows behind a figure or one of its groups. */
  behind(indicator: string, by: Readonly<Record<string, string>>): Promise<StoreRow[]>;
  close(): Promise<void>;
}

/** A new store: makes the tables that are not there. */
export async function createStore(engine: SqlEngine, catalogue: Catalogue, domain: string): Promise<Store> {
  await engine.run(createTables(storeTables(catalogue, domain, engine.dialect), engine.dialect));
  return storeOver(engine, catalogue, domain);
}

/** The store of a database that has one. Throws a `RangeError` where it has none, or one of a domain that the catalogue lacks. */
export async function openStore(engine: SqlEngine, catalogue: Catalogue): Promise<Store> {
  let domains: Record<string, unknown>[];
  try {
    domains = await engine.rows("SELECT DISTINCT domain FROM canevas_classeurs");
  } catch {
    throw new RangeError("There is no store of Canevas in this database.");
  }
  const domain = domains[0]?.["domain"];
  if (domains.length !== 1 || typeof domain !== "string" || !catalogue.domains.some((d) => d.id === domain)) throw new RangeError(`The store holds ${domains.map((d) => String(d["domain"])).join(", ") || "nothing"}.`);
  return storeOver(engine, catalogue, domain);
}

function storeOver(engine: SqlEngine, catalogue: Catalogue, domain: string): Store {
  const models = catalogue.registersOf(domain);
  const reading = (model: RegisterModel) => sqlReading(model.scope, engine.dialect);
  const filterOf = (model: RegisterModel, where: SqlSelection["where"]): Record<string, string> => Object.fromEntries(Object.entries(where ?? {}).filter(([cell]) => model.cell.has(cell)));
  const datasets = async (): Promise<Map<number, DatasetContent>> => new Map((await engine.rows("SELECT _dataset, content FROM canevas_classeurs ORDER BY _dataset")).map((row) => [Number(row["_dataset"]), JSON.parse(String(row["content"])) as DatasetContent]));

  return {
    domain, engine, datasets,
    add: async (dataset) => {
      if (dataset.domain !== domain) throw new RangeError(`A store of ${domain} holds no workbook of ${dataset.domain}.`);
      const number = Number((await engine.rows("SELECT COALESCE(max(_dataset), -1) + 1 AS next FROM canevas_classeurs"))[0]!["next"]);
      await addContext(engine, dataset, number);
      for (const model of registersIn(dataset, catalogue)) {
        const table = dataset.tables[model.register.id]!;
        await engine.add(sqlTable(model.register.id), tableColumns(model, engine.dialect), rowsOf(model, table, dataset, number));
        const places = table.segments.length > 0 ? table.segments : [{ source: dataset.source, sheet: "", columns: {} }];
        const distinct = [...new Map(places.map((s) => [JSON.stringify([s.source, s.sheet]), s])).values()];
        await engine.add("canevas_segments", contextTables(engine.dialect)["canevas_segments"]!, [
          distinct.map(() => number), distinct.map(() => model.register.id), distinct.map((s) => s.source), distinct.map((s) => s.sheet), distinct.map((s) => JSON.stringify(s.columns)),
        ]);
      }
      return number;
    },
    findings: async ({ ids, where } = {}) => {
      const contents = await datasets();
      const found: Finding[] = [];
      for (const model of models) {
        const rules = model.rowRules.filter((rule) => !ids || ids.includes(rule.id));
        const broken = new Map<string, Map<number, number[]>>();
        for (const rule of rules) broken.set(rule.id, byDataset(await engine.rows(reading(model).brokenQuery(rule.check, pathsOf(rule.check), filterOf(model, where)))));
        const worded = new Map<string, Finding[]>();
        for (const [number, content] of contents) {
          const wanted = [...new Set([...broken.values()].flatMap((rows) => rows.get(number) ?? []))].sort((a, b) => a - b);
          if (wanted.length === 0) continue;
          const dataset = await hydrate(engine, catalogue, number, content, model, wanted);
          const frame = frameOf(model, dataset, catalogue), place = new Map(wanted.map((id, at) => [id, at]));
          for (const rule of rules) {
            const own = (broken.get(rule.id)!.get(number) ?? []).map((id) => ruleFinding(rule, model, frame, place.get(id)!, dataset));
            worded.set(rule.id, [...(worded.get(rule.id) ?? []), ...acknowledged(own, dataset)]);
          }
        }
        for (const rule of rules) found.push(...(worded.get(rule.id) ?? []));
      }
      return found;
    },
    measures: async ({ ids, where } = {}) => {
      const there = new Set((await engine.rows("SELECT DISTINCT register FROM canevas_segments")).map((row) => String(row["register"])));
      const out: StoreMeasure[] = [];
      for (const indicator of catalogue.domain(domain).indicators) {
        if (indicator.kind !== "expression" || (ids && !ids.includes(indicator.id))) continue;
        const model = catalogue.register(indicator.from);
        if (!there.has(indicator.from)) { out.push({ id: indicator.id, unit: indicator.unit, by: {}, value: null, numerator: null, denominator: null, rows: [], count: 0 }); continue; }
        const leaves = leavesOf(indicator.value), sets = indicator.by.map((d) => d.split("+"));
        const { sql, dimensions } = reading(model).figuresQuery(indicator.value, sets, filterOf(model, where));
        for (const line of await engine.rows(sql)) {
          const group = dimensions.flatMap((dimension, i) => (Number(line[`k${i}`]) === 0 ? [[dimension, line[`g${i}`]] as const] : []));
          // A row of which a dimension is not known is in no group of it; a group to which no row adds is none.
          if (group.some(([, value]) => value === null) || (group.length > 0 && leaves.every((_, i) => Number(line[`n${i}`]) === 0))) continue;
          const set = sets.find((one) => one.length === group.length && group.every(([dimension]) => one.includes(dimension))) ?? [];
          const values = new Map(group), by = Object.fromEntries(set.map((dimension) => [dimension, groupText(model, dimension, values.get(dimension))]));
          // The rows behind a quotient are those of its denominator.
          out.push({ ...measureOf(indicator, by, leaves.map((_, i) => new Decimal(String(line[`v${i}`]))), []), count: Number(line[`n${leaves.length - 1}`]) });
        }
      }
      return out;
    },
    behind: async (id, by) => {
      const indicator: Indicator = catalogue.indicator(id);
      if (indicator.kind !== "expression") throw new RangeError(`${id} is a named function: it has no SQL.`);
      const leaf = leavesOf(indicator.value).at(-1)!;
      return (await engine.rows(reading(catalogue.register(indicator.from)).behindQuery(leaf, by))).map((row) => ({ dataset: Number(row["_dataset"]), row: Number(row["_id"]) }));
    },
    close: () => engine.close(),
  };
}

function byDataset(rows: readonly Record<string, unknown>[]): Map<number, number[]> {
  const out = new Map<number, number[]>();
  for (const row of rows) {
    const number = Number(row["_dataset"]), ids = out.get(number);
    if (ids) ids.push(Number(row["_id"]));
    else out.set(number, [Number(row["_id"])]);
  }
  return out;
}

/** A group's value in canonical form: decimals without the zeros that a database shows. */
function groupText(model: RegisterModel, dimension: string, value: unknown): string {
  const form = model.cell.get(dimension)?.form;
  return form === "integer" || form === "decimal" || form === "money" || form === "percent" ? new Decimal(String(value)).toFixed() : String(value);
}

async function addContext(engine: SqlEngine, dataset: Dataset, number: number): Promise<void> {
  const { dialect } = engine, tables = contextTables(dialect);
  const add = (table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> => engine.add(table, tables[table]!, tables[table]!.map((_, i) => rows.map((row) => row[i]!)));
  const { period, asOf, place, domain } = dataset;
  const days = holidayDays(dataset), corrected = JSON.stringify(dataset.holidays);
  const calendar = dataset.holidays.length === 0 ? "Mali" : corrected;
  const have = async (table: string, test: string): Promise<boolean> => (await engine.rows(`SELECT 1 AS one FROM ${table} WHERE ${test} LIMIT 1`)).length > 0;
  await add("canevas_classeurs", [[number, domain, period.id, period.start, period.end, asOf, calendar, place, JSON.stringify(contentOfDataset(dataset))]]);
  await add("canevas_params", numericParams(dataset).map(([id, value]) => [number, id, value]));
  if (!await have("canevas_feries", `calendar = ${quoted(calendar)}`)) await add("canevas_feries", days.map((day) => [calendar, day]));
  const ids = new Set([period.id, ...Object.values(dataset.tables).flatMap((table) => table.segments.flatMap((s) => s.period ?? []))]);
  for (const id of ids) {
    const own = periodOfId(id, period.projectStart);
    if (!own || await have("canevas_periodes", `id = ${quoted(id)}`)) continue;
    await add("canevas_periodes", [[id, own.kind === "month" ? id : null, own.kind === "month" || own.kind === "quarter" ? quarterOf(own.start) : null, own.start.slice(0, 4)]]);
  }
}
