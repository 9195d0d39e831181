import type { MethodCall } from "../definition/method.js";
import { daysBetween, isLeapYear, yearOf } from "../values/date.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import { quotient } from "./by.js";
import type { FigureMethod, MethodContext } from "./contract.js";

interface Params {
  readonly statistic: "balance" | "months";
  /** What came in: an amount, its currency and the rate to XOF where it is foreign. The register of the indicator. */
  readonly income: { readonly amount: string; readonly currency: string; readonly rate: string; readonly home: string };
  /** What went out, in XOF, and the year of each line. */
  readonly spent: { readonly register: string; readonly amount: string; readonly year: string };
  /** Parameter: what the fund held before the first row. */
  readonly opening: string;
}

/** What came in, in XOF; a foreign amount without a rate adds nothing. */
function incomeOf(context: MethodContext, { amount, currency, rate, home }: Params["income"]): { readonly sum: Decimal; readonly rows: number[] } {
  const rows = context.rows(context.register);
  let sum = new Decimal(0);
  const behind: number[] = [];
  for (let row = 0; row < rows.count; row++) {
    const units = rows.scaled(row, amount), foreign = rows.get(row, currency) !== home, units2 = rows.scaled(row, rate);
    if (units === null || rows.get(row, currency) === null || (foreign && units2 === null)) continue;
    const value = new Decimal(fromScaled(units, rows.scale(amount)));
    sum = sum.plus(foreign ? value.times(fromScaled(units2!, rows.scale(rate))) : value);
    behind.push(row);
  }
  return { sum, rows: behind };
}

function spentOf(context: MethodContext, { register, amount, year }: Params["spent"], only: number | null): Decimal {
  const rows = context.rows(register);
  let units = 0;
  for (let row = 0; row < rows.count; row++) if (only === null || rows.number(row, year) === only) units += rows.scaled(row, amount) ?? 0;
  return new Decimal(fromScaled(units, rows.scale(amount)));
}

/**
 * A common fund: what it held at first, plus what came in, minus what was spent; or the months that this balance lasts at this
 * year's monthly pace of spending. « n.d. » for the months where nothing was spent this year, or where the balance is not known.
 */
export const fund: FigureMethod<Params> = {
  kind: "figure",
  id: "fund",
  reason: { fr: "rapproche les recettes et les dépenses de deux registres", en: "sets the income and the spending of two registers against each other" },
  compute(context, params) {
    const { sum, rows } = incomeOf(context, params.income);
    const opening = context.param(params.opening);
    const balance = opening === null ? null : sum.plus(opening).minus(spentOf(context, params.spent, null));
    if (params.statistic === "balance" || balance === null) return [{ by: {}, value: balance?.toFixed() ?? null, numerator: null, denominator: null, rows }];
    const year = yearOf(context.today);
    const days = daysBetween(`${year}-01-01`, context.today) + 1;
    const months = new Decimal(days).times(12).div(isLeapYear(year) ? 366 : 365);
    const pace = spentOf(context, params.spent, year).div(months);
    return [{ by: {}, value: quotient(balance.toFixed(), pace.toFixed()), numerator: balance.toFixed(), denominator: pace.toFixed(), rows }];
  },
};

/** Calls {@link fund} for the balance, in XOF. */
export const fundBalance = (params: Omit<Params, "statistic">): MethodCall => ({ method: "fund", params: { ...params, statistic: "balance" } });
/** Calls {@link fund} for the months left. */
export const fundMonths = (params: Omit<Params, "statistic">): MethodCall => ({ method: "fund", params: { ...params, statistic: "months" } });
