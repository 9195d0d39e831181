/** What both writers have to know of a chart: how it is really drawn, and how its values are written. */
import type { Lang, ReportChart } from "@canevas-mali/core";
import { wordsOf } from "./words.js";

/** True when there is nothing to draw: no category, no series, or not one value. */
export const isEmptyChart = (chart: ReportChart): boolean =>
  chart.categories.length === 0 || !chart.series.some((series) => series.values.some((value) => value !== null));

/**
 * The chart as it can be drawn. A pie needs one series without negative values and with something in it; else it becomes bars.
 * @throws when a value isn't finite or a series is longer than the categories: a mistake of the programmer.
 */
export function drawnAs(chart: ReportChart): ReportChart["chart"] {
  for (const series of chart.series) {
    if (series.values.length > chart.categories.length) {
      throw new Error(`Chart ${JSON.stringify(chart.caption)}: series ${JSON.stringify(series.name)} has more values than there are categories.`);
    }
    if (series.values.some((value) => value !== null && !Number.isFinite(value))) {
      throw new Error(`Chart ${JSON.stringify(chart.caption)}: series ${JSON.stringify(series.name)} has a value that isn't finite.`);
    }
  }
  if (chart.chart !== "pie") return chart.chart;
  const values = chart.series[0]?.values ?? [];
  const fits = chart.series.length === 1 && values.every((value) => value === null || value >= 0) && values.some((value) => (value ?? 0) > 0);
  return fits ? "pie" : "bar";
}

/** How the values of one chart are written, the same in Word and in SVG. */
export interface ValueFormat {
  /** For a person; the language's separators. */
  readonly text: (value: number) => string;
  /** The same for the round values of an axis. */
  readonly axisText: (value: number) => string;
  /** The same as an Excel number format. */
  readonly excel: string;
  readonly excelAxis: string;
  /** Title of the axis of values; "" when the labels say it all. */
  readonly axisTitle: string;
}

/**
 * A number with the separators of a language: « 1 234,50 » or “1,234.50”. Rounds half away from zero.
 * @param decimals how many digits after the separator.
 */
export function plainNumber(value: number, decimals: number, lang: Lang): string {
  const scale = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * scale * (1 + Number.EPSILON))) / scale;
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, lang === "fr" ? "\u202F" : ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${fraction === "" ? "" : (lang === "fr" ? "," : ".") + fraction}`;
}

/** The same with no more decimals than the number has, two at most. */
const shortNumber = (value: number, lang: Lang): string =>
  plainNumber(value, [0, 1].find((decimals) => Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6) ?? 2, lang);

/** The format of a chart's values. Percents are fractions (0.62 → « 62 % »); sums from ten million on are in millions. */
export function valueFormat(chart: ReportChart, lang: Lang): ValueFormat {
  const words = wordsOf(lang);
  const values = chart.series.flatMap((series) => series.values).filter((value): value is number => value !== null);
  const whole = values.every((value) => Number.isInteger(value));
  const largest = Math.max(0, ...values.map(Math.abs));
  switch (chart.unit) {
    case "percent": {
      const excel = lang === "fr" ? '0"\u00A0"%' : "0%";
      const sign = lang === "fr" ? "\u00A0%" : "%";
      const text = (value: number): string => plainNumber(value * 100, 0, lang) + sign;
      return { text, axisText: (value) => shortNumber(value * 100, lang) + sign, excel, excelAxis: excel, axisTitle: "" };
    }
    case "money":
      return largest >= 1e7
        ? {
          text: (value) => plainNumber(value / 1e6, 1, lang),
          axisText: (value) => shortNumber(value / 1e6, lang),
          excel: "#,##0.0,,",
          // From here on the steps of an axis are whole millions.
          excelAxis: largest >= 4e7 ? "#,##0,," : "#,##0.0,,",
          axisTitle: words.millionsOfMoney,
        }
        : { text: (value) => plainNumber(value, 0, lang), axisText: (value) => shortNumber(value, lang), excel: "#,##0", excelAxis: "#,##0", axisTitle: words.money };
    case "days":
    case "number": {
      const excel = whole ? "#,##0" : "#,##0.0";
      return {
        text: (value) => plainNumber(value, whole ? 0 : 1, lang),
        axisText: (value) => shortNumber(value, lang),
        excel,
        excelAxis: excel,
        axisTitle: chart.unit === "days" ? words.days : "",
      };
    }
  }
}

/** The chart in words, for those who can't see it: « Kayes 62 %, Bafoulabé n.d. ». */
export function chartInWords(chart: ReportChart, lang: Lang): string {
  const { text, axisTitle } = valueFormat(chart, lang);
  const words = wordsOf(lang);
  const unit = axisTitle === "" ? "" : ` (${axisTitle})`;
  return chart.series.map((series) => {
    const points = chart.categories.map((category, index) => {
      const value = series.values[index] ?? null;
      return `${category} ${value === null ? words.missing : text(value)}`;
    });
    return `${series.name}${unit}${lang === "fr" ? "\u00A0" : ""}: ${points.join(", ")}.`;
  }).join(" ");
}
