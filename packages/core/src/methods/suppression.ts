/**
 * Small cells of a table of counts. Hiding them is not enough: what a hidden cell holds can often be computed from the totals,
 * so other cells have to be hidden as well (secondary suppression).
 *
 * The sums of a two-way table make a flow that loses nothing: from the whole to the rows, through the cells to the columns, and back to
 * the whole. A hidden number can be computed from the published ones exactly when no loop of hidden numbers runs through it along
 * which one unit can be moved without anything falling below 0. So each sensitive number is given such a loop, the cheapest there is.
 */

/** One published number of a table. `row` and `column` null: a total. `group` stands for a set of columns (a subtotal). */
export interface PublishedCount {
  readonly row: string | null;
  readonly column: string | null;
  readonly group: string | null;
  /** A whole number, 0 or more. */
  readonly value: number;
  /** Rests on too few: must be hidden. */
  readonly sensitive: boolean;
}

interface Arc { readonly from: string; readonly to: string; readonly value: number; readonly cost: number }

const START = "start", END = "end";
// Totals say more than cells, and other tables often repeat them: they are hidden only where nothing else helps.
const CELL_COST = 1, SUBTOTAL_COST = 1e3, TOTAL_COST = 1e6, WHOLE_COST = 1e9;

function arcOf({ row, column, group, value }: PublishedCount, groupOf: ReadonlyMap<string, string>, oneWay: boolean): Arc {
  const arc = (from: string, to: string, cost: number): Arc => ({ from, to, value, cost: cost * (value + 1) });
  const rowNode = `row ${row}`, inGroup = (id: string): string => `row ${row} group ${id}`;
  if (column !== null) {
    const own = groupOf.get(column);
    const after = own === undefined ? END : `group ${own}`;
    if (row === null) return arc(oneWay ? START : `column ${column}`, after, oneWay ? CELL_COST : TOTAL_COST);
    return arc(own === undefined ? rowNode : inGroup(own), `column ${column}`, CELL_COST);
  }
  if (group !== null) return row === null ? arc(`group ${group}`, END, TOTAL_COST) : arc(rowNode, inGroup(group), SUBTOTAL_COST);
  return row === null ? arc(END, START, WHOLE_COST) : arc(START, rowNode, TOTAL_COST);
}

/** The sums must be right, else the numbers are not those of one table. */
function checkSums(arcs: readonly Arc[]): void {
  const balance = new Map<string, number>();
  for (const { from, to, value } of arcs) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`A count is a whole number, not ${value}.`);
    balance.set(from, (balance.get(from) ?? 0) - value);
    balance.set(to, (balance.get(to) ?? 0) + value);
  }
  for (const [node, sum] of balance) if (sum !== 0) throw new RangeError(`The totals of the table don't add up at « ${node} ».`);
}

interface Step { readonly arc: number; readonly from: string; readonly to: string; readonly cost: number }
/** Where a unit can go: along an arc, or back where there is one to take away. */
const stepsOf = (arcs: readonly Arc[], hidden: readonly boolean[]): Step[] => arcs.flatMap(({ from, to, value, cost }, arc) => {
  const price = hidden[arc] ? 0 : cost;
  return [{ arc, from, to, cost: price }, ...(value > 0 ? [{ arc, from: to, to: from, cost: price }] : [])];
});

/** The cheapest way for a unit from one node to another that leaves one arc alone; null where there is none. */
function cheapestWay(steps: readonly Step[], from: string, to: string, without: number): { readonly cost: number; readonly arcs: readonly number[] } | null {
  const cost = new Map([[from, 0]]);
  const last = new Map<string, Step>();
  for (let changed = true; changed;) {
    changed = false;
    for (const step of steps) {
      const before = cost.get(step.from);
      if (before === undefined || step.arc === without || before + step.cost >= (cost.get(step.to) ?? Infinity)) continue;
      cost.set(step.to, before + step.cost);
      last.set(step.to, step);
      changed = true;
    }
  }
  const total = cost.get(to);
  if (total === undefined) return null;
  const arcs: number[] = [];
  for (let node = to; node !== from; node = last.get(node)!.from) arcs.push(last.get(node)!.arc);
  return { cost: total, arcs };
}

/**
 * Which numbers of a table to hide, in the order given: the sensitive ones, and enough others that each hidden number could have at least
 * one other value (whole, 0 or more) beside what is published. `groupOf` says which subtotal a column is under. All the numbers of the
 * table must be given, totals included; a table of one dimension is given by its columns and its whole. Throws where totals don't add up.
 * It protects against arithmetic on this table; not against other tables of the same data, nor against what someone knows already.
 */
export function suppress(counts: readonly PublishedCount[], groupOf: ReadonlyMap<string, string> = new Map()): boolean[] {
  const oneWay = counts.every(({ row }) => row === null);
  const arcs = counts.map((count) => arcOf(count, groupOf, oneWay));
  checkSums(arcs);
  const hidden = counts.map(({ sensitive }) => sensitive);
  counts.forEach(({ sensitive }, at) => {
    if (!sensitive) return;
    const { from, to, value } = arcs[at]!;
    const steps = stepsOf(arcs, hidden);
    // One unit more comes back the other way; one unit less goes there by another way.
    const ways = [cheapestWay(steps, to, from, at), value > 0 ? cheapestWay(steps, from, to, at) : null].filter((way) => way !== null);
    const best = ways.sort((a, b) => a.cost - b.cost)[0];
    for (const arc of best?.arcs ?? []) hidden[arc] = true;
  });
  return hidden;
}
