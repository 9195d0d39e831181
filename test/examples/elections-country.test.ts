import { expect, test } from "vitest";
import { proveElections } from "../long/elections-proof.js";

test("2,000 polling stations × 40 items come out right through the command line, in little memory", async () => {
  for (const { what, megabytes } of await proveElections(2000)) expect(megabytes, what).toBeLessThan(1000);
}, 600_000);
