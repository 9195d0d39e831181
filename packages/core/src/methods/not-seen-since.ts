import type { MethodCall } from "../definition/method.js";
import { daysBetween } from "../values/date.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Cells that together name someone or something. */
  readonly by: readonly string[];
  /** Those among them that may be blank. */
  readonly blank: readonly string[];
  readonly date: string;
  readonly where?: Where;
  /** Parameter: from how many days on. */
  readonly days: string;
}

/**
 * Number of those whose last dated row is more days ago than a parameter, at the as-of date. Who has no row at all is not known here.
 * Null while the parameter is not set. The last row of each stands behind the figure.
 */
export const notSeenSince: FigureMethod<Params> = {
  kind: "figure",
  id: "notSeenSince",
  reason: { fr: "cherche la dernière date de chacun", en: "looks for each one’s last date" },
  compute(context, { by, blank, date, where, days }, dimensions) {
    const rows = context.rows(context.register);
    const limit = context.param(days);
    const last = new Map<string, { row: number; at: string }>();
    for (const row of rowsWhere(context, rows, where)) {
      const at = textOf(rows, row, date);
      const names = by.map((cell) => textOf(rows, row, cell));
      if (at === null || at > context.today || names.some((name, i) => name === null && !blank.includes(by[i]!))) continue;
      const key = JSON.stringify(names).toLowerCase();
      const before = last.get(key);
      if (!before || at >= before.at) last.set(key, { row, at });
    }
    const silent = new Set([...last.values()].filter(({ at }) => limit !== null && daysBetween(at, context.today) > limit).map(({ row }) => row));
    return groupsBy(rows, dimensions).map((group) => {
      const behind = group.rows.filter((row) => silent.has(row));
      return limit === null ? { by: group.by, value: null, numerator: null, denominator: null, rows: [] } : countFigure(group.by, behind.length, behind);
    });
  },
};

/** Calls {@link notSeenSince}. */
export const countNotSeenSince = (params: Params): MethodCall => ({ method: "notSeenSince", params: { ...params } });
