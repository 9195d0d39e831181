import type { CellContent, MethodContext, Rows } from "./contract.js";

/** What a cell may hold: one of these contents (`null` stands for an empty cell), anything at all, or a number on one side of a parameter (nothing while it is not set). */
type Kept = readonly (string | boolean | null)[] | "known" | { readonly atLeast: string } | { readonly below: string };

/** A filter as plain data, by cell. All cells must agree. */
export type Where = Readonly<Record<string, Kept>>;

type Params = Pick<MethodContext, "param">;

/** True where every cell of `where` holds what it may; always true without a filter. */
export function matches(context: Params, rows: Rows, row: number, where: Where | undefined): boolean {
  return Object.entries(where ?? {}).every(([cell, kept]) => {
    if (kept === "known") return rows.get(row, cell) !== null;
    if ("length" in kept) return (kept as readonly CellContent[]).includes(rows.get(row, cell));
    const limit = context.param("atLeast" in kept ? kept.atLeast : kept.below);
    const value = rows.number(row, cell);
    return limit !== null && value !== null && ("atLeast" in kept ? value >= limit : value < limit);
  });
}

/** Row numbers that a filter keeps, in order. */
export function rowsWhere(context: Params, rows: Rows, where?: Where): number[] {
  return Array.from({ length: rows.count }, (_, row) => row).filter((row) => matches(context, rows, row, where));
}

/** The content of a date or code cell; null where it is empty or something else. */
export function textOf(rows: Rows, row: number, cell: string): string | null {
  const content = rows.get(row, cell);
  return typeof content === "string" ? content : null;
}
