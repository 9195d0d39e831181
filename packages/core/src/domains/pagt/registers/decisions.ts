import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { decisionStatus } from "../codes.js";
import { instances } from "./instances.js";

/** Decisions and recommendations of the sessions, followed until they are carried out. */
export const decisions = defineRegister({
  id: "pagt.decisions",
  sheet: { fr: "Décisions", en: "Decisions" },
  title: { fr: "Décisions et recommandations des instances", en: "Decisions and recommendations of bodies" },
  description: { fr: "Une ligne par décision ou recommandation d’une session, suivie jusqu’à son exécution.", en: "One row per decision or recommendation of a session, followed until it is carried out." },
  grain: "standing",
  key: ["code"],
  alias: ["Recommandations", "Suivi des recommandations", "Suivi des décisions"],
  columns: {
    code: text({ label: { fr: "Code de la décision", en: "Decision code" }, required: true, example: "KAY-DEC-015", maxLength: 30, width: 14, alias: ["Code décision", "N° recommandation"] }),
    session: reference({ label: { fr: "Session (code)", en: "Session (code)" }, to: instances, required: true, example: "KAY-SES-003", width: 14, alias: ["Session", "Code session"] }),
    wording: text({ label: { fr: "Décision ou recommandation", en: "Decision or recommendation" }, required: true, multiline: true, width: 50, alias: ["Décision", "Recommandation", "Libellé", "Recommandations"] }),
    responsible: text({ label: { fr: "Responsable (structure ou fonction)", en: "Responsible (structure or function)" }, example: "Préfet de Kita", maxLength: 120, width: 26, alias: ["Responsable", "Structure responsable"],
      help: { fr: "Une structure ou une fonction, jamais un nom de personne.", en: "A structure or a function, never a person’s name." } }),
    due: date({ label: { fr: "Échéance", en: "Due" }, alias: ["Date limite"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: decisionStatus, required: true, width: 12, alias: ["État d’exécution", "Niveau d’exécution"] }),
    doneOn: date({ label: { fr: "Réalisée le", en: "Carried out on" }, alias: ["Date de réalisation", "Date d’exécution"] }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.status.in(["a_faire", "en_cours"]).and(r.due.lt(today())),
      help: { fr: "Oui si l’échéance est passée à la date du classeur et que la décision n’est ni réalisée ni abandonnée.", en: "Yes if the due date is past at the workbook’s date and the decision is neither carried out nor given up." } },
  },
  rules: [
    {
      id: "PAG-R85", severity: "error", at: "due",
      check: (r) => r.due.gte(r.session.date),
      message: { fr: "L’échéance de {code} ({due}) est avant la session du {session.date}. Corrigez l’échéance ou la session.", en: "The due date of {code} ({due}) is before the session of {session.date}. Correct the due date or the session." },
      pass: { session: "KAY-SES-001", due: "2021-06-15" },
      fail: { session: "KAY-SES-001", due: "2021-05-15" },
      with: { "pagt.instances": [{ code: "KAY-SES-001", date: "2021-06-01" }] },
    },
    {
      id: "PAG-R86", severity: "error", at: "session",
      check: (r) => r.session.held.eq("tenue"),
      message: { fr: "La décision {code} vient de la session {session}, qui est « {session.held} ». Corrigez le code de la session, ou dites qu’elle s’est tenue.", en: "Decision {code} comes from session {session}, which is “{session.held}”. Correct the session’s code, or say that it was held." },
      pass: { session: "KAY-SES-001" },
      fail: { session: "KAY-SES-002" },
      with: { "pagt.instances": [{ code: "KAY-SES-001", held: "tenue" }, { code: "KAY-SES-002", held: "annulee" }] },
    },
    {
      id: "PAG-R87", severity: "error", at: "doneOn",
      check: (r) => r.status.eq("realisee").implies(r.doneOn.present()),
      message: { fr: "La décision {code} est « Réalisée » sans date : écrivez quand.", en: "Decision {code} is “Carried out” without a date: write when." },
      pass: { status: "realisee", doneOn: "2021-06-20" },
      fail: { status: "realisee" },
    },
    {
      id: "PAG-R88", severity: "error", at: "status",
      check: (r) => r.doneOn.present().implies(r.status.eq("realisee")),
      message: { fr: "La décision {code} a été réalisée le {doneOn} mais elle est « {status} ». Choisissez « Réalisée », ou effacez la date.", en: "Decision {code} was carried out on {doneOn} but is “{status}”. Choose “Carried out”, or clear the date." },
      pass: { status: "realisee", doneOn: "2021-06-20" },
      fail: { status: "en_cours", doneOn: "2021-06-20", due: "2021-06-30", responsible: "Préfet de Kita" },
    },
    {
      id: "PAG-R89", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.lte(today()),
      message: { fr: "La décision {code} serait réalisée le {doneOn}, après la date du classeur. Corrigez la date.", en: "Decision {code} would be carried out on {doneOn}, after the workbook’s date. Correct the date." },
      pass: { doneOn: "2021-01-15" },
      fail: { doneOn: "2099-01-15" },
    },
    {
      id: "PAG-R90", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.gte(r.session.date),
      message: { fr: "La décision {code} serait réalisée le {doneOn}, avant la session du {session.date} qui l’a prise. Corrigez la date ou la session.", en: "Decision {code} would be carried out on {doneOn}, before the session of {session.date} that took it. Correct the date or the session." },
      pass: { session: "KAY-SES-001", doneOn: "2021-06-20" },
      fail: { session: "KAY-SES-001", doneOn: "2021-05-20" },
      with: { "pagt.instances": [{ code: "KAY-SES-001", date: "2021-06-01" }] },
    },
    {
      id: "PAG-R91", severity: "warning", at: "due",
      check: (r) => r.status.in(["a_faire", "en_cours"]).implies(r.due.present()),
      message: { fr: "La décision {code} n’a pas d’échéance : son retard ne peut pas être suivi. Écrivez celle que la session a fixée.", en: "Decision {code} has no due date: its delay can’t be followed. Write the one that the session set." },
      pass: { status: "a_faire", due: "2021-06-30", responsible: "Préfet de Kita" },
      fail: { status: "a_faire", responsible: "Préfet de Kita" },
    },
    {
      id: "PAG-R92", severity: "warning", at: "responsible",
      check: (r) => r.status.in(["a_faire", "en_cours"]).implies(r.responsible.present()),
      message: { fr: "La décision {code} n’a pas de responsable : écrivez la structure ou la fonction qui en répond.", en: "Decision {code} has nobody responsible: write the structure or function that answers for it." },
      pass: { status: "a_faire", responsible: "Préfet de Kita", due: "2021-12-31" },
      fail: { status: "a_faire", due: "2021-12-31" },
    },
  ],
  registerRules: [
    {
      id: "PAG-R93", severity: "error", find: findDuplicates(["session", "wording"]),
      message: { fr: "La même décision de la même session est déjà à la ligne {first}. Supprimez l’une des deux.", en: "The same decision of the same session already stands at row {first}. Delete one of them." },
      pass: [{ code: "KAY-DEC-001", session: "KAY-SES-001", wording: "Rouvrir le poste" }, { code: "KAY-DEC-002", session: "KAY-SES-002", wording: "Rouvrir le poste" }],
      fail: [{ code: "KAY-DEC-001", session: "KAY-SES-001", wording: "Rouvrir le poste" }, { code: "KAY-DEC-002", session: "KAY-SES-001", wording: "Rouvrir le poste" }],
      with: { "pagt.instances": [{ code: "KAY-SES-001" }, { code: "KAY-SES-002" }] },
    },
  ],
});
