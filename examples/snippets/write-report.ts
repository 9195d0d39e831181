// Assemble a report from two months' workbooks and write it as Word and HTML.
import { readFileSync } from "node:fs";
import { assemble, check, createCatalogue, periodOfId, readGrid, run, type Dataset, type ExampleRow, type Finding } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { writeDocx, writeHtml } from "@canevas-mali/documents";
import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";

const catalogue = createCatalogue(DOMAINS);
const open = (bytes: Uint8Array, source: string): { readonly dataset: Dataset; readonly findings: readonly Finding[] } => readGrid(readWorkbook(bytes, { source }), catalogue);

const july = open(readFileSync(new URL("../pagt/v1-kayes-2021-07.xlsx", import.meta.url)), "kayes-2021-07.xlsx");

// The earlier workbook, here made on the spot from rows. The earliest one given is the initial state.
const example = JSON.parse(readFileSync(new URL("../pagt/kayes-2021-06.json", import.meta.url), "utf8")) as { readonly data: Record<string, readonly ExampleRow[]> };
const june = open(writeWorkbook(templateSpec(catalogue, { domain: "pagt", period: periodOfId("2021-06")!, place: "ML01", lang: "fr", data: example.data })), "kayes-2021-06.xlsx");

const earlier = [june.dataset];
const findings = [...july.findings, ...run(check(july.dataset, catalogue, earlier))];

// The document is plain data: headings, sentences with their figures, tables, charts. Writers know nothing of the domain.
export const document = run(assemble(catalogue.report("pagt.mensuel"), { dataset: july.dataset, earlier, findings, catalogue, lang: "fr" }));
export const docx = await writeDocx(document);
export const html = writeHtml(document);

console.log(`${document.title} – ${document.subtitle}: ${document.sections.length} sections, Word ${docx.length} bytes, HTML ${html.length} characters`);
