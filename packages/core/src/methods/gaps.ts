import type { MethodCall } from "../definition/method.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod, MethodContext } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Rows of the indicator's register that ask for something (urgent, still open). */
  readonly need: Where;
  /** The cells that locate a need, and what else must agree: `["place.cercle", "pillar"]`. */
  readonly cells: readonly string[];
  /** Who may answer: a register, its rows under way, and its cells in the order of `cells`. */
  readonly answer: {
    readonly register: string;
    readonly where: Where;
    readonly cells: readonly string[];
    readonly start?: string;
    readonly end?: string;
  };
}

const keyOf = (values: readonly (string | null)[]): string | null => (values.includes(null) ? null : JSON.stringify(values).toLowerCase());

/** What is answered at the as-of date, as keys. An answer that does not name every cell (a whole region) answers for none. */
function answered(context: MethodContext, { register, where, cells, start, end }: Params["answer"]): ReadonlySet<string | null> {
  const rows = context.rows(register);
  const running = rowsWhere(context, rows, where).filter((row) => {
    const from = start === undefined ? null : textOf(rows, row, start);
    const to = end === undefined ? null : textOf(rows, row, end);
    return (from === null || from <= context.today) && (to === null || to >= context.today);
  });
  return new Set(running.map((row) => keyOf(cells.map((cell) => textOf(rows, row, cell)))));
}

/** Number of places (crossed with what else must agree) that have a need and no answer under way; the needs stand behind it. */
export const gaps: FigureMethod<Params> = {
  kind: "figure",
  id: "gaps",
  reason: { fr: "cherche ce qui manque dans un autre registre", en: "looks for what another register lacks" },
  compute(context, { need, cells, answer }, dimensions) {
    const rows = context.rows(context.register);
    const covered = answered(context, answer);
    const open = new Map<number, string>();
    for (const row of rowsWhere(context, rows, need)) {
      const key = keyOf(cells.map((cell) => textOf(rows, row, cell)));
      if (key !== null && !covered.has(key)) open.set(row, key);
    }
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const behind = all.filter((row) => open.has(row));
      return countFigure(by, new Set(behind.map((row) => open.get(row))).size, behind);
    });
  },
};

/** Calls {@link gaps}. */
export const countGaps = (params: Params): MethodCall => ({ method: "gaps", params: { ...params } });
