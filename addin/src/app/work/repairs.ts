import { a1, repairsOf, spaced, type CellValue, type Finding, type Lang } from "@canevas-mali/core";
import { decimalOf, formatDateShort, formatNumber, formatPercent, isoFromSerial } from "@canevas-mali/core/values";
import { cellOf } from "../../host/grid-edit.js";
import type { RepairView } from "../views.js";
import type { Book } from "./session.js";
import { WITHHELD } from "./shown.js";

/** What can be written instead of what stands in cells, with both as people read them. Personal values are not shown. */
export function repairViews(findings: readonly Finding[], { grid, result, catalogue }: Book, lang: Lang): RepairView[] {
  return repairsOf(grid, result, findings, catalogue).map((repair): RepairView => {
    const { sheet, row, column, code, before, after, numberFormat: format, safe, masked, label } = repair;
    const own = cellOf(grid, repair).format;
    return {
      sheet, row, column, address: a1(row, column), code, label: spaced(label[lang], lang), before, after, format, safe,
      shownBefore: masked ? WITHHELD[lang] : shownValue(before, own, grid.date1904, lang), shownAfter: masked ? WITHHELD[lang] : shownValue(after, format ?? own, grid.date1904, lang),
    };
  });
}

/** A value about as its format shows it; spaces around a text are made visible. Empty for a blank. */
export function shownValue(value: CellValue, format: string, date1904: boolean, lang: Lang): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return lang === "fr" ? (value ? "Oui" : "Non") : value ? "Yes" : "No";
  if (typeof value === "string") return value.replace(/^ +| +$/g, (spaces) => "␣".repeat(spaces.length));
  const digits = decimalOf(value);
  if (digits === null) return String(value);
  if (format.includes("%")) {
    const hundredths = Math.round(value * 10_000);
    return formatPercent(digits, lang, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2);
  }
  const iso = /[dmy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, "").replace(/General/i, "")) ? isoFromSerial(Math.floor(value), date1904) : null;
  return iso === null ? formatNumber(digits, lang) : formatDateShort(iso);
}
