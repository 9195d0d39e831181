import type { MethodCall } from "../definition/method.js";
import { addDays, addMonths } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { groupsBy, ratioFigure } from "./by.js";
import type { FigureMethod, MethodContext, Rows, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** The bodies: the register's rows, their key, the cell that says how often they meet and the months between two meetings for each of its codes. */
  readonly where: Where;
  readonly key: string;
  readonly often: string;
  readonly months: Readonly<Record<string, number>>;
  /** The date from which meetings are owed; without one, from 1 January. */
  readonly since: string;
  readonly meetings: { readonly register: string; readonly body: string; readonly date: string; readonly held: Where };
}

interface Window { readonly from: string; readonly to: string }

/** The windows of a year that are over at the as-of date, wholly inside the body's life: calendar months, quarters… */
function windowsOf(context: MethodContext, months: number, since: string | null): Window[] {
  const windows: Window[] = [];
  for (let from = `${context.today.slice(0, 4)}-01-01`; ; ) {
    const next = addMonths(from, months);
    const to = addDays(next, -1);
    if (to > context.today) return windows;
    if (since === null || since <= from) windows.push({ from, to });
    from = next;
  }
}

interface Body { readonly row: number; readonly windows: readonly Window[]; readonly missed: readonly Window[] }

/** Bodies that say how often they meet and owed at least one meeting this year. */
function bodiesOf(context: MethodContext, rows: Rows, { where, key, often, months, since, meetings }: Params): Body[] {
  const sessions = context.rows(meetings.register);
  const held = new Map<string, string[]>();
  for (const row of rowsWhere(context, sessions, meetings.held)) {
    const body = textOf(sessions, row, meetings.body)?.toLowerCase(), date = textOf(sessions, row, meetings.date);
    if (body !== undefined && date !== null) held.set(body, [...(held.get(body) ?? []), date]);
  }
  return rowsWhere(context, rows, where).flatMap((row) => {
    const code = textOf(rows, row, key)?.toLowerCase(), every = months[textOf(rows, row, often) ?? ""];
    const windows = code === undefined || every === undefined ? [] : windowsOf(context, every, textOf(rows, row, since));
    const missed = windows.filter(({ from, to }) => !(held.get(code!) ?? []).some((date) => from <= date && date <= to));
    return windows.length === 0 ? [] : [{ row, windows, missed }];
  });
}

const reason = { fr: "tire d’une fréquence les réunions attendues et les cherche dans un autre registre", en: "draws the meetings expected from a frequency and looks for them in another register" };

/** Bodies that missed a meeting this year: one hit a body, with the last window without one. Silent while no meeting at all is entered. */
export const missedMeetings: RuleMethod<Params> = {
  kind: "rule",
  id: "missedMeetings",
  reason,
  find(context, params) {
    const rows = context.rows(context.register);
    if (context.rows(params.meetings.register).count === 0) return [];
    return bodiesOf(context, rows, params).flatMap(({ row, windows, missed }) => {
      const last = missed[missed.length - 1];
      return last === undefined ? [] : [{ row, cell: params.often, params: { body: textOf(rows, row, params.key)!, missed: missed.length, expected: windows.length, from: formatDateShort(last.from), to: formatDateShort(last.to) } }];
    });
  },
};

/** Bodies that met in every window over this year ÷ bodies that owed a meeting. « n.d. » where none did. */
export const regularShare: FigureMethod<Params> = {
  kind: "figure",
  id: "regularShare",
  reason,
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const bodies = bodiesOf(context, rows, params);
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const inside = bodies.filter((body) => all.includes(body.row));
      return ratioFigure(by, inside.filter((body) => body.missed.length === 0).length, inside.length, inside.map((body) => body.row));
    });
  },
};

/** Calls {@link missedMeetings}. The message may use `{body}`, `{missed}`, `{expected}`, and `{from}` and `{to}` of the last window without a meeting. */
export const findMissedMeetings = (params: Params): MethodCall => ({ method: "missedMeetings", params: { ...params } });
/** Calls {@link regularShare}. */
export const shareOfRegular = (params: Params): MethodCall => ({ method: "regularShare", params: { ...params } });
