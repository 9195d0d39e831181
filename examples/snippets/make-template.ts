// Make the blank workbook of a domain for a place and a period: drop-downs, live checks and live indicators included.
import { createCatalogue, periodOfId } from "@canevas-mali/core";
import { templateSpec } from "@canevas-mali/core/derive";
import { DOMAINS } from "@canevas-mali/core/domains";
import { writeWorkbook } from "@canevas-mali/workbook";

const catalogue = createCatalogue(DOMAINS);

// A spec is plain JSON-safe data: change what you like before it is written.
const spec = templateSpec(catalogue, {
  domain: "pagt", period: periodOfId("2021-08")!, place: "ML0105", lang: "fr", rows: 30,
  params: { contratDebut: "2021-06-14" },
  data: { "pagt.plan": [{ code: "1.4.1", wording: "Rouvrir les postes de sécurité", axis: "1. Sécurité", regional: true }] },
});
export const bytes = writeWorkbook(spec);

// writeFileSync("pagt-kita-2021-08.xlsx", bytes) in Node; a Blob in a browser.
console.log(`${spec.properties!.title}: ${spec.sheets.length} sheets, ${bytes.length} bytes`);
