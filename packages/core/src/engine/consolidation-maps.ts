import type { Dataset } from "./dataset.js";

/** Workbooks that can be put together, and those that can't be with them. */
export interface Together<T> {
  readonly together: readonly T[];
  readonly apart: readonly { readonly item: T; readonly why: "domain" | "map" }[];
}

/**
 * Which workbooks go together, whatever the order in which they are given: those of the domain that most are of, on the administrative map
 * that most of these are on; of as many, the domain that comes first in the alphabet and the newer map. A code means another place on
 * another map, so the others stay apart, to be said.
 */
export function togetherOf<T>(items: readonly T[], datasetOf: (item: T) => Dataset): Together<T> {
  const most = (values: readonly string[], better: (a: string, b: string) => boolean): string | undefined => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || (better(a[0], b[0]) ? -1 : 1))[0]?.[0];
  };
  const domain = most(items.map((i) => datasetOf(i).domain), (a, b) => a < b);
  const own = items.filter((i) => datasetOf(i).domain === domain);
  const map = most(own.map((i) => datasetOf(i).gazetteer.map), (a, b) => a > b);
  return {
    together: own.filter((i) => datasetOf(i).gazetteer.map === map),
    apart: items.flatMap((item): Together<T>["apart"][number][] => {
      const dataset = datasetOf(item);
      return dataset.domain !== domain ? [{ item, why: "domain" }] : dataset.gazetteer.map !== map ? [{ item, why: "map" }] : [];
    }),
  };
}
