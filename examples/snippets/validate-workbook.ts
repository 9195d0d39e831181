// Validate a workbook: bytes in, findings out. Nothing touches the file; nothing goes over the network.
import { readFileSync } from "node:fs";
import { a1, check, createCatalogue, messageOf, readGrid, run } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { readWorkbook } from "@canevas-mali/workbook";

const catalogue = createCatalogue(DOMAINS);
const bytes = readFileSync(new URL("../pagt/v1-kayes-2021-07.xlsx", import.meta.url));

// Reading says what was recognised, repaired or refused on the way; checking runs every rule over what was read.
const { dataset, sheets, findings: read } = readGrid(readWorkbook(bytes, { source: "v1-kayes-2021-07.xlsx" }), catalogue);
export const findings = [...read, ...run(check(dataset, catalogue))];

for (const sheet of sheets) console.log(`${sheet.name}: ${sheet.rows} rows of ${sheet.register}`);
for (const f of findings) {
  const where = f.row === null || f.column === null ? f.sheet ?? f.source : `${f.sheet}!${a1(f.row, f.column)}`;
  console.log(`${f.severity} ${f.code} ${where}: ${messageOf(f, catalogue, "en")}`);
}
console.log(findings.length === 0 ? "Nothing to correct." : `${findings.length} findings`);
