import { code, codes, date, defineRegister, money, people, place, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findChildrenSum } from "../../../methods/children-sum.js";
import { findDuplicates } from "../../../methods/duplicates.js";
import { findLacking } from "../../../methods/lacking.js";
import { cause, held, representative, service } from "../codes.js";

/** Rounds of the mobile public services (SPI). */
export const tournees = defineRegister({
  id: "services.tournees",
  sheet: { fr: "Tournées SPI", en: "Mobile service rounds" },
  title: { fr: "Tournées des services publics itinérants (SPI)", en: "Rounds of the mobile public services (SPI)" },
  description: { fr: "Une ligne par tournée prévue ou faite. Les personnes servies par service sont dans « Personnes par service SPI ».", en: "One row per round, planned or made. People served by service stand under “People by mobile service”." },
  grain: "standing",
  key: ["code"],
  alias: ["SPI", "Tournées", "Services publics itinérants"],
  columns: {
    code: text({ label: { fr: "Code de la tournée", en: "Round code" }, required: true, example: "MEN-SPI-009", maxLength: 30, width: 14, alias: ["Code tournée"] }),
    team: text({ label: { fr: "Équipe itinérante", en: "Mobile team" }, required: true, example: "SPI Ménaka 1", width: 18, maxLength: 80, alias: ["Équipe"], help: { fr: "Le nom de l’équipe, non celui des personnes.", en: "The team’s name, not people’s." } }),
    place: place({ label: { fr: "Zone", en: "Zone" }, downTo: "commune", required: "region", help: { fr: "Laissez la commune vide si la tournée en traverse plusieurs.", en: "Leave the commune empty if the round crosses several." } }),
    services: codes({ label: { fr: "Services offerts", en: "Services offered" }, codes: service, width: 30, example: "État civil ; Santé", alias: ["Services"] }),
    route: text({ label: { fr: "Lieux visités, dans l’ordre", en: "Places visited, in order" }, multiline: true, width: 34, example: "Ménaka ; Inékar ; Tidermène", alias: ["Itinéraire", "Lieux visités"] }),
    start: date({ label: { fr: "Début", en: "Start" }, required: true, alias: ["Date de début", "Départ"] }),
    end: date({ label: { fr: "Fin", en: "End" }, alias: ["Date de fin", "Retour"] }),
    held: code({ label: { fr: "Tenue de la tournée", en: "Round held" }, codes: held, required: true, width: 11, alias: ["Tenue", "Statut"] }),
    cause: code({ label: { fr: "Raison de l’écart", en: "Why not as planned" }, codes: cause, width: 18, alias: ["Raison", "Motif"] }),
    note: text({ label: { fr: "Précisions", en: "Details" }, multiline: true, width: 30, alias: ["Observations"] }),
    served: people({ label: { fr: "Personnes servies", en: "People served" }, ages: true, diversity: true, partAlias: { women: ["Femmes servies"], men: ["Hommes servis"] }, help: { fr: "Tous services ensemble : une personne servie par deux services compte deux fois, comme dans le détail par service.", en: "All services together: a person served by two services counts twice, as in the detail by service." } }),
    state: code({ label: { fr: "Représentant de l’État présent", en: "State representative present" }, codes: representative, width: 18, alias: ["Présence de l’État"] }),
    cost: money({ label: { fr: "Coût (XOF)", en: "Cost (XOF)" }, alias: ["Coût", "Coût de la tournée"] }),
  },
  rules: [
    {
      id: "SER-R45", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La tournée {code} finit le {end}, avant son début le {start}. Corrigez l’une des deux dates.", en: "Round {code} ends on {end}, before its start on {start}. Correct one of the dates." },
      pass: { start: "2021-06-07", end: "2021-06-12" },
      fail: { start: "2021-06-12", end: "2021-06-07" },
    },
    {
      id: "SER-R46", severity: "error", at: "held",
      check: (r) => r.held.in(["tenue", "ecourtee"]).implies(r.start.lte(today())),
      message: { fr: "La tournée {code} est « {held} » mais commence le {start}, après la date du classeur. Choisissez « Prévue », ou corrigez la date.", en: "Round {code} is “{held}” but starts on {start}, after the workbook’s date. Choose “Planned”, or correct the date." },
      pass: { held: "tenue", start: "2021-01-15" },
      fail: { held: "tenue", start: "2099-01-15" },
    },
    {
      id: "SER-R47", severity: "warning", at: "held",
      check: (r) => r.held.eq("prevue").implies(r.start.gte(today())),
      message: { fr: "La tournée {code} était prévue le {start}. Dites si elle s’est tenue, ou si elle a été écourtée, reportée ou annulée.", en: "Round {code} was planned for {start}. Say whether it was held, shortened, postponed or cancelled." },
      pass: { held: "prevue", start: "2099-01-15" },
      fail: { held: "prevue", start: "2020-01-15" },
    },
    {
      id: "SER-R48", severity: "error", at: "served.women",
      check: (r) => r.held.in(["prevue", "reportee", "annulee"]).implies(r.served.women.orZero().plus(r.served.men.orZero()).plus(r.served.youth.orZero()).eq(0)),
      message: { fr: "La tournée {code} est « {held} » mais aurait servi des personnes. Choisissez « Tenue » ou « Écourtée », ou effacez les nombres.", en: "Round {code} is “{held}” but would have served people. Choose “Held” or “Shortened”, or clear the numbers." },
      pass: { held: "annulee", cause: "insecurite" },
      fail: { held: "annulee", cause: "insecurite", "served.women": 12, "served.men": 4 },
    },
    {
      id: "SER-R49", severity: "error", at: "cause",
      check: (r) => r.held.in(["ecourtee", "reportee", "annulee"]).implies(r.cause.present()),
      message: { fr: "La tournée {code} est « {held} » sans raison : choisissez-la (insécurité, inondation, carburant…).", en: "Round {code} is “{held}” without a reason: choose it (insecurity, flood, fuel…)." },
      pass: { held: "ecourtee", cause: "inondation" },
      fail: { held: "ecourtee" },
    },
    {
      id: "SER-R50", severity: "warning", at: "served.women",
      check: (r) => r.held.in(["tenue", "ecourtee"]).implies(r.served.women.present().and(r.served.men.present())),
      message: { fr: "La tournée {code} est « {held} » : écrivez les femmes et les hommes servis.", en: "Round {code} is “{held}”: write the women and men served." },
      pass: { held: "tenue", "served.women": 80, "served.men": 45 },
      fail: { held: "tenue", "served.men": 45 },
    },
    {
      id: "SER-R51", severity: "warning", at: "services",
      check: (r) => r.held.in(["tenue", "ecourtee"]).implies(r.services.present().and(r.route.present())),
      message: { fr: "La tournée {code} est « {held} » sans services offerts ou sans lieux visités : complétez-les.", en: "Round {code} is “{held}” without services offered or places visited: complete them." },
      pass: { held: "tenue", services: ["etat_civil", "sante"], route: "Ménaka ; Inékar" },
      fail: { held: "tenue", services: ["etat_civil", "sante"] },
    },
    {
      id: "SER-R52", severity: "warning", at: "state",
      check: (r) => r.held.in(["tenue", "ecourtee"]).implies(r.state.present()),
      message: { fr: "La tournée {code} est « {held} » : dites si un préfet ou un sous-préfet était présent, ou « Aucun ».", en: "Round {code} is “{held}”: say whether a préfet or sous-préfet was present, or “None”." },
      pass: { held: "tenue", state: "sous_prefet" },
      fail: { held: "tenue" },
    },
  ],
  registerRules: [
    {
      id: "SER-R53", severity: "error",
      find: findChildrenSum({
        key: "code", parts: { register: "services.tournees_services", whole: "tour" },
        cells: [{ total: "served.women", part: "served.women" }, { total: "served.men", part: "served.men" }, { total: "served.youth", part: "served.youth" }],
      }),
      message: { fr: "La tournée {key} a {total} personnes ici, mais {sum} dans ses {parts} lignes par service. Corrigez le total ou le détail.", en: "Round {key} has {total} people here, but {sum} in its {parts} rows by service. Correct the total or the detail." },
      pass: [{ code: "MEN-SPI-009", "served.women": 80, "served.men": 45 }],
      fail: [{ code: "MEN-SPI-009", "served.women": 85, "served.men": 45 }],
      with: { "services.tournees_services": [{ tour: "MEN-SPI-009", service: "etat_civil", "served.women": 50, "served.men": 30 }, { tour: "MEN-SPI-009", service: "sante", "served.women": 30, "served.men": 15 }] },
    },
    {
      id: "SER-R54", severity: "warning",
      find: findLacking({ where: { held: ["tenue", "ecourtee"] }, cells: ["code"], answer: { register: "services.tournees_services", cells: ["tour"] } }),
      message: { fr: "La tournée {what} a eu lieu sans détail par service : inscrivez ses personnes servies et ses actes dans « Personnes par service SPI ».", en: "Round {what} took place without detail by service: enter people served and acts under “People by mobile service”." },
      pass: [{ code: "MEN-SPI-009", held: "tenue" }, { code: "MEN-SPI-010", held: "annulee" }],
      fail: [{ code: "MEN-SPI-011", held: "ecourtee" }],
      with: { "services.tournees_services": [{ tour: "MEN-SPI-009", service: "sante" }] },
    },
    {
      id: "SER-R55", severity: "warning", find: findDuplicates(["team", "start"]),
      message: { fr: "L’équipe a déjà une tournée qui commence ce jour-là, à la ligne {first}. Gardez une seule ligne, ou corrigez une date.", en: "The team already has a round that starts on that day, at row {first}. Keep one row, or correct a date." },
      pass: [{ code: "S1", team: "SPI Gao 1", start: "2021-06-07" }, { code: "S2", team: "SPI Gao 2", start: "2021-06-07" }],
      fail: [{ code: "S1", team: "SPI Gao 1", start: "2021-06-07" }, { code: "S2", team: "SPI Gao 1", start: "2021-06-07" }],
    },
  ],
});
