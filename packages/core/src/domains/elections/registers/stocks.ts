import { boolean, date, defineRegister, integer, reference, text } from "../../../definition/index.js";
import { all, today } from "../../../expression/index.js";
import { findRunningBalance } from "../../../methods/running-balance.js";
import { ledger } from "../ledger.js";
import { articles } from "./articles.js";
import { magasins } from "./magasins.js";

/** Counts: what stands in a store on a day. */
export const stocks = defineRegister({
  id: "elections.stocks",
  sheet: { fr: "Inventaires", en: "Stock counts" },
  title: { fr: "Inventaires du matériel", en: "Stock counts" },
  description: { fr: "Une ligne par article, magasin, lot et jour de comptage. Un comptage remet le solde à ce qui est vu et montre l’écart.", en: "One row per item, store, lot and day of counting. A count resets the balance to what is seen and shows the gap." },
  grain: "standing",
  key: ["item", "store", "lot", "countedOn"],
  alias: ["Stocks", "Inventaire", "État des stocks"],
  columns: {
    item: reference({ label: { fr: "Article", en: "Item" }, to: articles, required: true, width: 12 }),
    store: reference({ label: { fr: "Magasin", en: "Store" }, to: magasins, required: true, width: 14 }),
    lot: text({ label: { fr: "Lot", en: "Lot" }, required: true, width: 12, maxLength: 30, example: "2022-A", help: { fr: "« unique » si l’article n’a pas de lots.", en: "“unique” where the item has no lots." } }),
    countedOn: date({ label: { fr: "Compté le", en: "Counted on" }, required: true, alias: ["Date d’inventaire"] }),
    usable: integer({ label: { fr: "Utilisable", en: "Usable" }, min: 0, required: true, width: 11, alias: ["Bon état"] }),
    damaged: integer({ label: { fr: "Endommagé", en: "Damaged" }, min: 0, width: 11 }),
    expired: integer({ label: { fr: "Périmé", en: "Expired" }, min: 0, width: 11 }),
    expiresOn: date({ label: { fr: "Périme le", en: "Expires on" }, help: { fr: "Premier jour où le lot ne sert plus : il ne compte pas s’il périme avant le vote ou ce jour-là.", en: "First day on which the lot is of no use: it does not count where it expires before the vote or on its day." } }),
    gapReason: text({ label: { fr: "Écart : explication", en: "Gap: explanation" }, width: 28, help: { fr: "Si le comptage ne donne pas le solde attendu.", en: "Where the count is not the expected balance." } }),
    dry: boolean({ label: { fr: "Au sec", en: "Dry" }, width: 8 }),
    locked: boolean({ label: { fr: "Fermé à clé", en: "Locked" }, width: 8 }),
    guarded: boolean({ label: { fr: "Gardé", en: "Guarded" }, width: 8 }),
    raised: boolean({ label: { fr: "Hors sol", en: "Off the floor" }, width: 8 }),
    countedBy: text({ label: { fr: "Compté par", en: "Counted by" }, width: 20, personal: { fr: "pour savoir qui répond du comptage", en: "to know who answers for the count" } }),
  },
  computed: {
    level: { label: { fr: "Niveau du magasin", en: "Store’s level" }, form: "code", width: 14, value: (r) => r.store.level },
    region: { label: { fr: "Région du magasin", en: "Store’s region" }, form: "code", width: 16, value: (r) => r.store.place.region },
    cercle: { label: { fr: "Cercle du magasin", en: "Store’s cercle" }, form: "code", width: 16, value: (r) => r.store.place.cercle },
    commune: { label: { fr: "Commune du magasin", en: "Store’s commune" }, form: "code", width: 16, value: (r) => r.store.place.commune },
    mission: { label: { fr: "Mission du magasin", en: "Store’s mission" }, form: "code", width: 16, value: (r) => r.store.mission },
    kept: { label: { fr: "Bien conservé", en: "Well kept" }, form: "boolean", width: 10, value: (r) => all(r.dry.isTrue(), r.locked.isTrue(), r.guarded.isTrue(), r.raised.isTrue()) },
  },
  rules: [
    {
      id: "ELE-R60", severity: "error", at: "countedOn",
      check: (r) => r.countedOn.lte(today()),
      message: { fr: "L’article {item} serait compté le {countedOn}, après la date du classeur. Corrigez la date.", en: "Item {item} would be counted on {countedOn}, after the workbook’s date. Correct the date." },
      pass: { countedOn: "2021-07-15" }, fail: { countedOn: "2099-07-15" },
    },
    {
      id: "ELE-R61", severity: "error", at: "usable",
      check: (r) => r.expiresOn.lte(r.countedOn).implies(r.usable.eq(0)),
      message: { fr: "Le lot {lot} de l’article {item} a périmé le {expiresOn}, mais {usable} sont comptés utilisables le {countedOn}. Passez-les dans « Périmé », ou corrigez la date.", en: "Lot {lot} of item {item} expired on {expiresOn}, but {usable} are counted as usable on {countedOn}. Move them to “Expired”, or correct the date." },
      pass: { usable: 0, expired: 40, expiresOn: "2021-06-30", countedOn: "2021-07-15" }, fail: { usable: 40, expiresOn: "2021-06-30", countedOn: "2021-07-15" },
    },
    {
      id: "ELE-R62", severity: "warning", at: "expiresOn",
      check: (r) => r.item.shelfMonths.gt(0).implies(r.expiresOn.present()),
      message: { fr: "L’article {item} périme au bout de {item.shelfMonths} mois et le lot {lot} n’a pas de date : écrivez-la.", en: "Item {item} expires after {item.shelfMonths} months and lot {lot} has no date: write it." },
      pass: { item: "ENC", expiresOn: "2022-06-30" }, fail: { item: "ENC" },
      with: { "elections.articles": [{ code: "ENC", shelfMonths: 24 }] },
    },
    {
      id: "ELE-R63", severity: "warning", at: "dry",
      check: (r) => all(r.dry.isFalse().not(), r.locked.isFalse().not(), r.guarded.isFalse().not(), r.raised.isFalse().not()),
      message: { fr: "L’article {item} au magasin {store} n’est pas dans de bonnes conditions (au sec, fermé à clé, gardé, hors sol). Dites dans « Vérifié » ce qui est fait.", en: "Item {item} in store {store} is not well kept (dry, locked, guarded, off the floor). Say in “Checked” what is done." },
      pass: { dry: true, locked: true, guarded: true, raised: true }, fail: { dry: false, locked: true, guarded: true, raised: true },
    },
    {
      id: "ELE-R64", severity: "error", at: "locked",
      check: (r) => all(r.item.sensitivity.eq("sensible"), r.usable.gt(0)).implies(all(r.locked.present(), r.locked.isTrue(), r.guarded.present(), r.guarded.isTrue())),
      message: { fr: "L’article {item} est sensible : au magasin {store}, il doit être fermé à clé et gardé. Dites si c’est fait, ou déplacez-le.", en: "Item {item} is sensitive: in store {store} it has to be locked and guarded. Say if it is, or move it." },
      pass: { item: "BUL", usable: 100, locked: true, guarded: true }, fail: { item: "BUL", usable: 100, locked: true, guarded: false },
      with: { "elections.articles": [{ code: "BUL", sensitivity: "sensible" }] },
    },
  ],
  registerRules: [
    {
      id: "ELE-R65", severity: "warning", find: findRunningBalance({ ...ledger, look: "gap", explained: "gapReason" }),
      message: { fr: "{counted} unités de {item} (lot {lot}) sont comptées au magasin {place}, mais les mouvements en laissent {expected} (écart {gap}). Cherchez le mouvement qui manque, ou expliquez dans « Écart : explication ».", en: "{counted} units of {item} (lot {lot}) are counted in store {place}, but movements leave {expected} (gap {gap}). Look for the missing movement, or explain under “Gap: explanation”." },
      pass: [{ item: "URN", store: "M", lot: "1", countedOn: "2021-06-01", usable: 100 }, { item: "URN", store: "M", lot: "1", countedOn: "2021-07-01", usable: 78, damaged: 2 }],
      fail: [{ item: "URN", store: "M", lot: "1", countedOn: "2021-06-01", usable: 100 }, { item: "URN", store: "M", lot: "1", countedOn: "2021-07-01", usable: 75, damaged: 2 }],
      with: { "elections.mouvements": [{ nature: "transfert", item: "URN", lot: "1", from: "M", to: "N", sent: 20, sentOn: "2021-06-15", received: 20, receivedOn: "2021-06-16" }] },
    },
  ],
});
