/** Makes every text of a report fit for print before a writer sees it: no forbidden character, typography of its language. */
import type { Inline, ReportBlock, ReportCell, ReportDocument } from "@canevas-mali/core";
import { printable } from "./markup.js";
import { frenchTypography, frenchTypographyRuns } from "./typography.js";

interface Typesetter {
  readonly text: (text: string) => string;
  readonly runs: (texts: readonly string[]) => readonly string[];
}

const TYPESETTERS: Readonly<Record<ReportDocument["lang"], Typesetter>> = {
  fr: { text: (text) => frenchTypography(printable(text)), runs: (texts) => frenchTypographyRuns(texts.map(printable)) },
  en: { text: printable, runs: (texts) => texts.map(printable) },
};

/**
 * A copy of the report whose texts are free of control characters and, in French, typeset.
 * Origins of figures, fills and numbers are untouched; ids lose control characters only.
 */
export function prepareReport(report: ReportDocument): ReportDocument {
  const typeset = TYPESETTERS[report.lang];
  const { text } = typeset;
  const inlines = (content: readonly Inline[]): readonly Inline[] => {
    const texts = typeset.runs(content.map((run) => run.text));
    return content.map((run, index) => ({ ...run, text: texts[index] ?? "" }));
  };
  const rows = (cells: readonly (readonly ReportCell[])[]) =>
    cells.map((row) => row.map((cell) => ({ ...cell, content: inlines(cell.content) })));

  const block = (given: ReportBlock): ReportBlock => {
    switch (given.kind) {
      case "heading":
        return { ...given, text: text(given.text), id: printable(given.id) };
      case "paragraph":
        return { ...given, content: inlines(given.content) };
      case "bullets":
        return { ...given, items: given.items.map(inlines) };
      case "todo":
        return { ...given, prompt: text(given.prompt) };
      case "keyFigures":
        return {
          ...given,
          figures: given.figures.map((figure) => ({
            ...figure,
            label: text(figure.label),
            value: { ...figure.value, text: text(figure.value.text) },
            ...(figure.note === undefined ? {} : { note: text(figure.note) }),
          })),
        };
      case "table":
        return {
          ...given,
          caption: text(given.caption),
          head: rows(given.head),
          rows: rows(given.rows),
          source: text(given.source),
          ...(given.empty === undefined ? {} : { empty: text(given.empty) }),
        };
      case "chart":
        return {
          ...given,
          caption: text(given.caption),
          categories: given.categories.map(text),
          series: given.series.map((series) => ({ ...series, name: text(series.name) })),
          source: text(given.source),
        };
      case "gantt":
        return {
          ...given,
          caption: text(given.caption),
          head: text(given.head),
          milestones: given.milestones.map((milestone) => ({ ...milestone, label: text(milestone.label) })),
          states: given.states.map(text),
          bars: given.bars.map((bar) => ({ ...bar, label: text(bar.label), note: bar.note === null ? null : text(bar.note) })),
          source: text(given.source),
          empty: text(given.empty),
        };
      case "signature":
        return { ...given, parties: given.parties.map(text), lines: given.lines.map(text) };
      case "form":
        return { ...given, question: text(given.question), hint: given.hint === null ? null : text(given.hint), choices: given.choices.map(text) };
      case "pageBreak":
        return given;
    }
  };

  return {
    ...report,
    report: printable(report.report),
    title: text(report.title),
    subtitle: text(report.subtitle),
    cover: report.cover.map(({ label, value }) => ({ label: text(label), value: inlines(value) })),
    sections: report.sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })),
    footer: text(report.footer),
  };
}
