import { Worker } from "node:worker_threads";
import type { Grid } from "@canevas-mali/core";
import { tooLarge, WorkbookReadError } from "@canevas-mali/workbook";
import type { Answer, Question } from "./read-worker.js";
import { unpackGrid } from "./read-worker-cells.js";

/** What reading one file may take. */
export interface ReaderLimits {
  readonly seconds: number;
  /** MiB of heap. */
  readonly megabytes: number;
}

/** Twenty million cells, the reader's own limit, take about half a minute here; a slow machine gets four times that. */
export const READER_LIMITS: ReaderLimits = { seconds: 120, megabytes: 1024 };

/** Reads files in a thread of its own, which can be killed. */
export interface FileReader {
  /**
   * @param bytes the file; they go over to the thread and can't be used afterwards
   * @throws WorkbookReadError for a file that can't be read, or takes more than the limits
   */
  read(bytes: Uint8Array, source: string, onProgress?: (share: number) => void): Promise<Grid>;
}

/** The same file from src (tests) and from dist. */
const WORKER = new URL("../dist/read-worker.js", import.meta.url);

/** One thread, started with the first file and kept for the next ones; it doesn't keep the process alive. One file at a time. */
export function createFileReader(limits: ReaderLimits = READER_LIMITS): FileReader {
  let kept: Worker | null = null;
  const start = (): Worker => {
    const worker = new Worker(WORKER, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    // A thread that dies between two files is not used again.
    for (const event of ["error", "exit"]) worker.on(event, () => { if (kept === worker) kept = null; });
    return worker;
  };
  return {
    async read(bytes, source, onProgress) {
      const worker = kept ?? start();
      kept = null;
      let sound = false;
      try {
        const answer = await ask(worker, { bytes, source }, limits, onProgress);
        sound = answer.kind !== "memory";
        if (answer.kind === "grid") return unpackGrid(answer.packed);
        if (answer.kind === "refused") throw new WorkbookReadError(answer.code, answer.text);
        if (answer.kind === "memory") throw outOfMemory(limits);
        throw new Error(answer.message);
      } finally {
        if (sound) {
          kept = worker;
          worker.unref();
        } else await worker.terminate();
      }
    },
  };
}

type LastAnswer = Exclude<Answer, { readonly kind: "progress" }>;

/** The last answer; the thread's death and the end of its time are answers too. */
function ask(worker: Worker, question: Question, limits: ReaderLimits, onProgress?: (share: number) => void): Promise<LastAnswer> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      settle();
    };
    const onMessage = (answer: Answer): void => {
      if (answer.kind === "progress") onProgress?.(answer.share);
      else end(() => resolve(answer));
    };
    const onError = (error: NodeJS.ErrnoException): void => end(() => reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(limits) : error));
    const onExit = (code: number): void => end(() => reject(new Error(`exit ${code}`)));
    const timer = setTimeout(() => end(() => reject(tooLarge({ fr: `${limits.seconds}\u00a0s de lecture`, en: `${limits.seconds} s of reading` }))), limits.seconds * 1000);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.ref();
    // A piece of a pool shared with others can't change hands.
    const whole = bytesOf(question.bytes);
    worker.postMessage({ ...question, bytes: whole }, [whole.buffer as ArrayBuffer]);
  });
}

const bytesOf = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes));

const outOfMemory = ({ megabytes }: ReaderLimits): WorkbookReadError => tooLarge({ fr: `${megabytes}\u00a0Mio de mémoire`, en: `${megabytes} MiB of memory` });
