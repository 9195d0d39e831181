import { defineReport, ganttOf, rowsOf } from "../../../definition/report.js";
import { coordinations } from "../registers/coordinations.js";
import { planOperationnel } from "../registers/plan-operationnel.js";
import { scrutins } from "../registers/scrutins.js";
import { byDimension, chapter, cover, findings, keyFigures, section, sentence, subtitle, table, todo } from "./blocks.js";

/** The regional operational plan and where it stands. */
export const planOperationnelRegional = defineReport({
  id: "elections.plan_operationnel_regional",
  title: { fr: "Plan opérationnel régional", en: "Regional operational plan" },
  subtitle, cover,
  purpose: { fr: "Dit à la coordination régionale et à l’administration ce qui est à faire avant le vote, par qui, dans quel ordre, et la marge qui reste.", en: "Tells the regional coordination and the administration what is to be done before the vote, by whom, in which order, and the slack that is left." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I16", "ELE-I17", "ELE-I18", "ELE-I23", "ELE-I24", "ELE-I02"),
    sentence(
      "Le plan compte {ELE-I16} [tâche|tâches] ; la part des tâches réalisées est de {ELE-I17}, et {ELE-I18} [tâche est|tâches sont] en retard. La marge jusqu’au vote, en jours, est de {ELE-I23} ; le chemin critique compte {ELE-I24} [tâche, qui n’en a|tâches, qui n’en ont] pas d’autre. Le budget saisi est de {ELE-I21}.",
      "The plan has {ELE-I16} [task|tasks]; the share completed is {ELE-I17}, and {ELE-I18} [task is|tasks are] late. The slack to the vote, in days, is {ELE-I23}; the critical path has {ELE-I24} [task, which has|tasks, which have] no more than that. The budget entered is {ELE-I21}."),
    table(rowsOf(scrutins, { columns: ["code", "nature", "round", "date", "place", "status"], where: (r) => r.status.eq("prevu"), sort: ["date"] }), "Scrutins à venir", "Votes to come", "Aucun scrutin prévu.", "No vote planned."),
    todo("Contexte : textes, calendrier national, choix de la région.", "Context: texts, national calendar, choices of the region."),
    chapter("Calendrier des tâches", "Calendar of tasks", { pageBreak: true, landscape: true }),
    {
      kind: "gantt", caption: { fr: "Diagramme de Gantt du plan", en: "Gantt chart of the plan" }, empty: { fr: "Aucune tâche datée.", en: "No task with dates." },
      query: ganttOf(planOperationnel, {
        label: ["code", "task"], start: "start", end: "end", state: "status", note: "body", where: (r) => r.status.ne("annulee"), critical: "ELE-I24",
        milestones: [{ label: { fr: "Jour du vote", en: "Day of the vote" }, at: "vote.date" }],
      }),
    },
    table(rowsOf(planOperationnel, { columns: ["code", "task", "startJ", "endJ", "start", "end", "dependsOn", "body", "responsible", "status", "progress"], where: (r) => r.status.ne("annulee"), sort: ["start", "end"] }), "Tâches dans l’ordre du calendrier", "Tasks in the order of the calendar", "Aucune tâche inscrite.", "No task listed."),
    chapter("Chemin critique", "Critical path"),
    sentence(
      "Une tâche du chemin critique ne peut pas glisser de plus de {ELE-I23} [jour|jours] sans déplacer le vote.",
      "A task of the critical path can’t slip by more than {ELE-I23} [day|days] without moving the vote."),
    table(rowsOf(planOperationnel, { columns: ["code", "task", "start", "end", "dependsOn", "body", "status"], sort: ["start"], behind: "ELE-I24" }), "Tâches du chemin critique", "Tasks of the critical path", "Aucune tâche à venir n’a de marge connue.", "No task to come has a known slack."),
    { ...byDimension("code", ["ELE-I23"], "Marge des tâches qui restent à faire", "Slack of the tasks still to be done", false), known: true },
    todo("Décisions à prendre pour regagner des jours.", "Decisions to be taken to win days back."),
    chapter("Suivi", "Follow-up"),
    byDimension("body", ["ELE-I16", "ELE-I17", "ELE-I18", "ELE-I20"], "Tâches par structure qui en répond", "Tasks by who answers for them"),
    table(rowsOf(planOperationnel, { columns: ["code", "task", "end", "body", "responsible", "status", "progress"], where: (r) => r.late.isTrue(), sort: ["end"] }), "Tâches en retard", "Late tasks", "Aucune tâche en retard.", "No late task."),
    table(rowsOf(planOperationnel, { columns: ["code", "task", "riskLevel", "risk", "body"], where: (r) => r.riskLevel.in(["eleve", "critique"]).and(r.status.ne("realisee")), sort: ["-riskLevel", "end"] }), "Risques élevés et critiques", "High and critical risks", "Aucun risque élevé.", "No high risk."),
    findings(["ELE-R29", "ELE-R30", "ELE-R28", "ELE-R17", "ELE-R18"], "Incohérences du plan à lever", "Inconsistencies of the plan to be solved"),
    chapter("Coordinations de l’AIGE", "AIGE’s coordinations"),
    byDimension("level", ["ELE-I01", "ELE-I02", "ELE-I04", "ELE-I05", "ELE-I06"], "Coordinations par niveau", "Coordinations by level"),
    byDimension("level", ["ELE-I07", "ELE-I08", "ELE-I09", "ELE-I10"], "Liste de contrôle par niveau : locaux, énergie, liaisons", "Checklist by level: premises, energy, links"),
    byDimension("level", ["ELE-I11", "ELE-I12", "ELE-I13", "ELE-I14"], "Liste de contrôle par niveau : moyens et fonds", "Checklist by level: means and funds"),
    section("Ce qui manque", "What is missing"),
    table(rowsOf(coordinations, { columns: ["code", "level", "place", "okInstalled", "okMembers", "okTrained", "okPremises", "premisesSafe", "okEnergy", "okTelecom", "okVehicles", "okComputers", "stamps", "funds"], where: (r) => r.readyPeople.isFalse().or(r.readyMeans.isFalse()), sort: ["level", "place"] }), "Coordinations non opérationnelles", "Coordinations not operational", "Aucune.", "None."),
    todo("Appui demandé pour les rendre opérationnelles.", "Support asked for to make them operational."),
  ],
});
