import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import { fold } from "../values/fold.js";
import { editDistance, slipsAllowed } from "../values/spelling.js";

/** How a header was matched, from the surest. */
export type MatchKind = "memory" | "person" | "label" | "alias" | "words" | "spelling";

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
}

/** From here up a match is taken without asking. */
export const SURE = 0.95;
/** From here up a match is taken and has to be confirmed; below, the column is left and asked about. */
export const LIKELY = 0.8;

const STOP = new Set(["de", "du", "des", "d", "la", "le", "les", "l", "un", "une", "et", "en", "a", "au", "aux", "the", "of", "and", "in", "to", "par", "pour", "by", "for", "sur", "on"]);
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  nb: "nombre", nbre: "nombre", nbr: "nombre", no: "numero", num: "numero", dt: "date", dte: "date", mt: "montant", mnt: "montant", obj: "objectif", resp: "responsable",
  org: "organisation", orga: "organisation", desc: "description", benef: "beneficiaires", beneficiaire: "beneficiaires", h: "hommes", f: "femmes", homme: "hommes", femme: "femmes",
  ref: "reference", min: "ministere", qte: "quantite", qty: "quantity", pers: "personnes", tel: "telephone", reg: "region", com: "commune", adm: "administratif", acc: "accronyme", acronyme: "accronyme",
};
const words = (text: string): string[] => fold(text).split(" ").filter((w) => w !== "" && !STOP.has(w)).map((w) => ABBREVIATIONS[w] ?? w).map((w) => (w.length > 4 && w.endsWith("s") ? w.slice(0, -1) : w));

/** What is left of a header when hints to the person are taken off: « (choisir dans la liste) », line breaks, a star for « required ». */
export const plainHeader = (text: string): string => text.replace(/\(\s*(choisir|sélectionner|selectionner|liste|choose|select|obligatoire|required)[^)]*\)/gi, " ").replace(/[*\s]+/g, " ").trim();

interface Candidate { readonly cell: Cell; readonly kind: MatchKind; readonly sure: number }

/** What a cell's names come to, worked out once a cell: every sheet row that may be a header is compared with all of them. */
interface Names { readonly labels: readonly string[]; readonly aliases: readonly string[]; readonly tokens: readonly (readonly string[])[]; readonly folded: readonly string[] }
const prepared = new WeakMap<Cell, Names>();
function namesOf(cell: Cell): Names {
  let names = prepared.get(cell);
  if (!names) {
    const texts = [cell.label.fr, cell.label.en, ...cell.alias];
    names = { labels: [cell.id, cell.label.fr, cell.label.en].map(fold), aliases: [...cell.alias, ...cell.formerly].map(fold), tokens: texts.map(words), folded: texts.map(fold) };
    prepared.set(cell, names);
  }
  return names;
}

/** How surely a header means a cell. */
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

/**
 * Matches headers to the cells of a register: each cell once, the surest pair first. Two cells that are as likely as each other
 * are a doubt, not a match. `known` are matches that the workbook or a person gave; null there means « leave this column ».
 */
export function matchHeaders(headers: readonly Header[], model: RegisterModel, known: (header: string) => { readonly cell: string | null; readonly kind: "memory" | "person" } | undefined): { readonly matched: HeaderMatch[]; readonly left: HeaderLeft[] } {
  const matched: HeaderMatch[] = [];
  const left: HeaderLeft[] = [];
  const taken = new Set<string>();
  const open: Header[] = [];
  for (const header of headers) {
    const given = known(header.text);
    // Where a consolidated workbook says which workbook a row came from.
    if (given?.cell?.startsWith("_")) continue;
    if (given && (given.cell === null || !model.cell.has(given.cell) || taken.has(given.cell))) left.push({ column: header.column, header: header.text, doubt: null });
    else if (given?.cell) { taken.add(given.cell); matched.push({ column: header.column, header: header.text, cell: given.cell, kind: given.kind, sure: 1 }); }
    else open.push(header);
  }
  const ranked = open.map((header) => {
    const text = plainHeader(header.text), key = fold(text), mine = words(text);
    const candidates = model.cells.map((cell) => candidate(key, mine, cell)).filter((c) => c.sure > 0.5);
    return { header, candidates: candidates.sort((a, b) => b.sure - a.sure) };
  }).sort((a, b) => (b.candidates[0]?.sure ?? 0) - (a.candidates[0]?.sure ?? 0));
  for (const { header, candidates } of ranked) {
    const [best, second] = candidates.filter((c) => !taken.has(c.cell.id));
    const contested = best && second && second.sure > best.sure - 0.04 && best.sure < SURE;
    if (best && best.sure >= LIKELY && !contested) {
      taken.add(best.cell.id);
      matched.push({ column: header.column, header: header.text, cell: best.cell.id, kind: best.kind, sure: best.sure });
    } else {
      left.push({ column: header.column, header: header.text, doubt: best && best.sure >= 0.6 ? best.cell.id : null });
    }
  }
  const byColumn = (a: { column: number }, b: { column: number }): number => a.column - b.column;
  return { matched: matched.sort(byColumn), left: left.sort(byColumn) };
}
