import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Grid, GridSheet } from "../definition/grid.js";
import { fold } from "../values/fold.js";
import { matchHeaders, plainHeader, type Header, type HeaderLeft, type HeaderMatch } from "./headers.js";
import { MEMORY_SHEET } from "../definition/workbook-names.js";
import { cellAt, rowTexts, type Memory } from "./memory.js";

/** Matches that a person made and kept, beside the workbook or in it. */
export interface Mapping {
  readonly matches: readonly { readonly sheet: string; readonly header: string; readonly register: string; /** null: leave this column. */ readonly cell: string | null }[];
}

/** One sheet taken for one register. */
export interface BoundSheet {
  readonly sheet: GridSheet;
  readonly model: RegisterModel;
  readonly headerRow: number;
  /** First row after the header that may hold data. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly matched: readonly HeaderMatch[];
  readonly left: readonly HeaderLeft[];
  /** True where the workbook itself said what its columns are. */
  readonly ours: boolean;
  /** The row of HXL tags, if there is one. */
  readonly hxlRow: number | null;
}
export interface Binding {
  readonly bound: readonly BoundSheet[];
  /** Visible sheets with something in them that hold no register. */
  readonly unknown: readonly GridSheet[];
  /** Sheets left because their register was found before. */
  readonly repeated: readonly { readonly sheet: GridSheet; readonly model: RegisterModel; readonly first: string }[];
}

/** How far down a header is looked for. */
const HEADER_DEPTH = 40;
/** Our own sheets that hold no register. */
const OWN_SHEETS = new Set(["lisez moi", "read me", "listes", "lists", "indicateurs", "indicators", "parametres", "parameters", "constats", "findings"]);

/** Finds which sheets hold which registers, and which columns hold what. `registers` limits where to look. */
export function bind(grid: Grid, catalogue: Catalogue, registers: readonly string[], memory: Memory | null, mapping: Mapping | null): Binding {
  const models = registers.map((id) => catalogue.register(id));
  const bound: BoundSheet[] = [];
  const unknown: GridSheet[] = [];
  const repeated: { sheet: GridSheet; model: RegisterModel; first: string }[] = [];
  for (const sheet of grid.sheets) {
    if (sheet.name === MEMORY_SHEET || sheet.columns.length === 0 || (memory && OWN_SHEETS.has(fold(sheet.name)))) continue;
    const found = bindSheet(sheet, models, memory, mapping);
    const before = found && bound.find((b) => b.model === found.model);
    if (!found) { if (sheet.state === "visible") unknown.push(sheet); }
    else if (!before) bound.push(found);
    else if (better(found, before)) { repeated.push({ sheet: before.sheet, model: before.model, first: sheet.name }); bound[bound.indexOf(before)] = found; }
    else repeated.push({ sheet, model: found.model, first: before.sheet.name });
  }
  return { bound, unknown, repeated };
}

/** Of two sheets that look like one register, the one with more recognised columns, then more rows, is it. */
const better = (a: BoundSheet, b: BoundSheet): boolean => !a.ours && !b.ours && (a.matched.length > b.matched.length || (a.matched.length === b.matched.length && a.lastRow > b.lastRow));

