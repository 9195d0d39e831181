import { minimise, type Equation } from "./simplex.js";

/** One published number: how many rows of one register are in a set. */
export interface PublishedSet {
  /** Rows, ascending. */
  readonly rows: readonly number[];
  /** Rests on too few: has to be hidden. */
  readonly sensitive: boolean;
  /** Published whatever happens. */
  readonly fixed: boolean;
}

/** Rows that are in the very same published sets: nobody outside can tell them apart. */
interface Atom { readonly sets: readonly number[]; readonly size: number }

/**
 * Which published numbers to hide: the sensitive ones, and the cheapest others so that for each hidden number there is another table of
 * whole numbers, 0 or more, that agrees with everything published and differs in it. Any sets of rows may be published together: cells,
 * totals, subtotals, several tables, sentences. It protects against arithmetic; not against what someone knows already.
 * A number that `fixed` ones give away stays computable: say what must be published with care.
 */
export function hiddenSets(published: readonly PublishedSet[]): boolean[] {
  const hidden = published.map(({ sensitive, fixed }) => sensitive && !fixed);
  if (!hidden.includes(true)) return hidden;
  const atoms = atomsOf(published);
  for (const target of order(published, hidden)) for (const at of cheapestChange(target, published, atoms, hidden)) hidden[at] = true;
  return hidden;
}

/** The largest first: what hides it often hides the smaller ones in it. */
const order = (published: readonly PublishedSet[], hidden: readonly boolean[]): number[] =>
  published.map((_, i) => i).filter((i) => hidden[i]).sort((a, b) => published[b]!.rows.length - published[a]!.rows.length || a - b);

function atomsOf(published: readonly PublishedSet[]): Atom[] {
  const setsOf = new Map<number, number[]>();
  published.forEach(({ rows }, at) => { for (const row of rows) { const sets = setsOf.get(row); if (sets) sets.push(at); else setsOf.set(row, [at]); } });
  const atoms = new Map<string, { sets: readonly number[]; size: number }>();
  for (const sets of setsOf.values()) {
    const key = sets.join();
    const atom = atoms.get(key);
    if (atom) atom.size++;
    else atoms.set(key, { sets, size: 1 });
  }
  return [...atoms.values()];
}

/** What must be hidden as well for one hidden number to be able to be one more or one less. Nothing where nothing helps. */
function cheapestChange(target: number, published: readonly PublishedSet[], atoms: readonly Atom[], hidden: readonly boolean[]): readonly number[] {
  const visible = published.map((_, i) => i).filter((i) => !hidden[i] && published[i]!.rows.length > 0);
  // A large number is worth more to the reader than a small one.
  const cost = (at: number): number => (published[at]!.fixed ? Infinity : published[at]!.rows.length + 1);
  const changes = [1, -1].flatMap((step) => {
    const right = published[target]!.rows.length + step;
    const other = right < 0 ? null : otherTable(target, right, visible, published, atoms, cost);
    return other ? [other] : [];
  });
  const best = [...changes, ...smallChanges(target, atoms, hidden)].map((sets) => ({ sets, cost: sets.reduce((sum, at) => sum + cost(at), 0) })).sort((a, b) => a.cost - b.cost)[0];
  return best && best.cost < Infinity ? best.sets : [];
}

/** The published numbers that differ in the nearest other table; null where it is no table of whole numbers. */
function otherTable(target: number, right: number, visible: readonly number[], published: readonly PublishedSet[], atoms: readonly Atom[], cost: (at: number) => number): number[] | null {
  const loose = visible.filter((at) => cost(at) < Infinity);
  // Unknowns: the atoms, then how far each number that may be hidden is above and below what it was.
  const above = (at: number): number => atoms.length + 2 * loose.indexOf(at), below = (at: number): number => above(at) + 1;
  const costs = [...atoms.map(() => 0), ...loose.flatMap((at) => [cost(at), cost(at)])];
  const inSet = (at: number): Map<number, number> => new Map(atoms.flatMap(({ sets }, a) => (sets.includes(at) ? [[a, 1] as const] : [])));
  const equations: Equation[] = [
    { terms: inSet(target), right },
    ...visible.map((at): Equation => ({ right: published[at]!.rows.length, terms: new Map([...inSet(at), ...(loose.includes(at) ? [[above(at), -1] as const, [below(at), 1] as const] : [])]) })),
  ];
  const found = minimise(costs, equations, [null, ...visible.map((at) => (loose.includes(at) ? below(at) : null))]);
  if (!found || found.some((value) => Math.abs(value - Math.round(value)) > 1e-6)) return null;
  return loose.filter((at) => found[above(at)]! + found[below(at)]! > 0.5);
}

/** The changes of one row: it comes, goes, or is another. Always of whole numbers. */
function smallChanges(target: number, atoms: readonly Atom[], hidden: readonly boolean[]): number[][] {
  const inside = atoms.filter(({ sets }) => sets.includes(target)), outside = atoms.filter(({ sets }) => !sets.includes(target));
  const seen = (sets: readonly number[]): number[] => sets.filter((at) => !hidden[at]);
  return inside.flatMap((atom) => [seen(atom.sets), ...outside.map((other) => [...seen(atom.sets).filter((at) => !other.sets.includes(at)), ...seen(other.sets).filter((at) => !atom.sets.includes(at))])]);
}
