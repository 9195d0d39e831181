import type { Catalogue } from "../definition/catalogue.js";
import type { Lang, Text } from "../definition/text.js";
import { formatNumber, NARROW_SPACE, NO_BREAK_SPACE } from "../values/format.js";
import { decimalOf } from "../values/scaled.js";
import type { Finding } from "./finding.js";
import { BUILT_IN } from "../definition/messages.js";

/**
 * The sentence of a finding: the built-in text of its code, or the message of its rule, with `{name}` filled from its parameters
 * (`{place.cercle}` from the parameter of that name). A placeholder without a parameter is left out. A code that no definition
 * has is its own sentence. Texts inside the parameters are in the language of the workbook.
 */
export function messageOf(finding: Finding, catalogue: Catalogue, lang: Lang): string {
  const text = BUILT_IN[finding.code]?.text ?? ruleMessage(finding, catalogue);
  if (!text) return finding.code;
  return spaced(text[lang], lang).replace(/\{([^{}|]+)(?:\|[^{}]*)?\}/g, (_, name: string) => paramText(finding.params[name], lang)).replace(/ {2,}/g, " ").trim();
}

/** What a code is called in groups of findings: the built-in title, or the first sentence of the rule's message with « … » for its values. */
export function titleOf(code: string, catalogue: Catalogue, lang: Lang): string {
  const builtIn = BUILT_IN[code]?.title;
  if (builtIn) return spaced(builtIn[lang], lang);
  const message = ruleMessage({ code, register: null, cell: null }, catalogue);
  if (!message) return code;
  const [first = ""] = spaced(message[lang].replace(/\{[^{}]+\}/g, "…"), lang).split(/(?<=[.!?]) /);
  return first.replace(/\.$/, "");
}

/** A text in French with the spaces that must not break: U+202F before `; ! ?` and inside « », U+00A0 before a colon. Other languages stay as they are. */
export function spaced(text: string, lang: Lang): string {
  return lang === "en" ? text : text.replace(/« /g, `«${NARROW_SPACE}`).replace(/ (?=[;!?»])/g, NARROW_SPACE).replace(/ (?=:(?: |$))/g, NO_BREAK_SPACE);
}

/** The rules of a column's kind (`CAN-P1`) stand in many registers: the finding's own register and cell say which is meant. */
function ruleMessage(finding: Pick<Finding, "code" | "register" | "cell">, catalogue: Catalogue): Text | undefined {
  const rules = catalogue.rules(finding.code);
  const own = rules.filter(({ model }) => model.register.id === finding.register);
  return (own.find(({ rule }) => "at" in rule && rule.at === finding.cell) ?? own[0] ?? rules[0])?.rule.message;
}

/** Numbers are grouped from here on: a smaller one may be a year. */
const GROUPED = 10_000;

/** A parameter as people read it. */
function paramText(value: string | number | undefined, lang: Lang): string {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  const digits = decimalOf(value) ?? "";
  if (Math.abs(value) >= GROUPED) return formatNumber(digits, lang);
  return lang === "fr" ? digits.replace(".", ",") : digits;
}
