import { defineIndicator } from "../../../definition/indicator.js";
import { count, share } from "../../../expression/build.js";
import { medianDays } from "../../../methods/elapsed-days.js";
import { tutelle } from "../registers/tutelle.js";

const by = ["act", "authority", "decision", "place.cercle"] as const;

export const actsReceived = defineIndicator({
  id: "PAG-I57", title: { fr: "Actes soumis à la tutelle", en: "Acts under oversight" }, unit: "count", from: tutelle, by,
  definition: { fr: "Nombre d’actes des collectivités inscrits.", en: "Number of acts of local authorities listed." },
  value: () => count(),
});

export const actsWaiting = defineIndicator({
  id: "PAG-I58", title: { fr: "Actes en attente de décision", en: "Acts that await a decision" }, unit: "count", better: "lower", from: tutelle, by,
  definition: { fr: "Actes sans date de décision.", en: "Acts without a date of decision." },
  value: (r) => count(r.givenOn.missing()),
});

export const actsLate = defineIndicator({
  id: "PAG-I59", title: { fr: "Actes de tutelle en retard", en: "Late acts of oversight" }, unit: "count", better: "lower", from: tutelle, by,
  definition: { fr: "Actes décidés après le délai de tutelle (paramètre), ou encore sans décision quand il est passé à la date du classeur. Sans date de réception, un acte n’est pas en retard.", en: "Acts decided after the time limit (parameter), or still without a decision when it has passed at the workbook’s date. An act without a date of receipt is not late." },
  value: (r) => count(r.late.isTrue()),
});

export const actsLateShare = defineIndicator({
  id: "PAG-I60", title: { fr: "Part des actes de tutelle en retard", en: "Share of late acts of oversight" }, unit: "percent", better: "lower", from: tutelle, by,
  definition: { fr: "Actes en retard ÷ actes dont la date de réception est connue.", en: "Late acts ÷ acts whose date of receipt is known." },
  value: (r) => share(r.late.isTrue(), r.received.present()),
});

export const medianDecisionDays = defineIndicator({
  id: "PAG-I61", title: { fr: "Délai médian de décision de tutelle", en: "Median days to an oversight decision" }, unit: "days", better: "lower", from: tutelle, by,
  definition: { fr: "Médiane des jours entre la réception de l’acte et la décision, sur les actes décidés dont les deux dates sont connues.", en: "Median of the days between receipt and decision, over decided acts with both dates." },
  compute: medianDays({ from: "received", to: "givenOn" }),
});

export const actsApproved = defineIndicator({
  id: "PAG-I62", title: { fr: "Part des actes approuvés", en: "Share of acts approved" }, unit: "percent", from: tutelle, by: ["act", "authority", "place.cercle"],
  definition: { fr: "Actes approuvés ÷ actes décidés.", en: "Acts approved ÷ acts decided." },
  value: (r) => share(r.decision.eq("approuve"), r.decision.present()),
});

export const tutelleIndicators = [actsReceived, actsWaiting, actsLate, actsLateShare, medianDecisionDays, actsApproved];
