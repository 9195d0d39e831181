import type { Cell } from "../definition/cell.js";
import type { CodeList } from "../definition/codes.js";
import { isComparison, type Aggregate, type Comparison, type Node } from "./node.js";
import { serialFromIso } from "../values/date.js";
import { aggregateScale, cellType, typeOf, type Resolved, type Scope } from "./typing.js";

/**
 * Reads an expression as an Excel formula. Conditional formats take A1 references, tables structured ones:
 * the caller says how a cell is written. Every condition becomes a formula that gives 1 or 0, in two forms,
 * « is true » and « is false », because Excel has no third value for unknown.
 */
export interface ExcelNames {
  /** The row's own cell, or the whole column inside an array formula. */
  own(cell: Cell): string;
  /** The target's cell behind a reference: a formula that fails where there is none. */
  followed(resolved: Resolved, own: string): string;
  /** A range of the labels or names that are valid in the cell; null where anything is. */
  list(cell: Cell): string | null;
  /** What stands in the cell for a code: its label in the workbook's language, or the place's name. */
  label(cell: Cell, code: string): string;
  param(id: string): string;
  readonly today: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly holidays: string;
}

const SIGN: Record<Comparison, string> = { eq: "=", ne: "<>", lt: "<", lte: "<=", gt: ">", gte: ">=" };
/** Lists up to this length are compared label by label; longer ones are looked up. */
const SHORT_LIST = 6;

