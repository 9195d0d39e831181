import { defineIndicator } from "../../../definition/indicator.js";
import { count, share, sum } from "../../../expression/build.js";
import { incidents } from "../registers/incidents.js";
import { securite } from "../registers/securite.js";

const by = ["level", "nature", "force", "place.region", "place.cercle", "place.commune"] as const;
const incidentBy = ["gravity", "nature", "effect", "place.region", "place.cercle", "gravity+nature"] as const;

export const securityLines = defineIndicator({
  id: "ELE-I61", title: { fr: "Sites et itinéraires au plan", en: "Sites and routes in the plan" }, unit: "count", from: securite, by, restricted: true,
  definition: { fr: "Nombre de lignes du plan de sécurisation.", en: "Number of lines of the security plan." },
  value: () => count(),
});

export const securityForced = defineIndicator({
  id: "ELE-I62", title: { fr: "Sites menacés avec une force responsable", en: "Threatened sites with a force" }, unit: "percent", better: "higher", from: securite, by, restricted: true,
  definition: { fr: "Lignes de menace moyenne ou plus qui ont une force responsable ÷ lignes de menace moyenne ou plus.", en: "Lines of medium threat or more with a force responsible ÷ lines of medium threat or more." },
  value: (r) => share(r.force.present(), r.level.in(["moyen", "eleve", "critique"])),
});

export const securityFallback = defineIndicator({
  id: "ELE-I63", title: { fr: "Sites très menacés avec un repli", en: "Highly threatened sites with a fallback" }, unit: "percent", better: "higher", from: securite, by, restricted: true,
  definition: { fr: "Lignes de menace élevée ou critique qui ont un repli ÷ lignes de menace élevée ou critique.", en: "Lines of high or critical threat with a fallback ÷ lines of high or critical threat." },
  value: (r) => share(r.fallback.present(), r.level.in(["eleve", "critique"])),
});

export const securityStaff = defineIndicator({
  id: "ELE-I64", title: { fr: "Effectif de sécurité prévu", en: "Security staff planned" }, unit: "count", from: securite, by, restricted: true,
  definition: { fr: "Somme des effectifs saisis ; un effectif vide n’ajoute rien.", en: "Sum of the staff entered; an empty one adds nothing." },
  value: (r) => sum(r.staff),
});

export const incidentsAll = defineIndicator({
  id: "ELE-I65", title: { fr: "Incidents", en: "Incidents" }, unit: "count", better: "lower", from: incidents, by: incidentBy,
  definition: { fr: "Nombre d’incidents inscrits.", en: "Number of incidents listed." },
  value: () => count(),
});

export const incidentsOpen = defineIndicator({
  id: "ELE-I66", title: { fr: "Incidents en suspens", en: "Open incidents" }, unit: "count", better: "lower", from: incidents, by: incidentBy,
  definition: { fr: "Incidents sans date de clôture.", en: "Incidents without a date of closure." },
  value: (r) => count(r.open.isTrue()),
});

export const incidentsWithEffect = defineIndicator({
  id: "ELE-I67", title: { fr: "Incidents avec effet sur le vote", en: "Incidents with an effect on the vote" }, unit: "count", better: "lower", from: incidents, by: incidentBy,
  definition: { fr: "Incidents dont l’effet est connu et n’est pas « Aucun effet ».", en: "Incidents whose effect is known and is not “No effect”." },
  value: (r) => count(r.effect.in(["retard", "non_ouvert", "arret", "resultats"])),
});

export const securityIndicators = [
  securityLines, securityForced, securityFallback, securityStaff, incidentsAll, incidentsOpen, incidentsWithEffect,
];
