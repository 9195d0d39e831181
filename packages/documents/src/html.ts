/** Writes a report as one HTML file that needs nothing else: no script, no font, no image, no network. */
import type { Inline, ReportBlock, ReportChart, ReportDocument, ReportFormQuestion, ReportGantt, ReportSignature, ReportTable } from "@canevas-mali/core";
import { isEmptyChart } from "./chart-values.js";
import { HTML_STYLE } from "./html-style.js";
import { escapeMarkup } from "./markup.js";
import { checkedFill, textOn } from "./palette.js";
import { prepareReport } from "./prepare.js";
import { svgChart } from "./svg-chart.js";
import { svgGantt } from "./svg-gantt.js";
import { isHeaderRow, layOutTable, type PlacedCell } from "./table-layout.js";
import { type Words, wordsOf } from "./words.js";

interface Page {
  readonly lang: ReportDocument["lang"];
  readonly words: Words;
  tables: number;
  charts: number;
}

/**
 * The report as an HTML document (also well-formed XML), for any screen from 320 px and for A4 paper.
 * Figures are `<data>` elements with `data-measure`, `data-by`, `data-rows` and `data-digest`; their `value` is unrounded.
 *
 * @throws on a broken report: a fill that isn't RRGGBB, widths that don't fit the columns, values that aren't finite.
 */
export function writeHtml(report: ReportDocument): string {
  const ready = prepareReport(report);
  const page: Page = { lang: ready.lang, words: wordsOf(ready.lang), tables: 0, charts: 0 };
  const headings = ready.sections.flatMap((section) => section.blocks).filter((block) => block.kind === "heading");
  const cover = ready.cover.map(({ label, value }) => `<dt>${escapeMarkup(label)}</dt><dd>${inlines(value, page)}</dd>`).join("");
  // A report that has nothing for its cover is a sheet of a page or two: no contents.
  const contents = (cover === "" ? [] : headings).map(({ level, text, id }) =>
    `<li class="l${level}"><a href="#${escapeMarkup(encodeURIComponent(id))}">${escapeMarkup(text)}</a></li>`).join("");
  const body = ready.sections.map((section) =>
    `<section${section.landscape === true ? ' class="landscape"' : ""}>\n${section.blocks.map((block) => writeBlock(block, page)).join("\n")}\n</section>`).join("\n");
  return `<!DOCTYPE html>
<html lang="${page.words.locale}" data-report="${escapeMarkup(ready.report)}" data-as-of="${escapeMarkup(ready.asOf)}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>${escapeMarkup(ready.title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header><div><h1>${escapeMarkup(ready.title)}</h1>${ready.subtitle === "" ? "" : `<p>${escapeMarkup(ready.subtitle)}</p>`}</div></header>
<main>
${cover === "" ? "" : `<dl class="cover">${cover}</dl>`}
${contents === "" ? "" : `<nav aria-label="${page.words.contents}"><p>${page.words.contents}</p><ol>${contents}</ol></nav>`}
${body}
</main>
<footer>${escapeMarkup(ready.footer)}</footer>
</body>
</html>
`;
}

function inline(run: Inline, page: Page): string {
  if (run.todo === true) return `<mark>${escapeMarkup(page.words.todo(run.text))}</mark>`;
  let html = escapeMarkup(run.text);
  if (run.figure !== undefined) {
    const { measure, by, value, rows, digest } = run.figure;
    html = `<data value="${escapeMarkup(value ?? "")}" data-measure="${escapeMarkup(measure)}" data-by="${escapeMarkup(JSON.stringify(by))}"`
      + ` data-rows="${rows}" data-digest="${escapeMarkup(digest)}">${html}</data>`;
  }
  if (run.bold === true) html = `<b>${html}</b>`;
  return run.italic === true ? `<i>${html}</i>` : html;
}

const inlines = (content: readonly Inline[], page: Page): string => content.map((run) => inline(run, page)).join("");

