import { strToU8, zipSync } from "fflate";
import type { CellValue, Grid } from "@canevas-mali/core";
import { a1, readWorkbook, type ReadOptions } from "@canevas-mali/workbook";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export type Parts = Record<string, string | Uint8Array>;

export function relations(...list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  return `<Relationships xmlns="${PACKAGE}">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

export function worksheet(rows: string, after = ""): string {
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The smallest workbook around one sheet; `parts` replaces or adds. */
export function book(sheet: string | Uint8Array, parts: Parts = {}): Parts {
  return {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Feuille" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "sharedStrings", "sharedStrings.xml"], ["rId3", "styles", "styles.xml"]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>un</t></si><si><r><t>de</t></r><r><t>ux</t></r><rPh sb="0" eb="1"><t>zzz</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": sheet,
    ...parts,
  };
}

export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files = Object.entries(parts).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]);
  return zipSync(Object.fromEntries(files), { level });
}

export function read(parts: Parts, options: Partial<ReadOptions> = {}): Grid {
  return readWorkbook(zip(parts), { source: "essai.xlsx", ...options });
}

/** The cells of a sheet by address. */
export function cells(grid: Grid, sheet = 0): Record<string, CellValue> {
  return Object.fromEntries(grid.sheets[sheet]!.columns.flatMap(({ index, rows, values }) => rows.map((row, n) => [a1(row, index), values[n]!])));
}
