import { expect, test } from "vitest";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { kitsComplete } from "./kits-complete.js";
import type { LedgerCells } from "./ledger.js";
import { materialNeeds } from "./material-needs.js";
import { materialPerPoint } from "./material-per-point.js";
import type { NeedsCells } from "./needs-model.js";
import { runningBalance } from "./running-balance.js";

const ledger: LedgerCells = {
  counts: { register: "counts", item: "item", place: "store", lot: "lot", date: "on", usable: "good", unusable: ["bad"], expires: "expires" },
  moves: { register: "moves", item: "item", lot: "lot", nature: "nature", from: "from", to: "to", sent: "sent", sentOn: "sentOn", received: "received", receivedOn: "receivedOn" },
  opening: ["initial"], supply: ["delivery"],
};
type Row = Record<string, string | number>;
const count = (on: string, good: number, more: Row = {}): Row => ({ item: "urn", store: "m", lot: "1", on, good, ...more });
const out = (sentOn: string, sent: number, more: Row = {}): Row => ({ nature: "transfer", item: "urn", lot: "1", from: "m", to: "n", sent, sentOn, ...more });
const into = (receivedOn: string, received: number, nature = "delivery"): Row => ({ nature, item: "urn", lot: "1", to: "m", received, receivedOn });
const look = (what: "negative" | "gap" | "stranger", counts: Row[], moves: Row[]) =>
  runningBalance.find(fakeContext({ registers: what === "gap" ? { counts, moves } : { moves, counts } }), { ...ledger, look: what, explained: "why" }).map(({ row, params }) => [row, params]);

test("a balance may not go below zero once the inventory is opened", () => {
  expect(look("negative", [count("2021-06-01", 10)], [out("2021-06-02", 10)])).toEqual([]);
  expect(look("negative", [count("2021-06-01", 10)], [out("2021-06-02", 4), out("2021-06-03", 7)])).toEqual([[1, { item: "urn", place: "m", lot: "1", date: "03/06/2021", balance: -1, before: 6, taken: 7 }]]);
  // A delivery of a new lot opens its account; what comes on a day comes before what leaves.
  expect(look("negative", [], [out("2021-06-02", 11), into("2021-06-02", 10)])).toHaveLength(1);
  // Before the opening inventory nobody knows what there was.
  expect(look("negative", [count("2021-06-05", 10)], [into("2021-06-01", 3, "transfer"), out("2021-06-02", 7)])).toEqual([]);
  // A count resets the balance.
  expect(look("negative", [count("2021-06-01", 10), count("2021-06-03", 50)], [out("2021-06-02", 10), out("2021-06-04", 50)])).toEqual([]);
});

test("a count shows its gap unless it is explained", () => {
  const first = count("2021-06-01", 10);
  expect(look("gap", [first, count("2021-06-05", 5, { bad: 1 })], [out("2021-06-02", 4)])).toEqual([]);
  expect(look("gap", [first, count("2021-06-05", 3, { bad: 1 })], [out("2021-06-02", 4)])).toEqual([[1, { item: "urn", place: "m", lot: "1", counted: 4, expected: 6, gap: "-2" }]]);
  expect(look("gap", [first, count("2021-06-05", 3, { bad: 1, why: "report 4" })], [out("2021-06-02", 4)])).toEqual([]);
  expect(look("gap", [first], [])).toEqual([]);
});

test("a lot can't leave a place that it never came to", () => {
  expect(look("stranger", [count("2021-06-01", 10)], [out("2021-06-02", 4, { lot: "2" })])).toEqual([[0, { item: "urn", place: "m", lot: "2", date: "02/06/2021" }]]);
  expect(look("stranger", [], [out("2021-06-02", 4), into("2021-06-03", 4)])).toHaveLength(1);
  expect(look("stranger", [], [out("2021-06-02", 4), into("2021-06-01", 4)])).toEqual([]);
});

