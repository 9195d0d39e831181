import { defineReport, rowsOf } from "../../../definition/report.js";
import { periodEnd, periodStart } from "../../../expression/build.js";
import { activites } from "../registers/activites.js";
import { capacites } from "../registers/capacites.js";
import { formations } from "../registers/formations.js";
import { notes } from "../registers/notes.js";
import { byDimension, chapter, section, sentence, todo } from "./blocks.js";
import { interventionRows, lateActionRows, lateDecisionRows, openNeedRows, sessionRows } from "./tables.js";

const summary = [
  chapter("Résumé", "Summary"),
  { kind: "keyFigures", indicators: ["PAG-I71", "PAG-I02", "PAG-I11", "PAG-I20", "PAG-I28", "PAG-I37", "PAG-I43", "PAG-I45"] },
  sentence(
    "En {period}, dans la région de {place}, le consultant a travaillé {PAG-I71} jours, soit {PAG-I72} des jours dus. {PAG-I02} des actions du plan de portée régionale sont réalisées et {PAG-I11} sont en retard. {PAG-I36} besoins d’appui sont en attente, dont {PAG-I37} urgents ; {PAG-I43} couples cercle et pilier n’ont aucune intervention en cours malgré un besoin urgent.",
    "In {period}, in the region of {place}, the consultant worked {PAG-I71} days, {PAG-I72} of the days owed. {PAG-I02} of the plan’s actions of regional scope are completed and {PAG-I11} are late. {PAG-I36} needs for support are open, of which {PAG-I37} urgent; {PAG-I43} pairs of cercle and pillar have an urgent need and no intervention under way."),
  todo("En cinq lignes : les faits marquants du mois et ce qui demande une décision du gouverneur, du projet ou de la DUE.", "In five lines: the month’s main facts and what needs a decision of the governor, the project or the EU Delegation."),
] as const;

const activities = [
  chapter("Activités par résultat attendu", "Activities by expected result"),
  sentence("{PAG-I73} activités ont été menées en {PAG-I71} jours de travail.", "{PAG-I73} activities were carried out in {PAG-I71} working days."),
  byDimension("result", ["PAG-I73", "PAG-I71", "PAG-I72"], "Activités et jours par résultat attendu", "Activities and days by expected result"),
  { kind: "chart", chart: "bar", caption: { fr: "Jours travaillés par résultat attendu", en: "Days worked by expected result" }, indicators: ["PAG-I71"], by: "result" },
  {
    kind: "rows", caption: { fr: "Journal des activités", en: "Log of activities" }, empty: { fr: "Aucune activité saisie.", en: "No activity entered." },
    query: rowsOf(activites, { columns: ["date", "days", "result", "nature", "description", "place", "output"], sort: ["date"] }),
  },
  todo("Pour chaque résultat attendu : ce que les activités ont changé pour le gouvernorat, et ce qui reste à faire.", "For each expected result: what the activities changed for the governor’s office, and what remains to be done."),
] as const;

const execution = [
  chapter("Exécution du plan dans la région", "Execution of the plan in the region"),
  sentence(
    "{PAG-I01} actions de portée régionale sont suivies, annulées comprises. Hors annulées, {PAG-I02} sont réalisées, {PAG-I03} en cours, {PAG-I04} non démarrées et {PAG-I05} reportées ou suspendues. L’avancement moyen est de {PAG-I06}. {PAG-I10} ont été décaissés sur {PAG-I09} de budget ; le taux d’exécution financière, là où les deux montants sont connus, est de {PAG-I07}.",
    "{PAG-I01} actions of regional scope are followed, cancelled ones included. Without these, {PAG-I02} are completed, {PAG-I03} under way, {PAG-I04} not started and {PAG-I05} postponed or suspended. Mean progress is {PAG-I06}. {PAG-I10} were disbursed of a budget of {PAG-I09}; the financial execution rate, where both amounts are known, is {PAG-I07}."),
  byDimension("axis", ["PAG-I01", "PAG-I02", "PAG-I06", "PAG-I07", "PAG-I11"], "Exécution par axe", "Execution by axis"),
  { kind: "chart", chart: "stackedBar", caption: { fr: "Actions par axe et par statut", en: "Actions by axis and status" }, indicators: ["PAG-I01"], by: "axis", series: "status" },
  lateActionRows(15),
  todo("Analysez les retards : causes communes, ministères concernés, décisions attendues.", "Analyse the delays: shared causes, ministries concerned, decisions awaited."),
] as const;

