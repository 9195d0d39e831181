import type { Lang, Text } from "./text.js";

/** One cell as it is exchanged, canonical: texts and codes as text, numbers as exact decimal strings, dates as ISO, several codes as an array. */
export type ExchangeContent = string | boolean | readonly string[] | null;
export type ExchangeRow = Readonly<Record<string, ExchangeContent>>;

/** A register's rows on their way out. */
export interface ExchangeRegister {
  readonly id: string;
  /** The cells that are exported, in sheet order. */
  readonly cells: readonly string[];
  readonly rows: readonly ExchangeRow[];
  /** One-based sheet row of each row. */
  readonly sheetRows: readonly number[];
}

/** A workbook's rows as the exchange formats take them, with what they are about. Plain data. */
export interface ExchangeData {
  readonly domain: string;
  readonly lang: Lang;
  /** Id of the period (`2021-07`), its first and last day. */
  readonly period: { readonly id: string; readonly start: string; readonly end: string };
  readonly asOf: string;
  /** Code of the place covered, null where the workbook does not say. */
  readonly place: string | null;
  readonly map: "2021" | "2023";
  /** Registers that have rows. */
  readonly registers: readonly ExchangeRegister[];
}

/** Something that an export could not say, or left out, for the user. */
export interface ExchangeNote {
  /** The row's code or, where it has none, null. */
  readonly row: string | null;
  readonly sheetRow: number;
  /** True where the whole row is not in the export. */
  readonly leftOut: boolean;
  readonly text: Text;
}

/** A sector of the DAC: a purpose code (vocabulary 1) or a category (vocabulary 2) of IATI. */
export interface DacSector {
  readonly vocabulary: "1" | "2";
  readonly code: string;
}

/**
 * Which cells of a register say what a list of activities needs (who does what, where and when): for the 4W matrix and IATI.
 * Ids of cells, but for `place`, `budget` and `people`, which are columns.
 */
export interface ActivityMapping {
  readonly register: string;
  readonly code: string;
  readonly title: string;
  readonly funder: string;
  readonly implementer: string;
  readonly theme: string;
  readonly sector: string;
  readonly place: string;
  readonly status: string;
  readonly start: string;
  readonly end: string;
  /** Money in any currency. */
  readonly budget: string;
  /** Spent since the start, in the currency of the budget. */
  readonly spent: string;
  readonly people: string;
  /** IATI's ActivityStatus for each code of the status. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Codes of the status whose activity has not begun: its dates are planned ones. */
  readonly notBegun: readonly string[];
  /** Codes of the status whose activity is over: its end is the actual one. */
  readonly over: readonly string[];
  /** For each code of the sector; null where the DAC has no single one. */
  readonly sectors: Readonly<Record<string, DacSector | null>>;
}
