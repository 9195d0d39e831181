/** hucre: rows streamed into a workbook, as its documentation does for constant memory; the bytes are counted and let go. */
import { writeXlsxStream } from "hucre/xlsx";
import { HEADERS, drawnRows, models } from "./write-rows.mjs";

export const prepare = () => models();
export async function work(rows) {
  let size = 0;
  for await (const piece of writeXlsxStream(drawnRows(rows), { name: "Travaux", columns: HEADERS.map((header) => ({ header })), freezePane: { rows: 1 } })) size += piece.length;
  return size;
}
