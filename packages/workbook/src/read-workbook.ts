import type { Grid, GridName, GridSheet } from "@canevas-mali/core";
import { DEFAULT_LIMITS, type ReadLimits } from "./limits.js";
import { isDateFormat } from "./number-formats.js";
import { findPart, readPart, readRelations, workbookPart, type OpenPackage, type Relation } from "./package-read.js";
import { corrupt, refuse, tooLarge } from "./read-error.js";
import { readSheet, type SheetContext } from "./read-sheet.js";
import { readSharedStrings } from "./read-strings.js";
import { readCellFormats } from "./read-styles.js";
import { readTable } from "./read-table.js";
import { kindOfPackage, sniff } from "./sniff.js";
import { isTrue, relationId, unescapeText } from "./xml-read.js";
import { readZipDirectory } from "./zip-directory.js";
import { countCell } from "./zip-inflate.js";

export interface ReadOptions {
  /** The file's name as the user knows it; it comes back in {@link Grid.source}. */
  readonly source: string;
  /** Limits that differ from {@link DEFAULT_LIMITS}. */
  readonly limits?: Partial<ReadLimits>;
  /** An `AbortSignal`: once aborted, the next piece of the file throws a `WorkbookReadError` with code `aborted`. */
  readonly signal?: { readonly aborted: boolean };
  /** Called often, with the share of the file that is read, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads an .xlsx or .xlsm file: every worksheet's cells, tables, merged ranges, hidden rows, and the defined names.
 * Macros, pictures and chart sheets are passed over. Format: ECMA-376, transitional and strict.
 * @throws WorkbookReadError with one sentence in French and English when the file can't or shouldn't be read
 * @example readWorkbook(bytes, { source: "Kayes.xlsx" }).sheets[0]?.name
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): Grid {
  return readWith(bytes, options, false);
}

/** The same, everything read by the XML parser where `parsedOnly`: the scans of plain elements are tested against it. */
export function readWith(bytes: Uint8Array, options: ReadOptions, parsedOnly: boolean): Grid {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  refuseOtherKinds(bytes);
  const directory = readZipDirectory(bytes, limits.entries);
  const progress = { done: 0, total: 0 };
  const tick = (count: number) => {
    progress.done += count;
    if (options.signal?.aborted === true) throw refuse("aborted");
    if (progress.total > 0) options.onProgress?.(Math.min(1, progress.done / progress.total));
  };
  const pack: OpenPackage = { file: bytes, directory, budget: { limits, parsedOnly, bytes: 0, cells: 0, tick } };
  const kind = kindOfPackage(directory);
  if (kind !== "xlsx") throw refuse(kind === "zip" ? "not-workbook" : kind);
  tick(0);

  const part = workbookPart(pack);
  const relations = readRelations(pack, part);
  const book = readBook(pack, part);
  const worksheets = placeSheets(book.sheets, relations, part, limits.sheets);
  const stringsPart = relations.find((relation) => relation.kind === "sharedStrings")?.target;
  const stylesPart = relations.find((relation) => relation.kind === "styles")?.target;
  for (const name of [stringsPart, stylesPart, ...worksheets.map((sheet) => sheet.part)]) {
    progress.total += (name === undefined ? undefined : findPart(pack, name))?.size ?? 0;
  }
  progress.done = 0;

  const formats = formatIndex(readCellFormats(pack, stylesPart));
  const context: SheetContext = { strings: readSharedStrings(pack, stringsPart), date1904: book.date1904, ...formats };
  const tableParts = new Set<string>();
  // Several sheets may stand on one part: it is read for each, and counts each time.
  const sheets: GridSheet[] = worksheets.map(({ name, state, part: sheetPart }) => {
    const { tableIds, ...content } = readSheet(pack, sheetPart, context);
    const tables = readTables(pack, sheetPart, tableIds, tableParts);
    return { name, state, ...content, tables };
  });
  options.onProgress?.(1);
  return { source: options.source, date1904: book.date1904, formats: formats.codes, sheets, names: book.names };
}

function refuseOtherKinds(bytes: Uint8Array): void {
  const kind = sniff(bytes);
  switch (kind) {
    case "xls": case "encrypted": case "html": case "csv": case "empty": case "truncated":
      throw refuse(kind);
    case "unknown":
      throw refuse("not-workbook");
  }
}

interface BookSheet {
  readonly name: string;
  readonly state: GridSheet["state"];
  readonly relation: string;
}

function readBook(pack: OpenPackage, part: string) {
  const sheets: BookSheet[] = [];
  const names: { readonly name: string; ref: string; readonly local: string | undefined }[] = [];
  let date1904 = false;
  let section = "";
  let open = false;
  readPart(pack, part, {
    open(element, attributes, depth) {
      if (depth === 2) {
        section = element;
        if (element === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      } else if (depth === 3 && section === "sheets" && element === "sheet") {
        const { name, state } = attributes;
        const relation = relationId(attributes);
        if (name === undefined || relation === undefined) throw corrupt(part, "sheet");
        countCell(pack.budget);
        sheets.push({ name: unescapeText(name), state: state === "hidden" || state === "veryHidden" ? state : "visible", relation });
      } else if (depth === 3 && section === "definedNames" && element === "definedName") {
        countCell(pack.budget);
        names.push({ name: unescapeText(attributes["name"] ?? ""), ref: "", local: attributes["localSheetId"] });
        open = true;
      }
    },
    text(piece) {
      if (open) names[names.length - 1]!.ref += piece;
    },
    close() {
      open = false;
    },
  });
  const local = (index: string | undefined) => (index === undefined ? null : (sheets[Number(index)]?.name ?? null));
  return { sheets, date1904, names: names.map(({ name, ref, local: index }): GridName => ({ name, ref, sheet: local(index) })) };
}

/** The worksheets with their part; chart, dialog and macro sheets have no cells and are passed over. */
function placeSheets(sheets: readonly BookSheet[], relations: readonly Relation[], part: string, limit: number) {
  if (sheets.length > limit) throw tooLarge({ fr: `${limit} feuilles`, en: `${limit} sheets` });
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const placed: { readonly name: string; readonly state: GridSheet["state"]; readonly part: string }[] = [];
  for (const { name, state, relation: id } of sheets) {
    // Sheets of old macro modules have an empty id and no part.
    if (id === "") continue;
    const relation = byId.get(id);
    if (relation === undefined) throw corrupt(part, name);
    if (relation.kind !== "worksheet") continue;
    placed.push({ name, state, part: relation.target });
  }
  return placed;
}

/** The tables of a sheet. A table is read once, for the first that names it: a list of relations can name one without end. */
function readTables(pack: OpenPackage, sheetPart: string, ids: readonly string[], taken: Set<string>) {
  if (ids.length === 0) return [];
  const byId = new Map(readRelations(pack, sheetPart).map((relation) => [relation.id, relation.target]));
  return ids.flatMap((id) => {
    const target = byId.get(id);
    if (target === undefined) throw corrupt(sheetPart, "table");
    if (taken.has(target)) return [];
    taken.add(target);
    return readTable(pack, target);
  });
}

/** Numbers the format codes in order of first use; General is 0. */
function formatIndex(codes: readonly string[]) {
  const used = ["General"];
  const numbers = new Map([["General", 0]]);
  const indexOf = (code: string) => {
    let index = numbers.get(code);
    if (index === undefined) numbers.set(code, (index = used.push(code) - 1));
    return index;
  };
  const formatOfStyle = (style: number) => indexOf(codes[style] ?? "General");
  const formatOfIsoDate = (style: number, withTime: boolean) =>
    isDateFormat(codes[style] ?? "General") ? formatOfStyle(style) : indexOf(withTime ? "yyyy-mm-dd hh:mm:ss" : "yyyy-mm-dd");
  return { codes: used as readonly string[], formatOfStyle, formatOfIsoDate };
}
