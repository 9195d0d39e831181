import type { MethodCall } from "../definition/method.js";
import type { Hit, RuleMethod } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  /** The text cell with several keys, separated by semicolons, commas or line breaks. */
  readonly cell: string;
  readonly register: string;
  readonly key: string;
}

/** Texts that list keys of another register, some of which it does not have: one hit a row. */
export const listedKeys: RuleMethod<Params> = {
  kind: "rule",
  id: "listedKeys",
  reason: { fr: "découpe un texte en codes", en: "cuts a text into keys" },
  find(context, { cell, register, key }) {
    const others = context.rows(register);
    const known = new Set(Array.from({ length: others.count }, (_, row) => textOf(others, row, key)?.toLowerCase()));
    const rows = context.rows(context.register);
    return Array.from({ length: rows.count }, (_, row) => row).flatMap((row): Hit[] => {
      const listed = (textOf(rows, row, cell) ?? "").split(/[;,\n]/).map((part) => part.trim()).filter((part) => part !== "");
      const unknown = listed.filter((part) => !known.has(part.toLowerCase()));
      return unknown.length === 0 ? [] : [{ row, cell, params: { unknown: unknown.join(", ") } }];
    });
  },
};

/** Calls {@link listedKeys}. The message may use `{unknown}`: the keys that the other register does not have. */
export const findUnknownKeys = (params: Params): MethodCall => ({ method: "listedKeys", params: { ...params } });
