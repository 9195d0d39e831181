import { code, date, defineRegister, integer, place, reference, text } from "../../../definition/index.js";
import { force, riskLevel, securityKind } from "../codes.js";
import { scrutins } from "./scrutins.js";

/** The sites and routes of the security plan. */
export const securite = defineRegister({
  id: "elections.securite",
  sheet: { fr: "Sécurisation", en: "Security plan" },
  title: { fr: "Plan de sécurisation", en: "Security plan" },
  description: { fr: "Une ligne par site ou itinéraire : menace, force responsable, convoi et repli.", en: "One row per site or route: threat, force responsible, convoy and fallback." },
  grain: "standing",
  key: ["code"],
  restricted: true,
  alias: ["Sécurité", "Plan de sécurité"],
  columns: {
    code: text({ label: { fr: "Code de la ligne", en: "Line code" }, required: true, example: "SEC-KITA-01", maxLength: 30, width: 14 }),
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, width: 14 }),
    nature: code({ label: { fr: "Site ou itinéraire", en: "Site or route" }, codes: securityKind, required: true, width: 18 }),
    site: text({ label: { fr: "Nom du site ou de l’itinéraire", en: "Name of the site or route" }, required: true, width: 30, example: "Kita – Sébékoro – Badia" }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    threat: text({ label: { fr: "Menace", en: "Threat" }, multiline: true, width: 30 }),
    level: code({ label: { fr: "Niveau de menace", en: "Threat level" }, codes: riskLevel, required: true, width: 12 }),
    force: code({ label: { fr: "Force responsable", en: "Force responsible" }, codes: force, width: 18 }),
    staff: integer({ label: { fr: "Effectif prévu", en: "Staff planned" }, min: 0, width: 10 }),
    convoyOn: date({ label: { fr: "Date du convoi", en: "Convoy date" } }),
    fallback: text({ label: { fr: "Repli", en: "Fallback" }, multiline: true, width: 30, help: { fr: "Le site de remplacement, l’autre itinéraire ou l’autre moyen.", en: "The other site, route or means." } }),
    agreedOn: date({ label: { fr: "Arrêté avec les forces le", en: "Agreed with the forces on" } }),
  },
  rules: [
    {
      id: "ELE-R105", severity: "error", at: "force",
      check: (r) => r.level.in(["moyen", "eleve", "critique"]).implies(r.force.present()),
      message: { fr: "La menace sur « {site} » est « {level} » et aucune force n’en répond : choisissez-la.", en: "The threat on “{site}” is “{level}” and no force answers for it: choose it." },
      pass: { level: "eleve", force: "gendarmerie", fallback: "Centre de Badia", threat: "Engins explosifs" }, fail: { level: "eleve", fallback: "Centre de Badia", threat: "Engins explosifs" },
    },
    {
      id: "ELE-R106", severity: "warning", at: "fallback",
      check: (r) => r.level.in(["eleve", "critique"]).implies(r.fallback.present()),
      message: { fr: "La menace sur « {site} » est « {level} » et aucun repli n’est prévu : écrivez-le.", en: "The threat on “{site}” is “{level}” and no fallback is planned: write it." },
      pass: { level: "critique", force: "mixte", fallback: "Centre de Badia", threat: "Attaques" }, fail: { level: "critique", force: "mixte", threat: "Attaques" },
    },
    {
      id: "ELE-R107", severity: "warning", at: "threat",
      check: (r) => r.level.in(["moyen", "eleve", "critique"]).implies(r.threat.present()),
      message: { fr: "La menace sur « {site} » est « {level} » sans qu’on sache laquelle : décrivez-la.", en: "The threat on “{site}” is “{level}” but it is not said which: describe it." },
      pass: { level: "moyen", threat: "Coupeurs de route", force: "gendarmerie" }, fail: { level: "moyen", force: "gendarmerie" },
    },
    {
      id: "ELE-R108", severity: "error", at: "convoyOn",
      check: (r) => r.convoyOn.lte(r.vote.date).or(r.nature.eq("centralisation")),
      message: { fr: "Le convoi de « {site} » part le {convoyOn}, après le vote du {vote.date}. Corrigez la date.", en: "The convoy of “{site}” leaves on {convoyOn}, after the vote of {vote.date}. Correct the date." },
      pass: { nature: "itineraire", vote: "V", convoyOn: "2021-06-25" }, fail: { nature: "itineraire", vote: "V", convoyOn: "2021-07-05" },
      with: { "elections.scrutins": [{ code: "V", date: "2021-07-01" }] },
    },
  ],
});
