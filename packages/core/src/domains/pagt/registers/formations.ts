import { date, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";

/** Capacity-building actions, planned and held. */
export const formations = defineRegister({
  id: "pagt.formations",
  sheet: { fr: "Formations", en: "Training" },
  title: { fr: "Actions de renforcement des capacités", en: "Capacity-building actions" },
  description: { fr: "Une ligne par session de formation, prévue ou tenue.", en: "One row per training session, planned or held." },
  grain: "standing",
  key: ["code"],
  alias: ["Renforcement des capacités", "Ateliers"],
  columns: {
    code: text({ label: { fr: "Code de la formation", en: "Training code" }, required: true, example: "KAY-FOR-001", maxLength: 30, width: 14, alias: ["Code formation"] }),
    theme: text({ label: { fr: "Thème", en: "Theme" }, required: true, width: 36, alias: ["Thème de la formation", "Intitulé"] }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    start: date({ label: { fr: "Début", en: "Start" }, required: true, alias: ["Date de début", "Date début"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin", "Date fin"] }),
    planned: integer({ label: { fr: "Participants prévus", en: "Participants planned" }, min: 0, example: "30", alias: ["Nombre prévu", "Prévus"] }),
    participants: people({ label: { fr: "Participants", en: "Participants" }, partAlias: { women: ["Femmes", "Nombre de femmes"], men: ["Hommes", "Nombre d’hommes"], youth: ["Jeunes"] }, ages: true, diversity: true, help: { fr: "Personnes présentes, d’après la liste de présence ; vide tant que la formation n’a pas eu lieu.", en: "People present, from the attendance list; empty until the training has taken place." } }),
    functions: text({ label: { fr: "Fonctions des participants", en: "Participants’ functions" }, width: 34, example: "Sous-préfets (6), maires (12), agents d'état civil (10)", alias: ["Fonctions", "Profil des participants"], help: { fr: "Les fonctions et leur nombre, sans nom de personne.", en: "Functions and how many of each, without names." } }),
    trainer: text({ label: { fr: "Formateur", en: "Trainer" }, width: 22, alias: ["Formatrice", "Facilitateur", "Animateur"], personal: { fr: "pour recontacter le formateur", en: "to get back to the trainer" } }),
  },
  rules: [
    {
      id: "PAG-R139", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La formation {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Training {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-06-07", end: "2021-06-09", "participants.women": 8, "participants.men": 20, functions: "Maires (28)" },
      fail: { start: "2021-06-09", end: "2021-06-07", "participants.women": 8, "participants.men": 20, functions: "Maires (28)" },
    },
    {
      id: "PAG-R140", severity: "error", at: "participants.women",
      check: (r) => r.participants.women.orZero().plus(r.participants.men.orZero()).gt(0).implies(r.start.lte(today())),
      message: { fr: "La formation {code} ne commence que le {start} mais a déjà des participants. Corrigez la date, ou notez-les dans « Participants prévus ».", en: "Training {code} starts only on {start} but already has participants. Correct the date, or enter them as “Participants planned”." },
      pass: { start: "2021-01-07", "participants.women": 8, "participants.men": 20, functions: "Maires (28)" },
      fail: { start: "2099-01-07", "participants.women": 8, "participants.men": 20, functions: "Maires (28)" },
    },
    {
      id: "PAG-R141", severity: "warning", at: "participants.women",
      check: (r) => r.end.lt(today()).implies(r.participants.women.present().and(r.participants.men.present())),
      message: { fr: "La formation {code} s’est terminée le {end} : écrivez le nombre de femmes et d’hommes présents, ou une nouvelle date si elle a été reportée.", en: "Training {code} ended on {end}: write the number of women and men present, or a new date if it was postponed." },
      pass: { end: "2021-01-09", "participants.women": 0, "participants.men": 20, functions: "Maires (28)" },
      fail: { end: "2021-01-09" },
    },
    {
      id: "PAG-R142", severity: "error", at: "participants.women",
      check: (r) => r.participants.women.plus(r.participants.men).gt(0),
      message: { fr: "La formation {code} a 0 participant. Effacez les nombres si elle n’a pas eu lieu, ou corrigez-les.", en: "Training {code} has 0 participants. Clear the numbers if it did not take place, or correct them." },
      pass: { "participants.women": 0, "participants.men": 20, functions: "Maires (28)" },
      fail: { "participants.women": 0, "participants.men": 0 },
    },
    {
      id: "PAG-R143", severity: "warning", at: "functions",
      check: (r) => r.participants.women.plus(r.participants.men).gt(0).implies(r.functions.present()),
      message: { fr: "La formation {code} a des participants dont on ne sait pas la fonction : écrivez les fonctions et leur nombre.", en: "Training {code} has participants whose functions are not known: write the functions and how many of each." },
      pass: { "participants.women": 8, "participants.men": 20, functions: "Maires (28)" },
      fail: { "participants.women": 8, "participants.men": 20 },
    },
  ],
  registerRules: [
    {
      id: "PAG-R144", severity: "warning", find: findDuplicates(["theme", "place.region", "place.cercle", "start"], ["place.cercle"]),
      message: { fr: "Une formation du même thème, dans le même cercle et le même jour, est déjà à la ligne {first}. Gardez une seule ligne, ou dites pourquoi dans « Vérifié ».", en: "A training of the same theme, cercle and day already stands at row {first}. Keep one row, or say why in “Checked”." },
      pass: [
        { code: "KAY-FOR-001", theme: "État civil", "place.region": "ML01", "place.cercle": "ML0105", start: "2021-06-07" },
        { code: "KAY-FOR-002", theme: "État civil", "place.region": "ML01", "place.cercle": "ML0103", start: "2021-06-07" },
      ],
      fail: [
        { code: "KAY-FOR-001", theme: "État civil", "place.region": "ML01", "place.cercle": "ML0105", start: "2021-06-07" },
        { code: "KAY-FOR-002", theme: "État civil", "place.region": "ML01", "place.cercle": "ML0105", start: "2021-06-07" },
      ],
    },
  ],
});
