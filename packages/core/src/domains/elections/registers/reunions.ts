import { code, codes, date, defineRegister, people, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { partner, partnerReach } from "../codes-people.js";

/** Coordination meetings between the AIGE and its partners. */
export const reunions = defineRegister({
  id: "elections.reunions",
  sheet: { fr: "Réunions de coordination", en: "Coordination meetings" },
  title: { fr: "Réunions entre l’AIGE et ses partenaires", en: "Meetings between the AIGE and its partners" },
  description: { fr: "Une ligne par réunion tenue.", en: "One row per meeting held." },
  grain: "standing",
  key: ["code"],
  alias: ["Réunions"],
  columns: {
    code: text({ label: { fr: "Code de la réunion", en: "Meeting code" }, required: true, example: "REU-005", maxLength: 30, width: 13 }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    partners: codes({ label: { fr: "Partenaires présents", en: "Partners present" }, codes: partner, width: 26 }),
    reach: code({ label: { fr: "Origine des partenaires", en: "Where partners are from" }, codes: partnerReach, width: 18 }),
    attended: people({ label: { fr: "Participants", en: "Participants" } }),
    decisions: text({ label: { fr: "Décisions", en: "Decisions" }, multiline: true, width: 44 }),
  },
  rules: [
    {
      id: "ELE-R144", severity: "error", at: "date",
      check: (r) => r.date.lte(today()),
      message: { fr: "La réunion {code} se serait tenue le {date}, après la date du classeur. Corrigez la date.", en: "Meeting {code} would have been held on {date}, after the workbook’s date. Correct the date." },
      pass: { date: "2021-07-15" }, fail: { date: "2099-07-15" },
    },
    {
      id: "ELE-R145", severity: "warning", at: "decisions",
      check: (r) => r.partners.present().and(r.decisions.present()),
      message: { fr: "La réunion {code} n’a pas de partenaires ou de décisions : écrivez-les (« aucune décision » s’il n’y en a pas).", en: "Meeting {code} has no partners or decisions: write them (“no decision” where there was none)." },
      pass: { partners: ["osc"], decisions: "Aucune décision" }, fail: { partners: ["osc"] },
    },
  ],
  registerRules: [
    {
      id: "ELE-R146", severity: "warning", find: findDuplicates(["date", "place.region", "place.cercle", "place.commune"], ["place.cercle", "place.commune"]),
      message: { fr: "Une réunion du même jour et du même lieu est déjà à la ligne {first}. Gardez une seule ligne, ou dites dans « Vérifié » qu’il y en a eu deux.", en: "A meeting on the same day and place already stands at row {first}. Keep one row, or say in “Checked” that there were two." },
      pass: [{ code: "1", date: "2021-07-15", "place.region": "ML01" }, { code: "2", date: "2021-07-16", "place.region": "ML01" }],
      fail: [{ code: "1", date: "2021-07-15", "place.region": "ML01" }, { code: "2", date: "2021-07-15", "place.region": "ML01" }],
    },
  ],
});
