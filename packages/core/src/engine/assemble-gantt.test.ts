import { describe, expect, test } from "vitest";
import { defineReport, ganttOf, rowsOf, type BlockDefinition } from "../definition/report.js";
import type { ReportBlock, ReportGantt, ReportTable } from "../definition/report-document.js";
import type { Lang } from "../definition/text.js";
import { assemble } from "./assemble.js";
import { actionRows, actions, agentRows, catalogue, catalogueWith, datasetOf, full, SECRETS } from "./assemble.test-data.js";
import { run } from "./compute.js";
import type { Dataset } from "./dataset.js";

const t = (fr: string, en = fr) => ({ fr, en });
const reportOf = (...blocks: readonly BlockDefinition[]) => defineReport({ id: "demo.rapport", title: t("R"), subtitle: t("S"), purpose: t("P"), blocks });
/** What the definitions are refused for; empty where they are not. */
const problems = (...blocks: readonly BlockDefinition[]): string => {
  try { catalogueWith(reportOf(...blocks)); return ""; } catch (error) { return (error as Error).message; }
};
const blocksOf = (blocks: readonly BlockDefinition[], dataset: Dataset, lang: Lang = "fr"): readonly ReportBlock[] =>
  run(assemble(reportOf(...blocks), { dataset, earlier: [], findings: [], catalogue, lang })).sections.flatMap((section) => section.blocks);
const block = (options: Partial<Parameters<typeof ganttOf<(typeof actions)["columns"]>>[1]> = {}): BlockDefinition =>
  ({ kind: "gantt", caption: t("Calendrier de {place}"), empty: t("Rien."), query: ganttOf(actions, { label: ["code"], start: "start", end: "end", ...options }) });
const drawn = (options: Parameters<typeof block>[0] = {}, dataset: Dataset = full(), lang: Lang = "fr"): ReportGantt => blocksOf([block(options)], dataset, lang)[0] as ReportGantt;
const dated = (rows: readonly (readonly [string, string | null, string | null])[]): Dataset =>
  datasetOf({ "demo.actions": rows.map(([code, start, end]) => ({ code, ...(start ? { start } : {}), ...(end ? { end } : {}) })) });

