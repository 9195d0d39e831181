/**
 * Gantt charts in Word: a table whose cells are the bars. A native chart has neither lines for days that stand out nor outlines for single
 * bars, and can't go on over several pages.
 */
import type { GanttBar, Lang, ReportGantt } from "@canevas-mali/core";
import { AlignmentType, BorderStyle, type FileChild, type IBorderOptions, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, VerticalMergeType, WidthType } from "docx";
import { barColour, barDates, type Band, CRITICAL, ganttMarks, ganttScale, type GanttMark, TODAY, usedStates } from "./gantt-scale.js";
import { ACCENT, INK, QUIET, RULE, seriesColour } from "./palette.js";
import { shade, TABLE_STYLE } from "./word-styles.js";
import { twips } from "./word-table.js";
import type { Words } from "./words.js";

/** Word allows 63 columns in a table: these, and those of the names and dates. */
const UNITS = 56;
/** Shares of the width of names and dates. */
const NAMES = 0.28;
const DATES = 0.13;
const SMALL = 16;
const TINY = 14;
/** Height of a bar and the space around it, in twips. */
const BAR = 170;
const AROUND = 70;
/** Rows that stay with the header. */
const KEPT = 2;
/** About the width of a character of the smallest text, in twips. */
const CHARACTER = 85;

const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const MARKS: Readonly<Record<GanttMark["kind"], IBorderOptions>> = {
  today: { style: BorderStyle.DASHED, size: 12, color: TODAY },
  milestone: { style: BorderStyle.SINGLE, size: 18, color: CRITICAL },
};
const MONTH: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: RULE };

/** What all rows of a chart share. Positions are counted in units. */
interface Axis {
  readonly chart: ReportGantt;
  readonly lang: Lang;
  readonly unit: (day: number) => number;
  readonly at: (iso: string) => number;
  readonly widths: readonly number[];
  /** The line at the left of a unit. */
  readonly lines: ReadonlyMap<number, IBorderOptions>;
}

/**
 * The legend and the chart, as wide as the text. Its header repeats on every page.
 * @param chart with at least one bar.
 * @param width in twips.
 */
export function wordGantt(chart: ReportGantt, width: number, lang: Lang, words: Words): FileChild[] {
  const scale = ganttScale(chart, lang), marks = ganttMarks(chart, scale, lang);
  const unit = (day: number): number => Math.min(UNITS, Math.max(0, Math.round((day / scale.days) * UNITS)));
  const lines = new Map<number, IBorderOptions>(scale.bands.slice(1).map((band) => [unit(band.from), MONTH]));
  for (const mark of marks) lines.set(unit(mark.at), MARKS[mark.kind]);
  const widths = twips([NAMES, DATES, ...new Array<number>(UNITS).fill((1 - NAMES - DATES) / UNITS)], width);
  const axis: Axis = { chart, lang, unit, at: scale.at, widths, lines };
  const table = new Table({
    style: TABLE_STYLE,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: false, lastRow: false, firstColumn: false, lastColumn: false, noHBand: false, noVBand: true },
    rows: [...headRows(axis, scale.bands, scale.ticks, words), ...chart.bars.map((bar, index) => barRow(bar, axis, index < KEPT || index >= chart.bars.length - KEPT))],
  });
  return [legend(chart, marks, words), table];
}

/** Colours of the states, and what the lines are. */
function legend(chart: ReportGantt, marks: readonly GanttMark[], words: Words): Paragraph {
  const item = (sign: string, color: string, name: string): TextRun[] => [new TextRun({ text: `${sign}\u00A0`, color, bold: true, size: SMALL + 2 }), new TextRun({ text: `${name.replaceAll(" ", "\u00A0")}   `, size: SMALL })];
  return new Paragraph({
    style: "Chart",
    spacing: { after: 80 },
    children: [
      ...usedStates(chart).flatMap(({ name, index }) => item("■", seriesColour(index), name)),
      ...(chart.bars.some((bar) => bar.critical) ? item("□", CRITICAL, words.criticalPath) : []),
      ...marks.flatMap((mark) => item(mark.kind === "today" ? "¦" : "|", mark.kind === "today" ? TODAY : CRITICAL, mark.label)),
    ],
  });
}

const sizeOf = (widths: readonly number[], from: number, to: number) => ({ size: widths.slice(from + 2, to + 2).reduce((sum, one) => sum + one, 0), type: WidthType.DXA });

