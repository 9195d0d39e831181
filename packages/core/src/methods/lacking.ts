import type { MethodCall } from "../definition/method.js";
import { daysBetween, yearOf } from "../values/date.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod, MethodContext, Rows, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

/** The dates between which a row holds; an empty one limits nothing. */
interface Span { readonly start: string; readonly end: string }
interface Params {
  /** Rows that need an answer, and the cells that an answer must agree with. */
  readonly where?: Where;
  readonly cells: readonly string[];
  /** Only rows that hold at the as-of date. */
  readonly current?: Span;
  /** Only rows whose `date` is more days ago than the parameter `days`, at the as-of date; a row without that date is left alone. */
  readonly after?: { readonly date: string; readonly days: string };
  readonly answer: {
    readonly register: string;
    /** In the order of `cells`. */
    readonly cells: readonly string[];
    readonly where?: Where;
    /** The answer must hold at the as-of date. */
    readonly current?: Span;
    /** A number cell that must hold the year of the workbook's period. */
    readonly year?: string;
    /** Nothing is lacking while the other register has no row: it has not been begun, and every row would be wrong. */
    readonly begun?: true;
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

/** Rows without an answer, with the days that they have waited (0 without a date). A row with an empty cell among `cells` is left alone. */
function unanswered(context: MethodContext, { where, cells, current, after, answer }: Params): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const others = context.rows(answer.register);
  if (answer.begun && others.count === 0) return found;
  const year = yearOf(context.period.end);
  const answered = new Set(
    rowsWhere(context, others, answer.where)
      .filter((row) => holds(context, others, row, answer.current) && (answer.year === undefined || others.number(row, answer.year) === year))
      .map((row) => keyOf(others, row, answer.cells)));
  const rows = context.rows(context.register);
  const limit = after ? context.param(after.days) : null;
  for (const row of rowsWhere(context, rows, where)) {
    const key = keyOf(rows, row, cells);
    if (key === null || answered.has(key) || !holds(context, rows, row, current)) continue;
    const since = after ? textOf(rows, row, after.date) : null;
    const days = since === null ? 0 : daysBetween(since, context.today);
    if (after && (since === null || limit === null || days <= limit)) continue;
    found.set(row, days);
  }
  return found;
}

const reason = { fr: "cherche ce qui manque dans un autre registre", en: "looks for what another register lacks" };

/** Rows that no row of another register answers (a group without a programme for the year, a point without follow-up): one hit a row. */
export const lacking: RuleMethod<Params> = {
  kind: "rule",
  id: "lacking",
  reason,
  find(context, params) {
    const rows = context.rows(context.register), { cells, after } = params;
    return [...unanswered(context, params)].map(([row, days]) => ({ row, cell: after?.date ?? cells[cells.length - 1]!, params: { what: textOf(rows, row, cells[0]!)!, year: yearOf(context.period.end), days } }));
  },
};

/** Number of rows that no row of another register answers. */
export const lackingCount: FigureMethod<Params> = {
  kind: "figure",
  id: "lackingCount",
  reason,
  compute(context, params, dimensions) {
    const found = unanswered(context, params);
    return groupsBy(context.rows(context.register), dimensions).map(({ by, rows }) => {
      const behind = rows.filter((row) => found.has(row));
      return countFigure(by, behind.length, behind);
    });
  },
};

/** Calls {@link lacking}. The message may use `{what}` (content of the first cell), `{year}` (of the period) and `{days}` (days since the row's date, 0 without one). */
export const findLacking = (params: Params): MethodCall => ({ method: "lacking", params: { ...params } });
/** Calls {@link lackingCount}. */
export const countLacking = (params: Params): MethodCall => ({ method: "lackingCount", params: { ...params } });
