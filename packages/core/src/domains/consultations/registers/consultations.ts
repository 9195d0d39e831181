import { boolean, code, date, decimal, defineRegister, integer, people, place, reference, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { category, consultationStatus, language, mode, REGIONS_OF_ZONE, zone, ZONES } from "../codes.js";
import { acteurs } from "./acteurs.js";
import { consultationRules } from "./consultations-rules.js";

const HOURS = { fr: "En heures et centièmes : 9,5 pour 9 h 30, 14,25 pour 14 h 15. Ne pas écrire 9:30.", en: "In hours and hundredths: 9.5 for 9:30, 14.25 for 14:15. Don’t write 9:30." };

/** The consultations, planned and held. */
export const consultations = defineRegister({
  id: "consultations.consultations",
  sheet: { fr: "Consultations", en: "Consultations" },
  title: { fr: "Consultations", en: "Consultations" },
  description: { fr: "Une ligne par consultation : un entretien ou un groupe de discussion avec un acteur de la cartographie.", en: "One row per consultation: an interview or group discussion with an actor of the map." },
  grain: "standing",
  key: ["code"],
  alias: ["Entretiens", "Liste des consultations"],
  columns: {
    code: text({ label: { fr: "Code de la consultation", en: "Consultation code" }, required: true, example: "MOP-CON-03", maxLength: 30, width: 14, alias: ["Code consultation"] }),
    actor: reference({ label: { fr: "Acteur (code)", en: "Actor (code)" }, to: acteurs, required: true, example: "MOP-ACT-07", width: 14, alias: ["Acteur", "Code acteur"] }),
    zone: code({ label: { fr: "Région du mandat", en: "Region of the mandate" }, codes: zone, required: true, width: 14 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", help: { fr: "Jusqu’à la commune, pas plus précis ; la région est l’actuelle (Bandiagara, Douentza, Nioro et Kita sont des régions depuis la réforme).", en: "Down to the commune, no finer; the region is today’s (Bandiagara, Douentza, Nioro and Kita are regions since the reform)." } }),
    venue: text({ label: { fr: "Lieu exact de la rencontre", en: "Exact meeting point" }, width: 24, alias: ["Lieu exact", "Point de rencontre"], personal: { fr: "pour la sécurité de l’équipe ; dit où vivent ou travaillent les personnes rencontrées", en: "for the team’s safety; tells where the people met live or work" } }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Date de la consultation", "Date de l’entretien"] }),
    startHour: decimal({ label: { fr: "Heure de début (h)", en: "Start hour (h)" }, scale: 2, min: 1, max: 24, example: "9,5", width: 11, help: HOURS, alias: ["Heure de début", "Début"] }),
    endHour: decimal({ label: { fr: "Heure de fin (h)", en: "End hour (h)" }, scale: 2, min: 1, max: 24, example: "11,25", width: 11, help: HOURS, alias: ["Heure de fin", "Fin"] }),
    mode: code({ label: { fr: "Mode", en: "Mode" }, codes: mode, required: true, width: 14 }),
    language: code({ label: { fr: "Langue", en: "Language" }, codes: language, width: 12, alias: ["Langue de l’entretien"] }),
    met: people({ label: { fr: "Personnes rencontrées", en: "People met" }, ages: true, diversity: true, partAlias: { women: ["Femmes"], men: ["Hommes"], youth: ["Jeunes"] } }),
    consentInformed: boolean({ label: { fr: "Consentement éclairé", en: "Informed consent" }, width: 13, alias: ["Consentement"], help: { fr: "La personne sait qui demande, pourquoi, ce qui en sera fait, et accepte.", en: "The person knows who asks, why, what it is for, and agrees." } }),
    consentRecorded: boolean({ label: { fr: "Accepte l’enregistrement", en: "Agrees to be recorded" }, width: 13, alias: ["Enregistrement accepté"] }),
    consentQuote: boolean({ label: { fr: "Accepte d’être cité", en: "Agrees to be quoted" }, width: 13, alias: ["Citation acceptée"], help: { fr: "Cité sans nom : ses mots peuvent être repris.", en: "Quoted without a name: the words may be used." } }),
    interviewer: text({ label: { fr: "Enquêteur", en: "Interviewer" }, required: true, width: 20, alias: ["Enquêtrice", "Interviewer", "Mené par"], personal: { fr: "qui répond de la consultation et de ses notes", en: "who answers for the consultation and its notes" } }),
    guideVersion: integer({ label: { fr: "Version du guide", en: "Guide version" }, min: 1, max: 99, width: 10, alias: ["Guide"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: consultationStatus, required: true, width: 12, alias: ["Statut de la consultation"] }),
    incident: boolean({ label: { fr: "Incident de sécurité", en: "Security incident" }, width: 11, alias: ["Incident"] }),
    incidentText: text({ label: { fr: "Récit de l’incident", en: "Account of the incident" }, multiline: true, width: 30, personal: { fr: "pour protéger l’équipe et les personnes rencontrées ; les désigne souvent", en: "to protect the team and the people met; often points to them" } }),
  },
  computed: {
    category: { label: { fr: "Type d’acteur", en: "Kind of actor" }, form: "code", codes: category, after: "actor", value: (r) => r.actor.category },
  },
  rules: [
    {
      id: "CON-R19", severity: "error", at: "zone",
      check: (r) => all(...ZONES.map((z) => r.zone.eq(z).implies(r.actor.regions.has(z)))),
      message: { fr: "La consultation {code} est à {zone}, où l’acteur {actor} n’intervient pas selon la cartographie ({actor.regions}). Corrigez la région, l’acteur ou la cartographie.", en: "Consultation {code} is in {zone}, where actor {actor} does not work by the map ({actor.regions}). Correct the region, the actor or the map." },
      pass: { actor: "A1", zone: "mopti" }, fail: { actor: "A1", zone: "gao" },
      with: { "consultations.acteurs": [{ code: "A1", regions: ["mopti", "kayes"] }] },
    },
    {
      id: "CON-R20", severity: "error", at: "place.region",
      check: (r) => all(...ZONES.map((z) => r.zone.eq(z).implies(r.place.region.in(REGIONS_OF_ZONE[z])))),
      message: { fr: "Le lieu est dans la région {place.region}, hors de la région du mandat {zone}. Corrigez l’un des deux.", en: "The place is in the region {place.region}, outside the region of the mandate {zone}. Correct one of them." },
      pass: { zone: "mopti", "place.region": "ML05" }, fail: { zone: "mopti", "place.region": "ML07" },
    },
    {
      id: "CON-R21", severity: "error", at: "endHour",
      check: (r) => r.endHour.gt(r.startHour),
      message: { fr: "La consultation {code} finit à {endHour} h, pas après son début à {startHour} h. Corrigez l’une des heures (9,5 pour 9 h 30).", en: "Consultation {code} ends at {endHour} h, not after its start at {startHour} h. Correct one of the hours (9.5 for 9:30)." },
      pass: { startHour: 9.5, endHour: 11 }, fail: { startHour: 11, endHour: 9.5 },
    },
    {
      id: "CON-R22", severity: "warning", at: "endHour",
      check: (r) => r.endHour.minus(r.startHour).lte(param("dureeMaxHeures")),
      values: { hours: (r) => r.endHour.minus(r.startHour) },
      message: { fr: "La consultation {code} aurait duré {hours} heures. Vérifiez les heures, ou dites pourquoi dans « Vérifié ».", en: "Consultation {code} would have lasted {hours} hours. Check the hours, or say why in “Checked”." },
      pass: { startHour: 9, endHour: 13 }, fail: { startHour: 8, endHour: 18 },
    },
    {
      id: "CON-R23", severity: "error", at: "date",
      check: (r) => r.status.eq("tenue").implies(r.date.lte(today())),
      message: { fr: "La consultation {code} est « Tenue » le {date}, après la date du classeur. Corrigez la date ou le statut.", en: "Consultation {code} is “Held” on {date}, after the workbook’s date. Correct the date or the status." },
      pass: { status: "tenue", date: "2021-07-05" }, fail: { status: "tenue", date: "2099-07-05" },
    },
    {
      id: "CON-R24", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevue").implies(r.date.gte(today())),
      message: { fr: "La consultation {code} était prévue le {date}. A-t-elle été tenue, reportée ou annulée ? Mettez le statut à jour.", en: "Consultation {code} was planned on {date}. Was it held, postponed or cancelled? Update the status." },
      pass: { status: "prevue", date: "2099-07-05" }, fail: { status: "prevue", date: "2010-07-05" },
    },
    {
      id: "CON-R25", severity: "error", at: "consentInformed",
      check: (r) => r.status.eq("tenue").implies(r.consentInformed.present()),
      message: { fr: "La consultation {code} est tenue : dites si le consentement éclairé a été donné.", en: "Consultation {code} was held: say whether informed consent was given." },
      pass: { status: "tenue", consentInformed: true }, fail: { status: "tenue" },
    },
    {
      id: "CON-R26", severity: "error", at: "consentInformed",
      check: (r) => r.consentRecorded.isTrue().or(r.consentQuote.isTrue()).implies(r.consentInformed.present().and(r.consentInformed.isTrue())),
      message: { fr: "L’enregistrement ou la citation est accepté sans consentement éclairé : l’un ne va pas sans l’autre. Corrigez l’une des réponses.", en: "Recording or quoting is agreed to without informed consent: one does not go without the other. Correct one of the answers." },
      pass: { consentInformed: true, consentQuote: true }, fail: { consentInformed: false, consentQuote: true },
    },
    {
      id: "CON-R27", severity: "warning", at: "met.women",
      check: (r) => r.status.eq("tenue").implies(r.met.women.present().and(r.met.men.present())),
      message: { fr: "La consultation {code} est tenue : écrivez combien de femmes et d’hommes ont été rencontrés (0 s’il n’y en a pas).", en: "Consultation {code} was held: write how many women and men were met (0 if none)." },
      pass: { status: "tenue", "met.women": 1, "met.men": 0 }, fail: { status: "tenue", "met.women": 1 },
    },
    {
      id: "CON-R28", severity: "error", at: "met.women",
      check: (r) => r.status.eq("tenue").implies(r.met.women.plus(r.met.men).gt(0)),
      message: { fr: "La consultation {code} est tenue avec 0 personne. Corrigez les nombres ou le statut.", en: "Consultation {code} was held with 0 people. Correct the numbers or the status." },
      pass: { status: "tenue", "met.women": 1, "met.men": 0 }, fail: { status: "tenue", "met.women": 0, "met.men": 0 },
    },
    {
      id: "CON-R29", severity: "warning", at: "met.women",
      check: (r) => r.mode.eq("groupe").and(r.status.eq("tenue")).implies(r.met.women.plus(r.met.men).gte(2)),
      message: { fr: "Un groupe de discussion d’une seule personne est un entretien. Corrigez le mode ou le nombre de personnes.", en: "A group discussion with one person is an interview. Correct the mode or the number of people." },
      pass: { mode: "groupe", status: "tenue", "met.women": 4, "met.men": 3 }, fail: { mode: "groupe", status: "tenue", "met.women": 1, "met.men": 0 },
    },
    {
      id: "CON-R30", severity: "warning", at: "startHour",
      check: (r) => r.status.eq("tenue").implies(r.startHour.present().and(r.endHour.present())),
      message: { fr: "La consultation {code} est tenue sans ses heures : écrivez le début et la fin (9,5 pour 9 h 30).", en: "Consultation {code} was held without its hours: write start and end (9.5 for 9:30)." },
      pass: { status: "tenue", startHour: 9, endHour: 10 }, fail: { status: "tenue", startHour: 9 },
    },
    {
      id: "CON-R31", severity: "warning", at: "actor",
      check: (r) => r.status.eq("tenue").implies(r.actor.status.eq("consulte")),
      message: { fr: "La consultation {code} est tenue mais l’acteur {actor} est encore « {actor.status} » dans la cartographie. Mettez-le à « Consulté ».", en: "Consultation {code} was held but actor {actor} is still “{actor.status}” in the map. Set it to “Consulted”." },
      pass: { status: "tenue", actor: "A1" }, fail: { status: "tenue", actor: "A2" },
      with: { "consultations.acteurs": [{ code: "A1", status: "consulte" }, { code: "A2", status: "accepte" }] },
    },
    {
      id: "CON-R32", severity: "error", at: "incidentText",
      check: (r) => r.incident.isTrue().implies(r.incidentText.present()),
      message: { fr: "Un incident de sécurité est signalé à {code} : racontez-le ici et prévenez Interpeace.", en: "A security incident is reported at {code}: tell it here and inform Interpeace." },
      pass: { incident: true, incidentText: "Route coupée" }, fail: { incident: true },
    },
    {
      id: "CON-R33", severity: "error", at: "guideVersion",
      check: (r) => r.status.eq("tenue").implies(r.guideVersion.present()),
      message: { fr: "La consultation {code} est tenue : écrivez la version du guide qui a servi.", en: "Consultation {code} was held: write which version of the guide was used." },
      pass: { status: "tenue", guideVersion: 1 }, fail: { status: "tenue" },
    },
  ],
  registerRules: consultationRules,
});
