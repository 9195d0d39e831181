import { changeSince } from "./change-since.js";
import type { FigureMethod, RuleMethod } from "./contract.js";
import { duplicates } from "./duplicates.js";
import { elapsedDays } from "./elapsed-days.js";
import { daysAgainstNorm, expectedDays } from "./expected-days.js";
import { gaps } from "./gaps.js";
import { overlappingPairs, overlaps } from "./overlaps.js";
import { planCounts } from "./plan-counts.js";
import { sessionsExpected } from "./sessions-expected.js";
import { sumPerGroup } from "./sum-per-group.js";
import { weightedScore } from "./weighted-score.js";

/** Every named function, by id. A constant table, no registration: the engine looks here and nowhere else. */
export const METHODS: Readonly<Record<string, RuleMethod<any> | FigureMethod<any>>> = Object.fromEntries( // eslint-disable-line -- each call checks its own parameters' type
  [
    changeSince, daysAgainstNorm, duplicates, elapsedDays, expectedDays, gaps, overlappingPairs, overlaps, planCounts, sessionsExpected, sumPerGroup, weightedScore,
  ].map((method) => [method.id, method]),
);
