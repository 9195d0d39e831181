import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
import { exampleSpec, loadExample, spoil } from "../../../examples/pagt/workbooks.mjs";
import { memoryHost, type MemoryHost } from "../host/memory-host.js";
import { createApp, type App } from "./app.js";
import { START, type State } from "./state.js";
import { verify } from "./verify.js";
import type { GivenFile } from "./views.js";
import { createEngine } from "./work/engine.js";
import { recognise } from "./workbook.js";

export const planted = loadExample("planted");
export const spec = exampleSpec(loadExample("kayes-2021-07"));
export const SPOILED = writeWorkbook(spoil(spec, planted)), CLEAN = writeWorkbook(spec), JUNE = writeWorkbook(exampleSpec(loadExample("kayes-2021-06")));
export const read = (bytes: Uint8Array, source = "kayes.xlsx") => readWorkbook(bytes, { source });

export interface Pane {
  readonly app: App;
  readonly host: MemoryHost;
  readonly downloads: GivenFile[];
}

/** The pane over a workbook in memory; a file that is opened is one as well. */
export function paneOver(bytes: Uint8Array): Pane {
  const downloads: GivenFile[] = [];
  const host = memoryHost(read(bytes));
  const app = createApp({
    engine: async () => createEngine(),
    openFile: async (file) => memoryHost(read(file.bytes, file.name)),
    download: (file) => { downloads.push(file); },
  }, host, START);
  return { app, host, downloads };
}

/** The same, recognised. */
export async function recognised(bytes: Uint8Array): Promise<Pane> {
  const pane = paneOver(bytes);
  await recognise(pane.app);
  return pane;
}

/** The same, checked as well. */
export async function checked(bytes: Uint8Array): Promise<Pane> {
  const pane = await recognised(bytes);
  await verify(pane.app);
  return pane;
}

export const state = ({ app }: Pane): State => app.store.get();

/** Once the work that was started is over. */
export async function settled(app: App): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = app.store.subscribe(() => { if (app.store.get().job === null) { end(); resolve(); } });
  });
}
