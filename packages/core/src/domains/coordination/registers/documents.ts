import { code, codes, date, defineRegister, reference, text } from "../../../definition/index.js";
import { any, today } from "../../../expression/index.js";
import { findConcurrent } from "../../../methods/concurrent.js";
import { findCycles } from "../../../methods/cycles.js";
import { audience, sector } from "../codes.js";
import { documentKind, documentStatus, language } from "../codes-suivi.js";
import { groupes } from "./groupes.js";

const ID = "coordination.documents";
/** Columns that a superseded document is asked for: it is a row of the same register. */
const own = {
  code: text({ label: { fr: "Code du document", en: "Document code" }, required: true, example: "DOC-0042", maxLength: 40, width: 14, alias: ["Code document", "Cote"] }),
  title: text({ label: { fr: "Titre", en: "Title" }, required: true, multiline: true, width: 44, alias: ["Titre du document", "Intitulé"] }),
  documentKind: code({ label: { fr: "Nature du document", en: "Kind of document" }, codes: documentKind, required: true, width: 18, alias: ["Nature", "Type"] }),
  author: text({ label: { fr: "Auteur (institution)", en: "Author (institution)" }, maxLength: 120, width: 24, example: "Ministère de l’Économie et des Finances", alias: ["Auteur", "Source"], help: { fr: "Une institution, jamais un nom de personne.", en: "An institution, never a person’s name." } }),
  date: date({ label: { fr: "Date du document", en: "Document’s date" }, alias: ["Date", "Date de publication"] }),
  version: text({ label: { fr: "Version", en: "Version" }, maxLength: 30, width: 10, example: "v2" }),
  language: code({ label: { fr: "Langue", en: "Language" }, codes: language, required: true, width: 11 }),
  status: code({ label: { fr: "Statut", en: "Status" }, codes: documentStatus, required: true, width: 12, alias: ["Statut du document"] }),
};

/** The directory of reference documents. */
export const documents = defineRegister({
  id: ID,
  sheet: { fr: "Documents", en: "Documents" },
  title: { fr: "Répertoire des documents de référence", en: "Directory of reference documents" },
  description: { fr: "Une ligne par document, version et langue.", en: "One row per document, version and language." },
  grain: "standing",
  key: ["code"],
  alias: ["Répertoire", "Documents de référence", "Bibliothèque"],
  columns: {
    ...own,
    theme: code({ label: { fr: "Secteur ou thème", en: "Sector or theme" }, codes: sector, width: 22, alias: ["Thème", "Secteur"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    audience: codes({ label: { fr: "Publics", en: "Audiences" }, codes: audience, example: "PTF ; Administration", width: 30, alias: ["Public", "Destinataires", "Familles d’acteurs"] }),
    location: text({ label: { fr: "Où le trouver", en: "Where to find it" }, maxLength: 300, width: 30, alias: ["Emplacement", "Lien", "Adresse"] }),
    supersedes: reference({ label: { fr: "Remplace (code)", en: "Supersedes (code)" }, to: { id: ID, columns: own }, width: 14, alias: ["Remplace", "Annule et remplace"] }),
    addedOn: date({ label: { fr: "Ajouté au répertoire le", en: "Added to the directory on" }, alias: ["Date d’ajout"] }),
  },
  rules: [
    {
      id: "COO-R89", severity: "error", at: "date",
      check: (r) => r.date.lte(today()),
      message: { fr: "Le document {code} serait daté du {date}, après la date du classeur. Corrigez la date.", en: "Document {code} would be dated {date}, after the workbook’s date. Correct the date." },
      pass: { code: "D1", date: "2010-12-01" }, fail: { code: "D1", date: "2099-12-01" },
    },
    {
      id: "COO-R90", severity: "warning", at: "audience",
      check: (r) => r.status.eq("en_vigueur").implies(r.audience.present()),
      message: { fr: "Le document {code} est « En vigueur » sans public : choisissez à qui il sert, sinon il n’est dans aucun répertoire.", en: "Document {code} is “Current” without an audience: choose whom it serves, otherwise it is in no directory." },
      pass: { code: "D1", status: "en_vigueur", audience: ["ptf"], location: "site" }, fail: { code: "D1", status: "en_vigueur", location: "site" },
    },
    {
      id: "COO-R91", severity: "warning", at: "location",
      check: (r) => r.status.eq("en_vigueur").implies(r.location.present()),
      message: { fr: "Le document {code} est « En vigueur » sans dire où le trouver : écrivez le lien ou le classement.", en: "Document {code} is “Current” without saying where to find it: write the link or the file." },
      pass: { code: "D1", status: "en_vigueur", location: "site" }, fail: { code: "D1", status: "en_vigueur" },
    },
    {
      id: "COO-R92", severity: "error", at: "supersedes",
      check: (r) => r.status.eq("en_vigueur").implies(any(r.supersedes.status.ne("en_vigueur"), r.supersedes.language.ne(r.language))),
      message: { fr: "{code} remplace {supersedes}, encore « En vigueur » dans la même langue. Choisissez « Remplacé » pour {supersedes}.", en: "{code} supersedes {supersedes}, still “Current” in the same language. Choose “Superseded” for {supersedes}." },
      pass: { code: "D2", status: "remplace", language: "fr", supersedes: "D2" }, fail: { code: "D2", status: "en_vigueur", language: "fr", supersedes: "D2" },
    },
  ],
  registerRules: [
    {
      id: "COO-R93", severity: "error", find: findCycles({ key: "code", dependsOn: "supersedes" }),
      message: { fr: "Des documents se remplacent en rond : {path}. Effacez le renvoi qui est de trop.", en: "Documents supersede each other in a circle: {path}. Clear the reference that is one too many." },
      pass: [{ code: "D1" }, { code: "D2", supersedes: "D1" }, { code: "D3", supersedes: "D2" }], fail: [{ code: "D1", supersedes: "D2" }, { code: "D2", supersedes: "D1" }],
    },
    {
      id: "COO-R94", severity: "error", find: findConcurrent({ by: ["title", "language"], where: { status: ["en_vigueur"] } }),
      message: { fr: "Ce document a déjà une version « En vigueur » dans cette langue, à la ligne {first}. Choisissez « Remplacé » pour l’ancienne.", en: "This document already has a “Current” version in this language, at row {first}. Choose “Superseded” for the old one." },
      pass: [{ code: "D1", title: "SCAP", language: "fr", status: "remplace" }, { code: "D2", title: "SCAP", language: "fr", status: "en_vigueur" }, { code: "D3", title: "SCAP", language: "en", status: "en_vigueur" }],
      fail: [{ code: "D1", title: "SCAP", language: "fr", status: "en_vigueur" }, { code: "D2", title: "scap", language: "fr", status: "en_vigueur" }],
    },
  ],
});
