import { defineIndicator } from "../../../definition/indicator.js";
import { count, share } from "../../../expression/build.js";
import { acteurs } from "../registers/acteurs.js";

const by = ["category", "zone", "priority", "zone+category"] as const;

export const actorsMapped = defineIndicator({
  id: "CON-I01", title: { fr: "Acteurs dans la cartographie", en: "Actors in the map" }, unit: "count", from: acteurs, by: [...by, "status", "category+status"],
  definition: { fr: "Nombre d’acteurs inscrits. Par région, seuls comptent ceux dont la région de consultation est choisie.", en: "Number of actors listed. By region, only those whose region of consultation is chosen count." },
  value: () => count(),
});
export const mapChecked = defineIndicator({
  id: "CON-I02", title: { fr: "Cartographie vérifiée avec Interpeace", en: "Map checked with Interpeace" }, unit: "percent", better: "higher", from: acteurs, by,
  definition: { fr: "Acteurs dont la date de vérification est écrite ÷ acteurs inscrits.", en: "Actors with a date of checking ÷ actors listed." },
  value: (r) => share(r.checkedOn.present()),
});
export const mapCoverage = defineIndicator({
  id: "CON-I03", title: { fr: "Couverture de la cartographie", en: "Coverage of the map" }, unit: "percent", better: "higher", from: acteurs, by,
  definition: { fr: "Acteurs consultés ÷ acteurs inscrits dans la cartographie.", en: "Actors consulted ÷ actors listed in the map." },
  value: (r) => share(r.status.eq("consulte")),
});
export const responseRate = defineIndicator({
  id: "CON-I04", title: { fr: "Taux de réponse", en: "Response rate" }, unit: "percent", better: "higher", from: acteurs, by,
  definition: { fr: "Acteurs qui ont répondu (accepté, refusé ou consulté) ÷ acteurs contactés. Un acteur à contacter n’est pas compté.", en: "Actors that answered (accepted, refused or consulted) ÷ actors contacted. An actor still to contact is not counted." },
  value: (r) => share(r.status.in(["accepte", "refuse", "consulte"]), r.status.ne("a_contacter")),
});
export const acceptanceRate = defineIndicator({
  id: "CON-I05", title: { fr: "Taux d’acceptation", en: "Acceptance rate" }, unit: "percent", better: "higher", from: acteurs, by,
  definition: { fr: "Acteurs qui ont accepté ou été consultés ÷ acteurs contactés.", en: "Actors that accepted or were consulted ÷ actors contacted." },
  value: (r) => share(r.status.in(["accepte", "consulte"]), r.status.ne("a_contacter")),
});
export const actorsTrained = defineIndicator({
  id: "CON-I06", title: { fr: "Acteurs formés à la sensibilité aux conflits", en: "Actors trained in conflict sensitivity" }, unit: "percent", from: acteurs, by: ["category"],
  definition: { fr: "Acteurs qui ont reçu une formation ÷ acteurs pour lesquels c’est renseigné.", en: "Actors that received training ÷ actors for which it is known." },
  value: (r) => share(r.trained.isTrue(), r.trained.present()),
});

export const mapIndicators = [actorsMapped, mapChecked, mapCoverage, responseRate, acceptanceRate, actorsTrained];
