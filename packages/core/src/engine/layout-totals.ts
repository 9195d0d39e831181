import type { CellValue, GridColumn } from "../definition/grid.js";
import { parseNumber } from "../values/number.js";

/** How a text names a total. */
export interface TotalLabel {
  /** « Total », « Total général » and nothing else. */
  readonly word: boolean;
  /** The form that strict reading knows. */
  readonly plain: boolean;
  /** « Sous-total … », « Total général … »: no name of anything begins so. */
  readonly sub: boolean;
  /** What is totalled: « Kayes ». */
  readonly rest: string;
}
const PLAIN = /^\s*(?:sous[- ]?total|total)(?:\s+(?:g[ée]n[ée]ral|grand))?\s*:?\s*$/i;
const LABEL = /^\s*(s(?:ous)?[\s/.-]*tota(?:l|ux)(?!\p{L})|sub[\s-]?totals?(?!\p{L})|grand\s+total(?!\p{L})|tota(?:l|ux)\s+(?:g[ée]n[ée]ra(?:l|ux)|global|national|cumul[ée])(?!\p{L})|tota(?:l|ux)(?!\p{L})|ensemble(?!\p{L}))[\s:.=–-]*(.*)$/isu;

/** Reads « Total », « S/Total », « Sous-total Kayes », « TOTAL GÉNÉRAL », « Ensemble »; null for anything else. */
export function labelledTotal(text: string): TotalLabel | null {
  // Few texts begin with one of these letters: the expression is for them.
  let start = 0;
  while (text.charCodeAt(start) === 32) start++;
  const first = text.charCodeAt(start) | 32;
  if (first !== 116 && first !== 115 && first !== 101 && first !== 103 || text.length > 80) return null;
  const found = LABEL.exec(text);
  if (!found) return null;
  const head = found[1]!.toLowerCase(), rest = found[2]!.trim();
  return { word: rest === "", plain: PLAIN.test(text), sub: !/^(?:total|totaux|ensemble)$/.test(head), rest };
}

/** How the numbers of a row compare with the sums of others. */
export interface SumResult {
  /** At least one number that is not 0 is the sum. */
  readonly some: boolean;
  /** Every number of the row is. */
  readonly all: boolean;
  /** How many rows it is the sum of. */
  readonly rows: number;
}
/** Tests rows; a row that is taken for a total bounds the groups of the next ones. */
export interface SumTester {
  (row: number): SumResult;
  accept(row: number): void;
}

/** Groups that a total may be of, counted back from it: subtotals of several levels. */
const LEVELS_BACK = 64;

/** Compares the numbers of a row with sums of the base rows: all of them, those above since an earlier total, those below up to the next. */
export function sumTester(columns: readonly GridColumn[], base: readonly number[]): SumTester {
  const sums = columns.map((column) => prefixSums(column, base)).filter((s) => s !== null);
  const bounds = [0], accepted = new Set<number>();
  const test = (row: number): SumResult => {
    const at = rowsBefore(base, row), count = base.length;
    const next = sums.length === 0 ? count : [...accepted].reduce((least, r) => (r > row ? Math.min(least, rowsBefore(base, r)) : least), count);
    const ranges: (readonly [number, number])[] = [[0, count], [0, at], [at, next], ...bounds.slice(-LEVELS_BACK).reverse().map((from) => [from, at] as const)];
    let best: SumResult = { some: false, all: false, rows: 0 };
    for (const [from, to] of ranges) {
      if (to - from < 1) continue;
      let some = false, all = true, any = false;
      for (const { column, prefix } of sums) {
        const value = numberAt(column, row);
        if (value === null) continue;
        any = true;
        const sum = prefix[to]! - prefix[from]!;
        const same = Math.abs(sum - value) <= 0.005 + 1e-9 * Math.abs(value);
        if (same && value !== 0) some = true;
        if (!same) all = false;
      }
      const result = { some, all: any && all && some, rows: to - from };
      if ((result.all && !best.all) || (result.some && !best.some) || (result.all === best.all && result.some === best.some && result.some && result.rows > best.rows)) best = result;
    }
    return best;
  };
  return Object.assign(test, { accept: (row: number): void => { accepted.add(row); bounds.push(rowsBefore(base, row)); } });
}

/** How many of some ascending rows stand above a row. */
export function rowsBefore(base: readonly number[], row: number): number {
  let low = 0, high = base.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (base[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

const numberOf = (value: CellValue | undefined): number | null => {
  if (typeof value === "number") return value;
  const read = typeof value === "string" ? parseNumber(value) : null;
  return read && !read.percent ? Number(read.digits) : null;
};
function numberAt(column: GridColumn, row: number): number | null {
  const at = rowsBefore(column.rows, row);
  return column.rows[at] === row ? numberOf(column.values[at]) : null;
}

/** Running sums of a column over the base rows; null for a column without numbers there. */
function prefixSums(column: GridColumn, base: readonly number[]): { readonly column: GridColumn; readonly prefix: Float64Array } | null {
  const prefix = new Float64Array(base.length + 1);
  let at = 0, any = false;
  base.forEach((row, i) => {
    while (at < column.rows.length && column.rows[at]! < row) at++;
    const value = column.rows[at] === row ? numberOf(column.values[at]) : null;
    if (value !== null) any = true;
    prefix[i + 1] = prefix[i]! + (value ?? 0);
  });
  return any ? { column, prefix } : null;
}
