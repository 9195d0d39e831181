import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DOMAINS } from "@canevas-mali/core/domains";
import { expect, it } from "vitest";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

it("finds the committed dictionaries and schemas as the definitions make them", () => {
  const run = spawnSync(process.execPath, ["scripts/generate-docs.mjs", "--check"], { cwd: root, encoding: "utf8" });
  expect(run.stderr).toBe("");
  expect(run.status).toBe(0);
});

it("has dictionaries with whole tables and links that lead somewhere", () => {
  const folder = join(root, "docs", "dictionnaire");
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    const cells = (line: string): number => line.replaceAll("\\|", "").split("|").length;
    const lines = text.split("\n");
    lines.forEach((line, i) => { if (line.startsWith("|") && lines[i - 1]?.startsWith("|")) expect([name, i, cells(line)]).toEqual([name, i, cells(lines[i - 1]!)]); });
    for (const [, target] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(text).toContain(`<a id="${target}"></a>`);
    if (name.endsWith(".fr.md")) expect(text.match(/[^ |] [;!?»]|« |‹[a-z]+[A-Z]/g)).toBeNull();
  }
});

it("has a coverage fragment for every domain, with lines under each of the four headings", () => {
  // The selection committee's workbook is part of the consultations' brief.
  for (const { id } of DOMAINS.filter((d) => d.id !== "selection")) {
    const text = readFileSync(join(root, "docs", "couverture", `${id}.md`), "utf8");
    for (const heading of ["Registers", "What must hold", "Indicators", "Hands in"]) {
      const lines = (text.split(`\n## ${heading}\n`)[1] ?? "").split("\n## ")[0]!.split("\n").filter((line) => line.startsWith("|"));
      // Beyond the table's header and its rule.
      expect([id, heading, lines.length > 2]).toEqual([id, heading, true]);
      for (const line of lines) expect([line, line.split("|").length]).toEqual([line, 5]);
    }
  }
});
