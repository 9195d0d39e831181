/** Horizontal bars: side by side or stacked. No axis: every bar carries its value. */
import type { ReportChart } from "@canevas-mali/core";
import type { ValueFormat } from "./chart-values.js";
import { onSeries, seriesFill, svgLine, svgLines, svgRect, svgText, widthOf, wrap } from "./svg-text.js";

export interface Drawing {
  readonly body: string;
  readonly height: number;
}

const GAP = 14;

/** Draws the bars from `top` on, as wide as `width`. */
export function drawBars(chart: ReportChart, format: ValueFormat, width: number, top: number, stacked: boolean): Drawing {
  const labels = chart.categories.map((category) => wrap(category, width * 0.3, 2));
  const left = Math.min(width * 0.32, Math.max(24, ...labels.flat().map(widthOf)) + 10);
  const all = chart.series.flatMap((series) => series.values).filter((value): value is number => value !== null);
  const ends = stacked ? chart.categories.flatMap((_, index) => stackEnds(chart, index)) : all;
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const valueRoom = stacked ? 8 : Math.max(...all.map((value) => widthOf(format.text(value)))) + 10;
  const negativeRoom = low < 0 ? valueRoom : 0;
  const plot = width - left - valueRoom - negativeRoom;
  const x = (value: number): number => left + negativeRoom + ((value - low) / (high - low || 1)) * plot;

  const thickness = stacked || chart.series.length === 1 ? 24 : 18;
  const perCategory = stacked ? thickness : thickness * chart.series.length;
  const rowHeight = Math.max(perCategory, 30) + GAP;
  const parts: string[] = [];
  chart.categories.forEach((category, index) => {
    const middle = top + index * rowHeight + rowHeight / 2;
    parts.push(svgLines(left - 10, middle, labels[index] ?? [], { anchor: "end", from: "middle" }));
    const first = middle - perCategory / 2;
    let positive = 0;
    let negative = 0;
    chart.series.forEach((series, at) => {
      const value = series.values[index] ?? null;
      if (value === null) return;
      const start = stacked ? (value < 0 ? negative : positive) : 0;
      const end = start + value;
      if (value < 0) negative = end;
      else positive = end;
      const from = Math.min(x(start), x(end));
      const length = Math.abs(x(end) - x(start));
      const y = stacked ? first : first + at * thickness;
      const height = stacked ? perCategory : thickness - 2;
      const label = format.text(value);
      parts.push(svgRect(from, y, length, height, seriesFill(at), `${category} – ${series.name} : ${label}`));
      if (!stacked) parts.push(svgText(value < 0 ? from - 5 : from + length + 5, y + height / 2, label, { anchor: value < 0 ? "end" : "start" }));
      else if (length > widthOf(label) + 6) parts.push(svgText(from + length / 2, y + height / 2, label, { anchor: "middle", fill: onSeries(at) }));
    });
  });
  const height = chart.categories.length * rowHeight;
  parts.push(svgLine(x(0), top, x(0), top + height, true));
  const unit = format.axisTitle === "" ? "" : svgText(width, top + height + 10, format.axisTitle, { anchor: "end" });
  return { body: `<g>${parts.join("")}${unit}</g>`, height: height + (unit === "" ? 4 : 24) };
}

function stackEnds(chart: ReportChart, index: number): number[] {
  const values = chart.series.map((series) => series.values[index] ?? 0);
  const sum = (kept: readonly number[]): number => kept.reduce((total, value) => total + value, 0);
  return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
}
