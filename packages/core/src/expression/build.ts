import type { Aggregate, Comparison, Node } from "./node.js";

/** Anything that stands for a tree of type {@link Node}. */
export interface Expr {
  /** The tree itself, JSON-safe. */
  readonly node: Node;
}

/** A condition: true, false or unknown. */
export interface BoolExpr extends Expr {
  readonly kind: "bool";
  and(...others: BoolExpr[]): BoolExpr;
  or(...others: BoolExpr[]): BoolExpr;
  not(): BoolExpr;
  /** « If this holds, then that must »: `not this or that`. */
  implies(then: BoolExpr): BoolExpr;
  /** « This holds exactly when that does. » */
  iff(other: BoolExpr): BoolExpr;
}

interface Presence {
  /** Something valid stands in the cell. Never unknown. */
  present(): BoolExpr;
  /** Nothing valid stands in the cell. Never unknown. */
  missing(): BoolExpr;
}

/** Free text can only be tested for presence: the four readings would not agree on more. */
export interface TextExpr extends Expr, Presence {
  readonly kind: "text";
}

/** A code of a list, a reference to a row's key, or a place. Comparisons ignore case. */
export interface CodeExpr<K extends string> extends Expr, Presence {
  readonly kind: "code";
  eq(other: K | CodeExpr<K>): BoolExpr;
  ne(other: K | CodeExpr<K>): BoolExpr;
  in(values: readonly K[]): BoolExpr;
}

/** Several codes in one cell. */
export interface CodesExpr<K extends string> extends Expr, Presence {
  readonly kind: "codes";
  has(value: K): BoolExpr;
}

/** A decimal too long for a JavaScript number is written as a string. */
type Num = NumberExpr | number | string;
/** A number, exact: integers, decimals, money, percents (as fractions), days between dates. */
export interface NumberExpr extends Expr, Presence {
  readonly kind: "number";
  plus(other: Num): NumberExpr;
  minus(other: Num): NumberExpr;
  times(other: Num): NumberExpr;
  /** The number, or 0 where the cell is empty. */
  orZero(): NumberExpr;
  eq(other: NumberExpr | number): BoolExpr;
  ne(other: NumberExpr | number): BoolExpr;
  lt(other: NumberExpr | number): BoolExpr;
  lte(other: NumberExpr | number): BoolExpr;
  gt(other: NumberExpr | number): BoolExpr;
  gte(other: NumberExpr | number): BoolExpr;
}

/** A day. Literals are ISO strings. */
export interface DateExpr extends Expr, Presence {
  readonly kind: "date";
  eq(other: DateExpr | string): BoolExpr;
  ne(other: DateExpr | string): BoolExpr;
  lt(other: DateExpr | string): BoolExpr;
  lte(other: DateExpr | string): BoolExpr;
  gt(other: DateExpr | string): BoolExpr;
  gte(other: DateExpr | string): BoolExpr;
  plusDays(days: Num): DateExpr;
  /** The last day of the month, `months` months on (2 for the end of a quarter from its first month). A whole number, never below 0. */
  endOfMonth(months?: number): DateExpr;
  /** Days from `other` to this one. */
  minus(other: DateExpr): NumberExpr;
  /** A working day in Mali: neither Saturday, Sunday nor a public holiday known to the workbook. */
  isWorkingDay(): BoolExpr;
}

/** A yes/no cell. */
export interface FlagExpr extends Expr, Presence {
  readonly kind: "flag";
  eq(value: boolean): BoolExpr;
  isTrue(): BoolExpr;
  isFalse(): BoolExpr;
}

/** A figure over rows. */
export interface AggExpr {
  readonly aggregate: Aggregate;
  plus(other: AggExpr): AggExpr;
  minus(other: AggExpr): AggExpr;
}

/** Names that a column can't have, because an expression uses them. */
export const RESERVED: ReadonlySet<string> = new Set([
  "node", "kind", "and", "or", "not", "implies", "iff", "present", "missing", "eq", "ne", "lt", "lte", "gt", "gte",
  "in", "has", "plus", "minus", "times", "orZero", "plusDays", "endOfMonth", "isWorkingDay", "isTrue", "isFalse", "then",
]);

const isExpr = (value: unknown): value is Expr => typeof value === "object" && value !== null && "node" in value;
const ISO = /^\d{4}-\d{2}-\d{2}$/;

function operand(value: unknown, date: boolean): Node {
  if (isExpr(value)) return value.node;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`An expression can't hold ${value}.`);
    return { op: "number", value: String(value) };
  }
  if (typeof value === "boolean") return { op: "bool", value };
  if (typeof value === "string") return date || ISO.test(value) ? { op: "date", value } : { op: "code", value };
  throw new TypeError("An expression takes numbers, texts, booleans and other expressions.");
}
const number = (value: Num): Node => (typeof value === "string" ? { op: "number", value } : operand(value, false));

