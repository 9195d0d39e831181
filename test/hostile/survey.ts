import { Worker } from "node:worker_threads";

/** What became of a file: read (with or without a register in it), or refused with the code of the refusal. */
export interface Survey {
  /** `read`, a refusal's code, or `broken`: another error than those that say what is wrong with the file. */
  readonly outcome: string;
  /** The refusal, what the recognition said, or the error with its stack. */
  readonly sentence: string | null;
  readonly cells?: number;
  /** The first two hundred findings in words. */
  readonly messages?: readonly string[];
  readonly json?: string;
}

/** What a file may take, as in the corpus run. */
export const SECONDS = 10, MEGABYTES = 1024;

let kept: Worker | null = null, questions = 0;

/** Reads, recognises and checks a file as the built packages do; `broken` when it takes too long or too much memory. */
export function survey(bytes: Uint8Array, source = "essai.xlsx"): Promise<Survey> {
  const worker = (kept ??= new Worker(new URL("./survey-worker.mjs", import.meta.url), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } }));
  return new Promise((done) => {
    const end = (result: Survey, sound: boolean): void => {
      clearTimeout(timer);
      worker.off("message", onMessage);
      if (sound) worker.off("error", onError);
      else {
        kept = null;
        void worker.terminate();
      }
      done(result);
    };
    // A run that was interrupted leaves its last question behind: its answer is nobody's.
    const id = ++questions;
    const onMessage = (answer: { readonly id: number; readonly result: Survey }): void => { if (answer.id === id) end(answer.result, true); };
    const onError = (error: Error): void => end({ outcome: "broken", sentence: String(error) }, false);
    const timer = setTimeout(() => end({ outcome: "broken", sentence: `more than ${SECONDS} s` }, false), SECONDS * 1000);
    worker.on("message", onMessage).on("error", onError);
    worker.postMessage({ id, bytes, source });
  });
}

/** Ends the thread, so that nothing outlives the tests. */
export async function endSurveys(): Promise<void> {
  await kept?.terminate();
  kept = null;
}

/** Why an outcome is a fault of ours; null when it is none. */
export function faultOf({ outcome, sentence, messages = [] }: Survey): string | null {
  if (outcome === "broken") return sentence;
  const said = [sentence ?? "", ...messages];
  return said.find((text) => /\n\s+at |\bat \S+ \(.+:\d+:\d+\)|\[object Object\]/.test(text)) ?? said.find((text) => text !== "" && !/[.!?…»]$/.test(text.trim())) ?? null;
}
