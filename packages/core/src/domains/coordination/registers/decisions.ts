import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { decisionStatus, meetingLevel } from "../codes.js";
import { reunions } from "./reunions.js";

/** Decisions of the meetings, followed until they are carried out. */
export const decisions = defineRegister({
  id: "coordination.decisions",
  sheet: { fr: "Décisions", en: "Decisions" },
  title: { fr: "Décisions des réunions", en: "Decisions of the meetings" },
  description: { fr: "Une ligne par décision d’une réunion, suivie jusqu’à son exécution.", en: "One row per decision of a meeting, followed until it is carried out." },
  grain: "standing",
  key: ["code"],
  carry: { where: (r) => r.status.in(["a_faire", "en_cours"]) },
  alias: ["Suivi des décisions", "Relevé de décisions", "Points d’action"],
  columns: {
    code: text({ label: { fr: "Code de la décision", en: "Decision code" }, required: true, example: "DEC-2011-12", maxLength: 40, width: 14, alias: ["Code décision", "N° décision"] }),
    meeting: reference({ label: { fr: "Réunion (code)", en: "Meeting (code)" }, to: reunions, required: true, width: 16, example: "GT-EAR-2011-R03", alias: ["Réunion", "Code réunion"] }),
    wording: text({ label: { fr: "Décision", en: "Decision" }, required: true, multiline: true, width: 50, alias: ["Libellé", "Point d’action", "Recommandation"] }),
    responsible: text({ label: { fr: "Responsable (PTF ou structure)", en: "Responsible (partner or structure)" }, example: "Pool Technique", maxLength: 120, width: 24, alias: ["Responsable"], help: { fr: "Un PTF, une structure ou une fonction, jamais un nom de personne.", en: "A partner, a structure or a function, never a person’s name." } }),
    due: date({ label: { fr: "Échéance", en: "Due" }, alias: ["Date limite"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: decisionStatus, required: true, width: 12, alias: ["État d’exécution"] }),
    doneOn: date({ label: { fr: "Réalisée le", en: "Carried out on" }, alias: ["Date de réalisation"] }),
  },
  computed: {
    level: { label: { fr: "Niveau de la réunion", en: "Level of the meeting" }, form: "code", codes: meetingLevel, after: "meeting", value: (r) => r.meeting.level },
    group: { label: { fr: "Groupe (code)", en: "Group (code)" }, form: "code", after: "level", value: (r) => r.meeting.group },
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.status.in(["a_faire", "en_cours"]).and(r.due.lt(today())), help: { fr: "Oui si l’échéance est passée à la date du classeur et que la décision n’est ni réalisée ni abandonnée.", en: "Yes if the due date is past at the workbook’s date and the decision is neither carried out nor given up." } },
  },
  rules: [
    {
      id: "COO-R66", severity: "error", at: "due",
      check: (r) => r.due.gte(r.meeting.date),
      message: { fr: "L’échéance de {code} ({due}) est avant la réunion du {meeting.date}. Corrigez l’échéance ou la réunion.", en: "The due date of {code} ({due}) is before the meeting of {meeting.date}. Correct the due date or the meeting." },
      pass: { code: "D1", meeting: "R1", due: "2021-06-15" }, fail: { code: "D1", meeting: "R1", due: "2021-05-15" },
      with: { "coordination.reunions": [{ code: "R1", date: "2021-06-01" }] },
    },
    {
      id: "COO-R67", severity: "error", at: "meeting",
      check: (r) => r.meeting.status.eq("tenue"),
      message: { fr: "La décision {code} vient de la réunion {meeting}, qui est « {meeting.status} ». Corrigez le code de la réunion, ou dites qu’elle s’est tenue.", en: "Decision {code} comes from meeting {meeting}, which is “{meeting.status}”. Correct the meeting’s code, or say that it was held." },
      pass: { code: "D1", meeting: "R1" }, fail: { code: "D1", meeting: "R2" },
      with: { "coordination.reunions": [{ code: "R1", status: "tenue" }, { code: "R2", status: "prevue" }] },
    },
    {
      id: "COO-R68", severity: "error", at: "doneOn",
      check: (r) => r.status.eq("realisee").implies(r.doneOn.present()),
      message: { fr: "La décision {code} est « Réalisée » sans date : écrivez quand.", en: "Decision {code} is “Carried out” without a date: write when." },
      pass: { code: "D1", status: "realisee", doneOn: "2021-06-20" }, fail: { code: "D1", status: "realisee" },
    },
    {
      id: "COO-R69", severity: "error", at: "status",
      check: (r) => r.doneOn.present().implies(r.status.eq("realisee")),
      message: { fr: "La décision {code} a été réalisée le {doneOn} mais elle est « {status} ». Choisissez « Réalisée », ou effacez la date.", en: "Decision {code} was carried out on {doneOn} but is “{status}”. Choose “Carried out”, or clear the date." },
      pass: { code: "D1", status: "realisee", doneOn: "2021-06-20" }, fail: { code: "D1", status: "en_cours", doneOn: "2021-06-20" },
    },
    {
      id: "COO-R70", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.lte(today()).and(r.meeting.date.missing().or(r.doneOn.gte(r.meeting.date))),
      message: { fr: "La décision {code} serait réalisée le {doneOn}, avant la réunion du {meeting.date} ou après la date du classeur. Corrigez la date.", en: "Decision {code} would be carried out on {doneOn}, before the meeting of {meeting.date} or after the workbook’s date. Correct the date." },
      pass: { code: "D1", status: "realisee", doneOn: "2021-06-20" }, fail: { code: "D1", status: "realisee", doneOn: "2099-06-20" },
    },
    {
      id: "COO-R71", severity: "warning", at: "responsible",
      check: (r) => r.status.in(["a_faire", "en_cours"]).implies(r.responsible.present()),
      message: { fr: "La décision {code} n’a pas de responsable : écrivez le PTF ou la structure qui en répond.", en: "Decision {code} has nobody responsible: write the partner or structure that answers for it." },
      pass: { code: "D1", status: "a_faire", responsible: "Pool Technique" }, fail: { code: "D1", status: "a_faire" },
    },
    {
      id: "COO-R72", severity: "warning", at: "due",
      check: (r) => r.status.in(["a_faire", "en_cours"]).implies(r.due.present()),
      message: { fr: "La décision {code} n’a pas d’échéance : fixez-la, sinon son retard ne se verra pas.", en: "Decision {code} has no due date: set it, otherwise its delay will not show." },
      pass: { code: "D1", status: "a_faire", due: "2099-01-01" }, fail: { code: "D1", status: "a_faire" },
    },
  ],
  registerRules: [
    {
      id: "COO-R73", severity: "warning", find: findDuplicates(["meeting", "wording"]),
      message: { fr: "La même décision de cette réunion est déjà à la ligne {first}. Gardez une seule ligne.", en: "The same decision of this meeting already stands at row {first}. Keep one row." },
      pass: [{ code: "D1", meeting: "R1", wording: "Finaliser la note" }, { code: "D2", meeting: "R2", wording: "Finaliser la note" }], fail: [{ code: "D1", meeting: "R1", wording: "Finaliser la note" }, { code: "D2", meeting: "R1", wording: "Finaliser la note" }],
    },
  ],
});
