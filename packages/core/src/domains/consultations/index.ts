import { defineDomain } from "../../definition/index.js";
import { indicators } from "./indicators/index.js";
import { parameters } from "./parameters.js";
import { acteurs } from "./registers/acteurs.js";
import { besoins } from "./registers/besoins.js";
import { calendrier } from "./registers/calendrier.js";
import { codages } from "./registers/codages.js";
import { consultations as consultationsRegister } from "./registers/consultations.js";
import { guide } from "./registers/guide.js";
import { lecons } from "./registers/lecons.js";
import { notes } from "./registers/notes.js";
import { offre } from "./registers/offre.js";
import { reports } from "./reports/index.js";

export { acteurs, besoins, calendrier, codages, consultationsRegister, guide, lecons, notes, offre };

/** Conflict-sensitivity consultations: what a consultant or an organisation keeps for Interpeace in the regions. */
export const consultations = defineDomain({
  id: "consultations",
  version: 1,
  title: { fr: "Consultations sur la sensibilité aux conflits", en: "Conflict-sensitivity consultations" },
  description: {
    fr: "Cartographie des acteurs, consultations, notes, constats, besoins et leçons d’une mission à Kayes, Mopti, Gao ou Tombouctou.",
    en: "Map of actors, consultations, notes, findings, needs and lessons of an assignment in Kayes, Mopti, Gao or Timbuktu.",
  },
  period: "month",
  registers: [acteurs, guide, consultationsRegister, notes, codages, besoins, lecons, calendrier, offre],
  indicators,
  reports,
  parameters,
  smallCells: { threshold: "seuilActeurs", contributors: { "consultations.codages": "actor", "consultations.besoins": "actor" } },
  forms: [{
    id: "consultations.guide_terrain", title: { fr: "Guide d’entretien", en: "Interview guide" }, register: "consultations.guide", version: "version", order: "order", group: "theme", wording: "wording",
    answer: { cell: "answerKind", as: { texte: "text", choix: "one", choix_multiple: "many", echelle: "scale" } }, choices: "choices", scale: ["scaleMin", "scaleMax"], hint: "probes", required: "mandatory",
    audience: { cell: "actorKinds", asked: { fr: "Type d’acteur", en: "Kind of actor" } }, without: { cell: "change", codes: ["proposee", "refusee"] },
  }],
});
