import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { canonicalText } from "../values/canonical.js";
import { periodCovering } from "../values/period.js";
import { canonicalRow, enteredCells, rowKey } from "./canonical.js";
import { computeCells } from "./computed.js";
import type { Dataset } from "./dataset.js";
import { BLANK, INVALID, type ColumnData, type Segment, type Table } from "./table.js";

/** Where a row came from: a dataset of {@link Consolidation.sources}, and its row there. */
export interface Origin {
  readonly source: number;
  readonly row: number;
}
/** How one of several versions of a row was chosen: the latest period, what was given unchanged, the latest as-of date. */
export type Ruling = "period" | "given" | "asOf";
/** One version of a row that stands differently elsewhere, with every place where it stands so. */
export interface ConflictVersion {
  readonly origins: readonly Origin[];
  /** True where it was taken. */
  readonly kept: boolean;
}
/** Rows with one key and different contents. */
export interface Conflict {
  readonly register: string;
  /** The key cells' contents in lower case, joined by `|`. */
  readonly key: string;
  /** The cells that differ, in sheet order. */
  readonly cells: readonly string[];
  readonly versions: readonly ConflictVersion[];
  /** null: open. Every version that no rule puts behind is kept, for a person to settle. */
  readonly ruling: Ruling | null;
}
/** Cells of one source that should hold something valid and don't. */
export interface Gap {
  readonly source: number;
  readonly register: string;
  readonly cell: string;
  readonly kind: "blank" | "invalid";
  /** Rows of the source's table. */
  readonly rows: readonly number[];
}
export interface Consolidation {
  /** All rows together; each source is a segment of its tables. */
  readonly dataset: Dataset;
  /** The datasets in the order in which they were put together, whatever the order in which they were given. */
  readonly sources: readonly Dataset[];
  /** By register: where each row of the dataset stands, the place that it was taken from first. */
  readonly origins: Readonly<Record<string, readonly (readonly Origin[])[]>>;
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  /** Parameters that the sources set differently; the newest source's value counts. */
  readonly parameters: readonly string[];
}
export interface ConsolidateOptions {
  /** True for a row in which something that the workbook gave was changed: where another has it unchanged, that one counts. */
  readonly altered?: (dataset: Dataset, register: string, row: number) => boolean;
}

/**
 * Puts several workbooks of one domain together, whatever their order. Equal rows with one key become one; different ones are a conflict,
 * decided by the later period, then by what was given unchanged, then by the later as-of date that the workbook states, else left open with
 * every version kept. Rows of a register by period are the same only within one period. Rows without a complete key are all kept.
 * @param datasets at least one, all of one domain and one administrative map, else it throws
 */
export function consolidate(datasets: readonly Dataset[], catalogue: Catalogue, options: ConsolidateOptions = {}): Consolidation {
  const sources = inOrder(datasets, catalogue);
  const newest = sources.at(-1);
  if (!newest) throw new RangeError("There is nothing to put together.");
  if (sources.some((d) => d.domain !== newest.domain || d.gazetteer.map !== newest.gazetteer.map)) throw new RangeError("Only workbooks of one domain and one map can be put together.");
  const tables: Record<string, Table> = {}, origins: Record<string, Origin[][]> = {};
  const conflicts: Conflict[] = [], gaps: Gap[] = [];
  for (const model of catalogue.registersOf(newest.domain)) {
    const { id } = model.register;
    if (!sources.some((d) => d.tables[id])) continue;
    const chosen = chooseRows(model, sources, conflicts, options);
    tables[id] = assembled(model, sources, chosen);
    origins[id] = chosen;
    gaps.push(...gapsOf(model, sources));
  }
  const one = <T>(values: readonly T[]): T | null => (values.every((v) => v === values[0]) ? values[0]! : null);
  const dataset: Dataset = {
    ...newest, source: sources.map((d) => d.source).join(", "), period: periodCovering(sources.map((d) => d.period)), asOf: sources.map((d) => d.asOf).sort().at(-1)!,
    place: one(sources.map((d) => d.place)), part: null, tables,
  };
  const parameters = Object.keys(newest.params).filter((id) => sources.some((d) => d.params[id] !== newest.params[id]));
  return { dataset: computeCells(dataset, catalogue, false).dataset, sources, origins, conflicts, gaps, parameters };
}

