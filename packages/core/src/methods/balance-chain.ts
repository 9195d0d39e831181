import type { MethodCall } from "../definition/method.js";
import { formatDateShort } from "../values/date-words.js";
import type { Hit, RuleMethod } from "./contract.js";
import { textOf } from "./where.js";

interface Params {
  /** Cells that name one chain: a place. All may be blank but one. */
  readonly by: readonly string[];
  /** The date cell that orders the rows of a chain. */
  readonly order: string;
  /** Pairs of opening and closing cells, by preference: the first pair known on both sides is compared. */
  readonly pairs: readonly { readonly opening: string; readonly closing: string }[];
}

/** Rows of a chain that do not start where the row before ended: one hit each. Rows that can't be compared with the one before are left alone. */
export const balanceChain: RuleMethod<Params> = {
  kind: "rule",
  id: "balanceChain",
  reason: { fr: "enchaîne des lignes dans l’ordre des dates", en: "chains rows in the order of their dates" },
  find(context, { by, order, pairs }) {
    const rows = context.rows(context.register);
    const chains = new Map<string, { row: number; date: string }[]>();
    for (let row = 0; row < rows.count; row++) {
      const place = by.map((cell) => textOf(rows, row, cell)), date = textOf(rows, row, order);
      if (date === null || place.every((value) => value === null)) continue;
      const key = JSON.stringify(place).toLowerCase();
      chains.set(key, [...(chains.get(key) ?? []), { row, date }]);
    }
    return [...chains.values()].flatMap((chain) => {
      chain.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.row - b.row));
      return chain.slice(1).flatMap(({ row }, i): Hit[] => {
        const before = chain[i]!;
        for (const { opening, closing } of pairs) {
          const starts = rows.number(row, opening), ended = rows.number(before.row, closing);
          if (starts === null || ended === null) continue;
          const gap = starts - ended;
          return gap === 0 ? [] : [{ row, cell: opening, params: { opening: starts, closing: ended, gap: gap > 0 ? `+${gap}` : String(gap), first: before.row + 1, before: formatDateShort(before.date) } }];
        }
        return [];
      });
    });
  },
};

/** Calls {@link balanceChain}. The message may use `{opening}`, `{closing}`, `{gap}`, `{before}` (date of the row before) and `{first}` (its number, from 1). */
export const findBrokenChain = (params: Params): MethodCall => ({ method: "balanceChain", params: { ...params } });
