import { expect, it } from "vitest";
import type { SheetSpec, WorkbookSpec } from "@canevas-mali/core";
import { lintWorkbook } from "./lint.js";
import { writeWorkbook } from "./write-workbook.js";

const TABLE = { name: "tA", ref: "A1:B2", columns: [{ name: "a" }, { name: "b" }] };
const SHEET: SheetSpec = { name: "F", rows: [["a", "b"], [1, 2]] };

/** A workbook of one sheet that differs from a sound one in what is given. */
function one(sheet: Partial<SheetSpec>, book: Partial<WorkbookSpec> = {}): WorkbookSpec {
  return { sheets: [{ ...SHEET, ...sheet }], ...book };
}

it("has nothing to say of a sound workbook", () => {
  expect(lintWorkbook(one({ tables: [TABLE] }, { names: [{ name: "liste", formula: "F!$A$1" }, { name: "perdu", formula: '#REF!+LEN("Absent!A1")' }] }))).toEqual([]);
});

it.each<[string, WorkbookSpec]>([
  ["no visible sheet", one({ state: "hidden" })],
  ["the active sheet is hidden", { sheets: [SHEET, { ...SHEET, name: "G", state: "hidden" }], activeSheet: 1 }],
  ["no sheet 3 to be active", one({}, { activeSheet: 3 })],
  ["two sheets named f", { sheets: [SHEET, { ...SHEET, name: "f" }] }],
  ["sheet name of 32 characters", one({ name: "x".repeat(32) })],
  ["forbidden character", one({ name: "a/b" })],
  ["forbidden character", one({ name: "'a" })],
  ["two names or tables named tA", one({ tables: [TABLE] }, { names: [{ name: "TA", formula: "1" }] })],
  ["two names or tables named TA", { sheets: [{ ...SHEET, tables: [TABLE] }, { ...SHEET, name: "G", tables: [{ ...TABLE, name: "TA" }] }] }],
  ["no valid name: a b", one({}, { names: [{ name: "a b", formula: "1" }] })],
  ["reads as a cell: ab12", one({}, { names: [{ name: "ab12", formula: "1" }] })],
  ["reads as a cell: R1C1", one({}, { names: [{ name: "R1C1", formula: "1" }] })],
  ["name x: no sheet Absent", one({}, { names: [{ name: "x", formula: "Absent!$A$1" }] })],
  ["name x: no sheet L'autre", one({}, { names: [{ name: "x", formula: "SUM('L''autre'!$A$1)" }] })],
  ["formula empty or with =", one({}, { names: [{ name: "x", formula: "=1" }] })],
  ["style s: number format", one({}, { styles: { s: { numberFormat: "0".repeat(256) } } })],
  ['header "b" is not the text of its cell', one({ rows: [["a", "B"], [1, 2]], tables: [TABLE] })],
  ['header "b" is not the text of its cell', one({ rows: [["a", { value: "b", formula: '"b"' }], [1, 2]], tables: [TABLE] })],
  ["two columns named A", one({ rows: [["a", "A"]], tables: [{ ...TABLE, columns: [{ name: "a" }, { name: "A" }] }] })],
  ["2 columns in A1:C2", one({ tables: [{ ...TABLE, ref: "A1:C2" }] })],
  ["no row under the header", one({ tables: [{ ...TABLE, ref: "A1:B1" }] })],
  ["no range A:B", one({ tables: [{ ...TABLE, ref: "A:B" }] })],
  ["tables tA and tB overlap", one({ tables: [TABLE, { ...TABLE, name: "tB" }] })],
  ["table tA has merged cells B2:C2", one({ tables: [TABLE], merges: ["B2:C2"] })],
  ["merged cells overlap: B2:C3", one({ merges: ["A1:B2", "B2:C3"] })],
  ["no range to merge: A1", one({ merges: ["A1"] })],
  ["inline list over 255", one({ validations: [{ ref: "A1", type: "list", formula1: `"${"x,".repeat(128)}"` }] })],
  ["no formula1", one({ validations: [{ ref: "A1", type: "list" }] })],
  ["between without formula2", one({ validations: [{ ref: "A1", type: "whole", formula1: "1" }] })],
  ["no range", one({ validations: [{ ref: "A1:XFE9", type: "custom", formula1: "TRUE" }] })],
  ["a table reference", one({ validations: [{ ref: "A1", type: "list", formula1: "tA[a]" }] })],
  ["no sheet Absent", one({ validations: [{ ref: "A1", type: "list", formula1: "Absent!$A$1:$A$9" }] })],
  ["a table reference", one({ conditionalFormats: [{ ref: "A1", formula: "tA[a]=1", style: {} }] })],
  ["NaN is no number", one({ rows: [[Number.NaN, 1]] })],
  ["A1: no style s", one({ rows: [[{ value: 1, style: "s" }]] })],
  ["no style constructor", one({ columnStyles: [{ column: 0, fromRow: 0, toRow: 1, style: "constructor" }] })],
  ["A1: formula empty or with =", one({ rows: [[{ formula: "=1" }]] })],
  ["link in A1: no sheet Absent", one({ rows: [[{ value: "x", link: "Absent!A1" }]] })],
  ["two notes on one cell", one({ notes: [{ row: 0, column: 0, text: "x" }, { row: 0, column: 0, text: "y" }] })],
  ["note out of the sheet", one({ notes: [{ row: -1, column: 0, text: "x" }] })],
  ["column styles make 2097152 cells", one({ columnStyles: [0, 1].map((column) => ({ column, fromRow: 0, toRow: 1_048_575, style: "s" })) }, { styles: { s: {} } })],
  ["chart c: no series", one({ charts: [{ kind: "bar", title: "c", categories: "F!A1:A2", series: [], from: { row: 0, column: 0 }, to: { row: 9, column: 9 } }] })],
  ["chart c has no place", one({ charts: [{ kind: "bar", title: "c", categories: "F!A1:A2", series: [{ name: "s", values: "F!B1:B2" }], from: { row: 5, column: 0 }, to: { row: 5, column: 9 } }] })],
  ["chart c: no range F!A:A", one({ charts: [{ kind: "bar", title: "c", categories: "F!A:A", series: [{ name: "s", values: "F!B1:B2" }], from: { row: 0, column: 0 }, to: { row: 5, column: 9 } }] })],
  ["header or footer over 255", one({ print: { footer: "x".repeat(256) } })],
])("finds: %s", (sentence, spec) => {
  expect(lintWorkbook(spec).join("\n")).toContain(sentence);
  expect(() => writeWorkbook(spec)).toThrow(sentence);
});
