/** Draws a chart of a report as accessible inline SVG. Pure: the same chart gives the same text. */
import type { Lang, ReportChart } from "@canevas-mali/core";
import { chartInWords, drawnAs, plainNumber, valueFormat } from "./chart-values.js";
import { escapeMarkup } from "./markup.js";
import { drawUpright } from "./svg-axes.js";
import { type Drawing, drawBars } from "./svg-bars.js";
import { FONT_SIZE, n, onSeries, seriesFill, svgRect, svgText, widthOf } from "./svg-text.js";

const WIDTH = 640;

/**
 * An `<svg>` element for a page: it scales with its container, takes its text colour from it, and says in `<title>` and
 * `<desc>` what it shows.
 *
 * @param chart with at least one value (see `isEmptyChart`).
 * @param id unique in the page; used for the ids of title and description.
 * @throws when a value isn't finite or a series is longer than the categories.
 */
export function svgChart(chart: ReportChart, lang: Lang, id: string): string {
  const kind = drawnAs(chart);
  const named = kind === "pie" || chart.series.length < 2 ? { body: "", height: 0 } : legend(chart.series.map((series) => series.name));
  const drawing = draw(chart, kind, lang, named.height);
  const height = named.height + drawing.height;
  return `<svg viewBox="0 0 ${WIDTH} ${n(height)}" role="img" aria-labelledby="${id}-t ${id}-d" font-size="${FONT_SIZE}" font-family="inherit">`
    + `<title id="${id}-t">${escapeMarkup(chart.caption)}</title>`
    + `<desc id="${id}-d">${escapeMarkup(chartInWords(chart, lang))}</desc>${named.body}${drawing.body}</svg>`;
}

function draw(chart: ReportChart, kind: ReportChart["chart"], lang: Lang, top: number): Drawing {
  const format = valueFormat(chart, lang);
  switch (kind) {
    case "pie":
      return drawPie(chart, lang);
    case "bar":
    case "stackedBar":
      return drawBars(chart, format, WIDTH, top, kind === "stackedBar");
    case "column":
    case "line":
      return drawUpright(chart, format, WIDTH, top);
  }
}

/** Names of the series with their colours, in as many rows as they need. */
function legend(names: readonly string[]): Drawing {
  let x = 0;
  let y = 10;
  const parts = names.map((name, index) => {
    const width = widthOf(name) + 34;
    if (x > 0 && x + width > WIDTH) {
      x = 0;
      y += 22;
    }
    const item = svgRect(x, y - 6, 12, 12, seriesFill(index), name) + svgText(x + 18, y, name);
    x += width;
    return item;
  });
  return { body: parts.join(""), height: y + 20 };
}

function drawPie(chart: ReportChart, lang: Lang): Drawing {
  const format = valueFormat(chart, lang);
  const slices = chart.categories.map((category, index) => ({ category, index, value: chart.series[0]?.values[index] ?? 0 }));
  const total = slices.reduce((sum, slice) => sum + slice.value, 0);
  const percent = (share: number): string => `${plainNumber(share * 100, 0, lang)}${lang === "fr" ? "\u00A0" : ""}%`;
  const height = Math.max(260, slices.length * 24 + 20);
  const [cx, cy, radius] = [150, height / 2, 118];
  const at = (turn: number, distance: number): string =>
    `${n(cx + distance * Math.sin(2 * Math.PI * turn))} ${n(cy - distance * Math.cos(2 * Math.PI * turn))}`;

  let turn = 0;
  const drawn = slices.filter((slice) => slice.value > 0).map(({ category, index, value }) => {
    const share = value / total;
    const label = `${category} : ${format.text(value)}`;
    const start = turn;
    turn += share;
    // An arc from a point to itself is nothing: a slice that is the whole is a circle.
    const shape = share > 0.9999
      ? `<circle cx="${cx}" cy="${n(cy)}" r="${radius}" style="fill:${seriesFill(index)}"><title>${escapeMarkup(label)}</title></circle>`
      : `<path d="M${cx} ${n(cy)}L${at(start, radius)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${at(turn, radius)}Z" style="fill:${seriesFill(index)};stroke:var(--paper,#fff)" stroke-width="1.5"><title>${escapeMarkup(label)}</title></path>`;
    const [x = "0", y = "0"] = at(start + share / 2, radius * 0.68).split(" ");
    return shape + (share < 0.05 ? "" : svgText(Number(x), Number(y), percent(share), { anchor: "middle", bold: true, fill: onSeries(index) }));
  });
  const named = slices.map(({ category, index, value }) => {
    const y = cy + (index - (slices.length - 1) / 2) * 24;
    const text = chart.unit === "percent" ? format.text(value) : `${format.text(value)} (${percent(value / total)})`;
    return svgRect(310, y - 6, 12, 12, seriesFill(index), category) + svgText(328, y, `${category} – ${text}`);
  });
  return { body: drawn.join("") + named.join(""), height };
}
