import { defineIndicator } from "../../../definition/indicator.js";
import { count, mean, ratio, share, sum, today, periodEnd, periodStart } from "../../../expression/build.js";
import { conseils } from "../registers/conseils.js";
import { difficultes } from "../registers/difficultes.js";
import { evaluations } from "../registers/evaluations.js";
import { instructions } from "../registers/instructions.js";
import { remontees } from "../registers/remontees.js";
import { reunions } from "../registers/reunions.js";
import { volontaires } from "../registers/volontaires.js";
import { ageOfOpen, medianDays } from "../../../methods/elapsed-days.js";

const reportBy = ["coordination", "report", "level"] as const;
const volunteerBy = ["nature", "place.region", "place.cercle"] as const;

export const reportsDue = defineIndicator({
  id: "ELE-I85", title: { fr: "Rapports échus", en: "Reports due" }, unit: "count", from: remontees, by: reportBy,
  definition: { fr: "Rapports dont l’échéance est passée à la date du classeur, ou déjà reçus.", en: "Reports whose due date has passed at the workbook’s date, or already received." },
  value: (r) => count(r.due.lte(today()).or(r.receivedOn.present())),
});

export const reportsOnTime = defineIndicator({
  id: "ELE-I86", title: { fr: "Rapports reçus à temps", en: "Reports received on time" }, unit: "percent", better: "higher", from: remontees, by: reportBy,
  definition: { fr: "Rapports reçus au plus tard à l’échéance ÷ rapports échus ou reçus.", en: "Reports received on or before the due date ÷ reports due or received." },
  value: (r) => share(r.onTime.isTrue(), r.due.lte(today()).or(r.receivedOn.present())),
});

export const reportsComplete = defineIndicator({
  id: "ELE-I87", title: { fr: "Rapports à temps et complets", en: "Reports on time and complete" }, unit: "percent", better: "higher", from: remontees, by: reportBy,
  definition: { fr: "Rapports reçus à temps et complets ÷ rapports échus ou reçus ; « complet » vide ne compte pas comme complet.", en: "Reports received on time and complete ÷ reports due or received; an empty “complete” does not count as complete." },
  value: (r) => share(r.onTime.isTrue().and(r.complete.isTrue()), r.due.lte(today()).or(r.receivedOn.present())),
});

export const reportsLate = defineIndicator({
  id: "ELE-I88", title: { fr: "Rapports en retard", en: "Late reports" }, unit: "count", better: "lower", from: remontees, by: reportBy,
  definition: { fr: "Rapports non reçus dont l’échéance est passée.", en: "Reports not received whose due date has passed." },
  value: (r) => count(r.overdue.isTrue()),
});

export const reportsLateSince = defineIndicator({
  id: "ELE-I89", title: { fr: "Retard moyen des rapports attendus", en: "Mean delay of late reports" }, unit: "days", better: "lower", from: remontees, by: reportBy,
  definition: { fr: "Moyenne des jours depuis l’échéance des rapports en retard.", en: "Mean number of days since the due date of late reports." },
  value: (r) => mean(r.daysLate, r.overdue.isTrue()),
});

export const questionsOpen = defineIndicator({
  id: "ELE-I90", title: { fr: "Questions sans réponse", en: "Unanswered questions" }, unit: "count", better: "lower", from: remontees, by: reportBy,
  definition: { fr: "Rapports qui posent des questions et n’ont pas de date de réponse.", en: "Reports that raise questions and have no date of answer." },
  value: (r) => count(r.questions.present().and(r.answeredOn.missing())),
});

export const difficultiesOpen = defineIndicator({
  id: "ELE-I91", title: { fr: "Difficultés en suspens", en: "Open difficulties" }, unit: "count", better: "lower", from: difficultes, by: ["coordination", "nature"],
  definition: { fr: "Difficultés sans date de clôture.", en: "Difficulties without a date of closure." },
  value: (r) => count(r.open.isTrue()),
});

