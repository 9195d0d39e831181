import type { Unit } from "../definition/indicator.js";
import type { BlockDefinition } from "../definition/report.js";
import type { ReportBlock, ReportCell, ReportChart, ReportTable } from "../definition/report-document.js";
import { chartValue, figureOf, figureRun, figureSet, groupsOf, ratioNote, type FigureSet } from "./assemble-figures.js";
import { besideColumns, compareRanks, dimensionLabel, valueLabel, valueRank } from "./assemble-labels.js";
import { sourceOf, word, written, type Scene, type Where } from "./assemble-scene.js";
import { captionText } from "./assemble-text.js";
import { HIDDEN_FIGURE, isProtected } from "./disclosure.js";
import type { Measure } from "./measure.js";

type BlockOf<K extends BlockDefinition["kind"]> = Extract<BlockDefinition, { readonly kind: K }>;

/** Decimals of a share in a table: with fewer, the shares of one whole would not add up to it. */
const TABLE_PERCENT = 2;
/** More columns than this need the page turned. */
const PORTRAIT_COLUMNS = 8;

export const plainCell = (text: string): ReportCell => ({ content: text === "" ? [] : [{ text }] });
export const headCell = (text: string): ReportCell => ({ content: [{ text }], header: true });
export const turned = (columns: number): { landscape?: true } => (columns > PORTRAIT_COLUMNS ? { landscape: true } : {});
const figureCell = (measure: Measure, scene: Scene, bare = false): ReportCell => ({ content: [figureRun(measure, scene, { percentDecimals: TABLE_PERCENT, alone: true, bare })] });
const totalCell = (measure: Measure, scene: Scene, bare = false): ReportCell => ({ ...figureCell(measure, scene, bare), header: true });
/** Where a table crosses two dimensions and nothing is known of a pair of values. */
const NOTHING: ReportCell = { content: [{ text: "–" }], align: "right" };
/** Many amounts side by side: the currency is said once. */
const CURRENCY = "FCFA";

/** The figures that a month is remembered by. */
export function* keyFigures(block: BlockOf<"keyFigures">, scene: Scene): Generator<void, ReportBlock> {
  const figures = [];
  for (const id of block.indicators) {
    const set = yield* figureSet(id, scene.where, scene);
    const measure = figureOf(set, {}, scene);
    const note = ratioNote(measure, scene);
    figures.push({ label: written(set.indicator.title, scene), value: figureRun(measure, scene, { alone: true }), ...(note === null ? {} : { note }) });
  }
  return { kind: "keyFigures", figures };
}

/** One row a value of the dimension, one column an indicator. */
export function* indicatorTable(block: BlockOf<"indicators">, scene: Scene): Generator<void, ReportTable> {
  const sets = yield* setsOf(block.indicators, scene);
  const parts = block.by.split("+");
  const groups = sortedGroups(sets, parts, scene).filter((group) => block.known !== true || sets.some((set) => figureOf(set, group, scene).value !== null));
  const [first] = sets;
  const labels = parts.map((part) => dimensionLabel(part, first!.model, scene));
  const beside = besideColumns(block.by, block.beside ?? [], first!.model, scene);
  const named = parts.length + beside.length;
  const withTotal = block.total !== false && groups.length > 0;
  return {
    kind: "table", caption: captionText(block.caption, scene), ...turned(named + sets.length), empty: word("noData", scene.lang),
    head: [[...labels, ...beside.map((column) => column.label), ...sets.map((set) => written(set.indicator.title, scene))].map(headCell)],
    rows: [
      ...groups.map((group) => [...parts.map((part) => plainCell(valueLabel(part, group[part]!, first!.model, scene))), ...beside.map((column) => plainCell(column.text(group[block.by]!))), ...sets.map((set) => figureCell(figureOf(set, group, scene), scene))]),
      ...(withTotal ? [[{ ...headCell(word("all", scene.lang)), ...(named > 1 ? { span: named } : {}) }, ...sets.map((set) => totalCell(figureOf(set, {}, scene), scene))]] : []),
    ],
    source: sourceOf(sets.map((set) => set.indicator.from), scene, withTotal && !sets.some((set) => isProtected(set.indicator.from, scene)) ? onlyInTotal(sets, groups, labels, scene) : []),
  };
}

/** Rows × columns of one indicator; margins where the indicator has them. */
export function* crossTable(block: BlockOf<"cross">, scene: Scene): Generator<void, ReportTable> {
  const set = yield* figureSet(block.indicator, scene.where, scene);
  const down = block.rows.split("+"), across = block.columns.split("+");
  const cells = groupsOf(set, [...down, ...across]);
  const pick = (parts: readonly string[]): Where[] => sortGroups(cells.map((group) => only(group, parts)), parts, set, scene);
  const rows = pick(down), columns = pick(across);
  const label = (group: Where): string => labelOf(group, set, scene);
  const hasMargin = (by: string): boolean => set.indicator.by.includes(by) && rows.length > 0;
  const right = hasMargin(block.rows), below = hasMargin(block.columns);
  const all = word("all", scene.lang);
  const bare = set.indicator.unit === "money";
  const known = new Set(cells.map((group) => JSON.stringify([...down, ...across].map((part) => group[part]))));
  // A named function gives a figure where there is something to say; an expression counts 0 elsewhere.
  const isKnown = (group: Where): boolean => set.indicator.kind === "expression" || known.has(JSON.stringify([...down, ...across].map((part) => group[part])));
  const crossed = (group: Where): ReportCell => (isKnown(group) ? figureCell(figureOf(set, group, scene), scene, bare) : NOTHING);
  return {
    kind: "table", caption: captionText(block.caption, scene) + (bare ? ` (${CURRENCY})` : ""), ...turned(columns.length + 1 + (right ? 1 : 0)), empty: word("noData", scene.lang),
    head: [[down.map((part) => dimensionLabel(part, set.model, scene)).join(" – "), ...columns.map(label), ...(right ? [all] : [])].map(headCell)],
    rows: [
      ...rows.map((row) => [plainCell(label(row)), ...columns.map((column) => crossed({ ...row, ...column })), ...(right ? [figureCell(figureOf(set, row, scene), scene, bare)] : [])]),
      ...(below ? [[headCell(all), ...columns.map((column) => totalCell(figureOf(set, column, scene), scene, bare)), ...(right ? [totalCell(figureOf(set, {}, scene), scene, bare)] : [])]] : []),
    ],
    source: sourceOf([set.indicator.from], scene),
  };
}

