import type { RegisterRuleInput } from "../../../definition/register.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findLacking } from "../../../methods/lacking.js";
import { findOutsideDates } from "../../../methods/outside-dates.js";
import { findOverlappingHours } from "../../../methods/overlapping-hours.js";
import { findQuotaUnmet, findValuesMissing } from "../../../methods/quota.js";
import { findRequiredAnswers } from "../../../methods/required-answers.js";

/** Held consultations against the number that the call and the map set. */
export const QUOTA = { where: { status: ["tenue"] }, least: "nombreConsultations", planned: { register: "consultations.acteurs", cell: "planned" } } as const;
const MOMENT = { until: "missionFin", alert: "alerteJours" } as const;
const COVERAGE = {
  cell: "zone", where: { status: ["tenue"] },
  wanted: [{ code: "kayes", param: "mandatKayes", name: "Kayes" }, { code: "mopti", param: "mandatMopti", name: "Mopti" }, { code: "gao", param: "mandatGao", name: "Gao" }, { code: "tombouctou", param: "mandatTombouctou", name: "Tombouctou" }],
} as const;
/** Consultations that owe notes: held, and consent was not refused (nothing may be noted without it). */
const NOTED = { status: ["tenue"], consentInformed: [true, null] } as const;
const held = (code: string, more: Record<string, string | number> = {}) => ({ code, actor: "A1", status: "tenue", date: "2021-07-05", ...more });

