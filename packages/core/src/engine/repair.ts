import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { CellValue, Grid, GridSheet } from "../definition/grid.js";
import { BUILT_IN } from "../definition/messages.js";
import type { Text } from "../definition/text.js";
import { a1 } from "../values/address.js";
import { serialFromIso } from "../values/date.js";
import { formatDateShort } from "../values/date-words.js";
import { fold } from "../values/fold.js";
import { formatPercent } from "../values/format.js";
import { decimalOf, fromScaled, toScaled } from "../values/scaled.js";
import type { Finding } from "./finding.js";
import type { ReadResult } from "./read.js";
import { contentOf, type Table } from "./table.js";

/** What to write in a cell instead of what stands there. Rows and columns are zero-based. */
export interface Repair {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The finding that goes away; null for spaces around a text, of which nothing is said. */
  readonly code: string | null;
  readonly before: CellValue;
  /** A date is its serial number in the workbook's own system; null empties the cell. */
  readonly after: Exclude<CellValue, object>;
  /** `after` as people read it, where that is not plain: a date, a percentage. */
  readonly shown: string | null;
  /** The format that the cell needs to show `after`; null where its own will do. */
  readonly numberFormat: string | null;
  readonly label: Text;
  /** True where the meaning can't change: a person need not look at it first. */
  readonly safe: boolean;
  /** True where the column is personal: neither value is to be shown. */
  readonly masked: boolean;
}

const LABELS: Readonly<Record<string, Text>> = {
  "CAN-R01": { fr: "Nombre écrit en texte", en: "Number written as text" },
  "CAN-R02": { fr: "Date écrite en texte", en: "Date written as text" },
  "CAN-R03": { fr: "Libellé de la liste", en: "Label of the list" },
  "CAN-G02": { fr: "Graphie du lieu", en: "Spelling of the place" },
};
const SPACES: Text = { fr: "Espaces en trop", en: "Spaces too many" };
/** Findings that say how a cell was read; the others say something about what it means. */
const READING = /^CAN-[CRG]\d/;
/** A value that our own calculation replaces: the column's formula is to be put back, not a value. */
const CALCULATED = "CAN-C12";
const NUMBERS = new Set(["CAN-R01", "CAN-R06", "CAN-R09", "CAN-C03"]);
const DATES = new Set(["CAN-R02", "CAN-R08", "CAN-R10", "CAN-R11", "CAN-R12"]);

/**
 * What can be written instead of what stands in the cells of a workbook, by sheet, row and column: what parsing repaired in reading,
 * what findings suggest, and spaces around texts that are looked up. Cells with formulas are left. Pure: applies nothing.
 * @param grid the workbook that `result` was read from
 * @param findings those of reading and of the rules, in any order
 */
export function repairsOf(grid: Grid, result: ReadResult, findings: readonly Finding[], catalogue: Catalogue): Repair[] {
  const sheets = new Map(grid.sheets.map((sheet) => [sheet.name, sheet]));
  const tables = new Map(Object.values(result.dataset.tables).map((table) => [table.register, { table, rowAt: new Map(Array.from(table.sheetRow, (row, i) => [row, i])) }]));
  const byCell = new Map<string, Finding[]>();
  const inPercents = new Set<string>();
  for (const finding of findings) {
    const { sheet, row, column, register, cell, code } = finding;
    if (code === "CAN-R05") inPercents.add(`${register} ${cell}`);
    if (sheet === null || row === null || column === null || cell === null || register === null || finding.source !== grid.source || !(READING.test(code) || finding.suggestion !== null)) continue;
    const key = `${sheet}\n${row}\n${column}`;
    byCell.set(key, [...(byCell.get(key) ?? []), finding]);
  }
  const repairs: Repair[] = [];
  const said = new Set<string>();
  for (const [key, own] of byCell) {
    const [first] = own, sheet = sheets.get(first!.sheet!), model = catalogue.register(first!.register!), cell = model.cell.get(first!.cell!);
    said.add(key);
    if (!sheet || !cell || sheet.formulas[a1(first!.row!, first!.column!)] !== undefined || cell.computed !== null) continue;
    // Texts of a column in percents are of the column's unit: one of them alone would change what the others mean.
    if (cell.form === "percent" && inPercents.has(`${model.register.id} ${cell.id}`)) continue;
    const before = valueAt(sheet, first!.row!, first!.column!);
    for (const finding of own) {
      const known = tables.get(model.register.id);
      const after = replacement(finding, before, cell, known?.table, known?.rowAt.get(finding.row!) ?? -1, grid, result);
      if (after === undefined || after.value === before) continue;
      const reading = own.filter((f) => READING.test(f.code));
      repairs.push({
        sheet: sheet.name, row: finding.row!, column: finding.column!, code: finding.code, before, after: after.value, shown: after.shown ?? null, numberFormat: after.format ?? null,
        label: LABELS[finding.code] ?? BUILT_IN[finding.code]?.title ?? { fr: "Proposition", en: "Proposal" },
        // Something else that is wrong in the same cell would be hidden.
        safe: reading.length === 1 && isSafe(finding, before, after.value, cell, model, known?.table, known?.rowAt.get(finding.row!) ?? -1), masked: cell.personal !== null,
      });
      break;
    }
  }
  for (const reading of result.sheets) if (reading.register !== null) repairs.push(...outerSpaces(sheets.get(reading.name), reading.register, result, catalogue, said));
  const order = new Map(grid.sheets.map((sheet, i) => [sheet.name, i]));
  return repairs.sort((a, b) => order.get(a.sheet)! - order.get(b.sheet)! || a.row - b.row || a.column - b.column);
}

