import { describe, expect, it } from "vitest";
import type { CellValue } from "@canevas-mali/core";
import { writeCsv } from "./csv.js";
import { readCsv } from "./read-csv.js";
import { WorkbookReadError } from "./read-error.js";
import { readFile } from "./read-file.js";

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf8"));
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());

/** The rows of the one sheet; blanks are null. */
function rows(bytes: Uint8Array, source = "essai.csv"): CellValue[][] {
  const { columns } = readFile(bytes, { source }).sheets[0]!;
  const table: CellValue[][] = [];
  for (const { index, rows: at, values } of columns) at.forEach((row, n) => { (table[row] ??= [])[index] = values[n]!; });
  return Array.from(table, (row) => Array.from(row ?? [], (value) => value ?? null));
}
function refusal(work: () => unknown): WorkbookReadError {
  try { work(); } catch (error) { if (error instanceof WorkbookReadError) return error; throw error; }
  throw new Error("the file was read");
}

const told = (bytes: Uint8Array) => readCsv(bytes, { source: "t.csv" }).textFile;

const TABLE = "Région;Taux\nSégou;12,5\n";
const READ = [["Région", "Taux"], ["Ségou", "12,5"]];

describe("encodings", () => {
  it.each([
    ["UTF-8", utf8(TABLE), "UTF-8"], ["UTF-8 with a mark", utf8(`\uFEFF${TABLE}`), "UTF-8"], ["Windows-1252", latin(TABLE), "Windows-1252"],
    ["UTF-16", utf16(`\uFEFF${TABLE}`), "UTF-16"], ["UTF-16 big end first", swapped(utf16(`\uFEFF${TABLE}`)), "UTF-16"],
    ["UTF-16 without a mark", utf16(TABLE), "UTF-16"], ["UTF-16 big end first without a mark", swapped(utf16(TABLE)), "UTF-16"],
  ])("%s", (_, bytes, encoding) => {
    expect(rows(bytes)).toEqual(READ);
    expect(told(bytes)?.fr).toBe(`Texte lu avec le séparateur point-virgule, encodage ${encoding}.`);
  });

  it("are said, the few characters lost in a copy too", () => {
    expect(told(latin(TABLE))?.fr).toBe("Texte lu avec le séparateur point-virgule, encodage Windows-1252.");
    const spoilt = new Uint8Array([...utf8(TABLE + "é".repeat(20)), 0xc3]);
    expect(told(spoilt)).toEqual({ fr: "Texte lu avec le séparateur point-virgule, encodage UTF-8, caractères illisibles\u00A0: 1.", en: "Text read with the separator semicolon, encoding UTF-8, unreadable characters: 1." });
  });

  it("keep the signs of Windows-1252 that Latin-1 lacks", () => expect(rows(new Uint8Array([...latin("l"), 0x92, ...latin("eau;"), 0x80]))).toEqual([["l’eau", "€"]]));
});

describe("separators", () => {
  it.each([
    ["comma", "a,b,c\n1,2,3\n", "comma"], ["tab", "a\tb\n1,5\t2\n", "tab"], ["semicolon with decimal commas", "a;b\n1,5;2,5\n", "semicolon"],
    ["comma with semicolons inside cells", "nom,besoins\nA,eau;santé\nB,eau\n", "comma"], ["vertical bar", "a|b\n1|2\n", "vertical bar"], ["commas inside quotes", '"x, y";b\n"z, t, u";1\n', "semicolon"],
  ])("%s", (_, text, separator) => expect(told(utf8(text))?.en).toContain(`separator ${separator},`));

  it("below a title and ragged rows", () => expect(rows(utf8("Rapport, juillet\n\na;b;c\n1;2;3\n4;5\n6;7;8\n"))).toEqual([["Rapport, juillet"], [], ["a", "b", "c"], ["1", "2", "3"], ["4", "5"], ["6", "7", "8"]]));
  it("as a first line tells Excel", () => expect(rows(utf8("sep=,\r\na;b,c\r\n"))).toEqual([["a;b", "c"]]));
});

