import { it } from "vitest";
import { writeFileSync } from "node:fs";
import { catalogue, domain } from "./sample.test-data.js";
import { dictionary } from "./dictionary.js";
import { methodsTable } from "./methods-table.js";
it("x", () => { for (const l of ["fr","en"] as const) writeFileSync(`/tmp/j/t/d.${l}.md`, dictionary(domain, catalogue, l) + methodsTable([domain], catalogue, l)); });
