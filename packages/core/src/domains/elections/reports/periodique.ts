import { defineReport, rowsOf } from "../../../definition/report.js";
import { periodEnd, periodStart } from "../../../expression/build.js";
import { conseils } from "../registers/conseils.js";
import { evaluations } from "../registers/evaluations.js";
import { formations } from "../registers/formations.js";
import { incidents } from "../registers/incidents.js";
import { planOperationnel } from "../registers/plan-operationnel.js";
import { reunions } from "../registers/reunions.js";
import { revision } from "../registers/revision.js";
import { byDimension, chapter, cover, findings, keyFigures, sentence, subtitle, table, todo } from "./blocks.js";

/** The specialist's periodic report. */
export const rapportPeriodique = defineReport({
  id: "elections.rapport_periodique",
  title: { fr: "Rapport périodique du spécialiste en logistique et opérations électorales", en: "Periodic report of the specialist in electoral logistics and operations" },
  subtitle, cover,
  purpose: { fr: "Rend compte au Conseiller technique principal et à la coordination de l’AIGE de la période, résultat par résultat.", en: "Accounts to the Chief Technical Adviser and the AIGE’s coordination for the period, result by result." },
  blocks: [
    chapter("Résumé", "Summary"),
    keyFigures("ELE-I02", "ELE-I17", "ELE-I23", "ELE-I36", "ELE-I29", "ELE-I59", "ELE-I66", "ELE-I88"),
    todo("En cinq lignes : les faits marquants de la période et ce qui demande une décision.", "In five lines: the period’s main facts and what needs a decision."),
    chapter("Coordinations et conseils", "Coordinations and advice"),
    sentence(
      "{ELE-I01} [coordination est suivie|coordinations sont suivies] ; part opérationnelle : {ELE-I02} (d’état inconnu : {ELE-I03}). {ELE-I97} [conseil a été donné|conseils ont été donnés] ; parmi ceux dont la suite est connue, la part des conseils suivis est de {ELE-I98}.",
      "{ELE-I01} [coordination is|coordinations are] followed; share operational: {ELE-I02} (of unknown state: {ELE-I03}). {ELE-I97} [piece of advice was|pieces of advice were] given; of those whose outcome is known, the share followed is {ELE-I98}."),
    byDimension("level", ["ELE-I01", "ELE-I02", "ELE-I15"], "Coordinations par niveau", "Coordinations by level"),
    table(rowsOf(conseils, { columns: ["date", "coordination", "subject", "recommendation", "outcome"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }), "Conseils de la période", "Advice of the period", "Aucun conseil.", "No advice."),
    chapter("Plan opérationnel", "Operational plan"),
    sentence("La part des tâches réalisées est de {ELE-I17}, et {ELE-I18} [tâche est|tâches sont] en retard ; la marge jusqu’au vote, en jours, est de {ELE-I23}.", "The share of tasks completed is {ELE-I17}, and {ELE-I18} [task is|tasks are] late; the slack to the vote, in days, is {ELE-I23}."),
    table(rowsOf(planOperationnel, { columns: ["code", "task", "end", "body", "status", "progress"], where: (r) => r.late.isTrue(), sort: ["end"], limit: 15 }), "Tâches en retard", "Late tasks", "Aucune tâche en retard.", "No late task."),
    chapter("Matériel", "Material"),
    sentence("Le prochain vote demande {ELE-I33} [unité|unités] ; {ELE-I34} [est disponible|sont disponibles], {ELE-I35} [arrive|arrivent] à temps et {ELE-I36} [manque|manquent]. La part des bureaux qui ont leur kit complet dans leur commune est de {ELE-I41} ; celle des pertes en route de {ELE-I46}.", "The next vote needs {ELE-I33} [unit|units]; {ELE-I34} [is|are] available, {ELE-I35} [arrives|arrive] in time and {ELE-I36} [is|are] short. The share of stations with a complete kit in their commune is {ELE-I41}; that of losses on the way {ELE-I46}."),
    findings(["ELE-R65", "ELE-R81", "ELE-R80", "ELE-R88", "ELE-R89"], "Alertes sur le matériel", "Alerts on material"),
    chapter("Révision des listes et bureaux", "Roll revision and stations"),
    sentence("La variation nette des listes est de {ELE-I53} (nouveaux inscrits : {ELE-I54}, radiés : {ELE-I55}) ; la part des femmes parmi les nouveaux inscrits est de {ELE-I56}. Part des centres prévus qui sont ouverts : {ELE-I58} ; part des cartes remises : {ELE-I59}. {ELE-I26} [bureau est retenu|bureaux sont retenus] pour {ELE-I27} [électeur|électeurs].", "The rolls have a net change of {ELE-I53} ({ELE-I54} added, {ELE-I55} removed); women are {ELE-I56} of the added. {ELE-I58} of the centres planned are open and {ELE-I59} of cards are handed out. {ELE-I26} [station takes|stations take] part, for {ELE-I27} [voter|voters]."),
    byDimension("place.cercle", ["ELE-I53", "ELE-I54", "ELE-I55", "ELE-I57", "ELE-I59"], "Révision par cercle", "Revision by cercle"),
    table(rowsOf(revision, { columns: ["place", "from", "to", "before.total", "added.total", "removed.total", "after.total", "net"], where: (r) => r.to.gte(periodStart()).and(r.from.lte(periodEnd())), sort: ["place", "from"], limit: 60 }), "Révision dans la période", "Revision in the period", "Aucune révision.", "No revision."),
    findings(["ELE-R92", "ELE-R93", "ELE-R94", "ELE-R104", "ELE-R49", "ELE-R33", "ELE-R48"], "Chiffres à rapprocher", "Figures to be reconciled"),
    chapter("Sécurité", "Security"),
    sentence("{ELE-I65} [incident est inscrit|incidents sont inscrits], dont {ELE-I66} en suspens.", "{ELE-I65} [incident is|incidents are] listed, of which {ELE-I66} open."),
    table(rowsOf(incidents, { columns: ["date", "place", "nature", "gravity", "effect", "closedOn"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }), "Incidents de la période", "Incidents of the period", "Aucun incident.", "No incident."),
    chapter("Formations et sensibilisation", "Training and civic education"),
    sentence("{ELE-I68} [session a|sessions ont] formé {ELE-I69} [personne|personnes], dont {ELE-I71} de femmes. La part des bureaux dont tous les membres sont formés est de {ELE-I29}. {ELE-I76} [activité de sensibilisation a|activités de sensibilisation ont] touché {ELE-I77} [personne|personnes], soit {ELE-I80} pour 1 000 inscrits.", "{ELE-I68} [session|sessions] trained {ELE-I69} [person|people], {ELE-I71} of them women. The share of stations with all members trained is {ELE-I29}. {ELE-I76} civic-education [activity|activities] reached {ELE-I77} [person|people], {ELE-I80} per 1,000 registered."),
    byDimension("level", ["ELE-I68", "ELE-I69", "ELE-I70", "ELE-I71", "ELE-I75"], "Cascade de formation", "Training cascade"),
    table(rowsOf(formations, { columns: ["theme", "nature", "trainees", "place", "start", "end", "total", "score"], where: (r) => r.start.gte(periodStart()).and(r.start.lte(periodEnd())), sort: ["start"] }), "Formations de la période", "Training of the period", "Aucune formation.", "No training."),
    chapter("Évaluation permanente", "Permanent evaluation"),
    byDimension("criterion", ["ELE-I100", "ELE-I101", "ELE-I102"], "Notes et corrections par critère", "Scores and corrections by criterion"),
    { kind: "chart", chart: "line", caption: { fr: "Note moyenne par mois", en: "Mean score by month" }, indicators: ["ELE-I100"], by: "month" },
    table(rowsOf(evaluations, { columns: ["month", "activity", "criterion", "score", "correction", "due"], where: (r) => r.late.isTrue(), sort: ["due"] }), "Corrections en retard", "Late corrections", "Aucune correction en retard.", "No late correction."),
    chapter("Chaîne de remontée et coordination", "Chain of reporting and coordination"),
    sentence("La part des rapports attendus qui sont arrivés à temps est de {ELE-I86}, et {ELE-I88} [rapport est|rapports sont] en retard. {ELE-I91} [difficulté est|difficultés sont] en suspens ; la part des instructions exécutées est de {ELE-I95}. {ELE-I99} [réunion de coordination s’est tenue|réunions de coordination se sont tenues].", "The share of reports due that came on time is {ELE-I86}, and {ELE-I88} [report is|reports are] late. {ELE-I91} [difficulty is|difficulties are] open; the share of instructions carried out is {ELE-I95}. {ELE-I99} coordination [meeting was|meetings were] held."),
    table(rowsOf(reunions, { columns: ["date", "place", "partners", "decisions"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }), "Réunions de la période", "Meetings of the period", "Aucune réunion.", "No meeting."),
    chapter("Difficultés et période suivante", "Difficulties and next period"),
    todo("Difficultés rencontrées, ce qui a été fait, appui demandé.", "Difficulties met, what was done, support asked for."),
    todo("Activités prévues et leurs dates.", "Activities planned and their dates."),
  ],
});
