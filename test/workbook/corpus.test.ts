/** A sample of real files: each is read as SheetJS reads it, or refused with a sentence. All of them: `npm run test:long`. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Grid } from "@canevas-mali/core";
import { WorkbookReadError, readWorkbook } from "@canevas-mali/workbook";
import { compareReaders, readOther } from "../hostile/agreement.js";
import { ruleFor } from "../hostile/agreement-rules.js";
import { CORPUS, corpusFiles, corpusPath } from "../hostile/corpus.js";

/** One file in this many: about forty, spread over the whole list. */
const EVERY = 12;
const files = corpusFiles();

describe.skipIf(files.length === 0)(`corpus${files.length === 0 ? ` (skipped: no ${CORPUS})` : ""}`, () => {
  it.each(files.filter((_, index) => index % EVERY === 0))("%s", (file) => {
    const bytes = new Uint8Array(readFileSync(corpusPath(file)));
    let grid: Grid;
    try {
      grid = readWorkbook(bytes, { source: file, limits: { partBytes: 64 * 1_048_576 } });
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookReadError);
      expect((error as WorkbookReadError).text.fr).toMatch(/\.$/);
      return;
    }
    const other = readOther(bytes);
    if (other === null) return;
    const { found, missing } = compareReaders(grid, other);
    expect(missing).toEqual([]);
    expect(found.filter((difference) => ruleFor(difference, file) === null)).toEqual([]);
  });
});
