import { closest, fold } from "@canevas-mali/core/values";

/** Something that people call by its id or by one of its labels. */
export interface Named<T> {
  readonly id: string;
  readonly labels: readonly string[];
  readonly value: T;
}

/** What a word names: an id first, then a label; case, accents and punctuation aside. Undefined where nothing or several things are called that. */
export function findByName<T>(word: string, all: readonly Named<T>[]): T | undefined {
  const key = fold(word);
  const byId = all.filter(({ id }) => fold(id) === key);
  const found = byId.length > 0 ? byId : all.filter(({ labels }) => labels.some((label) => fold(label) === key));
  return new Set(found.map(({ id }) => id)).size === 1 ? found[0]!.value : undefined;
}

/** How the nearest thing is called, to be proposed, rather by what people see than by its id; null where nothing is near. */
export function nearestName<T>(word: string, all: readonly Named<T>[]): string | null {
  const names = all.flatMap(({ id, labels }) => [...labels, id]);
  const near = closest(fold(word), names.map(fold));
  return near === null ? null : names[near.indices[0]!]!;
}
