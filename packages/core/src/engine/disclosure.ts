import type { Aggregate } from "../expression/node.js";
import { keyOfBy } from "../methods/by.js";
import { rowFilter, type Scene } from "./assemble-scene.js";
import { frameOf } from "./dataset.js";
import { condition, evaluate, TILE, TRUE } from "./evaluate.js";
import type { Measure } from "./measure.js";
import { hiddenSets } from "./suppression.js";
import { contentOf } from "./table.js";

/** What a report may show of figures that rest on few: made in a first pass over the report, used in a second. */
export interface Disclosure {
  /** A figure of a protected register that rests on fewer contributors than this is hidden. */
  readonly threshold: number;
  /** For each protected register the cell that names whom a row rests on. */
  readonly contributors: Readonly<Record<string, string>>;
  /** Every protected figure that the report shows, by {@link figureKey}. */
  readonly shown: Map<string, { readonly measure: Measure; fixed: boolean }>;
  /** Keys of the figures to hide; null in the first pass. */
  readonly hidden: ReadonlySet<string> | null;
}

/** What stands instead of a hidden number. */
export const HIDDEN_FIGURE = "•";

const figureKey = (measure: Measure): string => `${measure.id} ${keyOfBy(measure.by)}`;

/** True where a register's figures are protected in this report. */
export const isProtected = (register: string, scene: Scene): boolean => scene.disclosure !== null && Object.hasOwn(scene.disclosure.contributors, register);

/** Notes a figure that is about to be shown, and says whether it has to be hidden. */
export function mustHide(measure: Measure, scene: Scene): boolean {
  const { disclosure, coverage } = scene;
  if (disclosure === null || !isProtected(scene.catalogue.indicator(measure.id).from, scene)) return false;
  const key = figureKey(measure);
  const known = disclosure.shown.get(key);
  if (known) known.fixed ||= coverage;
  else disclosure.shown.set(key, { measure, fixed: coverage });
  return !coverage && (disclosure.hidden?.has(key) ?? false);
}

/** One number that a figure is made of: the rows it counts, and what it does with them. Numbers of one kind add up among themselves. */
interface Part { readonly kind: string; readonly rows: readonly number[] }

type Leaf = Extract<Aggregate, { agg: "count" | "sum" }>;
const leavesOf = (aggregate: Aggregate): Leaf[] => (aggregate.agg === "count" || aggregate.agg === "sum" ? [aggregate] : aggregate.agg === "ratio" ? [...leavesOf(aggregate.numerator), ...leavesOf(aggregate.denominator)] : [...leavesOf(aggregate.left), ...leavesOf(aggregate.right)]);

/** The rows of a register that a leaf takes in, whatever the group. */
function leafRows(leaf: Leaf, register: string, scene: Scene): number[] {
  const frame = frameOf(scene.catalogue.register(register), scene.dataset, scene.catalogue);
  const out: number[] = [];
  for (let from = 0; from < frame.table.rows; from += TILE) {
    const to = Math.min(frame.table.rows, from + TILE);
    const where = leaf.where ? condition(leaf.where, frame, from, to) : null;
    const of = leaf.agg === "sum" ? evaluate(leaf.of, frame, from, to) : null;
    for (let row = from; row < to; row++) if ((!where || where[row - from] === TRUE) && (of?.type !== "number" || !Number.isNaN(of.values[row - from]!))) out.push(row);
  }
  return out;
}

/** A share gives its two numbers away, a difference too: each is taken as published. */
function partsOf(measure: Measure, scene: Scene, memo: Map<string, number[]>): Part[] {
  const indicator = scene.catalogue.indicator(measure.id);
  const table = scene.dataset.tables[indicator.from];
  if (!table || measure.value === null) return [];
  if (indicator.kind === "method") {
    const rows = measure.rows.map(({ row }) => row).sort((a, b) => a - b);
    // A named function that counts its rows counts like any other; what others do is their own kind of number.
    return [{ kind: measure.value === String(rows.length) ? "count" : indicator.id, rows }];
  }
  const inGroup = rowFilter(scene.catalogue.register(indicator.from), table, measure.by);
  return leavesOf(indicator.value).map((leaf) => {
    const key = `${indicator.from} ${JSON.stringify(leaf)}`;
    let rows = memo.get(key);
    if (!rows) memo.set(key, rows = leafRows(leaf, indicator.from, scene));
    return { kind: leaf.agg === "count" ? "count" : JSON.stringify(leaf.of), rows: rows.filter(inGroup) };
  });
}

/** How many contributors stand behind rows; those without one are taken as one and the same. */
function contributorsOf(rows: readonly number[], register: string, cellId: string, scene: Scene): number {
  const cell = scene.catalogue.register(register).cell.get(cellId)!, column = scene.dataset.tables[register]?.columns[cellId];
  return new Set(rows.map((row) => String(contentOf(column, cell, row) ?? "").toLowerCase())).size;
}

/** The figures of a first pass that the report has to hide: all tables and sentences of it taken together. */
export function* figuresToHide(disclosure: Disclosure, scene: Scene): Generator<void, ReadonlySet<string>> {
  const systems = new Map<string, Map<string, { rows: readonly number[]; sensitive: boolean; fixed: boolean; figures: string[] }>>();
  const memo = new Map<string, number[]>();
  for (const [key, { measure, fixed }] of disclosure.shown) {
    const register = scene.catalogue.indicator(measure.id).from;
    for (const { kind, rows } of partsOf(measure, scene, memo)) {
      const system = systems.get(`${register} ${kind}`) ?? new Map();
      systems.set(`${register} ${kind}`, system);
      const id = rows.join();
      const known = system.get(id);
      if (known) { known.fixed ||= fixed; known.figures.push(key); }
      else system.set(id, { rows, fixed, figures: [key], sensitive: rows.length > 0 && contributorsOf(rows, register, disclosure.contributors[register]!, scene) < disclosure.threshold });
    }
    yield;
  }
  const hidden = new Set<string>();
  for (const system of systems.values()) {
    const sets = [...system.values()];
    hiddenSets(sets).forEach((hide, at) => { if (hide) for (const key of sets[at]!.figures) hidden.add(key); });
    yield;
  }
  return hidden;
}
