import { parentPort } from "node:worker_threads";
import type { Text } from "@canevas-mali/core";
import { readFile, WorkbookReadError, type WorkbookReadErrorCode } from "@canevas-mali/workbook";
import { packGrid, type PackedGrid } from "./read-worker-cells.js";

/** A file to read. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly source: string;
}

/** What the worker says of it: how far it is, again and again, and one of the others in the end. */
export type Answer =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "grid"; readonly packed: PackedGrid }
  | { readonly kind: "refused"; readonly code: WorkbookReadErrorCode; readonly text: Text }
  /** More than the JavaScript engine can hold in one list. */
  | { readonly kind: "memory" }
  | { readonly kind: "failed"; readonly message: string };

/** Progress at most so often, in milliseconds. */
const PACE = 100;
/** What the engine says of a list, a text or a buffer beyond what it can hold. */
const OVERFULL = /^(Map maximum size exceeded|Invalid (array|string) length|Array buffer allocation failed|Invalid typed array length)/;

const port = parentPort;
if (port === null) throw new Error("read-worker.js is the worker of read-worker-client.js.");

port.on("message", ({ bytes, source }: Question) => {
  let last = performance.now();
  const onProgress = (share: number): void => {
    const now = performance.now();
    if (now - last < PACE) return;
    last = now;
    say({ kind: "progress", share });
  };
  try {
    const { packed, transfer } = packGrid(readFile(bytes, { source, onProgress }));
    say({ kind: "grid", packed }, transfer);
  } catch (error) {
    if (error instanceof WorkbookReadError) say({ kind: "refused", code: error.code, text: error.text });
    else if (error instanceof RangeError && OVERFULL.test(error.message)) say({ kind: "memory" });
    else say({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

function say(answer: Answer, transfer: readonly ArrayBuffer[] = []): void {
  port!.postMessage(answer, transfer);
}
