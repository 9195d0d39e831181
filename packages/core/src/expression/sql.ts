import type { Cell } from "../definition/cell.js";
import { isComparison, leavesOf, type Aggregate, type AggregateLeaf, type Comparison, type Node } from "./node.js";
import { SQL_DIALECTS, type SqlDialect } from "./sql-dialect.js";
import { cellType, typeOf, type Scope } from "./typing.js";

/**
 * Reads an expression as SQL. A register is a table named by {@link sqlTable}, a cell a column named by its id; codes and places hold
 * canonical codes, several codes « ;a;b; », numbers DECIMAL of their scale, dates DATE. Beside its cells a row has `_dataset` (the workbook
 * or consolidation it is of), `_id` (its order there), `_period`, `_file`, `_sheet`, `_row` and `_invalid`.
 * What expressions read besides: `canevas_classeurs` (one row a `_dataset`: today, period_start, period_end, calendar),
 * `canevas_params(_dataset, id, value)`, `canevas_feries(calendar, day)`, `canevas_periodes(id, month, quarter, year)`.
 */
const SIGN: Record<Comparison, string> = { eq: "=", ne: "<>", lt: "<", lte: "<=", gt: ">", gte: ">=" };
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The name of a register's table: `pagt.actions` → `pagt_actions`. */
export const sqlTable = (register: string): string => register.replaceAll(".", "_");

/** The SQL type of a cell. */
export function sqlType(cell: Cell, dialect: SqlDialect = SQL_DIALECTS.duckdb): string {
  const type = cellType(cell);
  if (type.type === "number") return type.scale === 0 ? "BIGINT" : `DECIMAL(18,${type.scale})`;
  if (type.type === "date") return "DATE";
  return type.type === "flag" ? "BOOLEAN" : dialect.text;
}

/** The dimensions of time, and where they stand. */
const PERIOD_COLUMN: Readonly<Record<string, string>> = { period: "t._period", "period.month": "p.month", "period.quarter": "p.quarter", "period.year": "p.year" };

