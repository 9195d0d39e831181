import type { Catalogue } from "../definition/catalogue.js";
import type { Code } from "../definition/codes.js";
import type { FormDefinition, FormQuestion, QuestionForm } from "../definition/form.js";
import { rowsView, type Dataset } from "./dataset.js";

/** The choices of a cell: « Oui ; Non ; Ne sait pas ». */
const choicesOf = (text: string | null): string[] => [...new Set((text ?? "").split(/[;\n]/u).map((choice) => choice.trim()).filter((choice) => choice !== ""))];

/**
 * The form that a register's rows make; null where no question of that version is there. A question without a wording or a known kind of
 * answer is left out; one to choose from without choices, or a scale without its ends, is answered in words. A theme stands where its
 * first question does.
 */
export function formOf(definition: FormDefinition, dataset: Dataset, catalogue: Catalogue, wanted: number | null = null): QuestionForm | null {
  const model = catalogue.register(definition.register);
  const rows = rowsView(model, dataset.tables[definition.register]);
  const text = (row: number, cell: string): string | null => { const content = rows.get(row, cell); return typeof content === "string" ? content : null; };
  const all = Array.from({ length: rows.count }, (_, row) => row);
  const versionOf = (row: number): number | null => (definition.version === null ? null : rows.number(row, definition.version));
  const version = wanted ?? all.reduce<number | null>((most, row) => { const own = versionOf(row); return own !== null && (most === null || own > most) ? own : most; }, null);
  const labels = model.cell.get(definition.group)!.codes?.codes as Readonly<Record<string, Code>>;
  const groups = new Map<string, FormQuestion[]>();
  const asked = all.filter((row) => versionOf(row) === version && !definition.without?.codes.includes(text(row, definition.without.cell) ?? ""))
    .sort((a, b) => (rows.number(a, definition.order) ?? Infinity) - (rows.number(b, definition.order) ?? Infinity) || a - b);
  for (const row of asked) {
    const code = text(row, model.keyCells[0]!.id), wording = text(row, definition.wording), group = text(row, definition.group);
    const kind = definition.answer.as[text(row, definition.answer.cell) ?? ""];
    if (code === null || wording === null || group === null || !kind) continue;
    const choices = choicesOf(text(row, definition.choices)), [from, to] = definition.scale.map((cell) => rows.number(row, cell)) as [number | null, number | null];
    const scale = kind === "scale" && from !== null && to !== null && from < to ? ([from, to] as const) : null;
    const audience = rows.get(row, definition.audience.cell);
    groups.set(group, [...(groups.get(group) ?? []), {
      code, wording, choices: kind === "one" || kind === "many" ? choices : [], scale, hint: text(row, definition.hint), required: rows.get(row, definition.required) === true, audience: Array.isArray(audience) ? audience : [],
      answer: ((kind === "one" || kind === "many") && choices.length === 0) || (kind === "scale" && !scale) ? "text" : kind,
    }]);
  }
  if (groups.size === 0) return null;
  const audience = Object.entries(model.cell.get(definition.audience.cell)!.codes?.codes ?? {}) as [string, Code][];
  return {
    id: definition.id, title: definition.title, version, audience: { asked: definition.audience.asked, choices: audience.filter(([, code]) => code.until === undefined).map(([code, label]) => ({ code, label: { fr: label.fr, en: label.en } })) },
    groups: [...groups].map(([code, questions]) => ({ code, label: { fr: labels[code]!.fr, en: labels[code]!.en }, questions })),
  };
}