describe("gantt", () => {
  test("a bar a row with both days in order; the source counts the others", () => {
    const chart = drawn({ state: "status", label: ["code", "agent"], note: "place" });
    expect(chart).toMatchObject({ caption: "Calendrier de Kayes", head: "Agent", from: "2021-07-01", to: "2021-07-14", today: null, states: ["Prévue", "En cours", "Réalisée"], milestones: [] });
    expect(chart.bars).toEqual([
      { label: "A1 – M1", note: "Kayes", start: "2021-07-01", end: "2021-07-11", state: 2, critical: false },
      { label: "A2", note: "Bafoulabé", start: "2021-07-01", end: "2021-07-14", state: 0, critical: false },
    ]);
    expect(chart.source).toBe("Feuille «\u202fActions\u202f», situation au 31 juillet 2021\u202f; 2 lignes ne sont pas dessinées, faute de deux dates dans l’ordre");
    expect(drawn({}, dated([["A", "2021-07-01", null], ["B", "2021-07-01", "2021-07-01"]]), "en").source).toContain("1 row is not drawn");
  });
  test("sorted by the start and then the end, or as told; limited and filtered", () => {
    const dataset = dated([["A", "2021-07-05", "2021-07-06"], ["B", "2021-07-01", "2021-07-09"], ["C", "2021-07-01", "2021-07-02"]]);
    const labels = (chart: ReportGantt): string => chart.bars.map((bar) => bar.label).join("");
    expect(labels(drawn({}, dataset))).toBe("CBA");
    expect(labels(drawn({ sort: ["-end"] }, dataset))).toBe("BAC");
    expect(labels(drawn({ where: (row) => row.code.present().and(row.end.gte(row.start.plusDays(2))) }, dataset))).toBe("B");
    expect(drawn({ limit: 2 }, dataset).source).toContain("2 lignes sur 3");
    expect(labels(drawn({ limit: 2 }, dataset))).toBe("CB");
  });
  test("the as-of date where it lies inside, and days that stand out, which widen the axis", () => {
    expect(drawn({}, dated([["A", "2021-07-01", "2021-07-31"]])).today).toBe("2021-07-31");
    expect(drawn({}, dated([["A", "2021-08-01", "2021-08-31"]])).today).toBeNull();
    expect(drawn({ milestones: [{ label: t("Fin"), at: "end" }] }).milestones).toEqual([{ label: "Fin", at: "2021-07-11" }, { label: "Fin", at: "2021-07-14" }]);
    const dataset = { ...dated([["A", "2021-07-01", "2021-07-05"]]), params: { vote: "2021-09-05" } };
    expect(drawn({ milestones: [{ label: t("Vote"), param: "vote" }] }, dataset)).toMatchObject({ milestones: [{ label: "Vote", at: "2021-09-05" }], to: "2021-09-05", today: "2021-07-31" });
    expect(drawn({ milestones: [{ label: t("Vote"), param: "vote" }] }, { ...dataset, params: {} }).milestones).toEqual([]);
  });
  test("the rows of an indicator are the critical path", () => {
    expect(drawn({ critical: "DEM-I07" }).bars.map((bar) => bar.critical)).toEqual([true, false]);
  });
  test("nothing to draw, and nothing personal", () => {
    expect(drawn({}, datasetOf({}))).toMatchObject({ bars: [], from: "2021-07-31", to: "2021-07-31", today: null, empty: "Rien." });
    expect(JSON.stringify(drawn({ label: ["code", "contact", "agent.name"], note: "contact" }))).not.toMatch(new RegExp(SECRETS.join("|")));
  });
  test("what a definition gets wrong is said", () => {
    expect(problems(block({ state: "status", critical: "DEM-I07", milestones: [{ label: t("x"), at: "end" }] }))).toBe("");
    expect(problems(block({ start: "code" }))).toContain("code is no date");
    expect(problems(block({ state: "code" }))).toContain("no codes");
    expect(problems(block({ note: "contact" }))).toContain("personal");
    expect(problems(block({ critical: "DEM-I99" }))).toContain("DEM-I99");
    expect(problems(block({ milestones: [{ label: t("x"), param: "vote" }] }))).toContain("vote");
  });
});

describe("a table of indicators by a reference", () => {
  const rows = { "demo.actions": [...actionRows.slice(1), { code: "A5", agent: "M9" }, { code: "A6", agent: "M1" }], "demo.agents": agentRows };
  const byAgent = { kind: "indicators", caption: t("c"), indicators: ["DEM-I08"], by: "agent", beside: ["grade"] } as const;
  test("shows cells of the row that it leads to", () => {
    const [table] = blocksOf([byAgent], datasetOf(rows)) as [ReportTable];
    expect([...table.head, ...table.rows].map((row) => row.map((cell) => cell.content.map((one) => one.text).join("")))).toEqual([["Agent", "Grade", "Actions par agent"], ["M1", "Chef", "2"], ["M9", "", "1"], ["Ensemble", "5"]]);
    expect(table.rows.at(-1)![0]!.span).toBe(2);
  });
  test("what a definition gets wrong is said", () => {
    expect(problems(byAgent)).toBe("");
    expect(problems({ ...byAgent, beside: ["name"] })).toContain("personal");
    expect(problems({ ...byAgent, indicators: ["DEM-I01"], by: "pillar" })).toContain("leads to no row");
    expect(() => blocksOf([{ ...byAgent, indicators: ["DEM-I01"], by: "pillar" }], full())).toThrow("no reference");
  });
});

