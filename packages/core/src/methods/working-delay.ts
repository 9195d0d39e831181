import type { MethodCall } from "../definition/method.js";
import { addDays } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod, MethodContext, Rows, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";
import { workingDays } from "./working-days.js";

interface Params {
  readonly where: Where;
  /** The date cell that working days are counted from (it does not count), and the one that ends them; a row without it is still open. */
  readonly from: string;
  readonly to: string;
  /** Parameter with the working days allowed. */
  readonly limit: string;
}

interface Delay { readonly row: number; readonly days: number; readonly open: boolean; readonly late: boolean }

/** Rows with a start that is not after the as-of date; an open row is counted to that date. */
function delaysOf(context: MethodContext, rows: Rows, { where, from, to, limit }: Params): Delay[] {
  const most = context.param(limit);
  if (most === null) return [];
  return rowsWhere(context, rows, where).flatMap((row) => {
    const start = textOf(rows, row, from), end = textOf(rows, row, to);
    if (start === null || start > context.today) return [];
    const days = workingDays(context, addDays(start, 1), end ?? context.today);
    return [{ row, days, open: end === null, late: days > most }];
  });
}

/** The last day on which the limit was kept. */
function dueDay(context: MethodContext, start: string, limit: number): string {
  let day = start;
  for (let left = limit, guard = 0; left > 0 && guard < 3660; guard++) { day = addDays(day, 1); if (context.isWorkingDay(day)) left--; }
  return day;
}

const reason = { fr: "compte des jours ouvrables entre deux dates", en: "counts working days between two dates" };

/** Rows that are taking more working days than allowed, or did and ended in the workbook's period: what was late long ago can't be mended any more. */
export const workingDelay: RuleMethod<Params> = {
  kind: "rule",
  id: "workingDelay",
  reason,
  find(context, params) {
    const rows = context.rows(context.register);
    const { start, end } = context.period;
    const ended = (row: number): boolean => { const day = textOf(rows, row, params.to)!; return start <= day && day <= end; };
    return delaysOf(context, rows, params).filter((d) => d.late && (d.open || ended(d.row))).map(({ row, days }) => ({
      row, cell: params.to, params: { days, limit: context.param(params.limit)!, due: formatDateShort(dueDay(context, textOf(rows, row, params.from)!, context.param(params.limit)!)) },
    }));
  },
};

/** Rows ended within the working days allowed ÷ rows that ended or whose time is over. An open row that still has time is left out. */
export const withinWorkingDays: FigureMethod<Params> = {
  kind: "figure",
  id: "withinWorkingDays",
  reason,
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const settled = delaysOf(context, rows, params).filter((d) => !d.open || d.late);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const inside = settled.filter((d) => all.includes(d.row));
      return ratioFigure(by, inside.filter((d) => !d.late).length, inside.length, inside.map((d) => d.row));
    });
  },
};

/** Calls {@link workingDelay}. The message may use `{days}` (working days so far), `{limit}` and `{due}`. */
export const findWorkingDelay = (params: Params): MethodCall => ({ method: "workingDelay", params: { ...params } });
/** Calls {@link withinWorkingDays}. */
export const shareWithinWorkingDays = (params: Params): MethodCall => ({ method: "withinWorkingDays", params: { ...params } });
