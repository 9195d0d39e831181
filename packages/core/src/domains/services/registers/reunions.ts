import { code, codes, date, defineRegister, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { held } from "../codes.js";
import { meetingMode, meetingType, team } from "../codes-pilotage.js";

/** Coordination meetings, remote and in person. */
export const reunions = defineRegister({
  id: "services.reunions",
  sheet: { fr: "Réunions", en: "Meetings" },
  title: { fr: "Réunions de coordination", en: "Coordination meetings" },
  description: { fr: "Une ligne par réunion ; ses décisions sont dans « Décisions ».", en: "One row per meeting; its decisions stand under “Decisions”." },
  grain: "standing",
  key: ["code"],
  alias: ["Réunions de coordination"],
  columns: {
    code: text({ label: { fr: "Code de la réunion", en: "Meeting code" }, required: true, example: "SOC-REU-011", maxLength: 30, width: 14 }),
    type: code({ label: { fr: "Type de réunion", en: "Kind of meeting" }, codes: meetingType, required: true, width: 20, alias: ["Type"] }),
    mode: code({ label: { fr: "À distance ou en présentiel", en: "Remote or in person" }, codes: meetingMode, width: 14, alias: ["Mode"] }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true }),
    held: code({ label: { fr: "Tenue de la réunion", en: "Meeting held" }, codes: held, required: true, width: 11, alias: ["Tenue", "Statut"] }),
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", help: { fr: "Pour une réunion d’une seule région.", en: "For a meeting of one region." } }),
    teams: codes({ label: { fr: "Équipes présentes", en: "Teams present" }, codes: team, width: 24, example: "Bamako ; Gao ; Ménaka", alias: ["Régions présentes"] }),
    agenda: text({ label: { fr: "Ordre du jour", en: "Agenda" }, multiline: true, width: 36 }),
  },
  rules: [
    {
      id: "SER-R137", severity: "error", at: "held",
      check: (r) => r.held.in(["tenue", "ecourtee"]).implies(r.date.lte(today())),
      message: { fr: "La réunion {code} est « {held} » le {date}, après la date du classeur. Choisissez « Prévue », ou corrigez la date.", en: "Meeting {code} is “{held}” on {date}, after the workbook’s date. Choose “Planned”, or correct the date." },
      pass: { held: "tenue", date: "2021-01-15" },
      fail: { held: "tenue", date: "2099-01-15" },
    },
    {
      id: "SER-R138", severity: "warning", at: "held",
      check: (r) => r.held.eq("prevue").implies(r.date.gte(today())),
      message: { fr: "La réunion {code} était prévue le {date}. Dites si elle s’est tenue, ou si elle a été reportée ou annulée.", en: "Meeting {code} was planned for {date}. Say whether it was held, postponed or cancelled." },
      pass: { held: "prevue", date: "2099-01-15" },
      fail: { held: "prevue", date: "2020-01-15" },
    },
    {
      id: "SER-R139", severity: "warning", at: "teams",
      check: (r) => r.held.in(["tenue", "ecourtee"]).implies(r.teams.present().and(r.mode.present())),
      message: { fr: "La réunion {code} s’est tenue : écrivez les équipes présentes, et si c’était à distance ou en présentiel.", en: "Meeting {code} was held: write the teams present, and whether it was remote or in person." },
      pass: { held: "tenue", mode: "distance", teams: ["bamako", "gao"] },
      fail: { held: "tenue", mode: "distance" },
    },
    {
      id: "SER-R140", severity: "error", at: "teams",
      check: (r) => r.held.in(["prevue", "reportee", "annulee"]).implies(r.teams.missing()),
      message: { fr: "La réunion {code} est « {held} » mais a des équipes présentes. Choisissez « Tenue », ou effacez-les.", en: "Meeting {code} is “{held}” but has teams present. Choose “Held”, or clear them." },
      pass: { held: "reportee" },
      fail: { held: "reportee", teams: ["gao"] },
    },
  ],
  registerRules: [
    {
      id: "SER-R141", severity: "warning", find: findDuplicates(["type", "date", "place.region"], ["place.region"]),
      message: { fr: "Une réunion du même type est déjà inscrite ce jour-là à la ligne {first}. Gardez une seule ligne.", en: "A meeting of the same kind already stands on that day at row {first}. Keep one row." },
      pass: [{ code: "R1", type: "coordination", date: "2021-06-07" }, { code: "R2", type: "pilotage", date: "2021-06-07" }],
      fail: [{ code: "R1", type: "coordination", date: "2021-06-07" }, { code: "R2", type: "coordination", date: "2021-06-07" }],
    },
  ],
});
