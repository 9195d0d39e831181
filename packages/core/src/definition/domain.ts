import type { Indicator } from "./indicator.js";
import type { Columns } from "./column.js";
import type { ActivityMapping } from "./exchange.js";
import type { FormDefinition } from "./form.js";
import type { SmallCells } from "./profile.js";
import type { Register } from "./register.js";
import type { Report } from "./report.js";
import type { Split } from "./split.js";
import type { Text } from "./text.js";

/** A number or a date that a text, a contract or habit sets. It stands in the workbook, where its users can change it. */
export interface Parameter {
  readonly id: string;
  readonly label: Text;
  readonly kind: "number" | "date";
  /** A number, or an ISO date; null where there is no default and the user has to give one (unknown until then). */
  readonly default: number | string | null;
  /** Decimals kept of a number; 0 by default. */
  readonly scale?: number;
  readonly unit: Text;
  /** The text, contract or habit it comes from. */
  readonly source: Text;
}

/** Everything that is known of one domain. One folder, one of these. */
export interface Domain {
  readonly id: string;
  /** Raised whenever a column, code or register changes. */
  readonly version: number;
  readonly title: Text;
  readonly description: Text;
  /** Kinds of period its workbooks cover. */
  readonly period: "month" | "quarter" | "semester" | "year";
  readonly registers: readonly Register<Columns>[];
  readonly indicators: readonly Indicator[];
  readonly reports: readonly Report[];
  readonly parameters: readonly Parameter[];
  /** Which figures are hidden in what leaves the machine when they rest on too few; none by default. */
  readonly smallCells?: SmallCells;
  /** Registers of questions that make forms to fill in, on paper and on a phone. */
  readonly forms?: readonly FormDefinition[];
  /** The register that lists who does what, where and when, where there is one: for the 4W matrix and IATI. */
  readonly activities?: ActivityMapping;
  /** How one workbook a row of a register is made, where a domain works that way. */
  readonly split?: Split;
}

/** Defines a domain. */
export function defineDomain(domain: Omit<Domain, "registers"> & { readonly registers: readonly unknown[] }): Domain {
  return domain as Domain;
}
