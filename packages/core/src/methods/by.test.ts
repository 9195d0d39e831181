import { expect, test } from "vitest";
import { groupsBy, quotient } from "./by.js";
import { fakeRows } from "./fake-context.test-data.js";

const rows = fakeRows([{ pillar: "a", cercle: "x" }, { pillar: "b", cercle: "x" }, { pillar: "a" }]);

test("the total comes first, then each value, then the crossed ones", () => {
  expect(groupsBy(rows, ["pillar", "pillar+cercle"])).toEqual([
    { by: {}, rows: [0, 1, 2] },
    { by: { pillar: "a" }, rows: [0, 2] }, { by: { pillar: "b" }, rows: [1] },
    { by: { pillar: "a", cercle: "x" }, rows: [0] }, { by: { pillar: "b", cercle: "x" }, rows: [1] },
  ]);
});

test("a row with an empty cell counts in the total only", () => {
  expect(groupsBy(rows, ["cercle"]).map((g) => g.rows)).toEqual([[0, 1, 2], [0, 1]]);
});

test("a quotient is exact to forty digits, and nothing over zero", () => {
  expect(quotient(57, 132)).toBe("0.4318181818181818181818181818181818181818");
  expect(quotient(0, 5)).toBe("0");
  expect(quotient(5, 0)).toBeNull();
});
