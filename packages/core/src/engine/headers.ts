import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import { fold } from "../values/fold.js";
import { closest, editDistance, slipsAllowed } from "../values/spelling.js";
import { hxlNames } from "./layout-hxl.js";

/** How a header was matched, from the surest. */
export type MatchKind = "memory" | "person" | "label" | "alias" | "words" | "spelling" | "hxl";

/** One sheet column taken for one cell of the register. `sure` is from 0 to 1. */
export interface HeaderMatch {
  readonly column: number;
  readonly header: string;
  readonly cell: string;
  readonly kind: MatchKind;
  readonly sure: number;
}
/** A column that was left; `doubt` names the cell it could be. */
export interface HeaderLeft {
  readonly column: number;
  readonly header: string;
  readonly doubt: string | null;
}
export interface Header {
  readonly column: number;
  readonly text: string;
  /** The group headers above it, from the top: « Bénéficiaires » over « Femmes ». */
  readonly parents?: readonly string[];
  /** The HXL tag below it: `#adm1+name`. */
  readonly tag?: string;
}

/** From here up a match is taken without asking. */
export const SURE = 0.95;
/** From here up a match is taken and has to be confirmed; below, the column is left and asked about. */
export const LIKELY = 0.8;
/** What a match is worth at most where something beside the header leaves a doubt: taken, and asked about. */
const TO_CONFIRM = 0.9;

const STOP = new Set(["de", "du", "des", "d", "la", "le", "les", "l", "un", "une", "et", "en", "a", "au", "aux", "the", "of", "and", "in", "to", "par", "pour", "by", "for", "sur", "on"]);
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  nb: "nombre", nbre: "nombre", nbr: "nombre", no: "numero", num: "numero", dt: "date", dte: "date", mt: "montant", mnt: "montant", obj: "objectif", resp: "responsable",
  org: "organisation", orga: "organisation", desc: "description", benef: "beneficiaires", beneficiaire: "beneficiaires", h: "hommes", f: "femmes", homme: "hommes", femme: "femmes",
  ref: "reference", min: "ministere", qte: "quantite", qty: "quantity", pers: "personnes", tel: "telephone", reg: "region", com: "commune", adm: "administratif", acc: "accronyme", acronyme: "accronyme",
};
const words = (text: string): string[] => [...new Set(wordList(text))];
const wordList = (text: string): string[] => fold(text).split(" ").filter((w) => w !== "" && !STOP.has(w)).map((w) => ABBREVIATIONS[w] ?? w).map((w) => (w.length > 4 && w.endsWith("s") ? w.slice(0, -1) : w));

/** What a header tells the person who fills it in, and not what it is. */
const HINT = /\(\s*(?:à\s+)?(?:choisir|sélectionner|selectionner|liste|obligatoire|facultatif|préciser|preciser|format|voir|cf|ex|exemple|oui\s*\/\s*non|jj\s*[/-]|en chiffres?|choose|select|required|optional|yes\s*\/\s*no|dd\s*[/-]|e\.?g)(?![\p{L}])[^)]*\)|\(\s*(?:en\s+)?(?:f\s?cfa|xof|cfa)\s*\)/giu;
/** The number that a form gives its columns: « 1. », « (2) », « 3) ». */
const NUMBERING = /^\s*(?:\(\d{1,2}\)|\d{1,2}\s?[.)°])\s*(?=\p{L})/u;

/** A longer text is no header: what stands in a cell may be a megabyte. */
const LONGEST_HEADER = 400;

/** What is left of a header when hints to the person are taken off: « (choisir dans la liste) », line breaks, its number, a star for « required ». */
export const plainHeader = (text: string): string => withoutHints(text.length > LONGEST_HEADER ? text.slice(0, LONGEST_HEADER) : text).replace(/[*\s]+/g, " ").replace(NUMBERING, "").trim();
const withoutHints = (text: string): string => (text.includes("(") ? text.replace(HINT, " ") : text);

/** The name of a column under group headers, as findings and mappings write it: « Bénéficiaires › Femmes ». */
export const headerName = ({ text, parents }: Header): string => [...(parents ?? []), text].join(" › ");

interface Candidate { readonly cell: Cell; readonly kind: MatchKind; readonly sure: number }

/** What a cell's names come to, worked out once a cell: every sheet row that may be a header is compared with all of them. */
interface Names { readonly labels: readonly string[]; readonly aliases: readonly string[]; readonly tokens: readonly (readonly string[])[]; readonly folded: readonly string[] }
const prepared = new WeakMap<Cell, Names>();
function namesOf(cell: Cell): Names {
  let names = prepared.get(cell);
  if (!names) {
    const texts = [cell.label.fr, cell.label.en, ...cell.alias];
    names = { labels: [cell.id, ...[cell.label.fr, cell.label.en].flatMap((label) => [label, plainHeader(label)])].map(fold), aliases: [...cell.alias, ...cell.formerly].map(fold), tokens: texts.map(words), folded: texts.map(fold) };
    prepared.set(cell, names);
  }
  return names;
}