const sessions = [
  chapter("Instances de consultation et décisions", "Consultation bodies and decisions"),
  sentence(
    "{PAG-I45} sessions ont été tenues dans le mois et {PAG-I46} reportées ou annulées ; {PAG-I47} des sessions échues depuis le début de l’année ont eu lieu. Les femmes forment {PAG-I48} des personnes présentes depuis l’ouverture du registre. {PAG-I51} des décisions sont exécutées ; {PAG-I52} sont en retard.",
    "{PAG-I45} sessions were held in the month and {PAG-I46} postponed or cancelled; {PAG-I47} of the sessions due since the start of the year took place. Women are {PAG-I48} of the people present since the register began. {PAG-I51} of the decisions are carried out; {PAG-I52} are late."),
  byDimension("body", ["PAG-I45", "PAG-I46", "PAG-I47", "PAG-I48"], "Sessions par instance", "Sessions by body"),
  sessionRows(), lateDecisionRows(),
  todo("Appui apporté à chaque session (préparation, animation, compte rendu) et suites à donner.", "Support given to each session (preparation, facilitation, minutes) and follow-up."),
] as const;

const territory = [
  chapter("Besoins et approche territoriale intégrée", "Needs and the integrated territorial approach"),
  sentence(
    "Les besoins en attente se répartissent en {PAG-I36|pillar=securite} pour la sécurité, {PAG-I36|pillar=developpement} pour le développement et {PAG-I36|pillar=gouvernance} pour la gouvernance. {PAG-I38} des besoins non rejetés sont satisfaits ; ceux qui attendent ont en moyenne {PAG-I41} jours.",
    "Open needs are {PAG-I36|pillar=securite} for security, {PAG-I36|pillar=developpement} for development and {PAG-I36|pillar=gouvernance} for governance. {PAG-I38} of the needs that were not rejected are satisfied; open ones are {PAG-I41} days old on average."),
  { kind: "cross", caption: { fr: "Besoins en attente par cercle et par pilier", en: "Open needs by cercle and pillar" }, indicator: "PAG-I36", rows: "place.cercle", columns: "pillar" },
  { kind: "cross", caption: { fr: "Interventions en cours par cercle et par pilier", en: "Interventions under way by cercle and pillar" }, indicator: "PAG-I28", rows: "place.cercle", columns: "pillar" },
  byDimension("pillar", ["PAG-I35", "PAG-I36", "PAG-I37", "PAG-I38", "PAG-I41"], "Besoins par pilier", "Needs by pillar"),
  todo("Pour les cercles prioritaires, lisez ensemble sécurité, développement et gouvernance : ce qui bloque, ce qui peut démarrer, dans quel ordre.", "For the priority cercles, read security, development and governance together: what blocks, what can start, in which order."),
] as const;

const partners = [
  chapter("Coordination des PTF", "Coordination of partners"),
  sentence(
    "{PAG-I27} interventions de PTF sont inscrites, dont {PAG-I28} en cours, pour un budget connu de {PAG-I29} ({PAG-I32} interventions n’ont pas de budget connu). {PAG-I34} chevauchements possibles sont à examiner avec les PTF concernés.",
    "{PAG-I27} partners’ interventions are listed, of which {PAG-I28} under way, for a known budget of {PAG-I29} ({PAG-I32} interventions have no known budget). {PAG-I34} possible overlaps are to be examined with the partners concerned."),
  byDimension("pillar", ["PAG-I27", "PAG-I28", "PAG-I29", "PAG-I30", "PAG-I34"], "Interventions et fonds par pilier", "Interventions and funds by pillar"),
  todo("Réunions avec les PTF (DUE et PNUD d’abord), informations données aux autorités régionales, accords de coordination.", "Meetings with partners (EU Delegation and UNDP first), information given to regional authorities, agreements on coordination."),
] as const;

