import { countWorkingDays, hasHolidays, nthWeekday } from "@canevas-mali/core/reference";
import { fold, monthName, weekdayName, yearOf } from "@canevas-mali/core/values";
import { given, neededDay, wholeNumber, type Argument } from "./arguments.js";
import { FunctionRefusal } from "./refusal.js";
import { serialOf } from "./values.js";

/** Working days from one day to another, both included: Monday to Friday except Mali's holidays. */
export function workingDays(start: Argument, end: Argument): number {
  const from = neededDay(start, "la date de début"), to = neededDay(end, "la date de fin");
  if (to < from) throw new FunctionRefusal("value", { fr: "La date de fin précède la date de début.", en: "The end lies before the start." });
  const count = [from, to].every((day) => hasHolidays(yearOf(day))) ? countWorkingDays(from, to) : null;
  if (count !== null) return count;
  throw new FunctionRefusal("notAvailable", { fr: "Les jours fériés du Mali ne sont connus que de 2020 à 2030.", en: "Mali’s holidays are known from 2020 to 2030 only." });
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** 1 Monday – 7 Sunday, from that number or the day's name. */
function weekdayIn(value: Argument): number {
  const found = given(value);
  const named = typeof found === "string" ? WEEKDAYS.find((day) => (["fr", "en"] as const).some((lang) => fold(weekdayName(day, lang)) === fold(found))) : undefined;
  return named ?? wholeNumber(value, "le jour de la semaine (1 = lundi, 7 = dimanche)", 1, 7);
}

/** The n-th weekday of a month as a serial number; −1 for n is the last one. */
export function nthDay(year: Argument, month: Argument, n: Argument, weekday: Argument): number {
  const y = wholeNumber(year, "l’année", 1900, 2199), m = wholeNumber(month, "le mois", 1, 12), day = weekdayIn(weekday);
  const found = given(n);
  const rank = found !== null && Number(found) === -1 ? -1 : wholeNumber(n, "le rang (−1 = le dernier)", 1, 5);
  const iso = nthWeekday(y, m, day, rank);
  if (iso !== null) return serialOf(iso);
  throw new FunctionRefusal("notAvailable", { fr: `Il n’y a que quatre ${weekdayName(day, "fr")}s en ${monthName(m, "fr")} ${y}.`, en: `${monthName(m, "en")} ${y} has only four ${weekdayName(day, "en")}s.` });
}
