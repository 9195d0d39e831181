import { parseDate } from "./parse-date.js";

/** What the texts of a column show of the order of day and month. */
export interface DayMonthOrder {
  /** The order of the whole column; null where it shows none or both. */
  readonly order: "dmy" | "mdy" | null;
  /** True where nothing in the column shows an order. */
  readonly open: boolean;
  /** Texts that can be read in both orders. */
  readonly ambiguous: number;
  /** Texts in digits, in either order. */
  readonly numeric: number;
}

/**
 * Decides the order of day and month from all texts of a column; values that are no text are passed over.
 * @example dayMonthOrder(["03/04/2021", "03/25/2021"]).order // "mdy"
 */
export function dayMonthOrder(values: readonly unknown[]): DayMonthOrder {
  let dmy = false, mdy = false, ambiguous = 0, numeric = 0;
  for (const value of values) {
    if (typeof value !== "string") continue;
    const reading = parseDate(value);
    if (!reading || reading.precision !== "day" || (reading.order !== "dmy" && reading.order !== "mdy")) continue;
    numeric++;
    if (reading.ambiguous) ambiguous++;
    // 05/05/2021 shows no order.
    else if (reading.iso.slice(5, 7) !== reading.iso.slice(8)) { dmy ||= reading.order === "dmy"; mdy ||= reading.order === "mdy"; }
  }
  return { order: dmy === mdy ? null : dmy ? "dmy" : "mdy", open: !dmy && !mdy, ambiguous, numeric };
}
