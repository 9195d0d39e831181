import { date, defineRegister, integer, month, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";

/** Reports due by the regions: what « received on time » is counted over. */
export const rapports = defineRegister({
  id: "services.rapports",
  sheet: { fr: "Rapports attendus", en: "Reports due" },
  title: { fr: "Rapports d’activités attendus des régions", en: "Activity reports due from the regions" },
  description: { fr: "Une ligne par rapport attendu d’une région, avec sa date limite et sa réception.", en: "One row per report due from a region, with its due date and its receipt." },
  grain: "standing",
  key: ["place", "quarter"],
  alias: ["Rapports", "Rapports régionaux"],
  columns: {
    place: place({ label: { fr: "Région", en: "Region" }, downTo: "region", required: "region" }),
    quarter: month({ label: { fr: "Trimestre (premier mois)", en: "Quarter (first month)" }, required: true, example: "07/2021", alias: ["Trimestre"] }),
    due: date({ label: { fr: "Attendu le", en: "Due on" }, required: true, alias: ["Date limite", "Échéance"] }),
    receivedOn: date({ label: { fr: "Reçu le", en: "Received on" }, alias: ["Date de réception"] }),
    returns: integer({ label: { fr: "Retours pour correction", en: "Times sent back" }, min: 0, max: 20, width: 11 }),
    acceptedOn: date({ label: { fr: "Validé le", en: "Accepted on" }, alias: ["Date de validation"] }),
    note: text({ label: { fr: "Observations", en: "Remarks" }, multiline: true, width: 30 }),
  },
  rules: [
    {
      id: "SER-R147", severity: "error", at: "receivedOn",
      check: (r) => r.receivedOn.lte(today()).and(r.acceptedOn.lte(today())),
      message: { fr: "Le rapport du trimestre de {quarter} serait reçu ou validé après la date du classeur. Laissez la date vide tant que ce n’est pas fait.", en: "The report of the quarter of {quarter} would be received or accepted after the workbook’s date. Leave the date empty until it is done." },
      pass: { quarter: "2021-04-01", receivedOn: "2021-07-08", acceptedOn: "2021-07-12" },
      fail: { quarter: "2021-04-01", receivedOn: "2099-07-08" },
    },
    {
      id: "SER-R148", severity: "error", at: "acceptedOn",
      check: (r) => r.acceptedOn.present().implies(r.receivedOn.present().and(r.acceptedOn.gte(r.receivedOn))),
      message: { fr: "Le rapport du trimestre de {quarter} est validé le {acceptedOn} sans être reçu, ou avant de l’être. Corrigez une date.", en: "The report of the quarter of {quarter} is accepted on {acceptedOn} without being received, or before it. Correct a date." },
      pass: { quarter: "2021-04-01", receivedOn: "2021-07-08", acceptedOn: "2021-07-12" },
      fail: { quarter: "2021-04-01", receivedOn: "2021-07-08", acceptedOn: "2021-07-01" },
    },
    {
      id: "SER-R149", severity: "warning", at: "due",
      check: (r) => r.due.gte(r.quarter.endOfMonth(2)),
      message: { fr: "Le rapport du trimestre de {quarter} est attendu le {due}, avant la fin du trimestre. Vérifiez la date, et que le mois écrit est le premier du trimestre.", en: "The report of the quarter of {quarter} is due on {due}, before the quarter ends. Check the date, and that the month written is the quarter’s first." },
      pass: { quarter: "2021-04-01", due: "2021-07-10" },
      fail: { quarter: "2021-04-01", due: "2021-04-10" },
    },
  ],
});
