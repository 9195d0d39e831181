import type { Text } from "@canevas-mali/core";
import { Refusal, sentenceOf } from "../app/refusal.js";

/** What Excel shows: `value` (#VALUE!) where an argument can't be used, `notAvailable` (#N/A) where there is no answer to a good question. */
export type RefusalKind = "value" | "notAvailable";

/** A function that has no result, with its sentence. */
export class FunctionRefusal extends Refusal {
  readonly kind: RefusalKind;

  constructor(kind: RefusalKind, text: Text) {
    super(text);
    this.name = "FunctionRefusal";
    this.kind = kind;
  }
}

/** Whatever went wrong, as a refusal: nothing that a host or the engine refuses is the fault of an argument. */
export const refusalOf = (error: unknown): FunctionRefusal => (error instanceof FunctionRefusal ? error : new FunctionRefusal("notAvailable", sentenceOf(error)));
