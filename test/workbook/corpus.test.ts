/** Real files of other projects, kept beside the repository and never in it: each is read as @e965/xlsx reads it, or refused with a sentence. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as XLSX from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import type { CellValue, Grid } from "@canevas-mali/core";
import { WorkbookReadError, readWorkbook } from "@canevas-mali/workbook";

const CORPUS = process.env["CORPUS"] ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
/** One file in this many: about sixty, spread over the whole list; `CORPUS_EVERY=1` for all. */
const EVERY = Number(process.env["CORPUS_EVERY"] ?? 8);

/** Files where the other reader is known to differ, with why. */
const KNOWN: Readonly<Record<string, string>> = {
  "calamine/date_iso.xlsx": "it reckons the time of day through a Date and differs in the 17th digit",
  "calamine/minimal_package.xlsx": "it keeps only the first run of an inline rich text",
  "calamine/richtext-after-plain.xlsx": "it drops the runs that follow a plain text, the schema has both",
  "poi/52575_main.xlsx": "it drops a cell of an empty cached text type",
  "poi/InlineString.xlsx": "it keeps only the last run of an inline rich text",
};

const files = existsSync(CORPUS)
  ? readdirSync(CORPUS).sort().flatMap((folder) => readdirSync(join(CORPUS, folder)).sort().map((name) => join(CORPUS, folder, name)))
  : [];

describe.skipIf(files.length === 0)("corpus (skipped without a folder of real .xlsx files beside the repository or in CORPUS)", () => {
  const sample = files.filter((name, index) => /\.xls[xm]$/.test(name) && index % EVERY === 0);
  it.each(sample)("%s", (path) => {
    const bytes = new Uint8Array(readFileSync(path));
    let grid: Grid;
    try {
      grid = readWorkbook(bytes, { source: path, limits: { partBytes: 64 * 1_048_576 } });
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookReadError);
      expect((error as WorkbookReadError).text.fr).toMatch(/\.$/);
      return;
    }
    if (KNOWN[path.slice(CORPUS.length + 1)] !== undefined) return;
    let oracle: XLSX.WorkBook;
    try {
      oracle = XLSX.read(bytes, { type: "array" });
    } catch {
      return;
    }
    for (const sheet of grid.sheets) expect(ownCells(sheet)).toEqual(oracleCells(oracle.Sheets[sheet.name]!, sheet));
  });
});

function ownCells(sheet: Grid["sheets"][number]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const column of sheet.columns) {
    column.rows.forEach((row, n) => {
      const value = column.values[n]!;
      const address = XLSX.utils.encode_cell({ r: row, c: column.index });
      // The other reader invents 0 for a formula without a cached value, and drops empty texts.
      if (value !== null && value !== "") cells[address] = comparable(value);
    });
  }
  return cells;
}

function oracleCells(sheet: XLSX.WorkSheet, own: Grid["sheets"][number]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const [address, cell] of Object.entries(sheet) as [string, XLSX.CellObject][]) {
    if (address.startsWith("!") || cell.t === "z" || cell.v === undefined || cell.v === "") continue;
    if (cell.v === 0 && isNullInOwn(own, address)) continue;
    cells[address] = cell.t === "e" ? { error: cell.w ?? XLSX.utils.format_cell(cell) } : comparable(cell.v as CellValue);
  }
  return cells;
}

function isNullInOwn(sheet: Grid["sheets"][number], address: string): boolean {
  const { r, c } = XLSX.utils.decode_cell(address);
  const column = sheet.columns.find(({ index }) => index === c);
  return column?.values[column.rows.indexOf(r)] === null;
}

/** Line ends are the same line end. */
function comparable(value: CellValue): unknown {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value;
}
