/**
 * A report as plain JSON-safe data: what `assemble` makes and `packages/documents` writes as Word and HTML.
 * Texts are in one language already; figures are formatted already, with their identity kept beside them.
 */

/** Where a figure comes from, so that it can be traced and checked later. Nothing personal. */
export interface FigureOrigin {
  readonly measure: string;
  /** Dimension → canonical code; `{}` for the total. */
  readonly by: Readonly<Record<string, string>>;
  /** Unrounded value as a decimal string, or null (« n.d. »). */
  readonly value: string | null;
  /** How many rows stand behind it. */
  readonly rows: number;
  /** SHA-256 (hex) over the canonical values of these rows. */
  readonly digest: string;
}

/** A run of text. */
export interface Inline {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Set when the text is a computed figure. */
  readonly figure?: FigureOrigin;
  /** True for a place the author has to fill in; written as « [À compléter : …] », highlighted. */
  readonly todo?: boolean;
}

export interface ReportCell {
  readonly content: readonly Inline[];
  readonly align?: "left" | "center" | "right";
  readonly header?: boolean;
  /** A colour (RRGGBB) behind the cell, for scales and states. */
  readonly fill?: string;
  readonly span?: number;
}

export type ReportBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "bullets"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "todo"; readonly prompt: string }
  | ReportTable
  | ReportChart
  | ReportGantt
  | ReportSignature
  | ReportFormQuestion
  | { readonly kind: "keyFigures"; readonly figures: readonly { readonly label: string; readonly value: Inline; readonly note?: string }[] }
  | { readonly kind: "pageBreak" };

export interface ReportTable {
  readonly kind: "table";
  /** Without « Tableau 1 – »: the writer numbers. */
  readonly caption: string;
  readonly head: readonly (readonly ReportCell[])[];
  readonly rows: readonly (readonly ReportCell[])[];
  /** Relative column widths. */
  readonly widths?: readonly number[];
  readonly source: string;
  /** Shown instead of the rows when there are none. */
  readonly empty?: string;
  /** True to turn the page for a wide table. */
  readonly landscape?: boolean;
}

export interface ReportChart {
  readonly kind: "chart";
  readonly chart: "bar" | "column" | "stackedBar" | "line" | "pie";
  readonly caption: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly unit: "number" | "percent" | "money" | "days";
  readonly source: string;
}

/** Bars over time. Days are ISO, and a bar's last day is part of it. */
export interface ReportGantt {
  readonly kind: "gantt";
  readonly caption: string;
  /** What the bars are: « Tâche ». */
  readonly head: string;
  /** First and last day of everything drawn. */
  readonly from: string;
  readonly to: string;
  /** The as-of date, null where it is not between the two. */
  readonly today: string | null;
  readonly milestones: readonly { readonly label: string; readonly at: string }[];
  /** States that a bar may have, always the same in the same order, so that each keeps its colour. */
  readonly states: readonly string[];
  readonly bars: readonly GanttBar[];
  readonly source: string;
  /** Shown where there is no bar. */
  readonly empty: string;
}

export interface GanttBar {
  readonly label: string;
  readonly note: string | null;
  readonly start: string;
  readonly end: string;
  /** Index in `states`. */
  readonly state: number | null;
  readonly critical: boolean;
}

/** A question to answer by hand: on ruled lines, by ticking boxes, or on a scale. */
export interface ReportFormQuestion {
  readonly kind: "form";
  readonly question: string;
  readonly hint: string | null;
  readonly answer: "lines" | "boxes" | "scale";
  /** What stands at the boxes or the steps of the scale; none for lines. */
  readonly choices: readonly string[];
}

/** Ruled space to fill in by hand. */
export interface ReportSignature {
  readonly kind: "signature";
  readonly parties: readonly string[];
  readonly lines: readonly string[];
}

export interface ReportSection {
  readonly blocks: readonly ReportBlock[];
  readonly landscape?: boolean;
}

/** What a report was made from: enough to make it again and compare. Nothing personal. */
export interface ReportBasis {
  readonly domain: string;
  /** Id of the period. */
  readonly period: string;
  /** P-code of the workbook's place; null where it does not say. */
  readonly place: string | null;
  /** P-code of the one place that the report is about; null where it is about all of the workbook. */
  readonly about: string | null;
  /** How many earlier workbooks it compares with. */
  readonly earlier: number;
  /** True where small figures are hidden: the report was made for others. */
  readonly suppressed: boolean;
}

export interface ReportDocument {
  readonly lang: "fr" | "en";
  readonly report: string;
  readonly title: string;
  readonly subtitle: string;
  /** Cover block, label → value; values may hold todo runs. */
  readonly cover: readonly { readonly label: string; readonly value: readonly Inline[] }[];
  readonly sections: readonly ReportSection[];
  /** Short text for the page footer. */
  readonly footer: string;
  /** ISO date that the report speaks of; never the machine's clock. */
  readonly asOf: string;
  /** Absent where the document holds no figures of a workbook. */
  readonly basis?: ReportBasis;
}
