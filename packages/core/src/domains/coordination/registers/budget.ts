import { code, defineRegister, integer, money, text } from "../../../definition/index.js";
import { expenseKind } from "../codes-suivi.js";

/** The Pool's yearly budget, line by line. */
export const budget = defineRegister({
  id: "coordination.budget",
  sheet: { fr: "Budget du Pool", en: "Pool budget" },
  title: { fr: "Budget annuel du Pool Technique", en: "Yearly budget of the Pool Technique" },
  description: { fr: "Une ligne par ligne budgétaire et par année, en XOF.", en: "One row per budget line and year, in XOF." },
  grain: "standing",
  key: ["year", "line"],
  alias: ["Budget", "Budget annuel"],
  columns: {
    year: integer({ label: { fr: "Année", en: "Year" }, min: 2000, max: 2099, plain: true, required: true, example: "2011", width: 9, alias: ["Exercice"] }),
    line: text({ label: { fr: "Ligne budgétaire", en: "Budget line" }, required: true, maxLength: 120, width: 36, example: "Retraite annuelle", alias: ["Ligne", "Rubrique", "Libellé"] }),
    nature: code({ label: { fr: "Nature de la dépense", en: "Kind of expense" }, codes: expenseKind, required: true, width: 18, alias: ["Nature"] }),
    planned: money({ label: { fr: "Prévu (XOF)", en: "Planned (XOF)" }, required: true, alias: ["Prévu", "Budget initial"] }),
    revised: money({ label: { fr: "Révisé (XOF)", en: "Revised (XOF)" }, alias: ["Révisé", "Budget révisé"], help: { fr: "Vide tant que le budget n’a pas été révisé.", en: "Empty while the budget has not been revised." } }),
    committed: money({ label: { fr: "Engagé (XOF)", en: "Committed (XOF)" }, alias: ["Engagé", "Engagements"] }),
    spent: money({ label: { fr: "Dépensé (XOF)", en: "Spent (XOF)" }, alias: ["Dépensé", "Dépenses", "Décaissé"] }),
  },
  rules: [
    {
      id: "COO-R103", severity: "error", at: "spent",
      check: (r) => r.spent.lte(r.committed.orZero()),
      message: { fr: "La ligne « {line} » a {spent} XOF dépensés pour {committed} engagés. Corrigez l’un des montants : on engage avant de dépenser.", en: "Line “{line}” has {spent} XOF spent for {committed} committed. Correct one of the amounts: one commits before spending." },
      pass: { line: "Retraite", planned: 9000000, committed: 8000000, spent: 5000000 }, fail: { line: "Retraite", planned: 9000000, committed: 4000000, spent: 5000000 },
    },
    {
      id: "COO-R104", severity: "error", at: "committed",
      check: (r) => r.committed.lte(r.revised),
      message: { fr: "La ligne « {line} » a {committed} XOF engagés pour un budget révisé de {revised}. Corrigez l’un des montants, ou révisez le budget.", en: "Line “{line}” has {committed} XOF committed for a revised budget of {revised}. Correct one of the amounts, or revise the budget." },
      pass: { line: "Retraite", planned: 9000000, revised: 8000000, committed: 8000000 }, fail: { line: "Retraite", planned: 9000000, revised: 7000000, committed: 8000000 },
    },
    {
      id: "COO-R105", severity: "error", at: "committed",
      check: (r) => r.revised.missing().implies(r.committed.lte(r.planned)),
      message: { fr: "La ligne « {line} » a {committed} XOF engagés pour {planned} prévus, sans révision. Inscrivez le budget révisé, ou corrigez un montant.", en: "Line “{line}” has {committed} XOF committed for {planned} planned, without a revision. Enter the revised budget, or correct an amount." },
      pass: { line: "Retraite", planned: 9000000, committed: 8000000 }, fail: { line: "Retraite", planned: 7000000, committed: 8000000 },
    },
  ],
});
