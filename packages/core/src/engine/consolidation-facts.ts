import type { Catalogue } from "../definition/catalogue.js";
import type { RowSource } from "../definition/consolidated.js";
import type { Lang } from "../definition/text.js";
import type { Completeness } from "./completeness.js";
import type { Consolidation } from "./consolidate.js";
import { attendanceTable, sourcesTable, type LeftOut, type SourceFacts } from "./consolidation-sources.js";
import { changesTable, conflictsTable, duplicatesTable, provenanceTable, unreadableTable } from "./consolidation-tables.js";
import { periodOfOrigin, rowOfOrigin } from "./consolidation-trace.js";
import { periodWords, placeWords } from "./consolidation-words.js";
import type { FactTable } from "../definition/consolidated.js";
import type { Dataset } from "./dataset.js";

/** What is told of a consolidation beside its rows. */
export interface ConsolidationFacts {
  /** One a source, in their order. */
  readonly sources: readonly SourceFacts[];
  readonly leftOut: readonly LeftOut[];
  readonly completeness: Completeness | null;
  /** The consolidation before this one; null without any. */
  readonly previous: Dataset | null;
}

/** The fact sheets of a consolidation: sources, conflicts, duplicates, completeness, changes, unreadable cells, columns of origin. */
export function factTables(consolidation: Consolidation, facts: ConsolidationFacts, catalogue: Catalogue, lang: Lang): FactTable[] {
  return [
    sourcesTable(consolidation, facts.sources, facts.leftOut, lang),
    conflictsTable(consolidation, catalogue, lang),
    duplicatesTable(consolidation, catalogue, lang),
    ...(facts.completeness ? [attendanceTable(consolidation, facts.completeness, catalogue, lang)] : []),
    ...(facts.previous ? [changesTable(consolidation, facts.previous, catalogue, lang)] : []),
    unreadableTable(consolidation, catalogue, lang),
    provenanceTable(consolidation, catalogue, lang),
  ];
}

/** By register, where each row was taken from. */
export function rowSources(consolidation: Consolidation, lang: Lang): Record<string, RowSource[]> {
  const { sources, origins } = consolidation;
  return Object.fromEntries(Object.entries(origins).map(([register, rows]) => [register, rows.map((places): RowSource => {
    const [first, ...others] = places;
    const periods = [...new Map(places.map((p) => periodOfOrigin(sources, register, p)).sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0)).map((p) => [p.id, p])).values()];
    return { ...rowOfOrigin(sources, register, first!), period: periods.map((p) => periodWords(p, lang)).join(" ; "), also: others.map((o) => placeWords(consolidation, register, o, null, lang)).join(" ; ") };
  })]));
}
