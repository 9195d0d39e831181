import fc from "fast-check";
import { expect, test } from "vitest";
import { createCatalogue } from "../definition/catalogue.js";
import { defineCodes } from "../definition/codes.js";
import { code, date, integer, reference, text } from "../definition/column.js";
import { defineDomain } from "../definition/domain.js";
import type { CellValue, Grid } from "../definition/grid.js";
import { defineRegister } from "../definition/register.js";
import { check } from "./check.js";
import { run } from "./compute.js";
import type { Finding } from "./finding.js";
import { findingsOfRow, liveState, recheckRow } from "./live.js";
import { readGrid } from "./read.js";

const both = (fr: string) => ({ fr, en: fr });
const kinds = defineCodes({ id: "l.kinds", label: both("Nature"), codes: { well: both("Puits"), school: both("École") } });
const sites = defineRegister({
  id: "l.sites", sheet: both("Sites"), title: both("Sites"), description: both("Sites."), grain: "standing", key: ["code"],
  columns: { code: text({ label: both("Code du site"), required: true, maxLength: 4 }), nature: code({ label: both("Nature"), codes: kinds, required: true }), seats: integer({ label: both("Places"), min: 0 }) },
});
const visits = defineRegister({
  id: "l.visits", sheet: both("Visites"), title: both("Visites"), description: both("Visites."), grain: "standing", key: ["site", "day"],
  columns: { site: reference({ label: both("Site visité"), to: sites, required: true }), day: date({ label: both("Jour"), min: "2020-01-01", required: true }), people: integer({ label: both("Présents"), min: 0, required: true }), note: text({ label: both("Remarque"), maxLength: 5 }) },
  computed: { room: { label: both("Places du site"), form: "integer", value: (r) => r.site.seats } },
  rules: [
    { id: "LIV-R1", severity: "error", at: "people", check: (r) => r.people.lte(r.site.seats), message: both("{people} présents pour {site.seats} places."), pass: { site: "A", people: 1 }, fail: { site: "A", people: 2 }, with: { "l.sites": [{ code: "A", seats: 1 }] } },
    { id: "LIV-R2", severity: "warning", at: "people", check: (r) => r.people.gt(0).or(r.room.lt(10)), message: both("Personne pour {room} places."), pass: { site: "A", people: 1 }, fail: { site: "A", people: 0 }, with: { "l.sites": [{ code: "A", seats: 20 }] } },
  ],
});
const domain = defineDomain({ id: "l", version: 1, title: both("Visites"), description: both("Visites."), period: "year", registers: [sites, visits], indicators: [], parameters: [], reports: [] });
const catalogue = createCatalogue([domain]);

const SHEETS = { "l.sites": { name: "Sites", cells: ["code", "nature", "seats"], headers: ["Code du site", "Nature", "Places"] }, "l.visits": { name: "Visites", cells: ["site", "day", "people", "note", "verified"], headers: ["Site visité", "Jour", "Présents", "Remarque", "Vérifié, voici pourquoi"] } } as const;
type Register = keyof typeof SHEETS;
type Rows = Record<Register, CellValue[][]>;

const gridOf = (rows: Rows): Grid => ({
  source: "a.xlsx", date1904: false, formats: ["General"], names: [],
  sheets: (Object.keys(SHEETS) as Register[]).map((id) => ({
    name: SHEETS[id].name, state: "visible", tables: [], merges: [], hiddenRows: [], formulas: {},
    columns: SHEETS[id].headers.map((header, index) => {
      const cells = [header, ...rows[id].map((row) => row[index] ?? null)].map((value, row) => ({ value, row })).filter(({ value }) => value !== null);
      return { index, rows: cells.map((c) => c.row), values: cells.map((c) => c.value), formats: cells.map(() => 0) };
    }),
  })),
});
const CELLS: Readonly<Record<string, fc.Arbitrary<CellValue>>> = {
  code: fc.constantFrom<CellValue>("A1", "a1", "B2", "C3", "D4", "trop long", null, " E5 "), nature: fc.constantFrom<CellValue>("Puits", "puit", "ecole", "?", "forage", null),
  seats: fc.constantFrom<CellValue>(5, 30, "1 200", -1, 2.5, "n/a", null), site: fc.constantFrom<CellValue>("A1", "a1", "B2", "C3", "Z9", null), day: fc.constantFrom<CellValue>(44_200, 44_201, "31/12/2021", 100, "demain", null),
  people: fc.constantFrom<CellValue>(0, 4, 12, 40, "douze", null), note: fc.constantFrom<CellValue>("vu", "bien vu", null, { error: "#N/A" }), verified: fc.constantFrom<CellValue>("vu avec le maire", null, null),
};
const rowOf = (id: Register) => fc.tuple(...SHEETS[id].cells.map((cell) => CELLS[cell]!));
// The first row stays whole, so that both sheets are recognised and no column is empty.
const FIRST: Rows = { "l.sites": [["A1", "Puits", 10]], "l.visits": [["A1", 44_199, 3, "vu", null]] };
const rows = fc.record({ "l.sites": fc.array(rowOf("l.sites"), { minLength: 3, maxLength: 6 }), "l.visits": fc.array(rowOf("l.visits"), { minLength: 3, maxLength: 9 }) });
const edits = fc.array(fc.record({ id: fc.constantFrom<Register>("l.sites", "l.visits"), at: fc.nat(20), cell: fc.nat(4), values: fc.record(CELLS) }), { minLength: 1, maxLength: 8 });

