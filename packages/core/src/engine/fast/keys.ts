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

/** Spreads a hash over all its bits: the last ones choose the place in the table. */
const spread = (hash: number): number => {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b), b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
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

/** A column's part of each row's hash; rows whose key is incomplete get a 1 in `without`, rows where something stands a 1 in `some`. */
function hashPart({ column: { state, texts, numbers, dictionary }, mayBeBlank }: KeyPart, codes: Int32Array | null, hashes: Int32Array, some: Uint8Array, without: Uint8Array): void {
  // An empty text or code says nothing either.
  const nothing = dictionary.indexOf("");
  for (let row = 0; row < hashes.length; row++) {
    const own = state[row]!;
    if (own === INVALID) { without[row] = 1; continue; }
    if (own === BLANK || (texts ? texts[row] === "" : nothing >= 0 && numbers![row] === nothing)) {
      if (!mayBeBlank) without[row] = 1;
      hashes[row] = mix(hashes[row]!, -1);
      continue;
    }
    some[row] = 1;
    hashes[row] = texts ? textHash(hashes[row]!, texts[row]!) : mix(hashes[row]!, codes ? codes[numbers![row]!]! : Math.trunc(numbers![row]! % 0x8000_0000));
  }
}

/** Calls `found` for each row whose key an earlier row has, with the first such row. `period` tells apart rows that may have the same key. */
export function repeatedKeys(parts: readonly KeyPart[], rows: number, period: Int32Array | null, found: (row: number, first: number) => void): void {
  if (parts.length === 0) return;
  const codes = parts.map(({ column }) => (column.dictionary.length > 0 ? foldedCodes(column.dictionary) : null));
  const hashes = period ? Int32Array.from(period) : new Int32Array(rows), some = new Uint8Array(rows), without = new Uint8Array(rows);
  parts.forEach((part, p) => hashPart(part, codes[p]!, hashes, some, without));
  const textOf = (p: number, row: number): string => {
    const { state, texts, numbers, dictionary } = parts[p]!.column;
    return state[row] === BLANK ? "" : texts ? texts[row]! : dictionary.length > 0 ? dictionary[numbers![row]!]! : String(numbers![row]);
  };
  const same = (a: number, b: number): boolean => (!period || period[a] === period[b]) && parts.every((_, p) => sameText(textOf(p, a), textOf(p, b)));
  let size = 16;
  while (size < 2 * rows) size *= 2;
  // Rows by their hash, one more than the row so that 0 is a free place.
  const table = new Int32Array(size), mask = size - 1;
  for (let row = 0; row < rows; row++) {
    if (without[row] === 1 || some[row] === 0) continue;
    const hash = hashes[row]!;
    let at = spread(hash) & mask, first = table[at]! - 1;
    while (first >= 0 && (hashes[first] !== hash || !same(first, row))) {
      at = (at + 1) & mask;
      first = table[at]! - 1;
    }
    if (first >= 0) found(row, first);
    else table[at] = row + 1;
  }
}
