import type { Cell } from "../definition/cell.js";
import type { CellValue } from "../definition/grid.js";
import type { Lang } from "../definition/text.js";
import { isBlankText } from "../values/fold.js";
import { formatNumber, formatPercent } from "../values/format.js";
import { isMissingText } from "../values/missing.js";
import { parseNumber } from "../values/number.js";
import { dayMonthOrder, type DayMonthOrder } from "../values/day-order.js";
import { decimalOf, fromScaled, toScaled } from "../values/scaled.js";
import { codeLookup } from "./parse-codes.js";
import { dateReader, dayBounds, epochOf } from "./parse-days.js";
import type { CellIssue } from "./finding.js";
import { cellsInRows, type CellSource } from "./fast/cells.js";
import { dayLoop, knownLoop, numberLoop, textLoop, type Rest } from "./fast/loops.js";
import { BLANK, ColumnBuilder, VALID, type ColumnData } from "./table.js";

/** The raw cells of one column, one entry a row, with the number format of each. */
export interface RawColumn {
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
}

export interface ParseOptions {
  readonly lang: Lang;
  readonly date1904: boolean;
  /** True for a column of our own template: its forms are known, nothing is guessed from the column as a whole. */
  readonly ours: boolean;
  /** True to accept the forms of the design and nothing else: what the workbook's own formulas see. */
  readonly strict: boolean;
  /** True for a file of text only (CSV): a plain number or date as text is as it should be, and no repair. */
  readonly textFile?: boolean;
}

export interface ParsedColumn {
  readonly column: ColumnData;
  readonly issues: CellIssue[];
  /** Cells given in which nothing stands. */
  readonly blanks: number;
}

export type Say = (code: string, params?: Readonly<Record<string, string | number>>, suggestion?: string) => void;
export type Reader = (row: number, value: string | number | boolean) => void;

/** True for a cell in which nothing stands: empty, spaces, `""`. */
export const isBlank = (value: CellValue | undefined): boolean => value === null || value === undefined || (typeof value === "string" && isBlankText(value));

/** What a whole column shows of how its cells are meant. */
interface ColumnShape {
  /** Every number is in percents: 62 is 62 %. */
  readonly percents: boolean;
  readonly days: DayMonthOrder | null;
}

/** Reads the cells of one column, the rows in order. */
export interface ColumnReading {
  /** `values[i]` stands in row `from + i`. */
  readonly read: (values: readonly (CellValue | undefined)[], from: number, to: number) => void;
  readonly done: () => ParsedColumn;
}

/** Reads one column: forgiving in what it takes, strict in what it yields; every repair is an issue. Places are read by `places.ts`. */
export function parseColumn(cell: Cell, raw: RawColumn, options: ParseOptions): ParsedColumn {
  const reading = columnReading(cell, raw.values.length, cellsInRows(raw.values), raw, options);
  reading.read(raw.values, 0, raw.values.length);
  return reading.done();
}

/**
 * {@link parseColumn} a tile of rows at a time. `cells` are all cells of the column, of which its texts may be looked at first; `raw`, with their
 * formats, is needed of percentages in someone else's file only. `plainly` reads every cell on its own, without the loops for cells that are right.
 */
export function columnReading(cell: Cell, rows: number, cells: CellSource, raw: RawColumn | null, options: ParseOptions, plainly = false): ColumnReading {
  const builder = new ColumnBuilder(cell, rows);
  const issues: CellIssue[] = [];
  const shape = shapeOf(cell, cells, raw, options);
  let blanks = 0;
  const rest = plainReading(cell, builder, shape, options, issues, () => { blanks++; });
  return {
    read: plainly ? (values, from, to) => { for (let row = from; row < to; row++) rest(row, values[row - from]); } : loopOf(cell, builder, shape, options, rest, issues),
    done: () => ({ column: builder.done(), issues, blanks }),
  };
}

/** What one cell reads as: a text, a number or a code in canonical form, and what there is to say. */
export interface CellReading {
  readonly state: number;
  readonly content: string | number | null;
  readonly issues: readonly CellIssue[];
}

/** Reads single cells of a column as {@link parseColumn} reads them all: for a cell that is being edited. What the whole column shows is taken from `cells`. */
export function cellReading(cell: Cell, cells: CellSource, options: ParseOptions): (value: CellValue) => CellReading {
  const builder = new ColumnBuilder(cell, 1), issues: CellIssue[] = [];
  const rest = plainReading(cell, builder, shapeOf(cell, cells, null, options), options, issues);
  return (value) => {
    builder.state[0] = BLANK;
    issues.length = 0;
    rest(0, value);
    const valid = builder.state[0] === VALID, number = builder.numbers?.[0] ?? null;
    return { state: builder.state[0], content: !valid ? null : builder.texts ? builder.texts[0] ?? null : builder.isCoded ? builder.codeAt(number!) : number, issues: [...issues] };
  };
}

function shapeOf(cell: Cell, cells: CellSource, raw: RawColumn | null, options: ParseOptions): ColumnShape {
  return {
    percents: cell.form === "percent" && raw !== null && !options.ours && !options.strict && writtenInPercents(raw),
    days: (cell.form === "date" || cell.form === "month") && !options.strict ? dayMonthOrder(cells.texts()) : null,
  };
}

