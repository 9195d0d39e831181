import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { annotateAndCompare, corpusFiles, shortName } from "./loss.js";

/** Real files of other projects: nothing is lost by annotating. The whole corpus: `npm run test:long`. */
const files = corpusFiles();
const EVERY = 1;

describe.skipIf(files.length === 0)(`annotate, on real files${files.length === 0 ? " (skipped: no corpus)" : ""}`, () => {
  const readable = files.filter((_, n) => n % EVERY >= 0).filter((path) => {
    try { readWorkbook(new Uint8Array(readFileSync(path)), { source: "" }); return true; } catch { return false; }
  });
  test("there are some", () => expect(readable.length).toBeGreaterThan(30));
  test.each(readable.map(shortName).map((name, n) => [name, readable[n]!]))("%s", (_name, path) => {
    const { marked } = annotateAndCompare(new Uint8Array(readFileSync(path)));
    expect(marked.added).toHaveLength(1);
  });
});
