import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Rows that may overlap: those planned or under way. */
  readonly where: Where;
  /** The row's key, by which a finding names the other row. */
  readonly key: string;
  /** Who acts. Two rows of one actor do not overlap. */
  readonly actor: string;
  /** What must be the same: the sector. */
  readonly same: readonly string[];
  /** A shared project is a co-financing, no overlap. */
  readonly project: string;
  /** A word that rows declared complementary share. */
  readonly complementary: string;
  readonly start: string;
  readonly end: string;
  /** The coarser and the finer place. A row without the coarser one (a whole region) overlaps with nothing. */
  readonly area: string;
  readonly spot: string;
  /** Parameter: where it is 0, two rows with different finer places in one area do not overlap. */
  readonly areaSuffices: string;
}

interface Candidate {
  readonly row: number;
  readonly actor: string;
  readonly project: string | null;
  readonly spot: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly complementary: string | null;
}

const folded = (rows: Rows, row: number, cell: string): string | null => {
  const content = textOf(rows, row, cell);
  return content === null ? null : fold(content);
};
const shared = (a: string | null, b: string | null): boolean => a !== null && a === b;

function apart(a: Candidate, b: Candidate, areaSuffices: boolean): boolean {
  return (
    a.actor === b.actor ||
    shared(a.project, b.project) ||
    shared(a.complementary, b.complementary) ||
    (b.end !== null && a.start > b.end) || (a.end !== null && b.start > a.end) ||
    (!areaSuffices && a.spot !== null && b.spot !== null && a.spot !== b.spot)
  );
}

/** Pairs of rows that may overlap, the earlier row first. A row without actor, sector, area or start date is in no pair: what is not known is not suspected. */
function pairs(context: MethodContext, rows: Rows, params: Params): (readonly [number, number])[] {
  const buckets = new Map<string, Candidate[]>();
  for (const row of rowsWhere(context, rows, params.where)) {
    const place = [...params.same, params.area].map((cell) => folded(rows, row, cell));
    const actor = folded(rows, row, params.actor);
    const start = textOf(rows, row, params.start);
    if (place.includes(null) || actor === null || start === null) continue;
    const candidate = {
      row, actor, start, end: textOf(rows, row, params.end), project: folded(rows, row, params.project), spot: folded(rows, row, params.spot), complementary: folded(rows, row, params.complementary),
    };
    const key = JSON.stringify(place);
    buckets.set(key, [...(buckets.get(key) ?? []), candidate]);
  }
  const areaSuffices = context.param(params.areaSuffices) !== 0;
  return [...buckets.values()].flatMap((bucket) =>
    bucket.flatMap((a, i) => bucket.slice(i + 1).filter((b) => !apart(a, b, areaSuffices)).map((b) => [a.row, b.row] as const)));
}

const reason = { fr: "compare des lignes deux à deux", en: "compares rows with each other" };

/** Number of pairs of rows that may overlap. In a breakdown a pair counts in each group that holds one of its rows. */
export const overlaps: FigureMethod<Params> = {
  kind: "figure",
  id: "overlaps",
  reason,
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const found = pairs(context, rows, params);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const members = new Set(all);
      const inside = found.filter(([a, b]) => members.has(a) || members.has(b));
      return countFigure(by, inside.length, [...new Set(inside.flat())].sort((a, b) => a - b));
    });
  },
};

/** Calls {@link overlaps}. */
export const countOverlaps = (params: Params): MethodCall => ({ method: "overlaps", params: { ...params } });
