import { code, date, defineRegister, integer, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { voteKind, voteStatus } from "../codes.js";

/** The votes that are prepared and held. */
export const scrutins = defineRegister({
  id: "elections.scrutins",
  sheet: { fr: "Scrutins", en: "Votes" },
  title: { fr: "Scrutins", en: "Votes" },
  description: { fr: "Une ligne par scrutin et par tour. Les besoins se calculent pour le prochain jour de vote.", en: "One row per vote and round. Needs are computed for the next day of voting." },
  grain: "standing",
  key: ["code"],
  alias: ["Élections", "Calendrier électoral"],
  columns: {
    code: text({ label: { fr: "Code du scrutin", en: "Vote code" }, required: true, example: "REF-2023", maxLength: 30, width: 14, alias: ["Code scrutin"] }),
    nature: code({ label: { fr: "Type de scrutin", en: "Kind of vote" }, codes: voteKind, required: true, width: 24, alias: ["Élection", "Nature du scrutin"] }),
    other: text({ label: { fr: "Précision", en: "Details" }, width: 24, help: { fr: "Le nom du scrutin s’il n’est pas dans la liste.", en: "The vote’s name where the list does not have it." } }),
    round: integer({ label: { fr: "Tour", en: "Round" }, min: 1, max: 3, width: 8, example: "1" }),
    date: date({ label: { fr: "Jour du vote", en: "Day of the vote" }, required: true, alias: ["Date du scrutin", "Date", "Jour J"] }),
    status: code({ label: { fr: "État du scrutin", en: "State of the vote" }, codes: voteStatus, required: true, width: 12, alias: ["Statut"] }),
    place: place({ label: { fr: "Lieu concerné", en: "Place concerned" }, downTo: "commune", help: { fr: "À laisser vide pour tout le pays.", en: "Leave empty for the whole country." } }),
    places: text({ label: { fr: "Autres lieux concernés", en: "Other places concerned" }, width: 30, multiline: true, example: "Diaspora : 30 ambassades et consulats" }),
    decree: text({ label: { fr: "Acte de convocation", en: "Convening act" }, width: 26, help: { fr: "Le décret qui convoque le collège électoral.", en: "The decree that convenes the electorate." } }),
  },
  rules: [
    {
      id: "ELE-R01", severity: "error", at: "other",
      check: (r) => r.nature.eq("autre").implies(r.other.present()),
      message: { fr: "Le scrutin {code} est « {nature} » : écrivez lequel dans « Précision ».", en: "Vote {code} is “{nature}”: write which under “Details”." },
      pass: { nature: "autre", other: "Conseillers nationaux" }, fail: { nature: "autre" },
    },
    {
      id: "ELE-R02", severity: "error", at: "status",
      check: (r) => r.status.eq("tenu").implies(r.date.lte(today())),
      message: { fr: "Le scrutin {code} est « {status} » mais il a lieu le {date}, après la date du classeur. Choisissez « Prévu », ou corrigez la date.", en: "Vote {code} is “{status}” but takes place on {date}, after the workbook’s date. Choose “Planned”, or correct the date." },
      pass: { status: "tenu", date: "2021-06-20" }, fail: { status: "tenu", date: "2099-06-20" },
    },
    {
      id: "ELE-R03", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevu").implies(r.date.gte(today())),
      message: { fr: "Le scrutin {code} était prévu le {date}. Dites s’il s’est tenu, ou s’il a été reporté ou annulé.", en: "Vote {code} was planned for {date}. Say whether it was held, postponed or cancelled." },
      pass: { status: "prevu", date: "2099-06-20" }, fail: { status: "prevu", date: "2020-06-20" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R04", severity: "warning", find: findDuplicates(["nature", "other", "round", "date", "place.region", "place.cercle", "place.commune"], ["other", "round", "place.region", "place.cercle", "place.commune"]),
      message: { fr: "Le même scrutin, le même jour, est déjà à la ligne {first}. Gardez une seule ligne, ou dites ce qui les distingue.", en: "The same vote on the same day already stands at row {first}. Keep one row, or say what sets them apart." },
      pass: [{ code: "P1", nature: "presidentielle", round: 1, date: "2022-02-27" }, { code: "P2", nature: "presidentielle", round: 2, date: "2022-03-20" }],
      fail: [{ code: "P1", nature: "presidentielle", round: 1, date: "2022-02-27" }, { code: "P2", nature: "presidentielle", round: 1, date: "2022-02-27" }],
    },
  ],
});
