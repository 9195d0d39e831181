import { rowsOf } from "../../../definition/report.js";
import { param, periodEnd, periodStart, today, type BoolExpr, type DateExpr } from "../../../expression/build.js";
import { appuis } from "../registers/appuis.js";
import { contributions } from "../registers/contributions.js";
import { decisions } from "../registers/decisions.js";
import { expertises } from "../registers/expertises.js";
import { formations } from "../registers/formations.js";
import { missions } from "../registers/missions.js";
import { notes } from "../registers/notes.js";
import { processus } from "../registers/processus.js";
import { programme } from "../registers/programme.js";
import { propositions } from "../registers/propositions.js";
import { reunions } from "../registers/reunions.js";
import { inYear } from "../indicators/year.js";
import { table } from "./blocks.js";

/** From one monthly meeting to the next, up to the as-of date. */
export const lately = (date: DateExpr): BoolExpr => date.lte(today()).and(date.gt(today().plusDays(param("noteJours").times(-1))));
/** In the days to come that the joint calendar covers. */
export const soon = (date: DateExpr): BoolExpr => date.gte(today()).and(date.lte(today().plusDays(param("horizonJours"))));
export const inPeriod = (date: DateExpr): BoolExpr => date.gte(periodStart()).and(date.lte(periodEnd()));

export const meetingRows = (when: (date: DateExpr) => BoolExpr, fr: string, en: string) => table(
  rowsOf(reunions, { columns: ["date", "level", "group", "status", "place", "agenda", "minutesOn"], where: (r) => when(r.date), sort: ["date"] }),
  fr, en, "Aucune réunion.", "No meeting.");

export const missionRows = (when: (date: DateExpr) => BoolExpr, fr: string, en: string) => table(
  rowsOf(missions, { columns: ["start", "end", "ptf", "missionKind", "theme", "object", "form", "status"], where: (r) => r.status.ne("annulee").and(when(r.start)), sort: ["start"] }),
  fr, en, "Aucune mission.", "No mission.");

export const trainingRows = (when: (date: DateExpr) => BoolExpr) => table(
  rowsOf(formations, { columns: ["start", "end", "sector", "title", "beneficiary", "funder", "status"], where: (r) => r.status.ne("annulee").and(when(r.start)), sort: ["start"] }),
  "Renforcement des capacités", "Capacity building", "Aucune formation.", "No training.");

export const lateDecisions = table(
  rowsOf(decisions, { columns: ["code", "level", "group", "wording", "responsible", "due", "status"], where: (r) => r.late.isTrue(), sort: ["due"] }),
  "Décisions en retard", "Late decisions", "Aucune décision en retard.", "No late decision.");

export const openDecisions = (limit?: number) => table(
  rowsOf(decisions, { columns: ["wording", "responsible", "due", "status", "late"], where: (r) => r.status.in(["a_faire", "en_cours"]), sort: ["due"], ...(limit === undefined ? {} : { limit }) }),
  "Décisions à suivre", "Decisions to follow", "Aucune décision en attente.", "No open decision.");

export const lateActivitiesRows = (limit?: number) => table(
  rowsOf(programme, { columns: ["code", "owner", "group", "activity", "lead", "due", "status"], where: (r) => inYear(r).and(r.late.isTrue()), sort: ["due"], ...(limit === undefined ? {} : { limit }) }),
  "Activités en retard", "Late activities", "Aucune activité en retard.", "No late activity.");

/** Activities of one owner, with what came of them. */
export const poolActivities = (owner: "ptf" | "pool", fr: string, en: string) => table(
  rowsOf(programme, { columns: ["code", "activity", "result", "priority", "quarters", "status", "outcome"], where: (r) => inYear(r).and(r.owner.eq(owner)), sort: ["code"] }),
  fr, en, "Aucune activité inscrite.", "No activity listed.");

export const supportRows = (when: (date: DateExpr) => BoolExpr) => table(
  rowsOf(appuis, { columns: ["group", "subject", "askedOn", "givenOn", "days", "product"], where: (r) => when(r.givenOn).or(r.givenOn.missing()), sort: ["group", "askedOn"] }),
  "Appuis aux groupes, rendus et en attente", "Support to groups, given and waiting", "Aucun appui.", "No support.");

export const expertRows = () => table(
  rowsOf(expertises, { columns: ["code", "object", "requestedBy", "status", "deliverablesDue", "fallenDue", "received", "onTime", "nextDue"], where: (r) => r.status.in(["tdr", "recrutement", "en_cours"]), sort: ["code"] }),
  "Expertises en préparation et en cours", "Assignments being prepared and under way", "Aucune expertise ouverte.", "No open assignment.");

export const noteRows = (when: (date: DateExpr) => BoolExpr) => table(
  rowsOf(notes, { columns: ["subject", "framework", "readers", "due", "deliveredOn", "version"], where: (r) => when(r.deliveredOn).or(r.deliveredOn.missing()), sort: ["due"] }),
  "Notes remises et attendues", "Notes delivered and due", "Aucune note.", "No note.");

export const processRows = () => table(
  rowsOf(processus, { columns: ["document", "step", "detail", "planned", "doneOn", "lead", "late"], sort: ["document", "step", "planned"] }),
  "Étapes des documents majeurs", "Steps of the major documents", "Aucune étape inscrite.", "No step listed.");

export const proposalRows = () => table(
  rowsOf(propositions, { columns: ["group", "finding", "improvement", "adoptedOn", "appliedOn"], sort: ["group", "proposedOn"] }),
  "Propositions d’amélioration et leur suite", "Proposals to improve, and what came of them", "Aucune proposition.", "No proposal.");

export const contributionRows = () => table(
  rowsOf(contributions, { columns: ["ptf", "year", "pledged.amount", "signedOn", "receivedOn", "received"], where: (r) => inYear(r), sort: ["ptf", "year"] }),
  "Contributions au panier commun", "Contributions to the pooled fund", "Aucune contribution.", "No contribution.");
