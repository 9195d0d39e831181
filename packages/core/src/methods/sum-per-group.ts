import type { MethodCall } from "../definition/method.js";
import { fromScaled } from "../values/scaled.js";
import { Decimal } from "../values/decimal.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, type Where } from "./where.js";

interface Params {
  /** The number cell that is added up. */
  readonly of: string;
  /** Rows with the same contents in these cells are one group. */
  readonly by: readonly string[];
  /** The most that a group may reach: a number, or the id of a parameter (no check while it is not set). */
  readonly max: number | string;
  readonly where?: Where;
}

/** Groups of rows whose sum is above a maximum: one hit a group, at the row that crosses it. Rows with an empty cell among `by` are left alone. */
export const sumPerGroup: RuleMethod<Params> = {
  kind: "rule",
  id: "sumPerGroup",
  reason: { fr: "additionne des lignes par groupe avant de comparer", en: "adds rows up by group before it compares" },
  find(context, { of, by, max, where }) {
    const limit = typeof max === "number" ? max : context.param(max);
    if (limit === null) return [];
    const rows = context.rows(context.register);
    const scale = rows.scale(of);
    const groups = new Map<string, { sum: number; count: number; crossed: number | null }>();
    for (const row of rowsWhere(context, rows, where)) {
      const values = by.map((cell) => rows.get(row, cell));
      const amount = rows.scaled(row, of);
      if (amount === null || values.includes(null)) continue;
      const key = JSON.stringify(values).toLowerCase();
      const group = groups.get(key) ?? { sum: 0, count: 0, crossed: null };
      group.sum += amount;
      group.count += 1;
      if (group.crossed === null && new Decimal(fromScaled(group.sum, scale)).gt(limit)) group.crossed = row;
      groups.set(key, group);
    }
    return [...groups.values()].flatMap(({ sum, count, crossed }): Hit[] =>
      crossed === null ? [] : [{ row: crossed, cell: of, params: { sum: Number(fromScaled(sum, scale)), max: limit, rows: count } }]);
  },
};

/** Calls {@link sumPerGroup}. The message may use `{sum}` (of the whole group), `{max}` and `{rows}` (rows of the group). */
export const findSumPerGroup = (params: Params): MethodCall => ({ method: "sumPerGroup", params: { ...params } });