const PLACES = ["r", "c"] as const;
const cells: NeedsCells = {
  item: "item", places: ["r", "c"],
  events: { register: "votes", key: "code", date: "on", where: { state: ["planned"] } },
  points: { register: "stations", places: PLACES, event: "vote", where: { open: [true] } },
  norms: { register: "norms", event: "vote", item: "item", per: "per", quantity: "quantity", every: "every", rounding: "rounding", down: "down", nearest: "near", multiple: "multiple", reserve: "reserve", reserveAt: "at" },
  units: { station: { over: "points" }, voter: { over: "points", times: "voters" }, commune: { over: "groups", cells: ["c"] }, office: { over: "rows", register: "offices", where: { level: ["r"] }, places: PLACES } },
  reserves: { commune: PLACES, region: ["r"], centre: [] },
  items: { register: "items", key: "code", weight: "kg", volume: "m3", lead: "lead", price: "price" },
  stores: { register: "stores", key: "code", places: PLACES },
  ledger,
  orders: { register: "orders", item: "item", store: "store", quantity: "quantity", received: "got", expectedOn: "due", where: { state: ["placed"] } },
  margin: "margin",
};
const base = {
  counts: [],
  votes: [{ code: "v", on: "2021-10-31", state: "planned" }, { code: "w", on: "2021-09-01", state: "cancelled" }, { code: "x", on: "2021-12-01", state: "planned" }],
  stations: [
    { r: "R", c: "A", open: true, voters: 101, vote: "v" }, { r: "R", c: "A", open: true, voters: 250 }, { r: "R", c: "B", open: true, voters: 10, vote: "v" },
    { r: "R", c: "B", open: false, voters: 999, vote: "v" }, { r: "R", c: "B", open: true, voters: 7, vote: "x" },
  ],
  stores: [{ code: "m", r: "R", c: "A" }, { code: "n", r: "R" }, { code: "o" }],
  offices: [{ r: "R", level: "r" }, { r: "R", c: "A", level: "c" }],
  items: [{ code: "urn", kg: 2.5, m3: 0.1, lead: 30, price: 1000 }, { code: "ink", lead: 100 }],
};
const norm = (item: string, per: string, quantity: number, more: Row = {}): Row => ({ vote: "v", item, per, quantity, ...more });
const measure = (statistic: "need" | "available" | "ordered" | "shortfall" | "weight" | "volume" | "cost" | "daysToOrder", registers: Record<string, Row[]>, dimensions: string[] = []) =>
  valuesOf(materialNeeds.compute(fakeContext({ registers: { ...base, ...registers }, params: { margin: 10 } }), { ...cells, statistic }, dimensions));

test("needs are rounded for each station, and the reserve once where it is kept", () => {
  expect(measure("need", { norms: [norm("ink", "voter", 1, { every: 100 })] }, ["c"])).toEqual({ "": "6", "c=A": "5", "c=B": "1" });
  expect(measure("need", { norms: [norm("ink", "voter", 1, { every: 100, rounding: "down" })] })).toEqual({ "": "3" });
  expect(measure("need", { norms: [norm("ink", "voter", 1, { every: 100, rounding: "near" })] })).toEqual({ "": "4" });
  expect(measure("need", { norms: [norm("ink", "voter", 1, { multiple: 50 })] })).toEqual({ "": "450" });
  expect(measure("need", { norms: [norm("urn", "station", 1, { reserve: 0.1 })] }, ["c", "r"])).toEqual({ "": "5", "c=A": "3", "c=B": "2", "r=R": "5" });
  expect(measure("need", { norms: [norm("urn", "station", 1, { reserve: 0.1, at: "region" })] }, ["c", "r"])).toEqual({ "": "4", "c=A": "2", "c=B": "1", "r=R": "4" });
  expect(measure("need", { norms: [norm("urn", "station", 1, { reserve: 0.1, at: "centre" })] }, ["r"])).toEqual({ "": "4", "r=R": "3" });
  expect(measure("need", { norms: [norm("urn", "commune", 1), norm("urn", "office", 2)] }, ["item+c"])).toEqual({ "": "4", "item=urn+c=A": "1", "item=urn+c=B": "1" });
  expect(measure("need", { norms: [norm("urn", "station", 1)], votes: [] })).toEqual({ "": null });
});

