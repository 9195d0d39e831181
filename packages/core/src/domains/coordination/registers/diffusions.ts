import { code, codes, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { audience } from "../codes.js";
import { channel } from "../codes-suivi.js";
import { documents } from "./documents.js";

/** Information sent out to the families of actors. */
export const diffusions = defineRegister({
  id: "coordination.diffusions",
  sheet: { fr: "Diffusions", en: "Information sent" },
  title: { fr: "Information diffusée", en: "Information sent out" },
  description: { fr: "Une ligne par envoi : aux PTF, au SHA, à la CT-CSLP et aux autres familles d’acteurs.", en: "One row per dispatch: to the partners, the SHA, the CT-CSLP and other families of actors." },
  grain: "standing",
  key: ["code"],
  alias: ["Diffusion de l’information", "Envois"],
  columns: {
    code: text({ label: { fr: "Code de l’envoi", en: "Dispatch code" }, required: true, example: "DIF-2011-21", maxLength: 40, width: 14, alias: ["Code envoi"] }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Date d’envoi", "Envoyé le"] }),
    object: text({ label: { fr: "Objet", en: "Object" }, required: true, width: 40, alias: ["Information", "Sujet"] }),
    audience: codes({ label: { fr: "Publics", en: "Audiences" }, codes: audience, required: true, example: "PTF ; SHA", width: 30, alias: ["Destinataires", "Public"] }),
    channel: code({ label: { fr: "Canal", en: "Channel" }, codes: channel, required: true, width: 14, alias: ["Moyen"] }),
    document: reference({ label: { fr: "Document (code)", en: "Document (code)" }, to: documents, width: 14, example: "DOC-0042", alias: ["Document", "Document joint"] }),
  },
  rules: [
    {
      id: "COO-R151", severity: "error", at: "date",
      check: (r) => r.date.lte(today()),
      message: { fr: "L’envoi {code} est daté du {date}, après la date du classeur. Corrigez la date.", en: "Dispatch {code} is dated {date}, after the workbook’s date. Correct the date." },
      pass: { code: "D1", date: "2021-06-15" }, fail: { code: "D1", date: "2099-06-15" },
    },
    {
      id: "COO-R152", severity: "error", at: "document",
      check: (r) => r.date.gte(r.document.date),
      message: { fr: "L’envoi {code} du {date} joint {document}, daté du {document.date}. Corrigez l’une des dates, ou le code du document.", en: "Dispatch {code} of {date} carries {document}, dated {document.date}. Correct one of the dates, or the document’s code." },
      pass: { code: "E1", date: "2021-06-15", document: "D1" }, fail: { code: "E1", date: "2010-06-15", document: "D1" },
      with: { "coordination.documents": [{ code: "D1", date: "2011-01-01" }] },
    },
  ],
  registerRules: [
    {
      id: "COO-R153", severity: "warning", find: findDuplicates(["date", "object", "channel"]),
      message: { fr: "Le même envoi est déjà à la ligne {first}. Gardez une seule ligne et ajoutez-y les publics.", en: "The same dispatch already stands at row {first}. Keep one row and add the audiences there." },
      pass: [{ code: "E1", date: "2021-06-15", object: "Compte rendu", channel: "courriel" }, { code: "E2", date: "2021-06-15", object: "Compte rendu", channel: "site" }],
      fail: [{ code: "E1", date: "2021-06-15", object: "Compte rendu", channel: "courriel" }, { code: "E2", date: "2021-06-15", object: "Compte rendu", channel: "courriel" }],
    },
  ],
});
