import type { Lang, Text } from "@canevas-mali/core";
import type { Host } from "../host/host.js";
import { Refusal, sentenceOf } from "./refusal.js";
import { createStore, type State, type Store } from "./state.js";
import type { Engine, GivenFile, Job } from "./views.js";

/** What the pane needs of the world around it. */
export interface Ports {
  /** The engine, fetched when it is first needed. */
  engine(): Promise<Engine>;
  /** A host over a file that the person gave. */
  openFile(file: GivenFile): Promise<Host>;
  /** Hands a file to the person. */
  download(file: GivenFile, type: string): void;
}

export interface App {
  readonly store: Store;
  readonly ports: Ports;
  /** The workbook that is open. Refuses where there is none. */
  host(): Host;
  /** Puts another workbook in its place. */
  setHost(host: Host): void;
  /** Stops the work that goes on. */
  stop(): void;
  /** Does a work that can be followed and stopped; its refusal becomes the message. Gives null where it did not come to its end. */
  work<T>(label: Text, task: (engine: Engine, job: Job) => Promise<T>): Promise<T | null>;
}

/** The pane without its views: a state, and the world that the actions of this folder work on. */
export function createApp(ports: Ports, host: Host | null = null, start?: State): App {
  const store = createStore(start);
  let open = host, abort: AbortController | null = null;
  let loaded: Promise<Engine> | null = null;
  const tell = (of: Host): void => store.set({ book: { name: of.name, kind: of.kind, capabilities: of.capabilities } });
  if (host) tell(host);
  return {
    store, ports,
    host() {
      if (open) return open;
      throw new Refusal({ fr: "Aucun classeur n’est ouvert.", en: "No workbook is open." });
    },
    setHost(next) {
      open = next;
      tell(next);
    },
    stop: () => abort?.abort(),
    async work(label, task) {
      // One work at a time: the buttons that start another are off meanwhile.
      if (abort) return null;
      const own = abort = new AbortController();
      store.set({ job: { label, share: null }, message: null });
      try {
        const engine = await (loaded ??= ports.engine());
        return await task(engine, { signal: own.signal, progress: (share) => store.set({ job: { label, share } }) });
      } catch (error) {
        // A chunk that could not be fetched may be there the next time.
        if (!(await loaded?.then(() => true, () => false))) loaded = null;
        store.set({ message: { kind: own.signal.aborted ? "note" : "error", text: sentenceOf(error) } });
        return null;
      } finally {
        abort = null;
        store.set({ job: null });
      }
    },
  };
}

/** Says something that went well. */
export const done = (app: App, text: Text): void => app.store.set({ message: { kind: "done", text } });

export const langOf = (app: App): Lang => app.store.get().lang;

/** The host refusing outside of a work: a selection, say. */
export async function quietly(app: App, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    app.store.set({ message: { kind: "error", text: sentenceOf(error) } });
  }
}
