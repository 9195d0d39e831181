import { defineReport } from "../../../definition/report.js";
import { byDimension, chapter, chart, FUNNEL, sentence } from "./blocks.js";
import { lateSiteRows } from "./tables.js";

/** The dashboard: funnel, building sites, logframe, on a few pages. */
export const tableauDeBord = defineReport({
  id: "services.tableau_de_bord",
  title: { fr: "Tableau de bord", en: "Dashboard" },
  subtitle: { fr: "{place} – {period}", en: "{place} – {period}" },
  purpose: { fr: "Donne d’un coup d’œil l’entonnoir des points de service, les chantiers et le cadre logique.", en: "Shows at a glance the funnel of service points, the building sites and the logframe." },
  blocks: [
    { kind: "keyFigures", indicators: ["SER-I02", "SER-I12", "SER-I20", "SER-I17", "SER-I28", "SER-I54", "SER-I59", "SER-I79"] },
    chapter("Entonnoir des points de service", "Funnel of service points"),
    sentence("Inscrits {SER-I07}, diagnostiqués {SER-I08}, formulés {SER-I09}, approuvés {SER-I10}, engagés {SER-I11}, restaurés {SER-I12}, en suivi {SER-I13}. Points restaurés : {SER-I14} des inscrits ; points en état de fonctionner : {SER-I20} des suivis.", "Listed {SER-I07}, diagnosed {SER-I08}, drafted {SER-I09}, approved {SER-I10}, under way {SER-I11}, restored {SER-I12}, followed up {SER-I13}. Points restored: {SER-I14} of those listed; points that work: {SER-I20} of those followed up."),
    chart("column", FUNNEL, "place.region", "Points à chaque étape ou plus loin, par région", "Points at each stage or further on, by region"),
    byDimension("place.region", FUNNEL, "Entonnoir par région", "Funnel by region"),
    byDimension("stage", ["SER-I07"], "Points par étape où ils se trouvent", "Points by the stage where they are"),
    byDimension("region", ["SER-I19", "SER-I20", "SER-I21"], "Points suivis qui fonctionnent, par région", "Points followed up that work, by region"),
    chapter("Services itinérants", "Mobile services"),
    byDimension("place.region", ["SER-I27", "SER-I28", "SER-I30", "SER-I31", "SER-I33", "SER-I34"], "Tournées du trimestre par région", "Rounds of the quarter by region"),
    chapter("Chantiers", "Building sites"),
    byDimension("site", ["SER-I54", "SER-I56", "SER-I57", "SER-I60"], "Avancement, paiement et arrêts par chantier", "Progress, payment and stops by site", false),
    chart("bar", ["SER-I54", "SER-I56"], "site", "Avancement physique et part payée, par chantier", "Physical progress and share paid, by site"),
    byDimension("code", ["SER-I58"], "Retard par chantier, en jours", "Delay by site, in days"),
    lateSiteRows,
    chapter("Cadre logique", "Logframe"),
    byDimension("indicator", ["SER-I79", "SER-I80"], "Atteinte des cibles par indicateur", "Achievement of targets by indicator"),
    byDimension("level", ["SER-I79", "SER-I80"], "Atteinte des cibles par niveau", "Achievement of targets by level", false),
    byDimension("place.region", ["SER-I79", "SER-I80"], "Atteinte des cibles par région", "Achievement of targets by region", false),
  ],
});
