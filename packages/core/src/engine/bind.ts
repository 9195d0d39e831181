import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Grid, GridSheet } from "../definition/grid.js";
import { fold } from "../values/fold.js";
import { headerMatcher, plainHeader, type Header, type HeaderLeft, type HeaderMatch, type KnownHeader, type SeenTexts } from "./headers.js";
import { findBlocks, HEADER_DEPTH, type Block, type Wanted } from "./layout-blocks.js";
import { isHxlRow } from "./layout-hxl.js";
import { viewOf, type SheetView } from "./layout-view.js";
import { MEMORY_SHEET } from "../definition/workbook-names.js";
import { cellAt, rowTexts, type Memory } from "./memory.js";

/** What one header means, as a person said or confirmed it. It holds wherever the column moves. */
export interface MappingMatch {
  /** Name of the sheet; `*` for every sheet. */
  readonly sheet: string;
  /** The header as written; under group headers « Bénéficiaires › Femmes ». */
  readonly header: string;
  readonly register: string;
  /** null: leave this column. */
  readonly cell: string | null;
  /** Which of several columns with this header, from 1; every one where it is absent. */
  readonly occurrence?: number;
}
/** Matches that a person made and kept, beside the workbook or in it. */
export interface Mapping {
  readonly matches: readonly MappingMatch[];
}

/** One table of a sheet taken for one register. */
export interface BoundSheet extends Block {
  readonly sheet: GridSheet;
  readonly view: SheetView;
  /** True where the workbook itself said what its columns are. */
  readonly ours: boolean;
}
export interface Binding {
  /** The tables that are read; several of one register stand on one sheet. */
  readonly bound: readonly BoundSheet[];
  /** Visible sheets with something in them that hold no register. */
  readonly unknown: readonly GridSheet[];
  /** Tables left because their register was found on another sheet. */
  readonly repeated: readonly { readonly table: BoundSheet; readonly first: string }[];
}
export interface BindOptions {
  /** A person named the register: where no sheet looks like it by its columns, two that surely do are enough. */
  readonly named?: boolean;
}

/** Our own sheets that hold no register. */
const OWN_SHEETS = new Set(["lisez moi", "read me", "listes", "lists", "indicateurs", "indicators", "parametres", "parameters", "constats", "findings"]);

/** Finds which sheets hold which registers, and which columns hold what. `registers` limits where to look. */
export function bind(grid: Grid, catalogue: Catalogue, registers: readonly string[], memory: Memory | null, mapping: Mapping | null, options: BindOptions = {}): Binding {
  const seen: SeenTexts = new Map();
  const models = registers.map((id) => catalogue.register(id)).map((model) => ({ model, match: headerMatcher(model, seen) }));
  // Sheets that we added to somebody's workbook have a local name of ours; those of a consolidation are told in its memory.
  const added = new Set(grid.names.filter((n) => n.sheet !== null && /^canevas_/i.test(n.name)).map((n) => n.sheet));
  const facts = new Set(memory?.columns.filter((c) => c.register.startsWith("_")).map((c) => c.sheet));
  const ours = (name: string): boolean => name === MEMORY_SHEET || added.has(name) || facts.has(name) || (memory !== null && OWN_SHEETS.has(fold(name)));
  const views = grid.sheets.filter((s) => s.columns.length > 0 && !ours(s.name)).map(viewOf);
  const binding = bindAll(views, models, memory, mapping, false);
  return binding.bound.length > 0 || !options.named ? binding : bindAll(views, models, memory, mapping, true);
}

type Model = Pick<Wanted, "model" | "match">;

function bindAll(views: readonly SheetView[], models: readonly Model[], memory: Memory | null, mapping: Mapping | null, lenient: boolean): Binding {
  let bound: BoundSheet[] = [];
  const unknown: GridSheet[] = [];
  const repeated: { table: BoundSheet; first: string }[] = [];
  for (const view of views) {
    const { sheet } = view;
    const found = bindSheet(view, models, memory, mapping, lenient);
    if (found.length === 0 && sheet.state === "visible") unknown.push(sheet);
    for (const model of new Set(found.map((b) => b.model))) {
      const mine = found.filter((b) => b.model === model), before = bound.filter((b) => b.model === model);
      const wins = before.length === 0 || better(mine[0]!, before[0]!);
      if (wins) bound = [...bound.filter((b) => b.model !== model), ...mine];
      if (before.length > 0) for (const table of wins ? before : mine) repeated.push({ table, first: (wins ? mine : before)[0]!.sheet.name });
    }
  }
  return { bound, unknown, repeated };
}

/** Of two sheets that look like one register, the one with more recognised columns, then more rows, is it. */
const better = (a: BoundSheet, b: BoundSheet): boolean => !a.ours && !b.ours && (a.matched.length > b.matched.length || (a.matched.length === b.matched.length && a.lastRow > b.lastRow));

function bindSheet(view: SheetView, models: readonly Model[], memory: Memory | null, mapping: Mapping | null, lenient: boolean): BoundSheet[] {
  const { sheet } = view;
  const tableNames = new Set(sheet.tables.map((t) => t.name.toLowerCase()));
  const remembered = memory?.columns.filter((c) => tableNames.has(c.table.toLowerCase()) || (tableNames.size === 0 && c.sheet === sheet.name)) ?? [];
  const own = remembered.length > 0 ? remembered : memory?.columns.filter((c) => c.sheet === sheet.name) ?? [];
  if (own.length > 0) {
    const block = ownBlock(view, models.filter((m) => own.some((c) => c.register === m.model.register.id)).map((m) => ({ ...m, known: knownOf(sheet.name, m.model, own, mapping), enough: (matched) => matched.length > 0 })));
    return block ? [{ ...block, sheet, view, ours: true }] : [];
  }
  const wanted = models.map((m): Wanted => ({ ...m, known: knownOf(sheet.name, m.model, [], mapping), enough: (matched) => enough(matched, m.model, lenient) }));
  return findBlocks(view, wanted).map((block) => ({ ...block, sheet, view, ours: false }));
}

