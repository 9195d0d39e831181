import type { Grid } from "@canevas-mali/core";
import { readCsv } from "./read-csv.js";
import { readOds } from "./read-ods.js";
import { readWorkbook, type ReadOptions } from "./read-workbook.js";
import { sniff } from "./sniff.js";

/**
 * Reads any file that people keep tables in: .xlsx, .xlsm, .ods and CSV. The content decides what it is; the name only says of
 * a text without separators, or of rare UTF-16, that it is a table. Everything else is refused by name, .xls, .xlsb and encrypted files too.
 * @throws WorkbookReadError with one sentence in French and English
 * @example readFile(bytes, { source: "Kayes.csv" }).sheets[0]?.name
 */
export function readFile(bytes: Uint8Array, options: ReadOptions): Grid {
  switch (sniff(bytes)) {
    case "csv": return readCsv(bytes, options);
    case "ods": return readOds(bytes, options);
    case "unknown": return /\.(csv|tsv|txt)$/i.test(options.source) ? readCsv(bytes, options) : readWorkbook(bytes, options);
    default: return readWorkbook(bytes, options);
  }
}
