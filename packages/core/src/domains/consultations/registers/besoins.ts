import { code, defineRegister, reference, text } from "../../../definition/index.js";
import { findPersonalData } from "../../../methods/text-scan.js";
import { category } from "../codes.js";
import { needLevel, needType, urgency } from "../codes-findings.js";
import { PEOPLE_AND_PLACES } from "../sources.js";
import { consultations } from "./consultations.js";

/** Needs in conflict sensitivity, as the people met put them. */
export const besoins = defineRegister({
  id: "consultations.besoins",
  sheet: { fr: "Besoins", en: "Needs" },
  title: { fr: "Besoins en sensibilité aux conflits", en: "Needs in conflict sensitivity" },
  description: { fr: "Une ligne par besoin exprimé dans une consultation.", en: "One row per need expressed in a consultation." },
  grain: "standing",
  key: ["consultation", "need", "wording"],
  alias: ["Besoins exprimés"],
  restricted: true,
  columns: {
    consultation: reference({ label: { fr: "Consultation (code)", en: "Consultation (code)" }, to: consultations, required: true, example: "MOP-CON-03", width: 14, alias: ["Consultation", "Code consultation"] }),
    need: code({ label: { fr: "Type de besoin", en: "Kind of need" }, codes: needType, required: true, width: 18, alias: ["Type"] }),
    wording: text({ label: { fr: "Besoin", en: "Need" }, required: true, multiline: true, width: 50, alias: ["Libellé", "Énoncé"] }),
    level: code({ label: { fr: "Niveau", en: "Level" }, codes: needLevel, required: true, width: 14 }),
    urgency: code({ label: { fr: "Urgence", en: "Urgency" }, codes: urgency, width: 12 }),
  },
  computed: {
    actor: { label: { fr: "Acteur", en: "Actor" }, form: "code", after: "consultation", value: (r) => r.consultation.actor },
    category: { label: { fr: "Type d’acteur", en: "Kind of actor" }, form: "code", codes: category, after: "actor", value: (r) => r.consultation.category },
  },
  rules: [
    {
      id: "CON-R62", severity: "error", at: "consultation",
      check: (r) => r.consultation.status.eq("tenue"),
      message: { fr: "Ce besoin vient de la consultation {consultation}, qui est « {consultation.status} ». Corrigez le code, ou le statut de la consultation.", en: "This need comes from consultation {consultation}, which is “{consultation.status}”. Correct the code, or the consultation’s status." },
      pass: { consultation: "C1" }, fail: { consultation: "C2" },
      with: { "consultations.consultations": [{ code: "C1", status: "tenue" }, { code: "C2", status: "annulee" }] },
    },
    {
      id: "CON-R63", severity: "error", at: "consultation",
      check: (r) => r.consultation.date.present().implies(r.consultation.consentInformed.present().and(r.consultation.consentInformed.isTrue())),
      message: { fr: "Ce besoin vient de la consultation {consultation}, dont le consentement éclairé n’est pas noté. Notez-le là-bas s’il a été donné ; sinon, supprimez la ligne.", en: "This need comes from consultation {consultation}, whose informed consent is not noted. Note it there if it was given; otherwise delete the row." },
      pass: { consultation: "C1" }, fail: { consultation: "C2" },
      with: { "consultations.consultations": [{ code: "C1", date: "2021-07-05", consentInformed: true }, { code: "C2", date: "2021-07-05", consentInformed: false }] },
    },
  ],
  registerRules: [
    {
      id: "CON-R64", severity: "warning", find: findPersonalData({ cells: ["wording"], kinds: ["phone", "email", "gps", "name", "title", "partName", "place"], ...PEOPLE_AND_PLACES, point: "consultation" }),
      message: { fr: "L’énoncé du besoin contient : {what}. Réécrivez-le sans rien qui désigne quelqu’un, ou dites dans « Vérifié » pourquoi il ne désigne personne.", en: "The wording of the need holds: {whatEn}. Rewrite it without anything that points to someone, or say in “Checked” why it points to nobody." },
      pass: [{ consultation: "C1", need: "formation", wording: "Former les chefs de projet" }], fail: [{ consultation: "C1", need: "formation", wording: "Former Mme Diarra" }],
    },
  ],
});
