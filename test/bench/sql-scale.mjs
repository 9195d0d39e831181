/**
 * What one machine does with a country's data in DuckDB: `node test/bench/sql-scale.mjs [stock rows] [years]`. Rows are made inside the
 * database; rules and indicators are the domains' own. Prints seconds, rows, findings and the process's peak memory, as a table for docs/sql.md.
 */
import { mkdtempSync, rmSync, statSync, readdirSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { createCatalogue, pathsOf, sqlReading } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { createStore, duckdb, openFolder, writeParquet } from "@canevas-mali/sql";

const STOCKS = Number(process.argv[2] ?? 2_400_000), YEARS = Number(process.argv[3] ?? 10);
const catalogue = createCatalogue(DOMAINS);
const folder = mkdtempSync(join(tmpdir(), "canevas-scale-"));
const lines = [];
async function timed(label, rows, work) {
  const start = performance.now();
  const result = await work();
  lines.push([label, rows.toLocaleString("en"), ((performance.now() - start) / 1000).toFixed(2), result === undefined ? "" : String(result), String(Math.round(process.resourceUsage().maxRSS / 1024))]);
  return result;
}
const context = (number, period, start, end) => `
  INSERT INTO canevas_classeurs SELECT ${number}, '%', '${period}', DATE '${start}', DATE '${end}', DATE '${end}', 'Mali', NULL, '${JSON.stringify({ source: "mesure", lang: "fr", period: { id: period, kind: "year", start, end, projectStart: null }, asOf: end, place: null, part: null, params: {}, holidays: [], map: "2021" })}'`;
const insert = (model, values) => `INSERT INTO "${model.register.id.replaceAll(".", "_")}" (${["_dataset", "_id", "_file", "_sheet", "_row", "_period", "_region", ...Object.keys(values)].map((c) => `"${c}"`).join(", ")}) SELECT 0, i, 'mesure.xlsx', 'Feuille', i + 2, ${values["_period"] ?? "'2021'"}, ${values["_region"] ?? "NULL"}, ${Object.values(values).join(", ")}`;

/** How many rows break each rule of a register. */
async function broken(store, id) {
  const model = catalogue.register(id);
  let count = 0;
  for (const rule of model.rowRules) count += (await store.engine.rows(`SELECT count(*) AS n FROM (${sqlReading(model.scope, store.engine.dialect).brokenQuery(rule.check, pathsOf(rule.check))}) q`)).reduce((n, row) => n + Number(row.n), 0);
  return `${model.rowRules.length} rules, ${count.toLocaleString("en")} broken`;
}

// 1. Stock counts of a whole country: bureaux × items × counts.
{
  const store = await createStore(await duckdb(join(folder, "stocks.duckdb"), { threads: 2 }), catalogue, "elections");
  const stocks = catalogue.register("elections.stocks");
  await store.engine.run(context(0, "2021", "2021-01-01", "2021-12-31").replace("'%'", "'elections'"));
  await store.engine.run(`INSERT INTO canevas_segments SELECT 0, register, 'mesure.xlsx', 'Feuille', '{}' FROM (VALUES ('elections.stocks'), ('elections.articles'), ('elections.magasins')) v(register)`);
  await store.engine.run(`INSERT INTO elections_articles (_dataset, _id, code, "shelfMonths", sensitivity) SELECT 0, i, 'ART-' || i, CASE WHEN i % 4 = 0 THEN 24 END, CASE WHEN i % 5 = 0 THEN 'sensible' ELSE 'non_sensible' END FROM range(40) r(i)`);
  await store.engine.run(`INSERT INTO elections_magasins (_dataset, _id, code, level, "place.region", "place.cercle") SELECT 0, i, 'MAG-' || i, 'cercle', 'ML0' || (1 + i % 9), 'ML0' || (1 + i % 9) || '0' || (1 + i % 6) FROM range(800) r(i)`);
  await timed("make and load stock counts", STOCKS, () => store.engine.run(`${insert(stocks, {
    item: "'ART-' || (i % 40)", store: "'MAG-' || (i % 800)", lot: "'L' || (i % 100)", countedOn: "DATE '2021-01-01' + CAST(i % 400 AS INTEGER)", usable: "i % 500", damaged: "i % 7", expired: "0",
    expiresOn: "CASE WHEN i % 3 = 0 THEN DATE '2021-06-01' + CAST(i % 900 AS INTEGER) END", dry: "i % 50 <> 0", locked: "i % 60 <> 0", guarded: "true", raised: "true", kept: "i % 50 <> 0 AND i % 60 <> 0",
    level: "'cercle'", region: "'ML0' || (1 + (i % 800) % 9)", cercle: "'ML0' || (1 + (i % 800) % 9) || '0' || (1 + (i % 800) % 6)",
  })} FROM range(${STOCKS}) r(i)`));
  await timed("rules of the register, counted", STOCKS, () => broken(store, "elections.stocks"));
  const ids = catalogue.domain("elections").indicators.filter((i) => i.kind === "expression" && i.from === "elections.stocks").map((i) => i.id);
  await timed("indicators, in total and by every dimension", STOCKS, async () => `${(await store.measures({ ids })).length} figures`);
  await timed("write as Parquet by period and region", STOCKS, () => writeParquet(store, catalogue, join(folder, "stocks")));
  await store.close();
  const parquet = await openFolder(join(folder, "stocks"), catalogue, { threads: 2 });
  await timed("the same indicators over Parquet", STOCKS, async () => `${(await parquet.measures({ ids })).length} figures, ${Math.round(sizeOf(join(folder, "stocks")) / 1_048_576)} MiB on disk`);
  await parquet.close();
}

// 2. Ten years of twenty regions, a month each: actions followed.
{
  const months = YEARS * 12, rows = months * 20 * 275;
  const store = await createStore(await duckdb(join(folder, "actions.duckdb"), { threads: 2 }), catalogue, "pagt");
  const actions = catalogue.register("pagt.actions");
  await store.engine.run(context(0, "2021", "2021-01-01", "2021-12-31").replace("'%'", "'pagt'"));
  await store.engine.run("INSERT INTO canevas_segments VALUES (0, 'pagt.actions', 'mesure.xlsx', 'Feuille', '{}')");
  const period = (i) => `strftime(DATE '2014-01-01' + to_months(CAST(${i} // 5500 AS INTEGER)), '%Y-%m')`;
  await store.engine.run(`INSERT INTO canevas_periodes SELECT DISTINCT p, p, substr(p, 1, 4) || '-Q' || ((CAST(substr(p, 6, 2) AS INTEGER) + 2) // 3), substr(p, 1, 4) FROM (SELECT ${period("i")} AS p FROM range(0, ${rows}, 5500) r(i))`);
  const cells = Object.fromEntries(actions.cells.filter((c) => c.form === "code" && c.codes).map((c) => [c.id, `(ARRAY[${Object.keys(c.codes.codes).map((code) => `'${code}'`).join(", ")}])[1 + CAST(i % ${Object.keys(c.codes.codes).length} AS INTEGER)]`]));
  await timed(`make and load ${YEARS} years × 20 regions × 275 actions`, rows, () => store.engine.run(`${insert(actions, { ...cells, regional: "true", action: "'ACT-' || (i % 275)", axis: "'axe_' || (i % 6)", objective: "'objectif_' || (i % 12)", ministry: "'ministere_' || (i % 20)", "place.region": "'ML0' || (1 + i // 275 % 9)", "place.cercle": "'ML0' || (1 + i // 275 % 9) || '0' || (1 + i % 6)", budget: "1000000 + i % 900000", progress: "(i % 101) / 100.0" })} FROM range(${rows}) r(i)`.replace("'2021', NULL,", `${period("i")}, 'R' || (i // 275 % 20),`)));
  await timed("rules of the register, counted", rows, () => broken(store, "pagt.actions"));
  const ids = catalogue.domain("pagt").indicators.filter((i) => i.kind === "expression" && i.from === "pagt.actions").map((i) => i.id);
  await timed("indicators, in total and by every dimension", rows, async () => `${(await store.measures({ ids })).length} figures`);
  await timed("write as Parquet by period and region", rows, () => writeParquet(store, catalogue, join(folder, "actions")));
  await store.close();
  const parquet = await openFolder(join(folder, "actions"), catalogue, { threads: 2 });
  await timed("the same indicators over Parquet", rows, async () => `${(await parquet.measures({ ids })).length} figures, ${partsIn(join(folder, "actions", "pagt_actions"))} parts`);
  await timed("one month of one region out of Parquet", rows / (months * 20), async () => `${(await parquet.engine.rows("SELECT count(*) AS n FROM pagt_actions WHERE _period = '2014-03' AND _region = 'R3'"))[0].n} rows`);
  await parquet.close();
}
rmSync(folder, { recursive: true, force: true });

console.log(`| what | rows | seconds | outcome | peak memory so far (MB) |\n| --- | ---: | ---: | --- | ---: |`);
for (const line of lines) console.log(`| ${line.join(" | ")} |`);
console.log(`\nNode ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(1)}.`);

function partsIn(path) {
  return readdirSync(path).reduce((sum, period) => sum + readdirSync(join(path, period)).length, 0);
}
function sizeOf(path) {
  const info = statSync(path);
  return info.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : info.size;
}
