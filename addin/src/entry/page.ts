import { mount } from "../pane/main.js";
import type { EngineClient, WorkerLike } from "../worker/engine-client.js";
import { keepForOffline } from "./offline.js";

/** The pane as a page of its own: a file instead of Excel, the engine in a worker. Fetched when a file is opened. */
async function startEngine(): Promise<EngineClient> {
  const { engineClient } = await import("../worker/engine-client.js");
  return engineClient(() => new Worker(new URL("../worker/engine-worker.ts", import.meta.url)) as unknown as WorkerLike);
}

let client: Promise<EngineClient> | undefined;
const engine = (): Promise<EngineClient> => (client ??= startEngine());

/** Draws the pane without Excel. */
export function startPage(): void {
  mount(document.getElementById("app")!, null, {
    engine: async () => (await engine()).engine,
    async openFile({ bytes, name }) {
      const [{ readFile }, { fileHost }] = await Promise.all([engine(), import("../host/file-host.js")]);
      return fileHost(bytes, name, readFile);
    },
  });
  keepForOffline();
}