export const difficultiesAnswer = defineIndicator({
  id: "ELE-I92", title: { fr: "Délai médian de réponse aux difficultés", en: "Median time to answer difficulties" }, unit: "days", better: "lower", from: difficultes, by: ["coordination", "nature"],
  definition: { fr: "Médiane des jours entre le signalement et la réponse, sur les difficultés répondues.", en: "Median of the days from report to answer, over difficulties answered." },
  compute: medianDays({ from: "reportedOn", to: "answeredOn" }),
});

export const difficultiesAge = defineIndicator({
  id: "ELE-I93", title: { fr: "Âge moyen des difficultés en suspens", en: "Mean age of open difficulties" }, unit: "days", better: "lower", from: difficultes, by: ["coordination", "nature"],
  definition: { fr: "Moyenne des jours depuis le signalement des difficultés sans clôture.", en: "Mean of the days since the report of difficulties not closed." },
  compute: ageOfOpen({ since: "reportedOn", where: { closedOn: [null] }, statistic: "mean" }),
});

export const instructionsAcknowledged = defineIndicator({
  id: "ELE-I94", title: { fr: "Instructions accusées", en: "Instructions acknowledged" }, unit: "percent", better: "higher", from: instructions, by: ["coordination", "number", "level"],
  definition: { fr: "Instructions accusées ou exécutées ÷ instructions envoyées.", en: "Instructions acknowledged or carried out ÷ instructions sent." },
  value: (r) => share(r.acknowledgedOn.present().or(r.doneOn.present()), r.sentOn.present()),
});

export const instructionsDone = defineIndicator({
  id: "ELE-I95", title: { fr: "Instructions exécutées", en: "Instructions carried out" }, unit: "percent", better: "higher", from: instructions, by: ["coordination", "number", "level"],
  definition: { fr: "Instructions exécutées ÷ instructions envoyées.", en: "Instructions carried out ÷ instructions sent." },
  value: (r) => share(r.doneOn.present(), r.sentOn.present()),
});

export const instructionsLate = defineIndicator({
  id: "ELE-I96", title: { fr: "Instructions en retard d’exécution", en: "Instructions overdue" }, unit: "count", better: "lower", from: instructions, by: ["coordination", "number", "level"],
  definition: { fr: "Instructions non exécutées dont l’échéance est passée.", en: "Instructions not carried out whose due date has passed." },
  value: (r) => count(r.late.isTrue()),
});

export const adviceGiven = defineIndicator({
  id: "ELE-I97", title: { fr: "Conseils donnés", en: "Advice given" }, unit: "count", from: conseils, by: ["coordination", "outcome"],
  definition: { fr: "Nombre de conseils inscrits.", en: "Number of pieces of advice listed." },
  value: () => count(),
});

export const adviceFollowed = defineIndicator({
  id: "ELE-I98", title: { fr: "Conseils suivis", en: "Advice followed" }, unit: "percent", better: "higher", from: conseils, by: ["coordination"],
  definition: { fr: "Conseils suivis ou suivis en partie ÷ conseils dont la suite est connue (en attente exclus).", en: "Advice followed or partly followed ÷ advice whose outcome is known (pending left out)." },
  value: (r) => share(r.outcome.in(["suivi", "partiel"]), r.outcome.in(["suivi", "partiel", "non_suivi"])),
});

export const meetings = defineIndicator({
  id: "ELE-I99", title: { fr: "Réunions de coordination dans la période", en: "Coordination meetings in the period" }, unit: "count", from: reunions, by: ["place.region", "place.cercle", "reach"],
  definition: { fr: "Réunions datées dans la période.", en: "Meetings dated in the period." },
  value: (r) => count(r.date.gte(periodStart()).and(r.date.lte(periodEnd()))),
});

export const evaluationScore = defineIndicator({
  id: "ELE-I100", title: { fr: "Note moyenne des évaluations", en: "Mean evaluation score" }, unit: "score", better: "higher", from: evaluations, by: ["month", "criterion", "activity", "place.cercle", "criterion+month"],
  definition: { fr: "Moyenne simple des notes ; une évaluation sans note est laissée de côté. Par mois, la note se suit dans le temps.", en: "Plain mean of the scores; an evaluation without a score is left out. By month, the score is followed over time." },
  value: (r) => mean(r.score),
});

