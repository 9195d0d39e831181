import { date, defineRegister, reference, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { groupes } from "./groupes.js";

/** Proposals to improve how the groups work. */
export const propositions = defineRegister({
  id: "coordination.propositions",
  sheet: { fr: "Propositions", en: "Proposals" },
  title: { fr: "Propositions d’amélioration des groupes", en: "Proposals to improve the groups" },
  description: { fr: "Une ligne par constat et par amélioration proposée.", en: "One row per finding and improvement proposed." },
  grain: "standing",
  key: ["code"],
  alias: ["Propositions d’amélioration", "Améliorations"],
  columns: {
    code: text({ label: { fr: "Code de la proposition", en: "Proposal code" }, required: true, example: "PRO-2011-03", maxLength: 40, width: 14, alias: ["Code proposition"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, width: 14, alias: ["Groupe", "GT"], help: { fr: "Vide quand elle vaut pour tous les groupes.", en: "Empty where it is for all groups." } }),
    finding: text({ label: { fr: "Constat", en: "Finding" }, required: true, multiline: true, width: 40 }),
    improvement: text({ label: { fr: "Amélioration proposée", en: "Improvement proposed" }, required: true, multiline: true, width: 40, alias: ["Proposition", "Amélioration"] }),
    proposedOn: date({ label: { fr: "Proposée le", en: "Proposed on" }, alias: ["Date"] }),
    adoptedOn: date({ label: { fr: "Adoptée le", en: "Adopted on" }, alias: ["Adoption"] }),
    appliedOn: date({ label: { fr: "Appliquée le", en: "Applied on" }, alias: ["Mise en œuvre", "Application"] }),
  },
  rules: [
    {
      id: "COO-R141", severity: "error", at: "adoptedOn",
      check: (r) => r.adoptedOn.gte(r.proposedOn).and(r.adoptedOn.lte(today())),
      message: { fr: "La proposition {code} serait adoptée le {adoptedOn}, avant d’être faite ou après la date du classeur. Corrigez l’une des dates.", en: "Proposal {code} would be adopted on {adoptedOn}, before it was made or after the workbook’s date. Correct one of the dates." },
      pass: { code: "P1", proposedOn: "2021-03-01", adoptedOn: "2021-04-01" }, fail: { code: "P1", proposedOn: "2021-03-01", adoptedOn: "2021-02-01" },
    },
    {
      id: "COO-R142", severity: "error", at: "appliedOn",
      check: (r) => r.appliedOn.present().implies(r.adoptedOn.present()),
      message: { fr: "La proposition {code} est appliquée sans avoir été adoptée : écrivez quand elle l’a été.", en: "Proposal {code} is applied without having been adopted: write when it was." },
      pass: { code: "P1", adoptedOn: "2021-03-01", appliedOn: "2021-04-01" }, fail: { code: "P1", appliedOn: "2021-04-01" },
    },
    {
      id: "COO-R143", severity: "error", at: "appliedOn",
      check: (r) => r.appliedOn.gte(r.adoptedOn).and(r.appliedOn.lte(today())),
      message: { fr: "La proposition {code} serait appliquée le {appliedOn}, avant son adoption du {adoptedOn} ou après la date du classeur. Corrigez l’une des dates.", en: "Proposal {code} would be applied on {appliedOn}, before its adoption on {adoptedOn} or after the workbook’s date. Correct one of the dates." },
      pass: { code: "P1", adoptedOn: "2021-03-01", appliedOn: "2021-04-01" }, fail: { code: "P1", adoptedOn: "2021-03-01", appliedOn: "2021-02-01" },
    },
    {
      id: "COO-R144", severity: "warning", at: "appliedOn",
      check: (r) => any(r.appliedOn.present(), today().minus(r.adoptedOn).lte(param("propositionMaxJours"))),
      values: { age: (r) => today().minus(r.adoptedOn) },
      message: { fr: "La proposition {code} est adoptée depuis {age} jours et n’est pas appliquée. Écrivez quand elle l’a été, ou remettez-la à l’ordre du jour.", en: "Proposal {code} was adopted {age} days ago and is not applied. Write when it was, or put it back on the agenda." },
      pass: { code: "P1", adoptedOn: "2021-06-01" }, fail: { code: "P1", adoptedOn: "2020-06-01" },
    },
  ],
});
