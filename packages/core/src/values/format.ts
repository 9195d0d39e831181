import type { Lang } from "../definition/text.js";
import { decimalParts, roundHalfAwayFromZero } from "./scaled.js";

/** U+202F, between thousands and before `%` in French. */
export const NARROW_SPACE = "\u202f";
/** U+00A0, between an amount and its currency. */
export const NO_BREAK_SPACE = "\u00a0";

/**
 * A decimal string as people read it: « 1 250 000,5 », "1,250,000.5". With a scale it is rounded half away from zero and shows exactly
 * that many decimals; without, its own.
 */
export function formatNumber(decimal: string, lang: Lang, scale?: number): string {
  const { negative, whole, fraction } = decimalParts(scale === undefined ? decimal : roundHalfAwayFromZero(decimal, scale));
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === "fr" ? NARROW_SPACE : ",");
  const decimals = scale === undefined ? fraction : fraction.padEnd(scale, "0");
  return `${negative ? "-" : ""}${grouped}${decimals === "" ? "" : (lang === "fr" ? "," : ".") + decimals}`;
}

/** {@link formatNumber} in French. */
export function formatNumberFr(decimal: string, scale?: number): string {
  return formatNumber(decimal, "fr", scale);
}

/**
 * A fraction as a percentage: `formatPercent("0.625", "fr", 1)` is « 62,5 % ». Rounded half away from zero to `scale` decimals of the percentage.
 */
export function formatPercent(fraction: string, lang: Lang, scale = 0): string {
  const { negative, whole, fraction: decimals } = decimalParts(fraction);
  const shifted = `${negative ? "-" : ""}${whole}${decimals.padEnd(2, "0").slice(0, 2)}.${decimals.slice(2)}`;
  return formatNumber(shifted, lang, scale) + (lang === "fr" ? `${NARROW_SPACE}%` : "%");
}