/** Every operation there is; the static types say which make sense where. */
function operations(node: Node): Record<string, unknown> {
  const compare = (op: Comparison) => (other: unknown) => wrap({ op, left: node, right: operand(other, false) });
  const not = (n: Node): Node => ({ op: "not", of: n });
  const of = (others: readonly Expr[]): Node[] => [node, ...others.map((o) => o.node)];
  return {
    node,
    eq: compare("eq"), ne: compare("ne"), lt: compare("lt"), lte: compare("lte"), gt: compare("gt"), gte: compare("gte"),
    and: (...others: Expr[]) => wrap({ op: "and", of: of(others) }),
    or: (...others: Expr[]) => wrap({ op: "or", of: of(others) }),
    not: () => wrap(not(node)),
    implies: (then: Expr) => wrap({ op: "or", of: [not(node), then.node] }),
    iff: (other: Expr) => wrap({ op: "and", of: [{ op: "or", of: [not(node), other.node] }, { op: "or", of: [node, not(other.node)] }] }),
    present: () => wrap({ op: "present", of: node }),
    missing: () => wrap({ op: "missing", of: node }),
    in: (values: readonly string[]) => wrap({ op: "in", of: node, values: [...values] }),
    has: (value: string) => wrap({ op: "has", of: node, value }),
    plus: (other: Num) => wrap({ op: "add", left: node, right: number(other) }),
    minus: (other: Num) => wrap({ op: "sub", left: node, right: number(other) }),
    times: (other: Num) => wrap({ op: "mul", left: node, right: number(other) }),
    orZero: () => wrap({ op: "orZero", of: node }),
    plusDays: (days: Num) => wrap({ op: "add", left: node, right: number(days) }),
    endOfMonth: (months = 0) => {
      if (!Number.isInteger(months) || months < 0) throw new TypeError(`A whole number of months expected, not ${months}.`);
      return wrap({ op: "endOfMonth", of: node, months });
    },
    isWorkingDay: () => wrap({ op: "workingDay", of: node }),
    isTrue: () => wrap({ op: "eq", left: node, right: { op: "bool", value: true } }),
    isFalse: () => wrap({ op: "eq", left: node, right: { op: "bool", value: false } }),
  };
}

/** A cell's expression; a name that is no operation goes one step down: `r.place.cercle`, `r.action.axis`. */
function wrap(node: Node): any { // eslint-disable-line -- the proxy answers for every expression type at once
  const known = operations(node);
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === "symbol") return undefined;
      if (Object.hasOwn(target, name)) return target[name];
      if (node.op === "cell" && !RESERVED.has(name)) return wrap({ op: "cell", path: `${node.path}.${name}` });
      return undefined;
    },
    has: (target, name) => Object.hasOwn(target, name),
  });
}

/** The row handed to an author's function: every property is a cell. */
export function rowProxy<Fields>(): Fields {
  return new Proxy({}, {
    get: (_target, name) => (typeof name === "symbol" ? undefined : wrap({ op: "cell", path: name })),
  }) as Fields;
}

/** The as-of date of the workbook (`canevas_au`), by default the last day of its period; never the machine's clock. */
export const today = (): DateExpr => wrap({ op: "today" });
/** First day of the workbook's period. */
export const periodStart = (): DateExpr => wrap({ op: "periodStart" });
/** Last day of the workbook's period. */
export const periodEnd = (): DateExpr => wrap({ op: "periodEnd" });
/** A parameter of the workbook, by id; the domain declares its default and source. */
export const param = (id: string): NumberExpr => wrap({ op: "param", id });
/** All conditions together. */
export const all = (...conditions: BoolExpr[]): BoolExpr => wrap({ op: "and", of: conditions.map((c) => c.node) });
/** At least one condition. */
export const any = (...conditions: BoolExpr[]): BoolExpr => wrap({ op: "or", of: conditions.map((c) => c.node) });

function figure(aggregate: Aggregate): AggExpr {
  return {
    aggregate,
    plus: (other) => figure({ agg: "plus", left: aggregate, right: other.aggregate }),
    minus: (other) => figure({ agg: "minus", left: aggregate, right: other.aggregate }),
  };
}
const both = (a: BoolExpr | undefined, b: Node | null): Node | null => (!a ? b : !b ? a.node : { op: "and", of: [a.node, b] });

/** Number of rows, of those for which `where` is true. */
export const count = (where?: BoolExpr): AggExpr => figure({ agg: "count", where: where?.node ?? null });
/** Sum over the rows where `of` is known (and `where` is true); 0 over no row. */
export const sum = (of: NumberExpr, where?: BoolExpr): AggExpr => figure({ agg: "sum", of: of.node, where: where?.node ?? null });
/** Quotient of two figures; null where the denominator is 0. */
export const ratio = (numerator: AggExpr, denominator: AggExpr): AggExpr =>
  figure({ agg: "ratio", numerator: numerator.aggregate, denominator: denominator.aggregate });
/** Mean over the rows where `of` is known (and `where` is true); null over none. */
export const mean = (of: NumberExpr, where?: BoolExpr): AggExpr =>
  ratio(sum(of, where), figure({ agg: "count", where: both(where, { op: "present", of: of.node }) }));
/** Share of the rows of `among` (all rows by default) for which `condition` is true. */
export const share = (condition: BoolExpr, among?: BoolExpr): AggExpr =>
  ratio(count(among ? condition.and(among) : condition), count(among));
