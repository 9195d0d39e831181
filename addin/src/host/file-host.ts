import { a1, MEMORY_SHEET, type Grid, type GridSheet, type Text } from "@canevas-mali/core";
import { patchWorkbook, readFile, sniff, type AddedCell, type AddedSheet, type CellEdit } from "@canevas-mali/workbook";
import { addSheet, applyEdits, bounds, cellLabel, cellOf, cutRange, planEdits, sameValue } from "./grid-edit.js";
import type { CellRef, Change, Edit, Host, NewSheet } from "./host.js";
import { HostError, refusal } from "./host-error.js";
import { memoryEdits, memoryIn, memoryPieces, MEMORY_COLUMN } from "./memory-document.js";
import { freeName, gridOfNewSheet, headerRow, newRows } from "./new-sheet.js";
import { bySheet } from "./rectangles.js";

/** Reads a file into a grid; given, so that a page can do it in its worker. */
export type FileReader = (bytes: Uint8Array, name: string) => Promise<Grid>;

const readHere: FileReader = async (bytes, name) => readFile(bytes, { source: name });

/** The sheet that `remember` adds, as the file names its owner. */
const MEMORY_OWNER = "canevas_memoire";

/**
 * A file opened in a page. Changes are collected and made to the copy that `save` gives, in which everything that we didn't touch
 * stays byte for byte; the file itself is never written. Files other than .xlsx and .xlsm can only be read.
 * @throws HostError `unreadable`, with the reader's own sentence
 */
export async function fileHost(bytes: Uint8Array, name: string, read: FileReader = readHere): Promise<Host> {
  const writable = sniff(bytes) === "xlsx";
  const start = await read(bytes, name).catch((error: unknown) => {
    throw unreadable(error, name);
  });
  let grid = start;
  let isUnmarked = false;
  let marks: readonly CellRef[] = [];
  const edits = new Map<string, Edit>();
  const added = new Map<string, AddedSheet>();
  const handlers = new Set<(change: Change) => void>();
  const tell = (change: Change) => handlers.forEach((handler) => handler(change));

  const needSheets = (names: readonly string[]) => {
    const missing = names.find((wanted) => !grid.sheets.some((sheet) => sheet.name === wanted));
    if (missing !== undefined) throw refusal("gone", missing);
  };
  const needWritable = () => {
    if (!writable) throw readOnly(name);
  };
  const make = (planned: readonly Edit[]) => {
    for (const edit of planned) edits.set(cellLabel(edit), edit);
    grid = applyEdits(grid, planned);
  };
  /** The edits that still change something: one that was undone leaves the file's own cell. */
  const effective = () => [...edits.values()].filter((edit) => {
    const was = cellOf(start, edit);
    return !sameValue(was.value, edit.value) || (edit.format !== undefined && edit.format !== was.format);
  });
  const append = (sheet: GridSheet, formats: readonly string[], file: AddedSheet) => {
    added.set(file.owner, file);
    grid = addSheet(grid, sheet, formats);
  };

  return {
    kind: "file",
    capabilities: { live: false, marks: writable, addSheets: false, charts: false, save: writable },
    name,
    async read({ sheets, onProgress, signal } = {}) {
      if (signal?.aborted === true) throw refusal("aborted");
      needSheets(sheets ?? []);
      onProgress?.(1);
      return sheets === undefined ? grid : { ...grid, sheets: grid.sheets.filter((sheet) => sheets.includes(sheet.name)) };
    },
    async readRange(range) {
      needSheets([range.sheet]);
      return cutRange(grid, range)!;
    },
    async write(wanted) {
      needWritable();
      const plan = planEdits(grid, wanted);
      const ours = wanted.find((edit) => !start.sheets.some((sheet) => sheet.name === edit.sheet));
      if (ours !== undefined) throw refusal("unsupported", ours.sheet);
      make(plan.edits);
      for (const [sheet, list] of bySheet(wanted)) tell({ kind: "cells", sheet, range: bounds(list), own: true });
      return plan.undo;
    },
    async select(range) {
      needSheets([range.sheet]);
    },
    async mark(cells) {
      needWritable();
      needSheets(cells.map((cell) => cell.sheet));
      marks = cells;
      isUnmarked = true;
    },
    async unmark() {
      marks = [];
      isUnmarked = true;
    },
    async addSheets() {
      throw noSheets();
    },
    async addTable(sheet) {
      needWritable();
      const owner = ownerOf(sheet.name);
      const own = grid.names.find((known) => known.name === owner)?.sheet ?? added.get(owner)?.name;
      grid = { ...grid, sheets: grid.sheets.filter((other) => other.name !== own), names: grid.names.filter((known) => known.name !== owner) };
      const given = freeName(sheet.name, grid.sheets.map((other) => other.name));
      const made = gridOfNewSheet(sheet, given);
      append(made.sheet, made.formats, addedSheet(sheet, given, owner));
      tell({ kind: "structure", sheet: null, range: null, own: true });
      return given;
    },
    async remember(json) {
      needWritable();
      const known = grid.sheets.some((sheet) => sheet.name === MEMORY_SHEET);
      if (start.sheets.some((sheet) => sheet.name === MEMORY_SHEET)) return make(planEdits(grid, memoryEdits(grid, json)).edits);
      const rows = memoryPieces(json).map((piece): AddedCell[] => [...Array<null>(MEMORY_COLUMN).fill(null), piece]);
      const file: AddedSheet = { name: MEMORY_SHEET, state: "veryHidden", rows, owner: MEMORY_OWNER };
      if (known) added.set(MEMORY_OWNER, file);
      else append({ name: MEMORY_SHEET, state: "veryHidden", columns: [], tables: [], merges: [], hiddenRows: [], formulas: {} }, [], file);
      grid = applyEdits(grid, memoryEdits(grid, json));
    },
    async recall() {
      return memoryIn(grid);
    },
    async onChanged(handler) {
      handlers.add(handler);
      return async () => { handlers.delete(handler); };
    },
    ...(writable ? { save: async () => patchWorkbook(bytes, { removeMarks: isUnmarked, cells: effective().map(cellEdit), marks, addSheets: [...added.values()] }).bytes } : {}),
  };
}

