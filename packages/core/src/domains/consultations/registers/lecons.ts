import { code, defineRegister, text } from "../../../definition/index.js";
import { findFewListed } from "../../../methods/listed-count.js";
import { findUnknownKeys } from "../../../methods/listed-keys.js";
import { findPersonalData } from "../../../methods/text-scan.js";
import { addressee, lessonNature, theme } from "../codes-findings.js";
import { PEOPLE_AND_PLACES } from "../sources.js";

/** Lessons learned, with the consultations they rest on. */
export const lecons = defineRegister({
  id: "consultations.lecons",
  sheet: { fr: "Leçons apprises", en: "Lessons learned" },
  title: { fr: "Leçons apprises et recommandations", en: "Lessons learned and recommendations" },
  description: { fr: "Une ligne par leçon, sur le fond ou sur la méthode.", en: "One row per lesson, on substance or on method." },
  grain: "standing",
  key: ["code"],
  alias: ["Leçons", "Recommandations"],
  columns: {
    code: text({ label: { fr: "Code de la leçon", en: "Lesson code" }, required: true, example: "LEC-04", maxLength: 30, width: 11, alias: ["Code leçon"] }),
    nature: code({ label: { fr: "Nature", en: "Nature" }, codes: lessonNature, required: true, width: 15, alias: ["Nature de la leçon"] }),
    theme: code({ label: { fr: "Thème", en: "Theme" }, codes: theme, required: true, width: 22 }),
    wording: text({ label: { fr: "Leçon", en: "Lesson" }, required: true, multiline: true, width: 50, alias: ["Leçon apprise", "Énoncé"] }),
    consultations: text({ label: { fr: "Consultations qui la fondent", en: "Consultations behind it" }, example: "MOP-CON-03 ; MOP-CON-07", width: 26, alias: ["Consultations"], help: { fr: "Codes séparés par des points-virgules.", en: "Codes separated by semicolons." } }),
    recommendation: text({ label: { fr: "Recommandation", en: "Recommendation" }, multiline: true, width: 50 }),
    addressedTo: code({ label: { fr: "Adressée à", en: "Addressed to" }, codes: addressee, width: 22, alias: ["Destinataire"] }),
  },
  rules: [
    {
      id: "CON-R65", severity: "warning", at: "addressedTo",
      check: (r) => r.recommendation.present().implies(r.addressedTo.present()),
      message: { fr: "La recommandation de {code} ne dit pas à qui elle s’adresse : choisissez-le.", en: "The recommendation of {code} does not say whom it is addressed to: choose." },
      pass: { code: "L1", recommendation: "Former", addressedTo: "interpeace" }, fail: { code: "L1", recommendation: "Former" },
    },
  ],
  registerRules: [
    {
      id: "CON-R66", severity: "error", find: findUnknownKeys({ cell: "consultations", register: "consultations.consultations", key: "code" }),
      message: { fr: "Ces consultations n’existent pas dans la feuille « Consultations » : {unknown}. Corrigez les codes, séparés par des points-virgules.", en: "These consultations do not exist in sheet “Consultations”: {unknown}. Correct the codes, separated by semicolons." },
      pass: [{ code: "L1", consultations: "C1 ; c2" }], fail: [{ code: "L1", consultations: "C1 ; C3" }],
      with: { "consultations.consultations": [{ code: "C1" }, { code: "C2" }] },
    },
    {
      id: "CON-R67", severity: "warning", find: findFewListed({ cell: "consultations", where: { nature: ["fond"] }, least: "seuilLecons" }),
      message: { fr: "Cette leçon sur le fond repose sur {found} consultation(s) ; il en faut au moins {expected}. Ajoutez celles qui la confirment, ou dites dans « Vérifié » pourquoi une suffit.", en: "This lesson on substance rests on {found} consultation(s); at least {expected} are needed. Add those that confirm it, or say in “Checked” why one will do." },
      pass: [{ code: "L1", nature: "fond", consultations: "C1 ; C2" }, { code: "L2", nature: "methode" }], fail: [{ code: "L1", nature: "fond", consultations: "C1 ; c1" }],
      with: { "consultations.consultations": [{ code: "C1" }, { code: "C2" }] },
    },
    {
      id: "CON-R68", severity: "warning", find: findPersonalData({ cells: ["wording", "recommendation"], kinds: ["phone", "email", "gps", "name", "title", "partName", "place"], ...PEOPLE_AND_PLACES, point: "code" }),
      message: { fr: "La leçon ou sa recommandation contient : {what}. Elle est publiée : réécrivez-la sans rien qui désigne quelqu’un, ou dites dans « Vérifié » pourquoi elle ne désigne personne.", en: "The lesson or its recommendation holds: {whatEn}. It is published: rewrite it without anything that points to someone, or say in “Checked” why it points to nobody." },
      pass: [{ code: "L1", nature: "methode", wording: "Commencer par les collectivités" }], fail: [{ code: "L1", nature: "methode", wording: "Passer par M. Diarra" }],
    },
  ],
});
