// Compute one indicator, in total and by cercle. Values are exact decimal strings; null is « n.d. », never 0.
import { readFileSync } from "node:fs";
import { compute, createCatalogue, Decimal, readGrid, run } from "@canevas-mali/core";
import { DOMAINS } from "@canevas-mali/core/domains";
import { readWorkbook } from "@canevas-mali/workbook";

const catalogue = createCatalogue(DOMAINS);
const bytes = readFileSync(new URL("../pagt/v1-kayes-2021-07.xlsx", import.meta.url));
const { dataset } = readGrid(readWorkbook(bytes, { source: "v1-kayes-2021-07.xlsx" }), catalogue);

// PAG-I20: share of services that function. `by` of the definition says which breakdowns there are.
const measures = run(compute([dataset], catalogue, { indicators: ["PAG-I20"] }));
const percent = (value: string | null): string => (value === null ? "n/a" : `${new Decimal(value).times(100).toFixed(1)} %`);

export const total = measures.find((m) => Object.keys(m.by).length === 0)!;
export const byCercle = measures.filter((m) => Object.keys(m.by).join() === "place.cercle");

console.log(`${catalogue.indicator("PAG-I20").title.en}: ${percent(total.value)} (${total.numerator} of ${total.denominator})`);
for (const m of byCercle) {
  const cercle = dataset.gazetteer.byCode(m.by["place.cercle"]!)!;
  console.log(`  ${cercle.name}: ${percent(m.value)}, from ${m.rows.length} rows`);
}
