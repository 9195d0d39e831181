import { defineReport, rowsOf } from "../../../definition/report.js";
import { inYear } from "../indicators/year.js";
import { engagements } from "../registers/engagements.js";
import { mandats } from "../registers/mandats.js";
import { priorites } from "../registers/priorites.js";
import { byDimension, chapter, findings, section, sentence, table, todo } from "./blocks.js";
import { poolActivities, proposalRows } from "./tables.js";

/** A Paris indicator with its target beside it. */
const line = (code: string, value: string, target: string, fr: string, en: string) => sentence(
  `${code} – ${fr} : {${value}} (cible 2010 : {${target}}).`,
  `${code} – ${en}: {${value}} (2010 target: {${target}}).`);

/** The year's review and the next programme, for the annual retreat. */
export const bilanProgramme = defineReport({
  id: "coordination.bilan_programme",
  title: { fr: "Bilan et programme", en: "Review and programme" },
  subtitle: { fr: "Retraite annuelle des PTF – situation au {asOf}", en: "Partners’ annual retreat – as of {asOf}" },
  purpose: { fr: "Fait le bilan de l’année et jette les bases du programme de travail suivant, pour la retraite annuelle.", en: "Takes stock of the year and lays the ground for the next work programme, for the annual retreat." },
  blocks: [
    chapter("Bilan de l’année", "The year in review"),
    { kind: "keyFigures", indicators: ["COO-I25", "COO-I30", "COO-I02", "COO-I13", "COO-I21", "COO-I70"] },
    byDimension("owner", ["COO-I24", "COO-I25", "COO-I26", "COO-I27", "COO-I28", "COO-I29"], "Exécution par programme", "Execution by programme"),
    byDimension("group", ["COO-I24", "COO-I25", "COO-I30", "COO-I31", "COO-I32"], "Programmes des groupes", "Programmes of the groups"),
    poolActivities("ptf", "Activités du Groupe des PTF", "Activities of the partners’ Group"),
    section("Vie des instances", "Life of the bodies"),
    byDimension("level", ["COO-I12", "COO-I11", "COO-I17"], "Réunions par niveau", "Meetings by level"),
    byDimension("ptf", ["COO-I13", "COO-I14", "COO-I15", "COO-I16"], "Présence par PTF", "Attendance by partner"),
    table(rowsOf(mandats, { columns: ["mandate", "ptf", "from", "to"], sort: ["mandate", "from"] }), "Mandats du Groupe", "Mandates of the Group", "Aucun mandat inscrit.", "No mandate listed."),
    findings(["COO-R04", "COO-R06", "COO-R09", "COO-R12", "COO-R15", "COO-R16", "COO-R17"], "Groupes à accompagner", "Groups to be helped"),
    proposalRows(),
    chapter("Déclaration de Paris", "Paris Declaration"),
    line("3", "COO-I75", "COO-I83", "aide inscrite au budget", "aid on budget"),
    line("4", "COO-I76", "COO-I84", "coopération technique coordonnée", "coordinated technical cooperation"),
    line("5a", "COO-I77", "COO-I85", "systèmes nationaux de finances publiques", "country PFM systems"),
    line("5b", "COO-I78", "COO-I86", "systèmes nationaux de passation des marchés", "country procurement systems"),
    line("6", "COO-I79", "COO-I87", "unités de gestion parallèles", "parallel PIUs"),
    line("7", "COO-I80", "COO-I88", "prévisibilité", "predictability"),
    line("8", "COO-I81", "COO-I89", "aide non liée", "untied aid"),
    line("9", "COO-I82", "COO-I90", "approches-programmes", "programme-based approaches"),
    line("10a", "COO-I54", "COO-I91", "missions conjointes", "joint missions"),
    line("10b", "COO-I55", "COO-I92", "travaux analytiques conjoints", "joint analytic work"),
    byDimension("year", ["COO-I75", "COO-I76", "COO-I77", "COO-I78", "COO-I79", "COO-I80", "COO-I81", "COO-I82"], "Indicateurs de Paris par année", "Paris indicators by year", false),
    byDimension("ptf", ["COO-I75", "COO-I76", "COO-I77", "COO-I78", "COO-I79", "COO-I80", "COO-I81", "COO-I82"], "Indicateurs de Paris par PTF", "Paris indicators by partner"),
    table(rowsOf(engagements, { columns: ["source", "indicator", "unitLabel", "baseline", "target", "value", "year", "reached"], where: (r) => inYear(r, "anneeAide"), sort: ["source", "indicator"] }), "Engagements suivis", "Commitments followed", "Aucun engagement inscrit.", "No commitment listed."),
    chapter("Programme de l’année à venir", "Next year’s programme"),
    sentence("Activités reprises de l’année précédente : {COO-I32}. Budget des activités : {COO-I33}.", "Activities carried over from last year: {COO-I32}. Budget of the activities: {COO-I33}."),
    todo("Les priorités proposées pour l’année suivante, avec leurs groupes porteurs, et le projet de budget du Pool.", "The priorities proposed for next year, with the groups that bear them, and the Pool’s draft budget."),
    table(rowsOf(priorites, { columns: ["year", "code", "wording", "result", "group", "group2", "group3"], where: (r) => inYear(r), sort: ["year", "code"] }), "Thématiques prioritaires", "Priority themes", "Aucune priorité inscrite.", "No priority listed."),
    findings(["COO-R38", "COO-R44", "COO-R41"], "Cohérence à revoir entre les programmes", "Coherence to be reviewed between the programmes"),
  ],
});
