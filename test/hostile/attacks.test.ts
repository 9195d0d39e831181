import { afterAll, describe, expect, test } from "vitest";
import { strToU8 } from "fflate";
import { createCatalogue, readGrid } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { readFile, WorkbookReadError } from "@canevas-mali/workbook";
import { MAIN, OFFICE, book, cells, relations, worksheet, zip, type Parts } from "../workbook/hand-made.js";
import { recordOf, viewOf, withDeclaredSize, withZip64 } from "./forge.js";
import { endSurveys, faultOf, survey } from "./survey.js";

/** Every attack that was tried on other readers, and more: bytes → grid → register → findings in words, in a thread that is killed after 10 s or 1 GB. */
const catalogue = createCatalogue(DOMAINS);
const model = catalogue.register("pagt.besoins");
const HEADERS = model.cells.filter((c) => !c.silent && c.until === null).map((c) => c.label.fr);
const WHOLE = "A1:XFD1048576";
const text = (value: string): string => `<c t="inlineStr"><is><t xml:space="preserve">${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
const row = (values: readonly string[]): string => `<row>${values.map(text).join("")}</row>`;
/** A sheet that is recognised as the register of needs, one row of texts in it. */
const needs = (values: readonly string[] = ["B-1"], headers: readonly string[] = HEADERS): string => row(headers) + row(values);
const sheets = (list: string): Parts => ({ "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets></workbook>` });

afterAll(endSurveys);

