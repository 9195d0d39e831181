import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, share, sum, today } from "../../../expression/build.js";
import { measureCriticalPath } from "../../../methods/critical-path.js";
import { planOperationnel } from "../registers/plan-operationnel.js";

const by = ["vote", "body", "riskLevel", "status"] as const;
/** How the critical path is read: over tasks that are neither over nor given up, to the day of their vote. */
const PATH = {
  key: "code", dependsOn: "dependsOn", start: "start", end: "end", gap: "enchainementJours", done: { status: ["realisee"] }, dropped: { status: ["annulee"] }, doneOn: "doneOn",
  deadline: { cell: "vote", register: "elections.scrutins", key: "code", date: "date" },
} as const;

export const tasks = defineIndicator({
  id: "ELE-I16", title: { fr: "Tâches du plan", en: "Tasks of the plan" }, unit: "count", from: planOperationnel, by,
  definition: { fr: "Nombre de tâches inscrites, annulées exclues.", en: "Number of tasks listed, cancelled ones left out." },
  value: (r) => count(r.status.ne("annulee")),
});

export const tasksDone = defineIndicator({
  id: "ELE-I17", title: { fr: "Tâches réalisées", en: "Tasks completed" }, unit: "percent", better: "higher", from: planOperationnel, by,
  definition: { fr: "Tâches réalisées ÷ tâches non annulées.", en: "Tasks completed ÷ tasks not cancelled." },
  value: (r) => share(r.status.eq("realisee"), r.status.ne("annulee")),
});

export const tasksLate = defineIndicator({
  id: "ELE-I18", title: { fr: "Tâches en retard", en: "Late tasks" }, unit: "count", better: "lower", from: planOperationnel, by,
  definition: { fr: "Tâches dont la fin est passée à la date du classeur et qui ne sont ni réalisées ni annulées. Une tâche sans date de fin n’est jamais en retard.", en: "Tasks whose end has passed at the workbook’s date and that are neither completed nor cancelled. A task without an end is never late." },
  value: (r) => count(r.late.isTrue()),
});

export const tasksDue = defineIndicator({
  id: "ELE-I19", title: { fr: "Tâches échues réalisées", en: "Tasks due that are completed" }, unit: "percent", better: "higher", from: planOperationnel, by,
  definition: { fr: "Tâches réalisées ÷ tâches non annulées dont la fin est passée.", en: "Tasks completed ÷ tasks not cancelled whose end has passed." },
  value: (r) => share(r.status.eq("realisee"), r.status.ne("annulee").and(r.end.lt(today()))),
});

export const planProgress = defineIndicator({
  id: "ELE-I20", title: { fr: "Avancement moyen du plan", en: "Mean progress of the plan" }, unit: "percent", better: "higher", from: planOperationnel, by,
  definition: { fr: "Moyenne simple de l’avancement des tâches non annulées ; une tâche sans avancement est laissée de côté.", en: "Plain mean of the progress of tasks not cancelled; a task without progress is left out." },
  value: (r) => mean(r.progress, r.status.ne("annulee")),
});

export const planBudget = defineIndicator({
  id: "ELE-I21", title: { fr: "Budget du plan", en: "Budget of the plan" }, unit: "money", from: planOperationnel, by,
  definition: { fr: "Somme des budgets saisis des tâches non annulées ; un budget vide n’ajoute rien.", en: "Sum of the budgets of tasks not cancelled; an empty budget adds nothing." },
  value: (r) => sum(r.budget, r.status.ne("annulee")),
});

export const tasksAtRisk = defineIndicator({
  id: "ELE-I22", title: { fr: "Tâches à risque élevé ou critique", en: "Tasks at high or critical risk" }, unit: "count", better: "lower", from: planOperationnel, by: ["vote", "body", "status"],
  definition: { fr: "Tâches non réalisées ni annulées dont le risque est élevé ou critique.", en: "Tasks neither completed nor cancelled whose risk is high or critical." },
  value: (r) => count(r.riskLevel.in(["eleve", "critique"]).and(r.status.in(["prevue", "en_cours", "reportee", "suspendue"]))),
});

export const slack = defineIndicator({
  id: "ELE-I23", title: { fr: "Marge jusqu’au vote", en: "Slack to the vote" }, unit: "days", better: "higher", from: planOperationnel, by: ["vote", "code", "body"],
  definition: { fr: "Le plus petit nombre de jours dont une tâche qui reste à faire peut glisser sans déplacer le jour du vote, en suivant les tâches qui en dépendent ; négatif : le vote est menacé. Une tâche non finie se termine au plus tôt à la date du classeur. Jours calendaires. Les tâches sans dates, prises dans un cercle ou prévues après le vote n’ont pas de marge.", en: "The least number of days that a task still to be done may slip without moving the day of the vote, along the tasks that depend on it; negative: the vote is threatened. A task not over ends at the workbook’s date at the earliest. Calendar days. Tasks without dates, in a circle or planned after the vote have no slack." },
  compute: measureCriticalPath({ ...PATH, statistic: "slack" }),
});

export const criticalTasks = defineIndicator({
  id: "ELE-I24", title: { fr: "Tâches du chemin critique", en: "Tasks on the critical path" }, unit: "count", better: "lower", from: planOperationnel, by: ["vote", "body"],
  definition: { fr: "Tâches qui restent à faire et dont la marge est la plus petite de leur scrutin.", en: "Tasks still to be done whose slack is the least of their vote." },
  compute: measureCriticalPath({ ...PATH, statistic: "critical" }),
});

export const planIndicators = [
  tasks, tasksDone, tasksLate, tasksDue, planProgress, planBudget, tasksAtRisk, slack, criticalTasks,
];
