import type { Parameter } from "../../definition/domain.js";
import type { Text } from "../../definition/text.js";

const NOTICE: Text = { fr: "Interpeace Mali, avis de recrutement, 2023", en: "Interpeace Mali, call for offers, 2023" };
const CONTRACT: Text = { fr: "Contrat et calendrier convenus avec Interpeace, à saisir", en: "Contract and calendar agreed with Interpeace, to be entered" };
const HABIT: Text = { fr: "Usage, à confirmer avec Interpeace", en: "Habit, to be confirmed with Interpeace" };
const DAYS: Text = { fr: "jours", en: "days" };
const YES_NO: Text = { fr: "1 = oui, 0 = non", en: "1 = yes, 0 = no" };

const number = (id: string, fr: string, en: string, value: number | null, unit: Text, source: Text): Parameter => ({ id, label: { fr, en }, kind: "number", default: value, unit, source });
const day = (id: string, fr: string, en: string): Parameter => ({ id, label: { fr, en }, kind: "date", default: null, unit: { fr: "date", en: "date" }, source: CONTRACT });
const mandate = (id: string, name: string, en: string): Parameter => number(id, `Le contrat couvre la région : ${name}`, `The contract covers the region: ${en}`, null, YES_NO, CONTRACT);

/** What the call for offers, the contract or habit sets. Every number here can be changed in the workbook. */
export const parameters: readonly Parameter[] = [
  day("missionDebut", "Début de la mission (signature du contrat)", "Start of the assignment (signature)"),
  day("missionFin", "Fin de la mission (remise du rapport)", "End of the assignment (report due)"),
  number("joursMission", "Durée de la mission", "Length of the assignment", 21, DAYS, { fr: `${NOTICE.fr} : « environ 21 jours (dépendamment du taux journalier proposé) »`, en: `${NOTICE.en}: “about 21 days (depending on the daily rate offered)”` }),
  number("toleranceJours", "Écart admis sur la durée de la mission", "Difference allowed on the length of the assignment", 2, DAYS, { fr: "Usage, à confirmer : « environ » n’est pas chiffré dans l’avis", en: "Habit, to be confirmed: the call does not say how far “about” goes" }),
  mandate("mandatKayes", "Kayes", "Kayes"), mandate("mandatMopti", "Mopti", "Mopti"), mandate("mandatGao", "Gao", "Gao"), mandate("mandatTombouctou", "Tombouctou", "Timbuktu"),
  number("nombreConsultations", "Nombre minimal de consultations", "Least number of consultations", 10, { fr: "consultations", en: "consultations" }, { fr: `${NOTICE.fr} : « au moins 10 consultations », le nombre exact vient de la cartographie (colonne « Consultations prévues »)`, en: `${NOTICE.en}: “at least 10 consultations”, the exact number comes from the map (column “Consultations planned”)` }),
  number("alerteJours", "Rappeler ce qui manque dans les derniers jours ouvrables", "Recall what is missing in the last working days", 5, DAYS, HABIT),
  number("delaiNotes", "Les notes sont saisies dans les jours qui suivent la consultation", "Notes are entered within days of the consultation", 3, DAYS, HABIT),
  number("dureeMaxHeures", "Une consultation plus longue est à vérifier", "A longer consultation is to be checked", 4, { fr: "heures", en: "hours" }, HABIT),
  number("seuilActeurs", "Un constat publié repose sur au moins", "A published finding rests on at least", 3, { fr: "acteurs", en: "actors" }, { fr: "Usage de la protection des données, à confirmer avec Interpeace", en: "Data protection habit, to be confirmed with Interpeace" }),
  number("seuilLecons", "Une leçon sur le fond repose sur au moins", "A lesson on substance rests on at least", 2, { fr: "consultations", en: "consultations" }, HABIT),
  number("dernieresConsultations", "Saturation : nombre de dernières consultations regardées", "Saturation: number of last consultations looked at", 3, { fr: "consultations", en: "consultations" }, HABIT),
  number("montantOffre", "Total de l’offre de prix déposée", "Total of the price offer handed in", null, { fr: "XOF", en: "XOF" }, { fr: "Offre signée, à saisir", en: "Signed offer, to be entered" }),
];
