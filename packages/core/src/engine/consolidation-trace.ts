import { a1 } from "../values/address.js";
import { periodOfId, type Period } from "../values/period.js";
import type { Consolidation, Origin } from "./consolidate.js";
import type { Dataset } from "./dataset.js";

/** Where a value stands in a file: `{ file: "kayes.xlsx", sheet: "Actions", a1: "F12" }`. */
export interface Trace {
  readonly file: string;
  readonly sheet: string;
  readonly a1: string;
}

/** The segment of a table that holds a row. */
const segmentOf = (dataset: Dataset, register: string, row: number) => dataset.tables[register]?.segments.find((s) => row >= s.from && row < s.to);

/** The cell of one source that holds a value; null where the source has no column for it (computed by us, or absent from its sheet). */
export function cellOfOrigin(sources: readonly Dataset[], register: string, origin: Origin, cell: string): Trace | null {
  const dataset = sources[origin.source]!, segment = segmentOf(dataset, register, origin.row), column = segment?.columns[cell];
  return !segment || column === undefined ? null : { file: dataset.source, sheet: segment.sheet, a1: a1(dataset.tables[register]!.sheetRow[origin.row]!, column) };
}

/** File, sheet and row number (from 1) of one place where a row stands. */
export function rowOfOrigin(sources: readonly Dataset[], register: string, origin: Origin): { readonly file: string; readonly sheet: string; readonly row: number } {
  const dataset = sources[origin.source]!;
  return { file: dataset.source, sheet: segmentOf(dataset, register, origin.row)?.sheet ?? "", row: dataset.tables[register]!.sheetRow[origin.row]! + 1 };
}

/**
 * The cell that a value of a consolidation was taken from; null where it was not read from a cell: computed by us, or a column that the
 * file does not have.
 * @param row row of the consolidation's table, from 0
 * @throws RangeError for a register or row that the consolidation does not have
 * @example traceOf(whole, "pagt.actions", 0, "status") // { file: "kayes.xlsx", sheet: "Actions", a1: "F12" }
 */
export function traceOf({ sources, origins }: Pick<Consolidation, "sources" | "origins">, register: string, row: number, cell: string): Trace | null {
  const origin = origins[register]?.[row]?.[0];
  if (!origin) throw new RangeError(`The consolidation has no row ${row} of ${register}.`);
  return cellOfOrigin(sources, register, origin, cell);
}

/** The period that a row of one source was told for: its own where the source puts several together, else the workbook's. */
export function periodOfOrigin(sources: readonly Dataset[], register: string, origin: Origin): Period {
  const dataset = sources[origin.source]!;
  const own = segmentOf(dataset, register, origin.row)?.period;
  return (own === undefined ? null : periodOfId(own, dataset.period.projectStart)) ?? dataset.period;
}
