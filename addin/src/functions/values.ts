import { eurFromXof, isMissingText, serialFromIso, xofFromEur } from "@canevas-mali/core/values";
import { dayOf, digitsOf, given, shown, type Argument, type Given } from "./arguments.js";
import { FunctionRefusal } from "./refusal.js";

/** What a blank gives, so that a formula can be drawn down over rows that are not filled yet. */
export const NOTHING = "";

/** « n.d. », « non parvenu »: said to be unknown, which is no number, no date and no fault. */
function known(found: Given): Given {
  if (typeof found !== "string" || !isMissingText(found)) return found;
  throw new FunctionRefusal("notAvailable", { fr: `« ${shown(found)} » : valeur non disponible.`, en: `“${shown(found)}”: value not available.` });
}

/** A text read as a number, the French way: « 1 100,50 » is 1100.5, « 1.100 » is 1100, « 62 % » is 0.62. */
export function numberIn(value: Argument): number | string {
  const found = given(value);
  return found === null ? NOTHING : Number(digitsOf(known(found)));
}

/** A text read as a date, the French way: serial number of the day. */
export function dateIn(value: Argument): number | string {
  const found = given(value);
  return found === null ? NOTHING : serialOf(dayOf(known(found)));
}

/** The serial number of a day. */
export function serialOf(iso: string): number {
  const serial = serialFromIso(iso);
  if (serial === null) throw new FunctionRefusal("value", { fr: "Excel ne connaît pas de date avant 1900.", en: "Excel knows no date before 1900." });
  return serial;
}

/** Francs CFA for euros at the fixed parity, not rounded. */
export function xofOf(value: Argument): number | string {
  const found = given(value);
  return found === null ? NOTHING : xofFromEur(digitsOf(known(found))).toNumber();
}

/** Euros for francs CFA at the fixed parity, not rounded. */
export function eurOf(value: Argument): number | string {
  const found = given(value);
  return found === null ? NOTHING : eurFromXof(digitsOf(known(found))).toNumber();
}
