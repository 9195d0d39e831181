import { expect, test } from "vitest";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { outsideWindow } from "./outside-window.js";
import { periodsDue, periodsDueCount } from "./periods-due.js";
import { windowOf } from "./project-window.js";
import { targetAchievement } from "./target-achievement.js";

const window = { start: "from", months: ["length", "more"] };

test("a project's window has its first and last day, amendments included", () => {
  expect(windowOf(fakeContext({ registers: {}, params: { from: "2021-01-31", length: 36 } }), window)).toEqual({ from: "2021-01-31", to: "2024-01-30" });
  expect(windowOf(fakeContext({ registers: {}, params: { from: "2021-01-01", length: 36, more: 6 } }), window)).toEqual({ from: "2021-01-01", to: "2024-06-30" });
  expect(windowOf(fakeContext({ registers: {}, params: { length: 36 } }), window)).toBeNull();
});

test("a measure outside the window is found, an exempt one is not", () => {
  const registers = { m: [{ on: "2020-12-31", k: "x" }, { on: "2021-01-01", k: "x" }, { on: "2023-12-31", k: "x" }, { on: "2024-01-01", k: "x" }, { on: "2020-01-01", k: "base" }, { k: "x" }] };
  const params = { from: "2021-01-01", length: 36 };
  expect(outsideWindow.find(fakeContext({ registers, params }), { date: "on", where: { k: ["x"] }, ...window }).map((hit) => hit.row)).toEqual([0, 3]);
  expect(outsideWindow.find(fakeContext({ registers }), { date: "on", ...window })).toEqual([]);
});

test("values are due at the end of each stretch that ends in the period, inside the project", () => {
  const registers = {
    frame: [{ code: "A", f: "month" }, { code: "B", f: "quarter" }, { code: "C", f: "half" }, { code: "D", f: "never" }],
    values: [{ i: "a", on: "2021-07-15" }, { i: "A", on: "2021-09-30" }, { i: "B", on: "2021-06-30" }],
  };
  const params = { key: "code", frequency: "f", every: { month: 1, quarter: 3, half: 6 }, values: { register: "values", cell: "i", date: "on" }, ...window };
  const find = (options: object) => periodsDue.find(fakeContext({ registers, period: "2021-Q3", ...options }), params).map((hit) => [hit.params["key"], hit.params["missing"]]);
  expect(find({})).toEqual([["A", "31/08/2021"], ["B", "30/09/2021"]]);
  expect(find({ today: "2021-08-20" })).toEqual([]);
  expect(find({ period: "2021-Q4" })).toEqual([["A", "31/10/2021, 30/11/2021, 31/12/2021"], ["B", "31/12/2021"], ["C", "31/12/2021"]]);
  expect(find({ params: { from: "2021-10-01", length: 36 } })).toEqual([]);
  expect(valuesOf(periodsDueCount.compute(fakeContext({ registers, period: "2021-Q3" }), params, ["f"]))).toEqual({ "": "2", "f=month": "1", "f=quarter": "1", "f=half": "0", "f=never": "0" });
});

const achieve = (frame: readonly object[], measures: readonly object[], against: "year" | "final", dimensions: readonly string[] = [], start: string | null = "2020-01-01") => valuesOf(targetAchievement.compute(
  fakeContext({ registers: { m: measures as never, frame: frame as never }, params: { start } }),
  {
    indicator: "i", area: "r", date: "on", value: "v", numerator: "n", denominator: "d", against, start: "start",
    frame: { register: "frame", key: "code", baseline: "b", direction: "dir", up: "up", down: "down", unit: "u", additive: ["n"], quotients: { p: 100 }, targets: ["t1", "t2", "t3"] },
  }, dimensions));

test("achievement keeps the direction, is capped nowhere, and needs a target apart from the baseline", () => {
  const one = (frame: object, v: number) => achieve([{ code: "A", u: "n", dir: "up", ...frame }], [{ i: "a", on: "2021-07-31", v }], "final")[""];
  expect(one({ b: 10, t3: 30 }, 20)).toBe("0.5");
  expect(one({ b: 10, t3: 30 }, 50)).toBe("2");
  expect(one({ b: 10, t3: 30 }, 5)).toBe("-0.25");
  expect(one({ b: 40, t3: 20, dir: "down" }, 25)).toBe("0.75");
  expect(one({ b: 40, t3: 20 }, 25)).toBeNull();
  expect(one({ b: 40, t3: 40 }, 40)).toBeNull();
  expect(one({ t3: 40 }, 40)).toBeNull();
  expect(one({ b: 40 }, 40)).toBeNull();
});

test("the year's target is that of the measure, or the last one before", () => {
  const frame = [{ code: "A", u: "n", dir: "up", b: 0, t1: 10, t3: 40 }];
  expect(achieve(frame, [{ i: "A", on: "2020-12-31", v: 5 }], "year")).toEqual({ "": "0.5" });
  expect(achieve(frame, [{ i: "A", on: "2021-06-30", v: 5 }], "year")).toEqual({ "": "0.5" });
  expect(achieve(frame, [{ i: "A", on: "2021-06-30", v: 5 }], "final")).toEqual({ "": "0.125" });
  expect(achieve(frame, [{ i: "A", on: "2021-06-30", v: 5 }], "year", [], null)).toEqual({ "": null });
});

test("regions add up, or their shares are computed again; a later value of the whole project stands alone", () => {
  const frame = [{ code: "A", u: "n", dir: "up", b: 0, t1: 10 }, { code: "P", u: "p", dir: "up", b: 0, t1: 50 }, { code: "S", u: "score", dir: "up", b: 0, t1: 10 }];
  const measures = [
    { i: "A", r: "x", on: "2021-03-31", v: 1 }, { i: "A", r: "x", on: "2021-06-30", v: 2 }, { i: "A", r: "y", on: "2021-06-30", v: 3 }, { i: "A", r: "y", on: "2021-09-30", v: 9 },
    { i: "P", r: "x", on: "2021-06-30", v: 50, n: 1, d: 2 }, { i: "P", r: "y", on: "2021-06-30", v: 0, n: 0, d: 8 },
    { i: "S", r: "x", on: "2021-06-30", v: 4 }, { i: "S", r: "y", on: "2021-06-30", v: 6 },
  ];
  expect(achieve(frame, measures, "final", ["i", "r"])).toEqual({ "": "0.35", "i=A": "0.5", "i=P": "0.2", "i=S": null, "r=x": "0.5333333333333333333333333333333333333333", "r=y": "0.3" });
  expect(achieve(frame, [...measures, { i: "S", on: "2021-06-30", v: 7 }], "final", ["i"])["i=S"]).toBe("0.7");
});
