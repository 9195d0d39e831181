import type { StyleSpec } from "../definition/sheet-spec.js";

const INK = "1F2A30", ACCENT = "1F4E5F", PALE = "E8F0F2", GREY = "6B7780", LINE = "C9D3D8";

/** The looks of a template. Cells to fill are white, calculated ones grey, titles dark. */
export const STYLES = {
  title: { bold: true, size: 16, color: ACCENT, valign: "center" },
  subtitle: { color: GREY, italic: true, valign: "top" },
  heading: { bold: true, size: 12, color: ACCENT, border: "bottom", borderColor: LINE },
  header: { bold: true, color: "FFFFFF", fill: ACCENT, wrap: true, valign: "center", border: "thin", borderColor: "FFFFFF" },
  headerRequired: { bold: true, color: "FFFFFF", fill: "8A4B1F", wrap: true, valign: "center", border: "thin", borderColor: "FFFFFF" },
  headerComputed: { bold: true, color: "FFFFFF", fill: GREY, wrap: true, valign: "center", border: "thin", borderColor: "FFFFFF" },
  body: { wrap: true, valign: "top", color: INK },
  bodyBold: { wrap: true, valign: "top", bold: true, color: INK },
  small: { wrap: true, valign: "top", color: GREY, size: 9 },
  link: { color: "0B5CAD", valign: "top" },
  band: { fill: PALE, bold: true, color: ACCENT, wrap: true, valign: "center" },
  text: { numberFormat: "@", locked: false, valign: "top" },
  textWrap: { numberFormat: "@", wrap: true, locked: false, valign: "top" },
  plain: { numberFormat: "0", locked: false, valign: "top" },
  integer: { numberFormat: "#,##0", locked: false, valign: "top" },
  decimal: { numberFormat: "#,##0.00####", locked: false, valign: "top" },
  money: { numberFormat: "#,##0", locked: false, valign: "top" },
  percent: { numberFormat: "0 %", locked: false, valign: "top" },
  date: { numberFormat: "dd/mm/yyyy", locked: false, valign: "top" },
  month: { numberFormat: "mmmm yyyy", locked: false, valign: "top" },
  computed: { fill: "F0F2F3", color: GREY, valign: "top" },
  computedInteger: { fill: "F0F2F3", color: GREY, numberFormat: "#,##0", valign: "top" },
  computedDate: { fill: "F0F2F3", color: GREY, numberFormat: "dd/mm/yyyy", valign: "top" },
  figureCount: { numberFormat: "#,##0", align: "right", valign: "top", bold: true },
  figurePercent: { numberFormat: "0.0 %", align: "right", valign: "top", bold: true },
  figureNumber: { numberFormat: "#,##0.0", align: "right", valign: "top", bold: true },
  figurePlain: { numberFormat: "#,##0.##", align: "right", valign: "top", color: GREY },
  inputNumber: { numberFormat: "#,##0.####", locked: false, align: "right", valign: "top", fill: "FFFBE6", border: "thin", borderColor: LINE },
  inputDate: { numberFormat: "dd/mm/yyyy", locked: false, align: "right", valign: "top", fill: "FFFBE6", border: "thin", borderColor: LINE },
  dateCell: { numberFormat: "dd/mm/yyyy", align: "right", valign: "top" },
} as const satisfies Record<string, StyleSpec>;

/** Colours of conditional formats: what is wrong, what has to be looked at, what is missing. */
export const MARKS = {
  error: { fill: "FFC7CE", color: "9C0006" },
  warning: { fill: "FFEB9C", color: "7F5F00" },
  missing: { fill: "FCE4D6" },
} as const;
