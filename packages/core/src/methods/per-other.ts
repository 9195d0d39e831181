import type { MethodCall } from "../definition/method.js";
import { groupsBy, keyOfBy, ratioFigure } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { matches, type Where } from "./where.js";

interface Side {
  /** The number cell (without decimals) that is added up; rows are counted where there is none. */
  readonly of?: readonly string[];
  readonly where?: Where;
}
interface Params extends Side {
  /** What the sum is set against: another register's sum for the same value of the dimension. */
  readonly against: Side & { readonly register: string };
  /** « For how many »: 1000 for a rate per thousand, 1 for a quotient. */
  readonly times: number;
}

/** Sum over the rows where every cell is known; null where none is. */
function total(context: MethodContext, rows: Rows, among: readonly number[], { of, where }: Side): { readonly sum: number; readonly behind: number[] } | null {
  const behind: number[] = [];
  let sum = 0;
  for (const row of among) {
    if (!matches(context, rows, row, where)) continue;
    const values = of === undefined ? [1] : of.map((cell) => rows.number(row, cell));
    if (values.includes(null)) continue;
    sum += values.reduce<number>((all, n) => all + n!, 0);
    behind.push(row);
  }
  return behind.length === 0 ? null : { sum, behind };
}

/**
 * A sum over this register per a thousand (or one) of a sum over another, in total and for the same value of each dimension: both registers have the
 * cells of the dimension by the same names. Null where either side is not known or the other is 0; a group that only the other side has is 0.
 */
export const perOther: FigureMethod<Params> = {
  kind: "figure",
  id: "perOther",
  reason: { fr: "rapporte un registre à un autre", en: "sets one register against another" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register), others = context.rows(params.against.register);
    const own = new Map(groupsBy(rows, dimensions).map((group) => [keyOfBy(group.by), group]));
    const there = new Map(groupsBy(others, dimensions).map((group) => [keyOfBy(group.by), group]));
    return [...new Set([...own.keys(), ...there.keys()])].map((key) => {
      const by = (own.get(key) ?? there.get(key)!).by;
      const below = total(context, others, there.get(key)?.rows ?? [], params.against);
      const above = total(context, rows, own.get(key)?.rows ?? [], params) ?? (own.has(key) && own.get(key)!.rows.length > 0 ? null : { sum: 0, behind: [] });
      if (above === null || below === null) return { by, value: null, numerator: above === null ? null : String(above.sum), denominator: below === null ? null : String(below.sum), rows: above?.behind ?? [] };
      const { value } = ratioFigure(by, above.sum * params.times, below.sum, []);
      return { by, value, numerator: String(above.sum), denominator: String(below.sum), rows: above.behind };
    });
  },
};

/** Calls {@link perOther}. */
export const measurePerOther = (params: Params): MethodCall => ({ method: "perOther", params: { ...params } });
