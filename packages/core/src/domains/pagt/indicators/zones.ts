import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, ratio, sum, today } from "../../../expression/build.js";
import { weightedScoreOf } from "../../../methods/weighted-score.js";
import { capacites } from "../registers/capacites.js";
import { planRetour } from "../registers/plan-retour.js";
import { projets } from "../registers/projets.js";
import { tensions } from "../registers/tensions.js";
import { OPEN_STATUS, URGENT } from "./besoins.js";

type Step = Fields<typeof planRetour.columns>;
type Project = Fields<typeof projets.columns>;

const SERVICE_CELLS = ["place.region", "place.cercle", "place.arrondissement"];
const HELD = { post: ["titulaire", "interim"] } as const;

export const priorityScore = defineIndicator({
  id: "PAG-I63", title: { fr: "Score de priorité", en: "Priority score" }, unit: "score", from: capacites, by: ["place.cercle", "place.cercle+place.arrondissement"],
  definition: {
    fr: "De 0 (pas de priorité) à 100. Moyenne, pondérée par les paramètres, de : part des services sous le seuil de fonctionnalité (poids 3 par défaut), part des postes vacants (2), part des responsables en poste qui ne résident pas au chef-lieu (2), besoins urgents en attente rapportés au cercle qui en a le plus (3). Une composante inconnue dans un lieu y est laissée de côté avec son poids ; les besoins, situés par commune, n’entrent pas dans le score des arrondissements. Les tensions, registre restreint, n’entrent pas dans le score. Il n’y a pas de total.",
    en: "From 0 (no priority) to 100. Mean, weighted by the parameters, of: share of services below the functioning threshold (weight 3 by default), share of vacant posts (2), share of heads in post who do not live in the chief town (2), urgent open needs relative to the cercle that has most (3). A component that is not known in a place is left out there with its weight; needs, located by commune, do not enter the score of arrondissements. Tensions, a restricted register, do not enter the score. There is no total.",
  },
  compute: weightedScoreOf([
    { weight: "poidsServices", register: "pagt.capacites", kind: "share", where: { functionality: { below: "seuilFonctionnel" } }, among: { functionality: "known" }, cells: SERVICE_CELLS },
    { weight: "poidsPostes", register: "pagt.capacites", kind: "share", where: { post: ["vacant"] }, among: { post: "known" }, cells: SERVICE_CELLS },
    { weight: "poidsPresence", register: "pagt.capacites", kind: "share", where: { holderResident: [false] }, among: { ...HELD, holderResident: "known" }, cells: SERVICE_CELLS },
    { weight: "poidsBesoins", register: "pagt.besoins", kind: "relative", where: { status: OPEN_STATUS, urgency: URGENT }, cells: ["place.region", "place.cercle"] },
  ]),
});

const stepsBy = ["service", "place.cercle", "priorityZone", "place.cercle+service"] as const;
const unfinished = (r: Step) => r.levelNow.lt(r.levelAim);

export const returnSteps = defineIndicator({
  id: "PAG-I64", title: { fr: "Étapes du plan de retour", en: "Steps of the return plan" }, unit: "count", from: planRetour, by: stepsBy,
  definition: { fr: "Nombre d’étapes inscrites au plan de retour de l’administration.", en: "Number of steps in the plan for the administration’s return." },
  value: () => count(),
});

export const returnCost = defineIndicator({
  id: "PAG-I65", title: { fr: "Coût du plan de retour", en: "Cost of the return plan" }, unit: "money", from: planRetour, by: stepsBy,
  definition: { fr: "Somme des coûts en XOF ; un coût vide n’ajoute rien.", en: "Sum of the costs in XOF; an empty cost adds nothing." },
  value: (r) => sum(r.cost),
});

export const returnLevels = defineIndicator({
  id: "PAG-I66", title: { fr: "Niveaux à gagner, en moyenne", en: "Levels to gain, on average" }, unit: "score", better: "lower", from: planRetour, by: stepsBy,
  definition: { fr: "Moyenne de (niveau visé − niveau actuel), sur les étapes où les deux niveaux sont connus.", en: "Mean of (level aimed at − level now), over steps where both levels are known." },
  value: (r) => mean(r.levelAim.minus(r.levelNow)),
});

export const returnLate = defineIndicator({
  id: "PAG-I67", title: { fr: "Étapes de retour en retard", en: "Late return steps" }, unit: "count", better: "lower", from: planRetour, by: stepsBy,
  definition: { fr: "Étapes dont l’échéance est passée à la date du classeur et dont le niveau visé n’est pas atteint.", en: "Steps whose due date has passed at the workbook’s date and whose level aimed at is not reached." },
  value: (r) => count(r.due.lt(today()).and(unfinished(r))),
});

const projectsBy = ["pillar", "stage", "place.cercle", "pillar+stage"] as const;
const kept = (r: Project) => r.stage.ne("abandonne");

export const regionalProjects = defineIndicator({
  id: "PAG-I68", title: { fr: "Projets régionaux", en: "Regional projects" }, unit: "count", from: projets, by: projectsBy,
  definition: { fr: "Nombre de projets régionaux non abandonnés.", en: "Number of regional projects that were not given up." },
  value: (r) => count(kept(r)),
});

export const projectsFunded = defineIndicator({
  id: "PAG-I69", title: { fr: "Financement trouvé des projets régionaux", en: "Funds found for regional projects" }, unit: "percent", better: "higher", from: projets, by: projectsBy,
  definition: { fr: "Fonds trouvés ÷ coûts, sur les projets non abandonnés où les deux sont connus.", en: "Funds found ÷ costs, over projects that were not given up and where both are known." },
  value: (r) => ratio(sum(r.found, kept(r).and(r.cost.present())), sum(r.cost, kept(r).and(r.found.present()))),
});

export const openTensions = defineIndicator({
  id: "PAG-I70", title: { fr: "Tensions ouvertes", en: "Open tensions" }, unit: "count", better: "lower", restricted: true, from: tensions, by: ["place.cercle", "nature", "gravity", "place.cercle+nature"],
  definition: { fr: "Tensions dont l’issue est ouverte ou aggravée et qui ne sont pas closes. Une tension apaisée n’est plus ouverte. Registre restreint : jamais plus fin que le cercle.", en: "Tensions whose outcome is open or worsened and that are not closed. An eased tension is no longer open. Restricted register: never finer than the cercle." },
  value: (r) => count(r.outcome.in(["ouverte", "aggravee"]).and(r.closedOn.missing())),
});

export const zoneIndicators = [priorityScore, returnSteps, returnCost, returnLevels, returnLate, regionalProjects, projectsFunded, openTensions];
