import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import { BUILT_IN } from "../definition/messages.js";
import { fold, squash } from "../values/fold.js";
import { isMissingText, isNoneText } from "../values/missing.js";
import { editDistance, slipsAllowed } from "../values/spelling.js";
import type { Dataset } from "./dataset.js";
import type { Finding } from "./finding.js";
import { locate } from "./locate.js";
import { VALID, type Table } from "./table.js";

/** Words that come and go in the name of one organisation. */
const GENERIC = new Set(["international", "internationale", "internationales", "internationaux", "intl", "ong", "ngo", "onu", "asbl", "association", "fondation", "foundation", "mali", "de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "au", "the", "of", "and", "for", "pour", "in"]);
/** Beyond this many spellings in a column each is compared only with those that begin alike: a column of free text names nothing. */
const MOST = 2000;

interface Spelling {
  readonly text: string;
  readonly key: string;
  readonly tokens: readonly string[];
  /** First row it stands in. */
  readonly row: number;
  count: number;
}

/**
 * Organisations that seem to be written in several ways: « World Vision », « Wold Vision Internationale ». Each less frequent spelling is
 * one remark at its first row, with the most frequent one as the proposal; nothing is merged. An acronym is proposed for a full name only
 * where the file pairs them: « World Vision (WV) ».
 */
export function organisationSpellings(dataset: Dataset, catalogue: Catalogue): Finding[] {
  return catalogue.registersOf(dataset.domain).flatMap((model) => {
    const table = dataset.tables[model.register.id];
    return table ? model.cells.filter((c) => c.names === "organisation" && c.personal === null).flatMap((cell) => ofColumn(table, model, cell)) : [];
  });
}

function ofColumn(table: Table, model: RegisterModel, cell: Cell): Finding[] {
  const spellings = spellingsOf(table, cell);
  return proposals(spellings).map(({ spelling, read }) => locate(table, model, spelling.row, cell.id, {
    code: "CAN-B17", severity: BUILT_IN["CAN-B17"]!.severity, value: spelling.text, suggestion: read.text,
    params: { name: spelling.text, count: spelling.count, read: read.text, more: read.count },
  }));
}

function spellingsOf(table: Table, cell: Cell): Spelling[] {
  const column = table.columns[cell.id];
  const found = new Map<string, Spelling>();
  for (let row = 0; row < table.rows; row++) {
    const text = column?.state[row] === VALID ? column.texts?.[row] ?? null : null;
    if (text === null) continue;
    const known = found.get(text);
    if (known) known.count++;
    else if (!isMissingText(text) && !isNoneText(text)) found.set(text, { text, key: fold(text), tokens: fold(text).split(" ").filter((w) => w !== ""), row, count: 1 });
  }
  return [...found.values()];
}

/** Every spelling that may be another, more frequent one. The most frequent of a group is proposed for all of it. */
function proposals(spellings: readonly Spelling[]): { readonly spelling: Spelling; readonly read: Spelling }[] {
  const ranked = [...spellings].sort((a, b) => b.count - a.count || a.row - b.row);
  const acronyms = pairsIn(spellings);
  const heads: Spelling[] = [], out: { spelling: Spelling; read: Spelling }[] = [];
  const byStart = new Map<string, Spelling[]>();
  for (const spelling of ranked) {
    const near = ranked.length <= MOST ? heads : byStart.get(spelling.key.slice(0, 3)) ?? [];
    const read = near.find((head) => sameName(head, spelling, acronyms));
    if (read) { out.push({ spelling, read }); continue; }
    heads.push(spelling);
    if (ranked.length > MOST) byStart.set(spelling.key.slice(0, 3), [...near, spelling]);
  }
  return out.sort((a, b) => a.spelling.row - b.spelling.row);
}

/** « World Vision (WV) », « WV – World Vision »: acronym and name, as the file itself pairs them, folded. */
function pairsIn(spellings: readonly Spelling[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const { text } of spellings) {
    const after = /^(.+?)\s*\(\s*([\p{Lu}\d-]{2,12})\s*\)$/u.exec(text) ?? /^(.+?)\s+[-–:]\s+([\p{Lu}\d-]{2,12})$/u.exec(text);
    const before = after ? null : /^([\p{Lu}\d-]{2,12})\s*[-–:]\s+(.+)$/u.exec(text);
    const name = after?.[1] ?? before?.[2], acronym = after?.[2] ?? before?.[1];
    // Two acronyms side by side are two organisations.
    if (name === undefined || acronym === undefined || !/\p{L}\s+\p{L}/u.test(name) || !/\p{Ll}/u.test(name)) continue;
    pairs.set(fold(acronym), fold(name)).set(fold(text), fold(name));
  }
  return pairs;
}

function sameName(a: Spelling, b: Spelling, acronyms: ReadonlyMap<string, string>): boolean {
  if (squash(a.text) === squash(b.text)) return true;
  const first = acronyms.get(a.key) ?? a.key, second = acronyms.get(b.key) ?? b.key;
  if (first === second) return true;
  return sameWords(bare(a), bare(b));
}
const bare = (spelling: Spelling): readonly string[] => {
  const own = spelling.tokens.filter((w) => !GENERIC.has(w));
  return own.length > 0 ? own : spelling.tokens;
};

/** The same words in the same order, each at most a slip apart; at least one of five letters or more. Numbers and short words are exact. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  let long = false, slips = 0;
  for (let i = 0; i < a.length; i++) {
    const one = a[i]!, other = b[i]!, shorter = Math.min(one.length, other.length);
    if (shorter >= 5) long = true;
    if (one === other) continue;
    const allowed = /\d/.test(one + other) ? 0 : slipsAllowed(shorter);
    const distance = allowed === 0 ? 1 : editDistance(one, other, allowed);
    if (distance > allowed) return false;
    slips += distance;
  }
  // A single word that differs is another name as often as a slip: only long ones.
  return long && (a.length > 1 || slips === 0 || a[0]!.length >= 7);
}
