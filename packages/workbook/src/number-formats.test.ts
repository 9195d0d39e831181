import { expect, it } from "vitest";
import { builtInFormat, formatCode, isDateFormat } from "./number-formats.js";

it.each(["dd/mm/yyyy", "mm-dd-yy", "h:mm", "[h]:mm:ss", "[mm]:ss", "[$-40C]d mmmm yyyy;@", "\"le\" d"])("%s shows a date or time", (code) => {
  expect(isDateFormat(code)).toBe(true);
});

it.each(["General", "0%", "#,##0 \"mois et jours\"", "[Red]0", "[$-40C]0", "0\\d", "_d0", "@", "0.00E+00"])("%s shows none", (code) => {
  expect(isDateFormat(code)).toBe(false);
});

it("finds a format's code: the file's own, a built-in one, else General", () => {
  expect([14, 49, 164, 999].map((id) => formatCode(id, new Map([[164, "0.000"]])))).toEqual(["mm-dd-yy", "@", "0.000", "General"]);
  expect(builtInFormat("0%")).toBe(9);
  expect(builtInFormat("dd/mm/yyyy")).toBeUndefined();
});
