/** Writes a report as a Word document. */
import { recordOf, type ReportBlock, type ReportDocument, type ReportSection } from "@canevas-mali/core";
import {
  Document, type FileChild, Footer, Header, HeadingLevel, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, SectionType,
  TableOfContents, TabStopType, TextRun,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { isEmptyChart } from "./chart-values.js";
import { ACCENT_SOFT } from "./palette.js";
import { prepareReport } from "./prepare.js";
import { columnCount } from "./table-layout.js";
import { wordChart } from "./word-chart.js";
import { wordGantt } from "./word-gantt.js";
import { figureParts } from "./word-figures.js";
import { finishPackage } from "./word-package.js";
import { wordFormQuestion } from "./word-form.js";
import { BULLETS, WORD_BASE_STYLES, wordNumbering, wordStyles } from "./word-styles.js";
import { wordBanner, wordCover, wordKeyFigures, wordSignature, wordTable } from "./word-table.js";
import { todoRun, wordCaption, wordNothing, wordRuns, wordSource, wordSpacer } from "./word-text.js";
import { type Words, wordsOf } from "./words.js";

/** A4 in twips. */
const PAGE = { width: 11906, height: 16838 };
/** A page without a running header starts higher: a sheet has to say all on two pages. */
const SHEET_TOP = 850;
const MARGIN = { top: 1304, bottom: 1191, left: 1134, right: 1134, header: 567, footer: 510 };

const textWidth = (landscape: boolean): number => (landscape ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;

/** Table cells up to which the text is measured: packing lists of a whole region would take minutes, and their contents have no page numbers until Word updates them. */
const MEASURED = 10_000;

/** Table cells up to which a report fits a Word document and the memory of a small laptop (4 GB): about 20 kB each while it is written. */
export const MOST_WORD_CELLS = 120_000;

/** How many table cells a report has, against {@link MOST_WORD_CELLS}. */
export const tableCells = (report: ReportDocument): number => report.sections.reduce((sum, { blocks }) => sum + blocks.reduce((cells, block) => cells + (block.kind === "table" ? block.rows.length * columnCount(block) : 0), 0), 0);

/**
 * The report as a .docx: A4, real styles, contents, numbered captions, native charts, page numbers.
 * The same report gives the same bytes; page numbers are computed, so Word asks nothing when it opens the file.
 *
 * @throws on a broken report: a fill that isn't RRGGBB, widths that don't fit the columns, values that aren't finite,
 * an `asOf` that isn't an ISO date.
 */
export async function writeDocx(report: ReportDocument): Promise<Uint8Array> {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(report.asOf)) throw new Error(`Invalid asOf ${JSON.stringify(report.asOf)}: expected an ISO date.`);
  const ready = prepareReport(report);
  const words = wordsOf(ready.lang);
  const document = new Document({
    title: ready.title,
    subject: ready.subtitle,
    description: ready.report,
    creator: "Canevas",
    lastModifiedBy: "Canevas",
    externalStyles: WORD_BASE_STYLES,
    styles: wordStyles(words),
    numbering: wordNumbering,
    // Its text is measured as Word would; what it can't know it guesses, and Word corrects on the next update.
    pageNumbers: tableCells(ready) > MEASURED ? () => ({ bookmarks: new Map() }) : estimatePageNumbersWith({ guess: true }),
    sections: wordSections(ready, words),
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)), ready.asOf, figureParts(recordOf(report)));
}

/** A cover with the contents, then the pages. A report that has nothing for its cover is a sheet of a page or two: its title stands on the first one, without contents. */
function wordSections(report: ReportDocument, words: Words): ISectionOptions[] {
  const [first, ...others] = runsOfPages(report.sections);
  const section = ({ landscape, blocks }: RunOfPages, before: readonly FileChild[] = []): ISectionOptions =>
    wordSection([...before, ...wordBlocks(blocks, landscape, report, words)], landscape, report, words, before.length > 0 ? "sheet" : "page");
  if (!first || report.cover.length > 0) {
    return [wordSection(coverPage(report, words), false, report, words, "cover"), ...(first ? [first, ...others] : []).map((run) => section(run))];
  }
  return [section(first, [banner(report, textWidth(first.landscape), true), wordSpacer()]), ...others.map((run) => section(run))];
}

const banner = (report: ReportDocument, width: number, low: boolean): FileChild => wordBanner([
  new Paragraph({ style: "Title", children: [new TextRun({ text: report.title, color: "FFFFFF", ...(low ? { size: 40 } : {}) })] }),
  ...(report.subtitle === "" ? [] : [new Paragraph({ style: "Subtitle", children: [new TextRun({ text: report.subtitle, color: ACCENT_SOFT, ...(low ? { size: 24 } : {}) })] })]),
], width, low);

function coverPage(report: ReportDocument, words: Words): FileChild[] {
  const hasHeadings = report.sections.some((section) => section.blocks.some((block) => block.kind === "heading"));
  return [
    banner(report, textWidth(false), false),
    new Paragraph({ style: "Spacer", spacing: { before: 200, after: 60 } }),
    ...(report.cover.length === 0 ? [] : [wordCover(report.cover, textWidth(false), words), wordSpacer()]),
    ...(hasHeadings ? [
      new Paragraph({ style: "TOCHeading", text: words.contents }),
      new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: "1-3" }),
    ] : []),
  ];
}

