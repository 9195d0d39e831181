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

interface Value { readonly formula: string; readonly guards: readonly string[]; readonly scale: number; readonly followed: boolean }

/** Makes the reading for one register and one way of writing references. */
export function excelReading(scope: Scope, names: ExcelNames) {
  const locate = (path: string): { readonly at: string; readonly cell: Cell; readonly followed: boolean } => {
    const resolved = scope.resolve(path);
    if (!resolved.via) return { at: names.own(resolved.cell), cell: resolved.cell, followed: false };
    return { at: names.followed(resolved, names.own(resolved.via.cell)), cell: resolved.cell, followed: true };
  };

  const labels = (list: CodeList, cell: Cell): string[] => Object.keys(list.codes).map((code) => names.label(cell, code));
  /** 1 where the cell's value is valid for its column, else 0. */
  const guard = (at: string, cell: Cell): string => {
    const type = cellType(cell).type;
    if (type === "number" || type === "date") {
      const bounds = [
        ...(cell.min === null ? [] : [`(${at}>=${bound(cell.min)})`]), ...(cell.max === null ? [] : [`(${at}<=${bound(cell.max)})`]),
        ...(type === "date" || cell.form === "integer" ? [`(INT(${at})=${at})`] : []),
        ...(cell.form === "month" ? [`(DAY(${at})=1)`] : []),
      ];
      return `IF(ISNUMBER(${at}),${bounds.length === 0 ? "1" : product([...bounds, "1"])},0)`;
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
        const { at, cell, followed } = locate(node.path);
        const type = cellType(cell);
        return { formula: at, guards: [guard(at, cell)], scale: type.type === "number" ? type.scale : 0, followed };
      }
      case "number": return plain(node.value, typeOf(node, scope));
      case "param": return { ...plain(names.param(node.id), typeOf(node, scope)), guards: [`IF(ISNUMBER(${names.param(node.id)}),1,0)`] };
      case "date": return plain(String(serial(node.value)));
      case "today": return { ...plain(names.today), guards: [`IF(ISNUMBER(${names.today}),1,0)`] };
      case "periodStart": return plain(names.periodStart);
      case "periodEnd": return plain(names.periodEnd);
      case "orZero": {
        const of = value(node.of);
        const zero = `IF(${product(of.guards)}>0,${of.formula},0)`;
        return { ...of, formula: of.followed ? `IFERROR(${zero},0)` : zero, guards: [], followed: false };
      }
      case "add": case "sub": case "mul": {
        const left = value(node.left), right = value(node.right);
        const sign = node.op === "add" ? "+" : node.op === "sub" ? "-" : "*";
        const type = typeOf(node, scope);
        return { formula: `(${left.formula}${sign}${right.formula})`, guards: [...new Set([...left.guards, ...right.guards])], scale: type.type === "number" ? type.scale : 0, followed: left.followed || right.followed };
      }
      default: throw new TypeError(`No value: ${JSON.stringify(node)}`);
    }
  };
  const plain = (formula: string, type?: { type: string; scale?: number }): Value => ({ formula, guards: [], scale: type?.scale ?? 0, followed: false });

  const leaf = (guards: readonly string[], condition: string, followed: boolean): string => {
    const known = guards.length === 0 ? `IF(${condition},1,0)` : `IF(${product(guards)}>0,IF(${condition},1,0),0)`;
    return followed ? `IFERROR(${known},0)` : known;
  };
  const OPPOSITE: Record<Comparison, Comparison> = { eq: "ne", ne: "eq", lt: "gte", lte: "gt", gt: "lte", gte: "lt" };

  const compare = (op: Comparison, left: Node, right: Node): string => {
    const type = typeOf(left, scope).type;
    if (type === "number" || type === "date") {
      const a = value(left), b = value(right);
      const scale = Math.max(a.scale, b.scale);
      const exact = (v: Value): string => (scale > 0 ? `ROUND(${v.formula},${scale})` : v.formula);
      return leaf([...new Set([...a.guards, ...b.guards])], `${exact(a)}${SIGN[op]}${exact(b)}`, a.followed || b.followed);
    }
    if (left.op !== "cell") throw new TypeError("A code is compared on the left by its cell.");
    const a = locate(left.path);
    if (right.op === "code" || right.op === "bool") {
      const wanted = quote(names.label(a.cell, String(right.value)));
      return leaf(op === "eq" ? [] : [guard(a.at, a.cell)], `${a.at}${SIGN[op]}${wanted}`, a.followed);
    }
    if (right.op !== "cell") throw new TypeError("A code is compared with a code or a cell.");
    const b = locate(right.path);
    return leaf([guard(a.at, a.cell), guard(b.at, b.cell)], `${a.at}${SIGN[op]}${b.at}`, a.followed || b.followed);
  };
  const among = (node: Extract<Node, { op: "in" }>, inside: boolean): string => {
    if (node.of.op !== "cell") throw new TypeError("in() is for a cell.");
    const { at, cell, followed } = locate(node.of.path);
    const any = node.values.map((code) => `(${at}=${quote(names.label(cell, code))})`).join("+") || "0";
    return inside ? leaf([], `${any}>0`, followed) : leaf([guard(at, cell)], `${any}=0`, followed);
  };
  const holds = (node: Extract<Node, { op: "has" }>, inside: boolean): string => {
    if (node.of.op !== "cell") throw new TypeError("has() is for a cell.");
    const { at, cell, followed } = locate(node.of.path);
    const wanted = quote(`; ${names.label(cell, node.value).replace(/[~*?]/g, "~$&")} ;`);
    const found = `ISNUMBER(SEARCH(${wanted},"; "&TRIM(${at})&" ;"))`;
    return leaf(inside ? [] : [guard(at, cell)], inside ? found : `NOT(${found})`, followed);
  };
  const known = (node: Node, inside: boolean): string => {
    const { guards, followed } = node.op === "cell" ? known1(node.path) : value(node);
    const all = guards.length === 0 ? "1" : product(guards);
    const sure = followed ? `IFERROR(${all},0)` : all;
    return inside ? `IF(${sure}>0,1,0)` : `IF(${sure}>0,0,1)`;
  };
  const known1 = (path: string): { guards: string[]; followed: boolean } => {
    const { at, cell, followed } = locate(path);
    return { guards: [guard(at, cell)], followed };
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
  const rows = (where: Node | null): string => (where === null ? rowEntered() : impliesRow(where) ? condition(where, true) : `${condition(where, true)}*${rowEntered()}`);

  const figure = (aggregate: Aggregate): string => {
    switch (aggregate.agg) {
      case "count": return `SUM(${rows(aggregate.where)})`;
      case "sum": {
        const of = value(aggregate.of);
        const kept = product([...of.guards, ...(aggregate.where ? [condition(aggregate.where, true)] : [])]);
        return `ROUND(SUM(IF(${kept}>0,${of.formula},0)),${aggregateScale(aggregate, scope) ?? 0})`;
      }
      case "ratio": {
        const below = figure(aggregate.denominator);
        return `IF(${below}=0,"n.d.",${figure(aggregate.numerator)}/${below})`;
      }
      default: return `(${figure(aggregate.left)}${aggregate.agg === "plus" ? "+" : "-"}${figure(aggregate.right)})`;
    }
  };

  return {
    /** 1 where the check is false. */
    broken: (check: Node): string => condition(check, false),
    condition,
    /** The value of an expression, "" where it is unknown: for calculated columns. */
    cellValue: (node: Node): string => {
      const type = typeOf(node, scope).type;
      if (type === "bool") return `IF(${condition(node, true)}>0,${quote(names.label(YES_NO_CELL, "true"))},IF(${condition(node, false)}>0,${quote(names.label(YES_NO_CELL, "false"))},""))`;
      const of = value(node);
      return `IFERROR(IF(${product(of.guards)}>0,${of.formula},""),"")`;
    },
    /** An array formula: a number, or « n.d. ». */
    figure,
    guard,
    rowEntered,
  };
}
const YES_NO_CELL = { form: "boolean" } as Cell;

/** Whether a condition can only be true on a row where something has been entered. */
function impliesRow(node: Node): boolean {
  if (isComparison(node)) return true;
  switch (node.op) {
    case "in": case "has": case "present": case "workingDay": return true;
    case "and": return node.of.some(impliesRow);
    case "or": return node.of.every(impliesRow);
    default: return false;
  }
}
export type ExcelReading = ReturnType<typeof excelReading>;
