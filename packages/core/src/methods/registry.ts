import { changeSince } from "./change-since.js";
import { changeBetweenWaves } from "./change-between-waves.js";
import { childrenSum } from "./children-sum.js";
import type { AllotmentMethod, FigureMethod, RuleMethod } from "./contract.js";
import { duplicates } from "./duplicates.js";
import { elapsedDays } from "./elapsed-days.js";
import { daysAgainstNorm, expectedDays } from "./expected-days.js";
import { gaps } from "./gaps.js";
import { overlaps } from "./overlaps.js";
import { planCounts } from "./plan-counts.js";
import { sessionsExpected } from "./sessions-expected.js";
import { sumPerGroup } from "./sum-per-group.js";
import { weightedScore } from "./weighted-score.js";
import { concurrentRows } from "./concurrent.js";
import { deadlineDelay } from "./deadline-delay.js";
import { fund } from "./fund.js";
import { lacking, lackingCount } from "./lacking.js";
import { latestPerGroup } from "./latest-per-group.js";
import { listedKeys } from "./listed-keys.js";
import { nearbyPairs } from "./nearby-pairs.js";
import { neverDecreases } from "./never-decreases.js";
import { notSeenSince } from "./not-seen-since.js";
import { missingMonth, offWeekday } from "./nth-weekday.js";
import { outsideWindow } from "./outside-window.js";
import { parameterFigure } from "./parameter-figure.js";
import { periodsDue, periodsDueCount } from "./periods-due.js";
import { missedMeetings, regularShare } from "./regular-meetings.js";
import { targetAchievement } from "./target-achievement.js";
import { withinWorkingDays, workingDelay } from "./working-delay.js";
import { distinctCount, lesserOverGreater } from "./year-figures.js";
import { doneOverPlanned } from "./done-over-planned.js";
import { listedCount } from "./listed-count.js";
import { outsideDates } from "./outside-dates.js";
import { overlappingHours } from "./overlapping-hours.js";
import { quotaFigure, quotaUnmet, valuesMissing } from "./quota.js";
import { bidRanking } from "./ranking.js";
import { requiredAnswers } from "./required-answers.js";
import { saturation } from "./saturation.js";
import { sumAgainst, sumOverParameter } from "./sum-against.js";
import { textScan } from "./text-scan.js";
import { unsetBeforeNext } from "./unset-before-next.js";
import { balanceChain } from "./balance-chain.js";
import { criticalPath, startsTooEarly } from "./critical-path.js";
import { cycles } from "./cycles.js";
import { kitsComplete } from "./kits-complete.js";
import { materialNeeds } from "./material-needs.js";
import { materialPerPoint } from "./material-per-point.js";
import { outsideSeason } from "./outside-season.js";
import { perOther } from "./per-other.js";
import { runningBalance } from "./running-balance.js";
import { sumAgainstLatest } from "./sum-against-latest.js";

/** Every named function, by id. A constant table, no registration: the engine looks here and nowhere else. */
export const METHODS: Readonly<Record<string, RuleMethod<any> | FigureMethod<any> | AllotmentMethod<any>>> = Object.fromEntries( // eslint-disable-line -- each call checks its own parameters' type
  [
    changeBetweenWaves, changeSince, childrenSum, concurrentRows, daysAgainstNorm, deadlineDelay, distinctCount, duplicates,
    elapsedDays, expectedDays, fund, gaps, lacking, lackingCount, latestPerGroup, lesserOverGreater, listedKeys, missedMeetings,
    missingMonth, nearbyPairs, neverDecreases, notSeenSince, offWeekday, outsideWindow,
    overlaps, parameterFigure, periodsDue, periodsDueCount, planCounts, regularShare, sessionsExpected, sumPerGroup,
    targetAchievement, weightedScore, withinWorkingDays, workingDelay,
    balanceChain, criticalPath, cycles, kitsComplete, materialNeeds, materialPerPoint, outsideSeason, perOther, runningBalance, startsTooEarly, sumAgainstLatest,
    doneOverPlanned, listedCount, outsideDates, overlappingHours, quotaFigure, quotaUnmet, valuesMissing, bidRanking, requiredAnswers, saturation, sumAgainst, sumOverParameter, textScan, unsetBeforeNext,
  ].map((method) => [method.id, method]),
);
