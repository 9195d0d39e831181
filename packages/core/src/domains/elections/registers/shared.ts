import { code, date, text } from "../../../definition/index.js";
import { responsibleBody } from "../codes.js";

/** Who answers for a store, a task or a revision, as of a date: the AIGE organises, the administration supports. */
export const answersFor = {
  body: code({ label: { fr: "Qui répond", en: "Who answers" }, codes: responsibleBody, width: 18, alias: ["Structure responsable"] }),
  responsible: text({ label: { fr: "Responsable (fonction)", en: "Responsible (function)" }, width: 24, maxLength: 120, example: "Coordinateur de cercle, Kita", alias: ["Responsable"],
    help: { fr: "La fonction, jamais le nom.", en: "The function, never the name." } }),
  bodySince: date({ label: { fr: "Répond depuis le", en: "Answers since" }, help: { fr: "La date de l’acte ou de la passation.", en: "The date of the act or of the handover." } }),
} as const;
