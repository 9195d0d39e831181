import type { MethodCall } from "../definition/method.js";
import { gazetteer } from "../reference/gazetteer.js";
import { isIsoDate } from "../values/date.js";
import { fold, squash } from "../values/fold.js";
import type { Hit, MethodContext, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

/** What can tell who spoke. `name` and `title` are sure; `partName`, one word of a known name alone, is only likely. */
export type PersonalKind = "phone" | "email" | "gps" | "name" | "title" | "partName" | "place";

/** Something found: what it is and where it starts, in characters from 1. Never the text itself. */
export interface PersonalSpot { readonly kind: PersonalKind; readonly at: number }

/** What is known of the people and places of a project. */
export interface KnownWords {
  readonly names: readonly string[];
  /** Exact places: a village, a quarter, a meeting point. */
  readonly places: readonly string[];
}

// Mali numbers have eight digits: 20, 21 and 44 are fixed lines, 5 to 9 mobiles. Pairs may be split by a space, a dot or a hyphen.
const MALI = /(?<![\d+]|\p{L}-)(?:(?:\+|00)[ .-]?223[ .-]?)?(?:2[01]|44|[5-9]\d)([ .-]?)\d\d\1\d\d\1\d\d(?![ .-]?\d)/gu;
const ABROAD = /(?<!\d)(?:\+|00)[ .-]?[1-9](?:[ .-]?\(?\d\)?){7,13}(?!\d)/gu;
/** Ten digits in pairs, as in France. */
const TEN_DIGITS = /(?<![\d+]|\p{L}-)0[1-9]([ .-]?)\d\d\1\d\d\1\d\d\1\d\d(?![ .-]?\d)/gu;
const MONEY = /^ {0,2}(?:f\b|fcfa|f\s?cfa|cfa|xof|francs?|euros?|eur\b|usd\b|dollars?|€|\$)/iu;

const EMAIL = /[\p{L}\p{N}._%+-]{1,64} ?(?:@|[([] ?(?:at|arobase|@) ?[)\]]) ?[\p{L}\p{N}-]{1,63}(?:(?:\.| ?[([] ?(?:dot|point) ?[)\]] ?)[\p{L}\p{N}-]{1,63}){0,4}(?:\.| ?[([] ?(?:dot|point) ?[)\]] ?)\p{L}{2,24}/giu;

const DEGREES = /\d{1,3}\s?°\s?\d{1,2}\s?['’′]\s?(?:\d{1,2}(?:[.,]\d{1,6})?\s?(?:["”″]|''|’’))?/gu;
const DECIMALS = /(?<![\d.,])[-–]?\d{1,3}[.,]\d{4,10}\s?°?\s?[nsNS]?\s?[;,/\s]\s?[-–]?\d{1,3}[.,]\d{4,10}(?!\d)/gu;
const LETTERED = /(?<![\d.,])\d{1,3}[.,]\d{2,10}\s?°?\s?[NS]\b[\s;,/]{0,3}[-–]?\d{1,3}[.,]\d{2,10}\s?°?\s?[EWO]\b/gu;

const TITLED = /(?<![\p{L}\p{N}])(?:M\.|Mr\.?|Mrs\.?|Mme\.?|Mlle\.?|Dr\.?|Pr\.?|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur|[Pp]rofesseur) {1,2}(?!(?:Le|La|Les|L)\b)(\p{Lu}[\p{L}\p{M}'’-]{1,30})/gu;
/** A title is also given to functions: these are no names. */
const FUNCTIONS = new Set("president presidente maire ministre prefet sous-prefet sous gouverneur gouverneure directeur directrice coordinateur coordinatrice coordonnateur coordonnatrice secretaire representant representante ambassadeur ambassadrice chef juge imam depute senateur conseiller conseillere commandant colonel capitaine general x y z".split(" "));

const FINE = /(?<![\p{L}\p{N}])(?:village|quartier|hameau|campement|fraction|rue|secteur|site|puits|forage|mosquée|mosquee|église|eglise|école|ecole|médersa|medersa|cscom|marché|marche|mine|placer|carrefour|concession|porte) {1,2}(?:de {1,2}(?:la {1,2}|l['’])?|du {1,2}|des {1,2}|d['’])?(\p{Lu}[\p{L}\p{M}'’-]{1,40}|\d{1,4}\b)/gu;
/** « village Dogon » says who lives there, not where. */
const NOT_PLACES = new Set("dogon peul peulh bambara bamanan songhai songhoy touareg tamasheq bozo sarakole soninke malinke maure arabe mali paix etat onu minusma ong sadi".split(" "));

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const TITLE_WORDS = new Set("m mr mrs mme mlle dr pr monsieur madame mademoiselle docteur professeur dit dite de du la le les el al ag ould ben bin et".split(" "));

let coarse: ReadonlySet<string> | null = null;
/** Regions, cercles and communes of both maps: as coarse as a place may be said. */
function coarsePlaces(): ReadonlySet<string> {
  coarse ??= new Set((["2021", "2023"] as const).map(gazetteer).flatMap((map) => [...map.regions(), ...map.cercles(), ...map.communes()]).map((place) => squash(place.name.replace(/ Commune$/u, ""))));
  return coarse;
}

interface Word { readonly at: number; readonly folded: string; readonly capital: boolean }
const wordsOf = (text: string): Word[] => [...text.matchAll(WORD)].map((match) => ({ at: match.index, folded: fold(match[0]), capital: /^\p{Lu}/u.test(match[0]) }));

function numbers(text: string): PersonalSpot[] {
  const phones = [MALI, ABROAD, TEN_DIGITS].flatMap((pattern) => [...text.matchAll(pattern)]).filter(({ 0: found, index }) => {
    const digits = found.replace(/\D/g, "");
    const bare = /^\d{8}$/.test(found);
    const isDate = bare && isIsoDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
    return !isDate && !(bare && digits.endsWith("000")) && !MONEY.test(text.slice(index + found.length, index + found.length + 12));
  });
  const spots = (kind: PersonalKind, pattern: RegExp): PersonalSpot[] => [...text.matchAll(pattern)].map(({ index }) => ({ kind, at: index + 1 }));
  return [...phones.map(({ index }) => ({ kind: "phone" as const, at: index + 1 })), ...spots("email", EMAIL), ...[DEGREES, DECIMALS, LETTERED].flatMap((pattern) => spots("gps", pattern))];
}

/** Two words of one known name close together, in any order, are that name; one alone, with a capital, may be. */
function names(words: readonly Word[], known: readonly string[]): PersonalSpot[] {
  const owners = new Map<string, Set<number>>();
  known.forEach((name, person) => {
    for (const { folded } of wordsOf(name)) if (folded.length > 2 && !/\d/.test(folded) && !TITLE_WORDS.has(folded) && !FUNCTIONS.has(folded)) owners.set(folded, (owners.get(folded) ?? new Set()).add(person));
  });
  const sure = new Set<number>();
  words.forEach((word, i) => {
    for (const person of owners.get(word.folded) ?? []) {
      const other = words.slice(i + 1, i + 4).findIndex((next) => next.folded !== word.folded && owners.get(next.folded)?.has(person));
      if (other >= 0) { sure.add(i); sure.add(i + 1 + other); }
    }
  });
  return words.flatMap((word, i): PersonalSpot[] => {
    if (sure.has(i)) return [1, 2, 3].some((back) => sure.has(i - back)) ? [] : [{ kind: "name", at: word.at + 1 }];
    // A name that is also a place's says nothing alone.
    return word.capital && word.folded.length > 3 && owners.has(word.folded) && !coarsePlaces().has(word.folded) ? [{ kind: "partName", at: word.at + 1 }] : [];
  });
}

function places(text: string, words: readonly Word[], known: readonly string[]): PersonalSpot[] {
  const fine = [...text.matchAll(FINE)].filter(({ 1: name = "" }) => !coarsePlaces().has(squash(name)) && !NOT_PLACES.has(squash(name)));
  const phrases = known.map((place) => wordsOf(place).map(({ folded }) => folded)).filter((phrase) => phrase.join("").length > 3 && !coarsePlaces().has(phrase.join("")));
  const repeated = words.filter((_, i) => phrases.some((phrase) => phrase.every((part, k) => words[i + k]?.folded === part)));
  return [...fine.map(({ index }) => ({ kind: "place" as const, at: index + 1 })), ...repeated.map(({ at }) => ({ kind: "place" as const, at: at + 1 }))];
}

/**
 * Finds in a text what could tell who spoke: phone numbers (Mali and abroad), e-mail addresses, coordinates, names of known people, names
 * behind a title, and places finer than the commune. Case and accents do not matter. By position; it knows nothing of unknown names
 * without a title nor of villages that no word announces: a text without a finding is not proved anonymous.
 * @example scanText("Appeler le 76 12 34 56", { names: [], places: [] }) // [{ kind: "phone", at: 12 }]
 */
export function scanText(written: string, known: KnownWords): PersonalSpot[] {
  // Every kind of space is one character and stays one: positions hold.
  const text = written.replace(/\s/gu, " ");
  const words = wordsOf(text);
  const titled = [...text.matchAll(TITLED)].filter(({ 1: name = "" }) => !FUNCTIONS.has(fold(name).split(" ")[0]!)).map(({ index }) => ({ kind: "title" as const, at: index + 1 }));
  const found = new Map<string, PersonalSpot>();
  for (const spot of [...numbers(text), ...titled, ...names(words, known.names), ...places(text, words, known.places)]) found.set(`${spot.kind} ${spot.at}`, spot);
  return [...found.values()].sort((a, b) => a.at - b.at);
}

interface Source { readonly register: string; readonly cell: string }
interface Params {
  /** Text cells that are read. */
  readonly cells: readonly string[];
  readonly where?: Where;
  readonly kinds: readonly PersonalKind[];
  /** Where the names of people and of exact places stand. */
  readonly names: readonly Source[];
  readonly places: readonly Source[];
  /** The cell to point at, where the text itself must not be repeated beside the finding; the text by default. */
  readonly point?: string;
}

const LABELS: Readonly<Record<PersonalKind, readonly [string, string]>> = {
  phone: ["numéro de téléphone", "phone number"], email: ["adresse électronique", "e-mail address"], gps: ["coordonnées GPS", "GPS coordinates"], name: ["nom d’un contact", "a contact’s name"],
  title: ["nom précédé d’un titre", "name behind a title"], partName: ["mot du nom d’un contact", "word of a contact’s name"], place: ["lieu plus précis que la commune", "place finer than the commune"],
};
const SHOWN = 10;

const contents = (context: MethodContext, sources: readonly Source[]): string[] => sources.flatMap(({ register, cell }) => {
  const rows = context.rows(register);
  return [...new Set(Array.from({ length: rows.count }, (_, row) => textOf(rows, row, cell)))].filter((content) => content !== null);
});

/** Texts that hold something that could tell who spoke: one hit a cell, with kinds and positions, never with what was found. */
export const textScan: RuleMethod<Params> = {
  kind: "rule",
  id: "textScan",
  reason: { fr: "cherche dans un texte ce qui identifie une personne", en: "looks in a text for what identifies a person" },
  find(context, { cells, where, kinds, names: people, places: spots, point }) {
    const known = { names: contents(context, people), places: contents(context, spots) };
    const rows = context.rows(context.register);
    return rowsWhere(context, rows, where).flatMap((row) => cells.flatMap((cell): Hit[] => {
      const found = scanText(textOf(rows, row, cell) ?? "", known).filter(({ kind }) => kinds.includes(kind));
      if (found.length === 0) return [];
      const said = (lang: 0 | 1, word: string): string => found.slice(0, SHOWN).map(({ kind, at }) => `${LABELS[kind][lang]} (${word} ${at})`).join(", ") + (found.length > SHOWN ? "…" : "");
      return [{ row, cell: point ?? cell, params: { what: said(0, "caractère"), whatEn: said(1, "character"), found: found.length } }];
    }));
  },
};

/** Calls {@link textScan}. The message may use `{what}` (kinds and positions, in French), `{whatEn}` (in English) and `{found}` (how many). */
export const findPersonalData = (params: Params): MethodCall => ({ method: "textScan", params: { ...params } });
