import { expect, test } from "vitest";
import { concurrentRows } from "./concurrent.js";
import { fakeContext } from "./fake-context.test-data.js";
import { lacking } from "./lacking.js";
import { nearbyPairs } from "./nearby-pairs.js";
import { missingMonth, offWeekday } from "./nth-weekday.js";
import { cycles } from "./cycles.js";

const held = { by: ["group"], start: "from", end: "to" };
const rowsOf = (rows: readonly Record<string, string>[]) => fakeContext({ registers: { held: rows } });

test("two rows of one group at one date, a hand-over on the day apart", () => {
  const a = { group: "G", from: "2020-01-01", to: "2020-12-31" };
  expect(concurrentRows.find(rowsOf([a, { group: "g", from: "2020-06-01" }]), held)).toEqual([{ row: 1, cell: "from", params: { first: 1, found: 2, max: 1 } }]);
  expect(concurrentRows.find(rowsOf([a, { group: "G", from: "2020-12-31" }, { group: "H", from: "2020-06-01" }, { group: "G", to: "2020-06-01" }]), held)).toEqual([]);
});

test("the row that starts later is too many, wherever it stands, and an ended one does not count", () => {
  const rows = [{ group: "G", from: "2021-01-01" }, { group: "G", from: "2020-01-01", to: "2020-06-30" }, { group: "G", from: "2020-03-01" }];
  expect(concurrentRows.find(rowsOf(rows), held).map((hit) => hit.row)).toEqual([2, 0]);
  const params = { ...held, max: "most" };
  expect(concurrentRows.find(fakeContext({ registers: { held: rows }, params: { most: 2 } }), params)).toEqual([]);
  expect(concurrentRows.find(fakeContext({ registers: { held: rows } }), params)).toEqual([]);
});

test("without dates, every row of a group holds at once", () => {
  const rows = [{ title: "SCAP", s: "old" }, { title: "SCAP", s: "now" }, { title: "scap", s: "now" }];
  expect(concurrentRows.find(rowsOf(rows), { by: ["title"], where: { s: ["now"] } })).toEqual([{ row: 2, cell: "title", params: { first: 2, found: 2, max: 1 } }]);
});

test("a row that nothing answers, in the year and at the date", () => {
  const params = { cells: ["code"], answer: { register: "programme", cells: ["group"], year: "year", begun: true } } as const;
  const find = (programme: readonly Record<string, string | number>[]) => lacking.find(fakeContext({ registers: { groups: [{ code: "A" }, { code: "B" }, {}], programme } }), params).map((hit) => [hit.row, hit.params]);
  expect(find([{ group: "a", year: 2021 }, { group: "B", year: 2020 }])).toEqual([[1, { what: "B", year: 2021, days: 0 }]]);
  expect(find([])).toEqual([]);
});

test("answers and rows that do not hold at the as-of date", () => {
  const span = { start: "from", end: "to" };
  const registers = { leads: [{ code: "A", from: "2020-01-01" }, { code: "B", from: "2020-01-01", to: "2020-06-30" }], members: [{ group: "A", from: "2020-01-01", to: "2021-07-30" }, { group: "B", from: "2021-08-01" }] };
  const answer = { register: "members", cells: ["group"] };
  expect(lacking.find(fakeContext({ registers }), { cells: ["code"], answer })).toEqual([]);
  expect(lacking.find(fakeContext({ registers }), { cells: ["code"], answer: { ...answer, current: span } }).map((hit) => hit.row)).toEqual([0, 1]);
  expect(lacking.find(fakeContext({ registers }), { cells: ["code"], current: span, answer: { ...answer, current: span } }).map((hit) => hit.row)).toEqual([0]);
});

test("a circle of references is said once, a chain never, a row that names itself too", () => {
  const find = (rows: readonly Record<string, string>[]) => cycles.find(rowsOf(rows), { key: "code", dependsOn: "over" }).map((hit) => [hit.row, hit.params["path"]]);
  expect(find([{ code: "A", over: "B" }, { code: "B", over: "C" }, { code: "C" }, { code: "D", over: "unknown" }])).toEqual([]);
  expect(find([{ code: "X", over: "A" }, { code: "B", over: "a" }, { code: "A", over: "B" }])).toEqual([[1, "B → A → B"]]);
  expect(find([{ code: "A", over: "A" }, { code: "B", over: "A" }])).toEqual([[0, "A → A"]]);
});

