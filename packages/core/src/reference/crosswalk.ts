import type { Text } from "../definition/text.js";
import { CERCLES_2015, COMMUNES_2015 } from "./data/codes-2015.js";
import { CAVEATS, REGION_OF_CERCLE_2021, REGIONS } from "./data/map-2023.js";
import { gazetteer } from "./gazetteer.js";
import type { Place } from "./place.js";
import { tableRows } from "./source.js";

/** A cercle or commune under OCHA's code of 2015, which today is mostly another place's. */
export interface Place2015 {
  readonly code: string;
  readonly name: string;
  /** Its code of 2021. */
  readonly code2021: string;
}

let codes2015: Map<string, Place2015> | undefined;

/** What a code meant in 2015: `ML0101` was Kayes, which is `ML0103` in 2021. Undefined for no code of 2015 (regions were not renumbered). */
export function placeOf2015(code: string): Place2015 | undefined {
  if (!codes2015) {
    const today = gazetteer("2021");
    codes2015 = new Map();
    for (const [old, now, name] of [...tableRows(CERCLES_2015), ...tableRows(COMMUNES_2015)]) {
      const code2021 = now === "=" ? old! : now!;
      codes2015.set(old!, { code: old!, code2021, name: name || today.byCode(code2021)!.name });
    }
  }
  return codes2015.get(code.trim().toUpperCase());
}

/** The region of 2023 of a cercle of 2021. */
export interface RegionOf2023 {
  readonly region: Place;
  /** Why part of the cercle may lie elsewhere, or null when the whole cercle went to the region. */
  readonly caveat: Text | null;
}

let regionOfCercle: Map<string, RegionOf2023> | undefined;

/**
 * The region of 2023 that a cercle of 2021 went to. Communes of 2021 can't be converted: the new communes have no open list,
 * and four cercles were split. Undefined for anything but a cercle's P-code of 2021.
 */
export function regionOf2023(cercleCode: string): RegionOf2023 | undefined {
  regionOfCercle ??= new Map(
    tableRows(REGION_OF_CERCLE_2021).map(([cercle, region, caveat]) => [
      cercle!,
      { region: gazetteer("2023").byCode(`2023:${region!}`)!, caveat: caveat === undefined ? null : CAVEATS[Number(caveat) as 0 | 1 | 2 | 3] },
    ]),
  );
  return regionOfCercle.get(cercleCode.trim().toUpperCase());
}

/** What is known of a region of 2023 besides its name. Years, months or days, as precise as the source. */
export interface RegionFacts {
  /** Number in Malian law; not OCHA's, not ISO's. */
  readonly lawCode: string;
  readonly iso3166: string | null;
  /** P-code of 2021, for the regions that existed then. */
  readonly pcode2021: string | null;
  /** Name of the region it was carved from. */
  readonly carvedFrom: string | null;
  /** Created by law; null for the regions older than the law of 2012, whose date is not stated here. */
  readonly created: string | null;
  /** A governor was named; null where not stated here. */
  readonly operational: string | null;
  readonly cerclesFixed: string;
  readonly cercles: number;
}

// Loi n° 2012-017 du 2 mars 2012 created the eleven regions that were carved from others or, as Ménaka and Taoudénit, from Gao and Tombouctou.
const CREATED = "2012-03-02";
const OPERATIONAL: Readonly<Record<string, string>> = { "11": "2018", "13": "2018", "15": "2018", "16": "2018", "12": "2020-11", "18": "2020-11" };

/** Facts on a region of 2023 by our id (`2023:11`), or undefined. */
export function regionFacts(code: string): RegionFacts | undefined {
  const row = tableRows(REGIONS).find(([lawCode]) => `2023:${lawCode!}` === code);
  if (!row) return undefined;
  const [lawCode, , iso, pcode, carvedFrom, cercles] = row;
  return {
    lawCode: lawCode!, iso3166: iso || null, pcode2021: pcode || null, carvedFrom: carvedFrom || null,
    created: carvedFrom ? CREATED : null, operational: OPERATIONAL[lawCode!] ?? null, cerclesFixed: "2023", cercles: Number(cercles),
  };
}
