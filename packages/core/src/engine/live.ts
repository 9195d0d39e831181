import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { VERIFIED, type Cell } from "../definition/cell.js";
import type { CellValue } from "../definition/grid.js";
import { BUILT_IN } from "../definition/messages.js";
import { pathsOf } from "../expression/node.js";
import { duplicateFinding, rowFindings } from "./check.js";
import { computeColumn } from "./computed.js";
import { environmentOf, type Dataset } from "./dataset.js";
import type { Frame } from "./evaluate.js";
import { cellsInRows } from "./fast/cells.js";
import type { Finding } from "./finding.js";
import { fillCell, keyOfRow, liveColumn, writtenAgain, type LiveColumn } from "./live-column.js";
import { locate } from "./locate.js";
import { cellReading, type CellReading } from "./parse.js";
import { VALID, type Table } from "./table.js";

/** A row of a register. */
export interface RowAt { readonly register: string; readonly row: number }
/** What an edit changed: the findings of each row that it touches, before and after. The edited row comes first. */
export interface RowChange extends RowAt {
  readonly before: readonly Finding[];
  readonly after: readonly Finding[];
}

interface LiveRegister {
  readonly model: RegisterModel;
  readonly table: Table;
  readonly columns: Readonly<Record<string, LiveColumn>>;
  readonly frame: Frame;
  /** Rows by key, ascending: the first one is the one that keeps its key. */
  readonly keys: Map<string, number[]>;
  /** What reading said of each row, by cell. */
  readonly said: Map<number, ReadonlyMap<string, readonly Finding[]>>;
  readonly readers: Map<string, (value: CellValue) => CellReading>;
  /** The references to this register: whose, by which cell, and the rows by lower-case key. */
  readonly referrers: { readonly from: LiveRegister; readonly cell: Cell; readonly rows: Map<string, Set<number>>; readonly target: Int32Array; readonly followed: boolean }[];
}
/** A dataset that is being edited. Made once by {@link liveState}; {@link recheckRow} changes it. */
export interface LiveState {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly registers: ReadonlyMap<string, LiveRegister>;
  readonly date1904: boolean;
}

/**
 * Prepares a dataset for checking row by row while it is edited; `said` are the findings of reading it, `date1904` as in its grid. It covers what a row says by itself, through
 * references and by its key. Findings about a whole column or register (`CAN-B12`, named functions), calculated cells that differ from the
 * file's, and the order of day and month wait for the next full check.
 */
export function liveState(dataset: Dataset, catalogue: Catalogue, said: readonly Finding[], date1904 = false): LiveState {
  const registers = new Map<string, LiveRegister>(), tables: Record<string, Table> = {};
  const live: Dataset = { ...dataset, tables };
  const environment = environmentOf(live, catalogue);
  for (const model of catalogue.registersOf(dataset.domain)) {
    const { id } = model.register, old = dataset.tables[id];
    if (!old) continue;
    const columns = Object.fromEntries(model.cells.flatMap((cell) => { const column = old.columns[cell.id]; return column ? [[cell.id, liveColumn(column)]] : []; }));
    const table: Table = { ...old, columns };
    tables[id] = table;
    const own = new Map<string, { rows: Int32Array; table: Table }>();
    registers.set(id, { model, table, columns, frame: { scope: model.scope, table, environment, follow: (reference) => own.get(reference) ?? linkOf(registers, id, reference, own) }, keys: new Map(), said: new Map(), readers: new Map(), referrers: [] });
  }
  for (const register of registers.values()) indexRows(register);
  for (const register of registers.values()) indexReferences(register, registers);
  const rowOf = new Map([...registers.values()].map(({ table, model }) => [model.register.id, new Map(table.segments.flatMap((s) => Array.from({ length: s.to - s.from }, (_, i) => [`${s.sheet}\u0000${table.sheetRow[s.from + i]!}`, s.from + i] as const)))]));
  for (const finding of said) {
    const row = rowOf.get(finding.register ?? "")?.get(`${finding.sheet ?? ""}\u0000${finding.row ?? -1}`), register = registers.get(finding.register ?? "");
    if (row === undefined || !register || finding.cell === null || finding.code.startsWith("CAN-B") || finding.code === "CAN-C12") continue;
    const cells = new Map(register.said.get(row));
    register.said.set(row, cells.set(finding.cell, [...(cells.get(finding.cell) ?? []), finding]));
  }
  return { dataset: live, catalogue, registers, date1904 };
}

