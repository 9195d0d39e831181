import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { PERIOD_DIMENSIONS } from "../definition/check.js";
import type { Lang, Text } from "../definition/text.js";
import { wordsReading } from "../expression/words.js";
import { METHODS } from "../methods/registry.js";
import { gazetteer } from "../reference/gazetteer.js";

/** Reads a register's expressions aloud, with the labels of parameters and places. */
export function readingOf(model: RegisterModel, catalogue: Catalogue, lang: Lang) {
  const quoted = (text: string): string => (lang === "fr" ? `«\u202f${text}\u202f»` : `“${text}”`);
  return wordsReading(model.scope, lang, {
    param: (id) => `${quoted(catalogue.parameter(model.domain, id).label[lang])} ${lang === "fr" ? "(paramètre)" : "(parameter)"}`,
    label: (_path, code) => gazetteer("2021").byCode(code)?.name ?? gazetteer("2023").byCode(code)?.name ?? code,
  });
}

/** A condition as a sentence: « Si … alors … ». */
export const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Why a named function is no expression. Throws for a method that does not exist. */
export function reasonOf(method: string): Text {
  const found = METHODS[method];
  if (!found) throw new RangeError(`There is no method ${method}.`);
  return found.reason;
}

const TIME: readonly Text[] = [{ fr: "période", en: "period" }, { fr: "mois", en: "month" }, { fr: "trimestre", en: "quarter" }, { fr: "année", en: "year" }];

/** What an indicator is broken down by, in words: « Région × Statut ». */
export function dimensionLabel(dimension: string, model: RegisterModel, lang: Lang): string {
  return dimension.split("+").map((id) => TIME[PERIOD_DIMENSIONS.indexOf(id)]?.[lang] ?? model.scope.resolve(id).cell.label[lang]).join(" × ");
}

const PLACEHOLDER = /\{([^{}|]+)(?:\|[^{}]*)?\}/g;

/** A rule's message with what will stand in it: `{progress}` as ‹Avancement›, `{wanted}` as ‹what it is calculated from›. */
export function shownMessage(message: string, name: (placeholder: string) => string): string {
  return message.replace(PLACEHOLDER, (_whole, placeholder: string) => `‹${name(placeholder)}›`);
}

const FOUND: Readonly<Record<string, Text>> = {
  first: { fr: "ligne", en: "row" }, other: { fr: "l’autre", en: "the other" }, otherKey: { fr: "code de l’autre", en: "the other’s code" },
  found: { fr: "nombre trouvé", en: "number found" }, expected: { fr: "nombre attendu", en: "number expected" }, missing: { fr: "ce qui manque", en: "what is missing" }, gap: { fr: "écart", en: "gap" },
  sum: { fr: "somme", en: "sum" }, max: { fr: "maximum", en: "maximum" }, rows: { fr: "nombre de lignes", en: "number of rows" }, worked: { fr: "jours notés", en: "days noted" }, norm: { fr: "norme", en: "norm" },
  key: { fr: "clé", en: "key" }, days: { fr: "nombre de jours", en: "number of days" }, total: { fr: "total", en: "total" },
  parts: { fr: "somme des parties", en: "sum of the parts" }, before: { fr: "valeur d’avant", en: "value before" },
  unknown: { fr: "codes inconnus", en: "unknown codes" }, date: { fr: "date", en: "date" }, from: { fr: "début", en: "start" }, to: { fr: "fin", en: "end" },
  what: { fr: "ce qui est en cause", en: "what is at issue" }, whatEn: { fr: "ce qui est en cause", en: "what is at issue" },
  year: { fr: "année", en: "year" }, body: { fr: "instance", en: "body" }, missed: { fr: "ce qui n’a pas eu lieu", en: "what was missed" },
  day: { fr: "jour attendu", en: "day expected" }, limit: { fr: "limite", en: "limit" }, due: { fr: "échéance", en: "due date" },
  circle: { fr: "cercle", en: "circle" }, path: { fr: "chemin", en: "path" }, start: { fr: "début", en: "start" }, end: { fr: "fin", en: "end" },
  otherEnd: { fr: "fin de l’autre", en: "the other’s end" }, figure: { fr: "chiffre comparé", en: "figure compared" },
  counted: { fr: "compté", en: "counted" }, item: { fr: "article", en: "item" }, lot: { fr: "lot", en: "lot" }, place: { fr: "lieu", en: "place" },
  taken: { fr: "quantité prise", en: "quantity taken" }, opening: { fr: "ouverture", en: "opening" }, closing: { fr: "clôture", en: "closing" },
};
/** The message of a rule between rows: what its function finds, in words. */
export const shownFound = (message: string, lang: Lang): string => shownMessage(message, (name) => FOUND[name]?.[lang] ?? name);
