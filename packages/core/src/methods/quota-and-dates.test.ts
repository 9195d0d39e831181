import { describe, expect, test } from "vitest";
import { doneOverPlanned } from "./done-over-planned.js";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { listedCount } from "./listed-count.js";
import { outsideDates } from "./outside-dates.js";
import { overlappingHours } from "./overlapping-hours.js";
import { quotaFigure, quotaUnmet, valuesMissing } from "./quota.js";
import { requiredAnswers } from "./required-answers.js";
import { sumAgainst, sumOverParameter } from "./sum-against.js";

const quota = { where: { status: ["held"] }, least: "least", planned: { register: "map", cell: "planned" } } as const;
const moment = { until: "end", alert: "alert" } as const;
const held = (n: number) => ({ meetings: [...Array.from({ length: n }, () => ({ status: "held", zone: "gao" })), { status: "planned", zone: "mopti" }], map: [{ planned: 7 }, { planned: 5 }, {}] });

describe("a number to reach", () => {
  const find = (side: "before" | "after", n: number, params: Record<string, number | string>, today = "2021-07-28") => quotaUnmet.find(fakeContext({ registers: held(n), params, today }), { ...quota, ...moment, side }).map((hit) => hit.params);
  test("the greater of the minimum and of the map counts", () => {
    expect(find("after", 11, { least: 10, end: "2021-07-28", alert: 5 })).toEqual([{ found: 11, expected: 12, gap: 1, days: 0 }]);
    expect(find("after", 12, { least: 10, end: "2021-07-28", alert: 5 })).toEqual([]);
    expect(find("after", 12, { least: 15, end: "2021-07-28", alert: 5 })).toEqual([{ found: 12, expected: 15, gap: 3, days: 0 }]);
  });
  test("a countdown in the last working days, an error from the day itself, silence before and without a day", () => {
    const params = { least: 10, end: "2021-08-03", alert: 4 };
    expect(find("before", 2, params)).toEqual([{ found: 2, expected: 12, gap: 10, days: 4 }]); // 29, 30 July, 2, 3 August
    expect(find("before", 2, params, "2021-07-27")).toEqual([]);
    expect(find("after", 2, params)).toEqual([]);
    expect(find("before", 2, params, "2021-08-03")).toEqual([]);
    expect(find("after", 2, params, "2021-08-03")).toHaveLength(1);
    expect([...find("before", 2, { least: 10, alert: 4 }), ...find("after", 2, { least: 10, alert: 4 })]).toEqual([]);
  });
  test("its figures", () => {
    const figure = (statistic: "required" | "remaining" | "share", n: number) => valuesOf(quotaFigure.compute(fakeContext({ registers: held(n), params: { least: 10 } }), { ...quota, statistic }, []))[""];
    expect([figure("required", 3), figure("remaining", 3), figure("remaining", 20), figure("share", 3)]).toEqual(["12", "9", "0", "0.25"]);
    expect(valuesOf(quotaFigure.compute(fakeContext({ registers: { meetings: [] } }), { ...quota, statistic: "share" }, []))).toEqual({ "": null });
  });
  test("regions of the contract without a meeting", () => {
    const wanted = [{ code: "gao", param: "g", name: "Gao" }, { code: "mopti", param: "m", name: "Mopti" }, { code: "kayes", param: "k", name: "Kayes" }];
    const missing = (params: Record<string, number | string>) => valuesMissing.find(fakeContext({ registers: held(1), params: { end: "2021-07-30", ...params } }), { cell: "zone", where: quota.where, wanted, ...moment, side: "after" }).map((hit) => hit.params["missing"]);
    expect(missing({ g: 1, m: 1, k: 1 })).toEqual(["Mopti, Kayes"]);
    expect(missing({ g: 1, m: 0 })).toEqual([]);
  });
});

test("interviews of one person on one day may touch, not overlap; who it is stays out of the finding", () => {
  const at = (key: string, who: string | null, start: number | null, end: number | null, date = "2021-07-05") => ({ key, who, date, start, end });
  const find = (...rows: ReturnType<typeof at>[]) => overlappingHours.find(fakeContext({ registers: { m: rows } }), { who: "who", date: "date", start: "start", end: "end", key: "key" });
  expect(find(at("A", "Awa", 9, 10.5), at("B", "AWA", 10, 11))).toEqual([{ row: 1, cell: "start", params: { first: 1, otherKey: "A" } }]);
  expect(find(at("A", "Awa", 9, 12), at("B", "Awa", 10, 11))).toHaveLength(1);
  expect(find(at("A", "Awa", 9, 10), at("B", "Awa", 10, 11), at("C", "Ali", 9, 11), at("D", "Awa", 9, 10, "2021-07-06"), at("E", "Awa", null, 11), at("F", null, 9, 10))).toEqual([]);
});