export const correctionsDone = defineIndicator({
  id: "ELE-I101", title: { fr: "Corrections faites", en: "Corrections done" }, unit: "percent", better: "higher", from: evaluations, by: ["criterion", "activity"],
  definition: { fr: "Corrections faites ÷ corrections demandées.", en: "Corrections done ÷ corrections asked for." },
  value: (r) => share(r.doneOn.present(), r.correction.present()),
});

export const correctionsLate = defineIndicator({
  id: "ELE-I102", title: { fr: "Corrections en retard", en: "Late corrections" }, unit: "count", better: "lower", from: evaluations, by: ["criterion", "activity"],
  definition: { fr: "Corrections demandées, non faites, dont l’échéance est passée.", en: "Corrections asked for, not done, whose due date has passed." },
  value: (r) => count(r.late.isTrue()),
});

export const volunteerActivities = defineIndicator({
  id: "ELE-I103", title: { fr: "Activités de volontariat", en: "Volunteering activities" }, unit: "count", from: volontaires, by: volunteerBy,
  definition: { fr: "Nombre d’activités inscrites.", en: "Number of activities listed." },
  value: () => count(),
});

export const volunteers = defineIndicator({
  id: "ELE-I104", title: { fr: "Volontaires mobilisés", en: "Volunteers mobilised" }, unit: "count", better: "higher", from: volontaires, by: volunteerBy,
  definition: { fr: "Somme des femmes et hommes, là où les deux sexes sont renseignés ; un volontaire de deux activités compte deux fois.", en: "Sum of women and men, where both sexes are given; a volunteer in two activities counts twice." },
  value: (r) => sum(r.volunteers.women.plus(r.volunteers.men)),
});

export const volunteerWomen = defineIndicator({
  id: "ELE-I105", title: { fr: "Part des femmes parmi les volontaires", en: "Share of women among volunteers" }, unit: "percent", from: volontaires, by: volunteerBy,
  definition: { fr: "Femmes ÷ volontaires, là où les deux sexes sont renseignés.", en: "Women ÷ volunteers, where both sexes are given." },
  value: (r) => ratio(sum(r.volunteers.women, r.volunteers.men.present()), sum(r.volunteers.women.plus(r.volunteers.men))),
});

export const volunteerYouth = defineIndicator({
  id: "ELE-I106", title: { fr: "Part des jeunes parmi les volontaires", en: "Share of youth among volunteers" }, unit: "percent", from: volontaires, by: volunteerBy,
  definition: { fr: "Jeunes de 15 à 35 ans ÷ volontaires, là où âge et sexes sont renseignés.", en: "Youth of 15 to 35 ÷ volunteers, where age and sexes are given." },
  value: (r) => ratio(sum(r.volunteers.youth, r.volunteers.women.plus(r.volunteers.men).present()), sum(r.volunteers.women.plus(r.volunteers.men), r.volunteers.youth.present())),
});

export const volunteerNational = defineIndicator({
  id: "ELE-I107", title: { fr: "Part des volontaires nationaux", en: "Share of national volunteers" }, unit: "percent", from: volontaires, by: volunteerBy,
  definition: { fr: "Nationaux ÷ nationaux et internationaux, là où les deux sont renseignés.", en: "National ÷ national and international, where both are given." },
  value: (r) => ratio(sum(r.national, r.international.present()), sum(r.national.plus(r.international))),
});

export const volunteerDays = defineIndicator({
  id: "ELE-I108", title: { fr: "Jours de volontariat", en: "Days of volunteering" }, unit: "number", better: "higher", from: volontaires, by: volunteerBy,
  definition: { fr: "Somme des jours saisis ; un nombre vide n’ajoute rien.", en: "Sum of the days entered; an empty number adds nothing." },
  value: (r) => sum(r.days),
});

export const reportingIndicators = [
  reportsDue, reportsOnTime, reportsComplete, reportsLate, reportsLateSince, questionsOpen, difficultiesOpen, difficultiesAnswer, difficultiesAge, instructionsAcknowledged, instructionsDone, instructionsLate, adviceGiven, adviceFollowed, meetings, evaluationScore, correctionsDone, correctionsLate, volunteerActivities, volunteers, volunteerWomen, volunteerYouth, volunteerNational, volunteerDays,
];
