import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { commentFate } from "../codes-suivi.js";
import { documents } from "./documents.js";
import { ptf } from "./ptf.js";

/** Comments on drafts, and what became of them. */
export const observations = defineRegister({
  id: "coordination.observations",
  sheet: { fr: "Observations", en: "Comments" },
  title: { fr: "Observations sur les projets de documents", en: "Comments on draft documents" },
  description: { fr: "Une ligne par observation d’un PTF sur un projet de document.", en: "One row per comment of a partner on a draft." },
  grain: "standing",
  key: ["code"],
  alias: ["Commentaires", "Amendements", "Revue technique"],
  columns: {
    code: text({ label: { fr: "Code de l’observation", en: "Comment code" }, required: true, example: "OBS-014", maxLength: 40, width: 12, alias: ["N°", "Code observation"] }),
    document: reference({ label: { fr: "Document (code)", en: "Document (code)" }, to: documents, required: true, width: 14, example: "DOC-0042", alias: ["Document", "Code document"] }),
    version: text({ label: { fr: "Version commentée", en: "Version commented on" }, maxLength: 30, width: 12, example: "v1", alias: ["Version"] }),
    ptf: reference({ label: { fr: "PTF (sigle)", en: "Partner (short name)" }, to: ptf, required: true, width: 14, alias: ["PTF", "Auteur"] }),
    receivedOn: date({ label: { fr: "Reçue le", en: "Received on" }, alias: ["Date"] }),
    comment: text({ label: { fr: "Observation", en: "Comment" }, required: true, multiline: true, width: 50, alias: ["Commentaire", "Amendement"] }),
    fate: code({ label: { fr: "Suite donnée", en: "What became of it" }, codes: commentFate, required: true, width: 18, alias: ["Suite", "Réponse"] }),
    reply: text({ label: { fr: "Réponse ou raison", en: "Reply or reason" }, multiline: true, width: 36, alias: ["Motif", "Justification de la suite"] }),
  },
  rules: [
    {
      id: "COO-R129", severity: "warning", at: "reply",
      check: (r) => r.fate.in(["rejetee", "partielle"]).implies(r.reply.present()),
      message: { fr: "L’observation {code} de {ptf} est « {fate} » sans raison : écrivez-la, le PTF la demandera.", en: "Comment {code} of {ptf} is “{fate}” without a reason: write it, the partner will ask." },
      pass: { code: "O1", ptf: "CA", fate: "rejetee", reply: "Hors sujet" }, fail: { code: "O1", ptf: "CA", fate: "rejetee" },
    },
    {
      id: "COO-R130", severity: "warning", at: "fate",
      check: (r) => r.document.status.eq("en_vigueur").implies(r.fate.ne("attente")),
      message: { fr: "Le document {document} est « En vigueur » et l’observation {code} de {ptf} est encore en attente. Dites ce qu’elle est devenue.", en: "Document {document} is “Current” and comment {code} of {ptf} is still pending. Say what became of it." },
      pass: { code: "O1", ptf: "CA", document: "D1", fate: "retenue" }, fail: { code: "O1", ptf: "CA", document: "D1", fate: "attente" },
      with: { "coordination.documents": [{ code: "D1", status: "en_vigueur" }] },
    },
    {
      id: "COO-R131", severity: "error", at: "receivedOn",
      check: (r) => r.receivedOn.lte(today()),
      message: { fr: "L’observation {code} serait reçue le {receivedOn}, après la date du classeur. Corrigez la date.", en: "Comment {code} would be received on {receivedOn}, after the workbook’s date. Correct the date." },
      pass: { code: "O1", receivedOn: "2021-03-01" }, fail: { code: "O1", receivedOn: "2099-03-01" },
    },
  ],
  registerRules: [
    {
      id: "COO-R132", severity: "warning", find: findDuplicates(["document", "version", "ptf", "comment"], ["version"]),
      message: { fr: "La même observation du même PTF est déjà à la ligne {first}. Gardez une seule ligne.", en: "The same comment of the same partner already stands at row {first}. Keep one row." },
      pass: [{ code: "O1", document: "D1", ptf: "CA", comment: "Préciser les cibles" }, { code: "O2", document: "D1", ptf: "UE", comment: "Préciser les cibles" }],
      fail: [{ code: "O1", document: "D1", ptf: "CA", comment: "Préciser les cibles" }, { code: "O2", document: "D1", ptf: "CA", comment: "Préciser les cibles" }],
    },
  ],
});
