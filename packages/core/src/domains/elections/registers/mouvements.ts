import { code, date, defineRegister, integer, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { findRunningBalance } from "../../../methods/running-balance.js";
import { moveKind } from "../codes-material.js";
import { ledger } from "../ledger.js";
import { articles } from "./articles.js";
import { magasins } from "./magasins.js";

/** What carries material from one store to another or to a station. */
const CARRIED = ["transfert", "dotation", "retour"] as const;

/** The ledger of movements: what left, what arrived, under which seals. */
export const mouvements = defineRegister({
  id: "elections.mouvements",
  sheet: { fr: "Mouvements", en: "Movements" },
  title: { fr: "Mouvements de matériel", en: "Movements of material" },
  description: { fr: "Une ligne par article, lot et envoi : stock initial, réception, transfert, dotation, consommation, perte, ajustement, retour.", en: "One row per item, lot and consignment: opening stock, delivery, transfer, issue, consumption, loss, adjustment, return." },
  grain: "standing",
  key: ["code"],
  alias: ["Bordereaux", "Entrées et sorties", "Fiches de stock"],
  columns: {
    code: text({ label: { fr: "Code du mouvement", en: "Movement code" }, required: true, example: "MVT-0231", maxLength: 30, width: 13 }),
    nature: code({ label: { fr: "Nature du mouvement", en: "Kind of movement" }, codes: moveKind, required: true, width: 20, alias: ["Type de mouvement"] }),
    item: reference({ label: { fr: "Article", en: "Item" }, to: articles, required: true, width: 12 }),
    lot: text({ label: { fr: "Lot", en: "Lot" }, required: true, width: 12, maxLength: 30, help: { fr: "« unique » si l’article n’a pas de lots.", en: "“unique” where the item has no lots." } }),
    from: reference({ label: { fr: "De (magasin)", en: "From (store)" }, to: magasins, width: 14 }),
    to: reference({ label: { fr: "À (magasin)", en: "To (store)" }, to: magasins, width: 14, help: { fr: "Vide pour une dotation remise à un bureau.", en: "Empty for an issue handed to a station." } }),
    sent: integer({ label: { fr: "Quantité partie", en: "Quantity sent" }, min: 0, width: 11 }),
    sentOn: date({ label: { fr: "Partie le", en: "Sent on" } }),
    received: integer({ label: { fr: "Quantité arrivée", en: "Quantity received" }, min: 0, width: 11 }),
    receivedOn: date({ label: { fr: "Arrivée le", en: "Received on" } }),
    vehicle: text({ label: { fr: "Véhicule", en: "Vehicle" }, width: 16, maxLength: 60, help: { fr: "Type et immatriculation, sans le nom du chauffeur.", en: "Type and plate, without the driver’s name." } }),
    escort: text({ label: { fr: "Escorte", en: "Escort" }, width: 18, maxLength: 80, example: "Gendarmerie, 1 véhicule" }),
    sealsPut: integer({ label: { fr: "Scellés posés", en: "Seals put" }, min: 0, width: 9 }),
    sealsChecked: integer({ label: { fr: "Scellés vérifiés à l’arrivée", en: "Seals checked on arrival" }, min: 0, width: 11 }),
    receipt: text({ label: { fr: "N° du bordereau de livraison", en: "Delivery note no." }, width: 15, maxLength: 40, alias: ["Bordereau", "N° bordereau"] }),
    reason: text({ label: { fr: "Écart ou perte : explication", en: "Difference or loss: explanation" }, width: 30, multiline: true }),
  },
  computed: {
    sensitive: { label: { fr: "Sensibilité de l’article", en: "Item’s sensitivity" }, form: "code", width: 13, value: (r) => r.item.sensitivity },
    lost: { label: { fr: "Manque à l’arrivée", en: "Short on arrival" }, form: "integer", width: 11, value: (r) => r.sent.minus(r.received) },
    region: { label: { fr: "Région de départ", en: "Region of departure" }, form: "code", width: 16, value: (r) => r.from.place.region },
  },
  rules: [
    {
      id: "ELE-R66", severity: "error", at: "from",
      check: (r) => r.nature.in(["transfert", "dotation", "consommation", "perte"]).implies(all(r.from.present(), r.sent.present(), r.sentOn.present())),
      message: { fr: "Le mouvement {code} ({nature}) sort d’un magasin : écrivez d’où, combien et quel jour.", en: "Movement {code} ({nature}) leaves a store: write from where, how much and on which day." },
      pass: { nature: "perte", from: "M", sent: 2, sentOn: "2021-06-15", reason: "Pluie" }, fail: { nature: "perte", sent: 2, sentOn: "2021-06-15", reason: "Pluie" },
    },
    {
      id: "ELE-R67", severity: "error", at: "to",
      check: (r) => r.nature.in(["initial", "reception", "transfert", "retour"]).implies(r.to.present()),
      message: { fr: "Le mouvement {code} ({nature}) arrive dans un magasin : écrivez lequel.", en: "Movement {code} ({nature}) arrives in a store: write which." },
      pass: { nature: "reception", to: "M", received: 100, receivedOn: "2021-06-15" }, fail: { nature: "reception", received: 100, receivedOn: "2021-06-15" },
    },
    {
      id: "ELE-R68", severity: "error", at: "from",
      check: (r) => r.nature.in(["initial", "reception"]).implies(all(r.from.missing(), r.received.present(), r.receivedOn.present())),
      message: { fr: "Le mouvement {code} ({nature}) vient de l’extérieur : laissez « De » vide, écrivez la quantité et le jour d’arrivée.", en: "Movement {code} ({nature}) comes from outside: leave “From” empty, write the quantity and day of arrival." },
      pass: { nature: "initial", to: "M", received: 100, receivedOn: "2021-06-15" }, fail: { nature: "initial", to: "M", from: "N", received: 100, receivedOn: "2021-06-15" },
    },
    {
      id: "ELE-R69", severity: "error", at: "nature",
      check: (r) => r.nature.in(["ajustement", "consommation", "perte"]).implies(all(r.from.present(), r.to.present()).not()),
      message: { fr: "Le mouvement {code} ({nature}) a un départ et une arrivée : gardez un seul magasin, ou choisissez « Transfert ».", en: "Movement {code} ({nature}) has a departure and an arrival: keep one store, or choose “Transfer”." },
      pass: { nature: "ajustement", to: "M", received: 2, receivedOn: "2021-06-15", reason: "Retrouvées" }, fail: { nature: "ajustement", from: "N", to: "M", received: 2, sent: 2, receivedOn: "2021-06-15", reason: "Retrouvées" },
    },
    {
      id: "ELE-R70", severity: "error", at: "to",
      check: (r) => r.from.ne(r.to),
      message: { fr: "Le mouvement {code} part du magasin {from} et y arrive. Corrigez l’un des deux.", en: "Movement {code} leaves store {from} and arrives there. Correct one of them." },
      pass: { from: "M", to: "N" }, fail: { from: "M", to: "M" },
    },
    {
      id: "ELE-R71", severity: "error", at: "receivedOn",
      check: (r) => r.receivedOn.gte(r.sentOn),
      message: { fr: "Le mouvement {code} arrive le {receivedOn}, avant son départ le {sentOn}. Corrigez l’une des deux dates.", en: "Movement {code} arrives on {receivedOn}, before it left on {sentOn}. Correct one of the dates." },
      pass: { sentOn: "2021-06-15", receivedOn: "2021-06-16" }, fail: { sentOn: "2021-06-15", receivedOn: "2021-06-14" },
    },
    {
      id: "ELE-R72", severity: "error", at: "sentOn",
      check: (r) => r.sentOn.lte(today()).and(r.receivedOn.lte(today())),
      message: { fr: "Le mouvement {code} est daté après la date du classeur. Un envoi prévu se met au plan de déploiement ; corrigez la date s’il a eu lieu.", en: "Movement {code} is dated after the workbook’s date. A planned consignment goes to the deployment plan; correct the date if it took place." },
      pass: { sentOn: "2021-06-15", receivedOn: "2021-06-16" }, fail: { sentOn: "2099-06-15" },
    },
    {
      id: "ELE-R73", severity: "error", at: "receivedOn",
      check: (r) => r.nature.in(CARRIED).implies(r.received.present().iff(r.receivedOn.present())),
      message: { fr: "Le mouvement {code} a une quantité arrivée sans date, ou une date sans quantité. Complétez.", en: "Movement {code} has a quantity received without a date, or a date without a quantity. Complete it." },
      pass: { nature: "transfert", received: 20, receivedOn: "2021-06-16" }, fail: { nature: "transfert", received: 20 },
    },
    {
      id: "ELE-R74", severity: "error", at: "received",
      check: (r) => r.received.eq(r.sent).or(r.reason.present()),
      message: { fr: "Le mouvement {code} : {sent} sont partis et {received} sont arrivés, sans explication. Expliquez l’écart, ou corrigez l’un des nombres.", en: "Movement {code}: {sent} left and {received} arrived, without an explanation. Explain the difference, or correct one of the numbers." },
      pass: { nature: "transfert", sent: 20, received: 18, reason: "2 urnes cassées, PV n° 4" }, fail: { nature: "transfert", sent: 20, received: 18 },
    },
    {
      id: "ELE-R75", severity: "error", at: "reason",
      check: (r) => r.nature.in(["perte", "ajustement"]).implies(r.reason.present()),
      message: { fr: "Le mouvement {code} ({nature}) n’est pas expliqué : écrivez ce qui s’est passé et le document qui l’atteste.", en: "Movement {code} ({nature}) is not explained: write what happened and the document that shows it." },
      pass: { nature: "perte", from: "M", sent: 2, sentOn: "2021-06-15", reason: "Pluie, PV n° 3" }, fail: { nature: "perte", from: "M", sent: 2, sentOn: "2021-06-15" },
    },
    {
      id: "ELE-R76", severity: "error", at: "sealsPut",
      check: (r) => all(r.sensitive.eq("sensible"), r.nature.in(CARRIED)).implies(r.sealsPut.gt(0)),
      message: { fr: "Le mouvement {code} porte du matériel sensible ({item}) : écrivez le nombre de scellés posés.", en: "Movement {code} carries sensitive material ({item}): write the number of seals put." },
      pass: { nature: "transfert", item: "BUL", sealsPut: 4, escort: "Gendarmerie", receipt: "BL-12" }, fail: { nature: "transfert", item: "BUL", sealsPut: 0, escort: "Gendarmerie", receipt: "BL-12" },
      with: { "elections.articles": [{ code: "BUL", sensitivity: "sensible" }] },
    },
    {
      id: "ELE-R77", severity: "error", at: "receipt",
      check: (r) => all(r.sensitive.eq("sensible"), r.nature.in(CARRIED)).implies(all(r.sealsPut.present(), r.escort.present(), r.receipt.present())),
      message: { fr: "Le mouvement {code} porte du matériel sensible ({item}) : il lui faut des scellés, une escorte et un numéro de bordereau. Complétez.", en: "Movement {code} carries sensitive material ({item}): it needs seals, an escort and a delivery note number. Complete it." },
      pass: { nature: "transfert", item: "BUL", sealsPut: 4, escort: "Gendarmerie", receipt: "BL-12" }, fail: { nature: "transfert", item: "BUL", sealsPut: 4, receipt: "BL-12" },
      with: { "elections.articles": [{ code: "BUL", sensitivity: "sensible" }] },
    },
    {
      id: "ELE-R78", severity: "error", at: "sealsChecked",
      check: (r) => r.sealsChecked.eq(r.sealsPut),
      message: { fr: "Le mouvement {code} : {sealsPut} scellés posés, {sealsChecked} vérifiés à l’arrivée. Corrigez le nombre ; si un scellé manque, inscrivez l’incident.", en: "Movement {code}: {sealsPut} seals put, {sealsChecked} checked on arrival. Correct the number; where a seal is missing, enter the incident." },
      pass: { sealsPut: 4, sealsChecked: 4 }, fail: { sealsPut: 4, sealsChecked: 3 },
    },
    {
      id: "ELE-R79", severity: "warning", at: "sealsChecked",
      check: (r) => all(r.sealsPut.gt(0), r.receivedOn.present()).implies(r.sealsChecked.present()),
      message: { fr: "Le mouvement {code} est arrivé sous {sealsPut} scellés : écrivez combien ont été vérifiés.", en: "Movement {code} arrived under {sealsPut} seals: write how many were checked." },
      pass: { sealsPut: 4, receivedOn: "2021-06-16", sealsChecked: 4 }, fail: { sealsPut: 4, receivedOn: "2021-06-16" },
    },
    {
      id: "ELE-R80", severity: "warning", at: "receivedOn",
      check: (r) => all(r.nature.in(["transfert", "retour"]), r.received.missing()).implies(r.sentOn.plusDays(param("transitMaxJours")).gte(today())),
      message: { fr: "Le mouvement {code} est parti le {sentOn} et n’est pas arrivé. Cherchez l’envoi, ou écrivez l’arrivée.", en: "Movement {code} left on {sentOn} and has not arrived. Look for the consignment, or enter its arrival." },
      pass: { nature: "transfert", from: "M", to: "N", sent: 20, sentOn: "2021-07-30" }, fail: { nature: "transfert", from: "M", to: "N", sent: 20, sentOn: "2021-05-30" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R81", severity: "error", find: findRunningBalance({ ...ledger, look: "negative", explained: "gapReason" }),
      message: { fr: "Le {date}, {taken} unités de {item} (lot {lot}) sortent du magasin {place}, qui n’en a que {before}. Corrigez la quantité ou la date, ou inscrivez l’entrée qui manque.", en: "On {date}, {taken} units of {item} (lot {lot}) leave store {place}, which has only {before}. Correct the quantity or date, or enter the missing arrival." },
      pass: [{ code: "1", nature: "initial", item: "URN", lot: "1", to: "M", received: 20, receivedOn: "2021-06-01" }, { code: "2", nature: "transfert", item: "URN", lot: "1", from: "M", to: "N", sent: 20, sentOn: "2021-06-15" }],
      fail: [{ code: "1", nature: "initial", item: "URN", lot: "1", to: "M", received: 20, receivedOn: "2021-06-01" }, { code: "2", nature: "transfert", item: "URN", lot: "1", from: "M", to: "N", sent: 21, sentOn: "2021-06-15" }],
    },
    {
      id: "ELE-R82", severity: "error", find: findRunningBalance({ ...ledger, look: "stranger", explained: "gapReason" }),
      message: { fr: "Le {date}, le lot {lot} de {item} sort du magasin {place}, où il n’est jamais entré. Inscrivez le stock initial ou la réception, ou corrigez le lot.", en: "On {date}, lot {lot} of {item} leaves store {place}, where it never arrived. Enter the opening stock or delivery, or correct the lot." },
      pass: [{ code: "1", nature: "reception", item: "URN", lot: "1", to: "M", received: 20, receivedOn: "2021-06-01" }, { code: "2", nature: "transfert", item: "URN", lot: "1", from: "M", to: "N", sent: 5, sentOn: "2021-06-15" }],
      fail: [{ code: "1", nature: "reception", item: "URN", lot: "1", to: "M", received: 20, receivedOn: "2021-06-01" }, { code: "2", nature: "transfert", item: "URN", lot: "2", from: "M", to: "N", sent: 5, sentOn: "2021-06-15" }],
    },
  ],
});
