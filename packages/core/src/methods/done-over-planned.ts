import type { MethodCall } from "../definition/method.js";
import { fromScaled } from "../values/scaled.js";
import { groupsBy, keyOfBy, ratioFigure } from "./by.js";
import type { FigureMethod } from "./contract.js";
import { rowsWhere, type Where } from "./where.js";

interface Params {
  /** The number cell of the indicator's register that says how many are planned; an empty one plans none. */
  readonly planned: string;
  /** Where what is done stands, one row each, and the cell there for each cell that a dimension may use. */
  readonly done: { readonly register: string; readonly where: Where; readonly cells: Readonly<Record<string, string>> };
}

/** Rows done in one register ÷ number planned in another, by what both have. A group where nothing was planned is « n.d. », with what was done beside it. */
export const doneOverPlanned: FigureMethod<Params> = {
  kind: "figure",
  id: "doneOverPlanned",
  reason: { fr: "rapporte les lignes d’un registre à un nombre prévu dans un autre", en: "relates the rows of a register to a number planned in another" },
  compute(context, { planned, done }, dimensions) {
    const own = context.rows(context.register), others = context.rows(done.register);
    const kept = rowsWhere(context, others, done.where);
    const groups = groupsBy(own, dimensions);
    const seen = new Set(groups.map(({ by }) => keyOfBy(by)));
    for (const dimension of dimensions) {
      for (const row of kept) {
        const by = Object.fromEntries(dimension.split("+").map((cell) => [cell, others.get(row, done.cells[cell]!)]));
        if (Object.values(by).every((value) => typeof value === "string") && !seen.has(keyOfBy(by as Record<string, string>))) {
          seen.add(keyOfBy(by as Record<string, string>));
          groups.push({ by: by as Record<string, string>, rows: [] });
        }
      }
    }
    return groups.map(({ by, rows }) => {
      const did = kept.filter((row) => Object.entries(by).every(([cell, value]) => others.get(row, done.cells[cell]!) === value)).length;
      const sum = rows.reduce((total, row) => total + (own.scaled(row, planned) ?? 0), 0);
      return ratioFigure(by, did, fromScaled(sum, own.scale(planned)), rows);
    });
  },
};

/** Calls {@link doneOverPlanned}. */
export const doneOverPlannedBy = (params: Params): MethodCall => ({ method: "doneOverPlanned", params: { ...params } });
