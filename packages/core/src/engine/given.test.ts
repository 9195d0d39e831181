import { describe, expect, test } from "vitest";
import { fingerprint } from "../values/canonical.js";
import { changedSinceMade, givenChanges } from "./given.js";
import type { Memory } from "./memory.js";
import { catalogue, datasetOf } from "./parts.test-data.js";

const memory = (given: Memory["given"], made?: string): Memory => ({ values: new Map(made === undefined ? [] : [["made", made]]), columns: [], given });
const name = (key: string, value: string) => ({ register: "club.friends", key, cell: "name", value });

describe("what a workbook gave", () => {
  test("a changed or emptied cell is told, and a row that is gone once", () => {
    const dataset = datasetOf({ friends: [{ id: "f1", name: "Ami" }, { id: "F2", name: "Autre" }, { id: "F3" }] });
    const given = [name("f1", "Ami"), name("f2", "Deux"), name("f3", "Trois"), name("f4", "Quatre"), { ...name("f4", "x"), cell: "id" }, { ...name("f1", "x"), cell: "unknown" }];
    expect(givenChanges(dataset, memory(given), catalogue)).toEqual([
      { register: "club.friends", key: "f2", cell: "name", row: 1, before: "Deux", after: "Autre" }, { register: "club.friends", key: "f3", cell: "name", row: 2, before: "Trois", after: "" },
      { register: "club.friends", key: "f4", cell: "name", row: null, before: "Quatre", after: "" },
    ]);
  });
  test("a workbook knows whether anything was entered since it was made", () => {
    const rows = { "club.friends": [{ id: "F1", name: "Ami" }], "club.tasks": [] };
    const made = memory([], fingerprint(rows));
    expect(changedSinceMade(datasetOf({ friends: [{ id: "F1", name: "Ami" }], tasks: [] }), made, catalogue)).toBe(false);
    expect(changedSinceMade(datasetOf({ friends: [{ id: "F1", name: "Ami" }], tasks: [{ code: "A" }] }), made, catalogue)).toBe(true);
    expect(changedSinceMade(datasetOf({ friends: [] }), memory([]), catalogue)).toBeNull();
  });
  test("a fingerprint is of what rows say, not of their order or of empty cells", () => {
    const a = fingerprint({ x: [{ b: "1", a: true, list: ["q", "p"] }, { c: "2" }] });
    expect(fingerprint({ y: [], x: [{ c: "2", d: null }, { a: "true", list: ["p", "q"], b: 1 }] })).toBe(a);
    expect(fingerprint({ x: [{ b: "1", a: true, list: ["q"] }, { c: "2" }] })).not.toBe(a);
  });
});
