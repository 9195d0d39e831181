import { code, defineRegister, reference } from "../../../definition/index.js";
import { findLacking } from "../../../methods/lacking.js";
import { attendance, meetingLevel, participation, rank } from "../codes.js";
import { ptf } from "./ptf.js";
import { reunions } from "./reunions.js";

/** Who was at a meeting: one row a partner. A partner outside the Group is never counted absent. */
export const presences = defineRegister({
  id: "coordination.presences",
  sheet: { fr: "Présences", en: "Attendance" },
  title: { fr: "Présence des PTF aux réunions", en: "Partners’ attendance at meetings" },
  description: { fr: "Une ligne par PTF et par réunion tenue.", en: "One row per partner and meeting held." },
  grain: "standing",
  key: ["meeting", "ptf"],
  carry: { where: "never" },
  alias: ["Feuilles de présence", "Liste de présence", "Participation"],
  columns: {
    meeting: reference({ label: { fr: "Réunion (code)", en: "Meeting (code)" }, to: reunions, required: true, width: 16, example: "GT-EAR-2011-R03", alias: ["Réunion", "Code réunion"] }),
    ptf: reference({ label: { fr: "PTF (sigle)", en: "Partner (short name)" }, to: ptf, required: true, width: 14, example: "UE", alias: ["PTF", "Sigle"] }),
    attendance: code({ label: { fr: "Présence", en: "Attendance" }, codes: attendance, required: true, width: 11, alias: ["Présent, excusé ou absent"] }),
    rank: code({ label: { fr: "Rang", en: "Rank" }, codes: rank, width: 20, alias: ["Rang du représentant", "Fonction"], help: { fr: "Le rang de la personne présente, jamais son nom.", en: "The rank of who was there, never a name." } }),
  },
  computed: {
    level: { label: { fr: "Niveau de la réunion", en: "Level of the meeting" }, form: "code", codes: meetingLevel, after: "meeting", value: (r) => r.meeting.level },
    group: { label: { fr: "Groupe (code)", en: "Group (code)" }, form: "code", after: "level", value: (r) => r.meeting.group },
    date: { label: { fr: "Date de la réunion", en: "Date of the meeting" }, form: "date", after: "group", value: (r) => r.meeting.date },
    participation: { label: { fr: "Participation au Groupe", en: "Part in the Group" }, form: "code", codes: participation, after: "ptf", value: (r) => r.ptf.participation },
  },
  rules: [
    {
      id: "COO-R61", severity: "error", at: "attendance",
      check: (r) => r.attendance.eq("absent").implies(r.ptf.participation.ne("hors_groupe")),
      message: { fr: "{ptf} est hors du Groupe : il n’est pas compté absent. Effacez la ligne, ou mettez sa participation à jour.", en: "{ptf} is outside the Group: it is not counted absent. Remove the row, or update its participation." },
      pass: { meeting: "R1", ptf: "UE", attendance: "absent" }, fail: { meeting: "R1", ptf: "CN", attendance: "absent" },
      with: { "coordination.ptf": [{ code: "UE", participation: "participe" }, { code: "CN", participation: "hors_groupe" }] },
    },
    {
      id: "COO-R62", severity: "warning", at: "attendance",
      check: (r) => r.attendance.in(["absent", "excuse"]).implies(r.ptf.participatesSince.lte(r.meeting.date)),
      message: { fr: "{ptf} ne participe au Groupe que depuis le {ptf.participatesSince} : il n’était pas attendu à {meeting}. Effacez la ligne, ou corrigez la date.", en: "{ptf} takes part in the Group only since {ptf.participatesSince}: it was not expected at {meeting}. Remove the row, or correct the date." },
      pass: { meeting: "R1", ptf: "UE", attendance: "absent" }, fail: { meeting: "R1", ptf: "CA", attendance: "absent" },
      with: { "coordination.ptf": [{ code: "UE", participatesSince: "2007-01-01" }, { code: "CA", participatesSince: "2021-12-01" }], "coordination.reunions": [{ code: "R1", date: "2021-07-14" }] },
    },
    {
      id: "COO-R63", severity: "error", at: "meeting",
      check: (r) => r.meeting.status.eq("tenue"),
      message: { fr: "La réunion {meeting} est « {meeting.status} » et a une feuille de présence. Dites qu’elle s’est tenue, ou effacez la ligne.", en: "Meeting {meeting} is “{meeting.status}” and has an attendance list. Say that it was held, or remove the row." },
      pass: { meeting: "R1", ptf: "UE" }, fail: { meeting: "R2", ptf: "UE" },
      with: { "coordination.reunions": [{ code: "R1", status: "tenue" }, { code: "R2", status: "reportee" }] },
    },
    {
      id: "COO-R64", severity: "warning", at: "rank",
      check: (r) => r.attendance.in(["absent", "excuse"]).implies(r.rank.missing()),
      message: { fr: "{ptf} n’était pas à {meeting} et a un rang. Choisissez « Présent », ou effacez le rang.", en: "{ptf} was not at {meeting} and has a rank. Choose “Present”, or clear the rank." },
      pass: { meeting: "R1", ptf: "UE", attendance: "absent" }, fail: { meeting: "R1", ptf: "UE", attendance: "absent", rank: "chef" },
    },
  ],
  registerRules: [
    {
      id: "COO-R65", severity: "warning",
      find: findLacking({ where: { attendance: ["absent"], group: "known" }, cells: ["ptf", "group"], answer: { begun: true, register: "coordination.membres", cells: ["ptf", "group"] } }),
      message: { fr: "{what} serait absent d’un groupe dont il n’est pas membre. Ajoutez-le dans « Membres », ou effacez la ligne.", en: "{what} would be absent from a group of which it is no member. Add it to “Members”, or remove the row." },
      pass: [{ meeting: "R1", ptf: "UE", attendance: "absent" }], fail: [{ meeting: "R1", ptf: "CA", attendance: "absent" }],
      with: { "coordination.reunions": [{ code: "R1", group: "GT-1", level: "gt", date: "2021-07-01", status: "tenue" }], "coordination.membres": [{ group: "GT-1", ptf: "UE", role: "membre", since: "2011-01-01" }] },
    },
  ],
});
