import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, extname } from "node:path";
import type { Dataset } from "@canevas-mali/core";
import type { Store } from "@canevas-mali/sql";
import type { Context } from "./context.js";
import { checkFolder } from "./folder.js";
import { checkOutput, type OutputOptions } from "./output.js";
import { clean, fr, Refusal } from "./text.js";

/** A database beside the workbooks: a DuckDB file, or a folder of Parquet or CSV files. */
export interface StorePlace {
  readonly kind: "duckdb" | "parquet" | "csv";
  readonly path: string;
}

/** Reads « duckdb:FICHIER » and its like; `kinds` are the ones that make sense here. */
export function storeOption(word: string, kinds: readonly StorePlace["kind"][]): StorePlace {
  const colon = word.indexOf(":"), kind = kinds.find((k) => k === word.slice(0, colon)), path = word.slice(colon + 1);
  if (kind && path !== "") return { kind, path };
  const list = kinds.map((k) => `${k}:${k === "duckdb" ? "FICHIER" : "DOSSIER"}`).join(", ");
  throw new Refusal({ fr: fr`« ${clean(word)} » n’est pas une base : écrivez ${list}.`, en: `“${clean(word)}” is no store: write ${list}.` });
}

/** The package that knows databases is not installed with the others: it is 70 MB. */
async function sql(): Promise<typeof import("@canevas-mali/sql")> {
  try {
    return await import("@canevas-mali/sql");
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Refusal({
      fr: fr`Il faut le paquet @canevas-mali/sql, qui n’est pas installé avec les autres (70 Mo) : npm install @canevas-mali/sql.`,
      en: "The package @canevas-mali/sql is needed, which is not installed with the others (70 MB): npm install @canevas-mali/sql.",
    });
  }
}

/** Refuses a place that can't be written to, before any work. */
export async function checkStore({ kind, path }: StorePlace, options: OutputOptions): Promise<void> {
  await sql();
  if (kind === "duckdb") return checkOutput(path, { ...options, endings: [".duckdb", ".db"] });
  if (existsSync(path) && !options.force) throw new Refusal({ fr: fr`Le dossier ${clean(path)} existe déjà. Donnez un autre nom, ou ajoutez --force pour le remplacer.`, en: `Folder ${clean(path)} is there already. Give another name, or add --force to replace it.` });
  if (existsSync(path)) await checkFolder(path, ["canevas_classeurs.parquet"], options);
}

/** Writes a dataset as a database of its own; nothing is left of one that was not finished. */
export async function writeStore({ kind, path }: StorePlace, dataset: Dataset, { catalogue }: Context): Promise<void> {
  const { createStore, duckdb, writeParquet } = await sql();
  const unfinished = `${path}.partiel`;
  const clear = async (at: string): Promise<void> => { for (const one of [at, `${at}.wal`]) await rm(one, { recursive: true, force: true }); };
  await clear(unfinished);
  try {
    const store = await createStore(await duckdb(kind === "duckdb" ? unfinished : ":memory:"), catalogue, dataset.domain);
    await store.add(dataset);
    if (kind === "parquet") {
      await clear(path);
      await writeParquet(store, catalogue, path);
    }
    await store.close();
    if (kind === "duckdb") { await clear(path); await rename(unfinished, path); }
  } catch (error) {
    await clear(unfinished);
    throw error;
  }
}

/** Opens a database to read from. */
export async function openStoreAt({ kind, path }: StorePlace, { catalogue }: Context): Promise<Store> {
  const { duckdb, openFolder, openStore } = await sql();
  const name = clean(basename(path) || path);
  if (!existsSync(path)) throw new Refusal({ fr: fr`« ${name} » n’existe pas.`, en: `“${name}” does not exist.` });
  try {
    return kind === "duckdb" ? await openStore(await duckdb(path, { readOnly: true }), catalogue) : await openFolder(path, catalogue);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal({
      fr: fr`« ${name} » n’est pas une base de Canevas lisible : faites-la avec canevas consolidate --to ${kind === "csv" ? "parquet" : kind}:${name}${kind === "duckdb" && extname(path) === "" ? ".duckdb" : ""}.`,
      en: `“${name}” is no readable store of Canevas: make it with canevas consolidate --to ${kind === "csv" ? "parquet" : kind}:${name}.`,
    });
  }
}
