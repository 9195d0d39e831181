import type { Catalogue } from "../definition/catalogue.js";
import type { FactCell, FactTable } from "../definition/consolidated.js";
import type { Lang, Text } from "../definition/text.js";
import { formatDateShort } from "../values/date-words.js";
import type { Completeness, Punctuality } from "./completeness.js";
import type { Consolidation } from "./consolidate.js";
import { periodWords } from "./consolidation-words.js";

/** What is known of one workbook beside its rows. */
export interface SourceFacts {
  /** Version of the template that it was made with; null where it does not say. */
  readonly version: number | null;
  readonly errors: number;
  readonly warnings: number;
}
/** A file that was given and is no part of the consolidation, with the sentence that says why. */
export interface LeftOut {
  readonly file: string;
  readonly why: string;
}

/** One row a file: what it says of itself, how much it holds, and the files left out. */
export function sourcesTable({ sources }: Consolidation, facts: readonly SourceFacts[], leftOut: readonly LeftOut[], lang: Lang): FactTable {
  const fr = lang === "fr";
  const day = (iso: string): string => formatDateShort(iso);
  return {
    id: "sources", sheet: { fr: "Sources", en: "Sources" }, title: { fr: "Les classeurs réunis", en: "The workbooks put together" },
    description: fr ? "Dans l’ordre de leur période, puis de leur date d’arrêté : l’ordre des fichiers n’y change rien." : "By period, then as-of date: the order of the files changes nothing.",
    head: fr ? ["Fichier", "Lieu ou groupe", "Période", "Version du canevas", "Arrêté au", "Lignes", "Erreurs", "Avertissements", "État"] : ["File", "Place or group", "Period", "Template version", "As of", "Rows", "Errors", "Warnings", "State"],
    widths: [38, 22, 20, 12, 13, 9, 9, 14, 60], empty: "",
    rows: [
      ...sources.map((d, i): FactCell[] => [
        d.source, d.part ?? (d.place === null ? null : d.gazetteer.byCode(d.place)?.name ?? d.place), periodWords(d.period, lang), facts[i]?.version ?? null, day(d.asOf),
        Object.values(d.tables).reduce((sum, t) => sum + t.rows, 0), facts[i]?.errors ?? null, facts[i]?.warnings ?? null, fr ? "réuni" : "put together",
      ]),
      ...[...leftOut].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)).map(({ file, why }): FactCell[] => [file, null, null, null, null, null, null, null, fr ? `laissé de côté\u00a0: ${why}` : `left out: ${why}`]),
    ],
  };
}

const STATE: Readonly<Record<Punctuality, Text>> = {
  received: { fr: "reçu", en: "received" }, receivedLate: { fr: "reçu en retard", en: "received late" }, late: { fr: "en retard", en: "late" }, awaited: { fr: "attendu", en: "awaited" },
};

/** One row a workbook that was expected, then the workbooks of nobody on the list. */
export function attendanceTable({ sources }: Consolidation, { attendance, unexpected }: Completeness, catalogue: Catalogue, lang: Lang): FactTable {
  const fr = lang === "fr", day = (iso: string | null): string | null => (iso === null ? null : formatDateShort(iso));
  const sheets = (ids: readonly string[]): string | null => (ids.length === 0 ? null : ids.map((id) => catalogue.register(id).register.sheet[lang]).join(", "));
  const files = (indices: readonly number[]): string | null => (indices.length === 0 ? null : indices.map((i) => sources[i]!.source).join(" ; "));
  return {
    id: "completude", sheet: { fr: "Complétude", en: "Completeness" }, title: { fr: "Qui a envoyé, qui est en retard, ce qui manque", en: "Who sent, who is late, what is missing" },
    description: fr ? "Un classeur se reconnaît au lieu ou au groupe qu’il dit être le sien, jamais à son nom de fichier." : "A workbook is recognised by the place or group it states, never by its file name.",
    head: fr ? ["Période", "Attendu", "État", "Date limite", "Reçu le", "Fichier", "Feuilles absentes", "Feuilles sans ligne", "Cellules obligatoires vides", "Cellules illisibles"] : ["Period", "Expected", "State", "Due", "Received on", "File", "Sheets absent", "Sheets without a row", "Required cells empty", "Unreadable cells"],
    widths: [18, 30, 15, 12, 12, 38, 34, 34, 13, 11], empty: fr ? "Personne n’était attendu." : "Nobody was expected.",
    rows: [
      ...attendance.map((a): FactCell[] => [
        periodWords(a.period, lang), a.expected.name, STATE[a.state][lang], day(a.due), day(a.expected.receivedOn), files(a.sources), sheets(a.withoutSheet), sheets(a.withoutRows),
        ...(a.sources.length === 0 ? [null, null] : [a.blank, a.unreadable]),
      ]),
      ...unexpected.map((i): FactCell[] => [periodWords(sources[i]!.period, lang), null, fr ? "non attendu" : "not expected", null, null, sources[i]!.source, null, null, null, null]),
    ],
  };
}
