import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readGrid, type CellValue, type Grid, type GridSheet } from "@canevas-mali/core";
import { a1, readFile, sniff } from "@canevas-mali/workbook";
import { catalogue } from "../../examples/pagt/workbooks.mjs";
import { contents } from "../support/same-rows.js";
import { convert, hasLibreOffice } from "../support/libreoffice.js";

/** The filled workbook of every domain. */
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
const FILES = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx")).sort().map((name) => join(EXAMPLES, name));

describe.skipIf(!hasLibreOffice())("a workbook that LibreOffice saved as .ods is the workbook (skipped without LibreOffice)", () => {
  const folder = mkdtempSync(join(tmpdir(), "canevas-ods-"));
  let converted: readonly string[] = [], recalculated: readonly string[] = [];
  beforeAll(async () => {
    converted = await convert(FILES, "ods", folder);
    recalculated = await convert(FILES, "xlsx", folder);
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("every domain has one", () => expect(FILES.length).toBeGreaterThanOrEqual(6));

  test.each(FILES.map((file, n) => [basename(file), file, n] as const))("%s", (name, file, n) => {
    const bytes = readFileSync(converted[n]!);
    expect(sniff(bytes)).toBe("ods");
    const xlsx = readFile(readFileSync(file), { source: name }), ods = readFile(bytes, { source: name });
    expect(ods.sheets.map((sheet) => sheet.name)).toEqual(xlsx.sheets.map((sheet) => sheet.name));
    expect(ods.sheets.map(({ state }) => state)).toEqual(xlsx.sheets.map(({ state }) => (state === "visible" ? "visible" : "hidden")));
    const saved = readFile(readFileSync(recalculated[n]!), { source: name });
    xlsx.sheets.forEach((sheet, at) => {
      const own = ods.sheets[at]!, entered = (address: string) => sheet.formulas[address] === undefined;
      expect(cellsOf(own, ods, entered), sheet.name).toEqual(cellsOf(sheet, xlsx, entered));
      // Results: those that LibreOffice writes into an .xlsx.
      const results = cellsOf(own, ods, (address) => !entered(address));
      expect(results, sheet.name).toEqual(cellsOf(saved.sheets[at]!, saved, (address) => !entered(address)));
      expect(Object.keys(results).sort()).toEqual(Object.keys(sheet.formulas).sort());
      expect({ ...tablesOf(own), hiddenRows: own.hiddenRows }, sheet.name).toEqual({ ...tablesOf(sheet), hiddenRows: sheet.hiddenRows });
    });
    // LibreOffice writes the names of table columns as ranges: more names are plain than before.
    expect(namesOf(ods)).toEqual(expect.arrayContaining(namesOf(xlsx)));
    expect(namesOf(xlsx).length).toBeGreaterThan(10);
    const read = (grid: Grid) => { const { dataset, findings } = readGrid(grid, catalogue); return { contents: contents(dataset.tables, catalogue), params: dataset.params, period: dataset.period, findings }; };
    expect(read(ods)).toEqual(read(xlsx));
  });
});

/** Cells by address, with what the format says of a number. */
function cellsOf(sheet: GridSheet, { formats }: Grid, wanted: (address: string) => boolean): Record<string, { readonly value: CellValue; readonly kind: string }> {
  const cells: Record<string, { readonly value: CellValue; readonly kind: string }> = {};
  for (const column of sheet.columns) column.rows.forEach((row, n) => {
    const value = column.values[n]!, format = formats[column.formats[n]!]!, address = a1(row, column.index);
    if (!wanted(address)) return;
    const kind = typeof value !== "number" ? "" : /[dmyh]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|General/g, "")) ? "date" : format.includes("%") ? "percent" : "number";
    cells[address] = { value: typeof value === "number" ? Number(value.toPrecision(12)) : value, kind };
  });
  return cells;
}
const tablesOf = (sheet: GridSheet): object => ({ merges: [...sheet.merges].sort(), tables: sheet.tables.map(({ name, ref, columns }) => ({ name, ref, columns })).sort((a, b) => (a.name < b.name ? -1 : 1)) });

/** Names that point at cells; formulas under a name stay in each format's own words. */
const namesOf = (grid: Grid): string[] => grid.names.filter(({ ref }) => /^'?[^([]*'?!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/.test(ref) && !ref.includes("#REF!")).map(({ name, ref, sheet }) => `${sheet ?? ""} ${name} ${ref.replaceAll("'", "").replaceAll("$", "")}`).filter((line) => !/_xlnm|FilterDatabase|Print_/i.test(line)).sort();
