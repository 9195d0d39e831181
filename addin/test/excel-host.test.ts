import { describe, expect, test, vi } from "vitest";
import { readFileSync } from "node:fs";
import type { Grid } from "@canevas-mali/core";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { excelHost } from "../src/host/excel-host.js";
import { inputOf } from "../src/host/excel-input.js";
import type { Change, Edit } from "../src/host/host.js";
import type { SimulatedExcel, SimulatorOptions } from "../simulator/excel.js";
import { excelInNode } from "../simulator/in-node.js";
import { parseInput } from "../simulator/parse-input.js";
import { KITCHEN } from "../../test/workbook/kitchen.js";
import { plain, SAMPLE } from "./sample.js";

async function open(grid: Grid = SAMPLE, options?: SimulatorOptions) {
  const { Excel, excel } = excelInNode(grid, options);
  return { host: await excelHost(Excel, excel.isSetSupported), excel };
}

/** A sheet of numbers and texts, `rows` × `columns`. */
function bigGrid(rows: number, columns: number, text: (row: number) => string = (row) => `ligne ${row}`): Grid {
  const all = Array.from({ length: rows }, (_, row) => row);
  return {
    source: "Grand.xlsx", date1904: false, formats: ["General", "0.0"], names: [],
    sheets: [{
      name: "Données", state: "visible", tables: [], merges: [], hiddenRows: [], formulas: {},
      columns: Array.from({ length: columns }, (_, index) => ({ index, rows: all, values: all.map((row) => (index % 2 === 0 ? row * columns + index : text(row))), formats: all.map(() => index % 2) })),
    }],
  };
}

const edit = (row: number, column: number, before: Edit["before"], value: Edit["value"], sheet = "Actions"): Edit => ({ sheet, row, column, before, value });

describe("reading", () => {
  test.each([
    ["everything the writer can write", writeWorkbook(KITCHEN)],
    ["a filled template", readFileSync(new URL("../../examples/pagt/v1-kayes-2021-07.xlsx", import.meta.url))],
  ])("%s reads as the file's own reader has it", async (_, bytes) => {
    const grid = readWorkbook(bytes, { source: "a.xlsx" });
    const { host } = await open(grid);
    expect(plain(await host.read())).toEqual(plain(grid));
  });

  test("errors, texts that look like errors, hidden rows, 1904, blank formulas", async () => {
    const grid: Grid = {
      source: "b.xlsx", date1904: true, formats: ["General"], names: [{ name: "ici", ref: "A!$A$1", sheet: "A" }],
      sheets: [{
        name: "A", state: "hidden", tables: [], merges: ["A1:B2", "D4:D5"], hiddenRows: [1, 3], formulas: { A5: "IF(TRUE,\"\")" },
        columns: [{ index: 0, rows: [0, 1, 3, 4], values: [{ error: "#N/A" }, "#N/A", "x", ""], formats: [0, 0, 0, 0] }],
      }],
    };
    const { host } = await open(grid);
    expect(plain(await host.read())).toEqual(plain(grid));
  });

  test("50,000 × 20 cells come in blocks of at most 2 MB, whose number grows with the size only", async () => {
    const { host, excel } = await open(bigGrid(50_000, 20));
    const grid = await host.read();
    expect(grid.sheets[0]!.columns).toHaveLength(20);
    expect(grid.sheets[0]!.columns[1]!.values[49_999]).toBe("ligne 49999");
    expect(excel.bridge.traffic.largestResponse).toBeLessThan(2_000_000);
    // 50 full blocks of 20,000 cells, a few smaller ones at the start, and what describes the workbook.
    expect(excel.bridge.traffic.syncs).toBeLessThan(60);
  });

  test("long texts make smaller blocks, and none is refused for good", async () => {
    const { host, excel } = await open(bigGrid(400, 20, (row) => `${row} ${"é".repeat(3_000)}`));
    expect((await host.read()).sheets[0]!.columns[1]!.rows).toHaveLength(400);
    await allGivenBack(excel);
  });

  test("gives back every range that it asked for", async () => {
    const { host, excel } = await open();
    await host.read();
    await host.write([edit(4, 1, "Segou", "Ségou")]);
    await host.mark([edit(4, 1, null, null)]);
    await allGivenBack(excel);
  });

  test("waits for the end of a cell edit", async () => {
    const { host, excel } = await open();
    excel.bridge.editing(true);
    const reading = host.read();
    setTimeout(() => excel.bridge.editing(false), 5);
    expect(plain(await reading)).toEqual(plain(SAMPLE));
  });

  test("an Excel older than 2021 is refused with a sentence, 2021 is not", async () => {
    await expect(open(SAMPLE, { excelApi: "1.12" })).rejects.toMatchObject({ code: "unsupported" });
    const { host } = await open(SAMPLE, { excelApi: "1.14" });
    expect(plain(await host.read())).toEqual(plain(SAMPLE));
  });
});

