import { date, defineRegister, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { coordinations } from "./coordinations.js";

/** Instructions from the centre, coordination by coordination. */
export const instructions = defineRegister({
  id: "elections.instructions",
  sheet: { fr: "Instructions", en: "Instructions" },
  title: { fr: "Instructions envoyées aux coordinations", en: "Instructions sent to the coordinations" },
  description: { fr: "Une ligne par instruction et par coordination : envoyée, accusée, exécutée.", en: "One row per instruction and coordination: sent, acknowledged, carried out." },
  grain: "standing",
  key: ["number", "coordination"],
  columns: {
    number: text({ label: { fr: "N° de l’instruction", en: "Instruction no." }, required: true, example: "AIGE-2023-014", maxLength: 40, width: 16 }),
    subject: text({ label: { fr: "Objet", en: "Subject" }, required: true, width: 36 }),
    coordination: reference({ label: { fr: "Coordination", en: "Coordination" }, to: coordinations, required: true, width: 14 }),
    sentOn: date({ label: { fr: "Envoyée le", en: "Sent on" }, required: true }),
    acknowledgedOn: date({ label: { fr: "Accusée le", en: "Acknowledged on" } }),
    due: date({ label: { fr: "À exécuter avant le", en: "To be carried out by" } }),
    doneOn: date({ label: { fr: "Exécutée le", en: "Carried out on" } }),
  },
  computed: {
    level: { label: { fr: "Niveau de la coordination", en: "Coordination’s level" }, form: "code", width: 14, value: (r) => r.coordination.level },
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", width: 9, value: (r) => r.doneOn.missing().and(r.due.lt(today())) },
  },
  rules: [
    {
      id: "ELE-R139", severity: "error", at: "sentOn",
      check: (r) => all(r.acknowledgedOn.gte(r.sentOn), r.doneOn.gte(r.sentOn), r.due.gte(r.sentOn)),
      message: { fr: "L’instruction {number} a une date avant son envoi le {sentOn}. Corrigez les dates.", en: "Instruction {number} has a date before it was sent on {sentOn}. Correct the dates." },
      pass: { sentOn: "2021-07-01", acknowledgedOn: "2021-07-01", doneOn: "2021-07-08", due: "2021-07-10" }, fail: { sentOn: "2021-07-01", acknowledgedOn: "2021-06-30" },
    },
    {
      id: "ELE-R140", severity: "error", at: "doneOn",
      check: (r) => all(r.acknowledgedOn.lte(today()), r.doneOn.lte(today())),
      message: { fr: "L’instruction {number} serait accusée ou exécutée après la date du classeur. Corrigez la date.", en: "Instruction {number} would be acknowledged or carried out after the workbook’s date. Correct the date." },
      pass: { acknowledgedOn: "2021-07-01", doneOn: "2021-07-08" }, fail: { acknowledgedOn: "2021-07-01", doneOn: "2099-07-08" },
    },
    {
      id: "ELE-R141", severity: "warning", at: "acknowledgedOn",
      check: (r) => all(r.acknowledgedOn.missing(), r.doneOn.missing()).implies(r.sentOn.plusDays(param("instructionDelai")).gte(today())),
      message: { fr: "L’instruction {number}, envoyée le {sentOn} à {coordination}, n’est pas accusée. Relancez la coordination.", en: "Instruction {number}, sent on {sentOn} to {coordination}, is not acknowledged. Remind the coordination." },
      pass: { sentOn: "2021-07-30" }, fail: { sentOn: "2021-07-01" },
    },
  ],
});
