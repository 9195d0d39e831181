import type { ConditionalFormatSpec, ValidationSpec } from "@canevas-mali/core";
import type { StyleBook } from "./write-styles.js";
import { attributes, cutAtWord, spreadsheetAttribute, xml } from "./xml-write.js";

/** What Excel's own dialogue accepts; longer messages make it repair the file. */
const TITLE = 32;
const PROMPT = 255;
const ERROR = 225;

/** The `<dataValidations>` of a sheet. */
export function validationsXml(validations: readonly ValidationSpec[]): string {
  if (validations.length === 0) return "";
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join("")}</dataValidations>`;
}

function validationXml(rule: ValidationSpec): string {
  const message = (name: string, text: string | undefined, length: number) =>
    text === undefined || text === "" ? "" : ` ${name}="${spreadsheetAttribute(cutAtWord(text, length))}"`;
  const prompts = (rule.prompt ?? rule.promptTitle ?? "") !== "";
  const start = attributes({
    type: rule.type,
    errorStyle: rule.errorStyle,
    operator: rule.type === "list" || rule.type === "custom" ? undefined : rule.operator,
    allowBlank: rule.allowBlank === false ? undefined : 1,
    showInputMessage: prompts ? 1 : undefined,
    showErrorMessage: 1,
  });
  const messages =
    message("errorTitle", rule.errorTitle, TITLE) + message("error", rule.error, ERROR) +
    message("promptTitle", rule.promptTitle, TITLE) + message("prompt", rule.prompt, PROMPT);
  const formula = (n: 1 | 2, text: string | undefined) => (text === undefined ? "" : `<formula${n}>${xml(text)}</formula${n}>`);
  return `<dataValidation${start}${messages} sqref="${xml(rule.ref)}">${formula(1, rule.formula1)}${formula(2, rule.formula2)}</dataValidation>`;
}

/** The `<conditionalFormatting>` elements of a sheet; the first one given has priority over the next. */
export function conditionalFormatsXml(formats: readonly ConditionalFormatSpec[], styles: StyleBook): string {
  return formats
    .map(({ ref, formula, style, stopIfTrue }, n) => {
      const rule = attributes({ type: "expression", dxfId: styles.differential(style), priority: n + 1, stopIfTrue: stopIfTrue === true ? 1 : undefined });
      return `<conditionalFormatting sqref="${xml(ref)}"><cfRule${rule}><formula>${xml(formula)}</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}
