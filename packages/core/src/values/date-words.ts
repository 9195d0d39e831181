import type { Lang } from "../definition/text.js";
import { dayOf, isIsoDate, monthOf, yearOf } from "./date.js";
import { fold } from "./fold.js";

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** Name of a month (1–12), lower case in French. */
export function monthName(month: number, lang: Lang): string {
  const name = MONTHS[lang][month - 1];
  if (name === undefined) throw new RangeError(`No month ${month}.`);
  return name;
}

/** Name of a day of the week (1 Monday – 7 Sunday). */
export function weekdayName(weekday: number, lang: Lang): string {
  const name = WEEKDAYS[lang][weekday - 1];
  if (name === undefined) throw new RangeError(`No weekday ${weekday}.`);
  return name;
}

/** A date in words: « 1er avril 2021 », "1 April 2021". */
export function formatDateLong(iso: string, lang: Lang): string {
  const day = dayOf(iso);
  return `${lang === "fr" && day === 1 ? "1er" : day} ${monthName(monthOf(iso), lang)} ${yearOf(iso)}`;
}

/** A date in digits, as both languages of our users read it: « 31/03/2021 ». */
export function formatDateShort(iso: string): string {
  if (!isIsoDate(iso)) throw new TypeError(`Not an ISO date: ${JSON.stringify(iso)}.`);
  return `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

const MONTH_WORDS = new Map<string, number>();
for (const lang of ["fr", "en"] as const) MONTHS[lang].forEach((name, index) => MONTH_WORDS.set(fold(name), index + 1));
const ABBREVIATIONS = ["janv jan", "fevr fev feb", "mar mrs", "avr apr", "", "jun", "juil jul jui", "aou aug", "sept sep", "oct", "nov", "dec"];
ABBREVIATIONS.forEach((words, index) => {
  for (const word of words.split(" ")) if (word !== "") MONTH_WORDS.set(word, index + 1);
});

/** Month (1–12) of a folded name or abbreviation in French or English, or 0. */
export function monthOfWord(folded: string): number {
  return MONTH_WORDS.get(folded) ?? 0;
}

const WEEKDAY_WORDS = new Set<string>();
for (const lang of ["fr", "en"] as const) for (const name of WEEKDAYS[lang]) WEEKDAY_WORDS.add(fold(name)).add(fold(name).slice(0, 3));

/** True for a folded day of the week in French or English, or its first three letters. */
export function isWeekdayWord(folded: string): boolean {
  return WEEKDAY_WORDS.has(folded);
}
