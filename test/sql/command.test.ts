/** Databases from the command line: written by `consolidate --to`, read by `indicators --from`, refused in one sentence where they are none. */
import { readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadExample, writeExample } from "../../examples/pagt/workbooks.mjs";
import { canevas, withFolder } from "../support/cli.js";

interface Line { readonly id: string; readonly by: object; readonly value: string | null; readonly rows: number }
const lines = (json: string): string[] => (JSON.parse(json) as Line[]).map(({ id, by, value, rows }) => JSON.stringify([id, by, value, rows])).sort();

describe("canevas consolidate --to and indicators --from", () => {
  test("give the figures of the consolidated workbook, from DuckDB and from Parquet parted by period and region", () => withFolder(async (folder) => {
    writeExample(loadExample("kayes-2021-07"), join(folder, "kayes.xlsx"));
    writeExample(loadExample("sikasso-2021-07"), join(folder, "sikasso.xlsx"));
    writeExample(loadExample("kayes-2021-06"), join(folder, "juin.xlsx"));
    const made = await canevas(folder, "consolidate", "kayes.xlsx", "sikasso.xlsx", "juin.xlsx", "-o", "national.xlsx", "--to", "duckdb:national.duckdb");
    expect(made.out).toMatch(/Écrit : national\.xlsx\nÉcrit : national\.duckdb\n$/);
    await canevas(folder, "consolidate", "juin.xlsx", "sikasso.xlsx", "kayes.xlsx", "--to", "parquet:base");
    expect(readdirSync(join(folder, "base", "pagt_instances")).sort()).toEqual(["_period=2021-06", "_period=2021-07"]);
    expect(readdirSync(join(folder, "base", "pagt_instances", "_period=2021-07")).sort()).toEqual(["_region=ML01", "_region=ML03"]);
    const workbook = JSON.parse((await canevas(folder, "indicators", "national.xlsx", "--format", "json")).out) as Line[];
    const database = await canevas(folder, "indicators", "--from", "duckdb:national.duckdb", "--format", "json");
    expect(database.err).toMatch(/indicateur\(s\) sont des fonctions nommées/);
    const stored = new Set((JSON.parse(database.out) as Line[]).map((line) => line.id));
    expect(stored.size).toBeGreaterThan(10);
    expect(lines(database.out)).toEqual(lines(JSON.stringify(workbook.filter((line) => stored.has(line.id)))));
    expect(lines((await canevas(folder, "indicators", "--from", "parquet:base", "--format", "json")).out)).toEqual(lines(database.out));
  }));

  test("refuse what is no database, an unknown kind, and workbooks beside one", () => withFolder(async (folder) => {
    await writeFile(join(folder, "faux.duckdb"), "bonjour");
    await mkdir(join(folder, "vide"));
    const refusal = async (...args: string[]): Promise<string> => {
      const { code, err, out } = await canevas(folder, ...args);
      expect([code, out]).toEqual([2, ""]);
      return err;
    };
    expect(await refusal("indicators", "--from", "duckdb:faux.duckdb")).toMatch(/« faux\.duckdb » n’est pas une base de Canevas lisible/);
    expect(await refusal("indicators", "--from", "parquet:vide")).toMatch(/« vide » n’est pas une base de Canevas lisible/);
    expect(await refusal("indicators", "--from", "duckdb:absent.duckdb")).toBe("« absent.duckdb » n’existe pas.\n");
    expect(await refusal("indicators", "--from", "sqlite:x")).toMatch(/« sqlite:x » n’est pas une base : écrivez duckdb:FICHIER, parquet:DOSSIER, csv:DOSSIER/);
    expect(await refusal("indicators", "a.xlsx", "--from", "duckdb:faux.duckdb")).toMatch(/pas les deux/);
    expect(await refusal("indicators")).toMatch(/Donnez un classeur, ou une base avec --from/);
    writeExample(loadExample("kayes-2021-07"), join(folder, "kayes.xlsx"));
    expect(await refusal("consolidate", "kayes.xlsx", "--to", "duckdb:faux.duckdb")).toMatch(/« faux\.duckdb » existe déjà/);
    expect(await refusal("consolidate", "kayes.xlsx", "--to", "parquet:vide")).toMatch(/existe déjà/);
  }));
});
