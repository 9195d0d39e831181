import {
  compute, condition, contentOf, frameOf, isPersonal, pathsOf, periodLabel, periodOfId, rowNodesOf, spaced,
  type Cell, type Dataset, type Indicator, type Lang, type Measure, type RegisterModel,
} from "@canevas-mali/core";
import type { NewChart, NewSheet } from "../../host/host.js";
import { Refusal } from "../refusal.js";
import type { BarView, FigureFilter, FiguresView, IndicatorView, Job, WhyView } from "../views.js";
import { drive } from "./drive.js";
import type { Book } from "./session.js";
import { contentText, dimensionLabel, figureText, groupLabel, partsText, WITHHELD } from "./shown.js";

/** The figures of one workbook under one filter. */
export interface Figures {
  readonly dataset: Dataset;
  readonly earlier: readonly Dataset[];
  readonly filter: FigureFilter;
  readonly measures: readonly Measure[];
}

const all = (book: Book): readonly Dataset[] => [...book.earlier, book.result.dataset];
const labelOf = (dataset: Dataset, lang: Lang): string => spaced(periodLabel(periodOfId(dataset.period.id) ?? dataset.period, lang), lang);
const whereOf = ({ place }: FigureFilter): Record<string, string> => (place ? { [place.dimension]: place.code } : {});

/** The workbook of a period; the open one without a period. */
export function datasetOf(book: Book, period: string | null): { readonly dataset: Dataset; readonly earlier: readonly Dataset[] } {
  const datasets = all(book);
  const at = period === null ? datasets.length - 1 : datasets.map((d) => d.period.id).lastIndexOf(period);
  const dataset = datasets[at];
  if (!dataset) throw new Refusal({ fr: "Ce classeur n’est plus là : choisissez une autre période.", en: "That workbook is no longer there: choose another period." });
  return { dataset, earlier: datasets.slice(0, at) };
}

/** The indicators that may be shown without being asked for by name. */
function shownIndicators(book: Book): readonly Indicator[] {
  const { catalogue, result } = book;
  return catalogue.domain(result.dataset.domain).indicators.filter((i) => !i.restricted && !catalogue.register(i.from).register.restricted);
}

/** Computes every indicator that may be shown. */
export async function figuresOf(book: Book, filter: FigureFilter, job: Job): Promise<Figures> {
  const { dataset, earlier } = datasetOf(book, filter.period);
  const indicators = shownIndicators(book).map((i) => i.id);
  return { dataset, earlier, filter, measures: await drive(compute([dataset], book.catalogue, { indicators, where: whereOf(filter) }, earlier), job, indicators.length) };
}

/** Figures as the pane shows them, with their past where earlier workbooks are given. */
export async function figuresView(figures: Figures, book: Book, lang: Lang, job: Job): Promise<FiguresView> {
  const past: { readonly dataset: Dataset; readonly measures: readonly Measure[] }[] = [];
  const indicators = shownIndicators(book);
  for (const [at, dataset] of figures.earlier.entries()) {
    past.push({ dataset, measures: await drive(compute([dataset], book.catalogue, { indicators: indicators.map((i) => i.id), where: whereOf(figures.filter) }, figures.earlier.slice(0, at)), job) });
  }
  const now = { dataset: figures.dataset, measures: figures.measures };
  return {
    indicators: indicators.map((indicator) => indicatorView(indicator, figures, [...past, now], book, lang)),
    places: placesOf(book, lang), periods: all(book).map((d) => ({ id: d.period.id, label: labelOf(d, lang) })),
  };
}

const isTotal = (measure: Measure): boolean => Object.keys(measure.by).length === 0;
const numberOf = (value: string | null): number | null => (value === null ? null : Number(value));

function indicatorView(indicator: Indicator, figures: Figures, periods: readonly { dataset: Dataset; measures: readonly Measure[] }[], book: Book, lang: Lang): IndicatorView {
  const model = book.catalogue.register(indicator.from);
  const own = figures.measures.filter((m) => m.id === indicator.id);
  const total = own.find(isTotal);
  const dimensions = [...new Set(own.filter((m) => !isTotal(m)).map((m) => Object.keys(m.by).join("+")))];
  const series = periods.map(({ dataset, measures }) => {
    const value = measures.find((m) => m.id === indicator.id && isTotal(m))?.value ?? null;
    return { period: labelOf(dataset, lang), text: figureText(value, indicator.unit, lang), value: numberOf(value) };
  });
  return {
    id: indicator.id, title: spaced(indicator.title[lang], lang), definition: spaced(indicator.definition[lang], lang), unit: indicator.unit,
    text: figureText(total?.value ?? null, indicator.unit, lang), value: numberOf(total?.value ?? null), parts: total ? partsText(total, lang) : null, rows: total?.rows.length ?? 0,
    groups: dimensions.map((key) => {
      const measures = own.filter((m) => !isTotal(m) && Object.keys(m.by).join("+") === key);
      const largest = Math.max(indicator.unit === "percent" ? 1 : 0, ...measures.map((m) => Math.abs(Number(m.value ?? 0))));
      const bars = measures.map((m): BarView => ({
        label: spaced(groupLabel(model, m.by, figures.dataset.gazetteer, lang), lang), text: figureText(m.value, indicator.unit, lang), value: numberOf(m.value),
        share: m.value === null || largest === 0 ? 0 : Math.max(0, Number(m.value) / largest), by: m.by,
      }));
      return { label: spaced(dimensionLabel(model, key.split("+"), lang), lang), bars };
    }),
    series: series.length > 1 ? series : [],
  };
}

