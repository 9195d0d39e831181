export { a1, columnName, parseA1, parseRange, type CellAddress, type CellRange } from "./address.js";
export { writeCsv, type CsvOptions } from "./csv.js";
export { DEFAULT_LIMITS, type ReadLimits } from "./limits.js";
export { lintWorkbook } from "./lint.js";
export { WorkbookReadError, type WorkbookReadErrorCode } from "./read-error.js";
export { readWorkbook, type ReadOptions } from "./read-workbook.js";
export { sniff, type FileKind } from "./sniff.js";
export { writeWorkbook } from "./write-workbook.js";
