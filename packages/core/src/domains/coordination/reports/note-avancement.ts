import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, findings, sentence, todo } from "./blocks.js";
import { lateActivitiesRows, lateDecisions, lately, meetingRows, missionRows, noteRows, processRows, soon, supportRows } from "./tables.js";

/** The progress note for the Collectif's monthly meeting: the last days, and those to come. */
export const noteAvancement = defineReport({
  id: "coordination.note_avancement",
  title: { fr: "Note d’avancement", en: "Progress note" },
  subtitle: { fr: "Réunion mensuelle de coordination – situation au {asOf}", en: "Monthly coordination meeting – as of {asOf}" },
  purpose: { fr: "Présente à la réunion mensuelle ce qui s’est fait depuis la précédente, ce qui est en retard et ce qui vient.", en: "Presents to the monthly meeting what was done since the last one, what is late and what comes next." },
  cover: [{ label: { fr: "Préparée par", en: "Prepared by" }, value: { fr: "nom et fonction", en: "name and function" }, todo: true }],
  blocks: [
    { kind: "keyFigures", indicators: ["COO-I02", "COO-I25", "COO-I22", "COO-I23", "COO-I17", "COO-I41"] },
    todo("Trois faits marquants depuis la dernière réunion, et la décision demandée au Collectif.", "Three main facts since the last meeting, and the decision asked of the Collectif."),
    chapter("Suivi des décisions", "Follow-up of decisions"),
    sentence("{COO-I20} [décision suivie|décisions suivies] ; part exécutée : {COO-I21}, à temps : {COO-I22} ; en retard : {COO-I23}.", "{COO-I20} [decision|decisions] followed; share carried out: {COO-I21}, on time: {COO-I22}; late: {COO-I23}."),
    lateDecisions,
    chapter("Réunions et groupes", "Meetings and groups"),
    meetingRows(lately, "Réunions depuis la dernière note", "Meetings since the last note"),
    byDimension("level", ["COO-I09", "COO-I10", "COO-I19"], "Réunions de la période par niveau", "Meetings of the period by level"),
    findings(["COO-R57", "COO-R58", "COO-R59", "COO-R17"], "Réunions et comptes rendus à rattraper", "Meetings and minutes to catch up on"),
    chapter("Documents majeurs", "Major documents"),
    processRows(),
    chapter("Programme et appuis", "Programme and support"),
    lateActivitiesRows(15),
    supportRows(lately),
    noteRows(lately),
    chapter("À venir", "To come"),
    meetingRows(soon, "Réunions à venir", "Meetings to come"),
    missionRows(soon, "Missions à venir", "Missions to come"),
    findings(["COO-R81"], "Missions qui pourraient être conjointes", "Missions that could be joint"),
  ],
});
