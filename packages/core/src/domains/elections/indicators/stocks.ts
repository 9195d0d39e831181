import { defineIndicator } from "../../../definition/indicator.js";
import type { Fields } from "../../../definition/column.js";
import { count, ratio, share, sum } from "../../../expression/build.js";
import { articles } from "../registers/articles.js";
import { commandes } from "../registers/commandes.js";
import { mouvements } from "../registers/mouvements.js";
import { stocks } from "../registers/stocks.js";

const stockBy = ["item", "store", "level", "region", "cercle"] as const;
const moveBy = ["item", "from", "nature", "region"] as const;
/** What was carried from one store to another and has arrived. */
const arrived = (r: Fields<typeof mouvements.columns>) => r.nature.in(["transfert", "dotation", "retour"]).and(r.lost.present());

export const items = defineIndicator({
  id: "ELE-I42", title: { fr: "Articles suivis", en: "Items followed" }, unit: "count", from: articles, by: ["sensitivity", "use"],
  definition: { fr: "Nombre d’articles inscrits.", en: "Number of items listed." },
  value: () => count(),
});

export const counts = defineIndicator({
  id: "ELE-I43", title: { fr: "Comptages", en: "Counts" }, unit: "count", from: stocks, by: stockBy,
  definition: { fr: "Nombre de comptages inscrits (article, magasin, lot, jour).", en: "Number of counts listed (item, store, lot, day)." },
  value: () => count(),
});

export const unusable = defineIndicator({
  id: "ELE-I44", title: { fr: "Part endommagée ou périmée", en: "Share damaged or expired" }, unit: "percent", better: "lower", from: stocks, by: stockBy,
  definition: { fr: "(Endommagé + périmé) ÷ compté, sur les comptages où les trois nombres sont connus.", en: "(Damaged + expired) ÷ counted, over counts where the three numbers are known." },
  value: (r) => ratio(sum(r.damaged.plus(r.expired), r.usable.present()), sum(r.usable.plus(r.damaged).plus(r.expired))),
});

export const wellKept = defineIndicator({
  id: "ELE-I45", title: { fr: "Stocks bien conservés", en: "Stocks well kept" }, unit: "percent", better: "higher", from: stocks, by: stockBy,
  definition: { fr: "Comptages au sec, fermés à clé, gardés et hors sol ÷ comptages dont les conditions permettent de conclure.", en: "Counts dry, locked, guarded and off the floor ÷ counts whose conditions allow a conclusion." },
  value: (r) => share(r.kept.isTrue(), r.kept.present()),
});

export const lostOnTheWay = defineIndicator({
  id: "ELE-I46", title: { fr: "Pertes en route", en: "Losses on the way" }, unit: "percent", better: "lower", from: mouvements, by: moveBy,
  definition: { fr: "(Parti − arrivé) ÷ parti, sur les transferts, dotations et retours arrivés. Un excédent à l’arrivée vient en déduction.", en: "(Sent − received) ÷ sent, over transfers, issues and returns that arrived. A surplus on arrival is deducted." },
  value: (r) => ratio(sum(r.lost, arrived(r)), sum(r.sent, arrived(r))),
});

export const unitsLost = defineIndicator({
  id: "ELE-I47", title: { fr: "Unités perdues", en: "Units lost" }, unit: "count", better: "lower", from: mouvements, by: moveBy,
  definition: { fr: "Manque à l’arrivée des envois, plus les sorties pour perte.", en: "Short on arrival of consignments, plus departures as losses." },
  value: (r) => sum(r.lost, arrived(r)).plus(sum(r.sent, r.nature.eq("perte"))),
});

export const inTransit = defineIndicator({
  id: "ELE-I48", title: { fr: "Envois en route", en: "Consignments on the way" }, unit: "count", from: mouvements, by: moveBy,
  definition: { fr: "Transferts et retours partis et pas encore arrivés.", en: "Transfers and returns that left and have not arrived." },
  value: (r) => count(r.nature.in(["transfert", "retour"]).and(r.sentOn.present()).and(r.received.missing())),
});

export const sensitiveMoves = defineIndicator({
  id: "ELE-I49", title: { fr: "Envois sensibles en règle", en: "Sensitive consignments in order" }, unit: "percent", better: "higher", from: mouvements, by: ["item", "from", "region"],
  definition: { fr: "Envois de matériel sensible arrivés avec scellés tous vérifiés, escorte et bordereau ÷ envois sensibles arrivés.", en: "Consignments of sensitive material that arrived with all seals checked, an escort and a delivery note ÷ sensitive consignments that arrived." },
  value: (r) => share(r.sealsChecked.eq(r.sealsPut).and(r.escort.present()).and(r.receipt.present()), r.sensitive.eq("sensible").and(arrived(r))),
});

export const ordersOpen = defineIndicator({
  id: "ELE-I50", title: { fr: "Commandes en cours", en: "Open orders" }, unit: "count", from: commandes, by: ["item", "vote", "status"],
  definition: { fr: "Commandes passées ou reçues en partie.", en: "Orders placed or partly received." },
  value: (r) => count(r.status.in(["passee", "partielle"])),
});

export const ordersLate = defineIndicator({
  id: "ELE-I51", title: { fr: "Commandes en retard", en: "Late orders" }, unit: "count", better: "lower", from: commandes, by: ["item", "vote"],
  definition: { fr: "Commandes en cours dont la date attendue est passée.", en: "Open orders whose expected date has passed." },
  value: (r) => count(r.late.isTrue()),
});

export const ordersReceivedOnTime = defineIndicator({
  id: "ELE-I52", title: { fr: "Commandes reçues à temps", en: "Orders received in time" }, unit: "percent", better: "higher", from: commandes, by: ["item", "vote"],
  definition: { fr: "Commandes reçues au plus tard le jour attendu ÷ commandes reçues dont les deux dates sont connues.", en: "Orders received on or before the expected day ÷ orders received whose two dates are known." },
  value: (r) => share(r.receivedOn.lte(r.expectedOn), r.status.eq("recue").and(r.receivedOn.present()).and(r.expectedOn.present())),
});

export const stockIndicators = [
  items, counts, unusable, wellKept, lostOnTheWay, unitsLost, inTransit, sensitiveMoves, ordersOpen, ordersLate, ordersReceivedOnTime,
];
