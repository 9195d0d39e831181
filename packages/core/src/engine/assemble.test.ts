import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";
import { defineReport, rowsOf, type BlockDefinition, type Report } from "../definition/report.js";
import type { FigureOrigin, Inline, ReportBlock, ReportChart, ReportDocument, ReportTable } from "../definition/report-document.js";
import type { Lang } from "../definition/text.js";
import { assemble, type AssembleInput } from "./assemble.js";
import { actionRows, actions, agentRows, attendance, attendanceRows, catalogue, catalogueWith, datasetOf, full, SECRETS } from "./assemble.test-data.js";
import { check } from "./check.js";
import { run } from "./compute.js";

const t = (fr: string, en = fr) => ({ fr, en });
const say = (fr: string): BlockDefinition => ({ kind: "sentence", text: t(fr) });
const reportOf = (blocks: readonly BlockDefinition[], more: Partial<Report> = {}): Report =>
  defineReport({ id: "demo.rapport", title: t("Rapport"), subtitle: t("Région de {place} – {period}"), purpose: t("Essai."), blocks, ...more });
const documentOf = (blocks: readonly BlockDefinition[], input: Partial<AssembleInput> = {}, more: Partial<Report> = {}): ReportDocument =>
  run(assemble(reportOf(blocks, more), { dataset: full(), earlier: [], findings: [], catalogue, lang: "fr", ...input }));
const blocksOf = (document: ReportDocument): readonly ReportBlock[] => document.sections.flatMap((section) => section.blocks);
const plain = (runs: readonly Inline[]): string => runs.map((r) => r.text).join("");
const sentence = (fr: string, input: Partial<AssembleInput> = {}, more: Partial<Report> = {}): string => {
  const [block] = blocksOf(documentOf([say(fr)], input, more));
  return block?.kind === "paragraph" ? plain(block.content) : "";
};
const only = <T extends ReportBlock["kind"]>(kind: T, document: ReportDocument): Extract<ReportBlock, { kind: T }> => blocksOf(document).find((b) => b.kind === kind) as Extract<ReportBlock, { kind: T }>;
const cells = (table: ReportTable): string[][] => [...table.head, ...table.rows].map((row) => row.map((cell) => plain(cell.content)));
const tableOf = (block: BlockDefinition, input: Partial<AssembleInput> = {}, more: Partial<Report> = {}): string[][] => cells(only("table", documentOf([block], input, more)));
const origin = (fr: string, input: Partial<AssembleInput> = {}): FigureOrigin => (only("paragraph", documentOf([say(fr)], input)).content.find((r) => r.figure)!).figure!;