function valueAt(sheet: GridSheet, row: number, column: number): CellValue {
  const own = sheet.columns.find((c) => c.index === column);
  return own?.values[indexOf(own.rows, row)] ?? null;
}
/** Rows ascend. */
function indexOf(rows: readonly number[], row: number): number {
  let low = 0, high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle] === row) return middle;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What to write, with the format it needs; undefined where there is no proposal. */
function replacement({ code, suggestion }: Finding, before: CellValue, cell: Cell, table: Table | undefined, row: number, grid: Grid, { dataset }: ReadResult): { readonly value: Repair["after"]; readonly format?: string; readonly shown?: string } | undefined {
  const content = table && row >= 0 ? contentOf(table.columns[cell.id], cell, row) : null;
  if (code === CALCULATED || before === null) return undefined;
  if (code === "CAN-R07") return { value: null };
  if (NUMBERS.has(code)) {
    const digits = typeof content === "string" ? content : suggestion;
    const value = digits === null ? NaN : Number(digits);
    // More digits than a cell keeps: nothing is lost as long as nothing is written.
    if (digits === null || !Number.isFinite(value) || decimalOf(value) === null || fromScaled(toScaled(value, cell.scale) ?? NaN, cell.scale) !== fromScaled(toScaled(digits, cell.scale) ?? NaN, cell.scale)) return undefined;
    const whole = Number.isInteger(Math.round(value * 1e8) / 1e6);
    return cell.form === "percent" ? { value, shown: formatPercent(digits, dataset.lang, whole ? 0 : 2), format: whole ? "0 %" : "0.0# %" } : { value };
  }
  if (DATES.has(code)) {
    const serial = typeof content === "string" ? serialFromIso(content, grid.date1904) : null;
    return serial === null ? undefined : { value: serial, shown: formatDateShort(content as string), format: cell.form === "month" ? "mmmm yyyy" : "dd/mm/yyyy" };
  }
  if (suggestion === null || (code === "CAN-C07" && cell.form === "codes")) return undefined;
  switch (cell.form) {
    case "integer": case "decimal": case "money": case "percent": case "date": case "month": return undefined;
    default: return { value: code === "CAN-R03" && typeof content === "string" && cell.codes ? cell.codes.codes[content]?.[dataset.lang] ?? suggestion : suggestion };
  }
}

/** Whether a repair says the same as what stood there, in the form that formulas read. */
function isSafe({ code, suggestion }: Finding, before: CellValue, after: Repair["after"], cell: Cell, model: RegisterModel, table: Table | undefined, row: number): boolean {
  switch (code) {
    case "CAN-R01": case "CAN-R02": return after !== null;
    case "CAN-R03": return cell.codes !== null && isSpelling(String(before), cell.codes.codes);
    case "CAN-G02": return suggestion !== null && (cell.level === "region" || parentIsKnown(cell, model, table, row));
    default: return false;
  }
}

/** A label or code that only case, accents or spaces tell from the list's: another name for it may say something else. */
function isSpelling(text: string, codes: Readonly<Record<string, Text>>): boolean {
  const known = new Set(Object.entries(codes).flatMap(([code, label]) => [code, label.fr, label.en]).map(fold));
  return known.has(fold(text)) || text.split(/[;\n]/).every((part) => part.trim() === "" || known.has(fold(part)));
}

/** A name alone may stand for several places: the place above says which. */
function parentIsKnown(cell: Cell, model: RegisterModel, table: Table | undefined, row: number): boolean {
  const above = model.cells.filter((c) => c.column === cell.column && c.form === "place" && c.id !== cell.id && LEVELS.indexOf(c.level ?? "") < LEVELS.indexOf(cell.level ?? ""));
  return above.some((c) => table !== undefined && row >= 0 && contentOf(table.columns[c.id], c, row) !== null);
}
const LEVELS: readonly string[] = ["", "region", "cercle", "arrondissement", "commune"];

/** Spaces around a text that is looked up: a formula sees them, a person does not. */
function outerSpaces(sheet: GridSheet | undefined, register: string, { dataset, sheets }: ReadResult, catalogue: Catalogue, said: ReadonlySet<string>): Repair[] {
  const table = dataset.tables[register], reading = sheets.find((s) => s.register === register && s.name === sheet?.name);
  if (!sheet || !table || !reading) return [];
  const model = catalogue.register(register), rows = new Set(table.sheetRow), keys = new Set(model.register.key);
  return reading.matched.flatMap(({ cell: id, column: index }) => {
    const cell = model.cell.get(id);
    if (!cell || cell.computed !== null || !(keys.has(cell.column) || ["code", "boolean", "reference", "place"].includes(cell.form))) return [];
    const column = sheet.columns.find((c) => c.index === index);
    return (column?.values ?? []).flatMap((value, i): Repair[] => {
      const row = column!.rows[i]!;
      if (typeof value !== "string" || value.trim() === value || value.trim() === "" || !rows.has(row) || said.has(`${sheet.name}\n${row}\n${index}`) || sheet.formulas[a1(row, index)] !== undefined) return [];
      return [{ sheet: sheet.name, row, column: index, code: null, before: value, after: value.trim(), shown: null, numberFormat: null, label: SPACES, safe: true, masked: cell.personal !== null }];
    });
  });
}
