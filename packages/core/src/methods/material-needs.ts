import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { addDays, daysBetween } from "../values/date.js";
import { fromScaled } from "../values/scaled.js";
import { keyOfBy } from "./by.js";
import type { Figure, FigureMethod, MethodContext } from "./contract.js";
import { balancesOf } from "./ledger.js";
import { needsModel, quantityFor, reserveOn, storePlaces, type NeedsCells, type NeedsModel, type Place } from "./needs-model.js";
import { matches, textOf } from "./where.js";

interface Params extends NeedsCells {
  /**
   * `need`, `available` (usable stock), `ordered` (orders that arrive in time), `shortfall` (need − available − ordered, never below 0 for an
   * item in a place), `weight` and `volume` of the need, `cost` of the shortfall, `daysToOrder`: days left to order what is short (negative: too late).
   */
  readonly statistic: "need" | "available" | "ordered" | "shortfall" | "weight" | "volume" | "cost" | "daysToOrder";
}

/** Quantities of one item in one group of places. */
interface Cell { need: number; available: number; ordered: number; rows: number[] }
type Pile = "need" | "available" | "ordered";
/** A quantity of an item in a place. */
type Pour = (item: string, place: Place, pile: Pile, quantity: number, row: number | null) => void;

/**
 * Pours every need: one number an item and place, never one a polling station and item. The quantity of a norm is rounded for each unit; a reserve
 * is added once for each place that it is kept for.
 */
function pourNeeds(model: NeedsModel, cells: NeedsCells, pour: Pour): void {
  for (const norm of model.norms) {
    const { place, base } = model.units(norm.per);
    const sums = new Float64Array(model.places.all.length);
    for (let i = 0; i < place.length; i++) sums[place[i]!]! += quantityFor(norm, base[i]!);
    const kept = new Map<number, number>();
    const levels = cells.reserves[norm.reserveAt] ?? [];
    for (let at = 0; at < sums.length; at++) {
      const sum = sums[at]!;
      if (sum === 0) continue;
      const where = model.places.all[at]!;
      pour(norm.item, where, "need", sum, null);
      if (norm.reserveUp === 0) continue;
      const apart = model.places.of(where.map((value, i) => (levels.includes(cells.places[i]!) ? value : null)));
      kept.set(apart, (kept.get(apart) ?? 0) + sum);
    }
    for (const [at, sum] of kept) pour(norm.item, model.places.all[at]!, "need", reserveOn(sum, norm), null);
  }
}

function pourStock(context: MethodContext, model: NeedsModel, cells: NeedsCells, pour: Pour): void {
  const stores = storePlaces(context, cells.stores);
  const nowhere: Place = cells.places.map(() => null);
  const placed = (store: string | null): Place => (store === null ? undefined : stores.get(store.toLowerCase())) ?? nowhere;
  for (const { item, place, usable, counted } of balancesOf(context, cells.ledger, model.day)) pour(item, placed(place), "available", usable, counted);
  const { orders } = cells;
  const rows = context.rows(orders.register);
  const needed = addDays(model.day, -(context.param(cells.margin) ?? 0));
  for (let row = 0; row < rows.count; row++) {
    const item = textOf(rows, row, orders.item), expected = textOf(rows, row, orders.expectedOn), quantity = rows.number(row, orders.quantity);
    // An order that is overdue is not counted on until it has a new date.
    if (item === null || expected === null || quantity === null || expected < context.today || expected > needed || !matches(context, rows, row, orders.where)) continue;
    pour(item, placed(textOf(rows, row, orders.store)), "ordered", Math.max(0, quantity - (rows.number(row, orders.received) ?? 0)), null);
  }
}

interface ItemFacts { readonly weight: string | null; readonly volume: string | null; readonly price: string | null; readonly lead: number | null }
function itemFacts(context: MethodContext, { register, key, weight, volume, price, lead }: NeedsCells["items"]): ReadonlyMap<string, ItemFacts> {
  const rows = context.rows(register);
  const found = new Map<string, ItemFacts>();
  const exact = (row: number, cell: string): string | null => { const value = rows.scaled(row, cell); return value === null ? null : fromScaled(value, rows.scale(cell)); };
  for (let row = 0; row < rows.count; row++) {
    const name = textOf(rows, row, key);
    if (name !== null) found.set(name.toLowerCase(), { weight: exact(row, weight), volume: exact(row, volume), price: exact(row, price), lead: rows.number(row, lead) });
  }
  return found;
}

