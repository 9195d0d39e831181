import type { FormQuestion, QuestionForm } from "../definition/form.js";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../definition/sheet-spec.js";
import type { Text } from "../definition/text.js";
import { fold } from "../values/fold.js";

/** The two languages as an XLSForm names them; French is shown first. */
const FR = "Français (fr)", EN = "English (en)";
const SURVEY = ["type", "name", `label::${FR}`, `label::${EN}`, `hint::${FR}`, `hint::${EN}`, "required", "relevant", "parameters"] as const;
const CHOICES = ["list_name", "name", `label::${FR}`, `label::${EN}`] as const;
const AUDIENCE = "acteur_type";

/** A name that is none yet: ASCII letters, digits and `_`, a letter first. */
function namer(): (text: string, prefix: string) => string {
  const taken = new Set<string>();
  return (text, prefix) => {
    const bare = fold(text).replace(/[^a-z0-9]+/g, "_").replace(/^_+|_+$/g, "").slice(0, 40);
    const base = /^[a-z]/.test(bare) ? bare : bare === "" ? prefix : `${prefix}_${bare}`;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}_${n}`;
    taken.add(name);
    return name;
  };
}

/** `${` would refer to another question. */
const plain = (text: string): string => text.replaceAll("${", "$ {");
const styled = (value: string): CellSpec => ({ value, style: "text" });

/**
 * A form as an XLSForm workbook for KoboToolbox and ODK: sheets `survey`, `choices`, `settings`. The kind of actor is asked first; questions
 * for some kinds only appear for them. The wording of questions is in the language that it was written in, in both languages' columns.
 * Source of the rules: https://xlsform.org and pyxform's own checks.
 * @param period becomes part of the form's version: a form that is changed needs a new one
 */
export function xlsformSpec(form: QuestionForm, period: string): WorkbookSpec {
  const survey: Partial<Record<(typeof SURVEY)[number], string>>[] = [{ type: "start", name: "start" }, { type: "end", name: "end" }, { type: "today", name: "today" }];
  const choices: string[][] = [];
  const name = namer(), list = namer();
  for (const reserved of ["start", "end", "today", "meta", "instanceid"]) name(reserved, "q");
  const labels = (text: Text): Record<string, string> => ({ [`label::${FR}`]: plain(text.fr), [`label::${EN}`]: plain(text.en) });
  const same = (text: string): Text => ({ fr: text, en: text });
  const addList = (id: string, labels: readonly { readonly code: string; readonly label: Text }[]): string => {
    const listName = list(id, "liste"), choiceName = namer();
    for (const { code, label } of labels) choices.push([listName, choiceName(code, "c"), plain(label.fr), plain(label.en)]);
    return listName;
  };
  const asksAudience = form.groups.some(({ questions }) => questions.some(({ audience }) => audience.length > 0));
  const audienceName = asksAudience ? name(AUDIENCE, "q") : "";
  const choiceOf = namer(), audienceChoices = new Map(form.audience.choices.map(({ code }) => [code, choiceOf(code, "c")]));
  if (asksAudience) survey.push({ type: `select_one ${addList(AUDIENCE, form.audience.choices)}`, name: audienceName, ...labels(form.audience.asked), required: "yes" });
  const typeOf = (question: FormQuestion): { type: string; parameters?: string } => {
    switch (question.answer) {
      case "text": case "integer": return { type: question.answer };
      case "one": case "many": return { type: `${question.answer === "one" ? "select_one" : "select_multiple"} ${addList(question.code, question.choices.map((choice) => ({ code: choice, label: same(choice) })))}` };
      case "scale": return { type: "range", parameters: `start=${question.scale![0]} end=${question.scale![1]} step=1` };
    }
  };
  for (const group of form.groups) {
    survey.push({ type: "begin_group", name: name(group.code, "theme"), ...labels(group.label) });
    for (const question of group.questions) {
      const relevant = question.audience.flatMap((code) => (audienceChoices.has(code) ? [`\${${audienceName}} = '${audienceChoices.get(code)!}'`] : [])).join(" or ");
      survey.push({
        ...typeOf(question), name: name(question.code, "q"), ...labels(same(question.wording)), ...(question.hint === null ? {} : { [`hint::${FR}`]: plain(question.hint), [`hint::${EN}`]: plain(question.hint) }),
        ...(question.required ? { required: "yes" } : {}), ...(relevant === "" ? {} : { relevant }),
      });
    }
    survey.push({ type: "end_group" });
  }
  const version = `${period}${form.version === null ? "" : `-v${form.version}`}`;
  const sheet = (title: string, head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): SheetSpec => ({ name: title, widths, freeze: { row: 1, column: 0 }, rows: [head.map((value) => ({ value, style: "header" })), ...rows.map((row) => row.map((value) => (value === "" ? null : styled(value))))] });
  return {
    sheets: [
      sheet("survey", SURVEY, survey.map((row) => SURVEY.map((column) => row[column] ?? "")), [26, 22, 60, 60, 40, 40, 10, 40, 26]),
      sheet("choices", CHOICES, choices, [24, 24, 40, 40]),
      sheet("settings", ["form_title", "form_id", "version", "default_language"], [[form.title.fr, fold(form.id).replace(/[^a-z0-9]+/g, "_"), version, FR]], [40, 24, 16, 18]),
    ],
    styles: { header: { bold: true, fill: "E8F0F2", border: "bottom" }, text: { numberFormat: "@", wrap: true, valign: "top" } }, activeSheet: 0,
    properties: { title: form.title.fr, creator: "Canevas", language: "fr-FR" },
  };
}
