import { isSpaceCode } from "./fold.js";
import { shiftDecimal } from "./scaled.js";
import { readPrefix, readSuffix } from "./units.js";

/** How a text reads as a number. */
export interface NumberReading {
  /** Exact decimal string such as `-1100.5`, its multiplier applied; a percentage as written: « 62 % » is `62`. */
  readonly digits: string;
  /** True when the text is more than digits with at most a minus and a decimal comma or point; spaces around it don't count. */
  readonly repaired: boolean;
  /** True when « 1.100 » or « 1,100 » leaves open whether the sign groups thousands or starts decimals. */
  readonly ambiguous: boolean;
  /** The other reading when ambiguous. */
  readonly alternative: string | null;
  readonly percent: boolean;
  /** ISO 4217 code of the currency written beside the number, or null. */
  readonly currency: string | null;
  /** Canonical unit that is no currency (`kg`, `j`, `personne`…), or null. Whether it fits is the column's affair. */
  readonly unit: string | null;
}

export interface NumberOptions {
  /** The decimal sign, where the whole column or file shows it: then nothing is ambiguous, and the other sign groups thousands. */
  readonly decimal?: "," | ".";
}

const LONGEST = 100;
const DOT = 46;
const COMMA = 44;
const SPACE = 32;
const APOSTROPHE = 39;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The minus signs in use: hyphen, U+2212, and the en dash that word processors make of a hyphen. */
function isMinus(code: number): boolean {
  return code === 45 || code === 0x2212 || code === 0x2013 || code === 0x2010 || code === 0x2011;
}

/** `.` and `,` themselves, any space as SPACE, any apostrophe as APOSTROPHE, else 0. */
function separatorOf(code: number): number {
  if (code === DOT || code === COMMA) return code;
  if (isSpaceCode(code)) return SPACE;
  return code === 39 || code === 0x2019 || code === 0x2bc || code === 0x2018 ? APOSTROPHE : 0;
}

/** A run of digits cut into whole and fraction. */
interface Body {
  readonly whole: string;
  readonly fraction: string;
  readonly ambiguous: boolean;
}

/**
 * Reads a number as people in Mali type it: spaces, apostrophes, points or commas as thousands, comma or point as decimal sign,
 * currency before or after, « M », « milliards », « k€ », « % », parentheses, a minus before or after.
 * Null when the text is no number: « 110 - Dons ordinaires », « 12/03/2021 », « 70 20 30 40 », « 10 à 12 », « ~100 ».
 * An ambiguous « 1.100 » reads as 1100 and « 1,100 » as 1.1 (French use), unless the currency has no decimals in use (F CFA).
 * @example parseNumber("1 100,50 F CFA")?.digits // "1100.5"
 */
