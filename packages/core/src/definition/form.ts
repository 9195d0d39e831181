import type { Text } from "./text.js";

/** How a question is answered. */
export type AnswerKind = "text" | "integer" | "one" | "many" | "scale";

/**
 * How a register of questions makes a form to fill in: on paper, and on a phone (XLSForm). All are cell ids of the register.
 * Its key names the questions.
 */
export interface FormDefinition {
  readonly id: string;
  readonly title: Text;
  readonly register: string;
  /** A whole number: of several versions the highest is asked, or the one wanted. */
  readonly version: string | null;
  readonly order: string;
  /** A code that gathers questions under one heading. */
  readonly group: string;
  readonly wording: string;
  /** A code that says how a question is answered. */
  readonly answer: { readonly cell: string; readonly as: Readonly<Record<string, AnswerKind>> };
  /** A text of choices, separated by semicolons. */
  readonly choices: string;
  readonly scale: readonly [from: string, to: string];
  readonly hint: string;
  readonly required: string;
  /** Several codes: whom a question is for; empty for everyone. */
  readonly audience: { readonly cell: string; readonly asked: Text };
  /** Questions that are left out: those with one of these codes. */
  readonly without?: { readonly cell: string; readonly codes: readonly string[] };
}

/** One question of a form. */
export interface FormQuestion {
  readonly code: string;
  readonly wording: string;
  readonly answer: AnswerKind;
  readonly choices: readonly string[];
  /** Both ends; null for what is no scale. */
  readonly scale: readonly [number, number] | null;
  readonly hint: string | null;
  readonly required: boolean;
  /** Codes of those it is for; none for everyone. */
  readonly audience: readonly string[];
}
export interface FormGroup { readonly code: string; readonly label: Text; readonly questions: readonly FormQuestion[] }

/** A form to fill in, in the order in which it is asked. */
export interface QuestionForm {
  readonly id: string;
  readonly title: Text;
  readonly version: number | null;
  /** What is asked first, and whom questions may be for. */
  readonly audience: { readonly asked: Text; readonly choices: readonly { readonly code: string; readonly label: Text }[] };
  readonly groups: readonly FormGroup[];
}
