import type { Report } from "../../../definition/report.js";
import { cartographie, guideEntretien, notesPartageables, notesRestreintes } from "./documents.js";
import { rapport } from "./rapport.js";

/** What is handed in. */
export const reports: readonly Report[] = [rapport, cartographie, notesRestreintes, notesPartageables, guideEntretien];
