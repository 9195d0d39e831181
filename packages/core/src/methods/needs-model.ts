import type { MethodContext, Rows } from "./contract.js";
import type { LedgerCells } from "./ledger.js";
import { matches, textOf, type Where } from "./where.js";

/** What one norm is counted over. */
type Unit =
  /** One for every point (a polling station), or as many as its number cell says (its voters, its members). */
  | { readonly over: "points"; readonly times?: string }
  /** One for every distinct combination of cells over the points (a centre, a commune). */
  | { readonly over: "groups"; readonly cells: readonly string[] }
  /** One for every row of another register (the coordinations of a level). */
  | { readonly over: "rows"; readonly register: string; readonly where: Where; readonly places: readonly string[] };

/** Where needs are read. `places` are, in every register, the cells of the same places in the same order, the coarsest first. */
export interface NeedsCells {
  /** The places as the dimensions of the figure name them (`["region", "cercle", "commune", "mission"]`). */
  readonly places: readonly string[];
  readonly item: string;
  readonly events: { readonly register: string; readonly key: string; readonly date: string; readonly where: Where };
  readonly points: { readonly register: string; readonly places: readonly string[]; readonly event: string; readonly where: Where };
  readonly norms: {
    readonly register: string; readonly event: string; readonly item: string; readonly per: string; readonly quantity: string;
    /** « For how many »: 1 where the cell is empty. */
    readonly every: string;
    readonly rounding: string;
    /** Codes of `rounding` that do not mean « up ». */
    readonly down: string; readonly nearest: string;
    readonly multiple: string; readonly reserve: string; readonly reserveAt: string;
  };
  readonly units: Readonly<Record<string, Unit>>;
  /** The places that a reserve is kept apart for, by code of `reserveAt`; the default where it is empty is the first. */
  readonly reserves: Readonly<Record<string, readonly string[]>>;
  readonly items: { readonly register: string; readonly key: string; readonly weight: string; readonly volume: string; readonly lead: string; readonly price: string };
  readonly stores: { readonly register: string; readonly key: string; readonly places: readonly string[] };
  readonly ledger: LedgerCells;
  readonly orders: { readonly register: string; readonly item: string; readonly store: string; readonly quantity: string; readonly received: string; readonly expectedOn: string; readonly where: Where };
  /** Parameter: days before the event by which everything has to be there. */
  readonly margin: string;
}

/** A place as the contents of the place cells; null where it is not that fine. */
export type Place = readonly (string | null)[];

/** Places by number, so that a million needs are numbers in arrays. */
export class Places {
  readonly all: Place[] = [];
  private readonly index = new Map<string, number>();
  of(place: Place): number {
    const key = JSON.stringify(place);
    let at = this.index.get(key);
    if (at === undefined) { at = this.all.length; this.all.push(place); this.index.set(key, at); }
    return at;
  }
}

/** What a norm is multiplied with: the place and the number of each unit. */
export interface UnitList { readonly place: Int32Array; readonly base: Float64Array }

/** The next event, with its norms and points. */
export interface NeedsModel {
  /** ISO day. */
  readonly day: string;
  readonly places: Places;
  /** True for a row of the points that takes part. */
  takes(point: number): boolean;
  /** Rows of points that take part, in order. */
  points(): readonly number[];
  readonly norms: readonly Norm[];
  units(per: string): UnitList;
}
type Rounding = "up" | "down" | "nearest";
export interface Norm {
  readonly item: string;
  readonly per: string;
  /** Numerator and denominator of the quantity for a base of 1, integers. */
  readonly up: number;
  readonly down: number;
  readonly rounding: Rounding;
  readonly multiple: number;
  /** Numerator and denominator of the reserve, integers. */
  readonly reserveUp: number;
  readonly reserveDown: number;
  readonly reserveAt: string;
}

const placeOf = (rows: Rows, row: number, cells: readonly string[]): Place => cells.map((cell) => textOf(rows, row, cell));

