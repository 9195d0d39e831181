import type { Parameter } from "../../definition/domain.js";
import type { Text } from "../../definition/text.js";

const TERMS: Text = { fr: "Termes de référence de l’assistance technique au Pool Technique", en: "Terms of reference of the technical assistance to the Pool Technique" };
const CUSTOM: Text = { fr: "Usage, à confirmer avec le Pool Technique", en: "Custom, to be confirmed with the Pool Technique" };
const CHOICE: Text = { fr: "Choix de méthode, à discuter avec le Pool Technique", en: "Choice of method, to be discussed with the Pool Technique" };
const BRIEF: Text = { fr: "Règle de travail du Pool Technique, à confirmer", en: "Working rule of the Pool Technique, to be confirmed" };
const PARIS: Text = { fr: "Déclaration de Paris sur l’efficacité de l’aide (OCDE, 2005), cible pour 2010", en: "Paris Declaration on Aid Effectiveness (OECD, 2005), target for 2010" };

const DAYS: Text = { fr: "jours", en: "days" };
const NUMBER: Text = { fr: "nombre", en: "number" };
const PERCENT: Text = { fr: "%", en: "%" };
const PER_YEAR: Text = { fr: "réunions par an", en: "meetings a year" };
const YEAR: Text = { fr: "année", en: "year" };

const number = (id: string, fr: string, en: string, value: number | null, unit: Text, source: Text): Parameter => ({ id, label: { fr, en }, kind: "number", default: value, unit, source });
const target = (id: string, fr: string, en: string, value: number | null, unit: Text = PERCENT, source: Text = PARIS): Parameter => number(id, `Cible 2010, Paris ${fr}`, `2010 target, Paris ${en}`, value, unit, source);

