import type { Fields } from "../../../definition/column.js";
import { defineIndicator } from "../../../definition/indicator.js";
import { count, share, sum } from "../../../expression/build.js";
import { ageOfOpen, medianDays } from "../../../methods/elapsed-days.js";
import { countGaps } from "../../../methods/gaps.js";
import { besoins } from "../registers/besoins.js";

type Need = Fields<typeof besoins.columns>;

/** Needs that wait for something, and those that cannot wait long. Also read by the priority score. */
export const OPEN_STATUS = ["identifie", "transmis", "accepte", "en_cours"] as const;
export const URGENT = ["elevee", "critique"] as const;
const URGENT_OPEN = { status: OPEN_STATUS, urgency: URGENT };

const by = ["pillar", "place.cercle", "place.commune", "addressedTo", "urgency", "place.cercle+pillar", "addressedTo+pillar"] as const;
const open = (r: Need) => r.status.in(OPEN_STATUS);

export const needsListed = defineIndicator({
  id: "PAG-I35", title: { fr: "Besoins d’appui recensés", en: "Needs for support listed" }, unit: "count", from: besoins, by: [...by, "status", "pillar+status"],
  definition: { fr: "Nombre de besoins inscrits, quel que soit leur statut.", en: "Number of needs listed, whatever their status." },
  value: () => count(),
});

export const needsOpen = defineIndicator({
  id: "PAG-I36", title: { fr: "Besoins en attente", en: "Open needs" }, unit: "count", better: "lower", from: besoins, by,
  definition: { fr: "Besoins identifiés, transmis, acceptés ou en cours : ni satisfaits ni rejetés.", en: "Needs identified, passed on, accepted or under way: neither satisfied nor rejected." },
  value: (r) => count(open(r)),
});

export const needsUrgent = defineIndicator({
  id: "PAG-I37", title: { fr: "Besoins urgents en attente", en: "Urgent open needs" }, unit: "count", better: "lower", from: besoins, by,
  definition: { fr: "Besoins en attente dont l’urgence est élevée ou critique ; une urgence vide n’est pas urgente.", en: "Open needs whose urgency is high or critical; an empty urgency is not urgent." },
  value: (r) => count(open(r).and(r.urgency.in(URGENT))),
});

export const needsSatisfied = defineIndicator({
  id: "PAG-I38", title: { fr: "Taux de satisfaction des besoins", en: "Share of needs satisfied" }, unit: "percent", better: "higher", from: besoins, by,
  definition: { fr: "Besoins satisfaits ÷ besoins non rejetés.", en: "Satisfied needs ÷ needs that are not rejected." },
  value: (r) => share(r.status.eq("satisfait"), r.status.ne("rejete")),
});

export const needsSent = defineIndicator({
  id: "PAG-I39", title: { fr: "Besoins identifiés, pas encore transmis", en: "Needs identified, not yet passed on" }, unit: "count", better: "lower", from: besoins, by,
  definition: { fr: "Besoins au statut « identifié » : aucun PTF n’en est encore saisi.", en: "Needs whose status is “identified”: no partner has received them yet." },
  value: (r) => count(r.status.eq("identifie")),
});

export const beneficiariesOfOpenNeeds = defineIndicator({
  id: "PAG-I40", title: { fr: "Bénéficiaires des besoins en attente", en: "Beneficiaries of open needs" }, unit: "count", from: besoins, by,
  definition: { fr: "Femmes et hommes que concernent les besoins en attente, là où les deux sexes sont renseignés. Une personne concernée par deux besoins compte deux fois.", en: "Women and men concerned by open needs, where both sexes are given. A person concerned by two needs counts twice." },
  value: (r) => sum(r.beneficiaries.women.plus(r.beneficiaries.men), open(r)),
});

export const ageOfOpenNeeds = defineIndicator({
  id: "PAG-I41", title: { fr: "Âge moyen des besoins en attente", en: "Mean age of open needs" }, unit: "days", better: "lower", from: besoins, by,
  definition: { fr: "Moyenne des jours écoulés entre l’expression du besoin et la date du classeur, sur les besoins en attente datés.", en: "Mean of the days between the date a need was raised and the workbook’s date, over open needs with a date." },
  compute: ageOfOpen({ since: "raisedOn", where: { status: OPEN_STATUS }, statistic: "mean" }),
});

export const medianAgeOfOpenNeeds = defineIndicator({
  id: "PAG-I42", title: { fr: "Âge médian des besoins en attente", en: "Median age of open needs" }, unit: "days", better: "lower", from: besoins, by,
  definition: { fr: "Médiane des jours écoulés entre l’expression du besoin et la date du classeur, sur les besoins en attente datés.", en: "Median of the days between the date a need was raised and the workbook’s date, over open needs with a date." },
  compute: medianDays({ from: "raisedOn", to: null, where: { status: OPEN_STATUS } }),
});

export const uncoveredPlaces = defineIndicator({
  id: "PAG-I43", title: { fr: "Lacunes : cercles et piliers sans intervention", en: "Gaps: cercles and pillars without intervention" }, unit: "count", better: "lower", from: besoins, by: ["place.cercle", "pillar", "place.cercle+pillar"],
  definition: {
    fr: "Couples cercle × pilier qui ont au moins un besoin urgent en attente et aucune intervention en cours de ce pilier dans ce cercle à la date du classeur. Une intervention déclarée pour toute la région ne comble pas la lacune d’un cercle. Un besoin sans cercle n’est pas compté.",
    en: "Pairs of cercle × pillar with at least one urgent open need and no ongoing intervention of that pillar in that cercle at the workbook’s date. An intervention declared for the whole region does not fill the gap of a cercle. A need without a cercle is not counted.",
  },
  compute: countGaps({
    need: URGENT_OPEN, cells: ["place.cercle", "pillar"],
    answer: { register: "pagt.interventions", where: { status: ["en_cours"] }, cells: ["place.cercle", "pillar"], start: "start", end: "end" },
  }),
});

export const uncoveredCommunes = defineIndicator({
  id: "PAG-I44", title: { fr: "Lacunes : communes sans intervention", en: "Gaps: communes without intervention" }, unit: "count", better: "lower", from: besoins, by: ["place.cercle", "place.commune", "pillar", "place.cercle+pillar"],
  definition: {
    fr: "Couples commune × pilier qui ont au moins un besoin urgent en attente et aucune intervention en cours de ce pilier qui nomme la commune. Un besoin sans commune n’est pas compté. Une intervention déclarée pour tout le cercle ne nomme pas la commune : à examiner.",
    en: "Pairs of commune × pillar with at least one urgent open need and no ongoing intervention of that pillar that names the commune. A need without a commune is not counted. An intervention declared for the whole cercle does not name the commune: to be examined.",
  },
  compute: countGaps({
    need: URGENT_OPEN, cells: ["place.commune", "pillar"],
    answer: { register: "pagt.interventions", where: { status: ["en_cours"] }, cells: ["place.commune", "pillar"], start: "start", end: "end" },
  }),
});

export const besoinIndicators = [
  needsListed, needsOpen, needsUrgent, needsSatisfied, needsSent, beneficiariesOfOpenNeeds, ageOfOpenNeeds, medianAgeOfOpenNeeds, uncoveredPlaces, uncoveredCommunes,
];
