import { code, date, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { all } from "../../../expression/index.js";
import { findBrokenChain } from "../../../methods/balance-chain.js";
import { findOutsideSeason } from "../../../methods/outside-season.js";
import { revisionKind } from "../codes-material.js";
import { answersFor } from "./shared.js";

/** The roll's revision, commune by commune: a chain of balances. */
export const revision = defineRegister({
  id: "elections.revision",
  sheet: { fr: "Révision des listes", en: "Roll revision" },
  title: { fr: "Révision des listes électorales", en: "Revision of the electoral rolls" },
  description: { fr: "Une ligne par commune (ambassade, consulat) et par jour ou période : inscrits avant, mouvements, inscrits après.", en: "One row per commune (embassy, consulate) and day or period: registered before, changes, registered after." },
  grain: "standing",
  key: ["place.commune", "from", "nature"],
  alias: ["Révision", "RAMLE", "Révision annuelle", "Listes électorales"],
  columns: {
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
    mission: text({ label: { fr: "Ambassade ou consulat", en: "Embassy or consulate" }, width: 20, maxLength: 80 }),
    nature: code({ label: { fr: "Nature de la révision", en: "Kind of revision" }, codes: revisionKind, required: true, width: 18 }),
    from: date({ label: { fr: "Du", en: "From" }, required: true, alias: ["Date de début"] }),
    to: date({ label: { fr: "Au", en: "To" }, required: true, alias: ["Date de fin"] }),
    ...answersFor,
    before: people({ label: { fr: "Inscrits avant", en: "Registered before" }, total: true }),
    added: people({ label: { fr: "Nouveaux inscrits", en: "Added" }, total: true }),
    arrived: people({ label: { fr: "Transferts entrants", en: "Transfers in" }, total: true }),
    departed: people({ label: { fr: "Transferts sortants", en: "Transfers out" }, total: true }),
    removed: people({ label: { fr: "Radiés", en: "Removed" }, total: true }),
    deaths: integer({ label: { fr: "Radiés – décès", en: "Removed – deaths" }, min: 0, width: 10 }),
    moves: integer({ label: { fr: "Radiés – départs", en: "Removed – moves" }, min: 0, width: 10 }),
    doubles: integer({ label: { fr: "Radiés – doublons", en: "Removed – duplicates" }, min: 0, width: 10 }),
    others: integer({ label: { fr: "Radiés – autres motifs", en: "Removed – other reasons" }, min: 0, width: 10 }),
    corrected: integer({ label: { fr: "Corrections", en: "Corrected" }, min: 0, width: 10, help: { fr: "Inscriptions corrigées : ne changent pas le nombre d’inscrits.", en: "Entries corrected: they do not change the number registered." } }),
    after: people({ label: { fr: "Inscrits après", en: "Registered after" }, total: true }),
    centresPlanned: integer({ label: { fr: "Centres prévus", en: "Centres planned" }, min: 0, width: 9 }),
    centresOpen: integer({ label: { fr: "Centres ouverts", en: "Centres open" }, min: 0, width: 9 }),
    cardsPrinted: integer({ label: { fr: "Cartes imprimées", en: "Cards printed" }, min: 0, width: 10 }),
    cardsGiven: integer({ label: { fr: "Cartes remises", en: "Cards handed out" }, min: 0, width: 10 }),
  },
  computed: {
    net: { label: { fr: "Variation nette", en: "Net change" }, form: "integer", width: 10, value: (r) => r.after.total.minus(r.before.total) },
  },
  rules: [
    {
      id: "ELE-R90", severity: "error", at: "place.commune",
      check: (r) => r.place.commune.present().or(r.mission.present()),
      message: { fr: "Cette ligne n’a ni commune, ni ambassade ou consulat : écrivez de quelle liste il s’agit.", en: "This row has neither commune nor embassy or consulate: write which roll it is." },
      pass: { "place.commune": "ML010501" }, fail: { "place.cercle": "ML0105" },
    },
    {
      id: "ELE-R91", severity: "error", at: "to",
      check: (r) => r.to.gte(r.from),
      message: { fr: "La période finit le {to}, avant son début le {from}. Corrigez l’une des deux dates.", en: "The period ends on {to}, before its start on {from}. Correct one of the dates." },
      pass: { from: "2020-10-01", to: "2020-10-31" }, fail: { from: "2020-10-31", to: "2020-10-01" },
    },
    {
      id: "ELE-R92", severity: "error", at: "after.total",
      check: (r) => r.before.total.plus(r.added.total).plus(r.arrived.total).minus(r.departed.total).minus(r.removed.total).eq(r.after.total),
      values: { expected: (r) => r.before.total.plus(r.added.total).plus(r.arrived.total).minus(r.departed.total).minus(r.removed.total) },
      message: { fr: "Inscrits (au total) : avant + nouveaux + entrants − sortants − radiés donne {expected}, mais « Inscrits après » dit {after.total}. Corrigez l’un des nombres.", en: "Registered (in all): before + added + in − out − removed gives {expected}, but “Registered after” says {after.total}. Correct one of the numbers." },
      pass: { "before.total": 700, "added.total": 50, "arrived.total": 10, "departed.total": 4, "removed.total": 6, "after.total": 750 },
      fail: { "before.total": 700, "added.total": 50, "arrived.total": 10, "departed.total": 4, "removed.total": 6, "after.total": 751 },
    },
    {
      id: "ELE-R93", severity: "error", at: "after.women",
      check: (r) => r.before.women.plus(r.added.women).plus(r.arrived.women).minus(r.departed.women).minus(r.removed.women).eq(r.after.women),
      values: { expected: (r) => r.before.women.plus(r.added.women).plus(r.arrived.women).minus(r.departed.women).minus(r.removed.women) },
      message: { fr: "Inscrits (femmes) : avant + nouveaux + entrants − sortants − radiés donne {expected}, mais « Inscrits après » dit {after.women}. Corrigez l’un des nombres.", en: "Registered (women): before + added + in − out − removed gives {expected}, but “Registered after” says {after.women}. Correct one of the numbers." },
      pass: { "before.women": 700, "added.women": 50, "arrived.women": 10, "departed.women": 4, "removed.women": 6, "after.women": 750 },
      fail: { "before.women": 700, "added.women": 50, "arrived.women": 10, "departed.women": 4, "removed.women": 6, "after.women": 751 },
    },
    {
      id: "ELE-R94", severity: "error", at: "after.men",
      check: (r) => r.before.men.plus(r.added.men).plus(r.arrived.men).minus(r.departed.men).minus(r.removed.men).eq(r.after.men),
      values: { expected: (r) => r.before.men.plus(r.added.men).plus(r.arrived.men).minus(r.departed.men).minus(r.removed.men) },
      message: { fr: "Inscrits (hommes) : avant + nouveaux + entrants − sortants − radiés donne {expected}, mais « Inscrits après » dit {after.men}. Corrigez l’un des nombres.", en: "Registered (men): before + added + in − out − removed gives {expected}, but “Registered after” says {after.men}. Correct one of the numbers." },
      pass: { "before.men": 700, "added.men": 50, "arrived.men": 10, "departed.men": 4, "removed.men": 6, "after.men": 750 },
      fail: { "before.men": 700, "added.men": 50, "arrived.men": 10, "departed.men": 4, "removed.men": 6, "after.men": 751 },
    },
    {
      id: "ELE-R95", severity: "warning", at: "added.total",
      check: (r) => all(r.before.total.present(), r.after.total.present()).implies(all(r.added.total.present(), r.arrived.total.present(), r.departed.total.present(), r.removed.total.present())),
      message: { fr: "Le bilan ne peut pas être vérifié : un des mouvements (nouveaux, transferts, radiés) est vide. Écrivez 0 s’il n’y en a pas eu.", en: "The balance can’t be checked: one of the changes (added, transfers, removed) is empty. Write 0 where there was none." },
      pass: { "before.total": 700, "added.total": 50, "arrived.total": 0, "departed.total": 0, "removed.total": 0, "after.total": 750 },
      fail: { "before.total": 700, "added.total": 50, "removed.total": 0, "after.total": 750 },
    },
    {
      id: "ELE-R96", severity: "error", at: "before.total",
      check: (r) => r.before.women.plus(r.before.men).eq(r.before.total),
      values: { sum: (r) => r.before.women.plus(r.before.men) },
      message: { fr: "Inscrits avant : {sum} femmes et hommes, mais {before.total} au total. Corrigez l’un des nombres.", en: "Registered before: {sum} women and men, but {before.total} in all. Correct one of the numbers." },
      pass: { "before.women": 360, "before.men": 390, "before.total": 750 }, fail: { "before.women": 360, "before.men": 380, "before.total": 750 },
    },
    {
      id: "ELE-R97", severity: "error", at: "after.total",
      check: (r) => r.after.women.plus(r.after.men).eq(r.after.total),
      values: { sum: (r) => r.after.women.plus(r.after.men) },
      message: { fr: "Inscrits après : {sum} femmes et hommes, mais {after.total} au total. Corrigez l’un des nombres.", en: "Registered after: {sum} women and men, but {after.total} in all. Correct one of the numbers." },
      pass: { "after.women": 360, "after.men": 390, "after.total": 750 }, fail: { "after.women": 360, "after.men": 380, "after.total": 750 },
    },
    {
      id: "ELE-R98", severity: "error", at: "removed.total",
      check: (r) => r.deaths.plus(r.moves).plus(r.doubles).plus(r.others.orZero()).eq(r.removed.total),
      values: { sum: (r) => r.deaths.plus(r.moves).plus(r.doubles).plus(r.others.orZero()) },
      message: { fr: "Les motifs font {sum} radiés, mais il y en a {removed.total}. Corrigez l’un des nombres.", en: "The reasons make {sum} removed, but there are {removed.total}. Correct one of the numbers." },
      pass: { "removed.total": 12, deaths: 5, moves: 4, doubles: 3 }, fail: { "removed.total": 12, deaths: 5, moves: 4, doubles: 2 },
    },
    {
      id: "ELE-R99", severity: "error", at: "removed.total",
      check: (r) => r.removed.total.plus(r.departed.total.orZero()).lte(r.before.total.plus(r.added.total.orZero()).plus(r.arrived.total.orZero())),
      message: { fr: "Il y aurait plus de radiés et de transferts sortants que d’inscrits. Corrigez l’un des nombres.", en: "There would be more removed and transferred out than registered. Correct one of the numbers." },
      pass: { "before.total": 700, "removed.total": 12 }, fail: { "before.total": 7, "removed.total": 12 },
    },
    {
      id: "ELE-R100", severity: "warning", at: "centresOpen",
      check: (r) => r.centresOpen.lte(r.centresPlanned),
      message: { fr: "{centresOpen} centres sont ouverts pour {centresPlanned} prévus. Corrigez un nombre, ou dites pourquoi dans « Vérifié ».", en: "{centresOpen} centres are open for {centresPlanned} planned. Correct a number, or say why in “Checked”." },
      pass: { centresOpen: 12, centresPlanned: 12 }, fail: { centresOpen: 13, centresPlanned: 12 },
    },
    {
      id: "ELE-R101", severity: "warning", at: "cardsGiven",
      check: (r) => r.cardsGiven.lte(r.cardsPrinted),
      message: { fr: "{cardsGiven} cartes sont remises pour {cardsPrinted} imprimées. Corrigez un nombre, ou dites dans « Vérifié » d’où viennent les autres.", en: "{cardsGiven} cards were handed out for {cardsPrinted} printed. Correct a number, or say in “Checked” where the others come from." },
      pass: { cardsGiven: 40, cardsPrinted: 50 }, fail: { cardsGiven: 60, cardsPrinted: 50 },
    },
    {
      id: "ELE-R102", severity: "warning", at: "body",
      check: (r) => r.body.present().and(r.bodySince.present()),
      message: { fr: "On ne sait pas qui répond de cette révision, ou depuis quand : choisissez la structure et écrivez la date.", en: "It is not known who answers for this revision, or since when: choose the structure and write the date." },
      pass: { body: "aige", bodySince: "2020-09-01" }, fail: { body: "administration" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R103", severity: "warning", find: findOutsideSeason({ where: { nature: ["annuelle"] }, from: "from", to: "to", first: "revisionDebut", last: "revisionFin" }),
      message: { fr: "Une révision annuelle du {start} au {end} sort de la saison fixée dans les paramètres (1er octobre – 31 décembre). Choisissez « Révision exceptionnelle », ou dites quel texte la déplace.", en: "An annual revision from {start} to {end} is outside the season set in the parameters (1 October – 31 December). Choose “Exceptional revision”, or say which text moves it." },
      pass: [{ nature: "annuelle", from: "2020-10-01", to: "2020-12-31" }, { nature: "exceptionnelle", from: "2021-03-01", to: "2021-03-31" }],
      fail: [{ nature: "annuelle", from: "2021-01-02", to: "2021-01-31" }],
    },
    {
      id: "ELE-R104", severity: "warning", find: findBrokenChain({ by: ["place.commune", "mission"], order: "from", pairs: ["total", "women", "men"].map((part) => ({ opening: `before.${part}`, closing: `after.${part}` })) }),
      message: { fr: "Cette période commence avec {opening} inscrits, mais celle du {before} (ligne {first}) finit avec {closing} (écart {gap}). Corrigez l’un des deux ; si l’écart vient du dédoublonnage, ajoutez entre les deux une ligne « Consolidation centrale ».", en: "This period starts with {opening} registered, but that of {before} (row {first}) ends with {closing} (gap {gap}). Correct one of them; where the gap comes from de-duplication, add a row “Central consolidation” between them." },
      pass: [
        { nature: "annuelle", "place.commune": "ML010501", from: "2020-10-01", to: "2020-12-31", "before.total": 700, "after.total": 760 },
        { nature: "consolidation", "place.commune": "ML010501", from: "2021-02-01", to: "2021-02-28", "before.total": 760, "after.total": 751 },
        { nature: "exceptionnelle", "place.commune": "ML010501", from: "2021-03-01", to: "2021-03-31", "before.total": 751, "after.total": 780 },
      ],
      fail: [
        { nature: "annuelle", "place.commune": "ML010501", from: "2020-10-01", to: "2020-12-31", "before.total": 700, "after.total": 760 },
        { nature: "exceptionnelle", "place.commune": "ML010501", from: "2021-03-01", to: "2021-03-31", "before.total": 751, "after.total": 780 },
      ],
    },
  ],
});
