import { addDays, addMonths } from "../values/date.js";
import type { MethodContext } from "./contract.js";

/** A stretch of time that parameters set: a first day, and months that add up. */
export interface WindowParams {
  readonly start: string;
  readonly months: readonly string[];
}

/** First and last day; null while the first day is not set. A number of months that is not set adds none. */
export function windowOf(context: Pick<MethodContext, "param" | "paramDate">, { start, months }: WindowParams): { readonly from: string; readonly to: string } | null {
  const from = context.paramDate(start);
  if (from === null) return null;
  return { from, to: addDays(addMonths(from, months.reduce((sum, id) => sum + (context.param(id) ?? 0), 0)), -1) };
}
