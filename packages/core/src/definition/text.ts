/** The languages every user-facing text exists in. French comes first everywhere. */
export type Lang = "fr" | "en";

/** A text in every language; a missing language is a compile error. */
export interface Text {
  readonly fr: string;
  readonly en: string;
}
