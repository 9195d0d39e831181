import { createEngine } from "../app/work/engine.js";
import type { FromWorker, ToWorker } from "./protocol.js";
import { serveEngine } from "./serve-engine.js";

const receive = serveEngine(createEngine(), (message) => postMessage(message));
addEventListener("message", ({ data }: MessageEvent<ToWorker>) => receive(data));
const ready: FromWorker = { kind: "ready", id: 0 };
postMessage(ready);
