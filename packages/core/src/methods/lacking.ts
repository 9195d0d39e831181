import type { MethodCall } from "../definition/method.js";
import { yearOf } from "../values/date.js";
import type { MethodContext, Rows, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

/** The dates between which a row holds; an empty one limits nothing. */
interface Span { readonly start: string; readonly end: string }
interface Params {
  /** Rows that need an answer, and the cells that an answer must agree with. */
  readonly where?: Where;
  readonly cells: readonly string[];
  /** Only rows that hold at the as-of date. */
  readonly current?: Span;
  readonly answer: {
    readonly register: string;
    /** In the order of `cells`. */
    readonly cells: readonly string[];
    readonly where?: Where;
    /** The answer must hold at the as-of date. */
    readonly current?: Span;
    /** A number cell that must hold the year of the workbook's period. */
    readonly year?: string;
  };
}

const holds = (context: MethodContext, rows: Rows, row: number, span: Span | undefined): boolean => {
  const from = span ? textOf(rows, row, span.start) : null;
  const to = span ? textOf(rows, row, span.end) : null;
  return (from === null || from <= context.today) && (to === null || to >= context.today);
};
const keyOf = (rows: Rows, row: number, cells: readonly string[]): string | null => {
  const values = cells.map((cell) => textOf(rows, row, cell));
  return values.includes(null) ? null : JSON.stringify(values).toLowerCase();
};

/**
 * Rows that no row of another register answers (a group without a programme for the year). Silent while the other register is empty:
 * it has not been begun, and every row would be wrong. A row with an empty cell among `cells` is left alone.
 */
export const lacking: RuleMethod<Params> = {
  kind: "rule",
  id: "lacking",
  reason: { fr: "cherche ce qui manque dans un autre registre", en: "looks for what another register lacks" },
  find(context, { where, cells, current, answer }) {
    const others = context.rows(answer.register);
    if (others.count === 0) return [];
    const year = yearOf(context.period.end);
    const answered = new Set(
      rowsWhere(context, others, answer.where)
        .filter((row) => holds(context, others, row, answer.current) && (answer.year === undefined || others.number(row, answer.year) === year))
        .map((row) => keyOf(others, row, answer.cells)));
    const rows = context.rows(context.register);
    return rowsWhere(context, rows, where).flatMap((row) => {
      const key = keyOf(rows, row, cells);
      return key === null || answered.has(key) || !holds(context, rows, row, current) ? [] : [{ row, cell: cells[cells.length - 1]!, params: { what: textOf(rows, row, cells[0]!)!, year } }];
    });
  },
};

/** Calls {@link lacking}. The message may use `{what}` (content of the first cell) and `{year}` (of the period). */
export const findLacking = (params: Params): MethodCall => ({ method: "lacking", params: { ...params } });
