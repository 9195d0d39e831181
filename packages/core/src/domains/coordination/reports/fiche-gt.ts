import { defineReport, rowsOf } from "../../../definition/report.js";
import { groupes } from "../registers/groupes.js";
import { inYear } from "../indicators/year.js";
import { membres } from "../registers/membres.js";
import { programme } from "../registers/programme.js";
import { sentence, table, todo } from "./blocks.js";
import { openDecisions } from "./tables.js";

/** One page a group: terms of reference, programme, coherence, results, review, participation. */
export const ficheGt = defineReport({
  id: "coordination.fiche_gt",
  title: { fr: "Fiche de suivi des groupes", en: "Follow-up sheets of the groups" },
  subtitle: { fr: "Situation au {asOf}", en: "As of {asOf}" },
  purpose: {
    fr: "Donne au Pool et au chef de file, sur une page par groupe, l’état des TdR, du programme, de sa cohérence avec celui des PTF, des résultats, du bilan et de la participation.",
    en: "Gives the Pool and the lead, on one page a group, the state of the terms of reference, the programme, its coherence with the partners’, its results, review and participation.",
  },
  blocks: [
    {
      kind: "forEach", dimension: "group", register: "coordination.groupes",
      blocks: [
        { kind: "heading", level: 1, text: { fr: "Groupe {each}", en: "Group {each}" }, pageBreak: true },
        table(
          rowsOf(groupes, { columns: ["name", "lead", "coLead", "counterpart", "torOn", "frequency", "ownAssistant", "reviewOn"] }),
          "Le groupe", "The group", "Groupe inconnu.", "Unknown group."),
        sentence(
          "Réunions tenues dans la période : {COO-I09} ; depuis l’ouverture du registre : {COO-I11}. Réunies aussi souvent que prévu : {COO-I02}. Comptes rendus diffusés à temps : {COO-I17}.",
          "Meetings held in the period: {COO-I09}; since the register began: {COO-I11}. Met as often as foreseen: {COO-I02}. Minutes sent in time: {COO-I17}."),
        sentence(
          "{COO-I24} [activité inscrite|activités inscrites] ; exécution : {COO-I25} (T1 {COO-I26}, T2 {COO-I27}, T3 {COO-I28}, T4 {COO-I29}) ; en retard : {COO-I31}. Activités qui servent une priorité du programme des PTF : {COO-I30}.",
          "{COO-I24} [activity|activities] listed; execution: {COO-I25} (Q1 {COO-I26}, Q2 {COO-I27}, Q3 {COO-I28}, Q4 {COO-I29}); late: {COO-I31}. Activities that serve a priority of the partners’ programme: {COO-I30}."),
        table(
          rowsOf(programme, { columns: ["activity", "priority.wording", "quarters", "status", "late", "outcome"], where: (r) => inYear(r), sort: ["code"], limit: 6 }),
          "Activités et résultats obtenus", "Activities and outcomes", "Aucune activité inscrite.", "No activity listed."),
        openDecisions(4),
        sentence(
          "Participations en cours : {COO-I07}. Taux de présence : {COO-I13}, absences non excusées : {COO-I15}. Appuis du Pool rendus dans la période : {COO-I43}.",
          "Places held: {COO-I07}. Attendance rate: {COO-I13}, absences not excused: {COO-I15}. Support of the Pool in the period: {COO-I43}."),
        table(
          rowsOf(membres, { columns: ["ptf", "role", "since"], where: (r) => r.active.isTrue(), sort: ["role", "ptf"], limit: 7 }),
          "Membres", "Members", "Aucun membre inscrit.", "No member listed."),
        todo("Appréciation du Pool en deux lignes, et ce qui est demandé au chef de file.", "The Pool’s view in two lines, and what is asked of the lead."),
      ],
    },
  ],
});
