import { date, decimal, defineRegister, reference, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { groupes } from "./groupes.js";

/** Support given to the groups by the Pool. */
export const appuis = defineRegister({
  id: "coordination.appuis",
  sheet: { fr: "Appuis aux GT", en: "Support to groups" },
  title: { fr: "Appuis ponctuels aux groupes", en: "Support given to the groups" },
  description: { fr: "Une ligne par appui demandé par un groupe ou un sous-groupe.", en: "One row per support asked for by a group or sub-group." },
  grain: "standing",
  key: ["code"],
  alias: ["Appuis", "Appuis ponctuels"],
  columns: {
    code: text({ label: { fr: "Code de l’appui", en: "Support code" }, required: true, example: "APP-2011-09", maxLength: 40, width: 14, alias: ["Code appui"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, required: true, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    subject: text({ label: { fr: "Objet de l’appui", en: "Subject" }, required: true, multiline: true, width: 40, alias: ["Objet", "Appui demandé"] }),
    askedOn: date({ label: { fr: "Demandé le", en: "Asked on" }, required: true, alias: ["Date de la demande"] }),
    givenOn: date({ label: { fr: "Rendu le", en: "Given on" }, alias: ["Date de l’appui", "Fait le"] }),
    days: decimal({ label: { fr: "Jours consacrés", en: "Days spent" }, scale: 1, min: 0, width: 9, alias: ["Jours", "Durée (jours)"] }),
    product: text({ label: { fr: "Produit remis", en: "Product" }, multiline: true, width: 30, alias: ["Produit", "Livrable"] }),
  },
  computed: {
    countsUntil: { label: { fr: "Compte jusqu’au", en: "Counts until" }, form: "date", value: (r) => r.givenOn.plusDays(param("fenetreAppui")), help: { fr: "Jusqu’à quand cet appui fait compter le groupe comme appuyé.", en: "Until when this support makes the group count as supported." } },
  },
  rules: [
    {
      id: "COO-R133", severity: "error", at: "givenOn",
      check: (r) => r.givenOn.gte(r.askedOn).and(r.givenOn.lte(today())),
      message: { fr: "L’appui {code} serait rendu le {givenOn}, avant la demande du {askedOn} ou après la date du classeur. Corrigez l’une des dates.", en: "Support {code} would be given on {givenOn}, before it was asked on {askedOn} or after the workbook’s date. Correct one of the dates." },
      pass: { code: "A1", askedOn: "2021-06-01", givenOn: "2021-06-15" }, fail: { code: "A1", askedOn: "2021-06-01", givenOn: "2021-05-15" },
    },
    {
      id: "COO-R134", severity: "warning", at: "givenOn",
      check: (r) => any(r.givenOn.present(), today().minus(r.askedOn).lte(param("appuiMaxJours"))),
      values: { age: (r) => today().minus(r.askedOn) },
      message: { fr: "L’appui {code} à {group} attend depuis {age} jours. Rendez-le, ou écrivez quand il l’a été.", en: "Support {code} to {group} has waited {age} days. Give it, or write when it was given." },
      pass: { code: "A1", group: "GT-1", askedOn: "2021-07-20" }, fail: { code: "A1", group: "GT-1", askedOn: "2021-01-20" },
    },
    {
      id: "COO-R135", severity: "warning", at: "group",
      check: (r) => r.group.ownAssistant.isFalse().or(r.group.ownAssistant.missing()),
      message: { fr: "{group} a son propre assistant : l’appui {code} n’est pas dans le mandat du Pool. Vérifiez le groupe, ou dites pourquoi dans « Vérifié ».", en: "{group} has its own assistant: support {code} is outside the Pool’s mandate. Check the group, or say why in “Checked”." },
      pass: { code: "A1", group: "GT-1" }, fail: { code: "A1", group: "GT-EAR" },
      with: { "coordination.groupes": [{ code: "GT-1" }, { code: "GT-EAR", ownAssistant: true }] },
    },
    {
      id: "COO-R136", severity: "warning", at: "product",
      check: (r) => r.givenOn.present().implies(r.product.present()),
      message: { fr: "L’appui {code} est rendu sans produit : écrivez ce qui a été remis (note, canevas, animation…).", en: "Support {code} is given without a product: write what was delivered (note, template, facilitation…)." },
      pass: { code: "A1", givenOn: "2021-06-15", product: "Note" }, fail: { code: "A1", givenOn: "2021-06-15" },
    },
  ],
});
