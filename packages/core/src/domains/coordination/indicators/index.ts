import type { Indicator } from "../../../definition/indicator.js";
import { fundIndicators } from "./fonds.js";
import { groupIndicators } from "./groupes.js";
import { missionIndicators } from "./missions.js";
import { parisIndicators } from "./paris.js";
import { workIndicators } from "./programme.js";
import { meetingIndicators } from "./reunions.js";

/** What is counted, by theme. */
export const indicators: readonly Indicator[] = [...groupIndicators, ...meetingIndicators, ...workIndicators, ...missionIndicators, ...fundIndicators, ...parisIndicators];
