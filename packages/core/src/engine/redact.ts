import { scanText, type PersonalKind } from "../methods/text-scan.js";
import { gazetteer } from "../reference/gazetteer.js";
import { fold, squash } from "../values/fold.js";

/** Makes a text without what could tell who spoke, `mask` in its place. The very same text where nothing was found. */
export type Redactor = (text: string) => string;

/** Characters that nobody sees: a name split by one is still a name. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words of names that say nothing alone. */
const SMALL = new Set("m mr mrs mme mlle dr pr monsieur madame mademoiselle docteur professeur dit dite de du des la le les el al ag ould ben bin et aux au".split(" "));
/** What a description has and a name has not. */
const DESCRIBES = /(?:^|[^\p{L}])(?:des|du|la|le|les|au|aux|chez|rue|quartier|village|maison|bureau|porte)(?![\p{L}])|\d|@/iu;

const FOLLOWS: Readonly<Partial<Record<PersonalKind, RegExp>>> = {
  phone: /[+(]*\d(?:[\s.()/-]{0,2}\d)*/uy,
  email: /[\p{L}\p{N}._%+-]+ ?(?:@|[([] ?(?:at|arobase|@) ?[)\]]) ?[\p{L}\p{N}-]+(?:(?:\.| ?[([] ?(?:dot|point) ?[)\]] ?)[\p{L}\p{N}-]+)*/iuy,
  gps: /[-–]?\d[\d\s°'’′"”″.,;/NSEWOnsewo–-]*/uy,
  title: /\p{L}+\.?(?:\s+\p{Lu}[\p{L}\p{M}'’-]*){1,3}/uy,
  place: /\p{L}+\s+(?:d(?:e|u|es)\s+(?:la\s+|l['’])?|d['’])?[\p{L}\p{M}\p{N}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)*/uy,
};

interface Word { readonly from: number; readonly to: number; readonly folded: string; readonly capital: boolean }
type Range = readonly [from: number, to: number];
const wordsOf = (text: string): Word[] => [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index, to: index + word.length, folded: fold(word), capital: /^\p{Lu}/u.test(word) }));

let coarse: ReadonlySet<string> | null = null;
/** Regions, cercles and communes of both maps: as coarse as a place may be said. */
function isCoarsePlace(text: string): boolean {
  coarse ??= new Set((["2021", "2023"] as const).map(gazetteer).flatMap((map) => [...map.regions(), ...map.cercles(), ...map.communes()]).map((place) => squash(place.name)));
  return coarse.has(squash(text));
}

/** What is known of people: their names, other contents to be found as they are, and numbers as their digits. */
interface Known { readonly names: readonly (readonly string[])[]; readonly phrases: readonly (readonly string[])[]; readonly numbers: readonly string[] }

/** Takes the contents of personal cells apart: « Awa Diarra, 76 12 34 56 » is a name and a number. */
function knownOf(contents: Iterable<string>): Known {
  const names: string[][] = [], phrases: string[][] = [], numbers: string[] = [];
  for (const content of new Set([...contents].map((c) => c.replace(INVISIBLE, "").trim()))) {
    for (const [run] of content.matchAll(/\d(?:[\s.()/-]{0,2}\d)+/gu)) { const digits = run.replace(/\D/gu, ""); if (digits.length >= 6) numbers.push(digits); }
    const pieces = content.split(/[,;/()|\n]|\s(?:et|and|ou|or)\s/u).map((piece) => piece.trim());
    for (const piece of new Set([content, ...pieces])) {
      const words = wordsOf(piece).map(({ folded }) => folded);
      // One small word beside a name is a function: « (coordinateur) ».
      const alone = words.length === 1 && piece !== content && !/^\p{Lu}/u.test(piece);
      if (words.join("").length > 2 && /\p{L}/u.test(piece) && !alone && !isCoarsePlace(piece)) phrases.push(words);
      if (words.length > 0 && words.length < 6 && !DESCRIBES.test(piece)) names.push(words.filter((word) => word.length > 2 && !SMALL.has(word)));
    }
  }
  return { names, phrases, numbers: [...new Set(numbers)] };
}

/** Words of one name close together in any order, and a capitalised word of a name alone. */
function nameRanges(words: readonly Word[], owners: ReadonlyMap<string, ReadonlySet<number>>): Range[] {
  const sure = new Set<number>();
  words.forEach((word, i) => {
    const people = owners.get(word.folded);
    if (!people) return;
    if (word.capital && word.folded.length > 3 && !isCoarsePlace(word.folded)) sure.add(i);
    for (let k = i + 1; k < Math.min(words.length, i + 4); k++) {
      if (words[k]!.folded !== word.folded && [...(owners.get(words[k]!.folded) ?? [])].some((person) => people.has(person))) { sure.add(i); sure.add(k); }
    }
  });
  return [...sure].map((i) => [words[i]!.from, words[i]!.to]);
}

/** Known contents as they are, whatever case, accents and signs between their words; a number whatever stands between its digits. */
function literalRanges(text: string, words: readonly Word[], phrasesOf: ReadonlyMap<string, readonly (readonly string[])[]>, numbers: readonly RegExp[]): Range[] {
  const phrases = words.flatMap((word, i) => (phrasesOf.get(word.folded) ?? []).filter((phrase) => phrase.every((part, k) => words[i + k]?.folded === part)).map((phrase): Range => [word.from, words[i + phrase.length - 1]!.to]));
  return [...phrases, ...numbers.flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: found, index }): Range => [index, index + found.length]))];
}

/** What the scan of texts found, to its end. */
function scannedRanges(text: string): Range[] {
  return scanText(text, { names: [], places: [] }).map(({ kind, at }) => {
    const follows = FOLLOWS[kind];
    if (!follows) return [at - 1, at - 1];
    follows.lastIndex = at - 1;
    return [at - 1, at - 1 + (follows.exec(text)?.[0].trimEnd().length ?? text.length)];
  });
}

/** Ranges that touch, or have nothing but signs and small words between them, are one. */
function merged(ranges: readonly Range[], text: string): Range[] {
  const out: [number, number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && (from <= last[1] || /^[\s'’.-]*(?:(?:ag|ould|ben|bin|el|al|de)[\s'’.-]+)?$/iu.test(text.slice(last[1], from)))) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/**
 * A redactor that knows the contents of personal cells. It masks phone numbers, e-mail addresses, coordinates, places finer than the commune
 * and names behind a title, and every known name, number and address, whatever its case, accents and spacing. Names that stand in no
 * personal cell and behind no title are not found.
 */
export function redactor(personal: Iterable<string>, mask: string): Redactor {
  const { names, phrases, numbers } = knownOf(personal);
  const owners = new Map<string, Set<number>>();
  names.forEach((words, person) => { for (const word of words) owners.set(word, (owners.get(word) ?? new Set()).add(person)); });
  const phrasesOf = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) phrasesOf.set(phrase[0]!, [...(phrasesOf.get(phrase[0]!) ?? []), phrase]);
  const patterns = numbers.map((digits) => new RegExp([...digits].join("[^\\p{L}\\p{N}]{0,3}"), "gu"));
  return (written) => {
    const text = written.replace(INVISIBLE, "").normalize("NFC");
    const words = wordsOf(text);
    const found = merged([...scannedRanges(text), ...nameRanges(words, owners), ...literalRanges(text, words, phrasesOf, patterns)], text).filter(([from, to]) => to > from);
    if (found.length === 0) return written;
    return found.reduceRight((out, [from, to]) => out.slice(0, from) + mask + out.slice(to), text);
  };
}
