import type { Domain } from "../definition/index.js";
import { pagt } from "./pagt/index.js";

export { pagt };

/** Every domain that Canevas ships. */
export const DOMAINS: readonly Domain[] = [pagt];
