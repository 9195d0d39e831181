import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readFile, WorkbookReadError } from "@canevas-mali/workbook";
import { createFileReader } from "../../packages/cli/src/read-worker-client.js";
import { book, worksheet, zip } from "../workbook/hand-made.js";

/** The thread that the command line reads files in. */
const example = (): Uint8Array => new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../examples/pagt/v1-kayes-2021-07.xlsx")));
const cell = (address: string, type: string, inside: string): string => `<c r="${address}" t="${type}">${inside}</c>`;
const EVERY_KIND = zip(book(worksheet(`<row r="1">${cell("A1", "n", "<v>1.5</v>")}${cell("B1", "b", "<v>1</v>")}${cell("C1", "b", "<v>0</v>")}${cell("D1", "e", "<v>#N/A</v>")}${cell("E1", "inlineStr", "<is><t>é</t></is>")}<c r="F1"><f>A1+1</f></c>${cell("G1", "str", '<f t="shared" si="0" ref="G1:G2">A1&amp;""</f><v></v>')}<c r="H1"><v>-0</v></c></row><row r="2" hidden="1"><c r="G2" t="str"><f t="shared" si="0"/><v>x</v></c></row>`, '<mergeCells><mergeCell ref="A3:B4"/></mergeCells>')));

describe("the reading thread", () => {
  test("gives the grid that the reader gives, for several files one after the other", async () => {
    const reader = createFileReader();
    for (const make of [example, () => EVERY_KIND.slice(), example]) {
      expect(await reader.read(make(), "essai.xlsx")).toEqual(readFile(make(), { source: "essai.xlsx" }));
    }
  });

  test("tells a refusal as the reader does, and reads the next file", async () => {
    const reader = createFileReader();
    const error = await reader.read(EVERY_KIND.slice(0, 200), "essai.xlsx").catch((e: unknown) => e);
    expect(error).toBeInstanceOf(WorkbookReadError);
    expect((error as WorkbookReadError).code).toBe("truncated");
    expect((await reader.read(EVERY_KIND.slice(), "essai.xlsx")).sheets).toHaveLength(1);
  });

  test("is killed at the end of its time, with a sentence, and another takes its place", async () => {
    // A hundredth of a second is over before any thread has started.
    const hurried = createFileReader({ seconds: 0.01, megabytes: 256 });
    for (let n = 0; n < 2; n++) await expect(hurried.read(example(), "essai.xlsx")).rejects.toMatchObject({ code: "too-large", text: { fr: expect.stringContaining("plus de 0.01\u00a0s de lecture") } });
  });

  test("is killed when the memory is full, with a sentence, and another takes its place", async () => {
    const strings = Array.from({ length: 300_000 }, (_, n) => `<si><t>texte numéro ${n}</t></si>`).join("");
    const large = zip(book(worksheet(""), { "xl/sharedStrings.xml": `<sst>${strings}</sst>` }));
    const small = createFileReader({ seconds: 60, megabytes: 16 });
    await expect(small.read(large, "essai.xlsx")).rejects.toMatchObject({ code: "too-large", text: { fr: expect.stringContaining("plus de 16\u00a0Mio de mémoire") } });
    expect((await small.read(EVERY_KIND.slice(), "essai.xlsx")).sheets).toHaveLength(1);
  });

  test("a long text repeated in many cells comes over once", async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>0</v></c></row>`).join("");
    const grid = await createFileReader().read(zip(book(worksheet(rows), { "xl/sharedStrings.xml": `<sst><si><t>${"a".repeat(1_000_000)}</t></si></sst>` })), "essai.xlsx");
    const { values } = grid.sheets[0]!.columns[0]!;
    expect([values.length, new Set(values).size]).toEqual([100_000, 1]);
  });

  test("does not keep the command alive", () => {
    const bin = resolve(import.meta.dirname, "../../packages/cli/bin/canevas.js");
    expect(execFileSync(process.execPath, [bin, "validate", join("examples/pagt/v1-kayes-2021-07.xlsx")], { cwd: resolve(import.meta.dirname, "../.."), encoding: "utf8", timeout: 60_000 })).toContain("0 erreur");
  });
});
