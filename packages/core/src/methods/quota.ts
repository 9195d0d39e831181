import type { MethodCall } from "../definition/method.js";
import { addDays } from "../values/date.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import { ratioFigure } from "./by.js";
import type { Figure, FigureMethod, MethodContext, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";
import { workingDays } from "./working-days.js";

/** How many rows there must be: the least number that a parameter sets, or the sum of a number cell of another register where that is more. */
interface Quota {
  readonly where: Where;
  readonly least: string;
  readonly planned: { readonly register: string; readonly cell: string };
}
/** When it is said: in the last working days before a day (`before`), or from that day on (`after`). Never while the day is not set. */
interface Moment {
  readonly until: string;
  readonly side: "before" | "after";
  /** Parameter: in how many last working days. */
  readonly alert: string;
}

function quotaOf(context: MethodContext, { where, least, planned }: Quota): { readonly done: readonly number[]; readonly required: number | null } {
  const others = context.rows(planned.register);
  const sum = rowsWhere(context, others).reduce((total, row) => total + (others.scaled(row, planned.cell) ?? 0), 0);
  const minimum = context.param(least), fixed = Number(fromScaled(sum, others.scale(planned.cell)));
  return { done: rowsWhere(context, context.rows(context.register), where), required: minimum === null && fixed === 0 ? null : Math.max(minimum ?? 0, fixed) };
}

/** Working days left, today not counted; null where it is not the moment to speak. */
function daysLeft(context: MethodContext, { until, side, alert }: Moment): number | null {
  const end = context.paramDate(until);
  if (end === null) return null;
  const left = workingDays(context, addDays(context.today, 1), end);
  if (context.today >= end) return side === "after" ? 0 : null;
  return side === "before" && left <= (context.param(alert) ?? 0) ? left : null;
}

/** Fewer rows than there must be, said at its moment: one hit on the whole register. */
export const quotaUnmet: RuleMethod<Quota & Moment> = {
  kind: "rule",
  id: "quotaUnmet",
  reason: { fr: "compare un nombre de lignes à un minimum et à la somme d’un autre registre", en: "compares a number of rows with a minimum and with the sum of another register" },
  find(context, params) {
    const { done, required } = quotaOf(context, params);
    const days = daysLeft(context, params);
    if (days === null || required === null || done.length >= required) return [];
    return [{ row: null, cell: null, params: { found: done.length, expected: required, gap: new Decimal(required).minus(done.length).toNumber(), days } }];
  },
};

/** Rows there must be, those still missing, or those done ÷ those there must be. No breakdown. */
export const quotaFigure: FigureMethod<Quota & { readonly statistic: "required" | "remaining" | "share" }> = {
  kind: "figure",
  id: "quotaFigure",
  reason: quotaUnmet.reason,
  compute(context, params) {
    const { done, required } = quotaOf(context, params);
    const figure = (value: number | null): Figure => ({ by: {}, value: value === null ? null : String(value), numerator: null, denominator: null, rows: done });
    if (required === null) return [figure(null)];
    if (params.statistic === "share") return [ratioFigure({}, done.length, required, done)];
    return [figure(params.statistic === "required" ? required : Math.max(0, required - done.length))];
  },
};

interface Coverage {
  /** The code cell that must take each wanted value at least once, in the rows of `where`. */
  readonly cell: string;
  readonly where: Where;
  /** A value is wanted where its parameter is 1. The name is the same in every language. */
  readonly wanted: readonly { readonly code: string; readonly param: string; readonly name: string }[];
}

/** Values that no row has although they are wanted, said at its moment: one hit on the whole register. */
export const valuesMissing: RuleMethod<Coverage & Moment> = {
  kind: "rule",
  id: "valuesMissing",
  reason: { fr: "cherche des valeurs voulues qu’aucune ligne n’a", en: "looks for wanted values that no row has" },
  find(context, params) {
    const rows = context.rows(context.register);
    const found = new Set(rowsWhere(context, rows, params.where).map((row) => textOf(rows, row, params.cell)));
    const missing = params.wanted.filter(({ code, param }) => context.param(param) === 1 && !found.has(code)).map(({ name }) => name);
    const days = daysLeft(context, params);
    return days === null || missing.length === 0 ? [] : [{ row: null, cell: params.cell, params: { missing: missing.join(", "), days } }];
  },
};

/** Calls {@link quotaUnmet}. The message may use `{found}`, `{expected}`, `{gap}` and `{days}` (working days left). */
export const findQuotaUnmet = (params: Quota & Moment): MethodCall => ({ method: "quotaUnmet", params: { ...params } });
/** Calls {@link quotaFigure}. */
export const quotaFigureOf = (params: Quota & { readonly statistic: "required" | "remaining" | "share" }): MethodCall => ({ method: "quotaFigure", params: { ...params } });
/** Calls {@link valuesMissing}. The message may use `{missing}` and `{days}`. */
export const findValuesMissing = (params: Coverage & Moment): MethodCall => ({ method: "valuesMissing", params: { ...params } });
