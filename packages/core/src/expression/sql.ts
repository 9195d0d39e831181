import type { Cell } from "../definition/cell.js";
import { isComparison, type Aggregate, type Comparison, type Node } from "./node.js";
import { cellType, typeOf, type Scope } from "./typing.js";

/**
 * Reads an expression as SQL (DuckDB and PostgreSQL). A register is a table named by {@link sqlTable}, a cell a column
 * named by its id; codes and places hold canonical codes, several codes « ;a;b; », numbers DECIMAL of their scale, dates DATE.
 * Reference tables: `canevas_feries(day)`, `canevas_params(id, value)`, `canevas_periode(today, period_start, period_end)`.
 */
const SIGN: Record<Comparison, string> = { eq: "=", ne: "<>", lt: "<", lte: "<=", gt: ">", gte: ">=" };
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const name = (id: string): string => `"${id.replaceAll('"', '""')}"`;

/** The table of a register: `pagt.actions` → `"pagt_actions"`. */
export const sqlTable = (register: string): string => name(register.replaceAll(".", "_"));

/** The SQL type of a cell. */
export function sqlType(cell: Cell): string {
  const type = cellType(cell);
  if (type.type === "number") return type.scale === 0 ? "BIGINT" : `DECIMAL(18,${type.scale})`;
  if (type.type === "date") return "DATE";
  return type.type === "flag" ? "BOOLEAN" : "VARCHAR";
}

/** Makes the reading for one register. */
export function sqlReading(scope: Scope) {
  const followed = new Map<string, { readonly cell: Cell; readonly key: Cell; readonly register: string }>();
  const locate = (path: string): string => {
    const resolved = scope.resolve(path);
    if (!resolved.via) return `t.${name(resolved.cell.id)}`;
    followed.set(resolved.via.cell.id, { ...resolved.via, register: resolved.register });
    return `${name(`via_${resolved.via.cell.id}`)}.${name(resolved.cell.id)}`;
  };
  const isCode = (node: Node): boolean => typeOf(node, scope).type === "code";

  const value = (node: Node): string => {
    switch (node.op) {
      case "cell": return locate(node.path);
      case "number": return node.value;
      case "date": return `DATE ${text(node.value)}`;
      case "bool": return node.value ? "TRUE" : "FALSE";
      case "code": return text(node.value.toLowerCase());
      case "param": return `(SELECT CAST(value AS DECIMAL(18,${scope.paramScale(node.id)})) FROM canevas_params WHERE id = ${text(node.id)})`;
      case "today": return "(SELECT today FROM canevas_periode)";
      case "periodStart": return "(SELECT period_start FROM canevas_periode)";
      case "periodEnd": return "(SELECT period_end FROM canevas_periode)";
      case "orZero": return `COALESCE(${value(node.of)}, 0)`;
      case "add": case "sub": {
        const sign = node.op === "add" ? "+" : "-";
        if (typeOf(node, scope).type === "date") return `(${value(node.left)} ${sign} CAST(${value(node.right)} AS INTEGER))`;
        return `(${wide(node.left)} ${sign} ${wide(node.right)})`;
      }
      case "mul": return `(${wide(node.left)} * ${wide(node.right)})`;
      default: return condition(node);
    }
  };
  /** An operand with room for the result: DuckDB keeps what comes of two DECIMAL(18) in 18 digits. A difference of days has dates. */
  const wide = (node: Node): string => {
    const type = typeOf(node, scope);
    return type.type === "number" ? `CAST(${value(node)} AS DECIMAL(38,${type.scale}))` : value(node);
  };
  const condition = (node: Node): string => {
    if (isComparison(node)) {
      const side = (part: Node): string => (part.op === "cell" && isCode(part) ? `lower(${value(part)})` : value(part));
      return `(${side(node.left)} ${SIGN[node.op]} ${side(node.right)})`;
    }
    switch (node.op) {
      case "not": return `(NOT ${condition(node.of)})`;
      case "and": case "or": return `(${node.of.map(condition).join(node.op === "and" ? " AND " : " OR ")})`;
      case "in": return `(lower(${value(node.of)}) IN (${node.values.map((code) => text(code.toLowerCase())).join(", ") || "NULL"}))`;
      case "has": return `(strpos(${value(node.of)}, ${text(`;${node.value};`)}) > 0)`;
      case "present": return `(${value(node.of)} IS NOT NULL)`;
      case "missing": return `(${value(node.of)} IS NULL)`;
      case "workingDay": {
        const day = value(node.of);
        return `(CASE WHEN ${day} IS NULL THEN NULL ELSE extract(isodow FROM ${day}) < 6 AND NOT EXISTS (SELECT 1 FROM canevas_feries f WHERE f.day = ${day}) END)`;
      }
      default: throw new TypeError(`No condition: ${JSON.stringify(node)}`);
    }
  };
  /** A calculated cell, with the decimals that its column keeps. */
  const cellValue = (cell: Cell): string => {
    const node = cell.computed!, type = typeOf(node, scope);
    return type.type === "number" ? `ROUND(${value(node)}, ${cell.scale})` : value(node);
  };
  const figure = (aggregate: Aggregate): string => {
    switch (aggregate.agg) {
      case "count": return aggregate.where ? `count(*) FILTER (WHERE ${condition(aggregate.where)})` : "count(*)";
      case "sum": return `COALESCE(sum(${value(aggregate.of)})${aggregate.where ? ` FILTER (WHERE ${condition(aggregate.where)})` : ""}, 0)`;
      case "ratio": return `(CAST(${figure(aggregate.numerator)} AS DOUBLE) / NULLIF(CAST(${figure(aggregate.denominator)} AS DOUBLE), 0))`;
      default: return `(${figure(aggregate.left)} ${aggregate.agg === "plus" ? "+" : "-"} ${figure(aggregate.right)})`;
    }
  };
  /** FROM with a left join for every reference that was followed so far. Of several rows with one key the first is meant. */
  const from = (): string => [
    `FROM ${sqlTable(scope.register)} t`,
    ...[...followed.values()].map(({ cell, key, register }) => {
      const via = name(`via_${cell.id}`), first = `SELECT DISTINCT ON (lower(${name(key.id)})) * FROM ${sqlTable(register)} ORDER BY lower(${name(key.id)}), _row`;
      return `LEFT JOIN (${first}) ${via} ON lower(${via}.${name(key.id)}) = lower(t.${name(cell.id)})`;
    }),
  ].join(" ");

  const everyRow = (answer: string): string => `SELECT t._row AS _row, ${answer} AS answer ${from()} ORDER BY t._row`;

  return {
    value, condition, figure, from,
    /** `_row` and the check's value (TRUE, FALSE or NULL) for every row. */
    rowQuery: (check: Node): string => everyRow(value(check)),
    /** `_row` and a calculated cell's value for every row. */
    cellQuery: (cell: Cell): string => everyRow(cellValue(cell)),
    /** One line a figure, or one a group with `by`. */
    figureQuery: (aggregate: Aggregate, by: readonly string[] = []): string => {
      const groups = by.map(locate);
      const answer = figure(aggregate);
      return `SELECT ${[...groups, `${answer} AS answer`].join(", ")} ${from()}${groups.length > 0 ? ` GROUP BY ${groups.join(", ")}` : ""}`;
    },
  };
}
