import type { MethodCall } from "../definition/method.js";
import { fromScaled } from "../values/scaled.js";
import { groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod, Rows, RuleMethod } from "./contract.js";
import { textOf } from "./where.js";
import { expectedDaysOf, type Norm } from "./working-days.js";

interface Params extends Norm {
  /** The cell with the number of days of a row, and the one with its date. */
  readonly days: string;
  readonly date: string;
}
interface RuleParams extends Params {
  /** Which of the two is looked for: fewer days than owed to date, or more than owed in the whole period. */
  readonly side: "under" | "over";
}

/** Days of the rows that are not dated after `until`; a row without a date counts. */
function daysWorked(rows: Rows, among: readonly number[], params: Params, until: string): { sum: string; rows: number[] } {
  const kept = among.filter((row) => rows.scaled(row, params.days) !== null && (textOf(rows, row, params.date) ?? until) <= until);
  return { sum: fromScaled(kept.reduce((sum, row) => sum + rows.scaled(row, params.days)!, 0), rows.scale(params.days)), rows: kept };
}

/**
 * Days worked in the period against a norm, prorated by working days where the contract starts or ends inside.
 * « under » compares the days to date with those owed to date (rounded down to the half day), so that a running month raises no alarm
 * for days to come; « over » compares with the whole period (rounded up), since the days may be taken early.
 * Silent while nothing is entered. One hit on the whole register.
 */
export const expectedDays: RuleMethod<RuleParams> = {
  kind: "rule",
  id: "expectedDays",
  reason: { fr: "compte les jours ouvrables de la période et du contrat", en: "counts the working days of the period and of the contract" },
  find(context, params) {
    const rows = context.rows(context.register);
    const owed = expectedDaysOf(context, params);
    if (owed === null || rows.count === 0) return [];
    const all = groupsBy(rows, [])[0]!.rows;
    const worked = Number(daysWorked(rows, all, params, params.side === "under" ? context.today : context.period.end).sum);
    // The tiny amount takes back what the division left: 20 × 7 / 7 may come out under 20.
    const expected = params.side === "under" ? Math.floor(owed.toDate * 2 + 1e-9) / 2 : Math.max(0, Math.ceil(owed.whole * 2 - 1e-9) / 2);
    const wrong = params.side === "under" ? worked < expected : worked > expected;
    return wrong ? [{ row: null, cell: params.days, params: { worked, expected, norm: context.param(params.norm)!, gap: Math.abs(worked - expected) } }] : [];
  },
};

/** Calls {@link expectedDays} for one side. The message may use `{worked}`, `{expected}`, `{gap}` and `{norm}`. */
export const findExpectedDays = (params: RuleParams): MethodCall => ({ method: "expectedDays", params: { ...params } });

/** Days worked up to the as-of date ÷ days owed in the whole period (prorated by the contract). In a breakdown, the days of each value ÷ all days owed. */
export const daysAgainstNorm: FigureMethod<Params> = {
  kind: "figure",
  id: "daysAgainstNorm",
  reason: expectedDays.reason,
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const owed = expectedDaysOf(context, params);
    return groupsBy(rows, dimensions).map((group) => {
      const worked = daysWorked(rows, group.rows, params, context.today);
      return owed === null ? { by: group.by, value: null, numerator: worked.sum, denominator: null, rows: worked.rows } : ratioFigure(group.by, worked.sum, owed.whole, worked.rows);
    });
  },
};

/** Calls {@link daysAgainstNorm}. */
export const daysOverNorm = (params: Params): MethodCall => ({ method: "daysAgainstNorm", params: { ...params } });
