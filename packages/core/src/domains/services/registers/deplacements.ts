import { code, date, defineRegister, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { cause, clearance, tripStatus } from "../codes.js";

/** Trips between Bamako and the regions, and inside them. */
export const deplacements = defineRegister({
  id: "services.deplacements",
  sheet: { fr: "Déplacements", en: "Trips" },
  title: { fr: "Déplacements de l’équipe", en: "Trips of the team" },
  description: { fr: "Une ligne par déplacement prévu ou fait.", en: "One row per trip, planned or made." },
  grain: "standing",
  key: ["code"],
  alias: ["Missions", "Déplacement"],
  columns: {
    code: text({ label: { fr: "Code du déplacement", en: "Trip code" }, required: true, example: "SOC-DEP-014", maxLength: 30, width: 14 }),
    traveller: text({ label: { fr: "Qui (fonction)", en: "Who (function)" }, width: 22, maxLength: 80, example: "Coordonnateur national", help: { fr: "La fonction, jamais le nom.", en: "The function, never the name." } }),
    place: place({ label: { fr: "Destination", en: "Destination" }, downTo: "cercle", required: "region" }),
    route: text({ label: { fr: "Itinéraire", en: "Route" }, required: true, width: 30, example: "Bamako – Gao – Ansongo", alias: ["Trajet"] }),
    purpose: text({ label: { fr: "Motif du déplacement", en: "Purpose" }, multiline: true, width: 30, alias: ["Objet"] }),
    start: date({ label: { fr: "Départ", en: "Departure" }, required: true, alias: ["Date de départ"] }),
    end: date({ label: { fr: "Retour", en: "Return" }, alias: ["Date de retour"] }),
    clearance: code({ label: { fr: "Autorisation de sécurité", en: "Security clearance" }, codes: clearance, required: true, width: 14, alias: ["Autorisation", "Avis sécurité"] }),
    clearedOn: date({ label: { fr: "Autorisation donnée le", en: "Clearance given on" } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: tripStatus, required: true, width: 12 }),
    cause: code({ label: { fr: "Raison du report ou de l’annulation", en: "Why postponed or cancelled" }, codes: cause, width: 18, alias: ["Raison"] }),
    note: text({ label: { fr: "Précisions", en: "Details" }, multiline: true, width: 30 }),
  },
  rules: [
    {
      id: "SER-R118", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "Le retour de {code} ({end}) est avant son départ ({start}). Corrigez une date.", en: "The return of {code} ({end}) is before its departure ({start}). Correct a date." },
      pass: { start: "2021-06-07", end: "2021-06-12" },
      fail: { start: "2021-06-12", end: "2021-06-07" },
    },
    {
      id: "SER-R119", severity: "error", at: "clearance",
      check: (r) => r.status.eq("effectue").implies(r.clearance.in(["obtenue", "non_requise"])),
      message: { fr: "Le déplacement {code} est « Effectué » avec une autorisation « {clearance} ». Corrigez l’autorisation ou le statut.", en: "Trip {code} is “Made” with a clearance “{clearance}”. Correct the clearance or the status." },
      pass: { status: "effectue", clearance: "obtenue" },
      fail: { status: "effectue", clearance: "demandee" },
    },
    {
      id: "SER-R120", severity: "warning", at: "clearedOn",
      check: (r) => r.clearance.eq("obtenue").implies(r.clearedOn.lte(r.start)),
      message: { fr: "L’autorisation de {code} est donnée le {clearedOn}, après le départ du {start}. Vérifiez les deux dates.", en: "The clearance of {code} is given on {clearedOn}, after the departure of {start}. Check both dates." },
      pass: { clearance: "obtenue", clearedOn: "2021-06-04", start: "2021-06-07" },
      fail: { clearance: "obtenue", clearedOn: "2021-06-09", start: "2021-06-07" },
    },
    {
      id: "SER-R121", severity: "error", at: "cause",
      check: (r) => r.status.in(["reporte", "annule"]).implies(r.cause.present()),
      message: { fr: "Le déplacement {code} est « {status} » sans raison : choisissez-la.", en: "Trip {code} is “{status}” without a reason: choose it." },
      pass: { status: "annule", cause: "insecurite" },
      fail: { status: "annule" },
    },
    {
      id: "SER-R122", severity: "error", at: "status",
      check: (r) => r.status.eq("effectue").implies(r.start.lte(today())),
      message: { fr: "Le déplacement {code} est « Effectué » mais part le {start}, après la date du classeur. Choisissez « Prévu », ou corrigez la date.", en: "Trip {code} is “Made” but departs on {start}, after the workbook’s date. Choose “Planned”, or correct the date." },
      pass: { status: "effectue", start: "2021-01-15" },
      fail: { status: "effectue", start: "2099-01-15" },
    },
    {
      id: "SER-R123", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevu").implies(r.start.gte(today())),
      message: { fr: "Le déplacement {code} était prévu le {start}. Dites s’il a été fait, reporté ou annulé.", en: "Trip {code} was planned for {start}. Say whether it was made, postponed or cancelled." },
      pass: { status: "prevu", start: "2099-01-15" },
      fail: { status: "prevu", start: "2020-01-15" },
    },
  ],
});