describe("sentences", () => {
  test("figures are formatted by their unit, with the spaces of French", () => {
    expect(sentence("{DEM-I01} actions ; {DEM-I02} réalisées, {DEM-I03}, durée {DEM-I04} jours : fin."))
      .toBe("4 actions\u202f; 25,0\u202f% réalisées, 1\u202f250\u202f000\u00a0FCFA, durée 11,5 jours\u00a0: fin.");
    expect(sentence("{DEM-I01} actions; {DEM-I02}, {DEM-I03}.", { lang: "en" })).toBe("4 actions; 25.0%, 1,250,000\u00a0FCFA.");
  });
  test("a filter limits the figure, a group without rows counts 0 and has no share", () => {
    expect(sentence("{DEM-I01|pillar=securite} / {DEM-I02|pillar=securite} / {DEM-I01|pillar=securite,place.cercle=ML0103} / {DEM-I04|pillar=securite}")).toBe("2 / 50,0\u202f% / 1 / 11,5");
    expect(sentence("{DEM-I01|place.cercle=ML0105} et {DEM-I02|place.cercle=ML0105}.")).toBe("0 et n.d.");
    expect(sentence("{DEM-I01|period.month=2021-07} {DEM-I01|period.month=2021-06}")).toBe("4 0");
  });
  test("numerator and denominator, period, place and date", () => {
    expect(sentence("{DEM-I02#n} sur {DEM-I02#d} ; {DEM-I02#n|pillar=securite}")).toBe("1 sur 4\u202f; 1");
    expect(sentence("{place}, {period}, au {asOf}")).toBe("Kayes, juillet 2021, au 31 juillet 2021");
  });
  test("without its sheet a figure is « n.d. », and its full stop is not doubled", () => {
    expect(sentence("Il y a {DEM-I01}.", { dataset: datasetOf({}) })).toBe("Il y a n.d.");
    expect(sentence("Change of {DEM-I05}.", { lang: "en" })).toBe("Change of n/a.");
  });
  test("words agree in number with the figure before them: none and one are singular in French, only one is in English", () => {
    const lasting = (...ends: string[]): Partial<AssembleInput> => ({ dataset: datasetOf({ "demo.actions": ends.map((end, row) => ({ code: `A${row}`, start: "2021-07-01", end })) }) });
    const fr = "{DEM-I01} [action est suivie|actions sont suivies], {DEM-I04} [jour|jours]";
    expect(sentence("{DEM-I01} [action est suivie|actions sont suivies]", lasting())).toBe("0 action est suivie");
    expect(sentence(fr, lasting("2021-07-02"))).toBe("1 action est suivie, 1 jour");
    expect(sentence(fr, lasting("2021-07-02", "2021-07-03"))).toBe("2 actions sont suivies, 1,5 jour");
    expect(sentence(fr, lasting(...Array.from({ length: 1200 }, () => "2021-07-03")))).toBe("1\u202f200 actions sont suivies, 2 jours");
    const en = "{DEM-I01} [action is|actions are] followed, {DEM-I04} [day|days]";
    expect(sentence("{DEM-I01} [action is|actions are] followed", { ...lasting(), lang: "en" })).toBe("0 actions are followed");
    expect(sentence(en, { ...lasting("2021-07-02"), lang: "en" })).toBe("1 action is followed, 1 day");
    expect(sentence(en, { ...lasting("2021-07-02", "2021-07-03"), lang: "en" })).toBe("2 actions are followed, 1.5 days");
  });
  test("what is not known is plural; the nearest figure decides; without a figure before them words are plural", () => {
    expect(sentence("{DEM-I01} [action|actions]", { dataset: datasetOf({}) })).toBe("n.d. actions");
    expect(sentence("{DEM-I01} et {DEM-I02#n} en {period} : [réalisée|réalisées]")).toBe("4 et 1 en juillet 2021\u00a0: réalisée");
    expect(sentence("[Action|Actions] : {DEM-I01}")).toBe("Actions\u00a0: 4");
    expect(sentence("{DEM-I01} action[|s], {DEM-I02#n} seule[|s]")).toBe("4 actions, 1 seule");
  });
  test("a change has its sign and is in points", () => {
    const before = datasetOf({ "demo.actions": [{ code: "A1", status: "realisee", "place.cercle": "ML0103" }, { code: "A2", status: "realisee" }, { code: "A3", status: "prevue" }, { code: "A4", status: "prevue" }, { code: "A5", status: "prevue" }, { code: "A6", status: "prevue" }, { code: "A7", status: "prevue" }, { code: "A8", status: "prevue" }] }, "2021-06");
    expect(sentence("{DEM-I05}", { earlier: [before] })).toBe("0,0\u00a0point");
    expect(sentence("{DEM-I05} ; {DEM-I05|place.cercle=ML0103}", { earlier: [datasetOf({ "demo.actions": actionRows.map((row) => ({ ...row, status: row["code"] === "A4" ? "realisee" : "prevue", "place.cercle": "ML0103" })) }, "2021-06")] })).toBe("0,0\u00a0point\u202f; +25,0\u00a0points");
  });
  test("what a definition gets wrong throws", () => {
    expect(() => sentence("{DEM-I99}")).toThrow("DEM-I99");
    expect(() => sentence("{DEM-I01|pillar=securté}")).toThrow("securté");
    expect(() => sentence("{DEM-I01|nothing=1}")).toThrow("nothing");
    expect(() => sentence("{each}")).toThrow("forEach");
    expect(() => sentence("{DEM-I06}")).toThrow("may not show DEM-I06");
    expect(sentence("{DEM-I06}", {}, { allows: ["DEM-I06"] })).toBe("4");
  });
});

