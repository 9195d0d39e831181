import { MEMORY_SHEET, type Grid, type GridSheet } from "@canevas-mali/core";
import { readWorkbook } from "@canevas-mali/workbook";
import { addSheet, applyEdits, bounds, cutRange, planEdits } from "./grid-edit.js";
import type { CellRef, Change, Edit, Host, NewSheet } from "./host.js";
import { refusal, type HostErrorCode } from "./host-error.js";
import { memoryEdits, memoryIn } from "./memory-document.js";
import { freeName, gridOfNewSheet, takenName } from "./new-sheet.js";

/** A host over a grid in memory, for tests of what stands above the hosts: what the pane did can be read off it. */
export interface MemoryHost extends Host {
  readonly kind: "memory";
  readonly grid: Grid;
  readonly marks: readonly CellRef[];
  readonly selected: CellRef | null;
  /** Sheets that `addTable` made, by name. */
  readonly added: ReadonlyMap<string, NewSheet>;
  /** What a user does in the workbook meanwhile; told to `onChanged`. */
  userEdits(edits: readonly Omit<Edit, "before">[]): void;
  /** Replaces the whole workbook, as renaming or deleting a sheet does; told to `onChanged`. */
  userReplaces(grid: Grid): void;
  /** The next call that touches the workbook is refused. */
  failNext(code: HostErrorCode): void;
}

/** A workbook in memory, as any host shows it. */
export function memoryHost(start: Grid): MemoryHost {
  let grid = start;
  let marks: readonly CellRef[] = [];
  let selected: CellRef | null = null;
  let fail: HostErrorCode | null = null;
  const added = new Map<string, NewSheet>();
  const handlers = new Set<(change: Change) => void>();
  const tell = (change: Change) => handlers.forEach((handler) => handler(change));
  const tellCells = (edits: readonly CellRef[], own: boolean) => {
    for (const sheet of new Set(edits.map((edit) => edit.sheet))) tell({ kind: "cells", sheet, range: bounds(edits.filter((edit) => edit.sheet === sheet)), own });
  };
  const enter = (...sheets: readonly string[]) => {
    const code = fail;
    fail = null;
    if (code !== null) throw refusal(code, start.source);
    for (const name of sheets) if (!grid.sheets.some((sheet) => sheet.name === name)) throw refusal("gone", name);
  };
  const append = (sheet: GridSheet, formats: readonly string[]) => {
    grid = addSheet(grid, sheet, formats);
  };

  return {
    kind: "memory",
    capabilities: { live: true, marks: true, addSheets: true, charts: true, save: false },
    name: start.source,
    get grid() { return grid; },
    get marks() { return marks; },
    get selected() { return selected; },
    added,
    async read({ sheets, onProgress, signal } = {}) {
      enter(...(sheets ?? []));
      if (signal?.aborted === true) throw refusal("aborted");
      onProgress?.(1);
      return sheets === undefined ? grid : { ...grid, sheets: grid.sheets.filter((sheet) => sheets.includes(sheet.name)) };
    },
    async readRange(range) {
      enter(range.sheet);
      return cutRange(grid, range)!;
    },
    async write(edits) {
      enter();
      const { edits: made, undo } = planEdits(grid, edits);
      grid = applyEdits(grid, made);
      tellCells(edits, true);
      return undo;
    },
    async select(range) {
      enter(range.sheet);
      selected = range;
    },
    async mark(cells) {
      enter(...cells.map((cell) => cell.sheet));
      marks = cells;
    },
    async unmark() {
      enter();
      marks = [];
    },
    async addSheets(xlsx, names) {
      enter();
      const taken = takenName(names, grid.sheets.map((sheet) => sheet.name));
      if (taken !== undefined) throw refusal("exists", taken);
      const more = readWorkbook(xlsx, { source: "" });
      for (const sheet of more.sheets) append(sheet, more.formats);
      grid = { ...grid, names: [...grid.names, ...more.names] };
      tell({ kind: "structure", sheet: null, range: null, own: true });
    },
    async addTable(sheet) {
      enter();
      if (added.has(sheet.name)) grid = { ...grid, sheets: grid.sheets.filter((other) => other.name !== sheet.name) };
      const name = freeName(sheet.name, grid.sheets.map((other) => other.name));
      const made = gridOfNewSheet(sheet, name);
      append(made.sheet, made.formats);
      added.set(name, sheet);
      tell({ kind: "structure", sheet: null, range: null, own: true });
      return name;
    },
    async remember(json) {
      enter();
      if (!grid.sheets.some((sheet) => sheet.name === MEMORY_SHEET)) append({ name: MEMORY_SHEET, state: "veryHidden", columns: [], tables: [], merges: [], hiddenRows: [], formulas: {} }, []);
      grid = applyEdits(grid, memoryEdits(grid, json));
    },
    async recall() {
      enter();
      return memoryIn(grid);
    },
    async onChanged(handler) {
      handlers.add(handler);
      return async () => { handlers.delete(handler); };
    },
    userEdits(edits) {
      grid = applyEdits(grid, edits.map((edit) => ({ ...edit, before: null })));
      tellCells(edits, false);
    },
    userReplaces(next) {
      grid = next;
      tell({ kind: "structure", sheet: null, range: null, own: false });
    },
    failNext(code) {
      fail = code;
    },
  };
}
