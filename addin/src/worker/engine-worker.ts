import { createEngine } from "../app/work/engine.js";
import type { FromWorker, ToWorker } from "./protocol.js";
import { serveEngine } from "./serve-engine.js";

const receive = serveEngine(createEngine(), (message) => postMessage(message));
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => receive(data));

const ready: FromWorker = { kind: "ready", id: 0 };
const { locks } = navigator as { readonly locks?: LockManager };
// Held for as long as this worker lives: no event tells the page of a worker that the browser ended, but the lock is then free.
if (locks === undefined) postMessage(ready);
else void locks.request(self.name, () => {
  postMessage(ready);
  return new Promise<never>(() => undefined);
});
