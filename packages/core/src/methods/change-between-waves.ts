import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { groupsBy } from "./by.js";
import type { FigureMethod, Rows } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  /** The number cell that puts the waves in order. */
  readonly wave: string;
  /** Cells that are added up over and under the line; a row where one is empty is left out. */
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  /** Cells that must find themselves in both waves: a place asked only once says nothing of a change. */
  readonly match: readonly string[];
}

const sumOf = (rows: Rows, row: number, cells: readonly string[]): number | null => {
  const values = cells.map((cell) => rows.number(row, cell));
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
};

/** A share in the last wave minus that in the first, in points (as a fraction), over the places asked in both. Null where there is no second wave. */
export const changeBetweenWaves: FigureMethod<Params> = {
  kind: "figure",
  id: "changeBetweenWaves",
  reason: { fr: "compare deux vagues d’une enquête dans les mêmes lieux", en: "compares two waves of a survey in the same places" },
  compute(context, { wave, numerator, denominator, match }, dimensions) {
    const rows = context.rows(context.register);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const known = all.flatMap((row) => {
        const at = rows.number(row, wave), above = sumOf(rows, row, numerator), below = sumOf(rows, row, denominator);
        return at === null || above === null || below === null ? [] : [{ row, at, above, below, key: JSON.stringify(match.map((cell) => textOf(rows, row, cell))).toLowerCase() }];
      });
      const first = Math.min(...known.map((k) => k.at)), last = Math.max(...known.map((k) => k.at));
      const keysAt = (at: number): ReadonlySet<string> => new Set(known.filter((k) => k.at === at).map((k) => k.key));
      const early = keysAt(first), late = keysAt(last);
      const kept = known.filter((k) => (k.at === first || k.at === last) && early.has(k.key) && late.has(k.key));
      const shareAt = (at: number): Decimal | null => {
        const asked = kept.filter((k) => k.at === at);
        const below = asked.reduce((sum, k) => sum + k.below, 0);
        return below === 0 ? null : new Decimal(asked.reduce((sum, k) => sum + k.above, 0)).div(below);
      };
      const before = shareAt(first), after = shareAt(last);
      const value = before === null || after === null || first === last ? null : after.minus(before).toFixed();
      return { by, value, numerator: null, denominator: null, rows: kept.map((k) => k.row) };
    });
  },
};

/** Calls {@link changeBetweenWaves}. */
export const changeOverWaves = (params: Params): MethodCall => ({ method: "changeBetweenWaves", params: { ...params } });
