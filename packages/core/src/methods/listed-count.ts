import type { MethodCall } from "../definition/method.js";
import type { Hit, RuleMethod } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** The text cell with several keys, separated by semicolons, commas or line breaks. */
  readonly cell: string;
  readonly where: Where;
  /** Parameter: how many different keys there must be at least; no check while it is not set. */
  readonly least: string;
}

/** Texts that list fewer different keys than there must be: one hit a row. */
export const listedCount: RuleMethod<Params> = {
  kind: "rule",
  id: "listedCount",
  reason: { fr: "découpe un texte en codes et les compte", en: "cuts a text into keys and counts them" },
  find(context, { cell, where, least }) {
    const wanted = context.param(least);
    if (wanted === null) return [];
    const rows = context.rows(context.register);
    return rowsWhere(context, rows, where).flatMap((row): Hit[] => {
      const found = new Set((textOf(rows, row, cell) ?? "").split(/[;,\n]/).map((part) => part.trim().toLowerCase()).filter((part) => part !== "")).size;
      return found >= wanted ? [] : [{ row, cell, params: { found, expected: wanted } }];
    });
  },
};

/** Calls {@link listedCount}. The message may use `{found}` and `{expected}`. */
export const findFewListed = (params: Params): MethodCall => ({ method: "listedCount", params: { ...params } });