const plain = (findings: readonly Finding[]): string[] => findings.filter((f) => f.row !== null && f.cell !== null && !f.code.startsWith("CAN-B")).map((f) => JSON.stringify(Object.entries(f).sort())).sort();

test("equals a full check after each edit, in the edited row and in every other one", () => {
  fc.assert(fc.property(rows, edits, (drawn, steps) => {
    const now: Rows = { "l.sites": [...FIRST["l.sites"], ...drawn["l.sites"]].map((row) => [...row]), "l.visits": [...FIRST["l.visits"], ...drawn["l.visits"]].map((row) => [...row]) };
    // A row of nothing or of numbers only is no row, or a total: one text stays in each.
    for (const row of now["l.sites"]) row[1] ??= "Puits";
    for (const row of now["l.visits"]) row[3] ??= "vu";
    const full = (): { read: ReturnType<typeof readGrid>; findings: string[] } => {
      const read = readGrid(gridOf(now), catalogue, { domain: "l", asOf: "2021-12-31" });
      return { read, findings: plain([...read.findings, ...run(check(read.dataset, catalogue))]) };
    };
    const { read } = full();
    const state = liveState(read.dataset, catalogue, read.findings);
    const everywhere = (): Map<string, string[]> => new Map((Object.keys(SHEETS) as Register[]).flatMap((register) => now[register].map((_, row) => [`${register} ${row}`, plain(findingsOfRow(state, { register, row }))] as const)));
    expect([...everywhere().values()].flat().sort()).toEqual(full().findings);
    for (const { id, at, cell, values } of steps) {
      const row = 1 + (at % (now[id].length - 1)), { cells } = SHEETS[id], name = cells[cell % cells.length]!;
      const value = values[name]! ?? (name === "nature" ? "Puits" : name === "note" ? "vu" : null);
      now[id][row]![cells.indexOf(name as never)] = value;
      const before = everywhere();
      const changes = recheckRow(state, { register: id, row }, { [name]: value });
      const after = everywhere();
      expect([...after.values()].flat().sort()).toEqual(full().findings);
      expect(changes[0]).toMatchObject({ register: id, row });
      const told = new Map(changes.map((c) => [`${c.register} ${c.row}`, c]));
      for (const [where, findings] of after) {
        const change = told.get(where);
        expect(change ? plain(change.before) : before.get(where)).toEqual(before.get(where));
        expect(change ? plain(change.after) : before.get(where)).toEqual(findings);
      }
    }
  }), { numRuns: 150, seed: 6 });
});

test("says what an edit makes of a duplicate and of the rows that refer to it", () => {
  const now: Rows = { "l.sites": [["A1", "Puits", 10], ["B2", "Puits", 20], ["b2", "École", 30]], "l.visits": [["A1", 44_199, 3, null], ["B2", 44_200, 25, null], ["C3", 44_201, 1, null]] };
  const read = readGrid(gridOf(now), catalogue, { domain: "l", asOf: "2021-12-31" });
  const state = liveState(read.dataset, catalogue, read.findings);
  const changes = recheckRow(state, { register: "l.sites", row: 1 }, { code: "C3" });
  const said = changes.map((c) => [c.register, c.row, c.before.map((f) => f.code), c.after.map((f) => f.code)]);
  expect(said).toEqual([
    ["l.sites", 1, [], []], ["l.sites", 2, ["CAN-K01"], []],
    ["l.visits", 1, ["LIV-R1"], []], ["l.visits", 2, ["CAN-C09"], []],
  ]);
});

test("refuses a cell that is not read by itself, and a register without a table", () => {
  const read = readGrid(gridOf(FIRST), catalogue, { domain: "l", asOf: "2021-12-31" });
  const state = liveState(read.dataset, catalogue, read.findings);
  expect(() => recheckRow(state, { register: "l.visits", row: 0 }, { room: 3 })).toThrow(RangeError);
  expect(() => recheckRow(state, { register: "l.none", row: 0 }, {})).toThrow(RangeError);
});