test("a shortfall is what neither the stock of the place nor orders in time cover", () => {
  const norms = [norm("urn", "station", 2)]; // A 4, B 2
  const counts = [count("2021-06-01", 3, { bad: 9 }), count("2021-06-01", 50, { lot: "old", expires: "2021-10-01" }), count("2021-06-01", 1, { store: "n" }), count("2021-06-01", 1, { store: "o" })];
  const moves = [out("2021-06-10", 1, { received: 1, receivedOn: "2021-06-11" })];
  expect(measure("available", { norms, counts, moves }, ["c", "r"])).toEqual({ "": "5", "c=A": "2", "r=R": "4", "c=B": "0" });
  expect(measure("shortfall", { norms, counts, moves }, ["c", "r"])).toEqual({ "": "1", "c=A": "2", "c=B": "2", "r=R": "2" });
  const order = (due: string, more: Row = {}): Row => ({ item: "urn", quantity: 5, got: 2, state: "placed", due, ...more });
  expect(measure("ordered", { norms, orders: [order("2021-10-21"), order("2021-10-22"), order("2021-07-30"), order("2021-09-01", { state: "planned" })] })).toEqual({ "": "3" });
  expect(measure("weight", { norms })).toEqual({ "": "15" });
  expect(measure("cost", { norms, counts, moves })).toEqual({ "": "1000" });
  expect(measure("weight", { norms: [norm("ink", "station", 1)] })).toEqual({ "": null });
});

test("days left to order are those of the most urgent item that is short", () => {
  // 31 July to 31 October is 92 days, less 10 of margin.
  expect(measure("daysToOrder", { norms: [norm("urn", "station", 1), norm("ink", "station", 1)] }, ["item"])).toEqual({ "": "-18", "item=urn": "52", "item=ink": "-18" });
  expect(measure("daysToOrder", { norms: [norm("urn", "station", 1)], counts: [count("2021-06-01", 10)] })).toEqual({ "": null });
});

test("a kit is complete where the stock of the place has everything, the smallest stations first", () => {
  const norms = [norm("urn", "station", 1), norm("ink", "voter", 1)];
  const kits = (counts: Row[]) => valuesOf(kitsComplete.compute(fakeContext({ registers: { ...base, norms, counts } }), { ...cells, kit: ["station", "voter"] }, ["c"]));
  expect(kits([count("2021-06-01", 2), count("2021-06-01", 300, { item: "ink" })])).toMatchObject({ "c=A": "0.5", "c=B": "0" });
  expect(kits([count("2021-06-01", 2), count("2021-06-01", 351, { item: "ink" })])).toMatchObject({ "c=A": "1" });
  expect(valuesOf(kitsComplete.compute(fakeContext({ registers: { ...base, norms: [] } }), { ...cells, kit: ["station"] }, []))).toEqual({ "": null });
});

test("what the norms give each station, reserve not included; nothing where it takes no part", () => {
  const norms = [norm("urn", "station", 1, { reserve: 0.5 }), norm("URN", "station", 2), norm("ink", "voter", 1, { every: 100 }), norm("urn", "commune", 9), norm("lamp", "station", 1, { vote: "x" })];
  const given = (registers: Record<string, Row[]>, rows: number[]) =>
    materialPerPoint.allot(fakeContext({ registers: { ...base, ...registers } as never }), { ...cells, kit: ["station", "voter"] }, rows).map((one) => Object.fromEntries(one));
  expect(given({ norms }, [1, 0, 3, 4])).toEqual([{ urn: 3, ink: 3 }, { urn: 3, ink: 2 }, {}, {}]);
  expect(given({ norms, votes: [] }, [0])).toEqual([{}]);
});

test("twenty-five thousand stations and forty items are one number an item and place", () => {
  const stations = Array.from({ length: 25_000 }, (_, i) => ({ r: `R${i % 20}`, c: `C${i % 700}`, open: true, voters: 300 + (i % 200) }));
  const norms = Array.from({ length: 40 }, (_, i) => norm(`item${i}`, i % 2 === 0 ? "station" : "voter", 1, { every: i % 2 === 0 ? 1 : 100 }));
  const figures = materialNeeds.compute(fakeContext({ registers: { ...base, stations, norms } }), { ...cells, statistic: "need" }, ["item", "c", "item+c"]);
  expect(figures).toHaveLength(1 + 40 + 700 + 28_000);
  // 20 items at one a station, 20 at ⌈voters ÷ 100⌉: 3 for the one station in 200 with 300 voters, 4 for the next 100, 5 for 99.
  expect(figures[0]?.value).toBe(String(20 * 25_000 + 20 * 125 * (3 + 100 * 4 + 99 * 5)));
});
