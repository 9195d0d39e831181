import { boolean, code, codes, date, defineRegister, integer, text } from "../../../definition/index.js";
import { all, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findLacking } from "../../../methods/lacking.js";
import { findPersonalData } from "../../../methods/text-scan.js";
import { actorStatus, category, experience, priority, sector, zone, ZONES } from "../codes.js";

const REACH = { fr: "pour prendre contact et convenir de la consultation", en: "to make contact and agree on the consultation" };

/** The map of actors, reviewed with Interpeace: who works where, and who is to be consulted. */
export const acteurs = defineRegister({
  id: "consultations.acteurs",
  sheet: { fr: "Cartographie des acteurs", en: "Map of actors" },
  title: { fr: "Cartographie des acteurs", en: "Map of actors" },
  description: { fr: "Une ligne par organisation ou acteur présent dans la région, revue avec Interpeace. Un leader communautaire s’inscrit par sa fonction, pas par son nom.", en: "One row per organisation or actor in the region, reviewed with Interpeace. A community leader is entered by function, not by name." },
  grain: "standing",
  key: ["code"],
  alias: ["Acteurs", "Cartographie", "Liste des acteurs"],
  columns: {
    code: text({ label: { fr: "Code de l’acteur", en: "Actor code" }, required: true, example: "MOP-ACT-07", maxLength: 30, width: 14, alias: ["Code acteur"] }),
    name: text({ label: { fr: "Acteur", en: "Actor" }, required: true, example: "Association des femmes rurales", maxLength: 120, width: 30, alias: ["Nom de l’acteur", "Organisation", "Structure"],
      help: { fr: "Le nom de l’organisation ; pour un leader, sa fonction. Jamais le nom d’une personne.", en: "The organisation’s name; for a leader, the function. Never a person’s name." } }),
    category: code({ label: { fr: "Type d’acteur", en: "Kind of actor" }, codes: category, required: true, width: 20, alias: ["Type", "Catégorie"] }),
    regions: codes({ label: { fr: "Régions d’intervention", en: "Regions of work" }, codes: zone, required: true, width: 20, alias: ["Régions"] }),
    cercles: text({ label: { fr: "Cercles d’intervention", en: "Cercles of work" }, example: "Bankass ; Koro", maxLength: 200, width: 24, alias: ["Cercles"] }),
    sectors: codes({ label: { fr: "Secteurs", en: "Sectors" }, codes: sector, width: 26, alias: ["Secteurs d’intervention", "Domaines"] }),
    interventions: text({ label: { fr: "Interventions en cours", en: "Current interventions" }, multiline: true, width: 40, alias: ["Projets en cours", "Activités en cours"] }),
    experience: code({ label: { fr: "Expérience de la sensibilité aux conflits", en: "Experience with conflict sensitivity" }, codes: experience, width: 20 }),
    trained: boolean({ label: { fr: "Formation reçue", en: "Training received" }, width: 11, alias: ["Formé", "Formation en sensibilité aux conflits"] }),
    training: text({ label: { fr: "Quelle formation, quand", en: "Which training, when" }, width: 26, example: "Programmation sensible aux conflits, EMP, 2022" }),
    checkedOn: date({ label: { fr: "Vérifié avec Interpeace le", en: "Checked with Interpeace on" }, alias: ["Revu avec Interpeace le"] }),
    contact: text({ label: { fr: "Contact", en: "Contact" }, width: 24, alias: ["Personne à contacter", "Point focal", "Nom du contact"], personal: REACH }),
    contactPhone: text({ label: { fr: "Téléphone du contact", en: "Contact’s phone" }, width: 16, alias: ["Téléphone", "Tél"], personal: REACH }),
    contactEmail: text({ label: { fr: "Adresse électronique du contact", en: "Contact’s e-mail" }, width: 24, alias: ["Courriel", "E-mail", "Mail"], personal: REACH }),
    priority: code({ label: { fr: "Priorité pour une consultation", en: "Priority for a consultation" }, codes: priority, width: 12, alias: ["Priorité"] }),
    zone: code({ label: { fr: "Région de la consultation prévue", en: "Region of the planned consultation" }, codes: zone, width: 16 }),
    planned: integer({ label: { fr: "Consultations prévues", en: "Consultations planned" }, min: 0, max: 20, example: "1", width: 12, alias: ["Nombre de consultations"],
      help: { fr: "Le nombre convenu avec Interpeace pour cet acteur ; la somme fixe le nombre de consultations de la mission.", en: "The number agreed with Interpeace for this actor; the sum sets the number of consultations of the assignment." } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: actorStatus, required: true, width: 13, alias: ["Statut de l’acteur"] }),
  },
  rules: [
    {
      id: "CON-R01", severity: "error", at: "zone",
      check: (r) => r.planned.gt(0).implies(r.zone.present()),
      message: { fr: "{planned} consultation(s) prévue(s) avec {code} sans région : choisissez dans quelle région.", en: "{planned} consultation(s) planned with {code} without a region: choose in which." },
      pass: { planned: 1, zone: "mopti", regions: ["mopti"] }, fail: { planned: 1, regions: ["mopti"] },
    },
    {
      id: "CON-R02", severity: "error", at: "zone",
      check: (r) => all(...ZONES.map((z) => r.zone.eq(z).implies(r.regions.has(z)))),
      message: { fr: "La consultation de {code} est prévue à {zone}, où l’acteur n’intervient pas ({regions}). Corrigez la région prévue ou les régions d’intervention.", en: "The consultation of {code} is planned in {zone}, where the actor does not work ({regions}). Correct the planned region or the regions of work." },
      pass: { zone: "mopti", regions: ["mopti", "gao"] }, fail: { zone: "kayes", regions: ["mopti", "gao"] },
    },
    {
      id: "CON-R03", severity: "warning", at: "contact",
      check: (r) => r.status.ne("a_contacter").implies(r.contact.present().or(r.contactPhone.present(), r.contactEmail.present())),
      message: { fr: "L’acteur {code} est « {status} » mais aucun contact n’est noté. Écrivez un nom, un téléphone ou une adresse.", en: "Actor {code} is “{status}” but no contact is noted. Write a name, a phone number or an address." },
      pass: { status: "contacte", contactPhone: "76 00 00 00" }, fail: { status: "contacte" },
    },
    {
      id: "CON-R04", severity: "warning", at: "planned",
      check: (r) => r.priority.eq("haute").implies(r.planned.present().and(r.planned.gt(0)).or(r.status.eq("refuse"))),
      message: { fr: "L’acteur {code} est de priorité haute sans consultation prévue. Écrivez le nombre prévu, ou revoyez la priorité.", en: "Actor {code} has high priority and no consultation planned. Write the number planned, or review the priority." },
      pass: { priority: "haute", planned: 1, zone: "gao", regions: ["gao"], status: "accepte" }, fail: { priority: "haute", status: "a_contacter" },
    },
    {
      id: "CON-R05", severity: "error", at: "checkedOn",
      check: (r) => r.checkedOn.lte(today()),
      message: { fr: "La vérification avec Interpeace ({checkedOn}) est après la date du classeur. Corrigez la date, ou laissez-la vide.", en: "The check with Interpeace ({checkedOn}) is after the workbook’s date. Correct the date, or leave it empty." },
      pass: { checkedOn: "2021-07-01" }, fail: { checkedOn: "2099-07-01" },
    },
    {
      id: "CON-R06", severity: "warning", at: "checkedOn",
      check: (r) => r.status.in(["accepte", "refuse", "consulte"]).implies(r.checkedOn.present()),
      message: { fr: "L’acteur {code} est « {status} » sans avoir été vérifié avec Interpeace : revoyez la ligne ensemble et écrivez la date.", en: "Actor {code} is “{status}” without having been checked with Interpeace: review the row together and write the date." },
      pass: { status: "accepte", checkedOn: "2021-07-01", contact: "x" }, fail: { status: "accepte", contact: "x" },
    },
    {
      id: "CON-R07", severity: "warning", at: "training",
      check: (r) => r.trained.isTrue().implies(r.training.present()),
      message: { fr: "L’acteur {code} a reçu une formation : écrivez laquelle et quand.", en: "Actor {code} received training: write which and when." },
      pass: { trained: true, training: "EMP, 2022" }, fail: { trained: true },
    },
    {
      id: "CON-R08", severity: "warning", at: "planned",
      check: (r) => r.status.eq("refuse").implies(r.planned.missing().or(r.planned.eq(0))),
      message: { fr: "L’acteur {code} a refusé mais {planned} consultation(s) restent prévues. Reportez-les sur un autre acteur avec Interpeace, puis mettez 0.", en: "Actor {code} refused but {planned} consultation(s) are still planned. Move them to another actor with Interpeace, then write 0." },
      pass: { status: "refuse", planned: 0, contact: "x", checkedOn: "2021-07-01" }, fail: { status: "refuse", planned: 1, zone: "gao", regions: ["gao"] },
    },
  ],
  registerRules: [
    {
      id: "CON-R09", severity: "warning", find: findDuplicates(["name", "category"]),
      message: { fr: "Le même acteur est déjà à la ligne {first}. Gardez une seule ligne et réunissez ses régions.", en: "The same actor already stands at row {first}. Keep one row and join its regions." },
      pass: [{ code: "A1", name: "CAFO", category: "osc" }, { code: "A2", name: "CAFO", category: "ong" }],
      fail: [{ code: "A1", name: "CAFO", category: "osc" }, { code: "A2", name: "CAFO", category: "osc" }],
    },
    {
      id: "CON-R10", severity: "error", find: findLacking({ where: { status: ["consulte"] }, cells: ["code"], answer: { register: "consultations.consultations", cells: ["actor"], where: { status: ["tenue"] } } }),
      message: { fr: "L’acteur {what} est « Consulté » mais aucune consultation tenue ne porte son code. Ajoutez la consultation, ou corrigez le statut.", en: "Actor {what} is “Consulted” but no held consultation has its code. Add the consultation, or correct the status." },
      pass: [{ code: "A1", status: "consulte" }], fail: [{ code: "A2", status: "consulte" }],
      with: { "consultations.consultations": [{ code: "C1", actor: "A1", status: "tenue" }, { code: "C2", actor: "A2", status: "prevue" }] },
    },
    {
      id: "CON-R11", severity: "warning", find: findPersonalData({ cells: ["name", "cercles", "interventions", "training"], kinds: ["phone", "email", "gps", "name", "title"], names: [{ register: "consultations.acteurs", cell: "contact" }], places: [], point: "code" }),
      message: { fr: "Une colonne publiée de cet acteur (nom, cercles, interventions ou formation) contient : {what}. Mettez-le dans les colonnes de contact, qui ne sont jamais publiées.", en: "A published column of this actor (name, cercles, interventions or training) holds: {whatEn}. Put it in the contact columns, which are never published." },
      pass: [{ code: "A1", name: "Chef de village", contact: "Awa Diarra" }], fail: [{ code: "A1", name: "Awa Diarra", contact: "Awa Diarra" }],
    },
  ],
});