/** By period, as-of date and name; files that share all three by what stands in them. */
function inOrder(datasets: readonly Dataset[], catalogue: Catalogue): Dataset[] {
  const contents = new Map<Dataset, string>();
  const content = (d: Dataset): string => {
    let text = contents.get(d);
    if (text === undefined) contents.set(d, text = JSON.stringify([d.params, d.place, d.holidays, Object.keys(d.tables).sort().map((id) => {
      const table = d.tables[id]!, model = catalogue.register(id);
      return [id, Array.from({ length: table.rows }, (_, row) => [table.sheetRow[row], contentKey(model, table, row), canonicalRow(model, table, row)])];
    })]));
    return text;
  };
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...datasets].sort((a, b) => compare(a.period.end, b.period.end) || compare(a.period.start, b.period.start) || compare(a.asOf, b.asOf) || compare(a.source, b.source) || compare(content(a), content(b)));
}

/** A row's contents as one text: two rows are the same where this is. Keys, codes and references ignore case. */
function contentKey(model: RegisterModel, table: Table, row: number): string {
  const cells = canonicalRow(model, table, row);
  return JSON.stringify(enteredCells(model).map((cell) => {
    const text = table.columns[cell.id]?.state[row] === INVALID ? "\u0000" : canonicalText(cells[cell.id]);
    return cell.form === "text" && !model.keyCells.includes(cell) ? text : text.toLowerCase();
  }));
}

interface Entry extends Origin { readonly content: string }

/** The rows that are kept, in the order of the sources, each with every place where it stands. */
function chooseRows(model: RegisterModel, sources: readonly Dataset[], conflicts: Conflict[], options: ConsolidateOptions): Origin[][] {
  const { id, grain } = model.register;
  const groups = new Map<string, { readonly key: string | null; readonly entries: Entry[] }>();
  sources.forEach((dataset, source) => {
    const table = dataset.tables[id];
    for (let row = 0; row < (table?.rows ?? 0); row++) {
      const key = rowKey(model, table!, row);
      const name = key === null ? JSON.stringify([source, row]) : JSON.stringify([grain === "period" ? dataset.period.id : "", key]);
      let group = groups.get(name);
      if (!group) groups.set(name, group = { key, entries: [] });
      group.entries.push({ source, row, content: contentKey(model, table!, row) });
    }
  });
  const kept: Origin[][] = [];
  for (const { key, entries } of groups.values()) {
    const versions = [...new Map(entries.map((e) => [e.content, entries.filter((other) => other.content === e.content)])).values()];
    if (versions.length === 1) { kept.push(versions[0]!.map(originOf)); continue; }
    const { best, ruling } = decide(versions, id, sources, options);
    for (const version of best) kept.push(version.map(originOf));
    conflicts.push({ register: id, key: key!, cells: differing(model, versions.map((v) => v[0]!)), versions: versions.map((v) => ({ origins: v.map(originOf), kept: best.includes(v) })), ruling });
  }
  return kept.sort((a, b) => a[0]!.source - b[0]!.source || a[0]!.row - b[0]!.row);
}
const originOf = ({ source, row }: Entry): Origin => ({ source, row });

