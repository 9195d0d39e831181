import type { Catalogue, Lang } from "@canevas-mali/core";
import type { Terminal } from "./terminal.js";

/** What every command gets. */
export interface Context {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly terminal: Terminal;
}
