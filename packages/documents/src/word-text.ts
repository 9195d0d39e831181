/** Runs and captions in Word. */
import type { Inline } from "@canevas-mali/core";
import { type IRunOptions, Paragraph, SequentialIdentifier, TextRun } from "docx";
import { QUIET } from "./palette.js";
import type { Words } from "./words.js";

/** « [À compléter : …] », highlighted so that Word's search for highlights finds it. */
export const todoRun = (prompt: string, words: Words): TextRun => new TextRun({ text: words.todo(prompt), highlight: "yellow", color: "000000" });

/** Runs of text; `more` is laid over all but the places to fill in. */
export const wordRuns = (content: readonly Inline[], words: Words, more: IRunOptions = {}): TextRun[] => content.map((run) =>
  run.todo === true
    ? todoRun(run.text, words)
    : new TextRun({ text: run.text, ...(run.bold === true ? { bold: true } : {}), ...(run.italic === true ? { italics: true } : {}), ...more }));

/** « Tableau 1 – … »: the number is a SEQ field, so that Word renumbers when the author adds one. */
export const wordCaption = (label: string, text: string, pageBreakBefore: boolean): Paragraph => new Paragraph({
  style: "Caption",
  pageBreakBefore,
  children: [new TextRun(`${label} `), new SequentialIdentifier(label), new TextRun(` – ${text}`)],
});

/** The line under a table or chart; without a source, a small space. */
export const wordSource = (source: string, words: Words): Paragraph =>
  source === "" ? wordSpacer() : new Paragraph({ style: "Source", text: words.source(source) });

/** What stands under the caption of a table without rows or a chart without values. */
export const wordNothing = (message: string): Paragraph =>
  new Paragraph({ style: "Chart", children: [new TextRun({ text: message, italics: true, color: QUIET })] });

/** Something has to stand between two tables, else Word joins them. */
export const wordSpacer = (): Paragraph => new Paragraph({ style: "Spacer" });
