import { describe, expect, test } from "vitest";
import { expectedOf, linesOf } from "../../../examples/pagt/workbooks.mjs";
import { checked, CLEAN, planted, recognised, settled, spec, SPOILED, state } from "./pane.test-data.js";
import { addFindingsSheet, goTo, repair, setMarks, showRepairs, toggleSeverity, undo, verify } from "./verify.js";
import { followChanges } from "./workbook.js";

describe("Vérifier", () => {
  test("finds what was planted, by sheet and rule, with the cell", async () => {
    const pane = await checked(SPOILED);
    const { check } = state(pane);
    const lines = linesOf(check!.findings.map((f) => ({ ...f, source: "", register: null, cell: null, params: {}, masked: false })));
    for (const line of expectedOf(spec, planted)) expect(lines).toContain(line);
    expect(check!.groups.flatMap((group) => group.findings).sort((a, b) => a - b)).toEqual(check!.findings.map((f) => f.id));
    expect(check!.cells).toBeGreaterThan(400);
    const finding = check!.findings.find((f) => f.code === "PAG-R09")!;
    await goTo(pane.app, finding);
    expect(pane.host.selected).toMatchObject({ sheet: finding.sheet, row: finding.row, column: finding.column });
  });

  test("a host without sheets to show gets the cell among its neighbours", async () => {
    const pane = await checked(SPOILED), finding = state(pane).check!.findings.find((f) => f.code === "PAG-R09")!;
    const app = pane.app, book = state(pane).book!;
    app.store.set({ book: { ...book, capabilities: { ...book.capabilities, live: false } } });
    await goTo(app, finding);
    const { around } = state(pane), own = around!.rows.find((row) => row.row === finding.row)!;
    expect(own.cells.find((cell) => cell.column === finding.column)!.text).toBe("90\u202f%");
    expect(around!.rows[0]).toMatchObject({ header: true });
    expect(pane.host.selected).toBeNull();
  });

  test("a clean workbook has no error, and says how many cells were looked at", async () => {
    const { check } = state(await checked(CLEAN));
    expect(check!.counts.error).toBe(0);
    expect(check!.cells).toBeGreaterThan(400);
  });

  test("repairs are shown before they are made, all of a kind, and undone to the last cell", async () => {
    const pane = await checked(SPOILED), before = pane.host.grid, start = state(pane).check!;
    const kind = start.repairs.filter((r) => r.code === start.repairs[0]!.code).map((r) => start.repairs.indexOf(r));
    showRepairs(pane.app, kind);
    expect(state(pane).preview).toEqual(kind);
    expect(pane.host.grid).toBe(before);
    await repair(pane.app, kind);
    expect(state(pane).message).toMatchObject({ kind: "done" });
    expect(state(pane).check!.repairs.length).toBe(start.repairs.length - kind.length);
    expect(state(pane).journal).toHaveLength(1);
    await undo(pane.app);
    expect(state(pane).journal).toHaveLength(0);
    expect(pane.host.grid.sheets).toEqual(before.sheets);
    expect(state(pane).check!.findings).toEqual(start.findings);
  });

  test("a cell that changed meanwhile is not overwritten", async () => {
    const pane = await checked(SPOILED);
    const { sheet, row, column } = state(pane).check!.repairs[0]!;
    pane.host.userEdits([{ sheet, row, column, value: "autre chose" }]);
    const before = pane.host.grid;
    await repair(pane.app, [0]);
    expect(state(pane).message).toMatchObject({ kind: "error" });
    expect(state(pane).message!.text.fr).toContain("a changé");
    expect(pane.host.grid).toBe(before);
    expect(state(pane).journal).toHaveLength(0);
  });

  test("what the user types is checked again", async () => {
    const pane = await checked(CLEAN);
    const pending: (() => void)[] = [];
    await followChanges(pane.app, (then) => { pending.push(then); });
    const planned = planted.find((p) => p.expect.code === "PAG-R09")!;
    const target = (await checked(SPOILED)).app.store.get().check!.findings.find((f) => f.code === planned.expect.code)!;
    pane.host.userEdits([{ sheet: target.sheet!, row: target.row!, column: target.column!, value: planned.write }]);
    pending.at(-1)!();
    await settled(pane.app);
    expect(state(pane).check!.findings.some((f) => f.code === "PAG-R09" && f.row === target.row)).toBe(true);
    pane.host.userReplaces({ ...pane.host.grid, sheets: pane.host.grid.sheets.filter((s) => s.name !== target.sheet) });
    pending.at(-1)!();
    await settled(pane.app);
    expect(state(pane).recognition!.sheets.some((s) => s.name === target.sheet)).toBe(false);
  });

  test("marks are of the findings shown, and go without a trace", async () => {
    const pane = await checked(SPOILED);
    for (const severity of ["warning", "info"] as const) toggleSeverity(pane.app, severity);
    const before = pane.host.grid;
    await setMarks(pane.app, true);
    const errors = state(pane).check!.findings.filter((f) => f.severity === "error" && f.row !== null && f.column !== null);
    expect(pane.host.marks.length).toBe(new Set(errors.map((f) => `${f.sheet} ${f.address}`)).size);
    await setMarks(pane.app, false);
    expect(pane.host.marks).toEqual([]);
    expect(pane.host.grid).toEqual(before);
  });

  test("the sheet of findings has one row a finding", async () => {
    const pane = await checked(SPOILED);
    await addFindingsSheet(pane.app);
    expect(pane.host.added.get("Constats")!.rows).toHaveLength(state(pane).check!.findings.length);
  });

  test("a host that refuses leaves a sentence and the workbook", async () => {
    const pane = await checked(SPOILED), before = pane.host.grid;
    pane.host.failNext("editing");
    await repair(pane.app, [0]);
    expect(state(pane).message!.text.fr).toContain("en cours de saisie");
    expect(pane.host.grid).toBe(before);
    expect(state(pane).check).not.toBeNull();
  });

  test("a work that is stopped says so and leaves what was there", async () => {
    const pane = await recognised(SPOILED);
    const going = verify(pane.app);
    pane.app.stop();
    await going;
    expect(state(pane)).toMatchObject({ message: { kind: "note" }, job: null });
  });
});
