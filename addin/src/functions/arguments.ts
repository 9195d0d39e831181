import { isBlankText, isoFromSerial, parseDate, parseNumber } from "@canevas-mali/core/values";
import { FunctionRefusal } from "./refusal.js";

/** What Excel hands over for one argument. */
export type Argument = unknown;
export type Given = string | number | boolean;

/** 1 January 1950: nobody means a day before it, and « 2023 » is a year, not 14 July 1905. */
const FIRST_SERIAL = 18_264;

/**
 * An argument as given; null where it is missing: left out (Excel says null), blank, or the invocation that Excel puts in its place
 * while it still holds an older list of parameters. Of a value with a type of its own (a formatted number, say), its plain value.
 */
export function given(value: Argument): Given | null {
  if (typeof value === "string") return isBlankText(value) ? null : value.trim();
  if (typeof value === "number" || typeof value === "boolean") return value;
  const plain = (value as { readonly basicValue?: unknown } | null | undefined)?.basicValue;
  return plain === undefined ? null : given(plain);
}

/** A text that has to be there. */
export function neededText(value: Argument, what: string): string {
  const found = given(value);
  if (found !== null) return String(found);
  throw new FunctionRefusal("value", { fr: `Il manque ${what}.`, en: `Missing: ${what}.` });
}

/** A number, or a text that reads as one: « 1 100,50 », « 12 M FCFA »; « 62 % » is 0.62. Exact digits. */
export function digitsOf(found: Given): string {
  if (typeof found === "number") return String(found);
  const reading = typeof found === "string" ? parseNumber(found) : null;
  if (reading === null) throw new FunctionRefusal("value", { fr: `« ${shown(found)} » n’est pas un nombre.`, en: `“${shown(found)}” is not a number.` });
  return reading.percent ? `${reading.digits}e-2` : reading.digits;
}

/** A whole number between two others. */
export function wholeNumber(value: Argument, what: string, min: number, max: number): number {
  const found = given(value);
  const number = found === null ? Number.NaN : Number(digitsOf(found));
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new FunctionRefusal("value", { fr: `Pour ${what}, donnez un nombre entier de ${min} à ${max}.`, en: `For ${what}, give a whole number from ${min} to ${max}.` });
}

/** A day from a date of Excel (a serial of the calendar that starts in 1900) or a text: « 31/03/2021 », « mars 2021 » (its first day). ISO. */
export function dayOf(found: Given): string {
  const iso = typeof found === "number" ? (found < FIRST_SERIAL ? null : isoFromSerial(found)) : typeof found === "string" ? (parseDate(found)?.iso ?? null) : null;
  if (iso !== null) return iso;
  throw new FunctionRefusal("value", {
    fr: `« ${shown(found)} » n’est pas une date. Donnez une cellule de date, DATE(2021;3;31) ou un texte comme « 31/03/2021 ».`,
    en: `“${shown(found)}” is not a date. Give a date cell, DATE(2021,3,31) or a text such as “31/03/2021”.`,
  });
}

/** The same for a day that has to be there. */
export function neededDay(value: Argument, what: string): string {
  const found = given(value);
  return found === null ? neededText(null, what) : dayOf(found);
}

/** A value in a sentence: in a few characters, a boolean in French. */
export function shown(found: Given): string {
  const text = typeof found === "boolean" ? (found ? "VRAI" : "FAUX") : String(found);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
