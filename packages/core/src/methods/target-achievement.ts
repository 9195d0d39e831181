import type { MethodCall } from "../definition/method.js";
import { monthOf, yearOf, dayOf } from "../values/date.js";
import { Decimal } from "../values/decimal.js";
import { fromScaled } from "../values/scaled.js";
import { groupsBy, quotient } from "./by.js";
import type { FigureMethod, MethodContext, Rows } from "./contract.js";
import { rowsWhere, textOf, type Where } from "./where.js";

interface Params {
  /** Of the measures: which indicator, where (empty: everywhere), of which day, how much. */
  readonly indicator: string;
  readonly area: string;
  readonly date: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly where?: Where;
  /** The register of the indicators and its cells. */
  readonly frame: {
    readonly register: string;
    readonly key: string;
    readonly baseline: string;
    readonly direction: string;
    /** Code of the direction « more is better » and of « less is better ». */
    readonly up: string;
    readonly down: string;
    readonly unit: string;
    /** Units whose values of several areas add up, and those that are a numerator over a denominator, with their factor (100 for percents). */
    readonly additive: readonly string[];
    readonly quotients: Readonly<Record<string, number>>;
    /** Targets at the end of each year of the project, in order. */
    readonly targets: readonly string[];
  };
  /** `year`: the target of the year of the measure, counted from the parameter `start`. `final`: the last target there is. */
  readonly against: "year" | "final";
  readonly start: string;
}

const decimalAt = (rows: Rows, row: number, cell: string): Decimal | null => {
  const scaled = rows.scaled(row, cell);
  return scaled === null ? null : new Decimal(fromScaled(scaled, rows.scale(cell)));
};
const total = (values: readonly (Decimal | null)[]): Decimal | null => (values.includes(null) ? null : values.reduce<Decimal>((sum, value) => sum.plus(value!), new Decimal(0)));

/** Whole years gone by since the start: 0 in the first; null while the start is not set, or before it. */
function yearsSince(start: string | null, at: string): number | null {
  if (start === null || at < start) return null;
  const before = monthOf(at) * 100 + dayOf(at) < monthOf(start) * 100 + dayOf(start);
  return yearOf(at) - yearOf(start) - (before ? 1 : 0);
}

/** The latest measure of each area; those of the whole alone where none of an area is later. */
function latestRows(context: MethodContext, rows: Rows, among: readonly number[], { area, date }: Params): number[] {
  const latest = new Map<string, { row: number; at: string }>();
  for (const row of among) {
    const at = textOf(rows, row, date);
    const place = textOf(rows, row, area)?.toLowerCase() ?? "";
    const before = latest.get(place);
    if (at !== null && at <= context.today && (!before || at >= before.at)) latest.set(place, { row, at });
  }
  const whole = latest.get("");
  const areas = [...latest].filter(([place]) => place !== "").map(([, l]) => l);
  return whole && areas.every((l) => l.at <= whole.at) ? [whole.row] : areas.map((l) => l.row);
}

/** One value of several areas: itself, a sum, or the quotient of sums; null where the unit allows neither. */
function combined(rows: Rows, chosen: readonly number[], unit: string | null, params: Params): Decimal | null {
  if (chosen.length === 1) return decimalAt(rows, chosen[0]!, params.value);
  const sum = (cell: string): Decimal | null => total(chosen.map((row) => decimalAt(rows, row, cell)));
  if (unit !== null && params.frame.additive.includes(unit)) return sum(params.value);
  const factor = unit === null ? undefined : params.frame.quotients[unit];
  const above = sum(params.numerator), below = sum(params.denominator);
  return factor === undefined || above === null || below === null || below.isZero() ? null : above.times(factor).div(below);
}

/** The target aimed at; the last one before where a year has none. */
function targetOf(frame: Rows, row: number, targets: readonly string[], year: number | null): Decimal | null {
  if (year === null) return null;
  for (let i = Math.min(year, targets.length - 1); i >= 0; i--) {
    const target = decimalAt(frame, row, targets[i]!);
    if (target !== null) return target;
  }
  return null;
}

function achievement(context: MethodContext, rows: Rows, among: readonly number[], frameRow: number, params: Params): { value: Decimal; rows: readonly number[] } | null {
  const { frame } = params;
  const frameRows = context.rows(frame.register);
  const chosen = latestRows(context, rows, among, params);
  if (chosen.length === 0) return null;
  const at = chosen.map((row) => textOf(rows, row, params.date)!).sort().at(-1)!;
  const value = combined(rows, chosen, textOf(frameRows, frameRow, frame.unit), params);
  const baseline = decimalAt(frameRows, frameRow, frame.baseline);
  const target = targetOf(frameRows, frameRow, frame.targets, params.against === "final" ? frame.targets.length - 1 : yearsSince(context.paramDate(params.start), at));
  if (value === null || baseline === null || target === null || target.eq(baseline)) return null;
  const direction = textOf(frameRows, frameRow, frame.direction);
  // A target on the wrong side of the baseline would call a fall a success.
  if ((direction === frame.up && target.lt(baseline)) || (direction === frame.down && target.gt(baseline))) return null;
  return { value: value.minus(baseline).div(target.minus(baseline)), rows: chosen };
}

/**
 * (value − baseline) ÷ (target − baseline) of each indicator by its latest measures, capped nowhere; over several indicators, their plain mean.
 * Null where the target is the baseline, is missing, or lies against the stated direction.
 */
export const targetAchievement: FigureMethod<Params> = {
  kind: "figure",
  id: "targetAchievement",
  reason: { fr: "rapproche la dernière mesure, la référence et la cible d’un autre registre", en: "brings together the latest measure, and the baseline and target of another register" },
  compute(context, params, dimensions) {
    const rows = context.rows(context.register);
    const frame = context.rows(params.frame.register);
    const frameRow = new Map(Array.from({ length: frame.count }, (_, row) => [textOf(frame, row, params.frame.key)?.toLowerCase(), row] as const));
    const kept = new Set(rowsWhere(context, rows, params.where));
    return groupsBy(rows, dimensions).map(({ by, rows: all }) => {
      const byIndicator = new Map<number, number[]>();
      for (const row of all) {
        const at = frameRow.get(textOf(rows, row, params.indicator)?.toLowerCase());
        if (at !== undefined && kept.has(row)) byIndicator.set(at, [...(byIndicator.get(at) ?? []), row]);
      }
      const known = [...byIndicator].flatMap(([at, among]) => achievement(context, rows, among, at, params) ?? []);
      const sum = known.reduce((acc, k) => acc.plus(k.value), new Decimal(0)).toFixed();
      return { by, value: quotient(sum, known.length), numerator: sum, denominator: String(known.length), rows: known.flatMap((k) => k.rows) };
    });
  },
};

/** Calls {@link targetAchievement}. */
export const achievementOfTargets = (params: Params): MethodCall => ({ method: "targetAchievement", params: { ...params } });
