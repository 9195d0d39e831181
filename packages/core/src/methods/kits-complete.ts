import type { MethodCall } from "../definition/method.js";
import { groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod, MethodContext } from "./contract.js";
import { balancesOf } from "./ledger.js";
import { needsModel, quantityFor, storePlaces, type NeedsCells, type Norm, type Place } from "./needs-model.js";
import { textOf } from "./where.js";

interface Params extends NeedsCells {
  /** Units (codes of `norms.per`) whose norms make up the kit of one point. */
  readonly kit: readonly string[];
}

/** The finest part of a place, which tells it alone. */
const finest = (place: Place): string | null => place.filter((part) => part !== null).at(-1) ?? null;

/** The cell that a norm of the kit is multiplied with; null for one a point. */
function timesOf({ units }: Params, { per }: Norm): string | null {
  const unit = units[per]!;
  return unit.over === "points" ? unit.times ?? null : null;
}

/** Usable quantities by finest place, in the order of `items`. */
function stockByPlace(context: MethodContext, params: Params, day: string, items: readonly string[]): ReadonlyMap<string, Float64Array> {
  const stores = storePlaces(context, params.stores);
  const found = new Map<string, Float64Array>();
  for (const { item, place, usable } of balancesOf(context, params.ledger, day)) {
    const where = finest(stores.get(place.toLowerCase()) ?? []), at = items.indexOf(item.toLowerCase());
    if (where === null || at < 0) continue;
    const stock = found.get(where) ?? new Float64Array(items.length);
    stock[at]! += usable;
    found.set(where, stock);
  }
  return found;
}

/**
 * Points that the usable stock of their own place can equip with every item of the kit ÷ points that take part. Points with the smallest
 * needs are served first. Null without an event to come or without norms for a kit.
 */
export const kitsComplete: FigureMethod<Params> = {
  kind: "figure",
  id: "kitsComplete",
  reason: { fr: "sert les bureaux l’un après l’autre sur un même stock", en: "serves polling stations one after the other from one stock" },
  compute(context, params, dimensions) {
    const rows = context.rows(params.points.register);
    const model = needsModel(context, params);
    const norms = model?.norms.filter((norm) => params.kit.includes(norm.per)) ?? [];
    if (!model || norms.length === 0) return [{ by: {}, value: null, numerator: null, denominator: null, rows: [] }];
    const items = [...new Set(norms.map((norm) => norm.item.toLowerCase()))];
    const kit = norms.map((norm) => ({ norm, item: items.indexOf(norm.item.toLowerCase()), times: timesOf(params, norm) }));
    const left = stockByPlace(context, params, model.day, items);
    // The kit of a point is worked out anew each time: 25,000 points × 40 items are never kept together.
    const asked = new Float64Array(items.length);
    const ask = (row: number): Float64Array => {
      asked.fill(0);
      for (const { norm, item, times } of kit) asked[item]! += quantityFor(norm, times === null ? 1 : rows.number(row, times) ?? 0);
      return asked;
    };
    const points = model.points();
    const sizes = new Map(points.map((row) => [row, ask(row).reduce((total, n) => total + n, 0)]));
    const served = new Set<number>();
    for (const row of [...points].sort((a, b) => sizes.get(a)! - sizes.get(b)! || a - b)) {
      const place = finest(params.points.places.map((cell) => textOf(rows, row, cell)));
      const there = place === null ? undefined : left.get(place);
      const wanted = ask(row);
      if (!there || wanted.some((quantity, item) => there[item]! < quantity)) continue;
      wanted.forEach((quantity, item) => { there[item]! -= quantity; });
      served.add(row);
    }
    const taking = new Set(points);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const among = all.filter((row) => taking.has(row));
      return ratioFigure(by, among.filter((row) => served.has(row)).length, among.length, among);
    });
  },
};

/** Calls {@link kitsComplete}. */
export const measureKits = (params: Params): MethodCall => ({ method: "kitsComplete", params: { ...params } });
