import { defineReport, rowsOf } from "../../../definition/report.js";
import { bureaux } from "../registers/bureaux.js";
import { incidents } from "../registers/incidents.js";
import { mouvements } from "../registers/mouvements.js";
import { securite } from "../registers/securite.js";
import { byDimension, chapter, cover, findings, keyFigures, sentence, subtitle, table, todo } from "./blocks.js";

/** The security plan: people, material, sites and routes. Restricted. */
export const planSecurisation = defineReport({
  id: "elections.plan_securisation",
  title: { fr: "Plan de sécurisation", en: "Security plan" },
  subtitle, cover,
  allows: ["elections.securite", "ELE-I61", "ELE-I62", "ELE-I63", "ELE-I64"],
  purpose: { fr: "Diffusion restreinte : coordination, administration et forces. Dit quelle force répond de chaque site et itinéraire, et le repli prévu.", en: "Restricted: coordination, administration and forces. Says which force answers for each site and route, and the fallback planned." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I61", "ELE-I62", "ELE-I63", "ELE-I64", "ELE-I65", "ELE-I66"),
    sentence(
      "Le plan couvre {ELE-I61} [site ou itinéraire|sites et itinéraires]. La part des sites menacés qui ont une force responsable est de {ELE-I62}, celle des plus menacés qui ont un repli de {ELE-I63} ; {ELE-I64} [agent est prévu|agents sont prévus]. {ELE-I65} [incident est inscrit|incidents sont inscrits], dont {ELE-I66} en suspens et {ELE-I67} avec un effet sur le vote.",
      "The plan covers {ELE-I61} [site or route|sites and routes]. The share of threatened sites with a force responsible is {ELE-I62}, that of the most threatened with a fallback {ELE-I63}; {ELE-I64} [agent is|agents are] planned. {ELE-I65} [incident is|incidents are] listed, of which {ELE-I66} open and {ELE-I67} with an effect on the vote."),
    todo("Analyse de la menace par cercle.", "Analysis of the threat by cercle."),
    chapter("Sites et itinéraires", "Sites and routes", { pageBreak: true, landscape: true }),
    byDimension("level", ["ELE-I61", "ELE-I62", "ELE-I63", "ELE-I64"], "Lignes par niveau de menace", "Lines by threat level"),
    table(rowsOf(securite, { columns: ["code", "nature", "site", "place", "level", "threat", "force", "staff", "convoyOn", "fallback", "agreedOn"], sort: ["-level", "place"] }), "Plan de sécurisation", "Security plan", "Aucune ligne.", "No line."),
    chapter("Bureaux exposés", "Exposed stations"),
    byDimension("access", ["ELE-I26"], "Bureaux retenus par accès", "Stations taking part by access"),
    table(rowsOf(bureaux, { columns: ["code", "place", "centre", "status", "access", "route", "security"], where: (r) => r.access.in(["escorte", "inaccessible"]), sort: ["-access", "place"] }), "Bureaux sous escorte ou inaccessibles", "Stations under escort or out of reach", "Aucun.", "None."),
    findings(["ELE-R47", "ELE-R46", "ELE-R44", "ELE-R105", "ELE-R106"], "Bureaux et sites à couvrir", "Stations and sites to be covered"),
    chapter("Matériel sensible", "Sensitive material"),
    sentence("{ELE-I49} des envois sensibles arrivés l’ont été avec scellés vérifiés, escorte et bordereau.", "{ELE-I49} of the sensitive consignments that arrived had seals checked, an escort and a delivery note."),
    table(rowsOf(mouvements, { columns: ["code", "item", "from", "to", "sentOn", "receivedOn", "escort", "sealsPut", "sealsChecked", "receipt"], where: (r) => r.sensitive.eq("sensible").and(r.nature.in(["transfert", "dotation", "retour"])), sort: ["-sentOn"] }), "Envois de matériel sensible", "Consignments of sensitive material", "Aucun envoi.", "No consignment."),
    chapter("Incidents", "Incidents"),
    byDimension("gravity", ["ELE-I65", "ELE-I66", "ELE-I67"], "Incidents par gravité", "Incidents by gravity"),
    table(rowsOf(incidents, { columns: ["code", "date", "place", "nature", "gravity", "effect", "response", "closedOn"], sort: ["-gravity", "-date"] }), "Incidents", "Incidents", "Aucun incident.", "No incident."),
    todo("Mesures demandées aux forces, avec leur date.", "Measures asked of the forces, with their date."),
  ],
});
