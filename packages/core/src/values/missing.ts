import { fold, isBlankText } from "./fold.js";

const MISSING = new Set([
  "n a", "na", "n d", "nd", "n r", "nr", "n c", "nc", "n p", "np", "s o", "nsp", "xx", "xxx", "tbd", "tba", "null",
  "non disponible", "indisponible", "non renseigne", "non renseignee", "non renseignes", "non renseignees", "non parvenu", "non parvenue",
  "non parvenus", "non parvenues", "non communique", "non communiquee", "non precise", "non precisee", "non determine", "non determinee",
  "non applicable", "non connu", "non connue", "inconnu", "inconnue", "inconnus", "inconnues", "sans objet", "sans information",
  "pas d information", "pas d informations", "pas d info", "pas d infos", "pas de donnee", "pas de donnees", "donnee manquante", "donnees manquantes",
  "donnees non disponibles", "manquant", "manquante", "ne sait pas", "ne sais pas", "a completer", "a renseigner", "a preciser",
  "a definir", "a determiner", "a confirmer", "unknown", "not available", "not applicable", "not known", "no data", "missing", "to be determined",
]);
const LONGEST = 32;

/**
 * True for a text that says that a value is not known: « N/A », « n.d. », « NR », « — », « ? », « non parvenu »…
 * It reads as null, never as 0. A blank text is not one: it says nothing. « Néant » is not one either, see {@link isNoneText}.
 */
export function isMissingText(text: string): boolean {
  if (text.length > LONGEST || isBlankText(text)) return false;
  const key = fold(text);
  return key === "" || MISSING.has(key);
}

const NONE = new Set(["neant", "aucun", "aucune", "rien", "zero", "nul", "nulle", "none", "nil"]);

/**
 * True for a text that says « there is none ». In a column of numbers its writer most likely means 0, which a person has to
 * confirm; in a column of texts it is an answer.
 */
export function isNoneText(text: string): boolean {
  return text.length <= LONGEST && NONE.has(fold(text));
}
