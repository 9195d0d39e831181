import { code, date, defineRegister, reference, text } from "../../../definition/index.js";
import { any, param, today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findNearbyPairs } from "../../../methods/nearby-pairs.js";
import { sector, status } from "../codes.js";
import { missionForm, missionKind } from "../codes-suivi.js";
import { groupes } from "./groupes.js";
import { ptf } from "./ptf.js";

/** Missions and analytic work, planned and done. */
export const missions = defineRegister({
  id: "coordination.missions",
  sheet: { fr: "Missions", en: "Missions" },
  title: { fr: "Missions et travaux analytiques", en: "Missions and analytic work" },
  description: { fr: "Une ligne par mission ou travail analytique ; une mission conjointe n’a qu’une ligne, celle du PTF qui la conduit.", en: "One row per mission or piece of analytic work; a joint mission has one row, that of the partner that leads it." },
  grain: "standing",
  key: ["code"],
  carry: { where: (r) => r.status.in(["prevue", "en_cours", "reportee", "suspendue"]) },
  calendar: { date: "start", end: "end", title: ["missionKind", "ptf", "theme"], details: ["object", "form", "jointWith", "group", "counterpart", "status"], cancelled: (r) => r.status.in(["reportee", "suspendue", "annulee"]) },
  alias: ["Missions conjointes", "Calendrier des missions", "Travaux et missions conjoints"],
  columns: {
    code: text({ label: { fr: "Code de la mission", en: "Mission code" }, required: true, example: "MIS-2011-07", maxLength: 40, width: 14, alias: ["Code mission", "N° mission"] }),
    ptf: reference({ label: { fr: "PTF qui conduit (sigle)", en: "Leading partner (short name)" }, to: ptf, required: true, width: 14, example: "UE", alias: ["PTF", "Sigle"] }),
    missionKind: code({ label: { fr: "Nature", en: "Kind" }, codes: missionKind, required: true, width: 16, alias: ["Nature de la mission", "Type"] }),
    theme: code({ label: { fr: "Secteur ou thème", en: "Sector or theme" }, codes: sector, required: true, width: 22, alias: ["Thème", "Secteur"] }),
    object: text({ label: { fr: "Objet", en: "Object" }, multiline: true, width: 36, alias: ["Objet de la mission"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    counterpart: text({ label: { fr: "Vis-à-vis (structure)", en: "Counterpart (structure)" }, maxLength: 120, width: 24, alias: ["Vis-à-vis", "Partie malienne"] }),
    start: date({ label: { fr: "Du", en: "From" }, required: true, alias: ["Début", "Date de début"] }),
    end: date({ label: { fr: "Au", en: "To" }, alias: ["Fin", "Date de fin"] }),
    form: code({ label: { fr: "Forme", en: "Form" }, codes: missionForm, required: true, width: 16, alias: ["Conjointe", "Mission conjointe"] }),
    jointWith: text({ label: { fr: "Avec ou pour le compte de (sigles)", en: "With or on behalf of (short names)" }, maxLength: 200, width: 24, example: "CA ; BM", alias: ["Autres PTF", "PTF associés"] }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status, required: true, width: 12 }),
    reportOn: date({ label: { fr: "Rapport reçu le", en: "Report received on" }, alias: ["Rapport", "Date du rapport"] }),
  },
  computed: {
    joint: { label: { fr: "Conjointe ou pour un autre", en: "Joint or for another" }, form: "boolean", after: "form", value: (r) => r.form.in(["conjointe", "deleguee"]) },
  },
  rules: [
    {
      id: "COO-R74", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La mission {code} finit le {end}, avant de commencer le {start}. Corrigez l’une des dates.", en: "Mission {code} ends on {end}, before it starts on {start}. Correct one of the dates." },
      pass: { code: "M1", start: "2021-06-07", end: "2021-06-18" }, fail: { code: "M1", start: "2021-06-07", end: "2021-06-01" },
    },
    {
      id: "COO-R75", severity: "error", at: "jointWith",
      check: (r) => r.form.in(["conjointe", "deleguee"]).implies(r.jointWith.present()),
      message: { fr: "La mission {code} est « {form} » sans dire avec ou pour quel PTF : écrivez les sigles.", en: "Mission {code} is “{form}” without saying with or for which partner: write the short names." },
      pass: { code: "M1", form: "conjointe", jointWith: "CA" }, fail: { code: "M1", form: "conjointe" },
    },
    {
      id: "COO-R76", severity: "warning", at: "form",
      check: (r) => r.jointWith.present().implies(r.form.ne("seule")),
      message: { fr: "La mission {code} nomme d’autres PTF et serait conduite seul. Choisissez « Conjointe » ou « Pour le compte d’un autre PTF », ou effacez les sigles.", en: "Mission {code} names other partners and would be led alone. Choose “Joint” or “On behalf of another partner”, or clear the short names." },
      pass: { code: "M1", form: "seule" }, fail: { code: "M1", form: "seule", jointWith: "CA" },
    },
    {
      id: "COO-R77", severity: "error", at: "status",
      check: (r) => r.status.eq("realisee").implies(r.start.lte(today()).and(r.end.missing().or(r.end.lte(today())))),
      message: { fr: "La mission {code} est « Réalisée » mais finit après la date du classeur. Choisissez « Prévue » ou « En cours », ou corrigez les dates.", en: "Mission {code} is “Completed” but ends after the workbook’s date. Choose “Planned” or “Ongoing”, or correct the dates." },
      pass: { code: "M1", status: "realisee", start: "2021-06-07", end: "2021-06-18" }, fail: { code: "M1", status: "realisee", start: "2099-06-07", end: "2099-06-18" },
    },
    {
      id: "COO-R78", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevue").implies(r.start.gte(today())),
      message: { fr: "La mission {code} devait commencer le {start} et est encore « Prévue ». Mettez son statut à jour.", en: "Mission {code} was to start on {start} and is still “Planned”. Update its status." },
      pass: { code: "M1", status: "prevue", start: "2099-06-07" }, fail: { code: "M1", status: "prevue", start: "2020-06-07" },
    },
    {
      id: "COO-R79", severity: "error", at: "reportOn",
      check: (r) => r.reportOn.lte(today()).and(r.reportOn.gte(r.start)),
      message: { fr: "Le rapport de {code} serait reçu le {reportOn}, avant la mission ou après la date du classeur. Corrigez la date.", en: "The report of {code} would be received on {reportOn}, before the mission or after the workbook’s date. Correct the date." },
      pass: { code: "M1", start: "2021-06-07", reportOn: "2021-07-15" }, fail: { code: "M1", start: "2021-06-07", reportOn: "2021-06-01" },
    },
    {
      id: "COO-R80", severity: "warning", at: "reportOn",
      check: (r) => r.status.eq("realisee").implies(any(r.reportOn.present(), today().minus(r.end).lte(param("rapportMaxJours")))),
      values: { age: (r) => today().minus(r.end) },
      message: { fr: "La mission {code} est finie depuis {age} jours et son rapport n’est pas reçu. Demandez-le à {ptf}, ou écrivez quand il est arrivé.", en: "Mission {code} ended {age} days ago and its report is not received. Ask {ptf} for it, or write when it came." },
      pass: { code: "M1", ptf: "UE", status: "realisee", start: "2021-01-07", end: "2021-01-18", reportOn: "2021-02-15" }, fail: { code: "M1", ptf: "UE", status: "realisee", start: "2021-01-07", end: "2021-01-18" },
    },
  ],
  registerRules: [
    {
      id: "COO-R81", severity: "warning",
      find: findNearbyPairs({ where: { status: ["prevue", "en_cours"] }, key: "code", actor: "ptf", same: ["theme"], start: "start", end: "end", weeks: "missionsSemaines", settled: { joint: [true] } }),
      message: { fr: "{other} a une mission du même thème la même semaine ou la semaine voisine ({otherKey}, ligne {first}). Proposez aux deux PTF une mission conjointe, ou dites dans « Vérifié » pourquoi elles restent séparées.", en: "{other} has a mission on the same theme in the same week or the next ({otherKey}, row {first}). Propose a joint mission to the two partners, or say in “Checked” why they stay apart." },
      pass: [{ code: "M1", ptf: "UE", theme: "sante", start: "2021-09-06", end: "2021-09-10", form: "seule", status: "prevue" }, { code: "M2", ptf: "CA", theme: "sante", start: "2021-09-20", end: "2021-09-24", form: "seule", status: "prevue" }, { code: "M3", ptf: "BM", theme: "eau", start: "2021-09-06", form: "seule", status: "prevue" }],
      fail: [{ code: "M1", ptf: "UE", theme: "sante", start: "2021-09-06", end: "2021-09-10", form: "seule", status: "prevue" }, { code: "M2", ptf: "CA", theme: "sante", start: "2021-09-13", end: "2021-09-17", form: "seule", status: "prevue" }],
    },
    {
      id: "COO-R82", severity: "warning", find: findDuplicates(["ptf", "missionKind", "theme", "start"]),
      message: { fr: "Une mission du même PTF, du même thème et du même jour est déjà à la ligne {first}. Gardez une seule ligne, ou dites dans « Vérifié » en quoi elles diffèrent.", en: "A mission of the same partner, theme and day already stands at row {first}. Keep one row, or say in “Checked” how they differ." },
      pass: [{ code: "M1", ptf: "UE", missionKind: "mission", theme: "sante", start: "2021-09-06" }, { code: "M2", ptf: "UE", missionKind: "mission", theme: "eau", start: "2021-09-06" }],
      fail: [{ code: "M1", ptf: "UE", missionKind: "mission", theme: "sante", start: "2021-09-06" }, { code: "M2", ptf: "UE", missionKind: "mission", theme: "sante", start: "2021-09-06" }],
    },
  ],
});
