import type { MethodCall } from "../definition/method.js";
import { addDays } from "../values/date.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Rows that owe answers; the cells with their key, their version and their profile. */
  readonly where: Where;
  readonly key: string;
  readonly version: string;
  readonly profile: string;
  /** Only those dated more days ago than the parameter says (none while it is not set). */
  readonly after: { readonly date: string; readonly days: string };
  /** What must be answered: the questions of the row's version; those for given profiles only for a row that has one of them. */
  readonly questions: { readonly register: string; readonly key: string; readonly version: string; readonly profiles: string; readonly where: Where };
  /** Where answers stand: the cells that refer to the row and to the question. */
  readonly answers: { readonly register: string; readonly of: string; readonly question: string };
}
const SHOWN = 10;

/** Rows for which an answer to a required question is missing: one hit a row, with the questions' keys. */
export const requiredAnswers: RuleMethod<Params> = {
  kind: "rule",
  id: "requiredAnswers",
  reason: { fr: "croise chaque ligne avec les questions qui la concernent", en: "crosses each row with the questions that concern it" },
  find(context, { where, key, version, profile, after, questions, answers }) {
    const rows = context.rows(context.register), asked = context.rows(questions.register), given = context.rows(answers.register);
    const pair = (of: string | null, question: string | null): string => JSON.stringify([of, question]).toLowerCase();
    const answered = new Set(Array.from({ length: given.count }, (_, row) => pair(textOf(given, row, answers.of), textOf(given, row, answers.question))));
    const due = rowsWhere(context, asked, questions.where).flatMap((row) => {
      const id = textOf(asked, row, questions.key), profiles = asked.get(row, questions.profiles);
      return id === null ? [] : [{ id, version: textOf(asked, row, questions.version), profiles: Array.isArray(profiles) ? (profiles as readonly string[]) : [] }];
    });
    const days = context.param(after.days);
    return rowsWhere(context, rows, where).flatMap((row): Hit[] => {
      const id = textOf(rows, row, key), of = textOf(rows, row, version), day = textOf(rows, row, after.date), who = textOf(rows, row, profile);
      if (id === null || of === null || day === null || days === null || addDays(day, days) >= context.today) return [];
      const missing = due.filter((q) => q.version === of && (q.profiles.length === 0 || (who !== null && q.profiles.includes(who))) && !answered.has(pair(id, q.id))).map((q) => q.id);
      return missing.length === 0 ? [] : [{ row, cell: key, params: { missing: missing.slice(0, SHOWN).join(", ") + (missing.length > SHOWN ? "…" : ""), found: missing.length } }];
    });
  },
};

/** Calls {@link requiredAnswers}. The message may use `{missing}` (keys of the questions) and `{found}` (how many). */
export const findRequiredAnswers = (params: Params): MethodCall => ({ method: "requiredAnswers", params: { ...params } });