const CHART_UNIT: Readonly<Record<Unit, ReportChart["unit"]>> = { percent: "percent", money: "money", days: "days", count: "number", number: "number", score: "number" };

/** One category a value of the dimension; one series an indicator, or one a value of `series`. Null where a number of it is hidden: a gap would be read as 0. */
export function* chart(block: BlockOf<"chart">, scene: Scene): Generator<void, ReportChart | null> {
  const sets = yield* setsOf(block.indicators, scene);
  const [first] = sets;
  const unit = CHART_UNIT[first!.indicator.unit];
  if (sets.some((set) => CHART_UNIT[set.indicator.unit] !== unit)) throw new RangeError(`${scene.report.id}: a chart has one unit, not those of ${block.indicators.join(", ")}.`);
  const parts = block.by.split("+"), split = block.series?.split("+") ?? [];
  const distinct = (wanted: readonly string[]): Where[] => sortGroups(sets.flatMap((set) => groupsOf(set, [...parts, ...split])).map((group) => only(group, wanted)), wanted, first!, scene);
  const categories = distinct(parts);
  const series = sets.flatMap((set) => (split.length === 0 ? [{}] : distinct(split)).map((group) => ({
    name: [...(sets.length > 1 || split.length === 0 ? [written(set.indicator.title, scene)] : []), ...(split.length > 0 ? [labelOf(group, first!, scene)] : [])].join(" – "),
    values: categories.map((category) => chartValue(figureOf(set, { ...category, ...group }, scene), scene)),
  })));
  const drawn = series.map(({ name, values }) => ({ name, values: values.filter((value) => value !== HIDDEN_FIGURE) }));
  if (drawn.some(({ values }) => values.length < categories.length)) return null;
  return {
    kind: "chart", chart: block.chart, caption: captionText(block.caption, scene), categories: categories.map((group) => labelOf(group, first!, scene)), series: drawn, unit,
    source: sourceOf(sets.map((set) => set.indicator.from), scene),
  };
}

function* setsOf(ids: readonly string[], scene: Scene): Generator<void, FigureSet[]> {
  const sets: FigureSet[] = [];
  for (const id of ids) sets.push(yield* figureSet(id, scene.where, scene));
  if (sets.length === 0) throw new RangeError(`${scene.report.id}: a table or a chart without an indicator.`);
  return sets;
}

const only = (group: Where, parts: readonly string[]): Where => Object.fromEntries(parts.map((part) => [part, group[part]!]));
const labelOf = (group: Where, set: FigureSet, scene: Scene): string => Object.entries(group).map(([part, value]) => valueLabel(part, value, set.model, scene)).join(" – ");

const sortedGroups = (sets: readonly FigureSet[], parts: readonly string[], scene: Scene): Where[] => sortGroups(sets.flatMap((set) => groupsOf(set, parts)), parts, sets[0]!, scene);

/** Each group once, in the natural order of its dimensions. */
function sortGroups(groups: readonly Where[], parts: readonly string[], set: FigureSet, scene: Scene): Where[] {
  const ranked = [...new Map(groups.map((group) => [JSON.stringify(parts.map((part) => group[part])), group])).values()]
    .map((group) => ({ group, ranks: parts.map((part) => valueRank(part, group[part]!, set.model, scene)) }));
  return ranked.sort((a, b) => a.ranks.map((rank, i) => compareRanks(rank, b.ranks[i]!)).find((order) => order !== 0) ?? 0).map(({ group }) => group);
}

/** Rows whose dimension is empty count in the total only: a table whose lines don't add up says why. */
function onlyInTotal(sets: readonly FigureSet[], groups: readonly Where[], labels: readonly string[], scene: Scene): string[] {
  const { lang } = scene;
  const left = new Set<string>();
  for (const set of sets) {
    const inGroups = new Set(groups.flatMap((group) => figureOf(set, group, scene).rows.map(({ row }) => row)));
    for (const { row } of figureOf(set, {}, scene).rows) if (!inGroups.has(row)) left.add(`${set.indicator.from} ${row}`);
  }
  if (left.size === 0) return [];
  const names = labels.join(lang === "fr" ? " » ou « " : "” or “");
  return lang === "fr"
    ? [`${left.size} ${left.size === 1 ? "ligne" : "lignes"} sans « ${names} » ne ${left.size === 1 ? "compte" : "comptent"} que dans l’ensemble`]
    : [`${left.size} ${left.size === 1 ? "row" : "rows"} without “${names}” only ${left.size === 1 ? "counts" : "count"} in the total`];
}