/** One group of a dimension: its items' quantities. */
interface Group { readonly by: Readonly<Record<string, string>>; readonly items: Map<string, Cell> }

/** The dimension's part of a quantity's item and place; null where the place is not that fine. */
function byOf(parts: readonly string[], cells: NeedsCells, item: string, place: Place): Record<string, string> | null {
  const by: Record<string, string> = {};
  for (const part of parts) {
    const value = part === cells.item ? item : place[cells.places.indexOf(part)] ?? null;
    if (value === null) return null;
    by[part] = value;
  }
  return by;
}

/**
 * What the next event needs, over points × norms, minus what is there and what arrives in time, by item and place. In a place, only the stock of
 * that place and of those inside it counts; the stock of a coarser place counts in the coarser figure. Null without an event to come.
 */
export const materialNeeds: FigureMethod<Params> = {
  kind: "figure",
  id: "materialNeeds",
  reason: { fr: "croise bureaux, normes, stocks et commandes, avec un arrondi par bureau", en: "crosses polling stations, norms, stocks and orders, rounding for each station" },
  compute(context, params, dimensions) {
    const split = dimensions.map((dimension) => dimension.split("+"));
    for (const part of split.flat()) if (part !== params.item && !params.places.includes(part)) throw new TypeError(`Needs are not known by ${part}.`);
    const model = needsModel(context, params);
    if (model === null) return [{ by: {}, value: null, numerator: null, denominator: null, rows: [] }];
    const groups = new Map<string, Group>([["[]", { by: {}, items: new Map() }]]);
    const pour: Pour = (item, place, pile, quantity, row) => {
      for (const parts of [[], ...split]) {
        const by = byOf(parts, params, item, place);
        if (by === null) continue;
        const key = keyOfBy(by);
        const group = groups.get(key) ?? { by, items: new Map<string, Cell>() };
        groups.set(key, group);
        const name = item.toLowerCase();
        const cell = group.items.get(name) ?? { need: 0, available: 0, ordered: 0, rows: [] };
        group.items.set(name, cell);
        cell[pile] += quantity;
        if (row !== null) cell.rows.push(row);
      }
    };
    pourNeeds(model, params, pour);
    pourStock(context, model, params, pour);
    const facts = itemFacts(context, params.items);
    const left = daysBetween(context.today, model.day) - (context.param(params.margin) ?? 0);
    return [...groups.values()].map((group) => figureOf(group, params.statistic, facts, left));
  },
};

const short = (cell: Cell): number => Math.max(0, cell.need - cell.available - cell.ordered);

function figureOf({ by, items }: Group, statistic: Params["statistic"], facts: ReadonlyMap<string, ItemFacts>, left: number): Figure {
  const rows = [...items.values()].flatMap((cell) => cell.rows).sort((a, b) => a - b);
  const figure = (value: string | null): Figure => ({ by, value, numerator: null, denominator: null, rows });
  const cells = [...items];
  if (statistic === "daysToOrder") {
    const days = cells.flatMap(([name, cell]) => { const lead = facts.get(name)?.lead; return short(cell) > 0 && typeof lead === "number" ? [left - lead] : []; });
    return figure(days.length === 0 ? null : String(Math.min(...days)));
  }
  if (statistic === "weight" || statistic === "volume" || statistic === "cost") {
    let total = new Decimal(0), known = false;
    for (const [name, cell] of cells) {
      const each = facts.get(name)?.[statistic === "cost" ? "price" : statistic] ?? null;
      const quantity = statistic === "cost" ? short(cell) : cell.need;
      if (each === null || quantity === 0) continue;
      total = total.plus(new Decimal(each).times(quantity));
      known = true;
    }
    // Nothing to carry or to buy is 0; things whose weight or price nobody wrote are not.
    const nothing = cells.every(([, cell]) => (statistic === "cost" ? short(cell) : cell.need) === 0);
    return figure(known || nothing ? total.toFixed() : null);
  }
  return figure(String(cells.reduce((total, [, cell]) => total + (statistic === "shortfall" ? short(cell) : cell[statistic]), 0)));
}

/** Calls {@link materialNeeds}. */
export const measureNeeds = (params: Params): MethodCall => ({ method: "materialNeeds", params: { ...params } });
