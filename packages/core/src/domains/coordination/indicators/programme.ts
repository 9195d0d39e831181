import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { all, count, periodEnd, periodStart, ratio, share, sum, today, type BoolExpr, type DateExpr } from "../../../expression/build.js";
import { appuis } from "../registers/appuis.js";
import { contenus } from "../registers/contenus.js";
import { diffusions } from "../registers/diffusions.js";
import { documents } from "../registers/documents.js";
import { expertises } from "../registers/expertises.js";
import { notes } from "../registers/notes.js";
import { observations } from "../registers/observations.js";
import { processus } from "../registers/processus.js";
import { programme } from "../registers/programme.js";
import { propositions } from "../registers/propositions.js";
import { inYear, OF_YEAR } from "./year.js";

type Activity = Fields<typeof programme.columns>;
const by = ["owner", "group", "year"] as const;
const kept = (r: Activity, ...more: BoolExpr[]): BoolExpr => all(inYear(r), r.status.ne("annulee"), ...more);
const within = (date: DateExpr): BoolExpr => date.gte(periodStart()).and(date.lte(periodEnd()));
const NOT_CANCELLED = { fr: `Activités annulées exclues. ${OF_YEAR.fr}`, en: `Cancelled activities left out. ${OF_YEAR.en}` };

export const activities = defineIndicator({
  id: "COO-I24", title: { fr: "Activités du programme", en: "Activities of the programme" }, unit: "count", from: programme, by: [...by, "status", "group+priority"],
  definition: { fr: `Nombre d’activités inscrites, quel que soit leur statut. ${OF_YEAR.fr}`, en: `Number of activities listed, whatever their status. ${OF_YEAR.en}` },
  value: (r) => count(inYear(r)),
});

export const executed = defineIndicator({
  id: "COO-I25", title: { fr: "Exécution du programme", en: "Execution of the programme" }, unit: "percent", better: "higher", from: programme, by,
  definition: { fr: `Activités réalisées ÷ activités. ${NOT_CANCELLED.fr}`, en: `Activities completed ÷ activities. ${NOT_CANCELLED.en}` },
  value: (r) => share(r.status.eq("realisee"), kept(r)),
});

/** One figure a quarter: an activity over two quarters counts in both. */
const QUARTERS = [{ quarter: "t1", id: "COO-I26" }, { quarter: "t2", id: "COO-I27" }, { quarter: "t3", id: "COO-I28" }, { quarter: "t4", id: "COO-I29" }] as const;
const quarterly = QUARTERS.map(({ quarter, id }, i) => defineIndicator({
  id, title: { fr: `Exécution des activités du T${i + 1}`, en: `Execution of Q${i + 1} activities` }, unit: "percent", better: "higher", from: programme, by,
  definition: {
    fr: `Activités réalisées ÷ activités inscrites au ${i === 0 ? "1er" : `${i + 1}e`} trimestre ; une activité de deux trimestres compte dans les deux. ${NOT_CANCELLED.fr}`,
    en: `Activities completed ÷ activities of quarter ${i + 1}; one over two quarters counts in both. ${NOT_CANCELLED.en}`,
  },
  value: (r) => share(r.status.eq("realisee"), kept(r, r.quarters.has(quarter))),
}));

export const linkedShare = defineIndicator({
  id: "COO-I30", title: { fr: "Activités qui servent une priorité", en: "Activities that serve a priority" }, unit: "percent", better: "higher", from: programme, by,
  definition: { fr: `Cohérence avec le programme des PTF : activités qui nomment une priorité ÷ activités. ${NOT_CANCELLED.fr}`, en: `Coherence with the partners’ programme: activities that name a priority ÷ activities. ${NOT_CANCELLED.en}` },
  value: (r) => share(r.linked.isTrue(), kept(r)),
});

export const lateActivities = defineIndicator({
  id: "COO-I31", title: { fr: "Activités en retard", en: "Late activities" }, unit: "count", better: "lower", from: programme, by: [...by, "status"],
  definition: { fr: `Activités dont l’échéance est passée et qui ne sont pas réalisées ; sans échéance, une activité n’est pas en retard. ${NOT_CANCELLED.fr}`, en: `Activities whose due date has passed and that are not completed; without a due date, none is late. ${NOT_CANCELLED.en}` },
  value: (r) => count(kept(r, r.late.isTrue())),
});

export const carriedOver = defineIndicator({
  id: "COO-I32", title: { fr: "Activités reprises de l’année précédente", en: "Activities carried over from last year" }, unit: "count", from: programme, by,
  definition: { fr: `Activités marquées « Reprise de l’année précédente ». ${NOT_CANCELLED.fr}`, en: `Activities marked “Carried over from last year”. ${NOT_CANCELLED.en}` },
  value: (r) => count(kept(r, r.carried.isTrue())),
});

