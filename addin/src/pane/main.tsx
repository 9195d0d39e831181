import { render } from "preact";
import { createApp, type Ports } from "../app/app.js";
import type { Host } from "../host/host.js";
import type { Tab } from "../app/state.js";
import { openTab, Pane } from "./pane.js";
import "./pane.css";

export interface MountOptions {
  /** A host over a file that the person gives. */
  readonly openFile: Ports["openFile"];
  readonly engine: Ports["engine"];
  /** The theme of the program around the pane; that of the system without. */
  readonly theme?: "light" | "dark";
}

/** Draws the pane into an element, and gives what opens its tabs from outside. With `host` null it asks for a file first. */
export function mount(root: HTMLElement, host: Host | null, options: MountOptions): { openTab(tab: Tab): void } {
  if (options.theme) document.documentElement.dataset["theme"] = options.theme;
  const app = createApp({
    engine: options.engine, download,
    openFile: options.openFile,
  }, host);
  root.replaceChildren();
  render(<Pane app={app} />, root);
  return { openTab: (tab) => openTab(app, tab) };
}

function download(file: { readonly name: string; readonly bytes: Uint8Array }, type: string): void {
  const url = URL.createObjectURL(new Blob([file.bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // Some programs fetch the file only a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
