/** The scans of plain rows and shared texts, against the XML parser reading the same bytes: the same grid, or the same refusal. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkbookReadError, type ReadOptions } from "@canevas-mali/workbook";
import { crc32, tableCrc32 } from "../../packages/workbook/src/crc32.js";
import { readWith } from "../../packages/workbook/src/read-workbook.js";
import { CORPUS, corpusFiles, corpusPath } from "../hostile/corpus.js";
import { MAIN, book, worksheet, zip, type Parts } from "./hand-made.js";

/** What comes of reading: the grid as text, keys and order included, or the sentence of the refusal. */
function outcome(bytes: Uint8Array, parsedOnly: boolean, options: Partial<ReadOptions> = {}): string {
  try {
    return JSON.stringify(readWith(bytes, { source: "essai.xlsx", ...options }, parsedOnly), (_, value: unknown) => (Object.is(value, -0) ? "-0" : value));
  } catch (error) {
    if (!(error instanceof WorkbookReadError)) throw error;
    return error.text.fr;
  }
}
/** Characters of XML that the parser was given. */
function parsed(bytes: Uint8Array): number {
  const write = vi.spyOn(SaxesParser.prototype, "write");
  outcome(bytes, false);
  const count = write.mock.calls.reduce((sum, [text]) => sum + (text === null ? 0 : String(text).length), 0);
  write.mockRestore();
  return count;
}
afterEach(() => { vi.unstubAllGlobals(); });

const strings = (items: string): Parts => ({ "xl/sharedStrings.xml": `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}" count="9">${items}</sst>` });
const PLAIN = '<c r="A1" t="s"><v>0</v></c>';
const row = (cells: string, n = 1, attributes = "") => `<row r="${n}"${attributes}>${cells}</row>`;

