import { describe, expect, test } from "vitest";
import { writeWorkbook } from "@canevas-mali/workbook";
import { exampleSpec, loadExample } from "../../../examples/pagt/workbooks.mjs";
import { addFiguresSheet, selectRows, showFigures, why } from "./figures.js";
import { addConsolidated, addEarlier, compareWith, consolidateWith, giveKey, makeKey, makeTemplate, shareCopy } from "./files.js";
import { checked, CLEAN, JUNE, paneOver, read, recognised, SPOILED, state } from "./pane.test-data.js";
import { checkReport, chooseReport, copyReport, downloadReport, offerReports, previewReport } from "./report.js";
import { recognise, setLang } from "./workbook.js";

describe("Indicateurs", () => {
  test("a figure, its breakdowns and the rows behind it", async () => {
    const pane = await recognised(CLEAN);
    await showFigures(pane.app);
    const { indicators, places } = state(pane).figures!;
    expect(indicators.length).toBeGreaterThan(10);
    const share = indicators.find((i) => i.unit === "percent" && i.parts !== null)!;
    expect(share.text).toMatch(/\u202f%$/);
    await why(pane.app, share.id, {});
    const view = state(pane).why!;
    expect(view.total).toBe(share.rows);
    expect(view.rows).toHaveLength(view.total);
    const [top] = share.parts!.split(" sur ").map(Number);
    if (view.rows[0]!.counts !== null) expect(view.rows.filter((r) => r.counts).length).toBe(top);
    await selectRows(pane.app, view.rows[0]!.row, 1);
    expect(pane.host.selected).toMatchObject({ sheet: view.sheet, row: view.rows[0]!.row });
    const place = places.find((p) => p.dimension === "place.cercle")!;
    await showFigures(pane.app, { period: null, place: { dimension: place.dimension, code: place.id.split(" ")[1]! } });
    const limited = state(pane).figures!.indicators;
    expect(limited.some((one) => one.rows < indicators.find((i) => i.id === one.id)!.rows)).toBe(true);
  });

  test("earlier workbooks give a figure its past", async () => {
    const pane = await recognised(CLEAN);
    await addEarlier(pane.app, [{ name: "juin.xlsx", bytes: JUNE }]);
    expect(state(pane).recognition!.earlier).toEqual([{ source: "juin.xlsx", period: "juin 2021" }]);
    await showFigures(pane.app);
    expect(state(pane).figures!.indicators[0]!.series.map((s) => s.period)).toEqual(["juin 2021", "juillet 2021"]);
  });

  test("the figures become a sheet with native charts", async () => {
    const pane = await recognised(CLEAN);
    await addFiguresSheet(pane.app);
    const sheet = pane.host.added.get("Indicateurs Canevas")!;
    expect(sheet.charts!.length).toBeGreaterThan(0);
    for (const { rows = [0, 0] } of sheet.charts!) expect(sheet.rows.slice(rows[0], rows[0] + rows[1]).every((row) => row[0] === sheet.rows[rows[0]]![0])).toBe(true);
  });
});

