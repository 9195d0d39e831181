import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExampleRow } from "../definition/register.js";
import { contentOf } from "./table.js";
import { check } from "./check.js";
import { run } from "./compute.js";
import { consolidate, type Consolidation } from "./consolidate.js";
import type { Dataset } from "./dataset.js";
import { rowsWhere } from "./canonical.js";
import { catalogue, datasetOf, type Made } from "./parts.test-data.js";

const tasks = (rows: readonly ExampleRow[], made: Made = {}): Dataset => datasetOf({ tasks: rows }, made);
const shown = ({ dataset }: Consolidation, register: string, ...cells: string[]) => {
  const table = dataset.tables[`club.${register}`]!, model = catalogue.register(`club.${register}`);
  return Array.from({ length: table.rows }, (_, row) => cells.map((id) => contentOf(table.columns[id], model.cell.get(id)!, row)));
};

describe("consolidate", () => {
  test("rows of all, equal ones once; each keeps its workbook, sheet, row and period", () => {
    const a = tasks([{ code: "A", state: "open", tags: ["a", "b"] }, { code: "B", state: "done", friend: "F1" }], { source: "a.xlsx" });
    const b = tasks([{ code: "b", state: "done", friend: "f1" }, { code: "C", state: "open", friend: "F2" }, { state: "open" }], { source: "b.xlsx", period: "2025" });
    const whole = consolidate([a, b], catalogue);
    expect(whole.sources.map((d) => d.source)).toEqual(["b.xlsx", "a.xlsx"]);
    expect(whole.conflicts).toEqual([]);
    expect(shown(whole, "tasks", "code", "friend", "tags")).toEqual([["b", "f1", null], ["C", "F2", null], [null, null, null], ["A", null, ["a", "b"]]]);
    const table = whole.dataset.tables["club.tasks"]!;
    expect(table.segments.map(({ source, sheet, from, to, period }) => [source, sheet, from, to, period])).toEqual([["b.xlsx", "tasks", 0, 3, "2025"], ["a.xlsx", "tasks", 3, 4, "2026"]]);
    expect([...table.sheetRow]).toEqual([1, 2, 3, 1]);
    const same = consolidate([tasks([{ code: "A", state: "open", tags: ["b", "a"] }], { source: "x.xlsx" }), tasks([{ code: "A", state: "open", tags: ["a", "b"] }], { source: "y.xlsx" })], catalogue);
    expect(same.conflicts).toEqual([]);
    expect(same.origins["club.tasks"]).toEqual([[{ source: 0, row: 0 }, { source: 1, row: 0 }]]);
  });
  test("of versions that differ the later period counts, then what was given unchanged, then the later as-of date", () => {
    const one = tasks([{ code: "A", state: "open" }], { source: "1.xlsx", period: "2025" });
    const two = tasks([{ code: "A", state: "done" }], { source: "2.xlsx" });
    const three = tasks([{ code: "A", state: "open" }], { source: "3.xlsx", asOf: "2026-06-30" });
    const period = consolidate([one, two], catalogue);
    expect(period.conflicts).toMatchObject([{ register: "club.tasks", key: "a", cells: ["state"], ruling: "period", versions: [{ kept: false }, { kept: true }] }]);
    expect(shown(period, "tasks", "state")).toEqual([["done"]]);
    expect(period.dataset).toMatchObject({ period: { id: "2026" }, asOf: "2026-12-31" });
    const asOf = consolidate([two, three], catalogue);
    expect([asOf.conflicts[0]!.ruling, shown(asOf, "tasks", "state")]).toEqual(["asOf", [["done"]]]);
    const given = consolidate([two, three], catalogue, { altered: (dataset) => dataset === two });
    expect([given.conflicts[0]!.ruling, shown(given, "tasks", "state")]).toEqual(["given", [["open"]]]);
  });
  test("where nothing decides, both stay and the conflict is open", () => {
    const open = consolidate([tasks([{ code: "A", state: "open" }], { source: "1.xlsx" }), tasks([{ code: "A", state: "done" }], { source: "2.xlsx" }), tasks([{ code: "A", state: "done", year: 1 }], { source: "0.xlsx", period: "2025" })], catalogue);
    expect(open.conflicts).toMatchObject([{ ruling: null, cells: ["year", "state"], versions: [{ kept: false }, { kept: true }, { kept: true }] }]);
    expect(shown(open, "tasks", "state")).toEqual([["open"], ["done"]]);
  });
  test("rows by period are the same only within their period", () => {
    const counts = (people: number, made: Made): Dataset => datasetOf({ counts: [{ team: "T1", people }] }, made);
    const whole = consolidate([counts(1, { period: "2026-Q1" }), counts(2, { period: "2026-Q2" })], catalogue);
    expect(whole.conflicts).toEqual([]);
    expect(shown(whole, "counts", "people")).toEqual([["1"], ["2"]]);
    expect(whole.dataset.period.id).toBe("2026-S1");
    expect(run(check(whole.dataset, catalogue)).map((f) => f.code)).not.toContain("CAN-K01");
    expect(run(check(consolidate([counts(1, { source: "1.xlsx" }), counts(2, { source: "2.xlsx" })], catalogue).dataset, catalogue)).map((f) => f.code)).toContain("CAN-K01");
    expect(whole.dataset.tables["club.counts"]!.segments.map((s) => s.period)).toEqual(["2026-Q1", "2026-Q2"]);
  });
  test("required cells that are blank, and parameters that differ, are told", () => {
    const a = tasks([{ code: "A" }, { code: "B", state: "open" }, { code: "C" }], { source: "a.xlsx" }), b = { ...tasks([], { source: "b.xlsx" }), params: { weekday: "2", nth: "2", year: null } };
    const { gaps, parameters } = consolidate([b, a], catalogue);
    expect(gaps).toEqual([{ source: 0, register: "club.tasks", cell: "state", kind: "blank", rows: [0, 2] }]);
    expect(parameters).toEqual(["weekday"]);
  });
  test("nothing, or workbooks of two maps, is the programmer's error", () => {
    expect(() => consolidate([], catalogue)).toThrow("nothing");
    const a = tasks([]);
    expect(() => consolidate([a, { ...a, gazetteer: { ...a.gazetteer, map: "2023" } }], catalogue)).toThrow("one map");
  });
  test("the order in which files are given changes nothing", () => {
    const row = fc.record({ code: fc.constantFrom("A", "a", "B", "C"), state: fc.constantFrom("open", "done"), friend: fc.constantFrom("F1", "f1", null), team: fc.constantFrom("T1", null) });
    const file = fc.record({ rows: fc.array(row, { maxLength: 4 }), source: fc.constantFrom("1.xlsx", "2.xlsx"), period: fc.constantFrom("2025", "2026"), asOf: fc.constantFrom("2025-06-30", "2026-06-30") });
    const seen = (whole: Consolidation) => JSON.stringify([whole.sources.map((d) => [d.source, d.period.id, d.asOf]), whole.origins, whole.conflicts, whole.gaps, shown(whole, "tasks", "code", "state", "friend", "team")]);
    fc.assert(fc.property(fc.array(file, { minLength: 1, maxLength: 4 }).chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length }))), ([files, other]) => {
      const read = (list: typeof files): Consolidation => consolidate(list.map(({ rows, ...made }) => tasks(rows, made)), catalogue);
      expect(seen(read(other))).toBe(seen(read(files)));
    }), { numRuns: 150, seed: 7 });
  });
  test("every row of every file is in the whole, or behind a version of its key", () => {
    const row = fc.record({ code: fc.constantFrom("A", "B", "C", null), state: fc.constantFrom("open", "done") });
    fc.assert(fc.property(fc.array(fc.array(row, { maxLength: 5 }), { minLength: 1, maxLength: 3 }), (files) => {
      const whole = consolidate(files.map((rows, i) => tasks(rows, { source: `${i}.xlsx` })), catalogue);
      const told = new Set([...whole.origins["club.tasks"]!, ...whole.conflicts.flatMap((c) => c.versions.map((v) => v.origins))].flat().map((o) => `${o.source} ${o.row}`));
      expect(told.size).toBe(files.reduce((sum, rows) => sum + rows.length, 0));
    }), { numRuns: 100, seed: 7 });
  });
});

test("rowsWhere without a condition gives every row", () => {
  expect(rowsWhere(null, { table: { rows: 2 } } as never)).toEqual([0, 1]);
});
