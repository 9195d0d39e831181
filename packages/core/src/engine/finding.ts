import type { CellValue } from "../definition/grid.js";
import type { Severity } from "../definition/register.js";

/**
 * One thing that is wrong, repaired or worth saying, with the place it stands at. Code and parameters only:
 * {@link messageOf} makes the sentence in the user's language.
 */
export interface Finding {
  /** A rule's id (`PAG-R12`) or a built-in code (`CAN-C02`). */
  readonly code: string;
  readonly severity: Severity;
  readonly source: string;
  readonly register: string | null;
  readonly sheet: string | null;
  /** Zero-based sheet row and column; null where the finding is about more than a cell. */
  readonly row: number | null;
  readonly column: number | null;
  /** The cell's id in its register (`place.cercle`). */
  readonly cell: string | null;
  /** Fills `{name}` in the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
  /** What stands in the cell, as read; null where there is nothing or where it is personal. */
  readonly value: string | null;
  /** True where `value` is withheld because the column is personal. */
  readonly masked: boolean;
  /** What to write instead, where there is one sure proposal. */
  readonly suggestion: string | null;
}

/** What parsing says of one cell of a table, before it is known where the table stands. */
export interface CellIssue {
  readonly code: string;
  /** Row of the table, from 0. */
  readonly row: number;
  readonly cell: string;
  /** What stands in the cell, where the issue is not about its absence. */
  readonly value?: CellValue;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly suggestion?: string;
}