describe("origins", () => {
  test("a figure says what it is, unrounded, and how many rows stand behind it", () => {
    const third = datasetOf({ "demo.actions": [{ code: "A", status: "realisee" }, { code: "B", status: "prevue" }, { code: "C", status: "prevue" }] });
    expect(origin("{DEM-I02}", { dataset: third })).toMatchObject({ measure: "DEM-I02", by: {}, value: "0.33333333333333333333", rows: 3 });
    expect(origin("{DEM-I02#n|pillar=securite}")).toMatchObject({ measure: "DEM-I02#n", by: { pillar: "securite" }, value: "1", rows: 2 });
  });
  test("the digest is of the rows' canonical values, sorted, without what is personal", () => {
    const dataset = datasetOf({ "demo.actions": [{ code: "B", budget: 5 }, { code: "A", contact: SECRETS[0], start: "2021-07-01" }] });
    const lines = [JSON.stringify([["budget", "5"], ["code", "B"]]), JSON.stringify([["code", "A"], ["start", "2021-07-01"]])].sort().join("\n");
    expect(origin("{DEM-I01}", { dataset }).digest).toBe(bytesToHex(sha256(utf8ToBytes(lines))));
  });
  test("it does not depend on the order of rows, nor on a personal value, but on every other", () => {
    const digest = (rows: typeof actionRows): string => origin("{DEM-I02}", { dataset: datasetOf({ "demo.actions": rows }) }).digest;
    const first = digest(actionRows);
    expect(digest([...actionRows].reverse())).toBe(first);
    expect(digest(actionRows.map((row) => ({ ...row, contact: "quelqu'un d'autre" })))).toBe(first);
    expect(digest(actionRows.map((row) => ({ ...row, visits: 1 })))).not.toBe(first);
  });
});

describe("tables and charts", () => {
  test("indicators by dimension: labels, natural order, shares with two decimals, a total in headers, what does not add up said", () => {
    const table = only("table", documentOf([{ kind: "indicators", caption: t("Par pilier"), indicators: ["DEM-I01", "DEM-I02", "DEM-I03", "DEM-I04", "DEM-I07"], by: "pillar" }]));
    expect(cells(table)).toEqual([
      ["Pilier", "Actions suivies", "Actions réalisées", "Budget", "Durée médiane", "Réalisées en nombre"],
      ["Sécurité", "2", "50,00\u202f%", "1\u202f000\u202f000\u00a0FCFA", "11,5\u00a0jours", "1"],
      ["Développement", "1", "0,00\u202f%", "250\u202f000\u00a0FCFA", "n.d.", "0"],
      ["Ensemble", "4", "25,00\u202f%", "1\u202f250\u202f000\u00a0FCFA", "11,5\u00a0jours", "1"],
    ]);
    expect(table.rows.at(-1)!.every((cell) => cell.header)).toBe(true);
    expect(table.rows[0]!.some((cell) => cell.header)).toBe(false);
    expect(table.rows[0]![1]!.content[0]!.figure!.by).toEqual({ pillar: "securite" });
    expect(table.source).toBe("Feuille «\u202fActions\u202f», situation au 31 juillet 2021\u202f; 1 ligne sans «\u202fPilier\u202f» ne compte que dans l’ensemble");
  });
  test("places by name, periods in words, no total where none is wanted", () => {
    expect(tableOf({ kind: "indicators", caption: t("c"), indicators: ["DEM-I01"], by: "place.cercle", total: false })).toEqual([["Cercle", "Actions suivies"], ["Bafoulabé", "1"], ["Kayes", "2"]]);
    expect(tableOf({ kind: "indicators", caption: t("c"), indicators: ["DEM-I01"], by: "period.month", total: false })[1]).toEqual(["juillet 2021", "4"]);
  });
  test("a cross table has its margins where the indicator has them", () => {
    expect(tableOf({ kind: "cross", caption: t("c"), indicator: "DEM-I01", rows: "place.cercle", columns: "pillar" })).toEqual([
      ["Cercle", "Sécurité", "Développement", "Ensemble"], ["Bafoulabé", "1", "0", "1"], ["Kayes", "1", "1", "2"], ["Ensemble", "2", "1", "4"],
    ]);
    expect(tableOf({ kind: "cross", caption: t("c"), indicator: "DEM-I01", rows: "pillar", columns: "status" })).toEqual([
      ["Pilier", "Prévue", "En cours", "Réalisée", "Ensemble"], ["Sécurité", "1", "0", "1", "2"], ["Développement", "0", "1", "0", "1"],
    ]);
  });
  test("charts: shares as fractions, one series an indicator or a value", () => {
    expect(only("chart", documentOf([{ kind: "chart", caption: t("c"), chart: "bar", indicators: ["DEM-I02"], by: "pillar" }]))).toMatchObject({ categories: ["Sécurité", "Développement"], series: [{ name: "Actions réalisées", values: [0.5, 0] }], unit: "percent" } satisfies Partial<ReportChart>);
    expect(only("chart", documentOf([{ kind: "chart", caption: t("c"), chart: "stackedBar", indicators: ["DEM-I01"], by: "pillar", series: "status" }])).series)
      .toEqual([{ name: "Prévue", values: [1, 0] }, { name: "En cours", values: [0, 1] }, { name: "Réalisée", values: [1, 0] }]);
    expect(() => documentOf([{ kind: "chart", caption: t("c"), chart: "bar", indicators: ["DEM-I01", "DEM-I03"], by: "pillar" }])).toThrow("one unit");
  });
  test("key figures stand alone, with what they are of", () => {
    expect(only("keyFigures", documentOf([{ kind: "keyFigures", indicators: ["DEM-I02", "DEM-I04"] }])).figures.map(({ label, value, note }) => [label, value.text, note]))
      .toEqual([["Actions réalisées", "25,0\u202f%", "1 sur 4"], ["Durée médiane", "11,5\u00a0jours", undefined]]);
  });
});

