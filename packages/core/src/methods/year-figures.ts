import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import { fromScaled } from "../values/scaled.js";
import { countFigure, groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { matches, textOf, type Where } from "./where.js";

/** Rows of one year: a number cell, and the parameter with the year (every year while it is not set). */
interface OfYear {
  readonly where?: Where;
  readonly year?: { readonly cell: string; readonly param: string };
}
interface LesserParams extends OfYear {
  readonly one: string;
  readonly other: string;
}
interface DistinctParams extends OfYear {
  readonly cell: string;
  /** A row that `where` keeps and that has no content counts as one more, or not at all. */
  readonly blank: "one" | "none";
}

function kept(context: MethodContext, rows: Rows, row: number, { where, year }: OfYear): boolean {
  const wanted = year ? context.param(year.param) : null;
  return matches(context, rows, row, where) && (wanted === null || rows.number(row, year!.cell) === wanted);
}
const sumOf = (rows: Rows, among: readonly number[], cell: string): string => fromScaled(among.reduce((sum, row) => sum + rows.scaled(row, cell)!, 0), rows.scale(cell));

/** The lesser of two sums ÷ the greater, over rows where both amounts are known: how near one comes to the other, from either side. */
export const lesserOverGreater: FigureMethod<LesserParams> = {
  kind: "figure",
  id: "lesserOverGreater",
  reason: { fr: "rapporte la plus petite de deux sommes à la plus grande", en: "relates the lesser of two sums to the greater" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const known = all.filter((row) => kept(context, rows, row, params) && rows.scaled(row, params.one) !== null && rows.scaled(row, params.other) !== null);
      const sums = [sumOf(rows, known, params.one), sumOf(rows, known, params.other)].sort((a, b) => Number(a) - Number(b));
      return ratioFigure(by, sums[0]!, sums[1]!, known);
    });
  },
};

/** Number of different contents of a cell, however they are spelt. */
export const distinctCount: FigureMethod<DistinctParams> = {
  kind: "figure",
  id: "distinctCount",
  reason: { fr: "compte des valeurs distinctes", en: "counts distinct values" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const among = all.filter((row) => kept(context, rows, row, params));
      const contents = among.map((row) => textOf(rows, row, params.cell));
      const distinct = new Set(contents.flatMap((content) => (content === null ? [] : fold(content)))).size;
      const blank = params.blank === "one" ? contents.filter((content) => content === null).length : 0;
      return countFigure(by, distinct + blank, params.blank === "one" ? among : among.filter((_, i) => contents[i] !== null));
    });
  },
};

/** Calls {@link lesserOverGreater}. */
export const lesserOver = (params: LesserParams): MethodCall => ({ method: "lesserOverGreater", params: { ...params } });
/** Calls {@link distinctCount}. */
export const countDistinct = (params: DistinctParams): MethodCall => ({ method: "distinctCount", params: { ...params } });
