import { isCivilDate, isoOf } from "./date.js";
import { isWeekdayWord, monthName, monthOfWord } from "./date-words.js";
import { fold } from "./fold.js";

/** How a text reads as a date. */
export interface DateReading {
  /** ISO date; the first day when only a month is given. */
  readonly iso: string;
  readonly precision: "day" | "month";
  /** Order of day, month and year in the text; `words` when the month is named. */
  readonly order: "dmy" | "mdy" | "ymd" | "words";
  /** True for « 03/04/2021 », which an American file would mean as 4 March; read as 3 April unless the options say otherwise. */
  readonly ambiguous: boolean;
  /** True when the text is neither `2021-03-31` nor `31/03/2021`, spaces around it aside. */
  readonly repaired: boolean;
}

export interface DateOptions {
  /** The order of numeric dates, where the whole column or file shows it: then nothing is ambiguous. */
  readonly order?: "dmy" | "mdy";
}

const LONGEST = 48;

/** Years of two digits: 00–49 are 2000–2049, 50–99 are 1950–1999. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function reading(year: number, month: number, day: number, order: DateReading["order"], ambiguous: boolean, repaired: boolean): DateReading | null {
  return isCivilDate(year, month, day) ? { iso: isoOf(year, month, day), precision: "day", order, ambiguous, repaired: repaired || ambiguous } : null;
}

function monthReading(year: number, month: number, order: DateReading["order"]): DateReading | null {
  return isCivilDate(year, month, 1) ? { iso: isoOf(year, month, 1), precision: "month", order, ambiguous: false, repaired: true } : null;
}

const TIME = /[T\s]+(\d{1,2})(?:[:hH](\d{2})?)(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[AaPp][Mm])?$/;
const NUMERIC = /^(\d{1,4})(\s?)([/.\-\u2010\u2011\u2012\u2013])\s?(\d{1,2})\s?\3\s?(\d{1,4})$/;
const TWO_PARTS = /^(\d{1,4})\s?[/.\-\u2010\u2011]\s?(\d{1,4})$/;

/**
 * Reads a date in digits or in French or English words. Null for what is no date, an impossible one (31/02/2021), or one without a
 * year (31/03). A month alone (« mars 2021 ») has `precision: "month"`. A time of day is dropped, and counts as a repair.
 * @example parseDate("1er avril 2021")?.iso // "2021-04-01"
 */
export function parseDate(text: string, options: DateOptions = {}): DateReading | null {
  if (text.length > LONGEST) return null;
  let trimmed = text.replace(/\s+/g, " ").trim();
  let repaired = false;
  const time = TIME.exec(trimmed);
  if (time && time.index >= 6) {
    if (Number(time[1]) > 24 || Number(time[2] ?? 0) > 59 || Number(time[3] ?? 0) > 59) return null;
    trimmed = trimmed.slice(0, time.index).trim();
    repaired = true;
  }
  const first = trimmed.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const numeric = NUMERIC.exec(trimmed);
    if (numeric) return readNumeric(numeric[1]!, numeric[3]!, numeric[4]!, numeric[5]!, options, repaired || numeric[2] !== "");
    const two = TWO_PARTS.exec(trimmed);
    if (two) return readMonthInDigits(two[1]!, two[2]!);
    if (/^(19|20)\d{6}$/.test(trimmed)) return reading(Number(trimmed.slice(0, 4)), Number(trimmed.slice(4, 6)), Number(trimmed.slice(6)), "ymd", false, true);
  }
  return readWords(trimmed);
}

function readNumeric(a: string, separator: string, b: string, c: string, options: DateOptions, repaired: boolean): DateReading | null {
  if (a.length >= 3) {
    if (a.length !== 4 || c.length > 2) return null;
    const iso = separator === "-" && b.length === 2 && c.length === 2;
    return reading(Number(a), Number(b), Number(c), "ymd", false, repaired || !iso);
  }
  if (c.length !== 2 && c.length !== 4) return null;
  const year = fullYear(c);
  const plain = !repaired && separator === "/" && c.length === 4;
  const left = Number(a);
  const right = Number(b);
  if (options.order !== undefined) {
    return options.order === "dmy" ? reading(year, right, left, "dmy", false, !plain) : reading(year, left, right, "mdy", false, true);
  }
  if (right > 12) return reading(year, left, right, "mdy", false, true);
  return reading(year, right, left, "dmy", left <= 12 && left !== right, !plain);
}

/** « 03/2021 » or « 2021-03 »; « 31/03 » and « 03/21 » have no sure year. */
function readMonthInDigits(a: string, b: string): DateReading | null {
  if (a.length === 4 && b.length <= 2) return monthReading(Number(a), Number(b), "ymd");
  if (b.length === 4 && a.length <= 2) return monthReading(Number(b), Number(a), "dmy");
  return null;
}

function readWords(text: string): DateReading | null {
  const words = fold(text).split(" ");
  if (words.length > 6) return null;
  let month = 0;
  let monthAt = -1;
  const numbers: string[] = [];
  const numberAt: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const named = monthOfWord(word);
    if (named !== 0 && month === 0) {
      month = named;
      monthAt = i;
    } else if (/^\d{1,4}$/.test(word)) {
      numbers.push(word);
      numberAt.push(i);
    } else if (/^0?1(er|ier|o)$/.test(word) || /^\d{1,2}(st|nd|rd|th)$/.test(word)) {
      numbers.push(String(parseInt(word, 10)));
      numberAt.push(i);
    } else if (!(i === 0 && (word === "le" || word === "the" || isWeekdayWord(word))) && !(i === 1 && isWeekdayWord(word)) && word !== "of" && word !== "de") {
      return null;
    }
  }
  if (month === 0) return null;
  const [a, b] = numbers;
  if (numbers.length === 1) {
    if (numberAt[0]! < monthAt) return null;
    // "March 31" is a day without a year; « mars 21 » and « mar-21 » are months.
    const yearIsSure = a!.length === 4 || (a!.length === 2 && (/[-'’/.]\s?\d\d$/.test(text) || words[monthAt] === fold(monthName(month, "fr"))));
    return yearIsSure ? monthReading(fullYear(a!), month, "words") : null;
  }
  if (numbers.length !== 2) return null;
  // « 31 mars 2021 », "March 31, 2021", « 2021 mars 31 ».
  if (a!.length === 4 && b!.length <= 2) return reading(Number(a), month, Number(b), "words", false, true);
  if (a!.length > 2 || (b!.length !== 4 && b!.length !== 2)) return null;
  return reading(fullYear(b!), month, Number(a), "words", false, true);
}

/** How a text reads as a month: `month` is its id, `2021-03`. */
export interface MonthReading {
  readonly month: string;
  readonly ambiguous: boolean;
  /** True when the text is not `2021-03`. */
  readonly repaired: boolean;
}

/**
 * Reads a month: « mars 2021 », « mars-21 », « 03/2021 », « 2021-03 », or the month of a whole date. Null otherwise.
 * @example parseMonth("mars 2021")?.month // "2021-03"
 */
export function parseMonth(text: string, options: DateOptions = {}): MonthReading | null {
  const date = parseDate(text, options);
  return date && { month: date.iso.slice(0, 7), ambiguous: date.ambiguous, repaired: text !== date.iso.slice(0, 7) };
}
