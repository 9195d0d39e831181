import { boolean, code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findLacking } from "../../../methods/lacking.js";
import { findMissedMeetings } from "../../../methods/regular-meetings.js";
import { frequency, groupKind, MONTHS_BETWEEN } from "../codes.js";
import { ptf } from "./ptf.js";

const ID = "coordination.groupes";
/** Columns that a sub-group's parent is asked for: it is a row of the same register. */
const own = {
  code: text({ label: { fr: "Code du groupe", en: "Group code" }, required: true, example: "GT-EAR", maxLength: 30, width: 14, alias: ["Code groupe", "Sigle du groupe", "GT"] }),
  name: text({ label: { fr: "Nom du groupe", en: "Name of the group" }, required: true, width: 36, alias: ["Groupe thématique", "Intitulé du groupe", "Groupe"] }),
  groupKind: code({ label: { fr: "Nature du groupe", en: "Kind of group" }, codes: groupKind, required: true, width: 16, alias: ["Nature", "Type de groupe"] }),
};

/** What a group's meetings are drawn from: how often its terms of reference say that it meets, and what was held. */
export const REGULARITY = {
  where: { closedOn: [null] }, key: "code", often: "frequency", months: MONTHS_BETWEEN, since: "torOn",
  meetings: { register: "coordination.reunions", body: "group", date: "date", held: { status: ["tenue"] } },
} as const;
const LED = { where: { role: ["chef_de_file"] }, current: { start: "since", end: "until" } } as const;
const programmeOf = { register: "coordination.programme", cells: ["group"], year: "year", begun: true } as const;
const PROGRAMME = {
  fr: "Le groupe {what} n’a pas d’activité inscrite au programme de {year}. Demandez-lui son programme de travail, ou inscrivez ses activités.",
  en: "Group {what} has no activity listed in the programme of {year}. Ask for its work programme, or enter its activities.",
};