function linkOf(registers: ReadonlyMap<string, LiveRegister>, from: string, reference: string, own: Map<string, { rows: Int32Array; table: Table }>): { readonly rows: Int32Array; readonly table: Table } | null {
  for (const { table, referrers } of registers.values()) {
    const found = referrers.find((r) => r.from.model.register.id === from && r.cell.id === reference);
    if (found) { const link = { rows: found.target, table }; own.set(reference, link); return link; }
  }
  return null;
}

function indexRows(register: LiveRegister): void {
  const { keys, table, model } = register;
  for (let row = 0; row < table.rows; row++) {
    const key = keyOfRow(model, table, row);
    if (key === null) continue;
    const rows = keys.get(key);
    if (rows) rows.push(row);
    else keys.set(key, [row]);
  }
}

function indexReferences(from: LiveRegister, registers: ReadonlyMap<string, LiveRegister>): void {
  const { model, table, columns } = from;
  const paths = [...model.rowRules.flatMap((rule) => pathsOf(rule.check)), ...model.cells.flatMap((cell) => (cell.computed ? pathsOf(cell.computed) : []))];
  for (const cell of model.cells) {
    const to = cell.to === null ? undefined : registers.get(cell.to), column = columns[cell.id];
    if (!to || !column || !to.columns[to.model.keyCells[0]!.id]?.texts) continue;
    const rows = new Map<string, Set<number>>(), target = new Int32Array(table.rows).fill(-1);
    const link = { from, cell, rows, target, followed: paths.some((path) => path.startsWith(`${cell.id}.`)) };
    to.referrers.push(link);
    for (let row = 0; row < table.rows; row++) linkRow(to, link, row);
  }
}
type Link = LiveRegister["referrers"][number];

/** The row of a register that a code refers to: the first one with that key. */
function targetOf(to: LiveRegister, code: string): number {
  const cell = to.model.keyCells[0]!, column = to.columns[cell.id]!;
  // A composite key is no code; then the first cell of it is looked through, as a reference of the full check does.
  if (to.model.keyCells.length === 1 && to.model.register.grain !== "period") return to.keys.get(`${code}\u0000`)?.[0] ?? -1;
  return column.texts!.findIndex((text) => text?.toLowerCase() === code);
}
function linkRow(to: LiveRegister, { from, cell, rows, target }: Link, row: number): void {
  const column = from.columns[cell.id]!;
  if (column.state[row] !== VALID) { target[row] = -1; return; }
  const code = column.dictionary[column.numbers![row]!]!.toLowerCase();
  target[row] = targetOf(to, code);
  const known = rows.get(code);
  if (known) known.add(row);
  else rows.set(code, new Set([row]));
}

/** All findings of one row as they stand. */
export function findingsOfRow(state: LiveState, { register: id, row }: RowAt): Finding[] {
  const register = registerOf(state, id);
  const { model, table, frame, said, keys } = register;
  const key = keyOfRow(model, table, row), first = key === null ? row : keys.get(key)![0]!;
  const own = rowFindings(model, frame, state.dataset, state.catalogue, row);
  if (first !== row) own.push(duplicateFinding(model, table, state.dataset, row, first));
  // A warning that the row answers is a remark.
  const answered = table.columns[VERIFIED]?.state[row] === VALID;
  const read = [...(said.get(row)?.values() ?? [])].flat();
  return [...read, ...(answered ? own.map((f): Finding => (f.severity === "warning" ? { ...f, severity: "info" } : f)) : own)];
}
function registerOf(state: LiveState, id: string): LiveRegister {
  const register = state.registers.get(id);
  if (!register) throw new RangeError(`${id} has no table in this dataset.`);
  return register;
}

/**
 * Takes in the new raw cells of a row (by cell id; the others stay) and tells what changed: in the row, in those that share its old or new
 * key, and in those that refer to it. Places are read whole elsewhere: a place cell throws, as does a calculated one.
 */
