/**
 * The expression tree: plain JSON-safe data. Authors never write it by hand; `build.ts` does from `(row) => …`.
 * A path names a cell of the row (`status`, `place.cercle`, `staff.women`) or follows one reference (`action.axis`).
 */
export type Comparison = "eq" | "ne" | "lt" | "lte" | "gt" | "gte";

export type Node =
  | { readonly op: "cell"; readonly path: string }
  | { readonly op: "number"; readonly value: string }
  | { readonly op: "code"; readonly value: string }
  | { readonly op: "date"; readonly value: string }
  | { readonly op: "bool"; readonly value: boolean }
  | { readonly op: "param"; readonly id: string }
  | { readonly op: "today" }
  | { readonly op: "periodStart" }
  | { readonly op: "periodEnd" }
  | { readonly op: "add" | "sub" | "mul"; readonly left: Node; readonly right: Node }
  | { readonly op: "orZero"; readonly of: Node }
  /** The last day of the month that comes `months` months after a date's own (0: its own month). */
  | { readonly op: "endOfMonth"; readonly of: Node; readonly months: number }
  | { readonly op: Comparison; readonly left: Node; readonly right: Node }
  | { readonly op: "in"; readonly of: Node; readonly values: readonly string[] }
  | { readonly op: "has"; readonly of: Node; readonly value: string }
  | { readonly op: "and" | "or"; readonly of: readonly Node[] }
  | { readonly op: "not"; readonly of: Node }
  | { readonly op: "present" | "missing"; readonly of: Node }
  | { readonly op: "workingDay"; readonly of: Node };

/** A figure over the rows of one register. `where` keeps the rows for which it is true (unknown is not). */
export type Aggregate =
  | { readonly agg: "count"; readonly where: Node | null }
  | { readonly agg: "sum"; readonly of: Node; readonly where: Node | null }
  | { readonly agg: "ratio"; readonly numerator: Aggregate; readonly denominator: Aggregate }
  | { readonly agg: "minus" | "plus"; readonly left: Aggregate; readonly right: Aggregate };

const COMPARISONS = new Set<string>(["eq", "ne", "lt", "lte", "gt", "gte"]);

/** True for the six comparisons. */
export function isComparison(node: Node): node is Extract<Node, { left: Node; op: Comparison }> {
  return COMPARISONS.has(node.op);
}

/** The direct children of a node, in order. */
export function children(node: Node): readonly Node[] {
  switch (node.op) {
    case "cell": case "number": case "code": case "date": case "bool": case "param": case "today": case "periodStart": case "periodEnd":
      return [];
    case "and": case "or":
      return node.of;
    case "orZero": case "endOfMonth": case "in": case "has": case "not": case "present": case "missing": case "workingDay":
      return [node.of];
    default:
      return [node.left, node.right];
  }
}

/** Every cell path that an expression reads, in order of appearance, each once. */
export function pathsOf(node: Node): string[] {
  const found = new Set<string>();
  const walk = (n: Node): void => {
    if (n.op === "cell") found.add(n.path);
    for (const child of children(n)) walk(child);
  };
  walk(node);
  return [...found];
}

/** Every row expression inside an aggregate. */
export function rowNodesOf(aggregate: Aggregate): Node[] {
  switch (aggregate.agg) {
    case "count":
      return aggregate.where ? [aggregate.where] : [];
    case "sum":
      return aggregate.where ? [aggregate.of, aggregate.where] : [aggregate.of];
    case "ratio":
      return [...rowNodesOf(aggregate.numerator), ...rowNodesOf(aggregate.denominator)];
    default:
      return [...rowNodesOf(aggregate.left), ...rowNodesOf(aggregate.right)];
  }
}

/** A count or sum inside a figure. */
export type AggregateLeaf = Extract<Aggregate, { agg: "count" | "sum" }>;

/** The counts and sums of a figure, from left to right. */
export function leavesOf(aggregate: Aggregate): AggregateLeaf[] {
  switch (aggregate.agg) {
    case "count": case "sum": return [aggregate];
    case "ratio": return [...leavesOf(aggregate.numerator), ...leavesOf(aggregate.denominator)];
    default: return [...leavesOf(aggregate.left), ...leavesOf(aggregate.right)];
  }
}
