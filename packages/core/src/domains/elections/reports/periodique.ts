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
      "{ELE-I01} coordinations sont suivies ; {ELE-I02} sont opérationnelles ({ELE-I03} dont l’état n’est pas connu). {ELE-I97} conseils ont été donnés ; {ELE-I98} de ceux dont la suite est connue ont été suivis.",
      "{ELE-I01} coordinations are followed; {ELE-I02} are operational ({ELE-I03} whose state is not known). {ELE-I97} pieces of advice were given; {ELE-I98} of those whose outcome is known were followed."),
    byDimension("level", ["ELE-I01", "ELE-I02", "ELE-I15"], "Coordinations par niveau", "Coordinations by level"),
    table(rowsOf(conseils, { columns: ["date", "coordination", "subject", "recommendation", "outcome"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }), "Conseils de la période", "Advice of the period", "Aucun conseil.", "No advice."),
    chapter("Plan opérationnel", "Operational plan"),
    sentence("{ELE-I17} des tâches sont réalisées et {ELE-I18} sont en retard ; la marge jusqu’au vote est de {ELE-I23} jours.", "{ELE-I17} of tasks are completed and {ELE-I18} are late; the slack to the vote is {ELE-I23} days."),
    table(rowsOf(planOperationnel, { columns: ["code", "task", "end", "body", "status", "progress"], where: (r) => r.late.isTrue(), sort: ["end"], limit: 15 }), "Tâches en retard", "Late tasks", "Aucune tâche en retard.", "No late task."),
    chapter("Matériel", "Material"),
    sentence("Le prochain vote demande {ELE-I33} unités ; {ELE-I34} sont disponibles, {ELE-I35} arrivent à temps et {ELE-I36} manquent. {ELE-I41} des bureaux ont leur kit complet dans leur commune. Les pertes en route sont de {ELE-I46}.", "The next vote needs {ELE-I33} units; {ELE-I34} are available, {ELE-I35} arrive in time and {ELE-I36} are short. {ELE-I41} of stations have a complete kit in their commune. Losses on the way are {ELE-I46}."),
    findings(["ELE-R65", "ELE-R81", "ELE-R80", "ELE-R88", "ELE-R89"], "Alertes sur le matériel", "Alerts on material"),
    chapter("Révision des listes et bureaux", "Roll revision and stations"),
    sentence("Les listes ont {ELE-I53} inscrits de variation nette ({ELE-I54} nouveaux, {ELE-I55} radiés) ; les femmes sont {ELE-I56} des nouveaux inscrits. {ELE-I58} des centres prévus sont ouverts et {ELE-I59} des cartes sont remises. {ELE-I26} bureaux sont retenus pour {ELE-I27} électeurs.", "The rolls have a net change of {ELE-I53} ({ELE-I54} added, {ELE-I55} removed); women are {ELE-I56} of the added. {ELE-I58} of the centres planned are open and {ELE-I59} of cards are handed out. {ELE-I26} stations take part, for {ELE-I27} voters."),
    byDimension("place.cercle", ["ELE-I53", "ELE-I54", "ELE-I55", "ELE-I57", "ELE-I59"], "Révision par cercle", "Revision by cercle"),
    table(rowsOf(revision, { columns: ["place", "nature", "from", "to", "before.total", "added.total", "removed.total", "after.total", "net"], where: (r) => r.to.gte(periodStart()).and(r.from.lte(periodEnd())), sort: ["place", "from"], limit: 60 }), "Révision dans la période", "Revision in the period", "Aucune révision.", "No revision."),
    findings(["ELE-R92", "ELE-R93", "ELE-R94", "ELE-R104", "ELE-R49", "ELE-R33", "ELE-R48"], "Chiffres à rapprocher", "Figures to be reconciled"),
    chapter("Sécurité", "Security"),
    sentence("{ELE-I65} incidents sont inscrits, dont {ELE-I66} en suspens.", "{ELE-I65} incidents are listed, of which {ELE-I66} open."),
    table(rowsOf(incidents, { columns: ["date", "place", "nature", "gravity", "effect", "closedOn"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }), "Incidents de la période", "Incidents of the period", "Aucun incident.", "No incident."),
    chapter("Formations et sensibilisation", "Training and civic education"),
    sentence("{ELE-I68} sessions ont formé {ELE-I69} personnes, dont {ELE-I71} de femmes. {ELE-I29} des bureaux ont tous leurs membres formés. {ELE-I76} activités de sensibilisation ont touché {ELE-I77} personnes, soit {ELE-I80} pour 1 000 inscrits.", "{ELE-I68} sessions trained {ELE-I69} people, {ELE-I71} of them women. {ELE-I29} of stations have all members trained. {ELE-I76} civic-education activities reached {ELE-I77} people, {ELE-I80} per 1,000 registered."),
    byDimension("level", ["ELE-I68", "ELE-I69", "ELE-I70", "ELE-I71", "ELE-I75"], "Cascade de formation", "Training cascade"),
    table(rowsOf(formations, { columns: ["theme", "nature", "trainees", "place", "start", "end", "total", "score"], where: (r) => r.start.gte(periodStart()).and(r.start.lte(periodEnd())), sort: ["start"] }), "Formations de la période", "Training of the period", "Aucune formation.", "No training."),
    chapter("Évaluation permanente", "Permanent evaluation"),
    byDimension("criterion", ["ELE-I100", "ELE-I101", "ELE-I102"], "Notes et corrections par critère", "Scores and corrections by criterion"),
    { kind: "chart", chart: "line", caption: { fr: "Note moyenne par mois", en: "Mean score by month" }, indicators: ["ELE-I100"], by: "month" },
    table(rowsOf(evaluations, { columns: ["month", "activity", "criterion", "score", "correction", "due"], where: (r) => r.late.isTrue(), sort: ["due"] }), "Corrections en retard", "Late corrections", "Aucune correction en retard.", "No late correction."),
    chapter("Chaîne de remontée et coordination", "Chain of reporting and coordination"),
    sentence("{ELE-I86} des rapports attendus sont arrivés à temps et {ELE-I88} sont en retard. {ELE-I91} difficultés sont en suspens ; {ELE-I95} des instructions sont exécutées. {ELE-I99} réunions de coordination se sont tenues.", "{ELE-I86} of reports due came on time and {ELE-I88} are late. {ELE-I91} difficulties are open; {ELE-I95} of instructions are carried out. {ELE-I99} coordination meetings were held."),
    table(rowsOf(reunions, { columns: ["date", "place", "partners", "decisions"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }), "Réunions de la période", "Meetings of the period", "Aucune réunion.", "No meeting."),
    chapter("Difficultés et période suivante", "Difficulties and next period"),
    todo("Difficultés rencontrées, ce qui a été fait, appui demandé.", "Difficulties met, what was done, support asked for."),
    todo("Activités prévues et leurs dates.", "Activities planned and their dates."),
  ],
});
