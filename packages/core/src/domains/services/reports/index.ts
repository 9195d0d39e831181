import type { Report } from "../../../definition/report.js";
import { bilanAtelier, ficheCapitalisation } from "./capitalisation.js";
import { regional } from "./regional.js";
import { synthese } from "./synthese.js";
import { tableauDeBord } from "./tableau-de-bord.js";

export const reports: readonly Report[] = [regional, synthese, tableauDeBord, ficheCapitalisation, bilanAtelier];
