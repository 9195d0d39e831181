import { fold } from "../values/fold.js";

/** Levels of the gazetteer. Arrondissements have no open list: they are free text under a cercle. */
export type Level = "region" | "cercle" | "commune";
export const LEVELS: readonly Level[] = ["region", "cercle", "commune"];

/** The map before the law of 13 March 2023, or the one since. */
export type MapId = "2021" | "2023";

/** An administrative place. */
export interface Place {
  /**
   * Map of 2021: OCHA's P-code (`ML01`, `ML0101`, `ML010101`). Map of 2023, which has no P-codes: an id of ours made of the region's
   * number in Malian law and the cercle's name: `2023:05`, `2023:05:djenne`.
   */
  readonly code: string;
  /** French name, with accents where a source gives them. */
  readonly name: string;
  readonly level: Level;
  /** Code of the place above, or null for a region. */
  readonly parent: string | null;
  readonly map: MapId;
  /** True for Bamako, which stands among the regions as a District. */
  readonly district: boolean;
  /** False for ML0901, OCHA's stand-in for the cercle that Bamako does not have. */
  readonly inLaw: boolean;
}

const ROMAN = new Map([["i", "1"], ["ii", "2"], ["iii", "3"], ["iv", "4"], ["v", "5"], ["vi", "6"]]);

/**
 * The comparison key of a place name: folded, a last Roman number as digits (« Commune IV » = « Commune 4 »).
 * Spaces stay; {@link tightKey} drops them.
 */
export function placeKey(name: string): string {
  const key = fold(name);
  const cut = key.lastIndexOf(" ");
  const number = cut > 0 ? ROMAN.get(key.slice(cut + 1)) : undefined;
  return number === undefined ? key : `${key.slice(0, cut)} ${number}`;
}

/** The same without spaces: « N'Tillit », « Ntillit », « N Tillit »; « Kiffosso 1 », « Kiffosso1 ». */
export function tightKey(key: string): string {
  return key.includes(" ") ? key.split(" ").join("") : key;
}

const PREFIXES: Readonly<Record<Level, RegExp>> = {
  region: /^(?:region|gouvernorat|district) (?:du |de la |de |d )?(?=.)/,
  cercle: /^(?:cercle|prefecture) (?:du |de la |de |d )?(?=.)/,
  commune: /^(?:(?:commune|mairie)(?: rurale| urbaine)? (?:du |de la |de |d )|c[ru] (?:de |d )?)(?=.)/,
};
const SUFFIXES: Readonly<Record<Level, RegExp>> = { region: / region$/, cercle: / cercle$/, commune: / (?:commune|(?:du district )?(?:de )?bamako)$/ };

/** A key without the word for its level: « région de Kayes », « commune rurale de Diamou », « Commune IV de Bamako », "Kayes region". */
export function withoutLevelWord(key: string, level: Level): string {
  return placeKey(key.replace(PREFIXES[level], "").replace(SUFFIXES[level], ""));
}

/** The digits of a key, so that « Gadougou 1 » never passes for a slip of « Gadougou 2 ». */
export function digitsOf(key: string): string {
  return key.replace(/\D+/g, " ").trim();
}
