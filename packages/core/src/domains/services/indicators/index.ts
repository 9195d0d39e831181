import type { Indicator } from "../../../definition/indicator.js";
import { authorityIndicators } from "./autorites.js";
import { siteIndicators } from "./chantiers.js";
import { planIndicators } from "./plans.js";
import { pointIndicators } from "./points.js";
import { projectIndicators } from "./projets.js";
import { resultIndicators } from "./resultats.js";
import { roundIndicators } from "./tournees.js";

/** What is counted, by theme. */
export const indicators: readonly Indicator[] = [
  ...planIndicators, ...pointIndicators, ...roundIndicators, ...projectIndicators, ...siteIndicators, ...authorityIndicators, ...resultIndicators,
];
