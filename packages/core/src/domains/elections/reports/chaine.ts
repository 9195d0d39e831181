import { defineReport, rowsOf } from "../../../definition/report.js";
import { difficultes } from "../registers/difficultes.js";
import { instructions } from "../registers/instructions.js";
import { remontees } from "../registers/remontees.js";
import { byDimension, chapter, cover, keyFigures, sentence, subtitle, table, todo } from "./blocks.js";

/** The state of the chain of reporting: who is late, since when. */
export const chaineRemontee = defineReport({
  id: "elections.chaine_remontee",
  title: { fr: "État de la chaîne de remontée", en: "State of the chain of reporting" },
  subtitle, cover,
  purpose: { fr: "Dit au siège de l’AIGE et aux coordinations quels rapports manquent et depuis quand, quelles difficultés attendent et quelles instructions ne sont pas exécutées.", en: "Tells the AIGE’s headquarters and coordinations which reports are missing and since when, which difficulties wait and which instructions are not carried out." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I85", "ELE-I86", "ELE-I87", "ELE-I88", "ELE-I91", "ELE-I96"),
    sentence(
      "Sur {ELE-I85} [rapport échu ou reçu|rapports échus ou reçus], la part de ceux qui sont arrivés à temps est de {ELE-I86}, à temps et complets de {ELE-I87}. {ELE-I88} [rapport manque|rapports manquent] (retard moyen en jours : {ELE-I89}) ; {ELE-I90} [rapport pose|rapports posent] des questions restées sans réponse.",
      "Of {ELE-I85} [report|reports] due or received, the share that came on time is {ELE-I86}, on time and complete {ELE-I87}. {ELE-I88} [report is|reports are] missing (mean delay in days: {ELE-I89}); {ELE-I90} [report raises|reports raise] questions that have no answer."),
    chapter("Rapports en retard", "Late reports"),
    table(rowsOf(remontees, { columns: ["coordination", "level", "report", "from", "to", "due", "daysLate"], where: (r) => r.overdue.isTrue(), sort: ["due", "coordination"] }), "Qui est en retard, depuis quand", "Who is late, since when", "Aucun rapport en retard.", "No late report."),
    byDimension("coordination", ["ELE-I85", "ELE-I86", "ELE-I87", "ELE-I88", "ELE-I89"], "Rapports par coordination", "Reports by coordination"),
    byDimension("level", ["ELE-I85", "ELE-I86", "ELE-I87", "ELE-I88"], "Rapports par niveau", "Reports by level"),
    table(rowsOf(remontees, { columns: ["coordination", "report", "receivedOn", "questions"], where: (r) => r.questions.present().and(r.answeredOn.missing()), sort: ["receivedOn"] }), "Questions sans réponse", "Unanswered questions", "Aucune question en attente.", "No question waiting."),
    chapter("Difficultés remontées", "Difficulties escalated"),
    sentence("{ELE-I91} [difficulté est|difficultés sont] en suspens (âge moyen en jours : {ELE-I93}) ; le délai médian de réponse, en jours, est de {ELE-I92}.", "{ELE-I91} [difficulty is|difficulties are] open (mean age in days: {ELE-I93}); the median time to an answer, in days, is {ELE-I92}."),
    table(rowsOf(difficultes, { columns: ["code", "coordination", "nature", "description", "reportedOn", "escalatedTo", "escalatedOn", "answeredOn"], where: (r) => r.open.isTrue(), sort: ["reportedOn"] }), "Difficultés en suspens", "Open difficulties", "Aucune difficulté en suspens.", "No open difficulty."),
    chapter("Instructions", "Instructions"),
    sentence("La part des instructions envoyées qui sont accusées est de {ELE-I94}, exécutées de {ELE-I95} ; {ELE-I96} [instruction est|instructions sont] en retard.", "The share of the instructions sent that are acknowledged is {ELE-I94}, carried out {ELE-I95}; {ELE-I96} [instruction is|instructions are] overdue."),
    byDimension("coordination", ["ELE-I94", "ELE-I95", "ELE-I96"], "Instructions par coordination", "Instructions by coordination"),
    table(rowsOf(instructions, { columns: ["number", "subject", "coordination", "sentOn", "acknowledgedOn", "due"], where: (r) => r.doneOn.missing(), sort: ["due", "sentOn"] }), "Instructions à exécuter", "Instructions to be carried out", "Aucune.", "None."),
    todo("Relances faites, blocages de la chaîne, propositions.", "Reminders sent, where the chain is blocked, proposals."),
  ],
});
