import { BLANK, INVALID, type ColumnData } from "../table.js";

/**
 * Finds rows whose keys are the same without making a text for each row: the parts of a key are hashed where they stand, into a table with
 * open addressing that holds row numbers, and compared where two hashes fall together. Case does not count.
 */
export interface KeyPart {
  readonly column: ColumnData;
  /** A blank part counts as a value (places), or makes the key incomplete. */
  readonly mayBeBlank: boolean;
}

/** One more number added to a hash (a round of MurmurHash3). */
const mix = (hash: number, value: number): number => {
  const k = Math.imul(value, 0xcc9e2d51), turned = Math.imul((k << 15) | (k >>> 17), 0x1b873593) ^ hash;
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
};

function textHash(hash: number, text: string): number {
  let out = hash;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return otherHash(hash, text.toLowerCase());
    out = (Math.imul(out, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
  }
  return mix(out, text.length);
}
function otherHash(hash: number, lower: string): number {
  let out = hash;
  for (let i = 0; i < lower.length; i++) out = (Math.imul(out, 31) + lower.charCodeAt(i)) | 0;
  return mix(out, lower.length);
}
const sameText = (a: string, b: string): boolean => a === b || (a.toLowerCase() === b.toLowerCase());

/** The entries of a dictionary as numbers that are the same where the texts are, case aside. */
function foldedCodes(dictionary: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  return Int32Array.from(dictionary, (text, i) => {
    const key = text.toLowerCase(), known = first.get(key);
    if (known === undefined) first.set(key, i);
    return known ?? i;
  });
}

/** Calls `found` for each row whose key an earlier row has, with the first such row. `period` tells apart rows that may have the same key. */
export function repeatedKeys(parts: readonly KeyPart[], rows: number, period: ((row: number) => number) | null, found: (row: number, first: number) => void): void {
  if (parts.length === 0) return;
  const codes = parts.map(({ column }) => (column.dictionary.length > 0 ? foldedCodes(column.dictionary) : null));
  // An empty code says nothing either.
  const nothing = parts.map(({ column }) => column.dictionary.indexOf(""));
  let size = 16;
  while (size < 2 * rows) size *= 2;
  const table = new Int32Array(size).fill(-1), hashes = new Int32Array(size), mask = size - 1;
  const same = (a: number, b: number): boolean => {
    if (period && period(a) !== period(b)) return false;
    for (let p = 0; p < parts.length; p++) {
      const { state, texts, numbers } = parts[p]!.column, own = codes[p];
      const blank = isNothing(p, a), other = isNothing(p, b);
      if (blank || other) {
        if (blank !== other) return false;
      } else if (state[a] !== state[b] || (texts ? !sameText(texts[a]!, texts[b]!) : own ? own[numbers![a]!] !== own[numbers![b]!] : numbers![a] !== numbers![b])) return false;
    }
    return true;
  };
  const isNothing = (p: number, row: number): boolean => {
    const { state, texts, numbers } = parts[p]!.column;
    return state[row] === BLANK || (texts ? texts[row] === "" : nothing[p]! >= 0 && numbers![row] === nothing[p]);
  };
  rows: for (let row = 0; row < rows; row++) {
    let hash = period ? period(row) : 0, some = false;
    for (let p = 0; p < parts.length; p++) {
      const { column: { state, texts, numbers }, mayBeBlank } = parts[p]!;
      if (state[row] === INVALID) continue rows;
      if (isNothing(p, row)) {
        if (!mayBeBlank) continue rows;
        hash = mix(hash, -1);
        continue;
      }
      some = true;
      const own = codes[p];
      hash = texts ? textHash(hash, texts[row]!) : mix(hash, own ? own[numbers![row]!]! : Math.trunc(numbers![row]! % 0x8000_0000));
    }
    if (!some) continue;
    let at = mix(hash, 0) & mask;
    while (table[at]! >= 0 && (hashes[at] !== hash || !same(table[at]!, row))) at = (at + 1) & mask;
    if (table[at]! >= 0) found(row, table[at]!);
    else { table[at] = row; hashes[at] = hash; }
  }
}
