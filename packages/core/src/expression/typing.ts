import type { Cell } from "../definition/cell.js";
import { isComparison, type Aggregate, type Node } from "./node.js";

/** A cell that an expression reads, on the row itself or behind one reference. */
export interface Resolved {
  readonly cell: Cell;
  /** The register the cell is of. */
  readonly register: string;
  /** Set where the path follows a reference: the reference's cell on the row, and the target's key. */
  readonly via: { readonly cell: Cell; readonly key: Cell } | null;
}

/** What an expression is read against: its register's cells and the domain's parameters. */
export interface Scope {
  readonly register: string;
  /** The row's own cells that a person enters. */
  readonly entered: readonly Cell[];
  /** Throws where there is no such cell. */
  resolve(path: string): Resolved;
  /** Decimals of a parameter; throws where there is no such parameter. */
  paramScale(id: string): number;
}

export type ValueType = { readonly type: "number"; readonly scale: number } | { readonly type: "date" | "bool" | "flag" | "code" | "codes" | "text" };

/** The type of a cell's value in expressions. */
export function cellType(cell: Cell): ValueType {
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": return { type: "number", scale: cell.scale };
    case "date": case "month": return { type: "date" };
    case "boolean": return { type: "flag" };
    case "codes": return { type: "codes" };
    case "text": case "pcode": return { type: "text" };
    case "code": case "place": case "reference": return { type: "code" };
  }
}

/** Decimals of a literal. */
export const scaleOf = (literal: string): number => literal.split(".")[1]?.length ?? 0;

/** The type of an expression; throws a sentence for the programmer where it makes no sense. */
export function typeOf(node: Node, scope: Scope): ValueType {
  switch (node.op) {
    case "cell": return cellType(scope.resolve(node.path).cell);
    case "number": return { type: "number", scale: scaleOf(node.value) };
    case "param": return { type: "number", scale: scope.paramScale(node.id) };
    case "date": case "today": case "periodStart": case "periodEnd": return { type: "date" };
    case "code": return { type: "code" };
    case "bool": return { type: "flag" };
    case "orZero": return expect(node.of, scope, "number");
    case "endOfMonth": return expect(node.of, scope, "date");
    case "add": case "sub": case "mul": return arithmetic(node, scope);
    case "in": expect(node.of, scope, "code"); checkCodes(node.of, node.values, scope); return { type: "bool" };
    case "has": expect(node.of, scope, "codes"); checkCodes(node.of, [node.value], scope); return { type: "bool" };
    case "and": case "or": for (const part of node.of) expect(part, scope, "bool"); return { type: "bool" };
    case "not": return expect(node.of, scope, "bool");
    case "present": case "missing": typeOf(node.of, scope); return { type: "bool" };
    case "workingDay": expect(node.of, scope, "date"); return { type: "bool" };
    default: return comparison(node, scope);
  }
}

function expect(node: Node, scope: Scope, type: ValueType["type"]): ValueType {
  const found = typeOf(node, scope);
  if (found.type !== type) throw new TypeError(`${type} expected, ${found.type} found in ${JSON.stringify(node)}`);
  return found;
}

function arithmetic(node: Extract<Node, { op: "add" | "sub" | "mul" }>, scope: Scope): ValueType {
  const left = typeOf(node.left, scope), right = typeOf(node.right, scope);
  if (node.op === "sub" && left.type === "date" && right.type === "date") return { type: "number", scale: 0 };
  if (node.op !== "mul" && left.type === "date" && right.type === "number" && right.scale === 0) return { type: "date" };
  if (left.type !== "number" || right.type !== "number") throw new TypeError(`Numbers expected in ${JSON.stringify(node)}`);
  return { type: "number", scale: node.op === "mul" ? left.scale + right.scale : Math.max(left.scale, right.scale) };
}

function comparison(node: Node, scope: Scope): ValueType {
  if (!isComparison(node)) throw new TypeError(`Unknown operation in ${JSON.stringify(node)}`);
  const left = typeOf(node.left, scope), right = typeOf(node.right, scope);
  if (left.type !== right.type) throw new TypeError(`${left.type} compared with ${right.type} in ${JSON.stringify(node)}`);
  const ordered = left.type === "number" || left.type === "date";
  if (!ordered && (left.type === "text" || left.type === "codes" || left.type === "bool" || (node.op !== "eq" && node.op !== "ne"))) {
    throw new TypeError(`${left.type} can't be compared with ${node.op} in ${JSON.stringify(node)}`);
  }
  if (node.right.op === "code") checkCodes(node.left, [node.right.value], scope);
  return { type: "bool" };
}

function checkCodes(node: Node, values: readonly string[], scope: Scope): void {
  if (node.op !== "cell") return;
  const { codes } = scope.resolve(node.path).cell;
  for (const value of values) if (codes && !Object.hasOwn(codes.codes, value)) throw new TypeError(`${codes.id} has no code ${value}`);
}

/** Decimals of a figure's exact value; null for a quotient. Throws where the figure makes no sense. */
export function aggregateScale(aggregate: Aggregate, scope: Scope): number | null {
  if ("where" in aggregate && aggregate.where) expect(aggregate.where, scope, "bool");
  switch (aggregate.agg) {
    case "count": return 0;
    case "sum": {
      const of = expect(aggregate.of, scope, "number");
      return of.type === "number" ? of.scale : 0;
    }
    case "ratio":
      aggregateScale(aggregate.numerator, scope);
      aggregateScale(aggregate.denominator, scope);
      return null;
    default: {
      const left = aggregateScale(aggregate.left, scope), right = aggregateScale(aggregate.right, scope);
      return left === null || right === null ? null : Math.max(left, right);
    }
  }
}
