import type { BoolExpr, Expr } from "../expression/build.js";
import { rowProxy } from "../expression/build.js";
import { pathsOf, type Node } from "../expression/node.js";
import type { Column, Columns, ComputedColumn, ComputedForm, ComputedOptions, Fields, RowCheck, ValueOf } from "./column.js";
import type { MethodCall } from "./method.js";
import type { SharedProfile } from "./profile.js";
import type { Text } from "./text.js";

export type Severity = "error" | "warning" | "info";

/**
 * An example row by cell id: `{ status: "realisee", "place.cercle": "ML0103", progress: 1 }`. Codes are canonical,
 * dates ISO strings, percents fractions, several codes an array. A cell that is not named is empty.
 */
export type ExampleRow = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Rows of other registers that an example needs, by register id. */
export type ExampleWith = Readonly<Record<string, readonly ExampleRow[]>>;

/** Parameters by id, as a workbook would have them: numbers, ISO dates, null where not set. */
export type ExampleParams = Readonly<Record<string, number | string | null>>;

/** A rule on one row. Broken only where the check is false: unknown is silence. */
export interface RowRule {
  readonly id: string;
  readonly severity: Exclude<Severity, "info">;
  readonly check: Node;
  /** The sentence: where, what, what to do. `{path}` is a cell of the row, `{name}` one of `values`. */
  readonly message: Text;
  /** The cell to point at; by default the first that the check reads. */
  readonly at: string;
  readonly values: Readonly<Record<string, Node>>;
  readonly pass: ExampleRow;
  readonly fail: ExampleRow;
  readonly with: ExampleWith;
  /** Parameters of the examples, where their defaults would not do. */
  readonly params: ExampleParams;
}
/** A rule over the rows of a register, or of several: a named function of `methods` with parameters. */
export interface RegisterRule {
  readonly id: string;
  readonly severity: Exclude<Severity, "info">;
  readonly find: MethodCall;
  readonly message: Text;
  readonly pass: readonly ExampleRow[];
  readonly fail: readonly ExampleRow[];
  readonly with: ExampleWith;
  readonly failWith: ExampleWith;
  readonly params: ExampleParams;
}

/** What an author writes for a row rule. */
export interface RowRuleInput<C> {
  readonly id: string;
  readonly severity: Exclude<Severity, "info">;
  readonly check: RowCheck<C>;
  readonly message: Text;
  readonly at?: string;
  readonly values?: Readonly<Record<string, (row: Fields<C>) => Expr>>;
  readonly pass: ExampleRow;
  readonly fail: ExampleRow;
  readonly with?: ExampleWith;
  readonly params?: ExampleParams;
}
/** What an author writes for a register rule. */
export interface RegisterRuleInput {
  readonly id: string;
  readonly severity: Exclude<Severity, "info">;
  readonly find: MethodCall;
  readonly message: Text;
  readonly pass: readonly ExampleRow[];
  readonly fail: readonly ExampleRow[];
  /** Rows of other registers beside `pass`. */
  readonly with?: ExampleWith;
  /** Rows of other registers beside `fail`; `with` by default. */
  readonly failWith?: ExampleWith;
  readonly params?: ExampleParams;
}

/** What of a register goes on into the next period's workbook. Rows that a carried row refers to go with it. */
export interface Carry {
  /** The rows that go on, `periodStart()` being the first day of the new period; null for none. */
  readonly where: Node | null;
  /** A whole-number cell with the row's year: an earlier year becomes that of the new period. */
  readonly year: string | null;
  /** A yes/no cell that then says that the row comes from before. */
  readonly flag: string | null;
}
/** How a register's rows stand in a calendar. Cell ids; none may be personal. */
export interface CalendarEntry {
  readonly date: string;
  /** The last day; a row without one takes a day. */
  readonly end: string | null;
  /** Cells that make the title, in order. */
  readonly title: readonly string[];
  /** Cells that make the description, each with its label. */
  readonly details: readonly string[];
  readonly place: string | null;
  /** Rows that are shown; null for all with a date. */
  readonly where: Node | null;
  /** Rows that are shown as cancelled. */
  readonly cancelled: Node | null;
}

/** A register: one typed table, one sheet of a workbook, one row per thing. */
export interface Register<C extends Columns = Columns> {
  readonly id: string;
  readonly sheet: Text;
  readonly title: Text;
  readonly description: Text;
  /** `period`: its rows describe the workbook's period. `standing`: they stay true until changed, and carry over. */
  readonly grain: "period" | "standing";
  /** Column or cell ids that together name a row. A register that others refer to has one text column. */
  readonly key: readonly string[];
  /** Columns in sheet order, the computed ones included. */
  readonly columns: C;
  readonly rules: readonly RowRule[];
  readonly registerRules: readonly RegisterRule[];
  /** Who may see it: `restricted` registers stay out of every report and export that does not name them. */
  readonly restricted: boolean;
  /** Rows of a copy for each profile: all, none, or those where the condition is true. Without a word: all, or none where restricted. */
  readonly share: Readonly<Partial<Record<SharedProfile, boolean | Node>>>;
  readonly alias: readonly string[];
  /** null: all rows of a standing register go on into the next workbook, none of one by period. */
  readonly carry: Carry | null;
  /** null for a register that is no calendar. */
  readonly calendar: CalendarEntry | null;
}

