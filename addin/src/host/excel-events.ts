import { parseRange } from "@canevas-mali/workbook/ranges";
import { a1, MEMORY_SHEET } from "@canevas-mali/core";
import { hostErrorOf, runExcel, type ExcelApi } from "./excel-run.js";
import type { Change, SheetRange } from "./host.js";

/** Tells our own writes from the user's: newer Excel says so itself, older ones are told by address. */
export interface OwnWrites {
  expect(sheetId: string, range: SheetRange): void;
  /** Whether a change was expected; it then no longer is. */
  take(sheetId: string, address: string): boolean;
  /** Does what adds sheets: those are ours, and so is all that changes in them. */
  adding<T>(task: () => Promise<T>): Promise<T>;
  /** A sheet was added: whether it is one of ours. */
  added(sheetId: string): boolean;
}

export function ownWrites(): OwnWrites {
  const expected = new Map<string, number>();
  const sheets = new Set<string>();
  let isAdding = 0;
  return {
    expect(sheetId, { row, column, rows, columns }) {
      const address = rows * columns === 1 ? a1(row, column) : `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
      const key = `${sheetId} ${address}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    },
    take(sheetId, address) {
      const key = `${sheetId} ${address}`;
      const count = expected.get(key) ?? 0;
      if (count > 1) expected.set(key, count - 1);
      else expected.delete(key);
      return count > 0 || sheets.has(sheetId);
    },
    async adding(task) {
      isAdding++;
      try {
        return await task();
      } finally {
        isAdding--;
      }
    },
    added(sheetId) {
      if (isAdding > 0) sheets.add(sheetId);
      return sheets.has(sheetId);
    },
  };
}

/** Hears of changes to cells, and of sheets added and deleted; gives what stops it. A sheet renamed is met at the next reading. */
export async function watchChanges(api: ExcelApi, own: OwnWrites, handler: (change: Change) => void): Promise<() => Promise<void>> {
  const names = new Map<string, string>();
  return runExcel(api, "", true, async (context) => {
    const { worksheets } = context.workbook;
    const loadNames = async (inner: Excel.RequestContext): Promise<void> => {
      const known = inner.workbook.worksheets.load("items/id,items/name");
      await inner.sync();
      for (const { id, name } of known.items) names.set(id, name);
    };
    await loadNames(context);
    const structure = async (isOwn: boolean): Promise<void> => {
      await runExcel(api, "", true, loadNames);
      handler({ kind: "structure", sheet: null, range: null, own: isOwn });
    };
    const results = [
      worksheets.onChanged.add(async ({ worksheetId, address, changeType, triggerSource }) => {
        const sheet = names.get(worksheetId);
        if (sheet === undefined) return;
        const isOwn = own.take(worksheetId, address) || triggerSource === "ThisLocalAddin" || sheet === MEMORY_SHEET;
        const isCells = changeType === "RangeEdited";
        handler({ kind: isCells ? "cells" : "structure", sheet, range: isCells ? rangeOf(sheet, address) : null, own: isOwn });
      }),
      worksheets.onAdded.add(({ worksheetId }) => structure(own.added(worksheetId))),
      worksheets.onDeleted.add(() => structure(false)),
    ];
    await context.sync();
    return async () => {
      try {
        await api.run(context, async (same) => {
          for (const result of results) result.remove();
          await same.sync();
        });
      } catch (error) {
        throw hostErrorOf(error, "");
      }
    };
  });
}

/** The rectangle of an event's address; null for whole rows, whole columns and several areas. */
function rangeOf(sheet: string, address: string): SheetRange | null {
  const range = parseRange(address.slice(address.lastIndexOf("!") + 1));
  return range === null ? null : { sheet, row: range.top, column: range.left, rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
}
