import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import { formatDateShort } from "../values/date-words.js";
import { formatNumber } from "../values/format.js";
import type { Lang } from "../definition/text.js";
import { environmentOf, frameOf, type Dataset } from "./dataset.js";
import { evaluate, TILE, UNKNOWN, type Frame, type Vector } from "./evaluate.js";
import type { Finding } from "./finding.js";
import { locate } from "./locate.js";
import { ColumnBuilder, contentOf, VALID, type ColumnData, type Table } from "./table.js";

/** Fills every computed cell from its expression; where the file held another value, says so. */
export function computeCells(dataset: Dataset, catalogue: Catalogue, compare: boolean): { readonly dataset: Dataset; readonly findings: Finding[] } {
  const tables: Record<string, Table> = { ...dataset.tables };
  const current: Dataset = { ...dataset, tables };
  const findings: Finding[] = [];
  const environment = environmentOf(dataset, catalogue);
  for (const model of catalogue.registersOf(dataset.domain)) {
    const table = tables[model.register.id];
    const computed = model.cells.filter((cell) => cell.computed !== null);
    if (!table || computed.length === 0) continue;
    const frame = frameOf(model, current, catalogue, environment);
    const columns: Record<string, ColumnData> = { ...table.columns };
    for (const cell of computed) columns[cell.id] = computeColumn(cell, frame);
    const filled: Table = { ...table, columns };
    if (compare) for (const cell of computed) for (const finding of differences(cell, table, filled, model, dataset)) findings.push(finding);
    tables[model.register.id] = filled;
  }
  return { dataset: current, findings };
}

/** Calculates a cell for the rows `first` to `end`; the column that it gives holds these rows only. */
export function computeColumn(cell: Cell, frame: Frame, first = 0, end: number = frame.table.rows): ColumnData {
  const builder = new ColumnBuilder(cell, end - first);
  const node = cell.computed!;
  if (node.op === "cell" && cell.form === "code") {
    const { cell: source, via } = frame.scope.resolve(node.path);
    const target = via ? frame.follow(via.cell.id) : null;
    const column = (via ? target?.table : frame.table)?.columns[source.id];
    for (let row = first; row < end; row++) {
      const value = contentOf(column, source, via ? target?.rows[row] ?? -1 : row);
      if (typeof value === "string") builder.code(row - first, value);
    }
    return builder.done();
  }
  for (let from = first; from < end; from += TILE) {
    put(builder, evaluate(node, frame, from, Math.min(end, from + TILE)), from - first);
  }
  return builder.done();
}

function put(builder: ColumnBuilder, vector: Vector, from: number): void {
  if (vector.type === "text") throw new TypeError(`${builder.cell.id}: a computed text has form "code".`);
  vector.values.forEach((value: number, i: number) => {
    if (vector.type === "code") { if (value >= 0) builder.code(from + i, vector.dictionary[value]!); }
    else if (vector.type === "bool") { if (value !== UNKNOWN) builder.number(from + i, value); }
    else if (!Number.isNaN(value)) builder.number(from + i, rescaled(value, vector.scale, builder.cell.scale));
  });
}

/** A count of 10^-from units as one of 10^-to units, rounded half away from zero. Dividing by a power of ten keeps a half a half. */
function rescaled(value: number, from: number, to: number): number {
  const exact = to >= from ? value * 10 ** (to - from) : value / 10 ** (from - to);
  return Math.sign(exact) * Math.round(Math.abs(exact));
}

function differences(cell: Cell, before: Table, after: Table, model: RegisterModel, { lang, gazetteer }: Dataset): Finding[] {
  const read = before.columns[cell.id], ours = after.columns[cell.id]!;
  const findings: Finding[] = [];
  if (!read) return findings;
  for (let row = 0; row < before.rows; row++) {
    // A blank cell is a formula that was not recalculated, or none: nothing was claimed.
    if (read.state[row] !== VALID) continue;
    const found = contentOf(read, cell, row), expected = contentOf(ours, cell, row);
    // A place brought onto the row stands there by its name.
    const place = typeof expected === "string" ? gazetteer.byCode(expected)?.name : undefined;
    if ([String(expected ?? ""), place].some((text) => text?.toLowerCase() === String(found).toLowerCase())) continue;
    const show = (value: typeof found): string => (value === null ? (lang === "fr" ? "rien" : "nothing") : shownContent(value, cell, lang));
    findings.push(locate(after, model, row, cell.id, { code: "CAN-C12", severity: "warning", params: { label: cell.label[lang], found: show(found), expected: show(expected) }, value: show(found), suggestion: show(expected) }));
  }
  return findings;
}

/** A canonical value as a person reads it. */
export function shownContent(value: string | boolean | readonly string[], cell: Cell, lang: Lang): string {
  if (typeof value === "boolean") return cell.codes?.codes[String(value)]?.[lang] ?? String(value);
  if (Array.isArray(value)) return value.map((code) => cell.codes?.codes[code]?.[lang] ?? code).join(" ; ");
  const text = String(value);
  switch (cell.form) {
    case "date": case "month": return formatDateShort(text);
    case "integer": case "decimal": case "money": return cell.plain ? text : formatNumber(text, lang);
    case "percent": return `${formatNumber(String(Math.round(Number(text) * 1e4) / 100), lang)}\u00a0%`;
    case "code": return cell.codes?.codes[text]?.[lang] ?? text;
    default: return text;
  }
}
