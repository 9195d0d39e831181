/**
 * Bounded edit distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours, each counting 1.
 * Returns `max + 1` as soon as the distance is known to exceed `max`. Fold both texts first.
 * @example editDistance("segou", "sgeou", 2) // 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  // Letters that the other text lacks cost an edit each: most pairs are told apart by that alone.
  if (strangers(a, b) > max || strangers(b, a) > max) return max + 1;
  const width = b.length + 1;
  if (buffer.length < 3 * width) buffer = new Int32Array(3 * width);
  // Three rows of the table in turn. Cells further than `max` from the diagonal can't be part of an answer: they count as too far.
  let before = 0, previous = width, current = 2 * width, leastBefore = 0;
  for (let j = 0; j < width; j++) buffer[previous + j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - max), to = Math.min(b.length, i + max), own = a.charCodeAt(i - 1), last = i > 1 ? a.charCodeAt(i - 2) : -1;
    let least = max + 1;
    buffer[current + from - 1] = from === 1 ? i : max + 1;
    for (let j = from; j <= to; j++) {
      const letter = b.charCodeAt(j - 1);
      let cost = Math.min((j < i + max ? buffer[previous + j]! : max) + 1, buffer[current + j - 1]! + 1, buffer[previous + j - 1]! + (own === letter ? 0 : 1));
      if (j > 1 && own === b.charCodeAt(j - 2) && last === letter) cost = Math.min(cost, buffer[before + j - 2]! + 1);
      buffer[current + j] = cost;
      if (cost < least) least = cost;
    }
    // A swap can reach back two rows, so one row above the bound is not yet the end.
    if (least > max && leastBefore > max) return max + 1;
    leastBefore = least;
    const spare = before;
    before = previous;
    previous = current;
    current = spare;
  }
  const distance = buffer[previous + b.length]!;
  return distance > max ? max + 1 : distance;
}

let buffer = new Int32Array(3 * 64);

/** One of 64 slots for a letter; those of folded texts (a–z, digits, space) have one each. */
const slot = (code: number): number => (code >= 97 ? code - 97 : code - 6) & 63;
const counts = new Int16Array(64);
/** At most as many letters as `a` has more often than `b`: those that share a {@link slot} are not told apart. */
function strangers(a: string, b: string): number {
  counts.fill(0);
  for (let i = 0; i < b.length; i++) counts[slot(b.charCodeAt(i))]!++;
  let strange = 0;
  for (let i = 0; i < a.length; i++) if (--counts[slot(a.charCodeAt(i))]! < 0) strange++;
  return strange;
}

/** How many edits still pass for a slip in a word of this length: none up to 3 letters, 1 up to 7, 2 beyond. */
export function slipsAllowed(length: number): number {
  return length <= 3 ? 0 : length <= 7 ? 1 : 2;
}

/** The nearest candidates of a word. */
export interface Closest {
  /** Indices of all candidates at the least distance, ascending: more than one is a tie. */
  readonly indices: readonly number[];
  readonly distance: number;
}

/**
 * The candidates nearest to a word, or null when none lies within `max` (by default {@link slipsAllowed} for the word's length).
 * Fold the word and the candidates first.
 */
export function closest(word: string, candidates: readonly string[], max: number = slipsAllowed(word.length)): Closest | null {
  let best = max;
  let indices: number[] = [];
  const own = lettersOf(word), theirs = lettersOfAll(candidates);
  for (let i = 0; i < candidates.length; i++) {
    // Letters that one has and the other lacks cost an edit each: nearly all candidates are told apart by that alone.
    if (lacking(own, 0, theirs, i * MASKS, best) > best || lacking(theirs, i * MASKS, own, 0, best) > best) continue;
    const distance = editDistance(word, candidates[i]!, best);
    if (distance > best) continue;
    if (distance < best) indices = [];
    best = distance;
    indices.push(i);
  }
  return indices.length > 0 ? { indices, distance: best } : null;
}

/** A text's letters as three sets of 64 {@link slot}s: those that it has once, twice, three times and more; two integers each. */
const MASKS = 6;
const lettersOfList = new WeakMap<readonly string[], Int32Array>();
/** The letters of each candidate, kept with the list of candidates: the same list is asked for every word. */
function lettersOfAll(candidates: readonly string[]): Int32Array {
  let known = lettersOfList.get(candidates);
  if (!known || known.length !== MASKS * candidates.length) {
    known = new Int32Array(MASKS * candidates.length);
    for (let i = 0; i < candidates.length; i++) known.set(lettersOf(candidates[i]!), MASKS * i);
    lettersOfList.set(candidates, known);
  }
  return known;
}
function lettersOf(text: string): Int32Array {
  const out = new Int32Array(MASKS);
  for (let i = 0; i < text.length; i++) {
    const at = slot(text.charCodeAt(i)), half = at < 32 ? 0 : 1, bit = 1 << (at & 31);
    // One time more: into the first set that does not have it yet.
    for (let set = half; set < MASKS; set += 2) if ((out[set]! & bit) === 0) { out[set] = out[set]! | bit; break; }
  }
  return out;
}
/** At most as many letters as one text has more often than another; no further than past `enough`. */
function lacking(a: Int32Array, from: number, b: Int32Array, other: number, enough: number): number {
  let sum = 0;
  for (let set = 0; set < MASKS && sum <= enough; set++) sum += bits(a[from + set]! & ~b[other + set]!);
  return sum;
}
/** How many bits of a 32-bit integer are set. */
function bits(value: number): number {
  let n = value - ((value >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
