import { gazetteer, isPersonal, parsePeriod, type Catalogue, type Gazetteer, type Indicator, type Period, type RegisterModel, type Text } from "@canevas-mali/core";
import { LEVELS, type Level, type Place } from "@canevas-mali/core/reference";
import { fold, isIsoDate, parseDate } from "@canevas-mali/core/values";
import { clean, didYouMean, fr, Refusal } from "./text.js";

/** The domain of an option; null where it was not given. Refuses an unknown one with the list of those that exist. */
export function domainOption(word: string | null, catalogue: Catalogue): string | null {
  if (word === null) return null;
  const ids = catalogue.domains.map((d) => d.id);
  const found = ids.find((id) => fold(id) === fold(word));
  if (found) return found;
  const near = didYouMean(word, ids);
  throw new Refusal({ fr: fr`Domaine inconnu : ${clean(word)}.${near.fr} Les domaines sont ${ids.join(", ")}.`, en: `Unknown domain: ${clean(word)}.${near.en} The domains are ${ids.join(", ")}.` });
}

/** A register by its id, with or without its domain. */
export function registerOption(word: string | null, catalogue: Catalogue, domain: string | null): string | null {
  if (word === null) return null;
  const ids = catalogue.domains.filter((d) => domain === null || d.id === domain).flatMap((d) => d.registers.map((r) => r.id));
  const found = ids.filter((id) => fold(id) === fold(word) || fold(id.slice(id.indexOf(".") + 1)) === fold(word));
  if (found.length === 1) return found[0]!;
  const near = found.length > 1 ? { fr: fr` Vouliez-vous dire ${found.join(" ou ")} ?`, en: ` Did you mean ${found.join(" or ")}?` } : didYouMean(word, ids);
  throw new Refusal({
    fr: fr`Registre inconnu : ${clean(word)}.${near.fr} Voyez canevas list ${domain ?? "DOMAINE"}.`,
    en: `Unknown register: ${clean(word)}.${near.en} See canevas list ${domain ?? "DOMAIN"}.`,
  });
}

/** A period as people write it. */
export function periodOption(word: string | null): Period | null {
  if (word === null) return null;
  const period = parsePeriod(word);
  if (period) return period;
  throw new Refusal({
    fr: fr`Période inconnue : ${clean(word)}. Écrivez par exemple 2021-07 (mois), 2021-Q3 (trimestre), 2021-S2 (semestre) ou 2021 (année).`,
    en: `Unknown period: ${clean(word)}. Write for example 2021-07 (month), 2021-Q3 (quarter), 2021-S2 (half-year) or 2021 (year).`,
  });
}

/** A day as people write it. */
export function asOfOption(word: string | null): string | null {
  if (word === null) return null;
  const read = isIsoDate(word) ? word : parseDate(word);
  if (typeof read === "string") return read;
  if (read?.precision === "day") return read.iso;
  throw new Refusal({ fr: fr`Date illisible : ${clean(word)}. Écrivez par exemple 31/07/2021.`, en: `Unreadable date: ${clean(word)}. Write for example 2021-07-31.` });
}

const LEVEL: Readonly<Record<Level, Text>> = { region: { fr: "une région", en: "a region" }, cercle: { fr: "un cercle", en: "a cercle" }, commune: { fr: "une commune", en: "a commune" } };
const shown = (place: Place, gaz: Gazetteer): string => {
  const above = gaz.parents(place)[0];
  return `${place.name} (${place.code}${above ? `, ${above.name}` : ""})`;
};

/**
 * A place by code or name, the largest of that name first: « Kayes » is the region. With a level, of that level only. Refuses with proposals.
 * @param asOf an ISO date, or the map `2021` or `2023`
 */
