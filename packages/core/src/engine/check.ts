import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { VERIFIED, type Cell } from "../definition/cell.js";
import type { RowRule } from "../definition/register.js";
import { placeholders } from "../definition/check.js";
import { pathsOf } from "../expression/node.js";
import type { RuleMethod } from "../methods/contract.js";
import { METHODS } from "../methods/registry.js";
import { environmentOf, frameOf, methodContext, type Dataset } from "./dataset.js";
import { condition, evaluate, FALSE, TILE, UNKNOWN, type Frame } from "./evaluate.js";
import { shownContent } from "./computed.js";
import type { Finding } from "./finding.js";
import { repeatedKeys } from "./fast/keys.js";
import { locate, locator } from "./locate.js";
import { BLANK, contentOf, INVALID, VALID, type ColumnData, type Table } from "./table.js";
import { fromScaled } from "../values/scaled.js";
import { isoFromDays } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { formatNumber } from "../values/format.js";

/** Every rule over every row: what parsing could not see. Earlier workbooks, oldest first, serve the rules that compare. */
export function* check(dataset: Dataset, catalogue: Catalogue, earlier: readonly Dataset[] = []): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  const environment = environmentOf(dataset, catalogue);
  const { split } = catalogue.domain(dataset.domain);
  for (const model of catalogue.registersOf(dataset.domain)) {
    const table = dataset.tables[model.register.id];
    // What a group's workbook was given whole is another's to answer for.
    if (!table || (dataset.part && split?.whole.includes(model.register.id))) continue;
    const frame = frameOf(model, dataset, catalogue, environment);
    requiredCells(model, table, dataset, findings, 0, table.rows);
    references(model, frame, catalogue, dataset, findings, 0, table.rows);
    duplicateKeys(model, table, dataset, findings);
    for (const rule of model.rowRules) {
      for (let from = 0; from < table.rows; from += TILE) {
        rowRule(rule, model, frame, from, Math.min(table.rows, from + TILE), dataset, findings);
        yield;
      }
    }
    for (const rule of model.registerRules) {
      const method = METHODS[rule.find.method];
      if (!method || method.kind !== "rule") throw new RangeError(`${rule.id}: there is no rule function ${rule.find.method}.`);
      for (const hit of (method as RuleMethod<unknown>).find(methodContext(model.register.id, [dataset], catalogue, earlier[0] ?? null), rule.find.params)) {
        const cell = hit.cell ?? model.keyCells[0]!.id;
        const params = Object.fromEntries(Object.entries(hit.params).map(([name, value]) => [name, name === "first" && typeof value === "number" ? (table.sheetRow[value - 1] ?? 0) + 1 : value]));
        findings.push(hit.row === null
          ? { code: rule.id, severity: rule.severity, source: dataset.source, register: model.register.id, sheet: table.segments[0]?.sheet ?? null, row: null, column: null, cell: null, params, value: null, masked: false, suggestion: null }
          : locate(table, model, hit.row, cell, { code: rule.id, severity: rule.severity, params, value: shown(table, model.cell.get(cell)!, hit.row, dataset), suggestion: null }));
      }
      yield;
    }
  }
  return acknowledged(findings, dataset);
}

/** What stands in a cell, as a person reads it; null where nothing valid does. */
function shown(table: Table, cell: Cell, row: number, dataset: Dataset): string | null {
  const value = contentOf(table.columns[cell.id], cell, row);
  if (value === null) return null;
  if (cell.form === "place" && typeof value === "string") return dataset.gazetteer.byCode(value)?.name ?? value;
  return shownContent(value, cell, dataset.lang);
}

/** A required column with nothing in it is said once, not once a row, from this many rows on. */
const WHOLE_COLUMN = 10;

