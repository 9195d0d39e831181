import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { findConcurrent } from "../../../methods/concurrent.js";
import { findLacking } from "../../../methods/lacking.js";
import { periodStart, today } from "../../../expression/index.js";
import { role } from "../codes.js";
import { groupes } from "./groupes.js";
import { ptf } from "./ptf.js";

/** Partners in the groups, with their role and from when to when. */
export const membres = defineRegister({
  id: "coordination.membres",
  sheet: { fr: "Membres", en: "Members" },
  title: { fr: "Membres des groupes", en: "Members of the groups" },
  description: { fr: "Une ligne par PTF, par groupe et par période ; un changement de rôle ouvre une ligne.", en: "One row per partner, group and stretch of time; a change of role opens a row." },
  grain: "standing",
  key: ["group", "ptf", "since"],
  carry: { where: (r) => r.until.missing().or(r.until.gte(periodStart())) },
  alias: ["Membres des GT", "Composition des groupes"],
  columns: {
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, required: true, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    ptf: reference({ label: { fr: "PTF (sigle)", en: "Partner (short name)" }, to: ptf, required: true, width: 14, example: "UE", alias: ["PTF", "Sigle"] }),
    role: code({ label: { fr: "Rôle", en: "Role" }, codes: role, required: true, width: 14 }),
    contact: text({ label: { fr: "Personne à contacter", en: "Contact person" }, maxLength: 120, width: 28, alias: ["Contact", "Point focal", "Représentant"],
      personal: { fr: "pour convoquer le PTF aux réunions du groupe et lui envoyer les comptes rendus", en: "to call the partner to the group’s meetings and send it the minutes" } }),
    since: date({ label: { fr: "Depuis le", en: "Since" }, required: true, alias: ["Depuis", "Début"] }),
    until: date({ label: { fr: "Jusqu’au", en: "Until" }, alias: ["Fin"], help: { fr: "Vide tant que le PTF a ce rôle.", en: "Empty while the partner has this role." } }),
  },
  computed: {
    active: { label: { fr: "Actuel", en: "Current" }, form: "boolean", value: (r) => r.since.lte(today()).and(r.until.missing().or(r.until.gte(today()))), help: { fr: "Oui si le rôle court à la date du classeur.", en: "Yes if the role runs at the workbook’s date." } },
  },
  rules: [
    {
      id: "COO-R27", severity: "error", at: "until",
      check: (r) => r.until.gte(r.since),
      message: { fr: "{ptf} quitterait {group} le {until}, avant d’y entrer le {since}. Corrigez l’une des dates.", en: "{ptf} would leave {group} on {until}, before joining on {since}. Correct one of the dates." },
      pass: { group: "GT-1", ptf: "UE", since: "2011-01-01", until: "2011-12-31" }, fail: { group: "GT-1", ptf: "UE", since: "2011-01-01", until: "2010-12-31" },
    },
    {
      id: "COO-R28", severity: "warning", at: "ptf",
      check: (r) => r.role.in(["chef_de_file", "membre"]).implies(r.ptf.participation.ne("hors_groupe")),
      message: { fr: "{ptf} est hors du Groupe et serait « {role} » de {group}. Choisissez « Observateur », ou mettez sa participation à jour.", en: "{ptf} is outside the Group and would be “{role}” of {group}. Choose “Observer”, or update its participation." },
      pass: { group: "GT-1", ptf: "CN", role: "observateur" }, fail: { group: "GT-1", ptf: "CN", role: "membre" },
      with: { "coordination.ptf": [{ code: "CN", participation: "hors_groupe" }] },
    },
    {
      id: "COO-R29", severity: "warning", at: "contact",
      check: (r) => r.role.eq("chef_de_file").and(r.until.missing()).implies(r.contact.present()),
      message: { fr: "{ptf} est chef de file de {group} sans personne à contacter : écrivez qui convoquer.", en: "{ptf} leads {group} without a contact person: write whom to call." },
      pass: { group: "GT-1", ptf: "UE", role: "chef_de_file", contact: "M. X" }, fail: { group: "GT-1", ptf: "UE", role: "chef_de_file" },
    },
  ],
  registerRules: [
    {
      id: "COO-R30", severity: "error", find: findConcurrent({ by: ["group"], where: { role: ["chef_de_file"] }, start: "since", end: "until" }),
      message: { fr: "Ce groupe aurait deux chefs de file à la même date (voir la ligne {first}). Écrivez la fin du premier, ou choisissez « Membre ».", en: "This group would have two leads at the same date (see row {first}). Write the end of the first, or choose “Member”." },
      pass: [{ group: "GT-1", ptf: "UE", role: "chef_de_file", since: "2010-01-01", until: "2010-12-31" }, { group: "GT-1", ptf: "CA", role: "chef_de_file", since: "2011-01-01" }, { group: "GT-2", ptf: "CA", role: "chef_de_file", since: "2010-01-01" }],
      fail: [{ group: "GT-1", ptf: "UE", role: "chef_de_file", since: "2010-01-01" }, { group: "GT-1", ptf: "CA", role: "chef_de_file", since: "2011-01-01" }],
    },
    {
      id: "COO-R31", severity: "error", find: findConcurrent({ by: ["group", "ptf"], start: "since", end: "until" }),
      message: { fr: "Ce PTF est déjà dans ce groupe à la même date, à la ligne {first}. Écrivez la fin du premier rôle, ou gardez une seule ligne.", en: "This partner is already in this group at the same date, at row {first}. Write the end of the first role, or keep one row." },
      pass: [{ group: "GT-1", ptf: "UE", role: "membre", since: "2010-01-01", until: "2010-12-31" }, { group: "GT-1", ptf: "UE", role: "chef_de_file", since: "2010-12-31" }],
      fail: [{ group: "GT-1", ptf: "UE", role: "membre", since: "2010-01-01" }, { group: "GT-1", ptf: "UE", role: "observateur", since: "2011-01-01" }],
    },
    {
      id: "COO-R32", severity: "warning",
      find: findLacking({ where: { role: ["chef_de_file"] }, current: { start: "since", end: "until" }, cells: ["group", "ptf"], answer: { begun: true, register: "coordination.groupes", cells: ["code", "lead"] } }),
      message: { fr: "Ce PTF est chef de file de {what} ici, mais pas dans « Groupes ». Mettez la feuille « Groupes » à jour, ou corrigez le rôle.", en: "This partner leads {what} here, but not in “Groups”. Update the sheet “Groups”, or correct the role." },
      pass: [{ group: "GT-1", ptf: "UE", role: "chef_de_file", since: "2010-01-01" }], fail: [{ group: "GT-1", ptf: "CA", role: "chef_de_file", since: "2010-01-01" }],
      with: { "coordination.groupes": [{ code: "GT-1", lead: "UE" }] },
    },
  ],
});
