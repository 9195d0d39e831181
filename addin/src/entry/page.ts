import { mount } from "../pane/main.js";
import { openFile, startedEngine } from "./engine.js";
import { keepForOffline } from "./offline.js";

/** Draws the pane without Excel: over a file that the person gives. */
export function startPage(): void {
  mount(document.getElementById("app")!, null, { engine: async () => (await startedEngine()).engine, openFile });
  keepForOffline();
}
