import { date, decimal, defineRegister, integer, money, people, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";

const group = <const F extends string, const E extends string, const A extends string>(fr: F, en: E, alias: A) => integer({ label: { fr, en }, min: 0, width: 11, alias: [alias] });

/** Capacity-building sessions for State representatives. */
export const formations = defineRegister({
  id: "services.formations",
  sheet: { fr: "Formations", en: "Training" },
  title: { fr: "Renforcement des capacités des représentants de l’État", en: "Capacity building of State representatives" },
  description: { fr: "Une ligne par session, prévue ou tenue.", en: "One row per session, planned or held." },
  grain: "standing",
  key: ["code"],
  alias: ["Renforcement des capacités", "Formation"],
  columns: {
    code: text({ label: { fr: "Code de la session", en: "Session code" }, required: true, example: "GAO-FOR-001", maxLength: 30, width: 14 }),
    theme: text({ label: { fr: "Thème", en: "Theme" }, required: true, width: 34, maxLength: 200 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    start: date({ label: { fr: "Début", en: "Start" }, required: true, alias: ["Date de début"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin"] }),
    trainers: text({ label: { fr: "Formateurs", en: "Trainers" }, width: 24, personal: { fr: "pour recontacter les formateurs", en: "to get back to the trainers" } }),
    planned: people({ label: { fr: "Participants prévus", en: "Participants planned" } }),
    plannedGovernors: integer({ label: { fr: "Prévus – gouvernorat", en: "Planned – governor’s office" }, min: 0, width: 11 }),
    plannedPrefets: integer({ label: { fr: "Prévus – préfets et adjoints", en: "Planned – préfets and deputies" }, min: 0, width: 11 }),
    plannedSousPrefets: integer({ label: { fr: "Prévus – sous-préfets", en: "Planned – sous-préfets" }, min: 0, width: 11 }),
    plannedTechnical: integer({ label: { fr: "Prévus – services techniques", en: "Planned – technical services" }, min: 0, width: 11 }),
    plannedLocal: integer({ label: { fr: "Prévus – collectivités", en: "Planned – local authorities" }, min: 0, width: 11 }),
    plannedOthers: integer({ label: { fr: "Prévus – autres fonctions", en: "Planned – other functions" }, min: 0, width: 11 }),
    attended: people({ label: { fr: "Participants présents", en: "Participants present" }, ages: true, diversity: true, help: { fr: "D’après la liste de présence ; vide tant que la session n’a pas eu lieu.", en: "From the attendance list; empty until the session has taken place." } }),
    governors: group("Présents – gouvernorat", "Present – governor’s office", "Gouvernorat"),
    prefets: group("Présents – préfets et adjoints", "Present – préfets and deputies", "Préfets"),
    sousPrefets: group("Présents – sous-préfets", "Present – sous-préfets", "Sous-préfets"),
    technical: group("Présents – services techniques", "Present – technical services", "Services techniques"),
    local: group("Présents – collectivités", "Present – local authorities", "Collectivités"),
    others: group("Présents – autres fonctions", "Present – other functions", "Autres"),
    scoreBefore: decimal({ label: { fr: "Note moyenne avant (sur 100)", en: "Mean score before (of 100)" }, scale: 1, min: 0, max: 100, alias: ["Pré-test"] }),
    scoreAfter: decimal({ label: { fr: "Note moyenne après (sur 100)", en: "Mean score after (of 100)" }, scale: 1, min: 0, max: 100, alias: ["Post-test"] }),
    cost: money({ label: { fr: "Coût (XOF)", en: "Cost (XOF)" }, alias: ["Coût"] }),
  },
  computed: {
    gain: { label: { fr: "Gain (points)", en: "Gain (points)" }, form: "decimal", scale: 1, value: (r) => r.scoreAfter.minus(r.scoreBefore), after: "scoreAfter" },
  },
  rules: [
    {
      id: "SER-R129", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La session {code} finit le {end}, avant son début le {start}. Corrigez une date.", en: "Session {code} ends on {end}, before its start on {start}. Correct a date." },
      pass: { start: "2021-06-07", end: "2021-06-09" },
      fail: { start: "2021-06-09", end: "2021-06-07" },
    },
    {
      id: "SER-R130", severity: "error", at: "attended.women",
      check: (r) => r.attended.women.orZero().plus(r.attended.men.orZero()).gt(0).implies(r.start.lte(today())),
      message: { fr: "La session {code} ne commence que le {start} mais a déjà des présents. Corrigez la date, ou notez-les dans « Participants prévus ».", en: "Session {code} starts only on {start} but already has people present. Correct the date, or enter them as “Participants planned”." },
      pass: { start: "2021-01-07", "attended.women": 4, "attended.men": 16 },
      fail: { start: "2099-01-07", "attended.women": 4, "attended.men": 16 },
    },
    {
      id: "SER-R131", severity: "warning", at: "attended.women",
      check: (r) => r.end.lt(today()).implies(r.attended.women.present().and(r.attended.men.present())),
      message: { fr: "La session {code} s’est terminée le {end} : écrivez les femmes et les hommes présents, ou une nouvelle date si elle a été reportée.", en: "Session {code} ended on {end}: write the women and men present, or a new date if it was postponed." },
      pass: { end: "2021-01-09", "attended.women": 0, "attended.men": 20 },
      fail: { end: "2021-01-09" },
    },
    {
      id: "SER-R132", severity: "error", at: "attended.women",
      check: (r) => r.governors.orZero().plus(r.prefets.orZero()).plus(r.sousPrefets.orZero()).plus(r.technical.orZero()).plus(r.local.orZero()).plus(r.others.orZero()).lte(r.attended.women.plus(r.attended.men)),
      values: { groups: (r) => r.governors.orZero().plus(r.prefets.orZero()).plus(r.sousPrefets.orZero()).plus(r.technical.orZero()).plus(r.local.orZero()).plus(r.others.orZero()), total: (r) => r.attended.women.plus(r.attended.men) },
      message: { fr: "Les fonctions font {groups} personnes, pour {total} femmes et hommes présents à {code}. Corrigez l’un des nombres.", en: "The functions make {groups} people, for {total} women and men present at {code}. Correct one of the numbers." },
      pass: { "attended.women": 4, "attended.men": 16, prefets: 5, sousPrefets: 15 },
      fail: { "attended.women": 4, "attended.men": 16, prefets: 6, sousPrefets: 15 },
    },
    {
      id: "SER-R133", severity: "error", at: "planned.women",
      check: (r) => r.plannedGovernors.orZero().plus(r.plannedPrefets.orZero()).plus(r.plannedSousPrefets.orZero()).plus(r.plannedTechnical.orZero()).plus(r.plannedLocal.orZero()).plus(r.plannedOthers.orZero()).lte(r.planned.women.plus(r.planned.men)),
      message: { fr: "Les fonctions prévues à {code} font plus de personnes que les {planned.women} femmes et {planned.men} hommes prévus. Corrigez l’un des nombres.", en: "The functions planned at {code} make more people than the {planned.women} women and {planned.men} men planned. Correct one of the numbers." },
      pass: { "planned.women": 5, "planned.men": 15, plannedPrefets: 5, plannedSousPrefets: 15 },
      fail: { "planned.women": 5, "planned.men": 15, plannedPrefets: 6, plannedSousPrefets: 15 },
    },
    {
      id: "SER-R134", severity: "warning", at: "scoreAfter",
      check: (r) => r.scoreBefore.present().iff(r.scoreAfter.present()),
      message: { fr: "La session {code} n’a qu’une des deux notes (avant, après) : complétez l’autre, sinon le gain n’est pas connu.", en: "Session {code} has only one of the two scores (before, after): complete the other, otherwise the gain is not known." },
      pass: { scoreBefore: 42, scoreAfter: 68 },
      fail: { scoreBefore: 42, start: "2021-01-07" },
    },
    {
      id: "SER-R135", severity: "warning", at: "scoreAfter",
      check: (r) => r.scoreAfter.gte(r.scoreBefore),
      message: { fr: "La note après ({scoreAfter}) est sous la note avant ({scoreBefore}) à {code}. Les deux sont-elles à leur place ?", en: "The score after ({scoreAfter}) is under the score before ({scoreBefore}) at {code}. Are both in their place?" },
      pass: { scoreBefore: 42, scoreAfter: 42 },
      fail: { scoreBefore: 68, scoreAfter: 42 },
    },
  ],
  registerRules: [
    {
      id: "SER-R136", severity: "warning", find: findDuplicates(["theme", "place.region", "place.cercle", "place.commune", "start"], ["place.cercle", "place.commune"]),
      message: { fr: "Une session du même thème au même lieu et au même jour est déjà à la ligne {first}. Gardez une seule ligne.", en: "A session of the same theme, place and day already stands at row {first}. Keep one row." },
      pass: [{ code: "F1", theme: "État civil", "place.region": "ML07", start: "2021-06-07" }, { code: "F2", theme: "État civil", "place.region": "ML10", start: "2021-06-07" }],
      fail: [{ code: "F1", theme: "État civil", "place.region": "ML07", start: "2021-06-07" }, { code: "F2", theme: "État civil", "place.region": "ML07", start: "2021-06-07" }],
    },
  ],
});
