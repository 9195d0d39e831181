import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import fc from "fast-check";
import type { Base } from "./bases.js";
import { mutate, mutations, type Mutation } from "./mutate.js";
import { faultOf, survey } from "./survey.js";

/** A file that was once too much, kept in `found`: tried again with every run. */
export interface Found {
  readonly base: string;
  readonly changes: readonly Mutation[];
  /** What went wrong then. */
  readonly fault: string;
}

const FOUND = join(import.meta.dirname, "found");

export async function foundBefore(): Promise<Found[]> {
  const names = readdirSync(FOUND).filter((name) => name.endsWith(".ts")).sort();
  return Promise.all(names.map(async (name) => ((await import(pathToFileURL(join(FOUND, name)).href)) as { default: Found }).default));
}

/** Why the mutated file is a fault of ours; null when it is read or refused as it should be. */
export async function faultIn(base: Base, changes: readonly Mutation[]): Promise<string | null> {
  return faultOf(await survey(mutate(base.bytes(), changes), base.name));
}

export interface FuzzResult {
  readonly seed: number;
  readonly runs: number;
  /** The smallest case found; null when all went well. */
  readonly found: Found | null;
}

/** Mutates files for so many seconds. The seed and the order of the files make a run reproducible up to its length. */
export async function fuzz(bases: readonly Base[], kinds: readonly Mutation["kind"][], seconds: number, seed: number): Promise<FuzzResult> {
  const loaded = bases.map((base) => { const bytes = base.bytes(); return { name: base.name, bytes: () => bytes }; });
  const property = fc.asyncProperty(fc.nat({ max: loaded.length - 1 }), mutations(kinds), async (index, changes) => {
    const fault = await faultIn(loaded[index]!, changes);
    if (fault !== null) throw new Error(fault);
  });
  const { numRuns, counterexample, errorInstance } = await fc.check(property, { seed, numRuns: 10_000_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false });
  const fault = errorInstance instanceof Error ? errorInstance.message : "";
  return { seed, runs: numRuns, found: counterexample === null ? null : { base: loaded[counterexample[0]]!.name, changes: counterexample[1], fault } };
}