const support = [
  chapter("Tutelle, renforcement des capacités et notes techniques", "Oversight, capacity building and technical notes"),
  sentence(
    "Depuis l’ouverture des registres, {PAG-I57} actes ont été soumis à la tutelle ; le délai médian de décision est de {PAG-I61} jours et {PAG-I59} actes sont en retard. {PAG-I77} personnes ont été formées, dont {PAG-I78} de femmes. {PAG-I74} notes techniques ont été remises et {PAG-I75} sont en retard.",
    "Since the registers began, {PAG-I57} acts were submitted to oversight; the median time to a decision is {PAG-I61} days and {PAG-I59} acts are late. {PAG-I77} people were trained, {PAG-I78} of them women. {PAG-I74} technical notes were delivered and {PAG-I75} are late."),
  {
    kind: "rows", caption: { fr: "Formations de la période", en: "Training in the period" }, empty: { fr: "Aucune formation dans la période.", en: "No training in the period." },
    query: rowsOf(formations, { columns: ["theme", "place", "start", "end", "planned", "participants.women", "participants.men"], where: (r) => r.start.lte(periodEnd()).and(r.end.gte(periodStart()).or(r.start.gte(periodStart()))), sort: ["start"] }),
  },
  {
    kind: "rows", caption: { fr: "Notes techniques remises dans la période ou attendues", en: "Technical notes delivered in the period or awaited" }, empty: { fr: "Aucune note remise ni attendue.", en: "No note delivered or awaited." },
    query: rowsOf(notes, { columns: ["code", "subject", "pillar", "askedBy", "askedOn", "due", "deliveredOn"], where: (r) => r.deliveredOn.missing().or(r.deliveredOn.gte(periodStart())), sort: ["askedOn"] }),
  },
  chapter("Difficultés et mois prochain", "Difficulties and next month"),
  todo("Difficultés rencontrées, ce qui a été fait pour les lever, appui demandé.", "Difficulties met, what was done about them, support asked for."),
  todo("Activités prévues le mois prochain, par résultat attendu, avec les dates et les jours.", "Activities planned next month, by expected result, with dates and days."),
] as const;

