import { describe, expect, it } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { MAIN, OFFICE, book, cells, read, relations, worksheet, zip } from "./hand-made.js";

const PLAIN = worksheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>1.5</v></c></row>');
const PLAIN_CELLS = { A1: "un", C1: 1.5 };

it("reads every kind of value", () => {
  const grid = read(book(worksheet(
    '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="str"><f>"x"</f><v>x_x000A_y</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>in</t></r><r><t> ligne</t></r><rPh sb="0" eb="1"><t>zzz</t></rPh></is></c><c r="B2"><f>1/3</f></c><c r="C2" s="1"/><c r="D2" t="s"><v></v></c><c r="E2" t="b"><v></v></c></row>' +
    '<row r="3"><c r="A3" t="str"><f>""</f><v></v></c><c r="B3"><v>1e-7</v></c><c r="C3"><v>abc</v></c><c r="D3" t="str"><v><![CDATA[<b>]]></v></c></row>',
  )));
  expect(cells(grid)).toEqual({
    A1: "deux", B1: "a\rb_x0041_", C1: true, D1: { error: "#N/A" }, E1: "x\ny",
    A2: "in ligne", B2: null, A3: "", B3: 1e-7, C3: "abc", D3: "<b>",
  });
  expect(grid.sheets[0]!.formulas).toEqual({ E1: '"x"', B2: "1/3", A3: '""' });
});