/** How surely a text means a cell. */
function candidate(key: string, mine: readonly string[], cell: Cell): Candidate {
  const { labels, aliases, tokens, folded } = namesOf(cell);
  if (labels.includes(key)) return { cell, kind: "label", sure: 1 };
  const alias = aliases.indexOf(key);
  if (alias >= 0) return { cell, kind: "alias", sure: 0.98 - alias * 0.001 };
  let best: Candidate = { cell, kind: "words", sure: 0 };
  tokens.forEach((theirs, i) => {
    const common = mine.filter((w) => theirs.includes(w)).length;
    const dice = mine.length + theirs.length === 0 ? 0 : (2 * common) / (mine.length + theirs.length);
    const slips = slipsAllowed(Math.min(key.length, folded[i]!.length));
    const near = slips > 0 && editDistance(key, folded[i]!, slips) <= slips;
    const sure = dice === 1 ? 0.92 : near ? 0.88 : dice * 0.8;
    if (sure > best.sure) best = { cell, kind: near && dice < 1 ? "spelling" : "words", sure };
  });
  return best;
}

/** What the workbook or a person says of a header; null there means « leave this column », undefined that nothing is said. */
export type KnownHeader = (header: string, occurrence: number) => { readonly cell: string | null; readonly kind: "memory" | "person" } | undefined;
export interface Matched {
  readonly matched: HeaderMatch[];
  readonly left: HeaderLeft[];
}

interface SeenText { readonly key: string; readonly mine: readonly string[] }
/** The texts that were looked at, folded and cut into words: shared by the registers that a sheet is tried for. */
export type SeenTexts = Map<string, SeenText>;

/**
 * Makes the function that matches headers to the cells of a register: each cell once, the surest pair first. Two cells that are as likely
 * as each other are a doubt, not a match. It remembers texts, so that trying many rows of a sheet costs little.
 */
export function headerMatcher(model: RegisterModel, seen: SeenTexts = new Map()): (headers: readonly Header[], known: KnownHeader) => Matched {
  const memo = new Map<string, readonly Candidate[]>();
  const read = (text: string): SeenText => {
    let known = seen.get(text);
    if (!known) {
      const key = fold(plainHeader(text));
      seen.set(text, known = { key, mine: words(key) });
    }
    return known;
  };
  const keyOf = (text: string): string => read(text).key;
  const strange = strangersTo(model);
  const look = (text: string): readonly Candidate[] => {
    const { key, mine } = read(text);
    let found = memo.get(key);
    if (!found) {
      memo.set(key, found = strange(key, mine) ? levelCandidates(key, model) : [...model.cells.map((cell) => candidate(key, mine, cell)).filter((c) => c.sure > 0.5), ...levelCandidates(key, model)]);
    }
    return found;
  };
  const candidatesOf = (header: Header): readonly Candidate[] => withTag(withParents(header, look), header.tag, look);
  return (headers, known) => match(headers, candidatesOf, keyOf, model, known);
}

const namesOfModel = new WeakMap<RegisterModel, { readonly vocabulary: ReadonlySet<string>; readonly spellings: readonly string[] }>();
/** Tells texts that can be no cell of a register: no name of it has a word in common with them, and none is spelled nearly so. Most texts of a sheet are such. */
function strangersTo(model: RegisterModel): (key: string, mine: readonly string[]) => boolean {
  let own = namesOfModel.get(model);
  if (!own) {
    const names = model.cells.map(namesOf);
    own = { vocabulary: new Set(names.flatMap((n) => n.tokens.flat())), spellings: [...new Set(names.flatMap((n) => [...n.labels, ...n.aliases, ...n.folded]))] };
    namesOfModel.set(model, own);
  }
  const { vocabulary, spellings } = own;
  return (key, mine) => !mine.some((word) => vocabulary.has(word)) && closest(key, spellings) === null;
}

/** {@link headerMatcher}, for one set of headers. */
export const matchHeaders = (headers: readonly Header[], model: RegisterModel, known: KnownHeader): Matched => headerMatcher(model)(headers, known);

/**
 * « Province » is the first level in some countries and the second in others: whichever of the two the sheet has no other column for,
 * to be confirmed; a doubt where both are open.
 */
function levelCandidates(key: string, model: RegisterModel): Candidate[] {
  if (key !== "province" && key !== "provinces") return [];
  const places = model.cells.filter((c) => c.form === "place" && (c.level === "region" || c.level === "cercle"));
  return new Set(places.map((c) => c.column)).size === 1 ? places.map((cell) => ({ cell, kind: "alias", sure: TO_CONFIRM })) : [];
}

