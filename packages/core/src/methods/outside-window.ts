import type { MethodCall } from "../definition/method.js";
import { formatDateShort } from "../values/date-words.js";
import type { Hit, RuleMethod } from "./contract.js";
import { windowOf, type WindowParams } from "./project-window.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params extends WindowParams {
  readonly date: string;
  readonly where?: Where;
}

/** Rows dated before or after a window that parameters set (the project's first day and its months). Silent while the first day is not set. */
export const outsideWindow: RuleMethod<Params> = {
  kind: "rule",
  id: "outsideWindow",
  reason: { fr: "tire une fin d’une date en paramètre et d’une durée en mois", en: "draws an end from a date parameter and a length in months" },
  find(context, { date, where, ...window }) {
    const project = windowOf(context, window);
    if (!project) return [];
    const rows = context.rows(context.register);
    return rowsWhere(context, rows, where).flatMap((row): Hit[] => {
      const at = textOf(rows, row, date);
      if (at === null || (at >= project.from && at <= project.to)) return [];
      return [{ row, cell: date, params: { date: formatDateShort(at), from: formatDateShort(project.from), to: formatDateShort(project.to) } }];
    });
  },
};

/** Calls {@link outsideWindow}. The message may use `{date}`, `{from}` and `{to}`. */
export const findOutsideWindow = (params: Params): MethodCall => ({ method: "outsideWindow", params: { ...params } });
