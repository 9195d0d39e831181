/** An invented domain for the tests of reports and comparisons: actions, the agents who carry them out, and nothing that is a fact. */
import { createCatalogue } from "../definition/catalogue.js";
import { defineCodes } from "../definition/codes.js";
import { code, codes, date, integer, money, month, people, percent, place, reference, text } from "../definition/column.js";
import { defineDomain } from "../definition/domain.js";
import { defineIndicator } from "../definition/indicator.js";
import { defineRegister } from "../definition/register.js";
import type { Report } from "../definition/report.js";
import { count, share, sum } from "../expression/build.js";
import { changeSinceInitial } from "../methods/change-since.js";
import type { CellContent } from "../methods/contract.js";
import { medianDays } from "../methods/elapsed-days.js";
import { gazetteer } from "../reference/gazetteer.js";
import { periodOfId } from "../values/period.js";
import { toScaled } from "../values/scaled.js";
import type { Dataset } from "./dataset.js";
import { tableOf } from "./table.js";

const pillar = defineCodes({ id: "demo.pillar", label: { fr: "Pilier", en: "Pillar" }, codes: { securite: { fr: "Sécurité", en: "Security" }, developpement: { fr: "Développement", en: "Development" } } });
const status = defineCodes({ id: "demo.status", label: { fr: "Statut", en: "Status" }, codes: { prevue: { fr: "Prévue", en: "Planned" }, en_cours: { fr: "En cours", en: "Under way" }, realisee: { fr: "Réalisée", en: "Completed" } } });

export const agents = defineRegister({
  id: "demo.agents", sheet: { fr: "Agents", en: "Agents" }, title: { fr: "Agents", en: "Agents" }, description: { fr: "Qui fait quoi.", en: "Who does what." },
  grain: "standing", key: ["id"],
  columns: {
    id: text({ label: { fr: "Matricule", en: "Number" } }),
    name: text({ label: { fr: "Nom de l'agent", en: "Agent's name" }, personal: { fr: "pour le joindre", en: "to reach them" } }),
    grade: text({ label: { fr: "Grade", en: "Grade" } }),
  },
});

export const actions = defineRegister({
  id: "demo.actions", sheet: { fr: "Actions", en: "Actions" }, title: { fr: "Actions", en: "Actions" }, description: { fr: "Une ligne par action.", en: "One row per action." },
  grain: "standing", key: ["code"],
  columns: {
    code: text({ label: { fr: "Code", en: "Code" } }),
    pillar: code({ label: { fr: "Pilier", en: "Pillar" }, codes: pillar }),
    themes: codes({ label: { fr: "Thèmes", en: "Themes" }, codes: pillar }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    start: date({ label: { fr: "Début", en: "Start" } }),
    end: date({ label: { fr: "Fin", en: "End" } }),
    reported: month({ label: { fr: "Mois du rapport", en: "Month of report" } }),
    progress: percent({ label: { fr: "Avancement", en: "Progress" } }),
    budget: money({ label: { fr: "Budget", en: "Budget" } }),
    grant: money({ label: { fr: "Don", en: "Grant" }, currency: "any" }),
    visits: integer({ label: { fr: "Visites", en: "Visits" } }),
    attended: people({ label: { fr: "Présents", en: "Present" }, ages: true }),
    trained: people({ label: { fr: "Formés", en: "Trained" }, ages: true }),
    agent: reference({ label: { fr: "Agent", en: "Agent" }, to: agents }),
    contact: text({ label: { fr: "Contact", en: "Contact" }, personal: { fr: "pour le suivi", en: "for follow-up" } }),
  },
  rules: [{
    id: "DEM-R01", severity: "error",
    check: (r) => r.end.gte(r.start),
    message: { fr: "L'action {code} à {place.cercle} finit le {end} : avant son début. Corrigez une date.", en: "Action {code} in {place.cercle} ends on {end}: before its start. Correct a date." },
    pass: { start: "2021-01-01", end: "2021-02-01" }, fail: { start: "2021-02-01", end: "2021-01-01" },
  }, {
    id: "DEM-R02", severity: "warning",
    check: (r) => r.budget.present(),
    message: { fr: "Le budget est vide ; écrivez-le.", en: "The budget is empty; write it." },
    pass: { budget: 1 }, fail: { code: "A" },
  }],
});

/** Where a person is the key. */
export const attendance = defineRegister({
  id: "demo.attendance", sheet: { fr: "Présences", en: "Attendance" }, title: { fr: "Présences", en: "Attendance" }, description: { fr: "Une ligne par personne.", en: "One row per person." },
  grain: "period", key: ["person", "place.cercle"],
  columns: {
    person: text({ label: { fr: "Personne", en: "Person" }, personal: { fr: "la liste de présence", en: "the attendance list" } }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "cercle" }),
    days: integer({ label: { fr: "Jours", en: "Days" } }),
  },
});

