import { date, decimal, defineRegister, month, place, text } from "../../../definition/index.js";
import { param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";

/** The permanent evaluation of electoral activities. */
export const evaluations = defineRegister({
  id: "elections.evaluations",
  sheet: { fr: "Évaluation permanente", en: "Permanent evaluation" },
  title: { fr: "Évaluation permanente des activités", en: "Permanent evaluation of activities" },
  description: { fr: "Une ligne par activité, critère et mois : note, constat, correction.", en: "One row per activity, criterion and month: score, finding, correction." },
  grain: "standing",
  key: ["code"],
  alias: ["Évaluations", "Suivi-évaluation"],
  columns: {
    code: text({ label: { fr: "Code de l’évaluation", en: "Evaluation code" }, required: true, example: "EVA-003", maxLength: 30, width: 13 }),
    month: month({ label: { fr: "Mois", en: "Month" }, required: true }),
    activity: text({ label: { fr: "Activité évaluée", en: "Activity evaluated" }, required: true, width: 30 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    criterion: text({ label: { fr: "Critère", en: "Criterion" }, required: true, width: 22, maxLength: 80, example: "Respect du calendrier" }),
    score: decimal({ label: { fr: "Note", en: "Score" }, scale: 1, min: 0, width: 8, help: { fr: "De 0 à la note la plus haute, fixée dans les paramètres.", en: "From 0 to the highest score, set in the parameters." } }),
    finding: text({ label: { fr: "Constat", en: "Finding" }, multiline: true, width: 32 }),
    correction: text({ label: { fr: "Correction demandée", en: "Correction asked for" }, multiline: true, width: 30 }),
    responsible: text({ label: { fr: "Responsable (fonction)", en: "Responsible (function)" }, width: 22, maxLength: 80 }),
    due: date({ label: { fr: "Échéance", en: "Due" } }),
    doneOn: date({ label: { fr: "Faite le", en: "Done on" } }),
  },
  computed: { late: { label: { fr: "En retard", en: "Late" }, form: "boolean", width: 10, value: (r) => r.correction.present().and(r.doneOn.missing()).and(r.due.lt(today())) } },
  rules: [
    {
      id: "ELE-R124", severity: "error", at: "score",
      check: (r) => r.score.lte(param("noteMax")),
      values: { max: () => param("noteMax") },
      message: { fr: "La note de {code} est {score}, au-dessus de {max}. Corrigez-la, ou changez le paramètre « Note la plus haute ».", en: "The score of {code} is {score}, above {max}. Correct it, or change the parameter “Highest score”." },
      pass: { score: 4 }, fail: { score: 4.5 },
    },
    {
      id: "ELE-R125", severity: "warning", at: "correction",
      check: (r) => r.score.lt(param("noteSuffisante")).implies(r.correction.present()),
      message: { fr: "La note de {code} est {score} : écrivez la correction demandée et son échéance.", en: "The score of {code} is {score}: write the correction asked for and its due date." },
      pass: { score: 1, correction: "Refaire l'inventaire", due: "2099-01-01" }, fail: { score: 1 },
    },
    {
      id: "ELE-R126", severity: "warning", at: "due",
      check: (r) => r.correction.present().implies(r.due.present()),
      message: { fr: "La correction de {code} n’a pas d’échéance : écrivez-la.", en: "The correction of {code} has no due date: write it." },
      pass: { correction: "Refaire l'inventaire", due: "2099-01-01" }, fail: { correction: "Refaire l'inventaire" },
    },
    {
      id: "ELE-R127", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.lte(today()).and(r.doneOn.gte(r.month)),
      message: { fr: "La correction de {code} serait faite le {doneOn} : après la date du classeur, ou avant le mois évalué. Corrigez la date.", en: "The correction of {code} would be done on {doneOn}: after the workbook’s date, or before the month evaluated. Correct the date." },
      pass: { month: "2021-06-01", doneOn: "2021-07-10" }, fail: { month: "2021-06-01", doneOn: "2021-05-10" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R128", severity: "warning", find: findDuplicates(["activity", "criterion", "month", "place.region", "place.cercle", "place.commune"], ["place.region", "place.cercle", "place.commune"]),
      message: { fr: "Ce critère est déjà noté pour cette activité ce mois-ci à la ligne {first}. Gardez une seule note.", en: "This criterion already has a score for this activity and month at row {first}. Keep one score." },
      pass: [{ code: "1", activity: "Formation", criterion: "Calendrier", month: "2021-06-01" }, { code: "2", activity: "Formation", criterion: "Calendrier", month: "2021-07-01" }],
      fail: [{ code: "1", activity: "Formation", criterion: "Calendrier", month: "2021-06-01" }, { code: "2", activity: "Formation", criterion: "Calendrier", month: "2021-06-01" }],
    },
  ],
});
