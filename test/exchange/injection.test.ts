import * as XLSX from "@e965/xlsx";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { csvTables, exchangeIati, exchangeJson, exchangePackage, fourWTable, fourWWorkbook } from "@canevas-mali/core/derive";
import { readFile, writeCsv, writeWorkbook } from "@canevas-mali/workbook";
import { catalogue } from "../../examples/pagt/workbooks.mjs";
import { dataset, exchange, intervention } from "./data.js";

/** What a spreadsheet program runs when a cell begins with it, and what breaks out of a field, a string or an element. */
const PAYLOADS = [
  "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =1+1", "＝1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.example","a")', '";=1+1', '",=1+1', "\n=1+1", "x\n=1+1", '"\n=1+1', "=1+1;=2+2",
  "</narrative><x/>", "]]><x/>", "<!--", "&lt;x&gt; &a;", "<?php 1 ?>", '"}],"x":[{"', "</script><script>1</script>", "__proto__",
];
const { data } = exchange(dataset("pagt", { "pagt.interventions": PAYLOADS.map((payload, n) => intervention(`INJ-${n}`, { project: payload, ptf: payload, partner: payload, complementary: payload })) }), "interne");
const own = { ...data, registers: data.registers.filter(({ id }) => id === "pagt.interventions") };
const CELLS = PAYLOADS.length * 4;

/** The fields of a CSV as a spreadsheet program sees them: quotes undone, nothing else. */
function fieldsOf(csv: string, separator: string): string[] {
  const fields: string[] = [];
  let field = "", quoted = false;
  for (let at = csv.startsWith("\uFEFF") ? 1 : 0; at < csv.length; at++) {
    const char = csv[at]!;
    if (quoted) { if (char !== '"') field += char; else if (csv[at + 1] === '"') { field += char; at++; } else quoted = false; }
    else if (char === '"' && field === "") quoted = true;
    else if (char === separator || char === "\r" || char === "\n") { fields.push(field); field = ""; if (char === "\r" && csv[at + 1] === "\n") at++; }
    else field += char;
  }
  return fields;
}

describe("CSV", () => {
  const files: readonly (readonly [string, string, ";" | ","])[] = [
    ["csv", writeCsv(csvTables(own, catalogue, { hxl: true })[0]!.rows), ";"],
    ["csv in English", writeCsv(csvTables(own, catalogue, { hxl: false })[0]!.rows, { separator: "," }), ","],
    ["data package", writeCsv(exchangePackage(own, catalogue).tables[0]!.rows, { separator: ",", bom: false }), ","],
    ["4W", writeCsv(fourWTable(own, catalogue, { hxl: true })!.rows), ";"],
  ];
  test.each(files)("%s: no field begins as a formula does", (_, csv, separator) => {
    const fields = fieldsOf(csv, separator);
    expect(fields.filter((field) => /^\s*[=+@＝＋＠-]/.test(field) && !/^-?\d+([.,]\d+)?$/.test(field))).toEqual([]);
    expect(fields.filter((field) => /^[\t\r]/.test(field))).toEqual([]);
  });
  test.each(files)("%s: inert, not lost: Canevas reads the very texts", (_, csv) => {
    const texts = readFile(new TextEncoder().encode(csv), { source: "x.csv" }).sheets[0]!.columns.flatMap(({ values }) => values);
    for (const payload of PAYLOADS) expect(texts.filter((text) => text === payload.replace(/\r\n?/g, "\n")).length, payload).toBeGreaterThanOrEqual(3);
  });
  // Excel goes by the machine's language, not by the file.
  test.each(files.flatMap(([name, csv]) => [";", ","].map((separator) => [name, separator, csv] as const)))("%s: a program that cuts at « %s » finds no formula", (_, separator, csv) => {
    const sheet = XLSX.read(`sep=${separator}\n${csv.replace(/^\uFEFF/, "")}`, { type: "string" }).Sheets["Sheet1"]!;
    expect(Object.values(sheet).filter((cell) => typeof cell === "object" && cell !== null && "f" in cell)).toEqual([]);
  });
});

test("4W workbook: texts, and no formula", () => {
  const bytes = writeWorkbook(fourWWorkbook(own, catalogue, { hxl: true })!);
  const grid = readFile(bytes, { source: "4w.xlsx" });
  expect(grid.sheets.map(({ formulas }) => formulas)).toEqual([{}, {}]);
  const texts = grid.sheets[0]!.columns.flatMap(({ values }) => values);
  for (const payload of PAYLOADS) expect(texts.filter((text) => text === payload).length, payload).toBeGreaterThanOrEqual(3);
  expect(Object.values(XLSX.read(bytes, { type: "array" }).Sheets).flatMap((sheet) => Object.values(sheet)).filter((cell) => typeof cell === "object" && cell !== null && "f" in cell)).toEqual([]);
});

test("JSON: the very texts, in their own place", () => {
  const { rows } = exchangeJson(own, catalogue);
  const back = JSON.parse(JSON.stringify(rows)) as typeof rows;
  expect(Object.keys(back)).toEqual(["pagt.interventions"]);
  expect(back["pagt.interventions"]!.map((row) => [row["project"], row["ptf"], row["partner"], row["complementary"]]).flat()).toEqual(PAYLOADS.flatMap((payload) => [payload, payload, payload, payload]));
  expect(back["pagt.interventions"]!.length * 4).toBe(CELLS);
});

test("IATI: the very texts, in elements that we wrote", () => {
  const { xml, activities } = exchangeIati(own, catalogue, { ref: "XM-DAC-41114", name: "=1+1", type: "40" })!;
  expect(activities).toBe(PAYLOADS.length);
  const names = new Set<string>(), texts: string[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  for (const event of ["comment", "cdata", "processinginstruction", "doctype"] as const) parser.on(event, () => { throw new Error(event); });
  parser.on("opentag", ({ name }) => { names.add(name); text = ""; });
  parser.on("text", (piece) => { text += piece; });
  parser.on("closetag", ({ name }) => { if (name === "narrative") texts.push(text); text = ""; });
  parser.write(xml!).close();
  expect([...names].filter((name) => !/^(iati-(activities|activity|identifier)|reporting-org|narrative|title|description|participating-org|activity-(status|date)|recipient-country|location|location-(reach|class)|name|feature-designation|sector|budget|period-(start|end)|value|transaction|transaction-(type|date))$/.test(name))).toEqual([]);
  // XML has one kind of line end.
  for (const payload of PAYLOADS) expect(texts.filter((one) => one === payload.replace(/\r\n?/g, "\n")).length, payload).toBeGreaterThanOrEqual(3);
});
