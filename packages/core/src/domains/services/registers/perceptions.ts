import { date, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { all } from "../../../expression/index.js";

/** Waves of the perception survey, place by place. */
export const perceptions = defineRegister({
  id: "services.perceptions",
  sheet: { fr: "Perceptions", en: "Perceptions" },
  title: { fr: "Enquêtes de perception", en: "Perception surveys" },
  description: { fr: "Une ligne par vague d’enquête et par lieu.", en: "One row per wave of the survey and place." },
  grain: "standing",
  key: ["wave", "place"],
  alias: ["Enquête de perception", "Confiance"],
  columns: {
    wave: integer({ label: { fr: "Vague", en: "Wave" }, required: true, min: 1, max: 50, example: "1", width: 8, alias: ["N° de vague"], help: { fr: "1 pour la première, puis 2, 3…", en: "1 for the first, then 2, 3…" } }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    date: date({ label: { fr: "Date de l’enquête", en: "Date of the survey" }, alias: ["Date"] }),
    asked: people({ label: { fr: "Personnes interrogées", en: "People asked" }, required: true, partAlias: { women: ["Femmes interrogées"], men: ["Hommes interrogés"] } }),
    satisfied: people({ label: { fr: "Satisfaites des services", en: "Satisfied with services" } }),
    trusting: people({ label: { fr: "Confiantes dans l’État", en: "Trusting the State" } }),
    source: text({ label: { fr: "Enquêteur ou source", en: "Surveyor or source" }, width: 24, maxLength: 120, help: { fr: "L’organisation, jamais le nom d’une personne.", en: "The organisation, never a person’s name." } }),
  },
  rules: [
    {
      id: "SER-R124", severity: "error", at: "satisfied.women",
      check: (r) => all(r.satisfied.women.lte(r.asked.women), r.satisfied.men.lte(r.asked.men)),
      message: { fr: "Il y a plus de personnes satisfaites ({satisfied.women} femmes, {satisfied.men} hommes) que d’interrogées ({asked.women}, {asked.men}). Corrigez l’un des nombres.", en: "There are more people satisfied ({satisfied.women} women, {satisfied.men} men) than asked ({asked.women}, {asked.men}). Correct one of the numbers." },
      pass: { "asked.women": 50, "asked.men": 50, "satisfied.women": 50, "satisfied.men": 20 },
      fail: { "asked.women": 50, "asked.men": 50, "satisfied.women": 51, "satisfied.men": 20 },
    },
    {
      id: "SER-R125", severity: "error", at: "trusting.women",
      check: (r) => all(r.trusting.women.lte(r.asked.women), r.trusting.men.lte(r.asked.men)),
      message: { fr: "Il y a plus de personnes confiantes ({trusting.women} femmes, {trusting.men} hommes) que d’interrogées ({asked.women}, {asked.men}). Corrigez l’un des nombres.", en: "There are more people trusting ({trusting.women} women, {trusting.men} men) than asked ({asked.women}, {asked.men}). Correct one of the numbers." },
      pass: { "asked.women": 50, "asked.men": 50, "trusting.women": 30, "trusting.men": 50 },
      fail: { "asked.women": 50, "asked.men": 50, "trusting.women": 30, "trusting.men": 51 },
    },
    {
      id: "SER-R126", severity: "error", at: "asked.women",
      check: (r) => r.asked.women.plus(r.asked.men).gt(0),
      message: { fr: "La vague {wave} n’interroge personne dans ce lieu. Corrigez les nombres, ou retirez la ligne.", en: "Wave {wave} asks nobody in this place. Correct the numbers, or remove the row." },
      pass: { wave: 1, "asked.women": 50, "asked.men": 0 },
      fail: { wave: 1, "asked.women": 0, "asked.men": 0 },
    },
    {
      id: "SER-R127", severity: "warning", at: "satisfied.women",
      check: (r) => all(r.satisfied.women.present(), r.satisfied.men.present(), r.trusting.women.present(), r.trusting.men.present()),
      message: { fr: "La vague {wave} n’a pas toutes ses réponses par sexe : écrivez les personnes satisfaites et confiantes, femmes et hommes, 0 s’il n’y en a pas.", en: "Wave {wave} lacks some answers by sex: write people satisfied and trusting, women and men, 0 where there is none." },
      pass: { wave: 1, "asked.women": 50, "asked.men": 50, "satisfied.women": 10, "satisfied.men": 20, "trusting.women": 30, "trusting.men": 25 },
      fail: { wave: 1, "asked.women": 50, "asked.men": 50, "satisfied.women": 10, "satisfied.men": 20 },
    },
  ],
});
