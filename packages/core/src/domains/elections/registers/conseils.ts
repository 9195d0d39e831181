import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { adviceOutcome } from "../codes-people.js";
import { coordinations } from "./coordinations.js";

/** Advice given on electoral logistics and operations. */
export const conseils = defineRegister({
  id: "elections.conseils",
  sheet: { fr: "Conseils", en: "Advice" },
  title: { fr: "Conseils donnés", en: "Advice given" },
  description: { fr: "Une ligne par conseil en logistique ou en opérations électorales, et ce qu’il est devenu.", en: "One row per piece of advice on electoral logistics or operations, and what became of it." },
  grain: "standing",
  key: ["code"],
  columns: {
    code: text({ label: { fr: "Code du conseil", en: "Advice code" }, required: true, example: "CON-011", maxLength: 30, width: 13 }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true }),
    coordination: reference({ label: { fr: "Coordination", en: "Coordination" }, to: coordinations, required: true, width: 14 }),
    subject: text({ label: { fr: "Sujet", en: "Subject" }, required: true, width: 28 }),
    recommendation: text({ label: { fr: "Recommandation", en: "Recommendation" }, required: true, multiline: true, width: 38 }),
    outcome: code({ label: { fr: "Suite donnée", en: "What became of it" }, codes: adviceOutcome, width: 16 }),
    outcomeNote: text({ label: { fr: "Suite : précision", en: "What became of it: details" }, multiline: true, width: 28 }),
  },
  rules: [
    {
      id: "ELE-R142", severity: "error", at: "date",
      check: (r) => r.date.lte(today()),
      message: { fr: "Le conseil {code} serait donné le {date}, après la date du classeur. Corrigez la date.", en: "Advice {code} would be given on {date}, after the workbook’s date. Correct the date." },
      pass: { date: "2021-07-15" }, fail: { date: "2099-07-15" },
    },
    {
      id: "ELE-R143", severity: "warning", at: "outcomeNote",
      check: (r) => r.outcome.in(["partiel", "non_suivi"]).implies(r.outcomeNote.present()),
      message: { fr: "Le conseil {code} est « {outcome} » : dites pourquoi.", en: "Advice {code} is “{outcome}”: say why." },
      pass: { outcome: "non_suivi", outcomeNote: "Budget non disponible" }, fail: { outcome: "non_suivi" },
    },
  ],
});
