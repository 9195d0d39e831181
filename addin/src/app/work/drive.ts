import { stopped } from "../refusal.js";
import type { Job } from "../views.js";

/** Longest time in milliseconds that a piece of work holds its thread. */
const SLICE = 12;

/** Lets whatever waits (drawing, typing, a click on « Arrêter ») have its turn. Throws once the job is stopped. */
export async function breathe(job: Job): Promise<void> {
  if (!job.signal.aborted) await new Promise<void>((resolve) => { setTimeout(resolve); });
  if (job.signal.aborted) throw stopped();
}

/** Runs work that yields, in slices. `steps` is about how often it yields, where that is known. */
export async function drive<T>(work: Generator<void, T>, job: Job, steps: number | null = null): Promise<T> {
  await breathe(job);
  let until = performance.now() + SLICE;
  for (let done = 1; ; done++) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    if (steps !== null) job.progress(Math.min(1, done / steps));
    await breathe(job);
    until = performance.now() + SLICE;
  }
}
