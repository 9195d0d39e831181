import type { BlockDefinition } from "../definition/report.js";
import type { ReportCell, ReportTable } from "../definition/report-document.js";
import type { Allotment, AllotmentMethod } from "../methods/contract.js";
import { METHODS } from "../methods/registry.js";
import { formatNumber } from "../values/format.js";
import { frameOf, methodContext } from "./dataset.js";
import { columnsOf, keptRows, limitRemark, withheldRemark } from "./assemble-rows.js";
import { mayName, sourceOf, word, written, type Scene } from "./assemble-scene.js";
import { headCell, plainCell, turned } from "./assemble-tables.js";
import { captionText } from "./assemble-text.js";
import { contentOf } from "./table.js";

/** Columns that a turned page holds, most of them narrow. */
const MOST_COLUMNS = 14;

/** The rows of a query with what a named function gives each: as many tables as its things need, at least one. */
export function* allotmentTables(block: Extract<BlockDefinition, { readonly kind: "allotment" }>, scene: Scene): Generator<void, ReportTable[]> {
  const { query, things } = block, { dataset, catalogue, lang } = scene;
  const model = catalogue.register(query.register);
  for (const id of [query.register, things.register]) mayName(id, catalogue.register(id).register.restricted, scene.report);
  const frame = frameOf(model, dataset, catalogue);
  const kept = yield* keptRows(query, model, frame, scene);
  const shown = query.limit === null ? kept : kept.slice(0, query.limit);
  const columns = query.columns.flatMap((path) => columnsOf(path, model, frame, scene));
  const given = methodOf(block.of.method).allot(methodContext(query.register, [dataset], catalogue, scene.earlier[0] ?? null), block.of.params, shown);
  yield;
  const named = thingsOf(given, things, scene);
  const parts = chunks(named, Math.max(1, MOST_COLUMNS - columns.length));
  const number = (quantity: number | undefined, more: Partial<ReportCell> = {}): ReportCell =>
    ({ ...plainCell(quantity === undefined ? "" : formatNumber(String(quantity), lang)), align: "right", ...more });
  const total = (key: string): number => given.reduce((sum, one) => sum + (one.get(key) ?? 0), 0);
  return parts.map((part, index) => ({
    kind: "table", ...turned(columns.length + part.length), empty: written(block.empty, scene),
    caption: captionText(block.caption, scene) + (parts.length === 1 ? "" : ` (${index + 1} ${lang === "fr" ? "sur" : "of"} ${parts.length})`),
    head: [[...columns.map((column) => headCell(column.label)), ...part.map(({ label }) => headCell(label))]],
    rows: shown.length === 0 ? [] : [
      ...shown.map((row, at) => [...columns.map((column): ReportCell => ({ ...plainCell(column.text(row)), ...(column.number ? { align: "right" } : {}) })), ...part.map(({ key }) => number(given[at]!.get(key)))]),
      [{ ...headCell(word("all", lang)), ...(columns.length > 1 ? { span: columns.length } : {}) }, ...part.map(({ key }) => number(total(key), { header: true }))],
    ],
    source: sourceOf([query.register, things.register], scene, [...limitRemark(shown.length, kept.length, scene), ...withheldRemark(frame, scene)]),
  }));
}

function methodOf(id: string): AllotmentMethod<unknown> {
  const method = METHODS[id];
  if (method?.kind !== "allotment") throw new RangeError(`There is no function ${id} that allots.`);
  return method as AllotmentMethod<unknown>;
}

/** The things that anything is given of, in the order of their register; one that it does not have comes last, under its own key. */
function thingsOf(given: readonly Allotment[], { register, label }: { readonly register: string; readonly label: string }, scene: Scene): { readonly key: string; readonly label: string }[] {
  const model = scene.catalogue.register(register), frame = frameOf(model, scene.dataset, scene.catalogue);
  const [column] = columnsOf(label, model, frame, scene);
  const key = model.keyCells[0]!;
  const left = new Set(given.flatMap((one) => [...one.keys()]));
  const found = [];
  for (let row = 0; row < frame.table.rows; row++) {
    const name = String(contentOf(frame.table.columns[key.id], key, row) ?? "").toLowerCase();
    if (left.delete(name)) found.push({ key: name, label: column?.text(row) || name });
  }
  return [...found, ...[...left].sort().map((name) => ({ key: name, label: name }))];
}

/** Parts of about the same size; one part of nothing where there is nothing. */
function chunks<T>(all: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(all.length / most));
  const size = Math.ceil(all.length / count);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}
