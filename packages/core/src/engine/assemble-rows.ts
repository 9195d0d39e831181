import type { RegisterModel } from "../definition/catalogue.js";
import type { Cell } from "../definition/cell.js";
import type { BlockDefinition, RowsQuery } from "../definition/report.js";
import type { ReportCell, ReportTable } from "../definition/report-document.js";
import { fold } from "../values/fold.js";
import { frameOf } from "./dataset.js";
import { condition, TILE, TRUE, type Frame } from "./evaluate.js";
import { figureOf, figureSet } from "./assemble-figures.js";
import { compareRanks, contentRank, contentText, textAt } from "./assemble-labels.js";
import { mayName, rowFilter, sourceOf, word, written, type Scene } from "./assemble-scene.js";
import { headCell, plainCell, turned } from "./assemble-tables.js";
import { captionText } from "./assemble-text.js";
import { isPersonal } from "./compare.js";
import { contentOf } from "./table.js";

type Rank = number | string | null;

/** One column of a table of rows. */
export interface ShownColumn {
  readonly label: string;
  readonly number: boolean;
  text(row: number): string;
  rank(row: number): Rank;
}

/** The rows of a register that a query keeps, in its order. */
export function* rowsTable(block: Extract<BlockDefinition, { readonly kind: "rows" }>, scene: Scene): Generator<void, ReportTable> {
  const { query } = block;
  const model = scene.catalogue.register(query.register);
  mayName(query.register, model.register.restricted, scene.report);
  const frame = frameOf(model, scene.dataset, scene.catalogue);
  const kept = yield* keptRows(query, model, frame, scene);
  const columns = query.columns.flatMap((path) => columnsOf(path, model, frame, scene));
  const shown = query.limit === null ? kept : kept.slice(0, query.limit);
  return {
    kind: "table", caption: captionText(block.caption, scene), ...turned(columns.length), empty: written(block.empty, scene),
    head: [columns.map((column) => headCell(column.label))],
    rows: shown.map((row) => columns.map((column): ReportCell => ({ ...plainCell(column.text(row)), ...(column.number ? { align: "right" } : {}) }))),
    source: sourceOf([query.register], scene, [...limitRemark(shown.length, kept.length, scene), ...withheldRemark(frame, scene)]),
  };
}

/** The rows that a query keeps, in its order. */
export function* keptRows(query: Pick<RowsQuery, "where" | "sort" | "behind">, model: RegisterModel, frame: Frame, scene: Scene): Generator<void, number[]> {
  const { table } = frame;
  const within = rowFilter(model, table, scene.where);
  const behind = query.behind === null ? null : yield* rowsBehind(query.behind, scene);
  const kept: number[] = [];
  for (let from = 0; from < table.rows; from += TILE) {
    const to = Math.min(table.rows, from + TILE);
    const answers = query.where ? condition(query.where, frame, from, to) : null;
    for (let row = from; row < to; row++) if ((!answers || answers[row - from] === TRUE) && within(row) && (!behind || behind.has(row)) && table.withheld?.[row] !== 1) kept.push(row);
    yield;
  }
  const orders = query.sort.map((path) => {
    const columns = columnsOf(path.replace(/^-/, ""), model, frame, scene);
    return { columns, sign: path.startsWith("-") ? -1 : 1 };
  });
  return kept.sort((a, b) => {
    for (const { columns, sign } of orders) {
      for (const column of columns) {
        const x = column.rank(a), y = column.rank(b);
        const order = compareRanks(x, y);
        // What is not known comes last in either direction.
        if (order !== 0) return x === null || y === null ? order : sign * order;
      }
    }
    return a - b;
  });
}

/** The rows behind an indicator's figure. */
export function* rowsBehind(indicator: string, scene: Scene): Generator<void, ReadonlySet<number>> {
  return new Set(figureOf(yield* figureSet(indicator, scene.where, scene), {}, scene).rows.map(({ row }) => row));
}

/** Rows that a profile does not share are not listed. */
export const withheldRemark = ({ table }: Frame, { lang }: Scene): string[] => (table.withheld?.includes(1) ? [lang === "fr" ? "certaines lignes ne sont pas publiées" : "some rows are not published"] : []);

