import { code, date, decimal, defineRegister, place, text } from "../../../definition/index.js";
import { any, periodEnd, periodStart } from "../../../expression/index.js";
import { findExpectedDays } from "../../../methods/expected-days.js";
import { findSumPerGroup } from "../../../methods/sum-per-group.js";
import { activityNature, result } from "../codes-consultant.js";

const norm = { days: "days", date: "date", norm: "joursParMois", contractStart: "contratDebut", contractEnd: "contratFin" };

/** The first days of July 2021, whole, whatever the calendar says. */
const wholeDays = (count: number) => Array.from({ length: count }, (_, i) => ({ date: `2021-07-${String(i + 1).padStart(2, "0")}`, days: 1, offDayReason: "Mission" }));

/** What the consultant did, day by day. */
export const activites = defineRegister({
  id: "pagt.activites",
  sheet: { fr: "Activités du mois", en: "Activities of the month" },
  title: { fr: "Activités du consultant", en: "Consultant’s activities" },
  description: { fr: "Une ligne par jour ou demi-journée de travail, avec le résultat attendu qu’elle sert.", en: "One row per day or half-day of work, with the expected result that it serves." },
  grain: "period",
  key: ["date", "result", "description"],
  alias: ["Activités", "Activités réalisées", "Feuille de temps", "Timesheet"],
  columns: {
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Jour"] }),
    days: decimal({ label: { fr: "Jours (0,5 ou 1)", en: "Days (0.5 or 1)" }, scale: 1, min: 0, max: 1, required: true, example: "1", width: 9, alias: ["Jours", "Durée (jours)", "Nombre de jours"],
      help: { fr: "1 pour la journée, 0,5 pour la demi-journée. Deux activités le même jour : deux lignes à 0,5.", en: "1 for the day, 0.5 for half of it. Two activities on one day: two rows of 0.5." } }),
    nature: code({ label: { fr: "Nature", en: "Kind" }, codes: activityNature, required: true, width: 22, alias: ["Type d’activité", "Nature de l’activité"] }),
    description: text({ label: { fr: "Activité", en: "Activity" }, required: true, multiline: true, width: 50, alias: ["Description", "Activités menées", "Description de l’activité"],
      help: { fr: "Ce qui a été fait, sans nommer de personne.", en: "What was done, naming nobody." } }),
    result: code({ label: { fr: "Résultat attendu servi", en: "Expected result served" }, codes: result, required: true, width: 30, alias: ["Résultat attendu"] }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    output: text({ label: { fr: "Produit", en: "Output" }, width: 30, example: "Compte rendu du 12/07", alias: ["Livrable", "Produit livré", "Résultat obtenu"] }),
    offDayReason: text({ label: { fr: "Raison (week-end ou férié)", en: "Reason (weekend or holiday)" }, width: 28, example: "Session du CROCSAD un samedi", alias: ["Raison du travail un jour non ouvrable", "Justification week-end"],
      help: { fr: "À remplir pour un samedi, un dimanche ou un jour férié ; une fête musulmane peut tomber à un jour près.", en: "To fill in for a Saturday, a Sunday or a holiday; a Muslim feast may fall a day earlier or later." } }),
  },
  rules: [
    {
      id: "PAG-R100", severity: "error", at: "days",
      check: (r) => any(r.days.eq(0.5), r.days.eq(1)),
      message: { fr: "{days} jour : on compte une journée (1) ou une demi-journée (0,5).", en: "{days} day: count a day (1) or half a day (0.5)." },
      pass: { days: 0.5 },
      fail: { days: 0.7 },
    },
    {
      id: "PAG-R101", severity: "error", at: "date",
      check: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())),
      message: { fr: "Le {date} n’est pas dans la période du classeur. Corrigez la date, ou notez l’activité dans le classeur de son mois.", en: "{date} is not in the workbook’s period. Correct the date, or enter the activity in its month’s workbook." },
      pass: { date: "2021-07-12" },
      fail: { date: "1999-07-12" },
    },
    {
      id: "PAG-R102", severity: "error", at: "offDayReason",
      check: (r) => r.date.isWorkingDay().or(r.offDayReason.present()),
      message: { fr: "Le {date} est un week-end ou un jour férié : dites dans « Raison » pourquoi ce jour a été travaillé, ou corrigez la date.", en: "{date} is a weekend or a public holiday: say in “Reason” why this day was worked, or correct the date." },
      pass: { date: "2021-07-17", offDayReason: "Session du CROCSAD" },
      fail: { date: "2021-07-17" },
    },
    {
      id: "PAG-R103", severity: "warning", at: "place.cercle",
      check: (r) => r.nature.eq("mission").implies(any(r.place.cercle.present(), r.place.region.present().and(r.place.region.in(["ML09", "2023:00"])))),
      message: { fr: "Une mission de terrain sans lieu : choisissez au moins le cercle.", en: "A field mission without a place: choose at least the cercle." },
      pass: { nature: "mission", "place.region": "ML01", "place.cercle": "ML0105" },
      fail: { nature: "mission", "place.region": "ML01" },
    },
    {
      id: "PAG-R104", severity: "warning", at: "output",
      check: (r) => r.nature.eq("redaction").implies(r.output.present()),
      message: { fr: "Une journée de rédaction sans produit : dites quel document a été écrit.", en: "A day of writing without an output: say which document was written." },
      pass: { nature: "redaction", output: "Note sur le retour des services" },
      fail: { nature: "redaction" },
    },
  ],
  registerRules: [
    {
      id: "PAG-R105", severity: "error", find: findSumPerGroup({ of: "days", by: ["date"], max: 1 }),
      message: { fr: "Ce jour compte {sum} jours sur {rows} lignes : une journée n’en fait qu’un. Ramenez les activités à 0,5, ou corrigez une date.", en: "This day counts {sum} days over {rows} rows: a day is only one. Bring the activities down to 0.5, or correct a date." },
      pass: [{ date: "2021-07-12", days: 0.5 }, { date: "2021-07-12", days: 0.5 }, { date: "2021-07-13", days: 1 }],
      fail: [{ date: "2021-07-12", days: 0.5 }, { date: "2021-07-12", days: 1 }],
    },
    {
      id: "PAG-R106", severity: "warning", find: findExpectedDays({ ...norm, side: "over" }),
      message: { fr: "{worked} jours notés pour {expected} dus dans la période : {gap} de trop. Vérifiez les lignes, ou convenez du dépassement avec le coordinateur.", en: "{worked} days entered for {expected} owed in the period: {gap} too many. Check the rows, or agree on it with the coordinator." },
      pass: wholeDays(20),
      fail: wholeDays(21),
    },
    {
      id: "PAG-R107", severity: "warning", find: findExpectedDays({ ...norm, side: "under" }),
      message: { fr: "{worked} jours notés pour {expected} dus à la date du classeur : il en manque {gap}. Complétez les activités, ou dites pourquoi dans le rapport.", en: "{worked} days entered for {expected} owed at the workbook’s date: {gap} are missing. Complete the activities, or say why in the report." },
      pass: wholeDays(20),
      fail: wholeDays(19),
    },
  ],
});
