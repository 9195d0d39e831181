import type { RegisterModel } from "../definition/catalogue.js";
import type { Finding } from "./finding.js";
import type { Table } from "./table.js";

/** A finding on a row of a table: sheet, address, masked where the column is personal. */
export function locate(table: Table, model: RegisterModel, row: number, cell: string, what: Pick<Finding, "code" | "severity" | "params" | "value" | "suggestion">): Finding {
  const segment = table.segments.find((s) => row >= s.from && row < s.to);
  const personal = model.cell.get(cell)?.personal !== null && model.cell.get(cell)?.personal !== undefined;
  return {
    ...what, source: segment?.source ?? "", register: model.register.id, sheet: segment?.sheet ?? null, row: table.sheetRow[row] ?? null, column: segment?.columns[cell] ?? null, cell,
    value: personal ? null : what.value, masked: personal && what.value !== null,
  };
}
