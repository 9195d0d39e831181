import type { CellValue, FigureState, Grid, HeaderMatch, Lang, MappingMatch, Profile, Severity, TakenOut, Unit } from "@canevas-mali/core";
import type { FigureReply, FigureRequest } from "../functions/indicator.js";
import type { Edit, NewSheet, SheetRange } from "../host/host.js";

/**
 * What the engine tells the pane: JSON-safe, in the language that was asked for, and never a whole table. Rows and columns are zero-based.
 */

/** How one sheet column was understood. */
export interface ColumnView {
  readonly column: number;
  /** `A`, `B`… */
  readonly letter: string;
  readonly header: string;
  /** Which of several columns with this header, from 1; null where it is the only one. */
  readonly occurrence: number | null;
  /** null for a column that was left. */
  readonly cell: string | null;
  readonly kind: HeaderMatch["kind"] | null;
  /** From 0 to 1; null for a column that was left. */
  readonly sure: number | null;
  /** A cell that a column left could be, to be asked. */
  readonly doubt: string | null;
}
export interface Choice {
  readonly id: string;
  readonly label: string;
}
export interface SheetView {
  readonly name: string;
  /** null for a sheet that holds no register. */
  readonly register: string | null;
  readonly title: string | null;
  readonly rows: number;
  readonly headerRow: number | null;
  readonly columns: readonly ColumnView[];
  /** What a column may be matched to: the cells that a person enters. */
  readonly cells: readonly Choice[];
}
export interface RecognitionView {
  readonly source: string;
  /** null where no sheet looks like a register. */
  readonly domain: string | null;
  readonly title: string | null;
  readonly period: Choice | null;
  /** False where nothing says which period the workbook covers. */
  readonly periodKnown: boolean;
  readonly place: string | null;
  readonly asOf: string | null;
  readonly sheets: readonly SheetView[];
  /** Registers that no sheet holds: one of the sheets left out may be given to them. */
  readonly wanting: readonly Choice[];
  /** Earlier workbooks given beside it, oldest first. */
  readonly earlier: readonly { readonly source: string; readonly period: string }[];
}

/** A match that a person made, as the core takes it. */
export type Match = MappingMatch;

export interface FindingView {
  /** Its place in {@link CheckView.findings}. */
  readonly id: number;
  readonly code: string;
  readonly severity: Severity;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  /** A1; null where it is about more than a cell. */
  readonly address: string | null;
  readonly message: string;
  readonly value: string | null;
  readonly suggestion: string | null;
  /** Its place in {@link CheckView.repairs}, null where there is none. */
  readonly repair: number | null;
}
/** The findings of one sheet with one code. */
export interface GroupView {
  readonly key: string;
  readonly sheet: string | null;
  readonly code: string;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly number[];
}
/** What stands in a cell and what would stand there. */
export interface RepairView {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  /** The finding that goes away; null where nothing was said (spaces around a text). */
  readonly code: string | null;
  readonly label: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly format: string | null;
  /** How the two are shown. */
  readonly shownBefore: string;
  readonly shownAfter: string;
  /** False where a person has to look first. */
  readonly safe: boolean;
}
export interface CheckView {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly cells: number;
  readonly findings: readonly FindingView[];
  readonly groups: readonly GroupView[];
  readonly repairs: readonly RepairView[];
}

/** A cell among its neighbours, for hosts that can't show it in its sheet. */
export interface AroundView {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly letters: readonly string[];
  readonly rows: readonly { readonly row: number; readonly header: boolean; readonly cells: readonly { readonly column: number; readonly text: string }[] }[];
}

export interface BarView {
  readonly label: string;
  readonly text: string;
  readonly value: number | null;
  /** Length of the bar, from 0 to 1. */
  readonly share: number;
  readonly by: Readonly<Record<string, string>>;
}
export interface IndicatorView {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly text: string;
  readonly value: number | null;
  /** « 5 sur 8 »; null where it is no quotient. */
  readonly parts: string | null;
  readonly rows: number;
  readonly groups: readonly { readonly label: string; readonly bars: readonly BarView[] }[];
  /** The total by period, oldest first, where earlier workbooks are given. */
  readonly series: readonly { readonly period: string; readonly text: string; readonly value: number | null }[];
}
export interface FiguresView {
  readonly indicators: readonly IndicatorView[];
  readonly places: readonly (Choice & { readonly dimension: string })[];
  readonly periods: readonly Choice[];
}
/** Which figures: of the rows of one place, of one period (the workbook's own by default). */
export interface FigureFilter {
  readonly place: { readonly dimension: string; readonly code: string } | null;
  readonly period: string | null;
}
export interface WhyView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly sheet: string;
  readonly head: readonly string[];
  /** `counts` says whether the row is one of the numerator; null where the figure has none to tell. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[]; readonly counts: boolean | null }[];
  /** All rows behind the figure: `rows` holds the first ones only. */
  readonly total: number;
  /** First and last sheet column of the register. */
  readonly columns: readonly [number, number];
}