/** Cells, rows and what may stand between them, as programs write them and as they hardly ever do. */
const CELLS = [
  PLAIN, '<c r="A1"><v>1.5</v></c>', '<c r="B1" s="1"><v>-0</v></c>', '<c r="B1" t="n" s="2"><v>123456789012345.6</v></c>', '<c r="C1"><v>1E-7</v></c>', '<c r="C1"><v>0e5</v></c>',
  '<c r="C1"><v>0.1000000000000000055</v></c>', '<c r="C1"><v>.5</v></c>', '<c r="C1"><v>5.</v></c>', '<c r="C1"><v>.</v></c>', '<c r="C1"><v>-</v></c>', '<c r="C1"><v>1.2.3</v></c>', '<c r="C1"><v> 12 </v></c>', '<c r="C1"><v>0x10</v></c>',
  '<c r="C1"><v>999999999999999999999</v></c>', '<c r="C1"><v>1e400</v></c>', '<c r="C1"><v>007</v></c>', '<c r="C1"><v></v></c>', '<c r="C1"><v/></c>', '<c r="C1"/>', '<c r="C1" s="2"></c>', '<c r="C1"></c>',
  '<c r="D1" t="s"><v>2</v></c>', '<c r="D1" t="s"><v>99</v></c>', '<c r="D1" t="s"><v></v></c>', '<c r="D1" t="s"><v>-1</v></c>', '<c t="s" r="D1"><v>1</v></c>', '<c r="D1" s="1" t="s" ><v>1</v></c>', "<c r='D1'><v>1</v></c>", '<c r="D1" s="1" s="2"><v>1</v></c>',
  '<c r="E1" t="b"><v>1</v></c>', '<c r="E1" t="b"><v>0</v></c>', '<c r="E1" t="b"><v>true</v></c>', '<c r="E1" t="b"><v>10</v></c>', '<c r="E1" t="e"><v>#N/A</v></c>', '<c r="E1" t="d" s="1"><v>2021-03-31</v></c>', '<c r="E1" t="d"><v>2021-03-31T12:00:00</v></c>', '<c r="E1" t="zzz"><v>1</v></c>',
  '<c r="F1" t="inlineStr"><is><t>é “œ” 😀 &amp;&lt;&gt;&quot;&apos;</t></is></c>', '<c r="F1" t="inlineStr"><is><t xml:space="preserve"> x_x000D_ \n</t></is></c>', '<c r="F1" t="inlineStr"><is><t>\r\n</t></is></c>', '<c r="F1" t="inlineStr"><is><t>&#233;&nbsp;</t></is></c>', '<c r="F1" t="inlineStr"><is><t>&#233;</t></is></c>',
  '<c r="F1" t="inlineStr"><is><t></t></is></c>', '<c r="F1" t="inlineStr"><is><t/></is></c>', '<c r="F1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', '<c r="F1" t="inlineStr"><v>7</v></c>', '<c r="F1" t="inlineStr"><is><t>]]></t></is></c>', '<c r="F1" t="inlineStr"><is><t>\uFFFE</t></is></c>', '<c r="F1" t="inlineStr"><is><t>\uFEFFx\u0085\u2028</t></is></c>', '<c r="F1"><is><t>x</t></is></c>',
  '<c r="G1"><f>A1+1</f><v>2</v></c>', '<c r="G1" t="str"><f>=A1&amp;"x"</f><v>x</v></c>', '<c r="G1" t="str"><f>""</f><v></v></c>', '<c r="G1"><f>1/3</f></c>', '<c r="G1"><f/></c>', '<c r="G1"><f/><v>2</v></c>', '<c r="G1"><f t="shared" ref="G1:G9" si="0">B1*2</f><v>2</v></c>', '<c r="G1"><f t="shared" si="0"/><v>3</v></c>', '<c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c r="G1" t="s"><f>A1</f><v>1</v></c>',
  '<c r="G1"><v>2</v><f>A1</f></c>', '<c r="G1" t="str"><v>texte</v></c>', '<c r="G1" t="str"><v></v></c>', '<c r="G1" cm="1"><f t="array" ref="G1:H1">X1</f><v>1</v></c>', '<c r="H1"><v>1</v><extLst/></c>', '<c r="H1"><v><![CDATA[3]]></v></c>', '<c r="H1"><v>1<!-- 2 --></v></c>', '<c><v>4</v></c>', '<c r="$I$1"><v>4</v></c>', '<c r="i1"><v>4</v></c>', '<c r="XFD1"><v>5</v></c>', '<c r="XFE1"><v>5</v></c>', '<c r="I2"><v>6</v></c>', '<c r="2"><v>7</v></c>',
  '<x:c r="J1"><v>1</v></x:c>', '<c r="J1" s="9999999"><v>1</v></c>', '<c r="J1" s="x"><v>1</v></c>', "<c r=\"J1\"><v>1</v>", "\u0001", " \r\n\t", "texte", "<!-- <c r=\"K1\"><v>1</v></c> -->", "</row><row>", "<c r=\"K1\"><v>1</v></c></row></sheetData><sheetData><row>",
];
const ATTRIBUTES = ["", ' spans="1:9"', ' spans="1:9" ht="15.5" customHeight="1" x14ac:dyDescent="0.25"', ' hidden="1"', ' hidden="true"', ' hidden="0"', " hidden='1'", ' s="1" s="2"', ' a="&lt;"', ' a="é"', "\n", ' a="<"'];
const NUMBERS = ["1", "2", "3", "01", "0", "1048576", "1048577", "", "x"];
const BETWEEN = ["", "\n  ", "<!-- <row r=\"9\"><c r=\"A9\"><v>9</v></c></row> -->", "<?p x?>", "<row/>", "<other><row r=\"8\"><c r=\"A8\"><v>8</v></c></row></other>", "&amp;", "<![CDATA[<row r=\"7\"/>]]>"];
const ITEMS = ["<si><t>un</t></si>", "<si><t xml:space=\"preserve\"> é_x000A_ 😀 </t></si>", "<si><r><rPr><b/></rPr><t>ri</t></r><r><t>che</t></r></si>", "<si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>z</t></rPh></si>", "<si/>", "<si><t/></si>", "<si><t></t></si>", "<!-- <si><t>non</t></si> -->", "<si><t>&amp;&#65;</t></si>", "<sstItem><t>vieux</t></sstItem>", "<si><t>\r</t></si>", "\n ", "<x><si><t>dedans</t></si></x>", "<si><t>]]></t></si>"];

