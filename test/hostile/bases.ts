import { readFileSync, statSync } from "node:fs";
import { strToU8 } from "fflate";
import { createCatalogue, periodOfId, type ExampleRow } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { templateSpec } from "@canevas-mali/core/derive";
import { writeCsv, writeWorkbook } from "@canevas-mali/workbook";
import { need } from "../support/cli.js";
import { KITCHEN } from "../workbook/kitchen.js";
import { zip } from "../workbook/hand-made.js";
import { corpusFiles, corpusPath } from "./corpus.js";

/** A sound file that mutations start from. */
export interface Base {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const catalogue = createCatalogue(DOMAINS);

function template(register: string, rows: readonly ExampleRow[]): Uint8Array {
  const { domain } = catalogue.register(register), usual = catalogue.domain(domain).period;
  const period = periodOfId(usual === "month" ? "2021-07" : usual === "quarter" ? "2021-Q3" : usual === "semester" ? "2021-S2" : "2021")!;
  return writeWorkbook(templateSpec(catalogue, { domain, period, place: null, lang: "fr", rows: 3, data: { [register]: rows }, registers: [register] }));
}

/** Labels of the register of needs over the rows of an ODS or CSV table. */
const labels = catalogue.register("pagt.besoins").cells.filter((cell) => !cell.silent && cell.until === null).map((cell) => cell.label.fr);
const lines = [labels, ["B-1", "Kayes", "Kita", "12 M FCFA", "31/07/2021", "-5", "N/A"], ["B-2", "Segou", "", "mars 2021", "1 100,50", "0", "oui"]];

function ods(): Uint8Array {
  const NS = ["office", "table", "text"].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(" ");
  const cell = (value: string): string => (/^-?\d+$/.test(value) ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>` : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`);
  const rows = lines.map((line) => `<table:table-row>${line.map(cell).join("")}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`).join("");
  return zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<manifest/>",
    "content.xml": `<office:document-content ${NS} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Besoins">${rows}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

/** Small files that between them hold everything that is read: templates of ours, a workbook with all features, ODS, CSV. */
export const BASES: readonly Base[] = [
  { name: "besoins.xlsx", bytes: () => template("pagt.besoins", [need("B-1"), need("B-2", { urgency: null })]) },
  { name: "groupes.xlsx", bytes: () => template("coordination.groupes", [{ code: "GT-01", name: "Groupe inventé", groupKind: "gt", lead: "AAA" }]) },
  { name: "stocks.xlsx", bytes: () => template("elections.stocks", []) },
  { name: "autre.xlsx", bytes: () => writeWorkbook({ sheets: [{ name: "Suivi", rows: [["Tableau des besoins"], [], ...lines] }] }) },
  { name: "kitchen.xlsx", bytes: () => writeWorkbook(KITCHEN) },
  { name: "besoins.ods", bytes: ods },
  { name: "besoins.csv", bytes: () => strToU8(writeCsv(lines)) },
];

/** Real files of at most 100 kB. */
export const realBases = (): Base[] => corpusFiles().filter((file) => statSync(corpusPath(file)).size <= 100_000).map((file) => ({ name: file, bytes: () => new Uint8Array(readFileSync(corpusPath(file))) }));
