import { defineIndicator } from "../../../definition/indicator.js";
import { count, sum } from "../../../expression/build.js";
import { delayPastDeadline } from "../../../methods/deadline-delay.js";
import { overLatest } from "../../../methods/latest-per-group.js";
import { chantiers } from "../registers/chantiers.js";
import { situationsChantier } from "../registers/situations-chantier.js";

const by = ["place.region", "building", "place.region+building"] as const;
const latestBy = ["site", "region", "building"] as const;
const LATEST = { fr: "Dernière situation connue de chaque chantier à la date du classeur.", en: "Latest known statement of each site at the workbook’s date." };

/** Stops that move the deadline: every reason but the contractor's own default. A stop without a reason does not move it. */
const EXCUSED = { cause: ["insecurite", "inondation", "carburant", "vehicule", "personnel", "intrants", "fonds", "autorites", "sanitaire", "autre"] };
const DEADLINE = { key: "code", start: "startOrder", duration: "duration", extension: "extension", end: "provisionalOn", stops: { register: "services.situations_chantier", cell: "site", days: "daysStopped", where: EXCUSED } } as const;
const RULE = {
  fr: "Fin contractuelle = ordre de service + délai + délai ajouté par avenant + jours d’arrêt dont la raison est écrite et n’est pas la défaillance de l’entreprise. Le retard court jusqu’à la réception provisoire, ou à la date du classeur. Sans ordre de service ou sans délai, le chantier n’est pas compté.",
  en: "Contractual end = start order + duration + days added by amendment + days stopped whose reason is written and is not the contractor’s default. The delay runs to the provisional acceptance, or to the workbook’s date. A site without a start order or duration is not counted.",
};

export const sites = defineIndicator({
  id: "SER-I51", title: { fr: "Chantiers inscrits", en: "Sites listed" }, unit: "count", from: chantiers, by,
  definition: { fr: "Nombre de chantiers inscrits.", en: "Number of sites listed." },
  value: () => count(),
});
export const sitesRunning = defineIndicator({
  id: "SER-I52", title: { fr: "Chantiers en cours", en: "Sites under way" }, unit: "count", from: chantiers, by,
  definition: { fr: "Chantiers qui ont un ordre de service et pas de réception provisoire.", en: "Sites with a start order and no provisional acceptance." },
  value: (r) => count(r.startOrder.present().and(r.provisionalOn.missing())),
});
export const sitesAccepted = defineIndicator({
  id: "SER-I53", title: { fr: "Chantiers reçus", en: "Sites accepted" }, unit: "count", better: "higher", from: chantiers, by,
  definition: { fr: "Chantiers qui ont une réception provisoire.", en: "Sites with a provisional acceptance." },
  value: (r) => count(r.provisionalOn.present()),
});
export const siteProgress = defineIndicator({
  id: "SER-I54", title: { fr: "Avancement physique des chantiers", en: "Physical progress of sites" }, unit: "percent", better: "higher", from: situationsChantier, by: latestBy,
  definition: { fr: `Moyenne simple de l’avancement physique. ${LATEST.fr}`, en: `Plain mean of physical progress. ${LATEST.en}` },
  compute: overLatest({ statistic: "mean", by: "site", order: "month", cell: "progress" }),
});
export const siteProgressWeighted = defineIndicator({
  id: "SER-I55", title: { fr: "Avancement pondéré par les montants", en: "Progress weighted by amounts" }, unit: "percent", better: "higher", from: situationsChantier, by: latestBy,
  definition: { fr: `Valeur réalisée ÷ marchés et avenants. ${LATEST.fr}`, en: `Value built ÷ contracts and amendments. ${LATEST.en}` },
  compute: overLatest({ statistic: "ratio", by: "site", order: "month", numerator: "built", denominator: "total" }),
});
export const sitePaid = defineIndicator({
  id: "SER-I56", title: { fr: "Part payée des chantiers", en: "Share of sites paid" }, unit: "percent", from: situationsChantier, by: latestBy,
  definition: { fr: `Payé ÷ marchés et avenants. ${LATEST.fr}`, en: `Paid ÷ contracts and amendments. ${LATEST.en}` },
  compute: overLatest({ statistic: "ratio", by: "site", order: "month", numerator: "paid", denominator: "total" }),
});
export const paidOverBuilt = defineIndicator({
  id: "SER-I57", title: { fr: "Payé / réalisé", en: "Paid / built" }, unit: "percent", from: situationsChantier, by: latestBy,
  definition: { fr: `Payé ÷ valeur réalisée ; au-dessus de 100 %, on a payé plus que ce qui est bâti. « n.d. » tant que rien n’est bâti. ${LATEST.fr}`, en: `Paid ÷ value built; above 100 %, more was paid than is built. “n.d.” while nothing is built. ${LATEST.en}` },
  compute: overLatest({ statistic: "ratio", by: "site", order: "month", numerator: "paid", denominator: "built" }),
});
export const siteDelay = defineIndicator({
  id: "SER-I58", title: { fr: "Retard moyen des chantiers", en: "Mean delay of sites" }, unit: "days", better: "lower", from: chantiers, by: ["code", ...by],
  definition: { fr: `Moyenne des jours de retard, 0 pour un chantier dans les délais. ${RULE.fr}`, en: `Mean of the days late, 0 for a site in time. ${RULE.en}` },
  compute: delayPastDeadline({ statistic: "mean", ...DEADLINE }),
});
export const sitesLate = defineIndicator({
  id: "SER-I59", title: { fr: "Chantiers en retard", en: "Late sites" }, unit: "count", better: "lower", from: chantiers, by: ["code", ...by],
  definition: { fr: `Nombre de chantiers en retard. ${RULE.fr}`, en: `Number of late sites. ${RULE.en}` },
  compute: delayPastDeadline({ statistic: "late", ...DEADLINE }),
});
export const daysStopped = defineIndicator({
  id: "SER-I60", title: { fr: "Jours d’arrêt des chantiers", en: "Days sites were stopped" }, unit: "days", better: "lower", from: situationsChantier, by: ["site", "region", "cause", "region+cause"],
  definition: { fr: "Somme des jours d’arrêt depuis le démarrage, quelle que soit la raison ; un nombre vide n’ajoute rien.", en: "Sum of the days stopped since the start, whatever the reason; an empty number adds nothing." },
  value: (r) => sum(r.daysStopped),
});

export const siteIndicators = [sites, sitesRunning, sitesAccepted, siteProgress, siteProgressWeighted, sitePaid, paidOverBuilt, siteDelay, sitesLate, daysStopped];
