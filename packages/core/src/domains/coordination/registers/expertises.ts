import { code, date, decimal, defineRegister, integer, money, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { expertStatus } from "../codes-suivi.js";

/** Experts and consultants mobilised, from terms of reference to deliverables. */
export const expertises = defineRegister({
  id: "coordination.expertises",
  sheet: { fr: "Expertises", en: "Experts" },
  title: { fr: "Expertises et assistances ponctuelles", en: "Experts and short-term assistance" },
  description: { fr: "Une ligne par expert ou consultant mobilisé.", en: "One row per expert or consultant mobilised." },
  grain: "standing",
  key: ["code"],
  alias: ["Experts", "Consultants", "Assistances ponctuelles"],
  columns: {
    code: text({ label: { fr: "Code de l’expertise", en: "Assignment code" }, required: true, example: "EXP-2011-02", maxLength: 40, width: 14, alias: ["Code expertise"] }),
    object: text({ label: { fr: "Objet", en: "Object" }, required: true, multiline: true, width: 40, alias: ["Mission de l’expert", "Intitulé"] }),
    expert: text({ label: { fr: "Expert ou cabinet", en: "Expert or firm" }, maxLength: 120, width: 24, alias: ["Nom de l’expert", "Consultant", "Cabinet"], personal: { fr: "pour suivre le contrat et les livrables de l’expert", en: "to follow the expert’s contract and deliverables" } }),
    torOn: date({ label: { fr: "TdR validés le", en: "Terms of reference approved on" }, alias: ["TdR", "Date des TdR"] }),
    requestedBy: text({ label: { fr: "Demandé par (PTF ou groupe)", en: "Asked by (partner or group)" }, maxLength: 80, width: 20, example: "GT-EAR", alias: ["Demandeur", "Demandé par"] }),
    recruitedOn: date({ label: { fr: "Recruté le", en: "Recruited on" }, alias: ["Date de recrutement", "Contrat signé le"] }),
    days: decimal({ label: { fr: "Jours de travail", en: "Working days" }, scale: 1, min: 0, width: 9, alias: ["Jours", "Hommes-jours", "H/J"] }),
    fee: money({ label: { fr: "Honoraires (XOF)", en: "Fee (XOF)" }, alias: ["Honoraires", "Montant du contrat"] }),
    deliverablesDue: integer({ label: { fr: "Livrables attendus", en: "Deliverables due" }, min: 0, width: 11, alias: ["Livrables prévus", "Nombre de livrables"], help: { fr: "Ceux du contrat.", en: "Those of the contract." } }),
    fallenDue: integer({ label: { fr: "dont échus", en: "of which fallen due" }, min: 0, width: 9, alias: ["Livrables échus"], help: { fr: "Ceux dont l’échéance est passée à la date du classeur.", en: "Those whose due date is past at the workbook’s date." } }),
    received: integer({ label: { fr: "Livrables reçus", en: "Deliverables received" }, min: 0, width: 11, alias: ["Reçus", "Livrables remis"] }),
    onTime: integer({ label: { fr: "dont reçus à temps", en: "of which on time" }, min: 0, width: 11, alias: ["Reçus à temps", "À temps"] }),
    nextDue: date({ label: { fr: "Prochain livrable attendu le", en: "Next deliverable due on" }, alias: ["Prochaine échéance"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: expertStatus, required: true, width: 16, alias: ["Statut de l’expertise"] }),
  },
  computed: {
    late: { label: { fr: "Livrable en retard", en: "Deliverable late" }, form: "boolean", after: "nextDue", value: (r) => r.status.eq("en_cours").and(r.nextDue.lt(today())) },
  },
  rules: [
    {
      id: "COO-R95", severity: "error", at: "received",
      check: (r) => r.received.lte(r.deliverablesDue),
      message: { fr: "L’expertise {code} a {received} livrables reçus pour {deliverablesDue} attendus. Corrigez l’un des nombres.", en: "Assignment {code} has {received} deliverables received of {deliverablesDue} due. Correct one of the numbers." },
      pass: { code: "E1", deliverablesDue: 3, received: 2 }, fail: { code: "E1", deliverablesDue: 3, received: 4 },
    },
    {
      id: "COO-R96", severity: "error", at: "fallenDue",
      check: (r) => r.fallenDue.lte(r.deliverablesDue),
      message: { fr: "L’expertise {code} a {fallenDue} livrables échus pour {deliverablesDue} attendus. Corrigez l’un des nombres.", en: "Assignment {code} has {fallenDue} deliverables fallen due of {deliverablesDue}. Correct one of the numbers." },
      pass: { code: "E1", deliverablesDue: 3, fallenDue: 2 }, fail: { code: "E1", deliverablesDue: 3, fallenDue: 4 },
    },
    {
      id: "COO-R97", severity: "error", at: "onTime",
      check: (r) => r.onTime.lte(r.received),
      message: { fr: "L’expertise {code} a {onTime} livrables reçus à temps sur {received} reçus. Corrigez l’un des nombres.", en: "Assignment {code} has {onTime} deliverables on time of {received} received. Correct one of the numbers." },
      pass: { code: "E1", received: 2, onTime: 2 }, fail: { code: "E1", received: 2, onTime: 3 },
    },
    {
      id: "COO-R98", severity: "error", at: "recruitedOn",
      check: (r) => r.recruitedOn.gte(r.torOn).and(r.recruitedOn.lte(today())),
      message: { fr: "L’expert de {code} serait recruté le {recruitedOn}, avant ses TdR ({torOn}) ou après la date du classeur. Corrigez l’une des dates.", en: "The expert of {code} would be recruited on {recruitedOn}, before the terms of reference ({torOn}) or after the workbook’s date. Correct one of the dates." },
      pass: { code: "E1", torOn: "2021-03-01", recruitedOn: "2021-04-15" }, fail: { code: "E1", torOn: "2021-03-01", recruitedOn: "2021-02-15" },
    },
    {
      id: "COO-R99", severity: "warning", at: "recruitedOn",
      check: (r) => r.status.in(["en_cours", "terminee"]).implies(r.recruitedOn.present()),
      message: { fr: "L’expertise {code} est « {status} » sans date de recrutement : écrivez-la.", en: "Assignment {code} is “{status}” without a date of recruitment: write it." },
      pass: { code: "E1", status: "en_cours", recruitedOn: "2021-04-15" }, fail: { code: "E1", status: "en_cours" },
    },
    {
      id: "COO-R100", severity: "warning", at: "torOn",
      check: (r) => r.status.in(["recrutement", "en_cours", "terminee"]).implies(r.torOn.present()),
      message: { fr: "L’expertise {code} est « {status} » sans TdR validés : écrivez leur date.", en: "Assignment {code} is “{status}” without approved terms of reference: write their date." },
      pass: { code: "E1", status: "recrutement", torOn: "2021-03-01" }, fail: { code: "E1", status: "recrutement" },
    },
    {
      id: "COO-R101", severity: "warning", at: "received",
      check: (r) => r.status.eq("terminee").implies(r.received.eq(r.deliverablesDue)),
      message: { fr: "L’expertise {code} est « Terminée » avec {received} livrables reçus sur {deliverablesDue}. Réclamez le reste, ou choisissez « En cours ».", en: "Assignment {code} is “Completed” with {received} of {deliverablesDue} deliverables received. Ask for the rest, or choose “Under way”." },
      pass: { code: "E1", status: "terminee", deliverablesDue: 3, received: 3, recruitedOn: "2021-04-15", torOn: "2021-03-01" }, fail: { code: "E1", status: "terminee", deliverablesDue: 3, received: 2, recruitedOn: "2021-04-15", torOn: "2021-03-01" },
    },
    {
      id: "COO-R102", severity: "warning", at: "nextDue",
      check: (r) => r.status.eq("en_cours").implies(r.nextDue.gte(today())),
      message: { fr: "Un livrable de {code} était attendu le {nextDue}. Inscrivez sa réception et la prochaine échéance, ou relancez l’expert.", en: "A deliverable of {code} was due on {nextDue}. Enter its receipt and the next due date, or remind the expert." },
      pass: { code: "E1", status: "en_cours", nextDue: "2099-07-01", recruitedOn: "2021-04-15", torOn: "2021-03-01" }, fail: { code: "E1", status: "en_cours", nextDue: "2021-07-01", recruitedOn: "2021-04-15", torOn: "2021-03-01" },
    },
  ],
});
