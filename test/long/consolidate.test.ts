import { expect, test } from "vitest";
import { consolidate, duplicatesOf, factTables } from "@canevas-mali/core";
import { consolidatedWorkbook } from "../../packages/cli/src/collect-write.js";
import { bytesOf, readBytes, regionalWorkbooks } from "../consolidate/regions.js";
import { catalogue } from "../support/groups.js";

test("200 regional workbooks: how long each step takes, and how much memory", () => {
  const lines: string[] = [];
  const timed = <T>(name: string, work: () => T): T => {
    const start = performance.now(), done = work(), { heapUsed, rss } = process.memoryUsage();
    lines.push(`${name}: ${Math.round(performance.now() - start)} ms, heap ${Math.round(heapUsed / 2 ** 20)} MiB, resident ${Math.round(rss / 2 ** 20)} MiB`);
    return done;
  };
  const files = timed("write", () => regionalWorkbooks().made.map((w) => ({ file: w.file, bytes: bytesOf(w) })));
  const datasets = timed("read", () => files.map((f) => readBytes(f.bytes, f.file).dataset));
  const whole = timed("consolidate", () => consolidate(datasets, catalogue));
  const facts = timed("facts", () => factTables(whole, { sources: whole.sources.map(() => ({ version: 1, errors: 0, warnings: 0 })), leftOut: [], completeness: null, previous: null }, catalogue, "fr"));
  const bytes = timed("national workbook", () => consolidatedWorkbook(whole, facts, { catalogue, lang: "fr" }));
  lines.push(`${files.length} files, ${Math.round(files.reduce((sum, f) => sum + f.bytes.length, 0) / 1024)} KiB; ${whole.conflicts.length} conflicts, ${duplicatesOf(whole, catalogue).length} duplicates; ${Math.round(bytes.length / 1024)} KiB written`);
  console.log(lines.join("\n"));
  expect(bytes.length).toBeGreaterThan(10_000);
});