export function recheckRow(state: LiveState, at: RowAt, cells: Readonly<Record<string, CellValue>>): RowChange[] {
  const register = registerOf(state, at.register), { model, table, keys } = register;
  const before = keyOfRow(model, table, at.row);
  const readings = Object.entries(cells).map(([id, value]) => ({ cell: editable(model, id), value, reading: readerOf(register, id, state)(value) }));
  const after = writtenAgain(model, register.columns, at.row, readings, () => keyOfRow(model, table, at.row));
  const touched = touchedBy(register, at.row, before, after);
  const was = touched.map((one) => findingsOfRow(state, one));
  for (const { cell, value, reading } of readings) put(state, register, at.row, cell, value, reading);
  if (before !== after) {
    if (before !== null) { const rows = keys.get(before)!.filter((row) => row !== at.row); if (rows.length > 0) keys.set(before, rows); else keys.delete(before); }
    if (after !== null) keys.set(after, [...(keys.get(after) ?? []), at.row].sort((a, b) => a - b));
    for (const link of register.referrers) for (const row of new Set([before, after].flatMap((key) => [...(link.rows.get(codeOf(key)) ?? [])]))) linkRow(register, link, row);
  }
  for (const { register: id, row } of touched) compute(registerOf(state, id), row);
  return touched.map((one, i) => ({ ...one, before: was[i]!, after: findingsOfRow(state, one) }));
}
const codeOf = (key: string | null): string => key?.split("\u0000")[0] ?? "";

function editable(model: RegisterModel, id: string): Cell {
  const cell = model.cell.get(id);
  if (!cell || cell.computed !== null || cell.form === "place" || cell.form === "pcode") throw new RangeError(`${model.register.id} has no cell ${id} that is read by itself.`);
  return cell;
}

/** Rows whose findings the edit may change: the row itself first, those with its old and its new key, and those that refer to it. */
function touchedBy(register: LiveRegister, row: number, before: string | null, after: string | null): RowAt[] {
  const out = new Map<string, RowAt>(), id = register.model.register.id;
  const add = (one: RowAt): void => { if (!out.has(`${one.register} ${one.row}`)) out.set(`${one.register} ${one.row}`, one); };
  add({ register: id, row });
  if (before !== after) for (const key of [before, after]) for (const other of key === null ? [] : register.keys.get(key) ?? []) add({ register: id, row: other });
  const queue = [register];
  for (let at = 0; at < queue.length; at++) for (const link of queue[at]!.referrers) {
    const direct = queue[at] === register;
    if (!(direct && before !== after) && !link.followed) continue;
    const codes = direct ? [codeOf(before), codeOf(after)] : [...out.values()].filter((o) => o.register === queue[at]!.model.register.id).map((o) => codeOf(keyOfRow(queue[at]!.model, queue[at]!.table, o.row)));
    for (const code of new Set(codes)) for (const other of link.rows.get(code) ?? []) add({ register: link.from.model.register.id, row: other });
    if (link.followed && !queue.includes(link.from)) queue.push(link.from);
  }
  return [...out.values()];
}

function readerOf(register: LiveRegister, id: string, { dataset, date1904 }: LiveState): (value: CellValue) => CellReading {
  let reader = register.readers.get(id);
  if (!reader) register.readers.set(id, reader = cellReading(register.model.cell.get(id)!, cellsInRows([]), { lang: dataset.lang, date1904, ours: true, strict: false }));
  return reader;
}

function put(state: LiveState, register: LiveRegister, row: number, cell: Cell, value: CellValue, reading: CellReading): void {
  const { table, model, said, columns } = register, column = columns[cell.id]!;
  const to = cell.to === null ? undefined : state.registers.get(cell.to), link = to?.referrers.find((r) => r.from === register && r.cell === cell);
  if (link && column.state[row] === VALID) link.rows.get(column.dictionary[column.numbers![row]!]!.toLowerCase())?.delete(row);
  fillCell(column, row, reading);
  if (link) linkRow(to!, link, row);
  const cells = new Map(said.get(row)), written = value === null ? null : typeof value === "object" ? value.error : String(value);
  cells.delete(cell.id);
  if (reading.issues.length > 0) cells.set(cell.id, reading.issues.map(({ code, params, suggestion }) => locate(table, model, row, cell.id, {
    code, severity: BUILT_IN[code]!.severity, params: { label: cell.label[state.dataset.lang], ...params }, value: written, suggestion: cell.personal ? null : suggestion ?? null,
  })));
  said.set(row, cells);
}

/** Calculates the calculated cells of one row again. */
function compute({ model, frame, columns }: LiveRegister, row: number): void {
  for (const cell of model.cells) {
    const column = columns[cell.id];
    if (cell.computed === null || !column) continue;
    const one = computeColumn(cell, frame, row, row + 1);
    fillCell(column, row, { state: one.state[0]!, content: one.state[0] !== VALID ? null : one.texts ? one.texts[0]! : one.dictionary.length > 0 ? one.dictionary[one.numbers![0]!]! : one.numbers![0]!, issues: [] });
  }
}
