import type { Indicator } from "../../../definition/indicator.js";
import { bureauIndicators } from "./bureaux.js";
import { coordinationIndicators } from "./coordinations.js";
import { materialIndicators } from "./material.js";
import { peopleIndicators } from "./people.js";
import { planIndicators } from "./plan.js";
import { reportingIndicators } from "./reporting.js";
import { revisionIndicators } from "./revision.js";
import { securityIndicators } from "./security.js";
import { stockIndicators } from "./stocks.js";

/** What is counted, by theme. */
export const indicators: readonly Indicator[] = [
  ...coordinationIndicators, ...planIndicators, ...bureauIndicators, ...materialIndicators, ...stockIndicators, ...revisionIndicators, ...securityIndicators,
  ...peopleIndicators, ...reportingIndicators,
];
