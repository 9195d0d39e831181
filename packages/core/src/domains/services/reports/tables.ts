import type { BlockDefinition } from "../../../definition/report.js";
import { rowsOf } from "../../../definition/report.js";
import { periodEnd, periodStart, today } from "../../../expression/build.js";
import { chantiers } from "../registers/chantiers.js";
import { contactsAutorites } from "../registers/contacts-autorites.js";
import { decisions } from "../registers/decisions.js";
import { deplacements } from "../registers/deplacements.js";
import { formations } from "../registers/formations.js";
import { mesures } from "../registers/mesures.js";
import { plans } from "../registers/plans.js";
import { points } from "../registers/points.js";
import { projets } from "../registers/projets.js";
import { rapports } from "../registers/rapports.js";
import { reorientations } from "../registers/reorientations.js";
import { situationsChantier } from "../registers/situations-chantier.js";
import { suiviPoints } from "../registers/suivi-points.js";
import { tournees } from "../registers/tournees.js";

type Rows = Extract<BlockDefinition, { kind: "rows" }>;
const table = (query: Rows["query"], fr: string, en: string, emptyFr: string, emptyEn: string): Rows => ({ kind: "rows", caption: { fr, en }, query, empty: { fr: emptyFr, en: emptyEn } });

export const quarterPlanRows = table(
  rowsOf(plans, { columns: ["code", "component", "activity", "plannedEnd", "status", "progress", "output", "deviation"], where: (r) => r.quarter.gte(periodStart()).and(r.quarter.lte(periodEnd())), sort: ["component", "code"] }),
  "Activités du trimestre", "Activities of the quarter", "Aucune activité prévue au trimestre.", "No activity planned for the quarter.");
export const nextPlanRows = table(
  rowsOf(plans, { columns: ["code", "component", "activity", "plannedStart", "plannedEnd", "budget"], where: (r) => r.quarter.gt(periodEnd()).and(r.status.ne("annulee")), sort: ["quarter", "component", "code"], limit: 40 }),
  "Activités des trimestres suivants", "Activities of the next quarters", "Aucune activité prévue pour la suite.", "No activity planned for later.");
export const lateActivityRows = table(
  rowsOf(plans, { columns: ["code", "place.region", "activity", "plannedEnd", "status", "deviation"], where: (r) => r.late.isTrue(), sort: ["plannedEnd"], limit: 25 }),
  "Activités en retard, les plus anciennes d’abord", "Late activities, the oldest first", "Aucune activité en retard.", "No late activity.");

export const pointRows = table(
  rowsOf(points, { columns: ["code", "name", "place", "service", "stage", "diagnosedOn", "restoredOn", "delivery", "population"], sort: ["stage", "code"], limit: 60 }),
  "Points de service", "Service points", "Aucun point inscrit.", "No point listed.");
export const stoppedPointRows = table(
  rowsOf(suiviPoints, { columns: ["point", "point.name", "month", "functioning", "cause", "note"], where: (r) => r.functioning.in(["non", "partiel"]).and(r.month.gte(periodStart())).and(r.month.lte(periodEnd())), sort: ["point", "month"] }),
  "Points qui n’ont pas fonctionné, ou en partie, dans le trimestre", "Points that did not work, or in part, in the quarter", "Tous les points suivis ont fonctionné.", "All points followed up worked.");
export const unfollowedPointRows = table(
  rowsOf(points, { columns: ["code", "name", "place", "restoredOn"], sort: ["restoredOn"], behind: "SER-I18" }),
  "Points restaurés sans suivi", "Restored points without follow-up", "Tous les points restaurés depuis longtemps ont un suivi.", "All points restored long ago have a follow-up.");

export const roundRows = table(
  rowsOf(tournees, { columns: ["code", "team", "place", "start", "end", "held", "cause", "served.women", "served.men", "state"], where: (r) => r.start.gte(periodStart()).and(r.start.lte(periodEnd())), sort: ["start"] }),
  "Tournées du trimestre", "Rounds of the quarter", "Aucune tournée dans le trimestre.", "No round in the quarter.");
export const projectRows = table(
  rowsOf(projets, { columns: ["code", "point", "title", "draftedOn", "score", "revisions", "approvedOn", "budget", "contribution"], sort: ["draftedOn"], limit: 40 }),
  "Fiches-projets", "Project files", "Aucune fiche-projet.", "No project file.");

