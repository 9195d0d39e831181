import type { Cell } from "../definition/cell.js";
import type { Lang } from "../definition/text.js";
import { BUILT_IN } from "../definition/messages.js";
import { gazetteer } from "../reference/gazetteer.js";
import { LEVELS, type Level, type Place } from "../reference/place.js";
import { partOf } from "./fields.js";

/** What is wrong with a value: the engine's finding code and its sentence. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

/** The sentence of a finding of the engine's, about a value instead of a sheet's cell. */
export function sentence(code: string, lang: Lang, params: Readonly<Record<string, string | number>>): Problem {
  return { code, message: BUILT_IN[code]!.text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole)) };
}

const UNKNOWN: Record<Level, Record<Lang, string>> = {
  region: { fr: "« {label} » : {code} n’est le code d’aucune région.", en: "“{label}”: {code} is the code of no region." },
  cercle: { fr: "« {label} » : {code} n’est le code d’aucun cercle.", en: "“{label}”: {code} is the code of no cercle." },
  commune: { fr: "« {label} » : {code} n’est le code d’aucune commune.", en: "“{label}”: {code} is the code of no commune." },
};
/** The District of Bamako has no cercle to name. */
const DISTRICT = ["ML09", "2023:00"];

/** The place of a level with a code, on the map of 2021 or of 2023. */
function placeOf(code: string, level: Level): Place | null {
  const place = gazetteer("2021").byCode(code) ?? gazetteer("2023").byCode(code);
  return place && place.level === level && place.code === code ? place : null;
}

/**
 * What is wrong with the parts of a place: codes that no map has, places outside the one above them, required ones that are empty.
 * Communes below a place of the map of 2023 are free text: there is no list yet.
 */
export function checkPlace(cells: readonly Cell[], value: Readonly<Record<string, string | null>>, lang: Lang): (Problem & { readonly part: string })[] {
  const problems: (Problem & { readonly part: string })[] = [];
  let above: Place | null = null;
  for (const cell of cells) {
    const part = partOf(cell), code = value[part] ?? null, label = cell.label[lang];
    if (code === null) {
      if (cell.required && !(part === "cercle" && DISTRICT.includes(value["region"] ?? ""))) problems.push({ part, ...sentence("CAN-C01", lang, { label }) });
      continue;
    }
    const level = LEVELS.find((l) => l === part);
    if (level === undefined || (level === "commune" && above?.map === "2023")) continue;
    const place = placeOf(code, level);
    if (!place) problems.push({ part, code: "CAN-G01", message: UNKNOWN[level][lang].replace("{label}", label).replace("{code}", code) });
    else if (above && (place.map !== above.map || !gazetteer(place.map).isWithin(place, above.code))) {
      problems.push({ part, ...sentence("CAN-G11", lang, { code, actual: place.name, parent: above.name, proposal: "" }) });
    }
    if (place) above = place;
  }
  return problems;
}
