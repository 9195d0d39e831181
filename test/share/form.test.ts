import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { createCatalogue, formDocument, formOf, gazetteer, periodOfId, tableOf, type Dataset, type ExampleRow, type FormDefinition, type QuestionForm, type WorkbookSpec } from "@canevas-mali/core";
import { lintXlsform, xlsformSpec } from "@canevas-mali/core/derive";
import { consultations } from "@canevas-mali/core/domains";
import { toScaled } from "@canevas-mali/core/values";
import { writeDocx, writeHtml } from "@canevas-mali/documents";
import { lintWorkbook, readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { cells } from "../workbook/hand-made.js";

const GUIDE = "consultations.guide";
const definition: FormDefinition = {
  id: "consultations.essai_guide", title: { fr: "Guide d’essai", en: "Trial guide" }, register: GUIDE, version: "version", order: "order", group: "theme", wording: "wording",
  answer: { cell: "answerKind", as: { texte: "text", choix: "one", choix_multiple: "many", echelle: "scale" } }, choices: "choices", scale: ["scaleMin", "scaleMax"], hint: "probes", required: "mandatory",
  audience: { cell: "actorKinds", asked: { fr: "Type d’acteur", en: "Kind of actor" } }, without: { cell: "change", codes: ["proposee", "refusee"] },
};
const catalogue = createCatalogue([{ ...consultations, forms: [...(consultations.forms ?? []), definition] }]);
const themes = Object.keys(catalogue.register(GUIDE).cell.get("theme")!.codes!.codes);

const rows: readonly ExampleRow[] = [
  { code: "V1-Q1", version: 1, order: 1, theme: themes[0]!, wording: "Ancienne question", answerKind: "texte" },
  { code: "V2-Q3", version: 2, order: 3, theme: themes[1]!, wording: "Quels besoins ?", answerKind: "choix_multiple", choices: "Oui ; Non ; Oui ; Ne sait pas", actorKinds: ["ong", "osc"] },
  { code: "V2-Q1", version: 2, order: 1, theme: themes[0]!, wording: "Que faites-vous ici ? Dites ${tout} & <plus>.", answerKind: "texte", probes: "Depuis quand ?", mandatory: true },
  { code: "1 question", version: 2, order: 2, theme: themes[0]!, wording: "Une seule réponse ?", answerKind: "choix", choices: "Oui;Non" },
  { code: "v2 q1", version: 2, order: 4, theme: themes[0]!, wording: "Sur une échelle ?", answerKind: "echelle", scaleMin: 1, scaleMax: 5, actorKinds: ["fds"] },
  { code: "V2-Q5", version: 2, order: 5, theme: themes[0]!, wording: "Refusée", answerKind: "texte", change: "refusee" }, { code: "V2-Q6", version: 2, order: 6, theme: themes[0]!, wording: "Sans choix ?", answerKind: "choix" },
];
const dataset: Dataset = {
  source: "", domain: "consultations", lang: "fr", period: periodOfId("2023-07")!, asOf: "2023-07-31", place: null, gazetteer: gazetteer("2023"), params: {}, holidays: [],
  tables: { [GUIDE]: tableOf(GUIDE, catalogue.register(GUIDE).cells, rows, toScaled) },
};
const form: QuestionForm = formOf(definition, dataset, catalogue)!;
const sheetOf = (spec: WorkbookSpec, name: string): string[][] => spec.sheets.find((s) => s.name === name)!.rows.map((row) => row.map((cell) => String((typeof cell === "object" && cell !== null ? cell.value : cell) ?? "")));

describe("the form of a guide", () => {
  test("the latest version, in order, without what was refused; what can’t be chosen is answered in words", () => {
    expect(form.version).toBe(2);
    expect(form.groups.map(({ code, questions }) => [code, questions.map((q) => `${q.code} ${q.answer}`)])).toEqual([[themes[0], ["V2-Q1 text", "1 question one", "v2 q1 scale", "V2-Q6 text"]], [themes[1], ["V2-Q3 many"]]]);
    expect(formOf(definition, dataset, catalogue, 1)!.groups.flatMap((g) => g.questions).map((q) => q.wording)).toEqual(["Ancienne question"]);
    expect(formOf(definition, dataset, catalogue, 9)).toBeNull();
  });
  test("to print: every question with the room for its answer, in Word and HTML", async () => {
    const document = formDocument(form, dataset, "fr");
    const asked = document.sections[0]!.blocks.filter((block) => block.kind === "form");
    expect(asked.map(({ answer, choices }) => [answer, choices.length])).toEqual([["boxes", form.audience.choices.length], ["lines", 0], ["boxes", 2], ["scale", 5], ["lines", 0], ["boxes", 3]]);
    const word = strFromU8(unzipSync(await writeDocx(document))["word/document.xml"]!), page = writeHtml(document);
    for (const text of [word, page]) for (const part of ["☐", "Une seule réponse", "Depuis quand", "&lt;plus&gt;", "Ne sait pas"]) expect(text === page && part === "☐" ? page.includes("li::before") : text.includes(part), part).toBe(true);
    expect(page).not.toContain("Ancienne question");
  });
});

describe("the XLSForm", () => {
  const spec = xlsformSpec(form, "2023-07");
  test("is one that pyxform’s rules and ours accept, and reads back as written", () => {
    expect(lintXlsform(spec)).toEqual({ refused: [], warned: [] });
    expect(lintWorkbook(spec)).toEqual([]);
    const grid = readWorkbook(writeWorkbook(spec), { source: "guide.xlsx" });
    expect(grid.sheets.map((s) => s.name)).toEqual(["survey", "choices", "settings"]);
    expect(cells(grid, 2)).toMatchObject({ A1: "form_title", B2: "consultations_essai_guide", C2: "2023-07-v2", D2: "Français (fr)" });
  });
  test("asks the kind of actor first, and each question of those it is for", () => {
    const [head, ...survey] = sheetOf(spec, "survey");
    const at = (column: string): number => head!.indexOf(column);
    expect(survey.map((row) => `${row[at("type")]} ${row[at("name")]}`.trim())).toEqual([
      "start start", "end end", "today today", "select_one acteur_type acteur_type", `begin_group ${themes[0]}`, "text v2_q1", "select_one liste_1_question q_1_question", "range v2_q1_2", "text v2_q6", "end_group", `begin_group ${themes[1]}`, "select_multiple v2_q3 v2_q3", "end_group",
    ]);
    expect(survey.map((row) => row[at("relevant")]).filter((text) => text !== "")).toEqual(["${acteur_type} = 'fds'", "${acteur_type} = 'ong' or ${acteur_type} = 'osc'"]);
    expect(survey[5]![at("required")]).toBe("yes");
    expect(survey[5]![at("label::Français (fr)")]).toContain("$ {tout}");
    expect(survey[7]![at("parameters")]).toBe("start=1 end=5 step=1");
    expect(sheetOf(spec, "choices").filter(([list]) => list === "v2_q3").map(([, name, label]) => [name, label])).toEqual([["oui", "Oui"], ["non", "Non"], ["ne_sait_pas", "Ne sait pas"]]);
  });
});
