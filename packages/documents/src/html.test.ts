import type { ReportChart, ReportDocument } from "@canevas-mali/core";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { writeHtml } from "./html.js";
import { hostileReport, sampleReport } from "./sample-report.test-data.js";
import { svgChart } from "./svg-chart.js";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of a document; throws where it isn't well-formed. */
function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ name, attributes }) => found.push({ name, attributes }));
  parser.write(html).close();
  return found;
}

const chart = (more: Partial<ReportChart>): ReportChart =>
  ({ kind: "chart", chart: "bar", caption: "C", categories: ["a", "b"], series: [{ name: "s", values: [1, 2] }], unit: "number", source: "", ...more });

describe("writeHtml", () => {
  const html = writeHtml(sampleReport);
  const elements = elementsOf(html);
  const all = (name: string): Element[] => elements.filter((element) => element.name === name);

  it("is well-formed, with unique ids that the contents and labels point at", () => {
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elements.flatMap(({ attributes }) => [attributes["href"]?.slice(1), ...(attributes["aria-labelledby"]?.split(" ") ?? [])]).filter((id) => id !== undefined);
    expect(targets.length).toBeGreaterThan(15);
    for (const id of targets) expect(ids).toContain(decodeURIComponent(id));
  });

  it("fetches nothing and runs nothing", () => {
    expect(html).not.toMatch(/https?:|url\(|@import|src=/u);
    expect(all("meta").map(({ attributes }) => attributes["content"])).toContain("default-src 'none'; style-src 'unsafe-inline'");
    for (const name of ["script", "link", "img", "iframe", "object"]) expect(all(name)).toEqual([]);
  });

  it("says its language, numbers its captions and typesets its French", () => {
    expect(all("html")[0]?.attributes["lang"]).toBe("fr-FR");
    expect(html).toContain("Tableau 5 – Jours de mission prévus par cercle");
    expect(html).toContain("Graphique 6 – Retards moyens");
    expect(html).toContain("Faut-il s&#39;en satisfaire\u202F? Non\u00A0: ");
    expect(html).toContain("Aucun incident n&#39;a été signalé en juillet 2021.");
    expect(html.match(/\[À compléter\u00A0: /gu)).toHaveLength(5);
  });

  it("keeps the identity of figures", () => {
    const figures = all("data");
    expect(figures.length).toBeGreaterThan(100);
    const one = figures.find(({ attributes }) => attributes["value"] === "0.35");
    expect(one?.attributes).toMatchObject({ "data-measure": "SRV-I03", "data-by": '{"place":"Kéniéba"}', "data-rows": "12" });
  });

  it("draws five charts that say what they show", () => {
    expect(all("svg")).toHaveLength(5);
    for (const { attributes } of all("svg")) expect(attributes).toMatchObject({ role: "img" });
    expect(html).toContain("Kéniéba 35\u00A0%");
    expect(html).toContain("Mars n.d.");
  });

  it("puts tables in containers of their own and marks their headers", () => {
    expect(all("div").filter(({ attributes }) => attributes["class"] === "scroll").length).toBe(all("table").length + all("svg").length);
    expect(all("th").filter(({ attributes }) => attributes["scope"] === "col").length).toBe(4 + 10 + 4);
    expect(all("th").filter(({ attributes }) => attributes["scope"] === "row").length).toBe(1);
    expect(html).toContain('class="right" style="background:#F4C4B8;color:#22313A"');
  });

  it("escapes hostile text everywhere", () => {
    const hostile = writeHtml(hostileReport);
    const names = new Set(elementsOf(hostile).map(({ name }) => name));
    for (const name of ["script", "img", "w:t"]) expect(names.has(name)).toBe(false);
    expect(hostile).not.toContain("<script");
    expect(hostile).not.toMatch(/[\u0000-\u0008]/u);
    expect(hostile).toContain("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
  });

  it("refuses a fill that isn't a colour", () => {
    const report: ReportDocument = { ...sampleReport, sections: [{ blocks: [{ kind: "table", caption: "", head: [], rows: [[{ content: [], fill: 'red"><b>' }]], source: "" }] }] };
    expect(() => writeHtml(report)).toThrow(/Invalid cell fill/u);
  });
});

describe("svgChart", () => {
  const rects = (svg: string): { x: number; width: number }[] =>
    elementsOf(svg).filter(({ name }) => name === "rect").map(({ attributes }) => ({ x: Number(attributes["x"]), width: Number(attributes["width"]) }));

  it("draws bars in proportion", () => {
    const [first, second] = rects(svgChart(chart({}), "fr", "c"));
    expect(second?.width).toBeCloseTo((first?.width ?? 0) * 2, 1);
  });

  it("draws negative bars to the left of zero", () => {
    const [negative, positive] = rects(svgChart(chart({ series: [{ name: "s", values: [-1, 1] }] }), "fr", "c"));
    expect((negative?.x ?? 0) + (negative?.width ?? 0)).toBeCloseTo(positive?.x ?? 0, 1);
  });

  it("stacks segments end to end", () => {
    const svg = svgChart(chart({ chart: "stackedBar", categories: ["a"], series: [{ name: "s", values: [1] }, { name: "t", values: [3] }] }), "fr", "c");
    const [first, second] = rects(svg).slice(2);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.x ?? 0, 1);
  });

  it("breaks a line at a missing value", () => {
    const svg = svgChart(chart({ chart: "line", categories: ["a", "b", "c", "d"], series: [{ name: "s", values: [1, null, 2, 3] }] }), "fr", "c");
    expect(svg.match(/ d="([^"]*)"/u)?.[1]?.replace(/[^ML]/gu, "")).toBe("MML");
  });

  it("draws a pie that is one slice as a circle, and a negative one as bars", () => {
    expect(svgChart(chart({ chart: "pie", series: [{ name: "s", values: [0, 2] }] }), "fr", "c")).toContain("<circle");
    const bars = svgChart(chart({ chart: "pie", series: [{ name: "s", values: [-1, 2] }] }), "fr", "c");
    expect(bars).not.toContain("<path");
    expect(rects(bars)).toHaveLength(2);
  });

  it.each([
    ["number", [1234.5, 2], "fr", "1\u202F234,5"],
    ["number", [1234, 2], "en", "1,234"],
    ["percent", [0.625, 1], "fr", "63\u00A0%"],
    ["percent", [0.625, 1], "en", "63%"],
    ["money", [12_345_678, 2], "fr", ">12,3<"],
    ["money", [45_678, 2], "fr", "45\u202F678"],
    ["days", [3, 4], "fr", "jours"],
    ["number", [-0.5, 2], "fr", "-0,5"],
  ] as const)("writes %s %j in %s", (unit, values, lang, expected) => {
    expect(svgChart(chart({ unit, series: [{ name: "s", values }] }), lang, "c")).toContain(expected);
  });

  it.each(["bar", "column", "stackedBar", "line", "pie"] as const)("draws a %s of one zero without a NaN", (kind) => {
    const svg = svgChart(chart({ chart: kind, categories: ["Une catégorie au nom vraiment très long qui ne tient nulle part"], series: [{ name: "s", values: [0] }] }), "fr", "c");
    expect(elementsOf(svg).length).toBeGreaterThan(2);
    expect(svg).not.toMatch(/NaN|Infinity/u);
  });
});
