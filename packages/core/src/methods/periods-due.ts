import type { MethodCall } from "../definition/method.js";
import { addDays, addMonths, monthOf } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod, MethodContext, RuleMethod } from "./contract.js";
import { windowOf, type WindowParams } from "./project-window.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params extends WindowParams {
  readonly where?: Where;
  /** The cell that names what is measured, and the one that says how often. */
  readonly key: string;
  readonly frequency: string;
  /** Months between two values, by code of the frequency; another code owes nothing at fixed dates. */
  readonly every: Readonly<Record<string, number>>;
  /** Where values stand: a register, its cell that refers to the row, and the day they are of. */
  readonly values: { readonly register: string; readonly cell: string; readonly date: string; readonly where?: Where };
}

interface Stretch { readonly from: string; readonly to: string }

/** Calendar stretches of 1, 3, 6 or 12 months that end in the workbook's period, up to the as-of date and inside the window. */
function stretches(context: MethodContext, months: number, window: Stretch | null): Stretch[] {
  const { start, end } = context.period;
  const found: Stretch[] = [];
  for (let next = addMonths(`${start.slice(0, 7)}-01`, 1); addDays(next, -1) <= end; next = addMonths(next, 1)) {
    const to = addDays(next, -1);
    if (monthOf(to) % months !== 0 || to > context.today || (window && (to < window.from || addMonths(next, -months) > window.to))) continue;
    found.push({ from: addMonths(next, -months), to });
  }
  return found;
}

/** The last days of the stretches for which a row has no value, by row. */
function due(context: MethodContext, params: Params): ReadonlyMap<number, readonly string[]> {
  const rows = context.rows(context.register);
  const others = context.rows(params.values.register);
  const values = rowsWhere(context, others, params.values.where).map((row) => ({ key: textOf(others, row, params.values.cell)?.toLowerCase(), at: textOf(others, row, params.values.date) }));
  const window = windowOf(context, params);
  const found = new Map<number, readonly string[]>();
  for (const row of rowsWhere(context, rows, params.where)) {
    const key = textOf(rows, row, params.key)?.toLowerCase();
    const months = params.every[textOf(rows, row, params.frequency) ?? ""];
    if (key === undefined || months === undefined) continue;
    const missing = stretches(context, months, window).filter(({ from, to }) => !values.some((v) => v.key === key && v.at !== null && v.at >= from && v.at <= to));
    if (missing.length > 0) found.set(row, missing.map(({ to }) => to));
  }
  return found;
}

const reason = { fr: "tire des échéances d’une fréquence et cherche ce qui manque dans un autre registre", en: "draws due dates from a frequency and looks for what another register lacks" };

/** Rows without a value for a stretch of time that ended in the workbook's period: one hit a row. */
export const periodsDue: RuleMethod<Params> = {
  kind: "rule",
  id: "periodsDue",
  reason,
  find(context, params) {
    const rows = context.rows(context.register);
    return [...due(context, params)].map(([row, ends]) => ({ row, cell: params.key, params: { key: textOf(rows, row, params.key)!, missing: ends.map((end) => formatDateShort(end)).join(", ") } }));
  },
};

/** Number of rows without a value for a stretch of time that ended in the workbook's period. */
export const periodsDueCount: FigureMethod<Params> = {
  kind: "figure",
  id: "periodsDueCount",
  reason,
  compute(context, params, dimensions) {
    const found = due(context, params);
    return groupsBy(context.rows(context.register), dimensions).map(({ by, rows }) => {
      const behind = rows.filter((row) => found.has(row));
      return countFigure(by, behind.length, behind);
    });
  },
};

/** Calls {@link periodsDue}. The message may use `{key}` and `{missing}` (last days of the stretches without a value). */
export const findPeriodsDue = (params: Params): MethodCall => ({ method: "periodsDue", params: { ...params } });
/** Calls {@link periodsDueCount}. */
export const countPeriodsDue = (params: Params): MethodCall => ({ method: "periodsDueCount", params: { ...params } });
