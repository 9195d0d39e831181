import type { Parameter } from "../../definition/domain.js";
import type { Text } from "../../definition/text.js";

const TERMS: Text = { fr: "Termes de référence des consultants nationaux", en: "National consultants’ terms of reference" };
const PLAN: Text = {
  fr: "PAGT 2020–2022, adopté par le CNT le 22 février 2021 : 6 axes, 23 objectifs, 275 actions (termes de référence)",
  en: "PAGT 2020–2022, adopted by the CNT on 22 February 2021: 6 axes, 23 objectives, 275 actions (terms of reference)",
};
const CONTRACT: Text = { fr: "Contrat du consultant, à saisir", en: "Consultant’s contract, to be entered" };
const CHOICE: Text = { fr: "Choix de méthode, à discuter avec le gouvernorat", en: "Choice of method, to be discussed with the governor’s office" };
const COMMITTEES: Text = {
  fr: "Usage, à confirmer auprès du gouvernorat ; le comité est créé par le décret n° 08-095/P-RM du 21 février 2008",
  en: "Custom, to be confirmed with the governor’s office; the committee is created by decree 08-095/P-RM of 21 February 2008",
};
const SECURITY: Text = {
  fr: "« Au moins une fois par mois » (PNUD Mali, 4 août 2022) ; à confirmer dans le décret n° 2019-0041 du 29 janvier 2019, qui crée les CCS",
  en: "“At least once a month” (UNDP Mali, 4 August 2022); to be confirmed in decree 2019-0041 of 29 January 2019, which creates the CCS",
};
const CUSTOM: Text = { fr: "Usage local, à saisir", en: "Local custom, to be entered" };
const INSTALLED: Text = { fr: "Acte ou procès-verbal d’installation, à saisir", en: "Act or minutes of installation, to be entered" };

const number = (id: string, fr: string, en: string, value: number | null, unit: Text, source: Text): Parameter => ({ id, label: { fr, en }, kind: "number", default: value, unit, source });
const day = (id: string, fr: string, en: string, source: Text): Parameter => ({ id, label: { fr, en }, kind: "date", default: null, unit: { fr: "date", en: "date" }, source });
const DAYS: Text = { fr: "jours", en: "days" };
const NONE: Text = { fr: "nombre", en: "number" };
const YES_NO: Text = { fr: "1 = oui, 0 = non", en: "1 = yes, 0 = no" };
const WEIGHT: Text = { fr: "poids", en: "weight" };
const PER_YEAR: Text = { fr: "sessions par an", en: "sessions a year" };

/** What is expected of one body: how often, how many such bodies are followed, since when. `id` ends the ids of its parameters. */
const bodyOf = (id: string, label: string, en: string, perYear: number | null, bodies: number | null, source: Text): Parameter[] => [
  number(`freq${id}`, `${label} : sessions attendues par an`, `${en}: sessions expected a year`, perYear, PER_YEAR, source),
  number(`nombre${id}`, `${label} : nombre d’instances suivies`, `${en}: number of bodies followed`, bodies, NONE, bodies === null ? { fr: "À saisir : une instance par circonscription suivie", en: "To be entered: one body for each area followed" } : { fr: "Une instance par région", en: "One body a region" }),
  day(`installe${id}`, `${label} : installé le`, `${en}: installed on`, INSTALLED),
];

/** What a text, the contract or habit sets in this domain. Every number here can be changed in the workbook. */
export const parameters: readonly Parameter[] = [
  number("joursParMois", "Jours de travail du consultant par mois", "Consultant’s working days a month", 20, DAYS, TERMS),
  day("contratDebut", "Début du contrat", "Start of contract", CONTRACT),
  day("contratFin", "Fin du contrat", "End of contract", CONTRACT),

  number("planComplet", "Le plan chargé est complet", "The plan loaded is complete", 0, YES_NO, { fr: "À mettre à 1 quand tout le plan est chargé ; un extrait régional reste à 0", en: "Set to 1 where the whole plan is loaded; a regional extract stays at 0" }),
  number("planAxes", "Axes du plan", "Axes of the plan", 6, NONE, PLAN),
  number("planObjectifs", "Objectifs du plan", "Objectives of the plan", 23, NONE, PLAN),
  number("planActions", "Actions du plan", "Actions of the plan", 275, NONE, PLAN),

  number("seuilFonctionnel", "Service fonctionnel à partir de la note", "A service functions from the score of", 3, { fr: "note de 0 à 4", en: "score from 0 to 4" }, CHOICE),
  number("visiteMaxJours", "Une observation est ancienne après", "An observation is old after", 90, DAYS, CHOICE),
  number("besoinCritiqueJours", "Un besoin critique est à transmettre en", "A critical need is to be passed on within", 7, DAYS, CHOICE),
  number("tensionMaxJours", "Une tension ouverte est à revoir après", "An open tension is to be reviewed after", 180, DAYS, CHOICE),
  number("prestationVariationMax", "Une quantité est à vérifier au-delà de la référence multipliée par", "A quantity is to be checked beyond the reference multiplied by", 10, { fr: "fois", en: "times" }, CHOICE),
  number("chevauchementCercle", "Deux communes d’un même cercle comptent comme un chevauchement possible", "Two communes of one cercle count as a possible overlap", 1, YES_NO, CHOICE),
  number("delaiTutelle", "Délai de décision de tutelle", "Time limit for an oversight decision", 30, DAYS, {
    fr: "Délai de travail, à confirmer : le Code des collectivités territoriales (loi n° 2017-051 du 2 octobre 2017) et ses textes fixent les délais selon l’acte",
    en: "Working assumption, to be confirmed: the Code of local authorities (law 2017-051 of 2 October 2017) and its texts set the limits by kind of act",
  }),

  ...bodyOf("Crocsad", "CROCSAD", "CROCSAD", 2, 1, COMMITTEES),
  ...bodyOf("Clocsad", "CLOCSAD", "CLOCSAD", 4, null, COMMITTEES),
  ...bodyOf("Ccocsad", "CCOCSAD", "CCOCSAD", 4, null, COMMITTEES),
  ...bodyOf("CcsRegional", "CCS régional", "Regional CCS", 12, 1, SECURITY),
  ...bodyOf("CcsCommunal", "CCS communal", "Communal CCS", 12, null, SECURITY),
  ...bodyOf("CoordinationPtf", "Réunion de coordination des PTF", "Partners’ coordination meeting", null, 1, CUSTOM),
  ...bodyOf("ComiteOsc", "Comité de suivi et de veille des OSC", "CSOs’ monitoring committee", null, 1, CUSTOM),
  ...bodyOf("MissionConjointe", "Mission conjointe", "Joint mission", null, 1, CUSTOM),

  number("poidsServices", "Score de priorité : services sous le seuil de fonctionnalité", "Priority score: services below the functioning threshold", 3, WEIGHT, CHOICE),
  number("poidsPostes", "Score de priorité : postes vacants", "Priority score: vacant posts", 2, WEIGHT, CHOICE),
  number("poidsPresence", "Score de priorité : responsables qui ne résident pas au chef-lieu", "Priority score: heads who do not live in the chief town", 2, WEIGHT, CHOICE),
  number("poidsBesoins", "Score de priorité : besoins urgents non satisfaits", "Priority score: urgent needs not yet met", 3, WEIGHT, CHOICE),
];
