import { code, date, defineRegister, place, text } from "../../../definition/index.js";
import { param, today } from "../../../expression/index.js";
import { level, mechanism, tensionNature, tensionOutcome } from "../codes.js";

/** Tensions and conflicts. Restricted: never in a report or export that does not ask for it, and never finer than the commune. */
export const tensions = defineRegister({
  id: "pagt.tensions",
  sheet: { fr: "Tensions", en: "Tensions" },
  title: { fr: "Tensions et conflits (diffusion restreinte)", en: "Tensions and conflicts (restricted)" },
  description: { fr: "Une ligne par tension ou conflit, sans nommer ni village ni personne. Cette feuille ne sort dans aucun rapport qui ne la demande pas.", en: "One row per tension or conflict, naming neither village nor person. This sheet stays out of every report that does not ask for it." },
  grain: "standing",
  key: ["code"],
  restricted: true,
  alias: ["Conflits", "Tensions et conflits"],
  columns: {
    code: text({ label: { fr: "Code de la tension", en: "Tension code" }, required: true, example: "KAY-TEN-002", maxLength: 30, width: 14, alias: ["Code tension"] }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "cercle", help: { fr: "La commune suffit : n’écrivez nulle part le village.", en: "The commune is enough: write the village nowhere." } }),
    nature: code({ label: { fr: "Nature", en: "Kind" }, codes: tensionNature, required: true, width: 20, alias: ["Type de conflit", "Nature du conflit"] }),
    reportedOn: date({ label: { fr: "Signalée le", en: "Reported on" }, required: true, alias: ["Date de signalement", "Date"] }),
    gravity: code({ label: { fr: "Gravité", en: "Gravity" }, codes: level, required: true, width: 11, alias: ["Niveau de gravité"], help: { fr: "Critique : des violences ont lieu ou sont imminentes. Élevée : des menaces. Moyenne : des incidents. Faible : un désaccord.", en: "Critical: violence, or about to break out. High: threats. Medium: incidents. Low: a disagreement." } }),
    mechanism: code({ label: { fr: "Mécanisme saisi", en: "Mechanism used" }, codes: mechanism, width: 22, alias: ["Mécanisme", "Mécanisme de règlement"] }),
    outcome: code({ label: { fr: "Issue", en: "Outcome" }, codes: tensionOutcome, required: true, width: 12, alias: ["Suite", "Statut"] }),
    closedOn: date({ label: { fr: "Close le", en: "Closed on" }, alias: ["Date de clôture", "Réglée le"] }),
  },
  rules: [
    {
      id: "PAG-R131", severity: "error", at: "reportedOn",
      check: (r) => r.reportedOn.lte(today()),
      message: { fr: "La tension {code} serait signalée le {reportedOn}, après la date du classeur. Corrigez la date.", en: "Tension {code} would be reported on {reportedOn}, after the workbook’s date. Correct the date." },
      pass: { reportedOn: "2021-01-15" },
      fail: { reportedOn: "2099-01-15" },
    },
    {
      id: "PAG-R132", severity: "error", at: "closedOn",
      check: (r) => r.closedOn.gte(r.reportedOn),
      message: { fr: "La tension {code} serait close le {closedOn}, avant d’être signalée le {reportedOn}. Corrigez l’une des deux dates.", en: "Tension {code} would be closed on {closedOn}, before it was reported on {reportedOn}. Correct one of the dates." },
      pass: { reportedOn: "2021-04-01", closedOn: "2021-06-10" },
      fail: { reportedOn: "2021-06-10", closedOn: "2021-04-01" },
    },
    {
      id: "PAG-R133", severity: "error", at: "closedOn",
      check: (r) => r.closedOn.lte(today()),
      message: { fr: "La tension {code} serait close le {closedOn}, après la date du classeur. Corrigez la date.", en: "Tension {code} would be closed on {closedOn}, after the workbook’s date. Correct the date." },
      pass: { closedOn: "2021-01-15" },
      fail: { closedOn: "2099-01-15" },
    },
    {
      id: "PAG-R134", severity: "error", at: "closedOn",
      check: (r) => r.outcome.eq("reglee").implies(r.closedOn.present()),
      message: { fr: "La tension {code} est « Réglée » sans date : écrivez quand elle a été close.", en: "Tension {code} is “Settled” without a date: write when it was closed." },
      pass: { outcome: "reglee", closedOn: "2021-06-10", mechanism: "mediation" },
      fail: { outcome: "reglee", mechanism: "mediation" },
    },
    {
      id: "PAG-R135", severity: "error", at: "outcome",
      check: (r) => r.closedOn.present().implies(r.outcome.in(["reglee", "apaisee"])),
      message: { fr: "La tension {code} est close le {closedOn} mais « {outcome} ». Choisissez « Réglée » ou « Apaisée », ou effacez la date.", en: "Tension {code} was closed on {closedOn} but is “{outcome}”. Choose “Settled” or “Eased”, or clear the date." },
      pass: { outcome: "apaisee", closedOn: "2021-06-10" },
      fail: { outcome: "ouverte", closedOn: "2021-06-10" },
    },
    {
      id: "PAG-R136", severity: "warning", at: "mechanism",
      check: (r) => r.gravity.eq("critique").and(r.outcome.in(["ouverte", "aggravee"])).implies(r.mechanism.present().and(r.mechanism.ne("aucun"))),
      message: { fr: "La tension {code} est critique et aucun mécanisme n’est saisi. Dites lequel l’est (CCS, médiation, autorité…), ou revoyez la gravité.", en: "Tension {code} is critical and no mechanism is used. Say which is (CCS, mediation, authority…), or review the gravity." },
      pass: { gravity: "critique", outcome: "ouverte", mechanism: "ccs" },
      fail: { gravity: "critique", outcome: "ouverte", mechanism: "aucun" },
    },
    {
      id: "PAG-R137", severity: "warning", at: "mechanism",
      check: (r) => r.outcome.eq("reglee").implies(r.mechanism.present()),
      message: { fr: "La tension {code} est « Réglée » sans dire comment : choisissez le mécanisme, ou « Aucun ».", en: "Tension {code} is “Settled” without saying how: choose the mechanism, or “None”." },
      pass: { outcome: "reglee", mechanism: "mediation", closedOn: "2021-06-10" },
      fail: { outcome: "reglee", closedOn: "2021-06-10" },
    },
    {
      id: "PAG-R138", severity: "warning", at: "outcome",
      check: (r) => r.outcome.eq("ouverte").implies(today().minus(r.reportedOn).lte(param("tensionMaxJours"))),
      values: { age: (r) => today().minus(r.reportedOn) },
      message: { fr: "La tension {code} est « Ouverte » depuis {age} jours. Vérifiez où elle en est, et dites-le dans « Vérifié » si elle dure.", en: "Tension {code} has been “Open” for {age} days. Check where it stands, and say so in “Checked” if it lasts." },
      pass: { outcome: "ouverte" },
      fail: { outcome: "ouverte", reportedOn: "2010-01-01" },
    },
  ],
});
