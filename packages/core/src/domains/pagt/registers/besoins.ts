import { code, date, defineRegister, people, place, reference, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { addressee, level, needStatus, pillar } from "../codes.js";
import { interventions } from "./interventions.js";

/** Needs for support, to be addressed to the partners. */
export const besoins = defineRegister({
  id: "pagt.besoins",
  sheet: { fr: "Besoins d’appui", en: "Needs for support" },
  title: { fr: "Besoins d’appui et priorités", en: "Needs for support and priorities" },
  description: { fr: "Une ligne par besoin et par lieu, gardée jusqu’à ce qu’il soit satisfait ou rejeté.", en: "One row per need and place, kept until it is satisfied or rejected." },
  grain: "standing",
  key: ["code"],
  alias: ["Besoins", "Besoins et priorités", "Annexe 3"],
  columns: {
    code: text({ label: { fr: "Code du besoin", en: "Need code" }, required: true, example: "KAY-BES-007", maxLength: 30, width: 14, alias: ["Code besoin", "N° besoin"] }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    pillar: code({ label: { fr: "Pilier", en: "Pillar" }, codes: pillar, required: true, width: 14 }),
    description: text({ label: { fr: "Besoin", en: "Need" }, required: true, multiline: true, width: 44, alias: ["Description du besoin", "Besoin d’appui", "Description"] }),
    urgency: code({ label: { fr: "Urgence", en: "Urgency" }, codes: level, required: true, width: 11, alias: ["Niveau d’urgence"],
      help: { fr: "Le temps dont on dispose. Critique : quelques jours ; élevée : le mois ; moyenne : le trimestre ; faible : plus tard.", en: "The time there is. Critical: days; high: the month; medium: the quarter; low: later." } }),
    gravity: code({ label: { fr: "Gravité", en: "Gravity" }, codes: level, width: 11, alias: ["Niveau de gravité"],
      help: { fr: "Ce qui arrive si rien n’est fait. Critique : des vies ou la présence de l’État sont en jeu.", en: "What happens if nothing is done. Critical: lives or the State’s presence are at stake." } }),
    beneficiaries: people({ label: { fr: "Personnes concernées", en: "People concerned" }, ages: true, diversity: true, help: { fr: "Vide si on ne sait pas : 0 veut dire personne.", en: "Empty if not known: 0 means nobody." } }),
    addressedTo: code({ label: { fr: "Adressé à", en: "Addressed to" }, codes: addressee, width: 12, alias: ["PTF sollicité", "Partenaire sollicité"] }),
    addressedName: text({ label: { fr: "Autre PTF sollicité (lequel)", en: "Other partner (which)" }, maxLength: 80, names: "organisation", example: "Coopération suisse" }),
    raisedOn: date({ label: { fr: "Exprimé le", en: "Raised on" }, required: true, alias: ["Date d’expression", "Date du besoin", "Date d’identification"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: needStatus, required: true, width: 12, alias: ["Statut du besoin", "Suite donnée"] }),
    intervention: reference({ label: { fr: "Intervention liée (code)", en: "Linked intervention (code)" }, to: interventions, example: "KAY-INT-012", width: 14, alias: ["Intervention liée", "Code intervention"],
      help: { fr: "Le code, dans « Interventions des PTF », de ce qui répond au besoin.", en: "The code, in “Partners’ interventions”, of what answers the need." } }),
  },
  rules: [
    {
      id: "PAG-R61", severity: "error", at: "intervention",
      check: (r) => r.status.eq("satisfait").implies(r.intervention.present()),
      message: { fr: "Le besoin {code} est « Satisfait » sans dire par quoi : choisissez l’intervention, ou corrigez le statut.", en: "Need {code} is “Satisfied” without saying by what: choose the intervention, or correct the status." },
      pass: { status: "satisfait", intervention: "KAY-INT-001" },
      fail: { status: "satisfait" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001" }] },
    },
    {
      id: "PAG-R62", severity: "error", at: "intervention",
      check: (r) => r.status.eq("satisfait").implies(
        r.intervention.place.region.eq(r.place.region)
          .and(any(r.intervention.place.cercle.missing(), r.place.cercle.missing(), r.intervention.place.cercle.eq(r.place.cercle)))
          .and(any(r.intervention.place.commune.missing(), r.place.commune.missing(), r.intervention.place.commune.eq(r.place.commune)))),
      message: { fr: "Le besoin {code} est « Satisfait » par {intervention}, qui ne couvre pas son lieu. Choisissez la bonne intervention, ou ajoutez sa ligne pour ce lieu.", en: "Need {code} is “Satisfied” by {intervention}, which does not cover its place. Choose the right intervention, or add its row for this place." },
      pass: { status: "satisfait", intervention: "KAY-INT-001", "place.region": "ML01", "place.cercle": "ML0105", "place.commune": "ML010501" },
      fail: { status: "satisfait", intervention: "KAY-INT-001", "place.region": "ML01", "place.cercle": "ML0103", "place.commune": "ML010301" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001", "place.region": "ML01", "place.cercle": "ML0105" }] },
    },
    {
      id: "PAG-R63", severity: "warning", at: "intervention",
      check: (r) => r.status.in(["accepte", "en_cours"]).implies(
        r.intervention.place.region.eq(r.place.region)
          .and(any(r.intervention.place.cercle.missing(), r.place.cercle.missing(), r.intervention.place.cercle.eq(r.place.cercle)))),
      message: { fr: "Le besoin {code} est relié à {intervention}, qui se trouve ailleurs. Vérifiez le code de l’intervention.", en: "Need {code} is linked to {intervention}, which is elsewhere. Check the intervention’s code." },
      pass: { status: "en_cours", intervention: "KAY-INT-001", "place.region": "ML01", "place.cercle": "ML0105" },
      fail: { status: "en_cours", intervention: "KAY-INT-001", "place.region": "ML01", "place.cercle": "ML0103" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001", "place.region": "ML01", "place.cercle": "ML0105" }] },
    },
    {
      id: "PAG-R64", severity: "warning", at: "intervention",
      check: (r) => r.status.eq("en_cours").implies(r.intervention.present()),
      message: { fr: "Le besoin {code} est « En cours » sans intervention liée : choisissez celle qui y répond.", en: "Need {code} is “Under way” without a linked intervention: choose the one that answers it." },
      pass: { status: "en_cours", intervention: "KAY-INT-001" },
      fail: { status: "en_cours" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001" }] },
    },
    {
      id: "PAG-R65", severity: "warning", at: "status",
      check: (r) => r.status.in(["identifie", "rejete"]).implies(r.intervention.missing()),
      message: { fr: "Le besoin {code} est « {status} » mais relié à {intervention}. Mettez le statut à jour, ou effacez le lien.", en: "Need {code} is “{status}” but linked to {intervention}. Update the status, or clear the link." },
      pass: { status: "identifie" },
      fail: { status: "identifie", intervention: "KAY-INT-001" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001" }] },
    },
    {
      id: "PAG-R66", severity: "error", at: "intervention",
      check: (r) => r.status.in(["en_cours", "satisfait"]).implies(r.intervention.status.ne("annulee")),
      message: { fr: "Le besoin {code} est « {status} » grâce à {intervention}, qui est annulée. Corrigez le statut ou le lien.", en: "Need {code} is “{status}” thanks to {intervention}, which is cancelled. Correct the status or the link." },
      pass: { status: "en_cours", intervention: "KAY-INT-001" },
      fail: { status: "en_cours", intervention: "KAY-INT-002" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001", status: "en_cours" }, { code: "KAY-INT-002", status: "annulee" }] },
    },
    {
      id: "PAG-R67", severity: "warning", at: "status",
      check: (r) => r.status.eq("satisfait").implies(r.intervention.status.ne("prevue")),
      message: { fr: "Le besoin {code} est « Satisfait » par {intervention}, qui n’a pas commencé. Corrigez le statut du besoin ou celui de l’intervention.", en: "Need {code} is “Satisfied” by {intervention}, which has not started. Correct the status of the need or of the intervention." },
      pass: { status: "satisfait", intervention: "KAY-INT-001" },
      fail: { status: "satisfait", intervention: "KAY-INT-002" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001", status: "realisee" }, { code: "KAY-INT-002", status: "prevue" }] },
    },
    {
      id: "PAG-R68", severity: "warning", at: "intervention",
      check: (r) => r.status.eq("satisfait").implies(r.intervention.end.gte(r.raisedOn)),
      message: { fr: "Le besoin {code}, exprimé le {raisedOn}, serait satisfait par {intervention}, terminée le {intervention.end}. Vérifiez le code de l’intervention ou les dates.", en: "Need {code}, raised on {raisedOn}, would be satisfied by {intervention}, over on {intervention.end}. Check the intervention’s code or the dates." },
      pass: { status: "satisfait", raisedOn: "2021-05-01", intervention: "KAY-INT-001" },
      fail: { status: "satisfait", raisedOn: "2021-07-01", intervention: "KAY-INT-001" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001", end: "2021-06-30" }] },
    },
    {
      id: "PAG-R69", severity: "warning", at: "pillar",
      check: (r) => r.intervention.pillar.eq(r.pillar),
      message: { fr: "Le besoin {code} est du pilier « {pillar} », l’intervention {intervention} du pilier « {intervention.pillar} ». Vérifiez le lien ou le pilier.", en: "Need {code} is of pillar “{pillar}”, intervention {intervention} of pillar “{intervention.pillar}”. Check the link or the pillar." },
      pass: { pillar: "securite", intervention: "KAY-INT-001" },
      fail: { pillar: "gouvernance", intervention: "KAY-INT-001" },
      with: { "pagt.interventions": [{ code: "KAY-INT-001", pillar: "securite" }] },
    },
    {
      id: "PAG-R70", severity: "error", at: "addressedTo",
      check: (r) => r.status.in(["transmis", "accepte", "rejete"]).implies(r.addressedTo.present()),
      message: { fr: "Le besoin {code} est « {status} » sans destinataire : choisissez à quel PTF il a été adressé.", en: "Need {code} is “{status}” without an addressee: choose the partner it was sent to." },
      pass: { status: "transmis", addressedTo: "due" },
      fail: { status: "transmis" },
    },
    {
      id: "PAG-R71", severity: "warning", at: "addressedName",
      check: (r) => r.addressedTo.eq("autre").implies(r.addressedName.present()),
      message: { fr: "Le besoin {code} est adressé à un autre PTF : écrivez lequel.", en: "Need {code} is addressed to another partner: write which." },
      pass: { addressedTo: "autre", addressedName: "Coopération suisse" },
      fail: { addressedTo: "autre" },
    },
    {
      id: "PAG-R72", severity: "error", at: "raisedOn",
      check: (r) => r.raisedOn.lte(today()),
      message: { fr: "Le besoin {code} serait exprimé le {raisedOn}, après la date du classeur. Corrigez la date.", en: "Need {code} would be raised on {raisedOn}, after the workbook’s date. Correct the date." },
      pass: { raisedOn: "2021-01-15" },
      fail: { raisedOn: "2099-01-15" },
    },
    {
      id: "PAG-R73", severity: "warning", at: "status",
      check: (r) => r.status.eq("identifie").and(r.urgency.eq("critique")).implies(today().minus(r.raisedOn).lte(param("besoinCritiqueJours"))),
      values: { age: (r) => today().minus(r.raisedOn) },
      message: { fr: "Le besoin critique {code} attend depuis {age} jours sans être transmis. Transmettez-le, ou revoyez son urgence.", en: "Critical need {code} has waited {age} days without being passed on. Pass it on, or review its urgency." },
      pass: { status: "transmis", urgency: "critique", raisedOn: "2010-01-01", addressedTo: "due" },
      fail: { status: "identifie", urgency: "critique", raisedOn: "2010-01-01" },
    },
  ],
  registerRules: [
    {
      id: "PAG-R74", severity: "warning", find: findDuplicates(["place.region", "place.cercle", "place.commune", "pillar", "description"], ["place.cercle", "place.commune"]),
      message: { fr: "Le même besoin du même lieu est déjà à la ligne {first}. Gardez une seule ligne, ou dites en quoi il diffère.", en: "The same need of the same place already stands at row {first}. Keep one row, or say how it differs." },
      pass: [
        { code: "KAY-BES-001", "place.region": "ML01", "place.commune": "ML010501", pillar: "developpement", description: "Réhabiliter le CSCom" },
        { code: "KAY-BES-002", "place.region": "ML01", "place.commune": "ML010502", pillar: "developpement", description: "Réhabiliter le CSCom" },
      ],
      fail: [
        { code: "KAY-BES-001", "place.region": "ML01", "place.commune": "ML010501", pillar: "developpement", description: "Réhabiliter le CSCom" },
        { code: "KAY-BES-002", "place.region": "ML01", "place.commune": "ML010501", pillar: "developpement", description: "Réhabiliter le CSCom" },
      ],
    },
  ],
});
