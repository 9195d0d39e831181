import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import { PERIOD_DIMENSIONS } from "../definition/check.js";
import type { ExpressionIndicator, Indicator } from "../definition/indicator.js";
import { leavesOf, type Aggregate, type AggregateLeaf } from "../expression/node.js";
import { aggregateScale } from "../expression/typing.js";
import type { FigureMethod } from "../methods/contract.js";
import { METHODS } from "../methods/registry.js";
import type { Gazetteer } from "../reference/gazetteer.js";
import { LEVELS } from "../reference/place.js";
import { Decimal } from "../values/decimal.js";
import { periodOfId, quarterOf, type Period } from "../values/period.js";
import { cellPart, grouping, toldPart, type DimensionPart } from "./fast/groups.js";
import { groupSums } from "./fast/sums.js";
import { frameOf, methodContext, type Dataset } from "./dataset.js";
import { condition, evaluate, exactNumber, TILE, TRUE, type Frame } from "./evaluate.js";
import type { Measure } from "./measure.js";
import { contentOf } from "./table.js";

export interface ComputeOptions {
  /** Only these indicators; all of the domain by default. */
  readonly indicators?: readonly string[];
  /** Only rows whose cells have these canonical codes: `{ "place.cercle": "ML0103" }`. Cells that a register does not have are ignored. */
  readonly where?: Readonly<Record<string, string>>;
}

/**
 * Computes indicators over one or several datasets of one domain (several periods or places together). The total comes first,
 * then one measure a value of each dimension, in the order in which the values appear. `earlier` are older workbooks, oldest first.
 */
export function* compute(datasets: readonly Dataset[], catalogue: Catalogue, options: ComputeOptions = {}, earlier: readonly Dataset[] = []): Generator<void, Measure[]> {
  const [main] = datasets;
  if (!main) return [];
  const wanted = catalogue.domain(main.domain).indicators.filter((i) => !options.indicators || options.indicators.includes(i.id));
  const out: Measure[] = [];
  for (const indicator of wanted) {
    // A register that no workbook has is not the same as one without rows.
    if (!datasets.some((d) => d.tables[indicator.from])) out.push({ id: indicator.id, unit: indicator.unit, by: {}, value: null, numerator: null, denominator: null, rows: [] });
    else for (const measure of indicator.kind === "expression" ? expressionMeasures(indicator, datasets, catalogue, options) : methodMeasures(indicator, [main, ...datasets.slice(1)], catalogue, earlier[0] ?? null, options)) out.push(measure);
    yield;
  }
  return out;
}

/** Runs a generator to its end: for callers that don't care to stop. */
export function run<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** One group of rows: its dimension (0 is the total) and what it is in it. */
interface Group { readonly dimension: number; readonly by: Record<string, string> }

function expressionMeasures(indicator: ExpressionIndicator, datasets: readonly Dataset[], catalogue: Catalogue, options: ComputeOptions): Measure[] {
  const model = catalogue.register(indicator.from);
  const leaves = leavesOf(indicator.value), sums = leaves.map(() => groupSums());
  const dimensions: readonly (readonly string[])[] = [[], ...indicator.by.map((d) => d.split("+"))];
  const groups: Group[] = [{ dimension: 0, by: {} }], numbers = dimensions.map(() => new Map<string, number>());
  numbers[0]!.set("[]", 0);
  const groupOf = (dimension: number, values: readonly string[]): number => {
    const key = JSON.stringify(values);
    let group = numbers[dimension]!.get(key);
    if (group === undefined) {
      numbers[dimension]!.set(key, group = groups.length);
      groups.push({ dimension, by: Object.fromEntries(values.map((value, i) => [dimensions[dimension]![i]!, value])) });
    }
    return group;
  };
  const eachTile = tilesOf(model, leaves, dimensions, datasets, catalogue, options, groupOf);
  eachTile(({ frame, from, length, taken, groups: own }) => {
    for (let at = 0; at < leaves.length; at++) for (const tile of own) sums[at]!.add(taken[at]!, tile, length, (i) => exact(leaves[at]!, taken[at]![i]!, frame, from + i));
  });
  // Most callers never ask which rows are behind a figure: they are looked for when somebody does.
  let behind: { dataset: number; row: number }[][] | null = null;
  const rowsOf = (group: number): Measure["rows"] => {
    if (!behind) {
      const rows: { dataset: number; row: number }[][] = behind = groups.map(() => []);
      // The rows behind a quotient are those of its denominator; a row of the numerator is one of them.
      eachTile(({ dataset, from, length, taken, groups: own }) => {
        const counted = taken[taken.length - 1]!;
        for (const tile of own) for (let i = 0; i < length; i++) {
          const at = tile === null ? 0 : tile[i]!;
          if (at >= 0 && !Number.isNaN(counted[i]!)) rows[at]!.push({ dataset, row: from + i });
        }
      });
    }
    return behind[group]!;
  };
  const scales = leaves.map((leaf) => aggregateScale(leaf, model.scope) ?? 0);
  const measures = groups.map(({ by }, group) => measureOf(indicator, by, sums.map((sum, at) => sum.decimal(group, scales[at]!)), () => rowsOf(group)));
  return dimensions.flatMap((_, dimension) => measures.filter((_, group) => groups[group]!.dimension === dimension));
}