const readOnly = (name: string): HostError => new HostError("unsupported", {
  fr: `«\u202F${name}\u202F» peut seulement être lu\u00A0: enregistrez-le au format Classeur Excel (.xlsx), puis rouvrez-le.`,
  en: `“${name}” can only be read: save it as an Excel workbook (.xlsx), then open it again.`,
});

const noSheets = (): HostError => new HostError("unsupported", {
  fr: "Les feuilles d’un canevas s’ajoutent dans Excel seulement\u00A0: ici, faites-en un nouveau fichier.",
  en: "The sheets of a template can only be added in Excel: here, make a new file of them.",
});

function unreadable(error: unknown, name: string): HostError {
  if (error instanceof HostError) return error;
  const { text } = error as { readonly text?: Text };
  return text === undefined ? refusal("unreadable", name, error) : new HostError("unreadable", text, { cause: error });
}

function cellEdit({ sheet, row, column, value, format }: Edit): CellEdit {
  if (typeof value === "object" && value !== null) throw new TypeError(`an error can't be written: ${value.error}`);
  return { sheet, row, column, value, ...(format === undefined ? {} : { numberFormat: format }) };
}

/** The name under which a file knows a sheet of ours: `Constats` → `canevas_constats`. */
const ownerOf = (name: string): string => `canevas_${name.normalize("NFD").toLowerCase().replace(/[^a-z0-9]/g, "")}`;

/** A new sheet as the file gets it: bold header, frozen, with a filter; styles named after their number format. */
function addedSheet(sheet: NewSheet, name: string, owner: string): AddedSheet {
  const top = headerRow(sheet);
  const rows = newRows(sheet).map((cells, row) => cells.map(({ value, format, link }): AddedCell => ({
    value: typeof value === "object" && value !== null ? value.error : value,
    style: row === top ? "header" : (format ?? "wrap"),
    ...(link === undefined ? {} : { link: `'${link.sheet.replaceAll("'", "''")}'!${a1(link.row, link.column)}` }),
  })));
  const formats = sheet.rows.flat().flatMap((cell) => (typeof cell === "object" && cell !== null && "value" in cell && cell.format !== undefined ? [cell.format] : []));
  return {
    name, owner, rows,
    ...(sheet.widths === undefined ? {} : { widths: sheet.widths }),
    freeze: { row: top + 1, column: 0 },
    filter: `A${top + 1}:${a1(Math.max(top, rows.length - 1), sheet.header.length - 1)}`,
    styles: {
      header: { bold: true, border: "bottom", wrap: true },
      wrap: { wrap: true, valign: "top" },
      ...Object.fromEntries(formats.map((format) => [format, { numberFormat: format, valign: "top" as const }])),
    },
  };
}
