/** The store says what the columnar engine says: findings and figures over several workbooks, in DuckDB, Parquet, CSV and PostgreSQL. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, compute, run, type Dataset, type Finding, type Measure } from "@canevas-mali/core";
import { sqlScript, storeTables } from "@canevas-mali/core/derive";
import { createStore, duckdb, openFolder, openStore, postgres, writeParquet, type Store, type StoreMeasure } from "@canevas-mali/sql";
import { writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, inspect, loadExample, spoil } from "../../examples/pagt/workbooks.mjs";

const EXAMPLES = new URL("../../examples/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "canevas-sql-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The domain that is tried in every kind of store; the others in one of each engine. */
const FULL = catalogue.domains[0]!.id;

/** An example of a domain, with its planted errors or without. */
function read(domain: string, planted: boolean): Dataset {
  const name = readdirSync(new URL(`${domain}/`, EXAMPLES)).map((file) => /^v1-(.+)\.xlsx$/.exec(file)?.[1]).find((found) => found !== undefined)!;
  const spec = exampleSpec(loadExample(name, domain));
  const source = planted ? `${name}-abime.xlsx` : `${name}.xlsx`;
  return inspect(writeWorkbook(planted ? spoil(spec, loadExample("planted", domain)) : spec), source).dataset;
}
const rules = (datasets: readonly Dataset[]): Finding[] => {
  const expressions = new Set(catalogue.registersOf(datasets[0]!.domain).flatMap((model) => model.rowRules.map((rule) => rule.id)));
  return datasets.flatMap((dataset) => run(check(dataset, catalogue)).filter((f) => expressions.has(f.code)));
};
const sorted = <T>(list: readonly T[]): T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
/** SQL gives no rows; a quotient of its exact parts is as exact. */
const figures = (measures: readonly (Measure | StoreMeasure)[]): unknown[] => sorted(measures.filter((m) => catalogue.indicator(m.id).kind === "expression").map(({ rows, ...rest }) => ({ count: rows.length, ...rest })));

describe.each(catalogue.domains.map((d) => d.id))("a store of the example of %s, spoiled and clean", (domain) => {
  let datasets: Dataset[];
  const same = async (store: Store): Promise<void> => {
    const findings = await store.findings();
    expect(findings.length).toBeGreaterThan(5);
    expect(sorted(findings)).toEqual(sorted(rules(datasets)));
    const measures = await store.measures();
    expect(figures(measures)).toEqual(figures(run(compute(datasets, catalogue))));
    if (domain !== FULL) return;
    const where = { "place.cercle": "ML0103" };
    expect(figures(await store.measures({ where }))).toEqual(figures(run(compute(datasets, catalogue, { where }))));
  };
  beforeAll(() => { datasets = [read(domain, true), read(domain, false)]; });

  it("agrees in DuckDB", async () => {
    const store = await createStore(await duckdb(), catalogue, domain);
    for (const dataset of datasets) await store.add(dataset);
    await same(store);
    await store.close();
  });

  if (domain === FULL) it("agrees in a file opened again, and as Parquet", async () => {
    const file = join(folder, `${domain}.duckdb`);
    const made = await createStore(await duckdb(file), catalogue, domain);
    for (const dataset of datasets) await made.add(dataset);
    await writeParquet(made, catalogue, join(folder, `${domain}-parquet`));
    await made.close();
    const opened = await openStore(await duckdb(file, { readOnly: true }), catalogue);
    expect([...(await opened.datasets()).values()].map((d) => d.source)).toEqual(datasets.map((d) => d.source));
    await same(opened);
    await opened.close();
    const parquet = await openFolder(join(folder, `${domain}-parquet`), catalogue);
    await same(parquet);
    await parquet.close();
  });

  if (domain === FULL) it("agrees over CSV made elsewhere", async () => {
    const made = await createStore(await duckdb(), catalogue, domain);
    for (const dataset of datasets) await made.add(dataset);
    const csv = join(folder, `${domain}-csv`);
    mkdirSync(csv);
    for (const table of Object.keys(storeTables(catalogue, domain, made.engine.dialect))) await made.engine.run(`COPY "${table}" TO '${join(csv, `${table}.csv`)}' (FORMAT csv, HEADER)`);
    await made.close();
    const store = await openFolder(csv, catalogue);
    await same(store);
    await store.close();
  });

  if (domain === FULL) it("agrees in PostgreSQL", async () => {
    const client = await PGlite.create();
    const store = await createStore(postgres(client), catalogue, domain);
    for (const dataset of datasets) await store.add(dataset);
    await same(store);
    // What `canevas schema --format sql` prints runs there, too.
    const script = sqlScript(catalogue, domain, store.engine.dialect, "fr");
    expect(script.length).toBeGreaterThan(50);
    for (const { id, sql } of script) await expect(store.engine.run(sql), `${id}`).resolves.toBe(undefined);
    await client.close();
  });

  if (domain === FULL) it("names the rows behind a figure", async () => {
    const store = await createStore(await duckdb(), catalogue, domain);
    for (const dataset of datasets) await store.add(dataset);
    for (const measure of run(compute(datasets, catalogue)).filter((m) => catalogue.indicator(m.id).kind === "expression" && !Object.keys(m.by).some((d) => d.startsWith("period")))) {
      expect(await store.behind(measure.id, measure.by), `${measure.id} ${JSON.stringify(measure.by)}`).toEqual(measure.rows);
    }
    await store.close();
  });
});

describe("a store that is not one", () => {
  it("is refused", async () => {
    const engine = await duckdb();
    await expect(openStore(engine, catalogue)).rejects.toThrow(/no store/);
    await engine.close();
    await expect(openFolder(folder, catalogue)).rejects.toThrow(/no store/);
  });
});