interface Tile {
  readonly dataset: number;
  readonly frame: Frame;
  readonly from: number;
  readonly length: number;
  /** For each leaf what each row adds, NaN where it adds nothing. */
  readonly taken: readonly Float64Array[];
  /** For each dimension the group of each row, -1 for none; null where all rows are in group 0, the total. */
  readonly groups: readonly (Int32Array | null)[];
}

/** Goes through the rows of all datasets, a tile at a time. */
function tilesOf(model: RegisterModel, leaves: readonly AggregateLeaf[], dimensions: readonly (readonly string[])[], datasets: readonly Dataset[], catalogue: Catalogue, options: ComputeOptions, groupOf: (dimension: number, values: readonly string[]) => number): (visit: (tile: Tile) => void) => void {
  return (visit) => datasets.forEach((dataset, index) => {
    const frame = frameOf(model, dataset, catalogue), { rows } = frame.table;
    const keep = filterOf(model, dataset, options.where ?? {});
    const groupings = dimensions.map((parts, d) => grouping(parts.map((part) => partOf(part, model, dataset)), TILE, (values) => groupOf(d, values)));
    const groups = dimensions.map((parts) => (parts.length === 0 && keep === null ? null : new Int32Array(TILE))), counted = new Uint8Array(TILE);
    for (let from = 0; from < rows; from += TILE) {
      const to = Math.min(rows, from + TILE), length = to - from;
      const taken = leaves.map((leaf) => leafValues(leaf, frame, from, to));
      counted.fill(0);
      for (const values of taken) for (let i = 0; i < length; i++) if (values[i] === values[i]) counted[i] = 1;
      if (keep) for (let i = 0; i < length; i++) if (!keep(from + i)) counted[i] = 0;
      groupings.forEach((group, d) => { const own = groups[d]; if (own) group(from, length, counted, own); });
      visit({ dataset: index, frame, from, length, taken, groups });
    }
  });
}

/** What a row adds, exact: an amount times a rate may have more digits than a double keeps. */
function exact(leaf: AggregateLeaf, value: number, frame: Frame, row: number): number | bigint {
  return leaf.agg === "count" || Math.abs(value) < 4e15 ? value : exactNumber(leaf.of, frame, row)!.value;
}

/** For each row of a tile what it adds to a leaf, NaN where it adds nothing. */
function leafValues(leaf: AggregateLeaf, frame: Frame, from: number, to: number): Float64Array {
  let out: Float64Array;
  if (leaf.agg === "sum") {
    const of = evaluate(leaf.of, frame, from, to);
    if (of.type !== "number") throw new TypeError("A sum is over numbers.");
    out = of.values;
  } else out = new Float64Array(to - from).fill(1);
  if (leaf.where) {
    const where = condition(leaf.where, frame, from, to);
    for (let i = 0; i < out.length; i++) if (where[i] !== TRUE) out[i] = NaN;
  }
  return out;
}

/** A measure from the values of its counts and sums, from left to right; `rows` are the rows behind it, or give them when they are asked for. */
export function measureOf(indicator: ExpressionIndicator, by: Readonly<Record<string, string>>, leaves: readonly Decimal[], rows: Measure["rows"] | (() => Measure["rows"])): Measure {
  const { value: aggregate } = indicator;
  const all = figureOf(aggregate, leaves);
  const top = aggregate.agg === "ratio" ? figureOf(aggregate.numerator, leaves) : null;
  const bottom = aggregate.agg === "ratio" ? figureOf(aggregate.denominator, leaves.slice(leavesOf(aggregate.numerator).length)) : null;
  return { id: indicator.id, unit: indicator.unit, by, value: decimalText(all), numerator: decimalText(top), denominator: decimalText(bottom), get rows() { return typeof rows === "function" ? rows() : rows; } };
}

function figureOf(aggregate: Aggregate, leaves: readonly Decimal[]): Decimal | null {
  if (aggregate.agg === "count" || aggregate.agg === "sum") return leaves[0]!;
  const [first, second] = aggregate.agg === "ratio" ? [aggregate.numerator, aggregate.denominator] : [aggregate.left, aggregate.right];
  const left = figureOf(first, leaves), right = figureOf(second, leaves.slice(leavesOf(first).length));
  if (left === null || right === null) return null;
  if (aggregate.agg === "ratio") return right.isZero() ? null : left.div(right);
  return aggregate.agg === "plus" ? left.plus(right) : left.minus(right);
}
const decimalText = (value: Decimal | null): string | null => (value === null ? null : value.toSignificantDigits(20).toFixed());