function writeBlock(block: ReportBlock, page: Page): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1} id="${escapeMarkup(block.id)}">${escapeMarkup(block.text)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p>${inlines(block.content, page)}</p>`;
    case "bullets":
      return block.items.length === 0 ? "" : `<ul>${block.items.map((item) => `<li>${inlines(item, page)}</li>`).join("")}</ul>`;
    case "todo":
      return `<p class="todo"><mark>${escapeMarkup(page.words.todo(block.prompt))}</mark></p>`;
    case "keyFigures":
      return `<div class="cards${block.figures.length > 6 ? " four" : block.figures.length > 4 ? " three" : ""}">${block.figures.map(({ label, value, note }) =>
        `<div class="card"><strong>${inline(value, page)}</strong><span>${escapeMarkup(label)}</span>${note === undefined ? "" : `<small>${escapeMarkup(note)}</small>`}</div>`).join("")}</div>`;
    case "table":
      return writeTable(block, page);
    case "chart":
      return writeChart(block, page);
    case "gantt":
      return writeGantt(block, page);
    case "signature":
      return writeSignature(block);
    case "form":
      return writeFormQuestion(block);
    case "pageBreak":
      return '<div class="page-break"></div>';
  }
}

/** A question and the room for its answer on paper. */
function writeFormQuestion({ question, hint, answer, choices }: ReportFormQuestion): string {
  const items = choices.map((choice) => `<li>${escapeMarkup(choice)}</li>`).join("");
  const room = answer === "lines" ? '<div class="lines"></div>' : `<ul class="${answer}">${items}</ul>`;
  return `<div class="question"><p><b>${escapeMarkup(question)}</b></p>${hint === null ? "" : `<p><i>${escapeMarkup(hint)}</i></p>`}${room}</div>`;
}

const caption = (word: string, number: number, text: string): string => `${word} ${number} – ${escapeMarkup(text)}`;
const sourceLine = (source: string, page: Page): string =>
  source === "" ? "" : `<p class="source">${escapeMarkup(page.words.source(source))}</p>`;

function writeTable(table: ReportTable, page: Page): string {
  page.tables += 1;
  const layout = layOutTable(table);
  const id = `table-${page.tables}`;
  const cell = ({ cell: given, column, span, align }: PlacedCell, inHead: boolean): string => {
    const tag = inHead || (given.header === true && column === 0) ? "th" : "td";
    const scope = tag === "td" ? "" : inHead ? (span > 1 ? ' scope="colgroup"' : ' scope="col"') : ' scope="row"';
    const fill = given.fill === undefined ? undefined : checkedFill(given.fill);
    const style = fill === undefined ? "" : ` style="background:#${fill};color:#${textOn(fill)}"`;
    return `<${tag} class="${align}"${scope}${span > 1 ? ` colspan="${span}"` : ""}${style}>${inlines(given.content, page)}</${tag}>`;
  };
  const lines = (rows: readonly (readonly PlacedCell[])[], inHead: boolean): string =>
    rows.map((row) => `<tr${!inHead && isHeaderRow(row) ? ' class="total"' : ""}>${row.map((one) => cell(one, inHead)).join("")}</tr>`).join("\n");
  const columns = layout.widths.map((width) => `<col style="width:${(width * 100).toFixed(2)}%"/>`).join("");
  const drawing = layout.rows.length === 0
    ? `<p class="none">${escapeMarkup(table.empty ?? page.words.noRows)}</p>`
    : `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table style="min-width:${layout.columns > 3 ? layout.columns * 6.5 : 0}rem" aria-labelledby="${id}"><colgroup>${columns}</colgroup>
${layout.head.length === 0 ? "" : `<thead>${lines(layout.head, true)}</thead>`}
<tbody>${lines(layout.rows, false)}</tbody></table></div>`;
  return `<figure${table.landscape === true ? ' class="landscape"' : ""}>
<figcaption id="${id}">${caption(page.words.table, page.tables, table.caption)}</figcaption>
${drawing}
${sourceLine(table.source, page)}</figure>`;
}

function writeChart(chart: ReportChart, page: Page): string {
  return chartFigure(chart.caption, chart.source, isEmptyChart(chart) ? null : (id) => svgChart(chart, page.lang, id), page.words.noValues, page);
}

function writeGantt(chart: ReportGantt, page: Page): string {
  return chartFigure(chart.caption, chart.source, chart.bars.length === 0 ? null : (id) => svgGantt(chart, page.lang, id), escapeMarkup(chart.empty), page);
}

/** A numbered drawing in a container that scrolls on a narrow screen; without one, the sentence that says why. */
function chartFigure(text: string, source: string, draw: ((id: string) => string) | null, empty: string, page: Page): string {
  page.charts += 1;
  const id = `chart-${page.charts}`;
  const drawing = draw === null ? `<p class="none">${empty}</p>` : `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}">${draw(id)}</div>`;
  return `<figure>
<figcaption id="${id}">${caption(page.words.chart, page.charts, text)}</figcaption>
${drawing}
${sourceLine(source, page)}</figure>`;
}

/** Space for handwriting: a column a party, a ruled line a thing to write. */
function writeSignature({ parties, lines }: ReportSignature): string {
  const head = parties.map((party) => `<th scope="col">${escapeMarkup(party)}</th>`).join("");
  const rows = lines.map((line) => `<tr><th scope="row">${escapeMarkup(line)}</th>${parties.map(() => "<td></td>").join("")}</tr>`).join("\n");
  return `<table class="signature"><thead><tr><td></td>${head}</tr></thead>\n<tbody>${rows}</tbody></table>`;
}
