import { expect, test } from "vitest";
import { changeSince } from "./change-since.js";
import { elapsedDays } from "./elapsed-days.js";
import { daysAgainstNorm } from "./expected-days.js";
import { fakeContext, fullDays, valuesOf } from "./fake-context.test-data.js";
import { gaps } from "./gaps.js";
import { sessionsExpected } from "./sessions-expected.js";
import { weightedScore } from "./weighted-score.js";

test("the median of delays, open ones to today where asked", () => {
  const registers = { acts: [{ from: "2021-07-01", to: "2021-07-11", c: "x" }, { from: "2021-07-01", to: "2021-07-05", c: "x" }, { from: "2021-07-01", c: "y" }, { to: "2021-07-02", c: "y" }, { from: "2021-07-09", to: "2021-07-02", c: "y" }] };
  const params = { statistic: "median", from: "from", to: "to" } as const;
  expect(valuesOf(elapsedDays.compute(fakeContext({ registers }), params, ["c"]))).toEqual({ "": "7", "c=x": "7", "c=y": null });
  expect(valuesOf(elapsedDays.compute(fakeContext({ registers }), { ...params, open: "today" }, []))).toEqual({ "": "10" });
});

test("the mean age of open rows at the as-of date", () => {
  const registers = { needs: [{ on: "2021-07-01", s: "open" }, { on: "2021-07-20", s: "open" }, { on: "2021-01-01", s: "shut" }, { on: "2021-08-03", s: "open" }, { s: "open" }] };
  const [total] = elapsedDays.compute(fakeContext({ registers }), { statistic: "mean", from: "on", to: null, where: { s: ["open"] } }, []);
  expect(total).toEqual({ by: {}, value: "20.5", numerator: "41", denominator: "2", rows: [0, 1] });
});

test("days worked over days owed, and by result over all days owed", () => {
  const registers = { acts: fullDays("2021-07-01", "2021-07-14").map((day, i) => ({ ...day, kind: i < 4 ? "a" : "b" })) };
  const params = { norm: "n", contractStart: "from", contractEnd: "to", days: "days", date: "date" };
  expect(valuesOf(daysAgainstNorm.compute(fakeContext({ registers, params: { n: 20 } }), params, ["kind"]))).toEqual({ "": "0.5", "kind=a": "0.2", "kind=b": "0.3" });
  expect(valuesOf(daysAgainstNorm.compute(fakeContext({ registers }), params, []))).toEqual({ "": null });
});

test("a gap is a place and pillar with an urgent need and nothing under way there", () => {
  const registers = {
    needs: [{ c: "x", p: "sec", u: "yes" }, { c: "x", p: "sec", u: "yes" }, { c: "x", p: "dev", u: "yes" }, { c: "y", p: "sec", u: "yes" }, { c: "y", p: "dev", u: "no" }, { p: "dev", u: "yes" }, { c: "z", p: "sec", u: "yes" }],
    works: [{ c: "x", p: "dev", s: "on" }, { c: "y", p: "sec", s: "on", end: "2021-07-30" }, { p: "sec", s: "on" }, { c: "z", p: "sec", s: "off" }],
  };
  const params = { need: { u: ["yes"] }, cells: ["c", "p"], answer: { register: "works", where: { s: ["on"] }, cells: ["c", "p"], start: "start", end: "end" } };
  const figures = gaps.compute(fakeContext({ registers }), params, ["c", "c+p"]);
  expect(valuesOf(figures)).toEqual({ "": "3", "c=x": "1", "c=y": "1", "c=z": "1", "c=x+p=sec": "1", "c=x+p=dev": "0", "c=y+p=sec": "1", "c=y+p=dev": "0", "c=z+p=sec": "1" });
  expect(figures[0]?.rows).toEqual([0, 1, 3, 6]);
});

