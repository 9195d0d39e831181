import { code, decimal, defineRegister, money, text } from "../../../definition/index.js";
import { findSumAgainst } from "../../../methods/sum-against.js";
import { costNature, costUnit } from "../codes-work.js";

/** The price offer of the consultant, line by line. */
export const offre = defineRegister({
  id: "consultations.offre",
  sheet: { fr: "Offre de prix", en: "Price offer" },
  title: { fr: "Offre de prix", en: "Price offer" },
  description: { fr: "Une ligne par poste de l’offre de prix : quantité × prix unitaire = total.", en: "One row per line of the price offer: quantity × unit price = total." },
  grain: "standing",
  key: ["item"],
  alias: ["Budget", "Offre financière", "Proposition budgétaire"],
  columns: {
    item: text({ label: { fr: "Poste", en: "Item" }, required: true, width: 34, maxLength: 150, example: "Honoraires du consultant", alias: ["Désignation", "Rubrique", "Libellé"] }),
    nature: code({ label: { fr: "Nature de la dépense", en: "Nature of the cost" }, codes: costNature, required: true, width: 20, alias: ["Nature"] }),
    unit: code({ label: { fr: "Unité", en: "Unit" }, codes: costUnit, required: true, width: 11 }),
    quantity: decimal({ label: { fr: "Quantité", en: "Quantity" }, scale: 2, min: 0, required: true, example: "21", width: 10, alias: ["Qté", "Nombre"] }),
    unitPrice: money({ label: { fr: "Prix unitaire", en: "Unit price" }, required: true, alias: ["PU", "Coût unitaire", "Taux journalier"] }),
    total: money({ label: { fr: "Total", en: "Total" }, required: true, alias: ["Montant", "Coût total"] }),
  },
  rules: [
    {
      id: "CON-R76", severity: "error", at: "total",
      check: (r) => r.total.minus(r.quantity.times(r.unitPrice)).lt(1).and(r.total.minus(r.quantity.times(r.unitPrice)).gt(-1)),
      values: { product: (r) => r.quantity.times(r.unitPrice) },
      message: { fr: "{quantity} × {unitPrice} = {product}, mais le total écrit est {total}. Corrigez l’un des trois.", en: "{quantity} × {unitPrice} = {product}, but the total written is {total}. Correct one of the three." },
      pass: { quantity: 21, unitPrice: 100000, total: 2100000 }, fail: { quantity: 21, unitPrice: 100000, total: 2000000 },
    },
    {
      id: "CON-R77", severity: "warning", at: "unit",
      check: (r) => r.nature.eq("honoraires").implies(r.unit.eq("jour")),
      message: { fr: "Les honoraires se comptent en jours, à comparer à la durée de la mission. Changez l’unité, ou dites dans « Vérifié » pourquoi c’est un forfait.", en: "Fees are counted in days, to be compared with the length of the assignment. Change the unit, or say in “Checked” why it is a lump sum." },
      pass: { nature: "honoraires", unit: "jour" }, fail: { nature: "honoraires", unit: "forfait" },
    },
  ],
  registerRules: [
    {
      id: "CON-R78", severity: "error", find: findSumAgainst({ of: "total", expected: "montantOffre" }),
      message: { fr: "Les postes font {sum} XOF, mais l’offre déposée est de {expected} XOF : écart de {gap}. Corrigez un poste, ou le montant dans les paramètres.", en: "The items add up to {sum} XOF, but the offer handed in is {expected} XOF: {gap} apart. Correct an item, or the amount in the parameters." },
      pass: [{ item: "Honoraires", total: 2100000 }, { item: "Transport", total: 150000 }], fail: [{ item: "Honoraires", total: 2100000 }], params: { montantOffre: 2250000 },
    },
    {
      id: "CON-R79", severity: "warning", find: findSumAgainst({ of: "quantity", where: { nature: ["honoraires"], unit: ["jour"] }, expected: "joursMission", tolerance: "toleranceJours" }),
      message: { fr: "Les honoraires portent sur {sum} jours pour une mission d’environ {expected}. Ajustez les jours ou le taux journalier, ou corrigez la durée dans les paramètres.", en: "Fees are for {sum} days for an assignment of about {expected}. Adjust the days or the daily rate, or correct the length in the parameters." },
      pass: [{ item: "Honoraires", nature: "honoraires", unit: "jour", quantity: 20 }], fail: [{ item: "Honoraires", nature: "honoraires", unit: "jour", quantity: 30 }],
    },
  ],
});
