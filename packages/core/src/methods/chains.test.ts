import { expect, test } from "vitest";
import { balanceChain } from "./balance-chain.js";
import { criticalPath, startsTooEarly, standings } from "./critical-path.js";
import { cycles } from "./cycles.js";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { outsideSeason } from "./outside-season.js";
import { perOther } from "./per-other.js";
import { sumAgainstLatest } from "./sum-against-latest.js";

const cells = { key: "code", dependsOn: "after" } as const;
const circles = (tasks: Record<string, string>[]) => cycles.find(fakeContext({ registers: { tasks } }), cells).map(({ row, params }) => [row, params["path"]]);

test("circles of dependencies are found, once each", () => {
  expect(circles([{ code: "A" }, { code: "B", after: "A" }, { code: "C", after: "a ; B" }])).toEqual([]);
  expect(circles([{ code: "X", after: "B" }, { code: "A", after: "C" }, { code: "B", after: "A" }, { code: "C", after: "B" }])).toEqual([[1, "A → C → B → A"]]);
  expect(circles([{ code: "A", after: "A" }, { code: "B", after: "C" }, { code: "C", after: "B, Z" }])).toEqual([[0, "A → A"], [1, "B → C → B"]]);
});

const params = {
  ...cells, start: "start", end: "end", gap: "gap", done: { s: ["done"] }, dropped: { s: ["off"] }, doneOn: "doneOn",
  deadline: { cell: "vote", register: "votes", key: "code", date: "on" },
} as const;
const plan = (tasks: Record<string, string>[], today = "2021-07-01") => fakeContext({ registers: { tasks: tasks.map((t) => ({ vote: "v", ...t })), votes: [{ code: "V", on: "2021-07-31" }] }, today, params: { gap: 1 } });
const slacks = (tasks: Record<string, string>[], today?: string) => Object.fromEntries([...standings(plan(tasks, today), { ...params, statistic: "slack" })].map(([row, s]) => [tasks[row]!["code"], s.slack]));
const PLAN = [
  { code: "A", start: "2021-07-05", end: "2021-07-09" },
  { code: "B", start: "2021-07-10", end: "2021-07-19", after: "A" },
  { code: "C", start: "2021-07-10", end: "2021-07-12", after: "A" },
  { code: "D", start: "2021-07-20", end: "2021-07-26", after: "B ; C" },
];

test("slack is counted along the tasks that wait, to the deadline", () => {
  expect(slacks(PLAN)).toEqual({ A: 5, B: 5, C: 12, D: 5 });
  expect(valuesOf(criticalPath.compute(plan(PLAN), { ...params, statistic: "critical" }, ["code"]))).toEqual({ "": "3", "code=A": "1", "code=B": "1", "code=C": "0", "code=D": "1" });
  expect(valuesOf(criticalPath.compute(plan(PLAN), { ...params, statistic: "slack" }, []))).toEqual({ "": "5" });
});

test("a late task eats the slack of those that wait; one that is over has none", () => {
  expect(slacks(PLAN, "2021-07-16")).toEqual({ A: -2, B: -2, C: 5, D: -2 });
  expect(slacks([{ ...PLAN[0]!, s: "done", doneOn: "2021-07-08" }, ...PLAN.slice(1)], "2021-07-09")).toEqual({ B: 5, C: 12, D: 5 });
});

test("no slack without dates, after the deadline, or in a circle", () => {
  expect(slacks([{ code: "A" }, { code: "B", start: "2021-08-02", end: "2021-08-03" }, { code: "C", start: "2021-07-02", end: "2021-07-03", after: "C" }, { code: "D", start: "2021-07-02", end: "2021-07-03", s: "off" }])).toEqual({});
  expect(valuesOf(criticalPath.compute(plan([]), { ...params, statistic: "slack" }, []))).toEqual({ "": null });
});

