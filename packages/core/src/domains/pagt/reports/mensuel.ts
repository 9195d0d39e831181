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
    "En {period}, dans la région de {place}, le consultant a travaillé {PAG-I71} [jour|jours] ; le rapport des jours travaillés aux jours dus est de {PAG-I72}. Le taux d’exécution physique du plan, sur les actions de portée régionale, est de {PAG-I02}, avec {PAG-I11} [action|actions] en retard. On compte {PAG-I36} [besoin|besoins] d’appui en attente, dont {PAG-I37} [urgent|urgents] ; le nombre de couples cercle et pilier restés sans intervention malgré un besoin urgent est de {PAG-I43}.",
    "In {period}, in the region of {place}, the consultant worked {PAG-I71} [day|days]; the ratio of days worked to days owed is {PAG-I72}. The physical execution rate of the plan, over actions of regional scope, is {PAG-I02}, with {PAG-I11} late [action|actions]. {PAG-I36} [need|needs] for support [is|are] open, of which {PAG-I37} urgent; the number of pairs of cercle and pillar left without intervention despite an urgent need is {PAG-I43}."),
  todo("En cinq lignes : les faits marquants du mois et ce qui demande une décision du gouverneur, du projet ou de la DUE.", "In five lines: the month’s main facts and what needs a decision of the governor, the project or the EU Delegation."),
] as const;

const activities = [
  chapter("Activités par résultat attendu", "Activities by expected result"),
  sentence("Le journal du mois compte {PAG-I73} [activité|activités], pour {PAG-I71} [jour|jours] de travail.", "The month’s log has {PAG-I73} [activity|activities], for {PAG-I71} working [day|days]."),
  byDimension("result", ["PAG-I73", "PAG-I71", "PAG-I72"], "Activités et jours par résultat attendu", "Activities and days by expected result"),
  { kind: "chart", chart: "bar", caption: { fr: "Jours travaillés par résultat attendu", en: "Days worked by expected result" }, indicators: ["PAG-I71"], by: "result" },
  {
    kind: "forEach", dimension: "result", register: "pagt.activites",
    blocks: [
      section("{each}", "{each}"),
      {
        kind: "rows", caption: { fr: "Journal des activités, {each}", en: "Log of activities, {each}" }, empty: { fr: "Aucune activité saisie.", en: "No activity entered." },
        query: rowsOf(activites, { columns: ["date", "days", "nature", "description", "place", "output"], sort: ["date"] }),
      },
      todo("Ce que ces activités ont changé pour le gouvernorat, et ce qui reste à faire.", "What these activities changed for the governor’s office, and what remains to be done."),
    ],
  },
] as const;

const execution = [
  chapter("Exécution du plan dans la région", "Execution of the plan in the region"),
  sentence(
    "Le suivi porte sur {PAG-I01} [action|actions] de portée régionale, annulées comprises. Hors annulées, la part des actions réalisées est de {PAG-I02}, celle des actions en cours de {PAG-I03}, celle des actions non démarrées de {PAG-I04} et celle des actions reportées ou suspendues de {PAG-I05} ; l’avancement moyen est de {PAG-I06}. Les décaissements s’élèvent à {PAG-I10}, pour un budget de {PAG-I09} ; là où les deux montants sont connus, le taux d’exécution financière est de {PAG-I07}.",
    "The follow-up covers {PAG-I01} [action|actions] of regional scope, cancelled ones included. Without these, the share of completed actions is {PAG-I02}, of actions under way {PAG-I03}, of actions not started {PAG-I04} and of actions postponed or suspended {PAG-I05}; mean progress is {PAG-I06}. Disbursements come to {PAG-I10}, for a budget of {PAG-I09}; where both amounts are known, the financial execution rate is {PAG-I07}."),
  byDimension("axis", ["PAG-I01", "PAG-I02", "PAG-I06", "PAG-I07", "PAG-I11"], "Exécution par axe", "Execution by axis"),
  { kind: "chart", chart: "stackedBar", caption: { fr: "Actions par axe et par statut", en: "Actions by axis and status" }, indicators: ["PAG-I01"], by: "axis", series: "status" },
  lateActionRows(15),
  todo("Analysez les retards : causes communes, ministères concernés, décisions attendues.", "Analyse the delays: shared causes, ministries concerned, decisions awaited."),
] as const;

