import type { MethodCall } from "../definition/method.js";
import { fold } from "../values/fold.js";
import type { RuleMethod } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  /** The cell whose distinct contents are counted. */
  readonly cell: string;
  /** Parameter with the number there should be. */
  readonly expected: string;
  /** Parameter that says whether the list is meant to be complete (0 or not set: it is not, and nothing is checked). */
  readonly when: string;
}

/** The number that a text starts with, after a word at most: « 1.4 Redéployer », « Axe 2 : … ». */
const NUMBERED = /^(?:\p{L}+\s+)?(?:(\d{1,4}(?:\.\d{1,4})*)\.)?(\d{1,4})(?![\d])/u;
const SHOWN = 20;

/**
 * The numbers that a numbering leaves out. « 1, 2, 4 » of 6 misses 3, 5 and 6. With a prefix (« 2.1, 2.3 ») only the holes between known
 * numbers can be told: 2.2. Empty where a content is not numbered.
 */
export function missingNumbers(contents: readonly string[], expected: number): string[] {
  const found = new Map<string, Set<number>>();
  for (const content of contents) {
    const match = NUMBERED.exec(content.trim());
    if (!match) return [];
    const prefix = match[1] ?? "";
    found.set(prefix, (found.get(prefix) ?? new Set()).add(Number(match[2])));
  }
  return [...found].flatMap(([prefix, numbers]) => {
    const last = prefix === "" ? expected : Math.max(...numbers);
    return Array.from({ length: last }, (_, i) => i + 1).filter((n) => !numbers.has(n)).map((n) => (prefix === "" ? String(n) : `${prefix}.${n}`));
  });
}

/** A list declared complete whose number of distinct contents is not the expected one: one hit on the whole register, with what is missing where it can be told. */
export const planCounts: RuleMethod<Params> = {
  kind: "rule",
  id: "planCounts",
  reason: { fr: "compte des valeurs distinctes et cherche les numéros manquants", en: "counts distinct values and looks for missing numbers" },
  find(context, { cell, expected, when }) {
    const wanted = context.param(expected);
    if (!context.param(when) || wanted === null) return [];
    const rows = context.rows(context.register);
    const contents = new Map<string, string>();
    for (let row = 0; row < rows.count; row++) {
      const content = textOf(rows, row, cell);
      if (content !== null) contents.set(fold(content), content);
    }
    if (contents.size === wanted) return [];
    const missing = missingNumbers([...contents.values()], wanted);
    const shown = missing.slice(0, SHOWN).join(", ") + (missing.length > SHOWN ? "…" : "");
    return [{ row: null, cell, params: { found: contents.size, expected: wanted, missing: shown || "n.d." } }];
  },
};

/** Calls {@link planCounts} for one level of the plan. The message may use `{found}`, `{expected}` and `{missing}`. */
export const findPlanCounts = (params: Params): MethodCall => ({ method: "planCounts", params: { ...params } });
