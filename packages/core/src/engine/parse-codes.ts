import type { Cell } from "../definition/cell.js";
import type { Lang } from "../definition/text.js";
import { fold } from "../values/fold.js";
import { closest, slipsAllowed } from "../values/spelling.js";

/** What a text is in a list: a code and how surely, or the label that it may be meant for. */
export type CodeFound = { readonly code: string; readonly how: "exact" | "known" | "near" } | { readonly code: null; readonly proposal: string | null };
export type CodeLookup = (text: string) => CodeFound;

interface Labels {
  /** Folded label, alias or code → canonical code, and whether that is exactly how it should be written. */
  readonly known: ReadonlyMap<string, string>;
  readonly folded: readonly string[];
  readonly targets: readonly string[];
  readonly label: (code: string) => string;
  /** Lower-case labels of the workbook's language: the only strict form. */
  readonly exact: ReadonlyMap<string, string>;
}
function labelsOf(cell: Cell, lang: Lang): Labels {
  const known = new Map<string, string>(), exact = new Map<string, string>();
  const entries = Object.entries(cell.codes!.codes);
  // Labels win over aliases, aliases over bare codes.
  for (const [code, text] of entries) exact.set(text[lang].toLowerCase(), code);
  for (const [code, text] of entries) for (const label of [text.fr, text.en]) if (!known.has(fold(label))) known.set(fold(label), code);
  for (const [code, text] of entries) for (const label of [...(text.alias ?? []), code]) if (!known.has(fold(label))) known.set(fold(label), code);
  return { known, exact, folded: [...known.keys()], targets: [...known.values()], label: (code) => cell.codes!.codes[code]?.[lang] ?? code };
}

/**
 * « 110 - Dons ordinaires », « 3. Santé »: a code or a number with a label. The label has to be known; a code beside it that is another
 * label's makes it nothing.
 */
function codeWithLabel(text: string, labels: Labels): string | null {
  const parts = /^\s*([\p{L}\d]+(?:[._][\p{L}\d]+)*)\s*(?:[-–—:/=]|[.)]\s)\s*(\S.*)$/su.exec(text);
  if (!parts) return null;
  const first = labels.known.get(fold(parts[1]!)), second = labels.known.get(fold(parts[2]!));
  if (second === undefined || (first !== undefined && first !== second)) return null;
  return first !== undefined || /^\d+(?:\.\d+)*$/.test(parts[1]!) ? second : null;
}

/** The code of a label, remembered for each distinct text. */
export function codeLookup(cell: Cell, lang: Lang, strict: boolean): CodeLookup {
  const labels = labelsOf(cell, lang);
  const memo = new Map<string, CodeFound>();
  const look = (text: string): CodeFound => {
    const exact = labels.exact.get(text.toLowerCase());
    if (exact !== undefined) return { code: exact, how: "exact" };
    if (strict) return { code: null, proposal: null };
    const key = fold(text);
    const known = labels.known.get(key);
    if (known !== undefined) return { code: known, how: "known" };
    const coded = codeWithLabel(text, labels);
    if (coded !== null) return { code: coded, how: "known" };
    // One look for both: what lies within a slip, and what the text may be meant for.
    const wider = closest(key, labels.folded, Math.max(slipsAllowed(key.length), Math.floor(key.length / 2.5)));
    const near = wider && wider.distance <= slipsAllowed(key.length) ? wider : null;
    const targets = new Set(near?.indices.map((i) => labels.targets[i]!));
    if (near && targets.size === 1 && key.length > 4) return { code: [...targets][0]!, how: "near" };
    return { code: null, proposal: wider && wider.distance <= Math.floor(key.length / 2.5) ? labels.label(labels.targets[wider.indices[0]!]!) : null };
  };
  return (text) => {
    let found = memo.get(text);
    if (!found) memo.set(text, found = look(text));
    return found;
  };
}