const sessions = [
  chapter("Instances de consultation et décisions", "Consultation bodies and decisions"),
  sentence(
    "Le mois compte {PAG-I45} [session tenue|sessions tenues] et {PAG-I46} [session reportée ou annulée|sessions reportées ou annulées]. Depuis le début de l’année, le rapport des sessions tenues aux sessions attendues est de {PAG-I47} ; depuis l’ouverture du registre, la part des femmes parmi les personnes présentes est de {PAG-I48}. Le taux d’exécution des décisions est de {PAG-I51}, avec {PAG-I52} [décision|décisions] en retard.",
    "The month has {PAG-I45} [session|sessions] held and {PAG-I46} postponed or cancelled. Since the start of the year, the ratio of sessions held to sessions expected is {PAG-I47}; since the register began, the share of women among the people present is {PAG-I48}. The share of decisions carried out is {PAG-I51}, with {PAG-I52} late [decision|decisions]."),
  byDimension("body", ["PAG-I45", "PAG-I46", "PAG-I47", "PAG-I48"], "Sessions par instance", "Sessions by body"),
  sessionRows(), lateDecisionRows(),
  todo("Appui apporté à chaque session (préparation, animation, compte rendu) et suites à donner.", "Support given to each session (preparation, facilitation, minutes) and follow-up."),
] as const;

const territory = [
  chapter("Besoins et approche territoriale intégrée", "Needs and the integrated territorial approach"),
  sentence(
    "On compte {PAG-I36} [besoin|besoins] en attente : {PAG-I36|pillar=securite} pour la sécurité, {PAG-I36|pillar=developpement} pour le développement et {PAG-I36|pillar=gouvernance} pour la gouvernance. La part des besoins non rejetés qui sont satisfaits est de {PAG-I38} ; l’âge moyen de ceux qui attendent, en jours, est de {PAG-I41}.",
    "{PAG-I36} [need is|needs are] open: {PAG-I36|pillar=securite} for security, {PAG-I36|pillar=developpement} for development and {PAG-I36|pillar=gouvernance} for governance. The share of needs satisfied, rejected ones left out, is {PAG-I38}; the mean age of the open ones, in days, is {PAG-I41}."),
  { kind: "cross", caption: { fr: "Besoins en attente par cercle et par pilier", en: "Open needs by cercle and pillar" }, indicator: "PAG-I36", rows: "place.cercle", columns: "pillar" },
  { kind: "cross", caption: { fr: "Interventions en cours par cercle et par pilier", en: "Interventions under way by cercle and pillar" }, indicator: "PAG-I28", rows: "place.cercle", columns: "pillar" },
  byDimension("pillar", ["PAG-I35", "PAG-I36", "PAG-I37", "PAG-I38", "PAG-I41"], "Besoins par pilier", "Needs by pillar"),
  todo("Pour les cercles prioritaires, lisez ensemble sécurité, développement et gouvernance : ce qui bloque, ce qui peut démarrer, dans quel ordre.", "For the priority cercles, read security, development and governance together: what blocks, what can start, in which order."),
] as const;

const partners = [
  chapter("Coordination des PTF", "Coordination of partners"),
  sentence(
    "Le registre compte {PAG-I27} [intervention|interventions] de PTF, dont {PAG-I28} en cours. Hors annulées, le budget connu est de {PAG-I29} (interventions sans budget connu : {PAG-I32}). Le nombre de chevauchements possibles, à examiner avec les PTF concernés, est de {PAG-I34}.",
    "The register has {PAG-I27} partners’ [intervention|interventions], of which {PAG-I28} under way. Cancelled ones left out, the known budget is {PAG-I29} (interventions without a known budget: {PAG-I32}). The number of possible overlaps, to be examined with the partners concerned, is {PAG-I34}."),
  byDimension("pillar", ["PAG-I27", "PAG-I28", "PAG-I29", "PAG-I30", "PAG-I34"], "Interventions et fonds par pilier", "Interventions and funds by pillar"),
  todo("Réunions avec les PTF (DUE et PNUD d’abord), informations données aux autorités régionales, accords de coordination.", "Meetings with partners (EU Delegation and UNDP first), information given to regional authorities, agreements on coordination."),
] as const;

