import { date, decimal, defineRegister, integer, money, reference, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { ptf } from "./ptf.js";

/** Partners' payments to the pooled fund. */
export const contributions = defineRegister({
  id: "coordination.contributions",
  sheet: { fr: "Contributions", en: "Contributions" },
  title: { fr: "Contributions au panier commun", en: "Contributions to the pooled fund" },
  description: { fr: "Une ligne par versement promis ou reçu ; le panier commun du Pool est géré selon les procédures du PNUD.", en: "One row per payment pledged or received; the Pool’s common fund is run under UNDP rules." },
  grain: "standing",
  key: ["code"],
  alias: ["Panier commun", "Contributions des PTF"],
  columns: {
    code: text({ label: { fr: "Code de la contribution", en: "Contribution code" }, required: true, example: "CON-2011-05", maxLength: 40, width: 14, alias: ["Code contribution"] }),
    ptf: reference({ label: { fr: "PTF (sigle)", en: "Partner (short name)" }, to: ptf, required: true, width: 14, example: "CA", alias: ["PTF", "Contributeur"] }),
    year: integer({ label: { fr: "Année", en: "Year" }, min: 2000, max: 2099, plain: true, required: true, example: "2011", width: 9, alias: ["Exercice"] }),
    pledged: money({ label: { fr: "Montant promis", en: "Amount pledged" }, currency: "any", required: true, alias: ["Promis", "Montant", "Annoncé"] }),
    signedOn: date({ label: { fr: "Accord signé le", en: "Agreement signed on" }, alias: ["Signé le", "Signature"] }),
    receivedOn: date({ label: { fr: "Reçu le", en: "Received on" }, alias: ["Date de versement", "Versé le"] }),
    received: decimal({ label: { fr: "Montant reçu (même devise)", en: "Amount received (same currency)" }, scale: 2, min: 0, width: 16, alias: ["Montant reçu", "Reçu", "Versé"] }),
  },
  rules: [
    {
      id: "COO-R106", severity: "error", at: "received",
      check: (r) => r.receivedOn.present().implies(r.received.present().and(r.received.gt(0))),
      message: { fr: "La contribution {code} de {ptf} est reçue le {receivedOn} sans montant : écrivez-le, ou effacez la date.", en: "Contribution {code} of {ptf} is received on {receivedOn} without an amount: write it, or clear the date." },
      pass: { code: "C1", ptf: "CA", receivedOn: "2021-03-01", received: 50000 }, fail: { code: "C1", ptf: "CA", receivedOn: "2021-03-01" },
    },
    {
      id: "COO-R107", severity: "error", at: "receivedOn",
      check: (r) => r.received.gt(0).implies(r.receivedOn.present()),
      message: { fr: "La contribution {code} de {ptf} est reçue sans date : écrivez quand.", en: "Contribution {code} of {ptf} is received without a date: write when." },
      pass: { code: "C1", ptf: "CA", receivedOn: "2021-03-01", received: 50000 }, fail: { code: "C1", ptf: "CA", received: 50000 },
    },
    {
      id: "COO-R108", severity: "error", at: "receivedOn",
      check: (r) => r.receivedOn.lte(today()),
      message: { fr: "La contribution {code} serait reçue le {receivedOn}, après la date du classeur. Corrigez la date.", en: "Contribution {code} would be received on {receivedOn}, after the workbook’s date. Correct the date." },
      pass: { code: "C1", receivedOn: "2021-03-01", received: 50000 }, fail: { code: "C1", receivedOn: "2099-03-01", received: 50000 },
    },
    {
      id: "COO-R109", severity: "warning", at: "received",
      check: (r) => r.received.lte(r.pledged.amount),
      message: { fr: "{ptf} a versé {received} {pledged.currency} pour {pledged.amount} promis ({code}). Corrigez l’un des montants, ou dites pourquoi dans « Vérifié ».", en: "{ptf} paid {received} {pledged.currency} for {pledged.amount} pledged ({code}). Correct one of the amounts, or say why in “Checked”." },
      pass: { code: "C1", "pledged.amount": 50000, "pledged.currency": "EUR", "pledged.rate": 655.957, "pledged.rateDate": "2021-01-01", received: 50000 },
      fail: { code: "C1", "pledged.amount": 50000, "pledged.currency": "EUR", "pledged.rate": 655.957, "pledged.rateDate": "2021-01-01", received: 60000 },
    },
    {
      id: "COO-R110", severity: "error", at: "pledged.currency",
      check: (r) => any(r.pledged.amount.missing(), r.pledged.currency.present()),
      message: { fr: "La contribution {code} de {ptf} n’a pas de devise : choisissez-la, sinon elle ne peut pas être additionnée.", en: "Contribution {code} of {ptf} has no currency: choose it, otherwise it can’t be added up." },
      pass: { code: "C1", ptf: "CA", "pledged.amount": 5000000, "pledged.currency": "XOF" }, fail: { code: "C1", ptf: "CA", "pledged.amount": 5000000 },
    },
    {
      id: "COO-R111", severity: "warning", at: "signedOn",
      check: (r) => r.received.gt(0).implies(r.signedOn.lte(r.receivedOn)),
      message: { fr: "La contribution {code} est reçue le {receivedOn}, avant la signature de l’accord ({signedOn}). Vérifiez les deux dates.", en: "Contribution {code} is received on {receivedOn}, before the agreement was signed ({signedOn}). Check both dates." },
      pass: { code: "C1", signedOn: "2021-02-01", receivedOn: "2021-03-01", received: 50000 }, fail: { code: "C1", signedOn: "2021-04-01", receivedOn: "2021-03-01", received: 50000 },
    },
    {
      id: "COO-R112", severity: "warning", at: "receivedOn",
      check: (r) => any(r.receivedOn.present(), r.received.orZero().gt(0), today().minus(r.signedOn).lte(param("versementMaxJours"))),
      values: { age: (r) => today().minus(r.signedOn) },
      message: { fr: "L’accord de {ptf} ({code}) est signé depuis {age} jours et rien n’est reçu. Relancez le PTF, ou écrivez le versement.", en: "The agreement of {ptf} ({code}) was signed {age} days ago and nothing is received. Remind the partner, or enter the payment." },
      pass: { code: "C1", ptf: "CA", signedOn: "2021-06-01" }, fail: { code: "C1", ptf: "CA", signedOn: "2020-06-01" },
    },
  ],
  registerRules: [
    {
      id: "COO-R113", severity: "warning", find: findDuplicates(["ptf", "year", "pledged.amount", "pledged.currency", "receivedOn"], ["receivedOn"]),
      message: { fr: "Une contribution du même PTF, de la même année et du même montant est déjà à la ligne {first}. Gardez une seule ligne, ou dites dans « Vérifié » que c’est une autre tranche.", en: "A contribution of the same partner, year and amount already stands at row {first}. Keep one row, or say in “Checked” that it is another instalment." },
      pass: [{ code: "C1", ptf: "CA", year: 2021, "pledged.amount": 5000000, "pledged.currency": "XOF" }, { code: "C2", ptf: "CA", year: 2021, "pledged.amount": 6000000, "pledged.currency": "XOF" }],
      fail: [{ code: "C1", ptf: "CA", year: 2021, "pledged.amount": 5000000, "pledged.currency": "XOF" }, { code: "C2", ptf: "CA", year: 2021, "pledged.amount": 5000000, "pledged.currency": "XOF" }],
    },
  ],
});
