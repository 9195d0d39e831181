import type { Catalogue, RegisterModel } from "../definition/catalogue.js";
import type { Report } from "../definition/report.js";
import type { Lang, Text } from "../definition/text.js";
import type { Place } from "../reference/place.js";
import { formatDateLong } from "../values/date-words.js";
import type { Dataset } from "./dataset.js";
import type { Disclosure } from "./disclosure.js";
import type { Finding } from "./finding.js";
import { spaced } from "./message.js";
import type { FigureSet } from "./assemble-figures.js";
import type { Measure } from "./measure.js";
import { contentOf, VALID, type Table } from "./table.js";

/** Dimension → canonical code: what a part of a report is limited to. */
export type Where = Readonly<Record<string, string>>;

/** All that the blocks of a report are made from, and what they are limited to where they stand. */
export interface Scene {
  readonly report: Report;
  readonly dataset: Dataset;
  /** Oldest first. */
  readonly earlier: readonly Dataset[];
  readonly findings: readonly Finding[];
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** The place that the report speaks of; null where the workbook does not say. */
  readonly place: Place | null;
  readonly where: Where;
  /** Label of the value that the innermost `forEach` is at. */
  readonly each: string | null;
  /** Figures computed so far, by indicator and filter. */
  readonly computed: Map<string, FigureSet>;
  /** Figures of named functions computed so far under no filter: they are worked out once, whatever they are limited to later. */
  readonly whole: Map<string, readonly Measure[]>;
  /** Canonical text of rows made so far, by register. */
  readonly canonical: Map<string, string[]>;
  /** Digests made so far, by the very rows of a figure: the same one is named in many sentences. */
  readonly digests: Map<Measure["rows"], string>;
  /** What small numbers must not say; null where nothing is hidden. */
  readonly disclosure: Disclosure | null;
  /** True inside of a block that is published whole. */
  readonly coverage: boolean;
}

const WORDS = {
  missing: { fr: "n.d.", en: "n/a" },
  all: { fr: "Ensemble", en: "All" },
  noPlace: { fr: "lieu non précisé", en: "place not stated" },
  noData: { fr: "Aucune donnée.", en: "No data." },
  noEarlier: { fr: "n.d. : aucun classeur antérieur à comparer.", en: "n/a: no earlier workbook to compare with." },
  noSheet: { fr: "n.d. : l’un des deux classeurs n’a pas cette feuille.", en: "n/a: one of the two workbooks does not have this sheet." },
  key: { fr: "Ligne", en: "Row" },
  change: { fr: "Changement", en: "Change" },
  column: { fr: "Colonne", en: "Column" },
  before: { fr: "Avant", en: "Before" },
  after: { fr: "Après", en: "After" },
  added: { fr: "Ajoutée", en: "Added" },
  removed: { fr: "Retirée", en: "Removed" },
  changed: { fr: "Modifiée", en: "Changed" },
  hidden: { fr: "modifié", en: "changed" },
  blank: { fr: "(vide)", en: "(empty)" },
  at: { fr: "Où", en: "Where" },
  severity: { fr: "Gravité", en: "Severity" },
  finding: { fr: "Constat", en: "Finding" },
  error: { fr: "Erreur", en: "Error" },
  warning: { fr: "Avertissement", en: "Warning" },
  period: { fr: "Période", en: "Period" },
  "period.month": { fr: "Mois", en: "Month" },
  "period.quarter": { fr: "Trimestre", en: "Quarter" },
  "period.year": { fr: "Année", en: "Year" },
} satisfies Record<string, Text>;

/** A word that the report adds itself. */
export const word = (name: keyof typeof WORDS, lang: Lang): string => spaced(WORDS[name][lang], lang);

/** A definition's text in the report's language, typeset. */
export const written = (text: Text, scene: Pick<Scene, "lang">): string => spaced(text[scene.lang], scene.lang);

/** The part of a filter that a register's rows can be tested by; what it has no cell for does not limit it, as in `compute`. */
export function applicable(where: Where, model: RegisterModel): Where {
  return Object.fromEntries(Object.entries(where).filter(([dimension]) => model.cell.has(dimension)));
}

/** Tests the rows of a register's table by a filter. */
export function rowFilter(model: RegisterModel, table: Table, where: Where): (row: number) => boolean {
  const tests = Object.entries(applicable(where, model)).map(([dimension, code]) => {
    const cell = model.cell.get(dimension)!, column = table.columns[dimension];
    if (column?.numbers && column.dictionary.length > 0 && cell.form !== "codes") {
      const kept = new Set(column.dictionary.flatMap((value, index) => (value.toLowerCase() === code.toLowerCase() ? [index] : [])));
      return (row: number): boolean => column.state[row] === VALID && kept.has(column.numbers![row]!);
    }
    return (row: number): boolean => String(contentOf(column, cell, row) ?? "").toLowerCase() === code.toLowerCase();
  });
  return (row) => tests.every((test) => test(row));
}

/** Where a table's or chart's content comes from: « Feuilles « A » et « B », situation au 31 juillet 2021 », and what has to be said beside it. */
export function sourceOf(registers: readonly string[], scene: Scene, remarks: readonly string[] = []): string {
  const { lang, dataset, catalogue } = scene;
  const names = [...new Set(registers)].map((id) => catalogue.register(id).register.sheet[lang]).map((name) => (lang === "fr" ? `« ${name} »` : `“${name}”`));
  const last = names.length > 1 ? names.splice(-1) : [];
  const list = [names.join(", "), ...last].join(lang === "fr" ? " et " : " and ");
  const sheets = lang === "fr" ? `${last.length > 0 ? "Feuilles" : "Feuille"} ${list}` : `${last.length > 0 ? "Sheets" : "Sheet"} ${list}`;
  const asOf = `${lang === "fr" ? "situation au" : "as of"} ${formatDateLong(dataset.asOf, lang)}`;
  return spaced([`${sheets}, ${asOf}`, ...remarks].join(lang === "fr" ? " ; " : "; "), lang);
}

/** Throws where a report shows what its `allows` does not name: for the programmer, the definition is wrong. */
export function mayName(id: string, restricted: boolean, report: Report): void {
  if (restricted && !report.allows.includes(id)) throw new RangeError(`${report.id} may not show ${id}: it is restricted or personal, and the report does not allow it.`);
}
