import { defineReport, rowsOf } from "../../../definition/report.js";
import { actions } from "../registers/actions.js";
import { byDimension, section, sentence, todo } from "./blocks.js";
import { interventionsInBrief, needsInBrief, sessionRows } from "./tables.js";

/** One cercle on two pages: tables are short on purpose, the urgent and the late first. */
export const ficheTerritoriale = defineReport({
  id: "pagt.fiche_territoriale",
  title: { fr: "Fiche territoriale du cercle", en: "Territorial sheet of the cercle" },
  subtitle: { fr: "{place} – {period}", en: "{place} – {period}" },
  purpose: {
    fr: "Donne au gouverneur, au préfet ou à une mission l’essentiel d’un cercle sur deux pages : services, plan, PTF, besoins, instances.",
    en: "Gives the governor, the préfet or a mission what matters of one cercle on two pages: services, plan, partners, needs, bodies.",
  },
  about: "cercle",
  blocks: [
    { kind: "keyFigures", indicators: ["PAG-I20", "PAG-I14", "PAG-I18", "PAG-I02", "PAG-I28", "PAG-I37"] },
    todo("Trois points à retenir sur ce cercle, et la prochaine décision attendue.", "Three points to remember about this cercle, and the next decision awaited."),
    section("Services de l’État", "State services"),
    sentence(
      "L’état des lieux décrit {PAG-I13} [service|services]. La part des responsables qui résident au chef-lieu est de {PAG-I16} ; le score de priorité du cercle, de 0 à 100, est de {PAG-I63}.",
      "The état des lieux describes {PAG-I13} [service|services]. The share of heads who live in the chief town is {PAG-I16}; the priority score of the cercle, from 0 to 100, is {PAG-I63}."),
    byDimension("service", ["PAG-I13", "PAG-I14", "PAG-I18", "PAG-I20"], "Capacités par service", "Capacities by service", false),
    section("Actions du plan", "Actions of the plan"),
    sentence(
      "Le suivi porte sur {PAG-I01} [action|actions], dont {PAG-I11} en retard. Hors annulées, la part des actions en cours est de {PAG-I03} et celle des actions non démarrées de {PAG-I04} ; le taux d’exécution financière est de {PAG-I07}.",
      "The follow-up covers {PAG-I01} [action|actions], of which {PAG-I11} late. Cancelled ones left out, the share of actions under way is {PAG-I03} and of actions not started {PAG-I04}; the financial execution rate is {PAG-I07}."),
    {
      kind: "rows", caption: { fr: "Actions suivies, celles en retard d’abord", en: "Actions followed, the late ones first" }, empty: { fr: "Aucune action suivie dans ce cercle.", en: "No action followed in this cercle." },
      query: rowsOf(actions, { columns: ["action", "action.wording", "place", "status", "progress", "late"], where: (r) => r.regional.isTrue(), sort: ["late", "action"], limit: 5 }),
    },
    section("Interventions des PTF", "Partners’ interventions"),
    sentence("Le cercle compte {PAG-I28} [intervention|interventions] en cours. Hors annulées, le budget connu est de {PAG-I29} ; le nombre de chevauchements possibles à examiner est de {PAG-I34}.", "The cercle has {PAG-I28} [intervention|interventions] under way. Cancelled ones left out, the known budget is {PAG-I29}; the number of possible overlaps to be examined is {PAG-I34}."),
    interventionsInBrief("Interventions prévues et en cours", "Interventions planned and under way", 5),
    section("Besoins et instances", "Needs and bodies"),
    sentence(
      "Le cercle compte {PAG-I36} [besoin|besoins] en attente, dont {PAG-I37} [urgent|urgents] ; le nombre de piliers sans intervention malgré un besoin urgent est de {PAG-I43}. Les instances y ont tenu {PAG-I45} [session|sessions] dans la période et {PAG-I79} depuis l’ouverture du registre.",
      "The cercle has {PAG-I36} open [need|needs], of which {PAG-I37} urgent; the number of pillars without intervention despite an urgent need is {PAG-I43}. Bodies held {PAG-I45} [session|sessions] there in the period and {PAG-I79} since the register began."),
    needsInBrief("Besoins en attente, les plus urgents d’abord", "Open needs, the most urgent first", 5),
    sessionRows(3),
  ],
});
