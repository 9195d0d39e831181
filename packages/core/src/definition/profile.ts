/** Who a copy or a report is for: the team, partners who work with it, or anyone. */
export type Profile = "interne" | "partenaires" | "public";
export const PROFILES: readonly Profile[] = ["interne", "partenaires", "public"];

/** The profiles under which something leaves the machine. */
export type SharedProfile = Exclude<Profile, "interne">;

/** What becomes of a column's cells: kept as they are, replaced by a stable pseudonym, kept without the personal data found in them, or left out. */
export type Keeping = "keep" | "pseudonym" | "redact" | "remove";

/** What a column says of each profile. Without a word: see `applyProfile`. */
export type ColumnShare = Readonly<Partial<Record<SharedProfile, Keeping>>>;

/** Which figures rest on whom, so that numbers that rest on too few can be hidden in what leaves the machine. */
export interface SmallCells {
  /** The number parameter that holds the smallest number of contributors a published figure may rest on. */
  readonly threshold: string;
  /** The cell that names whom a row rests on, for each register whose figures are protected. */
  readonly contributors: Readonly<Record<string, string>>;
}
