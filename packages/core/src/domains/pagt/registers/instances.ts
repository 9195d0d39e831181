import { code, date, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { body, held } from "../codes.js";

/** Sessions of the bodies of consultation and coordination, planned and held. */
export const instances = defineRegister({
  id: "pagt.instances",
  sheet: { fr: "Sessions des instances", en: "Sessions of bodies" },
  title: { fr: "Sessions des instances de concertation", en: "Sessions of consultation bodies" },
  description: { fr: "Une ligne par session prévue ou tenue : CROCSAD, CLOCSAD, CCS, coordination des PTF…", en: "One row per session planned or held: CROCSAD, CLOCSAD, CCS, partners’ coordination…" },
  grain: "standing",
  key: ["code"],
  alias: ["Instances", "Sessions", "Cadres de concertation"],
  columns: {
    code: text({ label: { fr: "Code de la session", en: "Session code" }, required: true, example: "KAY-SES-003", maxLength: 30, width: 14, alias: ["Code session"] }),
    body: code({ label: { fr: "Instance", en: "Body" }, codes: body, required: true, width: 20, alias: ["Cadre de concertation", "Type d’instance"] }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region",
      help: { fr: "Le ressort de l’instance : la région pour un CROCSAD, le cercle pour un CLOCSAD, la commune pour un CCOCSAD ou un CCS communal.", en: "What the body is of: the region for a CROCSAD, the cercle for a CLOCSAD, the commune for a CCOCSAD or a communal CCS." } }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Date de la session", "Date de tenue"], help: { fr: "Le jour où la session s’est tenue, ou celui où elle est prévue.", en: "The day on which the session was held, or is planned." } }),
    held: code({ label: { fr: "Tenue", en: "Held" }, codes: held, required: true, width: 11, alias: ["Statut de la session", "Statut"] }),
    chair: text({ label: { fr: "Présidence (fonction)", en: "Chair (function)" }, example: "Gouverneur", maxLength: 80, alias: ["Présidée par", "Président"],
      help: { fr: "La fonction, jamais le nom.", en: "The function, never the name." } }),
    participants: people({ label: { fr: "Participants", en: "Participants" }, partAlias: { women: ["Femmes", "Nombre de femmes"], men: ["Hommes", "Nombre d’hommes"], youth: ["Jeunes"] }, ages: true, help: { fr: "Personnes présentes à la session ; vide si on ne sait pas.", en: "People at the session; empty if not known." } }),
    state: integer({ label: { fr: "dont services de l’État", en: "of whom State services" }, min: 0, width: 11, alias: ["État", "Services de l’État"] }),
    forces: integer({ label: { fr: "dont forces de défense et de sécurité", en: "of whom defence and security forces" }, min: 0, width: 11, alias: ["FDS"] }),
    local: integer({ label: { fr: "dont collectivités territoriales", en: "of whom local authorities" }, min: 0, width: 11, alias: ["Collectivités", "CT"] }),
    communities: integer({ label: { fr: "dont représentants des communautés", en: "of whom community representatives" }, min: 0, width: 11, alias: ["Communautés", "Notabilités"],
      help: { fr: "Chefs de village et de quartier, autorités religieuses, communicateurs traditionnels…", en: "Village and neighbourhood heads, religious authorities, traditional communicators…" } }),
    csos: integer({ label: { fr: "dont société civile", en: "of whom civil society" }, min: 0, width: 11, alias: ["OSC"] }),
    ptf: integer({ label: { fr: "dont PTF", en: "of whom partners" }, min: 0, width: 11, alias: ["PTF"] }),
    agenda: text({ label: { fr: "Ordre du jour", en: "Agenda" }, multiline: true, width: 40, alias: ["Points à l’ordre du jour"] }),
  },
  rules: [
    {
      id: "PAG-R75", severity: "error", at: "date",
      check: (r) => r.held.eq("tenue").implies(r.date.lte(today())),
      message: { fr: "La session {code} est « Tenue » le {date}, après la date du classeur. Choisissez « Prévue », ou corrigez la date.", en: "Session {code} is “Held” on {date}, after the workbook’s date. Choose “Planned”, or correct the date." },
      pass: { held: "tenue", date: "2021-01-15", "participants.women": 4, "participants.men": 21, agenda: "Sécurité sur la RN1" },
      fail: { held: "tenue", date: "2099-01-15", "participants.women": 4, "participants.men": 21, agenda: "Sécurité sur la RN1" },
    },
    {
      id: "PAG-R76", severity: "warning", at: "held",
      check: (r) => r.held.eq("prevue").implies(r.date.gte(today())),
      message: { fr: "La session {code} était prévue le {date}. Dites si elle s’est tenue, ou si elle a été reportée ou annulée.", en: "Session {code} was planned for {date}. Say whether it was held, postponed or cancelled." },
      pass: { held: "prevue", date: "2099-01-15" },
      fail: { held: "prevue", date: "2020-01-15" },
    },
    {
      id: "PAG-R77", severity: "warning", at: "participants.women",
      check: (r) => r.held.eq("tenue").implies(r.participants.women.present().and(r.participants.men.present())),
      message: { fr: "La session {code} s’est tenue : écrivez le nombre de femmes et d’hommes présents, d’après la liste de présence.", en: "Session {code} was held: write the number of women and men present, from the attendance list." },
      pass: { held: "tenue", "participants.women": 4, "participants.men": 21, agenda: "Sécurité sur la RN1" },
      fail: { held: "tenue", "participants.men": 21, agenda: "Sécurité sur la RN1" },
    },
    {
      id: "PAG-R78", severity: "error", at: "participants.women",
      check: (r) => r.held.eq("tenue").implies(r.participants.women.plus(r.participants.men).gt(0)),
      message: { fr: "La session {code} se serait tenue sans personne. Corrigez le nombre de participants, ou effacez-le s’il n’est pas connu.", en: "Session {code} would have been held with nobody. Correct the number of participants, or clear it if not known." },
      pass: { held: "tenue", "participants.women": 0, "participants.men": 12, agenda: "Sécurité sur la RN1" },
      fail: { held: "tenue", "participants.women": 0, "participants.men": 0, agenda: "Sécurité sur la RN1" },
    },
    {
      id: "PAG-R79", severity: "error", at: "held",
      check: (r) => r.held.in(["prevue", "reportee", "annulee"]).implies(r.participants.women.orZero().plus(r.participants.men.orZero()).eq(0)),
      message: { fr: "La session {code} est « {held} » mais a des participants. Choisissez « Tenue », ou effacez les nombres.", en: "Session {code} is “{held}” but has participants. Choose “Held”, or clear the numbers." },
      pass: { held: "reportee" },
      fail: { held: "reportee", "participants.men": 15 },
    },
    {
      id: "PAG-R80", severity: "error", at: "participants.women",
      check: (r) => r.state.orZero().plus(r.forces.orZero()).plus(r.local.orZero()).plus(r.communities.orZero()).plus(r.csos.orZero()).plus(r.ptf.orZero()).lte(r.participants.women.plus(r.participants.men)),
      values: {
        groups: (r) => r.state.orZero().plus(r.forces.orZero()).plus(r.local.orZero()).plus(r.communities.orZero()).plus(r.csos.orZero()).plus(r.ptf.orZero()),
        total: (r) => r.participants.women.plus(r.participants.men),
      },
      message: { fr: "Les groupes font {groups} personnes, pour {total} femmes et hommes présents : une partie ne dépasse pas le tout. Corrigez l’un des nombres.", en: "The groups make {groups} people, for {total} women and men present: a part can’t exceed the whole. Correct one of the numbers." },
      pass: { "participants.women": 4, "participants.men": 6, state: 5, csos: 5 },
      fail: { "participants.women": 4, "participants.men": 6, state: 5, csos: 6 },
    },
    {
      id: "PAG-R81", severity: "warning", at: "agenda",
      check: (r) => r.held.eq("tenue").implies(r.agenda.present()),
      message: { fr: "La session {code} s’est tenue sans ordre du jour noté : écrivez-en les points.", en: "Session {code} was held and no agenda is written: write its points." },
      pass: { held: "tenue", agenda: "Sécurité sur la RN1", "participants.women": 4, "participants.men": 21 },
      fail: { held: "tenue", "participants.women": 4, "participants.men": 21 },
    },
    {
      id: "PAG-R82", severity: "error", at: "place.cercle",
      check: (r) => r.body.eq("clocsad").implies(r.place.cercle.present()),
      message: { fr: "Un CLOCSAD est celui d’un cercle : choisissez lequel.", en: "A CLOCSAD is that of a cercle: choose which." },
      pass: { body: "clocsad", "place.region": "ML01", "place.cercle": "ML0105" },
      fail: { body: "clocsad", "place.region": "ML01" },
    },
    {
      id: "PAG-R83", severity: "error", at: "place.commune",
      check: (r) => r.body.in(["ccocsad", "ccs_communal"]).implies(r.place.commune.present()),
      message: { fr: "Un CCOCSAD ou un CCS communal est celui d’une commune : choisissez laquelle.", en: "A CCOCSAD or a communal CCS is that of a commune: choose which." },
      pass: { body: "ccs_communal", "place.region": "ML01", "place.commune": "ML010501" },
      fail: { body: "ccs_communal", "place.cercle": "ML0105" },
    },
  ],
  registerRules: [
    {
      id: "PAG-R84", severity: "warning", find: findDuplicates(["body", "place.region", "place.cercle", "place.commune", "date"], ["place.cercle", "place.commune"]),
      message: { fr: "La même instance du même lieu a déjà une session ce jour à la ligne {first}. Gardez une seule ligne, ou corrigez la date.", en: "The same body of the same place already has a session on this day at row {first}. Keep one row, or correct the date." },
      pass: [{ code: "KAY-SES-001", body: "ccs_communal", "place.region": "ML01", "place.commune": "ML010501", date: "2021-06-03" }, { code: "KAY-SES-002", body: "ccs_communal", "place.region": "ML01", "place.commune": "ML010502", date: "2021-06-03" }],
      fail: [{ code: "KAY-SES-001", body: "ccs_communal", "place.region": "ML01", "place.commune": "ML010501", date: "2021-06-03" }, { code: "KAY-SES-002", body: "ccs_communal", "place.region": "ML01", "place.commune": "ML010501", date: "2021-06-03" }],
    },
  ],
});
