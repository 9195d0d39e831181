import type { QuestionForm } from "../definition/form.js";
import type { ReportBlock, ReportDocument } from "../definition/report-document.js";
import type { Lang } from "../definition/text.js";
import { fold } from "../values/fold.js";
import { periodLabel } from "../values/period.js";
import type { Dataset } from "./dataset.js";
import { spaced } from "./message.js";

/** A form to print and fill in by hand: one heading a theme, each question with the room for its answer. */
export function formDocument(form: QuestionForm, dataset: Dataset, lang: Lang): ReportDocument {
  const fr = lang === "fr";
  const title = spaced(form.title[lang], lang), version = form.version === null ? "" : `version ${form.version}`;
  const labels = new Map(form.audience.choices.map(({ code, label }) => [code, spaced(label[lang], lang)]));
  const blocks: ReportBlock[] = [{ kind: "form", question: spaced(form.audience.asked[lang], lang), hint: null, answer: "boxes", choices: [...labels.values()] }];
  let number = 0;
  const ids = new Set<string>();
  for (const group of form.groups) {
    const text = spaced(group.label[lang], lang);
    let id = fold(text).replaceAll(" ", "-") || "theme";
    while (ids.has(id)) id += "-2";
    ids.add(id);
    blocks.push({ kind: "heading", level: 1, text, id });
    for (const { wording, hint, required, answer, choices, scale, audience } of group.questions) {
      number++;
      const only = audience.map((code) => labels.get(code) ?? code).join(", ");
      const hints = [hint, only === "" ? null : spaced(fr ? `Seulement pour : ${only}.` : `Only for: ${only}.`, lang), answer === "many" ? (fr ? "Plusieurs réponses possibles." : "Several answers possible.") : null].filter((part) => part !== null);
      blocks.push({
        kind: "form", question: `${number}. ${wording}${required ? " *" : ""}`, hint: hints.length === 0 ? null : hints.join(" "),
        answer: scale ? "scale" : choices.length > 0 ? "boxes" : "lines", choices: scale ? Array.from({ length: scale[1] - scale[0] + 1 }, (_, i) => String(scale[0] + i)) : choices,
      });
    }
  }
  blocks.push({ kind: "paragraph", content: [{ text: fr ? "* Question à poser à chaque fois." : "* Question to ask every time.", italic: true }] });
  return { lang, report: form.id, title, subtitle: [periodLabel(dataset.period, lang), version].filter((part) => part !== "").join(" – "), cover: [], sections: [{ blocks }], footer: [title, version].filter((part) => part !== "").join(" – "), asOf: dataset.asOf };
}
