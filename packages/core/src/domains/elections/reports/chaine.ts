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
      "Sur {ELE-I85} rapports échus ou reçus, {ELE-I86} sont arrivés à temps et {ELE-I87} à temps et complets. {ELE-I88} manquent, depuis {ELE-I89} jours en moyenne ; {ELE-I90} rapports posent des questions restées sans réponse.",
      "Of {ELE-I85} reports due or received, {ELE-I86} came on time and {ELE-I87} on time and complete. {ELE-I88} are missing, for {ELE-I89} days on average; {ELE-I90} reports raise questions that have no answer."),
    chapter("Rapports en retard", "Late reports"),
    table(rowsOf(remontees, { columns: ["coordination", "level", "report", "from", "to", "due", "daysLate"], where: (r) => r.overdue.isTrue(), sort: ["due", "coordination"] }), "Qui est en retard, depuis quand", "Who is late, since when", "Aucun rapport en retard.", "No late report."),
    byDimension("coordination", ["ELE-I85", "ELE-I86", "ELE-I87", "ELE-I88", "ELE-I89"], "Rapports par coordination", "Reports by coordination"),
    byDimension("level", ["ELE-I85", "ELE-I86", "ELE-I87", "ELE-I88"], "Rapports par niveau", "Reports by level"),
    table(rowsOf(remontees, { columns: ["coordination", "report", "receivedOn", "questions"], where: (r) => r.questions.present().and(r.answeredOn.missing()), sort: ["receivedOn"] }), "Questions sans réponse", "Unanswered questions", "Aucune question en attente.", "No question waiting."),
    chapter("Difficultés remontées", "Difficulties escalated"),
    sentence("{ELE-I91} difficultés sont en suspens, âgées de {ELE-I93} jours en moyenne ; le délai médian de réponse est de {ELE-I92} jours.", "{ELE-I91} difficulties are open, {ELE-I93} days old on average; the median time to an answer is {ELE-I92} days."),
    table(rowsOf(difficultes, { columns: ["code", "coordination", "nature", "description", "reportedOn", "escalatedTo", "escalatedOn", "answeredOn"], where: (r) => r.open.isTrue(), sort: ["reportedOn"] }), "Difficultés en suspens", "Open difficulties", "Aucune difficulté en suspens.", "No open difficulty."),
    chapter("Instructions", "Instructions"),
    sentence("{ELE-I94} des instructions envoyées sont accusées et {ELE-I95} exécutées ; {ELE-I96} sont en retard.", "{ELE-I94} of the instructions sent are acknowledged and {ELE-I95} carried out; {ELE-I96} are overdue."),
    byDimension("coordination", ["ELE-I94", "ELE-I95", "ELE-I96"], "Instructions par coordination", "Instructions by coordination"),
    table(rowsOf(instructions, { columns: ["number", "subject", "coordination", "sentOn", "acknowledgedOn", "due"], where: (r) => r.doneOn.missing(), sort: ["due", "sentOn"] }), "Instructions à exécuter", "Instructions to be carried out", "Aucune.", "None."),
    todo("Relances faites, blocages de la chaîne, propositions.", "Reminders sent, where the chain is blocked, proposals."),
  ],
});
