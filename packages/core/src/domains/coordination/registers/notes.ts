import { code, codes, date, defineRegister, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { audience } from "../codes.js";
import { framework, noteVersion } from "../codes-suivi.js";

/** Notes asked of the Pool for the dialogue with the country. */
export const notes = defineRegister({
  id: "coordination.notes",
  sheet: { fr: "Notes", en: "Notes" },
  title: { fr: "Notes demandées", en: "Notes asked for" },
  description: { fr: "Une ligne par note demandée au Pool pour le dialogue avec la partie malienne.", en: "One row per note asked of the Pool for the dialogue with the country." },
  grain: "standing",
  key: ["code"],
  alias: ["Notes de dialogue", "Notes sollicitées"],
  columns: {
    code: text({ label: { fr: "Code de la note", en: "Note code" }, required: true, example: "NOT-2011-06", maxLength: 40, width: 14, alias: ["Code note"] }),
    subject: text({ label: { fr: "Sujet", en: "Subject" }, required: true, multiline: true, width: 40, alias: ["Objet", "Titre de la note"] }),
    framework: code({ label: { fr: "Cadre", en: "Framework" }, codes: framework, required: true, width: 18 }),
    readers: codes({ label: { fr: "Lecteurs", en: "Readers" }, codes: audience, example: "Administration ; PTF", width: 28, alias: ["Destinataires"] }),
    due: date({ label: { fr: "Attendue le", en: "Due" }, alias: ["Échéance", "Date attendue"] }),
    deliveredOn: date({ label: { fr: "Remise le", en: "Delivered on" }, alias: ["Date de remise"] }),
    version: code({ label: { fr: "Version", en: "Version" }, codes: noteVersion, width: 14 }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.deliveredOn.missing().and(r.due.lt(today())) },
  },
  rules: [
    {
      id: "COO-R137", severity: "error", at: "deliveredOn",
      check: (r) => r.deliveredOn.lte(today()),
      message: { fr: "La note {code} serait remise le {deliveredOn}, après la date du classeur. Corrigez la date.", en: "Note {code} would be delivered on {deliveredOn}, after the workbook’s date. Correct the date." },
      pass: { code: "N1", deliveredOn: "2021-06-15" }, fail: { code: "N1", deliveredOn: "2099-06-15" },
    },
    {
      id: "COO-R138", severity: "warning", at: "due",
      check: (r) => r.deliveredOn.missing().implies(r.due.gte(today())),
      message: { fr: "La note {code} était attendue le {due} et n’est pas remise. Remettez-la, ou convenez d’une nouvelle date.", en: "Note {code} was due on {due} and is not delivered. Deliver it, or agree on a new date." },
      pass: { code: "N1", due: "2099-06-15" }, fail: { code: "N1", due: "2020-06-15" },
    },
    {
      id: "COO-R139", severity: "warning", at: "deliveredOn",
      check: (r) => r.version.eq("finale").implies(r.deliveredOn.present()),
      message: { fr: "La note {code} est finale sans date de remise : écrivez-la.", en: "Note {code} is final without a date of delivery: write it." },
      pass: { code: "N1", version: "finale", deliveredOn: "2021-06-15" }, fail: { code: "N1", version: "finale" },
    },
    {
      id: "COO-R140", severity: "warning", at: "readers",
      check: (r) => r.deliveredOn.present().implies(r.readers.present()),
      message: { fr: "La note {code} est remise sans lecteurs : choisissez à qui.", en: "Note {code} is delivered without readers: choose to whom." },
      pass: { code: "N1", deliveredOn: "2021-06-15", readers: ["administration"] }, fail: { code: "N1", deliveredOn: "2021-06-15" },
    },
  ],
});
