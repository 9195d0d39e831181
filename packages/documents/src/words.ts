import type { Lang } from "@canevas-mali/core";

/** The words that the writers add themselves, in the language of the report. */
export interface Words {
  /** BCP 47 tag of the document. */
  readonly locale: "fr-FR" | "en-GB";
  readonly table: string;
  readonly chart: string;
  readonly contents: string;
  readonly source: (source: string) => string;
  readonly todo: (prompt: string) => string;
  readonly page: string;
  readonly of: string;
  /** Default for a table without rows. */
  readonly noRows: string;
  /** For a chart without a single value. */
  readonly noValues: string;
  readonly missing: string;
  readonly money: string;
  readonly millionsOfMoney: string;
  readonly days: string;
  /** Of a Gantt chart. */
  readonly asOf: string;
  readonly dates: string;
  readonly criticalPath: string;
}

const FRENCH: Words = {
  locale: "fr-FR",
  table: "Tableau",
  chart: "Graphique",
  contents: "Sommaire",
  source: (source) => `Source\u00A0: ${source}`,
  todo: (prompt) => (prompt === "" ? "[À compléter]" : `[À compléter\u00A0: ${prompt}]`),
  page: "page",
  of: "sur",
  noRows: "Aucune ligne à montrer.",
  noValues: "Aucune valeur à représenter.",
  missing: "n.d.",
  money: "FCFA",
  millionsOfMoney: "millions de FCFA",
  days: "jours",
  asOf: "Situation au",
  dates: "Dates",
  criticalPath: "Chemin critique",
};

const ENGLISH: Words = {
  locale: "en-GB",
  table: "Table",
  chart: "Chart",
  contents: "Contents",
  source: (source) => `Source: ${source}`,
  todo: (prompt) => (prompt === "" ? "[To be completed]" : `[To be completed: ${prompt}]`),
  page: "page",
  of: "of",
  noRows: "No rows to show.",
  noValues: "No values to show.",
  missing: "n/a",
  money: "XOF",
  millionsOfMoney: "XOF million",
  days: "days",
  asOf: "As of",
  dates: "Dates",
  criticalPath: "Critical path",
};

/** The writers' own words in a language. */
export const wordsOf = (lang: Lang): Words => (lang === "fr" ? FRENCH : ENGLISH);
