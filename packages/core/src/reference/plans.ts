import type { Text } from "../definition/text.js";
import { PLANS } from "./data/plans.js";

/** The frame of a government's action plan: what the press published of it. The actions themselves are the user's data. */
export interface Plan {
  readonly id: string;
  readonly title: Text;
  /** First and last year. */
  readonly from: number;
  readonly to: number;
  /** Day of its adoption. */
  readonly adopted: string;
  readonly url: string;
  /** How many the plan announces; null where not published. Cost as a decimal string of francs CFA. */
  readonly expected: { readonly axes: number | null; readonly objectives: number | null; readonly actions: number | null; readonly indicators: number | null; readonly costXof: string | null };
  readonly axes: readonly { readonly code: string; readonly title: Text }[];
  /** Empty where only the axes are public. */
  readonly objectives: readonly { readonly code: string; readonly axis: string; readonly title: Text }[];
}

export { PLANS, source as planSource } from "./data/plans.js";

/** A plan by its id (`pagt-2020`, `pag-2021`, `pag-2025`), or undefined. */
export function planOf(id: string): Plan | undefined {
  return PLANS.find((plan) => plan.id === id);
}