export interface ReportChoice {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  /** Places that it may be about; empty where it is about all of the workbook. */
  readonly places: readonly Choice[];
  readonly place: string | null;
}
export interface ReportChoices {
  readonly reports: readonly ReportChoice[];
  readonly periods: readonly Choice[];
}
export interface ReportRequest {
  readonly report: string;
  readonly period: string | null;
  readonly place: string | null;
  /** For whom: small numbers are hidden from partners and the public. */
  readonly profile: Profile;
}
/** What became of the figures of a Word report. */
export interface ReportCheckView {
  readonly name: string;
  readonly total: number;
  /** The figures that are not what they were, or can't be checked. */
  readonly figures: readonly { readonly label: string; readonly then: string; readonly now: string | null; readonly state: Exclude<FigureState, "same"> }[];
}

export interface ChangeView {
  readonly sign: "+" | "-" | "~";
  readonly sheet: string;
  /** Sheet row in the open workbook; null for a row that is no longer there. */
  readonly row: number | null;
  readonly column: number | null;
  readonly where: string;
  readonly key: string;
  readonly what: string;
}
export interface ComparisonView {
  readonly before: string;
  readonly after: string;
  readonly registers: readonly { readonly title: string; readonly summary: string; readonly changes: readonly ChangeView[] }[];
}
export interface ConsolidationView {
  readonly sources: readonly string[];
  readonly registers: readonly { readonly title: string; readonly rows: number }[];
  /** Files that could not be taken, each with its sentence. */
  readonly refused: readonly string[];
  readonly conflicts: number;
  readonly open: number;
  readonly bytes: Uint8Array;
}
export interface SharedView {
  readonly bytes: Uint8Array;
  readonly removed: readonly { readonly sheet: string; readonly column: string | null; readonly what: TakenOut["what"]; readonly count: number }[];
  readonly sheetsLeft: number;
  readonly columnsLeft: number;
}
export interface TemplateRequest {
  readonly domain: string;
  /** As typed: « 2021-07 », « juillet 2021 ». */
  readonly period: string;
  /** As typed: a name or a code; empty for the whole country. */
  readonly place: string;
}

/** A new workbook, and the names of its sheets. */
export interface TemplateFile extends GivenFile {
  readonly sheets: readonly string[];
}

/** A file that the person gave, or that is given to them. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
export interface OpenOptions {
  /** null: what the workbook says, else the one that it looks like. */
  readonly domain: string | null;
  /** As typed; empty for what the workbook says. */
  readonly period: string;
  readonly matches: readonly Match[];
}

/** How a long work is followed and stopped. */
export interface Job {
  readonly signal: AbortSignal;
  /** Share done, from 0 to 1. */
  progress(share: number): void;
}

/**
 * Reading, checking, counting and writing, in this thread or in a worker: arguments and answers can be cloned. One workbook at a time.
 * A refusal is an error with a `text` in French and English.
 */
export interface Engine {
  /** Takes a workbook and says how it was understood. */
  open(grid: Grid, options: OpenOptions, lang: Lang, job: Job): Promise<RecognitionView>;
  /** Puts a rectangle as it stands now into the workbook that is open, and reads that again. */
  update(range: SheetRange, part: Grid, lang: Lang, job: Job): Promise<RecognitionView>;
  /** The same for cells that the pane wrote itself. */
  edit(edits: readonly Edit[], lang: Lang, job: Job): Promise<RecognitionView>;
  /** Takes an earlier workbook beside the one that is open. */
  addEarlier(file: GivenFile, lang: Lang, job: Job): Promise<RecognitionView>;
  /** How the columns of a sheet that was left out match a register, as the person says that it holds it. */
  give(sheet: string, register: string, job: Job): Promise<readonly Match[]>;
  /** The same answer in another language. */
  recognition(lang: Lang): Promise<RecognitionView>;
  check(lang: Lang, job: Job): Promise<CheckView>;
  /** What stands around a cell; null where its sheet is not there. */
  around(sheet: string, row: number, column: number, lang: Lang): Promise<AroundView | null>;
  findingsSheet(lang: Lang): Promise<NewSheet>;
  figures(filter: FigureFilter, lang: Lang, job: Job): Promise<FiguresView>;
  why(id: string, by: BarView["by"], filter: FigureFilter, lang: Lang, job: Job): Promise<WhyView>;
  /** One figure, for a function in a cell. */
  figure(request: FigureRequest, job: Job): Promise<FigureReply>;
  /** The figures shown, as a sheet with charts. */
  figuresSheet(filter: FigureFilter, lang: Lang, job: Job): Promise<NewSheet>;
  reports(lang: Lang): Promise<ReportChoices>;
  /** `key` is the pseudonym key; null for « interne ». */
  reportHtml(request: ReportRequest, key: string | null, lang: Lang, job: Job): Promise<string>;
  reportWord(request: ReportRequest, key: string | null, lang: Lang, job: Job): Promise<Uint8Array>;
  /** Compares the figures inside a Word report with those of the open workbook. */
  reportCheck(file: GivenFile, profile: Profile, key: string | null, lang: Lang, job: Job): Promise<ReportCheckView>;
  template(request: TemplateRequest, lang: Lang, job: Job): Promise<TemplateFile>;
  compare(before: GivenFile, lang: Lang, job: Job): Promise<ComparisonView>;
  consolidate(files: readonly GivenFile[], lang: Lang, job: Job): Promise<ConsolidationView>;
  /** The rows that were consolidated last, a sheet a register, to be added to the open workbook. */
  consolidatedSheets(lang: Lang): Promise<NewSheet[]>;
  share(profile: Profile, key: string | null, lang: Lang, job: Job): Promise<SharedView>;
}