const place = (cell: string, n: string) => cell.replace(/r="([A-Z]+)1"/, (_, letters: string) => `r="${letters}${n}"`);
const arbitraryRow = fc.tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(...ATTRIBUTES), fc.array(fc.constantFrom(...CELLS), { maxLength: 4 }), fc.constantFrom(...BETWEEN)).map(([n, attributes, cells, between]) => `<row${n === "" ? "" : ` r="${n}"`}${attributes}>${cells.map((cell) => place(cell, n)).join("")}</row>${between}`);
const plainRows = fc.integer({ min: 0, max: 3 }).map((count) => Array.from({ length: count }, (_, n) => row(place(PLAIN, String(n + 1)) + `<c r="B${n + 1}"><v>${n}</v></c>`, n + 1)).join(""));

describe("equal to the XML parser", () => {
  it.each(CELLS)("a cell %j between plain ones", (cell) => {
    const bytes = zip(book(worksheet(row(PLAIN) + row(place(PLAIN, "2") + place(cell, "2"), 2) + row(place(PLAIN, "3"), 3), '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>')));
    expect(outcome(bytes, false)).toBe(outcome(bytes, true));
  });

  it("rows of every kind", () => {
    fc.assert(fc.property(plainRows, fc.array(arbitraryRow, { maxLength: 4 }), fc.array(fc.constantFrom(...ITEMS), { maxLength: 5 }), (plain, rows, items) => {
      const bytes = zip(book(worksheet(plain + rows.join("")), strings(`<si><t>un</t></si>${items.join("")}`)));
      expect(outcome(bytes, false)).toBe(outcome(bytes, true));
    }), { numRuns: 600, seed: 6 });
  });

  it("bytes changed anywhere in a sheet and in its texts", () => {
    const sheet = new TextEncoder().encode(worksheet(row(CELLS.slice(0, 2).join("") + CELLS[38], 1, ' spans="1:4"') + row('<c r="A2"><f>B2*2</f><v>4.25</v></c>', 2, ' hidden="1"')));
    const texts = new TextEncoder().encode(strings(ITEMS.slice(0, 3).join(""))["xl/sharedStrings.xml"] as string);
    const change = fc.record({ inSheet: fc.boolean(), at: fc.nat(4000), byte: fc.oneof(fc.constantFrom(...Array.from("<>/\"&; \r]=1A", (c) => c.charCodeAt(0))), fc.integer({ min: 0, max: 255 })), kind: fc.constantFrom("replace", "insert", "delete") });
    fc.assert(fc.property(change, ({ inSheet, at, byte, kind }) => {
      const from = inSheet ? sheet : texts, place = at % from.length;
      const changed = new Uint8Array([...from.subarray(0, place), ...(kind === "delete" ? [] : [byte]), ...from.subarray(kind === "insert" ? place : place + 1)]);
      const bytes = zip(book(inSheet ? changed : sheet, inSheet ? {} : { "xl/sharedStrings.xml": changed }));
      expect(outcome(bytes, false)).toBe(outcome(bytes, true));
    }), { numRuns: 1500, seed: 6 });
  });

  it("under every limit of cells", () => {
    const bytes = zip(book(worksheet(row(PLAIN + '<c r="B1" s="1"/>', 1, ' hidden="1"') + row('<c r="A2"><v>1</v></c><c r="B2"><f>1</f></c>', 2) + row('<c r="A3"><v>1</v></c><c r="B3" t="inlineStr"><is><r><t>x</t></r></is></c>', 3, ' hidden="1"') + row('<c r="A4"><v>1</v></c>', 4))));
    const outcomes = Array.from({ length: 30 }, (_, cells) => outcome(bytes, false, { limits: { cells } }));
    expect(outcomes).toEqual(Array.from({ length: 30 }, (_, cells) => outcome(bytes, true, { limits: { cells } })));
    expect(new Set(outcomes).size).toBeGreaterThan(15);
  });

  it.each(['<?xml version="1.1"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>', "\uFEFF", '<?xml version="1.0"?><!-- <sheetData> -->', "<!DOCTYPE x>"])("behind %j", (head) => {
    const bytes = zip(book(head + worksheet(row('<c r="A1" t="inlineStr"><is><t>\u0085é</t></is></c>'))));
    expect(outcome(bytes, false)).toBe(outcome(bytes, true));
  });

  it("a comment that looks like the rows, in rows with a prefix", () => {
    const bytes = zip(book(`<x:worksheet xmlns:x="${MAIN}"><x:sheetData><!-- <sheetData>${row(PLAIN, 1)} --><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`));
    expect(outcome(bytes, true)).toContain('"values":[2]');
    expect(outcome(bytes, false)).toBe(outcome(bytes, true));
  });

  const files = corpusFiles();
  it.skipIf(files.length === 0)(`real files${files.length === 0 ? ` (skipped: no ${CORPUS})` : ""}`, () => {
    for (const file of files.filter((_, index) => index % 12 === 5)) {
      const bytes = new Uint8Array(readFileSync(corpusPath(file)));
      expect(outcome(bytes, false) === outcome(bytes, true), file).toBe(true);
    }
  });
});

