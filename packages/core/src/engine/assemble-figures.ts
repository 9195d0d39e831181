import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { RegisterModel } from "../definition/catalogue.js";
import type { Indicator, Unit } from "../definition/indicator.js";
import type { Inline } from "../definition/report-document.js";
import type { Lang } from "../definition/text.js";
import { pathsOf, type Aggregate } from "../expression/node.js";
import { changeSince } from "../methods/change-since.js";
import { Decimal } from "../values/decimal.js";
import { formatNumber, formatPercent, NO_BREAK_SPACE } from "../values/format.js";
import { formatMoney } from "../values/money.js";
import { roundHalfAwayFromZero } from "../values/scaled.js";
import { applicable, mayName, word, type Scene, type Where } from "./assemble-scene.js";
import { isPersonal } from "./compare.js";
import { compute, limitedTo } from "./compute.js";
import { HIDDEN_FIGURE, isProtected, mustHide } from "./disclosure.js";
import type { Measure } from "./measure.js";
import { contentOf } from "./table.js";

/** The figures of one indicator under one filter, by {@link byKey} of the filter and the group together. */
export interface FigureSet {
  readonly indicator: Indicator;
  readonly model: RegisterModel;
  /** The part of the filter that limits this indicator. */
  readonly where: Where;
  readonly figures: ReadonlyMap<string, Measure>;
}

