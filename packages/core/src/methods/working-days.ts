import { addDays } from "../values/date.js";
import type { MethodContext } from "./contract.js";

/** A norm of working time: days owed in a full period, and a contract that may start or end inside it. All are ids of parameters. */
export interface Norm {
  readonly norm: string;
  readonly contractStart: string;
  readonly contractEnd: string;
}

/** Days owed, not rounded: in the whole period, and up to the as-of date. */
export interface ExpectedDays {
  readonly whole: number;
  readonly toDate: number;
}

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);
const earlier = (a: string, b: string | null): string => (b !== null && b < a ? b : a);

/** Number of working days from one date to another, both included; 0 where they are the wrong way round. */
export function workingDays(context: Pick<MethodContext, "isWorkingDay">, from: string, to: string): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (context.isWorkingDay(day)) days++;
  return days;
}

/**
 * The days owed in the period: the norm × (working days under contract ÷ working days of the period). A contract date that is not set
 * limits nothing. Null where the norm is not set or the period has no working day.
 */
export function expectedDaysOf(context: MethodContext, { norm, contractStart, contractEnd }: Norm): ExpectedDays | null {
  const full = context.param(norm);
  const { start, end } = context.period;
  const available = workingDays(context, start, end);
  if (full === null || available === 0) return null;
  const from = later(start, context.paramDate(contractStart));
  const to = earlier(end, context.paramDate(contractEnd));
  const share = (last: string): number => (full * workingDays(context, from, last)) / available;
  return { whole: share(to), toDate: share(earlier(to, context.today)) };
}
