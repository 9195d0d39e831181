import type { MethodContext, Rows } from "./contract.js";
import { textOf } from "./where.js";

/** The registers and cells that a ledger of things in places is kept in: counts and movements. */
export interface LedgerCells {
  /** A count says what stands in a place on a day: it resets the balance. */
  readonly counts: { readonly register: string; readonly item: string; readonly place: string; readonly lot: string; readonly date: string; readonly usable: string; readonly unusable: readonly string[]; readonly expires: string };
  /** A movement takes `sent` out of `from` on `sentOn` and puts `received` into `to` on `receivedOn`; with one side only, the other side's quantity and date stand in. */
  readonly moves: { readonly register: string; readonly item: string; readonly lot: string; readonly nature: string; readonly from: string; readonly to: string; readonly sent: string; readonly sentOn: string; readonly received: string; readonly receivedOn: string };
  /** Natures of movement that open the inventory of a place (an opening stock), and those that bring a new lot from outside. */
  readonly opening: readonly string[];
  readonly supply: readonly string[];
}

/** One event of a balance, in quantities of the item's unit (integers). */
export interface Entry {
  readonly what: "in" | "out" | "count";
  readonly date: string;
  /** Row of the register of counts or movements. */
  readonly row: number;
  readonly quantity: number;
  /** Of a count: the usable part. */
  readonly usable: number;
  readonly supply: boolean;
}

/** The events of one lot of one item in one place, in order: by day, what comes in first, what goes out next, counts last. */
export interface Account {
  readonly item: string;
  readonly place: string;
  readonly lot: string | null;
  readonly entries: readonly Entry[];
}
export interface Ledger {
  readonly accounts: readonly Account[];
  /** The day of the first count or opening stock in a place, by its key in lower case: from then on, what is not written is not there. */
  readonly openedOn: ReadonlyMap<string, string>;
}

const RANK = { in: 0, out: 1, count: 2 } as const;

/** Reads every count and movement into accounts. Events without item, place, date or quantity are left out: they have findings of their own. */
export function ledgerOf(context: MethodContext, cells: LedgerCells): Ledger {
  const accounts = new Map<string, { item: string; place: string; lot: string | null; entries: Entry[] }>();
  const openedOn = new Map<string, string>();
  const add = (item: string | null, place: string | null, lot: string | null, entry: Omit<Entry, "date"> & { readonly date: string | null }): boolean => {
    if (item === null || place === null || entry.date === null) return false;
    const key = JSON.stringify([item, place, lot]).toLowerCase();
    const account = accounts.get(key) ?? { item, place, lot, entries: [] };
    account.entries.push(entry as Entry);
    accounts.set(key, account);
    return true;
  };
  const open = (place: string, date: string): void => {
    const key = place.toLowerCase(), before = openedOn.get(key);
    if (before === undefined || date < before) openedOn.set(key, date);
  };
  readCounts(context.rows(cells.counts.register), cells.counts, add, open);
  readMoves(context.rows(cells.moves.register), cells, add, open);
  for (const account of accounts.values()) account.entries.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : RANK[a.what] - RANK[b.what] || a.row - b.row));
  return { accounts: [...accounts.values()], openedOn };
}

type Add = (item: string | null, place: string | null, lot: string | null, entry: Omit<Entry, "date"> & { readonly date: string | null }) => boolean;
type Open = (place: string, date: string) => void;

function readCounts(rows: Rows, c: LedgerCells["counts"], add: Add, open: Open): void {
  for (let row = 0; row < rows.count; row++) {
    const usable = rows.number(row, c.usable), place = textOf(rows, row, c.place), date = textOf(rows, row, c.date);
    if (usable === null) continue;
    const quantity = c.unusable.reduce((total, cell) => total + (rows.number(row, cell) ?? 0), usable);
    if (add(textOf(rows, row, c.item), place, textOf(rows, row, c.lot), { what: "count", date, row, quantity, usable, supply: false })) open(place!, date!);
  }
}

function readMoves(rows: Rows, { moves: m, opening, supply }: LedgerCells, add: Add, open: Open): void {
  for (let row = 0; row < rows.count; row++) {
    const item = textOf(rows, row, m.item), lot = textOf(rows, row, m.lot), nature = textOf(rows, row, m.nature) ?? "";
    const from = textOf(rows, row, m.from), to = textOf(rows, row, m.to);
    const sent = rows.number(row, m.sent), received = rows.number(row, m.received);
    const sentOn = textOf(rows, row, m.sentOn), receivedOn = textOf(rows, row, m.receivedOn);
    const out = sent ?? (to === null ? received : null), into = received ?? (from === null ? sent : null);
    if (out !== null) add(item, from, lot, { what: "out", date: sentOn ?? (to === null ? receivedOn : null), row, quantity: out, usable: out, supply: false });
    if (into === null) continue;
    const date = receivedOn ?? (from === null ? sentOn : null);
    const isNew = supply.includes(nature) || opening.includes(nature);
    if (add(item, to, lot, { what: "in", date, row, quantity: into, usable: into, supply: isNew }) && opening.includes(nature)) open(to!, date!);
  }
}

/** What is left of a lot in a place at the end of a day. */
export interface Balance {
  readonly item: string;
  readonly place: string;
  /** Good for use: the last count's usable part, plus what came and minus what went since; never less than 0, 0 once expired. */
  readonly usable: number;
  /** The row of the last count; null without any. */
  readonly counted: number | null;
}

/** Usable balances at the as-of date. A lot whose last count says that it expires by `useOn` counts for nothing: what expires on a day is not for use on that day. */
export function balancesOf(context: MethodContext, cells: LedgerCells, useOn: string): Balance[] {
  const counts = context.rows(cells.counts.register);
  return ledgerOf(context, cells).accounts.map(({ item, place, entries }) => {
    let usable = 0, counted: number | null = null;
    for (const entry of entries) {
      if (entry.date > context.today) break;
      if (entry.what === "count") { usable = entry.usable; counted = entry.row; }
      else usable += entry.what === "in" ? entry.quantity : -entry.quantity;
    }
    const expires = counted === null ? null : textOf(counts, counted, cells.counts.expires);
    return { item, place, usable: expires !== null && expires <= useOn ? 0 : Math.max(0, usable), counted };
  });
}
