import type { Grid } from "@canevas-mali/core";
import type { Engine, Job } from "../app/views.js";
import { Refusal } from "../app/refusal.js";
import { HostError, refusal } from "../host/host-error.js";
import { JOB, READ_FILE, SAME_GRID, type FromWorker, type SentError, type ToWorker } from "./protocol.js";

/** What we need of a `Worker`. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  onmessage: ((event: { readonly data: FromWorker }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}

/** An engine in a worker. */
export interface EngineClient {
  readonly engine: Engine;
  /** Reads a file in the worker; giving the grid back to `engine.open` costs no second crossing. */
  readFile(bytes: Uint8Array, name: string): Promise<Grid>;
  /** Ends the worker at once: what it was doing is refused with `killed`. The next call starts another, which knows no workbook. */
  kill(): void;
}

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
  readonly progress: ((share: number) => void) | null;
}

/** Calls an engine in a worker, which is started when it is first needed, and again after it died. */
export function engineClient(start: () => WorkerLike): EngineClient {
  const pending = new Map<number, Pending>();
  let worker: WorkerLike | null = null;
  let next = 0;
  let lastRead: Grid | null = null;

  const die = () => {
    worker?.terminate();
    worker = null;
    lastRead = null;
    for (const call of pending.values()) call.reject(refusal("killed"));
    pending.clear();
  };
  const receive = ({ data }: { readonly data: FromWorker }) => {
    const call = pending.get(data.id);
    if (call === undefined) return;
    if (data.kind === "progress") return call.progress?.(data.share);
    pending.delete(data.id);
    if (data.kind === "done") call.resolve(data.value);
    else call.reject(errorOf(data.error));
  };
  const running = (): WorkerLike => {
    if (worker === null) {
      worker = start();
      worker.onmessage = receive;
      worker.onerror = die;
    }
    return worker;
  };

  function call(method: string, args: readonly unknown[]): Promise<unknown> {
    const job = args.find(isJob);
    const id = ++next;
    const target = running();
    const stop = () => target.postMessage({ kind: "stop", id });
    const answer = new Promise<unknown>((resolve, reject) => {
      pending.set(id, { resolve, reject, progress: job === undefined ? null : (share) => job.progress(share) });
      target.postMessage({ kind: "call", id, method, args: args.map((value) => (value === job && job !== undefined ? JOB : value !== null && value === lastRead ? SAME_GRID : value)) });
    });
    job?.signal.addEventListener("abort", stop);
    if (job?.signal.aborted === true) stop();
    return answer.finally(() => job?.signal.removeEventListener("abort", stop));
  }

  return {
    engine: new Proxy({} as Engine, {
      // A promise is told from other values by its `then`: an engine isn't one.
      get: (_, method) => (typeof method === "symbol" || method === "then" ? undefined : (...args: unknown[]) => call(method, args)),
    }),
    async readFile(bytes, name) {
      const grid = (await call(READ_FILE, [bytes, name])) as Grid;
      lastRead = grid;
      return grid;
    },
    kill: die,
  };
}

const isJob = (value: unknown): value is Job => typeof value === "object" && value !== null && (value as Partial<Job>).signal instanceof AbortSignal;

function errorOf({ message, text, code }: SentError): Error {
  if (text === undefined) return new Error(message);
  return code === undefined ? new Refusal(text) : new HostError(code, text);
}