/** Rows in the hundreds, over many pieces, with texts of every width. */
const MANY = Array.from({ length: 3000 }, (_, n) => row(`<c r="A${n + 1}" t="s"><v>${n % 4}</v></c><c r="B${n + 1}"><v>${n / 8}</v></c><c r="C${n + 1}" t="inlineStr"><is><t>${"é😀a".repeat(n % 23)}</t></is></c>`, n + 1));
const TEXTS = strings(["a", "é", "😀", "œ".repeat(40)].map((text) => `<si><t>${text}</t></si>`).join(""));

describe("many rows", () => {
  it("are read without the parser", () => {
    const few = parsed(zip(book(worksheet(""), TEXTS)));
    expect(parsed(zip(book(worksheet(MANY.join("")), TEXTS)))).toBeLessThan(few + 100);
  });

  it("go on without it behind a row that needs it", () => {
    const rich = row('<c r="A3001" t="inlineStr"><is><r><t>riche</t></r></is></c>', 3001);
    const after = MANY.slice(0, 500).map((text, n) => text.replaceAll(new RegExp(`([ABC"])${n + 1}"`, "g"), `$1${n + 3002}"`));
    const bytes = zip(book(worksheet(MANY.join("") + rich + after.join("")), TEXTS));
    expect(outcome(bytes, false)).toBe(outcome(bytes, true));
    expect(parsed(bytes)).toBeLessThan(4000);
  });

  it.each([0, 6] as const)("are the same in pieces of every size, packed with level %i, with and without the platform's own inflater", async (level) => {
    const bytes = zip(book(worksheet(MANY.join("\n")), TEXTS), level);
    const expected = outcome(bytes, true);
    expect(outcome(bytes, false)).toBe(expected);
    vi.stubGlobal("process", { ...process, getBuiltinModule: undefined });
    vi.resetModules();
    const alone = await import("../../packages/workbook/src/read-workbook.js");
    vi.unstubAllGlobals();
    expect(JSON.stringify(alone.readWorkbook(bytes, { source: "essai.xlsx" }))).toBe(expected);
  });

  it("can be stopped, and say how far they are", () => {
    const bytes = zip(book(worksheet(MANY.join("")), TEXTS));
    const shares: number[] = [];
    const signal = { aborted: false };
    const stop = () => readWith(bytes, { source: "essai.xlsx", signal, onProgress: (share) => { shares.push(share); signal.aborted = share > 0.3; } }, false);
    expect(stop).toThrow("interrompue");
    expect(shares.every((share, n) => n === 0 || share >= shares[n - 1]!)).toBe(true);
    expect(shares[shares.length - 1]).toBeLessThan(1);
  });
});

it("has one CRC-32, by tables as by the platform", () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (bytes, cut) => {
    expect(tableCrc32(bytes.subarray(cut), tableCrc32(bytes.subarray(0, cut)))).toBe(crc32(bytes));
  }));
  expect(tableCrc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