describe("rows", () => {
  const rows = (query: Parameters<typeof rowsOf<typeof actions.columns>>[1]): BlockDefinition => ({ kind: "rows", caption: t("c"), query: rowsOf(actions, query), empty: t("Aucune action.") });
  test("every kind of cell as people read it", () => {
    expect(tableOf(rows({ columns: ["code", "place", "status", "start", "reported", "progress", "budget", "grant", "agent", "agent.grade"], where: (r) => r.code.present().and(r.pillar.eq("developpement")) }))).toEqual([
      ["Code", "Lieu", "Statut", "Début", "Mois du rapport", "Avancement", "Budget", "Don", "Agent", "Grade"],
      ["A3", "Kayes", "En cours", "10/07/2021", "juillet 2021", "62,5\u202f%", "250\u202f000\u00a0FCFA", "1\u202f250,50\u00a0€", "m1", "Chef"],
    ]);
    expect(tableOf(rows({ columns: ["themes", "progress", "agent.grade"], where: (r) => r.status.eq("realisee") }))[1]).toEqual(["Sécurité\u202f; Développement", "100\u202f%", "Chef"]);
  });
  test("sort and limit: codes in their order, the unknown last both ways, and what is left out said", () => {
    expect(tableOf(rows({ columns: ["code"], sort: ["pillar", "-code"] })).slice(1).flat()).toEqual(["A2", "A1", "A3", "A4"]);
    expect(tableOf(rows({ columns: ["code"], sort: ["-budget", "code"] })).slice(1).flat()).toEqual(["A1", "A3", "A2", "A4"]);
    expect(tableOf(rows({ columns: ["code"], sort: ["place", "code"] })).slice(1).flat()).toEqual(["A2", "A1", "A3", "A4"]);
    expect(only("table", documentOf([rows({ columns: ["code"], limit: 3 })])).source).toBe("Feuille «\u202fActions\u202f», situation au 31 juillet 2021\u202f; 3 lignes sur 4");
  });
  test("nothing to show says so", () => {
    expect(only("table", documentOf([rows({ columns: ["code"], where: (r) => r.visits.gt(3) })]))).toMatchObject({ rows: [], empty: "Aucune action." });
  });
  test("a personal column is left out until the report allows it by name", () => {
    const block = rows({ columns: ["code", "contact"], where: (r) => r.pillar.eq("developpement") });
    expect(tableOf(block)).toEqual([["Code"], ["A3"]]);
    expect(tableOf(block, {}, { allows: ["demo.actions.contact"] })).toEqual([["Code", "Contact"], ["A3", SECRETS[1]]]);
    expect(tableOf(rows({ columns: ["code", "agent.name"], limit: 1 }))[0]).toEqual(["Code"]);
  });
});

