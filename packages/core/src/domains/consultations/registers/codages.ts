import { code, defineRegister, integer, reference, text } from "../../../definition/index.js";
import { all } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { category, zone } from "../codes.js";
import { dimension, direction, factor, finding, FINDINGS_OF } from "../codes-findings.js";
import { notes } from "./notes.js";

const DIMENSIONS = ["diviseur", "connecteur", "transfert", "message", "paix"] as const;

/** Findings coded in the notes, by the Do No Harm framework. */
export const codages = defineRegister({
  id: "consultations.codages",
  sheet: { fr: "Codages", en: "Codings" },
  title: { fr: "Constats codés dans les notes", en: "Findings coded in the notes" },
  description: { fr: "Une ligne par constat codé dans une note, selon l’approche « Ne pas nuire ».", en: "One row per finding coded in a note, by the Do No Harm approach." },
  grain: "standing",
  key: ["note", "dimension", "finding", "subcode"],
  alias: ["Codage", "Constats"],
  restricted: true,
  columns: {
    note: reference({ label: { fr: "Note (code)", en: "Note (code)" }, to: notes, required: true, example: "MOP-CON-03-N12", width: 16, alias: ["Note", "Code note"] }),
    dimension: code({ label: { fr: "Dimension", en: "Dimension" }, codes: dimension, required: true, width: 22 }),
    finding: code({ label: { fr: "Code", en: "Code" }, codes: finding, required: true, width: 30, alias: ["Constat"] }),
    subcode: text({ label: { fr: "Sous-code", en: "Sub-code" }, maxLength: 60, width: 20, example: "bourgoutières", help: { fr: "Un ou deux mots du codeur, toujours écrits de la même façon. Jamais un nom ni un lieu.", en: "One or two words of the coder’s, always written in the same way. Never a name or a place." } }),
    direction: code({ label: { fr: "Sens de l’effet", en: "Direction of the effect" }, codes: direction, width: 11, alias: ["Sens", "Effet"] }),
    factor: code({ label: { fr: "Facteur de conflit", en: "Conflict factor" }, codes: factor, width: 22, alias: ["Facteur"] }),
    strength: integer({ label: { fr: "Force (1–3)", en: "Strength (1–3)" }, min: 1, max: 3, example: "2", width: 9, alias: ["Force", "Intensité"], help: { fr: "1 : évoqué. 2 : décrit avec un exemple. 3 : présenté comme déterminant.", en: "1: mentioned. 2: described with an example. 3: presented as decisive." } }),
  },
  computed: {
    consultation: { label: { fr: "Consultation", en: "Consultation" }, form: "code", after: "note", value: (r) => r.note.consultation },
    actor: { label: { fr: "Acteur", en: "Actor" }, form: "code", after: "consultation", value: (r) => r.note.actor },
    zone: { label: { fr: "Région du mandat", en: "Region of the mandate" }, form: "code", codes: zone, after: "actor", value: (r) => r.note.zone },
    category: { label: { fr: "Type d’acteur", en: "Kind of actor" }, form: "code", codes: category, after: "zone", value: (r) => r.note.category },
  },
  rules: [
    {
      id: "CON-R57", severity: "error", at: "finding",
      check: (r) => all(...DIMENSIONS.map((d) => r.dimension.eq(d).implies(r.finding.in(FINDINGS_OF[d])))),
      message: { fr: "Le code « {finding} » n’est pas de la dimension « {dimension} ». Changez l’un des deux.", en: "Code “{finding}” is not of dimension “{dimension}”. Change one of them." },
      pass: { dimension: "transfert", finding: "vol", direction: "aggrave" }, fail: { dimension: "message", finding: "vol", direction: "aggrave" },
    },
    {
      id: "CON-R58", severity: "warning", at: "direction",
      check: (r) => r.dimension.in(["transfert", "message"]).implies(r.direction.present()),
      message: { fr: "L’effet d’une intervention a un sens : dites s’il aggrave ou apaise les tensions.", en: "An intervention’s effect has a direction: say whether it aggravates or eases tensions." },
      pass: { dimension: "transfert", finding: "vol", direction: "aggrave" }, fail: { dimension: "transfert", finding: "vol" },
    },
    {
      id: "CON-R59", severity: "warning", at: "direction",
      check: (r) => r.dimension.eq("paix").implies(r.direction.missing().or(r.direction.eq("apaise"))),
      message: { fr: "Une contribution à la paix qui aggrave les tensions est plutôt un effet de transfert ou un message. Revoyez la dimension, ou dites pourquoi dans « Vérifié ».", en: "A contribution to peace that aggravates tensions is rather a transfer effect or a message. Review the dimension, or say why in “Checked”." },
      pass: { dimension: "paix", finding: "dividende", direction: "apaise" }, fail: { dimension: "paix", finding: "dividende", direction: "aggrave" },
    },
    {
      id: "CON-R60", severity: "error", at: "note",
      check: (r) => r.note.sensitivity.present().implies(r.note.text.present()),
      message: { fr: "La note {note} n’a pas de texte (question non posée) : rien ne peut y être codé. Corrigez le code de la note.", en: "Note {note} has no text (question not asked): nothing can be coded in it. Correct the note’s code." },
      pass: { note: "N1" }, fail: { note: "N2" },
      with: { "consultations.notes": [{ code: "N1", text: "x", sensitivity: "public" }, { code: "N2", unasked: true, sensitivity: "public" }] },
    },
  ],
  registerRules: [
    {
      id: "CON-R61", severity: "error", find: findDuplicates(["note", "dimension", "finding", "subcode"], ["subcode"]),
      message: { fr: "Le même constat de la même note est déjà à la ligne {first}. Supprimez l’une des deux lignes, ou distinguez-les par un sous-code.", en: "The same finding of the same note already stands at row {first}. Delete one of the rows, or tell them apart by a sub-code." },
      pass: [{ note: "N1", dimension: "transfert", finding: "vol" }, { note: "N1", dimension: "transfert", finding: "vol", subcode: "bétail" }],
      fail: [{ note: "N1", dimension: "transfert", finding: "vol" }, { note: "N1", dimension: "transfert", finding: "vol" }],
    },
  ],
});