const i = (id: number) => `DEM-I0${id}`;
const text2 = (fr: string, en: string) => ({ fr, en });
const by = ["pillar", "place.cercle", "pillar+status", "place.cercle+pillar", "period.month"] as const;
const indicators = [
  defineIndicator({ id: i(1), title: text2("Actions suivies", "Actions followed"), definition: text2("Nombre d'actions.", "Number of actions."), unit: "count", from: actions, by, value: () => count() }),
  defineIndicator({ id: i(2), title: text2("Actions réalisées", "Completed actions"), definition: text2("Réalisées ÷ toutes.", "Completed ÷ all."), unit: "percent", from: actions, by, value: (r) => share(r.status.eq("realisee")) }),
  defineIndicator({ id: i(3), title: text2("Budget", "Budget"), definition: text2("Somme.", "Sum."), unit: "money", from: actions, by: ["pillar"], value: (r) => sum(r.budget) }),
  defineIndicator({ id: i(4), title: text2("Durée médiane", "Median duration"), definition: text2("Jours.", "Days."), unit: "days", from: actions, by: ["pillar"], compute: medianDays({ from: "start", to: "end" }) }),
  defineIndicator({ id: i(5), title: text2("Évolution des actions réalisées", "Change of completed actions"), definition: text2("Points.", "Points."), unit: "percent", from: actions, by: ["place.cercle"], compute: changeSinceInitial({ statistic: "share", where: { status: ["realisee"] } }) }),
  defineIndicator({ id: i(6), title: text2("Actions signalées", "Actions flagged"), definition: text2("Réservé.", "Restricted."), unit: "count", from: actions, restricted: true, value: () => count() }),
  defineIndicator({ id: i(7), title: text2("Réalisées en nombre", "Completed in number"), definition: text2("Nombre.", "Number."), unit: "count", from: actions, by: ["pillar"], value: (r) => count(r.status.eq("realisee")) }),
  defineIndicator({ id: i(8), title: text2("Actions par agent", "Actions by agent"), definition: text2("Nombre.", "Number."), unit: "count", from: actions, by: ["agent"], value: () => count() }),
];

export const catalogueWith = (...reports: Report[]) => createCatalogue([defineDomain({
  id: "demo", version: 1, title: text2("Démonstration", "Demo"), description: text2("Inventée.", "Invented."), period: "month", registers: [actions, agents, attendance], indicators, reports, parameters: [],
})]);
export const catalogue = catalogueWith();

export type Rows = readonly Readonly<Record<string, CellContent | number>>[];

/** A workbook of the invented domain, for the region of Kayes. */
export function datasetOf(rows: Readonly<Record<string, Rows>>, period = "2021-07"): Dataset {
  const found = periodOfId(period)!;
  return {
    source: "kayes.xlsx", domain: "demo", lang: "fr", period: found, asOf: found.end, place: "ML01", gazetteer: gazetteer("2021"), params: {}, holidays: [],
    tables: Object.fromEntries(Object.entries(rows).map(([id, own]) => [id, tableOf(id, catalogue.register(id).cells, own, toScaled)])),
  };
}

/** Personal values that must be found nowhere. */
export const SECRETS = ["Fanta Secret", "76 00 00 01", "Moussa Caché"] as const;

const kayes = { "place.region": "ML01", "place.cercle": "ML0103" }, bafoulabe = { "place.region": "ML01", "place.cercle": "ML0101" };
export const actionRows: Rows = [
  { code: "A3", pillar: "developpement", status: "en_cours", ...kayes, start: "2021-07-10", end: "2021-07-01", progress: 0.625, budget: 250000, "grant.amount": 1250.5, "grant.currency": "EUR", agent: "m1", contact: SECRETS[1], reported: "2021-07-01" },
  { code: "A1", pillar: "securite", status: "realisee", ...kayes, start: "2021-07-01", end: "2021-07-11", progress: 1, budget: 1000000, themes: ["securite", "developpement"], agent: "M1" },
  { code: "A2", pillar: "securite", status: "prevue", ...bafoulabe, start: "2021-07-01", end: "2021-07-14", contact: SECRETS[1] },
  { code: "A4", status: "prevue" },
];
export const agentRows: Rows = [{ id: "M1", name: SECRETS[0], grade: "Chef" }];
export const attendanceRows: Rows = [{ person: SECRETS[2], "place.cercle": "ML0103", days: 3 }];
export const full = (): Dataset => datasetOf({ "demo.actions": actionRows, "demo.agents": agentRows, "demo.attendance": attendanceRows });
