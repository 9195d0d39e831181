import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { all, any, periodStart, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findMissingMonth, findOffWeekday } from "../../../methods/nth-weekday.js";
import { findWorkingDelay } from "../../../methods/working-delay.js";
import { meetingLevel, meetingStatus } from "../codes.js";
import { groupes } from "./groupes.js";

/** The Collectif's day of the month; « reportée » or « remplacée par la retraite » answers for a month. */
const COLLECTIF = { where: { level: ["collectif"] }, date: "date", excused: { status: ["reportee", "remplacee", "annulee"] }, weekday: "jourCollectif", nth: "rangCollectif" } as const;
/** Meetings that owe minutes, and when they have to be sent. */
export const MINUTES = { where: { status: ["tenue"] }, from: "date", to: "minutesOn", limit: "delaiCompteRendu" } as const;

/** Meetings at every level, planned and held. */
export const reunions = defineRegister({
  id: "coordination.reunions",
  sheet: { fr: "Réunions", en: "Meetings" },
  title: { fr: "Réunions de coordination", en: "Coordination meetings" },
  description: { fr: "Une ligne par réunion prévue ou tenue : Collectif, Troïka, chefs de file, groupes, cadre conjoint, retraite.", en: "One row per meeting planned or held: Collectif, Troïka, leads, groups, joint framework, retreat." },
  grain: "standing",
  key: ["code"],
  carry: { where: (r) => r.status.eq("prevue").and(r.date.gte(periodStart())) },
  calendar: { date: "date", title: ["level", "group"], details: ["status", "agenda"], place: "place", cancelled: (r) => r.status.in(["reportee", "remplacee", "annulee"]) },
  alias: ["Calendrier des réunions", "Rencontres", "Calendrier des travaux"],
  columns: {
    code: text({ label: { fr: "Code de la réunion", en: "Meeting code" }, required: true, example: "GT-EAR-2011-R03", maxLength: 40, width: 16, alias: ["Code réunion", "N° réunion"] }),
    level: code({ label: { fr: "Niveau de la réunion", en: "Level of the meeting" }, codes: meetingLevel, required: true, width: 18, alias: ["Niveau", "Type de réunion"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Date de la réunion"], help: { fr: "Le jour où elle s’est tenue, ou celui où elle devait se tenir.", en: "The day on which it was held, or was to be held." } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: meetingStatus, required: true, width: 16, alias: ["Statut de la réunion", "Tenue"] }),
    place: text({ label: { fr: "Lieu de la réunion", en: "Where" }, maxLength: 120, width: 24, example: "Délégation de l’UE, Bamako", alias: ["Lieu", "Salle"] }),
    agenda: text({ label: { fr: "Ordre du jour", en: "Agenda" }, multiline: true, width: 40, alias: ["Points à l’ordre du jour"] }),
    minutesOn: date({ label: { fr: "Compte rendu diffusé le", en: "Minutes sent on" }, alias: ["CR diffusé le", "Date du compte rendu"] }),
  },
  rules: [
    {
      id: "COO-R49", severity: "error", at: "group",
      check: (r) => r.level.eq("gt").implies(r.group.present()),
      message: { fr: "La réunion {code} est celle d’un groupe sans dire lequel : choisissez-le.", en: "Meeting {code} is that of a group without saying which: choose it." },
      pass: { code: "R1", level: "gt", group: "GT-1" }, fail: { code: "R1", level: "gt" },
    },
    {
      id: "COO-R50", severity: "warning", at: "group",
      check: (r) => r.level.in(["collectif", "troika", "chefs_de_file", "retraite"]).implies(r.group.missing()),
      message: { fr: "La réunion {code} est « {level} » et nomme le groupe {group}. Choisissez « Groupe thématique », ou effacez le groupe.", en: "Meeting {code} is “{level}” and names group {group}. Choose “Thematic group”, or clear the group." },
      pass: { code: "R1", level: "collectif" }, fail: { code: "R1", level: "collectif", group: "GT-1" },
    },
    {
      id: "COO-R51", severity: "error", at: "date",
      check: (r) => r.status.eq("tenue").implies(r.date.lte(today())),
      message: { fr: "La réunion {code} est « Tenue » le {date}, après la date du classeur. Choisissez « Prévue », ou corrigez la date.", en: "Meeting {code} is “Held” on {date}, after the workbook’s date. Choose “Planned”, or correct the date." },
      pass: { code: "R1", status: "tenue", date: "2021-01-15" }, fail: { code: "R1", status: "tenue", date: "2099-01-15" },
    },
    {
      id: "COO-R52", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevue").implies(r.date.gte(today())),
      message: { fr: "La réunion {code} était prévue le {date}. Dites si elle s’est tenue, si elle a été reportée ou remplacée.", en: "Meeting {code} was planned for {date}. Say whether it was held, postponed or replaced." },
      pass: { code: "R1", status: "prevue", date: "2099-01-15" }, fail: { code: "R1", status: "prevue", date: "2020-01-15" },
    },
    {
      id: "COO-R53", severity: "warning", at: "date",
      check: (r) => r.level.ne("retraite").and(r.status.in(["prevue", "tenue"])).implies(r.date.isWorkingDay()),
      message: { fr: "La réunion {code} tombe un jour non ouvré, le {date}. Vérifiez la date, ou le calendrier des jours fériés dans « Paramètres ».", en: "Meeting {code} falls on a day off, {date}. Check the date, or the list of holidays in “Parameters”." },
      pass: { code: "R1", level: "gt", status: "tenue", date: "2021-07-14" }, fail: { code: "R1", level: "gt", status: "tenue", date: "2021-07-11" },
    },
    {
      id: "COO-R54", severity: "warning", at: "agenda",
      check: (r) => r.status.eq("tenue").implies(r.agenda.present()),
      message: { fr: "La réunion {code} s’est tenue sans ordre du jour noté : écrivez-en les points.", en: "Meeting {code} was held and no agenda is written: write its points." },
      pass: { code: "R1", status: "tenue", agenda: "SCAP 2" }, fail: { code: "R1", status: "tenue" },
    },
    {
      id: "COO-R55", severity: "error", at: "minutesOn",
      check: (r) => all(r.minutesOn.gte(r.date), r.minutesOn.lte(today())),
      message: { fr: "Le compte rendu de {code} serait diffusé le {minutesOn}, avant la réunion du {date} ou après la date du classeur. Corrigez l’une des dates.", en: "The minutes of {code} would be sent on {minutesOn}, before the meeting of {date} or after the workbook’s date. Correct one of the dates." },
      pass: { code: "R1", date: "2021-07-14", minutesOn: "2021-07-20" }, fail: { code: "R1", date: "2021-07-14", minutesOn: "2021-07-10" },
    },
    {
      id: "COO-R56", severity: "error", at: "status",
      check: (r) => r.minutesOn.present().implies(any(r.status.missing(), r.status.eq("tenue"))),
      message: { fr: "La réunion {code} a un compte rendu mais elle est « {status} ». Choisissez « Tenue », ou effacez la date du compte rendu.", en: "Meeting {code} has minutes but is “{status}”. Choose “Held”, or clear the date of the minutes." },
      pass: { code: "R1", status: "tenue", minutesOn: "2021-07-20" }, fail: { code: "R1", status: "reportee", minutesOn: "2021-07-20" },
    },
  ],
  registerRules: [
    {
      id: "COO-R57", severity: "warning", find: findOffWeekday(COLLECTIF),
      message: { fr: "La réunion du Collectif de ce mois devait se tenir le {expected} (jour du mois fixé dans « Paramètres » : {day} ; un jour férié le déplace). Corrigez la date, ou ajoutez une ligne « Reportée » ou « Remplacée par la retraite ».", en: "This month’s Collectif should have met on {expected} (day of the month set in “Parameters”: {day}; a holiday moves it). Correct the date, or add a row “Postponed” or “Replaced by the retreat”." },
      pass: [{ code: "R1", level: "collectif", date: "2021-07-14", status: "tenue" }, { code: "R2", level: "collectif", date: "2021-06-09", status: "reportee" }, { code: "R3", level: "collectif", date: "2021-06-17", status: "tenue" }],
      fail: [{ code: "R1", level: "collectif", date: "2021-07-07", status: "tenue" }],
    },
    {
      id: "COO-R58", severity: "warning", find: findMissingMonth(COLLECTIF),
      message: { fr: "Aucune réunion du Collectif n’est inscrite pour le mois du {expected}. Inscrivez-la, ou dites « Reportée » ou « Remplacée par la retraite ».", en: "No meeting of the Collectif is listed for the month of {expected}. Enter it, or say “Postponed” or “Replaced by the retreat”." },
      pass: [{ code: "R1", level: "collectif", date: "2021-07-14", status: "tenue" }], fail: [{ code: "R1", level: "collectif", date: "2021-06-09", status: "tenue" }],
    },
    {
      id: "COO-R59", severity: "warning", find: findWorkingDelay(MINUTES),
      message: { fr: "Le compte rendu était à diffuser en {limit} jours ouvrables, le {due} au plus tard ; il en a pris {days} à ce jour. Diffusez-le et écrivez la date, ou dites dans « Vérifié » pourquoi il a tardé.", en: "The minutes were to be sent within {limit} working days, by {due}; it took {days} so far. Send them and write the date, or say in “Checked” why they are late." },
      pass: [{ code: "R1", level: "gt", date: "2021-07-01", minutesOn: "2021-07-12", status: "tenue" }, { code: "R2", level: "gt", date: "2021-07-26", status: "tenue" }],
      fail: [{ code: "R1", level: "gt", date: "2021-07-01", status: "tenue" }],
    },
    {
      id: "COO-R60", severity: "warning", find: findDuplicates(["level", "group", "date"], ["group"]),
      message: { fr: "Une réunion du même niveau et du même groupe est déjà inscrite ce jour à la ligne {first}. Gardez une seule ligne.", en: "A meeting of the same level and group already stands on this day at row {first}. Keep one row." },
      pass: [{ code: "R1", level: "gt", group: "GT-1", date: "2021-07-01" }, { code: "R2", level: "gt", group: "GT-2", date: "2021-07-01" }],
      fail: [{ code: "R1", level: "troika", date: "2021-07-01" }, { code: "R2", level: "troika", date: "2021-07-01" }],
    },
  ],
});