const annexes = [
  chapter("Annexe 1 – État des lieux des capacités des services de l’État", "Annex 1 – Capacities of the State’s services", { pageBreak: true, landscape: true }),
  sentence(
    "{PAG-I13} services ont été observés, {PAG-I25} d’entre eux sur place ; {PAG-I26} observations sont anciennes. {PAG-I20} des services notés sont fonctionnels (évolution depuis l’état initial : {PAG-I22}). {PAG-I14} des postes de responsable sont pourvus, {PAG-I16} des responsables résident au chef-lieu et le cadre organique est couvert à {PAG-I18}.",
    "{PAG-I13} services were observed, {PAG-I25} of them on site; {PAG-I26} observations are old. {PAG-I20} of the services with a score function (change since the initial state: {PAG-I22}). {PAG-I14} of heads’ posts are held, {PAG-I16} of heads live in the chief town and staffing is at {PAG-I18}."),
  byDimension("place.cercle", ["PAG-I13", "PAG-I14", "PAG-I16", "PAG-I18", "PAG-I20", "PAG-I22"], "Capacités par cercle", "Capacities by cercle"),
  byDimension("service", ["PAG-I13", "PAG-I14", "PAG-I16", "PAG-I18", "PAG-I20", "PAG-I22"], "Capacités par service", "Capacities by service"),
  section("Évolution depuis l’état initial", "Change since the initial state"),
  { kind: "changes", caption: { fr: "Ce qui a changé depuis l’état des lieux initial", en: "What has changed since the initial état des lieux" }, register: "pagt.capacites", columns: ["post", "holderResident", "withdrawnTo", "staff.women", "staff.men", "premises", "functionality"], since: "initial", empty: { fr: "Aucun changement, ou pas de classeur initial.", en: "No change, or no initial workbook." } },
  section("État des lieux du mois", "État des lieux of the month"),
  {
    kind: "rows", caption: { fr: "Services de l’État par circonscription", en: "State services by circonscription" }, empty: { fr: "Aucun service observé.", en: "No service observed." },
    query: rowsOf(capacites, { columns: ["place.cercle", "place.arrondissement", "service", "structure", "post", "holderResident", "cadre", "staff.women", "staff.men", "premises", "functionality", "seenOn", "source"], sort: ["place.cercle", "place.arrondissement", "service"] }),
  },
  chapter("Annexe 2 – Mise à jour mensuelle des actions des PTF", "Annex 2 – Monthly update on partners’ actions", { pageBreak: true, landscape: true }),
  byDimension("ptf", ["PAG-I27", "PAG-I28", "PAG-I29", "PAG-I30", "PAG-I31", "PAG-I33"], "Interventions et fonds par PTF", "Interventions and funds by partner"),
  { kind: "changes", caption: { fr: "Ce qui a changé depuis le mois précédent", en: "What has changed since the previous month" }, register: "pagt.interventions", columns: ["ptf", "project", "place", "status", "start", "end", "budget.amount", "spent"], since: "previous", empty: { fr: "Aucun changement, ou pas de classeur du mois précédent.", en: "No change, or no workbook of the previous month." } },
  interventionRows("Interventions prévues et en cours", "Interventions planned and under way"),
  todo("Commentez les démarrages, les clôtures et les retards du mois, DUE et PNUD d’abord.", "Comment on the month’s starts, closures and delays, EU Delegation and UNDP first."),
  chapter("Annexe 3 – Besoins d’appui et priorités", "Annex 3 – Needs for support and priorities", { pageBreak: true, landscape: true }),
  sentence(
    "{PAG-I36} besoins sont en attente : {PAG-I36|addressedTo=due} adressés à la DUE, {PAG-I36|addressedTo=pnud} au PNUD, {PAG-I36|addressedTo=autre} à d’autres PTF. {PAG-I39} ne sont pas encore transmis.",
    "{PAG-I36} needs are open: {PAG-I36|addressedTo=due} addressed to the EU Delegation, {PAG-I36|addressedTo=pnud} to UNDP, {PAG-I36|addressedTo=autre} to other partners. {PAG-I39} have not been passed on yet."),
  openNeedRows("Besoins adressés à la DUE", "Needs addressed to the EU Delegation", { addressedTo: "due" }),
  openNeedRows("Besoins adressés au PNUD", "Needs addressed to UNDP", { addressedTo: "pnud" }),
  openNeedRows("Besoins adressés à d’autres PTF", "Needs addressed to other partners", { addressedTo: "autre" }),
  { kind: "changes", caption: { fr: "Ce qui a changé depuis l’état initial des besoins", en: "What has changed since the initial state of needs" }, register: "pagt.besoins", columns: ["place", "pillar", "urgency", "status", "intervention"], since: "initial", empty: { fr: "Aucun changement, ou pas de classeur initial.", en: "No change, or no initial workbook." } },
  todo("Proposez l’ordre des priorités et dites pourquoi, pour la DUE puis pour le PNUD.", "Propose the order of priorities and say why, for the EU Delegation, then for UNDP."),
] as const;

/** The consultant's monthly report with its three annexes. */
export const mensuel = defineReport({
  id: "pagt.mensuel",
  title: { fr: "Rapport mensuel du consultant national", en: "National consultant’s monthly report" },
  subtitle: { fr: "Région de {place} – {period}", en: "Region of {place} – {period}" },
  purpose: {
    fr: "Rend compte au coordonnateur du projet, au gouvernorat et à la DUE des activités du mois, avec l’état des lieux des capacités, les actions des PTF et les besoins d’appui.",
    en: "Accounts to the project coordinator, the governor’s office and the EU Delegation for the month’s activities, with capacities, partners’ actions and needs for support.",
  },
  cover: [
    { label: { fr: "Région", en: "Region" }, value: { fr: "{place}", en: "{place}" } },
    { label: { fr: "Période", en: "Period" }, value: { fr: "{period}", en: "{period}" } },
    { label: { fr: "Consultant", en: "Consultant" }, value: { fr: "nom du consultant", en: "consultant’s name" }, todo: true },
    { label: { fr: "Destinataires", en: "Addressees" }, value: { fr: "Coordonnateur du projet d’appui à la transition, gouvernorat, DUE", en: "Coordinator of the transition support project, governor’s office, EU Delegation" } },
    { label: { fr: "Remis le", en: "Handed in on" }, value: { fr: "date de remise", en: "date" }, todo: true },
    { label: { fr: "Visa du gouvernorat", en: "Governor’s office approval" }, value: { fr: "date et visa", en: "date and approval" }, todo: true },
  ],
  blocks: [...summary, ...activities, ...execution, ...sessions, ...territory, ...partners, ...support, ...annexes],
});
