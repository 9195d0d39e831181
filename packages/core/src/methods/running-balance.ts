import type { MethodCall } from "../definition/method.js";
import { formatDateShort } from "../values/date-words.js";
import type { Hit, RuleMethod } from "./contract.js";
import { ledgerOf, type Account, type LedgerCells } from "./ledger.js";
import { textOf } from "./where.js";

interface Params extends LedgerCells {
  /**
   * `negative`: a movement takes out more than there is, once the inventory of the place is opened (a hit at the movement).
   * `gap`: a count differs from the running balance and nobody said why (at the count).
   * `stranger`: a movement takes a lot from a place that it never came to (at the movement).
   */
  readonly look: "negative" | "gap" | "stranger";
  /** The cell of a count that explains its gap. */
  readonly explained: string;
}

/** What a message may name of an account. */
const named = ({ item, place, lot }: Account): { readonly item: string; readonly place: string; readonly lot: string } => ({ item, place, lot: lot ?? "–" });

function strangers(account: Account): { readonly row: number; readonly date: string }[] {
  const first = account.entries.findIndex((entry) => entry.what !== "out");
  return account.entries.slice(0, first < 0 ? undefined : first);
}

/** Walks every account day by day. A count resets the balance; a lot's own first delivery from outside opens its account in any place. */
export const runningBalance: RuleMethod<Params> = {
  kind: "rule",
  id: "runningBalance",
  reason: { fr: "tient un solde courant, jour après jour, sur deux registres", en: "keeps a running balance, day after day, over two registers" },
  find(context, params) {
    const { accounts, openedOn } = ledgerOf(context, params);
    const counts = context.rows(params.counts.register);
    return accounts.flatMap((account): Hit[] => {
      if (params.look === "stranger") return strangers(account).map(({ row, date }) => ({ row, cell: params.moves.from, params: { ...named(account), date: formatDateShort(date) } }));
      const hits: Hit[] = [];
      const opened = openedOn.get(account.place.toLowerCase()) ?? "9999-12-31";
      let balance = 0, known = false, came = false;
      for (const { what, date, row, quantity, supply } of account.entries) {
        if (what === "count") {
          const gap = quantity - balance;
          if (params.look === "gap" && came && known && gap !== 0 && textOf(counts, row, params.explained) === null) {
            hits.push({ row, cell: params.counts.usable, params: { ...named(account), counted: quantity, expected: balance, gap: gap > 0 ? `+${gap}` : String(gap) } });
          }
          balance = quantity;
          known = came = true;
          continue;
        }
        known ||= supply || date >= opened;
        came ||= what === "in";
        balance += what === "in" ? quantity : -quantity;
        // A lot that never came is said by `stranger`.
        if (params.look === "negative" && what === "out" && known && came && balance < 0) {
          hits.push({ row, cell: params.moves.sent, params: { ...named(account), date: formatDateShort(date), balance, before: balance + quantity, taken: quantity } });
        }
      }
      return hits;
    });
  },
};

/** Calls {@link runningBalance}. Messages may use `{item}`, `{place}`, `{lot}`; `negative` also `{date}`, `{before}`, `{taken}`, `{balance}`; `gap` also `{counted}`, `{expected}`, `{gap}`; `stranger` also `{date}`. */
export const findRunningBalance = (params: Params): MethodCall => ({ method: "runningBalance", params: { ...params } });
