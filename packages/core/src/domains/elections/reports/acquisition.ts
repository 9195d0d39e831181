import { defineReport, rowsOf } from "../../../definition/report.js";
import { commandes } from "../registers/commandes.js";
import { normes } from "../registers/normes.js";
import { byDimension, chapter, cover, keyFigures, sentence, subtitle, table, todo } from "./blocks.js";

/** What has to be bought, how much, and by when. */
export const planAcquisition = defineReport({
  id: "elections.plan_acquisition",
  title: { fr: "Plan d’acquisition du matériel électoral", en: "Purchase plan for electoral material" },
  subtitle, cover,
  purpose: { fr: "Dit ce qui manque pour le prochain vote après le stock utilisable et les commandes à temps, et la date limite de commande.", en: "Says what is short for the next vote after usable stock and orders in time, and the date to order by." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I33", "ELE-I34", "ELE-I35", "ELE-I36", "ELE-I38", "ELE-I37"),
    sentence(
      "Pour le prochain vote, il faut {ELE-I33} [unité|unités], tous articles ensemble ; en stock utilisable : {ELE-I34} ; arrivant à temps : {ELE-I35}. Il en manque {ELE-I36}, pour un coût estimé de {ELE-I38}. Jours pour commander le plus pressé des articles qui manquent (négatif : trop tard) : {ELE-I37}.",
      "The next vote needs {ELE-I33} [unit|units], all items together; in usable stock: {ELE-I34}; arriving in time: {ELE-I35}. {ELE-I36} [is|are] short, at an estimated cost of {ELE-I38}. Days left to order the most urgent item that is short (negative: too late): {ELE-I37}."),
    todo("Mode d’acquisition, financement et responsable de chaque achat.", "Purchasing method, funds and who is responsible for each purchase."),
    chapter("Besoins par article", "Needs by item"),
    { ...byDimension("item", ["ELE-I33", "ELE-I34", "ELE-I35", "ELE-I36", "ELE-I38"], "Besoins, disponible et manque par article", "Needs, availability and shortfall by item"), beside: ["wording", "unit"] },
    byDimension("cercle", ["ELE-I33", "ELE-I34", "ELE-I36"], "Besoins par cercle, sans le stock des niveaux au-dessus", "Needs by cercle, without the stock of the levels above"),
    { kind: "cross", caption: { fr: "Manque par article et par cercle", en: "Shortfall by item and cercle" }, indicator: "ELE-I36", rows: "item", columns: "cercle" },
    chapter("Dates limites de commande", "Dates to order by"),
    table(rowsOf(normes, { columns: ["item", "item.wording", "item.leadDays", "vote", "vote.date", "orderBy"], sort: ["orderBy", "item"] }), "Date limite par article et par norme", "Date to order by, by item and norm", "Aucune norme.", "No norm."),
    chapter("Commandes", "Orders"),
    sentence("{ELE-I50} [commande est|commandes sont] en cours, dont {ELE-I51} en retard ; la part des commandes reçues à temps est de {ELE-I52}.", "{ELE-I50} [order is|orders are] open, of which {ELE-I51} late; the share of the orders received that came in time is {ELE-I52}."),
    table(rowsOf(commandes, { columns: ["code", "item", "quantity", "supplier", "store", "status", "orderedOn", "expectedOn", "received", "price"], where: (r) => r.status.in(["prevue", "passee", "partielle"]), sort: ["expectedOn"] }), "Commandes prévues et en cours", "Orders planned and open", "Aucune commande.", "No order."),
    chapter("Normes de dotation", "Norms", { pageBreak: true }),
    table(rowsOf(normes, { columns: ["vote", "item", "per", "quantity", "every", "rounding", "multiple", "reserve", "reserveAt"], sort: ["vote", "item", "per"] }), "Normes appliquées", "Norms applied", "Aucune norme.", "No norm."),
  ],
});
