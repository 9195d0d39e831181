import { describe, expect, test } from "vitest";
import { writeWorkbook } from "@canevas-mali/workbook";
import { excelHost } from "../src/host/excel-host.js";
import { fileHost } from "../src/host/file-host.js";
import { cellOf } from "../src/host/grid-edit.js";
import type { Change, Edit, Host } from "../src/host/host.js";
import { memoryHost } from "../src/host/memory-host.js";
import { excelInNode } from "../simulator/in-node.js";
import { plain, SAMPLE, SAMPLE_XLSX } from "./sample.js";

const HOSTS: Readonly<Record<string, () => Promise<Host>>> = {
  memory: async () => memoryHost(SAMPLE),
  excel: async () => {
    const { Excel, excel } = excelInNode(SAMPLE);
    return excelHost(Excel, excel.isSetSupported);
  },
  file: async () => fileHost(SAMPLE_XLSX, "Suivi.xlsx"),
};

const at = (row: number, column: number, before: Edit["before"], value: Edit["value"], format?: string): Edit =>
  ({ sheet: "Actions", row, column, before, value, ...(format === undefined ? {} : { format }) });

describe.each(Object.entries(HOSTS))("the %s host", (kind, open) => {
  test("reads what the reader of files reads", async () => {
    const host = await open();
    const shares: number[] = [];
    const grid = await host.read({ onProgress: (share) => shares.push(share) });
    expect(host.kind).toBe(kind);
    expect(host.name).toBe("Suivi.xlsx");
    expect(plain(grid)).toEqual(plain(SAMPLE));
    expect(shares.at(-1)).toBe(1);
  });

  test("reads the sheets asked for, and says which is missing", async () => {
    const host = await open();
    expect((await host.read({ sheets: ["Actions"] })).sheets.map((sheet) => sheet.name)).toEqual(["Actions"]);
    await expect(host.read({ sheets: ["Bilan"] })).rejects.toMatchObject({ code: "gone", text: { fr: expect.stringContaining("Bilan") as string } });
  });

  test("stops reading when asked to", async () => {
    const stop = new AbortController();
    stop.abort();
    await expect((await open()).read({ signal: stop.signal })).rejects.toMatchObject({ code: "aborted" });
  });

  test("writes values as given, and puts them back", async () => {
    const host = await open();
    const before = plain(await host.read());
    const undo = await host.write([at(4, 1, "Segou", "Ségou"), at(5, 2, "12,5", 12.5), at(5, 3, "03/02/2021", 44_230, "dd/mm/yyyy"), at(3, 0, "A-1", "2021-3"), at(3, 2, 10, null), at(6, 0, null, "1E5")]);
    const after = await host.read();
    const value = (row: number, column: number) => cellOf(after, { sheet: "Actions", row, column });
    expect([value(4, 1).value, value(5, 2).value, value(3, 0).value, value(3, 2).value, value(6, 0).value]).toEqual(["Ségou", 12.5, "2021-3", null, "1E5"]);
    expect(value(5, 3)).toEqual({ value: 44_230, format: "dd/mm/yyyy" });
    await host.write(undo);
    expect(plain(await host.read())).toEqual(before);
  });

  test("a number takes a cell out of the text format, undo gives it back", async () => {
    const host = await open();
    const undo = await host.write([at(5, 0, "007", 7)]);
    expect(cellOf(await host.read(), { sheet: "Actions", row: 5, column: 0 })).toEqual({ value: 7, format: "General" });
    await host.write(undo);
    expect(cellOf(await host.read(), { sheet: "Actions", row: 5, column: 0 })).toEqual({ value: "007", format: "@" });
  });

  test.each([
    ["changed", at(4, 1, "Ségou", "Sikasso"), "Actions!B5"],
    ["formula", at(3, 4, 20, 21), "Actions!E4"],
    ["gone", { ...at(3, 0, "A-1", "A-9"), sheet: "Bilan" }, "Bilan"],
  ])("refuses with « %s » and changes nothing, good edits beside it neither", async (code, edit, what) => {
    const host = await open();
    await expect(host.write([at(3, 1, "Kayes", "Mopti"), edit])).rejects.toMatchObject({ code, text: { fr: expect.stringContaining(what) as string } });
    expect(plain(await host.read())).toEqual(plain(SAMPLE));
  });

  test("reads a rectangle again", async () => {
    const part = await (await open()).readRange({ sheet: "Actions", row: 4, column: 1, rows: 2, columns: 2 });
    expect(part.sheets[0]!.columns.map(({ index, rows, values }) => ({ index, rows, values }))).toEqual([
      { index: 1, rows: [4, 5], values: ["Segou", "Gao"] },
      { index: 2, rows: [4, 5], values: [12.5, "12,5"] },
    ]);
  });

  test("remembers a document, longer than a cell holds, and another after it", async () => {
    const host = await open();
    expect(await host.recall()).toBeNull();
    const long = { matches: Array.from({ length: 3_000 }, (_, n) => `en-tête ${n}`) };
    await host.remember(long);
    expect(await host.recall()).toEqual(long);
    await host.remember({ matches: [] });
    expect(await host.recall()).toEqual({ matches: [] });
    expect((await host.read()).sheets.find((sheet) => sheet.name === "_canevas")?.state).toBe("veryHidden");
  });

  test("adds a table with links below its lines, and writes it anew", async () => {
    const host = await open();
    const sheet = { name: "Constats", intro: ["2 constats"], header: ["Cellule", "Phrase"], rows: [[{ value: "B5", link: { sheet: "L’eau d'ici, 2021", row: 4, column: 1 } }, "12,5"]] };
    expect(await host.addTable(sheet)).toBe("Constats");
    expect(await host.addTable({ ...sheet, intro: ["0 constat"], rows: [] })).toBe("Constats");
    const grid = await host.read();
    expect(grid.sheets.filter(({ name }) => /^Constats/.test(name))).toHaveLength(1);
    const value = (row: number, column: number) => cellOf(grid, { sheet: "Constats", row, column }).value;
    expect([value(0, 0), value(2, 0), value(2, 1), value(3, 0)]).toEqual(["0 constat", "Cellule", "Phrase", null]);
  });

  test("leaves somebody else’s sheet of the same name alone", async () => {
    const host = await open();
    expect(await host.addTable({ name: "Actions", header: ["a"], rows: [["b"]] })).toBe("Actions (2)");
    expect(plain(await host.read({ sheets: ["Actions"] })).sheets).toEqual(plain(SAMPLE).sheets.slice(0, 1));
  });

  test("adds the sheets of a file, or says that it can’t", async () => {
    const host = await open();
    const more = writeWorkbook({ sheets: [{ name: "Stocks", rows: [["Article"]] }] });
    if (!host.capabilities.addSheets) return expect(host.addSheets(more, ["Stocks"])).rejects.toMatchObject({ code: "unsupported" });
    await host.addSheets(more, ["Stocks"]);
    expect((await host.read()).sheets.map((sheet) => sheet.name)).toEqual(["Actions", "L’eau d'ici, 2021", "Stocks"]);
    await expect(host.addSheets(more, ["stocks"])).rejects.toMatchObject({ code: "exists" });
  });

  test("says what changed, and that it was its own doing; not once stopped", async () => {
    const host = await open();
    const changes: Change[] = [];
    const stop = await host.onChanged((change) => changes.push(change));
    await host.write([at(4, 1, "Segou", "Ségou")]);
    await settled();
    expect(changes).toEqual([{ kind: "cells", sheet: "Actions", range: { sheet: "Actions", row: 4, column: 1, rows: 1, columns: 1 }, own: true }]);
    await stop();
    await host.write([at(4, 1, "Ségou", "Segou")]);
    await settled();
    expect(changes).toHaveLength(1);
  });

  test("selects and marks without a trace left", async () => {
    const host = await open();
    await host.select({ sheet: "L’eau d'ici, 2021", row: 1, column: 0 });
    await expect(host.select({ sheet: "Bilan", row: 1, column: 0 })).rejects.toMatchObject({ code: "gone" });
    await host.mark([{ sheet: "Actions", row: 4, column: 1 }]);
    await expect(host.mark([{ sheet: "Bilan", row: 4, column: 1 }])).rejects.toMatchObject({ code: "gone" });
    await host.unmark();
    expect(plain(await host.read())).toEqual(plain(SAMPLE));
  });

  test("saves a copy that reads as it reads itself, where it can", async () => {
    const host = await open();
    expect(host.capabilities.save).toBe(host.save !== undefined);
    if (host.save === undefined) return;
    await host.write([at(4, 1, "Segou", "Ségou")]);
    const copy = await fileHost(await host.save(), "Copie.xlsx");
    expect(plain(await copy.read())).toEqual(plain(await host.read()));
  });
});

/** Events come after the answer of the request that caused them. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
