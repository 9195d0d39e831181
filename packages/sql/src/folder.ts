import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "@canevas-mali/core";
import { contextTables, createTables, storeTables } from "@canevas-mali/core/derive";
import { duckdb } from "./duckdb.js";
import { quoted, type SqlEngine } from "./engine.js";
import { openStore, type Store } from "./store.js";

/**
 * Writes a DuckDB store as a folder of Parquet files: one folder a register, parted by period and region
 * (`pagt_actions/_period=2021-07/_region=ML01/…`), one file for each table beside them. Nothing is left of a folder that was not finished.
 * @throws RangeError when the folder is there already
 */
export async function writeParquet(store: Store, catalogue: Catalogue, folder: string): Promise<void> {
  if (existsSync(folder)) throw new RangeError(`${folder} is there already.`);
  const { engine } = store, { name } = engine.dialect;
  const context = new Set(Object.keys(contextTables(engine.dialect)));
  const unfinished = `${folder}.partiel`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    for (const table of Object.keys(storeTables(catalogue, store.domain, engine.dialect))) {
      if (context.has(table)) await engine.run(`COPY (SELECT * FROM ${name(table)}) TO ${quoted(join(unfinished, `${table}.parquet`))} (FORMAT parquet, COMPRESSION zstd)`);
      else if ((await engine.rows(`SELECT 1 AS one FROM ${name(table)} LIMIT 1`)).length > 0) await engine.run(`COPY (SELECT * FROM ${name(table)} ORDER BY _dataset, _id) TO ${quoted(join(unfinished, table))} (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (_period, _region))`);
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Opens a folder of tables, as {@link writeParquet} writes it or with `.csv` files of the same columns (UTF-8, commas, empty for nothing)
 * made elsewhere. Rows are read where they lie; nothing is copied.
 */
export async function openFolder(folder: string, catalogue: Catalogue, options: { readonly threads?: number } = {}): Promise<Store> {
  const engine = await duckdb(":memory:", options);
  try {
    const { name } = engine.dialect;
    // A query a figure: the footers of the files are read once.
    await engine.run("SET parquet_metadata_cache = true");
    for (const domain of await domainsIn(engine, folder)) {
      const tables = storeTables(catalogue, domain, engine.dialect);
      for (const [table, columns] of Object.entries(tables)) {
        const from = sourceOf(folder, table, columns.map((c) => `${quoted(c.name)}: ${quoted(c.type)}`).join(", "));
        await engine.run(from === null ? createTables({ [table]: columns }, engine.dialect) : `CREATE VIEW ${name(table)} AS SELECT * FROM ${from}`);
      }
    }
    return await openStore(engine, catalogue);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function domainsIn(engine: SqlEngine, folder: string): Promise<string[]> {
  const from = sourceOf(folder, "canevas_classeurs", contextTables(engine.dialect)["canevas_classeurs"]!.map((c) => `${quoted(c.name)}: ${quoted(c.type)}`).join(", "));
  if (from === null) throw new RangeError("There is no store of Canevas in this folder.");
  return (await engine.rows(`SELECT DISTINCT domain FROM ${from}`)).map((row) => String(row["domain"]));
}

/** How DuckDB reads a table of the folder; null where the folder has none. */
function sourceOf(folder: string, table: string, columns: string): string | null {
  const at = join(folder, table);
  if (existsSync(`${at}.parquet`)) return `read_parquet(${quoted(`${at}.parquet`)})`;
  if (existsSync(`${at}.csv`)) return `read_csv(${quoted(`${at}.csv`)}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns}})`;
  return existsSync(at) ? `read_parquet(${quoted(join(at, "**", "*.parquet"))}, hive_partitioning = true, hive_types = {'_period': VARCHAR, '_region': VARCHAR})` : null;
}
