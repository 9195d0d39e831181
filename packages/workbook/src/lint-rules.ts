import type { SheetSpec, ValidationSpec } from "@canevas-mali/core";
import { parseRange } from "./address.js";

/** Longest inline list, without its quotes. */
const MAX_INLINE_LIST = 255;
/** Longest formula that Excel takes in a validation. */
const MAX_VALIDATION = 255;

/** Longest formula of Excel. */
export const MAX_FORMULA = 8192;

/** Problems of validations and conditional formats. */
export function lintRules(sheet: SheetSpec, add: (text: string) => void, targets: (where: string, formula: string | undefined) => void): void {
  for (const rule of sheet.validations ?? []) {
    const where = `validation of ${rule.ref}`;
    if (!areRanges(rule.ref)) add(`${where}: no range`);
    for (const problem of validationProblems(rule)) add(`${where}: ${problem}`);
    targets(`sheet ${sheet.name}: ${where}`, rule.formula1);
    targets(`sheet ${sheet.name}: ${where}`, rule.formula2);
  }
  for (const { ref, formula } of sheet.conditionalFormats ?? []) {
    const where = `conditional format of ${ref}`;
    if (formula.length > MAX_FORMULA) add(`${where}: formula over ${MAX_FORMULA} characters`);
    if (!areRanges(ref)) add(`${where}: no range`);
    if (formula === "" || formula.startsWith("=")) add(`${where}: formula empty or with =`);
    if (hasTableReference(formula)) add(`${where}: a table reference, which Excel refuses there`);
    targets(`sheet ${sheet.name}: ${where}`, formula);
  }
}

function validationProblems({ type, operator, formula1, formula2 }: ValidationSpec): string[] {
  const problems: string[] = [];
  if (formula1 === undefined || formula1 === "") problems.push("no formula1");
  for (const formula of [formula1 ?? "", formula2 ?? ""]) {
    if (formula.startsWith("=")) problems.push("formula with =");
    if (hasTableReference(formula)) problems.push("a table reference, which Excel refuses there");
    if (!formula.startsWith('"') && formula.length > MAX_VALIDATION) problems.push(`formula over ${MAX_VALIDATION} characters`);
  }
  if (type === "list" && /^".*"$/s.test(formula1 ?? "") && formula1!.length - 2 > MAX_INLINE_LIST) problems.push(`inline list over ${MAX_INLINE_LIST} characters`);
  const between = type !== "list" && type !== "custom" && (operator ?? "between") === "between";
  if (between && (formula2 ?? "") === "") problems.push("between without formula2");
  return problems;
}

function areRanges(refs: string): boolean {
  return refs.split(" ").every((ref) => parseRange(ref) !== null);
}

/** `T[x]` outside quotes; INDIRECT("T[x]") is fine. */
function hasTableReference(formula: string): boolean {
  return /[\p{L}\p{N}_]\[/u.test(formula.replace(/"(?:[^"]|"")*"/g, ""));
}
