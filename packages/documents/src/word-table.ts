/** Tables in Word: data tables, key figures and the table of the cover. */
import type { Inline, ReportSignature, ReportTable } from "@canevas-mali/core";
import { AlignmentType, BorderStyle, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from "docx";
import { ACCENT, ACCENT_SOFT, BAND, checkedFill, QUIET, RULE, textOn } from "./palette.js";
import { type Align, columnCount, isHeaderRow, layOutTable, type PlacedCell, type TableLayout } from "./table-layout.js";
import { shade, TABLE_STYLE } from "./word-styles.js";
import { wordRuns } from "./word-text.js";
import type { Words } from "./words.js";

/** Tables up to this many lines stay on one page, upright and turned. */
const KEPT_TOGETHER = { portrait: 18, landscape: 10 };
/** Of a longer one, this many rows stay together at either end: no page starts with one lost row. */
const KEPT_AT_ENDS = 3;
/** From this many columns on the text gets smaller (half points). */
const MANY_COLUMNS = 8;
const TEXT = 19;
const SMALL_TEXT = 16;

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const satisfies Record<Align, unknown>;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };

/** About the width of a character of a table's text. */
const TWIPS_A_CHARACTER = 92;

/** Shares → whole twips that add up to the width. */
export function twips(shares: readonly number[], width: number): number[] {
  const edges = shares.map((_, index) => Math.round(width * shares.slice(0, index + 1).reduce((sum, share) => sum + share, 0)));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** A data table in the style of the report, with at least one row. Its header rows repeat on every page, its rows don't split. */
export function wordTable(table: ReportTable, width: number, landscape: boolean, words: Words): Table {
  const layout = layOutTable(table, width / (TWIPS_A_CHARACTER * (columnCount(table) >= MANY_COLUMNS ? SMALL_TEXT / TEXT : 1)));
  const columnWidths = twips(layout.widths, width);
  const kept = layout.lines <= KEPT_TOGETHER[landscape ? "landscape" : "portrait"];
  const head = layout.head.map((row) => new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: row.map((cell) => headCell(cell, layout, columnWidths, words)),
  }));
  const rows = layout.rows.map((row, index) => new TableRow({
    cantSplit: true,
    children: row.map((cell) => bodyCell(cell, layout, columnWidths, words, {
      // The first rows stay with the header, the last ones with the source below them.
      keepNext: kept || index < KEPT_AT_ENDS - 1 || index >= layout.rows.length - KEPT_AT_ENDS,
      band: isHeaderRow(row) ? ACCENT_SOFT : undefined,
    })),
  }));
  return new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    tableLook: { firstRow: head.length > 0, lastRow: false, firstColumn: false, lastColumn: false, noHBand: false, noVBand: true },
    rows: [...head, ...rows],
  });
}

const widthOf = ({ column, span }: PlacedCell, columnWidths: readonly number[]) =>
  ({ size: columnWidths.slice(column, column + span).reduce((sum, one) => sum + one, 0), type: WidthType.DXA });

const sizeFor = (layout: TableLayout) => (layout.columns >= MANY_COLUMNS ? { size: SMALL_TEXT } : {});

function headCell(placed: PlacedCell, layout: TableLayout, columnWidths: readonly number[], words: Words): TableCell {
  const fill = placed.cell.fill === undefined ? ACCENT : checkedFill(placed.cell.fill);
  const white = { style: BorderStyle.SINGLE, size: 4, color: "FFFFFF" };
  return new TableCell({
    width: widthOf(placed, columnWidths),
    columnSpan: placed.span,
    shading: shade(fill),
    verticalAlign: VerticalAlignTable.BOTTOM,
    // A thin white line tells the groups of a header in two rows apart.
    ...(placed.span > 1 ? { borders: { left: white, right: white, bottom: white } } : {}),
    children: [new Paragraph({
      style: "TableHead",
      alignment: ALIGNMENT[placed.align],
      children: wordRuns(placed.cell.content, words, { ...sizeFor(layout), color: textOn(fill) }),
    })],
  });
}

interface RowLook {
  readonly keepNext: boolean;
  readonly band: string | undefined;
}

function bodyCell(placed: PlacedCell, layout: TableLayout, columnWidths: readonly number[], words: Words, row: RowLook): TableCell {
  const { cell } = placed;
  const fill = cell.fill === undefined ? undefined : checkedFill(cell.fill);
  const shown = fill ?? row.band;
  return new TableCell({
    width: widthOf(placed, columnWidths),
    columnSpan: placed.span,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(shown === undefined ? {} : { shading: shade(shown) }),
    children: [new Paragraph({
      style: "TableText",
      alignment: ALIGNMENT[placed.align],
      keepNext: row.keepNext,
      children: wordRuns(cell.content, words, {
        ...sizeFor(layout),
        ...(fill === undefined ? {} : { color: textOn(fill) }),
        ...(cell.header === true ? { bold: true } : {}),
      }),
    })],
  });
}