const support = [
  chapter("Tutelle, renforcement des capacités et notes techniques", "Oversight, capacity building and technical notes"),
  sentence(
    "Depuis leur ouverture, les registres comptent {PAG-I57} [acte soumis|actes soumis] à la tutelle, dont {PAG-I59} en retard (délai médian de décision, en jours : {PAG-I61}), {PAG-I77} [personne formée|personnes formées] (part des femmes : {PAG-I78}) et {PAG-I74} [note technique remise|notes techniques remises]. Le nombre de notes en retard est de {PAG-I75}.",
    "Since they began, the registers have {PAG-I57} [act|acts] submitted to oversight, of which {PAG-I59} late (median time to a decision, in days: {PAG-I61}), {PAG-I77} [person|people] trained (share of women: {PAG-I78}) and {PAG-I74} technical [note|notes] delivered. The number of late notes is {PAG-I75}."),
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
    "L’état des lieux décrit {PAG-I13} [service|services] ; la part de ceux qui ont été vus sur place est de {PAG-I25} et le nombre d’observations anciennes de {PAG-I26}. La part des services fonctionnels, parmi ceux qui sont notés, est de {PAG-I20} (évolution depuis l’état initial : {PAG-I22}). La part des postes de responsable pourvus est de {PAG-I14}, celle des responsables qui résident au chef-lieu de {PAG-I16}, et le taux de couverture du cadre organique de {PAG-I18}.",
    "The état des lieux describes {PAG-I13} [service|services]; the share of those seen on site is {PAG-I25} and the number of old observations {PAG-I26}. The share of functioning services, among those with a score, is {PAG-I20} (change since the initial state: {PAG-I22}). The share of heads’ posts held is {PAG-I14}, of heads who live in the chief town {PAG-I16}, and the staffing rate {PAG-I18}."),
  byDimension("place.cercle", ["PAG-I13", "PAG-I14", "PAG-I16", "PAG-I18", "PAG-I20", "PAG-I22"], "Capacités par cercle", "Capacities by cercle"),
  byDimension("service", ["PAG-I13", "PAG-I14", "PAG-I16", "PAG-I18", "PAG-I20", "PAG-I22"], "Capacités par service", "Capacities by service"),
  section("Évolution depuis l’état initial", "Change since the initial state"),
  { kind: "changes", caption: { fr: "Ce qui a changé depuis l’état des lieux initial", en: "What has changed since the initial état des lieux" }, register: "pagt.capacites", columns: ["post", "holderResident", "withdrawnTo", "staff.women", "staff.men", "premises", "functionality"], since: "initial", empty: { fr: "Aucun changement.", en: "No change." } },
  section("État des lieux du mois", "État des lieux of the month"),
  {
    kind: "rows", caption: { fr: "Services de l’État par circonscription", en: "State services by circonscription" }, empty: { fr: "Aucun service observé.", en: "No service observed." },
    query: rowsOf(capacites, { columns: ["place.cercle", "place.arrondissement", "service", "structure", "post", "holderResident", "cadre", "staff.women", "staff.men", "premises", "functionality", "seenOn", "source"], sort: ["place.cercle", "place.arrondissement", "service"] }),
  },
  chapter("Annexe 2 – Mise à jour mensuelle des actions des PTF", "Annex 2 – Monthly update on partners’ actions", { pageBreak: true, landscape: true }),
  byDimension("ptf", ["PAG-I27", "PAG-I28", "PAG-I29", "PAG-I30", "PAG-I31", "PAG-I33"], "Interventions et fonds par PTF", "Interventions and funds by partner"),
  { kind: "changes", caption: { fr: "Ce qui a changé depuis le mois précédent", en: "What has changed since the previous month" }, register: "pagt.interventions", columns: ["ptf", "project", "place", "status", "start", "end", "budget.amount"], since: "previous", empty: { fr: "Aucun changement.", en: "No change." } },
  interventionRows("Interventions prévues et en cours", "Interventions planned and under way"),
  todo("Commentez les démarrages, les clôtures et les retards du mois, DUE et PNUD d’abord.", "Comment on the month’s starts, closures and delays, EU Delegation and UNDP first."),
  chapter("Annexe 3 – Besoins d’appui et priorités", "Annex 3 – Needs for support and priorities", { pageBreak: true }),
  sentence(
    "On compte {PAG-I36} [besoin|besoins] en attente, dont {PAG-I36|addressedTo=due} [adressé|adressés] à la DUE, {PAG-I36|addressedTo=pnud} au PNUD et {PAG-I36|addressedTo=autre} à d’autres PTF. Le nombre de besoins qui ne sont pas encore transmis est de {PAG-I39}.",
    "{PAG-I36} [need is|needs are] open, of which {PAG-I36|addressedTo=due} addressed to the EU Delegation, {PAG-I36|addressedTo=pnud} to UNDP and {PAG-I36|addressedTo=autre} to other partners. The number of needs not yet passed on is {PAG-I39}."),
  openNeedRows("Besoins adressés à la DUE", "Needs addressed to the EU Delegation", { addressedTo: "due" }),
  openNeedRows("Besoins adressés au PNUD", "Needs addressed to UNDP", { addressedTo: "pnud" }),
  openNeedRows("Besoins adressés à d’autres PTF", "Needs addressed to other partners", { addressedTo: "autre" }),
  { kind: "changes", caption: { fr: "Ce qui a changé depuis l’état initial des besoins", en: "What has changed since the initial state of needs" }, register: "pagt.besoins", columns: ["place", "pillar", "urgency", "status", "intervention"], since: "initial", empty: { fr: "Aucun changement.", en: "No change." } },
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
