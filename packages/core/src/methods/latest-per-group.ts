import type { MethodCall } from "../definition/method.js";
import { fromScaled } from "../values/scaled.js";
import { countFigure, groupsBy, quotient, ratioFigure, type Group } from "./by.js";
import type { Figure, FigureMethod, MethodContext, Rows } from "./contract.js";
import { matches, textOf, type Where } from "./where.js";

/** A figure over the latest rows. A ratio is over the rows where both cells are known. */
type Statistic =
  | { readonly statistic: "count"; readonly where?: Where }
  | { readonly statistic: "share"; readonly where: Where; readonly among?: Where }
  | { readonly statistic: "sum" | "mean"; readonly cell: string; readonly where?: Where }
  | { readonly statistic: "ratio"; readonly numerator: string; readonly denominator: string };
type Params = Statistic & {
  /** Rows with the same content of this cell tell the same thing over time. */
  readonly by: string;
  /** The date or month cell that says which row is the latest; rows after the as-of date are left out. */
  readonly order: string;
};

/** The latest row of each thing; of two on the same day, the lower one in the sheet. */
function latestRows(context: MethodContext, rows: Rows, by: string, order: string): ReadonlySet<number> {
  const latest = new Map<string, { row: number; at: string }>();
  for (let row = 0; row < rows.count; row++) {
    const key = textOf(rows, row, by)?.toLowerCase();
    const at = textOf(rows, row, order);
    if (key === undefined || at === null || at > context.today) continue;
    const before = latest.get(key);
    if (!before || at >= before.at) latest.set(key, { row, at });
  }
  return new Set([...latest.values()].map((l) => l.row));
}

function figure(context: MethodContext, rows: Rows, by: Group["by"], among: readonly number[], params: Params): Figure {
  const kept = (where: Where | undefined): number[] => among.filter((row) => matches(context, rows, row, where));
  const total = (of: readonly number[], cell: string): string => fromScaled(of.reduce((sum, row) => sum + rows.scaled(row, cell)!, 0), rows.scale(cell));
  switch (params.statistic) {
    case "count": { const behind = kept(params.where); return countFigure(by, behind.length, behind); }
    case "share": {
      const base = kept(params.among);
      return ratioFigure(by, base.filter((row) => matches(context, rows, row, params.where)).length, base.length, base);
    }
    case "ratio": {
      const known = among.filter((row) => rows.scaled(row, params.numerator) !== null && rows.scaled(row, params.denominator) !== null);
      return ratioFigure(by, total(known, params.numerator), total(known, params.denominator), known);
    }
    default: {
      const known = kept(params.where).filter((row) => rows.scaled(row, params.cell) !== null);
      const sum = total(known, params.cell);
      return params.statistic === "mean"
        ? { by, value: quotient(sum, known.length), numerator: sum, denominator: String(known.length), rows: known }
        : { by, value: sum, numerator: null, denominator: null, rows: known };
    }
  }
}

/** A figure over the latest known state of each thing (the last month of each site), not over every row. */
export const latestPerGroup: FigureMethod<Params> = {
  kind: "figure",
  id: "latestPerGroup",
  reason: { fr: "ne retient que la dernière ligne de chaque série", en: "keeps only the latest row of each series" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const latest = latestRows(context, rows, params.by, params.order);
    return groupsBy(rows, dimensions).map((group) => figure(context, rows, group.by, group.rows.filter((row) => latest.has(row)), params));
  },
};

/** Calls {@link latestPerGroup}. */
export const overLatest = (params: Params): MethodCall => ({ method: "latestPerGroup", params: { ...params } });
