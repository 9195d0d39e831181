import { describe, expect, test } from "vitest";
import { Decimal } from "../values/decimal.js";
import { fakeContext, valuesOf } from "./fake-context.test-data.js";
import { bidRanking, rankBids, type Bid, type RankingRule } from "./ranking.js";
import { saturation } from "./saturation.js";

const d = (n: number): Decimal => new Decimal(n);
const rule: RankingRule = { weights: [d(25), d(25), d(20)], priceWeight: d(30), scoreMax: d(5), least: null };
const bid = (a: number | null, b: number | null, c: number | null, price: number | null): Bid => ({ scores: [a, b, c].map((n) => (n === null ? null : d(n))), price: price === null ? null : d(price) });
const shown = (bids: readonly Bid[], with_: RankingRule = rule) => rankBids(bids, with_).map((r) => [r.quality?.toFixed(2), r.price?.toFixed(2), r.total?.toFixed(2), r.rank]);

describe("ranking by price and quality", () => {
  test("the points are those of the rule, worked out by hand", () => {
    // 5, 4, 3 of 5: (125 + 100 + 60) ÷ 350 = 81.43; 100 × 2000 ÷ 2500 = 80; (70 × 81.4286 + 30 × 80) ÷ 100 = 81.
    expect(shown([bid(5, 4, 3, 2500), bid(3, 3, 3, 2000)])).toEqual([["81.43", "80.00", "81.00", 1], ["60.00", "100.00", "72.00", 2]]);
  });
  test("equal offers share a rank, and the next one is after both", () => {
    expect(shown([bid(3, 3, 3, 2000), bid(4, 4, 4, 2000), bid(4, 4, 4, 2000)]).map((r) => r[3])).toEqual([3, 1, 1]);
  });
  test("an offer that is not ranked sets no lowest price", () => {
    expect(shown([bid(5, null, 3, 100), bid(3, 3, 3, 0), bid(3, 3, 3, null), bid(4, 4, 4, 2000)])).toEqual([[undefined, undefined, undefined, null], ["60.00", undefined, undefined, null], ["60.00", undefined, undefined, null], ["80.00", "100.00", "86.00", 1]]);
    expect(shown([bid(2, 2, 2, 100), bid(4, 4, 4, 2000)], { ...rule, least: d(70) }).map((r) => r[3])).toEqual([null, 1]);
  });
  test("no offer, no rank", () => expect(rankBids([], rule)).toEqual([]));

  const params = { key: "code", criteria: [{ cell: "x", weight: "wx" }], price: "price", priceWeight: "wp", scoreMax: "max", where: { ok: [true] }, deadline: { date: "on", until: "limit" } } as const;
  const registers = { bids: [{ code: "A", x: 5, price: 200, ok: true, on: "2021-07-01" }, { code: "B", x: 4, price: 100, ok: true, on: "2021-07-02" }, { code: "C", x: 5, price: 50, ok: false, on: "2021-07-01" }, { code: "D", x: 5, price: 50, ok: true, on: "2021-07-03" }] };
  test("late and incomplete offers have no rank; weights that are not set rank nobody", () => {
    const ranks = (settings: Record<string, number | string>) => valuesOf(bidRanking.compute(fakeContext({ registers, params: settings }), { ...params, statistic: "rank" }, ["code"]));
    expect(ranks({ wx: 70, wp: 30, max: 5, limit: "2021-07-02" })).toEqual({ "": null, "code=A": "2", "code=B": "1", "code=C": null, "code=D": null });
    expect(ranks({ wx: 70, max: 5, limit: "2021-07-02" })).toEqual({ "": null, "code=A": null, "code=B": null, "code=C": null, "code=D": null });
  });
});

describe("saturation", () => {
  const registers = {
    codings: [{ of: "C1", code: "vol" }, { of: "c1", code: "armes" }, { of: "C2", code: "vol" }, { of: "C2", code: "vol", sub: "Bétail" }, { of: "C3", code: "vol", sub: "betail" }, { of: "C9", code: "marche" }, { of: "C1" }],
    consultations: [{ code: "C3", date: "2021-07-03", hour: 9 }, { code: "C2", date: "2021-07-02", hour: 8 }, { code: "C1", date: "2021-07-02", hour: 7.5 }, { code: "C4", date: "2021-07-04" }, { code: "C5" }],
  };
  const curve = (statistic: "new" | "cumulative" | "recent", last = 2) => valuesOf(saturation.compute(fakeContext({ registers, params: { last } }), { statistic, group: "of", code: ["code", "sub"], order: { register: "consultations", key: "code", date: "date", hour: "hour" }, last: "last" }, statistic === "recent" ? [] : ["of"]));
  test("new codes by date and hour, consultations without a code included", () => expect(curve("new")).toEqual({ "": "3", "of=C1": "2", "of=C2": "1", "of=C3": "0", "of=C4": "0" }));
  test("codes found so far", () => expect(curve("cumulative")).toEqual({ "": "3", "of=C1": "2", "of=C2": "3", "of=C3": "3", "of=C4": "3" }));
  test("what the last ones brought, once there are more of them", () => {
    expect(curve("recent")).toEqual({ "": "0" });
    expect(Number(curve("recent", 3)[""])).toBeCloseTo(1 / 3);
    expect(curve("recent", 4)).toEqual({ "": null });
  });
});
