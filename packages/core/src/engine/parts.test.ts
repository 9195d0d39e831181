import { describe, expect, test } from "vitest";
import { createCatalogue, DefinitionError } from "../definition/catalogue.js";
import type { Split } from "../definition/split.js";
import { periodOfId } from "../values/period.js";
import { catalogue, club, datasetOf, split } from "./parts.test-data.js";
import { carryOver } from "./carry-over.js";
import { partRows, partsOf } from "./parts.js";

const year = periodOfId("2027")!;
const list = { teams: [{ id: "T1", name: "Un" }, { id: "T2", name: "Deux" }, { id: "S1", name: "Sous-un", within: "t1" }, { id: "T3", name: "Clos", closed: true }, { id: "S3", name: "Orphelin", within: "T3" }, { id: "T1", name: "Double" }, { name: "Sans sigle" }] };

describe("partsOf", () => {
  test("a row each, those within another in its workbook; closed ones have none, their own stand alone", () => {
    expect(partsOf(datasetOf(list), catalogue)).toEqual([
      { key: "T1", title: "Un", members: ["t1", "s1"] }, { key: "T2", title: "Deux", members: ["t2"] }, { key: "S3", title: "Orphelin", members: ["s3"] },
    ]);
  });
  test("rows that are within each other have a workbook each", () => {
    const circle = { teams: [{ id: "A", within: "B" }, { id: "B", within: "A" }, { id: "C", within: "C" }] };
    expect(partsOf(datasetOf(circle), catalogue).map((p) => [p.key, p.members])).toEqual([["A", ["a"]], ["B", ["b"]], ["C", ["c"]]]);
  });
});

describe("carryOver", () => {
  const before = datasetOf({
    teams: [{ id: "T1" }], friends: [{ id: "F1", name: "Ami" }, { id: "F2", name: "Autre" }], counts: [{ team: "T1", people: 3 }], meetings: [{ code: "M1", date: "2026-02-02" }],
    tasks: [{ code: "A", team: "T1", friend: "f2", year: 2025, state: "open", tags: ["b", "a"] }, { code: "B", team: "T1", year: 2026, state: "done" }, { code: "C", year: 2027, state: "open" }, { code: "D", team: "T9", state: "open" }],
  });
  test("standing rows, of a register that says so what it says; an earlier year is moved on and marked", () => {
    const rows = carryOver(before, catalogue, { period: year });
    expect(Object.keys(rows)).toEqual(["club.teams", "club.friends", "club.tasks"]);
    expect(rows["club.tasks"]).toEqual([
      { code: "A", team: "T1", friend: "f2", year: "2027", state: "open", tags: ["b", "a"], again: true }, { code: "C", year: "2027", state: "open" }, { code: "D", team: "T9", state: "open" },
    ]);
  });
  test("what a carried row refers to goes with it, filter or not, unless it stands apart", () => {
    const where = (register: string): boolean => register === "club.tasks";
    expect(Object.fromEntries(Object.entries(carryOver(before, catalogue, { period: year, where })).map(([id, rows]) => [id, rows.length]))).toEqual({ "club.teams": 1, "club.friends": 1, "club.tasks": 3 });
    expect(Object.keys(carryOver(before, catalogue, { period: year, where, apart: ["club.teams"] }))).toEqual(["club.friends", "club.tasks"]);
    expect(Object.keys(carryOver(before, catalogue, { period: year, where, registers: ["club.tasks"] }))).toEqual(["club.tasks"]);
  });
});

describe("partRows", () => {
  const main = datasetOf({ teams: list.teams, friends: [{ id: "F1", name: "Ami" }] });
  const previous = datasetOf({
    teams: [{ id: "T1", name: "Vieux nom" }], friends: [{ id: "F1", name: "Vieil ami" }, { id: "F2", name: "Gardé" }, { id: "F3", name: "Parti" }],
    tasks: [{ code: "A", team: "T1", friend: "F2", year: 2026, state: "open" }, { code: "B", team: "S1", state: "open" }, { code: "C", team: "T2", state: "open" }],
  });
  test("a part's own rows, those for all, what is open, the dates of the year", () => {
    const [part] = partsOf(main, catalogue);
    const rows = partRows(part!, { main, previous, period: year }, catalogue);
    expect(rows["club.teams"]!.map((r) => r["name"])).toEqual(["Un", "Sous-un", "Double"]);
    expect(rows["club.friends"]!.map((r) => r["name"])).toEqual(["Ami", "Gardé"]);
    expect(rows["club.tasks"]!.map((r) => r["code"])).toEqual(["A", "B"]);
    expect(rows["club.counts"]).toBeUndefined();
    expect(rows["club.meetings"]).toHaveLength(12);
    expect(rows["club.meetings"]![0]).toEqual({ code: "ALL-2027-01", genre: "all", date: "2027-01-13" });
  });
  test("a day off puts a date off to the next working day; a month that has its row gets none", () => {
    // 14 January 2026 is the second Wednesday, and a public holiday.
    const [part] = partsOf(main, catalogue);
    const dates = (dataset = main) => partRows(part!, { main: dataset, previous: null, period: periodOfId("2026-Q1")! }, catalogue)["club.meetings"]!.map((r) => r["date"]);
    expect(dates()).toEqual(["2026-01-15", "2026-02-11", "2026-03-11"]);
    expect(dates({ ...main, params: { ...main.params, nth: "1" } })[0]).toBe("2026-01-07");
    expect(partRows(part!, { main: { ...main, params: { ...main.params, nth: null } }, previous: null, period: year }, catalogue)["club.meetings"]).toBeUndefined();
  });
});

describe("definitions", () => {
  const problems = (change: Partial<Split>): string => {
    try { createCatalogue([{ ...club, split: { ...split, ...change } }]); } catch (error) { return (error as DefinitionError).problems.join("\n"); }
    return "";
  };
  test("a split that can't be right is refused", () => {
    expect(problems({})).toBe("");
    expect(problems({ by: { "club.nothing": "team" } })).toContain("club.nothing: not of this domain");
    expect(problems({ title: "nom" })).toContain("club.teams has no cell nom");
    expect(problems({ within: "closed" })).toContain("closed does not refer to club.teams");
    expect(problems({ whole: ["club.counts"], given: { "club.meetings": ["chair"] } })).toContain("chair is personal and would be shown");
    expect(problems({ given: { "club.counts": ["people"] } })).toContain("club.counts gives cells, but is not in the workbook");
    expect(problems({ shared: ["club.friends"] })).toContain("club.friends is shared, but split by nothing");
    expect(problems({ complete: ["CLU-R9"] })).toContain("club.teams has no rule CLU-R9");
    expect(problems({ cross: { indicator: "CLU-I01", rows: "friend", columns: "team", year: null } })).toContain("is not broken down by friend+team");
    expect(problems({ year: "annee" })).toContain("annee");
  });
});
