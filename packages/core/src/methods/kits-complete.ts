import type { MethodCall } from "../definition/method.js";
import { groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod } from "./contract.js";
import { balancesOf } from "./ledger.js";
import { needsModel, quantityFor, storePlaces, type NeedsCells, type Norm } from "./needs-model.js";
import { textOf } from "./where.js";

interface Params extends NeedsCells {
  /** Units (codes of `norms.per`) whose norms make up the kit of one point. */
  readonly kit: readonly string[];
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
    const stores = storePlaces(context, params.stores);
    const left = new Map<string, number>();
    for (const { item, place, usable } of balancesOf(context, params.ledger, model.day)) {
      const key = JSON.stringify([stores.get(place.toLowerCase()) ?? null, item.toLowerCase()]);
      left.set(key, (left.get(key) ?? 0) + usable);
    }
    const base = (norm: Norm, row: number): number => {
      const unit = params.units[norm.per]!;
      return unit.over === "points" && unit.times !== undefined ? rows.number(row, unit.times) ?? 0 : 1;
    };
    const asked = model.points.map((row) => {
      const place = params.points.places.map((cell) => textOf(rows, row, cell));
      const kit = new Map<string, number>();
      for (const norm of norms) {
        const key = JSON.stringify([place, norm.item.toLowerCase()]);
        kit.set(key, (kit.get(key) ?? 0) + quantityFor(norm, base(norm, row)));
      }
      return { row, kit, size: [...kit.values()].reduce((total, n) => total + n, 0) };
    });
    const served = new Set<number>();
    for (const { row, kit } of asked.sort((a, b) => a.size - b.size || a.row - b.row)) {
      if ([...kit].some(([key, quantity]) => (left.get(key) ?? 0) < quantity)) continue;
      for (const [key, quantity] of kit) left.set(key, left.get(key)! - quantity);
      served.add(row);
    }
    const taking = new Set(model.points);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const among = all.filter((row) => taking.has(row));
      return ratioFigure(by, among.filter((row) => served.has(row)).length, among.length, among);
    });
  },
};

/** Calls {@link kitsComplete}. */
export const measureKits = (params: Params): MethodCall => ({ method: "kitsComplete", params: { ...params } });