/** What a text, the contract or habit sets in this domain. Every number here can be changed in the workbook. */
export const parameters: readonly Parameter[] = [
  number("annee", "Année suivie : programme, priorités, budget, contributions", "Year followed: programme, priorities, budget, contributions", null, YEAR, { fr: "À saisir chaque année ; vide, toutes les années inscrites comptent", en: "To be entered each year; while empty, every year listed counts" }),
  number("anneeAide", "Année suivie : aide et engagements", "Year followed: aid and commitments", null, YEAR, { fr: "À saisir ; souvent l’année close la plus récente. Vide, toutes les années inscrites comptent", en: "To be entered; often the last closed year. While empty, every year listed counts" }),

  number("jourCollectif", "Jour de la réunion du Collectif", "Day of the Collectif’s meeting", 3, { fr: "1 = lundi … 7 = dimanche", en: "1 = Monday … 7 = Sunday" }, { fr: `${TERMS.fr} : « tous les 2ème mercredi du mois »`, en: `${TERMS.en}: “every 2nd Wednesday of the month”` }),
  number("rangCollectif", "Rang de ce jour dans le mois", "Which one of the month", 2, { fr: "1 = le premier, 2 = le deuxième…", en: "1 = the first, 2 = the second…" }, { fr: `${TERMS.fr} : « tous les 2ème mercredi du mois »`, en: `${TERMS.en}: “every 2nd Wednesday of the month”` }),
  { id: "mecanismeDepuis", label: { fr: "Le mécanisme de coordination existe depuis", en: "The coordination mechanism exists since" }, kind: "date", default: "2007-01-01", unit: { fr: "date", en: "date" }, source: { fr: `${TERMS.fr} : « mis en place en 2007 », jour non précisé`, en: `${TERMS.en}: “set up in 2007”, day not stated` } },
  number("freqCollectif", "Collectif : réunions attendues par an", "Collectif: meetings expected a year", 12, PER_YEAR, { fr: `${TERMS.fr} : réunion mensuelle`, en: `${TERMS.en}: monthly meeting` }),
  number("freqRetraite", "Retraite annuelle : attendues par an", "Annual retreat: expected a year", 1, PER_YEAR, { fr: `${TERMS.fr} : retraite annuelle`, en: `${TERMS.en}: annual retreat` }),
  number("freqTroika", "Troïka : réunions attendues par an", "Troïka: meetings expected a year", null, PER_YEAR, { fr: "Usage, à saisir", en: "Custom, to be entered" }),
  number("freqChefs", "Chefs de file : réunions attendues par an", "Leads of groups: meetings expected a year", null, PER_YEAR, { fr: "Usage, à saisir", en: "Custom, to be entered" }),
  number("freqCadre", "Cadre conjoint : réunions attendues par an", "Joint framework: meetings expected a year", null, PER_YEAR, { fr: "Usage, à saisir", en: "Custom, to be entered" }),
  number("delaiCompteRendu", "Un compte rendu est à diffuser en", "Minutes are to be sent within", 10, { fr: "jours ouvrables", en: "working days" }, BRIEF),
  number("membresTroika", "Membres de la Troïka", "Members of the Troïka", 3, NUMBER, { fr: "Le mot lui-même ; à confirmer", en: "The word itself; to be confirmed" }),

  number("bilanMaxJours", "Un bilan de groupe est ancien après", "A group’s review is old after", 400, DAYS, { fr: "Un bilan par an, avec un mois de marge ; à confirmer", en: "One review a year, with a month’s margin; to be confirmed" }),
  number("missionsSemaines", "Deux missions d’un même thème sont proches à moins de", "Two missions of one theme are near within", 1, { fr: "semaines d’écart : 0 = la même semaine, 1 = la semaine voisine aussi", en: "weeks apart: 0 = the same week, 1 = the next one too" }, CHOICE),
  number("rapportMaxJours", "Un rapport de mission est attendu en", "A mission’s report is expected within", 60, DAYS, CUSTOM),
  number("fenetreMissions", "Les indicateurs de Paris 10a et 10b portent sur les derniers", "Paris indicators 10a and 10b are over the last", 365, DAYS, CHOICE),
  number("appuiMaxJours", "Une demande d’appui attend trop après", "A request for support waits too long after", 30, DAYS, CUSTOM),
  number("fenetreAppui", "Un GT a été appuyé s’il l’a été dans les derniers", "A group has had support if within the last", 90, DAYS, CHOICE),
  number("propositionMaxJours", "Une proposition adoptée est à appliquer en", "An adopted proposal is to be applied within", 180, DAYS, CUSTOM),
  number("versementMaxJours", "Une contribution signée est à verser en", "A signed contribution is to be paid within", 180, DAYS, CUSTOM),
  number("noteJours", "La note d’avancement couvre les derniers", "The progress note covers the last", 31, DAYS, { fr: "D’une réunion mensuelle à l’autre", en: "From one monthly meeting to the next" }),
  number("horizonJours", "Le calendrier conjoint couvre les prochains", "The joint calendar covers the next", 90, DAYS, CHOICE),
  number("fondsOuverture", "Panier commun : solde à l’ouverture du registre (XOF)", "Pooled fund: balance when the register begins (XOF)", 0, { fr: "XOF", en: "XOF" }, { fr: "À saisir d’après l’état financier du PNUD ; 0 si le registre part de la création du panier", en: "To be entered from UNDP’s financial statement; 0 if the register starts with the fund" }),
  number("decaissementFacteur", "Un décaissement est à vérifier au-delà du montant programmé multiplié par", "A disbursement is to be checked beyond the amount scheduled multiplied by", 3, { fr: "fois", en: "times" }, CHOICE),

  target("cible3", "3 : aide inscrite au budget", "3: aid on budget", 85),
  target("cible4", "4 : coopération technique coordonnée", "4: coordinated technical cooperation", 50),
  target("cible5a", "5a : systèmes nationaux de finances publiques", "5a: country PFM systems", null, PERCENT, { fr: "Déclaration de Paris : la cible dépend de la note CPIA du pays, à saisir", en: "Paris Declaration: the target depends on the country’s CPIA score, to be entered" }),
  target("cible5b", "5b : systèmes nationaux de passation des marchés", "5b: country procurement systems", null, PERCENT, { fr: "Déclaration de Paris : la cible dépend de l’évaluation du pays, à saisir", en: "Paris Declaration: the target depends on the country’s assessment, to be entered" }),
  target("cible6", "6 : unités de gestion parallèles", "6: parallel PIUs", null, NUMBER, { fr: "Déclaration de Paris : réduire des deux tiers ; à saisir, un tiers du nombre de référence", en: "Paris Declaration: cut by two thirds; to be entered, a third of the baseline number" }),
  target("cible7", "7 : prévisibilité", "7: predictability", null, PERCENT, { fr: "Déclaration de Paris : réduire l’écart de moitié ; à saisir d’après la référence du pays", en: "Paris Declaration: halve the gap; to be entered from the country’s baseline" }),
  target("cible8", "8 : aide non liée", "8: untied aid", null, PERCENT, { fr: "Déclaration de Paris : poursuite des progrès, sans chiffre ; à saisir si le pays en a fixé un", en: "Paris Declaration: continued progress, no figure; to be entered if the country set one" }),
  target("cible9", "9 : approches-programmes", "9: programme-based approaches", 66),
  target("cible10a", "10a : missions conjointes", "10a: joint missions", 40),
  target("cible10b", "10b : travaux analytiques conjoints", "10b: joint analytic work", 66),
];
