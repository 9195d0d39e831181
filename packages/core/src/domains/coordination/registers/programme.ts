import { boolean, code, codes, date, defineRegister, integer, money, reference, text } from "../../../definition/index.js";
import { any, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { owner, quarter, status } from "../codes.js";
import { groupes } from "./groupes.js";
import { priorites } from "./priorites.js";
import { ptf } from "./ptf.js";

/** Activities of the yearly work programmes: the Group's, each thematic group's, the Pool's. */
export const programme = defineRegister({
  id: "coordination.programme",
  sheet: { fr: "Programme", en: "Programme" },
  title: { fr: "Programmes de travail annuels", en: "Yearly work programmes" },
  description: { fr: "Une ligne par activité du programme du Groupe des PTF, d’un GT ou du Pool ; les activités non achevées passent à l’année suivante.", en: "One row per activity of the programme of the Group, a thematic group or the Pool; unfinished ones pass to the next year." },
  grain: "standing",
  key: ["code"],
  carry: { where: (r) => r.status.in(["prevue", "en_cours", "reportee", "suspendue"]), year: "year", flag: "carried" },
  alias: ["Programme de travail", "Plan de travail", "Programme d’activités"],
  columns: {
    code: text({ label: { fr: "Code de l’activité", en: "Activity code" }, required: true, example: "GT-EAR-2011-04", maxLength: 40, width: 16, alias: ["Code activité", "N° activité"] }),
    owner: code({ label: { fr: "Programme de", en: "Programme of" }, codes: owner, required: true, width: 16, alias: ["Porteur", "Niveau"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    year: integer({ label: { fr: "Année", en: "Year" }, min: 2000, max: 2099, plain: true, required: true, example: "2011", width: 9, alias: ["Exercice"] }),
    activity: text({ label: { fr: "Activité", en: "Activity" }, required: true, multiline: true, width: 44, alias: ["Activités", "Libellé de l’activité"] }),
    result: text({ label: { fr: "Résultat attendu", en: "Expected result" }, multiline: true, width: 32, alias: ["Résultats attendus"] }),
    priority: reference({ label: { fr: "Priorité servie (code)", en: "Priority served (code)" }, to: priorites, width: 14, example: "2011-PRI-02", alias: ["Priorité", "Thématique prioritaire"] }),
    whyNone: text({ label: { fr: "Aucune priorité : pourquoi", en: "No priority: why" }, width: 28, alias: ["Hors priorité : pourquoi"], help: { fr: "Quand l’activité ne sert aucune priorité du programme des PTF.", en: "Where the activity serves no priority of the partners’ programme." } }),
    lead: reference({ label: { fr: "Responsable (sigle du PTF)", en: "Responsible (partner’s short name)" }, to: ptf, width: 14, alias: ["Responsable", "Chef de file de l’activité"], help: { fr: "Vide quand c’est le Pool Technique.", en: "Empty where it is the Pool Technique." } }),
    quarters: codes({ label: { fr: "Trimestres", en: "Quarters" }, codes: quarter, example: "T1 ; T2", width: 14, alias: ["Calendrier", "Période d’exécution"] }),
    due: date({ label: { fr: "Échéance", en: "Due" }, alias: ["Date limite", "Fin prévue"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status, required: true, width: 12, alias: ["État d’exécution", "État d’avancement"] }),
    outcome: text({ label: { fr: "Résultat obtenu", en: "Outcome" }, multiline: true, width: 36, alias: ["Résultats obtenus", "Bilan", "Réalisations"] }),
    budget: money({ label: { fr: "Budget (XOF)", en: "Budget (XOF)" }, alias: ["Budget", "Coût"] }),
    carried: boolean({ label: { fr: "Reprise de l’année précédente", en: "Carried over from last year" }, width: 12, alias: ["Report"] }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", after: "status", value: (r) => r.due.lt(today()).and(r.status.in(["prevue", "en_cours", "reportee", "suspendue"])), help: { fr: "Oui si l’échéance est passée à la date du classeur et que l’activité n’est ni réalisée ni annulée.", en: "Yes if the due date is past at the workbook’s date and the activity is neither completed nor cancelled." } },
    linked: { label: { fr: "Sert une priorité", en: "Serves a priority" }, form: "boolean", after: "whyNone", value: (r) => r.priority.present() },
  },
  rules: [
    {
      id: "COO-R39", severity: "error", at: "group",
      check: (r) => r.owner.eq("gt").implies(r.group.present()),
      message: { fr: "L’activité {code} est d’un GT sans dire lequel : choisissez le groupe.", en: "Activity {code} is of a thematic group without saying which: choose the group." },
      pass: { code: "A1", owner: "gt", group: "GT-1" }, fail: { code: "A1", owner: "gt" },
    },
    {
      id: "COO-R40", severity: "warning", at: "group",
      check: (r) => r.owner.in(["ptf", "pool"]).implies(r.group.missing()),
      message: { fr: "L’activité {code} est au programme « {owner} » et nomme le groupe {group}. Choisissez « Groupe thématique », ou effacez le groupe.", en: "Activity {code} is in the programme “{owner}” and names group {group}. Choose “Thematic group”, or clear the group." },
      pass: { code: "A1", owner: "pool" }, fail: { code: "A1", owner: "pool", group: "GT-1" },
    },
    {
      id: "COO-R41", severity: "warning", at: "priority",
      check: (r) => any(r.priority.present(), r.whyNone.present(), r.status.eq("annulee")),
      message: { fr: "L’activité {code} ne sert aucune priorité et ne dit pas pourquoi. Choisissez la priorité, ou écrivez la raison.", en: "Activity {code} serves no priority and does not say why. Choose the priority, or write the reason." },
      pass: { code: "A1", status: "prevue", priority: "P1" }, fail: { code: "A1", status: "prevue" },
    },
    {
      id: "COO-R42", severity: "warning", at: "whyNone",
      check: (r) => r.priority.present().implies(r.whyNone.missing()),
      message: { fr: "L’activité {code} sert la priorité {priority} et dit pourquoi elle n’en sert aucune. Effacez l’un des deux.", en: "Activity {code} serves priority {priority} and says why it serves none. Clear one of them." },
      pass: { code: "A1", priority: "P1" }, fail: { code: "A1", priority: "P1", whyNone: "Demande du ministère" },
    },
    {
      id: "COO-R43", severity: "warning", at: "priority",
      check: (r) => r.priority.year.eq(r.year),
      message: { fr: "L’activité {code} est de {year}, sa priorité {priority} de {priority.year}. Choisissez la priorité de l’année.", en: "Activity {code} is of {year}, its priority {priority} of {priority.year}. Choose this year’s priority." },
      pass: { code: "A1", year: 2011, priority: "P1" }, fail: { code: "A1", year: 2012, priority: "P1" },
      with: { "coordination.priorites": [{ code: "P1", year: 2011 }] },
    },
    {
      id: "COO-R44", severity: "warning", at: "priority",
      check: (r) => r.group.present().and(r.priority.group.present()).implies(any(r.priority.group.eq(r.group), r.priority.group2.present().and(r.priority.group2.eq(r.group)), r.priority.group3.present().and(r.priority.group3.eq(r.group)))),
      message: { fr: "L’activité {code} de {group} sert {priority}, que porte {priority.group} : cohérence à vérifier avec les deux chefs de file, ou groupe porteur à ajouter à la priorité.", en: "Activity {code} of {group} serves {priority}, borne by {priority.group}: check with both leads, or add the group to the priority’s bearers." },
      pass: { code: "A1", group: "GT-2", priority: "P1" }, fail: { code: "A1", group: "GT-3", priority: "P1" },
      with: { "coordination.priorites": [{ code: "P1", group: "GT-1", group2: "GT-2" }] },
    },
    {
      id: "COO-R45", severity: "warning", at: "quarters",
      check: (r) => any(r.quarters.present(), r.due.present(), r.status.eq("annulee")),
      message: { fr: "L’activité {code} n’a ni trimestre ni échéance : choisissez quand elle se fait.", en: "Activity {code} has neither a quarter nor a due date: choose when it is done." },
      pass: { code: "A1", quarters: ["t1"], status: "prevue" }, fail: { code: "A1", status: "prevue" },
    },
    {
      id: "COO-R46", severity: "warning", at: "outcome",
      check: (r) => r.status.eq("realisee").implies(r.outcome.present()),
      message: { fr: "L’activité {code} est « Réalisée » sans résultat obtenu : écrivez-le en une phrase, pour le bilan.", en: "Activity {code} is “Completed” without an outcome: write it in one sentence, for the review." },
      pass: { code: "A1", status: "realisee", outcome: "Note transmise" }, fail: { code: "A1", status: "realisee" },
    },
    {
      id: "COO-R47", severity: "warning", at: "due",
      check: (r) => r.late.isTrue().implies(r.status.ne("prevue")),
      message: { fr: "L’activité {code} devait être faite le {due} et n’a pas commencé. Mettez son statut à jour, ou fixez une nouvelle échéance.", en: "Activity {code} was due on {due} and has not started. Update its status, or set a new date." },
      pass: { code: "A1", status: "prevue", due: "2099-12-31" }, fail: { code: "A1", status: "prevue", due: "2010-12-31" },
    },
  ],
  registerRules: [
    {
      id: "COO-R48", severity: "warning", find: findDuplicates(["owner", "group", "year", "activity"], ["group"]),
      message: { fr: "La même activité du même programme est déjà à la ligne {first}. Gardez une seule ligne.", en: "The same activity of the same programme already stands at row {first}. Keep one row." },
      pass: [{ code: "A1", owner: "gt", group: "GT-1", year: 2011, activity: "Réviser les TdR" }, { code: "A2", owner: "gt", group: "GT-2", year: 2011, activity: "Réviser les TdR" }],
      fail: [{ code: "A1", owner: "pool", year: 2011, activity: "Réviser les TdR" }, { code: "A2", owner: "pool", year: 2011, activity: "Réviser les TdR" }],
    },
  ],
});
