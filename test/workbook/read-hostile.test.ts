import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { WorkbookReadError, readWorkbook, sniff, writeWorkbook, type WorkbookReadErrorCode } from "@canevas-mali/workbook";
import { MAIN, book, cells, read, relations, worksheet, zip, type Parts } from "./hand-made.js";

const SHEET = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');
const GOOD = zip(book(SHEET));

/** The error of a refused file; fails when it is read. */
function refusal(bytes: Uint8Array, options: object = {}): WorkbookReadError {
  try {
    readWorkbook(bytes, { source: "essai.xlsx", ...options });
  } catch (error) {
    if (error instanceof WorkbookReadError) return error;
    throw error;
  }
  throw new Error("the file was read");
}

describe("files that are something else", () => {
  const ole = (name: string) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0), ...[...name].flatMap((c) => [c.charCodeAt(0), 0]), 0, 0]);
  it.each<[WorkbookReadErrorCode, string, Uint8Array]>([
    ["empty", "empty", new Uint8Array()],
    ["xls", "xls", ole("Workbook")],
    ["xls", "xls", new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x07, 0x00, 0x10, 0x00])],
    ["encrypted", "encrypted", ole("EncryptedPackage")],
    ["xlsb", "xlsb", zip({ "[Content_Types].xml": "", "xl/workbook.bin": "x" })],
    ["ods", "ods", zip({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>", "META-INF/manifest.xml": "<x/>" })],
    ["not-workbook", "zip", zip({ "lisez-moi.txt": "x" })],
    ["not-workbook", "zip", zip({ "[Content_Types].xml": "<x/>", "_rels/.rels": relations(["rId1", "officeDocument", "word/document.xml"]), "word/document.xml": "<x/>" })],
    ["html", "html", strToU8("\uFEFF  <!DOCTYPE html><html><table></table></html>")],
    ["html", "html", strToU8('<?xml version="1.0"?><html xmlns="x"/>')],
    ["csv", "csv", strToU8("Région;Compté\r\nKayes;10\r\n")],
    ["not-workbook", "unknown", strToU8("bonjour")],
    ["not-workbook", "unknown", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ["truncated", "truncated", GOOD.subarray(0, GOOD.length / 2)],
    ["truncated", "truncated", GOOD.subarray(0, GOOD.length - 10)],
  ])("%s is told as %s", (code, kind, bytes) => {
    expect(sniff(bytes)).toBe(kind);
    const { code: found, text, message } = refusal(bytes);
    expect(found).toBe(code);
    expect(text.fr).toMatch(/^L[ea] .*\.$/);
    expect(text.en).toMatch(/\.$/);
    expect(message).toBe(text.fr);
  });

  it("an .xlsx is one", () => expect(sniff(writeWorkbook({ sheets: [{ name: "F", rows: [] }] }))).toBe("xlsx"));
});