describe("allotment and signature", () => {
  const packing = (params: object): BlockDefinition => ({
    kind: "allotment", caption: t("Colisage"), query: rowsOf(actions, { columns: ["code", "visits"], sort: ["code"] }), things: { register: "demo.agents", label: "grade" }, empty: t("Rien."),
    of: { method: "materialPerPoint", params: params as Record<string, unknown> },
  });
  const none = { register: "demo.actions", key: "code", date: "start", where: {} };
  /** Every action is an event, a point and a norm of its own agent: two for each of its own visits. */
  const params = {
    kit: ["securite", "developpement"], places: [], item: "agent", events: { ...none, where: { status: ["prevue"] } }, points: { register: "demo.actions", places: [], event: "contact", where: { status: ["prevue"] } },
    norms: { register: "demo.actions", event: "code", item: "agent", per: "pillar", quantity: "budget", every: "grant.amount", rounding: "status", down: "x", nearest: "y", multiple: "grant.amount", reserve: "progress", reserveAt: "contact" },
    units: { securite: { over: "points" }, developpement: { over: "points", times: "visits" } }, reserves: { none: [] },
  };
  const dataset = datasetOf({
    "demo.actions": [
      { code: "A1", status: "prevue", start: "2021-08-01", pillar: "securite", budget: 2, agent: "M1", visits: 10 },
      { code: "A2", status: "prevue", start: "2021-08-01", pillar: "developpement", budget: 3, agent: "m2", visits: 4 },
      { code: "A3", status: "realisee", start: "2021-08-01", visits: 9 },
    ],
    "demo.agents": [{ id: "M2", grade: "Adjoint" }, { id: "M1", grade: "Chef" }],
  });
  const tables = (given: Dataset, ...more: BlockDefinition[]): string[][][] => (blocksOf([packing(params), ...more], given) as ReportTable[]).map((one) => [...one.head, ...one.rows].map((row) => row.map((cell) => cell.content.map((run) => run.text).join(""))));
  test("one column a thing in the order of its register, and what all rows get", () => {
    expect(tables(dataset)).toEqual([[["Code", "Visites", "Adjoint", "Chef"], ["A1", "10", "30", "2"], ["A2", "4", "12", "2"], ["A3", "9", "", ""], ["Ensemble", "42", "4"]]]);
  });
  test("many things need several tables; a thing without its row is called by its key", () => {
    const many = datasetOf({ "demo.actions": Array.from({ length: 14 }, (_, i) => ({ code: `A${String(i).padStart(2, "0")}`, status: "prevue", start: "2021-08-01", pillar: "securite", budget: 1, agent: `X${String(i).padStart(2, "0")}` })) });
    const [first, second] = blocksOf([packing(params)], many) as ReportTable[];
    expect([first!.caption, second!.caption]).toEqual(["Colisage (1 sur 2)", "Colisage (2 sur 2)"]);
    expect([first!.head[0]!.length, second!.head[0]!.length]).toEqual([9, 9]);
    expect(second!.head[0]!.at(-1)!.content[0]!.text).toBe("x13");
  });
  test("no row, no total", () => expect((blocksOf([packing(params)], datasetOf({}))[0] as ReportTable).rows).toEqual([]));
  test("ruled space keeps its parties and lines", () => {
    expect(blocksOf([{ kind: "signature", parties: [t("Remis par")], lines: [t("Nom"), t("Signature")] }], full())).toEqual([{ kind: "signature", parties: ["Remis par"], lines: ["Nom", "Signature"] }]);
  });
  test("a heading that others with a page break belong to does not stand alone on its page", () => {
    const heading = (level: 1 | 2, text: string): BlockDefinition => ({ kind: "heading", level, text: t(text), pageBreak: true });
    expect(blocksOf([heading(1, "Listes"), heading(2, "A"), heading(2, "B")], full()).map((one) => (one.kind === "heading" ? one.text : one.kind))).toEqual(["Listes", "A", "pageBreak", "B"]);
  });
  test("what a definition gets wrong is said", () => {
    expect(problems(packing(params))).toBe("");
    expect(problems({ ...packing(params), things: { register: "demo.agents", label: "name" } } as BlockDefinition)).toContain("personal");
    expect(problems({ kind: "signature", parties: [t("")], lines: [] })).toContain("missing");
    expect(() => blocksOf([{ ...packing(params), of: { method: "criticalPath", params: {} } } as BlockDefinition], full())).toThrow("criticalPath");
  });
});
