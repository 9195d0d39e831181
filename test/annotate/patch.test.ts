import { strToU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { patchWorkbook, readWorkbook, WorkbookReadError, writeWorkbook, type WorkbookPatch } from "@canevas-mali/workbook";
import { KITCHEN } from "../workbook/kitchen.js";
import { MAIN, OFFICE, book, cells, relations, worksheet, zip, type Parts } from "../workbook/hand-made.js";
import { annotateAndCompare, placesIn, SHEET } from "./loss.js";
import { changedParts, packedParts, textOf } from "./zip.js";

const ROWS = '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>1.5</v></c></row><row r="3"><c r="A3"><f>C1*2</f><v>3</v></c></row>';
const SHEET1 = worksheet(ROWS);
const part = (bytes: Uint8Array, name: string): string => textOf(packedParts(bytes).get(name)!);
const patched = (parts: Parts, patch: WorkbookPatch): Uint8Array => patchWorkbook(zip(parts), patch).bytes;
const texts = (bytes: Uint8Array): Record<string, string> => Object.fromEntries([...packedParts(bytes)].map(([name, own]) => [name, textOf(own)]));
const MARKS = placesIn("Feuille", "A1", "C1");
const NOTES = [{ ...MARKS[0]!, text: "À revoir" }];
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';

/** Forms of the same workbook that producers are known to write. */
const FORMS: Readonly<Record<string, Parts | Uint8Array>> = {
  "our own, with everything": writeWorkbook(KITCHEN),
  plain: book(SHEET1),
  "without styles": book(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), { "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "sharedStrings", "sharedStrings.xml"]), "xl/styles.xml": "" }),
  "empty styles": book(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"/>` }),
  "prefixed names": book(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`, {
    "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="Feuille" sheetId="7" q:id="rId1"/></x:sheets></x:workbook>`,
    "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="1"><x:xf numFmtId="0"/></x:cellXfs><x:dxfs count="0"/></x:styleSheet>`,
  }),
  "UTF-16": book(new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${SHEET1}`, "utf16le"))),
  "absolute targets, a relations part named in full": book(SHEET1, {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/_rels/.rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "/xl/worksheets/sheet1.xml"], ["rId2", "sharedStrings", "/xl/sharedStrings.xml"], ["rId3", "styles", "/xl/styles.xml"]),
  }),
  "what follows the cells": book(worksheet(ROWS,
    '<mergeCells count="1"><mergeCell ref="A5:B5"/></mergeCells><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="4"><formula>A1=1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/>' +
    `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst/>`), {
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs><dxfs count="1"><dxf/></dxfs></styleSheet>`,
  }),
};
const bytesOf = (form: Parts | Uint8Array): Uint8Array => (form instanceof Uint8Array ? form : zip(form as Parts));

describe.each(Object.entries(FORMS))("%s", (_name, form) => {
  it("loses nothing, and nothing is left once taken back", () => void annotateAndCompare(bytesOf(form)));
});

it("leaves every text as it was once marks, notes and sheet are taken back", () => {
  for (const form of [writeWorkbook(KITCHEN), zip({ ...book(SHEET1), "[Content_Types].xml": TYPES, "xl/styles.xml": FORMS["what follows the cells"] instanceof Uint8Array ? "" : (FORMS["what follows the cells"] as Parts)["xl/styles.xml"]! })]) {
    const sheet = readWorkbook(form, { source: "" }).sheets[0]!.name;
    const annotated = patchWorkbook(form, { marks: placesIn(sheet, "A9", "B9"), notes: [{ sheet, row: 8, column: 0, text: "note" }] });
    expect(changedParts(form, annotated.bytes).changed.length).toBeGreaterThan(0);
    expect(texts(patchWorkbook(annotated.bytes, { removeMarks: true }).bytes)).toEqual(texts(form));
  }
});

describe("marks", () => {
  it("are one conditional format in its place, after the others in rank, with a new differential format", () => {
    const bytes = patched(FORMS["what follows the cells"] as Parts, { marks: placesIn("Feuille", "A1", "A2", "A3", "B1", "B2", "B3", "D7") });
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '</conditionalFormatting><conditionalFormatting sqref="A1:B3 D7"><cfRule type="expression" dxfId="1" priority="5"><formula>N("canevas")=0</formula></cfRule></conditionalFormatting><dataValidations');
    expect(part(bytes, "xl/styles.xml")).toContain('<dxfs count="2"><dxf/><dxf>');
  });
  it("go to several conditional formats where one would be too long to be read", () => {
    const scattered = Array.from({ length: 2_500 }, (_, n) => ({ sheet: "Feuille", row: 2 * n, column: n % 2 }));
    const lists = [...part(patched(book(SHEET1), { marks: scattered }), "xl/worksheets/sheet1.xml").matchAll(/sqref="([^"]*)"/g)].map(([, list]) => list!);
    expect(lists.flatMap((list) => list.split(" ")).length).toBe(2_500);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8_000);
    expect(Math.max(...lists.map((list) => list.split(" ").length))).toBeLessThanOrEqual(1_000);
  });
});