export interface KeyFigure {
  readonly label: string;
  readonly value: Inline;
  readonly note?: string;
}

/** Cards of large numbers, three or four side by side. */
export function wordKeyFigures(figures: readonly KeyFigure[], width: number, words: Words): Table {
  const columns = figures.length <= 4 ? Math.max(1, figures.length) : figures.length <= 6 ? 3 : 4;
  const columnWidths = twips(new Array<number>(columns).fill(1 / columns), width);
  // One size for all cards, the one that the longest value needs.
  const size = Math.min(...figures.map((figure) => valueSize(figure.value.text, columns)));
  const gap = { style: BorderStyle.SINGLE, size: 48, color: "FFFFFF" };
  const card = (figure: KeyFigure | undefined, index: number): TableCell => new TableCell({
    width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
    margins: { top: 80, bottom: 80, left: 160, right: 120 },
    borders: {
      left: index === 0 ? NO_BORDER : gap,
      right: index === columns - 1 ? NO_BORDER : gap,
      bottom: NO_BORDER,
      top: figure === undefined ? NO_BORDER : { style: BorderStyle.SINGLE, size: 18, color: ACCENT },
    },
    ...(figure === undefined ? {} : { shading: shade(BAND) }),
    children: figure === undefined ? [new Paragraph({ style: "KeyNote" })] : [
      new Paragraph({ style: "KeyFigure", children: wordRuns([figure.value], words, { size }) }),
      new Paragraph({ style: "KeyLabel", text: figure.label }),
      ...(figure.note === undefined ? [] : [new Paragraph({ style: "KeyNote", text: figure.note })]),
    ],
  });
  const rows = Array.from({ length: Math.ceil(figures.length / columns) }, (_, row) => new TableRow({
    cantSplit: true,
    children: columnWidths.map((_width, index) => card(figures[row * columns + index], index)),
  }));
  return new Table({ layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA }, columnWidths, borders: NO_BORDERS, rows });
}

/** A long value gets smaller rather than breaking in two. */
function valueSize(text: string, columns: number): number {
  const room = columns >= 4 ? 9 : columns === 3 ? 13 : 20;
  return Math.min(40, Math.max(22, Math.floor((40 * room) / Math.max(1, [...text].length))));
}

/** Height of a line to write on by hand, in twips. */
const WRITING = 620;

/** Space for handwriting: a column a party, a ruled line a thing to write. */
export function wordSignature({ parties, lines }: ReportSignature, width: number): Table {
  const columnWidths = twips([0.25, ...parties.map(() => 0.75 / parties.length)], width);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: QUIET };
  const row = (texts: readonly string[], height: number, last: boolean): TableRow => new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: texts.map((text, index) => new TableCell({
      width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(height < WRITING && index > 0 ? { shading: shade(ACCENT_SOFT) } : {}),
      children: [new Paragraph({ style: "TableText", keepNext: !last, children: [new TextRun({ text, bold: height < WRITING })] })],
    })),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    borders: { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule },
    rows: [row(["", ...parties], 300, false), ...lines.map((line, index) => row([line, ...parties.map(() => "")], WRITING, index === lines.length - 1))],
  });
}

/** The coloured block at the head of the cover, lower where a report starts on the same page. */
export function wordBanner(children: readonly Paragraph[], width: number, low: boolean): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: NO_BORDERS,
    rows: [new TableRow({
      cantSplit: true,
      children: [new TableCell({
        width: { size: width, type: WidthType.DXA },
        shading: shade(ACCENT),
        margins: low ? { top: 200, bottom: 160, left: 300, right: 300 } : { top: 520, bottom: 440, left: 400, right: 400 },
        children,
      })],
    })],
  });
}

/** Label and value lines of the cover. */
export function wordCover(cover: readonly { readonly label: string; readonly value: readonly Inline[] }[], width: number, words: Words): Table {
  const columnWidths = twips([0.3, 0.7], width);
  const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
  const cell = (index: number, paragraph: Paragraph): TableCell => new TableCell({
    width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
    margins: { top: 70, bottom: 70, left: index === 0 ? 0 : 100, right: 60 },
    children: [paragraph],
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    borders: { ...NO_BORDERS, top: rule, bottom: rule, insideHorizontal: rule },
    rows: cover.map(({ label, value }) => new TableRow({
      cantSplit: true,
      children: [
        cell(0, new Paragraph({ style: "CoverLabel", text: label })),
        cell(1, new Paragraph({ style: "CoverValue", children: wordRuns(value, words) })),
      ],
    })),
  });
}