function partOf(dimension: string, model: RegisterModel, dataset: Dataset): DimensionPart {
  return PERIOD_DIMENSIONS.includes(dimension) ? toldPart(periodsOf(dimension, model, dataset)) : cellPart(dimension, model, dataset);
}

/** What the rows of a dataset are in a dimension of time. */
function periodsOf(dimension: string, model: RegisterModel, dataset: Dataset): string | null | readonly (string | null)[] {
  const own = periodValue(dimension, dataset.period);
  // In a consolidated workbook each row says which period it was told for.
  const table = dataset.tables[model.register.id];
  const told = table?.segments.filter((s) => s.period !== undefined) ?? [];
  if (told.length === 0) return own;
  const values = new Array<string | null>(table!.rows).fill(own);
  for (const { period: id, from, to } of told) {
    const period = periodOfId(id!, dataset.period.projectStart);
    if (period) values.fill(periodValue(dimension, period), from, to);
  }
  return values;
}

/** What a period is in a dimension of time; null where it is longer than the dimension's unit. */
function periodValue(dimension: string, { id, start, kind }: Period): string | null {
  switch (dimension) {
    case "period": return id;
    case "period.month": return kind === "month" ? id : null;
    case "period.quarter": return kind === "month" || kind === "quarter" ? quarterOf(start) : null;
    default: return start.slice(0, 4);
  }
}

/** Which rows are wanted; null where all are. */
function filterOf(model: RegisterModel, dataset: Dataset, where: Readonly<Record<string, string>>): ((row: number) => boolean) | null {
  const tests = Object.entries(where).filter(([dimension]) => model.cell.has(dimension)).map(([dimension, code]) => {
    const cell = model.cell.get(dimension)!, column = dataset.tables[model.register.id]?.columns[dimension];
    return (row: number): boolean => { const value = contentOf(column, cell, row); return value !== null && String(value).toLowerCase() === code.toLowerCase(); };
  });
  return tests.length === 0 ? null : (row) => tests.every((test) => test(row));
}

function methodMeasures(indicator: Extract<Indicator, { kind: "method" }>, datasets: readonly [Dataset, ...Dataset[]], catalogue: Catalogue, initial: Dataset | null, options: ComputeOptions): Measure[] {
  const method = METHODS[indicator.compute.method];
  if (!method || method.kind !== "figure") throw new RangeError(`${indicator.id}: there is no figure function ${indicator.compute.method}.`);
  const figures = (method as FigureMethod<unknown>).compute(methodContext(indicator.from, datasets, catalogue, initial), indicator.compute.params, indicator.by);
  const counts = datasets.map((d) => d.tables[indicator.from]?.rows ?? 0);
  const placeOf = (row: number): { dataset: number; row: number } => {
    let dataset = 0, own = row;
    while (dataset < counts.length - 1 && own >= counts[dataset]!) own -= counts[dataset++]!;
    return { dataset, row: own };
  };
  return limitedTo(figures, options.where ?? {}, datasets[0].gazetteer)
    .map((f) => ({ id: indicator.id, unit: indicator.unit, by: f.by, value: f.value, numerator: f.numerator, denominator: f.denominator, rows: f.rows.map((row) => placeOf(row)) }));
}

/** The level that a dimension is a place of: « place.cercle », « cercle »; -1 for one that is no place. */
const levelOf = (dimension: string): number => LEVELS.findIndex((level) => dimension === level || dimension.endsWith(`.${level}`));

/** The figures of a named function under a filter: it can't be recomputed for fewer rows, so those of that very place or code are kept, and those of places inside it. */
export function limitedTo<F extends { readonly by: Readonly<Record<string, string>> }>(figures: readonly F[], where: Readonly<Record<string, string>>, gazetteer: Gazetteer): readonly F[] {
  const tests = Object.entries(where).map(([dimension, code]) => {
    const level = levelOf(dimension);
    const finer = LEVELS.slice(level + 1);
    const inside = new Map<string, boolean>();
    const isInside = (place: string): boolean => {
      let known = inside.get(place);
      if (known === undefined) {
        const found = gazetteer.byCode(place);
        inside.set(place, known = found !== undefined && finer.includes(found.level) && gazetteer.isWithin(found, code));
      }
      return known;
    };
    return (by: Readonly<Record<string, string>>): boolean => by[dimension] === code || (level >= 0 && Object.entries(by).some(([d, place]) => levelOf(d) > level && isInside(place)));
  });
  return tests.length === 0 ? figures : figures.filter(({ by }) => tests.every((test) => test(by)));
}
