import { boolean, code, defineRegister, reference, text } from "../../../definition/index.js";
import { findPersonalData } from "../../../methods/text-scan.js";
import { category, zone } from "../codes.js";
import { needType, sensitivity, theme } from "../codes-findings.js";
import { PEOPLE_AND_PLACES } from "../sources.js";
import { consultations } from "./consultations.js";
import { guide } from "./guide.js";

/** Detailed notes: what was said, and the text of it that may be shared. */
export const notes = defineRegister({
  id: "consultations.notes",
  sheet: { fr: "Notes détaillées", en: "Detailed notes" },
  title: { fr: "Notes détaillées des consultations", en: "Detailed notes of consultations" },
  description: { fr: "Une ligne par réponse ou par passage. Le texte reste dans l’équipe ; seul le texte partageable, anonymisé, peut en sortir.", en: "One row per answer or passage. The text stays with the team; only the shareable, anonymised text may leave it." },
  grain: "standing",
  key: ["code"],
  alias: ["Notes", "Notes d’entretien", "Verbatims"],
  restricted: true,
  // What leaves the team: never the text itself, only its shareable version, scanned once more.
  share: { partenaires: (r) => r.sensitivity.in(["public", "restreint"]), public: (r) => r.sensitivity.eq("public").and(r.quotable.isTrue()) },
  columns: {
    code: text({ label: { fr: "Code de la note", en: "Note code" }, required: true, example: "MOP-CON-03-N12", maxLength: 30, width: 16, alias: ["Code note"] }),
    consultation: reference({ label: { fr: "Consultation (code)", en: "Consultation (code)" }, to: consultations, required: true, example: "MOP-CON-03", width: 14, alias: ["Consultation", "Code consultation"] }),
    question: reference({ label: { fr: "Question (code)", en: "Question (code)" }, to: guide, example: "V2-Q05", width: 12, alias: ["Question", "Code question"], help: { fr: "Vide pour un propos hors du guide.", en: "Empty for something said outside the guide." } }),
    unasked: boolean({ label: { fr: "Question non posée", en: "Question not asked" }, width: 11, alias: ["Non posée"] }),
    unaskedWhy: text({ label: { fr: "Pourquoi non posée", en: "Why not asked" }, width: 24, example: "Temps insuffisant", maxLength: 200 }),
    text: text({ label: { fr: "Texte", en: "Text" }, multiline: true, width: 60, alias: ["Réponse", "Note", "Passage"], personal: { fr: "propos recueillis : peut désigner qui parle ou de qui on parle", en: "what was said: may tell who speaks or is spoken of" } }),
    shareable: text({ label: { fr: "Texte partageable (anonymisé)", en: "Shareable text (anonymised)" }, multiline: true, width: 60, alias: ["Texte anonymisé", "Version partageable"], share: { partenaires: "redact", public: "redact" }, personal: { fr: "à publier seulement après relecture : peut encore désigner quelqu’un", en: "to be published only after proofreading: may still point to someone" },
      help: { fr: "Réécrit sans nom, fonction unique, date précise ni lieu plus précis que la commune.", en: "Rewritten without names, unique functions, exact dates or places finer than the commune." } }),
    theme: code({ label: { fr: "Thème", en: "Theme" }, codes: theme, required: true, width: 22 }),
    need: code({ label: { fr: "Besoin exprimé", en: "Need expressed" }, codes: needType, width: 16, alias: ["Besoin"] }),
    sensitivity: code({ label: { fr: "Sensibilité", en: "Sensitivity" }, codes: sensitivity, required: true, width: 12, alias: ["Confidentialité"] }),
    quotable: boolean({ label: { fr: "Citable", en: "Quotable" }, width: 9, alias: ["Peut être cité"] }),
  },
  computed: {
    actor: { label: { fr: "Acteur", en: "Actor" }, form: "code", after: "consultation", value: (r) => r.consultation.actor },
    zone: { label: { fr: "Région du mandat", en: "Region of the mandate" }, form: "code", codes: zone, after: "actor", value: (r) => r.consultation.zone },
    category: { label: { fr: "Type d’acteur", en: "Kind of actor" }, form: "code", codes: category, after: "zone", value: (r) => r.consultation.category },
  },
  rules: [
    {
      id: "CON-R44", severity: "error", at: "consultation",
      check: (r) => r.consultation.date.present().implies(r.consultation.consentInformed.present().and(r.consultation.consentInformed.isTrue())),
      message: { fr: "La note {code} vient de la consultation {consultation}, dont le consentement éclairé n’est pas noté. Notez-le là-bas s’il a été donné ; sinon, supprimez la note.", en: "Note {code} comes from consultation {consultation}, whose informed consent is not noted. Note it there if it was given; otherwise delete the note." },
      pass: { consultation: "C1", text: "x" }, fail: { consultation: "C2", text: "x" },
      with: { "consultations.consultations": [{ code: "C1", date: "2021-07-05", consentInformed: true }, { code: "C2", date: "2021-07-05" }] },
    },
    {
      id: "CON-R45", severity: "error", at: "consultation",
      check: (r) => r.consultation.status.eq("tenue"),
      message: { fr: "La note {code} vient de la consultation {consultation}, qui est « {consultation.status} ». Corrigez le code, ou le statut de la consultation.", en: "Note {code} comes from consultation {consultation}, which is “{consultation.status}”. Correct the code, or the consultation’s status." },
      pass: { consultation: "C1" }, fail: { consultation: "C2" },
      with: { "consultations.consultations": [{ code: "C1", status: "tenue" }, { code: "C2", status: "reportee" }] },
    },
    {
      id: "CON-R46", severity: "error", at: "quotable",
      check: (r) => r.quotable.isTrue().and(r.consultation.date.present()).implies(r.consultation.consentQuote.present().and(r.consultation.consentQuote.isTrue())),
      message: { fr: "La note {code} est citable, mais la consultation {consultation} n’a pas accepté d’être citée. Mettez Non.", en: "Note {code} is quotable, but consultation {consultation} did not agree to be quoted. Write No." },
      pass: { consultation: "C1", quotable: true }, fail: { consultation: "C2", quotable: true },
      with: { "consultations.consultations": [{ code: "C1", date: "2021-07-05", consentQuote: true }, { code: "C2", date: "2021-07-05", consentQuote: false }] },
    },
    {
      id: "CON-R47", severity: "error", at: "quotable",
      check: (r) => r.sensitivity.eq("confidentiel").implies(r.quotable.missing().or(r.quotable.isFalse())),
      message: { fr: "La note {code} est confidentielle et citable : elle ne peut pas être les deux. Changez l’une des réponses.", en: "Note {code} is confidential and quotable: it can’t be both. Change one of the answers." },
      pass: { sensitivity: "confidentiel", quotable: false }, fail: { sensitivity: "confidentiel", quotable: true },
    },
    {
      id: "CON-R48", severity: "error", at: "shareable",
      check: (r) => r.sensitivity.eq("confidentiel").implies(r.shareable.missing()),
      message: { fr: "La note {code} est confidentielle mais a un texte partageable. Effacez ce texte, ou revoyez la sensibilité.", en: "Note {code} is confidential but has a shareable text. Clear it, or review the sensitivity." },
      pass: { sensitivity: "confidentiel", text: "x" }, fail: { sensitivity: "confidentiel", text: "x", shareable: "y" },
    },
    {
      id: "CON-R49", severity: "warning", at: "shareable",
      check: (r) => r.text.present().and(r.sensitivity.ne("confidentiel"), r.sensitivity.eq("public").or(r.quotable.isTrue())).implies(r.shareable.present()),
      message: { fr: "La note {code} peut être partagée mais n’a pas de texte partageable : réécrivez-la sans rien qui désigne quelqu’un.", en: "Note {code} may be shared but has no shareable text: rewrite it without anything that points to someone." },
      pass: { sensitivity: "public", text: "x", shareable: "y" }, fail: { sensitivity: "public", text: "x" },
    },
    {
      id: "CON-R50", severity: "error", at: "text",
      check: (r) => r.text.missing().implies(r.unasked.present().and(r.unasked.isTrue())),
      message: { fr: "La note {code} n’a pas de texte : écrivez la réponse, ou mettez Oui à « Question non posée ».", en: "Note {code} has no text: write the answer, or write Yes under “Question not asked”." },
      pass: { code: "N1", unasked: true, unaskedWhy: "Temps", question: "Q1" }, fail: { code: "N1" },
    },
    {
      id: "CON-R51", severity: "error", at: "unasked",
      check: (r) => r.unasked.isTrue().implies(r.text.missing().and(r.question.present())),
      message: { fr: "La note {code} dit une question non posée : elle a un code de question et pas de texte. Corrigez l’un ou l’autre.", en: "Note {code} says a question was not asked: it has a question’s code and no text. Correct one or the other." },
      pass: { unasked: true, question: "Q1", unaskedWhy: "Temps" }, fail: { unasked: true, text: "x", unaskedWhy: "Temps" },
    },
    {
      id: "CON-R52", severity: "warning", at: "unaskedWhy",
      check: (r) => r.unasked.isTrue().implies(r.unaskedWhy.present()),
      message: { fr: "La question de la note {code} n’a pas été posée : dites pourquoi (temps, sécurité, sans objet…).", en: "The question of note {code} was not asked: say why (time, safety, not relevant…)." },
      pass: { unasked: true, unaskedWhy: "Temps", question: "Q1" }, fail: { unasked: true, question: "Q1" },
    },
    {
      id: "CON-R53", severity: "error", at: "question",
      check: (r) => r.question.version.eq(r.consultation.guideVersion),
      message: { fr: "La question {question} est de la version {question.version} du guide, mais la consultation {consultation} a suivi la version {consultation.guideVersion}. Corrigez le code de la question.", en: "Question {question} is of version {question.version} of the guide, but consultation {consultation} followed version {consultation.guideVersion}. Correct the question’s code." },
      pass: { consultation: "C1", question: "V1-Q1" }, fail: { consultation: "C1", question: "V2-Q1" },
      with: { "consultations.consultations": [{ code: "C1", guideVersion: 1 }], "consultations.guide": [{ code: "V1-Q1", version: 1 }, { code: "V2-Q1", version: 2 }] },
    },
  ],
  registerRules: [
    {
      id: "CON-R54", severity: "warning", find: findPersonalData({ cells: ["text"], kinds: ["phone", "email", "gps", "name", "title", "partName", "place"], ...PEOPLE_AND_PLACES }),
      message: { fr: "Le texte contient : {what}. Retirez ce qui ne sert pas à l’analyse ; si le passage en a besoin, dites pourquoi dans « Vérifié » et n’en gardez rien dans le texte partageable.", en: "The text holds: {whatEn}. Remove what the analysis does not need; if the passage needs it, say why in “Checked” and keep none of it in the shareable text." },
      pass: [{ code: "N1", consultation: "C1", text: "Les femmes du cercle manquent d’eau." }], fail: [{ code: "N1", consultation: "C1", text: "Rappeler au 76 12 34 56." }],
    },
    {
      id: "CON-R55", severity: "error", find: findPersonalData({ cells: ["shareable"], kinds: ["phone", "email", "gps", "name", "title"], ...PEOPLE_AND_PLACES }),
      message: { fr: "Le texte partageable contient : {what}. Retirez-le : ce texte sort de l’équipe.", en: "The shareable text holds: {whatEn}. Remove it: this text leaves the team." },
      pass: [{ code: "N1", consultation: "C1", shareable: "Une responsable d’association parle de l’eau." }], fail: [{ code: "N1", consultation: "C1", shareable: "Awa Diarra parle de l’eau." }],
      with: { "consultations.acteurs": [{ code: "A1", contact: "DIARRA Awa" }] },
    },
    {
      id: "CON-R56", severity: "warning", find: findPersonalData({ cells: ["shareable"], kinds: ["partName", "place"], ...PEOPLE_AND_PLACES }),
      message: { fr: "Le texte partageable contient peut-être : {what}. Remplacez-le par quelque chose de plus large, ou dites dans « Vérifié » pourquoi il ne désigne personne.", en: "The shareable text may hold: {whatEn}. Replace it by something wider, or say in “Checked” why it points to nobody." },
      pass: [{ code: "N1", consultation: "C1", shareable: "Dans la commune, l’eau manque." }], fail: [{ code: "N1", consultation: "C1", shareable: "Au village de Kani-Kombolé, l’eau manque." }],
    },
  ],
});
