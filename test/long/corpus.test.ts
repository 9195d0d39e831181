import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "@canevas-mali/workbook";
import { compareReaders, readOther } from "../hostile/agreement.js";
import { ruleFor } from "../hostile/agreement-rules.js";
import { CORPUS, corpusFiles, corpusPath } from "../hostile/corpus.js";
import { corpusPage, type Outcome } from "./corpus-table.js";

/** Every file of the corpus: read as SheetJS reads it, or refused with a sentence, within 10 s of processor time and 1 GB each. */
const root = resolve(import.meta.dirname, "../..");
const SECONDS = 10, MEGABYTES = 1024;
/** Seconds on the clock after which a file is given up: other work on the machine must not decide what is too slow. */
const PATIENCE = 120;
const READ = join(import.meta.dirname, "read-in-worker.mjs");

function read(file: string): Outcome {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [`--max-old-space-size=${MEGABYTES}`, READ, corpusPath(file)], { encoding: "utf8", timeout: PATIENCE * 1000, killSignal: "SIGKILL" });
  if (status === 0) return { file, ...(JSON.parse(stdout) as Omit<Outcome, "file">) };
  const late = (error as NodeJS.ErrnoException | undefined)?.code === "ETIMEDOUT";
  return { file, outcome: late ? "too slow" : "crashed", sentence: stderr, ms: PATIENCE * 1000, megabytes: MEGABYTES };
}

/** What SheetJS makes of the same bytes; nothing where it refuses them. */
function agreementOf(file: string): Pick<Outcome, "agreement"> {
  const bytes = new Uint8Array(readFileSync(corpusPath(file)));
  const other = readOther(bytes);
  if (other === null) return {};
  const { compared, found, missing } = compareReaders(readWorkbook(bytes, { source: file }), other);
  const kinds: Record<string, number> = {}, unexplained = missing.map((sheet) => `sheet ${sheet}`);
  for (const difference of found) {
    const rule = ruleFor(difference, file);
    if (rule === null) unexplained.push(JSON.stringify(difference).slice(0, 300));
    else kinds[rule.id] = (kinds[rule.id] ?? 0) + 1;
  }
  return { agreement: { compared, kinds, unexplained } };
}

const files = corpusFiles();

describe.skipIf(files.length === 0)(`the corpus${files.length === 0 ? ` (skipped: no ${CORPUS})` : ""}`, () => {
  test("every file is read as another reader reads it, or refused with a sentence", () => {
    const outcomes = files.map((file): Outcome => {
      const outcome = read(file);
      return outcome.outcome === "read" ? { ...outcome, ...agreementOf(file) } : outcome;
    });
    expect(outcomes.filter((o) => o.outcome === "crashed" || o.outcome === "too slow" || o.ms > SECONDS * 1000 || o.megabytes > MEGABYTES)).toEqual([]);
    for (const o of outcomes) if (o.outcome !== "read") expect(o.sentence?.replaceAll(`${CORPUS}/`, ""), o.file).toMatch(/^L[ea] .+\.$/);
    expect(outcomes.flatMap((o) => (o.agreement?.unexplained ?? []).map((text) => `${o.file}: ${text}`))).toEqual([]);
    const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
    mkdirSync(join(root, "docs/long"), { recursive: true });
    writeFileSync(join(root, "docs/long/corpus.md"), corpusPage(outcomes, commit, { seconds: SECONDS, megabytes: MEGABYTES }));
  });
});
