import type { Catalogue } from "../definition/catalogue.js";
import type { FactTable, RowSource } from "../definition/consolidated.js";
import type { WorkbookSpec } from "../definition/sheet-spec.js";
import { withRowSources } from "./consolidated-origins.js";
import { withFactSheets } from "./consolidated-sheets.js";
import { templateSpec, type TemplateOptions } from "./template.js";

export interface ConsolidatedOptions extends Omit<TemplateOptions, "rows" | "part"> {
  readonly data: NonNullable<TemplateOptions["data"]>;
  /** By register, where each row of `data` was taken from. */
  readonly origins: Readonly<Record<string, readonly RowSource[]>>;
  /** The fact sheets, in order; they come after the front sheet. */
  readonly facts: readonly FactTable[];
}

/** A consolidated workbook as data: a template with all rows, beside each row where it comes from, and the facts about it. Reads back as any template. */
export function consolidatedSpec(catalogue: Catalogue, { origins, facts, ...options }: ConsolidatedOptions): WorkbookSpec {
  return withFactSheets(withRowSources(templateSpec(catalogue, { ...options, rows: 1 }), origins, options.lang), facts, options.lang);
}