function requiredCells(model: RegisterModel, table: Table, dataset: Dataset, findings: Finding[], from: number, to: number): void {
  for (const cell of model.cells) {
    const column = table.columns[cell.id];
    const bound = table.segments.some((s) => s.columns[cell.id] !== undefined);
    if (!cell.required || cell.computed || !column || !bound) continue;
    if (table.rows >= WHOLE_COLUMN && column.state.every((state, row) => state === BLANK && !inDistrict(cell, table, row))) {
      if (from === 0) findings.push({ ...locate(table, model, 0, cell.id, { code: "CAN-B12", severity: "error", params: { label: cell.label[dataset.lang], rows: table.rows }, value: null, suggestion: null }), row: null });
      continue;
    }
    const at = locator(table, model, cell.id), params = { label: cell.label[dataset.lang] };
    for (let row = from; row < to; row++) {
      if (column.state[row] === BLANK && !inDistrict(cell, table, row)) findings.push(at(row, "CAN-C01", "error", params, null, null));
    }
  }
}
/** The District of Bamako has no cercle to name. */
function inDistrict(cell: Cell, table: Table, row: number): boolean {
  if (cell.level !== "cercle") return false;
  const region = table.columns[`${cell.column}.region`];
  return region?.state[row] === VALID && ["ML09", "2023:00"].includes(region.dictionary[region.numbers![row]!]!);
}

function references(model: RegisterModel, frame: Frame, catalogue: Catalogue, dataset: Dataset, findings: Finding[], from: number, to: number): void {
  for (const cell of model.cells) {
    // One group's workbook holds that group's row only: other groups may be named all the same.
    if (cell.to === null || !dataset.tables[cell.to] || (dataset.part && cell.to === catalogue.domain(dataset.domain).split?.register)) continue;
    const column = frame.table.columns[cell.id];
    const target = frame.follow(cell.id);
    if (!column || !target) continue;
    const params = { label: cell.label[dataset.lang], target: catalogue.register(cell.to).register.sheet[dataset.lang] };
    const at = locator(frame.table, model, cell.id), { state } = column, { rows } = target;
    for (let row = from; row < to; row++) {
      if (rows[row] === -1 && state[row] === VALID) findings.push(at(row, "CAN-C09", "error", params, column.dictionary[column.numbers![row]!] ?? null, null));
    }
  }
}

function duplicateKeys(model: RegisterModel, table: Table, dataset: Dataset, findings: Finding[]): void {
  const keys = model.keyCells;
  if (keys.some((cell) => !table.columns[cell.id])) return;
  // Rows of several periods stand together in a consolidated workbook, and their period is part of their key;
  // a place named only down to the cercle is a place all the same: blank parts count, invalid ones do not.
  repeatedKeys(keys.map((cell) => ({ column: table.columns[cell.id]!, mayBeBlank: cell.level !== null })), table.rows, model.register.grain === "period" ? periodsOf(table) : null, (row, before) => {
    findings.push(duplicateFinding(model, table, dataset, row, before));
  });
}
/** What is said of a row that has the key of an earlier one. */
export function duplicateFinding(model: RegisterModel, table: Table, dataset: Dataset, row: number, before: number): Finding {
  const keys = model.keyCells;
  return locate(table, model, row, keys.find((c) => table.columns[c.id]!.state[row] === VALID)!.id, {
    code: "CAN-K01", severity: "error", value: shown(table, keys[0]!, row, dataset), suggestion: null,
    params: { label: [...new Set(keys.map((c) => c.label[dataset.lang]))].join(" + "), first: (table.sheetRow[before] ?? 0) + 1 },
  });
}
/** What a single row says by itself and through its references: required cells, broken references, row rules. */
export function rowFindings(model: RegisterModel, frame: Frame, dataset: Dataset, catalogue: Catalogue, row: number): Finding[] {
  const findings: Finding[] = [];
  requiredCells(model, frame.table, dataset, findings, row, row + 1);
  references(model, frame, catalogue, dataset, findings, row, row + 1);
  for (const rule of model.rowRules) rowRule(rule, model, frame, row, row + 1, dataset, findings);
  return findings;
}
/** For each row a number for its period; null where all are of one. */
function periodsOf(table: Table): Int32Array | null {
  const ids = [...new Set(table.segments.map((s) => s.period ?? ""))];
  if (ids.length < 2) return null;
  const numbers = new Int32Array(table.rows);
  for (const { period, from, to } of table.segments) numbers.fill(ids.indexOf(period ?? ""), from, to);
  return numbers;
}

