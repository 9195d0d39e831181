import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, sentence, todo } from "./blocks.js";
import { interventionRows, interventionsBehindOverlaps, needsBehindGaps } from "./tables.js";

/** Gaps and possible overlaps of the partners' interventions, with the rows behind them. */
export const noteCoherence = defineReport({
  id: "pagt.note_coherence",
  title: { fr: "Note de cohérence des interventions des PTF", en: "Note on the coherence of partners’ interventions" },
  subtitle: { fr: "Lacunes et chevauchements possibles – région de {place}, {period}", en: "Gaps and possible overlaps – region of {place}, {period}" },
  purpose: {
    fr: "Donne à la réunion de coordination des PTF les lacunes et les chevauchements à examiner, avec les lignes qui les fondent. Un chevauchement possible n’est pas un reproche : il se vérifie avec les PTF.",
    en: "Gives the partners’ coordination meeting the gaps and overlaps to examine, with the rows behind them. A possible overlap is no blame: it is checked with the partners.",
  },
  cover: [
    { label: { fr: "Préparée par", en: "Prepared by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true },
    { label: { fr: "Présentée à la réunion du", en: "Presented at the meeting of" }, value: { fr: "date de la réunion de coordination", en: "date of the coordination meeting" }, todo: true },
  ],
  blocks: [
    chapter("L’essentiel", "In short"),
    { kind: "keyFigures", indicators: ["PAG-I28", "PAG-I29", "PAG-I37", "PAG-I43", "PAG-I44", "PAG-I34"] },
    sentence(
      "Le registre compte {PAG-I28} [intervention|interventions] en cours ; le budget connu de toutes les interventions, annulées exclues, est de {PAG-I29}. Le nombre de couples cercle et pilier restés sans intervention malgré un besoin urgent est de {PAG-I43} ; celui des paires d’interventions qui pourraient se chevaucher est de {PAG-I34}.",
      "The register has {PAG-I28} [intervention|interventions] under way; the known budget of all interventions, cancelled ones left out, is {PAG-I29}. The number of pairs of cercle and pillar left without intervention despite an urgent need is {PAG-I43}; that of pairs of interventions that may overlap is {PAG-I34}."),
    { kind: "cross", caption: { fr: "Budget connu des interventions par PTF et par pilier", en: "Known budget of interventions by partner and pillar" }, indicator: "PAG-I29", rows: "ptf", columns: "pillar" },
    chapter("Lacunes", "Gaps"),
    sentence(
      "Une lacune est un cercle et un pilier qui ont au moins un besoin urgent en attente et aucune intervention en cours de ce pilier dans ce cercle. Une intervention déclarée pour toute la région ne comble pas la lacune d’un cercle. À l’échelle des communes, le nombre de lacunes à examiner est de {PAG-I44}.",
      "A gap is a cercle and a pillar with at least one urgent open need and no intervention of that pillar under way in that cercle. An intervention declared for the whole region does not fill the gap of a cercle. At the level of communes, the number of gaps to examine is {PAG-I44}."),
    { kind: "cross", caption: { fr: "Besoins urgents en attente par cercle et par pilier", en: "Urgent open needs by cercle and pillar" }, indicator: "PAG-I37", rows: "place.cercle", columns: "pillar" },
    byDimension("place.cercle", ["PAG-I37", "PAG-I28", "PAG-I43", "PAG-I44"], "Besoins urgents, interventions et lacunes par cercle", "Urgent needs, interventions and gaps by cercle"),
    needsBehindGaps,
    todo("Pour chaque lacune : le PTF qui pourrait y répondre, et la démarche proposée.", "For each gap: the partner that could answer it, and the step proposed."),
    chapter("Chevauchements possibles", "Possible overlaps"),
    sentence(
      "Deux interventions se chevauchent peut-être quand deux PTF différents agissent dans le même secteur et la même commune ou le même cercle, à des dates qui se recouvrent. Les cofinancements d’un même projet et les interventions déclarées complémentaires ne sont pas comptés ; une intervention à l’échelle de la région non plus.",
      "Two interventions may overlap where two different partners act in the same sector and the same commune or cercle, at dates that overlap. Co-financing of one project and interventions declared complementary are not counted; nor is an intervention for the whole region."),
    byDimension("sector", ["PAG-I34", "PAG-I28", "PAG-I29"], "Chevauchements possibles par secteur", "Possible overlaps by sector"),
    interventionsBehindOverlaps,
    todo("Pour chaque chevauchement : ce que disent les deux PTF (complémentarité, partage des zones, réorientation), à inscrire dans la colonne « Groupe de complémentarité » une fois vérifié.", "For each overlap: what the two partners say (complementarity, sharing of zones, change of course), to be entered under “Complementarity group” once checked."),
    chapter("Propositions", "Proposals"),
    todo("Propositions à la prochaine réunion de coordination, avec un responsable et une échéance.", "Proposals to the next coordination meeting, with someone responsible and a due date."),
    chapter("Annexe – Qui intervient où", "Annex – Who works where", { pageBreak: true, landscape: true }),
    { kind: "cross", caption: { fr: "Interventions en cours par cercle et par PTF", en: "Interventions under way by cercle and partner" }, indicator: "PAG-I28", rows: "place.cercle", columns: "ptf" },
    interventionRows("Interventions prévues et en cours", "Interventions planned and under way"),
  ],
});