describe("damaged and forged parts", () => {
  it.each<[string, WorkbookReadErrorCode, Parts, string]>([
    ["DOCTYPE", "unsafe", book(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${SHEET}`), "DOCTYPE"],
    ["undefined entity", "corrupt", book(worksheet('<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>')), "xl/worksheets/sheet1.xml"],
    ["../ in a name", "unsafe", book(SHEET, { "../../etc/passwd": "x" }), "../../etc/passwd"],
    ["..\\ in a name", "unsafe", book(SHEET, { "xl\\..\\..\\x": "x" }), "xl/../../x"],
    ["names that differ in case only", "unsafe", book(SHEET, { "xl/Worksheets/Sheet1.xml": SHEET }), "Worksheets"],
    ["missing sheet part", "corrupt", book(SHEET, { "xl/_rels/workbook.xml.rels": relations(["rId1", "worksheet", "worksheets/autre.xml"]) }), "xl/worksheets/autre.xml"],
    ["missing relation", "corrupt", book(SHEET, { "xl/_rels/workbook.xml.rels": relations() }), "xl/workbook.xml"],
    ["shared string that isn't there", "corrupt", book(worksheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>')), "A1"],
    ["row 0", "corrupt", book(worksheet('<row r="0"><c><v>1</v></c></row>')), "row 0"],
    ["row beyond the last", "corrupt", book(worksheet('<row r="1048577"/>')), "row 1048577"],
    ["cell beyond the last column", "corrupt", book(worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')), "XFE1"],
    ["no XML", "corrupt", book("PK"), "xl/worksheets/sheet1.xml"],
    ["tags left open", "corrupt", book("<worksheet><sheetData>"), "xl/worksheets/sheet1.xml"],
    ["bytes that aren't UTF-8", "corrupt", book(new Uint8Array([...strToU8("<worksheet>"), 0xff, 0xfe, ...strToU8("</worksheet>")])), "xl/worksheets/sheet1.xml"],
  ])("%s", (_, code, parts, place) => {
    const error = refusal(zip(parts));
    expect(error.code).toBe(code);
    expect(error.text.fr).toContain(place);
    expect(error.text.en).toContain(place);
  });

  it("an entry twice in the directory", () => {
    const bytes = zip(book(SHEET, { "xl/worksheets/sheetX.xml": SHEET }));
    for (let at = 0; (at = indexOf(bytes, "sheetX.xml", at)) >= 0; ) bytes[at + 5] = "1".charCodeAt(0);
    expect(refusal(bytes).code).toBe("unsafe");
  });

  it("entries that share bytes", () => {
    const bytes = zip(book(SHEET));
    const first = indexOf(bytes, "PK\u0001\u0002", 0);
    const second = indexOf(bytes, "PK\u0001\u0002", first + 4);
    bytes.copyWithin(second + 42, first + 42, first + 46);
    expect(refusal(bytes).code).toBe("unsafe");
  });

  it("one bit flipped in the sheet's text", () => {
    // Stored, not deflated, so that the flip changes a digit and nothing else.
    const stored = zip(book(worksheet('<row r="1"><c r="A1"><v>777777777</v></c></row>')), 0);
    expect(cells(readWorkbook(stored, { source: "x" }))).toEqual({ A1: 777_777_777 });
    stored[indexOf(stored, "777777777", 0)]! ^= 1;
    expect(refusal(stored).text.en).toContain("CRC-32");
  });

  it("every single byte flipped: read, or refused with a sentence, never another error", () => {
    for (let at = 0; at < GOOD.length; at++) {
      const bytes = GOOD.slice();
      bytes[at]! ^= 0x55;
      try {
        readWorkbook(bytes, { source: "x" });
      } catch (error) {
        if (!(error instanceof WorkbookReadError)) throw new Error(`byte ${at}`, { cause: error });
      }
    }
  });

  it("every cut: refused with a sentence", () => {
    for (let length = 0; length < GOOD.length; length += 7) expect(refusal(GOOD.subarray(0, length)).text.fr).toMatch(/\.$/);
  });

  it("a password inside the zip", () => {
    const bytes = zip(book(SHEET));
    for (let at = 0; (at = indexOf(bytes, "PK\u0001\u0002", at)) >= 0; at += 4) bytes[at + 8]! |= 1;
    expect(refusal(bytes).code).toBe("encrypted");
  });
});

describe("limits", () => {
  const spaces = " ".repeat(300_000);
  it.each<[string, Parts, object, string]>([
    ["bytes of a part", book(SHEET + spaces), { partBytes: 200_000 }, "dans une partie"],
    ["bytes in all", book(SHEET + spaces), { totalBytes: 200_000 }, "en tout"],
    ["cells", book(worksheet(`<row>${'<c s="1"/>'.repeat(30)}</row>`)), { cells: 29 }, "29 cellules"],
    ["depth", book(worksheet("<a>".repeat(70) + "</a>".repeat(70))), {}, "64 niveaux"],
    ["one text", book(worksheet(`<row><c t="str"><v>${spaces.replaceAll(" ", "a")}</v></c></row>`)), { textLength: 100_000 }, "100000 caractères"],
    ["one attribute", book(worksheet(`<row x="${spaces}"/>`)), { textLength: 100_000 }, "100000 caractères"],
    ["entries", book(SHEET), { entries: 3 }, "3 parties"],
    ["sheets", book(SHEET), { sheets: 0 }, "0 feuilles"],
  ])("%s", (_, parts, limits, sentence) => {
    const error = refusal(zip(parts), { limits });
    expect(error.code).toBe("too-large");
    expect(error.text.fr).toContain(sentence);
    expect(read(parts, { limits: { depth: 100 } }).sheets.length).toBe(1);
  });

  it("bytes beyond those declared are refused, not counted", () => {
    const bytes = zip(book(SHEET + spaces));
    const entry = indexOf(bytes, "xl/worksheets/sheet1.xml", indexOf(bytes, "PK\u0001\u0002", 0)) - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 1000, true);
    expect(refusal(bytes, { limits: { partBytes: 200_000 } }).code).toBe("corrupt");
  });

  it("a lie about the dimension and ranges over the whole sheet cost nothing", () => {
    const whole = "A1:XFD1048576";
    const grid = read(book(worksheet("", `<mergeCells><mergeCell ref="${whole}"/></mergeCells><dataValidations><dataValidation sqref="${whole}"/></dataValidations>`).replace("<sheetData>", `<dimension ref="${whole}"/><cols><col min="1" max="16384" width="3"/></cols><sheetData>`)));
    expect(grid.sheets[0]).toMatchObject({ columns: [], merges: [whole] });
  });

  it("a number format is cut before anything looks at it", () => {
    const grid = read(book(worksheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>'), {
      "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="${"[$-".repeat(30_000)}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    }));
    expect(grid.formats[1]!.length).toBe(255);
  });
});

it("does not touch prototypes", () => {
  read(book(worksheet('<row r="1"><c r="A1" __proto__="x" constructor="y" t="inlineStr"><is><t>__proto__</t></is></c></row>')));
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

it("tells how far it is and stops when asked to", () => {
  const bytes = zip(book(worksheet(Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}"><v>${Math.sin(n)}</v></c></row>`).join(""))));
  const shares: number[] = [];
  readWorkbook(bytes, { source: "x", onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  const stop = new AbortController();
  const seen: number[] = [];
  const error = refusal(bytes, { signal: stop.signal, onProgress: (share: number) => {
    seen.push(share);
    if (share > 0.3) stop.abort();
  } });
  expect(error.code).toBe("aborted");
  expect(seen.at(-1)).toBeLessThan(1);
});

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const wanted = [...text].map((character) => character.charCodeAt(0));
  for (let at = from; at + wanted.length <= bytes.length; at++) if (wanted.every((byte, n) => bytes[at + n] === byte)) return at;
  return -1;
}