describe("cells", () => {
  it("with quotes, separators and line ends inside", () => expect(rows(utf8('a;"dit ""oui"""\r\n"deux\r\nlignes";"x;y"\r\n'))).toEqual([["a", 'dit "oui"'], ["deux\nlignes", "x;y"]]));
  it("keep their row where line ends are of several kinds", () => expect(rows(utf8("a;b\r\n1;2\n3;4\r5;6"))).toEqual([["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]));
  it("come back as they were written, the guard of a formula taken off", () => {
    const table = [["a;b", " bord ", "=1+1"], ["+223 76 00 00 00", "deux\nlignes", "'x"], ["@x", 'dit "oui"', "-"], ["a;=1", "b, '@x", "c\n-1,+2"]];
    for (const separator of [";", ","] as const) expect(rows(utf8(writeCsv(table, { separator })))).toEqual(table);
  });
  it("stay texts, in one sheet named after the file", () => {
    const grid = readFile(utf8("a;b\n1;2\n"), { source: "dossier/Kayes 07.2021.csv" });
    expect(grid).toEqual({
      source: "dossier/Kayes 07.2021.csv", textFile: told(utf8("a;b\n1;2\n")), date1904: false, formats: ["General"], names: [],
      sheets: [{ name: "Kayes 07.2021", state: "visible", tables: [], merges: [], hiddenRows: [], formulas: {}, columns: [
        { index: 0, rows: [0, 1], values: ["a", "1"], formats: [0, 0] }, { index: 1, rows: [0, 1], values: ["b", "2"], formats: [0, 0] },
      ] }],
    });
  });
  it("of one column need the file's name to be a table", () => {
    expect(rows(utf8("Région\nKayes\n"))).toEqual([["Région"], ["Kayes"]]);
    expect(refusal(() => readFile(utf8("Région\nKayes\n"), { source: "x.xlsx" })).code).toBe("not-workbook");
    expect(rows(utf8("a;b\n"), "x.xlsx")).toEqual([["a", "b"]]);
  });
  it("spread over the parser's pieces are whole", () => {
    const long = "é".repeat(1_500_000);
    expect(rows(utf8(`a;"${long}"\n1;2\n`))).toEqual([["a", long], ["1", "2"]]);
  });
});

it("no text takes the square of its length to be written or read", () => {
  for (const run of ["'", "\n", ";", " ", '"']) {
    const text = `a${run.repeat(500_000)}b`;
    expect(rows(utf8(writeCsv([[text, "x"]])))[0]![0]).toBe(text);
  }
});

describe("limits", () => {
  it.each([
    ["bytes", { partBytes: 10 }], ["cells", { cells: 3 }],
  ])("of %s", (_, limits) => expect(refusal(() => readCsv(utf8("a;b\n1;2\n3;4\n"), { source: "x.csv", limits })).code).toBe("too-large"));
  it("of a row that never ends, of columns and of rows", () => {
    expect(refusal(() => readCsv(utf8(`"${"a;".repeat(2_000_000)}`), { source: "x.csv", limits: { textLength: 1_000_000 } })).text.en).toContain("characters in one row");
    expect(refusal(() => readCsv(utf8(";".repeat(20_000)), { source: "x.csv" })).text.en).toContain("columns");
    expect(refusal(() => readCsv(utf8("\n".repeat(1_100_000)), { source: "x.csv" })).text.en).toContain("rows");
  });
  it("a quote never closed is refused, not swallowed", () => {
    const { code, text } = refusal(() => readCsv(utf8('a;b\n1;"2\n3;4\n'), { source: "x.csv" }));
    expect([code, text.fr]).toEqual(["corrupt", expect.stringContaining("à partir de la ligne 2")]);
  });
  it("stops when told to", () => expect(refusal(() => readCsv(utf8("a;b"), { source: "x.csv", signal: { aborted: true } })).code).toBe("aborted"));
  it.each([["picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])], ["zeros", new Uint8Array(40)]])("a %s under the name of CSV is none", (_, bytes) => expect(refusal(() => readFile(bytes, { source: "x.csv" })).code).toBe("not-workbook"));
  it("an empty file is one", () => expect(refusal(() => readFile(new Uint8Array(), { source: "x.csv" })).code).toBe("empty"));
});
