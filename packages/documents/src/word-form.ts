/** Questions to answer by hand, in Word. */
import type { ReportFormQuestion } from "@canevas-mali/core";
import { BorderStyle, type FileChild, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from "docx";
import { QUIET } from "./palette.js";

/** Ruled lines under a question that is answered in words, and their height in twips. */
const LINES = 3;
const LINE_HEIGHT = 480;

/** Ruled lines across the page. A table, for borders of paragraphs that follow each other are drawn as one. */
function ruledLines(width: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" }, rule = { style: BorderStyle.SINGLE, size: 4, color: QUIET };
  return new Table({
    layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA }, columnWidths: [width],
    borders: { top: none, left: none, right: none, bottom: rule, insideHorizontal: rule, insideVertical: none },
    rows: Array.from({ length: LINES }, (_, line) => new TableRow({
      cantSplit: true, height: { value: LINE_HEIGHT, rule: HeightRule.EXACT },
      children: [new TableCell({ width: { size: width, type: WidthType.DXA }, children: [new Paragraph({ style: "Spacer", keepNext: line < LINES - 1 })] })],
    })),
  });
}

/** A question, what helps to ask it, and the room for its answer; all of it stays on one page. `width` is the text's, in twips. */
export function wordFormQuestion({ question, hint, answer, choices }: ReportFormQuestion, pageBreakBefore: boolean, width: number): FileChild[] {
  const boxes = answer === "scale" ? [choices.map((choice) => `☐ ${choice}`).join("      ")] : choices.map((choice) => `☐ ${choice}`);
  const room: FileChild[] = answer === "lines"
    ? [ruledLines(width), new Paragraph({ style: "Spacer" })]
    : boxes.map((text, at) => new Paragraph({ text, indent: { left: 280 }, spacing: { before: 40, after: at === boxes.length - 1 ? 160 : 40 }, keepNext: at < boxes.length - 1 }));
  return [
    new Paragraph({ pageBreakBefore, keepNext: true, spacing: { before: 240, after: 60 }, children: [new TextRun({ text: question, bold: true })] }),
    ...(hint === null ? [] : [new Paragraph({ keepNext: true, spacing: { before: 0, after: 60 }, children: [new TextRun({ text: hint, italics: true, color: QUIET })] })]),
    ...room,
  ];
}
