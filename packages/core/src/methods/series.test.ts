import { expect, test } from "vitest";
import { changeBetweenWaves } from "./change-between-waves.js";
import { childrenSum } from "./children-sum.js";
import { deadlineDelay } from "./deadline-delay.js";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { latestPerGroup } from "./latest-per-group.js";
import { listedKeys } from "./listed-keys.js";
import { lacking, lackingCount } from "./lacking.js";
import { neverDecreases } from "./never-decreases.js";
import { notSeenSince } from "./not-seen-since.js";

test("a row lacks its answer only once it is old enough", () => {
  const registers = {
    points: [{ code: "A", s: "done", on: "2021-05-01", c: "x" }, { code: "B", s: "done", on: "2021-05-02", c: "x" }, { code: "C", s: "done", c: "x" }, { code: "D", s: "open", on: "2021-01-01", c: "y" }, { code: "E", s: "done", on: "2021-01-01", c: "y" }],
    months: [{ point: "e" }],
  };
  const params = { where: { s: ["done"] }, cells: ["code"], after: { date: "on", days: "limit" }, answer: { register: "months", cells: ["point"] } };
  expect(lacking.find(fakeContext({ registers, params: { limit: 90 } }), params)).toEqual([{ row: 0, cell: "on", params: { what: "A", year: 2021, days: 91 } }]);
  expect(lacking.find(fakeContext({ registers }), params)).toEqual([]);
  expect(valuesOf(lackingCount.compute(fakeContext({ registers }), { cells: ["code"], answer: params.answer }, ["c"]))).toEqual({ "": "4", "c=x": "3", "c=y": "1" });
});

test("a cumulated value may not fall without a note, whatever the order of the rows", () => {
  const registers = { sites: [{ s: "a", m: "2021-06-01", v: 0.3 }, { s: "a", m: "2021-05-01", v: 0.4 }, { s: "a", m: "2021-07-01", v: 0.2, note: "démoli" }, { s: "b", m: "2021-07-01", v: 0.1 }, { s: "a", m: "2021-08-01", v: 0.2 }] };
  expect(neverDecreases.find(fakeContext({ registers }), { by: "s", order: "m", value: "v", unless: "note", factor: 100 })).toEqual([{ row: 0, cell: "v", params: { before: 40, first: 2 } }]);
});

test("parts add up to their total, where all of them are known", () => {
  const registers = {
    tours: [{ code: "A", w: 5, m: 5 }, { code: "B", w: 5, m: 1 }, { code: "C", w: 5 }, { code: "D", w: 4 }],
    parts: [{ tour: "a", w: 2, m: 5 }, { tour: "A", w: 3 }, { tour: "B", w: 4, m: 1 }, { tour: "D" }],
  };
  const params = { key: "code", parts: { register: "parts", whole: "tour" }, cells: [{ total: "w", part: "w" }, { total: "m", part: "m" }] };
  expect(childrenSum.find(fakeContext({ registers }), params)).toEqual([{ row: 1, cell: "w", params: { key: "B", sum: 4, total: 5, parts: 1 } }]);
});

test("only the latest row of each series counts, up to the as-of date", () => {
  const registers = { months: [{ p: "a", m: "2021-06-01", ok: true, n: 2, d: 4, r: "x" }, { p: "A", m: "2021-07-01", ok: false, n: 3, d: 4, r: "x" }, { p: "a", m: "2021-08-01", ok: true, r: "x" }, { p: "b", m: "2021-05-01", ok: true, n: 1, d: 2, r: "y" }, { p: "c", m: "2021-05-01", r: "y" }] };
  const figure = (statistic: object) => valuesOf(latestPerGroup.compute(fakeContext({ registers }), { by: "p", order: "m", ...statistic } as never, ["r"]));
  expect(figure({ statistic: "count", where: { ok: [true] } })).toEqual({ "": "1", "r=x": "0", "r=y": "1" });
  expect(figure({ statistic: "share", where: { ok: [true] }, among: { ok: "known" } })).toEqual({ "": "0.5", "r=x": "0", "r=y": "1" });
  expect(figure({ statistic: "ratio", numerator: "n", denominator: "d" })).toEqual({ "": "0.6666666666666666666666666666666666666667", "r=x": "0.75", "r=y": "0.5" });
  expect(figure({ statistic: "mean", cell: "n" })).toEqual({ "": "2", "r=x": "3", "r=y": "1" });
  expect(figure({ statistic: "sum", cell: "n", where: { ok: [false] } })).toEqual({ "": "3", "r=x": "3", "r=y": "0" });
});

