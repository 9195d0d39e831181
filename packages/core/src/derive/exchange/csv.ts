import type { Catalogue } from "../../definition/catalogue.js";
import type { ExchangeData } from "../../definition/exchange.js";
import { cellsOfRegister, shown, type ExchangeTable } from "./cells.js";
import { hxlTag } from "./hxl.js";

/**
 * One table a register for people: headers and labels in the workbook's language, names of places, ISO dates. Canevas reads them back.
 * With `hxl`, a row of HXL tags follows the header.
 * @example csvTables(data, catalogue, { hxl: false })[0]?.rows[0] // ["Code de l’intervention", "PTF", …]
 */
export function csvTables(data: ExchangeData, catalogue: Catalogue, options: { readonly hxl: boolean }): ExchangeTable[] {
  return data.registers.map((register) => {
    const cells = cellsOfRegister(register, catalogue);
    return {
      name: register.id,
      rows: [cells.map((cell) => cell.label[data.lang]), ...(options.hxl ? [cells.map(hxlTag)] : []), ...register.rows.map((row) => cells.map((cell) => shown(row[cell.id] ?? null, cell, data)))],
    };
  });
}
