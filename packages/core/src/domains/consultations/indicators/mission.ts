import { defineIndicator } from "../../../definition/indicator.js";
import { count, sum } from "../../../expression/build.js";
import { parameterAsFigure } from "../../../methods/parameter-figure.js";
import { sumOverParam } from "../../../methods/sum-against.js";
import { calendrier } from "../registers/calendrier.js";
import { offre } from "../registers/offre.js";

export const daysUsed = defineIndicator({
  id: "CON-I29", title: { fr: "Jours utilisés", en: "Days used" }, unit: "days", from: calendrier, by: ["activity"],
  definition: { fr: "Somme des jours « Faits » du calendrier.", en: "Sum of the calendar’s days “Done”." },
  value: (r) => sum(r.days, r.status.eq("fait")),
});
export const daysUsedShare = defineIndicator({
  id: "CON-I30", title: { fr: "Jours utilisés / durée de la mission", en: "Days used / length of the assignment" }, unit: "percent", from: calendrier, by: ["activity"],
  definition: { fr: "Jours « Faits » ÷ durée de la mission (21 jours par défaut) ; peut dépasser 100 %.", en: "Days “Done” ÷ length of the assignment (21 days by default); may exceed 100%." },
  compute: sumOverParam({ of: "days", where: { status: ["fait"] }, over: "joursMission" }),
});
export const missionDays = defineIndicator({
  id: "CON-I31", title: { fr: "Durée de la mission", en: "Length of the assignment" }, unit: "days", from: calendrier,
  definition: { fr: "Paramètre du classeur (21 jours par défaut).", en: "Parameter of the workbook (21 days by default)." },
  compute: parameterAsFigure({ param: "joursMission", over: 1 }),
});
export const deliverables = defineIndicator({
  id: "CON-I32", title: { fr: "Livrables remis", en: "Deliverables handed in" }, unit: "count", better: "higher", from: calendrier, by: ["deliverable"],
  definition: { fr: "Jours « Faits » auxquels un livrable a été remis.", en: "Days “Done” on which a deliverable was handed in." },
  value: (r) => count(r.status.eq("fait").and(r.deliverable.present())),
});
export const offerTotal = defineIndicator({
  id: "CON-I33", title: { fr: "Total de l’offre", en: "Total of the offer" }, unit: "money", from: offre, by: ["nature"], restricted: true,
  definition: { fr: "Somme des quantités × prix unitaires, là où les deux sont connus.", en: "Sum of quantities × unit prices, where both are known." },
  value: (r) => sum(r.quantity.times(r.unitPrice)),
});
export const offerDays = defineIndicator({
  id: "CON-I34", title: { fr: "Jours d’honoraires de l’offre", en: "Days of fees in the offer" }, unit: "days", from: offre, restricted: true,
  definition: { fr: "Quantités des postes d’honoraires comptés en jours.", en: "Quantities of the fee items counted in days." },
  value: (r) => sum(r.quantity, r.nature.eq("honoraires").and(r.unit.eq("jour"))),
});

export const missionIndicators = [daysUsed, daysUsedShare, missionDays, deliverables, offerTotal, offerDays];
