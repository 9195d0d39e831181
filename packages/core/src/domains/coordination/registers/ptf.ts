import { boolean, code, date, defineRegister, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { participation, ptfKind } from "../codes.js";

/** The technical and financial partners, those outside the Group included. */
export const ptf = defineRegister({
  id: "coordination.ptf",
  sheet: { fr: "PTF", en: "Partners" },
  title: { fr: "Partenaires techniques et financiers", en: "Technical and financial partners" },
  description: { fr: "Une ligne par PTF présent au Mali, qu’il participe ou non au Groupe.", en: "One row per partner present in Mali, whether or not it takes part in the Group." },
  grain: "standing",
  key: ["code"],
  alias: ["Partenaires", "Liste des PTF", "Annuaire des PTF"],
  columns: {
    code: text({ label: { fr: "Sigle du PTF", en: "Partner’s short name" }, required: true, example: "UE", maxLength: 30, width: 14, alias: ["Sigle", "Acronyme"] }),
    name: text({ label: { fr: "Nom du PTF", en: "Partner’s name" }, required: true, width: 36, names: "organisation", example: "Union européenne", alias: ["Nom", "Partenaire"] }),
    ptfKind: code({ label: { fr: "Nature du PTF", en: "Kind of partner" }, codes: ptfKind, required: true, width: 13, alias: ["Bilatéral ou multilatéral", "Type de PTF"] }),
    dac: boolean({ label: { fr: "Membre du CAD", en: "Member of the DAC" }, width: 10, alias: ["CAD", "CAD-OCDE"] }),
    participation: code({ label: { fr: "Participation au Groupe", en: "Part in the Group" }, codes: participation, required: true, width: 18, alias: ["Participe au Groupe"], help: { fr: "La participation est volontaire. Un PTF hors du Groupe n’est jamais compté absent.", en: "Participation is voluntary. A partner outside the Group is never counted absent." } }),
    participatesSince: date({ label: { fr: "Participe depuis", en: "Takes part since" }, alias: ["Membre depuis", "Depuis"] }),
  },
  rules: [
    {
      id: "COO-R18", severity: "warning", at: "participatesSince",
      check: (r) => r.participation.eq("participe").implies(r.participatesSince.present()),
      message: { fr: "{code} participe au Groupe : écrivez depuis quand, sinon ses absences d’avant ne peuvent pas être écartées.", en: "{code} takes part in the Group: write since when, otherwise its absences before that can’t be left out." },
      pass: { code: "UE", participation: "participe", participatesSince: "2007-01-01" }, fail: { code: "UE", participation: "participe" },
    },
    {
      id: "COO-R19", severity: "warning", at: "participatesSince",
      check: (r) => r.participation.eq("hors_groupe").implies(r.participatesSince.missing()),
      message: { fr: "{code} est « Hors du Groupe » mais y participerait depuis le {participatesSince}. Corrigez l’un des deux.", en: "{code} is “Outside the Group” but would take part since {participatesSince}. Correct one of them." },
      pass: { code: "CN", participation: "hors_groupe" }, fail: { code: "CN", participation: "hors_groupe", participatesSince: "2010-01-01" },
    },
    {
      id: "COO-R20", severity: "error", at: "participatesSince",
      check: (r) => r.participatesSince.lte(today()),
      message: { fr: "{code} participerait depuis le {participatesSince}, après la date du classeur. Corrigez la date.", en: "{code} would take part since {participatesSince}, after the workbook’s date. Correct the date." },
      pass: { participatesSince: "2007-01-01" }, fail: { participatesSince: "2099-01-01" },
    },
  ],
  registerRules: [
    {
      id: "COO-R21", severity: "warning", find: findDuplicates(["name"]),
      message: { fr: "Un PTF du même nom est déjà à la ligne {first}. Gardez une seule ligne.", en: "A partner of the same name already stands at row {first}. Keep one row." },
      pass: [{ code: "UE", name: "Union européenne" }, { code: "CA", name: "Canada" }], fail: [{ code: "UE", name: "Union européenne" }, { code: "DUE", name: "Union européenne" }],
    },
  ],
});