test("sessions held over sessions owed since the body was installed", () => {
  const held = (body: string, date: string, s = "held") => ({ body, date, s });
  const registers = { sessions: [held("a", "2021-02-01"), held("a", "2020-12-01"), held("a", "2021-05-01", "put off"), held("b", "2021-07-02"), held("c", "2021-07-02")] };
  const params = { body: "body", date: "date", held: { s: ["held"] }, frequencies: { a: { perYear: "fa", installed: "ia" }, b: { perYear: "fb", bodies: "nb", installed: "ib" }, d: { perYear: "fa", installed: "unset" } } };
  const context = fakeContext({ registers, params: { fa: 4, ia: "2019-01-01", fb: 12, nb: 3, ib: "2021-07-01" } });
  const figures = sessionsExpected.compute(context, params, ["body"]);
  expect(valuesOf(figures)).toEqual({ "": "0.4", "body=a": "0.5", "body=b": "0.3333333333333333333333333333333333333333", "body=c": null, "body=d": null });
  expect(figures.find((f) => f.by["body"] === "a")).toMatchObject({ numerator: "1", denominator: "2", rows: [0] });
  expect(() => sessionsExpected.compute(context, params, ["place"])).toThrow(TypeError);
});

test("the change since the initial state, « n.d. » without one", () => {
  const now = [{ c: "x", ok: true }, { c: "x", ok: true }, { c: "y", ok: false }];
  const before = [{ c: "x", ok: true }, { c: "x", ok: false }, { c: "z", ok: true }];
  const params = { statistic: "share", where: { ok: [true] }, among: { ok: "known" } } as const;
  expect(valuesOf(changeSince.compute(fakeContext({ registers: { s: now }, initial: { s: before } }), params, ["c"]))).toEqual({ "": "0", "c=x": "0.5", "c=y": null, "c=z": null });
  expect(valuesOf(changeSince.compute(fakeContext({ registers: { s: now }, initial: { s: before } }), { statistic: "count", where: { ok: [true] } }, ["c"]))).toEqual({ "": "0", "c=x": "1", "c=y": "0", "c=z": "-1" });
  expect(valuesOf(changeSince.compute(fakeContext({ registers: { s: now } }), params, ["c"]))).toEqual({ "": null, "c=x": null, "c=y": null });
});

test("a sum and a mean change too, exactly", () => {
  const context = fakeContext({ registers: { s: [{ n: 0.3 }, { n: 0.1 }, {}] }, initial: { s: [{ n: 0.1 }] } });
  expect(valuesOf(changeSince.compute(context, { statistic: "sum", cell: "n" }, []))).toEqual({ "": "0.3" });
  expect(valuesOf(changeSince.compute(context, { statistic: "mean", cell: "n" }, []))).toEqual({ "": "0.1" });
});

test("a score is weighted, and leaves out what is not known in a place", () => {
  const registers = {
    services: [{ c: "x", a: "1", ok: "no" }, { c: "x", a: "2", ok: "yes" }, { c: "y", a: "3", ok: "no" }, { c: "z", a: "4" }],
    needs: [{ c: "x", u: "yes" }, { c: "y", u: "yes" }, { c: "y", u: "yes" }],
  };
  const components = [
    { weight: "w1", register: "services", kind: "share", where: { ok: ["no"] }, among: { ok: ["yes", "no"] }, cells: ["c", "a"] },
    { weight: "w2", register: "needs", kind: "relative", where: { u: ["yes"] }, cells: ["c"] },
  ] as const;
  const compute = (dimension: string, params: Record<string, number>) => valuesOf(weightedScore.compute(fakeContext({ registers, params }), { components }, [dimension]));
  expect(compute("c", { w1: 3, w2: 1 })).toEqual({ "": null, "c=x": "50", "c=y": "100", "c=z": "0" });
  expect(compute("c", { w1: 3 })).toEqual({ "": null, "c=x": "50", "c=y": "100", "c=z": null });
  expect(compute("a", { w1: 3, w2: 1 })).toEqual({ "": null, "a=1": "100", "a=2": "0", "a=3": "100", "a=4": null });
});

test("a filter may set a number against a parameter", () => {
  const registers = { s: [{ n: 3 }, { n: 2 }, {}] };
  const count = (where: Record<string, { atLeast: string } | { below: string }>, params = { t: 3 }) =>
    changeSince.compute(fakeContext({ registers, initial: {}, params }), { statistic: "count", where }, [])[0]?.value;
  expect([count({ n: { atLeast: "t" } }), count({ n: { below: "t" } }), count({ n: { below: "unset" } })]).toEqual(["1", "1", "0"]);
});
