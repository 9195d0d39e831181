import type { Text } from "./text.js";

/** One code of a list: its label in every language and how else people write it. */
export interface Code extends Text {
  /** Other spellings read as this code (each reading is reported as a repair). */
  readonly alias?: readonly string[];
  /** What the code means, where the label alone does not say. */
  readonly help?: Text;
  /** Domain version from which the code is no longer offered; old workbooks keep it. */
  readonly until?: number;
}

/** A closed list of codes. Keys are canonical and never change; labels are unique after folding case and accents. */
export interface CodeList<K extends string = string> {
  readonly id: string;
  readonly label: Text;
  readonly source?: string;
  readonly codes: Readonly<Record<K, Code>>;
}

/** Defines a code list; its keys become the TypeScript union of the columns that use it. */
export function defineCodes<const K extends string>(list: CodeList<K>): CodeList<K> {
  return list;
}