export const programmeBudget = defineIndicator({
  id: "COO-I33", title: { fr: "Budget des activités", en: "Budget of activities" }, unit: "money", from: programme, by,
  definition: { fr: `Somme des budgets saisis, en XOF ; un budget vide n’ajoute rien. ${NOT_CANCELLED.fr}`, en: `Sum of the budgets entered, in XOF; an empty budget adds nothing. ${NOT_CANCELLED.en}` },
  value: (r) => sum(r.budget, kept(r)),
});

export const deliverablesOnTime = defineIndicator({
  id: "COO-I34", title: { fr: "Livrables des experts reçus à temps", en: "Experts’ deliverables on time" }, unit: "percent", better: "higher", from: expertises, by: ["status"],
  definition: { fr: "Livrables reçus à temps ÷ livrables échus, sur les expertises non annulées où les deux nombres sont renseignés.", en: "Deliverables received on time ÷ deliverables fallen due, over assignments not cancelled where both numbers are given." },
  value: (r) => ratio(sum(r.onTime, r.status.ne("annulee").and(r.fallenDue.present())), sum(r.fallenDue, r.status.ne("annulee").and(r.onTime.present()))),
});

export const expertsOpen = defineIndicator({
  id: "COO-I35", title: { fr: "Expertises en préparation ou en cours", en: "Assignments being prepared or under way" }, unit: "count", from: expertises, by: ["status"],
  definition: { fr: "Nombre d’expertises qui ne sont ni terminées ni annulées.", en: "Number of assignments neither completed nor cancelled." },
  value: (r) => count(r.status.in(["tdr", "recrutement", "en_cours"])),
});

export const expertDays = defineIndicator({
  id: "COO-I36", title: { fr: "Jours d’expertise", en: "Expert days" }, unit: "days", from: expertises, by: ["status"],
  definition: { fr: "Somme des jours de travail des expertises non annulées ; un nombre vide n’ajoute rien.", en: "Sum of the working days of assignments not cancelled; an empty number adds nothing." },
  value: (r) => sum(r.days, r.status.ne("annulee")),
});

const docBy = ["documentKind", "theme", "group", "language"] as const;
export const documentsAdded = defineIndicator({
  id: "COO-I37", title: { fr: "Documents ajoutés dans la période", en: "Documents added in the period" }, unit: "count", from: documents, by: docBy,
  definition: { fr: "Nombre de documents dont la date d’ajout au répertoire est dans la période.", en: "Number of documents whose date of entry is in the period." },
  value: (r) => count(within(r.addedOn)),
});
export const documentsCurrent = defineIndicator({
  id: "COO-I38", title: { fr: "Documents en vigueur", en: "Current documents" }, unit: "count", from: documents, by: docBy,
  definition: { fr: "Nombre de documents au statut « En vigueur ».", en: "Number of documents whose status is “Current”." },
  value: (r) => count(r.status.eq("en_vigueur")),
});
export const documentsOutdated = defineIndicator({
  id: "COO-I39", title: { fr: "Documents remplacés ou archivés", en: "Documents superseded or archived" }, unit: "count", from: documents, by: docBy,
  definition: { fr: "Nombre de documents périmés du répertoire : remplacés ou archivés.", en: "Number of documents out of date in the directory: superseded or archived." },
  value: (r) => count(r.status.in(["remplace", "archive"])),
});

export const commentsTreated = defineIndicator({
  id: "COO-I40", title: { fr: "Observations traitées", en: "Comments dealt with" }, unit: "percent", better: "higher", from: observations, by: ["document", "ptf"],
  definition: { fr: "Observations retenues, retenues en partie ou non retenues ÷ observations.", en: "Comments accepted, accepted in part or not accepted ÷ comments." },
  value: (r) => share(r.fate.ne("attente")),
});

export const stepsLate = defineIndicator({
  id: "COO-I41", title: { fr: "Étapes en retard", en: "Late steps" }, unit: "count", better: "lower", from: processus, by: ["document"],
  definition: { fr: "Étapes des documents majeurs dont la date prévue est passée et qui ne sont pas faites.", en: "Steps of the major documents whose planned date has passed and that are not done." },
  value: (r) => count(r.late.isTrue()),
});
export const stepsDone = defineIndicator({
  id: "COO-I42", title: { fr: "Étapes faites", en: "Steps done" }, unit: "percent", better: "higher", from: processus, by: ["document", "step"],
  definition: { fr: "Étapes faites ÷ étapes inscrites.", en: "Steps done ÷ steps listed." },
  value: (r) => share(r.doneOn.present()),
});

