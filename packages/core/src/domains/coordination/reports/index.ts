import type { Report } from "../../../definition/report.js";
import { bilanProgramme } from "./bilan-programme.js";
import { calendrierConjoint } from "./calendrier-conjoint.js";
import { divisionTravail } from "./division-travail.js";
import { ficheGt } from "./fiche-gt.js";
import { noteAvancement } from "./note-avancement.js";
import { rapportTrimestriel } from "./rapport-trimestriel.js";
import { repertoire } from "./repertoire.js";

/** What is handed in. */
export const reports: readonly Report[] = [ficheGt, divisionTravail, noteAvancement, rapportTrimestriel, bilanProgramme, calendrierConjoint, repertoire];
