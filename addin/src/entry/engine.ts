import type { GivenFile } from "../app/views.js";
import type { Host } from "../host/host.js";
import type { EngineClient, WorkerLike } from "../worker/engine-client.js";

/** Starts a worker and waits until it listens. Rejects where workers are refused, or its script can't be fetched. */
function startWorker(): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = newWorker();
    worker.onmessage = () => resolve(worker);
    worker.onerror = (event) => reject(new Error(event.message));
  });
}

/** A worker that also tells when the browser ended it, which is no event of its own: it holds a lock of its name for as long as it lives. */
function newWorker(): Worker {
  const name = `canevas-${Date.now()}-${Math.random()}`;
  const worker = new Worker(new URL("../worker/engine-worker.ts", import.meta.url), { name });
  worker.addEventListener("message", () => {
    const { locks } = navigator as { readonly locks?: LockManager };
    void locks?.request(name, () => { worker.dispatchEvent(new ErrorEvent("error")); });
  }, { once: true });
  return worker;
}

/** The engine in a worker, so that the pane and Excel keep answering; where workers are refused, in this thread, in slices. */
async function startEngine(): Promise<EngineClient> {
  try {
    let first: Worker | null = await startWorker();
    const { engineClient } = await import("../worker/engine-client.js");
    return engineClient(() => {
      const worker = first ?? newWorker();
      first = null;
      return worker as unknown as WorkerLike;
    });
  } catch (error) {
    console.info("Canevas:", error);
    const [{ createEngine }, { readFile }] = await Promise.all([import("../app/work/engine.js"), import("@canevas-mali/workbook")]);
    return { engine: createEngine(), readFile: async (bytes, name) => readFile(bytes, { source: name }), kill: () => undefined };
  }
}

/** An engine that is started when it is first asked for; asked again after a failure, it is tried again. */
function lazily(start: () => Promise<EngineClient>): () => Promise<EngineClient> {
  let client: Promise<EngineClient> | null = null;
  return () => {
    const own = (client ??= start());
    own.catch(() => { client = null; });
    return own;
  };
}

/** The pane's engine. */
export const startedEngine = lazily(startEngine);
/** Another one, for the functions in cells: it has the workbook open in its own way, and is started only where a cell asks. */
export const figureEngine = lazily(startEngine);

/** A host over a file, read in the worker. */
export async function openFile({ bytes, name }: GivenFile): Promise<Host> {
  const [{ readFile }, { fileHost }] = await Promise.all([startedEngine(), import("../host/file-host.js")]);
  return fileHost(bytes, name, readFile);
}