interface RunOfPages {
  readonly landscape: boolean;
  readonly blocks: ReportBlock[];
}

/**
 * Cuts the report where the page has to be turned: sections and tables in landscape.
 * A heading and its sentences right before a turned table go with it: alone they would fill a page with nothing.
 */
function runsOfPages(sections: readonly ReportSection[]): RunOfPages[] {
  const runs: RunOfPages[] = [];
  for (const section of sections) {
    for (const block of section.blocks) {
      const last = runs.at(-1);
      // What is said right after a turned table stays under it: alone it would fill a page with a line.
      const said = (block.kind === "todo" || block.kind === "paragraph") && block !== section.blocks[0] && last?.landscape === true;
      const landscape = section.landscape === true || (block.kind === "table" && block.landscape === true) || said;
      if (last !== undefined && last.landscape === landscape) {
        // A section starts a page, also where the one before it ended on a page turned alike.
        if (block === section.blocks[0]) last.blocks.push({ kind: "pageBreak" });
        last.blocks.push(block);
        continue;
      }
      const moved = block.kind === "table" && last !== undefined ? last.blocks.splice(introductionAt(last.blocks)) : [];
      if (last?.blocks.every((left) => left.kind === "pageBreak")) runs.pop();
      runs.push({ landscape, blocks: [...moved, block] });
    }
  }
  return runs;
}

/** Where the headings and the sentences below them start that end some blocks; their length where no heading does. */
function introductionAt(blocks: readonly ReportBlock[]): number {
  let at = blocks.length;
  for (let index = at - 1; index >= 0; index -= 1) {
    const kind = blocks[index]!.kind;
    if (kind === "heading") at = index;
    else if (kind !== "paragraph" || at < blocks.length) break;
  }
  return at;
}

function wordSection(children: FileChild[], landscape: boolean, report: ReportDocument, words: Words, kind: "cover" | "sheet" | "page"): ISectionOptions {
  const heading = report.subtitle === "" ? report.title : `${report.title} – ${report.subtitle}`;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PAGE, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }, margin: kind === "sheet" ? { ...MARGIN, top: SHEET_TOP } : MARGIN },
    },
    headers: { default: new Header({ children: [new Paragraph({ style: "Header", ...(kind === "page" ? { text: heading } : {}) })] }) },
    footers: {
      default: new Footer({
        children: [new Paragraph({
          style: "Footer",
          tabStops: [{ type: TabStopType.RIGHT, position: textWidth(landscape) }],
          children: [new TextRun({ children: [report.footer, "\t", `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] })],
        })],
      }),
    },
    children,
  };
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function wordBlocks(blocks: readonly ReportBlock[], landscape: boolean, report: ReportDocument, words: Words): FileChild[] {
  const written: FileChild[] = [];
  let broken = false;
  for (const block of blocks) {
    if (block.kind === "pageBreak") {
      // The next paragraph starts the page; an empty one would stand at its top. A run of pages starts a page anyway.
      broken = written.length > 0;
    } else {
      written.push(...wordBlock(block, broken, landscape, report, words));
      broken = false;
    }
  }
  return written.length === 0 ? [wordSpacer()] : written;
}

function wordBlock(block: Exclude<ReportBlock, { kind: "pageBreak" }>, pageBreakBefore: boolean, landscape: boolean, report: ReportDocument, words: Words): FileChild[] {
  const width = textWidth(landscape);
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HEADINGS[block.level], text: block.text, pageBreakBefore })];
    case "paragraph":
      return [new Paragraph({ children: wordRuns(block.content, words), pageBreakBefore })];
    case "bullets":
      return block.items.map((item, index) => new Paragraph({
        style: "ListBullet",
        numbering: { reference: BULLETS, level: 0 },
        pageBreakBefore: pageBreakBefore && index === 0,
        ...(index === block.items.length - 1 ? { spacing: { after: 160 } } : {}),
        children: wordRuns(item, words),
      }));
    case "todo":
      return [new Paragraph({ style: "Todo", children: [todoRun(block.prompt, words)], pageBreakBefore })];
    case "keyFigures":
      return block.figures.length === 0 ? [] : [
        new Paragraph({ style: "Spacer", pageBreakBefore, keepNext: true }),
        wordKeyFigures(block.figures, width, words),
        wordSpacer(),
      ];
    case "table":
      return [
        wordCaption(words.table, block.caption, pageBreakBefore),
        block.rows.length === 0 ? wordNothing(block.empty ?? words.noRows) : wordTable(block, width, landscape, words),
        wordSource(block.source, words),
      ];
    case "gantt":
      return [
        wordCaption(words.chart, block.caption, pageBreakBefore),
        ...(block.bars.length === 0 ? [wordNothing(block.empty)] : wordGantt(block, width, report.lang, words)),
        wordSource(block.source, words),
      ];
    case "form":
      return wordFormQuestion(block, pageBreakBefore, width);
    case "signature":
      return [new Paragraph({ style: "Spacer", pageBreakBefore, keepNext: true }), wordSignature(block, width), wordSpacer()];
    case "chart":
      return [
        wordCaption(words.chart, block.caption, pageBreakBefore),
        isEmptyChart(block)
          ? wordNothing(words.noValues)
          : new Paragraph({ style: "Chart", children: [wordChart(block, width, report.lang)] }),
        wordSource(block.source, words),
      ];
  }
}