describe("changes", () => {
  const before = datasetOf({ "demo.actions": [{ code: "a1", status: "prevue", contact: "avant" }, { code: "A3", status: "en_cours", "place.cercle": "ML0103", contact: "avant" }, { code: "OLD", status: "prevue", "place.cercle": "ML0101" }] }, "2021-05");
  const block = (columns: readonly string[], since: "initial" | "previous" = "initial"): BlockDefinition => ({ kind: "changes", caption: t("c"), register: "demo.actions", columns, since, empty: t("Rien n'a changé.") });
  test("added, changed cell by cell, removed; personal cells only that they changed", () => {
    expect(tableOf(block(["status", "contact"]), { earlier: [before] })).toEqual([
      ["Code", "Changement", "Colonne", "Avant", "Après"],
      ["A2", "Ajoutée", "", "", "Statut\u00a0: Prévue"], ["A4", "Ajoutée", "", "", "Statut\u00a0: Prévue"],
      ["A3", "Modifiée", "Contact", "", "modifié"],
      ["A1", "Modifiée", "Statut", "Prévue", "Réalisée"], ["A1", "Modifiée", "Contact", "", "modifié"],
      ["OLD", "Retirée", "", "Statut\u00a0: Prévue", ""],
    ]);
    expect(only("table", documentOf([block(["status"])], { earlier: [before] })).source).toContain("comparée à mai 2021");
  });
  test("since the initial or the previous workbook, or « n.d. » without any", () => {
    const june = { ...full(), period: before.period };
    expect(only("table", documentOf([block(["status"], "previous")], { earlier: [before, june] }))).toMatchObject({ rows: [], empty: "Rien n'a changé." });
    expect(only("table", documentOf([block(["status"])]))).toMatchObject({ rows: [], empty: "n.d.\u00a0: aucun classeur antérieur à comparer." });
    expect(only("table", documentOf([block(["status"])], { earlier: [datasetOf({})] }))).toMatchObject({ rows: [], empty: "n.d.\u00a0: l’un des deux classeurs n’a pas cette feuille." });
  });
  test("only the place that the report is about", () => {
    expect(tableOf(block(["status"]), { earlier: [before], about: "ML0101" }, { about: "cercle" }).slice(1).map(([code]) => code)).toEqual(["A2", "OLD"]);
  });
});