describe("Rapport, Canevas, Partager", () => {
  test("a report as a page, as Word and on the clipboard", async () => {
    const pane = await recognised(CLEAN);
    await offerReports(pane.app);
    const { reports, request } = state(pane);
    expect(request!.report).toBe(reports!.reports[0]!.id);
    await previewReport(pane.app);
    expect(state(pane).html).toContain("<html");
    let copied = "";
    await copyReport(pane.app, async (html) => { copied = html; });
    expect(copied).toBe(state(pane).html);
    await downloadReport(pane.app);
    expect(pane.downloads[0]!.name).toMatch(/^pagt\..*2021-07\.docx$/);
    expect([...pane.downloads[0]!.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    chooseReport(pane.app, { report: reports!.reports.at(-1)!.id });
    expect(state(pane).html).toBeNull();
  });

  test("figures of a Word report that are no longer those of the workbook", async () => {
    const pane = await recognised(CLEAN);
    await offerReports(pane.app);
    await downloadReport(pane.app);
    const [file] = pane.downloads;
    await checkReport(pane.app, file!);
    expect(state(pane).reportCheck).toMatchObject({ name: file!.name, figures: [] });
    expect(state(pane).reportCheck!.total).toBeGreaterThan(10);
    const other = await recognised(SPOILED);
    await checkReport(other.app, file!);
    const changed = state(other).reportCheck!.figures.find((figure) => figure.state === "changed")!;
    expect(changed.now).not.toBe(changed.then);
    await checkReport(other.app, { name: "lettre.docx", bytes: new Uint8Array([1, 2]) });
    expect(state(other).message!.text.fr).toContain("ne contient pas de chiffres");
  });

  test("a report for the public is made from what the public may have, and is checked the same way", async () => {
    const pane = await recognised(CLEAN);
    await offerReports(pane.app);
    chooseReport(pane.app, { profile: "public" });
    await downloadReport(pane.app);
    const [file] = pane.downloads;
    expect(file!.name).toContain("-public.docx");
    await checkReport(pane.app, file!);
    expect(state(pane).reportCheck!.figures.filter((figure) => figure.state === "changed")).toEqual([]);
    chooseReport(pane.app, { profile: "interne" });
    await checkReport(pane.app, file!);
    expect(state(pane).message!.text.fr).toContain("Pour qui");
  });

  test("a new template as a file, or as sheets of the open workbook", async () => {
    const pane = paneOver(writeWorkbook({ sheets: [{ name: "Notes", rows: [["à moi"]] }] }));
    const request = { domain: "selection", period: "août 2021", place: "" };
    await makeTemplate(pane.app, request, "file");
    expect(pane.downloads[0]!.name).toBe("selection-2021-08.xlsx");
    await makeTemplate(pane.app, request, "workbook");
    await recognise(pane.app);
    expect(state(pane).recognition!.domain).toBe("selection");
    expect(pane.host.grid.sheets[0]!.name).toBe("Notes");
    await makeTemplate(pane.app, { ...request, place: "Kayse" }, "file");
    expect(state(pane).message!.text.fr).toContain("Kayes");
  });

  test("what changed since last month, and several workbooks in one", async () => {
    const pane = await recognised(CLEAN);
    await compareWith(pane.app, { name: "juin.xlsx", bytes: JUNE });
    const changes = state(pane).comparison!.registers.flatMap((r) => r.changes);
    expect(new Set(changes.map((c) => c.sign))).toContain("~");
    const sikasso = writeWorkbook(exampleSpec(loadExample("sikasso-2021-07")));
    await consolidateWith(pane.app, [{ name: "sikasso.xlsx", bytes: sikasso }, { name: "photo.xlsx", bytes: new Uint8Array([1]) }]);
    const view = state(pane).consolidation!;
    expect(view.sources).toHaveLength(2);
    expect(view.refused).toHaveLength(1);
    const own = read(view.bytes, "consolide.xlsx");
    expect(own.sheets.length).toBeGreaterThan(3);
    await addConsolidated(pane.app);
    const rows = [...pane.host.added].map(([name, sheet]) => [name, sheet.rows.length]);
    expect(rows).toContainEqual(["Conso. – Sessions des instances", 21]);
    expect(rows.map(([, count]) => count).sort()).toEqual(view.registers.map((register) => register.rows).filter((count) => count > 0).sort());
  });

  test("a copy to share says what it does not hold, and needs a key", async () => {
    const pane = await recognised(CLEAN);
    giveKey(pane.app, { name: "projet.cle", bytes: new TextEncoder().encode("trop court") });
    await shareCopy(pane.app, "partenaires");
    expect(state(pane).message!.text.fr).toContain("clé");
    expect(pane.downloads).toHaveLength(0);
    makeKey(pane.app);
    await shareCopy(pane.app, "partenaires");
    expect(state(pane).shared!.removed.length).toBeGreaterThan(0);
    expect(pane.downloads.map((file) => file.name)).toEqual(["projet.cle", "pagt-2021-07-partenaires.xlsx"]);
  });

  test("another language says the same again", async () => {
    const pane = await checked(SPOILED), french = state(pane).check!;
    await setLang(pane.app, "en");
    const { check, recognition } = state(pane);
    expect(recognition!.period!.label).toBe("July 2021");
    expect(check!.findings.map((f) => [f.code, f.address])).toEqual(french.findings.map((f) => [f.code, f.address]));
    expect(check!.findings[0]!.message).not.toBe(french.findings[0]!.message);
  });
});