test("dates outside two days of parameters, each of which may be missing", () => {
  const find = (params: Record<string, string>) => outsideDates.find(fakeContext({ registers: { m: [{ on: "2021-06-30" }, { on: "2021-07-01" }, { on: "2021-07-20" }, { on: "2021-07-21" }, {}] }, params }), { date: "on", from: "from", to: "to" }).map((hit) => hit.row);
  expect(find({ from: "2021-07-01", to: "2021-07-20" })).toEqual([0, 3]);
  expect(find({ to: "2021-07-20" })).toEqual([3]);
  expect(find({})).toEqual([]);
});

test("a sum against a parameter, and over it", () => {
  const registers = { m: [{ n: 10.5, k: "a" }, { n: 10, k: "b" }, { k: "a" }] };
  const find = (params: Record<string, number>, side?: "over") => sumAgainst.find(fakeContext({ registers, params }), { of: "n", expected: "want", tolerance: "tol", ...(side ? { side } : {}) }).map((hit) => hit.params);
  expect(find({ want: 21, tol: 0 })).toEqual([{ sum: 20.5, expected: 21, gap: 0.5 }]);
  expect([...find({ want: 21, tol: 0.5 }), ...find({ want: 21, tol: 0 }, "over"), ...find({ tol: 1 })]).toEqual([]);
  expect(find({ want: 20, tol: 0 }, "over")).toEqual([{ sum: 20.5, expected: 20, gap: 0.5 }]);
  expect(valuesOf(sumOverParameter.compute(fakeContext({ registers, params: { days: 20 } }), { of: "n", over: "days" }, ["k"]))).toEqual({ "": "1.025", "k=a": "0.525", "k=b": "0.5" });
  expect(valuesOf(sumOverParameter.compute(fakeContext({ registers }), { of: "n", over: "days" }, []))).toEqual({ "": null });
});

test("what was done over what was planned, in groups that either side has", () => {
  const registers = { map: [{ zone: "gao", type: "ong", planned: 2 }, { zone: "gao", type: "osc", planned: 1 }, { zone: "mopti", type: "ong" }], meetings: [{ at: "gao", who: "ong", ok: "y" }, { at: "kayes", who: "osc", ok: "y" }, { at: "gao", who: "ong", ok: "n" }] };
  const figures = doneOverPlanned.compute(fakeContext({ registers }), { planned: "planned", done: { register: "meetings", where: { ok: ["y"] }, cells: { zone: "at", type: "who" } } }, ["zone", "zone+type"]);
  expect(Object.fromEntries(figures.map(({ by, numerator, denominator }) => [Object.values(by).join(" "), `${numerator}/${denominator}`]))).toEqual({ "": "2/3", gao: "1/3", mopti: "0/0", kayes: "1/0", "gao ong": "1/2", "gao osc": "0/1", "mopti ong": "0/0", "kayes osc": "1/0" });
  expect(valuesOf(figures)["zone=kayes"]).toBeNull();
});

test("every required question of the version and of the profile is answered, once notes are due", () => {
  const registers = {
    meetings: [{ code: "C1", v: "1", who: "ong", on: "2021-07-01", s: "held" }, { code: "C2", v: "2", who: "ong", on: "2021-07-01", s: "held" }, { code: "C3", v: "1", who: "osc", on: "2021-07-29", s: "held" }, { code: "C4", v: "1", who: "osc", on: "2021-07-01", s: "planned" }],
    guide: [{ code: "Q1", v: "1", must: true }, { code: "Q2", v: "1", must: true, for: ["osc"] }, { code: "Q3", v: "1", must: false }, { code: "Q4", v: "1", must: true, for: ["osc", "ong"] }, { code: "Q9", v: "2", must: true }],
    notes: [{ of: "c1", q: "q1" }, { of: "C2", q: "Q1" }],
  };
  const find = (days: number | null) => requiredAnswers.find(fakeContext({ registers, params: { days } }), {
    where: { s: ["held"] }, key: "code", version: "v", profile: "who", after: { date: "on", days: "days" }, questions: { register: "guide", key: "code", version: "v", profiles: "for", where: { must: [true] } }, answers: { register: "notes", of: "of", question: "q" },
  }).map((hit) => [hit.row, hit.params["missing"]]);
  expect(find(3)).toEqual([[0, "Q4"], [1, "Q9"]]);
  expect(find(0)).toEqual([[0, "Q4"], [1, "Q9"], [2, "Q1, Q2, Q4"]]);
  expect(find(null)).toEqual([]);
});

test("too few different codes listed", () => {
  const find = (params: Record<string, number>) => listedCount.find(fakeContext({ registers: { m: [{ t: "C1 ; c1", k: "x" }, { t: "C1, C2", k: "x" }, { k: "x" }, { k: "y" }] }, params }), { cell: "t", where: { k: ["x"] }, least: "n" }).map((hit) => [hit.row, hit.params["found"]]);
  expect(find({ n: 2 })).toEqual([[0, 1], [2, 0]]);
  expect(find({})).toEqual([]);
});
