import { beforeAll, describe, expect, test } from "vitest";
import { check, completeness, compute, consolidate, duplicatesOf, expectedRegions, factTables, gazetteer, MEMORY_SHEET, run, traceOf, withRowPeriods, type Consolidation, type Dataset, type FactTable, type Grid } from "@canevas-mali/core";
import { consolidatedPackage } from "@canevas-mali/core/derive";
import { parseA1, readWorkbook, writeCsv } from "@canevas-mali/workbook";
import { consolidatedFolder, consolidatedWorkbook } from "../../packages/cli/src/collect-write.js";
import { catalogue } from "../support/groups.js";
import { randomOf } from "../support/random.js";
import { BESOINS, bytesOf, MONTHS, PRESTATIONS, readBytes, regionalWorkbooks, REGIONS, type Planted, type Read } from "./regions.js";

const context = { catalogue, lang: "fr" } as const;
let read: readonly Read[] = [], planted: Planted, whole: Consolidation, bytes: Uint8Array;
const facts = (one: Consolidation): FactTable[] => factTables(one, {
  sources: one.sources.map(() => ({ version: 1, errors: 0, warnings: 0 })), leftOut: [], previous: null,
  completeness: completeness(one, expectedRegions(gazetteer("2021")).filter((e) => REGIONS.includes(e.place!)), catalogue, { deadline: { workingDays: 5 }, today: "2022-08-15" }),
}, catalogue, "fr");
beforeAll(() => {
  const all = regionalWorkbooks();
  planted = all.planted;
  read = all.made.map((w) => readBytes(bytesOf(w), w.file));
  whole = consolidate(read.map((r) => r.dataset), catalogue);
  bytes = consolidatedWorkbook(whole, facts(whole), context);
});
const gridOf = (file: string): Grid => read.find((r) => r.grid.source === file)!.grid;
const valueAt = (grid: Grid, sheet: string, a1: string) => {
  const { row, column } = parseA1(a1)!, found = grid.sheets.find((s) => s.name === sheet)!.columns.find((c) => c.index === column)!;
  return found.values[found.rows.indexOf(row)];
};

