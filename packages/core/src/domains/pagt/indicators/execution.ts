import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, ratio, share, sum } from "../../../expression/build.js";
import { actions } from "../registers/actions.js";

type Action = Fields<typeof actions.columns>;

/** What execution in a region is counted over: actions of regional scope that are not cancelled. */
const counted = (r: Action) => r.regional.isTrue().and(r.status.ne("annulee"));
const SCOPE = {
  fr: "Actions de portée régionale, annulées exclues. Une action qui n’est pas dans le plan chargé, ou dont la portée n’y est pas indiquée, n’est pas comptée.",
  en: "Actions of regional scope, cancelled ones left out. An action that is not in the plan loaded, or whose scope it does not say, is not counted.",
};
const over = (fr: string, en: string) => ({ fr: `${fr} ${SCOPE.fr}`, en: `${en} ${SCOPE.en}` });
const by = ["axis", "objective", "ministry", "place.cercle", "place.commune", "fundSource"] as const;

export const actionsFollowed = defineIndicator({
  id: "PAG-I01", title: { fr: "Actions suivies", en: "Actions followed" }, unit: "count", from: actions, by: [...by, "status", "axis+status", "place.cercle+status"],
  definition: { fr: "Nombre d’actions de portée régionale suivies dans la période, quel que soit leur statut, annulées comprises.", en: "Number of actions of regional scope followed in the period, whatever their status, cancelled ones included." },
  value: (r) => count(r.regional.isTrue()),
});

export const physicalExecution = defineIndicator({
  id: "PAG-I02", title: { fr: "Taux d’exécution physique", en: "Physical execution rate" }, unit: "percent", better: "higher", from: actions, by,
  definition: over("Actions réalisées ÷ actions non annulées.", "Completed actions ÷ actions that are not cancelled."),
  value: (r) => share(r.status.eq("realisee"), counted(r)),
});

export const shareUnderWay = defineIndicator({
  id: "PAG-I03", title: { fr: "Part des actions en cours", en: "Share of actions under way" }, unit: "percent", from: actions, by,
  definition: over("Actions en cours ÷ actions non annulées.", "Actions under way ÷ actions that are not cancelled."),
  value: (r) => share(r.status.eq("en_cours"), counted(r)),
});

export const shareNotStarted = defineIndicator({
  id: "PAG-I04", title: { fr: "Part des actions non démarrées", en: "Share of actions not started" }, unit: "percent", better: "lower", from: actions, by,
  definition: over("Actions prévues ÷ actions non annulées.", "Planned actions ÷ actions that are not cancelled."),
  value: (r) => share(r.status.eq("prevue"), counted(r)),
});

export const sharePutOff = defineIndicator({
  id: "PAG-I05", title: { fr: "Part des actions reportées ou suspendues", en: "Share of actions postponed or suspended" }, unit: "percent", better: "lower", from: actions, by,
  definition: over("Actions reportées ou suspendues ÷ actions non annulées.", "Actions postponed or suspended ÷ actions that are not cancelled."),
  value: (r) => share(r.status.in(["reportee", "suspendue"]), counted(r)),
});

export const meanProgress = defineIndicator({
  id: "PAG-I06", title: { fr: "Avancement moyen", en: "Mean progress" }, unit: "percent", better: "higher", from: actions, by,
  definition: over("Moyenne simple de l’avancement ; une action sans avancement saisi est laissée de côté, elle ne compte pas pour 0.", "Plain mean of the progress; an action without progress is left out, it does not count as 0."),
  value: (r) => mean(r.progress, counted(r)),
});

export const financialExecution = defineIndicator({
  id: "PAG-I07", title: { fr: "Taux d’exécution financière", en: "Financial execution rate" }, unit: "percent", better: "higher", from: actions, by,
  definition: over("Montants décaissés ÷ budgets, sur les actions où les deux sont connus.", "Amounts disbursed ÷ budgets, over actions where both are known."),
  value: (r) => ratio(sum(r.disbursed, counted(r).and(r.budget.present())), sum(r.budget, counted(r).and(r.disbursed.present()))),
});

export const commitmentRate = defineIndicator({
  id: "PAG-I08", title: { fr: "Taux d’engagement", en: "Commitment rate" }, unit: "percent", better: "higher", from: actions, by,
  definition: over("Montants engagés ÷ budgets, sur les actions où les deux sont connus.", "Amounts committed ÷ budgets, over actions where both are known."),
  value: (r) => ratio(sum(r.committed, counted(r).and(r.budget.present())), sum(r.budget, counted(r).and(r.committed.present()))),
});

export const budgetOfActions = defineIndicator({
  id: "PAG-I09", title: { fr: "Budget des actions", en: "Budget of actions" }, unit: "money", from: actions, by,
  definition: over("Somme des budgets saisis, en XOF ; un budget vide n’ajoute rien.", "Sum of the budgets entered, in XOF; an empty budget adds nothing."),
  value: (r) => sum(r.budget, counted(r)),
});

export const disbursedOnActions = defineIndicator({
  id: "PAG-I10", title: { fr: "Montants décaissés", en: "Amounts disbursed" }, unit: "money", better: "higher", from: actions, by,
  definition: over("Somme des montants décaissés saisis, en XOF ; un montant vide n’ajoute rien.", "Sum of the amounts disbursed, in XOF; an empty amount adds nothing."),
  value: (r) => sum(r.disbursed, counted(r)),
});

export const lateActions = defineIndicator({
  id: "PAG-I11", title: { fr: "Actions en retard", en: "Late actions" }, unit: "count", better: "lower", from: actions, by: [...by, "status"],
  definition: over("Actions dont la fin prévue est passée à la date du classeur et qui ne sont pas réalisées. Une action sans date de fin prévue n’est jamais en retard.", "Actions whose planned end has passed at the workbook’s date and that are not completed. An action without a planned end is never late."),
  value: (r) => count(counted(r).and(r.late.isTrue())),
});

export const lateShare = defineIndicator({
  id: "PAG-I12", title: { fr: "Part des actions en retard", en: "Share of late actions" }, unit: "percent", better: "lower", from: actions, by,
  definition: over("Actions en retard ÷ actions non annulées.", "Late actions ÷ actions that are not cancelled."),
  value: (r) => share(r.late.isTrue(), counted(r)),
});

export const executionIndicators = [
  actionsFollowed, physicalExecution, shareUnderWay, shareNotStarted, sharePutOff, meanProgress, financialExecution, commitmentRate,
  budgetOfActions, disbursedOnActions, lateActions, lateShare,
];