test("who was not seen for long, by the last meeting of each", () => {
  const registers = { met: [{ who: "préfet", c: "x", on: "2021-03-01", k: "in" }, { who: "préfet", c: "x", on: "2021-07-01", k: "call" }, { who: "préfet", c: "y", on: "2021-03-01", k: "in" }, { who: "préfet", c: "y", on: "2021-07-20", k: "in" }, { who: "gov", on: "2021-06-01", k: "in" }] };
  const params = { by: ["who", "c"], blank: ["c"], date: "on", where: { k: ["in"] }, days: "limit" };
  const figures = notSeenSince.compute(fakeContext({ registers, params: { limit: 60 } }), params, ["c"]);
  expect(valuesOf(figures)).toEqual({ "": "1", "c=x": "1", "c=y": "0" });
  expect(figures[0]?.rows).toEqual([0]);
  expect(valuesOf(notSeenSince.compute(fakeContext({ registers, params: { limit: 59 } }), params, []))).toEqual({ "": "2" });
  expect(valuesOf(notSeenSince.compute(fakeContext({ registers }), params, []))).toEqual({ "": null });
});

test("a deadline is moved by extensions and by the days stopped that count", () => {
  const registers = {
    sites: [
      { code: "A", start: "2021-05-01", days: 61, more: 10 }, // 1 May + 61 + 10 + 5 = 16 July: 15 days late on 31 July
      { code: "B", start: "2021-05-01", days: 61, end: "2021-06-20" },
      { code: "C", start: "2021-05-01", days: 61, end: "2021-07-04" }, // due on 1 July
      { code: "D", start: "2021-05-01" }, { code: "E", days: 10 }, { code: "F", start: "2021-09-01", days: 10 },
    ],
    months: [{ site: "a", n: 5, why: "rain" }, { site: "A", n: 20, why: "fault" }, { site: "C" }],
  };
  const params = { key: "code", start: "start", duration: "days", extension: "more", end: "end", stops: { register: "months", cell: "site", days: "n", where: { why: ["rain"] } } };
  expect(valuesOf(deadlineDelay.compute(fakeContext({ registers }), { ...params, statistic: "mean" }, ["code"]))).toEqual({ "": "6", "code=A": "15", "code=B": "0", "code=C": "3", "code=D": null, "code=E": null, "code=F": null });
  expect(valuesOf(deadlineDelay.compute(fakeContext({ registers }), { ...params, statistic: "late" }, []))).toEqual({ "": "2" });
});

test("a survey changes between the first and the last wave, in the places asked in both", () => {
  const registers = { waves: [{ w: 1, p: "x", yes: 10, n: 40, r: "a" }, { w: 1, p: "y", yes: 40, n: 40, r: "b" }, { w: 2, p: "x", yes: 5, n: 40, r: "a" }, { w: 3, p: "x", yes: 30, n: 60, r: "a" }, { w: 3, p: "z", yes: 0, n: 10, r: "b" }, { w: 3, p: "y", n: 10, r: "b" }] };
  const params = { wave: "w", numerator: ["yes"], denominator: ["n"], match: ["p"] };
  expect(valuesOf(changeBetweenWaves.compute(fakeContext({ registers }), params, ["r"]))).toEqual({ "": "0.25", "r=a": "0.25", "r=b": null });
  expect(valuesOf(changeBetweenWaves.compute(fakeContext({ registers: { waves: [] } }), params, []))).toEqual({ "": null });
});

test("a text that lists keys names only keys there are", () => {
  const registers = { contracts: [{ p: "A ; b,\nC" }, { p: "A ; Z, Y" }, {}], points: [{ code: "a" }, { code: "B" }, { code: "C" }] };
  expect(listedKeys.find(fakeContext({ registers }), { cell: "p", register: "points", key: "code" })).toEqual([{ row: 1, cell: "p", params: { unknown: "Z, Y" } }]);
});
