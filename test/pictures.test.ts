import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assemble, check, createCatalogue, readGrid, run } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { writeDocx } from "@canevas-mali/documents";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { convert, hasLibreOffice } from "./support/libreoffice.js";
import { exampleSpec, loadExample, spoil } from "../examples/pagt/workbooks.mjs";

/** The pictures of README and docs, rendered from the example. `npm run pictures` writes them; here they are rendered and compared in size. */
const images = resolve(import.meta.dirname, "../docs/images");
const has = (command: string): boolean => { try { execFileSync("which", [command], { stdio: "pipe" }); return true; } catch { return false; } };
const missing = [...(hasLibreOffice() ? [] : ["LibreOffice"]), ...(has("pdftoppm") ? [] : ["poppler-utils"])];

describe.skipIf(missing.length > 0)(`pictures of the docs${missing.length > 0 ? ` (sauté : il manque ${missing.join(", ")})` : ""}`, () => {
  let work = "";
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), "canevas-pictures-"));
    const catalogue = createCatalogue(DOMAINS);
    const july = writeWorkbook(exampleSpec(loadExample("kayes-2021-07")));
    writeFileSync(join(work, "classeur.xlsx"), writeWorkbook(spoil(exampleSpec(loadExample("kayes-2021-07")), loadExample("planted"))));
    const read = (bytes: Uint8Array, source: string) => readGrid(readWorkbook(bytes, { source }), catalogue);
    const { dataset, findings } = read(july, "kayes-2021-07.xlsx");
    const earlier = [read(writeWorkbook(exampleSpec(loadExample("kayes-2021-06"))), "kayes-2021-06.xlsx").dataset];
    const document = run(assemble(catalogue.report("pagt.mensuel"), { dataset, earlier, findings: [...findings, ...run(check(dataset, catalogue, earlier))], catalogue, lang: "fr" }));
    writeFileSync(join(work, "rapport.docx"), await writeDocx(document));
    await convert([join(work, "classeur.xlsx"), join(work, "rapport.docx")], "pdf", work);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  const page = (pdf: string, text: string): number => {
    const pages = execFileSync("pdftotext", ["-layout", join(work, pdf), "-"], { encoding: "utf8", maxBuffer: 1 << 28 }).split("\f");
    const found = pages.findIndex((content) => content.includes(text));
    expect(found, `no page of ${pdf} says « ${text} »`).toBeGreaterThanOrEqual(0);
    return found + 1;
  };
  const render = (name: string, pdf: string, at: number, options: readonly string[]): void => {
    execFileSync("pdftoppm", ["-png", "-singlefile", "-f", String(at), "-l", String(at), ...options, join(work, pdf), join(work, name)]);
    const file = join(work, `${name}.png`);
    expect(existsSync(file)).toBe(true);
    if (process.env["CANEVAS_PICTURES"] === "write") {
      mkdirSync(images, { recursive: true });
      execFileSync("cp", [file, join(images, `${name}.png`)]);
    }
    expect(existsSync(join(images, `${name}.png`)), `docs/images/${name}.png is missing: npm run pictures`).toBe(true);
  };

  test("the workbook: the guide and a register with its marks", () => {
    render("classeur-lisez-moi", "classeur.pdf", page("classeur.pdf", "Comment remplir ce classeur"), ["-r", "80", "-x", "30", "-y", "40", "-W", "620", "-H", "560"]);
    render("classeur-actions", "classeur.pdf", page("classeur.pdf", "Suivi des actions du plan dans la région"), ["-r", "220", "-x", "80", "-y", "130", "-W", "1500", "-H", "620"]);
  });
  test("the report: cover, summary, execution of the plan", () => {
    render("rapport-1", "rapport.pdf", 1, ["-r", "60"]);
    render("rapport-2", "rapport.pdf", 2, ["-r", "60"]);
    render("rapport-3", "rapport.pdf", page("rapport.pdf", "Actions par axe et par statut"), ["-r", "60"]);
  });
});
