import type { RegisterModel } from "../definition/catalogue.js";
import type { Finding } from "./finding.js";
import type { Segment, Table } from "./table.js";

type What = Pick<Finding, "code" | "severity" | "params" | "value" | "suggestion">;

/** A finding on a row of a table: sheet, address, masked where the column is personal. */
export const locate = (table: Table, model: RegisterModel, row: number, cell: string, what: What): Finding => locator(table, model, cell)(row, what.code, what.severity, what.params, what.value, what.suggestion);

/** {@link locate} for one cell-column: what is the same for all its rows is looked up once, and findings come in one shape. */
export function locator(table: Table, model: RegisterModel, cell: string): (row: number, code: string, severity: Finding["severity"], params: Finding["params"], value: string | null, suggestion: string | null) => Finding {
  const { segments, sheetRow } = table, register = model.register.id;
  const personal = (model.cell.get(cell)?.personal ?? null) !== null;
  let segment: Segment | undefined = segments[0];
  return (row, code, severity, params, value, suggestion) => {
    if (!segment || row < segment.from || row >= segment.to) segment = segments.find((s) => row >= s.from && row < s.to);
    return {
      code, severity, source: segment?.source ?? "", register, sheet: segment?.sheet ?? null, row: sheetRow[row] ?? null, column: segment?.columns[cell] ?? null, cell,
      params, value: personal ? null : value, masked: personal && value !== null, suggestion,
    };
  };
}