describe("findings, forEach, places, pages", () => {
  const found = (dataset = full()) => run(check(dataset, catalogue));
  const block: BlockDefinition = { kind: "findings", caption: t("c"), rules: ["DEM-R01", "DEM-R02"], empty: t("Rien à revoir.") };
  test("findings of the rules asked for, where they stand and in words", () => {
    expect(tableOf(block, { findings: found() })).toEqual([
      ["Où", "Gravité", "Constat"],
      ["Actions, I2 (A3)", "Erreur", "L'action A3 à Kayes finit le 01/07/2021\u00a0: avant son début. Corrigez une date."],
      ["Actions, L4 (A2)", "Avertissement", "Le budget est vide\u202f; écrivez-le."],
      ["Actions, L5 (A4)", "Avertissement", "Le budget est vide\u202f; écrivez-le."],
    ]);
  });
  test("a warning that was answered, and another place's, are left out", () => {
    const answered = datasetOf({ "demo.actions": actionRows.map((row) => ({ ...row, verified: "vu" })) });
    expect(tableOf(block, { dataset: answered, findings: found(answered) }).slice(1).map((row) => row[1])).toEqual(["Erreur"]);
    expect(tableOf(block, { findings: found(), about: "ML0101" }, { about: "cercle" }).slice(1).map((row) => row[2])).toEqual(["Le budget est vide\u202f; écrivez-le."]);
  });
  test("forEach: the blocks for each value in order, everything inside limited to it", () => {
    const document = documentOf([{ kind: "forEach", dimension: "place.cercle", register: "demo.actions", blocks: [
      { kind: "heading", level: 2, text: t("Cercle de {each}") }, say("{DEM-I01} ; {DEM-I01|pillar=developpement} ; {DEM-I04}"),
      { kind: "rows", caption: t("c"), query: rowsOf(actions, { columns: ["code"] }), empty: t("-") },
    ] }]);
    expect(blocksOf(document).map((b) => (b.kind === "heading" ? b.text : b.kind === "paragraph" ? plain(b.content) : b.kind === "table" ? cells(b).slice(1).flat().join() : ""))).toEqual([
      // A named function that is not broken down by cercle can't be limited to one.
      "Cercle de Bafoulabé", "1\u202f; 0\u202f; n.d.", "A2", "Cercle de Kayes", "2\u202f; 1\u202f; n.d.", "A3,A1",
    ]);
    expect(only("paragraph", document).content[0]!.figure!.by).toEqual({ "place.cercle": "ML0101" });
  });
  test("captions say which value they are of, and hold no figure", () => {
    const captioned = (caption: string): BlockDefinition => ({ kind: "rows", caption: t(caption), query: rowsOf(actions, { columns: ["code"] }), empty: t("-") });
    const document = documentOf([{ kind: "forEach", dimension: "place.cercle", register: "demo.actions", blocks: [
      captioned("Actions – {each}, {period}"), { kind: "indicators", caption: t("Par pilier – {each}"), indicators: ["DEM-I01"], by: "pillar" },
    ] }]);
    expect(blocksOf(document).map((b) => (b.kind === "table" ? b.caption : ""))).toEqual([
      "Actions – Bafoulabé, juillet 2021", "Par pilier – Bafoulabé", "Actions – Kayes, juillet 2021", "Par pilier – Kayes",
    ]);
    expect(() => documentOf([captioned("{DEM-I01} actions")])).toThrow("a caption can't hold {DEM-I01}");
  });
  test("a report about one cercle: everything is limited to it", () => {
    const blocks: BlockDefinition[] = [say("{place} : {DEM-I01}, {DEM-I02}, {DEM-I05}"), { kind: "indicators", caption: t("c"), indicators: ["DEM-I01"], by: "pillar" }];
    const document = documentOf(blocks, { about: "ML0103", earlier: [datasetOf({ "demo.actions": [{ code: "A1", status: "prevue", "place.cercle": "ML0103" }] }, "2021-06")] }, { about: "cercle" });
    expect(plain(only("paragraph", document).content)).toBe("Kayes\u00a0: 2, 50,0\u202f%, +50,0\u00a0points");
    expect(cells(only("table", document))).toEqual([["Pilier", "Actions suivies"], ["Sécurité", "1"], ["Développement", "1"], ["Ensemble", "2"]]);
    expect(() => documentOf(blocks, {}, { about: "cercle" })).toThrow("is about one cercle");
    expect(() => documentOf(blocks, { about: "ML0199" }, { about: "cercle" })).toThrow("ML0199");
    expect(documentOf(blocks, {}, { about: "region" }).subtitle).toBe("Région de Kayes – juillet 2021");
  });
  test("cover, headings, page breaks and turned pages", () => {
    const document = documentOf([
      { kind: "heading", level: 1, text: t("Résumé") }, { kind: "heading", level: 1, text: t("Résumé"), pageBreak: true }, { kind: "todo", prompt: t("faits marquants de {period}") },
      { kind: "heading", level: 1, text: t("Annexe"), pageBreak: true, landscape: true }, { kind: "heading", level: 2, text: t("Détail") }, { kind: "heading", level: 1, text: t("Fin") },
    ], {}, { cover: [{ label: t("Actions"), value: t("{DEM-I01} en {period}") }, { label: t("Visa"), value: t("date"), todo: true }] });
    expect(document.cover).toEqual([
      { label: "Actions", value: [expect.objectContaining({ text: "4", figure: expect.objectContaining({ measure: "DEM-I01" }) }), { text: " en juillet 2021" }] },
      { label: "Visa", value: [{ text: "date", todo: true }] },
    ]);
    expect(document.sections.map(({ landscape, blocks }) => [landscape ?? false, blocks.map((b) => (b.kind === "heading" ? b.id : b.kind))])).toEqual([
      [false, ["resume", "pageBreak", "resume-2", "todo"]], [true, ["annexe", "detail"]], [false, ["fin"]],
    ]);
    expect(document).toMatchObject({ report: "demo.rapport", title: "Rapport", footer: "Rapport – Kayes – juillet 2021", asOf: "2021-07-31", lang: "fr" });
    expect(blocksOf(document).find((b) => b.kind === "todo")).toEqual({ kind: "todo", prompt: "faits marquants de juillet 2021" });
  });
});