const meetings = { where: { level: ["all"] }, date: "date", excused: { status: ["off"] }, weekday: "day", nth: "nth" };
/** July 2021: its second Wednesday is the 14th. */
const params = { day: 3, nth: 2 };
const month = (rows: readonly Record<string, string>[], off: readonly string[] = [], options = {}) => {
  const context = fakeContext({ registers: { meetings: rows.map((row) => ({ level: "all", ...row })) }, params, ...options });
  return { ...context, isWorkingDay: (iso: string) => context.isWorkingDay(iso) && !off.includes(iso) };
};

test("the second Wednesday, unless a row of the month says why", () => {
  expect(offWeekday.find(month([{ date: "2021-07-14" }]), meetings)).toEqual([]);
  expect(offWeekday.find(month([{ date: "2021-07-07" }]), meetings)).toEqual([{ row: 0, cell: "date", params: { day: "14/07/2021", expected: "14/07/2021" } }]);
  expect(offWeekday.find(month([{ date: "2021-07-21" }, { date: "2021-07-14", status: "off" }]), meetings)).toEqual([]);
  expect(offWeekday.find(month([{ date: "2021-07-07", level: "other" }]), meetings)).toEqual([]);
});

test("a holiday moves the meeting: any working day within a week of it will do", () => {
  expect(offWeekday.find(month([{ date: "2021-07-15" }, { date: "2021-07-07" }, { date: "2021-07-21" }], ["2021-07-14"]), meetings)).toEqual([]);
  expect(offWeekday.find(month([{ date: "2021-07-14" }], ["2021-07-14"]), meetings)).toEqual([]);
  expect(offWeekday.find(month([{ date: "2021-07-28" }], ["2021-07-14"]), meetings).map((hit) => hit.params)).toEqual([{ day: "14/07/2021", expected: "15/07/2021" }]);
});

test("a month without a meeting, once its day is a week gone", () => {
  const quarter = { period: "2021-Q3", today: "2021-08-15" };
  expect(missingMonth.find(month([{ date: "2021-07-14" }], [], quarter), meetings)).toEqual([]);
  expect(missingMonth.find(month([{ date: "2021-07-14" }], [], { ...quarter, today: "2021-08-18" }), meetings)).toEqual([{ row: null, cell: "date", params: { day: "11/08/2021", expected: "11/08/2021" } }]);
  expect(missingMonth.find(month([], [], quarter), meetings)).toEqual([]);
});

const pair = { where: { s: ["on"] }, key: "code", actor: "ptf", same: ["theme"], start: "from", end: "to", weeks: "w", settled: { joint: [true] } };
const near = (change: Record<string, string | boolean | null>, w: number | null = 1) => nearbyPairs.find(fakeContext({
  registers: { missions: [{ code: "M1", ptf: "UE", theme: "eau", from: "2021-09-06", to: "2021-09-10", s: "on" }, { code: "M2", ptf: "CA", theme: "eau", from: "2021-09-13", s: "on", joint: null, ...change }] }, params: { w },
}), pair);

test("two actors, one theme, the same week or the next", () => {
  expect(near({})).toEqual([{ row: 1, cell: "from", params: { first: 1, other: "UE", otherKey: "M1" } }]);
  expect(near({}, 0)).toEqual([]);
  expect(near({ from: "2021-09-10" }, 0)).toHaveLength(1);
  expect(near({ from: "2021-08-31", to: "2021-09-01" })).toHaveLength(1);
  expect(near({ from: "2021-08-20", to: "2021-08-27" })).toEqual([]);
  expect(near({ from: "2021-09-20" })).toEqual([]);
});

test("no pair: one actor, another theme, not under way, unknown, or no parameter; both joint are settled", () => {
  for (const change of [{ ptf: "ue" }, { theme: "santé" }, { s: "off" }, { from: null }]) expect(near(change)).toEqual([]);
  expect(near({}, null)).toEqual([]);
  expect(near({ joint: true })).toHaveLength(1);
  const both = fakeContext({ registers: { missions: [{ code: "M1", ptf: "UE", theme: "eau", from: "2021-09-06", s: "on", joint: true }, { code: "M2", ptf: "CA", theme: "eau", from: "2021-09-06", s: "on", joint: true }] }, params: { w: 1 } });
  expect(nearbyPairs.find(both, pair)).toEqual([]);
});
