import { defineIndicator } from "../../../definition/indicator.js";
import { measureNeeds } from "../../../methods/material-needs.js";
import { measureKits } from "../../../methods/kits-complete.js";
import { KIT, needs } from "../needs.js";
import { bureaux } from "../registers/bureaux.js";
import { stocks } from "../registers/stocks.js";

const by = ["item", "region", "cercle", "commune", "mission", "item+region", "item+cercle", "item+commune", "item+mission"] as const;

export const need = defineIndicator({
  id: "ELE-I33", title: { fr: "Besoins", en: "Needs" }, unit: "count", from: stocks, by,
  definition: { fr: "Somme sur les bureaux retenus, les centres, les communes et les coordinations de la norme, arrondie pour chacun, plus la réserve arrondie une fois par lieu où elle est tenue. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Sum over stations taking part, centres, communes and coordinations of the norm, rounded for each, plus the reserve rounded once for each place where it is kept. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "need" }),
});

export const available = defineIndicator({
  id: "ELE-I34", title: { fr: "Stock utilisable", en: "Usable stock" }, unit: "count", better: "higher", from: stocks, by,
  definition: { fr: "Dernier inventaire (utilisable) plus les entrées et moins les sorties depuis ; endommagé, périmé, et lots qui périment avant le vote ou ce jour-là exclus. Le stock d’un lieu compte les magasins de ce lieu et ceux qu’il contient ; le magasin central compte dans le total. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Last count (usable) plus arrivals and minus departures since; damaged, expired and lots that expire before the vote or on its day left out. A place’s stock counts the stores of that place and those inside it; the central store counts in the total. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "available" }),
});

export const ordered = defineIndicator({
  id: "ELE-I35", title: { fr: "Commandes à temps", en: "Orders in time" }, unit: "count", from: stocks, by,
  definition: { fr: "Reste à recevoir des commandes passées dont l’arrivée est attendue avant le vote moins la marge. Une commande en retard ne compte plus tant qu’elle n’a pas de nouvelle date. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "What is still to come of orders placed that are expected before the vote less the margin. An overdue order no longer counts until it has a new date. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "ordered" }),
});

export const shortfall = defineIndicator({
  id: "ELE-I36", title: { fr: "Manque", en: "Shortfall" }, unit: "count", better: "lower", from: stocks, by,
  definition: { fr: "Besoins − stock utilisable − commandes à temps, par article dans le lieu, jamais moins de 0. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Needs − usable stock − orders in time, by item in the place, never below 0. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "shortfall" }),
});

export const daysToOrder = defineIndicator({
  id: "ELE-I37", title: { fr: "Jours pour commander", en: "Days left to order" }, unit: "days", better: "higher", from: stocks, by,
  definition: { fr: "Jours entre la date du classeur et la date limite de commande (vote − marge − délai d’acquisition) du plus pressé des articles qui manquent ; négatif : trop tard. « n.d. » sans manque ou sans délai. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Days from the workbook’s date to the date to order by (vote − margin − lead time) of the most urgent item that is short; negative: too late. “n/a” without a shortfall or a lead time. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "daysToOrder" }),
});

export const shortfallCost = defineIndicator({
  id: "ELE-I38", title: { fr: "Coût estimé du manque", en: "Estimated cost of the shortfall" }, unit: "money", better: "lower", from: stocks, by,
  definition: { fr: "Manque × prix unitaire indicatif ; un article sans prix n’ajoute rien. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Shortfall × indicative unit price; an item without a price adds nothing. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "cost" }),
});

export const weight = defineIndicator({
  id: "ELE-I39", title: { fr: "Poids à transporter (kg)", en: "Weight to carry (kg)" }, unit: "number", from: stocks, by,
  definition: { fr: "Besoins × poids unitaire ; un article sans poids n’ajoute rien. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Needs × unit weight; an item without a weight adds nothing. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "weight" }),
});

export const volume = defineIndicator({
  id: "ELE-I40", title: { fr: "Volume à transporter (m³)", en: "Volume to carry (m³)" }, unit: "number", from: stocks, by,
  definition: { fr: "Besoins × volume unitaire ; un article sans volume n’ajoute rien. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Needs × unit volume; an item without a volume adds nothing. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureNeeds({ ...needs, statistic: "volume" }),
});

export const kits = defineIndicator({
  id: "ELE-I41", title: { fr: "Kits complets", en: "Complete kits" }, unit: "percent", better: "higher", from: bureaux, by: ["commune", "place.region", "place.cercle", "mission"],
  definition: { fr: "Bureaux que le stock utilisable de leur propre commune (ou mission) peut doter de tout ce que les normes par bureau, électeur et membre demandent ÷ bureaux retenus. Les plus petits besoins sont servis d’abord. Pour le prochain jour de vote (scrutins « Prévus ») ; « n.d. » s’il n’y en a pas.", en: "Stations that the usable stock of their own commune (or mission) can equip with all that norms per station, voter and member ask for ÷ stations taking part. The smallest needs are served first. For the next day of voting (“Planned” votes); “n/a” where there is none." },
  compute: measureKits({ ...needs, kit: KIT }),
});

export const materialIndicators = [
  need, available, ordered, shortfall, daysToOrder, shortfallCost, weight, volume, kits,
];
