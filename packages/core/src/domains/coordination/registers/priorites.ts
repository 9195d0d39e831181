import { defineRegister, integer, reference, text } from "../../../definition/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findLacking } from "../../../methods/lacking.js";
import { groupes } from "./groupes.js";

const bearer = (n: number) => reference({ label: { fr: `Autre groupe porteur ${n} (code)`, en: `Other bearing group ${n} (code)` }, to: groupes, width: 14 });

/** Priority themes of the partners' annual programme. */
export const priorites = defineRegister({
  id: "coordination.priorites",
  sheet: { fr: "Priorités", en: "Priorities" },
  title: { fr: "Thématiques prioritaires du programme annuel", en: "Priority themes of the annual programme" },
  description: { fr: "Une ligne par thématique prioritaire du programme de travail des PTF et par année.", en: "One row per priority theme of the partners’ work programme and year." },
  grain: "standing",
  key: ["code"],
  alias: ["Thématiques prioritaires", "Priorités des PTF"],
  columns: {
    year: integer({ label: { fr: "Année", en: "Year" }, min: 2000, max: 2099, plain: true, required: true, example: "2011", width: 9, alias: ["Exercice"] }),
    code: text({ label: { fr: "Code de la priorité", en: "Priority code" }, required: true, example: "2011-PRI-02", maxLength: 30, width: 14, alias: ["Code priorité", "N° priorité"] }),
    wording: text({ label: { fr: "Thématique prioritaire", en: "Priority theme" }, required: true, multiline: true, width: 44, alias: ["Priorité", "Libellé", "Thématique"] }),
    result: text({ label: { fr: "Résultat attendu", en: "Expected result" }, multiline: true, width: 36, alias: ["Résultats attendus"] }),
    group: reference({ label: { fr: "Groupe porteur (code)", en: "Bearing group (code)" }, to: groupes, width: 14, example: "GT-EAR", alias: ["Groupe porteur", "Groupes porteurs", "Porteur"], help: { fr: "Le groupe qui répond de la priorité ; deux autres peuvent la porter avec lui.", en: "The group that answers for the priority; two others may bear it with it." } }),
    group2: bearer(2),
    group3: bearer(3),
  },
  rules: [
    {
      id: "COO-R33", severity: "warning", at: "group",
      check: (r) => r.group.present(),
      message: { fr: "Aucun groupe ne porte la priorité {code}. Choisissez celui qui en répond.", en: "No group bears priority {code}. Choose the one that answers for it." },
      pass: { code: "P1", wording: "SCAP 2", group: "GT-1" }, fail: { code: "P1", wording: "SCAP 2" },
    },
    {
      id: "COO-R34", severity: "warning", at: "result",
      check: (r) => r.result.present(),
      message: { fr: "La priorité {code} n’a pas de résultat attendu : écrivez à quoi on verra qu’elle est servie.", en: "Priority {code} has no expected result: write how one will see that it is served." },
      pass: { code: "P1", result: "SCAP 2 signée" }, fail: { code: "P1", wording: "SCAP 2" },
    },
    {
      id: "COO-R35", severity: "error", at: "group2",
      check: (r) => r.group2.ne(r.group),
      message: { fr: "Le groupe {group2} est deux fois porteur de {code}. Effacez l’un des deux.", en: "Group {group2} bears {code} twice. Clear one of them." },
      pass: { code: "P1", group: "GT-1", group2: "GT-2" }, fail: { code: "P1", group: "GT-1", group2: "GT-1" },
    },
    {
      id: "COO-R36", severity: "error", at: "group3",
      check: (r) => r.group3.ne(r.group).and(r.group2.missing().or(r.group3.ne(r.group2))),
      message: { fr: "Le groupe {group3} est deux fois porteur de {code}. Effacez l’un des deux.", en: "Group {group3} bears {code} twice. Clear one of them." },
      pass: { code: "P1", group: "GT-1", group2: "GT-2", group3: "GT-3" }, fail: { code: "P1", group: "GT-1", group2: "GT-2", group3: "GT-2" },
    },
  ],
  registerRules: [
    {
      id: "COO-R37", severity: "warning", find: findDuplicates(["year", "wording"]),
      message: { fr: "La même priorité de cette année est déjà à la ligne {first}. Gardez une seule ligne et ajoutez-y les groupes porteurs.", en: "The same priority of this year already stands at row {first}. Keep one row and add the bearing groups there." },
      pass: [{ code: "P1", year: 2011, wording: "SCAP 2" }, { code: "P2", year: 2012, wording: "SCAP 2" }], fail: [{ code: "P1", year: 2011, wording: "SCAP 2" }, { code: "P2", year: 2011, wording: "SCAP 2" }],
    },
    {
      id: "COO-R38", severity: "warning",
      find: findLacking({ cells: ["code", "group"], answer: { begun: true, register: "coordination.programme", cells: ["priority", "group"] } }),
      message: { fr: "Le groupe porteur de {what} n’a aucune activité qui la serve dans « Programme ». Voyez avec lui, ou changez le groupe porteur.", en: "The group that bears {what} has no activity that serves it in “Programme”. See the group, or change the bearer." },
      pass: [{ code: "P1", group: "GT-1" }], fail: [{ code: "P2", group: "GT-1" }],
      with: { "coordination.programme": [{ code: "A1", group: "GT-1", priority: "P1" }] },
    },
  ],
});
