import { code, decimal, defineRegister, integer, money, text } from "../../../definition/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { sensitivity, use } from "../codes-material.js";

/** The items of electoral material. */
export const articles = defineRegister({
  id: "elections.articles",
  sheet: { fr: "Articles", en: "Items" },
  title: { fr: "Articles de matériel électoral", en: "Items of electoral material" },
  description: { fr: "Une ligne par article : ce qu’il pèse, ce qu’il tient de place et le temps qu’il faut pour l’acheter.", en: "One row per item: its weight, its volume and the time it takes to buy it." },
  grain: "standing",
  key: ["code"],
  alias: ["Nomenclature", "Matériel électoral", "Catalogue"],
  columns: {
    code: text({ label: { fr: "Code de l’article", en: "Item code" }, required: true, example: "URN", maxLength: 20, width: 12, alias: ["Code article", "Référence"] }),
    wording: text({ label: { fr: "Désignation", en: "Name of the item" }, required: true, width: 30, alias: ["Article", "Item", "Libellé"], example: "Urne transparente" }),
    sensitivity: code({ label: { fr: "Sensibilité", en: "Sensitivity" }, codes: sensitivity, required: true, width: 14 }),
    use: code({ label: { fr: "Usage", en: "Use" }, codes: use, width: 14 }),
    unit: text({ label: { fr: "Unité", en: "Unit" }, required: true, width: 10, maxLength: 30, example: "pièce" }),
    weight: decimal({ label: { fr: "Poids (kg par unité)", en: "Weight (kg a unit)" }, scale: 3, min: 0, width: 11, alias: ["Poids", "Poids unitaire"] }),
    volume: decimal({ label: { fr: "Volume (m³ par unité)", en: "Volume (m³ a unit)" }, scale: 5, min: 0, width: 11, alias: ["Volume", "Volume unitaire"] }),
    shelfMonths: integer({ label: { fr: "Durée de vie (mois)", en: "Shelf life (months)" }, min: 0, width: 11, help: { fr: "Vide si l’article ne périme pas.", en: "Empty where the item does not expire." } }),
    leadDays: integer({ label: { fr: "Délai d’acquisition (jours)", en: "Lead time (days)" }, min: 0, max: 3650, width: 12, help: { fr: "De la commande à l’arrivée au magasin : appel d’offres, fabrication, transport.", en: "From the order to arrival in the store: tender, manufacture, transport." } }),
    price: money({ label: { fr: "Prix unitaire indicatif", en: "Indicative unit price" }, width: 13, help: { fr: "En XOF, pour estimer le plan d’acquisition.", en: "In XOF, to estimate the purchase plan." } }),
  },
  rules: [
    {
      id: "ELE-R55", severity: "warning", at: "weight",
      check: (r) => r.weight.present().and(r.volume.present()),
      message: { fr: "L’article {code} n’a pas de poids ou de volume : il ne compte pas dans ce qu’il y a à transporter. Écrivez-les.", en: "Item {code} has no weight or volume: it does not count in what there is to carry. Write them." },
      pass: { weight: 2.5, volume: 0.05 }, fail: { weight: 2.5 },
    },
    {
      id: "ELE-R56", severity: "warning", at: "leadDays",
      check: (r) => r.leadDays.present(),
      message: { fr: "L’article {code} n’a pas de délai d’acquisition : la date limite de commande ne peut pas être calculée. Écrivez-le.", en: "Item {code} has no lead time: the date to order by can’t be computed. Write it." },
      pass: { leadDays: 90 }, fail: { code: "URN" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R57", severity: "warning", find: findDuplicates(["wording", "unit"]),
      message: { fr: "Le même article est déjà à la ligne {first} : ses besoins et ses stocks seraient comptés à part. Gardez un seul code.", en: "The same item already stands at row {first}: its needs and stocks would be counted apart. Keep one code." },
      pass: [{ code: "URN", wording: "Urne", unit: "pièce" }, { code: "ISO", wording: "Isoloir", unit: "pièce" }],
      fail: [{ code: "URN", wording: "Urne", unit: "pièce" }, { code: "UR2", wording: "Urne", unit: "pièce" }],
    },
  ],
});
