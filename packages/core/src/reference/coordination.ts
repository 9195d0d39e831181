import type { Text } from "../definition/text.js";

/** A coded label. */
export interface Named {
  readonly code: string;
  readonly label: Text;
}

/** A humanitarian cluster or area of responsibility, by OCHA's acronym. */
export interface SectorGroup extends Named {
  readonly kind: "cluster" | "areaOfResponsibility";
}

/** A thematic group of the technical and financial partners. */
export interface ThematicGroup {
  readonly name: Text;
  readonly kind: "group" | "crossCutting" | "adHoc";
  /** Month from which it is attested, or null. */
  readonly since: string | null;
  /** True where the source does not say which kind it is. */
  readonly kindInferred: boolean;
}

/** An indicator of the Paris Declaration. */
export interface ParisIndicator {
  readonly code: string;
  readonly principle: Text;
  readonly title: Text;
  /** Target for 2010, or null. */
  readonly target: Text | null;
}

export { ORGANISATION_TYPES, PARIS_INDICATORS, SECTOR_GROUPS, source as coordinationSource, THEMATIC_GROUPS } from "./data/coordination.js";
