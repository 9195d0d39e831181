import type { CellRange } from "@canevas-mali/workbook";
import { addGrid, usedRange, type BookModel, type CellModel, type SheetModel } from "./model.js";
import { isInside, rangeObject } from "./range-object.js";
import { ExcelFault, notModelled, type WireObject } from "./wire.js";
import { readWorkbook, a1 } from "@canevas-mali/workbook";
import { names, tables, worksheets } from "./sheet-objects.js";

/** What the objects of one simulated Excel share. */
export interface Session {
  readonly book: BookModel;
  readonly listSeparator: "," | ";";
  /** The value of a formula that somebody writes. */
  evaluate(formula: string): CellModel;
  /** Tells the add-in of an event, once the answer is sent. */
  raise(type: number, message: unknown): void;
  nextId(kind: string): string;
  /** The sheet, if it is still there. */
  alive(sheet: SheetModel): SheetModel;
  /** The sheet, if it may be written. */
  writable(sheet: SheetModel): SheetModel;
  changed(sheet: SheetModel, range: CellRange): void;
  clear(sheet: SheetModel, range: CellRange, what: string): void;
  select(sheet: SheetModel, range: CellRange): null;
  used(sheet: SheetModel, valuesOnly: boolean, within: CellRange): WireObject | null;
}

export function createSession(book: BookModel, listSeparator: "," | ";", raise: Session["raise"]): Session {
  const session: Session = {
    book,
    listSeparator,
    raise,
    evaluate(formula) {
      const link = /^=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/.exec(formula);
      if (link === null) throw notModelled(`calculation of ${formula}`);
      return { value: link[2]!.replaceAll('""', '"') };
    },
    nextId: (kind) => `{${kind}-${++book.nextId}}`,
    alive(sheet) {
      if (!book.sheets.includes(sheet)) throw new ExcelFault("ItemNotFound", "The requested resource doesn't exist.");
      return sheet;
    },
    writable(sheet) {
      if (session.alive(sheet).isProtected) throw new ExcelFault("AccessDenied", "You can't perform the requested operation.");
      return sheet;
    },
    changed(sheet, { top, left, bottom, right }) {
      const address = top === bottom && left === right ? a1(top, left) : `${a1(top, left)}:${a1(bottom, right)}`;
      raise(10, { address, changeType: "RangeEdited", source: "Local", worksheetId: sheet.id });
    },
    clear(sheet, range, what) {
      if (what !== "Formats") for (const key of [...sheet.cells.keys()]) if (isInside(key, range)) sheet.cells.delete(key);
      if (what !== "Contents") for (const key of [...sheet.formats.keys()]) if (isInside(key, range)) sheet.formats.delete(key);
    },
    select(sheet, range) {
      session.alive(sheet);
      book.selection = { sheet, range };
      return null;
    },
    used(sheet, valuesOnly, within) {
      const used = usedRange(sheet, valuesOnly);
      if (used === null) return null;
      const cut = { top: Math.max(used.top, within.top), left: Math.max(used.left, within.left), bottom: Math.min(used.bottom, within.bottom), right: Math.min(used.right, within.right) };
      return cut.top > cut.bottom || cut.left > cut.right ? null : rangeObject(session, sheet, cut);
    },
  };
  return session;
}

/** The workbook, which is the root of all paths. */
export function workbookObject(session: Session): WireObject {
  const { book } = session;
  return {
    type: "Workbook",
    get: { Name: () => book.name },
    child: {
      Worksheets: () => worksheets(session),
      Tables: () => tables(session, book.sheets),
      Names: () => names(session, null),
      Application: () => ({
        type: "Application",
        call: { SuspendApiCalculationUntilNextSync: () => null },
      }),
      Functions: () => ({
        type: "Functions",
        call: { Date: (year: number, month: number, day: number) => functionResult(dateSerial(book, year, month, day)) },
      }),
    },
    call: {
      InsertWorksheetsFromBase64: (base64: string, options?: { positionType?: string }) => {
        if (options?.positionType !== "End") throw notModelled(`insertion at ${String(options?.positionType)}`);
        const grid = readWorkbook(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)), { source: "" });
        const added = addGrid(book, grid);
        book.names.push(...grid.names);
        for (const sheet of added) session.raise(13, { worksheetId: sheet.id, source: "Local" });
        return added.map((sheet) => sheet.id);
      },
    },
  };
}

const functionResult = (value: unknown): WireObject => ({ type: "FunctionResult", get: { Value: () => value, Error: () => null } });

function dateSerial(book: BookModel, year: number, month: number, day: number): number {
  const days = (at: number) => at / 86_400_000;
  return days(Date.UTC(year, month - 1, day)) - days(book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30));
}