/** Reads what needs are made of, for the earliest event that is not over at the as-of date; null where there is none. Events on the same day count together. */
export function needsModel(context: MethodContext, cells: NeedsCells): NeedsModel | null {
  const events = context.rows(cells.events.register);
  const dated = Array.from({ length: events.count }, (_, row) => ({ row, day: textOf(events, row, cells.events.date) }))
    .filter(({ row, day }) => day !== null && day >= context.today && matches(context, events, row, cells.events.where));
  const day = dated.map((event) => event.day!).sort()[0];
  if (day === undefined) return null;
  const names = new Set(dated.flatMap(({ row, day: on }) => (on === day ? [textOf(events, row, cells.events.key)?.toLowerCase()] : [])));
  const concerns = (rows: Rows, row: number, cell: string, blank: boolean): boolean => { const event = textOf(rows, row, cell); return event === null ? blank : names.has(event.toLowerCase()); };
  const points = context.rows(cells.points.register);
  // A point that names no event takes part in every one.
  const takes = (row: number): boolean => concerns(points, row, cells.points.event, true) && matches(context, points, row, cells.points.where);
  let taking: readonly number[] | null = null;
  const taken = (): readonly number[] => (taking ??= Array.from({ length: points.count }, (_, row) => row).filter(takes));
  const normRows = context.rows(cells.norms.register);
  const norms: Norm[] = [];
  for (let row = 0; row < normRows.count; row++) {
    if (!concerns(normRows, row, cells.norms.event, false)) continue;
    const norm = normOf(normRows, row, cells);
    if (norm) norms.push(norm);
  }
  const places = new Places();
  const lists = new Map<string, UnitList>();
  return {
    day, places, takes, points: taken, norms,
    units: (per) => {
      let list = lists.get(per);
      if (!list) lists.set(per, list = unitList(context, cells, per, taken(), places));
      return list;
    },
  };
}

function normOf(rows: Rows, row: number, { norms: n, units, reserves }: NeedsCells): Norm | null {
  const item = textOf(rows, row, n.item), per = textOf(rows, row, n.per), quantity = rows.scaled(row, n.quantity);
  if (item === null || per === null || quantity === null || !units[per]) return null;
  const rounding = textOf(rows, row, n.rounding);
  return {
    item, per, up: quantity, down: 10 ** rows.scale(n.quantity) * Math.max(1, rows.number(row, n.every) ?? 1),
    rounding: rounding === n.down ? "down" : rounding === n.nearest ? "nearest" : "up", multiple: Math.max(1, rows.number(row, n.multiple) ?? 1),
    reserveUp: rows.scaled(row, n.reserve) ?? 0, reserveDown: 10 ** rows.scale(n.reserve), reserveAt: textOf(rows, row, n.reserveAt) ?? Object.keys(reserves)[0]!,
  };
}

function unitList(context: MethodContext, cells: NeedsCells, per: string, taking: readonly number[], places: Places): UnitList {
  const unit = cells.units[per]!;
  const place: number[] = [], base: number[] = [];
  const points = context.rows(cells.points.register);
  if (unit.over === "rows") {
    const rows = context.rows(unit.register);
    for (let row = 0; row < rows.count; row++) {
      if (!matches(context, rows, row, unit.where)) continue;
      place.push(places.of(placeOf(rows, row, unit.places)));
      base.push(1);
    }
  } else {
    const seen = new Set<string>();
    for (const row of taking) {
      if (unit.over === "groups") {
        const key = JSON.stringify(unit.cells.map((cell) => points.get(row, cell))).toLowerCase();
        if (seen.has(key)) continue;
        seen.add(key);
      }
      place.push(places.of(placeOf(points, row, cells.points.places)));
      base.push(unit.over === "points" && unit.times !== undefined ? points.number(row, unit.times) ?? 0 : 1);
    }
  }
  return { place: Int32Array.from(place), base: Float64Array.from(base) };
}

/** Whole quotient of integers, up, down or to the nearest (half up); exact below 2^52. */
function divided(up: number, down: number, rounding: Rounding): number {
  if (rounding === "down") return Math.floor(up / down);
  return Math.floor(rounding === "nearest" ? (2 * up + down) / (2 * down) : (up + down - 1) / down);
}

/** What a norm gives one unit of `base`: rounded there, then up to whole packs. */
export const quantityFor = ({ up, down, rounding, multiple }: Norm, base: number): number => divided(divided(up * base, down, rounding), multiple, "up") * multiple;

/** The reserve of a norm on a quantity, rounded up. */
export const reserveOn = (quantity: number, { reserveUp, reserveDown }: Norm): number => divided(quantity * reserveUp, reserveDown, "up");

/** Tells the place of a store, by its key in lower case. */
export function storePlaces(context: MethodContext, { register, key, places }: NeedsCells["stores"]): ReadonlyMap<string, Place> {
  const rows = context.rows(register);
  const found = new Map<string, Place>();
  for (let row = 0; row < rows.count; row++) { const name = textOf(rows, row, key); if (name !== null) found.set(name.toLowerCase(), placeOf(rows, row, places)); }
  return found;
}
