import { code, date, defineRegister, integer, percent, people, place, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { cascadeLevel, trainedPublic, trainingKind } from "../codes-people.js";
import { scrutins } from "./scrutins.js";

/** Training of those who make the electoral process: the cascade, counterparts, partners. */
export const formations = defineRegister({
  id: "elections.formations",
  sheet: { fr: "Formations", en: "Training" },
  title: { fr: "Formations, encadrement et formation continue", en: "Training, coaching and continuous training" },
  description: { fr: "Une ligne par session, prévue ou tenue.", en: "One row per session, planned or held." },
  grain: "standing",
  key: ["code"],
  alias: ["Formation", "Cascade de formation"],
  columns: {
    code: text({ label: { fr: "Code de la formation", en: "Training code" }, required: true, example: "FOR-021", maxLength: 30, width: 13 }),
    nature: code({ label: { fr: "Nature", en: "Kind" }, codes: trainingKind, required: true, width: 16 }),
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, width: 14 }),
    trainees: code({ label: { fr: "Public formé", en: "People trained" }, codes: trainedPublic, required: true, width: 20, alias: ["Public"] }),
    level: code({ label: { fr: "Niveau de la cascade", en: "Level of the cascade" }, codes: cascadeLevel, width: 18 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    theme: text({ label: { fr: "Thème", en: "Theme" }, required: true, width: 34 }),
    start: date({ label: { fr: "Début", en: "Start" }, required: true, alias: ["Date de début"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin"] }),
    planned: people({ label: { fr: "Prévus", en: "Planned" }, ages: true }),
    attended: people({ label: { fr: "Présents", en: "Attended" }, ages: true, diversity: true, help: { fr: "D’après la liste de présence ; vide tant que la session n’a pas eu lieu.", en: "From the attendance list; empty until the session is held." } }),
    older: integer({ label: { fr: "Présents – 36 ans et plus", en: "Attended – 36 and over" }, min: 0, width: 11 }),
    trainers: integer({ label: { fr: "Formateurs", en: "Trainers" }, min: 0, width: 10 }),
    score: percent({ label: { fr: "Note moyenne à la fin", en: "Mean score at the end" }, width: 11, help: { fr: "Part de bonnes réponses au test de fin.", en: "Share of right answers in the final test." } }),
  },
  computed: { total: { label: { fr: "Total des présents", en: "Total attended" }, form: "integer", width: 10, value: (r) => r.attended.women.plus(r.attended.men) } },
  rules: [
    {
      id: "ELE-R114", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La formation {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Training {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-06-07", end: "2021-06-09", "attended.women": 4, "attended.men": 6 }, fail: { start: "2021-06-09", end: "2021-06-07" },
    },
    {
      id: "ELE-R115", severity: "error", at: "older",
      check: (r) => r.attended.youth.plus(r.older).eq(r.attended.women.plus(r.attended.men)),
      values: { ages: (r) => r.attended.youth.plus(r.older), sexes: (r) => r.attended.women.plus(r.attended.men) },
      message: { fr: "La formation {code} compte {ages} présents par âge et {sexes} par sexe : les deux doivent donner le même total. Corrigez l’un des nombres.", en: "Training {code} has {ages} people by age and {sexes} by sex: both have to give the same total. Correct one of the numbers." },
      pass: { "attended.women": 4, "attended.men": 6, "attended.youth": 7, older: 3 }, fail: { "attended.women": 4, "attended.men": 6, "attended.youth": 7, older: 2 },
    },
    {
      id: "ELE-R116", severity: "error", at: "attended.women",
      check: (r) => r.attended.women.orZero().plus(r.attended.men.orZero()).gt(0).implies(r.start.lte(today())),
      message: { fr: "La formation {code} ne commence que le {start} mais a déjà des présents. Corrigez la date, ou notez-les dans « Prévus ».", en: "Training {code} starts only on {start} but already has attendees. Correct the date, or enter them as “Planned”." },
      pass: { start: "2021-06-07", "attended.women": 4, "attended.men": 6 }, fail: { start: "2099-06-07", "attended.women": 4, "attended.men": 6 },
    },
    {
      id: "ELE-R117", severity: "warning", at: "attended.women",
      check: (r) => r.end.lt(today()).implies(r.attended.women.present().and(r.attended.men.present())),
      message: { fr: "La formation {code} s’est terminée le {end} : écrivez le nombre de femmes et d’hommes présents, ou une nouvelle date.", en: "Training {code} ended on {end}: write the number of women and men present, or a new date." },
      pass: { end: "2021-06-09", "attended.women": 0, "attended.men": 6 }, fail: { end: "2021-06-09", "attended.men": 6 },
    },
    {
      id: "ELE-R118", severity: "warning", at: "level",
      check: (r) => r.trainees.eq("agents").implies(r.level.present()),
      message: { fr: "La formation {code} est pour les agents électoraux : choisissez le niveau de la cascade.", en: "Training {code} is for electoral staff: choose the level of the cascade." },
      pass: { trainees: "agents", level: "bureau" }, fail: { trainees: "agents" },
    },
    {
      id: "ELE-R119", severity: "warning", at: "start",
      check: (r) => r.trainees.eq("agents").implies(r.start.lte(r.vote.date)),
      message: { fr: "La formation {code} des agents électoraux commence le {start}, après le vote du {vote.date}. Corrigez la date ou le scrutin.", en: "Training {code} of electoral staff starts on {start}, after the vote of {vote.date}. Correct the date or the vote." },
      pass: { trainees: "agents", level: "bureau", vote: "V", start: "2021-06-07" }, fail: { trainees: "agents", level: "bureau", vote: "V", start: "2021-07-07" },
      with: { "elections.scrutins": [{ code: "V", date: "2021-07-01" }] },
    },
  ],
});
