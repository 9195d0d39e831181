/** A small domain with every kind of column, for the tests of what is derived. */
import { createCatalogue } from "../definition/catalogue.js";
import { defineCodes } from "../definition/codes.js";
import { boolean, code, codes, date, decimal, integer, money, month, people, percent, place, reference, text } from "../definition/column.js";
import { defineDomain } from "../definition/domain.js";
import { defineIndicator } from "../definition/indicator.js";
import { defineRegister } from "../definition/register.js";
import { defineReport } from "../definition/report.js";
import { count, param, sum } from "../expression/build.js";
import { ageOfOpen, findDuplicates } from "../methods/index.js";

export const status = defineCodes({
  id: "t.statut", label: { fr: "Statut", en: "Status" }, source: "Manuel | édition 2021",
  codes: {
    open: { fr: "Ouvert", en: "Open", alias: ["Actif"] },
    shut: { fr: "Fermé", en: "Shut", help: { fr: "Ne reçoit plus personne : porte close.", en: "Receives nobody any more." } },
    lost: { fr: "Perdu", en: "Lost", until: 2 },
  },
});
export const needs = defineCodes({ id: "t.besoins", label: { fr: "Besoins", en: "Needs" }, codes: { water: { fr: "Eau", en: "Water" }, road: { fr: "Piste", en: "Road" }, school: { fr: "École", en: "School" } } });

export const plan = defineRegister({
  id: "t.plan", sheet: { fr: "Plan", en: "Plan" }, title: { fr: "Le plan", en: "The plan" }, description: { fr: "Une ligne par action.", en: "One row per action." }, grain: "standing", key: ["code"],
  columns: {
    code: text({ label: { fr: "Code de l’action", en: "Action code" }, required: true, maxLength: 12 }),
    due: date({ label: { fr: "Échéance", en: "Due" } }),
    axis: code({ label: { fr: "Axe", en: "Axis" }, codes: status }),
  },
});

export const works = defineRegister({
  id: "t.works", sheet: { fr: "Travaux", en: "Works" }, title: { fr: "Travaux | suivi", en: "Works" }, description: { fr: "Ce qui se fait, et où.", en: "What is done, and where." }, grain: "period", key: ["action", "place.commune"],
  columns: {
    action: reference({ label: { fr: "Action", en: "Action" }, to: plan, required: true }),
    title: text({ label: { fr: "Intitulé", en: "Heading" }, maxLength: 8, help: { fr: "En deux mots ; sans sigle.", en: "In two words." } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status, required: true }),
    formerStatus: code({ label: { fr: "Statut précédent", en: "Former status" }, codes: status, until: 2 }),
    needs: codes({ label: { fr: "Besoins", en: "Needs" }, codes: needs, required: true }),
    gaps: codes({ label: { fr: "Manques", en: "Gaps" }, codes: needs }),
    workers: integer({ label: { fr: "Ouvriers", en: "Workers" }, min: 0, max: 500, required: true }),
    balance: integer({ label: { fr: "Solde", en: "Balance" } }),
    length: decimal({ label: { fr: "Longueur (km)", en: "Length (km)" }, scale: 2, min: 0 }),
    progress: percent({ label: { fr: "Avancement", en: "Progress" }, required: true }),
    budget: money({ label: { fr: "Budget (XOF)", en: "Budget (XOF)" } }),
    correction: money({ label: { fr: "Correction (XOF)", en: "Correction (XOF)" }, negative: true }),
    gift: money({ label: { fr: "Don", en: "Gift" }, currency: "any" }),
    opened: date({ label: { fr: "Ouvert le", en: "Opened on" }, min: "2020-01-01", required: true }),
    from: month({ label: { fr: "Depuis le mois", en: "Since" } }),
    paved: boolean({ label: { fr: "Bitumé", en: "Paved" } }),
    checkedOn: boolean({ label: { fr: "Contrôlé", en: "Inspected" }, required: true }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "cercle" }),
    seat: place({ label: { fr: "Siège", en: "Seat" }, downTo: "arrondissement" }),
    staff: people({ label: { fr: "Équipe", en: "Team" }, ages: true, diversity: true, total: true, required: true }),
    foreman: text({ label: { fr: "Chef de chantier", en: "Foreman" }, personal: { fr: "répond du chantier", en: "answers for the site" } }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.status.eq("open").and(r.action.due.lt("2021-01-01")) },
    crew: { label: { fr: "Effectif", en: "Crew" }, form: "integer", value: (r) => r.staff.women.plus(r.staff.men) },
    share: { label: { fr: "Dépense", en: "Spent" }, form: "decimal", scale: 1, value: (r) => r.length.times(2) },
    dueOn: { label: { fr: "Échéance du plan", en: "Planned due date" }, form: "date", value: (r) => r.action.due },
    axis: { label: { fr: "Axe", en: "Axis" }, form: "code", codes: status, value: (r) => r.action.axis },
    ref: { label: { fr: "Rappel de l’action", en: "Action again" }, form: "code", value: (r) => r.action },
  },
  rules: [
    {
      id: "TST-R10", severity: "warning", check: (r) => r.progress.lte(1).and(r.workers.gte(param("equipe"))),
      message: { fr: "Trop peu d’ouvriers ({workers}) : au moins {wanted} | voir le plan.", en: "Too few workers ({workers}): at least {wanted}." }, values: { wanted: () => param("equipe") }, at: "workers",
      pass: { progress: 1, workers: 10 }, fail: { progress: 1, workers: 0 },
    },
    { id: "TST-R2", severity: "error", check: (r) => r.status.eq("shut").implies(r.paved.isTrue()), message: { fr: "Fermé sans bitume : corrigez.", en: "Shut without paving: correct it." }, pass: { status: "shut", paved: true }, fail: { status: "shut", paved: false } },
  ],
  registerRules: [
    { id: "TST-R3", severity: "error", find: findDuplicates(["title", "place.commune"]), message: { fr: "Même intitulé qu’à la ligne {first}.", en: "Same heading as row {first}." }, pass: [{ title: "a" }], fail: [{ title: "a", "place.commune": "ML010101" }, { title: "a", "place.commune": "ML010101" }] },
  ],
});

