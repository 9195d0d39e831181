import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { difficultyKind } from "../codes-people.js";
import { coordinations } from "./coordinations.js";

/** Difficulties that coordinations report upwards. */
export const difficultes = defineRegister({
  id: "elections.difficultes",
  sheet: { fr: "Difficultés", en: "Difficulties" },
  title: { fr: "Difficultés signalées", en: "Difficulties reported" },
  description: { fr: "Une ligne par difficulté administrative ou opérationnelle : signalée, remontée, répondue, close.", en: "One row per administrative or operational difficulty: reported, escalated, answered, closed." },
  grain: "standing",
  key: ["code"],
  columns: {
    code: text({ label: { fr: "Code de la difficulté", en: "Difficulty code" }, required: true, example: "DIF-004", maxLength: 30, width: 13 }),
    coordination: reference({ label: { fr: "Coordination", en: "Coordination" }, to: coordinations, required: true, width: 14 }),
    nature: code({ label: { fr: "Nature de la difficulté", en: "Kind of difficulty" }, codes: difficultyKind, required: true, width: 16 }),
    description: text({ label: { fr: "Difficulté", en: "Difficulty" }, required: true, multiline: true, width: 36 }),
    reportedOn: date({ label: { fr: "Signalée le", en: "Reported on" }, required: true }),
    escalatedTo: text({ label: { fr: "Remontée à", en: "Escalated to" }, width: 20, maxLength: 80, example: "Siège de l'AIGE" }),
    escalatedOn: date({ label: { fr: "Remontée le", en: "Escalated on" } }),
    answer: text({ label: { fr: "Réponse", en: "Answer" }, multiline: true, width: 30 }),
    answeredOn: date({ label: { fr: "Réponse le", en: "Answered on" } }),
    closedOn: date({ label: { fr: "Close le", en: "Closed on" } }),
  },
  computed: { open: { label: { fr: "En suspens", en: "Open" }, form: "boolean", width: 10, value: (r) => r.closedOn.missing() } },
  rules: [
    {
      id: "ELE-R135", severity: "error", at: "reportedOn",
      check: (r) => all(r.escalatedOn.gte(r.reportedOn), r.answeredOn.gte(r.reportedOn), r.closedOn.gte(r.reportedOn)),
      message: { fr: "La difficulté {code} a une date avant son signalement le {reportedOn}. Corrigez les dates.", en: "Difficulty {code} has a date before it was reported on {reportedOn}. Correct the dates." },
      pass: { reportedOn: "2021-06-01", escalatedOn: "2021-06-02", answeredOn: "2021-06-05", closedOn: "2021-06-06", answer: "Fonds virés" }, fail: { reportedOn: "2021-06-01", escalatedOn: "2021-05-30" },
    },
    {
      id: "ELE-R136", severity: "error", at: "reportedOn",
      check: (r) => all(r.reportedOn.lte(today()), r.answeredOn.lte(today()), r.closedOn.lte(today())),
      message: { fr: "La difficulté {code} a une date après celle du classeur. Corrigez-la.", en: "Difficulty {code} has a date after the workbook’s. Correct it." },
      pass: { reportedOn: "2021-07-30" }, fail: { reportedOn: "2099-06-01" },
    },
    {
      id: "ELE-R137", severity: "warning", at: "escalatedOn",
      check: (r) => all(r.closedOn.missing(), r.escalatedOn.missing()).implies(r.reportedOn.plusDays(param("difficulteDelai")).gte(today())),
      message: { fr: "La difficulté {code} est signalée depuis le {reportedOn} sans être close ni remontée. Faites-la remonter, ou dites pourquoi pas dans « Vérifié ».", en: "Difficulty {code} was reported on {reportedOn} and is neither closed nor escalated. Escalate it, or say why not in “Checked”." },
      pass: { reportedOn: "2021-07-30" }, fail: { reportedOn: "2021-06-01" },
    },
    {
      id: "ELE-R138", severity: "warning", at: "answer",
      check: (r) => r.closedOn.present().implies(r.answer.present()),
      message: { fr: "La difficulté {code} est close sans réponse écrite : dites comment elle a été levée.", en: "Difficulty {code} is closed without an answer: say how it was solved." },
      pass: { closedOn: "2021-06-06", answer: "Fonds virés" }, fail: { closedOn: "2021-06-06" },
    },
  ],
});
