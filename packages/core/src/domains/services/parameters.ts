import type { Parameter } from "../../definition/domain.js";
import type { Text } from "../../definition/text.js";

const CUSTOM: Text = { fr: "Usage, à confirmer par le projet", en: "Custom, to be confirmed by the project" };
const CHOICE: Text = { fr: "Choix de méthode, à discuter avec le chef de projet", en: "Choice of method, to be discussed with the head of project" };
const DAYS: Text = { fr: "jours", en: "days" };
const MONTHS: Text = { fr: "mois", en: "months" };

const number = (id: string, fr: string, en: string, value: number | null, unit: Text, source: Text, scale = 0): Parameter => ({ id, label: { fr, en }, kind: "number", default: value, scale, unit, source });

/** What a text, the contract or habit sets in this domain. Every number here can be changed in the workbook. */
export const parameters: readonly Parameter[] = [
  { id: "projetDebut", label: { fr: "Début du projet", en: "Start of the project" }, kind: "date", default: null, unit: { fr: "date", en: "date" }, source: { fr: "Convention de financement, à saisir", en: "Financing agreement, to be entered" } },
  number("projetMois", "Durée du projet", "Length of the project", 36, MONTHS, { fr: "« 36 mois » : offre d’emploi Expertise France 2021/CNS/6553 (projet SOCLE)", en: "“36 months”: Expertise France job offer 2021/CNS/6553 (SOCLE project)" }),
  number("projetAvenants", "Prolongation par avenants", "Extension by amendments", 0, MONTHS, { fr: "Avenants à la convention, à saisir", en: "Amendments to the agreement, to be entered" }),

  number("suiviJours", "Un point restauré doit avoir un suivi après", "A restored point must be followed up after", 90, DAYS, CUSTOM),
  number("contactJours", "Une autorité est à revoir après", "An authority is to be met again after", 60, DAYS, CUSTOM),
  number("avancePaiement", "Avance tolérée du paiement sur l’avancement physique", "Payment tolerated ahead of physical progress", 0.2, { fr: "part du montant (0,20 = 20 points)", en: "share of the amount (0.20 = 20 points)" }, CUSTOM, 2),
  number("seuilQualite", "Une fiche-projet est de qualité à partir de la note", "A project file is of quality from the score of", 10, { fr: "note de 0 à 14", en: "score from 0 to 14" }, CHOICE),
  number("offresMin", "Nombre d’offres souhaité", "Number of offers wished for", 3, { fr: "offres", en: "offers" }, { fr: "Usage, à confirmer dans les règles de passation du bailleur", en: "Custom, to be confirmed in the donor’s procurement rules" }),
  number("poidsTechnique", "Poids de la note technique", "Weight of the technical score", 0.7, { fr: "part de la note finale", en: "share of the final score" }, { fr: "Usage, à confirmer dans chaque cahier des charges", en: "Custom, to be confirmed in each terms of reference" }, 2),
  number("toleranceNote", "Écart toléré sur une note calculée", "Difference tolerated on a computed score", 0.5, { fr: "points", en: "points" }, { fr: "Arrondi", en: "Rounding" }, 2),
  number("toleranceMesure", "Écart toléré entre un pourcentage et numérateur ÷ dénominateur", "Difference tolerated between a percentage and numerator ÷ denominator", 0.5, { fr: "points", en: "points" }, { fr: "Arrondi à l’unité", en: "Rounding to the unit" }, 2),
  number("toleranceRapport", "Écart toléré entre un rapport et numérateur ÷ dénominateur", "Difference tolerated between a ratio and numerator ÷ denominator", 0.05, { fr: "unités de la valeur", en: "units of the value" }, { fr: "Arrondi au dixième", en: "Rounding to one decimal" }, 2),
];
