import { date, defineRegister, integer, money, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { points } from "./points.js";

const SCALE = { fr: "0 : non, 1 : en partie, 2 : oui.", en: "0: no, 1: in part, 2: yes." };
const criterion = <const F extends string, const E extends string>(fr: F, en: E) => integer({ label: { fr, en }, min: 0, max: 2, width: 12, help: SCALE });

/** Files of restoration and development projects, with their quality check. */
export const projets = defineRegister({
  id: "services.projets",
  sheet: { fr: "Fiches-projets", en: "Project files" },
  title: { fr: "Projets de restauration et de développement de services", en: "Restoration and development projects" },
  description: { fr: "Une ligne par fiche-projet, avec la note de chaque critère de qualité, de 0 à 2.", en: "One row per project file, with the score of each quality criterion, from 0 to 2." },
  grain: "standing",
  key: ["code"],
  alias: ["Projets", "Projets de restauration", "Fiches projets"],
  columns: {
    code: text({ label: { fr: "Code du projet", en: "Project code" }, required: true, example: "GAO-PR-004", maxLength: 30, width: 14, alias: ["Code projet"] }),
    point: reference({ label: { fr: "Point (code)", en: "Point (code)" }, to: points, required: true, example: "GAO-PT-007", width: 14, alias: ["Point", "Code du point"] }),
    title: text({ label: { fr: "Intitulé", en: "Title" }, required: true, width: 36, maxLength: 200, alias: ["Titre du projet", "Projet"] }),
    draftedOn: date({ label: { fr: "Formulé le", en: "Drafted on" }, alias: ["Date de formulation"] }),
    participation: criterion("Critère : participation", "Criterion: participation"),
    costing: criterion("Critère : coût réaliste", "Criterion: realistic cost"),
    sustainability: criterion("Critère : durabilité", "Criterion: sustainability"),
    conflict: criterion("Critère : sensibilité aux conflits", "Criterion: conflict sensitivity"),
    accessibility: criterion("Critère : accessibilité", "Criterion: accessibility"),
    inclusion: criterion("Critère : genre et inclusion", "Criterion: gender and inclusion"),
    ownership: criterion("Critère : portage par l’État et la collectivité", "Criterion: borne by the State and local authority"),
    revisions: integer({ label: { fr: "Tours de révision", en: "Revision rounds" }, min: 0, max: 20, width: 11, alias: ["Révisions"] }),
    approvedOn: date({ label: { fr: "Approuvé le", en: "Approved on" }, alias: ["Date d’approbation"] }),
    budget: money({ label: { fr: "Budget (XOF)", en: "Budget (XOF)" }, alias: ["Budget", "Coût"] }),
    contribution: money({ label: { fr: "Contribution de la communauté (XOF)", en: "Community contribution (XOF)" }, alias: ["Contribution communautaire", "Apport de la communauté"], help: { fr: "En argent ou en nature évaluée, comprise dans le budget.", en: "In cash or in kind, valued, part of the budget." } }),
  },
  computed: {
    region: { label: { fr: "Région", en: "Region" }, form: "code", value: (r) => r.point.place.region, after: "point" },
    score: { label: { fr: "Note de qualité (sur 14)", en: "Quality score (of 14)" }, form: "integer", after: "ownership",
      value: (r) => r.participation.plus(r.costing).plus(r.sustainability).plus(r.conflict).plus(r.accessibility).plus(r.inclusion).plus(r.ownership),
      help: { fr: "Somme des sept critères ; vide tant qu’il en manque un.", en: "Sum of the seven criteria; empty while one is missing." } },
  },
  rules: [
    {
      id: "SER-R59", severity: "error", at: "approvedOn",
      check: (r) => r.approvedOn.gte(r.draftedOn),
      message: { fr: "Le projet {code} serait approuvé le {approvedOn}, avant d’être formulé le {draftedOn}. Corrigez une date.", en: "Project {code} would be approved on {approvedOn}, before being drafted on {draftedOn}. Correct a date." },
      pass: { draftedOn: "2021-06-01", approvedOn: "2021-06-15" },
      fail: { draftedOn: "2021-06-15", approvedOn: "2021-06-01" },
    },
    {
      id: "SER-R60", severity: "error", at: "draftedOn",
      check: (r) => all(r.draftedOn.lte(today()), r.approvedOn.lte(today())),
      message: { fr: "Le projet {code} serait formulé ou approuvé après la date du classeur. Laissez la date vide tant que ce n’est pas fait.", en: "Project {code} would be drafted or approved after the workbook’s date. Leave the date empty until it is done." },
      pass: { draftedOn: "2021-01-15" },
      fail: { draftedOn: "2099-01-15" },
    },
    {
      id: "SER-R61", severity: "warning", at: "participation",
      check: (r) => r.approvedOn.present().implies(all(r.participation.present(), r.costing.present(), r.sustainability.present(), r.conflict.present(), r.accessibility.present(), r.inclusion.present(), r.ownership.present())),
      message: { fr: "Le projet {code} est approuvé et un critère de qualité n’est pas noté : notez les sept critères, de 0 à 2.", en: "Project {code} is approved and a quality criterion has no score: score all seven, from 0 to 2." },
      pass: { approvedOn: "2021-06-15", participation: 2, costing: 1, sustainability: 2, conflict: 2, accessibility: 1, inclusion: 1, ownership: 2 },
      fail: { approvedOn: "2021-06-15", participation: 2 },
    },
    {
      id: "SER-R62", severity: "warning", at: "score",
      check: (r) => r.approvedOn.present().implies(r.score.gte(param("seuilQualite"))),
      values: { wished: () => param("seuilQualite") },
      message: { fr: "Le projet {code} est approuvé avec {score} sur 14, pour {wished} souhaités. Reprenez la fiche, ou dites pourquoi dans « Vérifié ».", en: "Project {code} is approved with {score} of 14, where {wished} are wished for. Revise the file, or say why in “Checked”." },
      pass: { approvedOn: "2021-06-15", participation: 2, costing: 1, sustainability: 2, conflict: 2, accessibility: 1, inclusion: 1, ownership: 2 },
      fail: { approvedOn: "2021-06-15", participation: 1, costing: 1, sustainability: 1, conflict: 1, accessibility: 1, inclusion: 1, ownership: 2 },
    },
    {
      id: "SER-R63", severity: "warning", at: "conflict",
      check: (r) => r.approvedOn.present().implies(r.conflict.gt(0).and(r.participation.gt(0))),
      message: { fr: "Le projet {code} est approuvé avec 0 en participation ou en sensibilité aux conflits. Reprenez-le avec la communauté, ou dites pourquoi dans « Vérifié ».", en: "Project {code} is approved with 0 for participation or conflict sensitivity. Take it up again with the community, or say why in “Checked”." },
      pass: { approvedOn: "2021-06-15", conflict: 1, participation: 2 },
      fail: { approvedOn: "2021-06-15", conflict: 0, participation: 2 },
    },
    {
      id: "SER-R64", severity: "error", at: "contribution",
      check: (r) => r.contribution.lte(r.budget),
      message: { fr: "La contribution de la communauté ({contribution}) dépasse le budget de {code} ({budget}). Corrigez un montant.", en: "The community’s contribution ({contribution}) exceeds the budget of {code} ({budget}). Correct an amount." },
      pass: { budget: 20000000, contribution: 2000000 },
      fail: { budget: 2000000, contribution: 20000000 },
    },
    {
      id: "SER-R65", severity: "warning", at: "budget",
      check: (r) => r.approvedOn.present().implies(r.budget.gt(0).and(r.budget.present())),
      message: { fr: "Le projet {code} est approuvé sans budget : écrivez-le.", en: "Project {code} is approved without a budget: write it." },
      pass: { approvedOn: "2021-06-15", budget: 20000000 },
      fail: { approvedOn: "2021-06-15" },
    },
    {
      id: "SER-R66", severity: "warning", at: "approvedOn",
      check: (r) => r.point.stage.in(["approuve", "engage", "restaure", "suivi"]).implies(r.approvedOn.present()),
      message: { fr: "Le point {point} est à l’étape « {point.stage} » mais la fiche {code} n’est pas approuvée. Écrivez la date d’approbation, ou corrigez l’étape du point.", en: "Point {point} is at stage “{point.stage}” but file {code} is not approved. Write the date of approval, or correct the point’s stage." },
      pass: { point: "GAO-PT-001", approvedOn: "2021-06-15" },
      fail: { point: "GAO-PT-001" },
      with: { "services.points": [{ code: "GAO-PT-001", stage: "engage" }] },
    },
  ],
  registerRules: [
    {
      id: "SER-R67", severity: "warning", find: findDuplicates(["point", "title"]),
      message: { fr: "Un projet du même intitulé pour ce point est déjà à la ligne {first}. Gardez une seule ligne, ou précisez l’intitulé.", en: "A project of the same title for this point already stands at row {first}. Keep one row, or make the title more precise." },
      pass: [{ code: "PR1", point: "GAO-PT-001", title: "Réhabilitation" }, { code: "PR2", point: "GAO-PT-002", title: "Réhabilitation" }],
      fail: [{ code: "PR1", point: "GAO-PT-001", title: "Réhabilitation" }, { code: "PR2", point: "GAO-PT-001", title: "Réhabilitation" }],
    },
  ],
});
