import { code, date, defineRegister, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { reorientationDecision } from "../codes-pilotage.js";

/** Changes of method, proposed by the regions and decided by the head of project. */
export const reorientations = defineRegister({
  id: "services.reorientations",
  sheet: { fr: "Réorientations", en: "Changes of method" },
  title: { fr: "Réorientations méthodologiques", en: "Changes of method" },
  description: { fr: "Une ligne par réorientation proposée, de la constatation à son effet sur les plans.", en: "One row per change proposed, from the finding to its effect on the plans." },
  grain: "standing",
  key: ["code"],
  alias: ["Réorientation"],
  columns: {
    code: text({ label: { fr: "Code de la réorientation", en: "Change code" }, required: true, example: "SOC-RE-002", maxLength: 30, width: 14 }),
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", help: { fr: "Vide si elle vaut pour toutes les régions.", en: "Empty where it is for all regions." } }),
    finding: text({ label: { fr: "Constat", en: "Finding" }, required: true, multiline: true, width: 36 }),
    proposal: text({ label: { fr: "Proposition", en: "Proposal" }, required: true, multiline: true, width: 36 }),
    proposedOn: date({ label: { fr: "Proposée le", en: "Proposed on" } }),
    decision: code({ label: { fr: "Décision du chef de projet", en: "Decision of the head of project" }, codes: reorientationDecision, required: true, width: 14, alias: ["Décision"] }),
    decidedOn: date({ label: { fr: "Décidée le", en: "Decided on" }, alias: ["Date de décision"] }),
    effect: text({ label: { fr: "Effet sur les plans", en: "Effect on the plans" }, multiline: true, width: 36, alias: ["Effets"] }),
  },
  rules: [
    {
      id: "SER-R114", severity: "error", at: "decidedOn",
      check: (r) => r.decidedOn.gte(r.proposedOn),
      message: { fr: "La réorientation {code} serait décidée le {decidedOn}, avant d’être proposée le {proposedOn}. Corrigez une date.", en: "Change {code} would be decided on {decidedOn}, before being proposed on {proposedOn}. Correct a date." },
      pass: { proposedOn: "2021-05-01", decidedOn: "2021-05-20" },
      fail: { proposedOn: "2021-05-20", decidedOn: "2021-05-01" },
    },
    {
      id: "SER-R115", severity: "error", at: "decidedOn",
      check: (r) => r.decision.in(["adoptee", "rejetee"]).iff(r.decidedOn.present()),
      message: { fr: "La réorientation {code} est « {decision} » : une décision adoptée ou rejetée a une date, une décision en attente n’en a pas. Complétez ou corrigez.", en: "Change {code} is “{decision}”: a decision adopted or rejected has a date, one that is awaited has none. Complete or correct." },
      pass: { decision: "adoptee", decidedOn: "2021-05-20" },
      fail: { decision: "adoptee" },
    },
    {
      id: "SER-R116", severity: "error", at: "decidedOn",
      check: (r) => r.decidedOn.lte(today()),
      message: { fr: "La réorientation {code} serait décidée le {decidedOn}, après la date du classeur. Corrigez la date.", en: "Change {code} would be decided on {decidedOn}, after the workbook’s date. Correct the date." },
      pass: { decidedOn: "2021-05-20" },
      fail: { decidedOn: "2099-05-20" },
    },
    {
      id: "SER-R117", severity: "warning", at: "effect",
      check: (r) => r.decision.eq("adoptee").implies(r.effect.present()),
      message: { fr: "La réorientation {code} est adoptée : écrivez ce qu’elle change dans les plans des régions.", en: "Change {code} is adopted: write what it changes in the regions’ plans." },
      pass: { decision: "adoptee", decidedOn: "2021-05-20", effect: "Deux points remplacés par une tournée" },
      fail: { decision: "adoptee", decidedOn: "2021-05-20" },
    },
  ],
});
