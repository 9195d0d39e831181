import { code, date, defineRegister, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { pillar } from "../codes.js";
import { noteVersion, requester } from "../codes-consultant.js";

/** Technical notes that the governor's office or the project asked for. */
export const notes = defineRegister({
  id: "pagt.notes",
  sheet: { fr: "Notes techniques", en: "Technical notes" },
  title: { fr: "Notes techniques demandées", en: "Technical notes asked for" },
  description: { fr: "Une ligne par note demandée au consultant, jusqu’à sa remise.", en: "One row per note asked of the consultant, until it is delivered." },
  grain: "standing",
  key: ["code"],
  alias: ["Notes"],
  columns: {
    code: text({ label: { fr: "Code de la note", en: "Note code" }, required: true, example: "KAY-NOT-003", maxLength: 30, width: 14, alias: ["Code note"] }),
    subject: text({ label: { fr: "Objet", en: "Subject" }, required: true, width: 44, alias: ["Sujet", "Thème"] }),
    pillar: code({ label: { fr: "Pilier", en: "Pillar" }, codes: pillar, required: true, width: 14 }),
    askedBy: code({ label: { fr: "Demandée par", en: "Asked by" }, codes: requester, required: true, width: 16, alias: ["Demandeur", "Commanditaire"] }),
    askedOn: date({ label: { fr: "Demandée le", en: "Asked on" }, required: true, alias: ["Date de la demande"] }),
    due: date({ label: { fr: "Échéance", en: "Due" }, alias: ["Date limite", "À rendre le"] }),
    deliveredOn: date({ label: { fr: "Remise le", en: "Delivered on" }, alias: ["Date de remise", "Rendue le"] }),
    version: code({ label: { fr: "Version", en: "Version" }, codes: noteVersion, width: 14 }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", value: (r) => r.deliveredOn.missing().and(r.due.lt(today())),
      help: { fr: "Oui si l’échéance est passée à la date du classeur et que la note n’est pas remise.", en: "Yes if the due date is past at the workbook’s date and the note is not delivered." } },
  },
  rules: [
    {
      id: "PAG-R145", severity: "error", at: "askedOn",
      check: (r) => r.askedOn.lte(today()),
      message: { fr: "La note {code} serait demandée le {askedOn}, après la date du classeur. Corrigez la date.", en: "Note {code} would be asked for on {askedOn}, after the workbook’s date. Correct the date." },
      pass: { askedOn: "2021-01-15" },
      fail: { askedOn: "2099-01-15" },
    },
    {
      id: "PAG-R146", severity: "error", at: "due",
      check: (r) => r.due.gte(r.askedOn),
      message: { fr: "L’échéance de {code} ({due}) est avant la demande du {askedOn}. Corrigez l’une des deux dates.", en: "The due date of {code} ({due}) is before the request of {askedOn}. Correct one of the dates." },
      pass: { askedOn: "2021-06-01", due: "2021-06-11" },
      fail: { askedOn: "2021-06-11", due: "2021-06-01" },
    },
    {
      id: "PAG-R147", severity: "error", at: "deliveredOn",
      check: (r) => r.deliveredOn.gte(r.askedOn),
      message: { fr: "La note {code} serait remise le {deliveredOn}, avant d’être demandée le {askedOn}. Corrigez l’une des deux dates.", en: "Note {code} would be delivered on {deliveredOn}, before it was asked for on {askedOn}. Correct one of the dates." },
      pass: { askedOn: "2021-06-01", deliveredOn: "2021-06-10", version: "projet" },
      fail: { askedOn: "2021-06-10", deliveredOn: "2021-06-01", version: "projet" },
    },
    {
      id: "PAG-R148", severity: "error", at: "deliveredOn",
      check: (r) => r.deliveredOn.lte(today()),
      message: { fr: "La note {code} serait remise le {deliveredOn}, après la date du classeur. Laissez la date vide tant que la note n’est pas remise.", en: "Note {code} would be delivered on {deliveredOn}, after the workbook’s date. Leave the date empty until the note is delivered." },
      pass: { deliveredOn: "2021-01-15", version: "projet" },
      fail: { deliveredOn: "2099-01-15", version: "projet" },
    },
    {
      id: "PAG-R149", severity: "error", at: "deliveredOn",
      check: (r) => r.version.eq("finale").implies(r.deliveredOn.present()),
      message: { fr: "La note {code} est dans sa version finale sans date de remise : écrivez quand elle a été remise, ou corrigez la version.", en: "Note {code} is in its final version without a delivery date: write when it was delivered, or correct the version." },
      pass: { version: "finale", deliveredOn: "2021-06-10" },
      fail: { version: "finale" },
    },
    {
      id: "PAG-R150", severity: "warning", at: "version",
      check: (r) => r.deliveredOn.present().implies(r.version.present()),
      message: { fr: "La note {code} a été remise le {deliveredOn} sans dire dans quelle version : choisissez-la.", en: "Note {code} was delivered on {deliveredOn} without its version: choose it." },
      pass: { version: "projet", deliveredOn: "2021-06-10" },
      fail: { deliveredOn: "2021-06-10" },
    },
  ],
  registerRules: [
    {
      id: "PAG-R151", severity: "warning", find: findDuplicates(["subject", "askedBy", "askedOn"]),
      message: { fr: "La même note, demandée par le même et le même jour, est déjà à la ligne {first}. Supprimez l’une des deux, ou précisez l’objet.", en: "The same note, asked by the same on the same day, already stands at row {first}. Delete one of them, or make the subject more precise." },
      pass: [{ code: "KAY-NOT-001", subject: "Retour des services", askedBy: "gouvernorat", askedOn: "2021-06-01" }, { code: "KAY-NOT-002", subject: "Retour des services", askedBy: "projet", askedOn: "2021-06-01" }],
      fail: [{ code: "KAY-NOT-001", subject: "Retour des services", askedBy: "gouvernorat", askedOn: "2021-06-01" }, { code: "KAY-NOT-002", subject: "Retour des services", askedBy: "gouvernorat", askedOn: "2021-06-01" }],
    },
  ],
});
