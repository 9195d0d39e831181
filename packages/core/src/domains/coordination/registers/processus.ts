import { code, date, defineRegister, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { majorDocument, processStep } from "../codes-suivi.js";

/** Steps of the major documents under way. */
export const processus = defineRegister({
  id: "coordination.processus",
  sheet: { fr: "Processus", en: "Processes" },
  title: { fr: "Processus des documents majeurs", en: "Processes of the major documents" },
  description: { fr: "Une ligne par étape : SCAP 2, CSCRP 2012–2017, Politique nationale de l’aide.", en: "One row per step: SCAP 2, CSCRP 2012–2017, national aid policy." },
  grain: "standing",
  key: ["document", "step", "detail"],
  alias: ["Feuille de route", "Étapes des documents"],
  columns: {
    document: code({ label: { fr: "Document majeur", en: "Major document" }, codes: majorDocument, required: true, width: 22, alias: ["Document", "Processus"] }),
    step: code({ label: { fr: "Étape", en: "Step" }, codes: processStep, required: true, width: 16 }),
    detail: text({ label: { fr: "Précision", en: "Detail" }, required: true, maxLength: 200, width: 36, example: "Atelier national", alias: ["Détail", "Libellé de l’étape"] }),
    planned: date({ label: { fr: "Prévue le", en: "Planned on" }, alias: ["Date prévue", "Prévu"] }),
    doneOn: date({ label: { fr: "Faite le", en: "Done on" }, alias: ["Date de réalisation", "Fait"] }),
    lead: text({ label: { fr: "Conduite par (structure)", en: "Led by (structure)" }, maxLength: 120, width: 26, example: "Équipe SCAP", alias: ["Responsable", "Chef de file"] }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.doneOn.missing().and(r.planned.lt(today())) },
  },
  rules: [
    {
      id: "COO-R125", severity: "error", at: "doneOn",
      check: (r) => r.doneOn.lte(today()),
      message: { fr: "L’étape « {detail} » serait faite le {doneOn}, après la date du classeur. Corrigez la date.", en: "Step “{detail}” would be done on {doneOn}, after the workbook’s date. Correct the date." },
      pass: { detail: "Atelier", doneOn: "2021-03-01" }, fail: { detail: "Atelier", doneOn: "2099-03-01" },
    },
    {
      id: "COO-R126", severity: "warning", at: "planned",
      check: (r) => r.planned.present().or(r.doneOn.present()),
      message: { fr: "L’étape « {detail} » n’a ni date prévue ni date de réalisation : fixez quand elle se fait.", en: "Step “{detail}” has neither a planned date nor one when it was done: set when it is done." },
      pass: { detail: "Atelier", planned: "2021-03-01" }, fail: { detail: "Atelier", document: "scap2" },
    },
    {
      id: "COO-R127", severity: "warning", at: "planned",
      check: (r) => r.doneOn.missing().implies(r.planned.gte(today())),
      message: { fr: "L’étape « {detail} » ({document}) était prévue le {planned} et n’est pas faite. Écrivez quand elle l’a été, ou fixez une nouvelle date.", en: "Step “{detail}” ({document}) was planned for {planned} and is not done. Write when it was, or set a new date." },
      pass: { detail: "Atelier", document: "scap2", planned: "2099-03-01" }, fail: { detail: "Atelier", document: "scap2", planned: "2020-03-01" },
    },
    {
      id: "COO-R128", severity: "warning", at: "lead",
      check: (r) => r.lead.present(),
      message: { fr: "L’étape « {detail} » n’a pas de responsable : écrivez la structure qui la conduit.", en: "Step “{detail}” has nobody responsible: write the structure that leads it." },
      pass: { detail: "Atelier", lead: "Équipe SCAP" }, fail: { detail: "Atelier" },
    },
  ],
});
