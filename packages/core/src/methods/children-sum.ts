import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import type { Hit, RuleMethod } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  readonly key: string;
  /** The register of the parts, and its cell that refers to the whole. */
  readonly parts: { readonly register: string; readonly whole: string };
  /** Which cell of the parts adds up to which cell of the whole. */
  readonly cells: readonly { readonly total: string; readonly part: string }[];
}

/**
 * Totals that are not the sum of their parts in another register: one hit a wrong cell. Silent where the total or one of the parts is not
 * known (a missing part is not 0), and where there is no part at all.
 */
export const childrenSum: RuleMethod<Params> = {
  kind: "rule",
  id: "childrenSum",
  reason: { fr: "additionne les lignes d’un autre registre", en: "adds up rows of another register" },
  find(context, { key, parts, cells }) {
    const rows = context.rows(context.register);
    const others = context.rows(parts.register);
    const children = new Map<string, number[]>();
    for (let row = 0; row < others.count; row++) {
      const whole = textOf(others, row, parts.whole)?.toLowerCase();
      if (whole !== undefined) children.set(whole, [...(children.get(whole) ?? []), row]);
    }
    return Array.from({ length: rows.count }, (_, row) => row).flatMap((row) => {
      const own = children.get(textOf(rows, row, key)?.toLowerCase() ?? "") ?? [];
      return cells.flatMap(({ total, part }): Hit[] => {
        const whole = rows.scaled(row, total);
        const known = own.flatMap((child) => others.scaled(child, part) ?? []);
        if (whole === null || own.length === 0 || known.length < own.length) return [];
        const sum = new Decimal(fromScaled(known.reduce((a, b) => a + b, 0), others.scale(part)));
        const stated = new Decimal(fromScaled(whole, rows.scale(total)));
        return sum.eq(stated) ? [] : [{ row, cell: total, params: { key: textOf(rows, row, key) ?? "", sum: sum.toNumber(), total: stated.toNumber(), parts: own.length } }];
      });
    });
  },
};

/** Calls {@link childrenSum}. The message may use `{key}`, `{sum}` (of the parts), `{total}` (as stated) and `{parts}` (how many). */
export const findChildrenSum = (params: Params): MethodCall => ({ method: "childrenSum", params: { ...params } });
