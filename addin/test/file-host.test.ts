import { expect, test } from "vitest";
import { patchWorkbook, readWorkbook } from "@canevas-mali/workbook";
import { fileHost } from "../src/host/file-host.js";
import { cellOf } from "../src/host/grid-edit.js";
import { SAMPLE_XLSX } from "./sample.js";

const open = (bytes = SAMPLE_XLSX) => fileHost(bytes, "Suivi.xlsx");
const saved = async (host: Awaited<ReturnType<typeof open>>) => readWorkbook(await host.save!(), { source: "Copie.xlsx" });
const edit = { sheet: "Actions", row: 4, column: 1, before: "Segou", value: "Ségou" };

test("everything undone, the copy is the file, byte for byte", async () => {
  const host = await open();
  await host.mark([edit]);
  await host.write(await host.write([edit]));
  await host.unmark();
  expect(await host.save!()).toEqual(patchWorkbook(SAMPLE_XLSX, {}).bytes);
});

test("the file itself is never changed", async () => {
  const before = SAMPLE_XLSX.slice();
  const host = await open();
  await host.write([edit]);
  await host.addTable({ name: "Constats", header: ["a"], rows: [["b"]] });
  await host.save!();
  expect(SAMPLE_XLSX).toEqual(before);
});

test("edits, a table, marks and what is remembered are in the copy, and known again", async () => {
  const host = await open();
  await host.write([edit]);
  await host.addTable({ name: "Constats", intro: ["1 constat"], header: ["Cellule", "Part"], rows: [[{ value: "B5", link: edit }, { value: 0.5, format: "0%" }]], widths: [12, null] });
  await host.remember({ matches: ["é"] });
  await host.mark([edit]);
  const copy = await saved(host);
  expect(copy.sheets.map(({ name, state }) => [name, state])).toEqual([["Actions", "visible"], ["L’eau d'ici, 2021", "visible"], ["Constats", "visible"], ["_canevas", "veryHidden"]]);
  expect(cellOf(copy, edit).value).toBe("Ségou");
  expect(cellOf(copy, { sheet: "Constats", row: 3, column: 1 })).toEqual({ value: 0.5, format: "0%" });

  const again = await open(await host.save!());
  expect(await again.recall()).toEqual({ matches: ["é"] });
  expect(await again.addTable({ name: "Constats", header: ["a"], rows: [] })).toBe("Constats");
  await again.remember({ matches: [] });
  await again.unmark();
  const twice = await saved(again);
  expect(twice.sheets.filter(({ name }) => name.startsWith("Constats"))).toHaveLength(1);
  expect(await (await open(await again.save!())).recall()).toEqual({ matches: [] });
});

test("a CSV can be read, and says what to do to correct it", async () => {
  const host = await fileHost(new TextEncoder().encode("Code;Lieu\nA-1;Segou\n"), "suivi.csv");
  expect((await host.read()).sheets[0]!.columns[1]!.values).toEqual(["Lieu", "Segou"]);
  expect(host.capabilities.save).toBe(false);
  const { name } = (await host.read()).sheets[0]!;
  await expect(host.write([{ sheet: name, row: 1, column: 1, before: "Segou", value: "Ségou" }])).rejects.toMatchObject({ code: "unsupported", text: { fr: expect.stringContaining(".xlsx") as string } });
});

test("what is no workbook is refused in the reader's words", async () => {
  await expect(fileHost(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "vieux.xls")).rejects.toMatchObject({ code: "unreadable", text: { fr: expect.stringContaining("classeur") as string } });
});
