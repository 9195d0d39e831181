/**
 * Dates are ISO strings without a time (`2021-03-31`), so that they compare as texts. All arithmetic is on whole days:
 * no clock, no time zone. `days` below counts from 1970-01-01.
 */

/** Day number of a civil date (proleptic Gregorian calendar); the date is not checked. */
export function daysFromCivil(year: number, month: number, day: number): number {
  // Years start in March here, so that the leap day comes last (H. Hinnant, "chrono-compatible low-level date algorithms").
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

/** ISO text of a civil date that is known to exist. */
export function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** ISO date of a day number. */
export function isoFromDays(days: number): string {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return isoOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

/** True for a year that has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** True when such a day exists, in the years 1 to 9999. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function digitsAt(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) {
    const d = text.charCodeAt(i) - 48;
    if (d < 0 || d > 9) return -1;
    n = n * 10 + d;
  }
  return n;
}

/** True for the ISO text of a day that exists. */
export function isIsoDate(text: string): boolean {
  return (
    text.length === 10 &&
    text.charCodeAt(4) === 45 &&
    text.charCodeAt(7) === 45 &&
    isCivilDate(digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10))
  );
}

function checked(iso: string): string {
  if (!isIsoDate(iso)) throw new TypeError(`Not an ISO date: ${JSON.stringify(iso)}.`);
  return iso;
}

/** Year of an ISO date. */
export function yearOf(iso: string): number {
  return digitsAt(checked(iso), 0, 4);
}

/** Month of an ISO date, 1–12. */
export function monthOf(iso: string): number {
  return digitsAt(checked(iso), 5, 7);
}

/** Day of the month of an ISO date. */
export function dayOf(iso: string): number {
  return digitsAt(checked(iso), 8, 10);
}

/** Day number of an ISO date; throws on anything else. */
export function daysFromIso(iso: string): number {
  checked(iso);
  return daysFromCivil(digitsAt(iso, 0, 4), digitsAt(iso, 5, 7), digitsAt(iso, 8, 10));
}

/** The date `count` days later (earlier when negative). */
export function addDays(iso: string, count: number): string {
  return isoFromDays(daysFromIso(iso) + count);
}

/** Days from one date to another; 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return daysFromIso(to) - daysFromIso(from);
}

/** The same day `count` months later, or that month's last day: 31 January + 1 is 28 or 29 February. */
export function addMonths(iso: string, count: number): string {
  const months = yearOf(iso) * 12 + monthOf(iso) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return isoOf(year, month, Math.min(dayOf(iso), daysInMonth(year, month)));
}

/** Day number of the last day of the month that comes `months` months after a day's own. */
export function endOfMonth(days: number, months: number): number {
  const iso = isoFromDays(days), first = yearOf(iso) * 12 + monthOf(iso) + months;
  // The day before the first of the month after.
  return daysFromCivil(Math.floor(first / 12), (first % 12) + 1, 1) - 1;
}

/** Day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(iso: string): number {
  return ((((daysFromIso(iso) + 3) % 7) + 7) % 7) + 1;
}

const EPOCH_1900 = daysFromCivil(1899, 12, 30);
const EPOCH_1904 = daysFromCivil(1904, 1, 1);
const LAST_DAY = daysFromCivil(9999, 12, 31);

/**
 * The date of a spreadsheet serial, its time dropped. In the 1900 system serial 1 is 1900-01-01 and serial 60 is the 29 February
 * that 1900 never had: null, as for 0, negatives and anything after 9999-12-31. In the 1904 system serial 0 is 1904-01-01.
 * @example isoFromSerial(44286) // "2021-03-31"
 */
export function isoFromSerial(serial: number, date1904 = false): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < 0) return null;
  if (!date1904 && (whole === 0 || whole === 60)) return null;
  const days = date1904 ? EPOCH_1904 + whole : EPOCH_1900 + whole + (whole < 60 ? 1 : 0);
  return days > LAST_DAY ? null : isoFromDays(days);
}

/**
 * The spreadsheet serial of a date, or null when it lies before the system's first day (1900-01-01 or 1904-01-01).
 * Throws when the text is no ISO date.
 */
export function serialFromIso(iso: string, date1904 = false): number | null {
  const days = daysFromIso(iso);
  if (date1904) return days < EPOCH_1904 ? null : days - EPOCH_1904;
  const serial = days - EPOCH_1900;
  return serial > 60 ? serial : serial >= 2 ? serial - 1 : null;
}
