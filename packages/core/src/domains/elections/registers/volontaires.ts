import { code, date, decimal, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { all, today } from "../../../expression/index.js";
import { volunteerKind } from "../codes-people.js";

/** Volunteering for peace and development. */
export const volontaires = defineRegister({
  id: "elections.volontaires",
  sheet: { fr: "Volontariat", en: "Volunteering" },
  title: { fr: "Volontariat pour la paix et le développement", en: "Volunteering for peace and development" },
  description: { fr: "Une ligne par activité : volontaires mobilisés, jours, contribution.", en: "One row per activity: volunteers mobilised, days, contribution." },
  grain: "standing",
  key: ["code"],
  alias: ["Volontaires", "VNU"],
  columns: {
    code: text({ label: { fr: "Code de l’activité", en: "Activity code" }, required: true, example: "VOL-002", maxLength: 30, width: 13 }),
    activity: text({ label: { fr: "Activité", en: "Activity" }, required: true, width: 34 }),
    nature: code({ label: { fr: "Type d’activité de volontariat", en: "Kind of volunteering" }, codes: volunteerKind, width: 20 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    start: date({ label: { fr: "Début", en: "Start" }, required: true }),
    end: date({ label: { fr: "Fin", en: "End" } }),
    volunteers: people({ label: { fr: "Volontaires", en: "Volunteers" }, ages: true }),
    older: integer({ label: { fr: "Volontaires – 36 ans et plus", en: "Volunteers – 36 and over" }, min: 0, width: 11 }),
    national: integer({ label: { fr: "Volontaires nationaux", en: "National volunteers" }, min: 0, width: 11 }),
    international: integer({ label: { fr: "Volontaires internationaux", en: "International volunteers" }, min: 0, width: 11 }),
    days: decimal({ label: { fr: "Jours de volontariat", en: "Days of volunteering" }, scale: 1, min: 0, width: 10, help: { fr: "Total de tous les volontaires : 5 volontaires, 2 jours = 10.", en: "Over all volunteers: 5 volunteers, 2 days = 10." } }),
    contribution: text({ label: { fr: "Contribution", en: "Contribution" }, multiline: true, width: 36, help: { fr: "Ce que l’activité a apporté, surtout au développement des capacités.", en: "What the activity brought, to capacity development above all." } }),
  },
  rules: [
    {
      id: "ELE-R147", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "L’activité {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Activity {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-06-07", end: "2021-06-09" }, fail: { start: "2021-06-09", end: "2021-06-07" },
    },
    {
      id: "ELE-R148", severity: "error", at: "national",
      check: (r) => r.national.plus(r.international).eq(r.volunteers.women.plus(r.volunteers.men)),
      values: { origin: (r) => r.national.plus(r.international), sexes: (r) => r.volunteers.women.plus(r.volunteers.men) },
      message: { fr: "L’activité {code} a {origin} volontaires nationaux et internationaux, mais {sexes} femmes et hommes. Corrigez l’un des nombres.", en: "Activity {code} has {origin} national and international volunteers, but {sexes} women and men. Correct one of the numbers." },
      pass: { national: 8, international: 2, "volunteers.women": 4, "volunteers.men": 6 }, fail: { national: 8, international: 1, "volunteers.women": 4, "volunteers.men": 6 },
    },
    {
      id: "ELE-R149", severity: "error", at: "older",
      check: (r) => r.volunteers.youth.plus(r.older).eq(r.volunteers.women.plus(r.volunteers.men)),
      values: { ages: (r) => r.volunteers.youth.plus(r.older), sexes: (r) => r.volunteers.women.plus(r.volunteers.men) },
      message: { fr: "L’activité {code} a {ages} volontaires par âge et {sexes} par sexe : les deux doivent donner le même total. Corrigez l’un des nombres.", en: "Activity {code} has {ages} volunteers by age and {sexes} by sex: both have to give the same total. Correct one of the numbers." },
      pass: { "volunteers.women": 4, "volunteers.men": 6, "volunteers.youth": 7, older: 3 }, fail: { "volunteers.women": 4, "volunteers.men": 6, "volunteers.youth": 7, older: 4 },
    },
    {
      id: "ELE-R150", severity: "warning", at: "contribution",
      check: (r) => all(r.end.lte(today()), r.volunteers.women.present()).implies(r.contribution.present()),
      message: { fr: "L’activité {code} est terminée : écrivez ce que les volontaires ont apporté.", en: "Activity {code} is over: write what the volunteers contributed." },
      pass: { end: "2021-06-09", "volunteers.women": 4, contribution: "12 agents formés au tri du matériel" }, fail: { end: "2021-06-09", "volunteers.women": 4 },
    },
  ],
});
