import type { Lang } from "@canevas-mali/core";
import { say } from "../pane/text.js";
import { refusalOf, type FunctionRefusal } from "./refusal.js";

/** French, unless Excel itself is in English. */
export const excelLang = (): Lang => (typeof Office !== "undefined" && Office.context?.displayLanguage?.startsWith("en") === true ? "en" : "fr");

/** A refusal as Excel shows it: its error in the cell, our sentence beside it. */
export function excelError({ kind, text }: FunctionRefusal): CustomFunctions.Error {
  const lang = excelLang(), { ErrorCode } = CustomFunctions;
  return new CustomFunctions.Error(kind === "value" ? ErrorCode.invalidValue : ErrorCode.notAvailable, say(text, lang));
}

/** Does a function's work; whatever it refuses becomes an error of Excel's. */
export async function inCell<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw excelError(refusalOf(error));
  }
}