/** Reads every cell on its own: what a cell may mean is known here only. */
function plainReading(cell: Cell, builder: ColumnBuilder, shape: ColumnShape, options: ParseOptions, issues: CellIssue[], blank?: () => void): Rest {
  let at = 0, written: CellValue = null;
  const say: Say = (code, params, suggestion) => { issues.push({ code, row: at, cell: cell.id, value: written, ...(params ? { params } : {}), ...(suggestion === undefined ? {} : { suggestion }) }); };
  const read = readerFor(cell, builder, shape, options, say);
  return (row, value) => {
    if (value === undefined || value === null || isBlank(value)) { blank?.(); return; }
    at = row;
    written = value;
    if (typeof value === "object") {
      builder.invalid(row);
      say("CAN-C11", { error: value.error });
    } else if (!options.strict && typeof value === "string" && cell.form !== "text" && isMissingText(value)) say("CAN-R07");
    else read(row, value);
  };
}

/** The loop for the cells of a column that are right, and `rest` for the others. */
function loopOf(cell: Cell, builder: ColumnBuilder, shape: ColumnShape, options: ParseOptions, rest: Rest, issues: readonly CellIssue[]): ColumnReading["read"] {
  const { state, numbers, texts } = builder;
  const plainly: ColumnReading["read"] = (values, from, to) => { for (let row = from; row < to; row++) rest(row, values[row - from]); };
  if (texts) return cell.form !== "text" ? plainly : (values, from, to) => textLoop(values, from, to, state, texts, cell.maxLength ?? Infinity, rest);
  if (!numbers) throw new TypeError(`${cell.id}: a column of neither texts nor numbers.`);
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": {
      if (shape.percents) return plainly;
      const min = typeof cell.min === "number" ? cell.min : -Infinity, max = typeof cell.max === "number" ? cell.max : Infinity;
      return (values, from, to) => numberLoop(values, from, to, state, numbers, 10 ** cell.scale, min, max, rest);
    }
    case "date": {
      const { min, max } = dayBounds(cell), epoch = epochOf(options);
      return (values, from, to) => dayLoop(values, from, to, state, numbers, epoch, min, max, rest);
    }
    case "month": return plainly;
    default: {
      // A text that was read without a word is read so again.
      const known = new Map<CellValue, number>();
      const first: Rest = (row, value) => {
        const before = issues.length;
        rest(row, value);
        if (typeof value === "string" && issues.length === before && state[row] === VALID) known.set(value, numbers[row]!);
      };
      return (values, from, to) => knownLoop(values, from, to, state, numbers, known, first);
    }
  }
}

function readerFor(cell: Cell, builder: ColumnBuilder, shape: ColumnShape, options: ParseOptions, say: Say): Reader {
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": return numberReader(cell, builder, shape.percents, options, say);
    case "date": case "month": return dateReader(cell, builder, shape.days, options, say);
    case "code": return cell.codes ? codeReader(cell, builder, options, say) : (row, value) => builder.code(row, textOf(value));
    case "boolean": return booleanReader(cell, builder, options, say);
    case "codes": return codesReader(cell, builder, options, say);
    case "reference": return (row, value) => builder.code(row, writtenText(value, options));
    case "place": throw new TypeError("Places are read together, by readPlaces.");
    default: return (row, value) => {
      const text = writtenText(value, options);
      builder.text(row, text);
      if (cell.maxLength !== null && text.length > cell.maxLength) say("CAN-C10", { max: cell.maxLength, length: text.length });
    };
  }
}

/** A cell's value as text, spaces at the ends removed. */
export const textOf = (value: string | number | boolean): string => (typeof value === "string" ? value.trim() : String(value));
/** The same; strictly, spaces are part of a text: a formula that looks it up sees them. */
const writtenText = (value: string | number | boolean, options: ParseOptions): string => (options.strict ? String(value) : textOf(value));

// Numbers

