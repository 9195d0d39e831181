import { isIsoDate } from "../values/date.js";
import { closest } from "../values/spelling.js";
import { CONFLICTS, SPELLINGS } from "./data/spellings.js";
import { NAMES_2021, NAMES_2023, placesOf } from "./map-places.js";
import { digitsOf, type Level, LEVELS, type MapId, type Place, placeKey, tightKey, withoutLevelWord } from "./place.js";
import { tableRows } from "./source.js";

/** What a name was found to be. */
export type PlaceMatch =
  /** The place's own name (case, accents, hyphens, spaces and « région de… » aside), or a spelling known to mean it. */
  | { readonly kind: "exact" | "variant"; readonly place: Place }
  /** A slip of the pen away, or « Kayes » for « Kayes Commune » where the cercle is not said: to be confirmed. */
  | { readonly kind: "near"; readonly place: Place }
  /** Several places: `homonym` needs the parent, `near` a better spelling, `conflict` was once seen beside this place's code and proves nothing. */
  | { readonly kind: "ambiguous"; readonly why: "homonym" | "near" | "conflict"; readonly candidates: readonly Place[] }
  /** No such place there; `elsewhere` lists places of that name outside the parent that was given. */
  | { readonly kind: "unknown"; readonly elsewhere: readonly Place[] };

/** One map of Mali. */
export interface Gazetteer {
  readonly map: MapId;
  /** Ten regions with the District of Bamako among them (2021), or twenty (2023), by code. */
  regions(): readonly Place[];
  /** Cercles that exist in law, of one region or all. Bamako has none. */
  cercles(regionCode?: string): readonly Place[];
  /** Communes of a cercle, a region or all; empty on the map of 2023, which has no open list. */
  communes(parentCode?: string): readonly Place[];
  /** The place with a code, in any case. Never by a bare number: « 09 » means three regions. */
  byCode(code: string): Place | undefined;
  /** Reads a name. With `parentCode`, only below that place (at any depth). */
  find(level: Level, name: string, parentCode?: string): PlaceMatch;
  /** Places directly below, OCHA's ML0901 included. */
  children(code: string): readonly Place[];
  /** Places above, nearest first, OCHA's ML0901 included. */
  parents(place: Place): readonly Place[];
  /** From the region down to the place, places that exist in law only. */
  path(place: Place): readonly Place[];
  /** Places of a level at or below a place, that exist in law: a zone de travail. */
  descendants(code: string, level: Level): readonly Place[];
  /** True when the place is the other one or lies below it. */
  isWithin(place: Place, ancestorCode: string): boolean;
}

/** Day of the law that drew the map of 2023 (loi n° 2023-006). */
export const MAP_2023_SINCE = "2023-03-13";

const built = new Map<MapId, Gazetteer>();

/**
 * The map in force on a day, or a map by its year.
 * @example gazetteer("2021-07-31").find("commune", "Benkadi", "ML0203")
 */
export function gazetteer(asOf: string): Gazetteer {
  if (asOf !== "2021" && asOf !== "2023" && !isIsoDate(asOf)) throw new TypeError(`Not a date or a map: ${JSON.stringify(asOf)}.`);
  const map: MapId = asOf === "2023" || (asOf !== "2021" && asOf >= MAP_2023_SINCE) ? "2023" : "2021";
  let found = built.get(map);
  if (!found) {
    found = build(map);
    built.set(map, found);
  }
  return found;
}

/** What is looked up at one level. All keys are without spaces, so that « Ben Kadi » and « Benkadi » are homonyms. */
interface LevelIndex {
  readonly places: Place[];
  readonly names: Map<string, Place[]>;
  readonly spellings: Map<string, Place[]>;
  /** « kayes » → « Kayes Commune ». */
  readonly seats: Map<string, Place[]>;
  readonly conflicts: Map<string, Place[]>;
}

function add(index: Map<string, Place[]>, key: string, place: Place): void {
  const list = index.get(key);
  if (!list) index.set(key, [place]);
  else if (!list.includes(place)) list.push(place);
}

