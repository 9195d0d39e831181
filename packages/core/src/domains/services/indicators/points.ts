import { defineIndicator } from "../../../definition/indicator.js";
import { count, periodEnd, periodStart, share, sum } from "../../../expression/build.js";
import { medianDays } from "../../../methods/elapsed-days.js";
import { overLatest } from "../../../methods/latest-per-group.js";
import { countLacking } from "../../../methods/lacking.js";
import { points } from "../registers/points.js";
import { suiviPoints } from "../registers/suivi-points.js";

const by = ["place.region", "service", "place.cercle", "delivery", "place.region+service"] as const;
const byMonth = ["region", "service", "region+service"] as const;
const RESTORED = ["restaure", "suivi"] as const;
const LATEST = { fr: "Dernier mois de suivi connu de chaque point à la date du classeur.", en: "Latest known month of follow-up of each point at the workbook’s date." };

export const pointsListed = defineIndicator({
  id: "SER-I07", title: { fr: "Points de service inscrits", en: "Service points listed" }, unit: "count", from: points, by: [...by, "stage", "state", "place.region+stage"],
  definition: { fr: "Nombre de points inscrits ; par étape, chaque point compte à l’étape où il est.", en: "Number of points listed; by stage, each point counts at the stage where it is." },
  value: () => count(),
});
const REACHED = { fr: "Points à cette étape ou plus loin : l’entonnoir va de l’identification au suivi.", en: "Points at this stage or further on: the funnel goes from identification to follow-up." };
export const pointsDiagnosed = defineIndicator({
  id: "SER-I08", title: { fr: "Entonnoir : points diagnostiqués", en: "Funnel: points diagnosed" }, unit: "count", better: "higher", from: points, by, definition: REACHED,
  value: (r) => count(r.stage.ne("identifie")),
});
export const pointsDrafted = defineIndicator({
  id: "SER-I09", title: { fr: "Entonnoir : projets formulés", en: "Funnel: projects drafted" }, unit: "count", better: "higher", from: points, by, definition: REACHED,
  value: (r) => count(r.stage.in(["formule", "approuve", "engage", ...RESTORED])),
});
export const pointsApproved = defineIndicator({
  id: "SER-I10", title: { fr: "Entonnoir : projets approuvés", en: "Funnel: projects approved" }, unit: "count", better: "higher", from: points, by, definition: REACHED,
  value: (r) => count(r.stage.in(["approuve", "engage", ...RESTORED])),
});
export const pointsStarted = defineIndicator({
  id: "SER-I11", title: { fr: "Entonnoir : travaux ou équipement engagés", en: "Funnel: works or equipment under way" }, unit: "count", better: "higher", from: points, by, definition: REACHED,
  value: (r) => count(r.stage.in(["engage", ...RESTORED])),
});
export const pointsRestored = defineIndicator({
  id: "SER-I12", title: { fr: "Entonnoir : points restaurés", en: "Funnel: points restored" }, unit: "count", better: "higher", from: points, by, definition: REACHED,
  value: (r) => count(r.stage.in(RESTORED)),
});
export const pointsFollowed = defineIndicator({
  id: "SER-I13", title: { fr: "Entonnoir : points en suivi", en: "Funnel: points followed up" }, unit: "count", better: "higher", from: points, by, definition: REACHED,
  value: (r) => count(r.stage.eq("suivi")),
});
export const pointsRestoredShare = defineIndicator({
  id: "SER-I14", title: { fr: "Part des points restaurés", en: "Share of points restored" }, unit: "percent", better: "higher", from: points, by,
  definition: { fr: "Points restaurés ou en suivi ÷ points inscrits.", en: "Points restored or followed up ÷ points listed." },
  value: (r) => share(r.stage.in(RESTORED)),
});
export const pointsRestoredInPeriod = defineIndicator({
  id: "SER-I15", title: { fr: "Points restaurés dans le trimestre", en: "Points restored in the quarter" }, unit: "count", better: "higher", from: points, by,
  definition: { fr: "Points dont la date de restauration est dans la période du classeur.", en: "Points whose date of restoration is in the workbook’s period." },
  value: (r) => count(r.restoredOn.gte(periodStart()).and(r.restoredOn.lte(periodEnd()))),
});
export const daysToRestore = defineIndicator({
  id: "SER-I16", title: { fr: "Délai médian du diagnostic à la restauration", en: "Median time from diagnosis to restoration" }, unit: "days", better: "lower", from: points, by,
  definition: { fr: "Médiane des jours entre le diagnostic et la restauration, sur les points où les deux dates sont connues et dans l’ordre.", en: "Median of the days between diagnosis and restoration, over points where both dates are known and in order." },
  compute: medianDays({ from: "diagnosedOn", to: "restoredOn" }),
});
export const populationServed = defineIndicator({
  id: "SER-I17", title: { fr: "Population desservie par les points restaurés", en: "Population served by restored points" }, unit: "count", better: "higher", from: points, by,
  definition: { fr: "Somme des populations des points restaurés ou en suivi ; une population vide n’ajoute rien. Une personne desservie par deux points compte deux fois.", en: "Sum of the populations of points restored or followed up; an empty population adds nothing. A person served by two points counts twice." },
  value: (r) => sum(r.population, r.stage.in(RESTORED)),
});
export const pointsWithoutFollowUp = defineIndicator({
  id: "SER-I18", title: { fr: "Points restaurés sans suivi", en: "Restored points without follow-up" }, unit: "count", better: "lower", from: points, by,
  definition: { fr: "Points restaurés depuis plus de jours que le paramètre (90 par défaut) et sans aucun mois de suivi inscrit.", en: "Points restored longer ago than the parameter (90 days by default) and without any month of follow-up." },
  compute: countLacking({ where: { stage: RESTORED }, cells: ["code"], after: { date: "restoredOn", days: "suiviJours" }, answer: { register: "services.suivi_points", cells: ["point"] } }),
});
export const functioningNow = defineIndicator({
  id: "SER-I19", title: { fr: "Points restaurés qui fonctionnent", en: "Restored points that work now" }, unit: "count", better: "higher", from: suiviPoints, by: byMonth,
  definition: { fr: `Points qui fonctionnent. ${LATEST.fr} Un point sans suivi n’est pas compté ; « en partie » non plus.`, en: `Points that work. ${LATEST.en} A point without follow-up is not counted; nor is “in part”.` },
  compute: overLatest({ statistic: "count", by: "point", order: "month", where: { functioning: ["oui"] } }),
});
export const functioningShare = defineIndicator({
  id: "SER-I20", title: { fr: "Part des points suivis qui fonctionnent", en: "Share of followed points that work" }, unit: "percent", better: "higher", from: suiviPoints, by: byMonth,
  definition: { fr: `Points qui fonctionnent ÷ points suivis. ${LATEST.fr}`, en: `Points that work ÷ points followed up. ${LATEST.en}` },
  compute: overLatest({ statistic: "share", by: "point", order: "month", where: { functioning: ["oui"] }, among: { functioning: "known" } }),
});
export const populationFunctioning = defineIndicator({
  id: "SER-I21", title: { fr: "Population desservie par des points qui fonctionnent", en: "Population served by points that work" }, unit: "count", better: "higher", from: suiviPoints, by: byMonth,
  definition: { fr: `Somme des populations des points qui fonctionnent. ${LATEST.fr}`, en: `Sum of the populations of points that work. ${LATEST.en}` },
  compute: overLatest({ statistic: "sum", by: "point", order: "month", cell: "population", where: { functioning: ["oui"] } }),
});
export const usersWomen = defineIndicator({
  id: "SER-I22", title: { fr: "Usagères des points dans le trimestre", en: "Women users of points in the quarter" }, unit: "count", from: suiviPoints, by: [...byMonth, "month"],
  definition: { fr: "Somme des passages de femmes, mois de la période du classeur ; un nombre vide n’ajoute rien.", en: "Sum of visits by women, months of the workbook’s period; an empty number adds nothing." },
  value: (r) => sum(r.users.women, r.month.gte(periodStart()).and(r.month.lte(periodEnd()))),
});
export const usersMen = defineIndicator({
  id: "SER-I23", title: { fr: "Usagers hommes des points dans le trimestre", en: "Men users of points in the quarter" }, unit: "count", from: suiviPoints, by: [...byMonth, "month"],
  definition: { fr: "Somme des passages d’hommes, mois de la période du classeur ; un nombre vide n’ajoute rien.", en: "Sum of visits by men, months of the workbook’s period; an empty number adds nothing." },
  value: (r) => sum(r.users.men, r.month.gte(periodStart()).and(r.month.lte(periodEnd()))),
});
export const actsAtPoints = defineIndicator({
  id: "SER-I24", title: { fr: "Actes délivrés aux points dans le trimestre", en: "Acts delivered at points in the quarter" }, unit: "count", better: "higher", from: suiviPoints, by: [...byMonth, "month"],
  definition: { fr: "Somme des actes des mois de la période du classeur ; à lire par service, le total mêle des actes différents.", en: "Sum of the acts of the months of the workbook’s period; to be read by service, the total mixes different acts." },
  value: (r) => sum(r.acts, r.month.gte(periodStart()).and(r.month.lte(periodEnd()))),
});
export const stateAtPoints = defineIndicator({
  id: "SER-I25", title: { fr: "Points suivis avec un représentant de l’État", en: "Points followed up with a State representative" }, unit: "percent", better: "higher", from: suiviPoints, by: byMonth,
  definition: { fr: `Points où un gouverneur, préfet ou sous-préfet était présent ÷ points où la présence est renseignée. ${LATEST.fr}`, en: `Points where a governor, préfet or sous-préfet was present ÷ points where presence is given. ${LATEST.en}` },
  compute: overLatest({ statistic: "share", by: "point", order: "month", where: { state: ["gouverneur", "prefet", "sous_prefet"] }, among: { state: "known" } }),
});

export const pointIndicators = [
  pointsListed, pointsDiagnosed, pointsDrafted, pointsApproved, pointsStarted, pointsRestored, pointsFollowed, pointsRestoredShare, pointsRestoredInPeriod, daysToRestore, populationServed,
  pointsWithoutFollowUp, functioningNow, functioningShare, populationFunctioning, usersWomen, usersMen, actsAtPoints, stateAtPoints,
];