/** The library gives back what a run kept in a request after it. */
const allGivenBack = (excel: SimulatedExcel) => vi.waitFor(() => expect(excel.bridge.references).toBe(0));

describe("what Excel reads of a text", () => {
  test.each(["03/02/2024", "12.5", "12,5", "1E5", "50%", "2021-03-01", "TRUE", "vrai", "=1+1", "'a", "#N/A", "mars 2021", "mar 2021", "Ségou", "-", "007", "+223 66 00 00 00", " 12"])("« %s » stays a text", (text) => {
    for (const format of ["General", "@", "dd/mm/yyyy"]) {
      const { cell } = parseInput(inputOf(text, format), format);
      expect(cell).toEqual({ value: text });
    }
  });

  test("plain words get no apostrophe, and the simulated Excel would have changed the others", () => {
    expect(inputOf("Ségou", "General")).toBe("Ségou");
    expect(parseInput("03/02/2024", "General")).toEqual({ cell: { value: 45_353 }, format: "m/d/yyyy" });
    expect(parseInput("12.5", "General").cell).toEqual({ value: 12.5 });
  });
});

describe("when something happens meanwhile, a sentence is said and the workbook is unchanged", () => {
  const edits = [edit(3, 1, "Kayes", "Mopti"), edit(4, 1, "Segou", "Ségou"), { ...edit(1, 0, "=1+1", "2"), sheet: "L’eau d'ici, 2021" }];
  const unchanged = async (act: (excel: Awaited<ReturnType<typeof open>>["excel"]) => void, code: string) => {
    const { host, excel } = await open();
    act(excel);
    const before = JSON.stringify(excel.book);
    await expect(host.write(edits)).rejects.toMatchObject({ code, text: { fr: expect.stringMatching(/\.$/) as string } });
    excel.bridge.editing(false);
    expect(JSON.stringify(excel.book)).toBe(before);
  };

  test("a sheet renamed", () => unchanged((excel) => excel.userRenames("Actions", "Actions 2"), "gone"));
  test("a sheet deleted", () => unchanged((excel) => excel.userDeletes("L’eau d'ici, 2021"), "gone"));
  test("rows inserted above", () => unchanged((excel) => excel.userInsertsRows("Actions", 1, 2), "changed"));
  test("a cell typed over", () => unchanged((excel) => excel.userTypes("Actions", "B5", "Gao"), "changed"));
  test("a cell being edited", () => unchanged((excel) => excel.bridge.editing(true), "editing"));
  test("a sheet protected", () => unchanged((excel) => { excel.sheet("L’eau d'ici, 2021").isProtected = true; }, "protected"));
  test.each([0, 1, 2, 3])("request %i refused as too large", (skip) => unchanged((excel) => excel.bridge.failNext("RequestPayloadSizeLimitExceeded", skip), "tooLarge"));
  test("something unforeseen keeps Excel's words", async () => {
    const { host, excel } = await open();
    excel.bridge.failNext("GeneralException");
    await expect(host.write(edits)).rejects.toMatchObject({ code: "failed", text: { fr: expect.stringContaining("GeneralException") as string } });
  });

  test("edits by the thousand, stopped half-way, are put back", async () => {
    const { host, excel } = await open(bigGrid(3_000, 2));
    const before = plain(await host.read());
    const many = Array.from({ length: 1_000 }, (_, n) => edit(n * 3, 0, n * 6, n, "Données"));
    // Once 200 of them are written.
    excel.bridge.failNext("InvalidOperationInCellEditMode", 1, "setting");
    await expect(host.write(many)).rejects.toMatchObject({ code: "editing" });
    expect(plain(await host.read())).toEqual(before);
    const syncs = excel.bridge.traffic.syncs;
    await host.write(many);
    expect(excel.bridge.traffic.syncs - syncs).toBeLessThan(20);
  });
});

