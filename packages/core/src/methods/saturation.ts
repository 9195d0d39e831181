import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import { countFigure, ratioFigure } from "./by.js";
import type { Figure, FigureMethod, MethodContext, Rows } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** `new`: codes that no earlier group had; `cumulative`: codes found so far; `recent`: share of all codes that the last groups brought. */
  readonly statistic: "new" | "cumulative" | "recent";
  /** The cell that names the group (the consultation) a row is of; the only dimension. */
  readonly group: string;
  /** The cells that together make a code; those after the first may be empty. */
  readonly code: readonly string[];
  /** Where the groups stand, and the cells they are put in order by: their date, then a number (the hour); then their key. */
  readonly order: { readonly register: string; readonly key: string; readonly date: string; readonly hour: string; readonly where?: Where };
  /** Parameter: how many groups are the last ones. */
  readonly last: string;
}

interface Step { readonly key: string; readonly rows: number[]; fresh: number; sofar: number }

function codeOf(rows: Rows, row: number, cells: readonly string[]): string | null {
  const parts = cells.map((cell) => textOf(rows, row, cell));
  return parts[0] === null ? null : JSON.stringify(parts.map((part) => (part === null ? "" : fold(part))));
}

/** The groups in order, those without any row included, and what each brought that was new. */
function stepsOf(context: MethodContext, rows: Rows, { group, code, order }: Params): Step[] {
  const groups = context.rows(order.register);
  const known = rowsWhere(context, groups, order.where).flatMap((row) => {
    const key = textOf(groups, row, order.key), date = textOf(groups, row, order.date);
    return key === null || date === null ? [] : [{ key, date, hour: groups.number(row, order.hour) ?? Infinity }];
  }).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.hour === b.hour ? (a.key < b.key ? -1 : 1) : a.hour - b.hour));
  const steps = new Map(known.map(({ key }): [string, Step] => [key.toLowerCase(), { key, rows: [], fresh: 0, sofar: 0 }]));
  for (let row = 0; row < rows.count; row++) steps.get(textOf(rows, row, group)?.toLowerCase() ?? "")?.rows.push(row);
  const seen = new Set<string>();
  for (const step of steps.values()) {
    const before = seen.size;
    for (const row of step.rows) { const found = codeOf(rows, row, code); if (found !== null) seen.add(found); }
    step.fresh = seen.size - before;
    step.sofar = seen.size;
  }
  return [...steps.values()];
}

/**
 * The saturation curve: how many codes each successive group of rows brings that none before it had. When the last ones bring next to
 * nothing, more of them would teach little. In all: the number of different codes, or the share that the last groups brought.
 */
export const saturation: FigureMethod<Params> = {
  kind: "figure",
  id: "saturation",
  reason: { fr: "parcourt les consultations dans l’ordre et cherche ce qui est nouveau", en: "goes through consultations in order and looks for what is new" },
  compute(context, params, dimensions) {
    if (dimensions.some((dimension) => dimension !== params.group)) throw new TypeError(`Saturation is known by ${params.group} only.`);
    const rows = context.rows(context.register);
    const steps = stepsOf(context, rows, params);
    const all = steps.at(-1)?.sofar ?? 0;
    const behind = steps.flatMap((step) => step.rows);
    if (params.statistic === "recent") {
      const last = context.param(params.last);
      // With no more groups than that, all are the last ones: nothing can be said yet.
      if (last === null || steps.length <= last) return [{ by: {}, value: null, numerator: null, denominator: null, rows: behind }];
      return [ratioFigure({}, last > 0 ? steps.slice(-last).reduce((sum, step) => sum + step.fresh, 0) : 0, all, behind)];
    }
    const each = steps.map((step): Figure => countFigure({ [params.group]: step.key }, params.statistic === "new" ? step.fresh : step.sofar, step.rows));
    return [countFigure({}, all, behind), ...(dimensions.length > 0 ? each : [])];
  },
};

/** Calls {@link saturation}. */
export const saturationOf = (params: Params): MethodCall => ({ method: "saturation", params: { ...params } });
