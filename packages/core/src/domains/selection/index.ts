import { defineDomain } from "../../definition/index.js";
import { indicators } from "./indicators/index.js";
import { parameters } from "./parameters.js";
import { candidatures } from "./registers/candidatures.js";
import { grille } from "./reports/grille.js";

export { candidatures };

/** Selection of the consultant: the committee's own workbook, so that no bidder holds the others' offers. */
export const selection = defineDomain({
  id: "selection",
  version: 1,
  title: { fr: "Sélection des offres", en: "Selection of offers" },
  description: { fr: "Offres reçues pour les consultations, pièces, notes et classement. Classeur du comité de sélection, jamais celui d’un soumissionnaire.", en: "Offers received for the consultations, documents, scores and ranking. The selection committee’s workbook, never a bidder’s." },
  period: "month",
  registers: [candidatures],
  indicators,
  reports: [grille],
  parameters,
});
