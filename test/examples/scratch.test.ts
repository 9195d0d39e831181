import { test } from "vitest";
import { readFileSync } from "node:fs";
import { messageOf } from "../../packages/core/src/engine/message.js";
import { writeWorkbook } from "@canevas-mali/workbook";
import { catalogue, exampleSpec, inspect, loadExample, spoil, plantedAndFound } from "../../examples/pagt/workbooks.mjs";
test("x", () => {
    const spec = exampleSpec(loadExample("kayes-2021-07"));
    const planted = loadExample("planted");
    const { findings } = inspect(writeWorkbook(spoil(spec, planted)), "k");
    const { wanted, found } = plantedAndFound(spec, planted, findings);
    console.log("missing", wanted.filter((w: string) => !found.includes(w)), "extra", found.filter((w: string) => !wanted.includes(w)), found.length);
    for (const f of findings) console.log(f.code, f.severity, f.register, f.row, f.cell, messageOf(f, catalogue, "fr"));
});