describe("notes", () => {
  const vml = (data: string, id: number): string =>
    `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>` +
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202"><br><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;
  const withNote: Parts = {
    ...book(worksheet(ROWS, '<legacyDrawing r:id="rId5"/>')), "[Content_Types].xml": TYPES,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId5", "vmlDrawing", "../drawings/vmlDrawing1.vml"], ["rId6", "comments", "../comments1.xml"]),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Awa</author></authors><commentList><comment ref="A1" authorId="0"><text><t>déjà là</t></text></comment></commentList></comments>`,
    "xl/drawings/vmlDrawing1.vml": vml("1", 1025), "xl/drawings/vmlDrawing2.vml": vml("2,9", 9217),
  };
  it("stand beside those that are there, in a block of shape ids that no sheet uses; a cell with a note is only coloured, and that is said", () => {
    const { bytes, warnings } = patchWorkbook(zip(withNote), { notes: [...NOTES, { ...MARKS[1]!, text: "À revoir" }] });
    expect(warnings.map((w) => w.text.fr)).toEqual(["Feuille, A1\u00a0: la cellule a déjà une note, elle est seulement coloriée."]);
    expect(part(bytes, "xl/drawings/vmlDrawing1.vml")).toMatch(/data="1,10"[^]*_x0000_s1025[^]*<v:shapetype id="_x0000_t202"[^]*_x0000_s10241"[^]*<x:Row>0<\/x:Row><x:Column>2<\/x:Column>[^]*<\/xml>$/);
    expect(part(bytes, "xl/comments1.xml")).toMatch(/<author>Awa<\/author><author>Canevas – constats<\/author>.*déjà là.*ref="C1" authorId="1".*À revoir/);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain('sqref="A1"');
    expect(texts(patchWorkbook(bytes, { removeMarks: true }).bytes)).toMatchObject({ "xl/comments1.xml": withNote["xl/comments1.xml"], "xl/worksheets/sheet1.xml": withNote["xl/worksheets/sheet1.xml"] });
    expect(part(patchWorkbook(bytes, { removeMarks: true }).bytes, "xl/drawings/vmlDrawing1.vml")).toMatch(/data="1"/);
  });
  it("of one cell are one note, and more than a sheet bears are colours only", () => {
    const twice = patchWorkbook(zip(book(SHEET1)), { notes: [...NOTES, { ...MARKS[0]!, text: "Et aussi" }] });
    expect(part(twice.bytes, "xl/comments1.xml").match(/<comment /g)).toHaveLength(1);
    expect(part(twice.bytes, "xl/comments1.xml")).toContain("À revoir\nEt aussi");
    const many = patchWorkbook(zip(book(SHEET1)), { notes: Array.from({ length: 2_010 }, (_, row) => ({ sheet: "Feuille", row, column: 0, text: "x" })) });
    expect(part(many.bytes, "xl/comments1.xml").match(/<comment /g)).toHaveLength(2_000);
    expect(part(many.bytes, "xl/worksheets/sheet1.xml")).toContain('sqref="A2001:A2010"');
    expect(many.warnings[0]!.text.fr).toMatch(/2010 notes à poser, les 2000 premières/);
  });
});

describe("cells", () => {
  const edit = (address: string, value: string | number | boolean | null, numberFormat?: string) => ({ ...placesIn("Feuille", address)[0]!, value, ...(numberFormat === undefined ? {} : { numberFormat }) });
  it("take typed values in place, in new rows and between others, and the copy is recalculated on opening", () => {
    const bytes = patched(book(SHEET1), { cells: [edit("A1", "=cmd|' /C calc'!A1"), edit("B1", true), edit("E1", -2.5), edit("C1", null), edit("B2", "deux"), edit("A9", 9), edit("D3", "<b>&")] });
    const grid = readWorkbook(bytes, { source: "" });
    expect(cells(grid)).toEqual({ A1: "=cmd|' /C calc'!A1", B1: true, E1: -2.5, B2: "deux", A3: 3, A9: 9, D3: "<b>&" });
    expect(grid.sheets[0]!.formulas).toEqual({ A3: "C1*2" });
    const text = part(bytes, "xl/worksheets/sheet1.xml");
    expect([...text.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, address]) => address)).toEqual(["A1", "B1", "C1", "E1", "B2", "A3", "D3", "A9"]);
    expect(text).toContain('<c r="C1" s="1"/>');
    expect(part(bytes, "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
  it("keep their style unless a format is needed: a date gets one, a number in a text cell is a number", () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="49" fontId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
    const sheet = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2" t="s"><v>0</v></c><c r="D1" s="2"/></row>');
    const bytes = patched(book(sheet, { "xl/styles.xml": styles }), { cells: [edit("A1", 44286, "dd/mm/yyyy"), edit("B1", 44286, "dd/mm/yyyy"), edit("C1", 12), edit("D1", "texte")] });
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="3"><v>44286</v></c><c r="B1" s="1"><v>44286</v></c><c r="C1" s="4"><v>12</v></c><c r="D1" s="2" t="inlineStr">');
    expect(part(bytes, "xl/styles.xml")).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>');
    expect(part(bytes, "xl/styles.xml")).toContain('<cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="49" fontId="0" applyAlignment="1"><alignment wrapText="1"/></xf>' +
      '<xf numFmtId="164" fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" applyAlignment="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>');
  });
  it("with a formula, or within one that fills several, stay and that is said", () => {
    const sheet = worksheet('<row r="1"><c r="A1"><f t="array" ref="A1:B2">D1:E2</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="A3"><f>1+1</f><v>2</v></c></row>');
    const { bytes, warnings } = patchWorkbook(zip(book(sheet)), { cells: [edit("A1", 0), edit("B2", 0), edit("A3", 0), edit("C1", 7)] });
    expect(warnings.map((w) => w.text.fr.slice(0, 12))).toEqual(["Feuille, A1\u00a0", "Feuille, B2\u00a0", "Feuille, A3\u00a0"]);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toBe(sheet.replace('<v>2</v></c></row><row r="3">', '<v>2</v></c><c r="C1"><v>7</v></c></row><row r="3">'));
  });
  it("that no workbook can have are the programmer's mistake", () => {
    const bytes = zip(book(SHEET1));
    expect(() => patchWorkbook(bytes, { cells: [edit("A1", NaN)] })).toThrow(TypeError);
    expect(() => patchWorkbook(bytes, { marks: [{ sheet: "Autre", row: 0, column: 0 }] })).toThrow(RangeError);
    expect(() => patchWorkbook(bytes, { marks: [{ sheet: "Feuille", row: -1, column: 0 }] })).toThrow(RangeError);
    expect(() => patchWorkbook(bytes.slice(0, 200), {})).toThrow(WorkbookReadError);
    expect(() => patchWorkbook(strToU8("a;b\n1;2"), {})).toThrow(WorkbookReadError);
  });
});

describe("added sheets", () => {
  it("replace ours, whatever it is called by now, and give way to somebody else's name", () => {
    const theirs = patchWorkbook(zip({ ...book(SHEET1, { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="constats" sheetId="1" r:id="rId1"/></sheets></workbook>` }), "[Content_Types].xml": TYPES }), { addSheets: [SHEET] });
    expect(theirs.added).toEqual(["Constats (2)"]);
    const again = patchWorkbook(theirs.bytes, { addSheets: [{ ...SHEET, rows: [["neuf"]] }] });
    expect(again.added).toEqual(["Constats (2)"]);
    const grid = readWorkbook(again.bytes, { source: "" });
    expect(grid.sheets.map((s) => s.name)).toEqual(["constats", "Constats (2)"]);
    expect(cells(grid, 1)).toEqual({ A1: "neuf" });
    expect(Object.keys(unzipSync(again.bytes)).filter((name) => name.includes("worksheets/")).length).toBe(2);
  });
  it("in which somebody writes formulas are theirs by now", () => {
    const once = patchWorkbook(zip(book(SHEET1)), { addSheets: [SHEET] }).bytes;
    const part2 = part(once, "xl/worksheets/sheet2.xml").replace("</sheetData>", '<row r="9"><c r="A9"><f>1+1</f><v>2</v></c></row></sheetData>');
    const used = zip(Object.fromEntries([...packedParts(once)].map(([name, own]) => [name, name === "xl/worksheets/sheet2.xml" ? part2 : textOf(own)])));
    expect(readWorkbook(patchWorkbook(used, { addSheets: [SHEET] }).bytes, { source: "" }).sheets.map((s) => s.name)).toEqual(["Feuille", "Constats", "Constats (2)"]);
  });
  it("are taken out from between others: what is told by place stays right", () => {
    const once = patchWorkbook(writeWorkbook(KITCHEN), { addSheets: [SHEET] }).bytes;
    const two = patchWorkbook(once, { addSheets: [{ ...SHEET, owner: "autre", name: "Autre" }] }).bytes;
    const left = readWorkbook(patchWorkbook(two, { removeSheets: [SHEET.owner] }).bytes, { source: "" });
    expect(left.sheets.at(-1)!.name).toBe("Autre");
    expect(left.names.filter((name) => name.sheet === "Autre").map((name) => [name.name, name.ref])).toEqual([["autre", "'Autre'!$A$1"], ["_xlnm._FilterDatabase", "'Autre'!$A$1:$B$3"]]);
  });
  it("are counted in the document's properties where they are as Excel writes them", () => {
    const app = '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Feuilles de calcul</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>Plages nommées</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>Feuille</vt:lpstr><vt:lpstr>nom</vt:lpstr></vt:vector></TitlesOfParts></Properties>';
    const parts = { ...book(SHEET1), "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "extended-properties", "docProps/app.xml"]), "docProps/app.xml": app };
    const bytes = patched(parts, { addSheets: [SHEET] });
    expect(part(bytes, "docProps/app.xml")).toBe(app.replace("<vt:i4>1</vt:i4>", "<vt:i4>2</vt:i4>").replace('size="2"', 'size="3"').replace("<vt:lpstr>nom", "<vt:lpstr>Constats</vt:lpstr><vt:lpstr>nom"));
    expect(part(patchWorkbook(bytes, { removeSheets: [SHEET.owner] }).bytes, "docProps/app.xml")).toBe(app);
  });
});

it("says that a signed workbook is no longer signed, and keeps the signature's parts", () => {
  const signed = zip({ ...book(SHEET1), "_xmlsignatures/sig1.xml": "<Signature/>" });
  const { bytes, warnings } = patchWorkbook(signed, { addSheets: [SHEET] });
  expect(warnings.map((w) => w.text.fr)).toEqual([expect.stringMatching(/n’est plus signée/)]);
  expect(changedParts(signed, bytes).changed).not.toContain("_xmlsignatures/sig1.xml");
});

it("copies a workbook that nothing is asked of byte for byte, part by part", () => {
  const bytes = writeWorkbook(KITCHEN);
  expect(changedParts(bytes, patchWorkbook(bytes, {}).bytes)).toEqual({ changed: [], lost: [], added: [] });
});
