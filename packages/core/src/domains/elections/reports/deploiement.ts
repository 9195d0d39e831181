import { defineReport, rowsOf } from "../../../definition/report.js";
import { allotMaterial } from "../../../methods/material-per-point.js";
import { KIT, needs } from "../needs.js";
import { bureaux, OPEN } from "../registers/bureaux.js";
import { mouvements } from "../registers/mouvements.js";
import { normes } from "../registers/normes.js";
import { byDimension, chapter, cover, keyFigures, section, sentence, subtitle, table, todo } from "./blocks.js";

/** Who gets what, from where, by which route: a packing list for each commune. */
export const planDeploiement = defineReport({
  id: "elections.plan_deploiement",
  title: { fr: "Plan de déploiement du matériel", en: "Deployment plan for material" },
  subtitle, cover,
  purpose: { fr: "Donne à chaque magasin ce qu’il envoie et à chaque commune sa liste de colisage, à imprimer.", en: "Gives each store what it sends and each commune its packing list, to be printed." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I26", "ELE-I39", "ELE-I40", "ELE-I41", "ELE-I31", "ELE-I32"),
    sentence(
      "{ELE-I26} [bureau est retenu|bureaux sont retenus] ; il faut y porter {ELE-I39} kg et {ELE-I40} m³. La part des bureaux que le stock de leur commune suffit à doter est de {ELE-I41} ; celle des bureaux qui ont un magasin, un itinéraire et une ligne de sécurisation de {ELE-I31}. {ELE-I32} [bureau est|bureaux sont] d’accès difficile.",
      "{ELE-I26} [station takes|stations take] part; {ELE-I39} kg and {ELE-I40} m³ have to be carried there. The share of stations that their commune’s stock can equip is {ELE-I41}; that of stations with a store, a route and a security line {ELE-I31}. {ELE-I32} [station is|stations are] hard to reach."),
    byDimension("commune", ["ELE-I26", "ELE-I41"], "Bureaux et kits complets par commune", "Stations and complete kits by commune"),
    byDimension("cercle", ["ELE-I33", "ELE-I39", "ELE-I40"], "Charge par cercle", "Load by cercle"),
    byDimension("commune", ["ELE-I33", "ELE-I39", "ELE-I40"], "Charge par commune", "Load by commune"),
    todo("Véhicules, rotations, dates de départ et d’arrivée de chaque niveau, du central au bureau.", "Vehicles, rotations, dates of departure and arrival of each level, from the centre to the station."),
    chapter("Dotation d’un bureau", "What a station gets"),
    table(rowsOf(normes, { columns: ["vote", "item.wording", "quantity", "every", "per", "rounding", "multiple", "item.sensitivity"], where: (r) => r.per.in(["bureau", "electeurs", "membre"]), sort: ["vote", "item.sensitivity", "item"] }), "Quantités par bureau, par électeur ou par membre", "Quantities per station, voter or member", "Aucune norme.", "No norm."),
    chapter("Listes de colisage par commune", "Packing lists by commune", { pageBreak: true, landscape: true }),
    {
      kind: "forEach", dimension: "commune", register: "elections.bureaux", blocks: [
        { kind: "heading", level: 2, text: { fr: "Commune de {each}", en: "Commune of {each}" }, pageBreak: true },
        { ...byDimension("item", ["ELE-I33", "ELE-I39", "ELE-I40"], "Liste de colisage de la commune, réserve comprise", "Packing list of the commune, reserve included"), beside: ["wording", "unit", "sensitivity"] },
        {
          kind: "signature",
          parties: [{ fr: "Magasin qui remet", en: "Store handing over" }, { fr: "Escorte ou convoyeur", en: "Escort or driver" }, { fr: "Commune qui reçoit", en: "Commune receiving" }],
          lines: [{ fr: "Nom et fonction", en: "Name and function" }, { fr: "Date et heure", en: "Date and time" }, { fr: "Nombre de colis", en: "Number of parcels" }, { fr: "Numéros des scellés", en: "Numbers of the seals" }, { fr: "Signature", en: "Signature" }],
        },
        table(rowsOf(bureaux, { columns: ["code", "centre", "number", "voters", "membersDue", "store", "route", "distance", "road"], where: (r) => r.status.in(OPEN), sort: ["centre", "number"] }), "Bureaux à servir", "Stations to serve", "Aucun bureau retenu.", "No station taking part."),
        {
          kind: "allotment", caption: { fr: "Colisage par bureau, réserve non comprise", en: "Packing by station, reserve not included" }, of: allotMaterial({ ...needs, kit: KIT }),
          query: rowsOf(bureaux, { columns: ["code", "centre", "number"], where: (r) => r.status.in(OPEN), sort: ["centre", "number"] }),
          things: { register: "elections.articles", label: "wording" }, empty: { fr: "Aucun bureau retenu.", en: "No station taking part." },
        },
      ],
    },
    chapter("Envois", "Consignments", { pageBreak: true, landscape: true }),
    section("En route", "On the way"),
    table(rowsOf(mouvements, { columns: ["code", "item", "lot", "from", "to", "sent", "sentOn", "vehicle", "escort", "sealsPut", "receipt"], where: (r) => r.nature.in(["transfert", "retour"]).and(r.received.missing()), sort: ["sentOn"] }), "Envois partis et pas encore arrivés", "Consignments that left and have not arrived", "Aucun envoi en route.", "No consignment on the way."),
  ],
});
