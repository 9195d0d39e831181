import { boolean, code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { reportKind } from "../codes-people.js";
import { coordinations } from "./coordinations.js";

/** Reports due from the coordinations to the centre. */
export const remontees = defineRegister({
  id: "elections.remontees",
  sheet: { fr: "Remontées", en: "Reports due" },
  title: { fr: "Rapports attendus des coordinations", en: "Reports due from the coordinations" },
  description: { fr: "Une ligne par rapport attendu : à quelle date, reçu quand, complet ou non.", en: "One row per report due: by which date, received when, complete or not." },
  grain: "standing",
  key: ["coordination", "report", "to"],
  alias: ["Chaîne de remontée", "Reporting", "Rapports attendus"],
  columns: {
    coordination: reference({ label: { fr: "Coordination", en: "Coordination" }, to: coordinations, required: true, width: 14 }),
    report: code({ label: { fr: "Rapport attendu", en: "Report due" }, codes: reportKind, required: true, width: 20 }),
    from: date({ label: { fr: "Période du", en: "Period from" } }),
    to: date({ label: { fr: "Période au", en: "Period to" }, required: true }),
    due: date({ label: { fr: "Attendu le", en: "Due on" }, required: true }),
    receivedOn: date({ label: { fr: "Reçu le", en: "Received on" } }),
    complete: boolean({ label: { fr: "Complet", en: "Complete" }, width: 10 }),
    questions: text({ label: { fr: "Questions posées", en: "Questions raised" }, multiline: true, width: 30 }),
    answeredOn: date({ label: { fr: "Réponses reçues le", en: "Answers received on" } }),
  },
  computed: {
    level: { label: { fr: "Niveau de la coordination", en: "Coordination’s level" }, form: "code", width: 14, value: (r) => r.coordination.level },
    onTime: { label: { fr: "À temps", en: "On time" }, form: "boolean", width: 9, value: (r) => r.receivedOn.present().and(r.receivedOn.lte(r.due)) },
    overdue: { label: { fr: "En retard", en: "Late" }, form: "boolean", width: 9, value: (r) => r.receivedOn.missing().and(r.due.lt(today())) },
    daysLate: { label: { fr: "Jours depuis l’échéance", en: "Days since due" }, form: "integer", width: 10, value: (r) => today().minus(r.due) },
  },
  rules: [
    {
      id: "ELE-R129", severity: "error", at: "to",
      check: (r) => r.to.gte(r.from),
      message: { fr: "La période finit le {to}, avant son début le {from}. Corrigez l’une des deux dates.", en: "The period ends on {to}, before its start on {from}. Correct one of the dates." },
      pass: { from: "2021-06-01", to: "2021-06-30" }, fail: { from: "2021-06-30", to: "2021-06-01" },
    },
    {
      id: "ELE-R130", severity: "warning", at: "receivedOn",
      check: (r) => r.receivedOn.gte(r.to),
      message: { fr: "Le rapport de {coordination} est reçu le {receivedOn}, avant la fin de sa période le {to} : il ne peut pas la couvrir. Corrigez la date, ou dites dans « Vérifié » qu’un complément viendra.", en: "The report of {coordination} was received on {receivedOn}, before its period ended on {to}: it can’t cover it. Correct the date, or say in “Checked” that a supplement will follow." },
      pass: { to: "2021-06-30", receivedOn: "2021-06-30" }, fail: { to: "2021-06-30", receivedOn: "2021-06-25" },
    },
    {
      id: "ELE-R131", severity: "error", at: "due",
      check: (r) => r.due.gte(r.to),
      message: { fr: "Le rapport de {coordination} serait attendu le {due}, avant la fin de sa période le {to}. Corrigez l’une des deux dates.", en: "The report of {coordination} would be due on {due}, before its period ends on {to}. Correct one of the dates." },
      pass: { to: "2021-06-30", due: "2021-07-05", receivedOn: "2021-07-04", complete: true }, fail: { to: "2021-06-30", due: "2021-06-25" },
    },
    {
      id: "ELE-R132", severity: "error", at: "receivedOn",
      check: (r) => r.receivedOn.lte(today()),
      message: { fr: "Le rapport de {coordination} serait reçu le {receivedOn}, après la date du classeur. Corrigez la date.", en: "The report of {coordination} would be received on {receivedOn}, after the workbook’s date. Correct the date." },
      pass: { receivedOn: "2021-07-04" }, fail: { receivedOn: "2099-07-04" },
    },
    {
      id: "ELE-R133", severity: "warning", at: "complete",
      check: (r) => r.receivedOn.present().implies(r.complete.present()),
      message: { fr: "Le rapport de {coordination} est reçu : dites s’il est complet.", en: "The report of {coordination} is received: say whether it is complete." },
      pass: { receivedOn: "2021-07-04", complete: false }, fail: { receivedOn: "2021-07-04" },
    },
    {
      id: "ELE-R134", severity: "error", at: "complete",
      check: (r) => r.complete.isTrue().implies(r.receivedOn.present()),
      message: { fr: "Le rapport de {coordination} serait complet sans être reçu : écrivez la date de réception.", en: "The report of {coordination} would be complete without being received: write the date." },
      pass: { complete: true, receivedOn: "2021-07-04" }, fail: { complete: true },
    },
  ],
});