test("nothing personal is anywhere in a report of every kind of block, and it is JSON", () => {
  const earlier = datasetOf({ "demo.actions": actionRows.map((row) => ({ ...row, contact: "Avant Secret" })), "demo.agents": agentRows, "demo.attendance": [...attendanceRows, { person: "Parti Secret", "place.cercle": "ML0101" }] }, "2021-06");
  const blocks: BlockDefinition[] = [
    say("{DEM-I01} {DEM-I02} {DEM-I05}"), { kind: "keyFigures", indicators: ["DEM-I01"] },
    { kind: "indicators", caption: t("c"), indicators: ["DEM-I01"], by: "pillar" }, { kind: "cross", caption: t("c"), indicator: "DEM-I01", rows: "place.cercle", columns: "pillar" },
    { kind: "rows", caption: t("c"), empty: t("-"), query: { ...rowsOf(actions, { columns: ["code", "contact", "agent", "agent.name"] }), columns: ["_key", "code", "contact", "agent", "agent.name"] } },
    { kind: "rows", caption: t("c"), empty: t("-"), query: { ...rowsOf(attendance, { columns: ["days"] }), columns: ["_key", "person", "days"], sort: ["person"] } },
    { kind: "changes", caption: t("c"), register: "demo.actions", columns: [], since: "initial", empty: t("-") },
    { kind: "changes", caption: t("c"), register: "demo.attendance", columns: ["person", "days"], since: "previous", empty: t("-") },
    { kind: "findings", caption: t("c"), rules: ["DEM-R01", "DEM-R02"], empty: t("-") },
    { kind: "forEach", dimension: "pillar", register: "demo.actions", blocks: [say("{each} : {DEM-I01}")] },
  ];
  for (const lang of ["fr", "en"] satisfies Lang[]) {
    const document = documentOf(blocks, { earlier: [earlier], findings: run(check(full(), catalogue)), lang });
    const json = JSON.stringify(document);
    for (const secret of [...SECRETS, "Secret"]) expect(json).not.toContain(secret);
    expect(json).toContain("ML0103");
    expect(JSON.parse(json)).toEqual(document);
    expect(json).not.toMatch(/undefined|NaN|\{[A-Za-z]/);
  }
  expect(() => documentOf([{ kind: "forEach", dimension: "contact", register: "demo.actions", blocks: [] }])).toThrow("demo.actions.contact");
});

test("a report of the catalogue yields on its way and gives the same document twice", () => {
  const report = reportOf([say("{DEM-I01}"), { kind: "keyFigures", indicators: ["DEM-I02"] }]);
  const input = { dataset: full(), earlier: [], findings: [], catalogue: catalogueWith(report), lang: "fr" as const };
  const work = assemble(input.catalogue.report("demo.rapport"), input);
  expect(work.next().done).toBe(false);
  expect(run(work)).toEqual(run(assemble(report, input)));
});
