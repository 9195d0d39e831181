import { canonicalParams, canonicalRow, contentOf, rowSources, type CanonicalRow, type Consolidation, type FactTable } from "@canevas-mali/core";
import { consolidatedPackage, consolidatedSpec } from "@canevas-mali/core/derive";
import { writeCsv, writeWorkbook } from "@canevas-mali/workbook";
import type { Context } from "./context.js";

/** Everybody's rows in one workbook, each with where it came from, and the fact sheets. */
export function consolidatedWorkbook(consolidation: Consolidation, facts: readonly FactTable[], { catalogue, lang }: Pick<Context, "catalogue" | "lang">): Uint8Array {
  const { dataset } = consolidation;
  const data = Object.fromEntries(Object.entries(dataset.tables).map(([id, table]): [string, CanonicalRow[]] => {
    const model = catalogue.register(id);
    return [id, Array.from({ length: table.rows }, (_, row) => canonicalRow(model, table, row))];
  }));
  return writeWorkbook(consolidatedSpec(catalogue, {
    domain: dataset.domain, period: dataset.period, place: dataset.place, lang, asOf: dataset.asOf, map: dataset.gazetteer.map, params: canonicalParams(dataset, catalogue),
    registers: Object.keys(dataset.tables), data, origins: rowSources(consolidation, lang), facts,
  }));
}

/** The same as CSV files with a data package, by file name. */
export function consolidatedFolder(consolidation: Consolidation, facts: readonly FactTable[], { catalogue, lang }: Pick<Context, "catalogue" | "lang">): Map<string, Uint8Array> {
  const { dataset, conflicts } = consolidation;
  const { descriptor, files } = consolidatedPackage(catalogue, {
    domain: dataset.domain, origins: rowSources(consolidation, lang), facts, lang, open: new Set(conflicts.filter((c) => c.ruling === null).map((c) => c.register)),
    value: (register, row, cell) => contentOf(dataset.tables[register]!.columns[cell], catalogue.register(register).cell.get(cell)!, row),
  });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return new Map([["datapackage.json", bytes(`${JSON.stringify(descriptor, null, 2)}\n`)], ...[...files].map(([name, rows]): [string, Uint8Array] => [name, bytes(writeCsv(rows, { separator: ",", bom: false }))])]);
}
