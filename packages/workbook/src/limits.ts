/** What a reader accepts at most. Absolute limits only: a compression ratio says nothing, an honest column of equal texts has a huge one. */
export interface ReadLimits {
  /** Uncompressed bytes of one part, declared and actual. */
  readonly partBytes: number;
  /** Uncompressed bytes of all the parts that are read together. */
  readonly totalBytes: number;
  /** Cells of all the sheets together, empty styled ones too; a shared text, merged range, hidden row, name, style or relation counts as one. */
  readonly cells: number;
  /** XML elements inside one another. */
  readonly depth: number;
  /** Files inside the zip. */
  readonly entries: number;
  readonly sheets: number;
  /** Characters of one text or one tag of XML. */
  readonly textLength: number;
}

const MIB = 1_048_576;

export const DEFAULT_LIMITS: ReadLimits = {
  partBytes: 512 * MIB,
  totalBytes: 1024 * MIB,
  cells: 20_000_000,
  depth: 64,
  entries: 10_000,
  sheets: 1_000,
  textLength: 8 * MIB,
};
