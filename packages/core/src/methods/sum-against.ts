import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import { groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod, RuleMethod } from "./contract.js";
import { matches, rowsWhere, type Where } from "./where.js";

interface Params {
  /** The number cell that is added up, over the rows of `where`; no check while none of them has it. */
  readonly of: string;
  readonly where?: Where;
  /** Parameter with the sum there should be; no check while it is not set. */
  readonly expected: string;
  /** Parameter: how far off the sum may be; exactly the same where there is none. */
  readonly tolerance?: string;
  /** Which side is wrong; both by default. */
  readonly side?: "over";
}

/** A sum that is not what a parameter says it should be: one hit on the whole register. */
export const sumAgainst: RuleMethod<Params> = {
  kind: "rule",
  id: "sumAgainst",
  reason: { fr: "additionne toutes les lignes avant de comparer", en: "adds all rows up before it compares" },
  find(context, { of, where, expected, tolerance, side }) {
    const wanted = context.param(expected);
    const rows = context.rows(context.register);
    const known = rowsWhere(context, rows, where).flatMap((row) => rows.scaled(row, of) ?? []);
    if (wanted === null || known.length === 0) return [];
    const sum = new Decimal(fromScaled(known.reduce((total, n) => total + n, 0), rows.scale(of)));
    const gap = sum.minus(wanted);
    const allowed = tolerance === undefined ? 0 : context.param(tolerance) ?? 0;
    return (side === "over" ? gap : gap.abs()).lte(allowed) ? [] : [{ row: null, cell: of, params: { sum: sum.toNumber(), expected: wanted, gap: gap.abs().toNumber() } }];
  },
};

/** Calls {@link sumAgainst}. The message may use `{sum}`, `{expected}` and `{gap}`. */
export const findSumAgainst = (params: Params): MethodCall => ({ method: "sumAgainst", params: { ...params } });

interface ShareParams { readonly of: string; readonly where?: Where; /** Parameter that the sum is divided by; « n.d. » while it is not set. */ readonly over: string }

/** A sum ÷ a parameter (days used ÷ days of the contract). In a breakdown, the sum of each value ÷ the same parameter. */
export const sumOverParameter: FigureMethod<ShareParams> = {
  kind: "figure",
  id: "sumOverParameter",
  reason: { fr: "rapporte une somme à un paramètre du classeur", en: "relates a sum to a parameter of the workbook" },
  compute(context, { of, where, over }, dimensions) {
    const rows = context.rows(context.register);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const known = all.filter((row) => matches(context, rows, row, where) && rows.scaled(row, of) !== null);
      return ratioFigure(by, fromScaled(known.reduce((total, row) => total + rows.scaled(row, of)!, 0), rows.scale(of)), context.param(over) ?? 0, known);
    });
  },
};

/** Calls {@link sumOverParameter}. */
export const sumOverParam = (params: ShareParams): MethodCall => ({ method: "sumOverParameter", params: { ...params } });