type ComputedInput<C, F> = Omit<ComputedOptions, "form"> & { readonly form: F; readonly value: (row: Fields<C>) => Expr };
type Forms = Readonly<Record<string, ComputedForm>>;
type ComputedOf<D> = { readonly [K in keyof D]: Omit<ComputedColumn, "form"> & { readonly form: D[K] } };

/** What an author writes for a register. */
export interface RegisterInput<C extends Columns, D extends Forms> {
  readonly id: string;
  readonly sheet: Text;
  readonly title: Text;
  readonly description: Text;
  readonly grain: "period" | "standing";
  readonly key: readonly KeyOf<C>[];
  readonly columns: C;
  readonly computed?: { readonly [K in keyof D]: ComputedInput<NoInfer<C>, D[K]> };
  readonly rules?: readonly RowRuleInput<NoInfer<C> & ComputedOf<NoInfer<D>>>[];
  readonly registerRules?: readonly RegisterRuleInput[];
  readonly restricted?: boolean;
  readonly share?: Readonly<Partial<Record<SharedProfile, boolean | RowCheck<NoInfer<C> & ComputedOf<NoInfer<D>>>>>>;
  readonly alias?: readonly string[];
  /** What goes on into the next period's workbook, where it is not what `grain` says; `where: "never"` for nothing. */
  readonly carry?: { readonly where: RowCheck<NoInfer<C> & ComputedOf<NoInfer<D>>> | "never"; readonly year?: keyof C & string; readonly flag?: keyof C & string };
  readonly calendar?: {
    readonly date: keyof C & string; readonly end?: keyof C & string; readonly title: readonly ((keyof C | keyof D) & string)[]; readonly details?: readonly ((keyof C | keyof D) & string)[]; readonly place?: keyof C & string;
    readonly where?: RowCheck<NoInfer<C> & ComputedOf<NoInfer<D>>>; readonly cancelled?: RowCheck<NoInfer<C> & ComputedOf<NoInfer<D>>>;
  };
}
type CellsOf<K extends string, V> = V extends { kind: "place"; downTo: infer L } ? `${K}.${"region" | "cercle" | (L & string)}` : never;
/** A column id, or a cell of a place (`place.commune`). */
export type KeyOf<C> = { [K in keyof C & string]: K | CellsOf<K, C[K]> }[keyof C & string];

/** Defines a register. Types of rows and of expressions follow from `columns`. */
export function defineRegister<const C extends Columns, const D extends Forms = {}>(
  input: RegisterInput<C, D>,
): Register<C & ComputedOf<D>> {
  const row = rowProxy<any>(); // eslint-disable-line -- the static types were checked at the author's side
  const columns: Record<string, Column> = { ...input.columns };
  for (const [id, { value, ...rest }] of Object.entries((input.computed ?? {}) as Record<string, ComputedInput<C, ComputedForm>>)) {
    const column: ComputedColumn = { ...rest, kind: "computed", value: value(row).node };
    placeAfter(columns, id, column);
  }
  const node = (where: ((row: never) => BoolExpr) | undefined): Node | null => where?.(row as never).node ?? null;
  const { carry, calendar } = input;
  return {
    id: input.id, sheet: input.sheet, title: input.title, description: input.description, grain: input.grain,
    key: input.key, columns: columns as C & ComputedOf<D>, restricted: input.restricted ?? false, alias: input.alias ?? [],
    share: Object.fromEntries(Object.entries(input.share ?? {}).map(([profile, rows]) => [profile, typeof rows === "function" ? node(rows) : rows])) as Register["share"],
    rules: (input.rules ?? []).map((rule) => rowRule(rule as unknown as RowRuleInput<unknown>, row as never)),
    registerRules: (input.registerRules ?? []).map((rule) => ({ ...rule, with: rule.with ?? {}, failWith: rule.failWith ?? rule.with ?? {}, params: rule.params ?? {} })),
    carry: carry ? { where: carry.where === "never" ? null : node(carry.where), year: carry.year ?? null, flag: carry.flag ?? null } : null,
    calendar: calendar ? { date: calendar.date, end: calendar.end ?? null, title: calendar.title, details: calendar.details ?? [], place: calendar.place ?? null, where: node(calendar.where), cancelled: node(calendar.cancelled) } : null,
  };
}

function placeAfter(columns: Record<string, Column>, id: string, column: ComputedColumn): void {
  const entries = Object.entries(columns);
  const at = column.after ? entries.findIndex(([name]) => name === column.after) + 1 : entries.length;
  if (at === 0) throw new TypeError(`Column ${id}: there is no column ${column.after} to stand behind.`);
  entries.splice(at, 0, [id, column]);
  for (const name of Object.keys(columns)) delete columns[name];
  Object.assign(columns, Object.fromEntries(entries));
}

function rowRule(rule: RowRuleInput<unknown>, row: never): RowRule {
  const check: BoolExpr = rule.check(row);
  const values = Object.fromEntries(Object.entries(rule.values ?? {}).map(([name, value]) => [name, value(row).node]));
  return { id: rule.id, severity: rule.severity, check: check.node, message: rule.message, at: rule.at ?? firstCell(check.node), values, pass: rule.pass, fail: rule.fail, with: rule.with ?? {}, params: rule.params ?? {} };
}

function firstCell(node: Node): string {
  const [path] = pathsOf(node);
  if (path === undefined) throw new TypeError("A row rule reads no cell.");
  return path;
}

/** The rows of a register as a developer gets them: one property a column, typed. */
export type RowOf<R> = R extends Register<infer C> ? { -readonly [K in keyof C]: ValueOf<C[K]> } : never;
