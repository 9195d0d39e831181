import type { Cell } from "../definition/cell.js";
import { cellType, scaleOf, typeOf, type Scope } from "../expression/typing.js";
import { isComparison, type Comparison, type Node } from "../expression/node.js";
import { daysFromIso, endOfMonth } from "../values/date.js";
import { toScaled } from "../values/scaled.js";
import type { Numbers } from "./fast/narrow.js";
import { VALID, type ColumnData, type Table } from "./table.js";

/**
 * Evaluates an expression over a tile of rows, column by column. Inside a vector, and only there, an unknown number is NaN
 * and an unknown condition 2; an unknown code is -1.
 */
export type Vector =
  | { readonly type: "number"; readonly values: Float64Array; readonly scale: number }
  | { readonly type: "bool"; readonly values: Uint8Array }
  | { readonly type: "code"; readonly values: Int32Array; readonly dictionary: readonly string[] }
  | { readonly type: "text"; readonly known: Uint8Array };

export const FALSE = 0, TRUE = 1, UNKNOWN = 2;

/** What an expression is evaluated against besides the row. */
export interface Environment {
  /** Days since 1970-01-01. */
  readonly today: number;
  readonly periodStart: number;
  readonly periodEnd: number;
  /** A number parameter as an integer of 10^-scale units; null where it is not set. */
  param(id: string): number | null;
  isWorkingDay(days: number): boolean;
}

/** One register's rows with the tables its references lead to. */
export interface Frame {
  readonly scope: Scope;
  readonly table: Table;
  readonly environment: Environment;
  /** For a reference's cell, the row of the target table for each row, -1 where there is none. */
  follow(reference: string): { readonly rows: Int32Array; readonly table: Table } | null;
}

/** Tiles of this many rows stay in the processor's cache, and are where long work can stop. */
export const TILE = 2048;

/** The value of `node` for the rows `from` (inclusive) to `to` (exclusive). */
export function evaluate(node: Node, frame: Frame, from: number, to: number): Vector {
  const length = to - from;
  const constant = (value: number | null, scale: number): Vector => ({ type: "number", values: new Float64Array(length).fill(value ?? NaN), scale });
  switch (node.op) {
    case "cell": return cellVector(node.path, frame, from, to);
    case "number": return constant(toScaled(node.value, scaleOf(node.value)), scaleOf(node.value));
    case "param": return constant(frame.environment.param(node.id), frame.scope.paramScale(node.id));
    case "date": return constant(daysFromIso(node.value), 0);
    case "today": return constant(frame.environment.today, 0);
    case "periodStart": return constant(frame.environment.periodStart, 0);
    case "periodEnd": return constant(frame.environment.periodEnd, 0);
    case "bool": return { type: "bool", values: new Uint8Array(length).fill(node.value ? TRUE : FALSE) };
    case "code": return { type: "code", values: new Int32Array(length), dictionary: [node.value] };
    case "endOfMonth": {
      const days = numbers(node.of, frame, from, to).values, values = new Float64Array(length);
      for (let i = 0; i < length; i++) { const day = days[i]!; values[i] = day === day ? endOfMonth(day, node.months) : NaN; }
      return { type: "number", values, scale: 0 };
    }
    case "orZero": {
      const of = numbers(node.of, frame, from, to);
      const values = new Float64Array(length);
      for (let i = 0; i < length; i++) { const v = of.values[i]!; values[i] = v === v ? v : 0; }
      return { ...of, values };
    }
    case "add": case "sub": case "mul": return arithmetic(node.op, numbers(node.left, frame, from, to), numbers(node.right, frame, from, to));
    default: return { type: "bool", values: condition(node, frame, from, to) };
  }
}

/** The value of a number for one row, whatever its size, in units of 10^-scale; null where it is unknown. */
export function exactNumber(node: Node, frame: Frame, row: number): { readonly value: bigint; readonly scale: number } | null {
  if (node.op === "orZero") {
    const type = typeOf(node.of, frame.scope);
    return exactNumber(node.of, frame, row) ?? { value: 0n, scale: type.type === "number" ? type.scale : 0 };
  }
  // Days never outgrow a double, nor does what stands in a cell.
  if ((node.op !== "add" && node.op !== "sub" && node.op !== "mul") || typeOf(node.left, frame.scope).type === "date") {
    const { values, scale } = numbers(node, frame, row, row + 1);
    return Number.isNaN(values[0]!) ? null : { value: BigInt(values[0]!), scale };
  }
  const left = exactNumber(node.left, frame, row), right = exactNumber(node.right, frame, row);
  if (left === null || right === null) return null;
  if (node.op === "mul") return { value: left.value * right.value, scale: left.scale + right.scale };
  const scale = Math.max(left.scale, right.scale);
  const a = left.value * 10n ** BigInt(scale - left.scale), b = right.value * 10n ** BigInt(scale - right.scale);
  return { value: node.op === "add" ? a + b : a - b, scale };
}

