import type { Lang, Severity, Text } from "@canevas-mali/core";
import type { Capabilities, Edit, Host } from "../host/host.js";
import type { AroundView, CheckView, ComparisonView, ConsolidationView, FigureFilter, FiguresView, OpenOptions, RecognitionView, ReportCheckView, ReportChoices, ReportRequest, SharedView, WhyView } from "./views.js";

export const TABS = ["recognise", "verify", "figures", "report", "templates", "share"] as const;
export type Tab = (typeof TABS)[number];

/** One thing that was done to the workbook, and the edits that put it back. */
export interface JournalEntry {
  readonly label: Text;
  readonly undo: readonly Edit[];
}

/** All that the pane shows. */
export interface State {
  readonly lang: Lang;
  readonly tab: Tab;
  /** The workbook that is open; null before one is. */
  readonly book: { readonly name: string; readonly kind: Host["kind"]; readonly capabilities: Capabilities } | null;
  /** The work that goes on; `share` from 0 to 1, null where it is not known. */
  readonly job: { readonly label: Text; readonly share: number | null } | null;
  readonly message: { readonly kind: "error" | "done" | "note"; readonly text: Text } | null;
  readonly recognition: RecognitionView | null;
  /** What the person said of the workbook: domain, period, matches. */
  readonly options: OpenOptions;
  /** True while matches were made that the workbook does not remember. */
  readonly unkept: boolean;
  readonly check: CheckView | null;
  /** Severities shown. */
  readonly severities: readonly Severity[];
  /** Repairs to be looked at before they are made, by place in the check. */
  readonly preview: readonly number[] | null;
  /** The cell that was gone to, where the host can’t show it in its sheet. */
  readonly around: AroundView | null;
  readonly journal: readonly JournalEntry[];
  readonly marked: boolean;
  readonly filter: FigureFilter;
  readonly figures: FiguresView | null;
  readonly why: WhyView | null;
  readonly reports: ReportChoices | null;
  readonly request: ReportRequest | null;
  readonly html: string | null;
  readonly reportCheck: ReportCheckView | null;
  /** The project’s pseudonym key, while the pane is open; never kept. */
  readonly key: string | null;
  readonly comparison: ComparisonView | null;
  readonly consolidation: ConsolidationView | null;
  readonly shared: SharedView | null;
}

const NO_OPTIONS: OpenOptions = { domain: null, period: "", matches: [] };

/** Everything that is worked out of a workbook: gone when another is opened or this one changes. */
export const NOTHING_WORKED_OUT = { check: null, preview: null, around: null, figures: null, why: null, reports: null, html: null, reportCheck: null, comparison: null, consolidation: null, shared: null } as const;

export const START: State = {
  lang: "fr", tab: "recognise", book: null, job: null, message: null, recognition: null, options: NO_OPTIONS, unkept: false,
  severities: ["error", "warning", "info"], journal: [], marked: false, filter: { place: null, period: null }, request: null, key: null, ...NOTHING_WORKED_OUT,
};

export interface Store {
  get(): State;
  set(change: Partial<State>): void;
  /** Calls back after every change; returns what ends that. */
  subscribe(listener: () => void): () => void;
}

/** Holds the state and says when it changes. */
export function createStore(start: State = START): Store {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
  };
}
