import type { Grid, GridColumn, GridName, GridSheet, GridTable } from "@canevas-mali/core";
import { parseRange } from "./address.js";
import { DEFAULT_LIMITS } from "./limits.js";
import { findPart, readPart, type OpenPackage } from "./package-read.js";
import { refuse, tooLarge } from "./read-error.js";
import { nameTarget, odsRange, type OdsRange } from "./read-ods-names.js";
import { OdsSheet } from "./read-ods-sheet.js";
import { OdsText } from "./read-ods-text.js";
import type { ReadOptions } from "./read-workbook.js";
import type { Attributes } from "./xml-read.js";
import { readZipDirectory } from "./zip-directory.js";
import { countCell } from "./zip-inflate.js";

const CONTENT = "content.xml", MANIFEST = "META-INF/manifest.xml";

/** What a file may hold without end beside its cells. */
const COUNTED = new Set(["style", "named-range", "named-expression", "database-range"]);

/**
 * Reads an OpenDocument spreadsheet (.ods) as the same grid as an .xlsx: every table's cells with the results of formulas, database
 * ranges as tables, merged ranges, hidden rows and tables, defined names. Dates are serial numbers with a date's format. Source:
 * OpenDocument 1.3 part 3. Formulas are kept as OpenDocument writes them.
 * @throws WorkbookReadError with one sentence in French and English when the file can't or shouldn't be read
 * @example readOds(bytes, { source: "Kayes.ods" }).sheets[0]?.name
 */
export function readOds(bytes: Uint8Array, options: ReadOptions): Grid {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const progress = { done: 0, total: 0 };
  const tick = (count: number): void => {
    progress.done += count;
    if (options.signal?.aborted === true) throw refuse("aborted");
    if (progress.total > 0) options.onProgress?.(Math.min(1, progress.done / progress.total));
  };
  const pack: OpenPackage = { file: bytes, directory: readZipDirectory(bytes, limits.entries), budget: { limits, bytes: 0, cells: 0, tick } };
  tick(0);
  if (isEncrypted(pack)) throw refuse("encrypted");
  progress.total = findPart(pack, CONTENT)?.size ?? 0;
  progress.done = 0;
  const content = readContent(pack);
  if (content.sheets === null) throw refuse("not-workbook");
  options.onProgress?.(1);
  const sheets = content.sheets.map((sheet): GridSheet => {
    const columns = sheet.done([]);
    return { ...columns, tables: content.ranges.filter(({ range }) => range.sheet === sheet.name).flatMap(({ name, range, header }) => tableOf(name, range, header, columns.columns)) };
  });
  return { source: options.source, date1904: content.date1904, formats: content.formats, sheets, names: content.names };
}

function isEncrypted(pack: OpenPackage): boolean {
  let found = false;
  readPart(pack, MANIFEST, { open: (name) => { found ||= name === "encryption-data"; } });
  return found;
}

interface DatabaseRange { readonly name: string; readonly range: OdsRange; readonly header: boolean }

function readContent(pack: OpenPackage) {
  const sheets: OdsSheet[] = [], names: GridName[] = [], ranges: DatabaseRange[] = [], hiddenStyles = new Set<string>();
  const formats = ["General"], numbers = new Map([["General", 0]]);
  const formatOf = (code: string): number => {
    let at = numbers.get(code);
    if (at === undefined) numbers.set(code, (at = formats.push(code) - 1));
    return at;
  };
  const text = new OdsText(pack.budget.limits.textLength);
  let found = false, date1904 = false, style = "";
  let sheet: OdsSheet | null = null, row: Attributes = {}, cell: Attributes | null = null, cellDepth = 0, tableDepth = 0;

  readPart(pack, CONTENT, {
    open(element, attributes, depth) {
      if (cell !== null) { text.open(element, attributes); return; }
      if (COUNTED.has(element)) countCell(pack.budget);
      switch (element) {
        case "spreadsheet": if (depth === 3) found = true; break;
        case "style": style = attributes["style:name"] ?? ""; break;
        case "table-properties": if (attributes["table:display"] === "false") hiddenStyles.add(style); break;
        case "null-date": date1904 = attributes["table:date-value"] === "1904-01-01"; break;
        case "table":
          // A table inside a cell or a tracked change is none of the sheets.
          if (depth !== 4 || !found) break;
          if (sheets.length >= pack.budget.limits.sheets) throw tooLarge({ fr: `${pack.budget.limits.sheets} feuilles`, en: `${pack.budget.limits.sheets} sheets` });
          sheet = new OdsSheet(attributes["table:name"] ?? "", hiddenStyles.has(attributes["table:style-name"] ?? "") ? "hidden" : "visible", CONTENT, pack.budget);
          tableDepth = depth;
          sheets.push(sheet);
          break;
        case "table-row": if (sheet) row = attributes; break;
        case "table-cell": case "covered-table-cell": if (sheet) { cell = attributes; cellDepth = depth; } break;
        case "named-range": names.push({ name: attributes["table:name"] ?? "", ref: nameTarget(attributes["table:cell-range-address"] ?? ""), sheet: sheet?.name ?? null }); break;
        case "named-expression": names.push({ name: attributes["table:name"] ?? "", ref: nameTarget(attributes["table:expression"] ?? ""), sheet: sheet?.name ?? null }); break;
        case "database-range": {
          const name = attributes["table:name"] ?? "", range = odsRange(attributes["table:target-range-address"] ?? "");
          // LibreOffice keeps the ranges of filters under names of its own.
          if (range !== null && !name.startsWith("__")) ranges.push({ name, range, header: attributes["table:contains-header"] !== "false" });
        }
      }
    },
    text(piece) {
      if (cell !== null) text.piece(piece);
    },
    close(element, depth) {
      if (cell !== null && depth > cellDepth) { text.close(); return; }
      if (cell !== null) { sheet!.cell(cell, text.take(), date1904); cell = null; }
      else if (element === "table-row" && sheet) sheet.endRow(row, formatOf);
      else if (element === "table" && depth === tableDepth) sheet = null;
    },
  });
  return { sheets: found ? sheets : null, names, ranges, formats: formats as readonly string[], date1904 };
}

/** A database range as a table, its column names read from its first row. */
function tableOf(name: string, { ref }: OdsRange, headerRow: boolean, columns: readonly GridColumn[]): GridTable[] {
  const range = parseRange(ref.replaceAll("$", ""));
  if (range === null) return [];
  const header = columns.filter(({ index }) => index >= range.left && index <= range.right).map(({ index, rows, values }) => [index, values[rows.indexOf(range.top)]] as const);
  const texts = new Map(header.flatMap(([index, value]) => (value === undefined || value === null || typeof value === "object" ? [] : [[index, String(value)]])));
  const last = Math.max(range.left - 1, ...texts.keys());
  return [{ name, ref: ref.replaceAll("$", ""), columns: Array.from({ length: last - range.left + 1 }, (_, i) => texts.get(range.left + i) ?? ""), headerRow, totalsRow: false }];
}
