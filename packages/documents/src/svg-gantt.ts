/** Draws a Gantt chart as accessible inline SVG: as many drawings as its bars need, so that each fits a printed page. */
import type { GanttBar, Lang, ReportGantt } from "@canevas-mali/core";
import { barColour, barDates, barInWords, CRITICAL, ganttMarks, ganttScale, usedStates, type Band, type GanttMark, type GanttScale } from "./gantt-scale.js";
import { escapeMarkup } from "./markup.js";
import { FONT_SIZE, n, seriesFill, svgLine, svgText, widthOf, wrap } from "./svg-text.js";
import { wordsOf } from "./words.js";

const WIDTH = 720;
const LABELS = 250;
const BAR = 18;
const LINE = 22;
/** Height of a line of a name, and the space around a row. */
const NAME_LINE = 15;
const AROUND = 12;
/** Height of the bars of one drawing: with the axis, a turned A4 page. */
const MOST = 480;

const CRITICAL_COLOUR = `var(--critical,#${CRITICAL})`;
const MARK = { today: "currentColor", milestone: CRITICAL_COLOUR } as const;

/**
 * `<svg>` elements for a page, one after the other, each with the whole axis.
 * @param chart with at least one bar.
 * @param id unique in the page; used for the ids of titles and descriptions.
 */
export function svgGantt(chart: ReportGantt, lang: Lang, id: string): string {
  const scale = ganttScale(chart, lang), marks = ganttMarks(chart, scale, lang);
  return parts(chart.bars).map((bars, part) => drawing(chart, bars, scale, marks, lang, part === 0 ? id : `${id}-${part + 1}`)).join("\n");
}

/** The bars of each drawing, about as many on each. */
function parts(bars: readonly GanttBar[]): GanttBar[][] {
  const total = bars.reduce((sum, bar) => sum + heightOf(rowOf(bar)), 0);
  const each = total / Math.ceil(total / MOST);
  const found: GanttBar[][] = [];
  let reached = 0;
  for (const bar of bars) {
    // A bar belongs to the part that its middle lies in.
    const height = heightOf(rowOf(bar)), part = Math.floor((reached + height / 2) / each);
    (found[part] ??= []).push(bar);
    reached += height;
  }
  return found.filter((part) => part !== undefined);
}

function drawing(chart: ReportGantt, bars: readonly GanttBar[], scale: GanttScale, marks: readonly GanttMark[], lang: Lang, id: string): string {
  const x = (day: number): number => LABELS + (day / scale.days) * (WIDTH - LABELS);
  const named = legend(chart, lang);
  const called = markLabels(marks, x, named.height);
  const top = named.height + called.height;
  const rows = bars.map((bar) => rowOf(bar));
  const heights = rows.map(heightOf);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const axis = drawAxis(scale, x, top, total);
  const first = top + axis.height, bottom = first + total;
  const drawn = bars.map((bar, index) => drawBar(bar, rows[index]!, chart, scale, x, first + heights.slice(0, index).reduce((sum, height) => sum + height, 0), heights[index]!, lang));
  const lines = marks.map((mark) => `<line x1="${n(x(mark.at))}" y1="${n(top)}" x2="${n(x(mark.at))}" y2="${n(bottom)}" style="stroke:${MARK[mark.kind]}" stroke-width="2"${mark.kind === "today" ? ' stroke-dasharray="5 3"' : ""}/>`).join("");
  const description = [...bars.map((bar) => barInWords(bar, chart, lang)), ...marks.map((mark) => mark.label)].join(". ");
  return `<svg viewBox="0 0 ${WIDTH} ${n(bottom + 6)}" role="img" aria-labelledby="${id}-t ${id}-d" font-size="${FONT_SIZE}" font-family="inherit">`
    + `<title id="${id}-t">${escapeMarkup(chart.caption)}</title><desc id="${id}-d">${escapeMarkup(description)}.</desc>`
    + `${named.body}${axis.body}${drawn.map((row) => row.under).join("")}${lines}${drawn.map((row) => row.over).join("")}${called.body}</svg>`;
}

/** Colours of the states that occur, and the outline of what is critical. */
function legend(chart: ReportGantt, lang: Lang): { readonly body: string; readonly height: number } {
  const items = [
    ...usedStates(chart).map(({ name, index }) => ({ name, box: `style="fill:${seriesFill(index)}"` })),
    ...(chart.bars.some((bar) => bar.critical) ? [{ name: wordsOf(lang).criticalPath, box: `fill="none" style="stroke:${CRITICAL_COLOUR}" stroke-width="2.5"` }] : []),
  ];
  let x = 2, y = 10;
  const drawn = items.map(({ name, box }) => {
    const width = widthOf(name) + 36;
    if (x > 2 && x + width > WIDTH) { x = 2; y += LINE; }
    const item = `<rect x="${n(x)}" y="${n(y - 6)}" width="14" height="12" ${box}/>${svgText(x + 20, y, name)}`;
    x += width;
    return item;
  });
  return items.length === 0 ? { body: "", height: 4 } : { body: drawn.join(""), height: y + 16 };
}

