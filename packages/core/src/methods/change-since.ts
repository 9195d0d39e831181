import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import { groupsBy, keyOfBy, quotient } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { matches, type Where } from "./where.js";

/** A figure over the rows of one workbook. `among` limits what a share or a mean is over. */
type Measured =
  | { readonly statistic: "count"; readonly where?: Where }
  | { readonly statistic: "share"; readonly where: Where; readonly among?: Where }
  | { readonly statistic: "sum" | "mean"; readonly cell: string; readonly where?: Where };

function measure(context: MethodContext, rows: Rows, among: readonly number[], what: Measured): string | null {
  switch (what.statistic) {
    case "count": return String(among.filter((row) => matches(context, rows, row, what.where)).length);
    case "share": {
      const base = among.filter((row) => matches(context, rows, row, what.among));
      return quotient(base.filter((row) => matches(context, rows, row, what.where)).length, base.length);
    }
    default: {
      const known = among.flatMap((row) => (matches(context, rows, row, what.where) ? rows.scaled(row, what.cell) ?? [] : []));
      const sum = fromScaled(known.reduce((total, n) => total + n, 0), rows.scale(what.cell));
      return what.statistic === "sum" ? sum : quotient(sum, known.length);
    }
  }
}

/**
 * A figure now minus the same figure in the earliest workbook given beside this one; a share changes in points (as a fraction).
 * Null (« n.d. ») without such a workbook, and where one side is itself null. A group that only one side has counts as no row on the other.
 */
export const changeSince: FigureMethod<Measured> = {
  kind: "figure",
  id: "changeSince",
  reason: { fr: "compare avec l’état initial, qui est un autre classeur", en: "compares with the initial state, which is another workbook" },
  compute(context, what, dimensions) {
    const rows = context.rows(context.register);
    const before = context.initial(context.register);
    const now = groupsBy(rows, dimensions);
    if (before === null) return now.map(({ by, rows: behind }) => ({ by, value: null, numerator: null, denominator: null, rows: behind }));
    const then = new Map(groupsBy(before, dimensions).map((group) => [keyOfBy(group.by), group]));
    const seen = new Set(now.map((group) => keyOfBy(group.by)));
    const gone = [...then.values()].filter((group) => !seen.has(keyOfBy(group.by))).map(({ by }) => ({ by, rows: [] }));
    return [...now, ...gone].map(({ by, rows: behind }) => {
      const after = measure(context, rows, behind, what);
      const earlier = measure(context, before, then.get(keyOfBy(by))?.rows ?? [], what);
      return { by, value: after === null || earlier === null ? null : new Decimal(after).minus(earlier).toFixed(), numerator: null, denominator: null, rows: behind };
    });
  },
};

/** Calls {@link changeSince}. */
export const changeSinceInitial = (what: Measured): MethodCall => ({ method: "changeSince", params: { ...what } });
