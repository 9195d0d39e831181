/** Canevas: the same rows streamed into a workbook, the bytes counted and let go. */
import { streamWorkbook } from "@canevas-mali/workbook";
import { HEADERS, drawnRows, models } from "./write-rows.mjs";

export const prepare = () => models();
export function work(rows) {
  let size = 0;
  streamWorkbook({ sheets: [{ name: "Travaux", rows: [HEADERS], freeze: { row: 1, column: 0 } }] }, (piece) => { size += piece.length; }, new Map([["Travaux", { rows: drawnRows(rows) }]]));
  return size;
}