test("a task starts after what it depends on is over", () => {
  const tasks = [{ code: "A", start: "2021-07-05", end: "2021-07-09" }, { code: "B", start: "2021-07-09", after: "A" }];
  expect(startsTooEarly.find(plan(tasks), params)).toEqual([{ row: 1, cell: "start", params: { start: "09/07/2021", other: "A", otherEnd: "09/07/2021" } }]);
  expect(startsTooEarly.find(fakeContext({ registers: { tasks }, params: { gap: 0 } }), params)).toEqual([]);
});

test("a period starts where the one before ended", () => {
  const find = (rolls: Record<string, string | number>[]) => balanceChain.find(fakeContext({ registers: { rolls } }), { by: ["c", "m"], order: "from", pairs: [{ opening: "b", closing: "a" }, { opening: "bw", closing: "aw" }] }).map((hit) => [hit.row, hit.params]);
  expect(find([{ c: "x", from: "2021-02-01", b: 12, a: 14 }, { c: "x", from: "2021-01-01", b: 10, a: 12 }, { c: "y", from: "2021-02-01", b: 9 }])).toEqual([]);
  expect(find([{ c: "x", from: "2021-02-01", b: 11, a: 14 }, { c: "x", from: "2021-01-01", b: 10, a: 12 }])).toEqual([[0, { opening: 11, closing: 12, gap: "-1", first: 2, before: "01/01/2021" }]]);
  expect(find([{ c: "x", from: "2021-01-01", aw: 5 }, { c: "x", from: "2021-02-01", b: 11, bw: 6 }, { from: "2021-03-01", b: 1 }])).toMatchObject([[1, { gap: "+1" }]]);
});

test("a sum by place is set against the latest figure", () => {
  const find = (stations: Record<string, string | number>[], rolls: Record<string, string | number>[]) =>
    sumAgainstLatest.find(fakeContext({ registers: { stations, rolls } }), { of: "n", cells: ["c"], against: { register: "rolls", cells: ["c"], date: "to", figure: [["t"], ["w", "m"]] } }).map((hit) => hit.params);
  const rolls = [{ c: "x", to: "2020-12-31", t: 99 }, { c: "x", to: "2021-06-30", w: 4, m: 6 }, { c: "x", to: "2021-09-01", t: 50 }];
  expect(find([{ c: "x", n: 7 }, { c: "x", n: 3 }, { c: "y", n: 3 }], rolls)).toEqual([]);
  expect(find([{ c: "x", n: 7 }, { c: "x", n: 4 }], rolls)).toEqual([{ sum: 11, figure: 10, gap: "+1", rows: 2 }]);
  expect(find([{ c: "x", n: 7 }, { c: "x" }], rolls)).toEqual([]);
});

test("a season is the same every year", () => {
  const find = (from: string, to: string) => outsideSeason.find(fakeContext({ registers: { rows: [{ k: "a", from, to }, { k: "b", from, to }] }, params: { first: 1001, last: 1231 } }), { where: { k: ["a"] }, from: "from", to: "to", first: "first", last: "last" }).length;
  expect([find("2020-10-01", "2020-12-31"), find("2020-09-30", "2020-12-31"), find("2020-12-01", "2021-01-01"), find("2020-12-01", "2021-12-01")]).toEqual([0, 1, 1, 1]);
});

test("people reached for a thousand registered in the same place", () => {
  const registers = { acts: [{ c: "x", w: 5, m: 5 }, { c: "x", w: 9 }, { c: "y", w: 1 }], stations: [{ c: "x", v: 100, open: true }, { c: "x", v: 900, open: false }, { c: "y", v: 50, open: true }, { c: "z", v: 50, open: true }] };
  const figures = perOther.compute(fakeContext({ registers }), { of: ["w", "m"], against: { register: "stations", of: ["v"], where: { open: [true] } }, times: 1000 }, ["c"]);
  expect(valuesOf(figures)).toEqual({ "": "50", "c=x": "100", "c=y": null, "c=z": "0" });
  expect(figures[0]).toMatchObject({ numerator: "10", denominator: "200", rows: [0] });
});