/** One text for one group, whatever the order of its dimensions. */
const byKey = (by: Where): string => JSON.stringify(Object.entries(by).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Computes an indicator under a filter, once. */
export function* figureSet(id: string, where: Where, scene: Scene): Generator<void, FigureSet> {
  const indicator = scene.catalogue.indicator(id);
  mayName(id, indicator.restricted, scene.report);
  const model = scene.catalogue.register(indicator.from);
  const limits = applicable(where, model);
  const key = `${id} ${byKey(limits)}`;
  const known = scene.computed.get(key);
  if (known) return known;
  // Without its sheet, nothing is known: neither 0 nor a share. A named function that is not broken down by a limit can't be limited by it.
  const unknown = !scene.dataset.tables[indicator.from] || (indicator.kind === "method" && Object.keys(limits).some((d) => !indicator.by.some((by) => by.split("+").includes(d))));
  const measures = unknown ? [] : indicator.kind === "method"
    ? limitedTo(yield* wholeFigures(id, scene), limits, scene.dataset.gazetteer)
    : yield* compute([scene.dataset], scene.catalogue, { indicators: [id], where: limits }, scene.earlier);
  const set: FigureSet = { indicator, model, where: limits, figures: new Map(measures.map((m) => [byKey({ ...limits, ...m.by }), m])) };
  scene.computed.set(key, set);
  return set;
}

/** All figures of a named function, computed once. */
function* wholeFigures(id: string, scene: Scene): Generator<void, readonly Measure[]> {
  let measures = scene.whole.get(id);
  if (!measures) scene.whole.set(id, measures = yield* compute([scene.dataset], scene.catalogue, { indicators: [id] }, scene.earlier));
  return measures;
}

/**
 * One figure of a set: its total (`group` is `{}`) or a group's. A group without a row has the figure of no row: 0 for a count or a sum,
 * « n.d. » for a quotient and for a named function.
 */
export function figureOf(set: FigureSet, group: Where, scene: Scene): Measure {
  const by = { ...set.where, ...group };
  const found = set.figures.get(byKey(by));
  if (found) return { ...found, by };
  const known = set.indicator.kind === "expression" && scene.dataset.tables[set.indicator.from] !== undefined;
  return { id: set.indicator.id, unit: set.indicator.unit, by, value: known ? overNothing(set.indicator.value) : null, numerator: null, denominator: null, rows: [] };
}
const overNothing = (aggregate: Aggregate): string | null =>
  (aggregate.agg === "count" || aggregate.agg === "sum" ? "0" : aggregate.agg === "ratio" || overNothing(aggregate.left) === null || overNothing(aggregate.right) === null ? null : "0");

/** The groups of a dimension (several cells: crossed) that have a figure, in the order in which their values appear. */
export function groupsOf(set: FigureSet, parts: readonly string[]): Where[] {
  const dimensions = new Set([...Object.keys(set.where), ...parts]);
  const found = new Map<string, Where>();
  for (const measure of set.figures.values()) {
    const by = { ...set.where, ...measure.by };
    if (Object.keys(by).length !== dimensions.size || !parts.every((part) => by[part] !== undefined)) continue;
    const group = Object.fromEntries(parts.map((part) => [part, by[part]!]));
    found.set(byKey(group), group);
  }
  return [...found.values()];
}

/** Which number of a figure is shown. */
export type FigurePart = "value" | "numerator" | "denominator";

/** How a figure is written where it stands. */
export interface FigureStyle {
  readonly part?: FigurePart;
  /** Decimals of a share: one in sentences and key figures, two in tables, where it stands beside the others of its whole and has to add up with them. */
  readonly percentDecimals?: number;
  /** True where no sentence says « jours » after it. */
  readonly alone?: boolean;
  /** True where the table says the currency. */
  readonly bare?: boolean;
}

/** A figure as a run of text with its origin. */
export function figureRun(measure: Measure, scene: Scene, style: FigureStyle = {}): Inline {
  const { part = "value" } = style;
  if (mustHide(measure, scene)) return { text: HIDDEN_FIGURE };
  const value = measure[part];
  const indicator = scene.catalogue.indicator(measure.id);
  const isChange = part === "value" && indicator.kind === "method" && indicator.compute.method === changeSince.id;
  const text = figureText(value, part === "value" ? measure.unit : partUnit(indicator, part, scene), scene.lang, isChange, style);
  // How many rows stand behind a protected figure, and their digest, could give away a hidden one.
  if (isProtected(indicator.from, scene)) return { text };
  return {
    text,
    figure: { measure: part === "value" ? measure.id : `${measure.id}#${part === "numerator" ? "n" : "d"}`, by: measure.by, value, rows: measure.rows.length, digest: digestOf(measure, scene) },
  };
}

/** A figure as people read it: rounded here and nowhere else, half away from zero. A change has its sign, and is in points where it is one of shares. */
function figureText(value: string | null, unit: Unit, lang: Lang, isChange: boolean, { percentDecimals = 1, alone = false, bare = false }: FigureStyle): string {
  if (value === null) return word("missing", lang);
  const sign = isChange && !value.startsWith("-") && Number(value) !== 0 ? "+" : "";
  const counted = (rounded: string, decimals: number | undefined, one: string): string => {
    const amount = Math.abs(Number(rounded));
    return `${formatNumber(rounded, lang, decimals)}${NO_BREAK_SPACE}${one}${(lang === "fr" ? amount < 2 : amount === 1) ? "" : "s"}`;
  };
  const text = (): string => {
    switch (unit) {
      case "percent": return isChange ? counted(roundHalfAwayFromZero(new Decimal(value).times(100).toFixed(), percentDecimals), percentDecimals, "point") : formatPercent(value, lang, percentDecimals);
      case "money": return bare ? formatNumber(roundHalfAwayFromZero(value, 0), lang) : formatMoney(value, "XOF", lang);
      case "days": {
        const days = roundHalfAwayFromZero(value, 1);
        return alone ? counted(days, undefined, lang === "fr" ? "jour" : "day") : formatNumber(days, lang);
      }
      case "score": return formatNumber(value, lang, 1);
      case "count": case "number": return formatNumber(roundHalfAwayFromZero(value, 2), lang);
    }
  };
  return sign + text();
}

/** A figure as a chart draws it: rounded to what a table would show, a share as a fraction. */
export function chartValue(measure: Measure, scene: Scene): number | null | typeof HIDDEN_FIGURE {
  if (mustHide(measure, scene)) return HIDDEN_FIGURE;
  if (measure.value === null) return null;
  return Number(roundHalfAwayFromZero(measure.value, measure.unit === "percent" ? 4 : measure.unit === "money" ? 0 : 2));
}

/** What the two numbers of a quotient count. */
function partUnit(indicator: Indicator, part: "numerator" | "denominator", scene: Scene): Unit {
  if (indicator.kind === "method" || indicator.value.agg !== "ratio") return "number";
  const leaf = indicator.value[part];
  if (leaf.agg === "count") return "count";
  const model = scene.catalogue.register(indicator.from);
  return leaf.agg === "sum" && pathsOf(leaf.of).some((path) => model.scope.resolve(path).cell.form === "money") ? "money" : "number";
}

/** « 12 sur 28 » beside a quotient; null where it has no two numbers. */
export function ratioNote(measure: Measure, scene: Scene): string | null {
  // « n.d. », « 0 sur 0 »: the second says nothing that the first does not.
  if (measure.value === null || measure.numerator === null || measure.denominator === null) return null;
  const [top, bottom] = (["numerator", "denominator"] as const).map((part) => figureRun(measure, scene, { part }).text);
  return scene.lang === "fr" ? `${top} sur ${bottom}` : `${top} of ${bottom}`;
}

/** SHA-256 (hex) over the rows behind a figure, whatever their order: one line a row, lines sorted. */
function digestOf(measure: Measure, scene: Scene): string {
  const known = scene.digests.get(measure.rows);
  if (known !== undefined) return known;
  const lines = canonicalRows(scene.catalogue.indicator(measure.id).from, scene);
  const digest = bytesToHex(sha256(utf8ToBytes(measure.rows.map(({ row }) => lines[row]!).sort().join("\n"))));
  scene.digests.set(measure.rows, digest);
  return digest;
}

/** Each row as JSON of [cell id, canonical content], sorted by id: what stands in it, without anything personal. */
function canonicalRows(register: string, scene: Scene): string[] {
  const known = scene.canonical.get(register);
  if (known) return known;
  const model = scene.catalogue.register(register), table = scene.dataset.tables[register];
  const cells = model.cells.filter((cell) => !isPersonal(cell, model)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const lines = Array.from({ length: table?.rows ?? 0 }, (_, row) => JSON.stringify(cells.flatMap((cell) => {
    const content = contentOf(table!.columns[cell.id], cell, row);
    return content === null ? [] : [[cell.id, content]];
  })));
  scene.canonical.set(register, lines);
  return lines;
}