/** The truth of a condition for a tile of rows: {@link FALSE}, {@link TRUE} or {@link UNKNOWN}. */
export function condition(node: Node, frame: Frame, from: number, to: number): Uint8Array {
  if (isComparison(node)) return compare(node.op, evaluate(node.left, frame, from, to), evaluate(node.right, frame, from, to));
  const out = new Uint8Array(to - from);
  switch (node.op) {
    case "not": {
      const of = condition(node.of, frame, from, to);
      for (let i = 0; i < out.length; i++) out[i] = of[i] === UNKNOWN ? UNKNOWN : 1 - of[i]!;
      return out;
    }
    case "and": case "or": {
      // The absorbing value wins over unknown, which wins over the neutral one.
      const absorbing = node.op === "and" ? FALSE : TRUE;
      out.fill(1 - absorbing);
      for (const part of node.of) {
        const values = condition(part, frame, from, to);
        for (let i = 0; i < out.length; i++) {
          if (out[i] !== absorbing && values[i] !== 1 - absorbing) out[i] = values[i]!;
        }
      }
      return out;
    }
    case "present": case "missing": {
      const known = knownOf(evaluate(node.of, frame, from, to));
      if (node.op === "missing") for (let i = 0; i < out.length; i++) out[i] = 1 - known[i]!;
      return node.op === "present" ? known : out;
    }
    case "in": return byCode(node.of, frame, from, to, (code) => node.values.some((value) => value.toLowerCase() === code.toLowerCase()));
    case "has": return byCode(node.of, frame, from, to, (codes) => codes.split(";").includes(node.value));
    case "workingDay": {
      const days = numbers(node.of, frame, from, to).values;
      for (let i = 0; i < out.length; i++) out[i] = Number.isNaN(days[i]!) ? UNKNOWN : frame.environment.isWorkingDay(days[i]!) ? TRUE : FALSE;
      return out;
    }
    default: {
      const vector = evaluate(node, frame, from, to);
      if (vector.type !== "bool") throw new TypeError(`No condition: ${JSON.stringify(node)}`);
      return vector.values;
    }
  }
}

const lengthOf = (vector: Vector): number => (vector.type === "text" ? vector.known : vector.values).length;

function knownOf(vector: Vector): Uint8Array {
  if (vector.type === "text") return vector.known;
  const out = new Uint8Array(vector.values.length);
  for (let i = 0; i < out.length; i++) {
    const value = vector.values[i]!;
    out[i] = (vector.type === "number" ? !Number.isNaN(value) : vector.type === "code" ? value >= 0 : value !== UNKNOWN) ? TRUE : FALSE;
  }
  return out;
}

function byCode(node: Node, frame: Frame, from: number, to: number, test: (code: string) => boolean): Uint8Array {
  const vector = evaluate(node, frame, from, to);
  if (vector.type !== "code") throw new TypeError(`A code expected: ${JSON.stringify(node)}`);
  const { values, dictionary } = vector, out = new Uint8Array(values.length);
  // Fewer rows than codes: one row that was edited.
  if (values.length < dictionary.length) {
    for (let i = 0; i < out.length; i++) { const value = values[i]!; out[i] = value < 0 ? UNKNOWN : test(dictionary[value]!) ? TRUE : FALSE; }
    return out;
  }
  const answers = Uint8Array.from(dictionary, (code) => (test(code) ? TRUE : FALSE));
  for (let i = 0; i < out.length; i++) { const value = values[i]!; out[i] = value < 0 ? UNKNOWN : answers[value]!; }
  return out;
}

function numbers(node: Node, frame: Frame, from: number, to: number): Extract<Vector, { type: "number" }> {
  const vector = evaluate(node, frame, from, to);
  if (vector.type !== "number") throw new TypeError(`A number expected: ${JSON.stringify(node)}`);
  return vector;
}

function arithmetic(op: "add" | "sub" | "mul", left: Extract<Vector, { type: "number" }>, right: Extract<Vector, { type: "number" }>): Vector {
  const out = new Float64Array(left.values.length);
  if (op === "mul") {
    for (let i = 0; i < out.length; i++) out[i] = left.values[i]! * right.values[i]!;
    return { type: "number", values: out, scale: left.scale + right.scale };
  }
  const scale = Math.max(left.scale, right.scale), a = 10 ** (scale - left.scale), b = (op === "sub" ? -1 : 1) * 10 ** (scale - right.scale);
  for (let i = 0; i < out.length; i++) out[i] = left.values[i]! * a + right.values[i]! * b;
  return { type: "number", values: out, scale };
}

