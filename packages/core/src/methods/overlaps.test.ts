import { expect, test } from "vitest";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { overlaps } from "./overlaps.js";

const params = { where: { s: ["on"] }, key: "code", actor: "ptf", same: ["sector"], project: "project", complementary: "comp", start: "from", end: "to", area: "cercle", spot: "commune", areaSuffices: "area" };
const base = { comp: "COF-1", code: "I-1", ptf: "DUE", sector: "eau", project: "P1", cercle: "Kita", commune: "Kita", from: "2021-01-01", to: "2021-12-31", s: "on" };
const other = { ...base, comp: null, code: "I-2", ptf: "PNUD", project: "P2" };
const found = (change: Record<string, string | null>, area: number | null = 1) =>
  Number(overlaps.compute(fakeContext({ registers: { works: [base, { ...other, ...change }] }, params: { area } }), params, [])[0]!.value);

test("two partners, one sector, one commune, dates that overlap", () => {
  const context = fakeContext({ registers: { works: [base, other] } });
  expect(overlaps.compute(context, params, [])[0]).toMatchObject({ value: "1", rows: [0, 1] });
});

test("one cercle is enough unless the user says otherwise, a region never is", () => {
  expect(found({ commune: "Sébékoro" })).toBe(1);
  expect(found({ commune: "Sébékoro" }, 0)).toBe(0);
  expect(found({ commune: null }, 0)).toBe(1);
  expect(found({ cercle: null, commune: null })).toBe(0);
  expect(found({ cercle: "Bafoulabé" })).toBe(0);
});

test("no overlap: same partner however spelt, same project, other sector, declared complementary, other dates, not under way", () => {
  expect(found({ ptf: "due" })).toBe(0);
  expect(found({ project: "p1" })).toBe(0);
  expect(found({ project: null })).toBe(1);
  expect(found({ sector: "santé" })).toBe(0);
  expect(found({ comp: "cof 1" })).toBe(0);
  expect(found({ comp: "COF-10" })).toBe(1);
  expect(found({ from: "2022-01-01", to: null })).toBe(0);
  expect(found({ from: "2021-12-31", to: null })).toBe(1);
  expect(found({ from: null })).toBe(0);
  expect(found({ s: "off" })).toBe(0);
});

test("a pair counts once in the total and under each of its partners", () => {
  const context = fakeContext({ registers: { works: [base, other, { ...other, code: "I-3", ptf: "AFD", project: "P3" }] } });
  const figures = overlaps.compute(context, params, ["ptf"]);
  expect(valuesOf(figures)).toEqual({ "": "3", "ptf=DUE": "2", "ptf=PNUD": "2", "ptf=AFD": "2" });
  expect(figures[0]?.rows).toEqual([0, 1, 2]);
});
