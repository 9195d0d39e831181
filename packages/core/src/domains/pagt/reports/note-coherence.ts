import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, sentence, todo } from "./blocks.js";
import { interventionsBehindOverlaps, needsBehindGaps } from "./tables.js";

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
    { kind: "keyFigures", indicators: ["PAG-I28", "PAG-I29", "PAG-I37", "PAG-I43", "PAG-I34"] },
    sentence(
      "{PAG-I28} interventions sont en cours pour un budget connu de {PAG-I29}. {PAG-I43} couples cercle et pilier ont un besoin urgent et aucune intervention en cours ; {PAG-I34} paires d’interventions pourraient se chevaucher.",
      "{PAG-I28} interventions are under way for a known budget of {PAG-I29}. {PAG-I43} pairs of cercle and pillar have an urgent need and no intervention under way; {PAG-I34} pairs of interventions may overlap."),
    { kind: "cross", caption: { fr: "Budget connu des interventions par PTF et par pilier", en: "Known budget of interventions by partner and pillar" }, indicator: "PAG-I29", rows: "ptf", columns: "pillar" },
    { kind: "cross", caption: { fr: "Interventions en cours par cercle et par PTF", en: "Interventions under way by cercle and partner" }, indicator: "PAG-I28", rows: "place.cercle", columns: "ptf" },
    chapter("Lacunes", "Gaps"),
    sentence(
      "Une lacune est un cercle et un pilier qui ont au moins un besoin urgent en attente et aucune intervention en cours de ce pilier dans ce cercle. Une intervention déclarée pour toute la région ne comble pas la lacune d’un cercle. À l’échelle des communes, {PAG-I44} lacunes sont à examiner.",
      "A gap is a cercle and a pillar with at least one urgent open need and no intervention of that pillar under way in that cercle. An intervention declared for the whole region does not fill the gap of a cercle. At the level of communes, {PAG-I44} gaps are to be examined."),
    { kind: "cross", caption: { fr: "Lacunes par cercle et par pilier", en: "Gaps by cercle and pillar" }, indicator: "PAG-I43", rows: "place.cercle", columns: "pillar" },
    needsBehindGaps,
    todo("Pour chaque lacune : le PTF qui pourrait y répondre, et la démarche proposée.", "For each gap: the partner that could answer it, and the step proposed."),
    chapter("Chevauchements possibles", "Possible overlaps", { pageBreak: true, landscape: true }),
    sentence(
      "Deux interventions se chevauchent peut-être quand deux PTF différents agissent dans le même secteur et la même commune ou le même cercle, à des dates qui se recouvrent. Les cofinancements d’un même projet et les interventions déclarées complémentaires ne sont pas comptés ; une intervention à l’échelle de la région non plus.",
      "Two interventions may overlap where two different partners act in the same sector and the same commune or cercle, at dates that overlap. Co-financing of one project and interventions declared complementary are not counted; nor is an intervention for the whole region."),
    byDimension("sector", ["PAG-I34", "PAG-I28", "PAG-I29"], "Chevauchements possibles par secteur", "Possible overlaps by sector"),
    byDimension("place.cercle", ["PAG-I34", "PAG-I28", "PAG-I29"], "Chevauchements possibles par cercle", "Possible overlaps by cercle"),
    interventionsBehindOverlaps,
    todo("Pour chaque chevauchement : ce que disent les deux PTF (complémentarité, partage des zones, réorientation), à inscrire dans la colonne « Groupe de complémentarité » une fois vérifié.", "For each overlap: what the two partners say (complementarity, sharing of zones, change of course), to be entered under “Complementarity group” once checked."),
    chapter("Propositions", "Proposals"),
    todo("Propositions à la prochaine réunion de coordination, avec un responsable et une échéance.", "Proposals to the next coordination meeting, with someone responsible and a due date."),
  ],
});
