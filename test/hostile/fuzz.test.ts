import { afterAll, describe, expect, test } from "vitest";
import { BASES } from "./bases.js";
import { faultIn, foundBefore, fuzz } from "./fuzzing.js";
import { BYTE_KINDS, XML_KINDS, type Mutation } from "./mutate.js";
import { endSurveys, faultOf, survey } from "./survey.js";

/**
 * Damaged and doctored files, from bytes to findings: read, or refused with a sentence, within 10 s and 1 GB, and no prototype touched.
 * 25 seconds here; ten minutes, and real files too, with `npm run test:long`. CANEVAS_FUZZ_SEED takes up a run again.
 */
const seed = Number(process.env["CANEVAS_FUZZ_SEED"] ?? 20_211_231);
const runs: readonly (readonly [string, readonly Mutation["kind"][], number])[] = [["damaged bytes", BYTE_KINDS, 8], ["doctored parts", XML_KINDS, 17]];

afterAll(endSurveys);

describe("files that were changed", () => {
  test("the files to start from are sound", async () => {
    for (const base of BASES) {
      const result = await survey(base.bytes(), base.name);
      expect([base.name, result.outcome, faultOf(result)]).toEqual([base.name, "read", null]);
    }
  });

  test.each(runs)("%s, for a stated time", async (_, kinds, seconds) => {
    const result = await fuzz(BASES, kinds, seconds, seed);
    expect(result.found, `seed ${result.seed}, ${result.runs} files`).toBeNull();
    expect(result.runs).toBeGreaterThan(0);
  });

  test("what was found once stays mended", async () => {
    for (const { base, changes, fault } of await foundBefore()) {
      const file = BASES.find((one) => one.name === base);
      if (file) expect([fault, await faultIn(file, changes)]).toEqual([fault, null]);
    }
  });
});