function bindSheet(sheet: GridSheet, models: readonly RegisterModel[], memory: Memory | null, mapping: Mapping | null): BoundSheet | null {
  const tableNames = new Set(sheet.tables.map((t) => t.name.toLowerCase()));
  const remembered = memory?.columns.filter((c) => tableNames.has(c.table.toLowerCase()) || (tableNames.size === 0 && c.sheet === sheet.name)) ?? [];
  const own = remembered.length > 0 ? remembered : memory?.columns.filter((c) => c.sheet === sheet.name) ?? [];
  const candidates = own.length > 0 ? models.filter((m) => own.some((c) => c.register === m.register.id)) : models;
  const last = Math.max(...sheet.columns.map((c) => c.rows.at(-1) ?? -1));
  let best: BoundSheet | null = null, bestScore = 0;
  const rows = [...new Set(sheet.columns.flatMap((c) => firstRows(c.rows)))].sort((a, b) => a - b);
  for (const row of rows) {
    const headers: Header[] = [...rowTexts(sheet, row)].filter(([, text]) => text.trim() !== "" && !text.startsWith("#")).map(([column, text]) => ({ column, text }));
    if (headers.length < 2) continue;
    for (const model of candidates) {
      const known = knownMatches(sheet.name, model, own, mapping);
      const { matched, left } = matchHeaders(headers, model, known);
      const score = matched.reduce((sum, m) => sum + m.sure, 0);
      if (score <= bestScore + 0.01 || !enough(matched, model, own.length > 0)) continue;
      bestScore = score;
      const hxlRow = isHxl(sheet, row + 1) ? row + 1 : null;
      best = { sheet, model, headerRow: row, firstRow: (hxlRow ?? row) + 1, lastRow: lastDataRow(sheet, matched, last), matched, left, ours: own.length > 0, hxlRow };
    }
  }
  return best;
}
const firstRows = (rows: readonly number[]): number[] => {
  const out: number[] = [];
  for (const row of rows) { if (row >= HEADER_DEPTH) break; out.push(row); }
  return out;
};

function knownMatches(sheet: string, model: RegisterModel, own: readonly { header: string; register: string; cell: string }[], mapping: Mapping | null) {
  const mine = new Map(own.filter((c) => c.register === model.register.id).map((c) => [fold(plainHeader(c.header)), c.cell]));
  const persons = new Map((mapping?.matches ?? []).filter((m) => m.register === model.register.id && (m.sheet === sheet || m.sheet === "*")).map((m) => [fold(plainHeader(m.header)), m.cell]));
  return (header: string): { cell: string | null; kind: "memory" | "person" } | undefined => {
    const key = fold(plainHeader(header));
    if (persons.has(key)) return { cell: persons.get(key) ?? null, kind: "person" };
    const cell = mine.get(key);
    return cell === undefined ? undefined : { cell, kind: "memory" };
  };
}

/** A sheet is taken for a register when at least two cells, and two in five of the required ones or a third of all, are there. */
function enough(matched: readonly HeaderMatch[], model: RegisterModel, ours: boolean): boolean {
  if (ours) return matched.length > 0;
  const strong = matched.filter((m) => m.kind !== "words" || m.sure > 0.9);
  const required = model.cells.filter((c) => c.required);
  const found = required.filter((c) => matched.some((m) => m.cell === c.id)).length;
  const visible = model.cells.filter((c) => !c.silent).length;
  return strong.length >= 2 && matched.length >= 3 && (found >= Math.max(1, Math.ceil(required.length * 0.4)) || matched.length * 3 >= visible);
}

const isHxl = (sheet: GridSheet, row: number): boolean => {
  const texts = [...rowTexts(sheet, row).values()].filter((t) => t.trim() !== "");
  return texts.length > 0 && texts.filter((t) => /^#[a-z]/i.test(t)).length * 2 > texts.length;
};

function lastDataRow(sheet: GridSheet, matched: readonly HeaderMatch[], last: number): number {
  const columns = new Set(matched.map((m) => m.column));
  return Math.min(last, Math.max(-1, ...sheet.columns.filter((c) => columns.has(c.index)).map((c) => c.rows.at(-1) ?? -1)));
}

/** The raw cells of one sheet column for the given rows. */
export function columnCells(sheet: GridSheet, index: number, rows: Int32Array, formats: readonly string[]): { readonly values: (ReturnType<typeof cellAt>)[]; readonly formats: string[] } {
  const column = sheet.columns.find((c) => c.index === index);
  const values = new Array<ReturnType<typeof cellAt>>(rows.length).fill(null), own = new Array<string>(rows.length).fill("");
  if (!column) return { values, formats: own };
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    while (at < column.rows.length && column.rows[at]! < rows[i]!) at++;
    if (column.rows[at] === rows[i]) { values[i] = column.values[at] ?? null; own[i] = formats[column.formats[at] ?? 0] ?? ""; }
  }
  return { values, formats: own };
}
