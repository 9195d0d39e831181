import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { decisionStatus } from "../codes-pilotage.js";
import { reunions } from "./reunions.js";

/** Decisions of the meetings, followed until they are carried out. */
export const decisions = defineRegister({
  id: "services.decisions",
  sheet: { fr: "Décisions", en: "Decisions" },
  title: { fr: "Décisions des réunions", en: "Decisions of meetings" },
  description: { fr: "Une ligne par décision d’une réunion, suivie jusqu’à son exécution.", en: "One row per decision of a meeting, followed until it is carried out." },
  grain: "standing",
  key: ["code"],
  alias: ["Suivi des décisions"],
  columns: {
    code: text({ label: { fr: "Code de la décision", en: "Decision code" }, required: true, example: "SOC-DEC-031", maxLength: 30, width: 14 }),
    meeting: reference({ label: { fr: "Réunion (code)", en: "Meeting (code)" }, to: reunions, required: true, example: "SOC-REU-011", width: 14, alias: ["Réunion"] }),
    wording: text({ label: { fr: "Décision", en: "Decision" }, required: true, multiline: true, width: 46, alias: ["Libellé"] }),
    responsible: text({ label: { fr: "Responsable (fonction)", en: "Responsible (function)" }, width: 24, maxLength: 120, example: "Coordonnateur régional de Gao", alias: ["Responsable"], help: { fr: "Une fonction, jamais un nom.", en: "A function, never a name." } }),
    due: date({ label: { fr: "Échéance", en: "Due" } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: decisionStatus, required: true, width: 12 }),
    doneOn: date({ label: { fr: "Réalisée le", en: "Carried out on" }, alias: ["Date de réalisation"] }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.status.in(["a_faire", "en_cours"]).and(r.due.lt(today())) },
  },
  rules: [
    {
      id: "SER-R142", severity: "error", at: "due",
      check: (r) => r.due.gte(r.meeting.date),
      message: { fr: "L’échéance de {code} ({due}) est avant la réunion du {meeting.date}. Corrigez l’échéance ou la réunion.", en: "The due date of {code} ({due}) is before the meeting of {meeting.date}. Correct the due date or the meeting." },
      pass: { meeting: "SOC-REU-011", due: "2021-06-15" },
      fail: { meeting: "SOC-REU-011", due: "2021-05-15" },
      with: { "services.reunions": [{ code: "SOC-REU-011", date: "2021-06-01" }] },
    },
    {
      id: "SER-R143", severity: "error", at: "meeting",
      check: (r) => r.meeting.held.in(["tenue", "ecourtee"]),
      message: { fr: "La décision {code} vient de la réunion {meeting}, qui est « {meeting.held} ». Corrigez le code de la réunion, ou dites qu’elle s’est tenue.", en: "Decision {code} comes from meeting {meeting}, which is “{meeting.held}”. Correct the meeting’s code, or say that it was held." },
      pass: { meeting: "SOC-REU-011" },
      fail: { meeting: "SOC-REU-012" },
      with: { "services.reunions": [{ code: "SOC-REU-011", held: "tenue" }, { code: "SOC-REU-012", held: "annulee" }] },
    },
    {
      id: "SER-R144", severity: "error", at: "doneOn",
      check: (r) => r.status.eq("realisee").iff(r.doneOn.present()),
      message: { fr: "La décision {code} est « {status} » : une décision réalisée a une date, une autre n’en a pas. Complétez ou corrigez.", en: "Decision {code} is “{status}”: one that is carried out has a date, another has none. Complete or correct." },
      pass: { status: "realisee", doneOn: "2021-06-20" },
      fail: { status: "realisee" },
    },
    {
      id: "SER-R145", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.lte(today()).and(r.doneOn.gte(r.meeting.date)),
      message: { fr: "La décision {code} serait réalisée le {doneOn}, avant la réunion ou après la date du classeur. Corrigez la date.", en: "Decision {code} would be carried out on {doneOn}, before the meeting or after the workbook’s date. Correct the date." },
      pass: { meeting: "SOC-REU-011", doneOn: "2021-06-20" },
      fail: { meeting: "SOC-REU-011", doneOn: "2021-05-20" },
      with: { "services.reunions": [{ code: "SOC-REU-011", date: "2021-06-01" }] },
    },
    {
      id: "SER-R146", severity: "warning", at: "due",
      check: (r) => r.status.in(["a_faire", "en_cours"]).implies(r.due.present().and(r.responsible.present())),
      message: { fr: "La décision {code} n’a pas d’échéance ou de responsable : son retard ne peut pas être suivi. Écrivez ce que la réunion a fixé.", en: "Decision {code} has no due date or nobody responsible: its delay can’t be followed. Write what the meeting set." },
      pass: { status: "a_faire", due: "2021-12-31", responsible: "Coordonnateur régional de Gao" },
      fail: { status: "a_faire", due: "2021-12-31" },
    },
  ],
});
