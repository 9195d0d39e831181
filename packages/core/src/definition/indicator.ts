import type { AggExpr } from "../expression/build.js";
import { rowProxy } from "../expression/build.js";
import type { Aggregate } from "../expression/node.js";
import type { Columns, Fields } from "./column.js";
import type { MethodCall } from "./method.js";
import type { ExampleRow, ExampleWith, Register } from "./register.js";
import type { Text } from "./text.js";

export type Unit = "count" | "percent" | "money" | "days" | "number" | "score";

/** What every indicator says of itself. */
interface IndicatorBase {
  readonly id: string;
  readonly title: Text;
  readonly unit: Unit;
  /** What is counted over what, and what a missing value does to it. */
  readonly definition: Text;
  /** Dimensions it is broken down by: cell ids, `period.month|quarter|year`, or several joined by `+` for a cross table. */
  readonly by: readonly string[];
  /** Whether more is better; null where neither is. */
  readonly better: "higher" | "lower" | null;
  /** Stays out of every report and export that does not name it. */
  readonly restricted: boolean;
}
/** A figure that is an expression over the rows of one register. */
export interface ExpressionIndicator extends IndicatorBase {
  readonly kind: "expression";
  readonly from: string;
  readonly value: Aggregate;
}
/** A figure that needs a named function. */
export interface MethodIndicator extends IndicatorBase {
  readonly kind: "method";
  /** The register whose rows stand behind the figure. */
  readonly from: string;
  readonly compute: MethodCall;
}
export type Indicator = ExpressionIndicator | MethodIndicator;

type Shared = Omit<IndicatorBase, "by" | "better" | "restricted"> & Partial<Pick<IndicatorBase, "better" | "restricted">>;
type Dimension<C> = (keyof C & string) | `${string}.${string}` | `${string}+${string}`;

/** Defines an indicator: `value` for an expression over the rows of `from`, `compute` for a named function. */
export function defineIndicator<C extends Columns>(
  input: Shared & { readonly from: Register<C>; readonly by?: readonly Dimension<NoInfer<C>>[] } & (
    | { readonly value: (row: Fields<NoInfer<C>>) => AggExpr; readonly compute?: never }
    | { readonly compute: MethodCall; readonly value?: never }),
): Indicator {
  const { from, value, compute, ...rest } = input;
  const base = { by: [], better: null, restricted: false, ...rest, from: from.id };
  return value
    ? { ...base, kind: "expression", value: value(rowProxy<Fields<C>>()).aggregate }
    : { ...base, kind: "method", compute: compute! };
}

/** A worked example: rows in, figures out. The generic tests run it. */
export interface IndicatorCase {
  readonly rows: ExampleWith;
  readonly expected: readonly { readonly indicator: string; readonly by: Readonly<Record<string, string>>; readonly value: string | null }[];
}
export type { ExampleRow };
