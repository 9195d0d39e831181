import type { Grid } from "@canevas-mali/core";
import { rangeOf, bookOf, keyOf, findSheet, type BookModel, type SheetModel } from "./model.js";
import { createBridge, type Bridge } from "./bridge.js";
import { parseInput } from "./parse-input.js";
import { createSession, workbookObject } from "./session.js";

export interface SimulatorOptions {
  /** The newest ExcelApi that this Excel has: `1.14` is Excel 2021. */
  readonly excelApi?: string;
  /** What separates areas in an address; some French desktops want `;`. */
  readonly listSeparator?: "," | ";";
}

/** An Excel with one workbook and no calculation, as far as an add-in can tell. */
export interface SimulatedExcel {
  readonly book: BookModel;
  readonly bridge: Bridge;
  isSetSupported(name: string, version?: string): boolean;
  sheet(name: string): SheetModel;
  /** What users do in the workbook meanwhile; the add-in is told. */
  userTypes(sheet: string, address: string, value: string | number | boolean): void;
  userRenames(sheet: string, name: string): void;
  userDeletes(sheet: string): void;
  userInsertsRows(sheet: string, before: number, count: number): void;
}

/** Opens a workbook, given as its reading, in a new simulated Excel. */
export function simulatedExcel(grid: Grid, options: SimulatorOptions = {}): SimulatedExcel {
  const book = bookOf(grid);
  const session = createSession(book, options.listSeparator ?? ",", (type, message) => bridge.raise(type, message));
  const bridge: Bridge = createBridge(workbookObject(session));
  const sets: Readonly<Record<string, string>> = { ExcelApi: options.excelApi ?? "1.15", RichApiRuntime: "1.3", SharedRuntime: "1.1", DelayForCellEdit: "1.1", CustomFunctionsRuntime: "1.3" };
  const sheet = (name: string): SheetModel => {
    const found = findSheet(book, name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };
  return {
    book,
    bridge,
    isSetSupported(name, version = "1.1") {
      const have = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase())?.[1];
      return have !== undefined && compareVersions(have, version) >= 0;
    },
    sheet,
    userTypes(name, address, value) {
      const { top, left } = rangeOf(address);
      const key = keyOf(top, left);
      const cell = parseInput(value, sheet(name).formats.get(key) ?? "General").cell;
      if (cell === null) sheet(name).cells.delete(key);
      else sheet(name).cells.set(key, cell);
      session.changed(sheet(name), rangeOf(address));
    },
    userRenames(name, next) {
      sheet(name).name = next;
    },
    userDeletes(name) {
      const { id } = sheet(name);
      book.sheets.splice(book.sheets.indexOf(sheet(name)), 1);
      bridge.raise(15, { worksheetId: id, source: "Local" });
    },
    userInsertsRows(name, before, count) {
      const target = sheet(name);
      const shift = <T>(map: Map<number, T>) => new Map([...map].map(([key, value]) => [key >= keyOf(before, 0) ? key + keyOf(count, 0) : key, value]));
      target.cells = shift(target.cells);
      target.formats = shift(target.formats);
      bridge.raise(10, { address: `${before + 1}:${before + count}`, changeType: "RowInserted", source: "Local", worksheetId: target.id });
    },
  };
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