/** A text literal. */
export const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escapeWildcards = (reference: string): string => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${reference},"~","~~"),"*","~*"),"?","~?")`;
/** Exact look-up of a text, safe from wildcards. */
export const matchText = (reference: string, range: string): string => `MATCH(${escapeWildcards(reference)},${range},0)`;
const product = (parts: readonly string[]): string => (parts.length === 0 ? "1" : parts.join("*"));
const serial = (iso: string): number => serialFromIso(iso)!;

/** `exact`: the formula gives the very double of a decimal of that scale, so that it can be compared as it is. */
interface Value { readonly formula: string; readonly guards: readonly string[]; readonly scale: number; readonly exact: boolean; readonly followed: boolean }

/** Makes the reading for one register and one way of writing references. */
export function excelReading(scope: Scope, names: ExcelNames) {
  /** A cell's reference, and what has to hold for it to lead anywhere: a blank reference leads nowhere, though it may look like a blank key. */
  const locate = (path: string): { readonly at: string; readonly cell: Cell; readonly followed: boolean; readonly led: readonly string[] } => {
    const resolved = scope.resolve(path);
    if (!resolved.via) return { at: names.own(resolved.cell), cell: resolved.cell, followed: false, led: [] };
    const own = names.own(resolved.via.cell);
    return { at: names.followed(resolved, own), cell: resolved.cell, followed: true, led: [guard(own, resolved.via.cell)] };
  };

  const labels = (list: CodeList, cell: Cell): string[] => Object.keys(list.codes).map((code) => names.label(cell, code));
  /** 1 where the cell's value is valid for its column, else 0. */
  const guard = (at: string, cell: Cell): string => {
    const type = cellType(cell).type;
    if (type === "number" || type === "date") {
      const bounds = [
        ...(cell.min === null ? [] : [`(${at}>=${bound(cell.min)})`]), ...(cell.max === null ? [] : [`(${at}<=${bound(cell.max)})`]),
        ...(type === "date" || cell.form === "integer" ? [`(INT(${at})=${at})`] : []),
      ];
      // DAY fails on a negative number: it is asked only within the bounds.
      const within = cell.form === "month" ? `IF(${product(bounds)}>0,IF(DAY(${at})=1,1,0),0)` : product([...bounds, "1"]);
      return `IF(ISNUMBER(${at}),${within},0)`;
    }
    if (type === "code" || type === "flag") {
      const known = cell.codes ? labels(cell.codes, cell) : [];
      if (cell.codes && known.length <= SHORT_LIST) return `IF(${known.map((label) => `(${at}=${quote(label)})`).join("+")}>0,1,0)`;
      const list = names.list(cell);
      if (list) return `IF(ISNUMBER(${matchText(at, list)}),1,0)`;
    }
    return `IF(LEN(TRIM(${at}))>0,1,0)`;
  };
  const bound = (value: number | string): string => (typeof value === "number" ? String(value) : String(serial(value)));

  const value = (node: Node): Value => {
    switch (node.op) {
      case "cell": {
        const { at, cell, followed, led } = locate(node.path);
        const { type } = cellType(cell);
        // A number counts with the decimals that its column keeps.
        const formula = type === "number" && cell.form !== "integer" ? `ROUND(${at},${cell.scale})` : at;
        return { formula, guards: [...led, guard(at, cell)], scale: type === "number" ? cell.scale : 0, exact: true, followed };
      }
      case "number": return plain(node.value, typeOf(node, scope));
      case "param": return { ...plain(`ROUND(${names.param(node.id)},${scope.paramScale(node.id)})`, typeOf(node, scope)), guards: [`IF(ISNUMBER(${names.param(node.id)}),1,0)`] };
      case "date": return plain(String(serial(node.value)));
      case "today": return { ...plain(names.today), guards: [`IF(ISNUMBER(${names.today}),1,0)`] };
      case "periodStart": return plain(names.periodStart);
      case "periodEnd": return plain(names.periodEnd);
      case "orZero": {
        const of = value(node.of);
        const zero = `IF(${product(of.guards)}>0,${of.formula},0)`;
        return { ...of, formula: of.followed ? `IFERROR(${zero},0)` : zero, guards: [], followed: false };
      }
      case "endOfMonth": {
        const of = value(node.of);
        // EOMONTH takes no array. The day before the first of the next month.
        return { ...of, formula: `DATE(YEAR(${of.formula}),MONTH(${of.formula})+${node.months + 1},0)` };
      }
      case "add": case "sub": case "mul": {
        const left = value(node.left), right = value(node.right);
        const sign = node.op === "add" ? "+" : node.op === "sub" ? "-" : "*";
        const type = typeOf(node, scope);
        return { formula: `(${left.formula}${sign}${right.formula})`, guards: [...new Set([...left.guards, ...right.guards])], scale: type.type === "number" ? type.scale : 0, exact: false, followed: left.followed || right.followed };
      }
      default: throw new TypeError(`No value: ${JSON.stringify(node)}`);
    }
  };
  /** The value without what adding and multiplying doubles leaves behind the last decimal. */
  const rounded = (v: Value): string => (v.exact || v.scale === 0 ? v.formula : `ROUND(${v.formula},${v.scale})`);
  const plain = (formula: string, type?: { type: string; scale?: number }): Value => ({ formula, guards: [], scale: type?.scale ?? 0, exact: true, followed: false });

  const leaf = (guards: readonly string[], condition: string, followed: boolean): string => {
    const known = guards.length === 0 ? `IF(${condition},1,0)` : `IF(${product(guards)}>0,IF(${condition},1,0),0)`;
    return followed ? `IFERROR(${known},0)` : known;
  };
  const OPPOSITE: Record<Comparison, Comparison> = { eq: "ne", ne: "eq", lt: "gte", lte: "gt", gt: "lte", gte: "lt" };

  const compare = (op: Comparison, left: Node, right: Node): string => {
    const type = typeOf(left, scope).type;
    if (type === "number" || type === "date") {
      const a = value(left), b = value(right);
      return leaf([...new Set([...a.guards, ...b.guards])], `${rounded(a)}${SIGN[op]}${rounded(b)}`, a.followed || b.followed);
    }
    if (left.op !== "cell") throw new TypeError("A code is compared on the left by its cell.");
    const a = locate(left.path);
    if (right.op === "code" || right.op === "bool") {
      const wanted = quote(names.label(a.cell, String(right.value)));
      return leaf([...a.led, ...(op === "eq" ? [] : [guard(a.at, a.cell)])], `${a.at}${SIGN[op]}${wanted}`, a.followed);
    }
    if (right.op !== "cell") throw new TypeError("A code is compared with a code or a cell.");
    const b = locate(right.path);
    return leaf([...a.led, ...b.led, guard(a.at, a.cell), guard(b.at, b.cell)], `${a.at}${SIGN[op]}${b.at}`, a.followed || b.followed);
  };
  const among = (node: Extract<Node, { op: "in" }>, inside: boolean): string => {
    if (node.of.op !== "cell") throw new TypeError("in() is for a cell.");
    const { at, cell, followed, led } = locate(node.of.path);
    const any = node.values.map((code) => `(${at}=${quote(names.label(cell, code))})`).join("+") || "0";
    return inside ? leaf(led, `${any}>0`, followed) : leaf([...led, guard(at, cell)], `${any}=0`, followed);
  };
  const holds = (node: Extract<Node, { op: "has" }>, inside: boolean): string => {
    if (node.of.op !== "cell") throw new TypeError("has() is for a cell.");
    const { at, cell, followed, led } = locate(node.of.path);
    const wanted = quote(`; ${names.label(cell, node.value).replace(/[~*?]/g, "~$&")} ;`);
    const found = `ISNUMBER(SEARCH(${wanted},"; "&TRIM(${at})&" ;"))`;
    return leaf([...led, ...(inside ? [] : [guard(at, cell)])], inside ? found : `NOT(${found})`, followed);
  };
  const known = (node: Node, inside: boolean): string => {
    const { guards, followed } = value(node);
    const all = guards.length === 0 ? "1" : product(guards);
    const sure = followed ? `IFERROR(${all},0)` : all;
    return inside ? `IF(${sure}>0,1,0)` : `IF(${sure}>0,0,1)`;
  };
  const working = (node: Node, inside: boolean): string => {
    const { formula, guards, followed } = value(node);
    // NETWORKDAYS takes no array: the day of the week and the list of holidays are asked for separately.
    const isWorking = `(WEEKDAY(${formula},2)<6)*ISNA(MATCH(${formula},${names.holidays},0))`;
    return leaf(guards, `${isWorking}${inside ? ">0" : "=0"}`, followed);
  };

  /** 1 where the condition is true (or, with `truth` false, where it is false), else 0. */
  const condition = (node: Node, truth: boolean): string => {
    if (isComparison(node)) return compare(truth ? node.op : OPPOSITE[node.op], node.left, node.right);
    switch (node.op) {
      case "not": return condition(node.of, !truth);
      case "and": case "or": {
        const parts = node.of.map((part) => condition(part, truth));
        return (node.op === "and") === truth ? parts.join("*") : `IF(${parts.join("+")}>0,1,0)`;
      }
      case "in": return among(node, truth);
      case "has": return holds(node, truth);
      case "present": return known(node.of, truth);
      case "missing": return known(node.of, !truth);
      case "workingDay": return working(node.of, truth);
      default: throw new TypeError(`No condition: ${JSON.stringify(node)}`);
    }
  };

  /** 1 where anything has been entered in the row. */
  const rowEntered = (): string => `IF(LEN(TRIM(${scope.entered.map((cell) => names.own(cell)).join("&")}))>0,1,0)`;
  /** The condition on rows in which anything has been entered: a blank row is no row. */
  const onRows = (node: Node, truth: boolean): string => (impliesRow(node, truth) ? condition(node, truth) : `${condition(node, truth)}*${rowEntered()}`);

  /** « n.d. » in a part makes the whole « n.d. ». */
  const orNone = (formula: string, ...parts: readonly Aggregate[]): string => (parts.some((part) => aggregateScale(part, scope) === null) ? `IFERROR(${formula},"n.d.")` : formula);
  const figure = (aggregate: Aggregate): string => {
    switch (aggregate.agg) {
      case "count": return `SUM(${aggregate.where === null ? rowEntered() : onRows(aggregate.where, true)})`;
      case "sum": {
        const of = value(aggregate.of);
        const parts = [...of.guards, ...(aggregate.where ? [condition(aggregate.where, true)] : [])];
        const kept = product(impliesValue(aggregate.of) || (aggregate.where && impliesRow(aggregate.where, true)) ? parts : [...parts, rowEntered()]);
        return `ROUND(SUM(IF(${kept}>0,${of.formula},0)),${aggregateScale(aggregate, scope) ?? 0})`;
      }
      case "ratio": {
        const below = figure(aggregate.denominator);
        return orNone(`IF(${below}=0,"n.d.",${figure(aggregate.numerator)}/${below})`, aggregate.numerator, aggregate.denominator);
      }
      default: {
        const scale = aggregateScale(aggregate, scope) ?? 0;
        const both = `(${figure(aggregate.left)}${aggregate.agg === "plus" ? "+" : "-"}${figure(aggregate.right)})`;
        return orNone(scale > 0 ? `ROUND(${both},${scale})` : both, aggregate.left, aggregate.right);
      }
    }
  };

  return {
    /** 1 where the check is false on a row in which something stands. */
    broken: (check: Node): string => onRows(check, false),
    /** The value of a calculated cell, "" where it is unknown or the row is blank. */
    cellValue: (cell: Cell): string => {
      const node = cell.computed!;
      const type = typeOf(node, scope).type;
      if (type === "bool") {
        const label = (code: string): string => quote(names.label(cell, code));
        return `IF(${onRows(node, true)}>0,${label("true")},IF(${onRows(node, false)}>0,${label("false")},""))`;
      }
      const of = value(node);
      const kept = of.scale > cell.scale ? `ROUND(${rounded(of)},${cell.scale})` : rounded(of);
      const parts = impliesValue(node) ? of.guards : [...of.guards, rowEntered()];
      return `IFERROR(IF(${product(parts)}>0,${kept},""),"")`;
    },
    /** An array formula: a number, or « n.d. ». */
    figure,
    guard,
    rowEntered,
  };
}

/** Whether a condition can only be true (or, with `truth` false, only be false) on a row where something has been entered. */
function impliesRow(node: Node, truth: boolean): boolean {
  if (isComparison(node)) return impliesValue(node.left) || impliesValue(node.right);
  switch (node.op) {
    case "in": case "has": case "workingDay": return impliesValue(node.of);
    case "present": return truth && impliesValue(node.of);
    case "missing": return !truth && impliesValue(node.of);
    case "not": return impliesRow(node.of, !truth);
    case "and": case "or": return (node.op === "and") === truth ? node.of.some((part) => impliesRow(part, truth)) : node.of.every((part) => impliesRow(part, truth));
    default: return false;
  }
}
/** Whether an expression has a value only on a row where something has been entered. A calculated cell is empty on a blank row. */
function impliesValue(node: Node): boolean {
  switch (node.op) {
    case "cell": return true;
    case "endOfMonth": return impliesValue(node.of);
    case "add": case "sub": case "mul": return impliesValue(node.left) || impliesValue(node.right);
    default: return false;
  }
}
export type ExcelReading = ReturnType<typeof excelReading>;
