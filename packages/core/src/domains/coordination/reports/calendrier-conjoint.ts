import { defineReport, rowsOf } from "../../../definition/report.js";
import { decisions } from "../registers/decisions.js";
import { processus } from "../registers/processus.js";
import { byDimension, chapter, findings, table, todo } from "./blocks.js";
import { meetingRows, missionRows, soon, trainingRows } from "./tables.js";

/** Everything dated in the days to come. */
export const calendrierConjoint = defineReport({
  id: "coordination.calendrier_conjoint",
  title: { fr: "Calendrier conjoint des travaux et missions", en: "Joint calendar of work and missions" },
  subtitle: { fr: "À partir du {asOf}", en: "From {asOf}" },
  purpose: { fr: "Réunit les réunions, missions, formations et échéances à venir, pour que les PTF se joignent aux travaux les uns des autres.", en: "Brings together meetings, missions, training and due dates to come, so that partners join each other’s work." },
  blocks: [
    chapter("Réunions", "Meetings"),
    meetingRows(soon, "Réunions à venir", "Meetings to come"),
    chapter("Missions et travaux analytiques", "Missions and analytic work"),
    missionRows(soon, "Missions à venir", "Missions to come"),
    findings(["COO-R81"], "Missions du même thème, la même semaine ou la semaine voisine", "Missions on one theme in the same week or the next"),
    byDimension("theme", ["COO-I53"], "Missions prévues ou en cours par thème", "Missions planned or under way by theme"),
    chapter("Renforcement des capacités", "Capacity building"),
    trainingRows(soon),
    chapter("Échéances", "Due dates"),
    table(rowsOf(processus, { columns: ["planned", "document", "step", "detail", "lead"], where: (r) => r.doneOn.missing().and(soon(r.planned)), sort: ["planned"] }), "Étapes des documents majeurs", "Steps of the major documents", "Aucune étape.", "No step."),
    table(rowsOf(decisions, { columns: ["due", "wording", "responsible", "level", "group"], where: (r) => r.status.in(["a_faire", "en_cours"]).and(soon(r.due)), sort: ["due"] }), "Décisions qui arrivent à échéance", "Decisions falling due", "Aucune décision.", "No decision."),
    todo("Ce que le Pool propose de mener ensemble.", "What the Pool proposes to do together."),
  ],
});
