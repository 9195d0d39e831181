import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import { MEMORY_FORMAT, MEMORY_HEADER, MEMORY_SHEET } from "../definition/workbook-names.js";
import { sheetCells } from "./template-excel.js";
import { tableName, type TemplateContext } from "./template.js";

/** The very-hidden sheet in which the workbook remembers what it is: readable without us. */
export function memorySheet(context: TemplateContext): SheetSpec {
  const { options, catalogue } = context;
  const values: [string, string][] = [
    ["format", `canevas ${MEMORY_FORMAT}`], ["domain", options.domain], ["version", String(catalogue.domain(options.domain).version)], ["lang", options.lang],
    ["place", options.place ?? ""], ["period", options.period.id], ["map", context.gazetteer.map], ["asOf", context.asOf],
  ];
  const rows: CellSpec[][] = [...values, [], [...MEMORY_HEADER]];
  for (const model of context.models) {
    for (const cell of sheetCells(model)) rows.push([context.t(model.register.sheet), tableName(model.register.id), context.t(cell.label), model.register.id, cell.id]);
  }
  return { name: MEMORY_SHEET, state: "veryHidden", rows: rows.map((row) => row.map((value) => ({ value: value as string, style: "text" }))) };
}
