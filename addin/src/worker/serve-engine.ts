import type { CellValue, Grid, GridColumn } from "@canevas-mali/core";
import type { Engine, Job } from "../app/views.js";
import { HostError } from "../host/host-error.js";
import { isSent, JOB, READ_FILE, SAME_GRID, type FromWorker, type ReadFileArgs, type SentError, type ToWorker } from "./protocol.js";

/** The worker's side: answers the page's calls with an engine. Gives what takes each message. */
export function serveEngine(engine: Engine, send: (message: FromWorker) => void): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  let lastRead: Grid | null = null;

  async function answer(id: number, method: string, args: readonly unknown[]): Promise<unknown> {
    if (method === READ_FILE) {
      const [bytes, name] = args as ReadFileArgs;
      const { readFile } = await import("@canevas-mali/workbook");
      return (lastRead = readFile(bytes, { source: name }));
    }
    const stop = new AbortController();
    running.set(id, stop);
    const job: Job = { signal: stop.signal, progress: (share) => send({ kind: "progress", id, share }) };
    const own = args.map((value) => (isSent(value, JOB) ? job : isSent(value, SAME_GRID) ? lastRead : value));
    const call = engine[method as keyof Engine] as (...own: unknown[]) => Promise<unknown>;
    return call(...own);
  }

  return (message) => {
    if (message.kind === "stop") return running.get(message.id)?.abort();
    if (message.kind === "grid") {
      lastRead = message.grid;
      return;
    }
    if (message.kind === "cells") {
      append(lastRead, message.sheet, message.column);
      return;
    }
    const { id, method, args } = message;
    answer(id, method, args)
      .then((value) => send({ kind: "done", id, value }), (error: unknown) => send({ kind: "failed", id, error: sentError(error) }))
      .finally(() => running.delete(id));
  };
}

/** Puts cells at the end of a column of a grid that comes in pieces. */
function append(grid: Grid | null, sheet: number, { index, rows, values, formats }: GridColumn): void {
  const columns = grid?.sheets[sheet]?.columns as { index: number; rows: number[]; values: CellValue[]; formats: number[] }[] | undefined;
  if (columns === undefined) throw new Error("cells of a grid that was not announced");
  let column = columns.find((one) => one.index === index);
  if (column === undefined) columns.push((column = { index, rows: [], values: [], formats: [] }));
  for (let at = 0; at < rows.length; at++) {
    column.rows.push(rows[at]!);
    column.values.push(values[at]!);
    column.formats.push(formats[at]!);
  }
}

function sentError(error: unknown): SentError {
  const { message, text } = error as SentError;
  return { message: String(message), ...(text === undefined ? {} : { text }), ...(error instanceof HostError ? { code: error.code } : {}) };
}
