import type { Indicator } from "../../../definition/indicator.js";
import { besoinIndicators } from "./besoins.js";
import { capaciteIndicators } from "./capacites.js";
import { consultantIndicators } from "./consultant.js";
import { executionIndicators } from "./execution.js";
import { instanceIndicators } from "./instances.js";
import { ptfIndicators } from "./ptf.js";
import { serviceIndicators } from "./services.js";
import { tutelleIndicators } from "./tutelle.js";
import { zoneIndicators } from "./zones.js";

/** What is counted, by theme. */
export const indicators: readonly Indicator[] = [
  ...executionIndicators, ...capaciteIndicators, ...ptfIndicators, ...besoinIndicators, ...instanceIndicators,
  ...serviceIndicators, ...tutelleIndicators, ...zoneIndicators, ...consultantIndicators,
];
