import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { unzipSync } from "fflate";
import { canevas, filledWorkbook, withFolder } from "../support/cli.js";
import { intervention } from "./data.js";

const ROWS = { "pagt.interventions": [intervention("KAY-1", { contact: "Awa Diarra, 76 12 34 56" }), intervention("KAY-2", { "place.cercle": "ML0104", start: null, end: null })] };
const ORG = ["--org-ref", "XM-DAC-41114", "--org-name", "PNUD", "--org-type", "40"];

test("writes every format, without what identifies somebody, and says so", async () => {
  await withFolder(async (folder) => {
    await filledWorkbook(join(folder, "kayes.xlsx"), { rows: ROWS });
    const run = (...args: readonly string[]) => canevas(folder, "export", "kayes.xlsx", ...args);
    for (const [args, output, files] of [
      [["--to", "csv", "-o", "csv.2021"], "csv.2021", ["pagt.interventions.csv"]], [["--to", "datapackage", "-o", "dp"], "dp", ["datapackage.json", "pagt.interventions.csv"]], [["--to", "json", "-o", "js"], "js", ["pagt.json", "pagt.schema.json"]],
    ] as const) {
      const { code, out } = await run(...args);
      expect([code, out]).toEqual([0, expect.stringContaining("Profil public")]);
      expect((await readdir(join(folder, output))).sort()).toEqual(files);
      for (const file of files) expect(await readFile(join(folder, output, file), "utf8")).not.toMatch(/Diarra|76 12/);
    }
    expect((await run("--to", "datapackage", "-o", "dp.zip")).code).toBe(0);
    expect(Object.keys(unzipSync(await readFile(join(folder, "dp.zip"))))).toEqual(["datapackage.json", "pagt.interventions.csv"]);
    expect((await run("--to", "4w", "-o", "4w.xlsx")).code).toBe(0);
    expect((await run("--to", "4w", "--hxl", "-o", "4w.csv")).code).toBe(0);
    expect((await readFile(join(folder, "4w.csv"), "utf8")).split("\r\n")[1]).toContain("#adm1+code");
    const iati = await run("--to", "iati", ...ORG, "-o", "k.xml");
    expect([iati.code, iati.out]).toEqual([1, expect.stringMatching(/Lignes laissées de côté :\n {2}KAY-2 {2}Il manque une date/)]);
    expect(await readFile(join(folder, "k.xml"), "utf8")).toContain("<iati-identifier>XM-DAC-41114-KAY-1</iati-identifier>");
    // The whole, when asked for.
    expect((await run("--to", "csv", "--profile", "interne", "-o", "tout")).out).toContain("les données personnelles y sont");
    expect(await readFile(join(folder, "tout", "pagt.interventions.csv"), "utf8")).toContain("Awa Diarra");
  });
});

test("refuses what it can't write, before it writes anything", async () => {
  await withFolder(async (folder) => {
    await filledWorkbook(join(folder, "kayes.xlsx"), { rows: ROWS });
    await mkdir(join(folder, "csv"));
    await writeFile(join(folder, "csv", "pagt.interventions.csv"), "à moi");
    for (const [args, words] of [
      [["-o", "x"], "--to"], [["--to", "csv"], "-o"], [["--to", "iati", "-o", "k.xml"], "--org-ref"], [["--to", "iati", "-o", "k.xml", ...ORG, "--org-ref", "A B"], "A B"], [["--to", "iati", "-o", "k.csv", ...ORG], ".xml"],
      [["--to", "json", "--hxl", "-o", "js"], "--hxl"], [["--to", "csv", "-o", "csv"], "contient déjà"], [["--to", "csv", "--profile", "partenaires", "-o", "p"], "--key"],
    ] as const) {
      const { code, err } = await canevas(folder, "export", "kayes.xlsx", ...args);
      expect([code, err], args.join(" ")).toEqual([2, expect.stringContaining(words)]);
    }
    expect((await readdir(folder)).sort()).toEqual(["csv", "kayes.xlsx"]);
    expect(await readFile(join(folder, "csv", "pagt.interventions.csv"), "utf8")).toBe("à moi");
  });
});
