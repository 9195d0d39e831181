import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gazetteer, MEMORY_SHEET, readGrid } from "@canevas-mali/core";
import { readWorkbook } from "@canevas-mali/workbook";
import { loadExample, writeExample } from "../../examples/pagt/workbooks.mjs";
import { canevas, withFolder } from "../support/cli.js";
import { catalogue } from "../support/groups.js";
import { bytesOf, regionalWorkbooks } from "./regions.js";

const { made } = regionalWorkbooks();
const put = (folder: string, file: string, as = file): void => writeFileSync(join(folder, as), bytesOf(made.find((w) => w.file === file)!));
/** What a fact sheet says, row by row, without its title. */
const lines = (path: string, sheet: string): string[] => {
  const { columns } = readWorkbook(readFileSync(path), { source: path }).sheets.find((s) => s.name === sheet)!;
  const rows = [...new Set(columns.flatMap((c) => c.rows))].filter((row) => row > 2).sort((a, b) => a - b);
  return rows.map((row) => columns.map((c) => (c.rows.includes(row) ? String(c.values[c.rows.indexOf(row)]) : "")).join("|"));
};

test("consolidate: a workbook and a folder, conflicts open, who is late, what can't be read, what changed", () => withFolder(async (folder) => {
  for (const file of ["ML01-2021-05.xlsx", "ML01-2021-05 bis.xlsx", "ML02-2021-05.xlsx"]) put(folder, file);
  writeFileSync(join(folder, "casse.xlsx"), "rien");
  writeFileSync(join(folder, "attendus.csv"), "Région;Attendu le;Reçu le\r\nKayes;10/06/2021;12/06/2021\r\nKoulikoro;10/06/2021;\r\nSikasso;10/06/2021;\r\n");
  const files = ["ML01-2021-05.xlsx", "ML01-2021-05 bis.xlsx", "ML02-2021-05.xlsx"];
  const { code, out, err } = await canevas(folder, "consolidate", ...files, "casse.xlsx", "--expected", "attendus.csv", "--due", "2021-06-10", "--today", "2021-06-20", "-o", "national.xlsx");
  expect(err).toMatch(/casse\.xlsx/);
  expect(code).toBe(2);
  expect(out).toContain("3 classeurs réunis (mai 2021), 1 laissé de côté");
  expect(out).toContain("1 conflit (1 à trancher)");
  expect(out).toMatch(/En retard : Sikasso\nReçus en retard : Kayes/);
  const national = join(folder, "national.xlsx");
  expect(lines(national, "Conflits")[0]).toMatch(/^1\|Besoins.*à trancher\|A et B\|.*ML01-2021-05 bis\.xlsx › .+ › [A-Z]+4\|.*ML01-2021-05\.xlsx › .+ › [A-Z]+6$/);
  expect(lines(national, "Complétude").map((l) => l.split("|").slice(1, 3).join(" "))).toEqual(["Kayes reçu en retard", "Koulikoro reçu", "Sikasso en retard"]);
  expect(lines(national, "Sources").at(-1)).toMatch(/^casse\.xlsx.*laissé de côté/);

  expect((await canevas(folder, "consolidate", ...files, "-o", "csv/")).code).toBe(1);
  expect(readdirSync(join(folder, "csv"))).toEqual(expect.arrayContaining(["conflits.csv", "datapackage.json", "pagt.besoins.csv", "sources.csv"]));
  expect((await canevas(folder, "consolidate", ...files, "-o", "csv/")).err).toMatch(/--force/);

  put(folder, "ML02-2021-06.xlsx");
  const next = await canevas(folder, "consolidate", "ML02-2021-05.xlsx", "ML02-2021-06.xlsx", "--previous", "national.xlsx", "-o", "suite.xlsx");
  expect(next.code).toBe(0);
  const changes = lines(join(folder, "suite.xlsx"), "Changements");
  expect(changes.some((l) => l.startsWith("Besoins") && l.includes("|ajoutée|ML02-2021-06|") && l.includes("ML02-2021-06.xlsx › "))).toBe(true);
  expect(changes.some((l) => l.includes("|retirée|ML01-B1|"))).toBe(true);
  // A consolidation is no source of another.
  expect((await canevas(folder, "consolidate", "ML02-2021-06.xlsx", "national.xlsx", "-o", "encore.xlsx")).err).toMatch(/déjà un classeur consolidé/);
}));

