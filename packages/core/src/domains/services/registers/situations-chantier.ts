import { code, date, defineRegister, integer, money, month, percent, reference, text } from "../../../definition/index.js";
import { param, today } from "../../../expression/index.js";
import { findDecreases } from "../../../methods/never-decreases.js";
import { cause } from "../codes.js";
import { chantiers } from "./chantiers.js";

/** One month of a building site. */
export const situationsChantier = defineRegister({
  id: "services.situations_chantier",
  sheet: { fr: "Situations de chantier", en: "Site statements" },
  title: { fr: "Situations mensuelles de chantier", en: "Monthly statements of building sites" },
  description: { fr: "Une ligne par chantier et par mois ; avancement et montants sont cumulés depuis le démarrage, les jours d’arrêt sont ceux du mois.", en: "One row per site and month; progress and amounts are totals since the start, days stopped are those of the month." },
  grain: "standing",
  key: ["site", "month"],
  alias: ["Avancement des chantiers", "Situations", "Suivi de chantier"],
  columns: {
    site: reference({ label: { fr: "Chantier (code)", en: "Site (code)" }, to: chantiers, required: true, example: "GAO-CH-02", width: 14, alias: ["Chantier", "Code du chantier"] }),
    month: month({ label: { fr: "Mois", en: "Month" }, required: true, example: "07/2021" }),
    progress: percent({ label: { fr: "Avancement physique", en: "Physical progress" }, required: true, example: "45 %", width: 12, alias: ["Avancement", "Taux d’exécution physique"] }),
    statement: money({ label: { fr: "Décomptes (XOF)", en: "Statements (XOF)" }, alias: ["Décompte", "Décompte cumulé", "Travaux facturés"], help: { fr: "Cumul des décomptes présentés.", en: "Total of the statements handed in." } }),
    paid: money({ label: { fr: "Payé (XOF)", en: "Paid (XOF)" }, alias: ["Montant payé", "Paiements"], help: { fr: "Cumul payé, avance de démarrage comprise.", en: "Total paid, start advance included." } }),
    daysStopped: integer({ label: { fr: "Jours d’arrêt", en: "Days stopped" }, min: 0, max: 31, width: 11, alias: ["Arrêt (jours)"] }),
    cause: code({ label: { fr: "Raison de l’arrêt", en: "Why stopped" }, codes: cause, width: 18, alias: ["Motif de l’arrêt", "Raison"] }),
    note: text({ label: { fr: "Note", en: "Note" }, multiline: true, width: 30, alias: ["Observations"], help: { fr: "Obligatoire si l’avancement ou un cumul baisse : dites pourquoi.", en: "Needed where progress or a total falls: say why." } }),
    checkedBy: text({ label: { fr: "Contrôlé par (fonction)", en: "Checked by (function)" }, width: 22, maxLength: 80, example: "Bureau de contrôle", alias: ["Contrôlé par"], help: { fr: "La fonction ou le bureau, jamais le nom.", en: "The function or the firm, never the name." } }),
    checkedOn: date({ label: { fr: "Contrôlé le", en: "Checked on" } }),
  },
  computed: {
    region: { label: { fr: "Région", en: "Region" }, form: "code", value: (r) => r.site.place.region, after: "site" },
    building: { label: { fr: "Bâtiment", en: "Building" }, form: "code", value: (r) => r.site.building, after: "region" },
    total: { label: { fr: "Marché et avenants (XOF)", en: "Contract and amendments (XOF)" }, form: "decimal", scale: 0, value: (r) => r.site.amount.plus(r.site.amendments.orZero()), after: "building" },
    built: { label: { fr: "Valeur réalisée (XOF)", en: "Value built (XOF)" }, form: "decimal", scale: 0, after: "progress", value: (r) => r.site.amount.plus(r.site.amendments.orZero()).times(r.progress),
      help: { fr: "(Marché + avenants) × avancement physique.", en: "(Contract + amendments) × physical progress." } },
  },
  rules: [
    {
      id: "SER-R90", severity: "error", at: "month",
      check: (r) => r.month.lte(today()),
      message: { fr: "La situation de {site} porte sur {month}, après la date du classeur. Corrigez le mois.", en: "The statement of {site} is of {month}, after the workbook’s date. Correct the month." },
      pass: { month: "2021-06-01" },
      fail: { month: "2099-06-01" },
    },
    {
      id: "SER-R91", severity: "warning", at: "month",
      check: (r) => r.site.startOrder.lte(r.month.endOfMonth()),
      message: { fr: "La situation de {site} porte sur {month}, avant l’ordre de service du {site.startOrder}. Corrigez le mois, ou la date dans « Chantiers ».", en: "The statement of {site} is of {month}, before the start order of {site.startOrder}. Correct the month, or the date under “Building sites”." },
      pass: { site: "GAO-CH-02", month: "2021-06-01" },
      fail: { site: "GAO-CH-02", month: "2020-10-01" },
      with: { "services.chantiers": [{ code: "GAO-CH-02", startOrder: "2021-01-10" }] },
    },
    {
      id: "SER-R92", severity: "error", at: "paid",
      check: (r) => r.paid.lte(r.site.amount.plus(r.site.amendments.orZero())),
      values: { limit: (r) => r.site.amount.plus(r.site.amendments.orZero()) },
      message: { fr: "{paid} XOF sont payés sur {site}, pour un marché et des avenants de {limit}. Corrigez le montant payé, ou inscrivez l’avenant dans « Chantiers ».", en: "{paid} XOF are paid on {site}, of a contract and amendments of {limit}. Correct the amount paid, or enter the amendment under “Building sites”." },
      pass: { site: "GAO-CH-02", paid: 85000000, progress: 1 },
      fail: { site: "GAO-CH-02", paid: 85000001, progress: 1 },
      with: { "services.chantiers": [{ code: "GAO-CH-02", amount: 80000000, amendments: 5000000 }] },
    },
    {
      id: "SER-R93", severity: "error", at: "statement",
      check: (r) => r.statement.lte(r.site.amount.plus(r.site.amendments.orZero())),
      values: { limit: (r) => r.site.amount.plus(r.site.amendments.orZero()) },
      message: { fr: "Les décomptes de {site} font {statement} XOF, pour un marché et des avenants de {limit}. Corrigez le montant, ou inscrivez l’avenant dans « Chantiers ».", en: "The statements of {site} make {statement} XOF, of a contract and amendments of {limit}. Correct the amount, or enter the amendment under “Building sites”." },
      pass: { site: "GAO-CH-02", statement: 80000000 },
      fail: { site: "GAO-CH-02", statement: 80000001 },
      with: { "services.chantiers": [{ code: "GAO-CH-02", amount: 80000000 }] },
    },
    {
      id: "SER-R94", severity: "warning", at: "paid",
      check: (r) => r.paid.lte(r.site.amount.plus(r.site.amendments.orZero()).times(r.progress.plus(param("avancePaiement")))),
      message: { fr: "Le paiement de {site} ({paid} XOF) devance de trop l’avancement physique ({progress}). Vérifiez les deux, et dites pourquoi dans « Vérifié » s’il s’agit de l’avance de démarrage.", en: "Payment on {site} ({paid} XOF) is too far ahead of physical progress ({progress}). Check both, and say why in “Checked” if it is the start advance." },
      pass: { site: "GAO-CH-02", paid: 40000000, progress: 0.3 },
      fail: { site: "GAO-CH-02", paid: 41000000, progress: 0.3 },
      with: { "services.chantiers": [{ code: "GAO-CH-02", amount: 80000000 }] },
    },
    {
      id: "SER-R95", severity: "error", at: "cause",
      check: (r) => r.daysStopped.gt(0).implies(r.cause.present()),
      message: { fr: "{site} s’est arrêté {daysStopped} jours en {month} sans raison : choisissez-la, elle décide si le délai est repoussé.", en: "{site} stopped for {daysStopped} days in {month} without a reason: choose it, it decides whether the deadline moves." },
      pass: { daysStopped: 6, cause: "insecurite" },
      fail: { daysStopped: 6 },
    },
    {
      id: "SER-R96", severity: "warning", at: "progress",
      check: (r) => r.month.gt(r.site.provisionalOn).implies(r.progress.eq(1)),
      message: { fr: "{site} est reçu provisoirement le {site.provisionalOn} mais son avancement en {month} est de {progress}. Corrigez l’avancement, ou la réception.", en: "{site} had its provisional acceptance on {site.provisionalOn} but its progress in {month} is {progress}. Correct the progress, or the acceptance." },
      pass: { site: "GAO-CH-02", month: "2021-06-01", progress: 1 },
      fail: { site: "GAO-CH-02", month: "2021-06-01", progress: 0.9 },
      with: { "services.chantiers": [{ code: "GAO-CH-02", provisionalOn: "2021-05-15" }] },
    },
    {
      id: "SER-R97", severity: "warning", at: "checkedBy",
      check: (r) => r.progress.gt(0).implies(r.checkedBy.present()),
      message: { fr: "La situation de {site} en {month} n’est contrôlée par personne : écrivez la fonction ou le bureau qui l’a constatée.", en: "The statement of {site} in {month} is checked by nobody: write the function or firm that saw it." },
      pass: { progress: 0.3, checkedBy: "Bureau de contrôle" },
      fail: { progress: 0.3 },
    },
  ],
  registerRules: [
    {
      id: "SER-R98", severity: "error", find: findDecreases({ by: "site", order: "month", value: "progress", unless: "note", factor: 100 }),
      message: { fr: "L’avancement physique baisse : il était de {before} % à la ligne {first}. Corrigez-le, ou expliquez la baisse dans « Note ».", en: "Physical progress falls: it was {before} % at row {first}. Correct it, or explain the fall under “Note”." },
      pass: [{ site: "GAO-CH-02", month: "2021-05-01", progress: 0.4 }, { site: "GAO-CH-02", month: "2021-06-01", progress: 0.35, note: "Mur démoli et repris" }],
      fail: [{ site: "GAO-CH-02", month: "2021-06-01", progress: 0.35 }, { site: "GAO-CH-02", month: "2021-05-01", progress: 0.4 }],
    },
    {
      id: "SER-R99", severity: "warning", find: findDecreases({ by: "site", order: "month", value: "paid", unless: "note" }),
      message: { fr: "Le cumul payé baisse : il était de {before} XOF à la ligne {first}. Écrivez le cumul depuis le démarrage, ou expliquez la baisse dans « Note ».", en: "The total paid falls: it was {before} XOF at row {first}. Write the total since the start, or explain the fall under “Note”." },
      pass: [{ site: "GAO-CH-02", month: "2021-05-01", paid: 10000000 }, { site: "GAO-CH-02", month: "2021-06-01", paid: 10000000 }],
      fail: [{ site: "GAO-CH-02", month: "2021-05-01", paid: 10000000 }, { site: "GAO-CH-02", month: "2021-06-01", paid: 4000000 }],
    },
  ],
});
