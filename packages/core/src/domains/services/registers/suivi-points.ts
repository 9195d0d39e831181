import { code, defineRegister, integer, month, people, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { cause, functioning, representative } from "../codes.js";
import { points } from "./points.js";

/** One month of a restored point. */
export const suiviPoints = defineRegister({
  id: "services.suivi_points",
  sheet: { fr: "Suivi des points", en: "Point follow-up" },
  title: { fr: "Suivi mensuel des points restaurés", en: "Monthly follow-up of restored points" },
  description: { fr: "Une ligne par point restauré et par mois ; les mois d’avant restent.", en: "One row per restored point and month; earlier months stay." },
  grain: "standing",
  key: ["point", "month"],
  alias: ["Suivi des points restaurés", "Suivi mensuel"],
  columns: {
    point: reference({ label: { fr: "Point (code)", en: "Point (code)" }, to: points, required: true, example: "GAO-PT-007", width: 14, alias: ["Point", "Code du point"] }),
    month: month({ label: { fr: "Mois", en: "Month" }, required: true, example: "07/2021" }),
    functioning: code({ label: { fr: "Fonctionnement", en: "Functioning" }, codes: functioning, required: true, width: 18, alias: ["Fonctionnel", "Le point fonctionne"] }),
    staff: people({ label: { fr: "Personnel présent", en: "Staff present" }, partAlias: { women: ["Agents femmes"], men: ["Agents hommes"] } }),
    daysOpen: integer({ label: { fr: "Jours d’ouverture", en: "Days open" }, min: 0, max: 31, width: 11, alias: ["Jours ouverts", "Nombre de jours d’ouverture"] }),
    acts: integer({ label: { fr: "Actes ou prestations", en: "Acts or services delivered" }, min: 0, alias: ["Actes", "Prestations"] }),
    users: people({ label: { fr: "Usagers", en: "Users" }, ages: true, diversity: true, partAlias: { women: ["Usagères"], men: ["Usagers hommes"] }, help: { fr: "Passages dans le mois ; vide si on ne sait pas.", en: "Visits in the month; empty if not known." } }),
    state: code({ label: { fr: "Représentant de l’État présent", en: "State representative present" }, codes: representative, width: 18, alias: ["Présence de l’État"] }),
    cause: code({ label: { fr: "Raison du non-fonctionnement", en: "Why it does not work" }, codes: cause, width: 18, alias: ["Raison"] }),
    note: text({ label: { fr: "Observations", en: "Remarks" }, multiline: true, width: 30 }),
  },
  computed: {
    region: { label: { fr: "Région", en: "Region" }, form: "code", value: (r) => r.point.place.region, after: "point" },
    service: { label: { fr: "Service", en: "Service" }, form: "code", value: (r) => r.point.service, after: "region" },
    population: { label: { fr: "Population desservie", en: "Population served" }, form: "integer", value: (r) => r.point.population, after: "service" },
  },
  rules: [
    {
      id: "SER-R37", severity: "error", at: "month",
      check: (r) => r.month.lte(today()),
      message: { fr: "Le suivi de {point} porte sur {month}, après la date du classeur. Corrigez le mois.", en: "The follow-up of {point} is of {month}, after the workbook’s date. Correct the month." },
      pass: { month: "2021-06-01" },
      fail: { month: "2099-06-01" },
    },
    {
      id: "SER-R38", severity: "error", at: "point",
      check: (r) => r.point.stage.in(["restaure", "suivi"]),
      message: { fr: "Le point {point} est suivi alors qu’il est à l’étape « {point.stage} ». Mettez son étape et ses dates à jour dans « Points de service », ou corrigez le code.", en: "Point {point} is followed up while it is at stage “{point.stage}”. Update its stage and dates under “Service points”, or correct the code." },
      pass: { point: "GAO-PT-001", month: "2021-06-01" },
      fail: { point: "GAO-PT-002", month: "2021-06-01" },
      with: { "services.points": [{ code: "GAO-PT-001", stage: "suivi" }, { code: "GAO-PT-002", stage: "engage" }] },
    },
    {
      id: "SER-R39", severity: "warning", at: "month",
      check: (r) => r.point.restoredOn.lte(r.month.endOfMonth()),
      message: { fr: "Le suivi de {point} porte sur {month}, avant sa restauration le {point.restoredOn}. Corrigez le mois ou la date du point.", en: "The follow-up of {point} is of {month}, before it was restored on {point.restoredOn}. Correct the month or the point’s date." },
      pass: { point: "GAO-PT-001", month: "2021-06-01" },
      fail: { point: "GAO-PT-001", month: "2021-03-01" },
      with: { "services.points": [{ code: "GAO-PT-001", restoredOn: "2021-06-10" }] },
    },
    {
      id: "SER-R40", severity: "error", at: "acts",
      check: (r) => r.functioning.eq("non").implies(r.acts.orZero().plus(r.daysOpen.orZero()).plus(r.users.women.orZero()).plus(r.users.men.orZero()).eq(0)),
      message: { fr: "Le point {point} « Ne fonctionne pas » en {month}, mais il a des jours d’ouverture, des actes ou des usagers. Corrigez le fonctionnement ou les nombres.", en: "Point {point} “Does not work” in {month}, but it has days open, acts or users. Correct the functioning or the numbers." },
      pass: { functioning: "non", acts: 0, daysOpen: 0 },
      fail: { functioning: "non", acts: 12 },
    },
    {
      id: "SER-R41", severity: "warning", at: "cause",
      check: (r) => r.functioning.in(["non", "partiel"]).implies(r.cause.present()),
      message: { fr: "Le point {point} ne fonctionne pas, ou en partie, en {month} : choisissez la raison.", en: "Point {point} does not work, or works in part, in {month}: choose the reason." },
      pass: { functioning: "non", cause: "insecurite" },
      fail: { functioning: "non" },
    },
    {
      id: "SER-R42", severity: "error", at: "daysOpen",
      check: (r) => r.functioning.eq("oui").implies(r.daysOpen.gt(0)),
      message: { fr: "Le point {point} « Fonctionne » en {month} avec 0 jour d’ouverture. Corrigez le nombre de jours, ou le fonctionnement.", en: "Point {point} “Works” in {month} with 0 days open. Correct the number of days, or the functioning." },
      pass: { functioning: "oui", daysOpen: 22 },
      fail: { functioning: "oui", daysOpen: 0 },
    },
    {
      id: "SER-R43", severity: "warning", at: "staff.women",
      check: (r) => r.functioning.eq("oui").implies(r.staff.women.plus(r.staff.men).gt(0)),
      message: { fr: "Le point {point} « Fonctionne » en {month} sans aucun agent présent. Vérifiez le personnel, ou le fonctionnement.", en: "Point {point} “Works” in {month} with no staff present. Check the staff, or the functioning." },
      pass: { functioning: "oui", "staff.women": 1, "staff.men": 2 },
      fail: { functioning: "oui", "staff.women": 0, "staff.men": 0 },
    },
    {
      id: "SER-R44", severity: "warning", at: "users.women",
      check: (r) => r.acts.gt(0).implies(r.users.women.present().and(r.users.men.present())),
      message: { fr: "Le point {point} a délivré {acts} actes en {month} sans usagers comptés par sexe : écrivez les femmes et les hommes.", en: "Point {point} delivered {acts} acts in {month} and users are not counted by sex: write women and men." },
      pass: { acts: 40, "users.women": 22, "users.men": 15 },
      fail: { acts: 40, "users.men": 15 },
    },
  ],
});
