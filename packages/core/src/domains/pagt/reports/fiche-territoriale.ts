import { defineReport, rowsOf } from "../../../definition/report.js";
import { actions } from "../registers/actions.js";
import { byDimension, chapter, section, sentence, todo } from "./blocks.js";
import { interventionRows, openNeedRows, sessionRows } from "./tables.js";

/** One cercle on two pages: tables are short on purpose, the urgent and the late first. */
export const ficheTerritoriale = defineReport({
  id: "pagt.fiche_territoriale",
  title: { fr: "Fiche territoriale", en: "Territorial sheet" },
  subtitle: { fr: "Cercle de {place} – {period}", en: "Cercle of {place} – {period}" },
  purpose: {
    fr: "Donne au gouverneur, au préfet ou à une mission l’essentiel d’un cercle sur deux pages : services, plan, PTF, besoins, instances.",
    en: "Gives the governor, the préfet or a mission what matters of one cercle on two pages: services, plan, partners, needs, bodies.",
  },
  about: "cercle",
  blocks: [
    { kind: "keyFigures", indicators: ["PAG-I20", "PAG-I14", "PAG-I18", "PAG-I02", "PAG-I28", "PAG-I37"] },
    chapter("Services de l’État", "State services"),
    sentence(
      "{PAG-I13} services observés, {PAG-I20} fonctionnels. {PAG-I14} des postes de responsable sont pourvus et {PAG-I16} des responsables résident au chef-lieu. Score de priorité du cercle : {PAG-I63}.",
      "{PAG-I13} services observed, {PAG-I20} functioning. {PAG-I14} of heads’ posts are held and {PAG-I16} of heads live in the chief town. Priority score of the cercle: {PAG-I63}."),
    byDimension("service", ["PAG-I13", "PAG-I14", "PAG-I18", "PAG-I20"], "Capacités par service", "Capacities by service", false),
    chapter("Actions du plan", "Actions of the plan"),
    sentence(
      "{PAG-I01} actions suivies : {PAG-I02} réalisées, {PAG-I03} en cours, {PAG-I04} non démarrées. {PAG-I11} en retard ; exécution financière : {PAG-I07}.",
      "{PAG-I01} actions followed: {PAG-I02} completed, {PAG-I03} under way, {PAG-I04} not started. {PAG-I11} late; financial execution: {PAG-I07}."),
    {
      kind: "rows", caption: { fr: "Actions suivies, les en retard d’abord", en: "Actions followed, the late ones first" }, empty: { fr: "Aucune action suivie dans ce cercle.", en: "No action followed in this cercle." },
      query: rowsOf(actions, { columns: ["action", "action.wording", "place", "status", "progress", "late"], where: (r) => r.regional.isTrue(), sort: ["late", "action"], limit: 10 }),
    },
    chapter("Interventions des PTF", "Partners’ interventions"),
    sentence("{PAG-I28} interventions en cours, {PAG-I29} de budget connu, {PAG-I34} chevauchements possibles à examiner.", "{PAG-I28} interventions under way, {PAG-I29} of known budget, {PAG-I34} possible overlaps to be examined."),
    interventionRows("Interventions prévues et en cours", "Interventions planned and under way", {}, ["pillar", "ptf"], 10),
    chapter("Besoins et instances", "Needs and bodies"),
    sentence(
      "{PAG-I36} besoins en attente, dont {PAG-I37} urgents ; {PAG-I43} piliers sans intervention malgré un besoin urgent. {PAG-I45} sessions tenues dans la période, {PAG-I79} depuis l’ouverture du registre.",
      "{PAG-I36} open needs, of which {PAG-I37} urgent; {PAG-I43} pillars without intervention despite an urgent need. {PAG-I45} sessions held in the period, {PAG-I79} since the register began."),
    openNeedRows("Besoins en attente, les plus urgents d’abord", "Open needs, the most urgent first", {}, 8),
    sessionRows(),
    section("À retenir", "To remember"),
    todo("Trois points à retenir sur ce cercle, et la prochaine décision attendue.", "Three points to remember about this cercle, and the next decision awaited."),
  ],
});