export function placeOption(word: string, asOf: string, level: Level | null = null): Place {
  const gaz = gazetteer(asOf);
  const byCode = gaz.byCode(word);
  if (byCode?.inLaw && (level === null || byCode.level === level)) return byCode;
  if (byCode?.inLaw) throw new Refusal({ fr: fr`« ${byCode.name} » (${byCode.code}) n’est pas ${LEVEL[level!].fr}.`, en: `“${byCode.name}” (${byCode.code}) is not ${LEVEL[level!].en}.` });
  const matches = (level === null ? LEVELS : [level]).map((l) => gaz.find(l, word));
  for (const match of matches) if (match.kind === "exact" || match.kind === "variant") return match.place;
  const proposals = matches.flatMap((match) => (match.kind === "near" ? [match.place] : match.kind === "ambiguous" ? match.candidates : [])).slice(0, 4).map((place) => shown(place, gaz));
  const other = gazetteer(gaz.map === "2021" ? "2023" : "2021").byCode(word);
  const hint = proposals.length > 0
    ? { fr: fr` Vouliez-vous dire ${proposals.join(" ou ")} ?`, en: ` Did you mean ${proposals.join(" or ")}?` }
    : other
      ? { fr: fr` Ce code est celui de ${other.name} sur la carte de ${other.map}.`, en: ` This code is that of ${other.name} on the map of ${other.map}.` }
      : { fr: fr` Donnez un nom ou un code, par exemple ${gaz.regions().slice(0, 3).map((place) => shown(place, gaz)).join(", ")}.`, en: ` Give a name or a code, for example ${gaz.regions().slice(0, 3).map((place) => shown(place, gaz)).join(", ")}.` };
  throw new Refusal({ fr: fr`Lieu inconnu sur la carte de ${gaz.map} : ${clean(word)}.${hint.fr}`, en: `Unknown place on the map of ${gaz.map}: ${clean(word)}.${hint.en}` });
}

/** The filters of `--where place.cercle=Kita`: cell ids to canonical codes. Labels and names are read as codes. */
export function whereOption(words: readonly string[], models: readonly RegisterModel[], gaz: Gazetteer): Record<string, string> {
  return Object.fromEntries(words.map((word) => {
    const cut = word.indexOf("=");
    const path = word.slice(0, cut).trim(), value = word.slice(cut + 1).trim();
    if (cut < 1 || value === "") throw new Refusal({ fr: fr`--where attend une cellule et un code : --where place.cercle=ML0103, et non ${clean(word)}.`, en: `--where needs a cell and a code: --where place.cercle=ML0103, not ${clean(word)}.` });
    const cells = models.flatMap((m) => m.cells.filter((c) => !isPersonal(c, m) && (c.codes !== null || c.form === "place" || c.form === "reference")));
    const cell = cells.find((c) => c.id === path);
    if (!cell) {
      const ids = [...new Set(cells.map((c) => c.id))], near = didYouMean(path, ids);
      throw new Refusal({ fr: fr`On ne peut pas filtrer par « ${clean(path)} ».${near.fr || fr` Cellules possibles : ${ids.join(", ")}.`}`, en: `“${clean(path)}” can’t be filtered by.${near.en || ` Possible cells: ${ids.join(", ")}.`}` });
    }
    if (cell.form === "place" && cell.level !== null && cell.level !== "arrondissement") {
      return [path, placeOption(value, gaz.map, cell.level).code];
    }
    if (!cell.codes) return [path, value];
    const lists = cells.filter((c) => c.id === path).flatMap((c) => Object.entries(c.codes?.codes ?? {}));
    const code = lists.find(([key, text]) => [key, text.fr, text.en].some((label) => fold(label) === fold(value)))?.[0];
    if (code === undefined) {
      const known = [...new Set(lists.map(([key]) => key))], near = didYouMean(value, known);
      throw new Refusal({ fr: fr`« ${clean(value)} » n’est pas un code de ${path}.${near.fr} Les codes sont ${known.join(", ")}.`, en: `“${clean(value)}” is no code of ${path}.${near.en} The codes are ${known.join(", ")}.` });
    }
    return [path, code];
  }));
}

/** An indicator by its id, whatever the case; of one domain, or of any. */
export function indicatorOption(word: string, catalogue: Catalogue, domain: string | null): Indicator {
  const known = catalogue.domains.filter((d) => domain === null || d.id === domain).flatMap((d) => d.indicators);
  const found = known.find((i) => fold(i.id) === fold(word));
  if (found) return found;
  const near = didYouMean(word, known.map((i) => i.id));
  throw new Refusal({ fr: fr`Indicateur inconnu : ${clean(word)}.${near.fr} Voyez canevas list ${domain ?? "DOMAINE"}.`, en: `Unknown indicator: ${clean(word)}.${near.en} See canevas list ${domain ?? "DOMAIN"}.` });
}