describe("marks", () => {
  test("are one conditional format a sheet over few rectangles, and leave the user's own", async () => {
    const { host, excel } = await open();
    const sheet = excel.sheet("Actions");
    const theirs = { id: "{theirs}", type: "Custom", ranges: [{ top: 0, left: 0, bottom: 9, right: 9 }], formula: "=A1>0", fill: "#FF0000", priority: 0 };
    sheet.conditionalFormats.push(theirs);
    const cells = Array.from({ length: 300 }, (_, n) => edit(3 + (n % 100), n < 100 ? 0 : n < 200 ? 1 : 4, null, null));
    await host.mark(cells);
    await host.mark(cells);
    expect(sheet.conditionalFormats).toHaveLength(2);
    expect(sheet.conditionalFormats[0]).toMatchObject({ formula: '=N("canevas")=0', ranges: [{ top: 3, left: 0, bottom: 102, right: 1 }, { top: 3, left: 4, bottom: 102, right: 4 }] });
    await host.unmark();
    expect(sheet.conditionalFormats).toEqual([theirs]);
  });

  test("reach Excels that separate areas with a semicolon", async () => {
    const { host, excel } = await open(SAMPLE, { listSeparator: ";" });
    await host.mark([edit(3, 1, null, null), edit(5, 3, null, null)]);
    expect(excel.sheet("Actions").conditionalFormats[0]!.ranges).toHaveLength(2);
  });

  test("of 10,000 lone cells take few requests", async () => {
    const { host, excel } = await open(bigGrid(50_000, 2));
    const syncs = excel.bridge.traffic.syncs;
    await host.mark(Array.from({ length: 10_000 }, (_, n) => edit(n * 2, 0, null, null, "Données")));
    expect(excel.bridge.traffic.syncs - syncs).toBeLessThan(8);
    expect(excel.sheet("Données").conditionalFormats.flatMap((format) => format.ranges)).toHaveLength(10_000);
  });

  test("are taken off again when a sheet refuses them", async () => {
    const { host, excel } = await open();
    excel.sheet("L’eau d'ici, 2021").isProtected = true;
    await expect(host.mark([edit(3, 1, null, null), edit(1, 0, null, null, "L’eau d'ici, 2021")])).rejects.toMatchObject({ code: "protected" });
    expect(excel.sheet("Actions").conditionalFormats).toEqual([]);
  });
});

describe("new sheets", () => {
  const sheet = {
    name: "Indicateurs", intro: ["Kayes"], header: ["Lieu", "Kits", "Part"],
    rows: [["Kayes", 12, { value: 0.5, format: "0 %" }], ["Sikasso", 7, { value: 0.25, format: "0 %" }]],
    charts: [{ kind: "bar" as const, title: "Kits", labels: 0, values: [1, 2] }],
  };

  test("have a table and native charts over its rows", async () => {
    const { host, excel } = await open();
    await host.addTable(sheet);
    const made = excel.sheet("Indicateurs");
    expect(made.tables[0]).toMatchObject({ range: { top: 2, left: 0, bottom: 4, right: 2 } });
    expect(made.charts[0]).toMatchObject({ type: "BarClustered", title: "Kits", series: ["Kits", "Part"], source: { top: 3, left: 0, bottom: 4, right: 2 }, position: { left: 4 } });
  });

  test("are taken away when Excel stops half-way", async () => {
    const { host, excel } = await open();
    excel.bridge.failNext("GeneralException", 1, "setting");
    await expect(host.addTable(sheet)).rejects.toMatchObject({ code: "failed" });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Actions", "L’eau d'ici, 2021"]);
  });
});

test("changes by the user are told with their place; structure without", async () => {
  const { host, excel } = await open();
  const changes: Change[] = [];
  await host.onChanged((change) => changes.push(change));
  excel.userTypes("Actions", "B5", "Gao");
  excel.userInsertsRows("Actions", 1, 1);
  excel.userDeletes("L’eau d'ici, 2021");
  await vi.waitFor(() => expect(changes).toHaveLength(3));
  expect(changes).toEqual([
    { kind: "cells", sheet: "Actions", range: { sheet: "Actions", row: 4, column: 1, rows: 1, columns: 1 }, own: false },
    { kind: "structure", sheet: "Actions", range: null, own: false },
    { kind: "structure", sheet: null, range: null, own: false },
  ]);
});

test("what the simulated Excel doesn't model is refused loudly", async () => {
  const { Excel } = excelInNode(SAMPLE);
  await expect(Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").format.font.italic = true;
    await context.sync();
  })).rejects.toMatchObject({ code: "NotImplemented" });
});
