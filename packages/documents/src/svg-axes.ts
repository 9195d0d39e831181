/** Charts with values upwards: columns side by side, and lines. */
import type { ReportChart } from "@canevas-mali/core";
import type { ValueFormat } from "./chart-values.js";
import type { Drawing } from "./svg-bars.js";
import { scaleOf } from "./svg-scale.js";
import { FONT_SIZE, n, seriesFill, svgLine, svgLines, svgRect, svgText, widthOf, wrap } from "./svg-text.js";

const PLOT_HEIGHT = 220;

/** Draws columns or lines from `top` on, as wide as `width`. */
export function drawUpright(chart: ReportChart, format: ValueFormat, width: number, top: number): Drawing {
  const values = chart.series.flatMap((series) => series.values).filter((value): value is number => value !== null);
  const whole = chart.unit !== "percent" && values.every((value) => Number.isInteger(value));
  const scale = scaleOf(values, whole);
  const left = Math.max(...scale.ticks.map((tick) => widthOf(format.axisText(tick)))) + 10;
  const band = (width - left) / chart.categories.length;
  const plotTop = top + (format.axisTitle === "" ? 10 : 26);
  const y = (value: number): number => plotTop + PLOT_HEIGHT - ((value - scale.min) / (scale.max - scale.min)) * PLOT_HEIGHT;

  const parts: string[] = [];
  if (format.axisTitle !== "") parts.push(svgText(0, top + 6, format.axisTitle));
  for (const tick of scale.ticks) {
    parts.push(svgLine(left, y(tick), width, y(tick), tick === 0));
    parts.push(svgText(left - 8, y(tick), format.axisText(tick), { anchor: "end" }));
  }
  const wrapped = chart.categories.map((category) => wrap(category, band - 4, 3));
  const slanted = wrapped.some((lines) => lines.some((line) => line.endsWith("…")));
  const under = plotTop + PLOT_HEIGHT + 14;
  chart.categories.forEach((category, index) => {
    const middle = left + band * (index + 0.5);
    const short = wrap(category, 130, 1)[0] ?? "";
    parts.push(slanted
      ? svgText(middle + 4, under, short, { anchor: "end", rotate: -40 })
      : svgLines(middle, under, wrapped[index] ?? [], { anchor: "middle", from: "top" }));
  });
  parts.push(chart.chart === "line" ? lines(chart, format, left, band, y) : columns(chart, format, left, band, y));
  const labelHeight = slanted ? 100 : Math.max(1, ...wrapped.map((one) => one.length)) * 15 + 12;
  return { body: parts.join(""), height: plotTop - top + PLOT_HEIGHT + labelHeight };
}

type Y = (value: number) => number;

function columns(chart: ReportChart, format: ValueFormat, left: number, band: number, y: Y): string {
  const each = Math.min(64, (band * 0.76) / chart.series.length);
  const labels = chart.series.flatMap((series) => series.values).map((value) => (value === null ? 0 : widthOf(format.text(value))));
  const labelled = Math.max(...labels) <= each + 8;
  return chart.categories.map((category, index) => {
    const start = left + band * (index + 0.5) - (each * chart.series.length) / 2;
    return chart.series.map((series, at) => {
      const value = series.values[index] ?? null;
      if (value === null) return "";
      const label = format.text(value);
      const edge = Math.min(y(value), y(0));
      const bar = svgRect(start + at * each + 1, edge, each - 2, Math.abs(y(value) - y(0)), seriesFill(at), `${category} – ${series.name} : ${label}`);
      const labelY = value < 0 ? y(value) + FONT_SIZE * 0.7 : edge - FONT_SIZE * 0.7;
      return bar + (labelled ? svgText(start + (at + 0.5) * each, labelY, label, { anchor: "middle" }) : "");
    }).join("");
  }).join("");
}

/** A missing value breaks the line; the last value of each series is written, or all of them when there is room. */
function lines(chart: ReportChart, format: ValueFormat, left: number, band: number, y: Y): string {
  return chart.series.map((series, at) => {
    const points = chart.categories.map((_, index) => {
      const value = series.values[index] ?? null;
      return value === null ? null : { x: left + band * (index + 0.5), y: y(value), label: format.text(value), index };
    });
    const path = points.map((point, index) => (point === null ? "" : `${points[index - 1] ? "L" : "M"}${n(point.x)} ${n(point.y)}`)).join("");
    const known = points.filter((point) => point !== null);
    const everywhere = chart.series.length === 1 && known.every((point) => widthOf(point.label) < band);
    const marks = known.map((point, index) => {
      const labelled = everywhere || index === known.length - 1;
      return `<circle cx="${n(point.x)}" cy="${n(point.y)}" r="3.5" style="fill:${seriesFill(at)}"/>`
        + (labelled ? svgText(point.x, point.y - 12, point.label, { anchor: "middle", bold: true }) : "");
    });
    return `<path d="${path}" fill="none" style="stroke:${seriesFill(at)}" stroke-width="2.5" stroke-linejoin="round"/>${marks.join("")}`;
  }).join("");
}
