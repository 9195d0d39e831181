import type { CellSpec, SheetSpec } from "../definition/sheet-spec.js";
import { GIVEN_HEADER, MEMORY_FORMAT, MEMORY_HEADER, MEMORY_SHEET } from "../definition/workbook-names.js";
import { fingerprint } from "../values/canonical.js";
import { sheetCells } from "./template-excel.js";
import { givenRows } from "./template-part.js";
import { tableName, type TemplateContext } from "./template.js";

/** The very-hidden sheet in which the workbook remembers what it is: readable without us. */
export function memorySheet(context: TemplateContext): SheetSpec {
  const { options, catalogue } = context;
  const values: [string, string][] = [
    ["format", `canevas ${MEMORY_FORMAT}`], ["domain", options.domain], ["version", String(catalogue.domain(options.domain).version)], ["lang", options.lang],
    ["place", options.place ?? ""], ["period", options.period.id], ["map", context.gazetteer.map], ["asOf", context.asOf],
  ];
  if (options.part) values.push(["part", options.part.key], ["made", fingerprint(options.data ?? {})]);
  const rows: CellSpec[][] = [...values, [], [...MEMORY_HEADER]];
  for (const model of context.models) {
    const remember = (header: string, cell: string): void => { rows.push([context.t(model.register.sheet), tableName(model.register.id), header, model.register.id, cell]); };
    for (const cell of sheetCells(model)) remember(context.t(cell.label), cell.id);
  }
  const given = givenRows(context);
  if (given.length > 0) rows.push([], [...GIVEN_HEADER], ...given);
  return { name: MEMORY_SHEET, state: "veryHidden", rows: rows.map((row) => row.map((value) => ({ value: value as string, style: "text" }))) };
}