/** Leaves behind, rule by rule, the versions that another beats; stops at the first rule that leaves one. */
function decide(versions: readonly Entry[][], register: string, sources: readonly Dataset[], { altered }: ConsolidateOptions): { readonly best: readonly Entry[][]; readonly ruling: Ruling | null } {
  const latest = (of: (d: Dataset) => string) => (version: readonly Entry[]): string => version.map((e) => of(sources[e.source]!)).sort().at(-1)!;
  const rules: readonly (readonly [Ruling, (version: readonly Entry[]) => string])[] = [
    ["period", latest((d) => d.period.end)],
    ["given", (version) => (version.some((e) => !(altered?.(sources[e.source]!, register, e.row) ?? false)) ? "1" : "0")],
    ["asOf", latest((d) => d.asOf)],
  ];
  let best = versions;
  for (const [ruling, rank] of rules) {
    const top = best.map(rank).sort().at(-1)!;
    best = best.filter((version) => rank(version) === top);
    if (best.length === 1) return { best, ruling };
  }
  return { best, ruling: null };
}

function differing(model: RegisterModel, first: readonly Entry[]): string[] {
  const contents = first.map((e) => JSON.parse(e.content) as string[]);
  return enteredCells(model).filter((_, i) => contents.some((c) => c[i] !== contents[0]![i])).map((cell) => cell.id);
}

/** One table from the rows chosen: columns copied cell by cell, dictionaries joined, a segment a source. */
function assembled(model: RegisterModel, sources: readonly Dataset[], chosen: readonly Origin[][]): Table {
  const { id } = model.register;
  const rows = chosen.map(([first]) => first!);
  const segments: Segment[] = [];
  rows.forEach(({ source }, at) => {
    const last = segments.at(-1), { tables, period, source: name } = sources[source]!;
    if (last && rows[at - 1]!.source === source) segments[segments.length - 1] = { ...last, to: at + 1 };
    else { const own = tables[id]!.segments[0]; segments.push({ source: name, sheet: own?.sheet ?? "", from: at, to: at + 1, period: period.id, columns: own?.columns ?? {} }); }
  });
  const columns: Record<string, ColumnData> = {};
  for (const cell of model.cells) {
    if (cell.computed !== null || !sources.some((d) => d.tables[id]?.columns[cell.id])) continue;
    const plain = cell.form === "text" || cell.form === "pcode";
    const state = new Uint8Array(rows.length), numbers = plain ? null : new Float64Array(rows.length), texts = plain ? new Array<string | null>(rows.length).fill(null) : null;
    const index = new Map<string, number>();
    rows.forEach(({ source, row }, at) => {
      const from = sources[source]!.tables[id]!.columns[cell.id];
      if (!from || from.state[row] === BLANK) return;
      state[at] = from.state[row]!;
      if (texts) texts[at] = from.texts![row] ?? null;
      else if (from.dictionary.length === 0) numbers![at] = from.numbers![row]!;
      else {
        const code = from.dictionary[from.numbers![row]!];
        if (code === undefined) return;
        if (!index.has(code)) index.set(code, index.size);
        numbers![at] = index.get(code)!;
      }
    });
    columns[cell.id] = { cell: cell.id, state, numbers, texts, dictionary: [...index.keys()] };
  }
  return { register: id, rows: rows.length, columns, sheetRow: Int32Array.from(rows, ({ source, row }) => sources[source]!.tables[id]!.sheetRow[row]!), segments };
}

function gapsOf(model: RegisterModel, sources: readonly Dataset[]): Gap[] {
  const { id } = model.register;
  return sources.flatMap((dataset, source) => enteredCells(model).flatMap((cell) => {
    const table = dataset.tables[id], column = table?.columns[cell.id];
    if (!table || !column) return [];
    const found = (state: number): number[] => Array.from({ length: table.rows }, (_, row) => row).filter((row) => column.state[row] === state);
    const gap = (kind: Gap["kind"], rows: readonly number[]): Gap[] => (rows.length === 0 ? [] : [{ source, register: id, cell: cell.id, kind, rows }]);
    return [...(cell.required ? gap("blank", found(BLANK)) : []), ...gap("invalid", found(INVALID))];
  }));
}
