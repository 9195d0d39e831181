import type { MethodCall } from "../definition/method.js";
import type { Figure, FigureMethod, Rows } from "./contract.js";
import { suppress, type PublishedCount } from "./suppression.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** The two cells that the table crosses. A row where one of them is empty is left out of the whole table, so that its sums are right. */
  readonly rows: string;
  readonly columns: string;
  /** A cell that gathers columns under subtotals; each content of `columns` is under one. */
  readonly groups?: string;
  /** The cell that names whom a row rests on; rows without it count as of one and the same. */
  readonly contributor: string;
  /** Parameter: a number that rests on fewer is hidden. While it is not set, everything is. */
  readonly threshold: string;
  readonly where?: Where;
}

interface Counted extends PublishedCount {
  readonly by: Readonly<Record<string, string>>;
  readonly members: readonly number[];
}

/** One text for the cells of a dimension, whatever their order. */
const dimensionOf = (cells: readonly string[]): string => [...cells].sort().join("+");
const distinct = (values: Iterable<string>): string[] => [...new Set(values)];

function countsOf(data: Rows, kept: readonly number[], params: Params, threshold: number | null, groupOf: ReadonlyMap<string, string>): Counted[] {
  const { rows, columns, groups, contributor } = params;
  const rowOf = new Map(kept.map((at) => [at, textOf(data, at, rows)!])), columnOf = new Map(kept.map((at) => [at, textOf(data, at, columns)!]));
  const counted = (row: string | null, column: string | null, group: string | null): Counted => {
    const members = kept.filter((at) => (row === null || rowOf.get(at) === row) && (column === null || columnOf.get(at) === column) && (group === null || groupOf.get(columnOf.get(at)!) === group));
    const people = new Set(members.map((at) => textOf(data, at, contributor)?.toLowerCase() ?? null)).size;
    const by = { ...(row === null ? {} : { [rows]: row }), ...(group === null ? {} : { [groups!]: group }), ...(column === null ? {} : { [columns]: column }) };
    return { row, column, group, by, members, value: members.length, sensitive: people > 0 && (threshold === null || people < threshold) };
  };
  const allRows: (string | null)[] = [null, ...distinct(rowOf.values())];
  const allColumns = distinct(columnOf.values()), allGroups = distinct(groupOf.values());
  return allRows.flatMap((row) => [counted(row, null, null), ...allGroups.map((group) => counted(row, null, group)), ...allColumns.map((column) => counted(row, column, null))]);
}

/**
 * Counts of rows over two crossed cells, with their totals, where every number that rests on too few is hidden (null), and enough others
 * that none can be computed from the rest. A combination without a row is 0. No row stands behind a hidden number.
 */
export const protectedCounts: FigureMethod<Params> = {
  kind: "figure",
  id: "protectedCounts",
  reason: { fr: "masque les petits nombres, et assez d’autres pour qu’ils ne se recalculent pas", en: "hides small numbers, and enough others that they can’t be computed" },
  compute(context, params, dimensions) {
    const { rows, columns, groups } = params;
    const allowed = [[], [rows], [columns], [rows, columns], ...(groups === undefined ? [] : [[groups], [rows, groups]])].map(dimensionOf);
    const wanted = new Set(["", ...dimensions.map((dimension) => dimensionOf(dimension.split("+")))]);
    const wrong = [...wanted].filter((dimension) => !allowed.includes(dimension));
    if (wrong.length > 0) throw new TypeError(`A protected table has no dimension ${wrong.join(", ")}.`);
    const data = context.rows(context.register);
    const cells = [rows, columns, ...(groups === undefined ? [] : [groups])];
    const kept = rowsWhere(context, data, params.where).filter((at) => cells.every((cell) => textOf(data, at, cell) !== null));
    const groupOf = new Map(groups === undefined ? [] : kept.map((at) => [textOf(data, at, columns)!, textOf(data, at, groups)!] as const));
    const counts = countsOf(data, kept, params, context.param(params.threshold), groupOf);
    const hidden = suppress(counts, groupOf);
    return counts.flatMap(({ by, value, members }, at): Figure[] => {
      if (!wanted.has(dimensionOf(Object.keys(by)))) return [];
      return [{ by, value: hidden[at] ? null : String(value), numerator: null, denominator: null, rows: hidden[at] ? [] : members }];
    });
  },
};

/** Calls {@link protectedCounts}. */
export const countProtected = (params: Params): MethodCall => ({ method: "protectedCounts", params: { ...params } });