test("consolidate: the figures of the national workbook are those of the workbooks", () => withFolder(async (folder) => {
  for (const name of ["gao-2021-Q3", "menaka-2021-Q3"]) writeExample(loadExample(name, "services"), join(folder, `${name}.xlsx`));
  const { code, err } = await canevas(folder, "consolidate", "gao-2021-Q3.xlsx", "menaka-2021-Q3.xlsx", "-o", "national.xlsx");
  expect(err).toBe("");
  // Both examples have rows of one key that differ: every version stays, and counts.
  expect(code).toBe(1);
  const figures = async (...files: string[]): Promise<unknown[]> => {
    return JSON.parse((await canevas(folder, "indicators", ...files, "--format", "json")).out) as unknown[];
  };
  const apart = await figures("gao-2021-Q3.xlsx", "menaka-2021-Q3.xlsx");
  expect(apart.length).toBeGreaterThan(20);
  expect(await figures("national.xlsx")).toEqual(apart);
  const page = async (out: string, ...files: string[]): Promise<string> => {
    expect((await canevas(folder, "report", ...files, "--report", "services.synthese", "-o", out)).code).toBe(0);
    return readFileSync(join(folder, out), "utf8");
  };
  expect(await page("b.html", "national.xlsx")).toBe(await page("a.html", "gao-2021-Q3.xlsx", "menaka-2021-Q3.xlsx"));
}));

test("consolidate: maps and domains that do not go together are said, not thrown", () => withFolder(async (folder) => {
  for (const [name, domain] of [["sikasso-2021-07", "pagt"], ["kayes-2021-07", "pagt"], ["menaka-2021-Q3", "services"]] as const) writeExample(loadExample(name, domain), join(folder, `${name}.xlsx`));
  writeExample({ ...loadExample("sikasso-2021-07"), map: "2023", data: {}, place: gazetteer("2023").regions()[0]!.code }, join(folder, "carte-2023.xlsx"));
  const { code, err, out } = await canevas(folder, "consolidate", ".", "-o", "national.xlsx");
  expect(err).toMatch(/carte-2023\.xlsx » suit le découpage de 2023/);
  expect(err).toMatch(/menaka-2021-Q3\.xlsx » est du domaine/);
  expect(err).toMatch(/Registres restreints laissés dehors/);
  expect(code).toBe(0);
  expect(out).toContain("2 classeurs réunis (juillet 2021), 2 laissés de côté");
  const sheets = readWorkbook(readFileSync(join(folder, "national.xlsx")), { source: "n" }).sheets.map((s) => s.name);
  expect(sheets).not.toContain(catalogue.register("pagt.tensions").register.sheet.fr);
  expect(sheets.at(-1)).toBe(MEMORY_SHEET);
}));

test("migrate: last month's workbook into this month's", () => withFolder(async (folder) => {
  writeExample(loadExample("kayes-2021-06"), join(folder, "juin.xlsx"));
  const { code, out } = await canevas(folder, "migrate", "juin.xlsx", "--period", "2021-07", "-o", "juillet.xlsx");
  expect(code).toBe(0);
  expect(out).toMatch(/juin\.xlsx \(juin 2021 → juillet 2021\)/);
  const { dataset } = readGrid(readWorkbook(readFileSync(join(folder, "juillet.xlsx")), { source: "juillet.xlsx" }), catalogue);
  expect([dataset.period.id, dataset.place]).toEqual(["2021-07", "ML01"]);
  expect(dataset.tables["pagt.besoins"]!.rows).toBeGreaterThan(5);
  expect(lines(join(folder, "juillet.xlsx"), "À reprendre").length).toBe(Number(/(\d+) cellules? mises? de côté/.exec(out.replace(/ (?=\d{3})/g, ""))![1]));
  const back = await canevas(folder, "migrate", "juin.xlsx", "--period", "2021-05", "-o", "mai.xlsx");
  expect(back.err).toMatch(/donnez une période plus récente/);
}));