/** Rules over all consultations, and across registers. Examples are read as of 31 July 2021. */
export const consultationRules: readonly RegisterRuleInput[] = [
  {
    id: "CON-R34", severity: "error", find: findOutsideDates({ date: "date", from: "missionDebut", to: "missionFin", where: { status: ["prevue", "tenue"] } }),
    message: { fr: "La consultation est datée du {date}, hors de la mission (du {from} au {to}). Corrigez la date, ou les dates de la mission dans les paramètres.", en: "The consultation is dated {date}, outside the assignment ({from} to {to}). Correct the date, or the assignment’s dates in the parameters." },
    pass: [held("C1")], fail: [held("C1", { date: "2021-06-30" })], params: { missionDebut: "2021-07-01", missionFin: "2021-08-20" },
  },
  {
    id: "CON-R35", severity: "error", find: findOverlappingHours({ who: "interviewer", date: "date", start: "startHour", end: "endHour", key: "code", where: { status: ["prevue", "tenue"] } }),
    message: { fr: "Le même enquêteur mène au même moment la consultation {otherKey} (ligne {first}). Corrigez les heures, la date ou l’enquêteur.", en: "The same interviewer holds consultation {otherKey} (row {first}) at the same time. Correct the hours, the date or the interviewer." },
    pass: [held("C1", { interviewer: "E1", startHour: 9, endHour: 10.5 }), held("C2", { interviewer: "E1", startHour: 10.5, endHour: 12 }), held("C3", { interviewer: "E2", startHour: 9, endHour: 12 })],
    fail: [held("C1", { interviewer: "E1", startHour: 9, endHour: 10.5 }), held("C2", { interviewer: "É1", startHour: 10, endHour: 12 })],
  },
  {
    id: "CON-R36", severity: "warning", find: findDuplicates(["actor", "date", "startHour"]),
    message: { fr: "Une consultation du même acteur, au même jour et à la même heure, est déjà à la ligne {first}. Gardez une seule ligne.", en: "A consultation of the same actor, day and hour already stands at row {first}. Keep one row." },
    pass: [held("C1", { startHour: 9 }), held("C2", { startHour: 11 })], fail: [held("C1", { startHour: 9 }), held("C2", { startHour: 9 })],
  },
  {
    id: "CON-R37", severity: "error", find: findLacking({ where: { status: ["tenue"] }, cells: ["guideVersion"], answer: { begun: true, register: "consultations.guide", cells: ["version"] } }),
    message: { fr: "La version {what} n’existe pas dans la feuille « Guide ». Corrigez le numéro, ou ajoutez les questions de cette version.", en: "Version {what} does not exist in sheet “Guide”. Correct the number, or add the questions of that version." },
    pass: [held("C1", { guideVersion: 1 })], fail: [held("C1", { guideVersion: 3 })], with: { "consultations.guide": [{ code: "V1-Q1", version: 1 }] },
  },
  {
    id: "CON-R38", severity: "error", find: findRequiredAnswers({
      where: NOTED, key: "code", version: "guideVersion", profile: "category", after: { date: "date", days: "delaiNotes" },
      questions: { register: "consultations.guide", key: "code", version: "version", profiles: "actorKinds", where: { mandatory: [true] } },
      answers: { register: "consultations.notes", of: "consultation", question: "question" },
    }),
    message: { fr: "{found} question(s) obligatoire(s) du guide sans réponse pour cette consultation : {missing}. Ajoutez les notes, ou une ligne « Question non posée ».", en: "{found} mandatory question(s) of the guide without an answer for this consultation: {missing}. Add the notes, or a row “Question not asked”." },
    pass: [held("C1", { guideVersion: 1 })], fail: [held("C2", { guideVersion: 1 })],
    with: { "consultations.guide": [{ code: "V1-Q1", version: 1, mandatory: true }, { code: "V1-Q2", version: 1, mandatory: false }], "consultations.notes": [{ code: "N1", consultation: "C1", question: "V1-Q1", text: "Oui" }] },
  },
  {
    id: "CON-R39", severity: "warning", find: findQuotaUnmet({ ...QUOTA, ...MOMENT, side: "before" }),
    message: { fr: "Il reste {gap} consultation(s) à tenir sur {expected} et {days} jour(s) ouvrable(s) avant la fin de la mission. Programmez-les, ou convenez d’un report avec Interpeace.", en: "{gap} consultation(s) of {expected} remain to be held and {days} working day(s) before the end of the assignment. Plan them, or agree on a delay with Interpeace." },
    pass: [held("C1"), held("C2")], fail: [held("C1")], params: { nombreConsultations: 2, missionFin: "2021-08-04" },
  },
  {
    id: "CON-R40", severity: "error", find: findQuotaUnmet({ ...QUOTA, ...MOMENT, side: "after" }),
    message: { fr: "La mission est finie et {found} consultation(s) sont tenues pour {expected} exigées : il en manque {gap}. Ajoutez celles qui manquent avant de rendre le rapport.", en: "The assignment is over and {found} consultation(s) were held of {expected} required: {gap} missing. Add those missing before handing in the report." },
    pass: [held("C1")], fail: [held("C1")], params: { nombreConsultations: 1, missionFin: "2021-07-30" },
    with: { "consultations.acteurs": [{ code: "A1", planned: 1 }] }, failWith: { "consultations.acteurs": [{ code: "A1", planned: 2 }] },
  },
  {
    id: "CON-R41", severity: "warning", find: findValuesMissing({ ...COVERAGE, ...MOMENT, side: "before" }),
    message: { fr: "Aucune consultation tenue dans : {missing}. Il reste {days} jour(s) ouvrable(s) : programmez-en une dans chaque région du contrat.", en: "No consultation held in: {missing}. {days} working day(s) remain: plan one in each region of the contract." },
    pass: [held("C1", { zone: "gao" })], fail: [held("C1", { zone: "mopti" })], params: { mandatGao: 1, missionFin: "2021-08-04" },
  },
  {
    id: "CON-R42", severity: "error", find: findValuesMissing({ ...COVERAGE, ...MOMENT, side: "after" }),
    message: { fr: "La mission est finie sans aucune consultation tenue dans : {missing}. Le rapport ne couvre pas toutes les régions du contrat : complétez, ou corrigez le contrat dans les paramètres.", en: "The assignment is over without a consultation held in: {missing}. The report does not cover all regions of the contract: complete, or correct the contract in the parameters." },
    pass: [held("C1", { zone: "gao" })], fail: [held("C1", { zone: "mopti" })], params: { mandatGao: 1, missionFin: "2021-07-30" },
  },
  {
    id: "CON-R43", severity: "warning", find: findLacking({ where: NOTED, cells: ["code"], after: { date: "date", days: "delaiNotes" }, answer: { register: "consultations.notes", cells: ["consultation"] } }),
    message: { fr: "La consultation {what} a été tenue il y a {days} jours et n’a aucune note. Saisissez-les pendant que le souvenir est frais.", en: "Consultation {what} was held {days} days ago and has no notes. Enter them while memory is fresh." },
    pass: [held("C1")], fail: [held("C2")], with: { "consultations.notes": [{ code: "N1", consultation: "C1", text: "Oui" }] },
  },
];