/** Regions and cercles that rows name, to filter by. */
function placesOf({ catalogue, result }: Book, lang: Lang): FiguresView["places"] {
  const { dataset } = result;
  const found = new Map<string, FiguresView["places"][number]>();
  for (const model of catalogue.registersOf(dataset.domain)) for (const cell of model.cells) {
    if (cell.form !== "place" || (cell.level !== "region" && cell.level !== "cercle")) continue;
    for (const code of dataset.tables[model.register.id]?.columns[cell.id]?.dictionary ?? []) {
      const key = `${cell.id} ${code}`;
      if (!found.has(key)) found.set(key, { id: key, dimension: cell.id, label: `${dataset.gazetteer.byCode(code)?.name ?? code} (${spaced(cell.label[lang], lang)})` });
    }
  }
  return [...found.values()].sort((a, b) => a.label.localeCompare(b.label, lang));
}

/** Longest list of rows that an answer carries. */
const MOST_ROWS = 500;

/** The rows behind a figure: where each stands, and what of it the figure looks at. Refuses for a figure that is not there. */
export function whyView(figures: Figures, id: string, by: BarView["by"], book: Book, lang: Lang): WhyView {
  const key = (one: Measure["by"]): string => JSON.stringify(Object.entries(one).sort());
  const measure = figures.measures.find((m) => m.id === id && key(m.by) === key(by));
  const indicator = book.catalogue.indicator(id), model = book.catalogue.register(indicator.from), { dataset } = figures;
  const table = dataset.tables[indicator.from];
  if (!measure || !table) throw new Refusal({ fr: "Ce chiffre n’est plus là : recalculez les indicateurs.", en: "This figure is no longer there: compute the indicators again." });
  const looked = lookedAt(indicator, model);
  const columns = Object.values(table.segments[0]?.columns ?? {});
  const counts = countsIn(indicator, model, dataset, book);
  return {
    id, title: spaced(indicator.title[lang], lang), text: figureText(measure.value, indicator.unit, lang), sheet: table.segments[0]?.sheet ?? "",
    head: looked.map((cell) => spaced(cell.label[lang], lang)), total: measure.rows.length, columns: [Math.min(...columns), Math.max(...columns)],
    rows: measure.rows.slice(0, MOST_ROWS).map(({ row }) => ({
      row: table.sheetRow[row] ?? 0, counts: counts?.(row) ?? null,
      cells: looked.map((cell) => {
        const content = contentOf(table.columns[cell.id], cell, row);
        return content !== null && isPersonal(cell, model) ? WITHHELD[lang] : contentText(content, cell, dataset.gazetteer, lang);
      }),
    })),
  };
}

/** The key, then the cells of the register itself that the figure reads. */
function lookedAt(indicator: Indicator, model: RegisterModel): Cell[] {
  const paths = indicator.kind === "expression" ? rowNodesOf(indicator.value).flatMap(pathsOf) : [];
  const own = paths.flatMap((path) => model.cell.get(path) ?? []);
  return [...new Set([...model.keyCells, ...own])].slice(0, 6);
}

/** Of a share: whether a row is one of the numerator. */
function countsIn(indicator: Indicator, model: RegisterModel, dataset: Dataset, book: Book): ((row: number) => boolean) | null {
  if (indicator.kind !== "expression" || indicator.value.agg !== "ratio") return null;
  const { numerator } = indicator.value;
  if (numerator.agg !== "count" || numerator.where === null) return null;
  const { where } = numerator, frame = frameOf(model, dataset, book.catalogue);
  return (row) => condition(where, frame, row, row + 1)[0] === 1;
}

const WORDS = {
  fr: { sheet: "Indicateurs Canevas", id: "N°", indicator: "Indicateur", group: "Ventilation", value: "Valeur", parts: "Détail" },
  en: { sheet: "Canevas indicators", id: "Id", indicator: "Indicator", group: "Breakdown", value: "Value", parts: "Detail" },
} as const;
const FORMAT: Readonly<Record<IndicatorView["unit"], string>> = { count: "#,##0", percent: "0.0%", money: "#,##0", days: "0.0", number: "#,##0.##", score: "0.00" };
/** More bars than this can't be read. */
const MOST_BARS = 15;
/** More charts than this make the sheet slow. */
const MOST_CHARTS = 12;

/** Figures as a sheet: one row a figure, native charts over the breakdowns. */
export function figuresSheet(view: FiguresView, head: readonly string[], lang: Lang): NewSheet {
  const w = WORDS[lang];
  const rows: NewSheet["rows"][number][] = [], charts: NewChart[] = [];
  for (const indicator of view.indicators) {
    const value = (v: number | null, text: string): NewSheet["rows"][number][number] => (v === null ? text : { value: v, format: FORMAT[indicator.unit] });
    rows.push([indicator.id, indicator.title, lang === "fr" ? "Ensemble" : "Total", value(indicator.value, indicator.text), indicator.parts]);
    for (const { label, bars } of indicator.groups) {
      if (bars.length > 1 && bars.length <= MOST_BARS && charts.length < MOST_CHARTS && bars.some((b) => b.value !== null)) {
        charts.push({ kind: "bar", title: `${indicator.title} – ${label}`, labels: 2, values: [3], rows: [rows.length, bars.length] });
      }
      for (const bar of bars) rows.push([indicator.id, indicator.title, bar.label, value(bar.value, bar.text), null]);
    }
  }
  return { name: w.sheet, intro: head, header: [w.id, w.indicator, w.group, w.value, w.parts], rows, widths: [10, 48, 32, 14, 16], charts };
}
