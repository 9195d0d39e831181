import type { Text } from "../definition/text.js";
import { isBlankText } from "../values/fold.js";
import { closest } from "../values/spelling.js";
import { placeOf2015 } from "./crosswalk.js";
import { gazetteer } from "./gazetteer.js";
import { digitsOf, type Level, type Place, placeKey, tightKey } from "./place.js";

/**
 * Families of codes found in files: OCHA's (`ML010101`, a village with three digits more), the ones of 2013 (`MLI00100101`), a mistake
 * of an OCHA workbook (`MLI0101…`), INSTAT's five digits (`91093`), other bare numbers, ISO 3166-2 (`ML-1`, `ML-BKO`), ours of 2023.
 */
export type CodeFamily = "ocha" | "ochaVillage" | "mli2013" | "mliMistake" | "instat" | "number" | "iso" | "map2023" | "none";

/** The family that a code's form belongs to; whether the code exists is another question. */
export function codeFamily(code: string): CodeFamily {
  const text = code.trim().toUpperCase();
  if (/^ML(\d{2}){1,3}$/.test(text)) return "ocha";
  if (/^ML\d{9,11}$/.test(text)) return "ochaVillage";
  if (/^MLI(\d{3}|\d{6}|\d{8})$/.test(text)) return "mli2013";
  if (/^MLI\d+$/.test(text)) return "mliMistake";
  if (/^\d{5}$/.test(text)) return "instat";
  if (/^\d+$/.test(text)) return "number";
  if (/^ML-(\d{1,2}|BKO)$/.test(text)) return "iso";
  return /^2023:\d{2}(:[A-Z0-9]+)?$/.test(text) ? "map2023" : "none";
}

/** How a code and the name beside it agree. */
export type CodeCheck =
  | { readonly kind: "ok"; readonly place: Place }
  /** The code means the name in OCHA's numbering of 2015; `place` is that place with its code of 2021. */
  | { readonly kind: "codes2015"; readonly place: Place }
  /** The code exists but is another place's: `codePlace`. `places` are those that the name may mean. */
  | { readonly kind: "miscoded"; readonly codePlace: Place; readonly places: readonly Place[] }
  /** The code exists, the name is no place of that level. */
  | { readonly kind: "unknownName"; readonly codePlace: Place }
  | { readonly kind: "wrongLevel"; readonly codePlace: Place }
  /** Code and name agree, but the place lies outside the parent beside it. */
  | { readonly kind: "outsideParent"; readonly place: Place; readonly parent: Place }
  | { readonly kind: "wrongFamily"; readonly family: CodeFamily }
  | { readonly kind: "unknownCode" };

function sameName(a: string, b: string): boolean {
  const x = tightKey(placeKey(a));
  const y = tightKey(placeKey(b));
  return x === y || (digitsOf(x) === digitsOf(y) && closest(x, [y]) !== null);
}

/** True when the name is how people write this place, a slip of the pen included. */
function fits(place: Place, name: string): boolean {
  const match = gazetteer("2021").find(place.level, name, place.code);
  return match.kind === "exact" || match.kind === "variant" || match.kind === "near";
}

/**
 * Checks a P-code of 2021 against the name beside it: a code that exists proves nothing, since 41 of the 50 cercle codes of 2015
 * are another cercle's today. A blank name checks the code alone.
 * @example checkPcodeName("ML0101", "Kayes", "cercle").kind // "codes2015"
 */
export function checkPcodeName(code: string, name: string, level: Level, parentCode?: string): CodeCheck {
  const family = codeFamily(code);
  if (family !== "ocha") return { kind: "wrongFamily", family };
  const map = gazetteer("2021");
  const codePlace = map.byCode(code);
  const old = placeOf2015(code);
  const today = old && map.byCode(old.code2021);
  if (codePlace && codePlace.level !== level) return { kind: "wrongLevel", codePlace };
  if (isBlankText(name)) return codePlace ? placed(codePlace, parentCode) : { kind: "unknownCode" };
  if (codePlace && fits(codePlace, name)) return placed(codePlace, parentCode);
  if (old && today && today.level === level && (sameName(old.name, name) || fits(today, name))) return { kind: "codes2015", place: today };
  if (!codePlace) return { kind: "unknownCode" };
  const match = map.find(level, name, parentCode);
  if (match.kind === "unknown") return match.elsewhere.length > 0 ? { kind: "miscoded", codePlace, places: match.elsewhere } : { kind: "unknownName", codePlace };
  const places = match.kind === "ambiguous" ? match.candidates : [match.place];
  // Seen beside this very code before, which proves nothing: no known name, but no other place's either.
  return places.includes(codePlace) ? { kind: "unknownName", codePlace } : { kind: "miscoded", codePlace, places };
}

function placed(place: Place, parentCode: string | undefined): CodeCheck {
  if (parentCode === undefined || gazetteer("2021").isWithin(place, parentCode)) return { kind: "ok", place };
  return { kind: "outsideParent", place, parent: gazetteer("2021").byCode(parentCode)! };
}

