import { code, date, defineRegister, integer, money, percent, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findStartsTooEarly } from "../../../methods/critical-path.js";
import { findCycles } from "../../../methods/cycles.js";
import { findUnknownKeys } from "../../../methods/listed-keys.js";
import { riskLevel, status } from "../codes.js";
import { scrutins } from "./scrutins.js";
import { answersFor } from "./shared.js";

const DEPENDS = { key: "code", dependsOn: "dependsOn" } as const;

/** The tasks of the regional operational plan, counted back from the day of the vote. */
export const planOperationnel = defineRegister({
  id: "elections.plan_operationnel",
  sheet: { fr: "Plan opérationnel", en: "Operational plan" },
  title: { fr: "Plan opérationnel régional", en: "Regional operational plan" },
  description: { fr: "Une ligne par tâche, avec ses dates, en jours avant le vote (J−n) et au calendrier, et les tâches dont elle dépend.", en: "One row per task, with its dates, in days before the vote (D−n) and on the calendar, and the tasks that it depends on." },
  grain: "standing",
  key: ["code"],
  alias: ["Plan d’opérations", "Chronogramme", "Tâches"],
  columns: {
    code: text({ label: { fr: "Code de la tâche", en: "Task code" }, required: true, example: "T-012", maxLength: 20, width: 12, alias: ["N°", "Code tâche"] }),
    task: text({ label: { fr: "Tâche", en: "Task" }, required: true, width: 40, alias: ["Activité", "Libellé"] }),
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, required: true, width: 14 }),
    startJ: integer({ label: { fr: "Début : J−", en: "Start: D−" }, width: 9, example: "60", help: { fr: "Jours avant le vote : 60 pour J−60 ; négatif après le vote.", en: "Days before the vote: 60 for D−60; negative after the vote." } }),
    endJ: integer({ label: { fr: "Fin : J−", en: "End: D−" }, width: 9, example: "45" }),
    start: date({ label: { fr: "Début", en: "Start" }, alias: ["Date de début", "Date début"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin", "Date fin", "Échéance"] }),
    dependsOn: text({ label: { fr: "Dépend de", en: "Depends on" }, width: 18, example: "T-003 ; T-007", alias: ["Dépendances", "Prédécesseurs"], help: { fr: "Codes des tâches qui doivent être finies avant, séparés par « ; ».", en: "Codes of the tasks that have to be over before, separated by “;”." } }),
    ...answersFor,
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status, required: true, width: 12 }),
    progress: percent({ label: { fr: "Avancement", en: "Progress" }, width: 11, alias: ["Taux d’avancement"] }),
    doneOn: date({ label: { fr: "Terminée le", en: "Done on" }, alias: ["Fin réelle"] }),
    budget: money({ label: { fr: "Budget", en: "Budget" }, help: { fr: "En XOF.", en: "In XOF." } }),
    riskLevel: code({ label: { fr: "Risque", en: "Risk" }, codes: riskLevel, width: 11 }),
    risk: text({ label: { fr: "Risque : description et parade", en: "Risk: description and response" }, multiline: true, width: 34 }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", width: 10, after: "doneOn", value: (r) => r.end.lt(today()).and(r.status.in(["prevue", "en_cours", "reportee", "suspendue"])) },
  },
  rules: [
    {
      id: "ELE-R16", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La tâche {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Task {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-06-01", end: "2021-06-01" }, fail: { start: "2021-06-02", end: "2021-06-01" },
    },
    {
      id: "ELE-R17", severity: "error", at: "startJ",
      check: (r) => r.vote.date.minus(r.start).eq(r.startJ),
      values: { days: (r) => r.vote.date.minus(r.start) },
      message: { fr: "La tâche {code} commence le {start}, soit J−{days} pour un vote le {vote.date}, mais « Début : J− » dit {startJ}. Corrigez l’un des deux.", en: "Task {code} starts on {start}, D−{days} for a vote on {vote.date}, but “Start: D−” says {startJ}. Correct one of them." },
      pass: { vote: "V", start: "2021-06-01", startJ: 30 }, fail: { vote: "V", start: "2021-06-01", startJ: 29 },
      with: { "elections.scrutins": [{ code: "V", date: "2021-07-01" }] },
    },
    {
      id: "ELE-R18", severity: "error", at: "endJ",
      check: (r) => r.vote.date.minus(r.end).eq(r.endJ),
      values: { days: (r) => r.vote.date.minus(r.end) },
      message: { fr: "La tâche {code} finit le {end}, soit J−{days} pour un vote le {vote.date}, mais « Fin : J− » dit {endJ}. Corrigez l’un des deux.", en: "Task {code} ends on {end}, D−{days} for a vote on {vote.date}, but “End: D−” says {endJ}. Correct one of them." },
      pass: { vote: "V", end: "2021-06-11", endJ: 20 }, fail: { vote: "V", end: "2021-06-11", endJ: 21 },
      with: { "elections.scrutins": [{ code: "V", date: "2021-07-01" }] },
    },
    {
      id: "ELE-R19", severity: "warning", at: "start",
      check: (r) => r.status.in(["prevue", "en_cours"]).implies(r.start.present().and(r.end.present())),
      message: { fr: "La tâche {code} n’a pas ses deux dates : elle ne peut pas entrer dans le chemin critique. Écrivez-les.", en: "Task {code} lacks one of its dates: it can’t be part of the critical path. Write them." },
      pass: { status: "prevue", start: "2099-06-01", end: "2099-06-11" }, fail: { status: "prevue", start: "2099-06-01" },
    },
    {
      id: "ELE-R20", severity: "error", at: "doneOn",
      check: (r) => r.status.eq("realisee").implies(r.doneOn.present()),
      message: { fr: "La tâche {code} est « Réalisée » sans date : écrivez quand elle s’est terminée.", en: "Task {code} is “Completed” without a date: write when it ended." },
      pass: { status: "realisee", doneOn: "2021-06-11", progress: 1 }, fail: { status: "realisee", progress: 1 },
    },
    {
      id: "ELE-R21", severity: "error", at: "status",
      check: (r) => r.doneOn.present().implies(r.status.eq("realisee")),
      message: { fr: "La tâche {code} est terminée le {doneOn} mais « {status} ». Choisissez « Réalisée », ou effacez la date.", en: "Task {code} ended on {doneOn} but is “{status}”. Choose “Completed”, or clear the date." },
      pass: { status: "realisee", doneOn: "2021-06-11", progress: 1 }, fail: { status: "en_cours", doneOn: "2021-06-11" },
    },
    {
      id: "ELE-R22", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.lte(today()),
      message: { fr: "La tâche {code} serait terminée le {doneOn}, après la date du classeur. Corrigez la date.", en: "Task {code} would have ended on {doneOn}, after the workbook’s date. Correct the date." },
      pass: { doneOn: "2021-06-11", status: "realisee" }, fail: { doneOn: "2099-06-11", status: "realisee" },
    },
    {
      id: "ELE-R23", severity: "error", at: "progress",
      check: (r) => r.status.eq("realisee").implies(r.progress.eq(1)).and(r.progress.eq(1).implies(r.status.eq("realisee"))),
      message: { fr: "La tâche {code} est « {status} » avec un avancement de {progress} : 100 % et « Réalisée » vont ensemble. Corrigez l’un des deux.", en: "Task {code} is “{status}” with progress at {progress}: 100 % and “Completed” go together. Correct one of them." },
      pass: { status: "realisee", progress: 1, doneOn: "2021-06-11" }, fail: { status: "realisee", progress: 0.8, doneOn: "2021-06-11" },
    },
    {
      id: "ELE-R24", severity: "error", at: "status",
      check: (r) => r.status.eq("prevue").implies(r.progress.eq(0)),
      message: { fr: "La tâche {code} est « Prévue » avec un avancement de {progress} : choisissez « En cours », ou écrivez 0 %.", en: "Task {code} is “Planned” with progress at {progress}: choose “Ongoing”, or write 0 %." },
      pass: { status: "prevue", progress: 0 }, fail: { status: "prevue", progress: 0.2 },
    },
    {
      id: "ELE-R25", severity: "warning", at: "body",
      check: (r) => r.status.in(["prevue", "en_cours"]).implies(r.body.present()),
      message: { fr: "Personne ne répond de la tâche {code} : choisissez la structure dans « Qui répond ».", en: "Nobody answers for task {code}: choose the structure under “Who answers”." },
      pass: { status: "en_cours", body: "aige", bodySince: "2021-01-01" }, fail: { status: "en_cours" },
    },
    {
      id: "ELE-R26", severity: "warning", at: "bodySince",
      check: (r) => r.body.present().implies(r.bodySince.present()),
      message: { fr: "On ne sait pas depuis quand « {body} » répond de la tâche {code} : écrivez la date.", en: "It is not known since when “{body}” answers for task {code}: write the date." },
      pass: { body: "aige", bodySince: "2021-01-01" }, fail: { body: "aige" },
    },
    {
      id: "ELE-R27", severity: "warning", at: "risk",
      check: (r) => r.riskLevel.in(["eleve", "critique"]).implies(r.risk.present()),
      message: { fr: "Le risque de la tâche {code} est « {riskLevel} » : décrivez-le et dites la parade prévue.", en: "The risk of task {code} is “{riskLevel}”: describe it and the response planned." },
      pass: { riskLevel: "eleve", risk: "Crue : pirogues réservées" }, fail: { riskLevel: "eleve" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R28", severity: "error", find: findUnknownKeys({ cell: "dependsOn", register: "elections.plan_operationnel", key: "code" }),
      message: { fr: "Cette tâche dépend de {unknown}, qui n’est pas dans le plan. Corrigez le code, ou ajoutez la tâche.", en: "This task depends on {unknown}, which is not in the plan. Correct the code, or add the task." },
      pass: [{ code: "T-1" }, { code: "T-2", dependsOn: "T-1" }], fail: [{ code: "T-1" }, { code: "T-2", dependsOn: "T-1 ; T-9" }],
    },
    {
      id: "ELE-R29", severity: "error", find: findCycles(DEPENDS),
      message: { fr: "Ces tâches s’attendent l’une l’autre : {path}. Retirez une des dépendances.", en: "These tasks wait for each other: {path}. Remove one of the dependencies." },
      pass: [{ code: "T-1" }, { code: "T-2", dependsOn: "T-1" }, { code: "T-3", dependsOn: "T-1 ; T-2" }],
      fail: [{ code: "T-1", dependsOn: "T-3" }, { code: "T-2", dependsOn: "T-1" }, { code: "T-3", dependsOn: "T-2" }],
    },
    {
      id: "ELE-R30", severity: "error", find: findStartsTooEarly({ ...DEPENDS, start: "start", end: "end", gap: "enchainementJours" }),
      message: { fr: "Cette tâche commence le {start}, mais elle dépend de {other}, qui finit le {otherEnd}. Déplacez l’une des deux, ou retirez la dépendance.", en: "This task starts on {start}, but it depends on {other}, which ends on {otherEnd}. Move one of them, or remove the dependency." },
      pass: [{ code: "T-1", start: "2021-06-01", end: "2021-06-10" }, { code: "T-2", start: "2021-06-11", end: "2021-06-12", dependsOn: "T-1" }],
      fail: [{ code: "T-1", start: "2021-06-01", end: "2021-06-10" }, { code: "T-2", start: "2021-06-10", end: "2021-06-12", dependsOn: "T-1" }],
    },
  ],
});
