import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import { PERIOD_DIMENSIONS } from "../definition/check.js";
import type { CellContent } from "../methods/contract.js";
import { formatDateShort } from "../values/date-words.js";
import { fold } from "../values/fold.js";
import { formatNumber, formatPercent, NARROW_SPACE } from "../values/format.js";
import { formatMoney } from "../values/money.js";
import { periodLabel, periodOfId } from "../values/period.js";
import { decimalParts } from "../values/scaled.js";
import { isPersonal } from "./compare.js";
import { contentOf, type Table } from "./table.js";
import { mayName, word, written, type Scene } from "./assemble-scene.js";

/** A computed cell that repeats another one is labelled like it: a place stays a place behind a reference. */
function sourceCell(cell: Cell, model: RegisterModel): Cell {
  return cell.computed?.op === "cell" && cell.codes === null ? model.scope.resolve(cell.computed.path).cell : cell;
}

/** A cell's content as the report shows it; empty is an empty text. */
export function contentText(content: CellContent, cell: Cell, model: RegisterModel, scene: Scene): string {
  const { lang } = scene;
  if (content === null) return "";
  const source = sourceCell(cell, model);
  const label = (code: string): string => (source.codes?.codes[code] ? written(source.codes.codes[code], scene) : code);
  if (typeof content === "boolean") return label(String(content));
  if (typeof content !== "string") return content.map(label).join(lang === "fr" ? `${NARROW_SPACE}; ` : "; ");
  switch (source.form) {
    case "date": return formatDateShort(content);
    case "month": return periodLabel(periodOfId(content.slice(0, 7))!, lang);
    case "integer": case "decimal": return source.plain ? content : formatNumber(content, lang);
    case "money": return source.scale === 0 ? formatMoney(content, "XOF", lang) : formatNumber(content, lang);
    // As it was typed: a percent keeps four decimals as a fraction, two as people write it.
    case "percent": return formatPercent(content, lang, Math.max(0, decimalParts(content).fraction.length - 2));
    case "place": return placeName(content, scene);
    default: return label(content);
  }
}

/** The name of a place by its code; a code that the map does not have stays as it is. */
export const placeName = (code: string, scene: Pick<Scene, "dataset">): string => scene.dataset.gazetteer.byCode(code)?.name ?? code;

/** What stands in a cell of a row as the report shows it; an amount in any currency with its currency. */
export function textAt(cell: Cell, model: RegisterModel, table: Table, row: number, scene: Scene): string {
  const content = contentOf(table.columns[cell.id], cell, row);
  const column = model.register.columns[cell.column];
  const currency = column?.kind === "money" && column.currency === "any" && cell.form === "money" ? model.cell.get(`${cell.column}.currency`) : undefined;
  const code = currency ? contentOf(table.columns[currency.id], currency, row) : null;
  return typeof content === "string" && typeof code === "string" ? formatMoney(content, code, scene.lang) : contentText(content, cell, model, scene);
}

/** The cell of a dimension, or null for one of time. Throws where the report may not show it. */
export function dimensionCell(part: string, model: RegisterModel, scene: Scene): Cell | null {
  if (PERIOD_DIMENSIONS.includes(part)) return null;
  const cell = model.cell.get(part);
  if (!cell) throw new RangeError(`${model.register.id} has no cell ${part}.`);
  mayName(`${model.register.id}.${part}`, isPersonal(cell, model), scene.report);
  return cell;
}

/** What a dimension is called: « Cercle ». */
export function dimensionLabel(part: string, model: RegisterModel, scene: Scene): string {
  const cell = dimensionCell(part, model, scene);
  return cell ? written(cell.label, scene) : word(part as "period", scene.lang);
}

/** A value of a dimension as the report shows it. */
export function valueLabel(part: string, value: string, model: RegisterModel, scene: Scene): string {
  const cell = dimensionCell(part, model, scene);
  if (cell) return contentText(value, cell, model, scene);
  const period = periodOfId(value, scene.dataset.period.projectStart);
  return period ? periodLabel(period, scene.lang) : value;
}

/** Cells of the rows that the codes of a dimension refer to, as columns: « Urne » beside « URN ». Throws for a dimension that is no reference. */
export function besideColumns(by: string, cells: readonly string[], model: RegisterModel, scene: Scene): readonly { readonly label: string; text(code: string): string }[] {
  if (cells.length === 0) return [];
  const to = model.cell.get(by)?.to ?? null;
  if (to === null) throw new RangeError(`${scene.report.id}: ${by} of ${model.register.id} is no reference.`);
  const target = scene.catalogue.register(to), table = scene.dataset.tables[to], key = target.keyCells[0]!;
  mayName(to, target.register.restricted, scene.report);
  const rowOf = new Map<string, number>();
  for (let row = (table?.rows ?? 0) - 1; row >= 0; row--) rowOf.set(String(contentOf(table!.columns[key.id], key, row) ?? "").toLowerCase(), row);
  return cells.map((id) => {
    const cell = target.cell.get(id);
    if (!cell) throw new RangeError(`${to} has no cell ${id}.`);
    mayName(`${to}.${id}`, isPersonal(cell, target), scene.report);
    return {
      label: written(cell.label, scene),
      text: (code) => { const row = rowOf.get(code.toLowerCase()); return row === undefined ? "" : textAt(cell, target, table!, row, scene); },
    };
  });
}

/** Sorts values of a dimension: codes as their list has them, numbers and periods by size, everything else by name. */
export function valueRank(part: string, value: string, model: RegisterModel, scene: Scene): number | string {
  const cell = dimensionCell(part, model, scene);
  return cell ? contentRank(value, cell, model, scene)! : value;
}

/** What contents are sorted by; null where there is none. */
export function contentRank(content: CellContent, cell: Cell, model: RegisterModel, scene: Scene): number | string | null {
  if (content === null) return null;
  const source = sourceCell(cell, model);
  const text = String(content);
  if (source.codes) {
    const at = Object.keys(source.codes.codes).indexOf(text);
    return at < 0 ? Object.keys(source.codes.codes).length : at;
  }
  if (["integer", "decimal", "money", "percent"].includes(source.form)) return Number(text);
  if (["date", "month"].includes(source.form)) return text;
  return fold(source.form === "place" ? placeName(text, scene) : text);
}

/** Orders two ranks of one column; what is not known comes last. */
export function compareRanks(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
