import type { Parameter } from "../../definition/domain.js";
import type { Text } from "../../definition/text.js";

const NOTICE: Text = { fr: "Interpeace Mali, avis de recrutement, 2023", en: "Interpeace Mali, call for offers, 2023" };
const WEIGHTS: Text = { fr: "Usage, à confirmer par le comité : l’avis donne les quatre critères sans leur poids", en: "Habit, to be confirmed by the committee: the call gives the four criteria without weights" };
const WEIGHT: Text = { fr: "poids", en: "weight" };
const weight = (id: string, fr: string, en: string, value: number): Parameter => ({ id, label: { fr: `Poids : ${fr}`, en: `Weight: ${en}` }, kind: "number", default: value, unit: WEIGHT, source: WEIGHTS });

/** What the call and the committee set. */
export const parameters: readonly Parameter[] = [
  { id: "dateLimite", label: { fr: "Date limite de soumission", en: "Deadline for offers" }, kind: "date", default: "2023-05-30", unit: { fr: "date", en: "date" }, source: { fr: `${NOTICE.fr} : « 30 mai 2023 »`, en: `${NOTICE.en}: “30 May 2023”` } },
  weight("poidsExperience", "expérience", "experience", 25),
  weight("poidsCapacite", "capacité à bien mener les consultations", "capacity to hold the consultations well", 25),
  weight("poidsComprehension", "compréhension de la mission", "understanding of the assignment", 20),
  weight("poidsPrix", "prix", "price", 30),
  { id: "noteMax", label: { fr: "Note la plus haute d’un critère", en: "Highest score of a criterion" }, kind: "number", default: 5, unit: { fr: "points", en: "points" }, source: WEIGHTS },
  { id: "seuilQualite", label: { fr: "Qualité minimale pour être classé", en: "Least quality to be ranked" }, kind: "number", default: null, unit: { fr: "points sur 100", en: "points of 100" }, source: { fr: "Choix du comité, à saisir ; vide : pas de minimum", en: "The committee’s choice, to be entered; empty: no least" } },
];
