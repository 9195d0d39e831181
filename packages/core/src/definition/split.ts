import { rowProxy, type BoolExpr } from "../expression/build.js";
import type { Node } from "../expression/node.js";
import type { Columns, Fields } from "./column.js";
import type { ExampleRow, Register } from "./register.js";

/** One row a month on the nth given weekday, put off to the next working day where that is a day off. */
export interface Monthly {
  readonly register: string;
  /** The row's date and its key, one text cell: the key is `prefix-2027-01`. */
  readonly date: string;
  readonly key: string;
  readonly prefix: string;
  /** The other cells of each row. A month that has a row with the same `same` cells gets none. */
  readonly values: ExampleRow;
  readonly same: readonly string[];
  /** Parameters: which weekday (1 Monday – 7 Sunday) and which one of the month. */
  readonly weekday: string;
  readonly nth: string;
}

/** How a domain makes one workbook for each row of a register (a thematic group, a team) and takes them back. */
export interface Split {
  /** Its rows get a workbook each; its key is one text cell. */
  readonly register: string;
  /** The cell with the row's name. */
  readonly title: string;
  /** A reference to the same register: a row with one goes into that row's workbook and gets none of its own. */
  readonly within: string | null;
  /** Rows that get a workbook; null for all. */
  readonly open: Node | null;
  /** Register → the cell that says which row's workbook a row belongs to. */
  readonly by: Readonly<Record<string, string>>;
  /** Registers of `by` whose rows that name none are for all. */
  readonly shared: readonly string[];
  /** Registers that go into every workbook as they are. Those in neither list stay out. */
  readonly whole: readonly string[];
  /** Register → cells that the workbook gives and that come back unchanged; of a register of `by`, only in the rows for all. */
  readonly given: Readonly<Record<string, readonly string[]>>;
  /** Cells of the row that the front sheet shows. */
  readonly facts: readonly string[];
  /** Rows that the front sheet lists, by the cells that it shows. */
  readonly lists: readonly { readonly register: string; readonly columns: readonly string[] }[];
  /** Registers of which the list of parts holds all there is: of the last period's workbooks only what a carried row refers to is added. */
  readonly listed: readonly string[];
  /** The parameter that holds the period's year. */
  readonly year: string | null;
  readonly monthly: Monthly | null;
  /** Rules that a complete workbook does not break. */
  readonly complete: readonly string[];
  /** The table of coherence: a figure over two dimensions, the columns a reference. `year`, where the register referred to has it, limits its rows to the period's year. */
  readonly cross: { readonly indicator: string; readonly rows: string; readonly columns: string; readonly year: string | null } | null;
}

/** Defines a {@link Split}, typed by its register. */
export function defineSplit<C extends Columns>(input: Omit<Split, "register" | "title" | "within" | "open" | "facts"> & {
  readonly register: Register<C>;
  readonly title: keyof NoInfer<C> & string;
  readonly within: (keyof NoInfer<C> & string) | null;
  readonly open: ((row: Fields<NoInfer<C>>) => BoolExpr) | null;
  readonly facts: readonly (keyof NoInfer<C> & string)[];
}): Split {
  return { ...input, register: input.register.id, open: input.open ? input.open(rowProxy<Fields<C>>()).node : null };
}

/** The registers of a split workbook, in the domain's order. */
export const splitRegisters = (split: Split, registers: readonly string[]): string[] => registers.filter((id) => id === split.register || id in split.by || split.whole.includes(id));
