import { code, date, defineRegister, people, reference, text } from "../../../definition/index.js";
import { today } from "../../../expression/index.js";
import { findNearbyPairs } from "../../../methods/nearby-pairs.js";
import { sector, status } from "../codes.js";
import { groupes } from "./groupes.js";
import { ptf } from "./ptf.js";

/** Capacity building planned or under way, sector by sector. */
export const formations = defineRegister({
  id: "coordination.formations",
  sheet: { fr: "Renforcement des capacités", en: "Capacity building" },
  title: { fr: "Programmes de renforcement des capacités par secteur", en: "Capacity building by sector" },
  description: { fr: "Une ligne par formation ou appui aux capacités prévu ou en cours dans un secteur.", en: "One row per training or other capacity building planned or under way in a sector." },
  grain: "standing",
  key: ["code"],
  carry: { where: (r) => r.status.in(["prevue", "en_cours", "reportee", "suspendue"]) },
  calendar: { date: "start", end: "end", title: ["title"], details: ["sector", "beneficiary", "funder", "group", "status"], cancelled: (r) => r.status.in(["reportee", "suspendue", "annulee"]) },
  alias: ["Formations", "Programme de renforcement des capacités"],
  columns: {
    code: text({ label: { fr: "Code de la formation", en: "Training code" }, required: true, example: "FOR-2011-03", maxLength: 40, width: 14, alias: ["Code formation"] }),
    sector: code({ label: { fr: "Secteur ou thème", en: "Sector or theme" }, codes: sector, required: true, width: 22, alias: ["Secteur", "Thème"] }),
    group: reference({ label: { fr: "Groupe (code)", en: "Group (code)" }, to: groupes, width: 14, example: "GT-EAR", alias: ["Groupe", "GT"] }),
    title: text({ label: { fr: "Intitulé", en: "Title" }, required: true, multiline: true, width: 36, alias: ["Formation", "Objet"] }),
    beneficiary: text({ label: { fr: "Bénéficiaire (structure)", en: "Beneficiary (structure)" }, maxLength: 120, width: 26, example: "Direction nationale de l’agriculture", alias: ["Bénéficiaire", "Structure bénéficiaire"], help: { fr: "Une structure, jamais un nom de personne.", en: "A structure, never a person’s name." } }),
    funder: reference({ label: { fr: "Bailleur (sigle)", en: "Funder (short name)" }, to: ptf, required: true, width: 14, alias: ["PTF", "Financement", "Bailleur"] }),
    start: date({ label: { fr: "Du", en: "From" }, alias: ["Début", "Date de début"] }),
    end: date({ label: { fr: "Au", en: "To" }, alias: ["Fin", "Date de fin"] }),
    participants: people({ label: { fr: "Participants", en: "Participants" }, ages: true, diversity: true, partAlias: { women: ["Femmes"], men: ["Hommes"], youth: ["Jeunes"] }, help: { fr: "Personnes formées ; vide si on ne sait pas.", en: "People trained; empty if not known." } }),
    status: code({ label: { fr: "Statut", en: "Status" }, codes: status, required: true, width: 12 }),
  },
  rules: [
    {
      id: "COO-R83", severity: "error", at: "end",
      check: (r) => r.end.gte(r.start),
      message: { fr: "La formation {code} finit le {end}, avant de commencer le {start}. Corrigez l’une des dates.", en: "Training {code} ends on {end}, before it starts on {start}. Correct one of the dates." },
      pass: { code: "F1", start: "2021-06-07", end: "2021-06-11" }, fail: { code: "F1", start: "2021-06-07", end: "2021-06-01" },
    },
    {
      id: "COO-R84", severity: "warning", at: "participants.women",
      check: (r) => r.status.eq("realisee").implies(r.participants.women.present().and(r.participants.men.present())),
      message: { fr: "La formation {code} est « Réalisée » : écrivez le nombre de femmes et d’hommes formés.", en: "Training {code} is “Completed”: write the number of women and men trained." },
      pass: { code: "F1", status: "realisee", "participants.women": 8, "participants.men": 14 }, fail: { code: "F1", status: "realisee", "participants.men": 14 },
    },
    {
      id: "COO-R85", severity: "error", at: "status",
      check: (r) => r.status.eq("prevue").implies(r.participants.women.orZero().plus(r.participants.men.orZero()).eq(0)),
      message: { fr: "La formation {code} est « Prévue » et compte déjà des participants. Mettez le statut à jour, ou effacez les nombres.", en: "Training {code} is “Planned” and already counts participants. Update the status, or clear the numbers." },
      pass: { code: "F1", status: "prevue" }, fail: { code: "F1", status: "prevue", "participants.women": 8 },
    },
    {
      id: "COO-R86", severity: "error", at: "status",
      check: (r) => r.status.eq("realisee").implies(r.end.lte(today())),
      message: { fr: "La formation {code} est « Réalisée » mais finit le {end}, après la date du classeur. Corrigez le statut ou la date.", en: "Training {code} is “Completed” but ends on {end}, after the workbook’s date. Correct the status or the date." },
      pass: { code: "F1", status: "realisee", end: "2021-06-11" }, fail: { code: "F1", status: "realisee", end: "2099-06-11" },
    },
    {
      id: "COO-R87", severity: "warning", at: "status",
      check: (r) => r.status.eq("prevue").implies(r.start.gte(today())),
      message: { fr: "La formation {code} devait commencer le {start} et est encore « Prévue ». Mettez son statut à jour.", en: "Training {code} was to start on {start} and is still “Planned”. Update its status." },
      pass: { code: "F1", status: "prevue", start: "2099-06-07" }, fail: { code: "F1", status: "prevue", start: "2020-06-07" },
    },
  ],
  registerRules: [
    {
      id: "COO-R88", severity: "warning",
      find: findNearbyPairs({ where: { status: ["prevue", "en_cours"] }, key: "code", actor: "funder", same: ["sector", "beneficiary"], start: "start", end: "end", weeks: "missionsSemaines", settled: { status: [] } }),
      message: { fr: "{other} forme la même structure dans le même secteur à des dates voisines ({otherKey}, ligne {first}). Voyez s’il faut les réunir, ou dites dans « Vérifié » pourquoi elles restent séparées.", en: "{other} trains the same structure in the same sector at near dates ({otherKey}, row {first}). See whether to bring them together, or say in “Checked” why they stay apart." },
      pass: [{ code: "F1", sector: "sante", beneficiary: "DNS", funder: "UE", start: "2021-09-06", status: "prevue" }, { code: "F2", sector: "sante", beneficiary: "DRH", funder: "CA", start: "2021-09-06", status: "prevue" }],
      fail: [{ code: "F1", sector: "sante", beneficiary: "DNS", funder: "UE", start: "2021-09-06", status: "prevue" }, { code: "F2", sector: "sante", beneficiary: "DNS", funder: "CA", start: "2021-09-14", status: "prevue" }],
    },
  ],
});
