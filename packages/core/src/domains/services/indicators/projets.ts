import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, param, ratio, share, sum } from "../../../expression/build.js";
import { medianDays } from "../../../methods/elapsed-days.js";
import { contrats } from "../registers/contrats.js";
import { marches } from "../registers/marches.js";
import { projets } from "../registers/projets.js";

const by = ["region"] as const;

export const projectsDrafted = defineIndicator({
  id: "SER-I38", title: { fr: "Fiches-projets formulées", en: "Project files drafted" }, unit: "count", from: projets, by,
  definition: { fr: "Fiches qui ont une date de formulation.", en: "Files with a date of drafting." },
  value: (r) => count(r.draftedOn.present()),
});
export const projectsApproved = defineIndicator({
  id: "SER-I39", title: { fr: "Fiches-projets approuvées", en: "Project files approved" }, unit: "count", better: "higher", from: projets, by,
  definition: { fr: "Fiches qui ont une date d’approbation.", en: "Files with a date of approval." },
  value: (r) => count(r.approvedOn.present()),
});
export const qualityScore = defineIndicator({
  id: "SER-I40", title: { fr: "Note de qualité des fiches-projets (sur 14)", en: "Quality score of project files (of 14)" }, unit: "score", better: "higher", from: projets, by,
  definition: { fr: "Moyenne de la somme des sept critères notés de 0 à 2 ; une fiche dont un critère manque est laissée de côté.", en: "Mean of the sum of the seven criteria scored 0 to 2; a file with a missing criterion is left out." },
  value: (r) => mean(r.score),
});
export const qualityShare = defineIndicator({
  id: "SER-I41", title: { fr: "Fiches-projets de qualité", en: "Project files of quality" }, unit: "percent", better: "higher", from: projets, by,
  definition: { fr: "Fiches dont la note atteint le paramètre (10 sur 14 par défaut) ÷ fiches entièrement notées.", en: "Files whose score reaches the parameter (10 of 14 by default) ÷ files scored in full." },
  value: (r) => share(r.score.gte(param("seuilQualite")), r.score.present()),
});
export const conflictScore = defineIndicator({
  id: "SER-I42", title: { fr: "Sensibilité aux conflits des fiches (sur 2)", en: "Conflict sensitivity of files (of 2)" }, unit: "score", better: "higher", from: projets, by,
  definition: { fr: "Moyenne du critère « sensibilité aux conflits », sur les fiches où il est noté.", en: "Mean of the criterion “conflict sensitivity”, over files where it is scored." },
  value: (r) => mean(r.conflict),
});
export const revisionRounds = defineIndicator({
  id: "SER-I43", title: { fr: "Tours de révision par fiche", en: "Revision rounds a file" }, unit: "number", better: "lower", from: projets, by,
  definition: { fr: "Moyenne des tours de révision, sur les fiches où ils sont renseignés.", en: "Mean of revision rounds, over files where they are given." },
  value: (r) => mean(r.revisions),
});
export const budgetApproved = defineIndicator({
  id: "SER-I44", title: { fr: "Budget des projets approuvés", en: "Budget of approved projects" }, unit: "money", from: projets, by,
  definition: { fr: "Somme des budgets des fiches approuvées ; un budget vide n’ajoute rien.", en: "Sum of the budgets of approved files; an empty budget adds nothing." },
  value: (r) => sum(r.budget, r.approvedOn.present()),
});
export const communityShare = defineIndicator({
  id: "SER-I45", title: { fr: "Part de la contribution des communautés", en: "Share of community contributions" }, unit: "percent", from: projets, by,
  definition: { fr: "Contributions ÷ budgets, sur les fiches approuvées où les deux sont connus.", en: "Contributions ÷ budgets, over approved files where both are known." },
  value: (r) => ratio(sum(r.contribution, r.approvedOn.present().and(r.budget.present())), sum(r.budget, r.approvedOn.present().and(r.contribution.present()))),
});
export const daysToApprove = defineIndicator({
  id: "SER-I46", title: { fr: "Délai médian d’approbation des fiches", en: "Median time to approve files" }, unit: "days", better: "lower", from: projets, by,
  definition: { fr: "Médiane des jours entre formulation et approbation, sur les fiches où les deux dates sont connues et dans l’ordre.", en: "Median of the days between drafting and approval, over files where both dates are known and in order." },
  compute: medianDays({ from: "draftedOn", to: "approvedOn" }),
});
export const marketsAwarded = defineIndicator({
  id: "SER-I47", title: { fr: "Marchés attribués", en: "Procurements awarded" }, unit: "count", better: "higher", from: marches, by: ["place.region"],
  definition: { fr: "Marchés qui ont une date d’attribution.", en: "Procurements with a date of award." },
  value: (r) => count(r.awardedOn.present()),
});
export const daysToAward = defineIndicator({
  id: "SER-I48", title: { fr: "Délai médian de la publication à l’attribution", en: "Median time from publication to award" }, unit: "days", better: "lower", from: marches, by: ["place.region"],
  definition: { fr: "Médiane des jours entre publication et attribution, sur les marchés où les deux dates sont connues et dans l’ordre.", en: "Median of the days between publication and award, over procurements where both dates are known and in order." },
  compute: medianDays({ from: "publishedOn", to: "awardedOn" }),
});
export const deliverablesAccepted = defineIndicator({
  id: "SER-I49", title: { fr: "Livrables acceptés / dus", en: "Deliverables accepted / due" }, unit: "percent", better: "higher", from: contrats, by: ["operator", "evaluation"],
  definition: { fr: "Livrables acceptés ÷ livrables dus à ce jour, sur les contrats où les deux sont connus ; plus de 100 % si des livrables sont acceptés en avance.", en: "Deliverables accepted ÷ deliverables due to date, over contracts where both are known; above 100 % where some are accepted early." },
  value: (r) => ratio(sum(r.accepted, r.due.present()), sum(r.due, r.accepted.present())),
});
export const contractsPaid = defineIndicator({
  id: "SER-I50", title: { fr: "Contrats des opérateurs : part payée", en: "Operators’ contracts: share paid" }, unit: "percent", from: contrats, by: ["operator"],
  definition: { fr: "Payé ÷ (contrat + avenants), sur les contrats où le montant et le payé sont connus.", en: "Paid ÷ (contract + amendments), over contracts where amount and payment are known." },
  value: (r) => ratio(sum(r.paid, r.amount.present()), sum(r.amount.plus(r.amendments.orZero()), r.paid.present())),
});

export const projectIndicators = [
  projectsDrafted, projectsApproved, qualityScore, qualityShare, conflictScore, revisionRounds, budgetApproved, communityShare, daysToApprove, marketsAwarded, daysToAward, deliverablesAccepted, contractsPaid,
];
