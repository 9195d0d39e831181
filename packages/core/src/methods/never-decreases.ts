import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import type { Hit, RuleMethod } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  /** Rows with the same content of this cell are one series. */
  readonly by: string;
  /** The date or month cell that puts a series in order. */
  readonly order: string;
  readonly value: string;
  /** A text cell: where something stands in it, the fall is explained. */
  readonly unless?: string;
  /** What the earlier value is multiplied by in the message: 100 for a share. */
  readonly factor?: number;
}

/** Values that grow with time by nature (a cumulated amount, physical progress) and are lower than the last known one before them. */
export const neverDecreases: RuleMethod<Params> = {
  kind: "rule",
  id: "neverDecreases",
  reason: { fr: "compare chaque ligne à celle qui la précède dans sa série", en: "compares each row with the one before it in its series" },
  find(context, { by, order, value, unless, factor = 1 }) {
    const rows = context.rows(context.register);
    const series = new Map<string, { row: number; at: string; scaled: number }[]>();
    for (let row = 0; row < rows.count; row++) {
      const key = textOf(rows, row, by)?.toLowerCase();
      const at = textOf(rows, row, order);
      const scaled = rows.scaled(row, value);
      if (key === undefined || at === null || scaled === null) continue;
      series.set(key, [...(series.get(key) ?? []), { row, at, scaled }]);
    }
    return [...series.values()].flatMap((points) => {
      const sorted = points.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.row - b.row));
      return sorted.flatMap((point, i): Hit[] => {
        const before = sorted[i - 1];
        if (!before || point.scaled >= before.scaled || (unless !== undefined && textOf(rows, point.row, unless) !== null)) return [];
        const earlier = new Decimal(fromScaled(before.scaled, rows.scale(value))).times(factor).toNumber();
        return [{ row: point.row, cell: value, params: { before: earlier, first: before.row + 1 } }];
      });
    }).sort((a, b) => a.row! - b.row!);
  },
};

/** Calls {@link neverDecreases}. The message may use `{before}` (the earlier value × `factor`) and `{first}` (its row). */
export const findDecreases = (params: Params): MethodCall => ({ method: "neverDecreases", params: { ...params } });
