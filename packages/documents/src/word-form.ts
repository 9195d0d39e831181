/** Questions to answer by hand, in Word. */
import type { ReportFormQuestion } from "@canevas-mali/core";
import { BorderStyle, Paragraph, TextRun } from "docx";
import { QUIET } from "./palette.js";

/** Ruled lines under a question that is answered in words. */
const LINES = 3;

/** A question, what helps to ask it, and the room for its answer; all of it stays on one page. */
export function wordFormQuestion({ question, hint, answer, choices }: ReportFormQuestion, pageBreakBefore: boolean): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 4, space: 1, color: QUIET };
  const boxes = answer === "scale" ? [choices.map((choice) => `☐ ${choice}`).join("      ")] : choices.map((choice) => `☐ ${choice}`);
  const room = answer === "lines"
    ? Array.from({ length: LINES }, (_, line) => new Paragraph({ spacing: { before: 320, after: 0 }, border: { bottom: rule, between: rule }, keepNext: line < LINES - 1 }))
    : boxes.map((text, at) => new Paragraph({ text, indent: { left: 280 }, spacing: { before: 40, after: 40 }, keepNext: at < boxes.length - 1 }));
  return [
    new Paragraph({ pageBreakBefore, keepNext: true, spacing: { before: 240, after: 60 }, children: [new TextRun({ text: question, bold: true })] }),
    ...(hint === null ? [] : [new Paragraph({ keepNext: true, spacing: { before: 0, after: 60 }, children: [new TextRun({ text: hint, italics: true, color: QUIET })] })]),
    ...room,
  ];
}
