/**
 * Bounded edit distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours, each counting 1.
 * Returns `max + 1` as soon as the distance is known to exceed `max`. Fold both texts first.
 * @example editDistance("segou", "sgeou", 2) // 1
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  if (a.length === 0 || b.length === 0) return Math.max(a.length, b.length);
  let before: number[] = [];
  let previous: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2]! + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    // A swap can reach back two rows, so one row above the bound is not yet the end.
    if (least > max && Math.min(...previous) > max) return max + 1;
    before = previous;
    previous = current;
  }
  const distance = previous[b.length]!;
  return distance > max ? max + 1 : distance;
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
  for (let i = 0; i < candidates.length; i++) {
    const distance = editDistance(word, candidates[i]!, best);
    if (distance > best) continue;
    if (distance < best) indices = [];
    best = distance;
    indices.push(i);
  }
  return indices.length > 0 ? { indices, distance: best } : null;
}
