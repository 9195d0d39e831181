import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fileNames, workbooksIn, writeFolder } from "./folder.js";

let folder = "";
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), "canevas-")); });
afterEach(() => rm(folder, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("names of files are plain and never the same on a system that ignores case", () => {
  expect(fileNames("c-2027", ["GT Économie / rurale", "gt-economie rurale", "../../etc", "«»", "A".repeat(200)])).toEqual([
    "c-2027-GT-ECONOMIE-RURALE.xlsx", "c-2027-GT-ECONOMIE-RURALE-2.xlsx", "c-2027-ETC.xlsx", "c-2027-X.xlsx", `c-2027-${"A".repeat(60)}.xlsx`,
  ]);
});

test("what Excel leaves beside an open workbook is none", async () => {
  for (const name of ["b.xlsx", "a.XLSX", "~$b.xlsx", ".c.xlsx", "d.txt"]) await writeFile(join(folder, name), "");
  expect(await workbooksIn(folder)).toEqual([join(folder, "a.XLSX"), join(folder, "b.xlsx")]);
});

describe("writeFolder", () => {
  const options = { force: true, inputs: [] };
  test("a file that can't be written leaves the folder as it was, whatever was to be replaced", async () => {
    const target = join(folder, "out");
    await mkdir(target);
    await writeFile(join(target, "a.xlsx"), "old");
    // The second name leads into a folder that is not there.
    await expect(writeFolder(target, new Map([["a.xlsx", bytes("new")], ["none/b.xlsx", bytes("new")]]), options)).rejects.toThrow();
    expect(await readFile(join(target, "a.xlsx"), "utf8")).toBe("old");
    expect(await readdir(target)).toEqual(["a.xlsx"]);
    expect(await readdir(folder)).toEqual(["out"]);
  });
  test("a new folder appears whole; another is added to", async () => {
    const target = join(folder, "out");
    await writeFolder(target, new Map([["a.xlsx", bytes("1")]]), options);
    await writeFolder(target, new Map([["a.xlsx", bytes("2")], ["b.xlsx", bytes("2")]]), options);
    expect(await readdir(target)).toEqual(["a.xlsx", "b.xlsx"]);
    expect(await readFile(join(target, "a.xlsx"), "utf8")).toBe("2");
    await expect(writeFolder(target, new Map([["B.xlsx", bytes("3")]]), { ...options, force: false })).rejects.toThrow("contient déjà b.xlsx");
    expect(await readdir(folder)).toEqual(["out"]);
  });
});
