import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, periodEnd, periodStart, ratio, share, sum } from "../../../expression/build.js";
import { plans } from "../registers/plans.js";

type Activity = Fields<typeof plans.columns>;

const by = ["place.region", "component", "place.region+component"] as const;
/** Planned for the workbook's period. */
const ofPeriod = (r: Activity) => r.quarter.gte(periodStart()).and(r.quarter.lte(periodEnd()));
const counted = (r: Activity) => ofPeriod(r).and(r.status.ne("annulee"));
const SCOPE = { fr: "Activités dont le trimestre prévu est celui du classeur, annulées exclues.", en: "Activities whose planned quarter is the workbook’s, cancelled ones left out." };

export const activitiesPlanned = defineIndicator({
  id: "SER-I01", title: { fr: "Activités prévues au trimestre", en: "Activities planned for the quarter" }, unit: "count", from: plans, by: [...by, "status", "place.region+status"],
  definition: { fr: "Activités dont le trimestre prévu est celui du classeur, annulées comprises.", en: "Activities whose planned quarter is the workbook’s, cancelled ones included." },
  value: (r) => count(ofPeriod(r)),
});
export const planExecution = defineIndicator({
  id: "SER-I02", title: { fr: "Exécution du plan du trimestre", en: "Execution of the quarter’s plan" }, unit: "percent", better: "higher", from: plans, by,
  definition: { fr: `Activités réalisées ÷ activités prévues. ${SCOPE.fr}`, en: `Completed activities ÷ activities planned. ${SCOPE.en}` },
  value: (r) => share(r.status.eq("realisee"), counted(r)),
});
export const planProgress = defineIndicator({
  id: "SER-I03", title: { fr: "Avancement moyen du plan", en: "Mean progress of the plan" }, unit: "percent", better: "higher", from: plans, by,
  definition: { fr: `Moyenne simple de l’avancement ; une activité sans avancement saisi est laissée de côté. ${SCOPE.fr}`, en: `Plain mean of progress; an activity without progress is left out. ${SCOPE.en}` },
  value: (r) => mean(r.progress, counted(r)),
});
export const planSpending = defineIndicator({
  id: "SER-I04", title: { fr: "Exécution financière du plan", en: "Financial execution of the plan" }, unit: "percent", from: plans, by,
  definition: { fr: `Dépensé ÷ budget, là où les deux sont connus. ${SCOPE.fr}`, en: `Spent ÷ budget, where both are known. ${SCOPE.en}` },
  value: (r) => ratio(sum(r.spent, counted(r).and(r.budget.present())), sum(r.budget, counted(r).and(r.spent.present()))),
});
export const activitiesLate = defineIndicator({
  id: "SER-I05", title: { fr: "Activités en retard", en: "Late activities" }, unit: "count", better: "lower", from: plans, by,
  definition: { fr: "Activités, de tous les trimestres, dont la fin prévue est passée à la date du classeur et qui ne sont ni réalisées ni annulées. Sans fin prévue, une activité n’est pas en retard.", en: "Activities of all quarters whose planned end is past at the workbook’s date and that are neither completed nor cancelled. Without a planned end an activity is not late." },
  value: (r) => count(r.late.isTrue()),
});
export const activitiesSinceStart = defineIndicator({
  id: "SER-I06", title: { fr: "Activités réalisées depuis le début", en: "Activities completed since the start" }, unit: "count", better: "higher", from: plans, by,
  definition: { fr: "Nombre d’activités réalisées inscrites, quel que soit leur trimestre.", en: "Number of completed activities listed, whatever their quarter." },
  value: (r) => count(r.status.eq("realisee")),
});

export const planIndicators = [activitiesPlanned, planExecution, planProgress, planSpending, activitiesLate, activitiesSinceStart];