/** Thematic groups, sub-groups and ad hoc groups. */
export const groupes = defineRegister({
  id: ID,
  sheet: { fr: "Groupes", en: "Groups" },
  title: { fr: "Groupes thématiques, sous-groupes et groupes ad hoc", en: "Thematic groups, sub-groups and ad hoc groups" },
  description: { fr: "Une ligne par groupe, gardée d’une année à l’autre.", en: "One row per group, kept from year to year." },
  grain: "standing",
  key: ["code"],
  alias: ["Groupes thématiques", "GT", "Liste des groupes"],
  columns: {
    ...own,
    parent: reference({ label: { fr: "Groupe de rattachement (code)", en: "Parent group (code)" }, to: { id: ID, columns: own }, width: 14, example: "GT-EAR", alias: ["Groupe parent", "GT de rattachement"], help: { fr: "Pour un sous-groupe : le GT dont il dépend.", en: "For a sub-group: the thematic group it belongs to." } }),
    lead: reference({ label: { fr: "Chef de file (sigle)", en: "Lead (short name)" }, to: ptf, width: 14, example: "UE", alias: ["Chef de file", "Lead"], help: { fr: "Le PTF chef de file aujourd’hui, le même que dans « Membres ».", en: "The partner that leads today, the same as in “Members”." } }),
    leadSince: date({ label: { fr: "Mandat du chef de file : début", en: "Lead’s term: start" }, alias: ["Début du mandat"] }),
    leadUntil: date({ label: { fr: "Mandat du chef de file : fin", en: "Lead’s term: end" }, alias: ["Fin du mandat", "Échéance du mandat"] }),
    coLead: reference({ label: { fr: "Co-chef de file (sigle)", en: "Co-lead (short name)" }, to: ptf, width: 14, alias: ["Co-chef de file", "Co-lead"] }),
    torOn: date({ label: { fr: "TdR adoptés le", en: "Terms of reference adopted on" }, alias: ["Date des TdR", "TdR"] }),
    torProgramme: boolean({ label: { fr: "Les TdR prévoient un programme annuel", en: "Terms of reference provide for a yearly programme" }, width: 12, help: { fr: "Pour un groupe ad hoc ; un GT en a toujours un.", en: "For an ad hoc group; a thematic group always has one." } }),
    frequency: code({ label: { fr: "Fréquence des réunions", en: "Frequency of meetings" }, codes: frequency, width: 16, alias: ["Fréquence", "Périodicité"], help: { fr: "Ce que disent les TdR du groupe.", en: "What the group’s terms of reference say." } }),
    counterpart: text({ label: { fr: "Vis-à-vis gouvernemental (structure)", en: "Government counterpart (structure)" }, maxLength: 120, width: 28, example: "Ministère de l’Agriculture", alias: ["Vis-à-vis", "Ministère", "Partie malienne"] }),
    ownAssistant: boolean({ label: { fr: "A son propre assistant", en: "Has its own assistant" }, width: 10, alias: ["Assistant technique"], help: { fr: "Oui pour le GT EAR : le Pool n’a pas à l’appuyer.", en: "Yes for the agriculture group (EAR): the Pool need not support it." } }),
    reviewOn: date({ label: { fr: "Dernier bilan annuel remis le", en: "Last yearly review handed in on" }, alias: ["Bilan remis le", "Bilan annuel"] }),
    closedOn: date({ label: { fr: "Groupe clos le", en: "Group closed on" }, alias: ["Clos le", "Dissous le"] }),
  },
  computed: {
    group: { label: { fr: "Fiche du groupe", en: "Group’s sheet" }, form: "code", value: (r) => r.code, help: { fr: "Répète le code, pour que les fiches par groupe trouvent la ligne.", en: "Repeats the code, so that the sheets by group find the row." } },
  },
  rules: [
    {
      id: "COO-R01", severity: "error", at: "parent",
      check: (r) => r.groupKind.eq("sous_groupe").implies(r.parent.present()),
      message: { fr: "{code} est un sous-groupe sans groupe de rattachement : choisissez le GT dont il dépend.", en: "{code} is a sub-group without a parent: choose the thematic group it belongs to." },
      pass: { code: "SG-1", groupKind: "sous_groupe", parent: "GT-1" }, fail: { code: "SG-1", groupKind: "sous_groupe" },
    },
    {
      id: "COO-R02", severity: "error", at: "parent",
      check: (r) => r.groupKind.eq("sous_groupe").implies(r.parent.groupKind.eq("gt")),
      message: { fr: "{code} dépend de {parent}, qui n’est pas un groupe thématique ({parent.groupKind}). Choisissez un GT.", en: "{code} belongs to {parent}, which is no thematic group ({parent.groupKind}). Choose a thematic group." },
      pass: { code: "SG-1", groupKind: "sous_groupe" }, fail: { code: "SG-1", groupKind: "sous_groupe", parent: "SG-1" },
    },
    {
      id: "COO-R03", severity: "warning", at: "parent",
      check: (r) => r.groupKind.in(["gt", "ad_hoc"]).implies(r.parent.missing()),
      message: { fr: "{code} est « {groupKind} » et dépend de {parent} : choisissez « Sous-groupe », ou effacez le rattachement.", en: "{code} is a “{groupKind}” and belongs to {parent}: choose “Sub-group”, or clear the parent." },
      pass: { code: "GT-1", groupKind: "gt" }, fail: { code: "GT-1", groupKind: "gt", parent: "GT-2" },
    },
    {
      id: "COO-R04", severity: "warning", at: "torOn",
      check: (r) => r.groupKind.eq("gt").and(r.closedOn.missing()).implies(r.torOn.present()),
      message: { fr: "Le groupe {code} n’a pas de TdR datés : écrivez quand ils ont été adoptés, ou proposez-lui le canevas de TdR.", en: "Group {code} has no dated terms of reference: write when they were adopted, or send the template." },
      pass: { code: "GT-1", groupKind: "gt", torOn: "2011-01-15" }, fail: { code: "GT-1", groupKind: "gt" },
    },
    {
      id: "COO-R05", severity: "warning", at: "frequency",
      check: (r) => r.groupKind.eq("gt").and(r.torOn.present()).and(r.closedOn.missing()).implies(r.frequency.present()),
      message: { fr: "Le groupe {code} a des TdR : écrivez la fréquence de réunion qu’ils prévoient.", en: "Group {code} has terms of reference: write how often they say that it meets." },
      pass: { code: "GT-1", groupKind: "gt", torOn: "2011-01-15", frequency: "mensuelle" }, fail: { code: "GT-1", groupKind: "gt", torOn: "2011-01-15" },
    },
    {
      id: "COO-R06", severity: "warning", at: "lead",
      check: (r) => any(r.closedOn.present(), r.lead.present()),
      message: { fr: "Le groupe {code} n’a pas de chef de file : choisissez-le.", en: "Group {code} has no lead: choose it." },
      pass: { code: "GT-1", lead: "UE" }, fail: { code: "GT-1" },
    },
    {
      id: "COO-R07", severity: "error", at: "coLead",
      check: (r) => r.coLead.ne(r.lead),
      message: { fr: "Le co-chef de file de {code} est aussi son chef de file ({lead}). Corrigez l’un des deux.", en: "The co-lead of {code} is also its lead ({lead}). Correct one of them." },
      pass: { code: "GT-1", lead: "UE", coLead: "CA" }, fail: { code: "GT-1", lead: "UE", coLead: "UE" },
    },
    {
      id: "COO-R08", severity: "error", at: "leadUntil",
      check: (r) => r.leadUntil.gt(r.leadSince),
      message: { fr: "Le mandat du chef de file de {code} finit le {leadUntil}, avant de commencer le {leadSince}. Corrigez l’une des dates.", en: "The term of the lead of {code} ends on {leadUntil}, before it starts on {leadSince}. Correct one of the dates." },
      pass: { leadSince: "2011-01-01", leadUntil: "2012-12-31" }, fail: { leadSince: "2011-01-01", leadUntil: "2010-12-31" },
    },
    {
      id: "COO-R09", severity: "warning", at: "leadUntil",
      check: (r) => r.closedOn.missing().implies(r.leadUntil.gte(today())),
      message: { fr: "Le mandat du chef de file de {code} ({lead}) a pris fin le {leadUntil}. Inscrivez le nouveau, ou la date de fin du mandat renouvelé.", en: "The term of the lead of {code} ({lead}) ended on {leadUntil}. Enter the new one, or the end of the renewed term." },
      pass: { code: "GT-1", lead: "UE", leadUntil: "2099-12-31" }, fail: { code: "GT-1", lead: "UE", leadUntil: "2010-12-31" },
    },
    {
      id: "COO-R10", severity: "error", at: "torOn",
      check: (r) => r.torOn.lte(today()),
      message: { fr: "Les TdR de {code} seraient adoptés le {torOn}, après la date du classeur. Corrigez la date, ou laissez-la vide jusqu’à l’adoption.", en: "The terms of reference of {code} would be adopted on {torOn}, after the workbook’s date. Correct the date, or leave it empty until then." },
      pass: { torOn: "2011-01-15" }, fail: { torOn: "2099-01-15" },
    },
    {
      id: "COO-R11", severity: "error", at: "reviewOn",
      check: (r) => r.reviewOn.lte(today()),
      message: { fr: "Le bilan de {code} serait remis le {reviewOn}, après la date du classeur. Corrigez la date.", en: "The review of {code} would be handed in on {reviewOn}, after the workbook’s date. Correct the date." },
      pass: { reviewOn: "2021-01-15" }, fail: { reviewOn: "2099-01-15" },
    },
    {
      id: "COO-R12", severity: "warning", at: "reviewOn",
      check: (r) => r.closedOn.missing().implies(today().minus(r.reviewOn).lte(param("bilanMaxJours"))),
      values: { age: (r) => today().minus(r.reviewOn) },
      message: { fr: "Le dernier bilan de {code} date de {age} jours ({reviewOn}). Demandez-lui celui de l’année.", en: "The last review of {code} is {age} days old ({reviewOn}). Ask for this year’s." },
      pass: { code: "GT-1", reviewOn: "2021-01-15" }, fail: { code: "GT-1", reviewOn: "2019-01-15" },
    },
  ],
  registerRules: [
    {
      id: "COO-R13", severity: "warning", find: findDuplicates(["name"]),
      message: { fr: "Un groupe du même nom est déjà à la ligne {first}. Gardez une seule ligne.", en: "A group of the same name already stands at row {first}. Keep one row." },
      pass: [{ code: "GT-1", name: "Eau" }, { code: "GT-2", name: "Énergie" }], fail: [{ code: "GT-1", name: "Eau" }, { code: "GT-2", name: "Eau" }],
    },
    {
      id: "COO-R14", severity: "error",
      find: findLacking({ where: { closedOn: [null] }, cells: ["code", "lead"], answer: { begun: true, register: "coordination.membres", cells: ["group", "ptf"], ...LED } }),
      message: { fr: "Le chef de file de {what} n’est pas inscrit comme tel parmi ses membres à la date du classeur. Ajoutez-le dans « Membres », rôle « Chef de file », ou corrigez le chef de file.", en: "The lead of {what} does not stand as such among its members at the workbook’s date. Add it to “Members” as “Lead”, or correct the lead." },
      pass: [{ code: "GT-1", lead: "UE" }], fail: [{ code: "GT-1", lead: "CA" }],
      with: { "coordination.membres": [{ group: "GT-1", ptf: "UE", role: "chef_de_file", since: "2011-01-01" }, { group: "GT-1", ptf: "CA", role: "membre", since: "2011-01-01" }] },
    },
    {
      id: "COO-R15", severity: "warning",
      find: findLacking({ where: { closedOn: [null], groupKind: ["gt"] }, cells: ["code"], answer: programmeOf }),
      message: PROGRAMME,
      pass: [{ code: "GT-1", groupKind: "gt" }], fail: [{ code: "GT-2", groupKind: "gt" }],
      with: { "coordination.programme": [{ code: "P-1", group: "GT-1", year: 2021 }, { code: "P-2", group: "GT-2", year: 2020 }] },
    },
    {
      id: "COO-R16", severity: "warning",
      find: findLacking({ where: { closedOn: [null], groupKind: ["ad_hoc"], torProgramme: [true] }, cells: ["code"], answer: programmeOf }),
      message: PROGRAMME,
      pass: [{ code: "AH-1", groupKind: "ad_hoc", torProgramme: false }], fail: [{ code: "AH-1", groupKind: "ad_hoc", torProgramme: true }],
      with: { "coordination.programme": [{ code: "P-1", group: "GT-1", year: 2021 }] },
    },
    {
      id: "COO-R17", severity: "warning", find: findMissedMeetings(REGULARITY),
      message: { fr: "Le groupe {body} a manqué {missed} réunion(s) sur {expected} attendue(s) cette année d’après ses TdR ; aucune entre le {from} et le {to}. Inscrivez la réunion, ou voyez avec le chef de file.", en: "Group {body} missed {missed} of {expected} meeting(s) expected this year under its terms of reference; none between {from} and {to}. Enter the meeting, or see the lead." },
      pass: [{ code: "GT-1", frequency: "trimestrielle" }], fail: [{ code: "GT-2", frequency: "trimestrielle" }],
      with: { "coordination.reunions": [{ code: "R-1", group: "GT-1", date: "2021-02-15", status: "tenue" }, { code: "R-2", group: "GT-1", date: "2021-05-15", status: "tenue" }, { code: "R-3", group: "GT-2", date: "2021-02-15", status: "tenue" }] },
    },
  ],
});