function build(map: MapId): Gazetteer {
  const all = placesOf(map);
  const codes = new Map(all.map((place) => [place.code.toUpperCase(), place]));
  const below = new Map<string, Place[]>();
  const levels = new Map<Level, LevelIndex>(
    LEVELS.map((level) => [level, { places: [], names: new Map(), spellings: new Map(), seats: new Map(), conflicts: new Map() }]),
  );
  for (const place of all) {
    if (place.parent !== null) add(below, place.parent, place);
    const index = levels.get(place.level)!;
    const key = placeKey(place.name);
    index.places.push(place);
    add(index.names, tightKey(key), place);
    if (place.level === "commune" && key.endsWith(" commune")) add(index.seats, tightKey(key.slice(0, -" commune".length)), place);
  }
  const spellings = map === "2021" ? [...tableRows(SPELLINGS), ...NAMES_2021] : NAMES_2023;
  for (const [code, name] of spellings) {
    const place = codes.get(code!.toUpperCase())!;
    add(levels.get(place.level)!.spellings, tightKey(placeKey(name!)), place);
  }
  if (map === "2021") {
    for (const [code, name] of tableRows(CONFLICTS)) {
      const place = codes.get(code!)!;
      add(levels.get(place.level)!.conflicts, tightKey(placeKey(name!)), place);
    }
  }

  const byCode = (code: string): Place | undefined => codes.get(code.trim().toUpperCase());
  const known = (code: string): Place => {
    const place = byCode(code);
    if (!place) throw new RangeError(`No place ${JSON.stringify(code)} on the map of ${map}.`);
    return place;
  };
  const parents = (place: Place): readonly Place[] => {
    const chain: Place[] = [];
    for (let up = place.parent; up !== null; ) {
      const above = codes.get(up.toUpperCase())!;
      chain.push(above);
      up = above.parent;
    }
    return chain;
  };
  const isWithin = (place: Place, ancestorCode: string): boolean => {
    const ancestor = known(ancestorCode);
    return place === ancestor || parents(place).includes(ancestor);
  };
  const descendants = (code: string, level: Level): readonly Place[] => {
    const top = known(code);
    return levels.get(level)!.places.filter((place) => place.inLaw && isWithin(place, top.code));
  };
  const inLaw = (level: Level): readonly Place[] => levels.get(level)!.places.filter((place) => place.inLaw);

  return {
    map,
    byCode,
    parents,
    isWithin,
    descendants,
    regions: () => inLaw("region"),
    cercles: (regionCode) => (regionCode === undefined ? inLaw("cercle") : descendants(regionCode, "cercle")),
    communes: (parentCode) => (parentCode === undefined ? inLaw("commune") : descendants(parentCode, "commune")),
    children: (code) => below.get(known(code).code) ?? [],
    path: (place) => [place, ...parents(place)].filter((p) => p.inLaw).reverse(),
    find: (level, name, parentCode) => find(levels.get(level)!, level, name, parentCode, parentCode === undefined ? null : (place) => isWithin(place, parentCode)),
  };
}

function find(index: LevelIndex, level: Level, name: string, parentCode: string | undefined, inside: ((place: Place) => boolean) | null): PlaceMatch {
  const written = placeKey(name);
  const bare = withoutLevelWord(written, level);
  if (bare === "" || /^\d+$/.test(tightKey(bare))) return { kind: "unknown", elsewhere: [] };
  const scope = (places: readonly Place[] | undefined): readonly Place[] => (!places ? [] : inside ? places.filter(inside) : places);
  const tight = tightKey(bare);
  const seats = index.seats.get(tight);
  const underOwnCercle = seats?.every((place) => place.parent === parentCode?.trim().toUpperCase()) ?? false;
  // « Commune IV » is a name, not the word « commune » before one: the text as written comes first.
  const steps: readonly (readonly ["exact" | "variant" | "near", readonly Place[] | undefined])[] = [
    ["exact", index.names.get(tightKey(written))],
    ["exact", index.names.get(tight)],
    ["variant", index.spellings.get(tightKey(written))],
    ["variant", index.spellings.get(tight)],
    // Who writes « commune de Kayes » says that the commune is meant; under the cercle of Kayes, « Kayes » can be no other commune.
    [bare !== written ? "exact" : underOwnCercle ? "variant" : "near", seats],
  ];
  for (const [kind, list] of steps) {
    const places = scope(list);
    if (places.length === 1) return { kind, place: places[0]! };
    if (places.length > 1) return { kind: "ambiguous", why: "homonym", candidates: places };
  }
  const conflicts = scope(index.conflicts.get(tight));
  if (conflicts.length > 0) return { kind: "ambiguous", why: "conflict", candidates: conflicts };
  const near = nearest(index, tight, scope(index.places));
  if (near) return near;
  const elsewhere = inside ? (index.names.get(tightKey(written)) ?? index.names.get(tight) ?? index.spellings.get(tight) ?? seats ?? []) : [];
  return { kind: "unknown", elsewhere };
}

function nearest(index: LevelIndex, tight: string, places: readonly Place[]): PlaceMatch | null {
  const digits = digitsOf(tight);
  const allowed = new Set(places);
  const keys: string[] = [];
  const owners: Place[] = [];
  for (const table of [index.names, index.spellings]) {
    for (const [key, list] of table) {
      if (digitsOf(key) !== digits) continue;
      for (const place of list) {
        if (!allowed.has(place)) continue;
        keys.push(key);
        owners.push(place);
      }
    }
  }
  const hit = closest(tight, keys);
  if (!hit) return null;
  const candidates = [...new Set(hit.indices.map((i) => owners[i]!))];
  return candidates.length === 1 ? { kind: "near", place: candidates[0]! } : { kind: "ambiguous", why: "near", candidates };
}