function numberReader(cell: Cell, builder: ColumnBuilder, percents: boolean, options: ParseOptions, say: Say): Reader {
  const min = typeof cell.min === "number" ? cell.min : null, max = typeof cell.max === "number" ? cell.max : null;
  const shown = (digits: string): string => (cell.form === "percent" ? formatPercent(digits, options.lang, 2) : formatNumber(digits, options.lang));
  const keep = (row: number, exact: number | string): string | null => {
    const scaled = toScaled(exact, cell.scale);
    const digits = scaled === null ? null : fromScaled(scaled, cell.scale);
    const asNumber = Number(exact);
    if (scaled === null || digits === null) say("CAN-C04", { min: min ?? -9e15, max: max ?? 9e15 });
    else if (cell.form === "integer" && asNumber !== scaled) say("CAN-C03", {}, digits);
    else if ((min !== null && asNumber < min) || (max !== null && asNumber > max)) say("CAN-C04", { min: min === null ? "−∞" : shown(String(min)), max: max === null ? "+∞" : shown(String(max)) });
    else {
      builder.number(row, scaled);
      // A double counts with its 15 digits, so that 0,1 + 0,2 is no rounding; a number of few decimals needs no look.
      if (asNumber !== Number(digits) && decimalOf(asNumber) !== digits) say("CAN-R06", { read: shown(digits), scale: cell.scale });
      return digits;
    }
    builder.invalid(row);
    return null;
  };
  return (row, value) => {
    if (typeof value === "number") {
      const digits = keep(row, percents ? value / 100 : value);
      if (percents && digits !== null) say("CAN-R05", { read: shown(digits) });
      return;
    }
    const reading = typeof value === "string" && !options.strict ? parseNumber(value) : null;
    if (reading === null || (reading.percent && cell.form !== "percent")) {
      builder.invalid(row);
      say("CAN-C02", { example: cell.example ?? (cell.form === "percent" ? "62 %" : "1200") });
      return;
    }
    // A money cell without a currency beside it is in XOF: 12 000 € are not 12 000 XOF.
    if (reading.currency !== null && reading.currency !== "XOF" && cell.form === "money" && cell.id === cell.column) {
      builder.invalid(row);
      say("CAN-C13", { currency: reading.currency });
      return;
    }
    const exact = reading.percent || percents ? hundredth(reading.digits) : reading.digits;
    const digits = keep(row, exact);
    if (digits !== null && (reading.repaired || !options.textFile)) say(reading.ambiguous ? "CAN-R09" : "CAN-R01", { read: shown(digits) }, cell.form === "percent" ? shown(digits) : digits);
  };
}
const hundredth = (digits: string): string => {
  const scaled = toScaled(digits, 6);
  return scaled === null ? digits : fromScaled(scaled, 8);
};

/** In someone else's file 62 and 0,62 both mean 62 %: the whole column decides, unless its cells carry a % format. */
function writtenInPercents(raw: RawColumn): boolean {
  let large = false;
  for (let row = 0; row < raw.values.length; row++) {
    const value = raw.values[row];
    if (typeof value !== "number") continue;
    if (raw.formats[row]?.includes("%")) return false;
    if (value > 1.5) large = true;
  }
  return large;
}

// Codes

function codeReader(cell: Cell, builder: ColumnBuilder, options: ParseOptions, say: Say): Reader {
  const lookup = codeLookup(cell, options.lang, options.strict);
  return (row, value) => {
    if (options.strict && typeof value !== "string") { builder.invalid(row); return; }
    const found = lookup(writtenText(value, options));
    if (found.code === null) {
      builder.invalid(row);
      say("CAN-C07", {}, found.proposal ?? undefined);
      return;
    }
    builder.code(row, found.code);
    const label = cell.codes!.codes[found.code]?.[options.lang] ?? found.code;
    if (found.how !== "exact") say(found.how === "near" ? "CAN-R04" : "CAN-R03", { read: label }, label);
  };
}

function booleanReader(cell: Cell, builder: ColumnBuilder, options: ParseOptions, say: Say): Reader {
  const lookup = codeLookup(cell, options.lang, options.strict);
  return (row, value) => {
    if (typeof value === "boolean" && !options.strict) { builder.number(row, value ? 1 : 0); return; }
    const found = options.strict && typeof value !== "string" ? { code: null } : lookup(writtenText(value, options));
    if (found.code === null || ("how" in found && found.how === "near")) { builder.invalid(row); say("CAN-C08"); return; }
    builder.number(row, found.code === "true" ? 1 : 0);
    if ("how" in found && found.how !== "exact") {
      const label = cell.codes!.codes[found.code]![options.lang];
      say("CAN-R03", { read: label }, label);
    }
  };
}

/** Several codes in one cell. Unknown parts are errors of their own; the known ones stand. */
function codesReader(cell: Cell, builder: ColumnBuilder, options: ParseOptions, say: Say): Reader {
  const lookup = codeLookup(cell, options.lang, options.strict);
  return (row, value) => {
    const parts = options.strict ? joinedParts(textOf(value)) : textOf(value).split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== "");
    // A list written with commas or slashes: only when the whole is no label itself.
    const pieces = options.strict ? parts : parts.flatMap((part) => (lookup(part).code === null ? part.split(/[,/|]/).map((p) => p.trim()).filter((p) => p !== "") : [part]));
    const found: string[] = [];
    let repaired = pieces.length !== parts.length;
    for (const piece of pieces) {
      const one = lookup(piece);
      if (one.code === null) { say("CAN-C07", { part: piece }, one.proposal ?? undefined); continue; }
      if (one.how !== "exact") repaired = true;
      if (!found.includes(one.code)) found.push(one.code);
    }
    builder.code(row, found.join(";"));
    if (repaired && found.length > 0) {
      const label = found.map((code) => cell.codes!.codes[code]?.[options.lang] ?? code).join(" ; ");
      say("CAN-R03", { read: label }, label);
    }
  };
}

/** What stands between « ; » with a space on both sides: only that is found by the formula's own search. */
const joinedParts = (text: string): string[] => [...`; ${text.replace(/ +/g, " ")} ;`.matchAll(/;(?= (.*?) ;)/g)].map((match) => match[1]!);
