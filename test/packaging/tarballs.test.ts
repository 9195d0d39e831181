import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** The packages as npm would publish them, used by a project that knows nothing of this repository. */
const root = resolve(import.meta.dirname, "../..");
const packages = ["core", "workbook", "documents", "cli"] as const;
const pnpm = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { pnpm: string } }).scripts.pnpm.split(" ");
let outside = "";

beforeAll(() => {
  outside = mkdtempSync(join(tmpdir(), "canevas-outside-"));
  const tarballs = join(outside, "tarballs");
  mkdirSync(tarballs);
  for (const name of packages) execFileSync(pnpm[0]!, [...pnpm.slice(1), "pack", "--pack-destination", tarballs], { cwd: join(root, "packages", name), stdio: "pipe" });
  const dependencies = Object.fromEntries(packages.map((name) => [`@canevas-mali/${name}`, `file:tarballs/${readdirSync(tarballs).find((file) => file.includes(`-${name}-`))!}`]));
  writeFileSync(join(outside, "package.json"), JSON.stringify({ private: true, type: "module", dependencies }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--silent"], { cwd: outside, stdio: "pipe" });
}, 240_000);
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const node = (code: string): string => execFileSync(process.execPath, ["--input-type=module", "-e", code], { cwd: outside, encoding: "utf8" });

describe("the published tarballs", () => {
  test("hold what they should and nothing else", () => {
    for (const name of packages) {
      const home = join(outside, "node_modules/@canevas-mali", name);
      const manifest = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { exports?: unknown; dependencies: Record<string, string>; license: string };
      const files = readdirSync(home, { recursive: true, encoding: "utf8" });
      expect(JSON.stringify(manifest)).not.toContain("workspace:");
      expect(JSON.stringify(manifest.exports ?? {})).not.toContain("src/");
      expect(manifest.license).toBe("MIT");
      expect(files).toContain("LICENSE");
      expect(files.filter((file) => /\.test\.|test-data|tsbuildinfo|(^|\/)src\//.test(file))).toEqual([]);
    }
  });

  test("make, fill, read and check a workbook", () => {
    const out = node(`
      import { createCatalogue, periodOfId, readGrid, check, run } from "@canevas-mali/core";
      import { DOMAINS } from "@canevas-mali/core/domains";
      import { templateSpec } from "@canevas-mali/core/derive";
      import { readWorkbook, writeWorkbook } from "@canevas-mali/workbook";
      import { writeHtml } from "@canevas-mali/documents";
      import { rowSchema } from "@canevas-mali/core/zod";
      const catalogue = createCatalogue(DOMAINS);
      const domain = DOMAINS[0].id;
      const bytes = writeWorkbook(templateSpec(catalogue, { domain, period: periodOfId("2021-07"), place: "ML01", lang: "fr" }));
      const { dataset, sheets } = readGrid(readWorkbook(bytes, { source: "essai.xlsx" }), catalogue);
      console.log(JSON.stringify({ domain: dataset.domain, sheets: sheets.length, findings: run(check(dataset, catalogue)).length, html: typeof writeHtml, zod: typeof rowSchema }));
    `);
    expect(JSON.parse(out)).toMatchObject({ domain: "pagt", sheets: 15, findings: 0, html: "function", zod: "function" });
  });

  test("have types that a strict project compiles against, library files checked too", () => {
    writeFileSync(join(outside, "use.ts"), `
      import { createCatalogue, type RowOf } from "@canevas-mali/core";
      import { actions } from "@canevas-mali/core/domains/pagt";
      import { readWorkbook } from "@canevas-mali/workbook";
      import { writeDocx } from "@canevas-mali/documents";
      import { rowSchema } from "@canevas-mali/core/zod";
      type Action = RowOf<typeof actions>;
      export const status: Action["status"] = "realisee";
      // @ts-expect-error not one of the codes
      export const wrong: Action["status"] = "finie";
      export const uses = [createCatalogue, readWorkbook, writeDocx, rowSchema];
    `);
    writeFileSync(join(outside, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, module: "NodeNext", moduleResolution: "NodeNext", target: "ES2022", noEmit: true, skipLibCheck: false, types: [], lib: ["ES2022", "DOM"] }, files: ["use.ts"] }));
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    let errors = "";
    try { execFileSync(process.execPath, [tsc, "-p", outside], { encoding: "utf8" }); } catch (error) { errors = String((error as { stdout?: string }).stdout); }
    // Only our own declarations are ours to answer for.
    expect(errors.split("\n").filter((line) => /error TS/.test(line) && /(^use\.ts|@canevas-mali)/.test(line))).toEqual([]);
  });

  test("bring the canevas command", () => {
    const out = execFileSync(join(outside, "node_modules/.bin/canevas"), ["list"], { cwd: outside, encoding: "utf8" });
    expect(out).toContain("pagt");
  });
});

test("npx canevas at the repository's root is ours, by a committed file and a workspace link", () => {
  const out = execFileSync("npx", ["canevas", "--version"], { cwd: root, encoding: "utf8" });
  const { version } = JSON.parse(readFileSync(join(root, "packages/cli/package.json"), "utf8")) as { version: string };
  expect(out).toContain(version);
  expect(execFileSync("git", ["ls-files", "packages/cli/bin"], { cwd: root, encoding: "utf8" }).trim()).toBe("packages/cli/bin/canevas.js");
  const linked = execFileSync("realpath", [join(root, "node_modules/@canevas-mali/cli")], { encoding: "utf8" }).trim();
  expect(linked).toBe(join(root, "packages/cli"));
});