/** Makes the reading for one register. One reading serves one query: it remembers what the query has to join. */
export function sqlReading(scope: Scope, dialect: SqlDialect = SQL_DIALECTS.duckdb) {
  const { name } = dialect;
  const joins = new Map<string, string>();
  const locate = (path: string): string => {
    const period = PERIOD_COLUMN[path];
    if (period !== undefined) {
      if (period.startsWith("p.")) joins.set("p", "JOIN canevas_periodes p ON p.id = t._period");
      return period;
    }
    const resolved = scope.resolve(path);
    if (!resolved.via) return `t.${name(resolved.cell.id)}`;
    const { cell, key } = resolved.via, via = name(`via_${cell.id}`), keyName = name(key.id);
    // Of several rows with one key the first is meant.
    const first = `SELECT * FROM (SELECT x.*, ROW_NUMBER() OVER (PARTITION BY x._dataset, lower(x.${keyName}) ORDER BY x._id) AS _nth FROM ${name(sqlTable(resolved.register))} x) y WHERE _nth = 1`;
    joins.set(via, `LEFT JOIN (${first}) ${via} ON ${via}._dataset = t._dataset AND lower(${via}.${keyName}) = lower(t.${name(cell.id)})`);
    return `${via}.${name(resolved.cell.id)}`;
  };
  const workbook = (column: string): string => {
    joins.set("w", "JOIN canevas_classeurs w ON w._dataset = t._dataset");
    return `w.${column}`;
  };
  const parameter = (id: string): string => {
    const alias = name(`param_${id}`);
    joins.set(alias, `LEFT JOIN canevas_params ${alias} ON ${alias}._dataset = t._dataset AND ${alias}.id = ${text(id)}`);
    return `CAST(${alias}.value AS DECIMAL(18,${scope.paramScale(id)}))`;
  };
  const isCode = (node: Node): boolean => typeOf(node, scope).type === "code";

  const value = (node: Node): string => {
    switch (node.op) {
      case "cell": return locate(node.path);
      case "number": return node.value;
      case "date": return `DATE ${text(node.value)}`;
      case "bool": return node.value ? "TRUE" : "FALSE";
      case "code": return text(node.value.toLowerCase());
      case "param": return parameter(node.id);
      case "today": return workbook("today");
      case "periodStart": return workbook("period_start");
      case "periodEnd": return workbook("period_end");
      case "endOfMonth": return dialect.endOfMonth(value(node.of), node.months);
      case "orZero": return `COALESCE(${value(node.of)}, 0)`;
      case "add": case "sub": {
        if (typeOf(node, scope).type === "date") return dialect.plusDays(value(node.left), node.op === "add" ? value(node.right) : `-(${value(node.right)})`);
        if (typeOf(node.left, scope).type === "date") return dialect.daysBetween(value(node.left), value(node.right));
        return `(${wide(node.left)} ${node.op === "add" ? "+" : "-"} ${wide(node.right)})`;
      }
      case "mul": return `(${wide(node.left)} * ${wide(node.right)})`;
      default: return condition(node);
    }
  };
  /** An operand with room for the result: what comes of two DECIMAL(18) would else be kept in 18 digits. */
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
      case "has": return `(${dialect.position(value(node.of), text(`;${node.value};`))} > 0)`;
      case "present": return `(${value(node.of)} IS NOT NULL)`;
      case "missing": return `(${value(node.of)} IS NULL)`;
      case "workingDay": {
        const day = value(node.of);
        return `(CASE WHEN ${day} IS NULL THEN NULL ELSE ${dialect.weekday(day)} < 6 AND NOT EXISTS (SELECT 1 FROM canevas_feries f WHERE f.calendar = ${workbook("calendar")} AND f.day = ${day}) END)`;
      }
      default: throw new TypeError(`No condition: ${JSON.stringify(node)}`);
    }
  };
  /** A calculated cell, with the decimals that its column keeps. */
  const cellValue = (cell: Cell): string => {
    const node = cell.computed!, type = typeOf(node, scope);
    return type.type === "number" ? `ROUND(${value(node)}, ${cell.scale})` : value(node);
  };
  const filter = (aggregate: AggregateLeaf): string => (aggregate.where ? ` FILTER (WHERE ${condition(aggregate.where)})` : "");
  const figure = (aggregate: Aggregate): string => {
    switch (aggregate.agg) {
      case "count": return `count(*)${filter(aggregate)}`;
      case "sum": return `COALESCE(sum(${value(aggregate.of)})${filter(aggregate)}, 0)`;
      case "ratio": return `(CAST(${figure(aggregate.numerator)} AS ${dialect.double}) / NULLIF(CAST(${figure(aggregate.denominator)} AS ${dialect.double}), 0))`;
      default: return `(${figure(aggregate.left)} ${aggregate.agg === "plus" ? "+" : "-"} ${figure(aggregate.right)})`;
    }
  };
  /** How many rows add something to a count or sum. */
  const adding = (leaf: AggregateLeaf): string => (leaf.agg === "count" ? figure(leaf) : `count(${value(leaf.of)})${filter(leaf)}`);
  const matches = (where: Readonly<Record<string, string>>): string[] => Object.entries(where).map(([path, code]) => `lower(CAST(${locate(path)} AS ${dialect.text})) = ${text(code.toLowerCase())}`);
  const such = (conditions: readonly string[]): string => (conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`);
  /** FROM with everything that was read beside the row so far. */
  const from = (): string => [`FROM ${name(sqlTable(scope.register))} t`, ...joins.values()].join(" ");

  const everyRow = (answer: string): string => `SELECT t._dataset AS _dataset, t._id AS _id, ${answer} AS answer ${from()} ORDER BY t._dataset, t._id`;

  return {
    value, condition, figure, from,
    /** The check's value (TRUE, FALSE or NULL) for every row. */
    rowQuery: (check: Node): string => everyRow(value(check)),
    /** A calculated cell's value for every row. */
    cellQuery: (cell: Cell): string => everyRow(cellValue(cell)),
    /** The rows where a check is false and everything that it reads on the row is sound. */
    brokenQuery: (check: Node, reads: readonly string[], where: Readonly<Record<string, string>> = {}): string => {
      const sound = reads.filter((path) => scope.resolve(path).via === null).map((path) => `COALESCE(${dialect.position("t._invalid", text(`;${path};`))}, 0) = 0`);
      const conditions = [`${condition(check)} = FALSE`, ...sound, ...matches(where)];
      return `SELECT t._dataset AS _dataset, t._id AS _id ${from()}${such(conditions)} ORDER BY t._dataset, t._id`;
    },
    /**
     * One line a figure, or one a group with `by`: the groups as `g0`, `g1`…, the answer, and for each of {@link leavesOf} its value as exact
     * text (`v0`…) and how many rows add to it (`n0`…).
     */
    figureQuery: (aggregate: Aggregate, by: readonly string[] = [], where: Readonly<Record<string, string>> = {}): string => {
      const groups = by.map(locate), leaves = leavesOf(aggregate);
      const columns = [
        ...groups.map((group, i) => `CAST(${group} AS ${dialect.text}) AS g${i}`), `${figure(aggregate)} AS answer`,
        ...leaves.flatMap((leaf, i) => [`CAST(${figure(leaf)} AS ${dialect.text}) AS v${i}`, `${adding(leaf)} AS n${i}`]),
      ];
      const conditions = [...groups.map((group) => `${group} IS NOT NULL`), ...matches(where)];
      const grouped = groups.length === 0 ? "" : ` GROUP BY ${groups.join(", ")} HAVING ${leaves.map(adding).join(" + ")} > 0`;
      return `SELECT ${columns.join(", ")} ${from()}${such(conditions)}${grouped}`;
    },
    /**
     * A figure in total and by several dimensions in one reading of the rows: `g0`… the value of each of {@link dimensions}, `k0`… 1 where it is
     * not one of the line's group, then `answer`, `v0`…, `n0`… as above. Groups of an unknown value are among them, and groups to which no row adds.
     */
    figuresQuery: (aggregate: Aggregate, sets: readonly (readonly string[])[], where: Readonly<Record<string, string>> = {}): { readonly sql: string; readonly dimensions: readonly string[] } => {
      const dimensions = [...new Set(sets.flat())], groups = new Map(dimensions.map((path) => [path, locate(path)]));
      const columns = [
        ...dimensions.flatMap((path, i) => [`CAST(${groups.get(path)!} AS ${dialect.text}) AS g${i}`, `GROUPING(${groups.get(path)!}) AS k${i}`]), `${figure(aggregate)} AS answer`,
        ...leavesOf(aggregate).flatMap((leaf, i) => [`CAST(${figure(leaf)} AS ${dialect.text}) AS v${i}`, `${adding(leaf)} AS n${i}`]),
      ];
      const grouping = ` GROUP BY GROUPING SETS (${[[], ...sets].map((set) => `(${set.map((path) => groups.get(path)!).join(", ")})`).join(", ")})`;
      const conditions = matches(where);
      return { sql: `SELECT ${columns.join(", ")} ${from()}${such(conditions)}${grouping}`, dimensions };
    },
    /** The rows behind a figure or one of its groups. */
    behindQuery: (leaf: AggregateLeaf, where: Readonly<Record<string, string>>): string => {
      const conditions = [...(leaf.agg === "sum" ? [`${value(leaf.of)} IS NOT NULL`] : []), ...(leaf.where ? [condition(leaf.where)] : []), ...matches(where)];
      return `SELECT t._dataset AS _dataset, t._id AS _id ${from()}${such(conditions)} ORDER BY t._dataset, t._id`;
    },
  };
}
