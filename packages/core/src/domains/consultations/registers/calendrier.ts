import { code, date, decimal, defineRegister, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findOutsideDates } from "../../../methods/outside-dates.js";
import { findSumAgainst } from "../../../methods/sum-against.js";
import { findSumPerGroup } from "../../../methods/sum-per-group.js";
import { activity, dayStatus, deliverable } from "../codes-work.js";

/** The working days of the assignment, planned and done. */
export const calendrier = defineRegister({
  id: "consultations.calendrier",
  sheet: { fr: "Calendrier", en: "Calendar" },
  title: { fr: "Calendrier d’exécution", en: "Calendar of the assignment" },
  description: { fr: "Une ligne par jour (ou demi-journée) de travail de la mission, convenu avec Interpeace.", en: "One row per working day (or half day) of the assignment, agreed with Interpeace." },
  grain: "standing",
  key: ["date", "activity", "description"],
  alias: ["Calendrier d’exécution", "Chronogramme"],
  columns: {
    date: date({ label: { fr: "Date", en: "Date" }, required: true }),
    days: decimal({ label: { fr: "Jours", en: "Days" }, scale: 1, min: 0.5, max: 1, required: true, example: "1", width: 8, alias: ["Durée"], help: { fr: "0,5 ou 1.", en: "0.5 or 1." } }),
    activity: code({ label: { fr: "Activité", en: "Activity" }, codes: activity, required: true, width: 26 }),
    description: text({ label: { fr: "Précision", en: "Details" }, width: 40, maxLength: 300, alias: ["Description"] }),
    deliverable: code({ label: { fr: "Livrable remis", en: "Deliverable handed in" }, codes: deliverable, width: 20, alias: ["Livrable"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: dayStatus, required: true, width: 10 }),
  },
  rules: [
    {
      id: "CON-R69", severity: "error", at: "date",
      check: (r) => r.status.eq("fait").implies(r.date.lte(today())),
      message: { fr: "Le jour du {date} est « Fait » mais il est après la date du classeur. Corrigez la date ou le statut.", en: "The day of {date} is “Done” but is after the workbook’s date. Correct the date or the status." },
      pass: { date: "2021-07-05", status: "fait" }, fail: { date: "2099-07-06", status: "fait" },
    },
    {
      id: "CON-R70", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevu").implies(r.date.gte(today())),
      message: { fr: "Le jour du {date} est encore « Prévu » : mettez « Fait », ou changez la date.", en: "The day of {date} is still “Planned”: write “Done”, or change the date." },
      pass: { date: "2099-07-06", status: "prevu" }, fail: { date: "2010-07-05", status: "prevu" },
    },
    {
      id: "CON-R71", severity: "warning", at: "date",
      check: (r) => r.date.isWorkingDay(),
      message: { fr: "Le {date} n’est pas un jour ouvrable. Vérifiez la date, ou dites pourquoi dans « Vérifié ».", en: "{date} is no working day. Check the date, or say why in “Checked”." },
      pass: { date: "2021-07-05" }, fail: { date: "2021-07-04" },
    },
    {
      id: "CON-R72", severity: "error", at: "days",
      check: (r) => r.days.eq(0.5).or(r.days.eq(1)),
      message: { fr: "« Jours » vaut {days} : écrivez 0,5 ou 1.", en: "“Days” is {days}: write 0.5 or 1." },
      pass: { days: 0.5 }, fail: { days: 0.7 },
    },
  ],
  registerRules: [
    {
      id: "CON-R73", severity: "error", find: findOutsideDates({ date: "date", from: "missionDebut", to: "missionFin" }),
      message: { fr: "Le {date} est hors de la mission (du {from} au {to}). Corrigez la date, ou les dates de la mission dans les paramètres.", en: "{date} is outside the assignment ({from} to {to}). Correct the date, or the assignment’s dates in the parameters." },
      pass: [{ date: "2021-07-05", days: 1 }], fail: [{ date: "2021-08-05", days: 1 }], params: { missionDebut: "2021-07-01", missionFin: "2021-07-30" },
    },
    {
      id: "CON-R74", severity: "warning", find: findSumPerGroup({ of: "days", by: ["date"], max: 1 }),
      message: { fr: "Ce jour compte {sum} jours sur {rows} lignes. Ramenez les activités à 0,5 ; si deux personnes ont travaillé, dites-le dans « Vérifié ».", en: "This day counts {sum} days over {rows} rows. Bring the activities down to 0.5; if two people worked, say so in “Checked”." },
      pass: [{ date: "2021-07-05", days: 0.5 }, { date: "2021-07-05", days: 0.5 }], fail: [{ date: "2021-07-05", days: 0.5 }, { date: "2021-07-05", days: 1 }],
    },
    {
      id: "CON-R75", severity: "warning", find: findSumAgainst({ of: "days", expected: "joursMission", tolerance: "toleranceJours", side: "over" }),
      message: { fr: "Le calendrier compte {sum} jours pour une mission de {expected} : {gap} de trop. Resserrez-le, ou convenez du dépassement avec Interpeace et corrigez le paramètre.", en: "The calendar has {sum} days for an assignment of {expected}: {gap} too many. Tighten it, or agree with Interpeace and correct the parameter." },
      pass: [{ date: "2021-07-05", days: 1 }], fail: [{ date: "2021-07-05", days: 1 }, { date: "2021-07-06", days: 1 }], params: { joursMission: 1, toleranceJours: 0 },
    },
  ],
});
