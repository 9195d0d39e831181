import { boolean, code, date, defineRegister, integer, money, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { service } from "../codes.js";

/** Steps of the plan for the administration's return. */
export const planRetour = defineRegister({
  id: "pagt.plan_retour",
  sheet: { fr: "Plan de retour", en: "Return plan" },
  title: { fr: "Plan de retour de l’administration", en: "Plan for the administration’s return" },
  description: { fr: "Une ligne par étape : un service d’un lieu, du niveau de fonctionnement actuel au niveau visé.", en: "One row per step: a service of a place, from its present level of functioning to the one aimed at." },
  grain: "standing",
  key: ["place", "service", "levelAim"],
  alias: ["Retour de l’administration", "Plan de retour et zones prioritaires"],
  columns: {
    place: place({ label: { fr: "Circonscription", en: "Circonscription" }, downTo: "arrondissement", required: "cercle" }),
    service: code({ label: { fr: "Service", en: "Service" }, codes: service, required: true, width: 20, alias: ["Service de l’État"] }),
    levelNow: integer({ label: { fr: "Niveau actuel (0–4)", en: "Level now (0–4)" }, min: 0, max: 4, required: true, example: "1", width: 9, alias: ["Niveau actuel"], help: { fr: "La même échelle que dans « Capacités des services » : 0 fermé ou replié, 4 tous les services rendus.", en: "The same scale as in “Service capacities”: 0 closed or withdrawn, 4 all services delivered." } }),
    levelAim: integer({ label: { fr: "Niveau visé (0–4)", en: "Level aimed at (0–4)" }, min: 0, max: 4, required: true, example: "3", width: 9, alias: ["Niveau visé", "Niveau cible"] }),
    measures: text({ label: { fr: "Mesures", en: "Measures" }, required: true, multiline: true, width: 44, alias: ["Mesures à prendre", "Activités"] }),
    cost: money({ label: { fr: "Coût (XOF)", en: "Cost (XOF)" }, example: "8000000", alias: ["Coût", "Coût estimatif"] }),
    due: date({ label: { fr: "Échéance", en: "Due" }, alias: ["Date limite"] }),
    responsible: text({ label: { fr: "Responsable (structure ou fonction)", en: "Responsible (structure or function)" }, example: "Directeur régional de la santé", maxLength: 120, width: 26, alias: ["Responsable"], help: { fr: "Une structure ou une fonction, jamais un nom de personne.", en: "A structure or a function, never a person’s name." } }),
    priorityZone: boolean({ label: { fr: "Zone prioritaire", en: "Priority zone" }, width: 10 }),
  },
  rules: [
    {
      id: "PAG-R126", severity: "error", at: "levelAim",
      check: (r) => r.levelAim.gt(r.levelNow),
      message: { fr: "Le niveau visé ({levelAim}) ne dépasse pas le niveau actuel ({levelNow}). Corrigez l’un des deux, ou retirez l’étape si elle est franchie.", en: "The level aimed at ({levelAim}) is not above the present one ({levelNow}). Correct one of them, or remove the step if it is reached." },
      pass: { levelNow: 1, levelAim: 3 },
      fail: { levelNow: 3, levelAim: 3 },
    },
    {
      id: "PAG-R127", severity: "warning", at: "due",
      check: (r) => r.levelNow.lt(r.levelAim).implies(r.due.gte(today())),
      message: { fr: "L’étape devait être franchie le {due} et le niveau est encore de {levelNow}. Mettez le niveau à jour, ou fixez une nouvelle échéance.", en: "The step was due on {due} and the level is still {levelNow}. Update the level, or set a new date." },
      pass: { levelNow: 1, levelAim: 3, due: "2099-12-31" },
      fail: { levelNow: 1, levelAim: 3, due: "2020-12-31" },
    },
    {
      id: "PAG-R128", severity: "warning", at: "due",
      check: (r) => r.priorityZone.isTrue().implies(r.due.present()),
      message: { fr: "Une étape en zone prioritaire n’a pas d’échéance : fixez-la avec le gouvernorat.", en: "A step in a priority zone has no due date: set it with the governor’s office." },
      pass: { priorityZone: true, due: "2021-12-31", responsible: "Préfet de Kita" },
      fail: { priorityZone: true, responsible: "Préfet de Kita" },
    },
    {
      id: "PAG-R129", severity: "warning", at: "responsible",
      check: (r) => r.priorityZone.isTrue().implies(r.responsible.present()),
      message: { fr: "Une étape en zone prioritaire n’a pas de responsable : écrivez la structure ou la fonction qui en répond.", en: "A step in a priority zone has nobody responsible: write the structure or function that answers for it." },
      pass: { priorityZone: true, responsible: "Préfet de Kita", due: "2099-12-31" },
      fail: { priorityZone: true, due: "2099-12-31" },
    },
    {
      id: "PAG-R130", severity: "error", at: "place.arrondissement",
      check: (r) => r.service.eq("sous_prefecture").implies(r.place.arrondissement.present()),
      message: { fr: "Une sous-préfecture est celle d’un arrondissement : écrivez lequel.", en: "A sous-préfecture is that of an arrondissement: write which." },
      pass: { service: "sous_prefecture", "place.arrondissement": "Sébékoro" },
      fail: { service: "sous_prefecture", "place.cercle": "ML0105" },
    },
  ],
});
