import type { Domain } from "../definition/index.js";
import { consultations } from "./consultations/index.js";
import { coordination } from "./coordination/index.js";
import { elections } from "./elections/index.js";
import { pagt } from "./pagt/index.js";
import { selection } from "./selection/index.js";
import { services } from "./services/index.js";

export { consultations, coordination, elections, pagt, selection, services };

/** Every domain that Canevas ships. */
export const DOMAINS: readonly Domain[] = [pagt, services, coordination, consultations, selection, elections];
