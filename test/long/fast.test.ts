import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { WorkbookReadError } from "@canevas-mali/workbook";
import { readWith } from "../../packages/workbook/src/read-workbook.js";
import { CORPUS, corpusFiles, corpusPath } from "../hostile/corpus.js";

/** Every file of the corpus, its rows and texts read by the scans and by the XML parser: the same grid, or the same refusal. */
const files = corpusFiles();

function outcome(bytes: Uint8Array, parsedOnly: boolean): string {
  try {
    return JSON.stringify(readWith(bytes, { source: "corpus" }, parsedOnly));
  } catch (error) {
    if (!(error instanceof WorkbookReadError)) throw error;
    return error.text.fr;
  }
}

test.skipIf(files.length === 0)(`scans and parser read the corpus alike${files.length === 0 ? ` (skipped: no ${CORPUS})` : ""}`, () => {
  const different = files.filter((file) => {
    const bytes = new Uint8Array(readFileSync(corpusPath(file)));
    return outcome(bytes, false) !== outcome(bytes, true);
  });
  expect(different).toEqual([]);
});
