import { createCatalogue, gazetteer, periodOfId, type ExampleRow } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { writeWorkbook } from "@canevas-mali/workbook";
import { randomOf } from "../support/random.js";

/** An invented vote over the real communes of the map of 2021: every number here is made up, the same each time. */
export interface Country {
  readonly stations: readonly Station[];
  readonly items: readonly Item[];
  readonly stocks: readonly { readonly item: string; readonly usable: number; readonly inTime: boolean }[];
  readonly orders: readonly { readonly item: string; readonly left: number; readonly inTime: boolean }[];
  readonly data: Readonly<Record<string, readonly ExampleRow[]>>;
}
export interface Station { readonly code: string; readonly commune: string; readonly centre: string; readonly voters: number; readonly members: number }
/** A norm as this file says it; quantities in thousandths, reserves in percent. */
export interface Item {
  readonly code: string; readonly per: "bureau" | "electeurs" | "membre" | "centre" | "commune";
  readonly thousandths: number; readonly every: number; readonly rounding: "haut" | "bas" | "proche"; readonly multiple: number;
  readonly reserve: number; readonly reserveAt: "commune" | "cercle" | "region" | "central";
}

const VOTE = "COM-2025";
const E = (register: string): string => `elections.${register}`;
const two = (n: number): string => String(n).padStart(2, "0");
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** Stations spread over all communes, a few in each voting centre, and 40 items with norms of every kind. */
export function countryOf(count: number): Country {
  const random = randomOf(2025);
  const map = gazetteer("2021"), communes = map.communes();
  const stations = Array.from({ length: count }, (_, i): Station => {
    const commune = communes[i % communes.length]!.code, turn = Math.floor(i / communes.length);
    return { code: `${commune.slice(2)}-${String(turn + 1).padStart(3, "0")}`, commune, centre: `École ${Math.floor(turn / 4) + 1}`, voters: 60 + random.int(441), members: 5 };
  });
  const items = Array.from({ length: 40 }, (_, i): Item => ({
    code: `ART-${two(i + 1)}`, per: pick(["bureau", "electeurs", "membre", "bureau", "centre", "electeurs", "commune", "bureau"], i),
    thousandths: pick([1000, 1050, 1000, 2500, 3000, 333, 12000, 750, 1500], i), every: pick([1, 1, 1, 1, 250], i), rounding: pick(["haut", "proche", "bas"], i),
    multiple: pick([1, 50, 1, 10], i), reserve: pick([0, 5, 10, 7, 3], i), reserveAt: pick(["commune", "cercle", "region", "central"], i),
  }));
  const regions = map.regions();
  const storeOf = (region: string): string => `MAG-${region}`;
  const stocks = items.flatMap((item, i) => regions.map((region, r) => ({ item: item.code, region: region.code, usable: 500 * (i + 1) + 37 * r, inTime: (i + r) % 7 !== 0 })));
  const orders = items.map((item, i) => ({ item: item.code, quantity: 9000 + 100 * i, received: i % 3 === 0 ? 1500 : 0, inTime: i % 4 !== 0 })).map((o) => ({ ...o, left: o.quantity - o.received }));
  const securityOf = (commune: string): string => `SEC-${commune.slice(2)}`;
  const place = (commune: string): ExampleRow => {
    const path = map.path(map.byCode(commune)!);
    return Object.fromEntries(path.map((p) => [`place.${p.level}`, p.code]));
  };
  const data: Record<string, readonly ExampleRow[]> = {
    [E("scrutins")]: [{ code: VOTE, nature: "communales", round: 1, date: "2025-12-28", status: "prevu" }],
    [E("magasins")]: regions.map((region, r) => ({ code: storeOf(region.code), name: `Magasin ${region.name}`, level: "region", "place.region": region.code, body: "aige", bodySince: "2025-03-10", capacity: 200 + r })),
    [E("securite")]: communes.map((c) => ({ code: securityOf(c.code), vote: VOTE, nature: "centre", site: `Centres de ${c.name}`, ...place(c.code), level: "faible", force: "gendarmerie", staff: 6 })),
    [E("bureaux")]: stations.map((s, i) => {
      const women = Math.floor(s.voters / 2);
      return {
        code: s.code, vote: VOTE, ...place(s.commune), centre: s.centre, number: (Math.floor(i / communes.length) % 4) + 1, status: "ouvert", voters: s.voters, "bySex.women": women, "bySex.men": s.voters - women,
        membersDue: s.members, "named.women": 2, "named.men": 3, "trained.women": i % 3, "trained.men": 3, building: "ecole", road: pick(["bitume", "piste", "difficile"], i), rain: i % 5 === 0, river: i % 11 === 0, access: "libre",
        distance: `${i % 40}.5`, store: storeOf(`ML${s.commune.slice(2, 4)}`), route: `Magasin – ${s.centre}`, security: securityOf(s.commune), visitedOn: "2025-10-14",
      };
    }),
    [E("articles")]: items.map((item, i) => ({ code: item.code, wording: `Article ${i + 1}`, sensitivity: i % 4 === 0 ? "sensible" : "non_sensible", use: "consommable", unit: "pièce", weight: `${(i % 5) + 1}.250`, volume: "0.01000", leadDays: 20 + i, price: 1000 + 50 * i, "price.currency": "XOF" })),
    [E("normes")]: items.map((item) => ({ vote: VOTE, item: item.code, per: item.per, quantity: (item.thousandths / 1000).toFixed(3), every: item.every, rounding: item.rounding, multiple: item.multiple, reserve: item.reserve / 100, reserveAt: item.reserveAt })),
    [E("stocks")]: stocks.map((s) => ({ item: s.item, store: storeOf(s.region), lot: "unique", countedOn: "2025-11-15", usable: s.usable, damaged: 3, expired: 0, dry: true, locked: true, guarded: true, raised: true, expiresOn: s.inTime ? "2027-06-30" : "2025-12-20" })),
    [E("commandes")]: orders.map((o, i) => ({
      code: `CMD-${two(i + 1)}`, item: o.item, quantity: o.quantity, vote: VOTE, store: storeOf("ML01"), supplier: "Fournisseur inventé", status: o.received > 0 ? "partielle" : "passee", orderedOn: "2025-10-06",
      expectedOn: o.inTime ? "2025-12-10" : "2025-12-22", price: o.quantity * 1000, "price.currency": "XOF", ...(o.received > 0 ? { received: o.received, receivedOn: "2025-11-20" } : {}),
    })),
  };
  return { stations, items, stocks, orders, data };
}

