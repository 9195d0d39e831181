import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import { groupsBy } from "./by.js";
import type { Figure, FigureMethod, MethodContext, Rows } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

/** An offer to rank. Scores are out of `scoreMax`, one a criterion; null where it is not given yet. */
export interface Bid { readonly scores: readonly (Decimal | null)[]; readonly price: Decimal | null }
/** The price-quality rule. Weights may have any sum: points come out of 100. */
export interface RankingRule {
  readonly weights: readonly Decimal[];
  readonly priceWeight: Decimal;
  readonly scoreMax: Decimal;
  /** Least points of quality, out of 100; an offer below is not ranked and its price sets no lowest one. */
  readonly least: Decimal | null;
}
/** Points out of 100: of quality alone, of price alone, of both weighted; equal offers share a rank (1, 2, 2, 4). */
export interface Ranked { readonly quality: Decimal | null; readonly price: Decimal | null; readonly total: Decimal | null; readonly rank: number | null }

/** More digits than any weight needs; far fewer than arithmetic keeps, so that equal offers are equal. */
const ROUND = 12;
const HUNDRED = new Decimal(100);

/**
 * Ranks offers by price and quality. Quality is the weighted mean of the scores, out of 100. The lowest price among the offers that are
 * fully scored gets 100 points, another one 100 × lowest ÷ price. The total is the mean of both, weighted. An offer without a price,
 * with a price of 0 or with a missing score has no total.
 */
export function rankBids(bids: readonly Bid[], rule: RankingRule): Ranked[] {
  const sumOf = (values: readonly Decimal[]): Decimal => values.reduce((sum, value) => sum.plus(value), new Decimal(0));
  const qualityWeight = sumOf(rule.weights);
  const whole = qualityWeight.plus(rule.priceWeight);
  const quality = bids.map(({ scores }) => (scores.includes(null) || qualityWeight.isZero() || rule.scoreMax.isZero() ? null
    : sumOf(scores.map((score, i) => score!.times(rule.weights[i]!))).times(HUNDRED).div(qualityWeight.times(rule.scoreMax))));
  const counts = bids.map(({ price }, i) => quality[i] !== null && price !== null && price.gt(0) && (rule.least === null || quality[i]!.gte(rule.least)));
  const prices = bids.flatMap(({ price }, i) => (counts[i] ? [price!] : []));
  const lowest = prices.length === 0 ? null : Decimal.min(...prices);
  const points = bids.map(({ price }, i) => (counts[i] ? lowest!.times(HUNDRED).div(price!) : null));
  const total = points.map((price, i) => (price === null ? null : quality[i]!.times(qualityWeight).plus(price.times(rule.priceWeight)).div(whole).toDecimalPlaces(ROUND)));
  return bids.map((_, i) => ({
    quality: quality[i]!, price: points[i]!, total: total[i]!, rank: total[i] === null ? null : 1 + total.filter((other) => other !== null && other!.gt(total[i]!)).length,
  }));
}

interface Params {
  readonly statistic: "rank" | "total" | "quality" | "price";
  /** The cell that names an offer; the only dimension. */
  readonly key: string;
  /** Score cells, each with the parameter of its weight. */
  readonly criteria: readonly { readonly cell: string; readonly weight: string }[];
  readonly price: string;
  readonly priceWeight: string;
  /** Parameter: the highest score. */
  readonly scoreMax: string;
  /** Parameter: the least quality, out of 100; none while it is not set. */
  readonly least?: string;
  /** Offers that may be ranked. */
  readonly where: Where;
  /** Date cell and date parameter: an offer received later is left out; all may be ranked while it is not set. */
  readonly deadline?: { readonly date: string; readonly until: string };
}

function ranked(context: MethodContext, rows: Rows, params: Params): ReadonlyMap<number, Ranked> {
  const exact = (row: number, cell: string): Decimal | null => { const value = rows.scaled(row, cell); return value === null ? null : new Decimal(fromScaled(value, rows.scale(cell))); };
  const param = (id: string): Decimal | null => { const value = context.param(id); return value === null ? null : new Decimal(value); };
  const weights = params.criteria.map(({ weight }) => param(weight)), priceWeight = param(params.priceWeight), scoreMax = param(params.scoreMax);
  if (weights.includes(null) || priceWeight === null || scoreMax === null) return new Map();
  const until = params.deadline ? context.paramDate(params.deadline.until) : null;
  const kept = rowsWhere(context, rows, params.where).filter((row) => until === null || (textOf(rows, row, params.deadline!.date) ?? "9999") <= until);
  const bids = kept.map((row) => ({ scores: params.criteria.map(({ cell }) => exact(row, cell)), price: exact(row, params.price) }));
  const results = rankBids(bids, { weights: weights as Decimal[], priceWeight, scoreMax, least: params.least === undefined ? null : param(params.least) });
  return new Map(kept.map((row, i) => [row, results[i]!]));
}

/** Points or rank of each offer by {@link rankBids}. There is no figure of all offers together: « n.d. ». */
export const bidRanking: FigureMethod<Params> = {
  kind: "figure",
  id: "bidRanking",
  reason: { fr: "compare chaque offre à la moins chère et les classe", en: "compares each offer with the cheapest and ranks them" },
  compute(context, params, dimensions) {
    if (dimensions.some((dimension) => dimension !== params.key)) throw new TypeError(`Offers are ranked by ${params.key} only.`);
    const rows = context.rows(context.register);
    const results = ranked(context, rows, params);
    return groupsBy(rows, dimensions).map(({ by, rows: behind }): Figure => {
      const found = by[params.key] === undefined ? undefined : behind.map((row) => results.get(row)).find((result) => result !== undefined);
      const value = found?.[params.statistic] ?? null;
      return { by, value: value === null ? null : new Decimal(value).toFixed(), numerator: null, denominator: null, rows: found ? behind : [] };
    });
  },
};

/** Calls {@link bidRanking}. */
export const rankOffers = (params: Params): MethodCall => ({ method: "bidRanking", params: { ...params } });
