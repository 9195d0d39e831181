import { gazetteer, LEVELS, type Gazetteer, type Level, type Place } from "@canevas-mali/core/reference";
import { dayOf, given, type Argument } from "./arguments.js";
import { FunctionRefusal } from "./refusal.js";

/** Without a date: the map that has communes and P-codes. */
export const DEFAULT_MAP = "2021";
const MOST_PROPOSALS = 4;

const described = (place: Place, map: Gazetteer): string => {
  const above = map.parents(place)[0];
  return above ? `${place.name} (${place.code}, ${above.name})` : `${place.name} (${place.code})`;
};

/**
 * A place by name or code, the largest of that name first: « Kayes » is the region, « cercle de Kayes » the cercle. A slip of the pen is
 * proposed, not taken: nobody would see it in a cell.
 */
function find(name: string, map: Gazetteer, parent: Place | null): Place {
  const coded = map.byCode(name);
  if (coded?.inLaw && (parent === null || map.isWithin(coded, parent.code))) return coded;
  const levels: readonly Level[] = parent === null ? LEVELS : LEVELS.slice(LEVELS.indexOf(parent.level) + 1);
  const matches = levels.map((level) => map.find(level, name, parent?.code));
  for (const match of matches) if ((match.kind === "exact" || match.kind === "variant") && match.place.inLaw) return match.place;
  const proposals = matches.flatMap((match) => (match.kind === "near" ? [match.place] : match.kind === "ambiguous" ? match.candidates : match.kind === "unknown" ? match.elsewhere : []));
  const listed = proposals.slice(0, MOST_PROPOSALS).map((place) => described(place, map)).join(", ");
  const within = parent === null ? { fr: "", en: "" } : { fr: ` (${parent.name})`, en: ` (${parent.name})` };
  const several = matches.some((match) => match.kind === "ambiguous" && match.why === "homonym");
  throw new FunctionRefusal("notAvailable", {
    fr: several ? `Plusieurs lieux s’appellent « ${name} » : ${listed}. Précisez le parent.` : `Lieu inconnu sur la carte de ${map.map}${within.fr} : « ${name} ».${listed === "" ? "" : ` Vouliez-vous dire ${listed} ?`}`,
    en: several ? `Several places are called “${name}”: ${listed}. Say the parent.` : `Unknown place on the map of ${map.map}${within.en}: “${name}”.${listed === "" ? "" : ` Did you mean ${listed}?`}`,
  });
}

/** The place that a name means, on the map of a day; null for a blank name. */
export function placeIn(name: Argument, parent: Argument, date: Argument): Place | null {
  const written = given(name), above = given(parent), day = given(date);
  if (written === null) return null;
  const map = gazetteer(day === null ? DEFAULT_MAP : dayOf(day));
  return find(String(written), map, above === null ? null : find(String(above), map, null));
}

/** The P-code of the place that a name means; null for a blank name. */
export function pcodeIn(name: Argument, parent: Argument, date: Argument): string | null {
  const place = placeIn(name, parent, date);
  if (place?.map !== "2023") return place?.code ?? null;
  throw new FunctionRefusal("notAvailable", {
    fr: `La carte de mars 2023 n’a pas encore de P-codes. Donnez une date d’avant le 13/03/2023 pour le code de ${place.name}.`,
    en: `The map of March 2023 has no P-codes yet. Give a date before 13/03/2023 for the code of ${place.name}.`,
  });
}