function headRows({ chart, unit, widths }: Axis, bands: readonly Band[], ticks: readonly Band[], words: Words): TableRow[] {
  const white: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: "FFFFFF" };
  const named = (text: string, column: number, merge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]): TableCell => new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA }, shading: shade(ACCENT), verticalMerge: merge, verticalAlign: VerticalAlignTable.BOTTOM,
    children: [new Paragraph({ style: "TableHead", children: [new TextRun({ text, size: SMALL })] })],
  });
  const row = (cells: readonly Band[], top: boolean): TableRow => new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      named(top ? chart.head : "", 0, top ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE),
      named(top ? words.dates : "", 1, top ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE),
      ...withoutGaps(cells, unit).map(({ from, to, names }) => {
        const { size, type } = sizeOf(widths, from, to);
        return new TableCell({
          width: { size, type }, columnSpan: to - from, shading: shade(top ? ACCENT : QUIET), borders: { left: white, right: white }, margins: { left: 20, right: 0, top: top ? 50 : 20, bottom: 20 },
          children: [new Paragraph({ style: "TableHead", alignment: top ? AlignmentType.CENTER : AlignmentType.LEFT, children: [new TextRun({ text: names.find((name) => [...name].length * CHARACTER * (top ? 1.15 : 1) <= size - 20) ?? "", size: top ? SMALL : TINY, bold: top })] })],
        });
      }),
    ],
  });
  // Without ticks, the second row of the header has nothing to say.
  return [row(bands, true), ...(ticks.length > 0 ? [row(ticks, false)] : [])];
}

/** Stretches in units, none empty. A name stays with the unit that its stretch begins at. */
function withoutGaps(bands: readonly Band[], unit: (day: number) => number): Band[] {
  return bands.map((band) => ({ ...band, from: unit(band.from), to: unit(band.to) })).filter((band) => band.to > band.from);
}

function barRow(bar: GanttBar, axis: Axis, keepNext: boolean): TableRow {
  const { chart, widths } = axis;
  const cell = (column: number, children: readonly Paragraph[]): TableCell => new TableCell({
    width: { size: widths[column] ?? 0, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, margins: { left: column === 0 ? 60 : 40, right: 40, top: 30, bottom: 30 }, children,
  });
  const line = (text: string, look: { readonly bold?: boolean; readonly color: string; readonly size: number }): Paragraph => new Paragraph({ style: "TableText", keepNext, children: [new TextRun({ text, ...look })] });
  const state = bar.state === null ? "" : chart.states[bar.state] ?? "";
  return new TableRow({
    cantSplit: true,
    children: [
      cell(0, [line(bar.label, { bold: bar.critical, color: INK, size: SMALL }), ...(bar.note === null ? [] : [line(bar.note, { color: QUIET, size: TINY })])]),
      cell(1, [line(barDates(bar), { color: INK, size: TINY }), ...(state === "" ? [] : [line(state, { color: QUIET, size: TINY })])]),
      ...timeCells(bar, axis),
    ],
  });
}

/** The time beside a name, cut where the bar begins and ends and where a line runs. */
function timeCells(bar: GanttBar, { chart, unit, at, widths, lines }: Axis): TableCell[] {
  const start = Math.min(UNITS - 1, unit(at(bar.start))), end = Math.max(start + 1, unit(at(bar.end) + 1));
  const cuts = [...new Set([0, start, end, UNITS, ...[...lines.keys()].filter((line) => line <= start || line >= end || lines.get(line) !== MONTH)])].sort((a, b) => a - b);
  const outline: IBorderOptions = { style: BorderStyle.SINGLE, size: 18, color: CRITICAL, space: 0 };
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!, inside = from >= start && from < end;
    const borders = { left: lines.get(from) ?? NO_BORDER, right: lines.get(to) ?? NO_BORDER };
    return new TableCell({
      width: sizeOf(widths, from, to), columnSpan: to - from, verticalAlign: VerticalAlignTable.CENTER, borders,
      margins: { left: 0, right: 0, top: AROUND, bottom: AROUND },
      children: [new Paragraph({
        style: "TableText",
        spacing: { before: 0, after: 0, line: BAR, lineRule: LineRuleType.EXACT },
        ...(inside ? { shading: shade(barColour(bar.state, chart)) } : {}),
        ...(inside && bar.critical ? { border: { top: outline, bottom: outline } } : {}),
        children: [],
      })],
    });
  });
}
