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

/** Sums of one figure over one group, exact: an integer of 10^-scale units, spilling to BigInt before it can lose a digit. */
class Sum {
  private low = 0;
  private high = 0n;
  add(value: number | bigint): void {
    if (typeof value === "bigint") { this.high += value; return; }
    this.low += value;
    if (this.low > 4e15 || this.low < -4e15) { this.high += BigInt(this.low); this.low = 0; }
  }
  decimal(scale: number): Decimal {
    const whole = this.high + BigInt(this.low);
    return new Decimal(whole.toString()).div(new Decimal(10).pow(scale));
  }
}

/** The leaves of a figure: what is summed over rows. */
interface Group { readonly by: Record<string, string>; readonly sums: Sum[]; readonly rows: { dataset: number; row: number }[] }

function expressionMeasures(indicator: ExpressionIndicator, datasets: readonly Dataset[], catalogue: Catalogue, options: ComputeOptions): Measure[] {
  const model = catalogue.register(indicator.from);
  const leaves = leavesOf(indicator.value);
  const dimensions: readonly (readonly string[])[] = [[], ...indicator.by.map((d) => d.split("+"))];
  const groups = dimensions.map(() => new Map<string, Group>());
  const groupOf = (at: number, by: Record<string, string>): Group => {
    const key = JSON.stringify(Object.values(by));
    let group = groups[at]!.get(key);
    if (!group) groups[at]!.set(key, group = { by, sums: leaves.map(() => new Sum()), rows: [] });
    return group;
  };
  groupOf(0, {});
  datasets.forEach((dataset, index) => {
    const frame = frameOf(model, dataset, catalogue);
    const keep = filterOf(model, dataset, options.where ?? {});
    const keys = dimensions.map((parts) => keysOf(parts, model, dataset));
    for (let from = 0; from < frame.table.rows; from += TILE) {
      const to = Math.min(frame.table.rows, from + TILE);
      const taken = leaves.map((leaf) => leafValues(leaf, frame, from, to));
      // The rows behind a quotient are those of its denominator; a row of the numerator is one of them.
      const behind = taken[taken.length - 1]!;
      for (let i = 0; i < to - from; i++) {
        if (!keep(from + i)) continue;
        for (let d = 0; d < dimensions.length; d++) {
          const by = keys[d]!(from + i);
          if (by === null || !taken.some((t) => !Number.isNaN(t[i]!))) continue;
          const group = groupOf(d, by);
          taken.forEach((values, at) => { if (!Number.isNaN(values[i]!)) group.sums[at]!.add(exact(leaves[at]!, values[i]!, frame, from + i)); });
          if (!Number.isNaN(behind[i]!)) group.rows.push({ dataset: index, row: from + i });
        }
      }
    }
  });
  return groups.flatMap((map) => [...map.values()].map((group) => finish(indicator, group, model)));
}

/** What a row adds, exact: an amount times a rate may have more digits than a double keeps. */
function exact(leaf: AggregateLeaf, value: number, frame: Frame, row: number): number | bigint {
  return leaf.agg === "count" || Math.abs(value) < 4e15 ? value : exactNumber(leaf.of, frame, row)!.value;
}

/** For each row of a tile what it adds to a leaf, NaN where it adds nothing. */
function leafValues(leaf: AggregateLeaf, frame: Frame, from: number, to: number): Float64Array {
  const out = new Float64Array(to - from).fill(1);
  if (leaf.agg === "sum") {
    const of = evaluate(leaf.of, frame, from, to);
    if (of.type !== "number") throw new TypeError("A sum is over numbers.");
    out.set(of.values);
  }
  if (leaf.where) {
    const where = condition(leaf.where, frame, from, to);
    for (let i = 0; i < out.length; i++) if (where[i] !== TRUE) out[i] = NaN;
  }
  return out;
}

function finish(indicator: ExpressionIndicator, group: Group, model: RegisterModel): Measure {
  const leaves = leavesOf(indicator.value).map((leaf, i) => group.sums[i]!.decimal(aggregateScale(leaf, model.scope) ?? 0));
  return measureOf(indicator, group.by, leaves, group.rows);
}

/** A measure from the values of its counts and sums, from left to right. */
export function measureOf(indicator: ExpressionIndicator, by: Readonly<Record<string, string>>, leaves: readonly Decimal[], rows: Measure["rows"]): Measure {
  const { value: aggregate } = indicator;
  const all = figureOf(aggregate, leaves);
  const top = aggregate.agg === "ratio" ? figureOf(aggregate.numerator, leaves) : null;
  const bottom = aggregate.agg === "ratio" ? figureOf(aggregate.denominator, leaves.slice(leavesOf(aggregate.numerator).length)) : null;
  return { id: indicator.id, unit: indicator.unit, by, value: decimalText(all), numerator: decimalText(top), denominator: decimalText(bottom), rows };
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

/** For each row the group it belongs to; null where a dimension is not known. */
function keysOf(parts: readonly string[], model: RegisterModel, dataset: Dataset): (row: number) => Record<string, string> | null {
  if (parts.length === 0) { const total = {}; return () => total; }
  const readers = parts.map((part) => dimensionReader(part, model, dataset));
  return (row) => {
    const by: Record<string, string> = {};
    for (let i = 0; i < parts.length; i++) {
      const value = readers[i]!(row);
      if (value === null) return null;
      by[parts[i]!] = value;
    }
    return by;
  };
}

function dimensionReader(dimension: string, model: RegisterModel, dataset: Dataset): (row: number) => string | null {
  if (PERIOD_DIMENSIONS.includes(dimension)) {
    const own = periodValue(dimension, dataset.period);
    // In a consolidated workbook each row says which period it was told for.
    const table = dataset.tables[model.register.id];
    const told = table?.segments.filter((s) => s.period !== undefined) ?? [];
    if (told.length === 0) return () => own;
    const values = new Array<string | null>(table!.rows).fill(own);
    for (const { period: id, from, to } of told) {
      const period = periodOfId(id!, dataset.period.projectStart);
      if (period) values.fill(periodValue(dimension, period), from, to);
    }
    return (row) => values[row]!;
  }
  const cell = model.cell.get(dimension)!;
  const column = dataset.tables[model.register.id]?.columns[dimension];
  return (row) => {
    const value = contentOf(column, cell, row);
    return value === null ? null : String(value);
  };
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

function filterOf(model: RegisterModel, dataset: Dataset, where: Readonly<Record<string, string>>): (row: number) => boolean {
  const tests = Object.entries(where).filter(([dimension]) => model.cell.has(dimension)).map(([dimension, code]) => {
    const read = dimensionReader(dimension, model, dataset);
    return (row: number): boolean => read(row)?.toLowerCase() === code.toLowerCase();
  });
  return (row) => tests.every((test) => test(row));
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
