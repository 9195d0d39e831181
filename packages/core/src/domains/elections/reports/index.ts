import type { Report } from "../../../definition/report.js";
import { planAcquisition } from "./acquisition.js";
import { rapportAgd, rapportVolontariat } from "./agd-volontariat.js";
import { chaineRemontee } from "./chaine.js";
import { planDeploiement } from "./deploiement.js";
import { inventaire } from "./inventaire.js";
import { rapportPeriodique } from "./periodique.js";
import { planOperationnelRegional } from "./plan-operationnel.js";
import { planSecurisation } from "./securisation.js";

/** What is handed in. */
export const reports: readonly Report[] = [
  planOperationnelRegional, inventaire, planAcquisition, planDeploiement, planSecurisation, rapportPeriodique, rapportAgd, rapportVolontariat, chaineRemontee,
];
