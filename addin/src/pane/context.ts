import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Text } from "@canevas-mali/core";
import type { App } from "../app/app.js";
import type { State } from "../app/state.js";
import { say } from "./text.js";

/** What every view sees: the app, its state as it is now, and texts in the language of the person. */
export interface Pane {
  readonly app: App;
  readonly state: State;
  t(text: Text): string;
}

const Shared = createContext<Pane | null>(null);
export const PaneProvider = Shared.Provider;

/** Throws outside of the pane. */
export function usePane(): Pane {
  const pane = useContext(Shared);
  if (!pane) throw new Error("A view stands outside of the pane.");
  return pane;
}

export const paneOf = (app: App, state: State): Pane => ({ app, state, t: (text) => say(text, state.lang) });