/** The table of a sheet of our own template: one, with one header row, wherever it was moved to. */
function ownBlock(view: SheetView, wanted: readonly Wanted[]): Block | null {
  const { sheet } = view;
  let best: Block | null = null, bestScore = 0;
  for (const row of view.rows.slice(0, HEADER_DEPTH)) {
    const headers: Header[] = [...rowTexts(sheet, row)].filter(([, text]) => text.trim() !== "" && !text.startsWith("#")).map(([column, text]) => ({ column, text }));
    if (headers.length < 2) continue;
    for (const { model, match, known, enough: sufficient } of wanted) {
      const { matched, left } = match(headers, known);
      const score = matched.reduce((sum, m) => sum + m.sure, 0);
      if (score <= bestScore + 0.01 || !sufficient(matched)) continue;
      bestScore = score;
      const hxlRow = isHxlRow(sheet, row + 1) ? row + 1 : null, columns = new Set(matched.map((m) => m.column));
      const last = sheet.columns.filter((c) => columns.has(c.index)).reduce((max, c) => Math.max(max, c.rows.at(-1) ?? -1), -1);
      best = { model, top: row, headerRow: row, hxlRow, extraRows: [], firstRow: (hxlRow ?? row) + 1, lastRow: last, left: 0, right: 16_383, followed: false, matched, unmatched: left };
    }
  }
  return best;
}

function knownOf(sheet: string, model: RegisterModel, own: readonly { header: string; register: string; cell: string }[], mapping: Mapping | null): KnownHeader {
  const keyOf = (header: string): string => fold(plainHeader(header));
  const mine = new Map(own.filter((c) => c.register === model.register.id).map((c) => [keyOf(c.header), c.cell]));
  const persons = new Map<string, string | null>();
  for (const m of mapping?.matches ?? []) {
    if (m.register === model.register.id && (m.sheet === sheet || m.sheet === "*")) persons.set(`${keyOf(m.header)}${m.occurrence === undefined ? "" : ` ›${m.occurrence}`}`, m.cell);
  }
  if (mine.size === 0 && persons.size === 0) return () => undefined;
  return (header, occurrence) => {
    const key = keyOf(header);
    for (const name of [`${key} ›${occurrence}`, key]) if (persons.has(name)) return { cell: persons.get(name) ?? null, kind: "person" };
    const cell = mine.get(key);
    return cell === undefined ? undefined : { cell, kind: "memory" };
  };
}

/**
 * A table is taken for a register when at least two cells, and two in five of the required ones or a third of all, are there; where a person
 * named the register or its columns, when two are.
 */
function enough(matched: readonly HeaderMatch[], model: RegisterModel, lenient: boolean): boolean {
  const strong = matched.filter((m) => m.kind !== "words" || m.sure > 0.9);
  if (matched.filter((m) => m.kind === "person").length >= 2 || (lenient && strong.length >= 2)) return true;
  const required = model.cells.filter((c) => c.required);
  const found = required.filter((c) => matched.some((m) => m.cell === c.id)).length;
  const visible = model.cells.filter((c) => !c.silent).length;
  return strong.length >= 2 && matched.length >= 3 && (found >= Math.max(1, Math.ceil(required.length * 0.4)) || matched.length * 3 >= visible);
}

/** What {@link mappingOf} needs of a table that was read. */
export interface MatchedTable {
  readonly name: string;
  readonly register: string | null;
  readonly matched: readonly HeaderMatch[];
  readonly unmatched: readonly HeaderLeft[];
}

/**
 * The matches of tables as a mapping with which the next reading asks nothing: what was left stays left, and `doubt` names beside it the
 * cell that it could be, for a person to move into `cell`. It holds wherever the columns move.
 */
export function mappingOf(tables: readonly MatchedTable[]): { readonly matches: readonly (MappingMatch & { readonly doubt?: string })[] } {
  const keyOf = (header: string): string => fold(plainHeader(header));
  return { matches: tables.flatMap(({ name, register, matched, unmatched }) => {
    if (register === null) return [];
    const lines = [...matched.map((m) => ({ ...m, doubt: null })), ...unmatched.map((l) => ({ ...l, cell: null }))].sort((a, b) => a.column - b.column);
    return lines.map(({ header, cell, doubt }, i) => {
      const same = (line: (typeof lines)[number]): boolean => keyOf(line.header) === keyOf(header);
      const occurrence = lines.slice(0, i + 1).filter(same).length;
      return { sheet: name, header, register, cell, ...(lines.filter(same).length > 1 ? { occurrence } : {}), ...(doubt === null ? {} : { doubt }) };
    });
  }) };
}

/** The raw cells of one sheet column for the given rows. */
export function columnCells(sheet: GridSheet, index: number, rows: ArrayLike<number>, formats: readonly string[]): { readonly values: (ReturnType<typeof cellAt>)[]; readonly formats: string[] } {
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
