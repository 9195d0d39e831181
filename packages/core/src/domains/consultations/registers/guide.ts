import { boolean, code, codes, date, defineRegister, integer, text } from "../../../definition/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { category } from "../codes.js";
import { theme } from "../codes-findings.js";
import { answerKind, change } from "../codes-work.js";

/** The interview guide, question by question and version by version. */
export const guide = defineRegister({
  id: "consultations.guide",
  sheet: { fr: "Guide", en: "Guide" },
  title: { fr: "Guide d’entretien", en: "Interview guide" },
  description: { fr: "Une ligne par question et par version. Une version utilisée dans une consultation ne se modifie plus : recopiez-la sous un nouveau numéro.", en: "One row per question and version. A version used in a consultation no longer changes: copy it under a new number." },
  grain: "standing",
  key: ["code"],
  alias: ["Guide d’entretien", "Questions"],
  columns: {
    code: text({ label: { fr: "Code de la question", en: "Question code" }, required: true, example: "V2-Q05", maxLength: 30, width: 12, alias: ["Code question"] }),
    version: integer({ label: { fr: "Version", en: "Version" }, required: true, min: 1, max: 99, example: "2", width: 9, alias: ["Version du guide"] }),
    order: integer({ label: { fr: "Ordre", en: "Order" }, required: true, min: 1, max: 500, width: 8, alias: ["N°", "Numéro"] }),
    theme: code({ label: { fr: "Thème", en: "Theme" }, codes: theme, required: true, width: 22 }),
    wording: text({ label: { fr: "Question", en: "Question" }, required: true, multiline: true, maxLength: 500, width: 50, alias: ["Libellé", "Intitulé"] }),
    answerKind: code({ label: { fr: "Type de réponse", en: "Kind of answer" }, codes: answerKind, required: true, width: 14 }),
    choices: text({ label: { fr: "Choix proposés", en: "Choices offered" }, example: "Oui ; Non ; Ne sait pas", width: 28, alias: ["Options", "Modalités"], help: { fr: "Séparés par des points-virgules.", en: "Separated by semicolons." } }),
    scaleMin: integer({ label: { fr: "Échelle de", en: "Scale from" }, min: 0, max: 10, width: 9 }),
    scaleMax: integer({ label: { fr: "Échelle à", en: "Scale to" }, min: 1, max: 10, width: 9 }),
    probes: text({ label: { fr: "Relances", en: "Probes" }, multiline: true, width: 36, alias: ["Questions de relance"] }),
    mandatory: boolean({ label: { fr: "Obligatoire", en: "Mandatory" }, required: true, width: 11 }),
    actorKinds: codes({ label: { fr: "Pour ces types d’acteur", en: "For these kinds of actor" }, codes: category, width: 26, alias: ["Types d’acteur"], help: { fr: "Vide : pour tous.", en: "Empty: for all." } }),
    change: code({ label: { fr: "État de la modification", en: "State of the change" }, codes: change, width: 14, alias: ["Modification"] }),
    changeText: text({ label: { fr: "Modification proposée et raison", en: "Change proposed and reason" }, multiline: true, width: 36 }),
    agreedOn: date({ label: { fr: "Convenue avec Interpeace le", en: "Agreed with Interpeace on" } }),
  },
  rules: [
    {
      id: "CON-R12", severity: "error", at: "choices",
      check: (r) => r.answerKind.in(["choix", "choix_multiple"]).implies(r.choices.present()),
      message: { fr: "La question {code} attend un choix : écrivez les choix proposés, séparés par des points-virgules.", en: "Question {code} expects a choice: write the choices offered, separated by semicolons." },
      pass: { answerKind: "choix", choices: "Oui ; Non" }, fail: { answerKind: "choix" },
    },
    {
      id: "CON-R13", severity: "error", at: "scaleMin",
      check: (r) => r.answerKind.eq("echelle").implies(r.scaleMin.present().and(r.scaleMax.present(), r.scaleMin.lt(r.scaleMax))),
      message: { fr: "La question {code} attend une note : écrivez les deux bouts de l’échelle, le plus petit d’abord.", en: "Question {code} expects a score: write both ends of the scale, the smaller one first." },
      pass: { answerKind: "echelle", scaleMin: 1, scaleMax: 5 }, fail: { answerKind: "echelle", scaleMin: 5, scaleMax: 1 },
    },
    {
      id: "CON-R14", severity: "error", at: "mandatory",
      check: (r) => r.mandatory.isTrue().implies(r.change.missing().or(r.change.in(["origine", "acceptee"]))),
      message: { fr: "La question {code} est obligatoire alors que sa modification est « {change} » : elle ne peut pas être exigée avant l’accord d’Interpeace. Mettez Non, ou notez l’accord.", en: "Question {code} is mandatory while its change is “{change}”: it can’t be required before Interpeace agrees. Write No, or note the agreement." },
      pass: { mandatory: true, change: "acceptee", changeText: "Plus court", agreedOn: "2021-07-01" }, fail: { mandatory: true, change: "proposee", changeText: "Plus court" },
    },
    {
      id: "CON-R15", severity: "warning", at: "changeText",
      check: (r) => r.change.in(["proposee", "acceptee", "refusee"]).implies(r.changeText.present()),
      message: { fr: "La modification de {code} est « {change} » : écrivez laquelle et pourquoi.", en: "The change of {code} is “{change}”: write which and why." },
      pass: { change: "proposee", changeText: "Plus court" }, fail: { change: "proposee" },
    },
    {
      id: "CON-R16", severity: "warning", at: "agreedOn",
      check: (r) => r.change.in(["acceptee", "refusee"]).implies(r.agreedOn.present()),
      message: { fr: "La modification de {code} est « {change} » : écrivez la date de l’échange avec Interpeace.", en: "The change of {code} is “{change}”: write the date of the exchange with Interpeace." },
      pass: { change: "acceptee", changeText: "Plus court", agreedOn: "2021-07-01" }, fail: { change: "acceptee", changeText: "Plus court" },
    },
  ],
  registerRules: [
    {
      id: "CON-R17", severity: "error", find: findDuplicates(["version", "wording"]),
      message: { fr: "La même question de la même version est déjà à la ligne {first}. Gardez-en une.", en: "The same question of the same version already stands at row {first}. Keep one." },
      pass: [{ code: "V1-Q1", version: 1, wording: "Que faites-vous ?" }, { code: "V2-Q1", version: 2, wording: "Que faites-vous ?" }],
      fail: [{ code: "V1-Q1", version: 1, wording: "Que faites-vous ?" }, { code: "V1-Q2", version: 1, wording: "Que faites-vous ?" }],
    },
    {
      id: "CON-R18", severity: "warning", find: findDuplicates(["version", "order"]),
      message: { fr: "Une autre question de cette version a le même rang, à la ligne {first}. Changez l’un des deux.", en: "Another question of this version has the same rank, at row {first}. Change one of them." },
      pass: [{ code: "V1-Q1", version: 1, order: 1 }, { code: "V1-Q2", version: 1, order: 2 }],
      fail: [{ code: "V1-Q1", version: 1, order: 1 }, { code: "V1-Q2", version: 1, order: 1 }],
    },
  ],
});
