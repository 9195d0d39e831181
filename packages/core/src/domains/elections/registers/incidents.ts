import { code, date, defineRegister, place, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { incidentEffect, incidentKind, riskLevel } from "../codes.js";
import { scrutins } from "./scrutins.js";

/** Incidents that touch the electoral process. */
export const incidents = defineRegister({
  id: "elections.incidents",
  sheet: { fr: "Incidents", en: "Incidents" },
  title: { fr: "Incidents", en: "Incidents" },
  description: { fr: "Une ligne par incident : où, quand, quel effet sur le vote, quelle réponse. Sans nom de personne.", en: "One row per incident: where, when, its effect on the vote, the response. No names of people." },
  grain: "standing",
  key: ["code"],
  columns: {
    code: text({ label: { fr: "Code de l’incident", en: "Incident code" }, required: true, example: "INC-007", maxLength: 30, width: 13 }),
    date: date({ label: { fr: "Date", en: "Date" }, required: true, alias: ["Date de l’incident"] }),
    vote: reference({ label: { fr: "Scrutin", en: "Vote" }, to: scrutins, width: 14 }),
    place: place({ label: { fr: "Lieu", en: "Place" }, downTo: "commune", required: "region" }),
    nature: code({ label: { fr: "Nature de l’incident", en: "Kind of incident" }, codes: incidentKind, required: true, width: 22 }),
    gravity: code({ label: { fr: "Gravité", en: "Gravity" }, codes: riskLevel, required: true, width: 11 }),
    effect: code({ label: { fr: "Effet sur le vote", en: "Effect on the vote" }, codes: incidentEffect, width: 18 }),
    facts: text({ label: { fr: "Faits", en: "Facts" }, multiline: true, width: 36 }),
    response: text({ label: { fr: "Réponse", en: "Response" }, multiline: true, width: 30 }),
    closedOn: date({ label: { fr: "Clos le", en: "Closed on" } }),
  },
  computed: { open: { label: { fr: "En suspens", en: "Open" }, form: "boolean", width: 10, value: (r) => r.closedOn.missing() } },
  rules: [
    {
      id: "ELE-R109", severity: "error", at: "date",
      check: (r) => r.date.lte(today()),
      message: { fr: "L’incident {code} aurait lieu le {date}, après la date du classeur. Corrigez la date.", en: "Incident {code} would take place on {date}, after the workbook’s date. Correct the date." },
      pass: { date: "2021-07-15" }, fail: { date: "2099-07-15" },
    },
    {
      id: "ELE-R110", severity: "error", at: "closedOn",
      check: (r) => r.closedOn.gte(r.date),
      message: { fr: "L’incident {code} serait clos le {closedOn}, avant d’avoir eu lieu le {date}. Corrigez l’une des deux dates.", en: "Incident {code} would be closed on {closedOn}, before it took place on {date}. Correct one of the dates." },
      pass: { date: "2021-07-15", closedOn: "2021-07-15" }, fail: { date: "2021-07-15", closedOn: "2021-07-14" },
    },
    {
      id: "ELE-R111", severity: "warning", at: "response",
      check: (r) => r.gravity.in(["eleve", "critique"]).or(r.closedOn.present()).implies(r.response.present()),
      message: { fr: "L’incident {code} est grave ou clos sans réponse écrite : dites ce qui a été fait.", en: "Incident {code} is serious or closed without a response written: say what was done." },
      pass: { gravity: "eleve", response: "Escorte renforcée", effect: "aucun" }, fail: { gravity: "eleve", effect: "aucun" },
    },
    {
      id: "ELE-R112", severity: "warning", at: "effect",
      check: (r) => r.closedOn.present().implies(r.effect.present().and(r.effect.ne("inconnu"))),
      message: { fr: "L’incident {code} est clos sans que son effet sur le vote soit établi : choisissez-le.", en: "Incident {code} is closed while its effect on the vote is not established: choose it." },
      pass: { closedOn: "2021-07-16", effect: "aucun", response: "Route rouverte" }, fail: { closedOn: "2021-07-16", effect: "inconnu", response: "Route rouverte" },
    },
  ],
  registerRules: [
    {
      id: "ELE-R113", severity: "warning", find: findDuplicates(["nature", "date", "place.region", "place.cercle", "place.commune"], ["place.cercle", "place.commune"]),
      message: { fr: "Un incident de même nature, le même jour au même lieu, est déjà à la ligne {first}. Gardez une seule ligne, ou dites dans « Vérifié » qu’il y en a deux.", en: "An incident of the same kind, day and place already stands at row {first}. Keep one row, or say in “Checked” that there are two." },
      pass: [{ code: "1", nature: "acces", date: "2021-07-15", "place.region": "ML01", "place.cercle": "ML0105" }, { code: "2", nature: "acces", date: "2021-07-15", "place.region": "ML01", "place.cercle": "ML0103" }],
      fail: [{ code: "1", nature: "acces", date: "2021-07-15", "place.region": "ML01", "place.cercle": "ML0105" }, { code: "2", nature: "acces", date: "2021-07-15", "place.region": "ML01", "place.cercle": "ML0105" }],
    },
  ],
});