export const siteRows = table(
  rowsOf(chantiers, { columns: ["code", "place", "building", "contractor", "total", "startOrder", "duration", "provisionalOn", "finalOn", "reserves"], sort: ["code"] }),
  "Chantiers", "Building sites", "Aucun chantier.", "No building site.");
export const statementRows = table(
  rowsOf(situationsChantier, { columns: ["site", "month", "progress", "statement", "paid", "daysStopped", "cause", "note"], where: (r) => r.month.gte(periodStart()).and(r.month.lte(periodEnd())), sort: ["site", "month"] }),
  "Situations du trimestre", "Statements of the quarter", "Aucune situation dans le trimestre.", "No statement in the quarter.");
export const lateSiteRows = table(
  rowsOf(chantiers, { columns: ["code", "place", "building", "contractor", "startOrder", "duration", "extension", "provisionalOn"], sort: ["startOrder"], behind: "SER-I59" }),
  "Chantiers en retard", "Late sites", "Aucun chantier en retard.", "No late site.");

export const contactRows = table(
  rowsOf(contactsAutorites, { columns: ["date", "authority", "place", "mode", "subject", "commitment", "followUp"], where: (r) => r.date.gte(periodStart()).and(r.date.lte(periodEnd())), sort: ["date"] }),
  "Contacts du trimestre", "Contacts of the quarter", "Aucun contact dans le trimestre.", "No contact in the quarter.");
export const notMetRows = table(
  rowsOf(contactsAutorites, { columns: ["authority", "place", "date", "subject"], sort: ["date"], behind: "SER-I62" }),
  "Autorités à revoir (dernière rencontre)", "Authorities to meet again (last meeting)", "Toutes les autorités suivies ont été vues récemment.", "All authorities followed were seen recently.");
export const trainingRows = table(
  rowsOf(formations, { columns: ["code", "theme", "place", "start", "attended.women", "attended.men", "gain"], where: (r) => r.start.gte(periodStart()).and(r.start.lte(periodEnd())), sort: ["start"] }),
  "Formations du trimestre", "Training of the quarter", "Aucune formation dans le trimestre.", "No training in the quarter.");
export const tripRows = table(
  rowsOf(deplacements, { columns: ["code", "traveller", "route", "start", "status", "clearance", "cause"], where: (r) => r.start.gte(periodStart()).and(r.start.lte(periodEnd())), sort: ["start"] }),
  "Déplacements du trimestre", "Trips of the quarter", "Aucun déplacement dans le trimestre.", "No trip in the quarter.");
export const lateDecisionRows = table(
  rowsOf(decisions, { columns: ["code", "wording", "responsible", "due", "status"], where: (r) => r.late.isTrue(), sort: ["due"] }),
  "Décisions en retard", "Late decisions", "Aucune décision en retard.", "No late decision.");
export const changeOfMethodRows = table(
  rowsOf(reorientations, { columns: ["code", "finding", "proposal", "decision", "decidedOn", "effect"], where: (r) => r.decision.eq("attente").or(r.decidedOn.gte(periodStart())), sort: ["proposedOn"] }),
  "Réorientations décidées dans le trimestre ou en attente", "Changes of method decided in the quarter or awaited", "Aucune réorientation.", "No change of method.");
export const missingReportRows = table(
  rowsOf(rapports, { columns: ["place.region", "quarter", "due", "receivedOn", "acceptedOn"], where: (r) => r.receivedOn.gt(r.due).or(r.receivedOn.missing().and(r.due.lt(today()))), sort: ["due"] }),
  "Rapports en retard ou non reçus", "Reports late or not received", "Tous les rapports échus ont été reçus à temps.", "All reports due were received on time.");
export const measureRows = table(
  rowsOf(mesures, { columns: ["indicator", "indicator.wording", "place.region", "nature", "until", "value"], where: (r) => r.until.gte(periodStart()).and(r.until.lte(periodEnd())), sort: ["indicator", "place.region"] }),
  "Mesures du trimestre", "Measures of the quarter", "Aucune mesure dans le trimestre.", "No measure in the quarter.");
