import { expect, test } from "vitest";
import { expectedDays } from "./expected-days.js";
import { fakeContext, fullDays } from "./fake-context.test-data.js";
import { missingNumbers, planCounts } from "./plan-counts.js";
import { sumPerGroup } from "./sum-per-group.js";

test("the days of one date may not exceed one", () => {
  const context = fakeContext({ registers: { acts: [{ date: "2021-07-01", days: 0.5 }, { date: "2021-07-02", days: 1 }, { date: "2021-07-01", days: 0.5 }, { date: "2021-07-02", days: 0.5 }, { days: 1 }, { days: 1 }] } });
  expect(sumPerGroup.find(context, { of: "days", by: ["date"], max: 1 })).toEqual([{ row: 3, cell: "days", params: { sum: 1.5, max: 1, rows: 2 } }]);
  expect(sumPerGroup.find(context, { of: "days", by: ["date"], max: "unset" })).toEqual([]);
});

const norm = { norm: "n", contractStart: "from", contractEnd: "to", days: "days", date: "date" };
const find = (side: "under" | "over", options: Parameters<typeof fakeContext>[0]) => expectedDays.find(fakeContext(options), { ...norm, side }).map((hit) => hit.params);

test("a full month owes the norm, no more and no less", () => {
  const month = fullDays("2021-07-01", "2021-07-30"); // 22 working days
  const params = { n: 20 };
  expect(find("under", { registers: { a: month.slice(0, 20) }, params })).toEqual([]);
  expect(find("over", { registers: { a: month.slice(0, 20) }, params })).toEqual([]);
  expect(find("under", { registers: { a: month.slice(0, 19) }, params })).toEqual([{ worked: 19, expected: 20, norm: 20, gap: 1 }]);
  expect(find("over", { registers: { a: month.slice(0, 21) }, params })).toEqual([{ worked: 21, expected: 20, norm: 20, gap: 1 }]);
});

test("a contract that starts or ends inside the month prorates the norm", () => {
  const params = { n: 20, from: "2021-07-19" }; // 10 of 22 working days: 9.09
  expect(find("under", { registers: { a: fullDays("2021-07-19", "2021-07-29") }, params })).toEqual([]);
  expect(find("under", { registers: { a: fullDays("2021-07-19", "2021-07-28") }, params })).toEqual([{ worked: 8, expected: 9, norm: 20, gap: 1 }]);
  expect(find("over", { registers: { a: fullDays("2021-07-19", "2021-07-30") }, params })).toEqual([{ worked: 10, expected: 9.5, norm: 20, gap: 0.5 }]);
  expect(find("over", { registers: { a: [{ date: "2021-07-01", days: 0.5 }] }, params: { n: 20, to: "2021-06-30" } })).toEqual([{ worked: 0.5, expected: 0, norm: 20, gap: 0.5 }]);
});

test("while the month runs, days are counted to date and days taken early are no excess", () => {
  const params = { n: 20 }, today = "2021-07-15"; // 11 of 22 working days: 10
  expect(find("under", { registers: { a: fullDays("2021-07-01", "2021-07-14") }, params, today })).toEqual([]);
  expect(find("under", { registers: { a: fullDays("2021-07-01", "2021-07-13") }, params, today })).toEqual([{ worked: 9, expected: 10, norm: 20, gap: 1 }]);
  expect(find("under", { registers: { a: [...fullDays("2021-07-01", "2021-07-13"), { date: "2021-07-16", days: 1 }] }, params, today })).toHaveLength(1);
  expect(find("over", { registers: { a: fullDays("2021-07-01", "2021-07-15") }, params, today })).toEqual([]);
});

test("nothing is owed while nothing is entered or no norm is set", () => {
  expect(find("under", { registers: { a: [] }, params: { n: 20 } })).toEqual([]);
  expect(find("over", { registers: { a: fullDays("2021-07-01", "2021-07-31") }, params: {} })).toEqual([]);
});

test("the numbers that a numbering leaves out", () => {
  expect(missingNumbers(["1", "2", "4"], 6)).toEqual(["3", "5", "6"]);
  expect(missingNumbers(["1.1", "1.3", "2.2"], 4)).toEqual(["1.2", "2.1"]);
  expect(missingNumbers(["1.1.1", "1.1.3", "1.2.1"], 5)).toEqual(["1.1.2"]);
  expect(missingNumbers(["1. Sécurité", "Axe 3 : Éducation"], 3)).toEqual(["2"]);
  expect(missingNumbers(["1.1 Redéployer", "1.3 Réformer en 2021"], 23)).toEqual(["1.2"]);
  expect(missingNumbers(["Sécurité", "1"], 6)).toEqual([]);
});

test("only a plan declared complete is counted", () => {
  const registers = { plan: [{ axis: "1" }, { axis: "1" }, { axis: "3" }, { axis: null }] };
  const params = { cell: "axis", expected: "axes", when: "complete" };
  expect(planCounts.find(fakeContext({ registers, params: { axes: 4, complete: 1 } }), params)).toEqual([{ row: null, cell: "axis", params: { found: 2, expected: 4, missing: "2, 4" } }]);
  expect(planCounts.find(fakeContext({ registers, params: { axes: 2, complete: 1 } }), params)).toEqual([]);
  expect(planCounts.find(fakeContext({ registers, params: { axes: 4, complete: 0 } }), params)).toEqual([]);
});
