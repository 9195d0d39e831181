import { MAX_COLUMNS, MAX_ROWS } from "../address.js";
import { isTrue } from "../xml-read.js";
import { LONGEST_TOKEN, PRESERVED, TEXT, ascii, matches, skipSpace } from "./bytes.js";
import { TagScan } from "./scan-tag.js";
import { GENERAL, INLINE, NUMBER, SHARED, Staging, TRUTH, type RowTarget } from "./staging.js";

const QUOTE = 0x22, SLASH = 0x2f, ZERO = 0x30, NINE = 0x39, EQUALS = 0x3d, LESS = 0x3c, GREATER = 0x3e, C = 0x63, R = 0x72, S = 0x73, T = 0x74, V = 0x76;
/** Types of cells, as programs write them. */
const TYPES: readonly string[] = ["s", "n", "b", "inlineStr", "str", "e", "d"];
/** More cell styles than any file has. */
const MOST_STYLES = 65_536;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * Reads rows in the form that spreadsheet programs write: rows and cells in order, each with its address.
 * `asNumber` is the general reader's rule for what a number cell says.
 */
export function scanRows(target: RowTarget, asNumber: (text: string) => unknown): (bytes: Uint8Array, from: number, to: number) => number {
  const stage = new Staging(target);
  const tag = new TagScan();
  const { shared } = target;
  /** The number last read by `readNumber`. */
  let number = 0;

  /** Reads a number up to the next tag; gives where that starts, or -1 when the text is no number for `asNumber`. */
  const readNumber = (bytes: Uint8Array, start: number): number => {
    let at = start, mantissa = 0, digits = 0, dot = -1;
    const negative = bytes[at] === 0x2d;
    if (negative) at++;
    for (; ; at++) {
      const byte = bytes[at]!;
      if (byte >= ZERO && byte <= NINE) {
        mantissa = mantissa * 10 + byte - ZERO;
        digits++;
      } else if (byte === 0x2e && dot < 0) dot = at;
      else break;
    }
    // Up to fifteen digits and their power of ten are exact, so that one division gives the nearest number.
    if (bytes[at] === LESS && digits > 0 && digits <= 15) {
      const value = dot < 0 ? mantissa : mantissa / POWERS[at - dot - 1]!;
      number = negative ? -value : value;
      return at;
    }
    while (at - start < 40 && bytes[at] !== LESS) at++;
    if (bytes[at] !== LESS) return -1;
    const value = asNumber(ascii(bytes, start, at));
    if (typeof value !== "number") return -1;
    number = value;
    return at;
  };

  /** Reads `<f>`, then `<v>`, both or neither, for the general rules to make a value of. */
  const readGeneral = (bytes: Uint8Array, start: number, column: number, style: number, type: string): number => {
    let at = start, formula = false, formulaText = -1, value = -1, sharedIndex: string | null = null;
    if (bytes[at] === LESS && bytes[at + 1] === 0x66) {
      at = tag.read(bytes, at + 2);
      if (at < 0) return -1;
      formula = true;
      const kind = tag.find(bytes, "t"), si = tag.find(bytes, "si");
      if (kind >= 0 && si >= 0 && ascii(bytes, tag.from(kind), tag.to(kind)) === "shared") sharedIndex = ascii(bytes, tag.from(si), tag.to(si));
      if (bytes[at] === SLASH) {
        if (bytes[at + 1] !== GREATER) return -1;
        at += 2;
      } else {
        at = stage.texts.add(bytes, at + 1, LONGEST_TOKEN);
        if (at < 0 || !matches(bytes, at, "</f>")) return -1;
        formulaText = stage.texts.count - 1;
        at += 4;
      }
    }
    if (matches(bytes, at, "<v>")) {
      at = stage.texts.add(bytes, at + 3, LONGEST_TOKEN);
      if (at < 0 || !matches(bytes, at, "</v>")) return -1;
      value = stage.texts.count - 1;
      at += 4;
    } else if (matches(bytes, at, "<v/>")) at += 4;
    if (!matches(bytes, at, "</c>")) return -1;
    // A cell with nothing in it only counts.
    if (!formula && value < 0) return at + 4;
    stage.cell(column, style, GENERAL, stage.general({ type, value, formula, formulaText, sharedIndex }));
    return at + 4;
  };

  /** Reads what is behind a cell's address and gives where the cell ends; -1 when it isn't plain. */
  const readCell = (bytes: Uint8Array, start: number, column: number): number => {
    let at = start, style = -1, type = "";
    while (bytes[at] === 0x20 && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      const name = bytes[at + 1]!, value = at + 4;
      for (at = value; bytes[at] !== QUOTE; at++) if (at - value > 9) return -1;
      if (name === S && style < 0) {
        style = wholeNumber(bytes, value, at);
        if (style < 0 || style >= MOST_STYLES) return -1;
      } else if (name === T && type === "") {
        type = typeOf(bytes, value, at);
        if (type === "") return -1;
      } else return -1;
      at++;
    }
    if (style < 0) style = 0;
    if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : -1;
    if (bytes[at++] !== GREATER) return -1;
    if (bytes[at] === LESS && bytes[at + 1] === V && bytes[at + 2] === GREATER) {
      const value = at + 3;
      let end = -1;
      if (type === "s") {
        let index = 0;
        for (end = value; bytes[end]! >= ZERO && bytes[end]! <= NINE && end - value < 9; end++) index = index * 10 + bytes[end]! - ZERO;
        if (end > value && index < shared && endsCell(bytes, end)) {
          stage.cell(column, style, SHARED, index);
          return end + 8;
        }
      } else if (type === "" || type === "n") {
        end = readNumber(bytes, value);
        if (end >= 0 && endsCell(bytes, end)) {
          stage.cell(column, style, NUMBER, number);
          return end + 8;
        }
      } else if (type === "b" && (bytes[value] === ZERO || bytes[value] === ZERO + 1) && endsCell(bytes, value + 1)) {
        stage.cell(column, style, TRUTH, bytes[value]! - ZERO);
        return value + 9;
      }
    } else if (type === "inlineStr" && matches(bytes, at, "<is>")) {
      const text = matches(bytes, at + 4, TEXT) ? at + 4 + TEXT.length : matches(bytes, at + 4, PRESERVED) ? at + 4 + PRESERVED.length : -1;
      const end = text < 0 ? -1 : stage.texts.add(bytes, text, LONGEST_TOKEN);
      if (end < 0 || !matches(bytes, end, "</t></is></c>")) return -1;
      stage.cell(column, style, INLINE, stage.texts.count - 1);
      return end + 13;
    }
    return readGeneral(bytes, at, column, style, type === "" ? "n" : type);
  };

  /** Reads one row and gives where it ends; -1 when it isn't plain. */
  const readRow = (bytes: Uint8Array, start: number): number => {
    if (!matches(bytes, start, "<row")) return -1;
    let at = tag.read(bytes, start + 4);
    const r = at < 0 ? -1 : tag.find(bytes, "r");
    if (r < 0) return -1;
    const digits = tag.from(r), digitsEnd = tag.to(r), row = wholeNumber(bytes, digits, digitsEnd) - 1;
    const hidden = tag.find(bytes, "hidden");
    if (row <= stage.row || row >= MAX_ROWS) return -1;
    stage.openRow(row, hidden >= 0 && isTrue(ascii(bytes, tag.from(hidden), tag.to(hidden))));
    if (bytes[at] === SLASH) return bytes[at + 1] === GREATER ? at + 2 : -1;
    at++;
    for (let last = 0; ; ) {
      if (bytes[at] !== LESS) {
        at = skipSpace(bytes, at, bytes.length);
        if (bytes[at] !== LESS) return -1;
      }
      if (bytes[at + 1] === SLASH) return matches(bytes, at, "</row>") ? at + 6 : -1;
      if (bytes[at + 1] !== C || bytes[at + 2] !== 0x20 || bytes[at + 3] !== R || bytes[at + 4] !== EQUALS || bytes[at + 5] !== QUOTE) return -1;
      at += 6;
      let column = 0;
      for (let letter = bytes[at]! - 0x40; letter >= 1 && letter <= 26 && column <= MAX_COLUMNS; letter = bytes[++at]! - 0x40) column = column * 26 + letter;
      if (column <= last || column > MAX_COLUMNS) return -1;
      last = column;
      for (let n = digits; n < digitsEnd; n++) if (bytes[at++] !== bytes[n]) return -1;
      if (bytes[at] !== QUOTE) return -1;
      stage.counted++;
      at = readCell(bytes, at + 1, column - 1);
      if (at < 0) return -1;
    }
  };

  return (bytes, from, to) => {
    stage.begin();
    let done = from;
    for (let at = skipSpace(bytes, from, to); at < to; at = skipSpace(bytes, at, to)) {
      stage.mark();
      const next = readRow(bytes, at);
      if (next < 0) {
        stage.back();
        break;
      }
      done = at = next;
    }
    return stage.commit() ? skipSpace(bytes, done, to) : from;
  };
}

/** `</v></c>`. */
function endsCell(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === V && bytes[at + 3] === GREATER &&
    bytes[at + 4] === LESS && bytes[at + 5] === SLASH && bytes[at + 6] === C && bytes[at + 7] === GREATER;
}

/** One to seven digits without needless zeros; -1 for anything else. */
function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 7 || (bytes[from] === ZERO && to - from > 1)) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function typeOf(bytes: Uint8Array, from: number, to: number): string {
  for (const type of TYPES) if (type.length === to - from && matches(bytes, from, type)) return type;
  return "";
}
