/**
 * A call of a named function: what an expression tree can't say (pairs of rows, graphs, running balances, medians).
 * Plain data; `methods` has the functions, the engine runs them.
 */
export interface MethodCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}
