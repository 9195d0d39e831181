import type { Report } from "../../../definition/report.js";
import { approcheTerritoriale } from "./approche-territoriale.js";
import { ficheTerritoriale } from "./fiche-territoriale.js";
import { mensuel } from "./mensuel.js";
import { noteCoherence } from "./note-coherence.js";
import { planDeRetour } from "./plan-retour.js";

/** What is handed in. */
export const reports: readonly Report[] = [mensuel, ficheTerritoriale, approcheTerritoriale, planDeRetour, noteCoherence];
