import { defineReport, rowsOf } from "../../../definition/report.js";
import { magasins } from "../registers/magasins.js";
import { mouvements } from "../registers/mouvements.js";
import { stocks } from "../registers/stocks.js";
import { byDimension, chapter, cover, findings, keyFigures, sentence, subtitle, table, todo } from "./blocks.js";

/** The inventory of electoral material and the conditions it is kept in. */
export const inventaire = defineReport({
  id: "elections.inventaire",
  title: { fr: "Inventaire du matériel électoral", en: "Inventory of electoral material" },
  subtitle, cover,
  purpose: { fr: "Dit ce que chaque magasin contient, dans quel état et dans quelles conditions, et les écarts à expliquer.", en: "Says what each store holds, in which state and conditions, and the gaps to be explained." },
  blocks: [
    chapter("Synthèse", "Summary"),
    keyFigures("ELE-I42", "ELE-I43", "ELE-I44", "ELE-I45", "ELE-I46", "ELE-I48"),
    sentence(
      "{ELE-I43} [comptage porte|comptages portent] sur {ELE-I42} [article|articles]. La part des unités comptées endommagées ou périmées est de {ELE-I44} ; celle des stocks au sec, fermés, gardés et hors sol de {ELE-I45}. La part perdue en route des quantités expédiées est de {ELE-I46} (avec les pertes déclarées : {ELE-I47} [unité|unités]) ; {ELE-I48} [envoi est|envois sont] en route.",
      "{ELE-I43} [count covers|counts cover] {ELE-I42} [item|items]. The share of the units counted that are damaged or expired is {ELE-I44}; that of stocks that are dry, locked, guarded and off the floor {ELE-I45}. The share of what was sent that was lost on the way is {ELE-I46} (with the losses declared: {ELE-I47} [unit|units]); {ELE-I48} [consignment is|consignments are] on the way."),
    chapter("Stock utilisable", "Usable stock"),
    { ...byDimension("item", ["ELE-I34", "ELE-I44"], "Stock utilisable par article", "Usable stock by item"), beside: ["wording", "unit"] },
    { kind: "cross", caption: { fr: "Stock utilisable par article et par cercle", en: "Usable stock by item and cercle" }, indicator: "ELE-I34", rows: "item", columns: "cercle" },
    byDimension("store", ["ELE-I43", "ELE-I44", "ELE-I45"], "État et conservation par magasin", "State and storage by store"),
    table(rowsOf(magasins, { columns: ["code", "name", "level", "place", "body", "responsible", "bodySince", "capacity", "checkedOn"], sort: ["level", "place"] }), "Magasins et qui en répond", "Stores and who answers for them", "Aucun magasin.", "No store."),
    chapter("Comptages", "Counts", { pageBreak: true, landscape: true }),
    table(rowsOf(stocks, { columns: ["store", "item", "item.wording", "lot", "countedOn", "usable", "damaged", "expired", "expiresOn", "dry", "locked", "guarded", "raised", "gapReason"], sort: ["store", "item", "-countedOn"] }), "Fiches de comptage", "Counts", "Aucun comptage.", "No count."),
    chapter("Écarts et pertes", "Gaps and losses"),
    findings(["ELE-R65", "ELE-R81", "ELE-R82", "ELE-R74", "ELE-R75", "ELE-R61", "ELE-R64"], "Écarts à expliquer", "Gaps to be explained"),
    table(rowsOf(mouvements, { columns: ["code", "nature", "item", "from", "to", "sent", "received", "reason"], where: (r) => r.lost.ne(0).or(r.nature.in(["perte", "ajustement"])), sort: ["sentOn"] }), "Pertes, ajustements et manques à l’arrivée", "Losses, adjustments and shortages on arrival", "Aucune perte.", "No loss."),
    todo("Mesures de conservation à prendre, magasin par magasin.", "Storage measures to be taken, store by store."),
  ],
});
