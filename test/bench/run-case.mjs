/** One case in its own process: `node --expose-gc run-case.mjs CASE ROWS SEED ROUNDS` prints one line of JSON. */
import { createHash } from "node:crypto";
import { dataOf } from "./data.mjs";

const [name, rows = "100000", seed = "1", rounds = "3"] = process.argv.slice(2);
const { prepare, work, truthOf, unitsOf, answerOf } = await import(`./cases/${name}.mjs`);
const data = dataOf(Number(rows), Number(seed));
const input = await prepare({ ...data, seed: Number(seed) });
const times = [];
let result;
for (let round = 0; round < Number(rounds); round++) {
  result = undefined;
  globalThis.gc?.();
  const start = performance.now();
  result = await work(input);
  times.push(performance.now() - start);
}
const found = truthOf ? truthOf(result) : null;
const answer = answerOf ? answerOf(result) : null;
const truth = found === null ? null : difference(found, data.truth);
process.stdout.write(`${JSON.stringify({ name, rows: Number(rows), seed: Number(seed), first: times[0], best: Math.min(...times), times, rssMb: Math.round(process.resourceUsage().maxRSS / 1024), truth, units: unitsOf ? unitsOf() : null, answer: typeof answer === "string" ? createHash("sha256").update(answer).digest("hex") : answer })}\n`);

/** What was missed and what was said without need, each with an example. */
function difference(found, expected) {
  const left = new Map();
  for (const line of expected) left.set(line, (left.get(line) ?? 0) + 1);
  const extra = [];
  for (const line of found) {
    const count = left.get(line) ?? 0;
    if (count === 0) extra.push(line);
    else if (count === 1) left.delete(line);
    else left.set(line, count - 1);
  }
  const missed = [...left.keys()];
  return { expected: expected.length, missed: missed.length, extra: extra.length, examples: [...missed.slice(0, 5).map((m) => `- ${m}`), ...extra.slice(0, 5).map((m) => `+ ${m}`)] };
}