export function parseNumber(text: string, options: NumberOptions = {}): NumberReading | null {
  let start = 0;
  let end = text.length;
  while (start < end && isSpaceCode(text.charCodeAt(start))) start++;
  while (end > start && isSpaceCode(text.charCodeAt(end - 1))) end--;
  if (start === end || end - start > LONGEST) return null;

  // Before the first digit: signs, an opening parenthesis, a currency.
  let i = start;
  let negative = false;
  let signed = false;
  let parenthesis = false;
  let prefix = "";
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || ((code === DOT || code === COMMA) && i + 1 < end && isDigit(text.charCodeAt(i + 1)))) break;
    if (isSpaceCode(code)) continue;
    if (isMinus(code) || code === 43) {
      if (signed) return null;
      signed = true;
      negative = code !== 43;
    } else if (code === 40 && !parenthesis && !signed) parenthesis = true;
    else {
      prefix += text[i];
      if (prefix.length > 8) return null;
    }
  }
  if (i === end) return null;

  // The digits with what separates them.
  const bodyStart = i;
  const separators: number[] = [];
  const groups: string[] = [];
  let group = "";
  for (; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      group += text[i];
      continue;
    }
    const separator = separatorOf(code);
    if (separator === 0) break;
    const next = i + 1 < end ? text.charCodeAt(i + 1) : 0;
    // A trailing point or comma (« 5, ») is a decimal sign without decimals; a space before anything but a digit ends the number.
    if (!isDigit(next) && (separator === SPACE || separator === APOSTROPHE)) break;
    separators.push(separator);
    groups.push(group);
    group = "";
  }
  groups.push(group);
  const bodyEnd = i;

  // After it: closing parenthesis, trailing minus, currency, multiplier, unit.
  let rest = text.slice(i, end).trim();
  if (parenthesis) {
    if (signed) return null;
    const close = rest.indexOf(")");
    if (close < 0) return null;
    rest = (rest.slice(0, close) + rest.slice(close + 1)).trim();
    negative = true;
  } else if (!signed && rest.length > 0 && isMinus(rest.charCodeAt(0)) && rest.length === 1) {
    negative = true;
    rest = "";
  }
  let currency: string | null = null;
  if (prefix !== "") {
    currency = readPrefix(prefix);
    if (currency === null) return null;
  }
  const suffix = rest === "" ? null : readSuffix(rest);
  if (rest !== "" && suffix === null) return null;
  if (suffix?.currency && currency) return null;
  currency ??= suffix?.currency ?? null;
  const exponent = suffix?.exponent ?? 0;

  // F CFA have no decimals in use: « 1,100 FCFA » groups thousands. With a multiplier (« 1,250 M FCFA ») nothing is known.
  const body = readBody(groups, separators, options.decimal, (currency === "XOF" || currency === "XAF") && exponent === 0);
  if (body === null) return null;
  const plain =
    bodyEnd === end && prefix === "" && !parenthesis && (bodyStart === start || (bodyStart === start + 1 && text.charCodeAt(start) === 45)) && separators.length <= 1 &&
    (separators.length === 0 || (body.fraction !== "" && (groups[0] ?? "") !== ""));
  const other = body.ambiguous ? otherReading(groups, body) : null;
  return {
    digits: shiftDecimal(negative, body.whole, body.fraction, exponent),
    repaired: !plain || body.ambiguous,
    ambiguous: body.ambiguous,
    alternative: other === null ? null : shiftDecimal(negative, other.whole, other.fraction, exponent),
    percent: suffix?.percent ?? false,
    currency,
    unit: suffix?.unit ?? null,
  };
}

/** True when the groups up to `to` (inclusive) make sense as thousands. */
function areThousands(groups: readonly string[], to: number): boolean {
  const first = groups[0]!;
  if (first.length < 1 || first.length > 3 || first.charCodeAt(0) === 48) return false;
  for (let k = 1; k <= to; k++) if (groups[k]!.length !== 3) return false;
  return true;
}

function readBody(groups: readonly string[], separators: readonly number[], decimal: "," | "." | undefined, noDecimals: boolean): Body | null {
  const count = separators.length;
  if (count === 0) return { whole: groups[0]!, fraction: "", ambiguous: false };
  const last = separators[count - 1]!;
  const tail = groups[count]!;
  const whole = (): Body | null => (areThousands(groups, count) ? { whole: groups.join(""), fraction: "", ambiguous: false } : null);
  if (last === SPACE || last === APOSTROPHE) return separators.every((s) => s === last) ? whole() : null;

  const first = separators[0]!;
  const decimalCode = decimal === undefined ? 0 : decimal.charCodeAt(0);
  if (count > 1 && first === last) return separators.every((s) => s === first) && last !== decimalCode ? whole() : null;
  if (count > 1) {
    // « 1.100,50 » or « 1 100,50 »: one sign groups, the last one starts the decimals.
    for (let k = 0; k < count - 1; k++) if (separators[k] !== first) return null;
    if (!areThousands(groups, count - 1) || first === decimalCode) return null;
    const ambiguous = first === SPACE && last === DOT && tail.length === 3 && decimalCode === 0;
    return { whole: groups.slice(0, count).join(""), fraction: tail, ambiguous };
  }
  // One sign only.
  const couldGroup = areThousands(groups, 1);
  if (decimalCode !== 0) return last === decimalCode ? { whole: groups[0]!, fraction: tail, ambiguous: false } : whole();
  if (!couldGroup) return { whole: groups[0]!, fraction: tail, ambiguous: false };
  if (noDecimals) return whole();
  return last === DOT ? { whole: groups.join(""), fraction: "", ambiguous: true } : { whole: groups[0]!, fraction: tail, ambiguous: true };
}

function otherReading(groups: readonly string[], body: Body): { readonly whole: string; readonly fraction: string } {
  const last = groups.length - 1;
  return body.fraction === "" ? { whole: groups.slice(0, last).join(""), fraction: groups[last]! } : { whole: groups.join(""), fraction: "" };
}
