import { code, date, defineRegister, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { contentStatus, siteSection } from "../codes-suivi.js";

/** Pages and items of the aid-effectiveness site. */
export const contenus = defineRegister({
  id: "coordination.contenus",
  sheet: { fr: "Contenus du site", en: "Site content" },
  title: { fr: "Contenus du site sur l’efficacité de l’aide", en: "Content of the aid-effectiveness site" },
  description: { fr: "Une ligne par page ou élément du site.", en: "One row per page or item of the site." },
  grain: "standing",
  key: ["code"],
  alias: ["Site", "Pages du site"],
  columns: {
    code: text({ label: { fr: "Code du contenu", en: "Item code" }, required: true, example: "SIT-012", maxLength: 40, width: 12, alias: ["Code contenu", "Adresse de la page"] }),
    section: code({ label: { fr: "Rubrique", en: "Section" }, codes: siteSection, required: true, width: 20 }),
    title: text({ label: { fr: "Titre", en: "Title" }, required: true, width: 40, alias: ["Page", "Titre de la page"] }),
    responsible: text({ label: { fr: "Responsable (structure)", en: "Owner (structure)" }, maxLength: 120, width: 24, example: "Pool Technique", alias: ["Responsable", "Propriétaire"], help: { fr: "Une structure ou une fonction, jamais un nom de personne.", en: "A structure or a function, never a person’s name." } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: contentStatus, required: true, width: 14, alias: ["État"] }),
    updatedOn: date({ label: { fr: "Dernière mise à jour", en: "Last update" }, alias: ["Mis à jour le"] }),
    reviewOn: date({ label: { fr: "Prochaine revue", en: "Next review" }, alias: ["À revoir le"] }),
  },
  computed: {
    outdated: { label: { fr: "À revoir", en: "To be reviewed" }, form: "boolean", value: (r) => r.status.eq("en_ligne").and(r.reviewOn.lt(today())) },
  },
  rules: [
    {
      id: "COO-R145", severity: "warning", at: "reviewOn",
      check: (r) => r.status.eq("en_ligne").implies(r.reviewOn.gte(today())),
      message: { fr: "La page {code} devait être revue le {reviewOn}. Relisez-la, puis écrivez la mise à jour et la prochaine revue.", en: "Page {code} was to be reviewed on {reviewOn}. Read it again, then write the update and the next review." },
      pass: { code: "S1", status: "en_ligne", reviewOn: "2099-01-01", updatedOn: "2021-01-01" }, fail: { code: "S1", status: "en_ligne", reviewOn: "2020-01-01", updatedOn: "2019-01-01" },
    },
    {
      id: "COO-R146", severity: "warning", at: "reviewOn",
      check: (r) => r.status.eq("en_ligne").implies(r.reviewOn.present()),
      message: { fr: "La page {code} est en ligne sans date de revue : fixez-la, sinon elle vieillira sans qu’on le voie.", en: "Page {code} is online without a review date: set it, otherwise it will age unseen." },
      pass: { code: "S1", status: "en_ligne", reviewOn: "2099-01-01", updatedOn: "2021-01-01" }, fail: { code: "S1", status: "en_ligne", updatedOn: "2021-01-01" },
    },
    {
      id: "COO-R147", severity: "error", at: "updatedOn",
      check: (r) => r.updatedOn.lte(today()),
      message: { fr: "La page {code} serait mise à jour le {updatedOn}, après la date du classeur. Corrigez la date.", en: "Page {code} would be updated on {updatedOn}, after the workbook’s date. Correct the date." },
      pass: { code: "S1", updatedOn: "2021-01-01" }, fail: { code: "S1", updatedOn: "2099-01-01" },
    },
    {
      id: "COO-R148", severity: "error", at: "reviewOn",
      check: (r) => r.reviewOn.gt(r.updatedOn),
      message: { fr: "La prochaine revue de {code} ({reviewOn}) n’est pas après sa dernière mise à jour ({updatedOn}). Fixez une nouvelle date de revue.", en: "The next review of {code} ({reviewOn}) is not after its last update ({updatedOn}). Set a new review date." },
      pass: { code: "S1", updatedOn: "2021-01-01", reviewOn: "2099-01-01" }, fail: { code: "S1", updatedOn: "2021-01-01", reviewOn: "2020-06-01" },
    },
    {
      id: "COO-R149", severity: "warning", at: "responsible",
      check: (r) => r.status.eq("en_ligne").implies(r.responsible.present()),
      message: { fr: "La page {code} est en ligne sans responsable : écrivez la structure qui la tient à jour.", en: "Page {code} is online without an owner: write the structure that keeps it up to date." },
      pass: { code: "S1", status: "en_ligne", responsible: "Pool Technique" }, fail: { code: "S1", status: "en_ligne" },
    },
  ],
  registerRules: [
    {
      id: "COO-R150", severity: "warning", find: findDuplicates(["section", "title"]),
      message: { fr: "Une page du même titre dans la même rubrique est déjà à la ligne {first}. Gardez une seule ligne.", en: "A page of the same title in the same section already stands at row {first}. Keep one row." },
      pass: [{ code: "S1", section: "agenda", title: "Réunions" }, { code: "S2", section: "groupes", title: "Réunions" }], fail: [{ code: "S1", section: "agenda", title: "Réunions" }, { code: "S2", section: "agenda", title: "Réunions" }],
    },
  ],
});
