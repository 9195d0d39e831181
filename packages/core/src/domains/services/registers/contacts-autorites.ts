import { code, date, defineRegister, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { authority, commitmentStatus, contactMode } from "../codes-pilotage.js";

/** Contacts with the partner authorities, and what was promised. */
export const contactsAutorites = defineRegister({
  id: "services.contacts_autorites",
  sheet: { fr: "Contacts autorités", en: "Contacts with authorities" },
  title: { fr: "Contacts avec les autorités partenaires", en: "Contacts with partner authorities" },
  description: { fr: "Une ligne par contact avec une autorité de l’État ou une collectivité.", en: "One row per contact with an authority of the State or a local authority." },
  grain: "standing",
  key: ["code"],
  alias: ["Contacts", "Autorités", "Contacts avec les autorités"],
  columns: {
    code: text({ label: { fr: "Code du contact", en: "Contact code" }, required: true, example: "GAO-CO-021", maxLength: 30, width: 14 }),
    authority: code({ label: { fr: "Autorité (fonction)", en: "Authority (function)" }, codes: authority, required: true, width: 22, alias: ["Autorité", "Fonction"] }),
    name: text({ label: { fr: "Nom de la personne", en: "Person’s name" }, width: 22, maxLength: 120, alias: ["Nom", "Interlocuteur"], personal: { fr: "pour savoir à qui s’adresser la prochaine fois", en: "to know whom to address next time" } }),
    place: place({ label: { fr: "Ressort", en: "Jurisdiction" }, downTo: "commune", required: "region", help: { fr: "Le ressort de l’autorité : la région d’un gouverneur, le cercle d’un préfet, la commune d’un maire ; pour un sous-préfet, la commune chef-lieu de l’arrondissement.", en: "What the authority is of: a governor’s region, a préfet’s cercle, a mayor’s commune; for a sous-préfet, the chief commune of the arrondissement." } }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Date du contact"] }),
    mode: code({ label: { fr: "Mode de contact", en: "Way of contact" }, codes: contactMode, required: true, width: 16, alias: ["Mode"] }),
    subject: text({ label: { fr: "Objet", en: "Subject" }, required: true, multiline: true, width: 34, alias: ["Sujet"] }),
    commitment: text({ label: { fr: "Engagement pris", en: "Commitment" }, multiline: true, width: 34, alias: ["Engagement"] }),
    due: date({ label: { fr: "Échéance de l’engagement", en: "Commitment due" }, alias: ["Échéance"] }),
    followUp: code({ label: { fr: "Suite de l’engagement", en: "Follow-up" }, codes: commitmentStatus, width: 14, alias: ["Suite", "Suivi"] }),
  },
  computed: {
    late: { label: { fr: "En retard", en: "Late" }, form: "boolean", after: "due", value: (r) => r.followUp.in(["a_faire", "en_cours"]).and(r.due.lt(today())) },
  },
  rules: [
    {
      id: "SER-R110", severity: "error", at: "date",
      check: (r) => r.date.lte(today()),
      message: { fr: "Le contact {code} serait du {date}, après la date du classeur. N’inscrivez que les contacts qui ont eu lieu.", en: "Contact {code} would be of {date}, after the workbook’s date. Enter only contacts that took place." },
      pass: { date: "2021-01-15" },
      fail: { date: "2099-01-15" },
    },
    {
      id: "SER-R111", severity: "error", at: "due",
      check: (r) => r.due.gte(r.date),
      message: { fr: "L’engagement de {code} est pour le {due}, avant le contact du {date}. Corrigez une date.", en: "The commitment of {code} is due on {due}, before the contact of {date}. Correct a date." },
      pass: { date: "2021-06-01", due: "2021-06-30" },
      fail: { date: "2021-06-01", due: "2021-05-30" },
    },
    {
      id: "SER-R112", severity: "warning", at: "followUp",
      check: (r) => r.commitment.present().implies(r.followUp.present()),
      message: { fr: "Un engagement a été pris le {date} ({code}) : dites où il en est dans « Suite de l’engagement ».", en: "A commitment was made on {date} ({code}): say where it stands under “Follow-up”." },
      pass: { commitment: "Affecter un sous-préfet", followUp: "en_cours" },
      fail: { commitment: "Affecter un sous-préfet" },
    },
    {
      id: "SER-R113", severity: "warning", at: "place.cercle",
      check: (r) => r.authority.eq("prefet").implies(r.place.cercle.present()).and(r.authority.in(["maire", "sous_prefet"]).implies(r.place.commune.present())),
      message: { fr: "Le ressort de l’autorité du contact {code} manque : le cercle d’un préfet, la commune d’un maire ou d’un sous-préfet. Sans lui, deux autorités se confondent.", en: "The jurisdiction of contact {code} is missing: a préfet’s cercle, the commune of a mayor or sous-préfet. Without it two authorities are taken for one." },
      pass: { authority: "prefet", "place.region": "ML07", "place.cercle": "ML0701" },
      fail: { authority: "prefet", "place.region": "ML07" },
    },
  ],
});
