import { code, date, defineRegister, integer, money, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findUnknownKeys } from "../../../methods/listed-keys.js";
import { rating } from "../codes-pilotage.js";
import { marches } from "./marches.js";

/** Contracts of operators: what they owe, handed in and were paid. */
export const contrats = defineRegister({
  id: "services.contrats",
  sheet: { fr: "Contrats des opérateurs", en: "Operators’ contracts" },
  title: { fr: "Contrats des opérateurs et ONG", en: "Contracts of operators and NGOs" },
  description: { fr: "Une ligne par contrat ; livrables et paiements sont cumulés à la date du classeur.", en: "One row per contract; deliverables and payments are totals at the workbook’s date." },
  grain: "standing",
  key: ["code"],
  alias: ["Contrats", "Conventions"],
  columns: {
    code: text({ label: { fr: "Code du contrat", en: "Contract code" }, required: true, example: "SOC-CT-03", maxLength: 30, width: 14, alias: ["N° du contrat"] }),
    market: reference({ label: { fr: "Marché (code)", en: "Procurement (code)" }, to: marches, required: true, example: "SOC-MAR-03", width: 14, alias: ["Marché", "Code du marché"] }),
    operator: text({ label: { fr: "Opérateur", en: "Operator" }, width: 22, maxLength: 120, names: "organisation", alias: ["ONG", "Prestataire"] }),
    points: text({ label: { fr: "Points couverts (codes)", en: "Points covered (codes)" }, width: 30, example: "GAO-PT-007 ; GAO-PT-008", alias: ["Points couverts"], help: { fr: "Les codes des points, séparés par un point-virgule.", en: "The points’ codes, separated by semicolons." } }),
    start: date({ label: { fr: "Début", en: "Start" }, alias: ["Date de début"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin"] }),
    amount: money({ label: { fr: "Montant du contrat (XOF)", en: "Contract amount (XOF)" }, alias: ["Montant"] }),
    amendments: money({ label: { fr: "Avenants (XOF)", en: "Amendments (XOF)" }, negative: true, alias: ["Avenants"] }),
    planned: integer({ label: { fr: "Livrables du contrat", en: "Deliverables in the contract" }, min: 0, width: 11, alias: ["Livrables prévus"] }),
    due: integer({ label: { fr: "Livrables dus à ce jour", en: "Deliverables due to date" }, min: 0, width: 11, alias: ["Livrables dus"] }),
    received: integer({ label: { fr: "Livrables reçus", en: "Deliverables received" }, min: 0, width: 11 }),
    accepted: integer({ label: { fr: "Livrables acceptés", en: "Deliverables accepted" }, min: 0, width: 11, alias: ["Livrables validés"] }),
    paid: money({ label: { fr: "Payé (XOF)", en: "Paid (XOF)" }, alias: ["Paiements", "Montant payé"] }),
    evaluation: code({ label: { fr: "Évaluation de l’opérateur", en: "Evaluation of the operator" }, codes: rating, width: 18, alias: ["Évaluation", "Appréciation"] }),
    evaluatedOn: date({ label: { fr: "Évalué le", en: "Evaluated on" } }),
  },
  rules: [
    {
      id: "SER-R100", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "Le contrat {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Contract {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-05-20", end: "2022-05-19" },
      fail: { start: "2021-05-20", end: "2021-05-19" },
    },
    {
      id: "SER-R101", severity: "error", at: "market",
      check: (r) => r.market.code.present().implies(r.market.awardedOn.present()),
      message: { fr: "Le contrat {code} vient du marché {market}, qui n’est pas attribué. Écrivez la date d’attribution dans « Marchés et sélections », ou corrigez le code.", en: "Contract {code} comes from procurement {market}, which is not awarded. Write the date of award under “Procurement”, or correct the code." },
      pass: { market: "SOC-MAR-03" },
      fail: { market: "SOC-MAR-04" },
      with: { "services.marches": [{ code: "SOC-MAR-03", awardedOn: "2021-05-03" }, { code: "SOC-MAR-04", publishedOn: "2021-05-20" }] },
    },
    {
      id: "SER-R102", severity: "warning", at: "start",
      check: (r) => r.start.gte(r.market.signedOn),
      message: { fr: "Le contrat {code} commence le {start}, avant la signature du marché le {market.signedOn}. Vérifiez les deux dates.", en: "Contract {code} starts on {start}, before the procurement was signed on {market.signedOn}. Check both dates." },
      pass: { market: "SOC-MAR-03", start: "2021-05-20" },
      fail: { market: "SOC-MAR-03", start: "2021-05-01" },
      with: { "services.marches": [{ code: "SOC-MAR-03", signedOn: "2021-05-20" }] },
    },
    {
      id: "SER-R103", severity: "error", at: "due",
      check: (r) => r.due.lte(r.planned),
      message: { fr: "{due} livrables sont dus sur {code}, pour {planned} au contrat. Corrigez un nombre.", en: "{due} deliverables are due on {code}, of {planned} in the contract. Correct a number." },
      pass: { planned: 6, due: 3 },
      fail: { planned: 6, due: 7 },
    },
    {
      id: "SER-R104", severity: "error", at: "received",
      check: (r) => r.received.lte(r.planned),
      message: { fr: "{received} livrables sont reçus sur {code}, pour {planned} au contrat. Corrigez un nombre.", en: "{received} deliverables are received on {code}, of {planned} in the contract. Correct a number." },
      pass: { planned: 6, received: 3 },
      fail: { planned: 6, received: 7 },
    },
    {
      id: "SER-R105", severity: "error", at: "accepted",
      check: (r) => r.accepted.lte(r.received),
      message: { fr: "{accepted} livrables sont acceptés sur {code}, pour {received} reçus. Corrigez un nombre.", en: "{accepted} deliverables are accepted on {code}, of {received} received. Correct a number." },
      pass: { received: 3, accepted: 3 },
      fail: { received: 3, accepted: 4 },
    },
    {
      id: "SER-R106", severity: "error", at: "paid",
      check: (r) => r.paid.lte(r.amount.plus(r.amendments.orZero())),
      values: { limit: (r) => r.amount.plus(r.amendments.orZero()) },
      message: { fr: "{paid} XOF sont payés sur {code}, pour un contrat et des avenants de {limit}. Corrigez le montant, ou inscrivez l’avenant.", en: "{paid} XOF are paid on {code}, of a contract and amendments of {limit}. Correct the amount, or enter the amendment." },
      pass: { amount: 45000000, paid: 45000000 },
      fail: { amount: 45000000, paid: 45000001 },
    },
    {
      id: "SER-R107", severity: "warning", at: "amount",
      check: (r) => r.amount.lte(r.market.amount),
      message: { fr: "Le contrat {code} est de {amount} XOF, pour un marché attribué à {market.amount}. Vérifiez les deux montants.", en: "Contract {code} is of {amount} XOF, for a procurement awarded at {market.amount}. Check both amounts." },
      pass: { market: "SOC-MAR-03", amount: 45000000 },
      fail: { market: "SOC-MAR-03", amount: 46000000 },
      with: { "services.marches": [{ code: "SOC-MAR-03", amount: 45000000 }] },
    },
    {
      id: "SER-R108", severity: "warning", at: "evaluation",
      check: (r) => r.end.lt(today()).implies(r.evaluation.present()),
      message: { fr: "Le contrat {code} a pris fin le {end} sans évaluation de l’opérateur : choisissez l’appréciation.", en: "Contract {code} ended on {end} without an evaluation of the operator: choose the rating." },
      pass: { end: "2021-03-31", evaluation: "satisfaisant" },
      fail: { end: "2021-03-31" },
    },
  ],
  registerRules: [
    {
      id: "SER-R109", severity: "error", find: findUnknownKeys({ cell: "points", register: "services.points", key: "code" }),
      message: { fr: "Ces points ne sont pas dans « Points de service » : {unknown}. Corrigez les codes, séparés par un point-virgule.", en: "These points are not under “Service points”: {unknown}. Correct the codes, separated by semicolons." },
      pass: [{ code: "SOC-CT-03", points: "GAO-PT-001 ; gao-pt-002" }],
      fail: [{ code: "SOC-CT-03", points: "GAO-PT-001 ; GAO-PT-099" }],
      with: { "services.points": [{ code: "GAO-PT-001" }, { code: "GAO-PT-002" }] },
    },
  ],
});