export const supportsGiven = defineIndicator({
  id: "COO-I43", title: { fr: "Appuis rendus dans la période", en: "Support given in the period" }, unit: "count", from: appuis, by: ["group"],
  definition: { fr: "Nombre d’appuis dont la date de remise est dans la période.", en: "Number of supports given in the period." },
  value: (r) => count(within(r.givenOn)),
});
export const supportDays = defineIndicator({
  id: "COO-I44", title: { fr: "Jours d’appui aux GT dans la période", en: "Days of support to groups in the period" }, unit: "days", from: appuis, by: ["group"],
  definition: { fr: "Somme des jours des appuis rendus dans la période ; un nombre vide n’ajoute rien.", en: "Sum of the days of support given in the period; an empty number adds nothing." },
  value: (r) => sum(r.days, within(r.givenOn)),
});
export const supportsWaiting = defineIndicator({
  id: "COO-I45", title: { fr: "Appuis en attente", en: "Support waiting" }, unit: "count", better: "lower", from: appuis, by: ["group"],
  definition: { fr: "Nombre d’appuis demandés et pas encore rendus.", en: "Number of supports asked for and not yet given." },
  value: (r) => count(r.givenOn.missing()),
});

export const notesOnTime = defineIndicator({
  id: "COO-I46", title: { fr: "Notes remises à temps", en: "Notes delivered on time" }, unit: "percent", better: "higher", from: notes, by: ["framework"],
  definition: { fr: "Notes remises au plus tard à la date attendue ÷ notes datées, remises ou échues.", en: "Notes delivered by their due date ÷ dated notes that are delivered or due." },
  value: (r) => share(r.deliveredOn.lte(r.due), r.due.present().and(r.deliveredOn.present().or(r.due.lt(today())))),
});
export const notesDelivered = defineIndicator({
  id: "COO-I47", title: { fr: "Notes remises dans la période", en: "Notes delivered in the period" }, unit: "count", from: notes, by: ["framework"],
  definition: { fr: "Nombre de notes dont la date de remise est dans la période.", en: "Number of notes delivered in the period." },
  value: (r) => count(within(r.deliveredOn)),
});

export const proposalsApplied = defineIndicator({
  id: "COO-I48", title: { fr: "Propositions adoptées qui sont appliquées", en: "Adopted proposals that are applied" }, unit: "percent", better: "higher", from: propositions, by: ["group"],
  definition: { fr: "Propositions appliquées ÷ propositions adoptées.", en: "Proposals applied ÷ proposals adopted." },
  value: (r) => share(r.appliedOn.present(), r.adoptedOn.present()),
});
export const proposalsMade = defineIndicator({
  id: "COO-I49", title: { fr: "Propositions faites", en: "Proposals made" }, unit: "count", from: propositions, by: ["group"],
  definition: { fr: "Nombre de propositions inscrites.", en: "Number of proposals listed." },
  value: () => count(),
});

export const siteOutdated = defineIndicator({
  id: "COO-I50", title: { fr: "Pages du site à revoir", en: "Pages of the site to review" }, unit: "count", better: "lower", from: contenus, by: ["section"],
  definition: { fr: "Pages en ligne dont la date de revue est passée.", en: "Pages online whose review date has passed." },
  value: (r) => count(r.outdated.isTrue()),
});
export const siteOnline = defineIndicator({
  id: "COO-I51", title: { fr: "Pages du site en ligne", en: "Pages of the site online" }, unit: "count", from: contenus, by: ["section", "status"],
  definition: { fr: "Nombre de pages en ligne.", en: "Number of pages online." },
  value: (r) => count(r.status.eq("en_ligne")),
});

export const dispatches = defineIndicator({
  id: "COO-I52", title: { fr: "Envois dans la période", en: "Dispatches in the period" }, unit: "count", from: diffusions, by: ["channel"],
  definition: { fr: "Nombre d’envois dont la date est dans la période.", en: "Number of dispatches dated in the period." },
  value: (r) => count(within(r.date)),
});

export const workIndicators = [
  activities, executed, ...quarterly, linkedShare, lateActivities, carriedOver, programmeBudget, deliverablesOnTime, expertsOpen, expertDays,
  documentsAdded, documentsCurrent, documentsOutdated, commentsTreated, stepsLate, stepsDone, supportsGiven, supportDays, supportsWaiting,
  notesOnTime, notesDelivered, proposalsApplied, proposalsMade, siteOutdated, siteOnline, dispatches,
];
