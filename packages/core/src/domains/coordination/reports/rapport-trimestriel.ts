import { defineReport, rowsOf } from "../../../definition/report.js";
import { budget } from "../registers/budget.js";
import { contenus } from "../registers/contenus.js";
import { diffusions } from "../registers/diffusions.js";
import { inYear } from "../indicators/year.js";
import { byDimension, chapter, sentence, table, todo } from "./blocks.js";
import { contributionRows, expertRows, inPeriod, lateActivitiesRows, lateDecisions, meetingRows, missionRows, noteRows, poolActivities, processRows, proposalRows, supportRows, trainingRows } from "./tables.js";

/** The Pool's quarterly report of activities. */
export const rapportTrimestriel = defineReport({
  id: "coordination.rapport_trimestriel",
  title: { fr: "Rapport d’activité du Pool Technique", en: "Activity report of the Pool Technique" },
  subtitle: { fr: "{period}", en: "{period}" },
  purpose: { fr: "Rend compte chaque trimestre au coordonnateur, à la Troïka et aux contributeurs du panier commun.", en: "Reports each quarter to the coordinator, the Troïka and the fund’s contributors." },
  cover: [
    { label: { fr: "Rédigé par", en: "Drafted by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true },
    { label: { fr: "Transmis à la Troïka le", en: "Sent to the Troïka on" }, value: { fr: "date", en: "date" }, todo: true },
  ],
  blocks: [
    chapter("Résumé", "Summary"),
    { kind: "keyFigures", indicators: ["COO-I09", "COO-I02", "COO-I13", "COO-I25", "COO-I22", "COO-I43", "COO-I62", "COO-I69"] },
    todo("En cinq lignes : les faits marquants du trimestre et ce qui demande une décision.", "In five lines: the quarter’s main facts and what needs a decision."),
    chapter("Programme du Pool", "Programme of the Pool"),
    sentence("{COO-I24} [activité inscrite|activités inscrites], exécution : {COO-I25} ; en retard : {COO-I31} ; part qui sert une priorité des PTF : {COO-I30}.", "{COO-I24} [activity|activities] listed, execution: {COO-I25}; late: {COO-I31}; share that serves a priority of the partners: {COO-I30}."),
    byDimension("owner", ["COO-I24", "COO-I25", "COO-I26", "COO-I27", "COO-I28", "COO-I29", "COO-I31"], "Exécution par programme et par trimestre", "Execution by programme and quarter"),
    poolActivities("pool", "Activités du Pool", "Activities of the Pool"),
    lateActivitiesRows(),
    chapter("Documents majeurs", "Major documents"),
    processRows(),
    byDimension("document", ["COO-I42", "COO-I41"], "Avancement par document", "Progress by document"),
    byDimension("document", ["COO-I40"], "Observations traitées par document", "Comments dealt with by document"),
    chapter("Fonctionnement des groupes", "How the groups work"),
    byDimension("groupKind", ["COO-I01", "COO-I02", "COO-I03", "COO-I04", "COO-I06"], "Groupes par nature", "Groups by kind"),
    byDimension("group", ["COO-I09", "COO-I11", "COO-I17", "COO-I18"], "Réunions et comptes rendus par groupe", "Meetings and minutes by group"),
    byDimension("group", ["COO-I13", "COO-I15"], "Présence par groupe", "Attendance by group"),
    byDimension("level", ["COO-I09", "COO-I12", "COO-I17"], "Réunions par niveau", "Meetings by level"),
    supportRows(inPeriod),
    proposalRows(),
    chapter("Réunions et décisions", "Meetings and decisions"),
    meetingRows(inPeriod, "Réunions du trimestre", "Meetings of the quarter"),
    lateDecisions,
    chapter("Missions et renforcement des capacités", "Missions and capacity building"),
    sentence("{COO-I53} [mission ou travail prévu|missions et travaux prévus] ou en cours. Missions conjointes : {COO-I54} ; travaux analytiques conjoints : {COO-I55}. {COO-I57} [personne formée|personnes formées], dont {COO-I58} de femmes.", "{COO-I53} [mission or piece of analytic work|missions and pieces of analytic work] planned or under way. Joint missions: {COO-I54}; joint analytic work: {COO-I55}. {COO-I57} [person|people] trained, {COO-I58} of them women."),
    missionRows(inPeriod, "Missions du trimestre", "Missions of the quarter"),
    trainingRows(inPeriod),
    chapter("Expertises, notes et diffusion", "Experts, notes and information sent"),
    sentence("Livrables des experts reçus à temps : {COO-I34}. Notes remises à temps : {COO-I46}. {COO-I37} [document ajouté|documents ajoutés], {COO-I39} [périmé|périmés] ; {COO-I50} [page|pages] du site à revoir.", "Experts’ deliverables on time: {COO-I34}. Notes delivered on time: {COO-I46}. {COO-I37} [document|documents] added, {COO-I39} out of date; {COO-I50} [page|pages] of the site to review."),
    expertRows(),
    noteRows(inPeriod),
    table(rowsOf(diffusions, { columns: ["date", "object", "audience", "channel", "document"], where: (r) => inPeriod(r.date), sort: ["date"] }), "Information diffusée", "Information sent out", "Aucun envoi.", "No dispatch."),
    table(rowsOf(contenus, { columns: ["code", "section", "title", "responsible", "updatedOn", "reviewOn"], where: (r) => r.outdated.isTrue(), sort: ["reviewOn"] }), "Pages du site à revoir", "Pages of the site to review", "Aucune page à revoir.", "No page to review."),
    chapter("Budget et panier commun", "Budget and pooled fund"),
    sentence("Budget révisé : {COO-I60} ; engagé : {COO-I61} ; dépensé : {COO-I62}, soit {COO-I63}. Contributions promises : {COO-I64}, reçues : {COO-I66}. Solde : {COO-I68} (en mois de fonctionnement : {COO-I69}).", "Revised budget: {COO-I60}; committed: {COO-I61}; spent: {COO-I62}, that is {COO-I63}. Contributions pledged: {COO-I64}, received: {COO-I66}. Balance: {COO-I68} (in months of running costs: {COO-I69})."),
    table(rowsOf(budget, { columns: ["line", "nature", "planned", "revised", "committed", "spent"], where: (r) => inYear(r), sort: ["nature", "line"] }), "Budget ligne par ligne", "Budget line by line", "Aucune ligne.", "No line."),
    contributionRows(),
    chapter("Trimestre suivant", "Next quarter"),
    todo("Ce que le Pool fera le trimestre prochain, et ce qu’il demande.", "What the Pool will do next quarter, and what it asks for."),
  ],
});
