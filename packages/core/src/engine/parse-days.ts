import type { Cell } from "../definition/cell.js";
import { daysFromIso, isoFromDays } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import type { DayMonthOrder } from "../values/day-order.js";
import { parseDate } from "../values/parse-date.js";
import type { ParseOptions, Reader, Say } from "./parse.js";
import type { ColumnBuilder } from "./table.js";

/** The days that a column may hold; a calculated date has no bounds of its own. */
export function dayBounds(cell: Cell): { readonly earliest: string; readonly latest: string; readonly min: number; readonly max: number } {
  const earliest = typeof cell.min === "string" ? cell.min : "1900-03-01", latest = typeof cell.max === "string" ? cell.max : "9999-12-31";
  return { earliest, latest, min: daysFromIso(earliest), max: daysFromIso(latest) };
}
/** The serial number of 1970-01-01. */
export const epochOf = (options: ParseOptions): number => (options.date1904 ? 24_107 : 25_569);

/** Reads the cells of a column of days or months; what goes for the whole column is in `shown`. */
export function dateReader(cell: Cell, builder: ColumnBuilder, shown: DayMonthOrder | null, options: ParseOptions, say: Say): Reader {
  const order = shown?.order ?? null;
  // What goes for the whole column is said once, at the first cell that it goes for.
  let told = shown === null || !(shown.order === "mdy" || (shown.open && shown.ambiguous > 1));
  const { earliest, latest, min, max } = dayBounds(cell), epoch = epochOf(options);
  const keep = (row: number, days: number): boolean => {
    if (!(days >= min && days <= max)) {
      builder.invalid(row);
      say("CAN-C06", { min: formatDateShort(earliest), max: formatDateShort(latest) });
      return false;
    }
    const first = cell.form === "month" ? firstOfMonth(days) : days;
    builder.number(row, first);
    if (first !== days) say("CAN-R12", { read: shortDate(first) }, shortDate(first));
    return true;
  };
  return (row, value) => {
    if (typeof value === "number") {
      const days = Math.floor(value);
      if (options.strict && (days !== value || (cell.form === "month" && days - epoch >= min && days - epoch <= max && firstOfMonth(days - epoch) !== days - epoch))) { builder.invalid(row); return; }
      if (keep(row, days - epoch) && days !== value) say("CAN-R10", { read: shortDate(days - epoch) });
      return;
    }
    const reading = typeof value === "string" && !options.strict ? parseDate(value, order ? { order } : {}) : null;
    if (reading === null || typeof value !== "string") { builder.invalid(row); say("CAN-C05"); return; }
    const days = daysFromIso(reading.iso);
    if (!keep(row, days)) return;
    const read = shortDate(days), wholeColumn = shown !== null && shown.open && shown.ambiguous > 1;
    if (!told && (reading.ambiguous || reading.order === "mdy")) {
      told = true;
      say(wholeColumn ? "CAN-R14" : "CAN-R13", { count: wholeColumn ? shown.ambiguous : shown!.numeric, sample: value.trim() });
    }
    if (reading.precision === "month" && cell.form === "date") say("CAN-R11", { read }, read);
    else if (reading.ambiguous && !wholeColumn) say("CAN-R08", { read, reason: options.lang === "fr" ? "l’usage français (jour/mois)" : "French use (day/month)" }, read);
    else if (reading.repaired || !options.textFile) say("CAN-R02", { read }, read);
  };
}
const firstOfMonth = (days: number): number => daysFromIso(`${isoFromDays(days).slice(0, 7)}-01`);
const shortDate = (days: number): string => formatDateShort(isoFromDays(days));
