import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CellValue } from "@canevas-mali/core";
import { a1 } from "./address.js";
import { WorkbookReadError } from "./read-error.js";
import { readFile } from "./read-file.js";
import type { ReadOptions } from "./read-workbook.js";

const SPACES = ["office", "table", "text", "style", "number", "calcext"].map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(" ");
const STYLES = '<office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>';
const content = (spreadsheet: string): string => `<?xml version="1.0"?><office:document-content ${SPACES}>${STYLES}<office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`;
const file = (xml: string, manifest = "<manifest/>"): Uint8Array => zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8(xml), "META-INF/manifest.xml": strToU8(manifest) });
const table = (rows: string, name = "Feuille"): string => `<table:table table:name="${name}">${rows}</table:table>`;
const row = (cells: string, attributes = ""): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const cell = (attributes: string, text = ""): string => `<table:table-cell ${attributes}>${text}</table:table-cell>`;
const string = (text: string): string => cell('office:value-type="string"', `<text:p>${text}</text:p>`);
const read = (spreadsheet: string, options: Partial<ReadOptions> = {}) => readFile(file(content(spreadsheet)), { source: "essai.ods", ...options });

/** The cells of a sheet by address, with their number format where it is not General. */
function cells(spreadsheet: string, sheet = 0): Record<string, CellValue | readonly [CellValue, string]> {
  const grid = read(spreadsheet);
  return Object.fromEntries(grid.sheets[sheet]!.columns.flatMap(({ index, rows, values, formats }) => rows.map((at, n) => [a1(at, index), formats[n] === 0 ? values[n]! : [values[n]!, grid.formats[formats[n]!]!] as const])));
}
function refusal(work: () => unknown): WorkbookReadError {
  try { work(); } catch (error) { if (error instanceof WorkbookReadError) return error; throw error; }
  throw new Error("the file was read");
}

describe("values", () => {
  it.each<[string, string, CellValue | readonly [CellValue, string]]>([
    ["float", cell('office:value-type="float" office:value="1234.5"', "<text:p>1 234,50</text:p>"), 1234.5],
    ["currency", cell('office:value-type="currency" office:currency="XOF" office:value="-12000"', "<text:p>-12 000 F</text:p>"), -12000],
    ["percentage, a fraction", cell('office:value-type="percentage" office:value="0.62"', "<text:p>62 %</text:p>"), [0.62, "0%"]],
    ["date", cell('office:value-type="date" office:date-value="2021-07-31"', "<text:p>31/07/21</text:p>"), [44408, "yyyy-mm-dd"]],
    ["date and time", cell('office:value-type="date" office:date-value="2021-07-31T12:00:00.000000000"'), [44408.5, "yyyy-mm-dd hh:mm:ss"]],
    ["time", cell('office:value-type="time" office:time-value="PT06H30M00S"'), [0.2708333333333333, "[h]:mm:ss"]],
    ["boolean", cell('office:value-type="boolean" office:boolean-value="true"', "<text:p>VRAI</text:p>"), true],
    ["error", cell('table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"', "<text:p>#N/A</text:p>"), { error: "#N/A" }],
    ["formula's result", cell('table:formula="of:=1+1" office:value-type="float" office:value="2"', "<text:p>2</text:p>"), 2],
    ["formula's empty text", cell('table:formula="of:=&quot;&quot;" office:value-type="string"', "<text:p/>"), ""],
    ["date that is none, as it stands", cell('office:value-type="date" office:date-value="2021-02-30"', "<text:p>30/02/21</text:p>"), ["2021-02-30", "yyyy-mm-dd"]],
    ["number that is none, as it is shown", cell('office:value-type="float" office:value="Infinity"', "<text:p>∞</text:p>"), "∞"],
  ])("%s", (_, xml, expected) => expect(cells(table(row(xml)))["A1"]).toEqual(expected));

  it("count days from 1904 where the file does", () => {
    const grid = read(`<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>${table(row(cell('office:value-type="date" office:date-value="1904-01-02"')))}`);
    expect([grid.date1904, grid.sheets[0]!.columns[0]!.values]).toEqual([true, [1]]);
  });
});

describe("texts", () => {
  it.each([
    ["paragraphs are lines", "<text:p>un</text:p><text:p>deux</text:p>", "un\ndeux"],
    ["spaces, tabs and line breaks", 'a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:s/>', "a   b\tc\nd "],
    ["white space of the file itself collapses", "\n  un   \n deux", "un deux"],
    ["spans and links", "un <text:span>deux <text:a>trois</text:a></text:span>", "un deux trois"],
    ["comments and drawings are no text", '<office:annotation><text:p>note</text:p></office:annotation><text:p>valeur</text:p><draw:frame xmlns:draw="d"><text:p>image</text:p></draw:frame>', "valeur"],
  ])("%s", (_, inner, expected) => expect(cells(table(row(cell('office:value-type="string"', inner.startsWith("<text:p>") || inner.startsWith("<office") ? inner : `<text:p>${inner}</text:p>`))))["A1"]).toBe(expected));
});

