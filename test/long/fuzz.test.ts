import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BASES, realBases } from "../hostile/bases.js";
import { fuzz, type Found } from "../hostile/fuzzing.js";
import { BYTE_KINDS, XML_KINDS } from "../hostile/mutate.js";
import { endSurveys } from "../hostile/survey.js";

/** Ten minutes by default; CANEVAS_FUZZ_MINUTES for more, CANEVAS_FUZZ_SEED to take a run up again. */
const minutes = Number(process.env["CANEVAS_FUZZ_MINUTES"] ?? 10);
const seed = Number(process.env["CANEVAS_FUZZ_SEED"] ?? Date.now() % 0x7fff_ffff);

afterAll(endSurveys);

test(`changed files, ours and real ones, for ${minutes} minutes`, async () => {
  console.log(`CANEVAS_FUZZ_SEED=${seed}`);
  const quarter = (minutes * 60) / 4, real = realBases();
  const results = [];
  for (const bases of [BASES, real.length === 0 ? BASES : real]) for (const kinds of [BYTE_KINDS, XML_KINDS]) results.push(await fuzz(bases, kinds, quarter, seed));
  console.log(`${results.reduce((sum, result) => sum + result.runs, 0)} files`);
  const found = results.flatMap((result) => result.found ?? []);
  for (const one of found) writeFileSync(join(import.meta.dirname, "../hostile/found", `${seed}-${one.base.replace(/[^\w.-]/g, "-")}.ts`), note(one));
  expect(found).toEqual([]);
});

/** The smallest case as a file that fuzz.test.ts tries again. */
const note = (found: Found): string => `import type { Found } from "../fuzzing.js";\n\nexport default ${JSON.stringify({ ...found, fault: found.fault.slice(0, 500) }, null, 2)} satisfies Found;\n`;