it("gives number formats by index, General first, built-in ones by their code", () => {
  const grid = read(book(worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>1</v></c><c r="C1" s="2"><v>1</v></c><c r="D1" s="99"><v>1</v></c></row>')));
  expect(grid.formats).toEqual(["General", "dd/mm/yyyy", "mm-dd-yy"]);
  expect(grid.sheets[0]!.columns.map(({ formats }) => formats)).toEqual([[0], [1], [2], [0]]);
});

it("keeps a shared formula's text for all its cells, an array formula's for its first", () => {
  const grid = read(book(worksheet(
    '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" ref="A1:A3" si="0">C1*2</f><v>2</v></c><c r="B2"><v>2</v></c></row>' +
    '<row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><f t="shared" si="7"/><v>3</v></c></row>',
  )));
  expect(grid.sheets[0]!.formulas).toEqual({ A1: "C1*2", A2: "C1*2", A3: "C1*2", B1: "A1:A2" });
});

it("turns ISO dates into serials that look like dates, in both date systems", () => {
  const sheet = worksheet(
    '<row r="1"><c r="A1" t="d"><v>2021-03-31</v></c><c r="B1" t="d"><v>2021-03-31T12:00:00Z</v></c><c r="C1" t="d" s="1"><v>1900-02-28</v></c><c r="D1" t="d"><v>1900-03-01</v></c><c r="E1" t="d"><v>2021-02-30</v></c><c r="F1" t="d"><v>1899-01-01</v></c></row>',
  );
  const grid = read(book(sheet));
  expect(cells(grid)).toEqual({ A1: 44286, B1: 44286.5, C1: 59, D1: 61, E1: "2021-02-30", F1: "1899-01-01" });
  expect(grid.sheets[0]!.columns.map(({ formats }) => grid.formats[formats[0]!])).toEqual(["yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss", "dd/mm/yyyy", "yyyy-mm-dd", "General", "General"]);
  const since1904 = read(book(sheet, {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  }));
  expect(since1904.date1904).toBe(true);
  expect(cells(since1904)).toMatchObject({ A1: 44286 - 1462, B1: 44286.5 - 1462 });
});

it("counts rows and cells that don't say where they are", () => {
  const grid = read(book(worksheet('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row><row r="10"><c><v>5</v></c></row>')));
  expect(cells(grid)).toEqual({ A1: 1, D1: 2, E1: 3, A3: 4, A10: 5 });
});

it("sorts rows out of order and keeps the last of two equal cells", () => {
  const grid = read(book(worksheet('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>33</v></c></row>')));
  expect(grid.sheets[0]!.columns).toEqual([{ index: 0, rows: [0, 2], values: [1, 33], formats: [0, 0] }]);
});

it("keeps two corner cells as two cells", () => {
  const grid = read(book(worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')));
  expect(grid.sheets[0]!.columns).toEqual([
    { index: 0, rows: [0], values: [1], formats: [0] },
    { index: 16_383, rows: [1_048_575], values: [2], formats: [0] },
  ]);
});

it("reads tables, merged ranges, hidden rows, sheet states and names, and passes over chart sheets", () => {
  const grid = read(book(
    worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="2" hidden="1"/>', '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><tableParts count="1"><tablePart r:id="rId9"/></tableParts>'),
    {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId9", "table", "../tables/t.xml"]),
      "xl/tables/t.xml": `<table xmlns="${MAIN}" id="1" name="t" displayName="tA" ref="A1:B3" headerRowCount="0" totalsRowCount="1"><tableColumns count="2"><tableColumn id="1" name="a_x000a_b"/><tableColumn id="2" name="__proto__"/></tableColumns></table>`,
      "xl/workbook.xml":
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Graphe" sheetId="2" r:id="rId8"/><sheet name="__proto__" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="Module" sheetId="3" r:id=""/></sheets>` +
        '<definedNames><definedName name="__proto__">Feuille!$A$1</definedName><definedName name="ici" localSheetId="1" hidden="1">1+1</definedName></definedNames></workbook>',
      "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "/xl/worksheets/sheet1.xml"], ["rId8", "chartsheet", "chartsheets/sheet1.xml"]),
    },
  ));
  expect(grid.sheets).toEqual([{
    name: "__proto__", state: "veryHidden", columns: [{ index: 0, rows: [0], values: ["a"], formats: [0] }],
    tables: [{ name: "tA", ref: "A1:B3", columns: ["a\nb", "__proto__"], headerRow: false, totalsRow: true }],
    merges: ["A1:XFD1048576"], hiddenRows: [1], formulas: {},
  }]);
  expect(grid.names).toEqual([{ name: "__proto__", ref: "Feuille!$A$1", sheet: null }, { name: "ici", ref: "1+1", sheet: "__proto__" }]);
});

describe("the same workbook as odd producers write it", () => {
  it.each<[string, Uint8Array]>([
    ["prefixes", zip(book(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1"><x:v>1.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`))],
    ["strict", zip(Object.fromEntries(Object.entries(book(PLAIN)).map(([name, text]) => [name, (text as string)
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main").replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")])))],
    ["byte order mark", zip(book(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>${PLAIN}`))],
    ["UTF-16 little end first", zip(book(utf16(PLAIN, true)))],
    ["UTF-16 big end first", zip(book(utf16(PLAIN, false)))],
    ["Latin-1", zip(book(`<?xml version="1.0" encoding="ISO-8859-1"?>${PLAIN}`))],
    ["other case", zip(renamed((name) => name.replace("sheet1.xml", "Sheet1.XML")))],
    ["backslashes", zip(renamed((name) => name.replaceAll("/", "\\")))],
    ["no package relations", zip(Object.fromEntries(Object.entries(book(PLAIN)).filter(([name]) => name !== "_rels/.rels")))],
    ["percent-encoded target", zip(book(PLAIN, {
      "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/ma%20feuille.xml"], ["rId2", "sharedStrings", "sharedStrings.xml"]), "xl/worksheets/ma feuille.xml": PLAIN,
    }))],
    ["data descriptors", withDataDescriptors(zip(book(PLAIN)))],
    ["zip64", asZip64(zip(book(PLAIN)))],
    ["something glued before", new Uint8Array([...zip({ a: "" }).subarray(0, 4), ...new Array<number>(60).fill(7), ...zip(book(PLAIN))])],
  ])("%s", (_, bytes) => {
    expect(cells(readWorkbook(bytes, { source: "x" }))).toEqual(PLAIN_CELLS);
  });

  function renamed(change: (name: string) => string) {
    return Object.fromEntries(Object.entries(book(PLAIN)).map(([name, text]) => [change(name), text]));
  }
});

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  [..."\uFEFF" + text].forEach((character, n) => view.setUint16(2 * n, character.charCodeAt(0), littleEndian));
  return bytes;
}

/** With every size and place in zip64 fields only. */
function asZip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const headers: Uint8Array[] = [];
  for (let at = start; at < end; ) {
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    const header = new Uint8Array(46 + name.length + 28);
    const fields = new DataView(header.buffer);
    header.set(bytes.subarray(at, at + 46));
    header.set(name, 46);
    fields.setUint16(30, 28, true);
    [1, 24].forEach((value, n) => fields.setUint16(46 + name.length + 2 * n, value, true));
    [24, 20, 42].forEach((field, n) => {
      fields.setBigUint64(46 + name.length + 4 + 8 * n, BigInt(view.getUint32(at + field, true)), true);
      fields.setUint32(field, 0xffffffff, true);
    });
    headers.push(header);
    at += 46 + name.length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const size = headers.reduce((sum, { length }) => sum + length, 0);
  const tail = new Uint8Array(56 + 20 + 22);
  const fields = new DataView(tail.buffer);
  fields.setUint32(0, 0x06064b50, true);
  [44, 0, 0, count, count, size, start].forEach((value, n) => fields.setBigUint64([4, 12, 16, 24, 32, 40, 48][n]!, BigInt(value), true));
  fields.setUint32(56, 0x07064b50, true);
  fields.setBigUint64(64, BigInt(start + size), true);
  fields.setUint32(76, 0x06054b50, true);
  tail.fill(0xff, 80, 96);
  return new Uint8Array([...bytes.subarray(0, start), ...headers.flatMap((header) => [...header]), ...tail]);
}

/** As a streaming writer leaves it: sizes and sum only in the directory. */
function withDataDescriptors(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 30 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    view.setUint16(at + 6, view.getUint16(at + 6, true) | 8, true);
    for (const field of [14, 18, 22]) view.setUint32(at + field, 0, true);
  }
  return bytes;
}