describe("repetitions", () => {
  const one = string("x");
  it("are laid out where there is content, and counted where there is none", () => {
    expect(cells(table(row(cell('table:number-columns-repeated="2"') + cell('office:value-type="float" office:value="7" table:number-columns-repeated="3"') + cell('table:number-columns-repeated="16379"'), 'table:number-rows-repeated="2"')
      + row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048570"') + row(one)))).toEqual({ C1: 7, D1: 7, E1: 7, C2: 7, D2: 7, E2: 7, A1048573: "x" });
  });
  it("never go beyond the limits, nor off the sheet", () => {
    const wide = cell('office:value-type="float" office:value="1" table:number-columns-repeated="16384"');
    expect(refusal(() => read(table(row(wide, 'table:number-rows-repeated="1048576"')))).code).toBe("too-large");
    expect(refusal(() => read(table(row(one, 'table:number-rows-repeated="99"')), { limits: { cells: 50 } })).code).toBe("too-large");
    expect(refusal(() => read(table(row("", 'table:number-rows-repeated="2000000"') + row(one)))).code).toBe("corrupt");
    expect(refusal(() => read(table(row(cell('table:number-columns-repeated="20000"') + one)))).code).toBe("corrupt");
    expect(refusal(() => read(table(row(cell('office:value-type="string"', '<text:p>a<text:s text:c="999999999"/></text:p>'))))).code).toBe("too-large");
  });
});

describe("what stands around the cells", () => {
  it("merged cells, hidden rows that stand beside content, hidden tables, groups of rows", () => {
    const grid = read(
      table(`<table:table-header-rows>${row(cell('office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"', "<text:p>Titre</text:p>") + "<table:covered-table-cell/>")}</table:table-header-rows>`
        + `<table:table-row-group>${row("", 'table:visibility="filter"') + row(string("b"), 'table:visibility="collapse"')}</table:table-row-group>` + row(string("c")) + row("", 'table:visibility="filter" table:number-rows-repeated="1048572"'))
      + `<table:table table:name="Cachée" table:style-name="ta2">${row(string("d"))}</table:table>`);
    expect(grid.sheets).toMatchObject([{ name: "Feuille", state: "visible", merges: ["A1:B2"], hiddenRows: [1, 2] }, { name: "Cachée", state: "hidden", hiddenRows: [] }]);
    expect(grid.sheets[0]!.columns[0]).toEqual({ index: 0, rows: [0, 2, 3], values: ["Titre", "b", "c"], formats: [0, 0, 0] });
  });
  it("database ranges are tables, and names keep their target", () => {
    const grid = read(table(row(string("Code") + string("Lieu")) + row(string("1") + string("Kayes")), "L’été 21")
      + '<table:named-expressions><table:named-range table:name="au" table:cell-range-address="$\'L’été 21\'.$B$2"/><table:named-expression table:name="double" table:expression="of:=[.A1]*2"/></table:named-expressions>'
      + '<table:database-ranges><table:database-range table:name="Lieux" table:target-range-address="\'L’été 21\'.A1:\'L’été 21\'.B2"/><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="\'L’été 21\'.A1:.B2"/></table:database-ranges>');
    expect(grid.sheets[0]!.tables).toEqual([{ name: "Lieux", ref: "A1:B2", columns: ["Code", "Lieu"], headerRow: true, totalsRow: false }]);
    expect(grid.names).toEqual([{ name: "au", ref: "'L’été 21'!$B$2", sheet: null }, { name: "double", ref: "[.A1]*2", sheet: null }]);
  });
  it("formulas are kept beside their results", () => expect(read(table(row(cell('table:formula="of:=SUM([.B1:.B9])" office:value-type="float" office:value="3"')))).sheets[0]!.formulas).toEqual({ A1: "SUM([.B1:.B9])" }));
});

describe("refusals", () => {
  it.each([
    ["a password", "encrypted", file(content(""), "<manifest><file-entry><encryption-data/></file-entry></manifest>")],
    ["a text document", "not-workbook", file(`<office:document-content ${SPACES}><office:body><office:text/></office:body></office:document-content>`)],
    ["a DOCTYPE", "unsafe", file(`<!DOCTYPE x [<!ENTITY a "aaa">]>${content("").slice(21)}`)],
    ["XML cut short", "corrupt", file(content(table(row(string("x")))).slice(0, -40))],
    ["too many sheets", "too-large", file(content(table("").repeat(1001)))],
  ])("%s", (_, code, bytes) => expect(refusal(() => readFile(bytes, { source: "essai.ods" })).code).toBe(code));
  it("stops when told to", () => expect(refusal(() => read(table(""), { signal: { aborted: true } })).code).toBe("aborted"));
});
