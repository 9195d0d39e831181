import type { Indicator } from "../../../definition/indicator.js";
import { mapIndicators } from "./cartographie.js";
import { findingIndicators } from "./constats.js";
import { consultationIndicators } from "./consultations.js";
import { missionIndicators } from "./mission.js";

/** What is counted, by theme. */
export const indicators: readonly Indicator[] = [...mapIndicators, ...consultationIndicators, ...findingIndicators, ...missionIndicators];
