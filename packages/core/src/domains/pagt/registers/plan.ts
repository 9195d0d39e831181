import { boolean, date, defineRegister, money, text } from "../../../definition/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findPlanCounts } from "../../../methods/plan-counts.js";

/** The plan that the government follows, as data: its axes, objectives and actions are the user's, never code. */
export const plan = defineRegister({
  id: "pagt.plan",
  sheet: { fr: "Plan", en: "Plan" },
  title: { fr: "Plan d’action", en: "Action plan" },
  description: { fr: "Une ligne par action du plan suivi (PAGT, PAG…). Chargez le plan entier ou l’extrait de la région.", en: "One row per action of the plan (PAGT, PAG…). Load the whole plan or the region’s extract." },
  grain: "standing",
  key: ["code"],
  alias: ["PAGT", "PAG", "Plan d’action du gouvernement"],
  columns: {
    code: text({ label: { fr: "Code de l’action", en: "Action code" }, required: true, example: "1.2.3", maxLength: 20, width: 12, alias: ["Code", "N° action", "Numéro de l’action", "Code action"],
      help: { fr: "Axe.objectif.action, tel que dans le plan. Il ne change jamais : les autres feuilles s’y réfèrent.", en: "Axis.objective.action, as in the plan. It never changes: other sheets refer to it." } }),
    wording: text({ label: { fr: "Intitulé de l’action", en: "Action" }, required: true, multiline: true, width: 50, alias: ["Action", "Actions", "Libellé de l’action", "Intitulé"] }),
    axis: text({ label: { fr: "Axe", en: "Axis" }, required: true, example: "1. Renforcement de la sécurité", width: 28, alias: ["Axe d’intervention", "Axe stratégique", "Axes"],
      help: { fr: "Écrit de la même façon sur toutes les lignes de l’axe, le numéro d’abord : les totaux par axe en dépendent.", en: "Written in the same way on every row of the axis, its number first: totals by axis depend on it." } }),
    objective: text({ label: { fr: "Objectif", en: "Objective" }, example: "1.4 Redéployer les forces de défense et de sécurité", width: 32, alias: ["Objectifs", "Objectif spécifique"],
      help: { fr: "Écrit de la même façon sur toutes les lignes de l’objectif, le numéro d’abord.", en: "Written in the same way on every row of the objective, its number first." } }),
    ministry: text({ label: { fr: "Ministère responsable", en: "Lead ministry" }, example: "Ministère de l'administration territoriale", width: 26, alias: ["Ministère", "Structure responsable", "Département ministériel"] }),
    ptf: text({ label: { fr: "PTF d’appui", en: "Supporting partners" }, example: "DUE, PNUD", alias: ["PTF", "Partenaires", "Partenaires techniques et financiers"] }),
    plannedStart: date({ label: { fr: "Début prévu", en: "Planned start" }, alias: ["Date de début prévue", "Début"] }),
    plannedEnd: date({ label: { fr: "Fin prévue", en: "Planned end" }, alias: ["Date de fin prévue", "Échéance", "Fin"],
      help: { fr: "Sans cette date, le retard de l’action ne peut pas être calculé.", en: "Without this date the action’s delay can’t be computed." } }),
    budget: money({ label: { fr: "Budget prévu (XOF)", en: "Planned budget (XOF)" }, example: "25000000", alias: ["Budget prévisionnel", "Coût estimatif", "Coût"],
      help: { fr: "Pour tout le pays, en francs et non en milliers ou en millions.", en: "For the whole country, in francs, neither in thousands nor in millions." } }),
    expectedResult: text({ label: { fr: "Résultat attendu", en: "Expected result" }, multiline: true, width: 34, alias: ["Résultats attendus"] }),
    verification: text({ label: { fr: "Moyen de vérification", en: "Means of verification" }, multiline: true, width: 30, alias: ["Sources de vérification", "Moyens de vérification"] }),
    regional: boolean({ label: { fr: "Portée régionale", en: "Regional scope" }, required: true, width: 10,
      help: { fr: "Oui si l’action s’exécute aussi dans la région ; le taux d’exécution régional ne compte que celles-là.", en: "Yes if the action is also carried out in the region; regional execution counts only those." } }),
  },
  rules: [
    {
      id: "PAG-R01", severity: "error", at: "plannedEnd",
      check: (r) => r.plannedEnd.gte(r.plannedStart),
      message: { fr: "L’action {code} finirait le {plannedEnd}, avant son début prévu le {plannedStart}. Corrigez l’une des deux dates.", en: "Action {code} would end on {plannedEnd}, before its planned start on {plannedStart}. Correct one of the dates." },
      pass: { plannedStart: "2021-03-01", plannedEnd: "2021-03-01" },
      fail: { plannedStart: "2021-03-01", plannedEnd: "2021-02-28" },
    },
  ],
  registerRules: [
    {
      id: "PAG-R02", severity: "warning", find: findPlanCounts({ cell: "axis", expected: "planAxes", when: "planComplet" }),
      message: { fr: "Le plan est dit complet et compte {found} axes au lieu de {expected} (manquants : {missing}). Ajoutez ce qui manque, écrivez chaque axe d’une seule façon, ou mettez « Le plan chargé est complet » à 0.", en: "The plan is said to be complete and has {found} axes instead of {expected} (missing: {missing}). Add what is missing, write each axis in one way, or set “The plan loaded is complete” to 0." },
      params: { planComplet: 1, planAxes: 3, planObjectifs: null, planActions: null },
      pass: [{ code: "1.1.1", axis: "1" }, { code: "2.1.1", axis: "2" }, { code: "3.1.1", axis: "3" }],
      fail: [{ code: "1.1.1", axis: "1" }, { code: "3.1.1", axis: "3" }],
    },
    {
      id: "PAG-R03", severity: "warning", find: findPlanCounts({ cell: "objective", expected: "planObjectifs", when: "planComplet" }),
      message: { fr: "Le plan est dit complet et compte {found} objectifs au lieu de {expected} (manquants : {missing}). Ajoutez ce qui manque, écrivez chaque objectif d’une seule façon, ou mettez « Le plan chargé est complet » à 0.", en: "The plan is said to be complete and has {found} objectives instead of {expected} (missing: {missing}). Add what is missing, write each objective in one way, or set “The plan loaded is complete” to 0." },
      params: { planComplet: 1, planAxes: null, planObjectifs: 3, planActions: null },
      pass: [{ code: "1.1.1", objective: "1.1" }, { code: "1.2.1", objective: "1.2" }, { code: "1.3.1", objective: "1.3" }],
      fail: [{ code: "1.1.1", objective: "1.1" }, { code: "1.3.1", objective: "1.3" }],
    },
    {
      id: "PAG-R04", severity: "warning", find: findPlanCounts({ cell: "code", expected: "planActions", when: "planComplet" }),
      message: { fr: "Le plan est dit complet et compte {found} actions au lieu de {expected} (manquantes : {missing}). Ajoutez ce qui manque, retirez ce qui est en trop, ou mettez « Le plan chargé est complet » à 0.", en: "The plan is said to be complete and has {found} actions instead of {expected} (missing: {missing}). Add what is missing, remove what is too many, or set “The plan loaded is complete” to 0." },
      params: { planComplet: 1, planAxes: null, planObjectifs: null, planActions: 3 },
      pass: [{ code: "1.1.1" }, { code: "1.1.2" }, { code: "1.1.3" }],
      fail: [{ code: "1.1.1" }, { code: "1.1.3" }],
    },
    {
      id: "PAG-R05", severity: "warning", find: findDuplicates(["wording", "objective"]),
      message: { fr: "La même action, sous le même objectif, figure déjà à la ligne {first} avec un autre code. Supprimez l’une des deux, ou précisez l’intitulé.", en: "The same action, under the same objective, already stands at row {first} with another code. Delete one of them, or make the wording more precise." },
      pass: [{ code: "1.4.1", wording: "Rouvrir le poste de Nioro", objective: "1.4" }, { code: "1.4.2", wording: "Rouvrir le poste de Diéma", objective: "1.4" }],
      fail: [{ code: "1.4.1", wording: "Rouvrir le poste de Nioro", objective: "1.4" }, { code: "1.4.2", wording: "Rouvrir le poste de Nioro", objective: "1.4" }],
    },
  ],
});