/** Which numbering the pairs of code and name of one column follow. */
export interface Vintage {
  readonly vintage: "2021" | "2015" | "mixed" | "unknown";
  /** Pairs that agree in one numbering only. */
  readonly fit2021: number;
  readonly fit2015: number;
}

/**
 * Reads off a whole column which numbering it uses; one row proves little, since some codes did not change.
 * Rows that read the same in both count for neither; a column is « mixed » when each numbering explains a tenth of the others or more.
 */
export function codeVintage(pairs: Iterable<readonly [code: string, name: string]>, level: Level): Vintage {
  let fit2021 = 0;
  let fit2015 = 0;
  for (const [code, name] of pairs) {
    if (isBlankText(name)) continue;
    const { kind } = checkPcodeName(code, name, level);
    if (kind === "ok") {
      // Where both numberings say the same, the row tells nothing.
      if (placeOf2015(code)?.code2021 !== code.trim().toUpperCase()) fit2021++;
    } else if (kind === "codes2015") fit2015++;
  }
  const total = fit2021 + fit2015;
  const vintage = total === 0 ? "unknown" : fit2015 === 0 ? "2021" : fit2021 === 0 ? "2015" : fit2015 > 9 * fit2021 ? "2015" : fit2021 > 9 * fit2015 ? "2021" : "mixed";
  return { vintage, fit2021, fit2015 };
}

const FAMILY_TEXT: Readonly<Record<CodeFamily, Text>> = {
  ocha: { fr: "un code OCHA", en: "an OCHA code" },
  ochaVillage: { fr: "un code OCHA de village ou de quartier", en: "an OCHA code of a village or quarter" },
  mli2013: { fr: "un ancien code de 2013 (MLI…)", en: "an old code of 2013 (MLI…)" },
  mliMistake: { fr: "un code mal formé (MLI au lieu de ML)", en: "a malformed code (MLI instead of ML)" },
  instat: { fr: "un code de l’INSTAT", en: "an INSTAT code" },
  number: { fr: "un simple numéro, qui a plusieurs sens", en: "a bare number, which means several things" },
  iso: { fr: "un code ISO 3166-2", en: "an ISO 3166-2 code" },
  map2023: { fr: "un identifiant de la carte de 2023", en: "an id of the map of 2023" },
  none: { fr: "dans aucun format connu", en: "in no known format" },
};

/** What a check means for the person at the sheet, or null when all is well. */
export function codeCheckText(check: CodeCheck, code: string, name: string): Text | null {
  switch (check.kind) {
    case "ok":
      return null;
    case "codes2015":
      return {
        fr: `Ce fichier utilise les codes de 2015\u00a0: ${code} y désigne ${check.place.name}, dont le code est aujourd’hui ${check.place.code}.`,
        en: `This file uses the codes of 2015: there ${code} means ${check.place.name}, whose code is now ${check.place.code}.`,
      };
    case "miscoded": {
      const right = check.places.map((p) => `${p.name} = ${p.code}`).join(", ");
      return {
        fr: `Le code ${code} est celui de ${check.codePlace.name}, et non de ${name} (${right}). Corrigez le code ou le nom.`,
        en: `Code ${code} belongs to ${check.codePlace.name}, not to ${name} (${right}). Correct the code or the name.`,
      };
    }
    case "unknownName":
      return {
        fr: `«\u202f${name}\u202f» n’est pas un lieu connu\u00a0; le code ${code} est celui de ${check.codePlace.name}. Corrigez le nom ou le code.`,
        en: `"${name}" is not a known place; code ${code} belongs to ${check.codePlace.name}. Correct the name or the code.`,
      };
    case "wrongLevel":
      return {
        fr: `Le code ${code} est celui de ${check.codePlace.name}, qui est d’un autre niveau. Mettez le code de ${name || "la bonne ligne"}.`,
        en: `Code ${code} belongs to ${check.codePlace.name}, which is of another level. Put the code of ${name || "the right place"}.`,
      };
    case "outsideParent":
      return {
        fr: `${check.place.name} (${check.place.code}) n’est pas dans ${check.parent.name}. Corrigez l’un des deux.`,
        en: `${check.place.name} (${check.place.code}) does not lie in ${check.parent.name}. Correct one of the two.`,
      };
    case "wrongFamily":
      return {
        fr: `${code} est ${FAMILY_TEXT[check.family].fr}. Mettez le P-code d’OCHA de 2021 (par exemple ML0103), ou laissez la cellule vide\u00a0: le nom suffit.`,
        en: `${code} is ${FAMILY_TEXT[check.family].en}. Put OCHA's P-code of 2021 (such as ML0103), or leave the cell empty: the name is enough.`,
      };
    case "unknownCode":
      return {
        fr: `Le code ${code} n’existe pas en 2021. Mettez le bon P-code, ou laissez la cellule vide\u00a0: le nom suffit.`,
        en: `Code ${code} does not exist in 2021. Put the right P-code, or leave the cell empty: the name is enough.`,
      };
  }
}