function compare(op: Comparison, left: Vector, right: Vector): Uint8Array {
  if (left.type === "code" && right.type === "code") return compareCodes(op, left, right);
  const out = new Uint8Array(lengthOf(left));
  if (left.type === "bool" && right.type === "bool") {
    for (let i = 0; i < out.length; i++) out[i] = left.values[i] === UNKNOWN || right.values[i] === UNKNOWN ? UNKNOWN : (left.values[i] === right.values[i]) === (op === "eq") ? TRUE : FALSE;
    return out;
  }
  if (left.type !== "number" || right.type !== "number") throw new TypeError("These can't be compared.");
  const scale = Math.max(left.scale, right.scale);
  // What each of less, equal and greater answers.
  const less = op === "lt" || op === "lte" || op === "ne" ? TRUE : FALSE, equal = op === "eq" || op === "lte" || op === "gte" ? TRUE : FALSE, greater = op === "gt" || op === "gte" || op === "ne" ? TRUE : FALSE;
  compareNumbers(left.values, 10 ** (scale - left.scale), right.values, 10 ** (scale - right.scale), out, less, equal, greater);
  return out;
}

function compareNumbers(left: Float64Array, fa: number, right: Float64Array, fb: number, out: Uint8Array, less: number, equal: number, greater: number): void {
  for (let i = 0; i < out.length; i++) {
    const a = left[i]! * fa, b = right[i]! * fb;
    // An unknown number is not even the same as itself.
    out[i] = a < b ? less : a > b ? greater : a === b ? equal : UNKNOWN;
  }
}

function compareCodes(op: Comparison, left: Extract<Vector, { type: "code" }>, right: Extract<Vector, { type: "code" }>): Uint8Array {
  const out = new Uint8Array(left.values.length), same = op === "eq" ? TRUE : FALSE;
  if (out.length < left.dictionary.length + right.dictionary.length) {
    for (let i = 0; i < out.length; i++) {
      const x = left.values[i]!, y = right.values[i]!;
      out[i] = x < 0 || y < 0 ? UNKNOWN : left.dictionary[x]!.toLowerCase() === right.dictionary[y]!.toLowerCase() ? same : 1 - same;
    }
    return out;
  }
  const codes = new Map<string, number>();
  const folded = (dictionary: readonly string[]): Int32Array => Int32Array.from(dictionary, (code) => {
    const key = code.toLowerCase();
    if (!codes.has(key)) codes.set(key, codes.size);
    return codes.get(key)!;
  });
  const a = folded(left.dictionary), b = folded(right.dictionary);
  for (let i = 0; i < out.length; i++) {
    const x = left.values[i]!, y = right.values[i]!;
    out[i] = x < 0 || y < 0 ? UNKNOWN : a[x] === b[y] ? same : 1 - same;
  }
  return out;
}

function cellVector(path: string, frame: Frame, from: number, to: number): Vector {
  const { cell, via } = frame.scope.resolve(path);
  if (!via) return read(frame.table.columns[cell.id], cell, from, to, null);
  const target = frame.follow(via.cell.id);
  return read(target?.table.columns[cell.id], cell, from, to, target?.rows ?? null);
}

/** Reads a column on the rows `from` to `to`; through a reference `at` gives the row of each, -1 for none. */
function read(column: ColumnData | undefined, cell: Cell, from: number, to: number, at: Int32Array | null): Vector {
  const length = to - from, type = cellType(cell);
  const into = <T extends Float64Array | Int32Array | Uint8Array>(out: T, unknown: number): T => {
    if (!column) return out.fill(unknown) as T;
    if (type.type === "text") copy(column.state, null, from, out, at, unknown);
    else copy(column.state, column.numbers!, from, out, at, unknown);
    return out;
  };
  if (type.type === "text") return { type: "text", known: into(new Uint8Array(length), FALSE) };
  if (type.type === "flag") return { type: "bool", values: into(new Uint8Array(length), UNKNOWN) };
  if (type.type === "code" || type.type === "codes") return { type: "code", values: into(new Int32Array(length), -1), dictionary: column?.dictionary ?? [] };
  return { type: "number", values: into(new Float64Array(length), NaN), scale: type.type === "number" ? type.scale : 0 };
}

/** Copies the valid numbers (without numbers: whether there is a value) of the rows from `from` on, or of the rows that `at` gives for these. */
function copy(state: Uint8Array, numbers: Numbers | null, from: number, out: Float64Array | Int32Array | Uint8Array, at: Int32Array | null, unknown: number): void {
  if (at) {
    for (let i = 0; i < out.length; i++) {
      const row = at[from + i]!;
      out[i] = row >= 0 && state[row] === VALID ? (numbers ? numbers[row]! : TRUE) : unknown;
    }
    return;
  }
  if (numbers) out.set(numbers.subarray(from, from + out.length));
  else out.fill(TRUE);
  for (let i = 0; i < out.length; i++) if (state[from + i] !== VALID) out[i] = unknown;
}
