import type { MethodCall } from "../definition/method.js";
import { Decimal } from "../values/decimal.js";
import { groupsBy, keyOfBy, type Group } from "./by.js";
import type { Figure, FigureMethod, MethodContext, Rows } from "./contract.js";
import { matches, type Where } from "./where.js";

/** One component of a score, from 0 (no priority) to 1 (most). */
interface Component {
  /** Id of the parameter that holds its weight. */
  readonly weight: string;
  readonly register: string;
  /** `share`: rows of `where` among those of `among`. `relative`: rows of `where`, divided by the most that one place has. */
  readonly kind: "share" | "relative";
  readonly where: Where;
  readonly among?: Where;
  /** Cells of its register that a dimension may use; it is left out of the score of any other. */
  readonly cells: readonly string[];
}
interface Params {
  readonly components: readonly Component[];
}

/** The component of each place, by {@link keyOfBy}; a place without rows to judge by has none. */
function scoresOf(context: MethodContext, component: Component, dimension: string): ReadonlyMap<string, number> {
  const scores = new Map<string, number>();
  if (!dimension.split("+").every((cell) => component.cells.includes(cell))) return scores;
  const rows = context.rows(component.register);
  const groups = groupsBy(rows, [dimension]).slice(1);
  const counted = (group: Group, where: Where | undefined): number => group.rows.filter((row) => matches(context, rows, row, where)).length;
  const kept = groups.map((group) => group.rows.filter((row) => matches(context, rows, row, component.among) && matches(context, rows, row, component.where)).length);
  const most = Math.max(0, ...kept);
  groups.forEach((group, i) => {
    const base = component.kind === "share" ? counted(group, component.among) : most;
    if (base > 0) scores.set(keyOfBy(group.by), kept[i]! / base);
  });
  return scores;
}

function figuresOf(context: MethodContext, components: readonly Component[], dimension: string, own: Rows): Figure[] {
  const weighted = components.flatMap((component) => {
    const weight = context.param(component.weight) ?? 0;
    const supported = dimension.split("+").every((cell) => component.cells.includes(cell));
    return weight > 0 && supported && context.rows(component.register).count > 0 ? [{ weight, kind: component.kind, scores: scoresOf(context, component, dimension) }] : [];
  });
  return groupsBy(own, [dimension]).slice(1).map(({ by, rows }) => {
    // A count that is relative to the others is 0 in a place that has no row; a share of nothing is not known, and its weight is not used.
    const known = weighted.flatMap(({ weight, kind, scores }) => {
      const score = scores.get(keyOfBy(by)) ?? (kind === "relative" ? 0 : null);
      return score === null ? [] : [{ weight, score }];
    });
    const weight = known.reduce((sum, k) => sum.plus(k.weight), new Decimal(0));
    const points = known.reduce((sum, k) => sum.plus(new Decimal(k.score).times(k.weight)), new Decimal(0));
    return { by, value: weight.isZero() ? null : points.div(weight).times(100).toFixed(), numerator: points.toFixed(), denominator: weight.toFixed(), rows };
  });
}

/**
 * A score from 0 to 100 of each place that the indicator's register names: the mean of components between 0 and 1, weighted by parameters.
 * A component that is not known in a place is left out there, with its weight. There is no total: a score is of a place.
 */
export const weightedScore: FigureMethod<Params> = {
  kind: "figure",
  id: "weightedScore",
  reason: { fr: "pondère des parts tirées de plusieurs registres", en: "weights shares drawn from several registers" },
  compute(context, { components }, dimensions) {
    const own = context.rows(context.register);
    const total: Figure = { by: {}, value: null, numerator: null, denominator: null, rows: groupsBy(own, [])[0]!.rows };
    return [total, ...dimensions.flatMap((dimension) => figuresOf(context, components, dimension, own))];
  },
};

/** Calls {@link weightedScore}. */
export const weightedScoreOf = (components: readonly Component[]): MethodCall => ({ method: "weightedScore", params: { components } });