function rowRule(rule: RowRule, model: RegisterModel, frame: Frame, from: number, to: number, dataset: Dataset, findings: Finding[]): void {
  const answers = condition(rule.check, frame, from, to);
  let inputs: (ColumnData | undefined)[] | null = null;
  for (let i = answers.indexOf(FALSE); i >= 0; i = answers.indexOf(FALSE, i + 1)) {
    // A rule speaks only where its own inputs are sound: what is unreadable has its own finding.
    inputs ??= pathsOf(rule.check).map((path) => frame.table.columns[path]);
    if (inputs.some((column) => column?.state[from + i] === INVALID)) continue;
    findings.push(ruleFinding(rule, model, frame, from + i, dataset));
  }
}

/** What is said of a row that breaks a rule. */
export function ruleFinding(rule: RowRule, model: RegisterModel, frame: Frame, row: number, dataset: Dataset): Finding {
  return locate(frame.table, model, row, rule.at, {
    code: rule.id, severity: rule.severity, params: paramsOf(rule, model, frame, row, dataset), value: shown(frame.table, model.cell.get(rule.at)!, row, dataset), suggestion: null,
  });
}

/** The values that the sentence shows; a personal one stays out of it. */
function paramsOf(rule: RowRule, model: RegisterModel, frame: Frame, row: number, dataset: Dataset): Record<string, string> {
  const out: Record<string, string> = {};
  const none = dataset.lang === "fr" ? "rien" : "nothing";
  for (const name of new Set([...placeholders(rule.message.fr), ...placeholders(rule.message.en)])) {
    const node = rule.values[name];
    if (node) { out[name] = shownNode(evaluate(node, frame, row, row + 1), dataset, isDate(node, frame)); continue; }
    const { cell, via } = model.scope.resolve(name);
    const target = via ? frame.follow(via.cell.id) : null;
    const table = via ? target?.table : frame.table;
    if (cell.personal) { out[name] = dataset.lang === "fr" ? "(valeur masquée)" : "(value hidden)"; continue; }
    out[name] = (table && shown(table, cell, via ? target!.rows[row]! : row, dataset)) ?? none;
  }
  return out;
}
const isDate = (node: RowRule["check"], frame: Frame): boolean => node.op === "today" || node.op === "periodStart" || node.op === "periodEnd" || node.op === "endOfMonth" || (node.op === "cell" && ["date", "month"].includes(frame.scope.resolve(node.path).cell.form)) || (node.op === "add" && isDate(node.left, frame));

function shownNode(vector: ReturnType<typeof evaluate>, dataset: Dataset, date: boolean): string {
  if (vector.type === "number") {
    const value = vector.values[0]!;
    if (Number.isNaN(value)) return dataset.lang === "fr" ? "n.d." : "n/a";
    return date ? formatDateShort(isoFromDays(value)) : formatNumber(fromScaled(value, vector.scale), dataset.lang);
  }
  if (vector.type === "code") return vector.dictionary[vector.values[0]!] ?? "";
  return vector.type === "bool" ? (vector.values[0] === UNKNOWN ? "?" : vector.values[0] === 1 ? "oui" : "non") : "";
}

/** Warnings on a row whose « Vérifié, voici pourquoi » cell says why become remarks. */
export function acknowledged(findings: readonly Finding[], dataset: Dataset): Finding[] {
  const answered = new Map<string, ReadonlySet<string>>();
  const answers = (register: string): ReadonlySet<string> => {
    let known = answered.get(register);
    if (!known) answered.set(register, known = answeredRows(dataset.tables[register]!));
    return known;
  };
  if (!Object.values(dataset.tables).some((table) => table.columns[VERIFIED]?.state.includes(VALID))) return [...findings];
  return findings.map((finding) => {
    const { severity, register, source, sheet, row } = finding;
    if (severity !== "warning" || register === null || row === null) return finding;
    return answers(register).has(`${source}\u0000${sheet}\u0000${row}`) ? { ...finding, severity: "info" } : finding;
  });
}

/** Where the rows stand whose « Vérifié » cell says something. */
function answeredRows(table: Table): ReadonlySet<string> {
  const rows = new Set<string>();
  const state = table.columns[VERIFIED]?.state;
  if (state) for (const { from, to, source, sheet } of table.segments) for (let row = from; row < to; row++) if (state[row] === VALID) rows.add(`${source}\u0000${sheet}\u0000${table.sheetRow[row]}`);
  return rows;
}
