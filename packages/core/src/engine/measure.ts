import type { Unit } from "../definition/indicator.js";

/** One computed figure. Values are exact decimal strings; `value` is the unrounded quotient to 20 significant digits (percent as a fraction). */
export interface Measure {
  /** The indicator's id. */
  readonly id: string;
  readonly unit: Unit;
  /** Dimension → canonical code; `{}` for the total. Crossed dimensions have several entries. */
  readonly by: Readonly<Record<string, string>>;
  /** null is « n.d. »: nothing to divide by, or no earlier workbook to compare with. */
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Rows behind the figure, by dataset (0 is the workbook itself) and row of the indicator's register. */
  readonly rows: readonly { readonly dataset: number; readonly row: number }[];
}
