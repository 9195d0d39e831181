import { applyProfile, exchangeData, type Dataset, type Exchanged, type ExampleRow, type Profile } from "@canevas-mali/core";
import { writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, inspect, loadExample } from "../../examples/pagt/workbooks.mjs";
import { tablesOf } from "../support/valid-rows.js";

/** A key of nobody's. */
const KEY = "5".repeat(64);

/** The filled example of each domain. */
export const EXAMPLES: Readonly<Record<string, string>> = { pagt: "kayes-2021-07", services: "gao-2021-Q3", coordination: "pool-2027-Q1", consultations: "mopti-2021-11", selection: "selection-2021-09", elections: "segou-2025-11" };

const read = new Map<string, Dataset>();

/** An example as it is read from its workbook, with other rows of some registers where they are given. */
export function dataset(domain: string, rows: Readonly<Record<string, readonly ExampleRow[]>> = {}): Dataset {
  let whole = read.get(domain);
  if (!whole) read.set(domain, (whole = inspect(writeWorkbook(exampleSpec(loadExample(EXAMPLES[domain]!, domain))), `${domain}.xlsx`).dataset));
  return { ...whole, tables: { ...whole.tables, ...tablesOf(rows, catalogue) } };
}

/** Its rows on their way out, for a profile. */
export const exchange = (from: Dataset, profile: Profile): Exchanged => exchangeData(applyProfile(from, catalogue, profile, { key: KEY }).dataset, catalogue);

/** An intervention that lacks nothing. */
export const intervention = (code: string, more: ExampleRow = {}): ExampleRow => ({
  code, ptf: "DUE", project: "Appui", partner: "AMSS", pillar: "gouvernance", sector: "sante", "place.region": "ML01", "place.cercle": "ML0103", status: "en_cours", start: "2021-01-01", end: "2021-12-31",
  "budget.amount": 1000.5, "budget.currency": "XOF", spent: 12, ...more,
});
