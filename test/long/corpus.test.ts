import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";

/** Every file of the corpus: read, or refused with a sentence, within 10 s and 1 GB each. */
const root = resolve(import.meta.dirname, "../..");
const corpus = process.env["CORPUS"] ?? resolve(root, "../shared/corpus");
const SECONDS = 10, MEGABYTES = 1024;

interface Outcome { readonly file: string; readonly outcome: string; readonly sentence?: string; readonly cells?: number; readonly ms: number }

function read(file: string): Promise<Outcome> {
  const started = performance.now();
  return new Promise((done) => {
    const worker = new Worker(new URL("./read-in-worker.mjs", import.meta.url), { workerData: file, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
    const end = (rest: Omit<Outcome, "file" | "ms">): void => { clearTimeout(timer); void worker.terminate(); done({ file: relative(corpus, file), ms: Math.round(performance.now() - started), ...rest }); };
    const timer = setTimeout(() => end({ outcome: "too slow" }), SECONDS * 1000);
    worker.once("message", end);
    worker.once("error", (error) => end({ outcome: "crashed", sentence: String(error) }));
  });
}

describe.skipIf(!existsSync(corpus))(`the corpus${existsSync(corpus) ? "" : ` (skipped: no ${corpus})`}`, () => {
  test("every file is read or refused with a sentence", async () => {
    const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).map((f) => join(corpus, f)).filter((f) => statSync(f).isFile() && /\.xls[xm]$|\.xltx$/i.test(f)).sort();
    const outcomes: Outcome[] = [];
    for (const file of files) outcomes.push(await read(file));
    expect(outcomes.filter((o) => o.outcome === "crashed" || o.outcome === "too slow")).toEqual([]);
    for (const o of outcomes) if (o.outcome !== "read") expect(o.sentence, o.file).toMatch(/\.$/);
    const kinds = new Map<string, Outcome[]>();
    for (const o of outcomes) kinds.set(o.outcome, [...(kinds.get(o.outcome) ?? []), o]);
    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
    const table = [
      "# Le corpus", "", `${outcomes.length} classeurs des suites d’essai d’autres projets (Apache POI, SheetJS, calamine), lus au commit ${commit} par \`npm run test:long\`. Limites : ${SECONDS} s et ${MEGABYTES} Mo par fichier. Le plus lent a pris ${Math.max(...outcomes.map((o) => o.ms))} ms.`, "",
      "| issue | fichiers |", "| --- | ---: |", ...[...kinds].sort((a, b) => b[1].length - a[1].length).map(([kind, list]) => `| ${kind === "read" ? "lu" : `refusé : ${kind}`} | ${list.length} |`), "",
      "| fichier refusé | phrase |", "| --- | --- |", ...outcomes.filter((o) => o.outcome !== "read").map((o) => `| ${o.file} | ${(o.sentence ?? "").replaceAll(corpus + "/", "").replaceAll("|", "\\|")} |`), "",
    ].join("\n");
    mkdirSync(join(root, "docs/long"), { recursive: true });
    writeFileSync(join(root, "docs/long/corpus.md"), table);
  });
});