/** The country's workbook. `typed` are values written over cells of the register of stations: row from 0, cell, value. */
export function countryWorkbook({ data }: Country, typed: readonly { readonly row: number; readonly cell: string; readonly value: ExampleRow[string] }[] = []): Uint8Array {
  const stations = [...data[E("bureaux")]!];
  for (const { row, cell, value } of typed) stations[row] = { ...stations[row], [cell]: value };
  return writeWorkbook(templateSpec(createCatalogue(DOMAINS), { domain: "elections", period: periodOfId("2025-11")!, place: null, lang: "fr", map: "2021", rows: 5, data: { ...data, [E("bureaux")]: stations } }));
}

/** What one unit gets, in whole pieces and packs, worked out in whole thousandths. */
function given(item: Item, base: number): number {
  const up = item.thousandths * base, down = 1000 * item.every;
  const rest = up % down, whole = (up - rest) / down;
  const pieces = item.rounding === "haut" ? whole + (rest > 0 ? 1 : 0) : item.rounding === "bas" ? whole : whole + (2 * rest >= down ? 1 : 0);
  return Math.ceil(pieces / item.multiple) * item.multiple;
}
const percentOf = (quantity: number, percent: number): number => Math.ceil((quantity * percent) / 100);

export interface Expected { readonly need: number; readonly available: number; readonly ordered: number; readonly shortfall: number; readonly byCommune: ReadonlyMap<string, number> }

/** The needs of the country, without the engine: one number a station and item, rounded; then reserves, each place once. */
export function expectedNeeds({ stations, items, stocks, orders }: Country): ReadonlyMap<string, Expected> {
  return new Map(items.map((item) => {
    const perCommune = new Map<string, number>(), centres = new Set<string>();
    const add = (commune: string, n: number): void => { perCommune.set(commune, (perCommune.get(commune) ?? 0) + n); };
    for (const s of stations) {
      if (item.per === "bureau") add(s.commune, given(item, 1));
      else if (item.per === "electeurs") add(s.commune, given(item, s.voters));
      else if (item.per === "membre") add(s.commune, given(item, s.members));
      else {
        const key = item.per === "centre" ? `${s.commune} ${s.centre}` : s.commune;
        if (centres.has(key)) continue;
        centres.add(key);
        add(s.commune, given(item, 1));
      }
    }
    const digits = { commune: 8, cercle: 6, region: 4, central: 2 }[item.reserveAt];
    const kept = new Map<string, number>();
    for (const [commune, n] of perCommune) kept.set(commune.slice(0, digits), (kept.get(commune.slice(0, digits)) ?? 0) + n);
    const reserve = [...kept.values()].reduce((sum, n) => sum + percentOf(n, item.reserve), 0);
    const need = [...perCommune.values()].reduce((sum, n) => sum + n, reserve);
    const available = stocks.filter((s) => s.item === item.code && s.inTime).reduce((sum, s) => sum + s.usable, 0);
    const ordered = orders.filter((o) => o.item === item.code && o.inTime).reduce((sum, o) => sum + o.left, 0);
    const byCommune = new Map([...perCommune].filter(([, n]) => n > 0).map(([commune, n]) => [commune, n + (item.reserveAt === "commune" ? percentOf(n, item.reserve) : 0)]));
    return [item.code, { need, available, ordered, shortfall: Math.max(0, need - available - ordered), byCommune }];
  }));
}
