import type { Grid, GridColumn } from "@canevas-mali/core";
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
    if (call === undefined || data.kind === "ready") return;
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

  /** Sends a large grid in pieces, with a breath after each: cloning all of it at once would hold the thread. Small ones cross with their call. */
  async function sendGrid(grid: Grid): Promise<void> {
    const target = running();
    target.postMessage({ kind: "grid", grid: { ...grid, sheets: grid.sheets.map((sheet) => ({ ...sheet, columns: [] })) } });
    for (const [at, { columns }] of grid.sheets.entries()) for (const column of columns) for (const piece of pieces(column)) {
      await new Promise((resolve) => { setTimeout(resolve); });
      if (worker !== target) throw refusal("killed");
      target.postMessage({ kind: "cells", sheet: at, column: piece });
    }
    lastRead = grid;
  }

  function call(method: string, args: readonly unknown[]): Promise<unknown> {
    const large = args.find((value): value is Grid => value !== lastRead && isGrid(value) && cellsOf(value) > AT_ONCE);
    return large === undefined ? ask(method, args) : sendGrid(large).then(() => ask(method, args));
  }

  function ask(method: string, args: readonly unknown[]): Promise<unknown> {
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

/** Cells that cross in one message: a few milliseconds of cloning. */
const AT_ONCE = 10_000;

const isGrid = (value: unknown): value is Grid => typeof value === "object" && value !== null && Array.isArray((value as Partial<Grid>).sheets) && Array.isArray((value as Partial<Grid>).formats);
const cellsOf = (grid: Grid): number => grid.sheets.reduce((sum, { columns }) => sum + columns.reduce((cells, { rows }) => cells + rows.length, 0), 0);

function* pieces({ index, rows, values, formats }: GridColumn): Generator<GridColumn> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const to = from + AT_ONCE;
    yield { index, rows: rows.slice(from, to), values: values.slice(from, to), formats: formats.slice(from, to) };
  }
}

const isJob = (value: unknown): value is Job => typeof value === "object" && value !== null && (value as Partial<Job>).signal instanceof AbortSignal;

function errorOf({ message, text, code }: SentError): Error {
  if (text === undefined) return new Error(message);
  return code === undefined ? new Refusal(text) : new HostError(code, text);
}