export const domain = defineDomain({
  id: "t", version: 3, title: { fr: "Chantiers", en: "Works" }, description: { fr: "Suivi des chantiers.", en: "Follow-up of works." }, period: "month",
  registers: [plan, works],
  indicators: [
    defineIndicator({ id: "TST-I10", title: { fr: "Âge médian", en: "Median age" }, unit: "days", definition: { fr: "Âge médian des chantiers ouverts.", en: "Median age of open works." }, from: works, by: ["place.region"], better: "lower", compute: ageOfOpen({ since: "opened", where: { status: ["open"] }, statistic: "median" }) }),
    defineIndicator({ id: "TST-I2", title: { fr: "Ouvriers", en: "Workers" }, unit: "number", definition: { fr: "Ouvriers des chantiers ouverts.", en: "Workers of open works." }, from: works, by: ["status", "place.region+status", "period.month"], value: (r) => sum(r.workers, r.status.eq("open")) }),
    defineIndicator({ id: "TST-I1", title: { fr: "Chantiers", en: "Works" }, unit: "count", definition: { fr: "Toutes les lignes.", en: "All rows." }, from: works, value: () => count() }),
  ],
  reports: [defineReport({ id: "t.mensuel", title: { fr: "Rapport mensuel", en: "Monthly report" }, subtitle: { fr: "{period}", en: "{period}" }, purpose: { fr: "Pour le préfet : où en sont les chantiers.", en: "For the préfet." }, blocks: [{ kind: "heading", level: 1, text: { fr: "Chantiers", en: "Works" } }] })],
  parameters: [
    { id: "equipe", label: { fr: "Équipe minimale", en: "Smallest team" }, kind: "number", default: 3, unit: { fr: "personnes", en: "people" }, source: { fr: "Usage", en: "Custom" } },
    { id: "debut", label: { fr: "Début du programme", en: "Start of the programme" }, kind: "date", default: null, unit: { fr: "date", en: "date" }, source: { fr: "Convention", en: "Agreement" } },
  ],
});
export const catalogue = createCatalogue([domain]);
