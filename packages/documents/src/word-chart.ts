/** Charts in Word: native, with their data in an embedded workbook, so that the author can edit them. */
import type { Lang, ReportChart } from "@canevas-mali/core";
import { ChartRun } from "docx/charts";
import { chartInWords, drawnAs, valueFormat } from "./chart-values.js";
import { INK, QUIET, seriesColour, textOn } from "./palette.js";
import { FONT } from "./word-styles.js";

/** Twips → pixels at 96 dpi. */
const pixels = (twips: number): number => Math.round(twips / 15);
/** More labels than this on one chart are noise. */
const MAX_LABELS = 32;
const LABEL = { size: 9, color: INK };

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.round(value)));

/**
 * A chart as wide as the text.
 * @param chart with at least one value (see `isEmptyChart`).
 * @param width in twips.
 */
export function wordChart(chart: ReportChart, width: number, lang: Lang): ChartRun {
  const kind = drawnAs(chart);
  const { excel, excelAxis, axisTitle } = valueFormat(chart, lang);
  const count = chart.categories.length;
  const several = chart.series.length > 1;
  const labelled = count * chart.series.length <= MAX_LABELS;
  const base = {
    font: { name: FONT, color: INK },
    chartArea: { fill: "none", border: "none" as const },
    altText: { name: chart.caption, title: chart.caption, description: chartInWords(chart, lang) },
    legend: several ? { position: "top" as const, font: LABEL } : (false as const),
  };
  const size = (height: number) => ({ width: pixels(width), height });
  const labels = labelled ? { value: true, numberFormat: excel, font: LABEL } : undefined;
  const hidden = { visible: false, gridlines: false };
  const axis = {
    numberFormat: excelAxis,
    font: { size: 9, color: QUIET },
    ...(axisTitle === "" ? {} : { title: { text: axisTitle, font: { size: 9, bold: false, color: QUIET } } }),
  };
  // Labels say the values: an axis beside them says nothing more, unless it names the unit.
  const valueAxis = labelled && axisTitle === "" ? hidden : axis;
  const categoryAxis = { font: { size: 9, color: INK } };
  const data = { categories: chart.categories, ...(labels === undefined ? {} : { dataLabels: labels }) };

  switch (kind) {
    case "pie":
      return new ChartRun({
        ...base,
        type: "pie",
        transformation: size(clamp(110 + count * 22, 230, 420)),
        legend: { position: "right", font: { ...LABEL, size: 10 } },
        categories: chart.categories,
        dataLabels: chart.unit === "percent"
          ? { value: true, numberFormat: excel, position: "outsideEnd", font: LABEL }
          : { percentage: true, value: false, numberFormat: lang === "fr" ? '0"\u00A0"%' : "0%", position: "outsideEnd", font: LABEL },
        series: chart.series.map((series) => ({ ...series, colors: chart.categories.map((_, index) => seriesColour(index)) })),
      });
    case "bar":
      return new ChartRun({
        ...base,
        ...data,
        type: "bar",
        transformation: size(clamp(24 + count * (12 + 16 * chart.series.length), 130, 760)),
        gapWidth: 55,
        // Word puts the first category at the bottom; a reader expects it at the top.
        categoryAxis: { ...categoryAxis, reverseOrder: true },
        valueAxis: labelled ? hidden : axis,
        series: chart.series.map((series, index) => ({ ...series, color: seriesColour(index) })),
      });
    case "stackedBar":
      return new ChartRun({
        ...base,
        ...data,
        type: "bar",
        stacking: "stacked",
        transformation: size(clamp(60 + count * 28, 150, 760)),
        gapWidth: 45,
        categoryAxis: { ...categoryAxis, reverseOrder: true },
        valueAxis: labelled ? hidden : axis,
        series: chart.series.map((series, index) => ({
          ...series,
          color: seriesColour(index),
          // A zero would write its label over its neighbour's.
          ...(labels === undefined ? {} : {
            dataLabels: { ...labels, position: "center" as const, font: { size: 9, color: textOn(seriesColour(index)) } },
            pointLabels: series.values.map((value) => (value === 0 ? (false as const) : undefined)),
          }),
        })),
      });
    case "column":
      return new ChartRun({
        ...base,
        ...data,
        type: "column",
        transformation: size(250),
        gapWidth: 60,
        overlap: 0,
        categoryAxis,
        valueAxis,
        series: chart.series.map((series, index) => ({ ...series, color: seriesColour(index) })),
      });
    case "line":
      return new ChartRun({
        ...base,
        type: "line",
        transformation: size(250),
        categories: chart.categories,
        markers: { shape: "circle", size: 6 },
        emptyValues: "gap",
        categoryAxis,
        valueAxis: axis,
        series: chart.series.map((series, index) => {
          const last = series.values.reduce<number>((found, value, at) => (value === null ? found : at), -1);
          const label = { value: true, numberFormat: excel, position: several ? ("right" as const) : ("above" as const), font: { ...LABEL, bold: true } };
          return {
            ...series,
            color: seriesColour(index),
            line: { color: seriesColour(index), width: 2.25 },
            // Where lines meet, labels collide: with several, only the latest value is written.
            pointLabels: series.values.map((value, at) => (value !== null && (at === last || (!several && labelled)) ? label : false)),
          };
        }),
      });
  }
}
