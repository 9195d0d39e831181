import type { MethodCall } from "../definition/method.js";
import { addDays, addMonths, yearOf } from "../values/date.js";
import { groupsBy, keyOfBy, ratioFigure } from "./by.js";
import type { Figure, FigureMethod, MethodContext } from "./contract.js";
import { matches, textOf, type Where } from "./where.js";

/** Parameters (ids) that say how often a body meets. */
interface Frequency {
  /** Sessions a year of one body. */
  readonly perYear: string;
  /** How many such bodies are followed; one where there is none. */
  readonly bodies?: string;
  /** The day from which sessions are owed. */
  readonly installed: string;
}
interface Params {
  /** The cell that names the body; the only dimension. */
  readonly body: string;
  readonly date: string;
  readonly held: Where;
  readonly frequencies: Readonly<Record<string, Frequency>>;
}

interface Window { readonly from: string; readonly expected: number }

/** Full months from a day on, up to and with another: from 1 January to 31 March there are three. */
function fullMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= addDays(to, 1)) months++;
  return months;
}

/** Sessions owed since 1 January or since the body was installed, whole ones only: twelve a year are one a full month, four one a quarter. */
function windowOf(context: MethodContext, { perYear, bodies, installed }: Frequency): Window | null {
  const often = context.param(perYear);
  const since = context.paramDate(installed);
  const number = bodies === undefined ? 1 : context.param(bodies);
  if (often === null || since === null || number === null || since > context.today) return null;
  const year = yearOf(context.today);
  const from = since > `${year}-01-01` ? since : `${year}-01-01`;
  return { from, expected: Math.floor((often * fullMonths(from, context.today)) / 12 + 1e-9) * number };
}

/**
 * Sessions held ÷ sessions owed, in the year of the as-of date and up to it, by body and over the bodies that owe some.
 * « n.d. » for a body whose frequency or date of installation is not set, or that owes no session yet.
 */
export const sessionsExpected: FigureMethod<Params> = {
  kind: "figure",
  id: "sessionsExpected",
  reason: { fr: "tire un nombre attendu d’une fréquence et d’une date d’installation", en: "draws an expected number from a frequency and a date of installation" },
  compute(context, { body, date, held, frequencies }, dimensions) {
    if (dimensions.some((dimension) => dimension !== body)) throw new TypeError(`Sessions owed are known by ${body} only, not by ${dimensions.join(", ")}.`);
    const rows = context.rows(context.register);
    const groups = groupsBy(rows, [body]).filter((group) => group.by[body] !== undefined);
    const seen = new Set(groups.map((group) => keyOfBy(group.by)));
    for (const id of Object.keys(frequencies)) if (!seen.has(keyOfBy({ [body]: id }))) groups.push({ by: { [body]: id }, rows: [] });
    const figures = groups.map((group): Figure => {
      const frequency = frequencies[group.by[body]!];
      const window = frequency ? windowOf(context, frequency) : null;
      const behind = group.rows.filter((row) => {
        const day = textOf(rows, row, date);
        return matches(context, rows, row, held) && day !== null && day <= context.today && (window === null || day >= window.from);
      });
      return window === null ? { by: group.by, value: null, numerator: String(behind.length), denominator: null, rows: behind } : ratioFigure(group.by, behind.length, window.expected, behind);
    });
    const owing = figures.filter((figure) => figure.value !== null);
    const sum = (part: "numerator" | "denominator"): number => owing.reduce((total, figure) => total + Number(figure[part]), 0);
    const total = ratioFigure({}, sum("numerator"), sum("denominator"), owing.flatMap((figure) => figure.rows));
    return dimensions.length === 0 ? [total] : [total, ...figures];
  },
};

/** Calls {@link sessionsExpected}. */
export const heldOverExpected = (params: Params): MethodCall => ({ method: "sessionsExpected", params: { ...params } });
