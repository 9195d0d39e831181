import { describe, expect, test } from "vitest";
import { createCatalogue } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { pagt } from "@canevas-mali/core/domains/pagt";
import { writeWorkbook } from "@canevas-mali/workbook";
import { createApp } from "./app.js";
import { DOMAIN_LIST } from "./domains.js";
import { checked, CLEAN, JUNE, paneOver, recognised, SPOILED, state } from "./pane.test-data.js";
import { START } from "./state.js";
import { verify } from "./verify.js";
import type { ColumnView } from "./views.js";
import { correctMatch, giveSheet, keepMatches, matchOf, openFile, recognise } from "./workbook.js";

test("the list of domains is that of the definitions", async () => {
  expect(DOMAIN_LIST.map(({ id, title, period }) => ({ id, title, period }))).toEqual(DOMAINS.map(({ id, title, period }) => ({ id, title, period })));
  for (const [at, entry] of DOMAIN_LIST.entries()) expect(await entry.load()).toBe(DOMAINS[at]);
});

describe("Reconnaître", () => {
  test("says which sheets hold what, and writes nothing", async () => {
    const pane = paneOver(SPOILED), before = pane.host.grid;
    await recognise(pane.app);
    const { recognition, message, job } = state(pane);
    expect(message).toBeNull();
    expect(job).toBeNull();
    expect(recognition).toMatchObject({ domain: "pagt", period: { id: "2021-07", label: "juillet 2021" }, place: "Kayes", periodKnown: true });
    const actions = recognition!.sheets.find((sheet) => sheet.register === "pagt.actions")!;
    expect(actions.columns.every((column) => column.cell !== null && column.sure === 1)).toBe(true);
    expect(pane.host.grid).toBe(before);
  });

  test("a match that a person corrects counts at once, and is kept only when asked", async () => {
    const pane = await recognised(CLEAN);
    const sheet = state(pane).recognition!.sheets.find((s) => s.register === "pagt.actions")!;
    const column = sheet.columns.find((c) => c.cell === "progress")!;
    const before = pane.host.grid;
    await correctMatch(pane.app, { sheet: sheet.name, header: column.header, register: "pagt.actions", cell: null });
    const after = () => state(pane).recognition!.sheets.find((s) => s.name === sheet.name)!.columns.find((c) => c.column === column.column)!;
    expect(after().cell).toBeNull();
    expect(state(pane).unkept).toBe(true);
    expect(pane.host.grid).toBe(before);
    await keepMatches(pane.app);
    expect(state(pane).unkept).toBe(false);
    const again = createApp(pane.app.ports, pane.host, START);
    await recognise(again);
    expect(again.store.get().recognition!.sheets.find((s) => s.name === sheet.name)!.columns.find((c) => c.column === column.column)!.cell).toBeNull();
  });

  test("a cell given to another column leaves the one that had it", async () => {
    const pane = await recognised(CLEAN);
    const sheet = state(pane).recognition!.sheets.find((s) => s.register === "pagt.actions")!;
    const [a, b] = ["committed", "disbursed"].map((cell) => sheet.columns.find((c) => c.cell === cell)!) as [typeof sheet.columns[number], typeof sheet.columns[number]];
    await correctMatch(pane.app, { sheet: sheet.name, header: a.header, register: "pagt.actions", cell: "disbursed" });
    const columns = state(pane).recognition!.sheets.find((s) => s.name === sheet.name)!.columns;
    expect(columns.find((c) => c.column === a.column)!.cell).toBe("disbursed");
    expect(columns.find((c) => c.column === b.column)!.cell).toBeNull();
  });

  test("of two columns with one header, the one that a person corrects", async () => {
    const labels = createCatalogue([pagt]).register("pagt.actions").cells.filter((cell) => cell.computed === null).map((cell) => cell.label.fr);
    const pane = paneOver(writeWorkbook({ sheets: [{ name: "Suivi", rows: [[...labels, labels[3]!], ["A1"]] }] }));
    await recognise(pane.app, { domain: "pagt" });
    const columns = () => state(pane).recognition!.sheets[0]!.columns;
    const [first, second] = columns().filter((column) => column.header === labels[3]) as [ColumnView, ColumnView];
    expect([first.occurrence, second.occurrence]).toEqual([1, 2]);
    const cell = first.cell ?? second.cell!;
    await correctMatch(pane.app, matchOf("Suivi", "pagt.actions", second, cell));
    expect(columns().filter((column) => column.header === labels[3]).map((column) => column.cell)).toEqual([null, cell]);
  });

  test("a sheet that was left out is given to a register by the person, and this is remembered", async () => {
    const head = (register: string) => pagt.registers.find((one) => one.id === register)!;
    const labels = (register: string) => createCatalogue([pagt]).register(head(register).id).cells.filter((cell) => cell.computed === null).map((cell) => cell.label.fr);
    const pane = paneOver(writeWorkbook({ sheets: [
      { name: "Suivi", rows: [labels("pagt.actions"), ["A1"]] },
      { name: "Nos postes", rows: [labels("pagt.capacites").slice(0, 2), ["x", "y"]] },
      { name: "Courses", rows: [["Article", "Prix"], ["Riz", 500]] },
    ] }));
    await recognise(pane.app, { domain: "pagt" });
    const sheet = (name: string) => state(pane).recognition!.sheets.find((one) => one.name === name)!;
    expect(sheet("Nos postes").register).toBeNull();
    expect(state(pane).recognition!.wanting.map((choice) => choice.id)).toContain("pagt.capacites");
    await giveSheet(pane.app, "Nos postes", "pagt.capacites");
    expect(sheet("Nos postes")).toMatchObject({ register: "pagt.capacites", rows: 1 });
    await keepMatches(pane.app);
    const again = createApp(pane.app.ports, pane.host, START);
    await recognise(again, { domain: "pagt" });
    expect(again.store.get().recognition!.sheets.find((one) => one.name === "Nos postes")!.register).toBe("pagt.capacites");
    await giveSheet(pane.app, "Courses", "pagt.plan");
    expect(state(pane).message!.text.fr).toContain("Courses");
    expect(sheet("Courses").register).toBeNull();
  });

  test("a workbook that is nothing we know is said to be so", async () => {
    const pane = paneOver(writeWorkbook({ sheets: [{ name: "Courses", rows: [["Article", "Prix"], ["Riz", 500]] }] }));
    await recognise(pane.app);
    expect(state(pane).recognition).toMatchObject({ domain: null, sheets: [{ name: "Courses", register: null }] });
    await verify(pane.app);
    expect(state(pane).message!.kind).toBe("error");
    expect(state(pane).message!.text.fr).toContain("Aucun registre");
  });

  test("another domain than the workbook's own is refused in a sentence, and the choice is not taken", async () => {
    const pane = await recognised(CLEAN);
    await recognise(pane.app, { domain: "elections" });
    expect(state(pane).message!.text.fr).toContain("Logistique et opérations électorales");
    expect(state(pane).options.domain).toBeNull();
    expect(state(pane).recognition!.domain).toBe("pagt");
  });

  test("opening a file puts it in place of the workbook", async () => {
    const pane = await checked(SPOILED);
    await openFile(pane.app, { name: "juin.xlsx", bytes: JUNE });
    expect(state(pane)).toMatchObject({ book: { name: "juin.xlsx" }, check: null, recognition: { period: { id: "2021-06" } } });
    await openFile(pane.app, { name: "photo.xlsx", bytes: new Uint8Array([1, 2, 3]) });
    expect(state(pane).message!.text.fr).toContain("n’est pas un classeur");
    expect(state(pane).book!.name).toBe("juin.xlsx");
  });
});