describe("200 regional workbooks", () => {
  test("every conflict that was planted is found with its rule, and no other", () => {
    expect(read).toHaveLength(200);
    const found = whole.conflicts.map(({ key, ruling, cells }) => ({ key, ruling, cells }));
    const sorted = (list: readonly { readonly key: string }[]) => [...list].sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(sorted(found)).toEqual(sorted(planted.conflicts));
    for (const conflict of whole.conflicts) expect(conflict.versions.filter((v) => v.kept).length).toBe(conflict.ruling === null ? 2 : 1);
  });

  test("every duplicate, every unreadable cell, and no other", () => {
    const duplicates = duplicatesOf(whole, catalogue).map(({ register, row, origins }) => ({ key: String(whole.dataset.tables[register]!.columns["code"]!.texts![row]).toLowerCase(), files: origins.map((o) => whole.sources[o.source]!.source).sort() }));
    const sorted = (list: readonly { readonly key: string; readonly files: readonly string[] }[]) => list.map((d) => `${d.key} ${d.files.join(" ")}`).sort();
    expect(sorted(duplicates)).toEqual(sorted(planted.duplicates));
    expect(whole.gaps.map((g) => [g.kind, whole.sources[g.source]!.source, g.cell])).toEqual(expect.arrayContaining(planted.unreadable.map((u) => ["invalid", u.file, u.cell])));
    expect(whole.gaps).toHaveLength(planted.unreadable.length);
  });

  test("who is missing, and who of them is late: the last month is not due yet", () => {
    const expected = expectedRegions(gazetteer("2021")).filter((e) => REGIONS.includes(e.place!));
    const { attendance, unexpected } = completeness(whole, expected, catalogue, { deadline: { workingDays: 5 }, today: "2022-08-15" });
    const not = attendance.filter((a) => a.state !== "received");
    expect(not.map((a) => `${a.expected.place} ${a.period.id} ${a.state}`).sort()).toEqual(planted.missing.map((m) => `${m.region} ${m.month} ${m.month === "2022-08" ? "awaited" : "late"}`).sort());
    expect(not.some((a) => a.state === "awaited")).toBe(true);
    expect(attendance).toHaveLength(200);
    expect(unexpected).toEqual([]);
    // From Monday to Friday, after the last Friday of April.
    expect(attendance.find((a) => a.period.id === "2021-04")!.due).toBe("2021-05-07");
  });

  test("every value stands in the cell that it is said to come from, in the API and in the workbook", () => {
    const national = readWorkbook(bytes, { source: "national.xlsx" });
    const columns = columnsByFile(national);
    let values = 0;
    for (const [register, table] of Object.entries(whole.dataset.tables)) {
      const model = catalogue.register(register), sheet = national.sheets.find((s) => s.name === model.register.sheet.fr)!;
      const headers = new Map(sheet.columns.map((c) => [String(c.values[c.rows.indexOf(2)]), c]));
      for (let row = 0; row < table.rows; row++) for (const cell of model.cells) {
        const column = headers.get(cell.label.fr), at = column?.rows.indexOf(row + 3) ?? -1;
        if (cell.computed || at < 0) continue;
        const trace = traceOf(whole, register, row, cell.id)!;
        const here = (header: string): unknown => { const own = headers.get(header)!; return own.values[own.rows.indexOf(row + 3)]; };
        const told = { file: here("Classeur d’origine"), sheet: here("Feuille d’origine"), a1: `${columns.get(`${String(here("Classeur d’origine"))} ${sheet.name} ${cell.label.fr}`)}${String(here("Ligne d’origine"))}` };
        expect(told).toEqual(trace);
        expect(valueAt(gridOf(trace.file), trace.sheet, trace.a1)).toEqual(column!.values[at]);
        values++;
      }
    }
    expect(values).toBeGreaterThan(3500);
  });

  test("the same bytes whatever the order of the files", () => {
    const random = randomOf(11);
    const csv = [...consolidatedFolder(whole, facts(whole), context)].map(([name, content]) => `${name} ${Buffer.from(content).toString("base64")}`).join();
    for (let round = 0; round < 3; round++) {
      const order = read.map((r) => ({ dataset: r.dataset, at: random.int(1e6) })).sort((a, b) => a.at - b.at).map((r) => r.dataset);
      const again = consolidate(order, catalogue);
      expect(Buffer.from(consolidatedWorkbook(again, facts(again), context)).equals(Buffer.from(bytes))).toBe(true);
      expect([...consolidatedFolder(again, facts(again), context)].map(([name, content]) => `${name} ${Buffer.from(content).toString("base64")}`).join() === csv).toBe(true);
    }
  });

  test("read back, it gives the same figures as the files, and the same again for one month without anything planted", () => {
    const figures = (datasets: readonly Dataset[]) => run(compute(datasets, catalogue)).map(({ rows, ...measure }) => ({ ...measure, rows: rows.length }));
    const back = backOf(bytes);
    expect(figures([back])).toEqual(figures([whole.dataset]));
    expect(figures([back]).filter((m) => Object.keys(m.by).includes("period.month") || (m.value !== null && m.value !== "0")).length).toBeGreaterThan(20);
    const january = read.map((r) => r.dataset).filter((d) => d.period.id === "2021-01");
    expect(january).toHaveLength(10);
    const one = consolidate(january, catalogue);
    expect(figures([backOf(consolidatedWorkbook(one, facts(one), context))])).toEqual(figures(january));
  });

  test("read back, it has the same rows for the same periods: no row of two months is taken for a duplicate", () => {
    const back = backOf(bytes);
    const periods = (d: Dataset) => d.tables[PRESTATIONS]!.segments.flatMap((s) => Array.from({ length: s.to - s.from }, () => s.period ?? d.period.id));
    expect(periods(back)).toEqual(periods(whole.dataset));
    expect(new Set(periods(back)).size).toBe(MONTHS.length);
    const repeated = (d: Dataset) => run(check(d, catalogue)).filter((f) => f.code === "CAN-K01").map((f) => f.register);
    // The two versions of each open conflict, and no more.
    expect(repeated(back)).toEqual(planted.conflicts.filter((c) => c.ruling === null).map(() => BESOINS));
  });

  test("as CSV: numbers that can be added, a schema for each register, the period in the key of what is told by period", () => {
    const data = { domain: "pagt", origins: { [PRESTATIONS]: [{ period: "mars 2021", file: "=1+1.xlsx", sheet: "S", row: 4, also: "" }] }, value: (_: string, __: number, cell: string) => (cell === "quantity" ? "-5" : null), open: new Set<string>(), facts: [], lang: "fr" as const };
    const { descriptor, files } = consolidatedPackage(catalogue, data);
    const [head, row] = files.get("pagt.prestations.csv")!;
    expect(row![head!.indexOf("quantity")]).toBe(-5);
    expect(writeCsv([row!], { separator: "," })).toContain(",'=1+1.xlsx,");
    expect(descriptor.resources.map((r) => r.name)).toEqual(["pagt.prestations"]);
    const { schema } = descriptor.resources[0]!;
    expect(schema.fields.map((f) => f.name)).toEqual(head);
    expect((schema.primaryKey ?? schema["x-key"])!.at(-1)).toBe("_period");
    const folder = consolidatedFolder(whole, facts(whole), context);
    expect([...folder.keys()].sort()).toEqual(["completude.csv", "conflits.csv", "datapackage.json", "doublons.csv", "illisibles.csv", "pagt.besoins.csv", "pagt.prestations.csv", "provenance.csv", "sources.csv"]);
    const lines = Buffer.from(folder.get("pagt.besoins.csv")!).toString("utf8").trimEnd().split("\r\n");
    expect(lines).toHaveLength(whole.dataset.tables[BESOINS]!.rows + 1);
    // An open conflict leaves two rows of one key: no primary key is claimed.
    const packed = JSON.parse(Buffer.from(folder.get("datapackage.json")!).toString("utf8")) as { resources: { name: string; schema: { primaryKey?: unknown } }[] };
    expect(packed.resources.find((r) => r.name === "pagt.besoins")!.schema.primaryKey).toBeUndefined();
  });
});

/** The consolidated workbook's dataset as it is read again. */
function backOf(content: Uint8Array): Dataset {
  const { grid, memory, dataset } = readBytes(content, "national.xlsx");
  return withRowPeriods(dataset, grid, memory);
}

/** « file sheet label » → column letter, as the sheet *Provenance* tells it. */
function columnsByFile(grid: Grid): Map<string, string> {
  const sheet = grid.sheets.find((s) => s.name === "Provenance")!;
  expect(grid.sheets.at(-1)!.name).toBe(MEMORY_SHEET);
  const rows = sheet.columns[0]!.rows.filter((row) => row > 2);
  const at = (column: number, row: number): string => String(sheet.columns[column]!.values[sheet.columns[column]!.rows.indexOf(row)]);
  return new Map(rows.flatMap((row) => at(3, row).split(" ; ").map((pair): [string, string] => { const cut = pair.indexOf(" = "); return [`${at(0, row)} ${at(2, row)} ${pair.slice(cut + 3)}`, pair.slice(0, cut)]; })));
}
