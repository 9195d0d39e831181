/**
 * Scaled integers: a decimal of a column with two decimals is kept as hundredths in a plain number, so that sums and
 * comparisons are exact. Decimal strings are `-1100.5`: a point, no grouping, no exponent.
 */

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, n) => Number(`1e${n}`));

function checkScale(scale: number): void {
  if (!Number.isInteger(scale) || scale < 0 || scale > 15) throw new RangeError(`Scale must be an integer from 0 to 15, not ${scale}.`);
}

/**
 * A value as an integer count of 10^-scale, rounded half away from zero.
 * A double counts with its 15 significant decimal digits, as in Excel: 1.005 is 1.005, so that `toScaled(1.005, 2)` is 101.
 * A string is read exactly. Null for NaN, infinities, a malformed string, and beyond 2^53 - 1.
 * @example toScaled("12.345", 2) // 1235
 */
export function toScaled(value: number | string, scale: number): number | null {
  checkScale(scale);
  if (typeof value === "string") return scanScaled(value, scale);
  const magnitude = Math.abs(value);
  if (!(magnitude < Infinity)) return null;
  const product = magnitude * POWERS[scale]!;
  if (magnitude < 1e15 && product < 1e13) {
    const whole = Math.floor(product);
    const gap = product - whole - 0.5;
    // Away from the half, neither the product's error nor the cut at 15 digits can change the rounding.
    if (Math.abs(gap) > product * 2e-14) {
      const rounded = gap > 0 ? whole + 1 : whole;
      return value < 0 && rounded !== 0 ? -rounded : rounded;
    }
  }
  return scanScaled(value.toPrecision(15), scale);
}

/** Reads `[sign]digits[.digits][e±digits]`. */
function scanScaled(text: string, scale: number): number | null {
  let i = 0;
  const first = text.charCodeAt(0);
  const negative = first === 45;
  if (negative || first === 43) i = 1;
  const start = i;
  let point = -1;
  let end = text.length;
  let exponent = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && point < 0) point = i;
    else if (code === 101 || code === 69) {
      const rest = text.slice(i + 1);
      if (!/^[+-]?\d{1,6}$/.test(rest)) return null;
      exponent = Number(rest);
      end = i;
      break;
    } else if (code < 48 || code > 57) return null;
  }
  const digits = end - start - (point >= 0 ? 1 : 0);
  if (digits === 0) return null;
  const wholeDigits = (point >= 0 ? point : end) - start;
  // How many leading digits make the integer; the next one decides the rounding.
  const keep = wholeDigits + exponent + scale;
  if (keep < 0) return 0;
  let value = 0;
  let taken = 0;
  let roundUp = false;
  for (let k = start; k < end; k++) {
    const code = text.charCodeAt(k);
    if (code === 46) continue;
    if (taken === keep) {
      roundUp = code >= 53;
      break;
    }
    value = value * 10 + (code - 48);
    if (value > Number.MAX_SAFE_INTEGER) return null;
    taken++;
  }
  for (; taken < keep && value !== 0; taken++) {
    value *= 10;
    if (value > Number.MAX_SAFE_INTEGER) return null;
  }
  if (roundUp) value++;
  if (value > Number.MAX_SAFE_INTEGER) return null;
  return negative && value !== 0 ? -value : value;
}

/**
 * The decimal string of a scaled integer, without needless zeros.
 * @example fromScaled(110050, 2) // "1100.5"
 */
export function fromScaled(int: number, scale: number): string {
  checkScale(scale);
  if (!Number.isSafeInteger(int)) throw new RangeError(`A scaled value must be a safe integer, not ${int}.`);
  const digits = String(Math.abs(int)).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  return canonicalDecimal(int < 0, digits.slice(0, cut), digits.slice(cut));
}

/** Joins the parts of a decimal into its canonical string: no leading or trailing zeros, no `-0`. Parts are digits only. */
export function canonicalDecimal(negative: boolean, whole: string, fraction: string): string {
  let from = 0;
  while (from < whole.length - 1 && whole.charCodeAt(from) === 48) from++;
  let to = fraction.length;
  while (to > 0 && fraction.charCodeAt(to - 1) === 48) to--;
  const head = whole.slice(from) || "0";
  const magnitude = to > 0 ? `${head}.${fraction.slice(0, to)}` : head;
  return negative && magnitude !== "0" ? `-${magnitude}` : magnitude;
}

/** Splits a decimal string; throws on anything else. */
export function decimalParts(decimal: string): { readonly negative: boolean; readonly whole: string; readonly fraction: string } {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(decimal);
  if (!match || (!match[2] && !match[3])) throw new TypeError(`Not a decimal string: ${JSON.stringify(decimal)}.`);
  return { negative: match[1] === "-", whole: match[2] || "0", fraction: match[3] ?? "" };
}

/**
 * Rounds a decimal string of any length, half away from zero, and drops needless zeros.
 * @example roundHalfAwayFromZero("-2.345", 2) // "-2.35"
 */
export function roundHalfAwayFromZero(decimal: string, scale: number): string {
  checkScale(scale);
  const { negative, whole, fraction } = decimalParts(decimal);
  if (fraction.length <= scale) return canonicalDecimal(negative, whole, fraction);
  const kept = whole + fraction.slice(0, scale);
  const rounded = fraction.charCodeAt(scale) >= 53 ? increment(kept) : kept;
  const cut = rounded.length - scale;
  return canonicalDecimal(negative, rounded.slice(0, cut), rounded.slice(cut));
}

function increment(digits: string): string {
  let i = digits.length - 1;
  while (i >= 0 && digits.charCodeAt(i) === 57) i--;
  const zeros = "0".repeat(digits.length - 1 - i);
  return i < 0 ? `1${zeros}` : digits.slice(0, i) + String(Number(digits[i]) + 1) + zeros;
}

/**
 * The decimal string of a double with its 15 significant digits, or null for NaN and infinities.
 * @example decimalOf(0.1 + 0.2) // "0.3"
 */
export function decimalOf(value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const [mantissa = "0", exponentText = "0"] = value.toPrecision(15).split("e");
  const { negative, whole, fraction } = decimalParts(mantissa);
  return shiftDecimal(negative, whole, fraction, Number(exponentText));
}

/** Moves the point to the right by `exponent` places (to the left when negative). */
export function shiftDecimal(negative: boolean, whole: string, fraction: string, exponent: number): string {
  if (exponent >= 0) {
    const padded = fraction.padEnd(exponent, "0");
    return canonicalDecimal(negative, whole + padded.slice(0, exponent), padded.slice(exponent));
  }
  const padded = whole.padStart(1 - exponent, "0");
  const cut = padded.length + exponent;
  return canonicalDecimal(negative, padded.slice(0, cut), padded.slice(cut) + fraction);
}
