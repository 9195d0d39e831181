import type { CellValue } from "@canevas-mali/core";
import { serialOfIso } from "./serial-date.js";
import type { Attributes } from "./xml-read.js";

/** A cell's value with the number format that says what its number is. */
export interface OdsValue {
  readonly value: CellValue;
  readonly format: string;
}

const GENERAL = "General";
const DURATION = /^-?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/;

/** Errors that spreadsheet programs share; others (`Err:502`) are LibreOffice's own. */
const ERROR = /^(#[A-Z0-9/]+[!?]?|Err:\d{3})$/;

/**
 * What stands in a cell, from its attributes and its shown text (OpenDocument 1.3 part 3, 19.385). Dates and times become serial numbers,
 * percentages stay fractions; a number or date that can't be read is shown as it stands. A formula without a result is an empty text.
 */
export function odsValue(attributes: Attributes, text: string, date1904: boolean): OdsValue {
  const type = attributes["office:value-type"];
  const hasFormula = attributes["table:formula"] !== undefined;
  if (attributes["calcext:value-type"] === "error" || (hasFormula && ERROR.test(text))) return { value: { error: text }, format: GENERAL };
  switch (type) {
    case "float": case "currency": return { value: numberOf(attributes, text), format: GENERAL };
    case "percentage": return { value: numberOf(attributes, text), format: "0%" };
    case "boolean": return { value: attributes["office:boolean-value"] === "true", format: GENERAL };
    case "date": {
      const iso = attributes["office:date-value"] ?? "";
      return { value: serialOfIso(iso, date1904) ?? (iso === "" ? text : iso), format: iso.includes("T") ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd" };
    }
    case "time": {
      const written = attributes["office:time-value"] ?? "";
      return { value: daysOf(written) ?? (written === "" ? text : written), format: "[h]:mm:ss" };
    }
    default: {
      const value = attributes["office:string-value"] ?? text;
      return { value: value === "" && !hasFormula ? null : value, format: GENERAL };
    }
  }
}

function numberOf(attributes: Attributes, text: string): CellValue {
  const written = attributes["office:value"] ?? "";
  const number = Number(written);
  return written.trim() !== "" && Number.isFinite(number) ? number : text;
}

/** A duration (`PT12H30M00S`) in days. */
function daysOf(duration: string): number | null {
  const match = DURATION.exec(duration);
  if (match === null) return null;
  const [, days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  const size = Number(days) + (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
  return duration.startsWith("-") ? -size : size;
}
