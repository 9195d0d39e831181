import type { MethodCall } from "../definition/method.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** The number cell that is added up over the rule's register. */
  readonly of: string;
  readonly where?: Where;
  /** Cells that name a group here, and the same cells there, in the same order. */
  readonly cells: readonly string[];
  readonly against: {
    readonly register: string;
    readonly cells: readonly string[];
    /** The date cell: the latest row of a group, not after the as-of date, is taken. */
    readonly date: string;
    /** Ways to read the figure, by preference: the first whose cells are all known, added up. */
    readonly figure: readonly (readonly string[])[];
  };
}

const groupKey = (values: readonly (string | null)[]): string | null => (values.includes(null) ? null : JSON.stringify(values).toLowerCase());

/**
 * Groups whose sum is not the latest figure of another register: one hit a group, at its first row. Groups that only one side has are left alone,
 * and so are groups with a row whose number is not known.
 */
export const sumAgainstLatest: RuleMethod<Params> = {
  kind: "rule",
  id: "sumAgainstLatest",
  reason: { fr: "compare une somme par lieu au dernier chiffre d’un autre registre", en: "compares a sum by place with the latest figure of another register" },
  find(context, { of, where, cells, against }) {
    const rows = context.rows(context.register), others = context.rows(against.register);
    const latest = new Map<string, { date: string; figure: number }>();
    for (let row = 0; row < others.count; row++) {
      const key = groupKey(against.cells.map((cell) => textOf(others, row, cell))), date = textOf(others, row, against.date);
      const read = against.figure.map((way) => way.map((cell) => others.number(row, cell))).find((way) => !way.includes(null));
      if (key === null || date === null || date > context.today || !read || date < (latest.get(key)?.date ?? "")) continue;
      latest.set(key, { date, figure: read.reduce<number>((total, n) => total + n!, 0) });
    }
    const groups = new Map<string, { first: number; sum: number | null; count: number }>();
    for (const row of rowsWhere(context, rows, where)) {
      const key = groupKey(cells.map((cell) => textOf(rows, row, cell)));
      if (key === null || !latest.has(key)) continue;
      const group = groups.get(key) ?? { first: row, sum: 0, count: 0 };
      const value = rows.number(row, of);
      group.sum = group.sum === null || value === null ? null : group.sum + value;
      group.count += 1;
      groups.set(key, group);
    }
    return [...groups].flatMap(([key, { first, sum, count }]): Hit[] => {
      const { figure } = latest.get(key)!;
      return sum === null || sum === figure ? [] : [{ row: first, cell: cells.at(-1) ?? null, params: { sum, figure, gap: sum - figure > 0 ? `+${sum - figure}` : String(sum - figure), rows: count } }];
    });
  },
};

/** Calls {@link sumAgainstLatest}. The message may use `{sum}`, `{figure}`, `{gap}` and `{rows}` (rows of the group). */
export const findSumAgainstLatest = (params: Params): MethodCall => ({ method: "sumAgainstLatest", params: { ...params } });