/** The best of a header alone and of the header with what stands above it. */
function withParents({ text, parents }: Header, look: (text: string) => readonly Candidate[]): readonly Candidate[] {
  const alone = look(text);
  if (!parents || parents.length === 0) return alone;
  const best = new Map<string, Candidate>();
  const keep = (c: Candidate): void => { if (c.sure > (best.get(c.cell.id)?.sure ?? 0)) best.set(c.cell.id, c); };
  for (const c of alone) {
    // « Prévu » over « Montant » may make another thing of it; over a name or a place it only groups.
    const qualified = c.cell.form !== "text" && c.cell.form !== "place" && c.cell.form !== "pcode" && c.cell.form !== "code" && c.cell.form !== "reference";
    keep(qualified ? { ...c, sure: Math.min(c.sure, TO_CONFIRM) } : c);
  }
  for (let from = 0; from < parents.length; from++) {
    for (const above of new Set([parents[from]!, parents.slice(from).join(" ")])) for (const both of [`${above} ${text}`, `${text} ${above}`]) look(both).forEach(keep);
  }
  return [...best.values()];
}

/** A tag confirms a header that says the same, stands in for one that says nothing, and makes a doubt of one that says something else. */
function withTag(candidates: readonly Candidate[], tag: string | undefined, look: (text: string) => readonly Candidate[]): readonly Candidate[] {
  const names = tag === undefined ? [] : hxlNames(tag);
  if (names.length === 0) return candidates;
  const tagged = new Map<string, Candidate>();
  for (const c of names.flatMap(look)) if (c.sure >= TO_CONFIRM && c.sure > (tagged.get(c.cell.id)?.sure ?? 0)) tagged.set(c.cell.id, c);
  if (tagged.size === 0) return candidates;
  const agreed = candidates.map((c): Candidate => (tagged.has(c.cell.id) && c.sure >= 0.6 && c.sure < SURE ? { ...c, kind: "hxl", sure: SURE } : c));
  if (agreed.some((c) => tagged.has(c.cell.id) && c.sure >= 0.6)) return agreed;
  if (agreed.some((c) => c.sure >= LIKELY)) return agreed.map((c) => (c.kind === "label" || c.kind === "alias" ? c : { ...c, sure: Math.min(c.sure, LIKELY - 0.01) }));
  return [...agreed.filter((c) => !tagged.has(c.cell.id)), ...[...tagged.values()].map((c): Candidate => ({ cell: c.cell, kind: "hxl", sure: TO_CONFIRM }))];
}

function match(headers: readonly Header[], candidatesOf: (header: Header) => readonly Candidate[], keyOf: (text: string) => string, model: RegisterModel, known: KnownHeader): Matched {
  const matched: HeaderMatch[] = [], left: HeaderLeft[] = [], open: Header[] = [];
  const taken = new Set<string>(), seen = new Map<string, number>();
  const leave = (header: Header, doubt: string | null): void => { left.push({ column: header.column, header: headerName(header), doubt }); };
  const take = (header: Header, cell: string, kind: MatchKind, sure: number): void => {
    taken.add(cell);
    matched.push({ column: header.column, header: headerName(header), cell, kind, sure });
  };
  for (const header of headers) {
    const name = headerName(header), key = keyOf(name), occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    const given = known(name, occurrence);
    // Where a consolidated workbook says which workbook a row came from.
    if (given?.cell?.startsWith("_")) continue;
    if (given && (given.cell === null || !model.cell.has(given.cell) || taken.has(given.cell))) leave(header, null);
    else if (given?.cell) take(header, given.cell, given.kind, 1);
    else open.push(header);
  }
  const ranked = open.map((header) => ({ header, candidates: [...candidatesOf(header)].sort((a, b) => b.sure - a.sure) }))
    .sort((a, b) => (b.candidates[0]?.sure ?? 0) - (a.candidates[0]?.sure ?? 0));
  for (const { header, candidates } of ranked) {
    const [best, second] = candidates.filter((c) => !taken.has(c.cell.id));
    const contested = best && second && second.sure > best.sure - 0.04 && best.sure < SURE;
    if (!best || best.sure < LIKELY || contested) { leave(header, best && best.sure >= 0.6 ? best.cell.id : null); continue; }
    // Another column that says the same as surely: the first one is a guess, and the groups above them make two things of it.
    const twins = ranked.filter((r) => r.header !== header && r.candidates.some((c) => c.cell === best.cell && c.sure === best.sure));
    const apart = twins.some((t) => headerName(t.header) !== headerName(header));
    if (twins.length > 0 && apart && header.parents?.length) leave(header, best.cell.id);
    else take(header, best.cell.id, best.kind, twins.length > 0 ? Math.min(best.sure, TO_CONFIRM) : best.sure);
  }
  const byColumn = (a: { column: number }, b: { column: number }): number => a.column - b.column;
  return { matched: matched.sort(byColumn), left: left.sort(byColumn) };
}
