import type { Columns, Fields } from "../../../definition/column.js";
import { boolean, code, date, defineRegister, integer, people, place, text } from "../../../definition/index.js";
import { all, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { coordinationLevel, energy, premises, telecom } from "../codes.js";

const columns = {
  code: text({ label: { fr: "Code de la coordination", en: "Coordination code" }, required: true, example: "KAY-KITA", maxLength: 30, width: 14, alias: ["Code coordination"] }),
  level: code({ label: { fr: "Niveau", en: "Level" }, codes: coordinationLevel, required: true, width: 16 }),
  place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune" }),
  mission: text({ label: { fr: "Ambassade ou consulat", en: "Embassy or consulate" }, width: 22, maxLength: 80, example: "Ambassade du Mali à Dakar" }),
  installedOn: date({ label: { fr: "Installée le", en: "Installed on" }, alias: ["Date d’installation"] }),
  head: text({ label: { fr: "Coordinateur", en: "Coordinator" }, width: 22, alias: ["Coordonnateur", "Coordinatrice", "Nom du coordinateur"], personal: { fr: "pour joindre la coordination", en: "to reach the coordination" } }),
  authority: text({ label: { fr: "Autorité administrative d’appui", en: "Supporting administrative authority" }, width: 22, example: "Préfet de Kita", maxLength: 80, help: { fr: "La fonction, jamais le nom.", en: "The function, never the name." } }),
  authoritySince: date({ label: { fr: "Appuie depuis le", en: "Supports since" } }),
  membersDue: integer({ label: { fr: "Membres prévus", en: "Members due" }, min: 0, width: 10 }),
  appointed: people({ label: { fr: "Membres nommés", en: "Members appointed" } }),
  trained: people({ label: { fr: "Membres formés", en: "Members trained" } }),
  premises: code({ label: { fr: "Local", en: "Premises" }, codes: premises, width: 14 }),
  premisesSafe: boolean({ label: { fr: "Local fermé et gardé", en: "Premises locked and guarded" }, width: 10 }),
  energy: code({ label: { fr: "Énergie", en: "Energy" }, codes: energy, width: 14 }),
  telecom: code({ label: { fr: "Télécommunications", en: "Telecommunications" }, codes: telecom, width: 16 }),
  vehicles: integer({ label: { fr: "Véhicules en marche", en: "Working vehicles" }, min: 0, width: 10, help: { fr: "Motos comprises.", en: "Motorcycles included." } }),
  computers: integer({ label: { fr: "Ordinateurs en marche", en: "Working computers" }, min: 0, width: 10 }),
  stamps: boolean({ label: { fr: "Cachets et registres reçus", en: "Stamps and registers received" }, width: 10 }),
  funds: boolean({ label: { fr: "Fonds de fonctionnement reçus", en: "Running funds received" }, width: 10 }),
  remark: text({ label: { fr: "Observation", en: "Remark" }, multiline: true, width: 30 }),
} as const satisfies Columns;
type R = Fields<typeof columns>;

const appointedAll = (r: R) => r.appointed.women.plus(r.appointed.men).gte(r.membersDue);
const trainedAll = (r: R) => r.trained.women.plus(r.trained.men).gte(r.appointed.women.plus(r.appointed.men));
const installed = (r: R) => r.installedOn.present().and(r.installedOn.lte(today()));
const housed = (r: R) => r.premises.ne("aucun");
const powered = (r: R) => r.energy.ne("aucune");
const linked = (r: R) => r.telecom.ne("aucune");
const mobile = (r: R) => r.vehicles.gte(param("vehiculesMin"));
const computerised = (r: R) => r.computers.gte(param("ordinateursMin"));
const width = 10;

/** The AIGE's coordinations and the checklist that says whether they can work. */
export const coordinations = defineRegister({
  id: "elections.coordinations",
  sheet: { fr: "Coordinations AIGE", en: "AIGE coordinations" },
  title: { fr: "Coordinations de l’AIGE", en: "AIGE coordinations" },
  description: { fr: "Une ligne par coordination : région, District, cercle, commune, ambassade ou consulat.", en: "One row per coordination: region, District, cercle, commune, embassy or consulate." },
  grain: "standing",
  key: ["code"],
  alias: ["Coordinations", "Démembrements"],
  columns,
  computed: {
    okInstalled: { label: { fr: "Installation faite", en: "Installation done" }, form: "boolean", width, value: installed, help: { fr: "La date d’installation est passée.", en: "The date of installation has passed." } },
    okMembers: { label: { fr: "Nominations faites", en: "Appointments done" }, form: "boolean", width, value: appointedAll, help: { fr: "Nommés ≥ prévus.", en: "Appointed ≥ due." } },
    okTrained: { label: { fr: "Formation faite", en: "Training done" }, form: "boolean", width, value: trainedAll, help: { fr: "Formés ≥ nommés.", en: "Trained ≥ appointed." } },
    okPremises: { label: { fr: "Local disponible", en: "Premises available" }, form: "boolean", width, value: housed, help: { fr: "Un local, même prêté.", en: "Premises, even lent." } },
    okEnergy: { label: { fr: "Énergie disponible", en: "Energy available" }, form: "boolean", width, value: powered, help: { fr: "Une source d’énergie au moins.", en: "At least one source of energy." } },
    okTelecom: { label: { fr: "Liaison disponible", en: "Link available" }, form: "boolean", width, value: linked, help: { fr: "Une liaison au moins.", en: "At least one link." } },
    okVehicles: { label: { fr: "Véhicules suffisants", en: "Vehicles sufficient" }, form: "boolean", width, value: mobile, help: { fr: "Au moins le nombre du paramètre.", en: "At least the parameter’s number." } },
    okComputers: { label: { fr: "Ordinateurs suffisants", en: "Computers sufficient" }, form: "boolean", width, value: computerised, help: { fr: "Au moins le nombre du paramètre.", en: "At least the parameter’s number." } },
    readyPeople: {
      label: { fr: "Équipe en place", en: "Team in place" }, form: "boolean", width: 13,
      help: { fr: "Membres tous nommés et tous formés.", en: "All members appointed and trained." },
      value: (r) => all(appointedAll(r), trainedAll(r)),
    },
    // Two columns and not one « opérationnelle »: its formula would be longer than Excel allows.
    readyMeans: {
      label: { fr: "Moyens en place", en: "Means in place" }, form: "boolean", width: 13,
      help: { fr: "Installée ; local fermé et gardé, cachets, fonds, énergie, liaison, véhicules, ordinateurs. Opérationnelle = équipe et moyens en place.", en: "Installed; premises locked and guarded, stamps, funds, energy, link, vehicles, computers. Operational = team and means in place." },
      value: (r) => all(installed(r), r.stamps.isTrue(), r.funds.isTrue(), housed(r), r.premisesSafe.isTrue(), powered(r), linked(r), mobile(r), computerised(r)),
    },
  },
  rules: [
    {
      id: "ELE-R05", severity: "error", at: "place.region",
      check: (r) => r.level.in(["region", "district", "cercle", "commune"]).implies(r.place.region.present()),
      message: { fr: "La coordination {code} n’a pas de région : choisissez-la.", en: "Coordination {code} has no region: choose it." },
      pass: { level: "region", "place.region": "ML01" }, fail: { level: "region" },
    },
    {
      id: "ELE-R06", severity: "error", at: "place.cercle",
      check: (r) => r.level.eq("cercle").implies(r.place.cercle.present()),
      message: { fr: "La coordination {code} est celle d’un cercle : choisissez lequel.", en: "Coordination {code} is that of a cercle: choose which." },
      pass: { level: "cercle", "place.cercle": "ML0105" }, fail: { level: "cercle", "place.region": "ML01" },
    },
    {
      id: "ELE-R07", severity: "error", at: "place.commune",
      check: (r) => r.level.eq("commune").implies(r.place.commune.present()),
      message: { fr: "La coordination {code} est celle d’une commune : choisissez laquelle.", en: "Coordination {code} is that of a commune: choose which." },
      pass: { level: "commune", "place.commune": "ML010501" }, fail: { level: "commune", "place.cercle": "ML0105" },
    },
    {
      id: "ELE-R08", severity: "error", at: "mission",
      check: (r) => r.level.in(["ambassade", "consulat"]).implies(r.mission.present()),
      message: { fr: "La coordination {code} est à l’étranger : écrivez l’ambassade ou le consulat.", en: "Coordination {code} is abroad: write the embassy or consulate." },
      pass: { level: "ambassade", mission: "Ambassade du Mali à Dakar" }, fail: { level: "ambassade" },
    },
    {
      id: "ELE-R09", severity: "warning", at: "appointed.women",
      check: (r) => r.appointed.women.plus(r.appointed.men).lte(r.membersDue),
      values: { named: (r) => r.appointed.women.plus(r.appointed.men) },
      message: { fr: "La coordination {code} a {named} membres nommés pour {membersDue} prévus. Corrigez un nombre, ou dites pourquoi dans « Vérifié ».", en: "Coordination {code} has {named} members appointed for {membersDue} due. Correct a number, or say why in “Checked”." },
      pass: { membersDue: 7, "appointed.women": 2, "appointed.men": 5 }, fail: { membersDue: 7, "appointed.women": 3, "appointed.men": 5 },
    },
    {
      id: "ELE-R10", severity: "error", at: "trained.women",
      check: (r) => r.trained.women.lte(r.appointed.women),
      message: { fr: "La coordination {code} a {trained.women} femmes formées pour {appointed.women} nommées. Corrigez l’un des nombres.", en: "Coordination {code} has {trained.women} women trained for {appointed.women} appointed. Correct one of the numbers." },
      pass: { "appointed.women": 2, "trained.women": 2 }, fail: { "appointed.women": 2, "trained.women": 3 },
    },
    {
      id: "ELE-R11", severity: "error", at: "trained.men",
      check: (r) => r.trained.men.lte(r.appointed.men),
      message: { fr: "La coordination {code} a {trained.men} hommes formés pour {appointed.men} nommés. Corrigez l’un des nombres.", en: "Coordination {code} has {trained.men} men trained for {appointed.men} appointed. Correct one of the numbers." },
      pass: { "appointed.men": 5, "trained.men": 5 }, fail: { "appointed.men": 5, "trained.men": 6 },
    },
    {
      id: "ELE-R12", severity: "error", at: "installedOn",
      check: (r) => r.installedOn.lte(today()),
      message: { fr: "La coordination {code} serait installée le {installedOn}, après la date du classeur. Laissez vide tant qu’elle ne l’est pas, ou corrigez la date.", en: "Coordination {code} would be installed on {installedOn}, after the workbook’s date. Leave empty until it is, or correct the date." },
      pass: { installedOn: "2021-02-01" }, fail: { installedOn: "2099-02-01" },
    },
    {
      id: "ELE-R13", severity: "warning", at: "authoritySince",
      check: (r) => r.authority.present().implies(r.authoritySince.present()),
      message: { fr: "« {authority} » appuie la coordination {code} sans qu’on sache depuis quand : écrivez la date.", en: "“{authority}” supports coordination {code} since an unknown date: write it." },
      pass: { authority: "Préfet de Kita", authoritySince: "2021-01-10" }, fail: { authority: "Préfet de Kita" },
    },
    {
      id: "ELE-R14", severity: "error", at: "premisesSafe",
      check: (r) => all(r.premises.eq("aucun"), r.premisesSafe.isTrue()).not(),
      message: { fr: "La coordination {code} n’a pas de local, mais il serait fermé et gardé. Corrigez l’un des deux.", en: "Coordination {code} has no premises, yet they would be locked and guarded. Correct one of them." },
      pass: { premises: "aucun", premisesSafe: false }, fail: { premises: "aucun", premisesSafe: true },
    },
  ],
  registerRules: [
    {
      id: "ELE-R15", severity: "error", find: findDuplicates(["level", "place.region", "place.cercle", "place.commune", "mission"], ["place.region", "place.cercle", "place.commune", "mission"]),
      message: { fr: "La coordination de ce niveau et de ce lieu est déjà à la ligne {first}. Gardez une seule ligne, ou corrigez le lieu.", en: "The coordination of this level and place already stands at row {first}. Keep one row, or correct the place." },
      pass: [{ code: "A", level: "cercle", "place.region": "ML01", "place.cercle": "ML0105" }, { code: "B", level: "cercle", "place.region": "ML01", "place.cercle": "ML0103" }],
      fail: [{ code: "A", level: "cercle", "place.region": "ML01", "place.cercle": "ML0105" }, { code: "B", level: "cercle", "place.region": "ML01", "place.cercle": "ML0105" }],
    },
  ],
});
