import { code, date, defineRegister, integer, money, reference, text } from "../../../definition/index.js";
import { param, today } from "../../../expression/index.js";
import { orderStatus } from "../codes-material.js";
import { articles } from "./articles.js";
import { magasins } from "./magasins.js";
import { scrutins } from "./scrutins.js";

/** Purchases of electoral material. */
export const commandes = defineRegister({
  id: "elections.commandes",
  sheet: { fr: "Commandes", en: "Orders" },
  title: { fr: "Commandes de matériel", en: "Orders of material" },
  description: { fr: "Une ligne par article commandé. Ce qui est reçu s’inscrit aussi aux mouvements (réception fournisseur).", en: "One row per item ordered. What is received is entered under movements too (supplier’s delivery)." },
  grain: "standing",
  key: ["code"],
  alias: ["Acquisitions", "Achats", "Marchés"],
  columns: {
    code: text({ label: { fr: "Code de la commande", en: "Order code" }, required: true, example: "CMD-014", maxLength: 30, width: 13 }),
    item: reference({ label: { fr: "Article", en: "Item" }, to: articles, required: true, width: 12 }),
    quantity: integer({ label: { fr: "Quantité commandée", en: "Quantity ordered" }, min: 1, required: true, width: 12 }),
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, width: 14 }),
    store: reference({ label: { fr: "Livrée au magasin", en: "Delivered to store" }, to: magasins, width: 14, help: { fr: "Vide : magasin central.", en: "Empty: central store." } }),
    supplier: text({ label: { fr: "Fournisseur", en: "Supplier" }, width: 24, maxLength: 120 }),
    status: code({ label: { fr: "État de la commande", en: "State of the order" }, codes: orderStatus, required: true, width: 14 }),
    orderedOn: date({ label: { fr: "Commandée le", en: "Ordered on" } }),
    expectedOn: date({ label: { fr: "Attendue le", en: "Expected on" } }),
    receivedOn: date({ label: { fr: "Reçue le", en: "Received on" } }),
    received: integer({ label: { fr: "Quantité reçue", en: "Quantity received" }, min: 0, width: 11 }),
    price: money({ label: { fr: "Prix total", en: "Total price" }, currency: "any" }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", width: 10, value: (r) => r.status.in(["passee", "partielle"]).and(r.expectedOn.lt(today())) },
  },
  rules: [
    {
      id: "ELE-R83", severity: "error", at: "orderedOn",
      check: (r) => r.status.in(["passee", "partielle", "recue"]).implies(r.orderedOn.present()),
      message: { fr: "La commande {code} est « {status} » sans date de commande : écrivez-la.", en: "Order {code} is “{status}” without a date of order: write it." },
      pass: { status: "passee", orderedOn: "2021-06-01", expectedOn: "2099-01-01" }, fail: { status: "passee", expectedOn: "2099-01-01" },
    },
    {
      id: "ELE-R84", severity: "warning", at: "expectedOn",
      check: (r) => r.status.in(["passee", "partielle"]).implies(r.expectedOn.present()),
      message: { fr: "La commande {code} n’a pas de date d’arrivée : elle ne compte pas dans ce qui arrive à temps. Écrivez-la.", en: "Order {code} has no date of arrival: it does not count as arriving in time. Write it." },
      pass: { status: "passee", orderedOn: "2021-06-01", expectedOn: "2099-01-01" }, fail: { status: "passee", orderedOn: "2021-06-01" },
    },
    {
      id: "ELE-R85", severity: "error", at: "expectedOn",
      check: (r) => r.expectedOn.gte(r.orderedOn).and(r.receivedOn.gte(r.orderedOn)),
      message: { fr: "La commande {code} arriverait avant d’être passée ({orderedOn}). Corrigez les dates.", en: "Order {code} would arrive before it was placed ({orderedOn}). Correct the dates." },
      pass: { orderedOn: "2021-06-01", expectedOn: "2021-07-15", receivedOn: "2021-07-10" }, fail: { orderedOn: "2021-06-01", expectedOn: "2021-05-15" },
    },
    {
      id: "ELE-R86", severity: "error", at: "received",
      check: (r) => r.status.in(["recue", "partielle"]).implies(r.received.present().and(r.receivedOn.present())),
      message: { fr: "La commande {code} est « {status} » : écrivez la quantité et la date de réception.", en: "Order {code} is “{status}”: write the quantity and date received." },
      pass: { status: "recue", received: 100, receivedOn: "2021-07-10", orderedOn: "2021-06-01" }, fail: { status: "recue", received: 100, orderedOn: "2021-06-01" },
    },
    {
      id: "ELE-R87", severity: "warning", at: "received",
      check: (r) => r.received.lte(r.quantity),
      message: { fr: "La commande {code} : {received} reçus pour {quantity} commandés. Corrigez un nombre, ou dites pourquoi dans « Vérifié ».", en: "Order {code}: {received} received for {quantity} ordered. Correct a number, or say why in “Checked”." },
      pass: { quantity: 100, received: 100 }, fail: { quantity: 100, received: 110 },
    },
    {
      id: "ELE-R88", severity: "warning", at: "expectedOn",
      check: (r) => r.late.isTrue().not(),
      message: { fr: "La commande {code} était attendue le {expectedOn}. Écrivez la réception, ou la nouvelle date du fournisseur ; d’ici là, elle ne compte plus comme arrivant à temps.", en: "Order {code} was expected on {expectedOn}. Enter its receipt, or the supplier’s new date; until then it no longer counts as arriving in time." },
      pass: { status: "passee", orderedOn: "2021-06-01", expectedOn: "2099-01-01" }, fail: { status: "passee", orderedOn: "2021-06-01", expectedOn: "2021-07-01" },
    },
    {
      id: "ELE-R89", severity: "warning", at: "expectedOn",
      check: (r) => r.status.in(["passee", "partielle"]).implies(r.expectedOn.plusDays(param("margeAvantVote")).lte(r.vote.date)),
      message: { fr: "La commande {code} arrive le {expectedOn}, trop tard pour le vote du {vote.date} (marge du paramètre comprise). Pressez le fournisseur, ou trouvez une autre source.", en: "Order {code} arrives on {expectedOn}, too late for the vote of {vote.date} (parameter’s margin included). Press the supplier, or find another source." },
      pass: { status: "passee", vote: "V", orderedOn: "2021-06-01", expectedOn: "2021-09-01" }, fail: { status: "passee", vote: "V", orderedOn: "2021-06-01", expectedOn: "2021-09-25" },
      with: { "elections.scrutins": [{ code: "V", date: "2021-10-01" }] },
    },
  ],
});
