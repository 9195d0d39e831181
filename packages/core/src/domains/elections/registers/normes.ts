import { code, decimal, defineRegister, integer, percent, reference } from "../../../definition/index.js";
import { param } from "../../../expression/index.js";
import { per, rounding, storeLevel } from "../codes-material.js";
import { articles } from "./articles.js";
import { scrutins } from "./scrutins.js";

/** How much of an item a vote needs, and for what. */
export const normes = defineRegister({
  id: "elections.normes",
  sheet: { fr: "Normes de dotation", en: "Norms" },
  title: { fr: "Normes de dotation", en: "Norms of supply" },
  description: { fr: "Une ligne par scrutin, article et unité : 1 urne par bureau, 1,05 bulletin par électeur, 2 lampes par coordination de cercle…", en: "One row per vote, item and unit: 1 ballot box a station, 1.05 ballots a voter, 2 lamps a cercle coordination…" },
  grain: "standing",
  key: ["vote", "item", "per"],
  alias: ["Normes", "Dotations", "Ratios"],
  columns: {
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, required: true, width: 14 }),
    item: reference({ label: { fr: "Article", en: "Item" }, to: articles, required: true, width: 12 }),
    per: code({ label: { fr: "Par", en: "Per" }, codes: per, required: true, width: 22 }),
    quantity: decimal({ label: { fr: "Quantité", en: "Quantity" }, scale: 3, min: 0, required: true, width: 10 }),
    every: integer({ label: { fr: "Pour combien d’unités", en: "For how many units" }, min: 1, width: 11, example: "1", help: { fr: "1 si vide. « 1 flacon pour 250 électeurs » : quantité 1, pour 250.", en: "1 where empty. “1 bottle for 250 voters”: quantity 1, for 250." } }),
    rounding: code({ label: { fr: "Arrondi", en: "Rounding" }, codes: rounding, width: 18, help: { fr: "Fait pour chaque bureau, centre, commune ou coordination. À l’unité supérieure si vide.", en: "Made for each station, centre, commune or coordination. Up where empty." } }),
    multiple: integer({ label: { fr: "Par paquet de", en: "In packs of" }, min: 1, width: 9, example: "50", help: { fr: "La quantité de chaque bureau monte au paquet entier. 1 si vide.", en: "Each station’s quantity goes up to a whole pack. 1 where empty." } }),
    reserve: percent({ label: { fr: "Réserve", en: "Reserve" }, width: 9, help: { fr: "Ajoutée une fois par lieu où elle est tenue, arrondie à l’unité supérieure.", en: "Added once for each place where it is kept, rounded up." } }),
    reserveAt: code({ label: { fr: "Réserve tenue au niveau", en: "Reserve kept at level" }, codes: storeLevel, width: 16, help: { fr: "La commune si vide.", en: "The commune where empty." } }),
  },
  computed: {
    orderBy: {
      label: { fr: "À commander avant le", en: "To be ordered by" }, form: "date", width: 13,
      help: { fr: "Jour du vote − marge avant le vote − délai d’acquisition de l’article.", en: "Day of the vote − margin before the vote − the item’s lead time." },
      value: (r) => r.vote.date.plusDays(param("margeAvantVote").plus(r.item.leadDays).times(-1)),
    },
  },
  rules: [
    {
      id: "ELE-R58", severity: "error", at: "quantity",
      check: (r) => r.quantity.gt(0),
      message: { fr: "La norme de l’article {item} est de 0 : écrivez une quantité, ou supprimez la ligne.", en: "The norm of item {item} is 0: write a quantity, or delete the row." },
      pass: { quantity: 1 }, fail: { quantity: 0 },
    },
    {
      id: "ELE-R59", severity: "warning", at: "reserve",
      check: (r) => r.reserve.lte(0.5),
      message: { fr: "La réserve de l’article {item} est de {reserve}. Vérifiez le pourcentage, ou dites pourquoi dans « Vérifié ».", en: "The reserve of item {item} is {reserve}. Check the percentage, or say why in “Checked”." },
      pass: { reserve: 0.1 }, fail: { reserve: 0.8 },
    },
  ],
});
