import type { Parameter } from "../../definition/domain.js";
import type { Text } from "../../definition/text.js";

const CUSTOM: Text = { fr: "Usage, à confirmer avec la coordination de l’AIGE", en: "Custom, to be confirmed with the AIGE’s coordination" };
const CHOICE: Text = { fr: "Choix de méthode, à discuter avec la coordination de l’AIGE", en: "Choice of method, to be discussed with the AIGE’s coordination" };
const MAXIMUM: Text = {
  fr: "500 électeurs au plus : loi électorale de 2016, art. 82, d’après la presse ; à confirmer dans la loi n° 2022-019 du 24 juin 2022 et ses modifications",
  en: "500 voters at most: electoral law of 2016, art. 82, as reported by the press; to be confirmed in law 2022-019 of 24 June 2022 and its changes",
};
const MEMBERS: Text = {
  fr: "Un président et quatre assesseurs : loi électorale de 2016, d’après la presse ; à confirmer dans la loi n° 2022-019",
  en: "A president and four assessors: electoral law of 2016, as reported by the press; to be confirmed in law 2022-019",
};
const SEASON: Text = { fr: "Révision annuelle du 1er octobre au 31 décembre (cahier du domaine) ; un décret peut la déplacer", en: "Annual revision from 1 October to 31 December (the domain’s brief); a decree may move it" };

const DAYS: Text = { fr: "jours", en: "days" };
const VOTERS: Text = { fr: "électeurs", en: "voters" };
const NUMBER: Text = { fr: "nombre", en: "number" };
const number = (id: string, fr: string, en: string, value: number | null, unit: Text, source: Text): Parameter => ({ id, label: { fr, en }, kind: "number", default: value, unit, source });

/** What a text, a contract or habit sets in this domain. Every number here can be changed in the workbook. */
export const parameters: readonly Parameter[] = [
  number("electeursMax", "Un bureau a au plus", "A station has at most", 500, VOTERS, MAXIMUM),
  number("electeursMin", "Un bureau a au moins", "A station has at least", 50, VOTERS, {
    fr: "50 électeurs au moins : loi électorale de 2016, art. 82, d’après la presse ; à confirmer dans la loi n° 2022-019",
    en: "50 voters at least: electoral law of 2016, art. 82, as reported by the press; to be confirmed in law 2022-019",
  }),
  number("membresBureau", "Membres d’un bureau de vote", "Members of a station", 5, NUMBER, MEMBERS),
  number("revisionDebut", "La révision annuelle commence le (mois × 100 + jour)", "The annual revision starts on (month × 100 + day)", 1001, { fr: "1001 = 1er octobre", en: "1001 = 1 October" }, SEASON),
  number("revisionFin", "La révision annuelle finit le (mois × 100 + jour)", "The annual revision ends on (month × 100 + day)", 1231, { fr: "1231 = 31 décembre", en: "1231 = 31 December" }, SEASON),

  number("enchainementJours", "Entre la fin d’une tâche et le début de celle qui en dépend", "Between a task’s end and the start of what depends on it", 1, { fr: "jours ; 0 = le même jour suffit", en: "days; 0 = the same day will do" }, CHOICE),
  number("margeAvantVote", "Le matériel doit être arrivé avant le vote de", "Material has to be there before the vote by", 15, DAYS, CUSTOM),
  number("rattachementJours", "Magasin, itinéraire et sécurité de chaque bureau fixés avant le vote de", "Store, route and security of every station set before the vote by", 30, DAYS, CUSTOM),
  number("transitMaxJours", "Un envoi non reçu est à chercher après", "A consignment not received is to be looked for after", 15, DAYS, CHOICE),
  number("vehiculesMin", "Une coordination opérationnelle a au moins ce nombre de véhicules (motos comprises)", "An operational coordination has at least this number of vehicles (motorcycles included)", 1, NUMBER, CUSTOM),
  number("ordinateursMin", "Une coordination opérationnelle a au moins ce nombre d’ordinateurs", "An operational coordination has at least this number of computers", 1, NUMBER, CUSTOM),
  number("instructionDelai", "Une instruction est à accuser en", "An instruction is to be acknowledged within", 3, DAYS, CUSTOM),
  number("difficulteDelai", "Une difficulté non résolue est à faire remonter en", "A difficulty not solved is to be escalated within", 7, DAYS, CUSTOM),
  number("noteMax", "Note la plus haute d’une évaluation", "Highest score of an evaluation", 4, { fr: "points", en: "points" }, CHOICE),
  number("noteSuffisante", "Une note demande une correction en dessous de", "A score asks for a correction below", 2, { fr: "points", en: "points" }, CHOICE),
];
