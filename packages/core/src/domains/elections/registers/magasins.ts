import { code, date, decimal, defineRegister, place, text } from "../../../definition/index.js";
import { storeLevel } from "../codes-material.js";
import { answersFor } from "./shared.js";

/** The stores that electoral material stands in and moves between. */
export const magasins = defineRegister({
  id: "elections.magasins",
  sheet: { fr: "Magasins", en: "Stores" },
  title: { fr: "Magasins de matériel électoral", en: "Stores of electoral material" },
  description: { fr: "Une ligne par magasin, du niveau central à la commune : les stocks et les mouvements y renvoient.", en: "One row per store, from the centre to the commune: stocks and movements refer to it." },
  grain: "standing",
  key: ["code"],
  alias: ["Entrepôts", "Lieux de stockage"],
  columns: {
    code: text({ label: { fr: "Code du magasin", en: "Store code" }, required: true, example: "MAG-KITA", maxLength: 30, width: 14, alias: ["Code magasin"] }),
    name: text({ label: { fr: "Magasin", en: "Store" }, width: 28, maxLength: 120, example: "Magasin du cercle de Kita" }),
    level: code({ label: { fr: "Niveau", en: "Level" }, codes: storeLevel, required: true, width: 16 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", help: { fr: "Jusqu’au niveau que le magasin dessert : la région seule pour un magasin régional, rien pour le magasin central.", en: "Down to the level that the store serves: the region only for a regional store, nothing for the central one." } }),
    mission: text({ label: { fr: "Ambassade ou consulat", en: "Embassy or consulate" }, width: 22, maxLength: 80 }),
    ...answersFor,
    capacity: decimal({ label: { fr: "Capacité (m³)", en: "Capacity (m³)" }, scale: 1, min: 0, width: 11 }),
    checkedOn: date({ label: { fr: "Visité le", en: "Visited on" } }),
  },
  rules: [
    {
      id: "ELE-R50", severity: "error", at: "place.region",
      check: (r) => r.level.in(["region", "cercle", "commune"]).implies(r.place.region.present()),
      message: { fr: "Le magasin {code} n’a pas de région : choisissez-la.", en: "Store {code} has no region: choose it." },
      pass: { level: "region", "place.region": "ML01" }, fail: { level: "region" },
    },
    {
      id: "ELE-R51", severity: "error", at: "place.cercle",
      check: (r) => r.level.in(["region", "central"]).implies(r.place.cercle.missing()).and(r.level.eq("cercle").implies(r.place.cercle.present())),
      message: { fr: "Le magasin {code} est de niveau « {level} » : le cercle est à remplir pour un magasin de cercle, à laisser vide pour un magasin régional ou central.", en: "Store {code} is of level “{level}”: the cercle is to be given for a cercle’s store, and left empty for a regional or central one." },
      pass: { level: "cercle", "place.region": "ML01", "place.cercle": "ML0105" }, fail: { level: "region", "place.region": "ML01", "place.cercle": "ML0105" },
    },
    {
      id: "ELE-R52", severity: "error", at: "place.commune",
      check: (r) => r.level.eq("commune").iff(r.place.commune.present()),
      message: { fr: "Le magasin {code} est de niveau « {level} » : la commune est à remplir pour un magasin communal seulement.", en: "Store {code} is of level “{level}”: the commune is to be given for a commune’s store only." },
      pass: { level: "commune", "place.region": "ML01", "place.commune": "ML010501" }, fail: { level: "commune", "place.region": "ML01" },
    },
    {
      id: "ELE-R53", severity: "error", at: "mission",
      check: (r) => r.level.eq("exterieur").implies(r.mission.present()),
      message: { fr: "Le magasin {code} est à l’étranger : écrivez l’ambassade ou le consulat.", en: "Store {code} is abroad: write the embassy or consulate." },
      pass: { level: "exterieur", mission: "Consulat du Mali à Bouaké" }, fail: { level: "exterieur" },
    },
    {
      id: "ELE-R54", severity: "warning", at: "body",
      check: (r) => r.body.present().and(r.bodySince.present()),
      message: { fr: "On ne sait pas qui répond du magasin {code}, ou depuis quand : choisissez la structure et écrivez la date.", en: "It is not known who answers for store {code}, or since when: choose the structure and write the date." },
      pass: { body: "aige", bodySince: "2021-01-01" }, fail: { body: "aige" },
    },
  ],
});