/** The outcome, which must be no fault of ours. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const result = await survey(bytes);
  expect(faultOf(result)).toBeNull();
  return result.outcome;
}

describe("refused", () => {
  const good = zip(book(worksheet(needs()))), PART = "xl/worksheets/sheet1.xml";
  const DEEP = "<a>".repeat(300_000) + "</a>".repeat(300_000);
  const bomb = `<!DOCTYPE x [${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n} "${n === 0 ? "ha" : `&a${n - 1};`.repeat(10)}">`).join("")}]>`;
  const xxe = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
  const local = (): Uint8Array => {
    const bytes = good.slice();
    const at = viewOf(bytes).getUint32(recordOf(bytes, PART) + 42, true);
    bytes[at + 30 + PART.length - 5] = "2".charCodeAt(0);
    return bytes;
  };
  test.each<readonly [string, string, () => Uint8Array]>([
    ["3 GiB declared in a part", "too-large", () => withDeclaredSize(good, PART, 3_221_225_472)],
    ["more bytes than declared", "corrupt", () => withDeclaredSize(good, PART, 100)],
    ["fewer bytes than declared", "corrupt", () => withDeclaredSize(good, PART, 1_000_000)],
    ["one text of 9 million characters", "too-large", () => zip(book(worksheet(row(["a".repeat(9_000_000)]))))],
    ["one comment of 9 million characters", "too-large", () => zip(book(`<!--${" ".repeat(9_000_000)}-->${worksheet("")}`))],
    ["zip64: 2⁶⁰ entries", "too-large", () => withZip64(good, { count: 1n << 60n, size: 100n, offset: 0n })],
    ["zip64: directory of 2⁶³ bytes", "corrupt", () => withZip64(good, { count: 9n, size: 1n << 63n, offset: 0n })],
    ["zip64: directory beyond the end", "corrupt", () => withZip64(good, { count: 9n, size: 10n, offset: (1n << 64n) - 1n })],
    ["another name in front of the part than in the directory", "unsafe", local],
    ["billion laughs", "unsafe", () => zip(book(bomb + worksheet(row(["&a11;"]))))],
    ["external entity", "unsafe", () => zip(book(xxe + worksheet(row(["&a;"]))))],
    ["external entity in the relations", "unsafe", () => zip(book(worksheet(""), { "_rels/.rels": xxe + relations(["rId1", "officeDocument", "xl/workbook.xml"]) }))],
    ["300 000 elements inside one another", "too-large", () => zip(book(worksheet(DEEP)))],
    ["10 001 parts", "too-large", () => zip(Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`p${n}`, "x"])), 0)],
    ["3000 sheets on one part", "too-large", () => zip(book(worksheet(needs()), sheets(Array.from({ length: 3000 }, (_, n) => `<sheet name="F${n}" sheetId="${n + 1}" r:id="rId1"/>`).join(""))))],
    ["a code point that is half a character", "corrupt", () => zip(book(worksheet('<row><c t="str"><v>&#xD800;</v></c></row>')))],
    ["row -1", "corrupt", () => zip(book(worksheet('<row r="-1"><c><v>1</v></c></row>')))],
    ["row 1e99", "corrupt", () => zip(book(worksheet('<row r="1e99"><c><v>1</v></c></row>')))],
    ["a cell without a number", "corrupt", () => zip(book(worksheet('<row><c r="A"><v>1</v></c></row>')))],
    ["a cell in row 99999999", "corrupt", () => zip(book(worksheet('<row><c r="A99999999"><v>1</v></c></row>')))],
    ["a page renamed", "html", () => strToU8("<html><script>alert(1)</script><table><tr><td>1</td></tr></table></html>")],
  ])("%s", async (_, code, make) => expect(await outcome(make())).toBe(code));

  test("an entry whose bytes lie inside another's", () => {
    // The second entry's own header is among the bytes of the first: « quoted » overlap, the way to a small file of 281 TB.
    const inner = zip(book(worksheet(needs())), 0);
    const bytes = inner.slice();
    const first = recordOf(bytes, "[Content_Types].xml");
    viewOf(bytes).setUint32(first + 20, 400, true);
    viewOf(bytes).setUint32(first + 24, 400, true);
    expect(() => readFile(bytes, { source: "x" })).toThrow(expect.objectContaining({ code: "unsafe", text: expect.objectContaining({ en: expect.stringContaining("overlapping") }) }));
  });
});

describe("read at no cost", () => {
  const rest = {
    "merged ranges over the whole sheet": `<mergeCells>${`<mergeCell ref="${WHOLE}"/>`.repeat(10_000)}</mergeCells>`,
    "validations over the whole sheet": `<dataValidations>${`<dataValidation type="list" sqref="${WHOLE}"><formula1>"a"</formula1></dataValidation>`.repeat(1000)}</dataValidations>`,
    "links over the whole sheet": `<hyperlinks><hyperlink ref="${WHOLE}" location="A1"/></hyperlinks>`,
    "a filter over the whole sheet": `<autoFilter ref="${WHOLE}"/>`,
    "merged ranges that are none": '<mergeCells><mergeCell ref="__proto__"/><mergeCell ref="A0:B-1"/><mergeCell ref=""/></mergeCells>',
  };
  test.each(Object.entries(rest))("%s", async (_, after) => expect(await outcome(zip(book(worksheet(needs(), after))))).toBe("read"));

  test("names over the whole sheet, and a thousand columns of one width", async () => {
    const names = `<definedNames>${Array.from({ length: 5000 }, (_, n) => `<definedName name="n${n}">Feuille!$A$1:$XFD$1048576</definedName>`).join("")}</definedNames>`;
    const parts = book(worksheet(needs()).replace("<sheetData>", `<dimension ref="${WHOLE}"/><cols>${'<col min="1" max="16384" width="3"/>'.repeat(1000)}</cols><sheetData>`));
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace("</workbook>", `${names}</workbook>`);
    expect(await outcome(zip(parts))).toBe("read");
  });
  test("the two corners of a sheet", async () => {
    expect(await outcome(zip(book(worksheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'))))).toBe("read");
  });
  test("a register whose last row is the sheet's last", async () => {
    expect(await outcome(zip(book(worksheet(`${needs()}<row r="1048576"><c r="A1048576" t="str"><v>B-2</v></c></row>`))))).toBe("read");
  });
  test("formats of 90 000 characters, and 60 000 formats", async () => {
    const codes = ["[$-".repeat(30_000), "&quot;".repeat(15_000), "\\".repeat(90_000), ...Array.from({ length: 60_000 }, (_, n) => `0.${"0".repeat(n % 20)}&quot;${n}&quot;`)];
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${codes.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code}"/>`).join("")}</numFmts><cellXfs>${codes.map((_, n) => `<xf numFmtId="${164 + n}"/>`).join("")}</cellXfs></styleSheet>`;
    const styled = Array.from({ length: 60_000 }, (_, n) => `<row><c s="${n}"><v>${n}</v></c></row>`).join("");
    expect(await outcome(zip(book(worksheet(styled), { "xl/styles.xml": styles })))).toBe("read");
  });
  test("five hundred sheets on one part, each read as a sheet of its own", () => {
    const grid = readFile(zip(book(worksheet(needs()), sheets(Array.from({ length: 500 }, (_, n) => `<sheet name="F${n}" sheetId="${n + 1}" r:id="rId1"/>`).join("")))), { source: "x" });
    expect([grid.sheets.length, new Set(grid.sheets.map((s) => s.name)).size]).toEqual([500, 500]);
    expect(cells(grid, 499)).toEqual(cells(grid, 0));
  });
  test("the same bytes count each time they are read", () => {
    const one = zip(book(worksheet(needs()), sheets('<sheet name="A" sheetId="1" r:id="rId1"/>')));
    const ten = zip(book(worksheet(needs()), sheets(Array.from({ length: 10 }, (_, n) => `<sheet name="F${n}" sheetId="${n + 1}" r:id="rId1"/>`).join(""))));
    const limits = { cells: 10 * HEADERS.length };
    expect(readFile(one, { source: "x", limits }).sheets).toHaveLength(1);
    expect(() => readFile(ten, { source: "x", limits })).toThrow(WorkbookReadError);
  });
  test("a table named by a sheet a thousand times is read once", () => {
    const bytes = zip(book(worksheet(needs(), `<tableParts>${Array.from({ length: 1000 }, (_, n) => `<tablePart r:id="t${n}"/>`).join("")}</tableParts>`), {
      "xl/worksheets/_rels/sheet1.xml.rels": relations(...Array.from({ length: 1000 }, (_, n) => [`t${n}`, "table", "../tables/table1.xml"] as const)),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" displayName="T" ref="A1:B2"><tableColumns><tableColumn name="a"/></tableColumns></table>`,
    }));
    expect(readFile(bytes, { source: "x" }).sheets[0]!.tables).toHaveLength(1);
  });
});

describe("names that objects have", () => {
  const NAMES = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__", "prototype"];
  test("as headers, cells, sheets, tables, names and styles stay plain names all the way", async () => {
    const table = `<table xmlns="${MAIN}" displayName="__proto__" name="constructor" ref="A1:Z2"><tableColumns>${NAMES.map((name) => `<tableColumn name="${name}"/>`).join("")}</tableColumns></table>`;
    const parts = book(worksheet(needs(NAMES.concat(NAMES), [...HEADERS, ...NAMES]), '<tableParts><tablePart r:id="rId1"/></tableParts>'), {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${NAMES.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId1"/>`).join("")}</sheets><definedNames>${NAMES.map((name) => `<definedName name="${name}" localSheetId="${name}">__proto__!$A$1</definedName>`).join("")}</definedNames></workbook>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "table", "../tables/table1.xml"]),
      "xl/tables/table1.xml": table,
    });
    const bytes = zip(parts);
    expect(await outcome(bytes)).toBe("read");
    const grid = readFile(bytes, { source: "__proto__" });
    expect(grid.sheets.map((s) => s.name)).toEqual(NAMES);
    expect(grid.names.map((n) => [n.name, n.sheet])).toEqual(NAMES.map((name) => [name, null]));
    const { dataset, sheets: read } = readGrid(grid, catalogue, { register: "pagt.besoins" });
    expect(read.filter((s) => s.register !== null).map((s) => s.name)).toContain("__proto__");
    expect(Object.getPrototypeOf(dataset.tables)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(grid))).toEqual(grid);
  });
  test("in a CSV file", async () => {
    const result = await survey(strToU8([[...HEADERS, ...NAMES], NAMES.concat(NAMES)].map((line) => line.join(";")).join("\r\n")), "__proto__.csv");
    expect([result.outcome, faultOf(result)]).toEqual(["read", null]);
  });
});

describe("values that no spreadsheet program writes", () => {
  const cell = (inside: string, type = "n", style = ""): string => `<c t="${type}"${style}>${inside}</c>`;
  const value = (xml: string) => cells(readFile(zip(book(worksheet(`<row>${xml}</row>`))), { source: "x" }))["A1"];
  test.each<readonly [string, string, unknown]>([
    ["NaN", cell("<v>NaN</v>"), "NaN"], ["Infinity", cell("<v>-Infinity</v>"), "-Infinity"], ["1e999", cell("<v>1e999</v>"), "1e999"],
    ["0x10", cell("<v>0x10</v>"), "0x10"], ["a blank", cell("<v> </v>"), " "], 
    ["an unknown type", cell("<v>12</v>", "__proto__"), 12], ["a day that never was", cell("<v>2021-02-30</v>", "d"), "2021-02-30"],
    ["a day before 1900", cell("<v>1066-10-14</v>", "d"), "1066-10-14"], ["an error that is none", cell("<v>=1+1</v>", "e"), { error: "=1+1" }],
    ["half a character", cell("<v>_xD800_</v>", "str"), "\uD800"], ["control characters", cell("<v>_x0000__x001B_[31m</v>", "str"), "\u0000\u001b[31m"],
    ["a text beyond Excel's own length", cell(`<v>${"é".repeat(40_000)}</v>`, "str"), "é".repeat(40_000)],
  ])("%s stays in sight", (_, xml, expected) => expect(value(xml)).toEqual(expected));

  const dated = ["-1", "0", "2958466", "1e15", "0.999999999999", "60", "-99999999999999999999"];
  test.each(["", ' date1904="1"'])("dates out of range are findings, not errors (%s)", async (epoch) => {
    const parts = book(worksheet(row(HEADERS) + dated.map((serial) => `<row>${HEADERS.map(() => `<c s="1"><v>${serial}</v></c>`).join("")}</row>`).join("")));
    parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace("<sheets>", `<workbookPr${epoch}/><sheets>`);
    expect(await outcome(zip(parts))).toBe("read");
  });
  test("texts of every kind in every column are findings, not errors", async () => {
    const texts = ["_xD800_", "_x0000_", "_x001B_[2J", "a".repeat(40_000), "‮gpj.exe", "<b>&", "1e999", "-", "12/34/5678", "99999999999999999999999", "0,0,0", "٣٤", "\t", "=1+1", " ".repeat(1000), "é́́́́", "9".repeat(5000), "1 ".repeat(5000), ";".repeat(5000), "(".repeat(5000), "juillet ".repeat(2000)];
    expect(await outcome(zip(book(worksheet(row(HEADERS) + texts.map((t) => row(HEADERS.map(() => t))).join("")))))).toBe("read");
  });
  test("a header of a megabyte and a thousand columns of near names", async () => {
    expect(await outcome(zip(book(worksheet(row([...HEADERS, "Code ".repeat(200_000)]) + row(["B-1"])))))).toBe("read");
    expect(await outcome(zip(book(worksheet(row(Array.from({ length: 1000 }, (_, n) => `${HEADERS[n % HEADERS.length]!} ${n}`)) + row(["B-1"])))))).toBe("read");
  });
});
