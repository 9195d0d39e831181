/** Annotating a workbook and looking whether anything was lost: shared by the sample in `npm test` and the whole corpus. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect } from "vitest";
import type { Grid, GridSheet } from "@canevas-mali/core";
import { a1, parseA1, patchWorkbook, readWorkbook, type AddedSheet, type CellPlace, type Patched } from "@canevas-mali/workbook";
import { changedParts, packedParts, textOf } from "./zip.js";

export const CORPUS = process.env["CORPUS"] ?? resolve(import.meta.dirname, "../../../shared/corpus");
export const corpusFiles = (): string[] => (existsSync(CORPUS) ? readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).map((f) => join(CORPUS, f)).filter((f) => statSync(f).isFile() && /\.xls[xm]$|\.xltx$/i.test(f)).sort() : []);
export const shortName = (path: string): string => relative(CORPUS, path);

export const SHEET: AddedSheet = {
  owner: "canevas_constats", name: "Constats", widths: [12, 60], freeze: { row: 1, column: 0 }, filter: "A1:B3",
  styles: { head: { bold: true, fill: "1F4E79", color: "FFFFFF" }, sentence: { wrap: true, valign: "top" } },
  rows: [[{ value: "Cellule", style: "head" }, { value: "Constat", style: "head" }], ["=1+1", { value: "Texte <à> garder & « lire »", style: "sentence" }], [12, true]],
};
const NOTE = "Nombre écrit en texte : « <1 200> » & suite.";

/** Some cells of the first sheets: the first ones, the last one, and an empty one beside. */
export function someCells(grid: Grid): CellPlace[] {
  return grid.sheets.slice(0, 3).flatMap((sheet) => {
    const places = sheet.columns.flatMap((column) => column.rows.slice(0, 2).map((row) => ({ sheet: sheet.name, row, column: column.index })));
    const last = sheet.columns.at(-1);
    return [...places.slice(0, 6), ...(last ? [{ sheet: sheet.name, row: last.rows.at(-1)!, column: last.index }] : []), { sheet: sheet.name, row: 2, column: 1 }];
  });
}

/** Parts that marks and notes may change, beside those that a new sheet changes. */
const MARKED = /(^|\/)(worksheets\/|comments|drawings\/vmldrawing|sheet\d*\.xml$)[^]*$/i;
const BOOK = /^(\[content_types\]\.xml|(xl\/)?_rels\/workbook[^/]*\.rels|docprops\/app\.xml)$/i;

export interface Loss {
  readonly marked: Patched;
  readonly plain: Patched;
}

/** Annotates in both ways, and takes it back. Fails where anything else changes. */
export function annotateAndCompare(bytes: Uint8Array): Loss {
  const before = readWorkbook(bytes, { source: "" });
  const book = workbookPartOf(bytes), styles = stylesPartOf(bytes, book);
  const ofBook = (name: string): boolean => BOOK.test(name) || name.toLowerCase() === book || name.toLowerCase() === styles || name.toLowerCase() === relsOf(book);

  const plain = patchWorkbook(bytes, { addSheets: [SHEET] });
  const without = changedParts(bytes, plain.bytes);
  expect(without.lost).toEqual([]);
  expect(without.changed.filter((name) => !ofBook(name))).toEqual([]);
  expect(without.added.filter((name) => !/worksheets\/sheet\d+\.xml$|styles\.xml$|_rels\/workbook[^/]*\.rels$/.test(name))).toEqual([]);
  sameCells(before, plain);

  const places = someCells(before);
  const marked = patchWorkbook(bytes, { addSheets: [SHEET], marks: places, notes: places.map((place) => ({ ...place, text: NOTE })) });
  const changes = changedParts(bytes, marked.bytes);
  expect(changes.lost).toEqual([]);
  expect(changes.changed.filter((name) => !ofBook(name) && !MARKED.test(name))).toEqual([]);
  sameCells(before, marked);
  expect(Buffer.compare(marked.bytes, patchWorkbook(bytes, { addSheets: [SHEET], marks: places, notes: places.map((place) => ({ ...place, text: NOTE })) }).bytes)).toBe(0);

  const back = patchWorkbook(marked.bytes, { removeMarks: true, removeSheets: [SHEET.owner] });
  expect(readWorkbook(back.bytes, { source: "" })).toEqual(before);
  for (const [name, part] of packedParts(back.bytes)) if (/\.(xml|rels|vml)$/i.test(name)) expect(textOf(part), name).not.toMatch(/canevas_constats|N\("canevas"\)|Canevas – constats/);
  return { plain, marked };
}

function sameCells(before: Grid, { bytes, added }: Patched): void {
  const after = readWorkbook(bytes, { source: "" });
  const sheets = after.sheets.filter((sheet) => !added.includes(sheet.name));
  expect(sheets).toEqual(before.sheets);
  expect(after.names.filter((name) => !(name.sheet !== null && added.includes(name.sheet)))).toEqual(before.names);
  expect(after.formats.slice(0, before.formats.length)).toEqual(before.formats);
  const own = after.sheets.find((sheet) => sheet.name === added[0])!;
  expect([cell(own, "A2"), cell(own, "B2"), cell(own, "A3"), cell(own, "B3"), own.formulas]).toEqual(["=1+1", "Texte <à> garder & « lire »", 12, true, {}]);
}

export function cell(sheet: GridSheet, address: string): unknown {
  const { row, column } = parseA1(address)!;
  const own = sheet.columns.find(({ index }) => index === column);
  return own?.values[own.rows.indexOf(row)] ?? null;
}
export const placesIn = (sheet: string, ...addresses: readonly string[]): CellPlace[] => addresses.map((address) => ({ sheet, ...parseA1(address)! }));
export { a1 };

const relsOf = (part: string): string => part.replace(/([^/]*)$/, "_rels/$1.rels");
function workbookPartOf(bytes: Uint8Array): string {
  const rels = [...packedParts(bytes)].find(([name]) => name.toLowerCase() === "_rels/.rels");
  const found = rels ? /Target\s*=\s*["']([^"']+)["'][^>]*relationships\/officeDocument["']|relationships\/officeDocument["'][^>]*Target\s*=\s*["']([^"']+)["']/.exec(textOf(rels[1])) : null;
  return (found?.[1] ?? found?.[2] ?? "xl/workbook.xml").replaceAll("\\", "/").replace(/^\.?\//, "").toLowerCase();
}
function stylesPartOf(bytes: Uint8Array, book: string): string {
  const rels = [...packedParts(bytes)].find(([name]) => name.toLowerCase() === relsOf(book));
  const target = /Target\s*=\s*["']([^"']*style[^"']*)["']/i.exec(rels ? textOf(rels[1]) : "")?.[1] ?? "styles.xml";
  return (target.startsWith("/") ? target.slice(1) : book.slice(0, book.lastIndexOf("/") + 1) + target).toLowerCase();
}