/** What the lines are, above the axis; on a line of its own where it would touch its neighbour. */
function markLabels(marks: readonly GanttMark[], x: (day: number) => number, top: number): { readonly body: string; readonly height: number } {
  const ends: number[] = [];
  const drawn = marks.map((mark) => {
    const width = widthOf(mark.label), start = Math.min(Math.max(0, x(mark.at) - width / 2), WIDTH - width);
    const free = ends.findIndex((end) => end + 10 < start);
    const line = free < 0 ? ends.length : free;
    ends[line] = start + width;
    return svgText(start, top + 8 + line * LINE, mark.label, { bold: true, fill: MARK[mark.kind] });
  });
  return { body: drawn.join(""), height: ends.length * LINE };
}

function drawAxis(scale: GanttScale, x: (day: number) => number, top: number, below: number): { readonly body: string; readonly height: number } {
  const height = (scale.ticks.length > 0 ? 2 : 1) * LINE + 4;
  const room = (band: Band): number => x(band.to) - x(band.from);
  const bands = scale.bands.map((band, index) => {
    const name = band.names.find((one) => widthOf(one) <= room(band) - 4);
    return `<rect x="${n(x(band.from))}" y="${n(top)}" width="${n(room(band))}" height="${n(height + below)}" fill="currentColor" fill-opacity="${index % 2 === 0 ? "0.07" : "0.02"}"/>`
      + (name === undefined ? "" : svgText((x(band.from) + x(band.to)) / 2, top + LINE / 2, name, { anchor: "middle", bold: true }));
  });
  // Where ticks are close, every second or fourth is named.
  const every = [1, 2, 4].find((step) => Math.max(0, ...scale.ticks.map(room)) * step >= widthOf("00") + 6) ?? 8;
  const ticks = scale.ticks.map((tick, index) => svgLine(x(tick.from), top + LINE, x(tick.from), top + height + below)
    + (index % every === 0 && tick.names[0] !== undefined && x(tick.from) + widthOf(tick.names[0]) + 4 <= WIDTH ? svgText(x(tick.from) + 3, top + LINE * 1.5, tick.names[0]) : ""));
  return { body: bands.join("") + ticks.join("") + svgLine(0, top + height, WIDTH, top + height, true), height };
}

/** The name of a bar in up to three lines, and its note. */
function rowOf(bar: GanttBar): { readonly text: string; readonly note: boolean }[] {
  const lines = (text: string, most: number, note: boolean) => wrap(text, LABELS - 12, most).map((line) => ({ text: line, note }));
  return [...lines(bar.label, 3, false), ...(bar.note === null ? [] : lines(bar.note, 1, true))];
}

const heightOf = (row: ReturnType<typeof rowOf>): number => Math.max(BAR, row.length * NAME_LINE) + AROUND;

/** `under` the lines across all bars: the bar; `over` them: what is read. */
function drawBar(bar: GanttBar, row: ReturnType<typeof rowOf>, chart: ReportGantt, scale: GanttScale, x: (day: number) => number, top: number, height: number, lang: Lang): { readonly under: string; readonly over: string } {
  const from = x(scale.at(bar.start)), to = x(scale.at(bar.end) + 1), middle = top + height / 2;
  const fill = bar.state !== null ? seriesFill(bar.state) : chart.states.length === 0 ? seriesFill(0) : `#${barColour(null, chart)}`;
  const outline = bar.critical ? `;stroke:${CRITICAL_COLOUR}" stroke-width="2.5` : "";
  const first = middle - ((row.length - 1) * NAME_LINE) / 2;
  const names = row.map(({ text, note }, index) => (note
    ? `<g opacity="0.7">${svgText(0, first + index * NAME_LINE, text)}</g>`
    : svgText(0, first + index * NAME_LINE, text, { bold: bar.critical }))).join("");
  return {
    under: svgLine(0, top + height, WIDTH, top + height) + names
      + `<rect x="${n(from)}" y="${n(middle - BAR / 2)}" width="${n(Math.max(3, to - from))}" height="${BAR}" rx="2" style="fill:${fill}${outline}"><title>${escapeMarkup(barInWords(bar, chart, lang))}</title></rect>`,
    // A rim of paper keeps the days readable where a line crosses them.
    over: `<g style="stroke:var(--paper,#fff);stroke-width:4;paint-order:stroke;stroke-linejoin:round">${dates(bar, from, to, middle)}</g>`,
  };
}

/** The days beside the bar, where there is room on either side. */
function dates(bar: GanttBar, from: number, to: number, middle: number): string {
  const text = barDates(bar), width = widthOf(text);
  if (to + 6 + width <= WIDTH) return svgText(to + 6, middle, text);
  return from - 6 - width >= LABELS ? svgText(from - 6, middle, text, { anchor: "end" }) : "";
}
