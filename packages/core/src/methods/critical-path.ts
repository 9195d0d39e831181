import type { MethodCall } from "../definition/method.js";
import { daysFromIso } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { countFigure, groupsBy } from "./by.js";
import type { FigureMethod, Hit, MethodContext, RuleMethod } from "./contract.js";
import { predecessorsOf, topologicalOrder, type DependencyCells } from "./dependencies.js";
import { matches, textOf, type Where } from "./where.js";

interface Dated extends DependencyCells {
  readonly start: string;
  readonly end: string;
  /** Parameter: days from a task's end to the start of what depends on it (1: the next day; 0: the same day will do). */
  readonly gap: string;
}
interface Params extends Dated {
  /** `slack`: the least number of days to spare; `critical`: how many tasks have no more than that. */
  readonly statistic: "slack" | "critical";
  /** Tasks that are over, and tasks that are given up (these hold nobody back). */
  readonly done: Where;
  readonly dropped: Where;
  readonly doneOn: string;
  /** The deadline of a task: the date of the row that its cell refers to. */
  readonly deadline: { readonly cell: string; readonly register: string; readonly key: string; readonly date: string };
}

const DEFAULT_GAP = 1;

function deadlines(context: MethodContext, { register, key, date }: Params["deadline"]): ReadonlyMap<string, number> {
  const rows = context.rows(register);
  const found = new Map<string, number>();
  for (let row = 0; row < rows.count; row++) {
    const name = textOf(rows, row, key), day = textOf(rows, row, date);
    if (name !== null && day !== null) found.set(name.toLowerCase(), daysFromIso(day));
  }
  return found;
}

/** Where one task stands: its deadline's name and the days that it may still slip. */
interface Standing { readonly towards: string; readonly slack: number }

/**
 * For every task that is still to be done: the days by which its end may slip without moving the deadline, along the tasks that
 * wait for it (negative where the deadline can't be held). Forward: a task starts no earlier than planned, nor before what it
 * waits for is over, and one that is not over ends today at the earliest. Backward: from the deadline. A task lasts the calendar days
 * between its two dates, both included. No standing for a task without dates or deadline, planned after it, or in a circle.
 */
export function standings(context: MethodContext, params: Params): ReadonlyMap<number, Standing> {
  const rows = context.rows(context.register);
  const before = predecessorsOf(rows, params);
  const order = topologicalOrder(before);
  const gap = context.param(params.gap) ?? DEFAULT_GAP;
  const today = daysFromIso(context.today);
  const dayOf = (row: number, cell: string): number | null => { const iso = textOf(rows, row, cell); return iso === null ? null : daysFromIso(iso); };
  const dropped = (row: number): boolean => matches(context, rows, row, params.dropped);
  const over = (row: number): boolean => matches(context, rows, row, params.done);
  const earliest = new Map<number, { readonly end: number; readonly length: number }>();
  for (const row of order) {
    const start = dayOf(row, params.start), end = dayOf(row, params.end);
    if (start === null || end === null || end < start || dropped(row)) continue;
    const length = end - start + 1;
    if (over(row)) { earliest.set(row, { end: dayOf(row, params.doneOn) ?? end, length }); continue; }
    const from = Math.max(start, ...before[row]!.map((on) => (earliest.get(on)?.end ?? -Infinity) + gap));
    earliest.set(row, { end: Math.max(from + length - 1, today), length });
  }
  const dates = deadlines(context, params.deadline);
  const latest = new Map<number, number>();
  const found = new Map<number, Standing>();
  for (const row of [...order].reverse()) {
    const task = earliest.get(row), towards = textOf(rows, row, params.deadline.cell)?.toLowerCase() ?? null;
    const deadline = towards === null ? undefined : dates.get(towards);
    if (!task || towards === null || deadline === undefined || dayOf(row, params.start)! > deadline) continue;
    const last = Math.min(latest.get(row) ?? Infinity, deadline);
    for (const on of before[row]!) latest.set(on, Math.min(latest.get(on) ?? Infinity, last - task.length + 1 - gap));
    if (!over(row)) found.set(row, { towards, slack: last - task.end });
  }
  return found;
}

/** Slack to the deadline, and the tasks of the critical path: those with the least slack of all that lead to the same deadline. */
export const criticalPath: FigureMethod<Params> = {
  kind: "figure",
  id: "criticalPath",
  reason: { fr: "parcourt un graphe de tâches dans les deux sens", en: "walks a graph of tasks both ways" },
  compute(context, params, dimensions) {
    const found = standings(context, params);
    const least = new Map<string, number>();
    for (const { towards, slack } of found.values()) least.set(towards, Math.min(least.get(towards) ?? Infinity, slack));
    return groupsBy(context.rows(context.register), dimensions).map(({ by, rows }) => {
      const tasks = rows.filter((row) => found.has(row));
      if (params.statistic === "critical") {
        const critical = tasks.filter((row) => found.get(row)!.slack === least.get(found.get(row)!.towards));
        return countFigure(by, critical.length, critical);
      }
      const slack = Math.min(...tasks.map((row) => found.get(row)!.slack));
      return { by, value: tasks.length === 0 ? null : String(slack), numerator: null, denominator: null, rows: tasks.filter((row) => found.get(row)!.slack === slack) };
    });
  },
};

/** Tasks that start before what they depend on is over: one hit a pair. */
export const startsTooEarly: RuleMethod<Dated> = {
  kind: "rule",
  id: "startsTooEarly",
  reason: { fr: "compare une tâche à celles dont elle dépend", en: "compares a task with those that it depends on" },
  find(context, params) {
    const rows = context.rows(context.register);
    const gap = context.param(params.gap) ?? DEFAULT_GAP;
    return predecessorsOf(rows, params).flatMap((before, row) => before.flatMap((on): Hit[] => {
      const start = textOf(rows, row, params.start), end = textOf(rows, on, params.end);
      if (on === row || start === null || end === null || daysFromIso(end) + gap <= daysFromIso(start)) return [];
      return [{ row, cell: params.start, params: { start: formatDateShort(start), other: textOf(rows, on, params.key) ?? "", otherEnd: formatDateShort(end) } }];
    }));
  },
};

/** Calls {@link criticalPath}. */
export const measureCriticalPath = (params: Params): MethodCall => ({ method: "criticalPath", params: { ...params } });
/** Calls {@link startsTooEarly}. The message may use `{start}`, `{other}` (the key of the task it depends on) and `{otherEnd}`. */
export const findStartsTooEarly = (params: Dated): MethodCall => ({ method: "startsTooEarly", params: { ...params } });
