import { code, date, defineRegister, reference } from "../../../definition/index.js";
import { findConcurrent } from "../../../methods/concurrent.js";
import { mandate } from "../codes.js";
import { ptf } from "./ptf.js";

/** Mandates of the whole Group: the lead of the partners and the Troïka. */
export const mandats = defineRegister({
  id: "coordination.mandats",
  sheet: { fr: "Mandats", en: "Mandates" },
  title: { fr: "Chef de file des PTF et Troïka", en: "Lead of the partners and Troïka" },
  description: { fr: "Une ligne par mandat du Groupe tout entier ; les chefs de file des GT sont dans « Groupes » et « Membres ».", en: "One row per mandate of the whole Group; leads of thematic groups stand in “Groups” and “Members”." },
  grain: "standing",
  key: ["mandate", "ptf", "from"],
  alias: ["Troïka", "Chef de file des PTF"],
  columns: {
    mandate: code({ label: { fr: "Mandat", en: "Mandate" }, codes: mandate, required: true, width: 20 }),
    ptf: reference({ label: { fr: "PTF (sigle)", en: "Partner (short name)" }, to: ptf, required: true, width: 14, example: "UE", alias: ["PTF", "Sigle"] }),
    from: date({ label: { fr: "Du", en: "From" }, required: true, alias: ["Début", "Depuis"] }),
    to: date({ label: { fr: "Au", en: "To" }, alias: ["Fin", "Jusqu’au"], help: { fr: "Vide tant que la fin n’est pas connue.", en: "Empty while the end is not known." } }),
  },
  rules: [
    {
      id: "COO-R22", severity: "error", at: "to",
      check: (r) => r.to.gt(r.from),
      message: { fr: "Le mandat de {ptf} finit le {to}, avant de commencer le {from}. Corrigez l’une des dates.", en: "The mandate of {ptf} ends on {to}, before it starts on {from}. Correct one of the dates." },
      pass: { from: "2011-01-01", to: "2011-12-31" }, fail: { from: "2011-01-01", to: "2010-12-31" },
    },
    {
      id: "COO-R23", severity: "error", at: "ptf",
      check: (r) => r.ptf.participation.ne("hors_groupe"),
      message: { fr: "{ptf} a un mandat du Groupe alors qu’il est hors du Groupe. Corrigez le PTF, ou sa participation.", en: "{ptf} holds a mandate of the Group while it is outside the Group. Correct the partner, or its participation." },
      pass: { ptf: "UE" }, fail: { ptf: "CN" },
      with: { "coordination.ptf": [{ code: "UE", participation: "participe" }, { code: "CN", participation: "hors_groupe" }] },
    },
  ],
  registerRules: [
    {
      id: "COO-R24", severity: "error", find: findConcurrent({ by: ["mandate"], where: { mandate: ["chef_de_file_ptf"] }, start: "from", end: "to" }),
      message: { fr: "Deux PTF seraient chefs de file des PTF à la même date (voir la ligne {first}). Écrivez la fin du premier mandat, ou corrigez les dates.", en: "Two partners would lead the Group at the same date (see row {first}). Write the end of the first mandate, or correct the dates." },
      pass: [{ mandate: "chef_de_file_ptf", ptf: "UE", from: "2010-01-01", to: "2010-12-31" }, { mandate: "chef_de_file_ptf", ptf: "CA", from: "2010-12-31" }],
      fail: [{ mandate: "chef_de_file_ptf", ptf: "UE", from: "2010-01-01" }, { mandate: "chef_de_file_ptf", ptf: "CA", from: "2011-01-01" }],
    },
    {
      id: "COO-R25", severity: "warning", find: findConcurrent({ by: ["mandate"], where: { mandate: ["troika"] }, start: "from", end: "to", max: "membresTroika" }),
      message: { fr: "La Troïka compterait {found} PTF à la même date, pour {max} prévus. Écrivez la fin d’un mandat, ou changez le paramètre.", en: "The Troïka would have {found} partners at the same date, for {max} foreseen. Write the end of a mandate, or change the parameter." },
      pass: [{ mandate: "troika", ptf: "UE", from: "2010-01-01" }, { mandate: "troika", ptf: "CA", from: "2010-01-01" }, { mandate: "troika", ptf: "BM", from: "2010-01-01" }],
      fail: [{ mandate: "troika", ptf: "UE", from: "2010-01-01" }, { mandate: "troika", ptf: "CA", from: "2010-01-01" }, { mandate: "troika", ptf: "BM", from: "2010-01-01" }, { mandate: "troika", ptf: "FR", from: "2011-01-01" }],
    },
    {
      id: "COO-R26", severity: "error", find: findConcurrent({ by: ["mandate", "ptf"], start: "from", end: "to" }),
      message: { fr: "Ce PTF a déjà ce mandat à la même date, à la ligne {first}. Gardez une seule ligne, ou corrigez les dates.", en: "This partner already holds this mandate at the same date, at row {first}. Keep one row, or correct the dates." },
      pass: [{ mandate: "troika", ptf: "UE", from: "2010-01-01", to: "2010-12-31" }, { mandate: "troika", ptf: "UE", from: "2011-01-01" }],
      fail: [{ mandate: "troika", ptf: "UE", from: "2010-01-01" }, { mandate: "troika", ptf: "UE", from: "2011-01-01" }],
    },
  ],
});