/** « 20 lignes sur 35 », where a limit cut the rest. */
export const limitRemark = (shown: number, of: number, scene: Scene): string[] => (shown === of ? [] : [scene.lang === "fr" ? `${shown} lignes sur ${of}` : `${shown} rows of ${of}`]);

/**
 * The columns that a path stands for: a place is its finest name, an amount of any currency one column, people all their cells, `_key` the key.
 * A personal one is left out where the report does not allow it by its `register.cell`.
 */
export function columnsOf(path: string, model: RegisterModel, frame: Frame, scene: Scene): ShownColumn[] {
  if (path === "_key") return [keyColumn(model, frame, scene)];
  const own = model.cell.get(path);
  const column = model.register.columns[path];
  const parts = model.cells.filter((cell) => cell.column === path && !cell.silent);
  if (!own && parts.length === 0) return followed(path, model, frame, scene);
  const shown = (own ? [own] : parts).filter((cell) => allowed(cell, model, scene));
  if (column?.kind === "place" && shown.length > 0) return [placeColumn(written(column.label, scene), shown, model, frame, scene)];
  if (column?.kind === "money" && !own && shown.length > 0) return [cellColumn(shown[0]!, model, frame, scene)];
  return shown.map((cell) => cellColumn(cell, model, frame, scene));
}

const allowed = (cell: Cell, model: RegisterModel, scene: Scene): boolean => !isPersonal(cell, model) || scene.report.allows.includes(`${model.register.id}.${cell.id}`);

/** A cell behind a reference: the target's definition says how it is shown, and whether it may be. */
function followed(path: string, model: RegisterModel, frame: Frame, scene: Scene): ShownColumn[] {
  const { cell, register, via } = model.scope.resolve(path);
  const target = scene.catalogue.register(register);
  mayName(register, target.register.restricted, scene.report);
  if (!via || !allowed(cell, target, scene)) return [];
  const behind = frame.follow(via.cell.id);
  if (!behind) return [{ label: written(cell.label, scene), number: isNumber(cell), text: () => "", rank: () => null }];
  const there = cellColumn(cell, target, frameOf(target, scene.dataset, scene.catalogue), scene);
  return [{ ...there, text: (row) => (behind.rows[row]! < 0 ? "" : there.text(behind.rows[row]!)), rank: (row) => (behind.rows[row]! < 0 ? null : there.rank(behind.rows[row]!)) }];
}

const isNumber = (cell: Cell): boolean => ["integer", "decimal", "money", "percent"].includes(cell.form);

function cellColumn(cell: Cell, model: RegisterModel, frame: Frame, scene: Scene): ShownColumn {
  return {
    label: written(cell.label, scene), number: isNumber(cell),
    text: (row) => textAt(cell, model, frame.table, row, scene),
    rank: (row) => contentRank(contentOf(frame.table.columns[cell.id], cell, row), cell, model, scene),
  };
}

function placeColumn(label: string, levels: readonly Cell[], model: RegisterModel, frame: Frame, scene: Scene): ShownColumn {
  const contents = (row: number): string[] => levels.flatMap((cell) => {
    const content = contentOf(frame.table.columns[cell.id], cell, row);
    return content === null ? [] : [contentText(content, cell, model, scene)];
  });
  const finest = (row: number): string | undefined => contents(row).at(-1);
  return { label, number: false, text: (row) => finest(row) ?? "", rank: (row) => { const name = finest(row); return name === undefined ? null : fold(name); } };
}

/** The key of a row as the report names it; personal parts are left out. */
export function keyColumn(model: RegisterModel, frame: Pick<Frame, "table">, scene: Scene): ShownColumn {
  const cells = model.keyCells.filter((cell) => !isPersonal(cell, model));
  const places = new Set(cells.filter((cell) => cell.level !== null).map((cell) => cell.column));
  const text = (row: number): string => cells.flatMap((cell) => {
    const content = contentOf(frame.table.columns[cell.id], cell, row);
    return content === null ? [] : [contentText(content, cell, model, scene)];
  }).join(" – ");
  const labels = cells.flatMap((cell, i) => {
    const column = model.register.columns[cell.column];
    return !places.has(cell.column) || !column ? [written(cell.label, scene)] : cells.findIndex((c) => c.column === cell.column) === i ? [written(column.label, scene)] : [];
  });
  return { label: labels.length > 0 ? labels.join(" – ") : word("key", scene.lang), number: false, text, rank: text };
}
