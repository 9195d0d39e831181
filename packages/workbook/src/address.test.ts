import { expect, it } from "vitest";
import { MAX_COLUMNS, MAX_ROWS, a1, columnName, parseA1, parseRange } from "./address.js";

it("names columns as Excel does", () => {
  expect([0, 25, 26, 51, 52, 701, 702, MAX_COLUMNS - 1].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
});

it("reads back every column it names", () => {
  for (let column = 0; column < MAX_COLUMNS; column++) expect(parseA1(a1(column, column))).toEqual({ row: column, column });
});

it("refuses what is no cell of a sheet", () => {
  expect(parseA1(a1(MAX_ROWS - 1, MAX_COLUMNS - 1))).toEqual({ row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 });
  for (const text of ["", "A", "1", "A0", "A01", "XFE1", "A1048577", "AAAA1", "A1 ", "A1B", "-A1"]) expect(parseA1(text)).toBeNull();
});

it("reads ranges with their corners in any order", () => {
  expect(parseRange("$C$9:A1")).toEqual({ top: 0, left: 0, bottom: 8, right: 2 });
  expect(parseRange("b2")).toEqual({ top: 1, left: 1, bottom: 1, right: 1 });
  for (const text of ["A:C", "1:2", "A1:B2:C3", "A1:", "T[x]"]) expect(parseRange(text)).toBeNull();
});
